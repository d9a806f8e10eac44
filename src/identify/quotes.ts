import { countBefore } from '../model/index.ts';

/** Finds which words of a text are spoken: the stretch in quotation marks a character lies in. */
export interface Quotes {
  readonly stretches: readonly Quoted[];
  /** Index of the stretch a character lies in, -1 for none. */
  at(offset: number): number;
}

/** A stretch in quotation marks, the marks included. */
export interface Quoted {
  readonly start: number;
  readonly end: number;
  /** Does only white space part it from the stretch before? So it is where a speech runs over several paragraphs. */
  readonly continues: boolean;
}

/** Shorter stretches that end unlike a sentence are names and borrowed words. */
const LEAST = 25;
const SENTENCE_END = /[.,!?…]["”»']*$/;
const MARKS = /[“”«»"]|``|''|\n/g;
/** Marks doubled inside a quoted field of a table, whose own marks are single. */
const DOUBLED = /[“”«»]|"{2,3}|``|''|\n/g;
const OPENERS: Readonly<Record<string, string>> = { '“': '”', '«': '»', '``': "''" };

/** Quotations of a text; one that nothing closes ends with its paragraph. */
export function quotesIn(text: string): Quotes {
  const stretches: Quoted[] = [];
  let open = -1;
  let closer = '';
  const close = (end: number) => {
    const before = stretches.at(-1)?.end ?? -1;
    if (end - open >= LEAST || SENTENCE_END.test(text.slice(open, end)))
      stretches.push({ start: open, end, continues: before !== -1 && text.slice(before, open).trim() === '' });
    open = -1;
  };
  for (const { 0: mark, index } of text.matchAll(text.includes('""') ? DOUBLED : MARKS)) {
    if (open === -1) {
      closer = mark.startsWith('"') ? '"' : (OPENERS[mark] ?? '');
      if (closer !== '') open = index;
    } else if (mark === closer || (closer === '"' && mark.startsWith(closer))) close(index + mark.length);
    else if (mark === '\n') close(index);
    else if (mark === '“' && closer === '”') {
      // The next paragraph of a speech opens again, though the marks of the last were left open.
      close(index);
      open = index;
    }
  }
  if (open !== -1) close(text.length);
  return { stretches, at: (offset) => stretchAt(stretches, offset) };
}

function stretchAt(stretches: readonly Quoted[], offset: number): number {
  const index = countBefore(stretches, ({ end }) => end <= offset);
  return index < stretches.length && stretches[index]!.start <= offset ? index : -1;
}
