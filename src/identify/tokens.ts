import { foldName } from '../codebook/index.ts';
import type { Analysis } from '../model/index.ts';

/** What the readers of names and noun phrases need to know of words, from a tree or from a bare phrase. */
export interface Tokens {
  readonly length: number;
  readonly text: string;
  /** Is the text written without case, so that capitals say nothing? */
  readonly caseFree: boolean;
  form(i: number): string;
  /** Folded form; '' for punctuation. */
  fold(i: number): string;
  /** Folded lemma. */
  lemma(i: number): string;
  start(i: number): number;
  end(i: number): number;
  /** Is there reason to take word `i` for a name although it begins a sentence? */
  isName(i: number): boolean;
}

/** The words of an analysed document. Folded forms are made once. */
export function tokensOf(analysis: Analysis): Tokens {
  const folds = Array.from({ length: analysis.length }, (_, i) => foldName(analysis.form(i)));
  const lemmas = Array.from({ length: analysis.length }, (_, i) => {
    const lemma = analysis.lemma(i);
    return lemma === analysis.lower(i) ? folds[i]! : foldName(lemma);
  });
  const named = new Uint8Array(analysis.length);
  for (const { first, last, type } of analysis.names) if (type !== 'PER') named.fill(1, first, last + 1);
  return {
    length: analysis.length,
    text: analysis.text,
    caseFree: isCaseFree(analysis.text),
    form: (i) => analysis.form(i),
    fold: (i) => folds[i]!,
    lemma: (i) => lemmas[i]!,
    start: (i) => analysis.start(i),
    end: (i) => analysis.end(i),
    isName: (i) =>
      named[i] === 1 || (analysis.upos(i) === 'PROPN' && !(isSentenceStart(analysis, i) && isProper(analysis, i + 1))),
  };
}

function isProper(analysis: Analysis, i: number): boolean {
  return i < analysis.length && analysis.upos(i) === 'PROPN';
}

function isSentenceStart(analysis: Analysis, i: number): boolean {
  const [first] = analysis.sentence(analysis.sentenceOf(i));
  return i === first;
}

const WORD = /['’]s(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}&+]+(?:['’.][\p{L}\p{N}\p{M}]+)*\.?|[^\s]/gu;

/** The words of a bare phrase, cut as the annotator cuts: at hyphens and before 's. Lemmas are guessed from endings. */
export function phraseTokens(text: string): Tokens {
  const spans = Array.from(text.matchAll(WORD), (match) => {
    const form = match[0];
    // "Britain's": the word pattern takes an inner apostrophe, the clitic is its own word.
    const clitic = /['’]s$/.exec(form);
    return clitic && clitic.index > 0
      ? [
          { start: match.index, end: match.index + clitic.index },
          { start: match.index + clitic.index, end: match.index + form.length },
        ]
      : [{ start: match.index, end: match.index + form.length }];
  }).flat();
  const folds = spans.map(({ start, end }) => foldName(text.slice(start, end)));
  return {
    length: spans.length,
    text,
    caseFree: false,
    form: (i) => text.slice(spans[i]!.start, spans[i]!.end),
    fold: (i) => folds[i]!,
    lemma: (i) => singular(folds[i]!),
    start: (i) => spans[i]!.start,
    end: (i) => spans[i]!.end,
    isName: () => true,
  };
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['people', 'people'],
  ['children', 'child'],
  ['wives', 'wife'],
  ['thieves', 'thief'],
]);

/** Singular of a folded noun by its ending. */
export function singular(noun: string): string {
  const known = IRREGULAR.get(noun);
  if (known) return known;
  if (noun.endsWith('men') && noun.length > 4) return `${noun.slice(0, -3)}man`;
  if (noun.endsWith('ies') && noun.length > 4) return `${noun.slice(0, -3)}y`;
  if (/(?:ches|shes|sses|xes)$/.test(noun)) return noun.slice(0, -2);
  return noun.endsWith('s') && !noun.endsWith('ss') && noun.length > 3 ? noun.slice(0, -1) : noun;
}

/** UTF-16 code units that tell whether a text uses capitals. */
const SAMPLE = 4000;

/** No capital in words that follow a lower-case word, or no lower case at all: case says nothing. */
function isCaseFree(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  return !/\p{Ll}/u.test(sample) || !/\p{Lu}/u.test(sample);
}
