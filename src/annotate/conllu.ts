import { type Analysis, FEATURES } from '../model/index.ts';

/** One word of a CoNLL-U sentence as it was given: only the form is read, the rest is ours to fill. */
interface GivenWord {
  readonly id: string;
  readonly form: string;
  readonly misc: string;
}

/** A sentence of a CoNLL-U file: its lines in order, words apart from what is kept as it came. */
export interface ConlluSentence {
  /** Comments, multiword lines and empty nodes, each with the number of words before it. */
  readonly kept: readonly { readonly before: number; readonly line: string }[];
  readonly words: readonly GivenWord[];
}

const WORD_ID = /^\d+$/;

/**
 * Reads CoNLL-U. Lines that are no comment and have no number in front are kept as they are, so
 * that nothing is lost; a sentence without words keeps its comments.
 */
export function* readConllu(lines: Iterable<string>): Generator<ConlluSentence> {
  let kept: { before: number; line: string }[] = [];
  let words: GivenWord[] = [];
  for (const raw of lines) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line.trim() === '') {
      if (kept.length > 0 || words.length > 0) yield { kept, words };
      kept = [];
      words = [];
      continue;
    }
    const cells = line.split('\t');
    if (!line.startsWith('#') && WORD_ID.test(cells[0]!) && cells.length > 1)
      words.push({ id: cells[0]!, form: cells[1]!, misc: cells[9] ?? '_' });
    else kept.push({ before: words.length, line });
  }
  if (kept.length > 0 || words.length > 0) yield { kept, words };
}

/** Text and words of given sentences, as an analyser takes them: forms joined by blanks, sentences by line ends. */
export interface GivenText {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** First word of each sentence, then the number of words; sentences without words are left out. */
  readonly sentences: Int32Array;
}

/** Lays out given sentences as one text. Sentences without words are left out. */
export function givenText(sentences: readonly ConlluSentence[]): GivenText {
  const starts: number[] = [];
  const ends: number[] = [];
  const firsts = [0];
  const pieces: string[] = [];
  let at = 0;
  for (const { words } of sentences) {
    if (words.length === 0) continue;
    for (const { form } of words) {
      pieces.push(form, ' ');
      starts.push(at);
      ends.push(at + form.length);
      at += form.length + 1;
    }
    firsts.push(starts.length);
  }
  return {
    text: pieces.join(''),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    sentences: Int32Array.from(firsts),
  };
}

/** Given sentences with their columns filled from the analysis of `givenText(sentences)`. */
export function* fillConllu(sentences: readonly ConlluSentence[], analysis: Analysis): Generator<string> {
  let first = 0;
  for (const { kept, words } of sentences) {
    const lines: string[] = [];
    let next = 0;
    for (let i = 0; i <= words.length; i++) {
      while (next < kept.length && kept[next]!.before === i) lines.push(kept[next++]!.line);
      const word = words[i];
      if (word) lines.push(wordLine(analysis, first, i, word.form, word.misc, word.id));
    }
    first += words.length;
    yield `${lines.join('\n')}\n\n`;
  }
}

/** A whole analysis as CoNLL-U, with `# text` and `SpaceAfter=No`. */
export function* writeConllu(analysis: Analysis): Generator<string> {
  for (let s = 0; s < analysis.sentenceCount; s++) {
    const [first, after] = analysis.sentence(s);
    const text = analysis.slice(analysis.sentenceSpan(s)).replace(/\s+/g, ' ');
    const lines = [`# sent_id = ${s + 1}`, `# text = ${text}`];
    for (let i = first; i < after; i++) {
      if (i === first || analysis.end(i - 1) !== analysis.start(i) || !isContraction(analysis, i - 1)) {
        const last = multiwordEnd(analysis, i, after);
        if (last > i) lines.push(multiwordLine(analysis, first, i, last, after));
      }
      lines.push(
        wordLine(analysis, first, i - first, analysis.form(i), isGlued(analysis, i, after) ? 'SpaceAfter=No' : '_'),
      );
    }
    yield `${lines.join('\n')}\n\n`;
  }
}

const isGlued = (analysis: Analysis, i: number, after: number): boolean =>
  i + 1 < after && analysis.end(i) === analysis.start(i + 1);

/** Is word `i` the first part of a contraction that goes on in the next word? */
function isContraction(analysis: Analysis, i: number): boolean {
  if (i + 1 >= analysis.length || analysis.end(i) !== analysis.start(i + 1)) return false;
  const after = analysis.form(i + 1);
  const letters = /\p{L}$/u.test(analysis.form(i));
  return letters && (/^(?:n['’]t|['’](?:s|m|d|re|ll|ve))$/i.test(after) || /^\p{L}/u.test(after));
}

function multiwordEnd(analysis: Analysis, i: number, after: number): number {
  let last = i;
  while (last + 1 < after && isContraction(analysis, last)) last++;
  return last;
}

function multiwordLine(analysis: Analysis, first: number, i: number, last: number, after: number): string {
  const form = analysis.slice(analysis.spanOf(i, last));
  const misc = isGlued(analysis, last, after) ? 'SpaceAfter=No' : '_';
  return [`${i - first + 1}-${last - first + 1}`, form, '_', '_', '_', '_', '_', '_', '_', misc].join('\t');
}

function wordLine(
  analysis: Analysis,
  first: number,
  offset: number,
  form: string,
  misc: string,
  id = String(offset + 1),
): string {
  const i = first + offset;
  const head = analysis.head(i);
  return [
    id,
    form,
    analysis.lemma(i) || '_',
    analysis.upos(i),
    analysis.xpos(i),
    featureCell(analysis, i),
    head < 0 ? 0 : head - first + 1,
    analysis.deprel(i),
    '_',
    misc,
  ].join('\t');
}

function featureCell(analysis: Analysis, i: number): string {
  return FEATURES.filter((feature) => analysis.has(i, feature)).join('|') || '_';
}
