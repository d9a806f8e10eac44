import { type ConsequenceKind, DAY_MS, type EventView, type RoleName, sayerName, type Toll } from '../model/index.ts';

type Cell = string | number | null | undefined;

/** Names and codes of countries by ISO 3166-1 alpha-2; the codebook's `Countries.byIso2` is one. */
export type CountryCodes = ReadonlyMap<string, { readonly iso3: string; readonly name: string }>;

/** A column of a table: its name and what a row has in it. */
export interface Column {
  readonly name: string;
  /** HXL hashtag (hxlstandard.org 1.1) for the second row. */
  readonly hxl?: string;
  readonly cell: (view: EventView, countries: CountryCodes) => Cell;
}

/** A table that other people's tools know how to read. */
export interface Layout {
  readonly name: string;
  /** Has it one row for each event, or one for each report? */
  readonly isPerEvent: boolean;
  readonly separator: ',' | '\t';
  readonly columns: readonly Column[];
  /** Does the layout have a place for this event? What it has none for is withheld, and can be counted. */
  readonly holds: (view: EventView) => boolean;
}

/** A column that the layout has and we know nothing for. */
export const empty = (name: string): Column => ({ name, cell: () => null });

/** Did it happen, as far as the article tells: neither planned, nor possible, nor denied, nor told as not so? */
export const hasHappened = (view: EventView) =>
  view.exists && (view.status === 'reported' || view.status === 'claimed');

/** Who fills a part, as far as they are named: a pronoun that stands for nobody known is nobody's name. */
export const namesOf = (view: EventView, role: RoleName) =>
  (view.roles[role] ?? []).filter(({ isNameless }) => !isNameless).map(({ name }) => name);
/** Each name once, parted by semicolons. */
export const joined = (names: readonly string[]) => [...new Set(names)].join('; ');
/** The toll of an event; undefined where none is told. */
export const tollOf = (view: EventView, kind: ConsequenceKind): Toll | undefined => view.tolls[kind];
/** The outlet, else the agency; null where neither is known. */
export const publisherOf = (view: EventView) => view.source.outlet ?? view.source.agency ?? null;
/** Who says so, by name. */
export const saidBy = (view: EventView) => joined(view.attribution.flatMap((source) => sayerName(source) ?? []));

/** The country's name; its code where the table does not have it. */
export function countryName(code: string | null | undefined, countries: CountryCodes): string | null {
  return code ? (countries.get(code)?.name ?? code) : null;
}

/** Days from first to last, both counted; undefined where either is open. */
export function daysOf({ time }: EventView): number | undefined {
  if (!time?.start || !time.end) return undefined;
  return Math.round((Date.parse(time.end) - Date.parse(time.start)) / DAY_MS) + 1;
}
