import { type Kysely, sql } from 'kysely';
import type {
  EventDetail,
  EventView,
  LinkedEvent,
  ListedActor,
  ListedArticle,
  ListedEvent,
  MappedEvent,
  Page,
  Stats,
} from '../model/index.ts';
import { type EventFilter, ftsQuery, liveReports, matching, NOT_ACLED, readCursor, writeCursor } from './filter.ts';
import type { Tables } from './schema.ts';

/** Which page of a list. */
export interface PageOf {
  /** At most this many; 100 where absent. */
  readonly limit?: number;
  readonly cursor?: string;
}

const DEFAULT_LIMIT = 100;
/** More points than this make a map that nobody reads and a page that stutters. */
const MAP_LIMIT = 20_000;

/** Is this the report that stands for its event, or the next one where that no longer counts? */
const standsForEvent = sql<boolean>`(r.key = r.event or r.key = (
  select m.key from event_reports m join articles n on n.key = m.article
  where m.event = r.event and m.rejected = 0 and n.superseded_by is null
  order by m.key <> m.event, m.key limit 1
))`;

/** An event is in when any of its reports matches; it is shown by one of them that counts. */
function matchingEvents(db: Kysely<Tables>, filter: EventFilter) {
  return liveReports(db)
    .where('r.event', 'in', matching(liveReports(db), filter).select('r.event'))
    .where(standsForEvent);
}

/** Articles that tell of the event: a headline and its lead are one. */
const articleCount = sql<number>`(select count(distinct m.article) from event_reports m where m.event = r.event and m.rejected = 0)`;

/** A page of events, latest day first. @throws InputError `bad-cursor` */
export async function listEvents(db: Kysely<Tables>, filter: EventFilter, page: PageOf): Promise<Page<ListedEvent>> {
  const limit = page.limit ?? DEFAULT_LIMIT;
  const day = sql<string>`coalesce(r.day, '')`;
  let query = matchingEvents(db, filter)
    .leftJoin('events as e', 'e.event', 'r.event')
    .select(['r.key', 'r.view', 'r.background', 'r.article', 'r.position', 'e.link'])
    .select([day.as('day'), articleCount.as('reports')]);
  // Latest day first; inside a day what is told as background last, then article by article in the order of its text.
  if (page.cursor) {
    const { day: last, numbers } = readCursor(page.cursor, 4);
    const after = sql`${last}, ${sql.join(numbers)}`;
    query = query.where(sql<boolean>`(${day}, -r.background, r.article, -r.position, -r.key) < (${after})`);
  }
  const rows = await query
    .orderBy(day, 'desc')
    .orderBy('r.background')
    .orderBy('r.article', 'desc')
    .orderBy('r.position')
    .orderBy('r.key')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(({ view, link, reports }) => {
    const linked = link === null ? undefined : (JSON.parse(link) as LinkedEvent);
    const disputed = linked?.disagreements.map(({ property }) => property) ?? [];
    return { ...(JSON.parse(view) as EventView), reports, sources: linked?.sources.length ?? 1, disputed };
  });
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  if (!last) return { items };
  const numbers = [-last.background, last.article, -last.position, -last.key];
  return { items, next: writeCursor({ day: last.day, numbers }) };
}

/** The events that have a point. */
export async function mapEvents(db: Kysely<Tables>, filter: EventFilter): Promise<MappedEvent[]> {
  const rows = await matchingEvents(db, filter)
    .select([
      sql<string>`a.id || '#' || r.subject`.as('id'),
      'r.lat',
      'r.lon',
      'r.geo_precision',
      'r.radius_km',
      'r.status',
      'r.killed_best',
      articleCount.as('reports'),
      sql<string>`coalesce(r.acled_type, ${NOT_ACLED})`.as('type'),
    ])
    .where('r.lat', 'is not', null)
    .orderBy('r.key')
    .limit(MAP_LIMIT)
    .execute();
  return rows.map(({ id, lat, lon, geo_precision, radius_km, status, killed_best, reports, type }) => ({
    id,
    lat: lat!,
    lon: lon!,
    geoPrecision: geo_precision ?? 3,
    radiusKm: radius_km,
    type,
    status,
    killed: killed_best,
    reports,
  }));
}

/** The event that the report `id` tells of. */
export async function eventDetail(db: Kysely<Tables>, id: string): Promise<EventDetail | undefined> {
  const [article, subject] = splitId(id);
  const found = await db
    .selectFrom('event_reports as r')
    .innerJoin('articles as a', 'a.key', 'r.article')
    .select('r.event')
    .where('a.id', '=', article)
    .where('r.subject', '=', subject)
    .executeTakeFirst();
  if (!found) return undefined;
  const rows = await db
    .selectFrom('event_reports')
    .select(['key', 'view'])
    .where('event', '=', found.event)
    .orderBy('rejected')
    .orderBy(sql`key <> ${found.event}`)
    .orderBy('key')
    .execute();
  const stored = await db.selectFrom('events').select('link').where('event', '=', found.event).executeTakeFirst();
  const reports = rows.map(({ view }) => JSON.parse(view) as EventView);
  const first = reports[0];
  if (!first) return undefined;
  const link = stored ? (JSON.parse(stored.link) as LinkedEvent) : undefined;
  const { outlet, agency } = first.source;
  return {
    id: first.id,
    reports,
    sources: link?.sources ?? [outlet ?? agency ?? first.article],
    disagreements: link?.disagreements ?? [],
    because: link?.because ?? [],
  };
}

