/** Tags and speed of other JavaScript taggers on the same texts, for the table of `npm run bench`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { givenText, readConllu } from '../src/annotate/index.ts';
import { UPOS } from '../src/model/index.ts';
import { loadAnnotator } from '../src/pipeline/index.ts';

/** Speed and accuracy of one tagger. */
export interface TaggerResult {
  readonly name: string;
  readonly tokensPerSecond: number;
  /** Share of words tagged as the treebank has them, over words cut alike; absent without the treebank. */
  readonly upos?: number;
}

interface Tagger {
  readonly name: string;
  /** Coarse tag of each word with its characters; null where the tagger has no such tag set. */
  tag(text: string): readonly { readonly form: string; readonly upos: string | null }[];
}

const TREEBANK = 'ud-english/en_ewt-dev.conllu';
/** compromise has classes of its own; only those that stand for one UD tag are compared. */
const COMPROMISE_TAGS: Record<string, string> = {
  Adjective: 'ADJ',
  Adverb: 'ADV',
  Conjunction: 'CCONJ',
  Determiner: 'DET',
  Preposition: 'ADP',
  Pronoun: 'PRON',
  ProperNoun: 'PROPN',
  Noun: 'NOUN',
  Verb: 'VERB',
  Value: 'NUM',
};

/** Tags a text with ours and with others, and a treebank where its folder is given. */
export function compareTaggers(text: string, corpora: string | undefined): TaggerResult[] {
  const path = corpora ? join(corpora, TREEBANK) : '';
  const gold = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  return taggers().map((tagger) => ({
    name: tagger.name,
    tokensPerSecond: speed(tagger, text),
    upos: gold ? accuracy(tagger, gold) : undefined,
  }));
}

function taggers(): Tagger[] {
  const wink = winkNLP(model, ['sbd', 'pos']);
  const annotator = loadAnnotator();
  return [
    {
      name: 'dateline (words, tags, tree, names)',
      tag: (text) => {
        const analysis = annotator.analyse(text);
        return Array.from({ length: analysis.length }, (_, i) => ({ form: analysis.form(i), upos: analysis.upos(i) }));
      },
    },
    {
      name: 'wink-nlp (words, tags)',
      tag: (text) => {
        const tokens = wink.readDoc(text).tokens();
        const tags = tokens.out(wink.its.pos) as string[];
        return (tokens.out() as string[]).map((form, i) => ({ form, upos: tags[i]! }));
      },
    },
    {
      name: 'compromise (words, tags)',
      tag: (text) =>
        (compromise(text).json() as { terms: { text: string; tags: string[] }[] }[]).flatMap(({ terms }) =>
          terms.map(({ text: form, tags }) => ({
            form,
            upos: tags.map((tag) => COMPROMISE_TAGS[tag]).find(Boolean) ?? null,
          })),
        ),
    },
  ];
}

function speed({ tag }: Tagger, text: string): number {
  tag(text);
  const started = performance.now();
  const tokens = tag(text).length;
  return (tokens * 1000) / (performance.now() - started);
}

/** Words are matched by their place in the text; only words that both sides cut alike are counted. */
function accuracy({ tag }: Tagger, conllu: string): number {
  const sentences = [...readConllu(conllu.split('\n'))];
  const tags = conllu
    .split('\n')
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => line.split('\t')[3]!);
  let right = 0;
  let compared = 0;
  let first = 0;
  for (const sentence of sentences) {
    const given = givenText([sentence]);
    const expected = new Map(sentence.words.map((_, i) => [`${given.starts[i]}-${given.ends[i]}`, tags[first + i]!]));
    first += sentence.words.length;
    let at = 0;
    for (const { form, upos } of tag(given.text)) {
      const start = given.text.indexOf(form, at);
      if (start === -1) continue;
      at = start + form.length;
      const gold = expected.get(`${start}-${at}`);
      if (gold === undefined || upos === null || !UPOS.includes(gold as (typeof UPOS)[number])) continue;
      compared++;
      if (gold === upos) right++;
    }
  }
  return right / compared;
}
