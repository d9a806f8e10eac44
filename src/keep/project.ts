import { inflateSync } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import { type EventView, eventViews, isDayTold, type KeptEvent, type KeptReport, type Report } from '../model/index.ts';
import type { StatementRow, Tables } from './schema.ts';
import { eventOf, type RecordedStatement } from './statements.ts';

/** An R*Tree holds single precision, so the box of a point is widened by what rounding may take, degrees. */
const ROUNDING = 1e-4;
/** A statement takes some 32,000 values, so rows are named by so many. */
const ROWS_AT_ONCE = 1000;

const unpacked = (bytes: Uint8Array) => JSON.parse(inflateSync(bytes).toString());

/** How the store stood at a moment: only what had been recorded by then counts. */
interface Moment {
  /** Instant, ISO 8601. */
  readonly asOf?: string;
}

/**
 * The report on an article, people's statements laid over the latest coding. An event that a person has spoken about
 * stays when a later coding no longer finds it.
 * @returns Undefined where the article has no coding (by then).
 */
export async function resolvedReport(
  db: Kysely<Tables>,
  key: number,
  moment: Moment = {},
): Promise<KeptReport | undefined> {
  let query = db
    .selectFrom('codings')
    .innerJoin('articles', 'articles.key', 'codings.article')
    .select(['codings.id', 'articles.id as article', 'articles.given_id', 'articles.text', 'codings.report'])
    .where('codings.article', '=', key);
  if (moment.asOf) query = query.where('codings.recorded_at', '<=', moment.asOf);
  const coding = await query.orderBy('codings.id', 'desc').executeTakeFirst();
  if (!coding) return undefined;
  const report = unpacked(coding.report) as Report;
  const statements = await statementsBySubject(db, key, coding.id, moment);
  const events: KeptEvent[] = [];
  for (const list of statements.values()) {
    const event = eventOf(list, coding.article);
    if (event) events.push(event);
  }
  events.sort(inTextOrder);
  return { ...report, givenId: coding.given_id, article: { ...report.article, text: coding.text }, events };
}

function inTextOrder(a: KeptEvent, b: KeptEvent): number {
  const place = ({ trigger }: KeptEvent) => (trigger.in === 'title' ? -1e9 : 0) + trigger.start;
  return place(a) - place(b) || (a.id < b.id ? -1 : 1);
}

async function statementsBySubject(
  db: Kysely<Tables>,
  article: number,
  coding: number,
  { asOf }: Moment,
): Promise<Map<string, RecordedStatement[]>> {
  let query = db.selectFrom('statements').selectAll().where('article', '=', article);
  query = query.where((or) => or.or([or('coding', '=', coding), or('person', 'is not', null)]));
  if (asOf) query = query.where('recorded_at', '<=', asOf);
  const bySubject = Map.groupBy((await query.orderBy('id').execute()).map(recorded), ({ subject }) => subject);
  for (const [subject, list] of bySubject) {
    if (list.some((statement) => statement.coding !== undefined)) continue;
    bySubject.set(subject, [...(await lastMachineWord(db, article, subject, coding)), ...list]);
  }
  return bySubject;
}

async function lastMachineWord(db: Kysely<Tables>, article: number, subject: string, before: number) {
  const rows = await db
    .selectFrom('statements')
    .selectAll()
    .where('article', '=', article)
    .where('subject', '=', subject)
    .where('coding', '=', (from) =>
      from
        .selectFrom('statements')
        .select((is) => is.fn.max('coding').as('coding'))
        .where('article', '=', article)
        .where('subject', '=', subject)
        .where('coding', '<=', before),
    )
    .orderBy('id')
    .execute();
  return rows.map(recorded);
}

/** A row as the record it holds. */
export function recorded(row: Omit<StatementRow, 'id'> & { readonly id: number }): RecordedStatement {
  return {
    id: row.id,
    subject: row.subject,
    property: row.property,
    value: JSON.parse(row.value),
    evidence: row.evidence === null ? undefined : JSON.parse(row.evidence),
    person: row.person ?? undefined,
    note: row.note ?? undefined,
    method: row.method,
    confidence: row.confidence,
    recordedAt: row.recorded_at,
    coding: row.coding ?? undefined,
  };
}

