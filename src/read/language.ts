import type { FurnitureLexicon } from '../codebook/index.ts';

/** Words looked at, from the start of the text. */
const SAMPLE = 400;
/** Fewer words say nothing about the language. */
const MIN_WORDS = 20;
/**
 * Share of function words above which a text is English. English news runs at 0.30 to 0.45;
 * Dutch, the nearest other language tried, at 0.06.
 */
const ENGLISH = 0.15;

/** Is a text in English, by its function words? Undefined where it is too short to tell. */
export function isEnglish(text: string, { words }: FurnitureLexicon): boolean | undefined {
  const sample =
    text
      .slice(0, SAMPLE * 8)
      .match(/[\p{L}\p{M}]+/gu)
      ?.slice(0, SAMPLE) ?? [];
  if (sample.length < MIN_WORDS) return undefined;
  const known = sample.filter((word) => words.has(word.toLowerCase())).length;
  return known / sample.length >= ENGLISH;
}
