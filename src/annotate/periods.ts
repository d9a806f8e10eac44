import { isUpper, Kind, kindOf } from './characters.ts';
import { ABBREVIATIONS, NEEDS_CAPITAL, NEEDS_NUMBER, OPENERS, STATES, TITLES } from './word-lists.ts';

/** Longest abbreviation that is one word without inner periods. */
const LONGEST_ABBREVIATION = 6;
const LONGEST_OPENER = 12;

/**
 * Does the period at `at`, after the word that begins at `from`, belong to the word (Gen., U.S., J.)?
 * @param afterCapital Does the word before begin with a capital, or is there none?
 */
export function keepsPeriod(text: string, from: number, at: number, afterCapital: boolean): boolean {
  if (text[at + 1] === '.') return false;
  const word = text.slice(from, at);
  const lower = word.toLowerCase();
  if (word.includes('.')) return ABBREVIATIONS.has(lower) || /^(?:\p{L}\.)+\p{L}{1,2}$/u.test(word);
  if (at - from > LONGEST_ABBREVIATION || kindAt(text, at - 1) !== Kind.letter) return false;
  const next = nextWord(text, at + 1);
  const digit = next >= 0 && kindAt(text, next) === Kind.digit;
  const beforeCapital = next >= 0 && isUpper(text.charCodeAt(next));
  const capital = isUpper(text.charCodeAt(from));
  if (word.length === 1) {
    if (!capital) return digit && 'pbcdrv'.includes(lower);
    return beforeCapital && !opens(text, next) && (word !== 'I' || afterCapital);
  }
  if (!TITLES.has(lower) && !ABBREVIATIONS.has(lower)) return false;
  if (NEEDS_NUMBER.has(lower)) return digit || (capital && NEEDS_CAPITAL.has(lower) && beforeCapital);
  if (STATES.has(lower) && capital && text[at + 1] === ',') return true;
  return !NEEDS_CAPITAL.has(lower) || (capital && beforeCapital && !opens(text, next));
}

function kindAt(text: string, at: number): number {
  return at < text.length ? kindOf(text.charCodeAt(at)) : Kind.space;
}

/** First character of the next word of the paragraph, or -1. */
function nextWord(text: string, at: number): number {
  let next = at;
  while (kindAt(text, next) === Kind.space) {
    if (next >= text.length || next - at > 3 || text[next] === '\n') return -1;
    next++;
  }
  return next;
}

function opens(text: string, at: number): boolean {
  let end = at;
  while (kindAt(text, end) === Kind.letter && end - at < LONGEST_OPENER) end++;
  return OPENERS.has(text.slice(at, end).toLowerCase());
}
