import { readCardinal } from './numbers.ts';
import { GAP, type Words } from './numbers-scan.ts';
import { type ClassLexicon, glued, hasTail, type Read } from './time-reading.ts';

/** How many units; `n` is undefined where a vague word says so. `next` is the word after it. */
interface LengthNumber {
  readonly n?: number;
  readonly next: number;
}

/** "a", "two", "2 1/2", "several", "a few", "a couple of". */
function lengthNumber(words: Words, i: number, lexicon: ClassLexicon): LengthNumber | undefined {
  const read = readCardinal(words, i, lexicon.numbers);
  if (read && !hasTail(words, read.next)) {
    return { n: read.value, next: read.next };
  }
  const word = words.lower[i]!;
  if (word === 'half' && (words.lower[i + 1] === 'a' || words.lower[i + 1] === 'an')) return { n: 0.5, next: i + 2 };
  const at = word === 'a' ? i + 1 : i;
  const lead = words.lower[at] ?? '';
  if (lead === 'couple') return { n: 2, next: words.lower[at + 1] === 'of' ? at + 2 : at + 1 };
  if (lexicon.byClass.get('VAGUE')!.has(lead)) return { next: at + 1 };
  if (word === 'a' || word === 'an') return { n: 1, next: i + 1 };
  return undefined;
}

/** Words that may stand between the number and the unit of a length. */
export const BETWEEN_LENGTH: ReadonlySet<string> = new Set([
  'more',
  'additional',
  'full',
  'straight',
  'consecutive',
  'long',
  'whole',
  'entire',
  'trading',
  'working',
  'successive',
  'solid',
  'extra',
  'short',
]);

const AFTER_UNIT = new Set(['ago', 'earlier', 'end', 'round']);

function unitAt(words: Words, i: number, lexicon: ClassLexicon): string | undefined {
  if (i >= words.length || words.gaps[i] === GAP.paragraph) return undefined;
  const word = words.lower[i]!;
  return (lexicon.byClass.get('UNIT')!.get(word) ?? lexicon.byClass.get('UNITS')!.get(word)) as string | undefined;
}

/** "two years", "10-hour", "a minute and a half", "three more weeks", "two or three days", "5 years and 2 months". */
export function readLength(words: Words, i: number, lexicon: ClassLexicon): Read | undefined {
  const number = lengthNumber(words, i, lexicon);
  if (!number) return undefined;
  const at = unitPlace(words, number, lexicon);
  const unit = unitAt(words, at, lexicon);
  if (unit === undefined || isNoLength(words, i, at, unit, number.n)) return undefined;
  const half = number.n !== undefined && saysHalf(words, at + 1);
  const n = half ? number.n! + 0.5 : number.n;
  const next = half ? at + 4 : at + 1;
  const more = n !== undefined && Number.isInteger(n) ? moreOf(words, next, unit, lexicon) : undefined;
  if (more) return { value: { n, unit, more: more.value }, next: more.next };
  return { value: n === undefined ? { unit } : { n, unit }, next };
}

/** Index of the unit behind a number: past a second number ("or three"), a hyphen, and "more". */
function unitPlace(words: Words, { n, next }: LengthNumber, lexicon: ClassLexicon): number {
  let at = next;
  const range = /^(or|to|-)$/.test(words.lower[at] ?? '');
  const second = range ? readCardinal(words, at + 1, lexicon.numbers) : undefined;
  if (second && n !== undefined && second.value > n) at = second.next;
  if (words.lower[at] === '-' && glued(words, at)) at++;
  for (let skipped = 0; skipped < 2 && BETWEEN_LENGTH.has(words.lower[at] ?? ''); skipped++) at++;
  return at;
}

function isNoLength(words: Words, first: number, at: number, unit: string, n: number | undefined): boolean {
  // "one night", "a second": only what can be measured.
  if (((unit === 'SN' || unit === 'WE') && n !== undefined) || (unit === 'TS' && words.lower[first] === 'a'))
    return true;
  const behind = words.lower[at + 1];
  // "a quarter of Iraq", "three quarters of them": a share.
  if (unit === 'Q' && behind === 'of') return true;
  // "a year-earlier loss": no length of a year.
  return glued(words, at + 1) && behind === '-' && AFTER_UNIT.has(words.lower[at + 2] ?? '');
}

function saysHalf({ lower }: Words, i: number): boolean {
  return lower[i] === 'and' && lower[i + 1] === 'a' && lower[i + 2] === 'half';
}

/** "and 2 months", of "5 years and 2 months": another unit beside the first. */
function moreOf(words: Words, i: number, unit: string, lexicon: ClassLexicon) {
  if (words.lower[i] !== 'and' && words.lower[i] !== ',') return undefined;
  const joined = readCardinal(words, i + 1, lexicon.numbers);
  const other = joined && unitAt(words, joined.next, lexicon);
  return joined && other && other !== unit
    ? { value: { n: joined.value, unit: other }, next: joined.next + 1 }
    : undefined;
}
