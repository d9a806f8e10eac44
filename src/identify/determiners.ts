import type { Phrase } from './lend.ts';

/** "the former minister", "the ex-president" */
export function hasFormer(phrase: Phrase, before: number): boolean {
  for (let i = phrase.first; i < before; i++) if (phrase.words.former.has(phrase.tokens.fold(i))) return true;
  return false;
}

/** "an army", "a president": one of several. */
export function isIndefinite(phrase: Phrase, before: number): boolean {
  for (let i = phrase.first; i < before; i++) if (phrase.words.indefinite.has(phrase.tokens.fold(i))) return true;
  return false;
}

/** First word of the phrase that is no determiner or number. */
export function contentStart(phrase: Phrase): number {
  const { tokens, words, segments, head } = phrase;
  let i = phrase.first;
  while (
    i < segments[head]!.first &&
    (words.determiner.has(tokens.fold(i)) || tokens.fold(i) === '' || isCount(tokens, i))
  )
    i++;
  return i;
}

/** A number, but not the one of "12-year-old". */
function isCount(tokens: Phrase['tokens'], i: number): boolean {
  return /^\d/.test(tokens.form(i)) && !/^[-–]$/.test(tokens.form(i + 1));
}
