import type { PlaceRelation } from '../codebook/index.ts';
import type { Words } from './words.ts';

/** A relation as the words around a place name say it. */
export interface SpokenRelation {
  readonly relation: PlaceRelation;
  /** First and last token of the phrase, name included. */
  readonly first: number;
  readonly last: number;
  /** "20 km south of Kirkuk". */
  readonly distanceKm?: number;
}

/** Words before a name in which its relation stands: "20 km north-east of the town of X". */
const LOOK_BACK = 6;
const BORDER_AFTER = new Set(['border', 'borders', 'frontier']);
const AROUND_AFTER = new Set(['area', 'region', 'countryside', 'outskirts', 'suburbs', 'vicinity']);
const KM_OF_UNIT: ReadonlyMap<string, number> = new Map([
  ['km', 1],
  ['kms', 1],
  ['kilometers', 1],
  ['kilometres', 1],
  ['kilometer', 1],
  ['kilometre', 1],
  ['mile', 1.609],
  ['miles', 1.609],
  ['mi', 1.609],
  ['m', 0.001],
  ['meters', 0.001],
  ['metres', 0.001],
]);

/** The relation a phrase says of the name at tokens `first` to `last`. */
export function readRelation(words: Words, first: number, last: number): SpokenRelation | undefined {
  const border = borderAfter(words, first, last);
  if (border) return border;
  for (let at = first - 1; at >= 0 && at >= first - LOOK_BACK; at--) {
    if (words.analysis.sentenceOf(at) !== words.analysis.sentenceOf(first)) break;
    const wider = words.lower(at - 1) === '-' ? relationAt(words, at - 2, first) : undefined;
    const found = wider ?? relationAt(words, at, first);
    if (found) return { relation: found, last: afterUnit(words, last), ...measured(words, wider ? at - 2 : at) };
    if (!isFiller(words, at)) break;
  }
  return areaAfter(words, first, last);
}

/** The longest relation whose words begin at `at` and reach the name, fillers aside. */
function relationAt(words: Words, at: number, first: number): PlaceRelation | undefined {
  let best: PlaceRelation | undefined;
  let longest = 0;
  for (const relation of words.lexicon.relationsAt.get(words.lower(at)) ?? []) {
    if (relation.kind === 'border') continue;
    for (const phrase of relation.words) {
      const parts = phrase.split(' ');
      if (parts.length <= longest || parts.length > first - at) continue;
      if (!parts.every((part, p) => words.lower(at + p) === part)) continue;
      if (!onlyFillers(words, at + parts.length, first)) continue;
      if (relation.kind === 'part' && parts.length === 1 && isDirectionOf(words, at, first)) continue;
      if (relation.kind === 'part' && parts.length === 1 && isUnitBetween(words, at, first)) continue;
      [best, longest] = [relation, parts.length];
    }
  }
  return best;
}

/** "north of X" is beside X, "northern X" a part of it. */
const isDirectionOf = (words: Words, at: number, first: number) => words.lower(at + 1) === 'of' && at + 2 <= first;

/** "the southern province of X" is all of X, which lies in the south. */
function isUnitBetween(words: Words, at: number, first: number): boolean {
  for (let i = at + 1; i < first - 1; i++) if (words.is(i, 'of-unit') && words.lower(i + 1) === 'of') return true;
  return false;
}

function onlyFillers(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isFiller(words, i)) return false;
  return true;
}

/** Words that may stand between a relation and the name: "between the provinces of X". */
function isFiller(words: Words, i: number): boolean {
  const lower = words.lower(i);
  if (lower === 'the' || lower === 'of' || lower === 'and' || lower === "'s" || lower === '-') return true;
  return words.is(i, 'of-unit') || words.is(i, 'direction') || (lower === 'a' && words.is(i + 1, 'of-unit'));
}

function borderAfter(words: Words, first: number, last: number): SpokenRelation | undefined {
  let at = last + 1;
  if (words.lower(at) === "'s" || words.lower(at) === '’s') at++;
  if (words.is(at, 'direction')) at++;
  if (!BORDER_AFTER.has(words.lower(at))) return undefined;
  const relation = words.lexicon.relations.find(({ kind }) => kind === 'border');
  return relation && { relation, first, last: at };
}

/** "the Kirkuk area", "Homs countryside". */
function areaAfter(words: Words, first: number, last: number): SpokenRelation | undefined {
  const after = words.lower(last + 1) === "'s" ? last + 2 : last + 1;
  if (!AROUND_AFTER.has(words.lower(after)) || words.isCapital(after)) return undefined;
  const relation = words.lexicon.relations.find(({ id }) => id === 'around');
  return relation && { relation, first, last: after };
}

function afterUnit(words: Words, last: number): number {
  const after = last + 1;
  const isUnit = words.is(after, 'unit-admin1') || words.is(after, 'unit-admin2') || words.is(after, 'unit-town');
  return isUnit && !words.isCapital(after) ? after : last;
}

/** Reads "about 20 km" before a relation; the phrase begins there. */
export function measured(words: Words, at: number): { first: number; distanceKm?: number } {
  let unit = at - 1;
  if (words.lower(unit) === 'to') unit--;
  if (words.lower(unit) === ')') return { first: at };
  const km = KM_OF_UNIT.get(words.lower(unit).replace(/\.$/, ''));
  if (km === undefined) return measuredInOne(words, unit, at);
  const joined = words.lower(unit - 1) === '-' ? unit - 2 : unit - 1;
  const value = Number(words.lower(joined).replaceAll(',', ''));
  return Number.isFinite(value) && value > 0 ? { first: joined, distanceKm: value * km } : { first: at };
}

/** "45km south of X". */
function measuredInOne(words: Words, token: number, at: number): { first: number; distanceKm?: number } {
  const [, value = '', unit = ''] = /^(\d[\d,.]*)(\p{L}+)$/u.exec(words.lower(token)) ?? [];
  const km = KM_OF_UNIT.get(unit);
  const distance = Number(value.replaceAll(',', ''));
  return km !== undefined && distance > 0 ? { first: token, distanceKm: distance * km } : { first: at };
}

/** Bearings of the directions listed before a part: "northwestern, western and southwestern parts of X". */
export function directionsBefore(words: Words, first: number, relation: PlaceRelation): number[] {
  const bearings: number[] = [];
  for (let i = first - 1; i >= 0 && i >= first - LOOK_BACK; i--) {
    const lower = words.lower(i);
    const bearing = bearingOf(words, lower);
    if (bearing !== undefined) bearings.push(bearing);
    else if (lower !== ',' && lower !== 'and') break;
  }
  return relation.kind === 'part' ? bearings : [];
}

function bearingOf(words: Words, lower: string): number | undefined {
  return words.lexicon.relationsAt.get(lower)?.find(({ kind, bearing }) => kind === 'part' && bearing !== undefined)
    ?.bearing;
}
