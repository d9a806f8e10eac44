import type { Area } from '../model/index.ts';
import type { Words } from './words.ts';

const PART = String.raw`(\d{1,3}(?:\.\d{1,8})?) ?°(?: ?(\d{1,2}(?:\.\d{1,8})?) ?[′'’])?(?: ?(\d{1,2}(?:\.\d{1,8})?) ?[″"”])? ?`;
/** "36°20′N 43°7′E", "36.335° N, 43.119° E": latitude first. */
const COORDINATES = new RegExp(String.raw`${PART}([NS])[,;/ ]{1,3}${PART}([EW])(?!\p{L})`, 'gu');

/** Points that the text gives as degrees: each an area without a name. */
export function coordinatesIn({ analysis }: Words): Area[] {
  const { text } = analysis;
  if (!text.includes('°')) return [];
  return Array.from(text.matchAll(COORDINATES)).flatMap((match): Area[] => {
    const [whole, ...parts] = match;
    const lat = degrees(parts.slice(0, 3), parts[3] === 'S');
    const lon = degrees(parts.slice(4, 7), parts[7] === 'W');
    const span = { start: match.index, end: match.index + whole.length };
    const token = analysis.tokenAt(span.start);
    if (Math.abs(lat) > 90 || Math.abs(lon) > 180 || token >= analysis.length) return [];
    return [{ ...span, text: whole, toponyms: [], lat, lon, name: span, geoPrecision: 1, relation: null, token }];
  });
}

/** Degrees, minutes and seconds as one number, to five decimals. */
function degrees(parts: readonly (string | undefined)[], isNegative: boolean): number {
  const sum = parts.reduce((total, part, place) => total + Number(part ?? 0) / 60 ** place, 0);
  return (Math.round(sum * 1e5) / 1e5) * (isNegative ? -1 : 1);
}
