import type { Report, TextSpan } from '../../model/index.ts';

/** The words a span of a report stands for, on one line. */
export function wordsAt(report: Report, { start, end, in: inTitle }: TextSpan): string {
  const text = inTitle ? (report.article.title ?? '') : report.article.text;
  return oneLine(text.slice(start, end));
}

/** Control and direction characters of hostile text must not steer a terminal. */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
}

/** Cuts at a word, with an ellipsis. */
export function shorten(text: string, width: number): string {
  if (text.length <= width) return text;
  const cut = text.lastIndexOf(' ', width - 1);
  return `${text.slice(0, cut > width / 2 ? cut : width - 1)}…`;
}

/** Breaks text into lines no wider than `width`. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  if (line) lines.push(line);
  return lines;
}
