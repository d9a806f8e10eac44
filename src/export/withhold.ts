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
  const hide = hiding(names.map(literal), 'gu');
  // "two of the haddad family", "x:farid-haddad": lower case, folded and joined by hyphens.
  const made = [...new Set([...names, ...names.map(folded)])].map((name) => literal(name).replace(/\s+/g, '[\\s-]+'));
  const hideMade = hiding(made, 'giu');
  const change = (text: string, field: string) => (MADE_OF_NAMES.has(field) ? hideMade(text) : hide(text));
  return mapStrings(view, change, '', 0) as EventView;
}

function hiding(patterns: readonly string[], flags: string): (text: string) => string {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, flags);
  return (text) => text.replace(pattern, WITHHELD);
}

/** Fields that hold a name in another form than the text has it. */
const MADE_OF_NAMES: ReadonlySet<string> = new Set(['actor', 'who']);

const folded = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '');
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

function mapStrings(
  value: unknown,
  change: (text: string, field: string) => string,
  field: string,
  depth: number,
): unknown {
  if (typeof value === 'string') return change(value, field);
  if (typeof value !== 'object' || value === null || depth > 8) return value;
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change, field, depth + 1));
  const entries = Object.entries(value)
    .filter(([name]) => name !== 'privateNames')
    .map(([name, item]) => [name, IDS.has(name) ? item : mapStrings(item, change, name, depth + 1)]);
  const mapped = Object.fromEntries(entries) as Record<string, unknown>;
  if (mapped.privatePerson === true) return { ...mapped, actor: undefined, name: WITHHELD };
  if (typeof mapped.actor === 'string' && mapped.actor.includes(WITHHELD)) return { ...mapped, actor: undefined };
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
