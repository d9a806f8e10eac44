import type { FurnitureLexicon } from '../codebook/index.ts';
import { foldedLetters } from '../codebook/index.ts';

/** Longest line read as section names, in UTF-16 units. */
const MAX_LENGTH = 60;
const BREAKS = /\s*[|/>»›•·,]\s*/u;

/**
 * The section names a line is made of, joined by ", "; null where it holds anything else.
 * Names run together by a page's markup ("Middle EastWar") are parted where a capital follows a small letter.
 */
export function sectionOf(line: string, furniture: FurnitureLexicon): string | null {
  if (line.length > MAX_LENGTH) return null;
  const whole = furniture.sections.get(foldedLetters(line));
  if (whole) return whole;
  const parts = line.split(BREAKS).flatMap((part) => fusedNames(part, furniture) ?? [null]);
  return parts.length > 1 && parts.every((part) => part !== null) ? parts.join(', ') : null;
}

function fusedNames(part: string, furniture: FurnitureLexicon): string[] | null {
  const whole = furniture.sections.get(foldedLetters(part));
  if (whole) return [whole];
  const borders = [...part.matchAll(/(?<=[\p{Ll}.])(?=\p{Lu})/gu)].map((match) => match.index);
  for (const border of borders) {
    const first = furniture.sections.get(foldedLetters(part.slice(0, border)));
    const rest = first && fusedNames(part.slice(border), furniture);
    if (rest) return [first, ...rest];
  }
  return null;
}