/** Article and subject of `ARTICLE#SUBJECT`. */
export function splitId(id: string): readonly [article: string, subject: string] {
  const at = id.indexOf('#');
  return at < 0 ? [id, ''] : [id.slice(0, at), id.slice(at + 1)];
}

/** A page of articles, latest first. @throws InputError `bad-cursor` */
export async function listArticles(
  db: Kysely<Tables>,
  { q }: { readonly q?: string },
  page: PageOf,
): Promise<Page<ListedArticle>> {
  const limit = page.limit ?? DEFAULT_LIMIT;
  const day = sql<string>`coalesce(substr(published_at, 1, 10), '')`;
  let query = db.selectFrom('articles as a').where('superseded_by', 'is', null);
  const words = q && ftsQuery(q);
  if (words)
    query = query.where(sql<boolean>`a.key in (select rowid from article_text where article_text match ${words})`);
  if (page.cursor) {
    const { day: last, numbers } = readCursor(page.cursor, 1);
    query = query.where(sql<boolean>`(${day}, a.key) < (${last}, ${numbers[0]})`);
  }
  const rows = await query
    .select(['key', 'id', 'title', 'outlet', 'agency', 'url', 'published_at', 'retrieved_at', day.as('day')])
    .select(sql<number>`(select count(*) from event_reports r where r.article = a.key and r.rejected = 0)`.as('events'))
    .orderBy(sql`coalesce(substr(published_at, 1, 10), '') desc`)
    .orderBy('key', 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(({ key: _, day: __, published_at, retrieved_at, ...row }) => ({
    ...row,
    publishedAt: published_at,
    retrievedAt: retrieved_at,
  }));
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return last ? { items, next: writeCursor({ day: last.day, numbers: [last.key] }) } : { items };
}

/** Actors of the events kept, those of most events first. */
export async function listActors(
  db: Kysely<Tables>,
  { q, limit }: { readonly q?: string; readonly limit?: number },
): Promise<ListedActor[]> {
  let query = db
    .selectFrom('actors')
    .innerJoin('event_actors as e', 'e.actor', 'actors.id')
    .innerJoin('event_reports as r', 'r.key', 'e.report')
    .where('r.rejected', '=', 0);
  if (q) query = query.where('actors.name', 'like', `%${q.replace(/[%_]/g, '')}%`);
  return await query
    .select(['actors.id', 'actors.name', 'actors.kind', 'actors.sector', 'actors.country'])
    .select(sql<number>`count(distinct r.event)`.as('events'))
    .groupBy('actors.id')
    .orderBy('events', 'desc')
    .orderBy('actors.id')
    .limit(limit ?? DEFAULT_LIMIT)
    .execute();
}

/** Events, articles, types and days of what a filter lets through. */
export async function readStats(db: Kysely<Tables>, filter: EventFilter): Promise<Stats> {
  const events = matchingEvents(db, filter);
  const of = (column: ReturnType<typeof sql<string>>) =>
    events
      .select([column.as('name'), sql<number>`count(*)`.as('events')])
      .groupBy('name')
      .orderBy('events', 'desc')
      .orderBy('name')
      .execute();
  const types = await of(sql<string>`coalesce(r.acled_type, ${NOT_ACLED})`);
  const statuses = await of(sql<string>`r.status`);
  const days = await events
    .select(['r.day', sql<number>`count(*)`.as('events'), sql<number>`sum(r.told)`.as('told')])
    .where('r.day', 'is not', null)
    .groupBy('r.day')
    .orderBy('r.day')
    .execute();
  const reports = await matching(liveReports(db), filter)
    .select([sql<number>`count(*)`.as('all'), sql<number>`coalesce(sum(r.corrected), 0)`.as('corrected')])
    .executeTakeFirstOrThrow();
  const articles = await db
    .selectFrom('articles')
    .select(sql<number>`count(*)`.as('all'))
    .where('superseded_by', 'is', null)
    .executeTakeFirstOrThrow();
  return {
    articles: articles.all,
    events: types.reduce((total, { events }) => total + events, 0),
    reports: reports.all,
    corrected: reports.corrected,
    types: types.map(({ name, events }) => ({ type: name, events })),
    statuses: statuses.map(({ name, events }) => ({ status: name, events })),
    days: days.map(({ day, events, told }) => ({ day: day!, events, told })),
  };
}
