import type { PlaceRelation } from '../codebook/index.ts';
import type { Area, GeoPrecision, Place, Toponym } from '../model/index.ts';
import { type Disc, discOf, locate } from './discs.ts';
import { directionsBefore, readRelation, type SpokenRelation } from './relations.ts';
import { headOf } from './use.ts';
import type { Words } from './words.ts';

/** Tokens that may stand between a place and what holds it: "Mosul, the capital of Nineveh province". */
const HOLDER_GAP = 8;

/** One place phrase while it is read: the toponyms that make it, and its tokens. */
interface Phrase {
  readonly members: number[];
  readonly relation: SpokenRelation | undefined;
  first: number;
  last: number;
}

/** One area per place phrase; phrases that stand for people or things give none. */
export function areasOf(words: Words, toponyms: readonly Toponym[]): Area[] {
  const areas: Area[] = [];
  let t = 0;
  while (t < toponyms.length) {
    const phrase = phraseAt(words, toponyms, t);
    if (phrase) areas.push(areaOf(words, toponyms, phrase.phrase));
    t = phrase ? phrase.next : t + 1;
  }
  return areas;
}

function phraseAt(words: Words, toponyms: readonly Toponym[], t: number): { phrase: Phrase; next: number } | undefined {
  const toponym = toponyms[t]!;
  const [first, last] = toponym.tokens;
  const relation = unlessUnit(readRelation(words, first, last), first, placeOf(toponym));
  const isBorder = relation?.relation.kind === 'border';
  if (
    toponym.form !== 'name' ? !(isBorder && toponym.form === 'adjective') : toponym.use === 'associative' && !relation
  ) {
    return undefined;
  }
  const end = relation?.last ?? withUnit(words, last);
  const phrase: Phrase = { members: [t], relation, first: relation?.first ?? withUnitOf(words, first), last: end };
  let next = t + 1;
  if (gathers(words, phrase)) next = gatherList(words, toponyms, phrase, next);
  return { phrase, next: absorbHolders(words, toponyms, phrase, next) };
}

/** "Belgorod region" is the province itself, "the Kirkuk area" what lies around a town. */
function unlessUnit(
  spoken: SpokenRelation | undefined,
  first: number,
  place: Place | undefined,
): SpokenRelation | undefined {
  const isUnit = spoken?.relation.id === 'around' && spoken.first === first && place?.featureClass === 'A';
  return isUnit ? undefined : spoken;
}

/** "between A and B", "around A, B and C", "the provinces of A, B and C": one region of them all. */
function gathers(words: Words, { relation, first }: Phrase): boolean {
  if (relation && ['between', 'around', 'part of', 'near'].includes(relation.relation.id)) return true;
  return words.is(first, 'of-unit') && words.lower(first).endsWith('s') && words.lower(first + 1) === 'of';
}

function gatherList(words: Words, toponyms: readonly Toponym[], phrase: Phrase, from: number): number {
  let next = from;
  while (next < toponyms.length) {
    const { tokens, form } = toponyms[next]!;
    if (form !== 'name' || !isJoined(words, phrase.last, tokens[0])) break;
    // "near Palmyra, Syria" is near one place, not near two.
    if (phrase.members.some((member) => holds(placeOf(toponyms[next]!), placeOf(toponyms[member]!)))) break;
    phrase.members.push(next);
    phrase.last = withUnit(words, tokens[1]);
    next++;
  }
  return next;
}

function isJoined(words: Words, last: number, first: number): boolean {
  if (first - last > 4) return false;
  for (let i = last + 1; i < first; i++) {
    const lower = words.lower(i);
    if (lower !== ',' && lower !== 'and' && lower !== 'or' && lower !== 'the' && !words.is(i, 'direction'))
      return false;
  }
  return first > last + 1;
}

/** "Baghuz, Syria", "Mosul, the capital of Nineveh province": the narrower place is the area, the holder a check. */
function absorbHolders(words: Words, toponyms: readonly Toponym[], phrase: Phrase, from: number): number {
  let next = from;
  while (next < toponyms.length) {
    const holder = toponyms[next]!;
    const inner = toponyms[phrase.members.at(-1)!]!;
    const gap = holder.tokens[0] - phrase.last - 1;
    if (gap < 0 || gap > HOLDER_GAP || holder.form !== 'name') break;
    if (!holds(placeOf(holder), placeOf(inner)) && !isLocatedBy(words, phrase.last, holder.tokens)) break;
    if (!isApposed(words, phrase.last, holder.tokens[0])) break;
    phrase.last = withUnit(words, holder.tokens[1]);
    next++;
  }
  return next;
}