/** Brings what queries read into line with the statements about one article. */
export async function projectArticle(db: Kysely<Tables>, article: number): Promise<void> {
  const report = await resolvedReport(db, article);
  if (!report) return;
  const views = eventViews(report);
  await projectActors(db, report);
  for (const view of views) await projectEvent(db, article, view);
  await letGo(db, article, new Set(views.map(({ id }) => subjectOf(id))));
}

/** Removes reports that are told of no more; those whose event they stood for stand alone until they are linked anew. */
async function letGo(db: Kysely<Tables>, article: number, told: ReadonlySet<string>): Promise<void> {
  const rows = await db.selectFrom('event_reports').select(['key', 'subject']).where('article', '=', article).execute();
  const gone = rows.filter(({ subject }) => !told.has(subject)).map(({ key }) => key);
  for (let at = 0; at < gone.length; at += ROWS_AT_ONCE) {
    const keys = gone.slice(at, at + ROWS_AT_ONCE);
    await db.deleteFrom('event_reports').where('key', 'in', keys).execute();
    await db.updateTable('event_reports').set({ event: sql`key` }).where('event', 'in', keys).execute();
  }
}

async function projectEvent(db: Kysely<Tables>, article: number, view: EventView): Promise<void> {
  const { place, time, tolls, type } = view;
  const row = {
    plover: type.plover?.event ?? null,
    mode: type.plover?.mode ?? null,
    acled_type: type.acled?.eventType ?? null,
    acled_sub: type.acled?.subEventType ?? null,
    status: view.status,
    background: Number(view.background),
    rejected: Number(!view.exists),
    corrected: Number(view.corrected.length > 0),
    day: time?.start ?? time?.end ?? view.source.publishedAt?.slice(0, 10) ?? null,
    told: Number(isDayTold(view)),
    start_day: time?.start ?? null,
    end_day: time?.end ?? null,
    country: place?.country ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    geo_precision: place?.geoPrecision ?? null,
    radius_km: place?.radiusKm ?? null,
    killed_low: tolls.killed?.low ?? null,
    killed_best: tolls.killed?.best ?? null,
    killed_high: tolls.killed?.high ?? null,
    view: JSON.stringify(view),
  };
  const { key } = await db
    .insertInto('event_reports')
    .values({ article, subject: subjectOf(view.id), event: 0, ...row })
    .onConflict((clash) => clash.columns(['article', 'subject']).doUpdateSet(row))
    .returning('key')
    .executeTakeFirstOrThrow();
  await db.updateTable('event_reports').set({ event: key }).where('key', '=', key).where('event', '=', 0).execute();
  await projectPlace(db, key, place);
  await projectRoles(db, key, view);
}

async function projectPlace(db: Kysely<Tables>, key: number, place: EventView['place']): Promise<void> {
  await db.deleteFrom('event_places').where('key', '=', key).execute();
  if (place?.lat === undefined || place.lon === undefined) return;
  const { lat, lon } = place;
  const box = { west: lon - ROUNDING, east: lon + ROUNDING, south: lat - ROUNDING, north: lat + ROUNDING };
  await db
    .insertInto('event_places')
    .values({ key, ...box })
    .execute();
}

async function projectRoles(db: Kysely<Tables>, report: number, view: EventView): Promise<void> {
  await db.deleteFrom('event_actors').where('report', '=', report).execute();
  const rows = Object.entries(view.roles).flatMap(([role, list]) =>
    list.map(({ actor, name }) => ({ report, role, actor: actor ?? null, name })),
  );
  if (rows.length > 0) await db.insertInto('event_actors').values(rows).execute();
}

/** Actors of the registry, and those composed from it; who is only described belongs to one article alone. */
async function projectActors(db: Kysely<Tables>, report: KeptReport): Promise<void> {
  for (const { id, name, kind, sector, country, cameo, privatePerson } of report.actors ?? []) {
    if (id.startsWith('x:') || privatePerson) continue;
    const row = { name, kind, sector, country, cameo };
    await db
      .insertInto('actors')
      .values({ id, ...row })
      .onConflict((clash) => clash.column('id').doUpdateSet(row))
      .execute();
  }
}

const subjectOf = (id: string) => id.slice(id.indexOf('#') + 1);
