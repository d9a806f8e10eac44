import type { Area, EventPlace, Place } from '../model/index.ts';
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

/** "its last territory in Syria – Baghuz, a hamlet –", "the village of Karima in Sudan": what stands in apposition right behind a wider place, or in it. */
function isNarrower(r: Reader, inner: number, outer: number): boolean {
  const [narrow, wide] = [r.doc.areas[inner]!, r.doc.areas[outer]!];
  const [first, last, joint] =
    narrow.start > wide.start ? ([wide, narrow, DASH] as const) : ([narrow, wide, WITHIN] as const);
  const gap = last.start - first.end;
  if (gap < 0 || gap > LONGEST_JOINT || !joint.test(r.a.text.slice(first.end, last.start))) return false;
  return isInside(placeOfArea(r, narrow), placeOfArea(r, wide));
}
const DASH = /^\s*(–|—|-{1,2}|:|\()\s*$/;
const WITHIN = /^ in (the )?$/;
/** Characters of the longest of the two. */
const LONGEST_JOINT = 8;

function placeOfArea(r: Reader, area: Area): Place | undefined {
  const resolution = r.doc.toponyms[area.toponyms[0] ?? -1]?.resolution;
  return resolution?.kind === 'resolved' ? resolution.place : undefined;
}

function isInside(inner: Place | undefined, outer: Place | undefined): boolean {
  if (!inner || !outer || inner.country !== outer.country || inner.placeId === outer.placeId) return false;
  if (inner.featureCode.startsWith('PCL')) return false;
  return outer.featureCode.startsWith('PCL') || (outer.featureCode === 'ADM1' && inner.admin1 === outer.name);
}

/** "two engineers from Canada", "Sgt. Bell of Austin, Texas": where somebody comes from is not where it was. */
export function isHomeOf(r: Reader, area: Area): boolean {
  const { a } = r;
  const someone = a.head(area.token);
  if (someone === -1 || a.deprel(area.token) !== 'nmod' || !r.isA(someone, 'person')) return false;
  const prep = r.caseOf(area.token);
  if (prep === 'of') return r.nameType(someone) === 'PER';
  return prep === 'from' && (placeOfArea(r, area)?.featureCode.startsWith('PCL') ?? false);
}

/** The area told of inside the phrase of `token`: index in `areas`, -1 where none. */
export function areaInside(r: Reader, token: number): number {
  const [first, last] = r.a.extent(token);
  for (let i = first; i <= last && i - first < 25; i++) {
    const index = r.areaAt[i]!;
    if (index !== -1 && /^(in|at|near|of|outside|on|from)$/.test(r.caseOf(i)) && !isHomeOf(r, r.doc.areas[index]!))
      return index;
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

/** A state's war is won on its own ground, and a country's leader ousted there: the country that the words name. */
export function territoryOf(r: Reader, fillers: readonly number[]): EventPlace | null {
  const states = fillers.flatMap((token) => [token, ...r.a.childrenBy(token, 'nmod:poss', 'amod', 'compound')]);
  for (const state of states) {
    const { start, end } = r.a.span(state);
    const toponym = r.doc.toponyms.findIndex((one) => one.start <= start && end <= one.end);
    const resolution = r.doc.toponyms[toponym]?.resolution;
    if (resolution?.kind !== 'resolved' || !resolution.place.featureCode.startsWith('PCL')) continue;
    const { text, ...words } = r.doc.toponyms[toponym]!;
    return {
      start: words.start,
      end: words.end,
      text,
      area: -1,
      toponym,
      geoPrecision: 3,
      relation: null,
      basis: 'inferred',
    };
  }
  return null;
}

/** The place of an event, told by the words of one area. */
export function placeFrom(area: Area, index: number, basis: EventPlace['basis']): EventPlace {
  const { start, end, text, geoPrecision, relation } = area;
  return { start, end, text, area: index, geoPrecision, relation, basis };
}