/** "the Hamrin region north of Baghdad": the second place only says where the first one is. */
function isLocatedBy(words: Words, last: number, [first]: readonly [number, number]): boolean {
  const relation = readRelation(words, first, first);
  return relation?.relation.kind === 'outside' && relation.first === last + 1;
}

/** Does nothing but an apposition or a phrase of place part two names? A verb between them parts them. */
function isApposed(words: Words, last: number, first: number): boolean {
  const { analysis } = words;
  if (analysis.sentenceOf(last) !== analysis.sentenceOf(first)) return false;
  for (let i = last + 1; i < first; i++) {
    const upos = analysis.upos(i);
    if (upos === 'VERB' || upos === 'AUX' || upos === 'CCONJ' || upos === 'SCONJ') return false;
  }
  return true;
}

/** The place a toponym resolved to. */
export function placeOf({ resolution }: Toponym): Place | undefined {
  return resolution.kind === 'resolved' ? resolution.place : undefined;
}

function holds(holder: Place | undefined, inner: Place | undefined): boolean {
  if (!holder || !inner || holder.placeId === inner.placeId || holder.country !== inner.country) return false;
  if (holder.featureCode.startsWith('PCL')) return true;
  if (holder.featureCode === 'ADM1') return inner.admin1 === holder.name;
  return holder.featureCode === 'ADM2' && inner.admin2 === holder.name;
}

/** "Nineveh province": the unit belongs to the phrase. */
function withUnit(words: Words, last: number): number {
  const after = last + 1;
  const isUnit = words.is(after, 'unit-admin1') || words.is(after, 'unit-admin2') || words.is(after, 'unit-town');
  // "the Red Sea port of Jeddah": the port is Jeddah.
  if (words.lower(after + 1) === 'of' && words.isCapital(after + 2)) return last;
  return isUnit && !words.isCapital(after) ? after : last;
}

/** "the province of Anbar": the phrase begins at its unit. */
function withUnitOf(words: Words, first: number): number {
  let before = first - 1;
  if (words.lower(before) === 'the') before--;
  return words.lower(before) === 'of' && words.is(before - 1, 'of-unit') ? before - 1 : first;
}

function areaOf(words: Words, toponyms: readonly Toponym[], { members, relation, first, last }: Phrase): Area {
  const { analysis } = words;
  const start = analysis.start(first);
  const end = analysis.end(last);
  const mention = toponyms[members[0]!]!;
  const places = members.map((m) => placeOf(toponyms[m]!)).filter((place) => place !== undefined);
  const spoken = relation && { ...relation, directions: directionsBefore(words, first, relation.relation) };
  const disc = places.length === members.length ? locate(places, spoken) : undefined;
  return {
    start,
    end,
    text: analysis.text.slice(start, end),
    toponyms: members,
    ...(disc ? rounded(disc) : {}),
    geoPrecision: precisionOf(places, relation?.relation),
    relation: relation?.relation.id ?? null,
    token: topOf(words, first, last, headOf(words, ...mention.tokens)),
  };
}

/** Climbs from a token to the one that heads the phrase. */
function topOf(words: Words, first: number, last: number, token: number): number {
  let top = token;
  for (let head = words.analysis.head(top); head >= first && head <= last; head = words.analysis.head(top)) top = head;
  return top;
}

/** A disc wider than this is vaguer than a district, km. */
const DISTRICT_KM = 60;

/** How narrow places are under a relation. */
export function precisionOf(places: readonly Place[], relation: PlaceRelation | undefined): GeoPrecision {
  if (places.length === 0 || relation?.kind === 'border') return 3;
  const widest = places.reduce((most, place) => Math.max(most, discOf(place).radiusKm), 0);
  const isWide = places.some(({ featureCode }) => featureCode.startsWith('PCL') || featureCode === 'ADM1');
  if (isWide || widest > DISTRICT_KM) return 3;
  if (places.length > 1) return relation?.kind === 'between' ? 2 : 3;
  if (places[0]!.featureClass !== 'P' && places[0]!.featureClass !== 'S') return 2;
  return relation?.kind === 'outside' || relation?.id === 'part of' ? 2 : 1;
}

/** Degrees to four decimals, whole km. */
export function rounded({ lat, lon, radiusKm }: Disc): Disc {
  return { lat: Math.round(lat * 1e4) / 1e4, lon: Math.round(lon * 1e4) / 1e4, radiusKm: Math.round(radiusKm) };
}
