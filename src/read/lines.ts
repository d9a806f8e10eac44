import type { Span } from '../model/index.ts';

/** A line of text that is not blank: `start` and `end` are those of its trimmed words. */
export interface Line extends Span {
  readonly text: string;
}

/** The lines of a text that hold anything, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from <= text.length) {
    const found = text.indexOf('\n', from);
    const to = found === -1 ? text.length : found;
    const raw = text.slice(from, to);
    const words = raw.trim();
    if (words !== '') {
      const start = from + raw.length - raw.trimStart().length;
      lines.push({ text: words, start, end: start + words.length });
    }
    from = to + 1;
  }
  return lines;
}

/** The text without the given lines (in order) and the blank space after each; the rest stays as it came. */
export function without(text: string, lines: readonly Line[]): string {
  if (lines.length === 0) return text;
  let kept = '';
  let from = 0;
  for (const line of lines) {
    kept += text.slice(from, line.start);
    from = line.end;
    while (from < text.length && /\s/.test(text[from]!)) from++;
  }
  kept += text.slice(from);
  return from === text.length ? kept.trimEnd() : kept;
}

/** Longest line that can be a headline, a section or furniture, in UTF-16 units. */
export const MAX_SHORT_LINE = 200;

/** Does a line end as a sentence does, closing quotation marks and brackets aside? */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？][\s"'”’»)\]]*$/u.test(text) || /[.!?…][”"'’]/.test(text.slice(-3));
}

/** Lower case with one kind of quotation mark, dash and space, to compare headlines. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
