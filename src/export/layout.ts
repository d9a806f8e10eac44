import type { ConsequenceKind, EventView, RoleName, Toll } from '../model/index.ts';

export type Cell = string | number | null | undefined;

export interface Column {
  readonly name: string;
  /** HXL hashtag (hxlstandard.org 1.1) for the second row. */
  readonly hxl?: string;
  readonly cell: (view: EventView) => Cell;
}

/** A table that other people's tools know how to read: one row for each event. */
export interface Layout {
  readonly name: string;
  readonly separator: ',' | '\t';
  readonly columns: readonly Column[];
  /** Does the layout have a place for this event? What it has none for is withheld, and can be counted. */
  readonly holds: (view: EventView) => boolean;
}

/** A column that the layout has and we know nothing for. */
export const empty = (name: string): Column => ({ name, cell: () => null });

/** Did it happen, as far as the article tells: neither planned, nor possible, nor denied? */
export const hasHappened = (view: EventView) =>
  view.exists && (view.status === 'reported' || view.status === 'claimed');

export const namesOf = (view: EventView, role: RoleName) => view.roles[role]?.map(({ name }) => name) ?? [];
export const joined = (names: readonly string[]) => [...new Set(names)].join('; ');
export const toll = (view: EventView, kind: ConsequenceKind): Toll | undefined => view.tolls[kind];
export const sourceOf = (view: EventView) => view.source.outlet ?? view.source.agency ?? null;
export const saidBy = (view: EventView) =>
  joined(view.attribution.map(({ text, via }) => text ?? via ?? '').filter(Boolean));
