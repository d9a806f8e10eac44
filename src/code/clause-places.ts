import type { Area, Place } from '../model/index.ts';
import type { Reader } from './reader.ts';

const LOCATIVE = /^(in|at|near|on|outside|inside|around|across|over|off)$/;

/**
 * The place of a clause: the first with a preposition of place, else the first; or what is told to lie in it.
 * @param afar Does the deed come from elsewhere? Then whence comes last.
 */
export function bestArea(r: Reader, indexes: readonly number[], afar = false): number | undefined {
  let best: number | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const index of indexes) {
    const area = r.doc.areas[index]!;
    const score = afar && isOrigin(r, area.token) ? -1 : LOCATIVE.test(r.caseOf(area.token)) ? 1 : 0;
    if (score > bestScore) [best, bestScore] = [index, score];
  }
  return best === undefined ? undefined : (indexes.find((index) => isNarrower(r, index, best)) ?? best);
}

/** "from two ships in the gulf": whence, not where. */
export function isOrigin(r: Reader, token: number): boolean {
  for (let node = token, steps = 0; node !== -1 && steps < 4; node = r.a.head(node), steps++) {
    if (r.a.upos(node) === 'VERB') return false;
    if (r.caseOf(node) === 'from') return true;
  }
  return false;
}

/** "its last territory in Syria – Baghuz, a hamlet –": what stands in apposition right behind a wider place. */
function isNarrower(r: Reader, inner: number, outer: number): boolean {
  const [narrow, wide] = [r.doc.areas[inner]!, r.doc.areas[outer]!];
  if (narrow.start < wide.end || narrow.start - wide.end > LONGEST_DASH) return false;
  if (!/^\s*(–|—|-{1,2}|:|\()\s*$/.test(r.a.text.slice(wide.end, narrow.start))) return false;
  return isInside(placeOfArea(r, narrow), placeOfArea(r, wide));
}
const LONGEST_DASH = 4;

function placeOfArea(r: Reader, area: Area): Place | undefined {
  const resolution = r.doc.toponyms[area.toponyms[0] ?? -1]?.resolution;
  return resolution?.kind === 'resolved' ? resolution.place : undefined;
}

function isInside(inner: Place | undefined, outer: Place | undefined): boolean {
  if (!inner || !outer || inner.country !== outer.country || inner.placeId === outer.placeId) return false;
  if (inner.featureCode.startsWith('PCL')) return false;
  return outer.featureCode.startsWith('PCL') || (outer.featureCode === 'ADM1' && inner.admin1 === outer.name);
}

/** The area told of inside the phrase of `token`: index in `areas`, -1 where none. */
export function areaInside(r: Reader, token: number): number {
  const [first, last] = r.a.extent(token);
  for (let i = first; i <= last && i - first < 25; i++) {
    const index = r.areaAt[i]!;
    if (index !== -1 && /^(in|at|near|of|outside|on|from)$/.test(r.caseOf(i))) return index;
  }
  return -1;
}

/** Sentences back in which the area that "these areas" means must have been named. */
const BACK = 2;

/** "these areas", "that district" without a name: the area named last before them; index in `areas`, -1 where none is near. */
export function areaMeant(r: Reader, index: number): number {
  const area = r.doc.areas[index]!;
  const determiner = r.a.child(area.token, 'det');
  if (determiner === -1 || !/^(this|that|these|those)$/.test(r.a.lower(determiner))) return -1;
  const sentence = r.a.sentenceOf(area.token);
  for (let at = index - 1; at >= 0; at--) {
    const before = r.doc.areas[at]!;
    if (before.token < 0 || sentence - r.a.sentenceOf(before.token) > BACK) return -1;
    if (before.toponyms.length > 0 && !r.inDateline(before.token) && before.relation !== 'border') return at;
  }
  return -1;
}
