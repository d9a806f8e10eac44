import { isLower, isUpper, Kind, kindOf } from './characters.ts';

/** Lines up to this many characters may have been wrapped by a machine. */
const WIDEST_WRAP = 120;
const NARROWEST_WRAP = 45;
/** Of the line ends of wrapped text, at least this share comes where the next word had no room. */
const LEAST_FULL = 0.7;
/** Two lines alone prove nothing: a headline and a byline may look full. */
const LEAST_LINES = 3;
const SMALL = /\p{Ll}/u;
const LARGE = /\p{Lu}/u;
const OPEN_END = /[\p{L}\p{N},]$/u;
/** Marks that begin an item of a list. */
export const BULLETS = '•·*-–—●▪■►◦‣>';

/** Tells line ends that part sentences from those that only wrap the text. */
export class Lines {
  readonly #text: string;
  #blockStart = -1;
  #blockEnd = -1;
  #width = 0;
  #wraps = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** Do the characters `from` to `to`, all white space, part two sentences? */
  parts(from: number, to: number): boolean {
    let breaks = 0;
    let at = -1;
    for (let i = from; i < to; i++) {
      if (!this.#isBreak(i)) continue;
      breaks++;
      at = i;
    }
    if (breaks === 0) return false;
    return breaks > 1 || !this.#wrapped(at, to);
  }

  #isBreak(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return code === 10 || code === 0x2028 || code === 0x2029 || (code === 13 && this.#text.charCodeAt(at + 1) !== 10);
  }

  #wrapped(lineEnd: number, next: number): boolean {
    if (this.#breaksOff(lineEnd, next)) return true;
    if (lineEnd >= this.#blockEnd || lineEnd < this.#blockStart) this.#measure(lineEnd);
    if (this.#width > WIDEST_WRAP || this.#width < NARROWEST_WRAP) return false;
    if (BULLETS.includes(this.#text[next]!)) return false;
    if (!this.#wraps && !isLower(this.#text.charCodeAt(next))) return false;
    const lineStart = this.#text.lastIndexOf('\n', lineEnd - 1) + 1;
    return lineEnd - lineStart + 1 + this.#wordAt(next) > this.#width;
  }

  /** A long line that ends in a word or a comma, with a small letter below: the sentence goes on, whatever the width. */
  #breaksOff(lineEnd: number, next: number): boolean {
    if (!isLower(this.#text.charCodeAt(next))) return false;
    const lineStart = Math.max(this.#text.lastIndexOf('\n', lineEnd - 1) + 1, lineEnd - 2 * WIDEST_WRAP);
    const line = this.#text.slice(lineStart, lineEnd).trim();
    return line.length >= NARROWEST_WRAP && LARGE.test(line) && OPEN_END.test(line);
  }

  /** Length of the word that begins at a position. */
  #wordAt(start: number): number {
    let end = start;
    while (end - start < WIDEST_WRAP && end < this.#text.length && kindOf(this.#text.charCodeAt(end)) !== Kind.space)
      end++;
    return end - start;
  }

  /** Finds the block of lines between blank lines around `at`, its widest line, and whether it looks wrapped. */
  #measure(at: number): void {
    const text = this.#text;
    this.#blockStart = Math.max(0, text.lastIndexOf('\n', at - 1) + 1);
    const lengths: number[] = [];
    const openings: number[] = [];
    let small = false;
    let continued = false;
    let start = this.#blockStart;
    while (start < text.length) {
      let end = text.indexOf('\n', start);
      if (end < 0) end = text.length;
      const line = text.slice(start, Math.min(end, start + WIDEST_WRAP + 2)).trimEnd();
      if (line === '' && lengths.length > 0) break;
      lengths.push(line.length);
      openings.push(this.#wordAt(start));
      small ||= SMALL.test(line);
      continued ||= !isUpper(line.charCodeAt(0));
      start = end + 1;
    }
    this.#blockEnd = Math.max(start, at + 1);
    this.#width = lengths.reduce((widest, length) => Math.max(widest, length), 0);
    let full = 0;
    for (let i = 0; i + 1 < lengths.length; i++) if (lengths[i]! + 1 + openings[i + 1]! > this.#width) full++;
    // Where every line begins with a capital, and not all letters are capitals, the lines are headlines.
    const flows = continued || !small;
    this.#wraps = flows && lengths.length >= LEAST_LINES && full >= LEAST_FULL * (lengths.length - 1);
  }
}
