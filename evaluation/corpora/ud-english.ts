import { join } from 'node:path';
import type { Annotator } from '../../src/annotate/index.ts';
import type { Analysis } from '../../src/model/index.ts';
import { readTreebank, type TreeSentence } from '../../training/corpus.ts';
import type { Score, Scorer } from '../scorer.ts';

/** Floors by treebank, as far as they differ. */
interface Bars {
  readonly upos: number;
  readonly sentences: number;
}

const TREEBANKS: readonly (readonly [name: string, file: string, bars: Bars])[] = [
  ['EWT dev', 'ud-english/en_ewt-dev.conllu', { upos: 0.958, sentences: 0.8 }],
  ['GUM dev', 'ud-english/en_gum-dev.conllu', { upos: 0.963, sentences: 0.85 }],
];
const LAS_BAR = 0.825;
const TOKENS_BAR = 0.99;
/** Words a second that one core must read. */
const SPEED_BAR = 15_000;
const LABEL_BARS: Readonly<Record<string, number>> = {
  nsubj: 0.89,
  obj: 0.87,
  'nsubj:pass': 0.8,
  'obl:agent': 0.78,
  conj: 0.62,
  ccomp: 0.75,
  'acl:relcl': 0.66,
};

/** Tags and trees on gold words with predicted tags, and words, sentences and lemmas from raw text (CoNLL 2018). */
export const udEnglish: Scorer = {
  corpus: 'ud-english',
  needs: TREEBANKS.map(([, file]) => file),
  score: (corpora, { annotator }) =>
    TREEBANKS.flatMap(([name, file, bars]) => {
      const sentences = readTreebank(join(corpora, file));
      const annotated = sentences.filter(({ words }) => words.every(({ upos }) => upos !== '_'));
      return [...onGoldWords(name, annotated, annotator, bars), ...fromRawText(name, sentences, annotator, bars)];
    }),
};

function onGoldWords(corpus: string, sentences: readonly TreeSentence[], annotator: Annotator, bars: Bars): Score[] {
  const gold = sentences.flatMap(({ words }) => words);
  const given = goldWords(sentences);
  annotator.analyse('Warm.');
  const started = performance.now();
  const analysis = annotator.analyseGiven(given);
  const seconds = (performance.now() - started) / 1000;
  const right = { upos: 0, xpos: 0, uas: 0, las: 0, lemma: 0 };
  const labels = new LabelCounts();
  for (let s = 0; s < sentences.length; s++) {
    const [first, after] = analysis.sentence(s);
    for (let i = first; i < after; i++) {
      const word = gold[i]!;
      const head = analysis.head(i) < 0 ? 0 : analysis.head(i) - first + 1;
      const attached = head === word.head;
      if (analysis.upos(i) === word.upos) right.upos++;
      if (analysis.xpos(i) === word.xpos) right.xpos++;
      if (analysis.lemma(i) === word.lemma) right.lemma++;
      if (attached) right.uas++;
      if (attached && analysis.deprel(i) === word.deprel) right.las++;
      labels.add(word.deprel, analysis.deprel(i), attached);
    }
  }
  const n = gold.length;
  const row = (metric: string, ours: number, bar?: number): Score => ({ corpus, n, metric, ours, bar });
  return [
    row('UPOS, gold words', right.upos / n, bars.upos),
    row('XPOS, gold words', right.xpos / n),
    row('UAS, gold words', right.uas / n),
    row('LAS, gold words', right.las / n, LAS_BAR),
    row('lemmas, gold words', right.lemma / n),
    ...Object.entries(LABEL_BARS).map(([label, bar]) => ({
      ...row(`${label} F1`, labels.f1(label), bar),
      n: labels.gold(label),
    })),
    row('words a second, all layers', n / seconds, SPEED_BAR),
  ];
}

/** Counts of each relation in the gold trees, in ours, and in both with the same head. */
class LabelCounts {
  readonly #counts = new Map<string, { gold: number; found: number; both: number }>();

  #of(label: string): { gold: number; found: number; both: number } {
    let counts = this.#counts.get(label);
    if (!counts) {
      counts = { gold: 0, found: 0, both: 0 };
      this.#counts.set(label, counts);
    }
    return counts;
  }
  add(gold: string, found: string, attached: boolean): void {
    this.#of(gold).gold++;
    this.#of(found).found++;
    if (attached && gold === found) this.#of(gold).both++;
  }
  gold(label: string): number {
    return this.#of(label).gold;
  }
  f1(label: string): number {
    const { gold, found, both } = this.#of(label);
    return (2 * both) / Math.max(1, gold + found);
  }
}

function goldWords(sentences: readonly TreeSentence[]) {
  const starts: number[] = [];
  const ends: number[] = [];
  const firsts = [0];
  let text = '';
  for (const { words } of sentences) {
    for (const { form } of words) {
      starts.push(text.length);
      text += `${form} `;
      ends.push(text.length - 1);
    }
    firsts.push(starts.length);
  }
  const column = (values: number[]) => Int32Array.from(values);
  return { text, starts: column(starts), ends: column(ends), sentences: column(firsts) };
}

function fromRawText(corpus: string, sentences: readonly TreeSentence[], annotator: Annotator, bars: Bars): Score[] {
  const { text, words, spans, lemmas } = rawText(sentences);
  const analysis = annotator.analyse(text);
  const found = Array.from({ length: analysis.length }, (_, i) => `${analysis.start(i)}-${analysis.end(i)}`);
  const foundLemmas = found.map((span, i) => `${span} ${analysis.lemma(i)}`);
  const row = (metric: string, n: number, ours: number, bar?: number): Score => ({ corpus, n, metric, ours, bar });
  return [
    row('words F1, raw text', words.size, f1(words, found), TOKENS_BAR),
    row('sentences F1, raw text', spans.size, f1(spans, sentenceSpans(analysis)), bars.sentences),
    row('lemmas F1, raw text', lemmas.size, f1(lemmas, foundLemmas)),
  ];
}

const sentenceSpans = (analysis: Analysis): string[] =>
  Array.from({ length: analysis.sentenceCount }, (_, s) => {
    const { start, end } = analysis.sentenceSpan(s);
    return `${start}-${end}`;
  });

function f1(gold: ReadonlySet<string>, found: readonly string[]): number {
  return (2 * found.filter((item) => gold.has(item)).length) / (gold.size + found.length);
}

/** The text as it was before it was cut: blanks by SpaceAfter, a blank line before each paragraph. */
function rawText(sentences: readonly TreeSentence[]) {
  const words = new Set<string>();
  const spans = new Set<string>();
  const lemmas = new Set<string>();
  let text = '';
  let document = '';
  for (const sentence of sentences) {
    if (text !== '' && (sentence.paragraph || sentence.document !== document)) text = `${text.trimEnd()}\n\n`;
    document = sentence.document;
    const start = text.length;
    let end = start;
    for (const { form, lemma, glued } of sentence.words) {
      end = text.length + form.length;
      words.add(`${text.length}-${end}`);
      lemmas.add(`${text.length}-${end} ${lemma}`);
      text += glued ? form : `${form} `;
    }
    spans.add(`${start}-${end}`);
  }
  return { text, words, spans, lemmas };
}
