import type { TextSpan } from '../../../src/model/index.ts';

/** A span of the text and what it stands for. */
export interface Mark extends TextSpan {
  readonly key: string;
  readonly tone: string;
  /** Id of the event it belongs to. */
  readonly event: string;
}

/** A stretch of text over which the same marks lie. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Cuts a text where a mark begins or ends. Each character is in exactly one segment. */
export function segmentsOf(text: string, marks: readonly Mark[], from = 0, to = text.length): Segment[] {
  const inside = marks.filter(({ start, end }) => start < to && end > from);
  const cuts = new Set([from, to]);
  for (const { start, end } of inside) {
    if (start > from) cuts.add(start);
    if (end < to) cuts.add(end);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1]!;
    return {
      start,
      text: text.slice(start, end),
      marks: inside.filter((mark) => mark.start <= start && end <= mark.end),
    };
  });
}

/** The paragraphs of a text as stretches of it, blank lines left out. */
export function paragraphsOf(text: string): readonly TextSpan[] {
  return [...text.matchAll(/[^\n]+/g)]
    .filter(([line]) => line.trim() !== '')
    .map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
}
