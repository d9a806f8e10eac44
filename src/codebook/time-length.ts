import { readCardinal } from './numbers.ts';
import { GAP, type Words } from './numbers-scan.ts';
import { type ClassLexicon, glued, hasTail, type Read } from './time-reading.ts';

/** "a", "two", "2 1/2", "several", "a few", "a couple of", with the word after it. */
function lengthNumber(words: Words, i: number, lexicon: ClassLexicon): { n?: number; next: number } | undefined {
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
  let { n, next } = number;
  const range = words.lower[next] === 'or' || words.lower[next] === 'to' || words.lower[next] === '-';
  const second = range ? readCardinal(words, next + 1, lexicon.numbers) : undefined;
  if (second && n !== undefined && second.value > n) next = second.next;
  if (words.lower[next] === '-' && glued(words, next)) next++;
  for (let skipped = 0; skipped < 2 && BETWEEN_LENGTH.has(words.lower[next] ?? ''); skipped++) next++;
  const unit = unitAt(words, next, lexicon);
  // "a second", "two quarters of Iraq", "one night": only what can be measured.
  if (unit === undefined || ((unit === 'SN' || unit === 'WE') && n !== undefined)) return undefined;
  if (unit === 'TS' && words.lower[i] === 'a') return undefined;
  next++;
  // "a quarter of Iraq", "three quarters of them": a share.
  if (unit === 'Q' && words.lower[next] === 'of') return undefined;
  // "a year-earlier loss": no length of a year.
  if (glued(words, next) && words.lower[next] === '-' && AFTER_UNIT.has(words.lower[next + 1] ?? '')) return undefined;
  if (
    n !== undefined &&
    words.lower[next] === 'and' &&
    words.lower[next + 1] === 'a' &&
    words.lower[next + 2] === 'half'
  ) {
    n += 0.5;
    next += 3;
  }
  const joined =
    words.lower[next] === 'and' || words.lower[next] === ','
      ? readCardinal(words, next + 1, lexicon.numbers)
      : undefined;
  const moreUnit = joined && unitAt(words, joined.next, lexicon);
  if (joined && moreUnit && moreUnit !== unit && n !== undefined && Number.isInteger(n)) {
    return { value: { n, unit, more: { n: joined.value, unit: moreUnit } }, next: joined.next + 1 };
  }
  return { value: n === undefined ? { unit } : { n, unit }, next };
}
