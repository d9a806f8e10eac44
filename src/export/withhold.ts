import type { EventView } from '../model/index.ts';

/** How finely places are told: as known, or only down to the named level. */
export type PlaceLevel = 'point' | 'admin1' | 'country';

/** What is kept from an export. */
export interface Discretion {
  /** Let the names of private persons stand; they are left out otherwise. */
  readonly privateNames?: boolean;
  /** `point` where absent. */
  readonly places?: PlaceLevel;
}

const WITHHELD = '[name withheld]';

/** The view as it may leave the house: private persons unnamed, places no finer than asked for. */
export function discreet(view: EventView, { privateNames = false, places = 'point' }: Discretion): EventView {
  const unnamed = privateNames || !view.privateNames?.length ? view : withoutNames(view, view.privateNames);
  return places === 'point' ? unnamed : coarse(unnamed, places);
}

function withoutNames(view: EventView, names: readonly string[]): EventView {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(literal).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return mapStrings(view, (text) => text.replace(pattern, WITHHELD), 0) as EventView;
}

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Fields that identify rather than tell; the `actor` of a described person is made from the name, so it is not one of them. */
const IDS: ReadonlySet<string> = new Set([
  'id',
  'givenId',
  'article',
  'placeId',
  'method',
  'url',
  'publishedAt',
  'privateNames',
]);

function mapStrings(value: unknown, change: (text: string) => string, depth: number): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value !== 'object' || value === null || depth > 8) return value;
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change, depth + 1));
  const entries = Object.entries(value)
    .filter(([name]) => name !== 'privateNames')
    .map(([name, item]) => [name, IDS.has(name) ? item : mapStrings(item, change, depth + 1)]);
  const mapped = Object.fromEntries(entries) as Record<string, unknown>;
  if (mapped.privatePerson === true) return { ...mapped, actor: undefined, name: WITHHELD };
  return mapped;
}

function coarse(view: EventView, level: 'admin1' | 'country'): EventView {
  const { place } = view;
  if (!place) return view;
  const admin1 = level === 'admin1' ? place.admin1 : undefined;
  const name = admin1 ?? place.country ?? '';
  const { country } = place;
  return { ...view, place: { text: name, name, admin1, country, geoPrecision: 3, relation: null } };
}
