import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { type EventStatus, InputError } from '../model/index.ts';
import type { Tables } from './schema.ts';

/** Stands for every type that ACLED does not record. */
export const NOT_ACLED = 'other';

/** Which events are asked for; what is absent does not narrow. */
export interface EventFilter {
  /** West, south, east, north, degrees; west may exceed east across the 180th meridian. */
  readonly bbox?: readonly [number, number, number, number];
  /** First day, `YYYY-MM-DD`. */
  readonly from?: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly to?: string;
  /** Names of ACLED event types, sub-event types or PLOVER events, or `other` for what ACLED does not record; any of them. */
  readonly type?: readonly string[];
  readonly status?: readonly EventStatus[];
  /** Words that the article has, all of them; the last may be a beginning. */
  readonly q?: string;
  /** Id of an actor in any role. */
  readonly actor?: string;
  /** Id of an article. */
  readonly article?: string;
  /** False leaves out what is told as background. */
  readonly background?: boolean;
}

/** A query over event reports and their articles. */
export type Reports = SelectQueryBuilder<
  Tables & { r: Tables['event_reports']; a: Tables['articles'] },
  'r' | 'a',
  object
>;

/** Event reports that count: not taken back by a person, and not from a version of an article that another followed. */
export function liveReports(db: Kysely<Tables>): Reports {
  return db
    .selectFrom('event_reports as r')
    .innerJoin('articles as a', 'a.key', 'r.article')
    .where('r.rejected', '=', 0)
    .where('a.superseded_by', 'is', null) as unknown as Reports;
}

/** Narrows `query` to the reports that `filter` asks for. */
export function matching(query: Reports, filter: EventFilter): Reports {
  const { bbox, from, to, type, status, q, actor, article, background } = filter;
  let narrowed = query;
  if (bbox) narrowed = inBox(narrowed, bbox);
  if (from) narrowed = narrowed.where(sql<boolean>`coalesce(r.end_day, r.day) >= ${from}`);
  if (to) narrowed = narrowed.where('r.day', '<=', to);
  if (type?.length) {
    narrowed = narrowed.where((or) =>
      or.or([
        or('r.acled_sub', 'in', type),
        or('r.acled_type', 'in', type),
        or('r.plover', 'in', type),
        ...(type.includes(NOT_ACLED) ? [or('r.acled_type', 'is', null)] : []),
      ]),
    );
  }
  if (status?.length) narrowed = narrowed.where('r.status', 'in', status);
  if (background === false) narrowed = narrowed.where('r.background', '=', 0);
  if (article) narrowed = narrowed.where('a.id', '=', article);
  if (actor) {
    narrowed = narrowed.where(sql<boolean>`r.key in (select report from event_actors where actor = ${actor})`);
  }
  const words = q && ftsQuery(q);
  if (words) {
    narrowed = narrowed.where(
      sql<boolean>`r.article in (select rowid from article_text where article_text match ${words})`,
    );
  }
  return narrowed;
}

function inBox(query: Reports, [west, south, east, north]: NonNullable<EventFilter['bbox']>): Reports {
  const sides = west <= east ? sql`east >= ${west} and west <= ${east}` : sql`(east >= ${west} or west <= ${east})`;
  const exact = west <= east ? sql`r.lon between ${west} and ${east}` : sql`(r.lon >= ${west} or r.lon <= ${east})`;
  return query
    .where(
      sql<boolean>`r.key in (select key from event_places where ${sides} and north >= ${south} and south <= ${north})`,
    )
    .where(sql<boolean>`${exact} and r.lat between ${south} and ${north}`);
}

/** Words of a search that count. */
const MOST_WORDS = 20;

/** Every word quoted, so that nothing a reader types is taken for FTS5 syntax; null where there is no word. */
export function ftsQuery(typed: string): string | null {
  const words = typed.match(/[\p{L}\p{N}]+/gu)?.slice(0, MOST_WORDS) ?? [];
  if (words.length === 0) return null;
  return words.map((word, index) => (index === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' ');
}

/** Where a page ends: the day of its last row, and the numbers that order the rows of a day. */
export interface Cursor {
  readonly day: string;
  readonly numbers: readonly number[];
}

/** Where the next page of a list begins, as text for addresses. */
export function writeCursor({ day, numbers }: Cursor): string {
  return Buffer.from([day, ...numbers].join('|')).toString('base64url');
}

/**
 * @param count How many numbers the list is ordered by.
 * @throws InputError `bad-cursor`
 */
export function readCursor(text: string, count: number): Cursor {
  const [day = '', ...rest] = Buffer.from(text, 'base64url').toString().split('|');
  const numbers = rest.map(Number);
  if (/^[\d-]*$/.test(day) && rest.length === count && rest.every((one) => /^-?\d+$/.test(one)))
    return { day, numbers };
  throw new InputError({
    code: 'bad-cursor',
    what: 'this cursor was not given out by the store',
    where: 'cursor',
    mend: 'take "next" from the page before',
  });
}
