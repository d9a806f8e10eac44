import type { DatabaseSync } from 'node:sqlite';
import { inflateSync } from 'node:zlib';
import { Kysely } from 'kysely';
import { DatelineError, type EventView, type KeptReport, type LinkedEvent, type Report } from '../model/index.ts';
import { checkedValue } from './correction.ts';
import { type FetchNote, noteFetch, readFetch } from './fetches.ts';
import type { EventFilter } from './filter.ts';
import { writeLinks } from './links.ts';
import { migrate } from './migrations.ts';
import { projectArticle, recorded, resolvedReport } from './project.ts';
import {
  eventDetail,
  listActors,
  listArticles,
  listEvents,
  mapEvents,
  type PageOf,
  readStats,
  splitId,
} from './read.ts';
import type { Tables } from './schema.ts';
import { NodeSqliteDialect, openSqlite } from './sqlite.ts';
import { CORRECTABLE, type Correctable, type RecordedStatement } from './statements.ts';
import { type ArticleText, walkReports, walkTexts, walkViews } from './walk.ts';
import { type EvidentiaryCopy, type Kept, writeReport } from './write.ts';

/** The time of day, handed in so that nothing here reads it from the machine. */
export type Clock = () => Date;

/** Articles named at once as changed: whoever shows more than these has to read anew anyway. */
const MOST_CHANGED = 1000;

/** What a person states about an event. */
export interface CorrectionInput {
  /** Id of the event report. */
  readonly subject: string;
  readonly property: string;
  /** As `correctionValues` has it for the property. */
  readonly value: unknown;
  readonly person: string;
  readonly note?: string;
}

/**
 * Opens the store at `target`, a `.db` file or a folder that holds one, bringing its schema up to date.
 * Several processes may have the same file open. What a call has acknowledged outlives the process.
 * @throws DatelineError `store-unusable`, `store-from-another-version`
 */
export function openStore(target: string, clock: Clock): Store {
  const db = openSqlite(target);
  let isStale: boolean;
  try {
    isStale = migrate(db, clock().toISOString());
  } catch (error) {
    db.close();
    throw error;
  }
  return new Store(db, clock, isStale);
}

/** Articles, statements about what they tell, and what follows from the statements. */
export class Store {
  readonly #sqlite: DatabaseSync;
  readonly #db: Kysely<Tables>;
  readonly #clock: Clock;

  /** Was the file made by an earlier version, so that its projections are to be made anew with `replay`? */
  readonly isStale: boolean;

  constructor(sqlite: DatabaseSync, clock: Clock, isStale: boolean) {
    this.isStale = isStale;
    this.#sqlite = sqlite;
    this.#db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(sqlite) });
    this.#clock = clock;
  }

  /** The open file, for what inspects it (`migrations(store.sqlite)`). */
  get sqlite(): DatabaseSync {
    return this.#sqlite;
  }

  /** Keeps one report and, beside it, what it was made from. Done when this resolves, not before. */
  async keepReport(report: Report, input?: EvidentiaryCopy): Promise<Kept> {
    const [kept] = await this.keepReports([{ report, input }]);
    return kept!;
  }

  /** Keeps many reports at once: all of them, or none. */
  async keepReports(batch: readonly { readonly report: Report; readonly input?: EvidentiaryCopy }[]): Promise<Kept[]> {
    const now = this.#now();
    return await this.#db.transaction().execute(async (db) => {
      const kept: Kept[] = [];
      for (const { report, input } of batch) kept.push(await writeReport(db, report, input, now));
      return kept;
    });
  }

  /**
   * Records what a person says. It outranks every machine statement on the same property, now and after re-coding.
   * @throws DatelineError `unknown-subject`, `unknown-property`, `correction-unusable`, `person-missing`
   */
  async correct(input: CorrectionInput): Promise<EventView> {
    const property = correctable(input.property);
    return await this.#state({ ...input, property, value: checkedValue(property, input.value), method: 'person' });
  }

  /** Takes back what people have said of a property: the machine's word counts again. Nothing is removed. */
  async withdraw(input: Omit<CorrectionInput, 'value'>): Promise<EventView> {
    return await this.#state({ ...input, property: correctable(input.property), value: null, method: 'withdraw' });
  }

  async #state(input: CorrectionInput & { readonly method: 'person' | 'withdraw' }): Promise<EventView> {
    const person = input.person.trim();
    if (!person)
      throw new DatelineError({
        code: 'person-missing',
        what: 'a correction needs the name of who makes it',
        where: 'person',
      });
    const [article, subject] = splitId(input.subject);
    await this.#db.transaction().execute(async (db) => {
      const row = await db
        .selectFrom('event_reports as r')
        .innerJoin('articles as a', 'a.key', 'r.article')
        .select('a.key')
        .where('a.id', '=', article)
        .where('r.subject', '=', subject)
        .executeTakeFirst();
      if (!row) throw unknownSubject(input.subject);
      await db
        .insertInto('statements')
        .values({
          article: row.key,
          subject,
          property: input.property,
          value: JSON.stringify(input.value ?? null),
          evidence: null,
          person,
          note: input.note?.trim() || null,
          method: input.method,
          confidence: 1,
          recorded_at: this.#now(),
          coding: null,
        })
        .execute();
      await projectArticle(db, row.key);
    });
    const detail = await eventDetail(this.#db, input.subject);
    return detail!.reports.find(({ id }) => id === input.subject)!;
  }

  events(filter: EventFilter = {}, page: PageOf = {}) {
    return listEvents(this.#db, filter, page);
  }

  /** Events that have a place, as points. */
  map(filter: EventFilter = {}) {
    return mapEvents(this.#db, filter);
  }

  /** The event that the report `id` tells of, with all its reports. */
  event(id: string) {
    return eventDetail(this.#db, id);
  }

  articles(filter: { readonly q?: string } = {}, page: PageOf = {}) {
    return listArticles(this.#db, filter, page);
  }

  /** The report on an article, corrections laid over it; with `asOf`, as it stood at that instant. */
  async article(id: string, asOf?: string): Promise<KeptReport | undefined> {
    const row = await this.#articleKey(id);
    return row === undefined ? undefined : await resolvedReport(this.#db, row, { asOf });
  }

  actors(filter: { readonly q?: string; readonly limit?: number } = {}) {
    return listActors(this.#db, filter);
  }

  stats(filter: EventFilter = {}) {
    return readStats(this.#db, filter);
  }

  /** Everything ever stated about an event, or about all events of an article, in the order it was recorded. */
  async history(id: string): Promise<RecordedStatement[]> {
    const [article, subject] = splitId(id);
    const key = await this.#articleKey(article);
    if (key === undefined) return [];
    let query = this.#db.selectFrom('statements').selectAll().where('article', '=', key);
    if (subject) query = query.where('subject', '=', subject);
    return (await query.orderBy('id').execute()).map(recorded);
  }

  /** The bytes that an article was made from, first retrieved first. */
  async inputs(id: string): Promise<EvidentiaryCopy[]> {
    const rows = await this.#db
      .selectFrom('inputs as i')
      .innerJoin('articles as a', 'a.key', 'i.article')
      .select(['i.bytes', 'i.media_type', 'i.url', 'i.retrieved_at'])
      .where('a.id', '=', id)
      .orderBy('i.key')
      .execute();
    return rows.map(({ bytes, media_type, url, retrieved_at }) => ({
      bytes: inflateSync(bytes),
      mediaType: media_type,
      url: url ?? undefined,
      retrievedAt: retrieved_at,
    }));
  }

  /** Event reports one by one, by day, those of one event together, however many there are. */
  views(filter: EventFilter = {}): AsyncGenerator<EventView> {
    return walkViews(this.#db, filter);
  }

  /** The texts of the articles and who published them, one by one. */
  texts(): AsyncGenerator<ArticleText> {
    return walkTexts(this.#db);
  }

  /** Full reports one by one, in the order the articles were first kept. */
  reports(): AsyncGenerator<KeptReport> {
    return walkReports(this.#db);
  }

  /** Replaces all links between event reports by `events`; a report that none of them names stands alone. */
  async keepLinks(events: readonly LinkedEvent[]): Promise<void> {
    await this.#db.transaction().execute((db) => writeLinks(db, events));
  }

  /** What was noted when an address was last fetched. */
  fetched(url: string): Promise<FetchNote | undefined> {
    return readFetch(this.#db, url);
  }

  /** Notes that an address was fetched now, and what came of it. */
  noteFetch(note: Omit<FetchNote, 'fetchedAt'>): Promise<void> {
    return noteFetch(this.#db, note, this.#now());
  }

  /** Makes every projection anew from the statements. */
  async replay(): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      const rows = await db.selectFrom('articles').select('key').orderBy('key').execute();
      for (const { key } of rows) await projectArticle(db, key);
    });
  }

  /** A number that grows with every statement kept, by this process or another. */
  async version(): Promise<number> {
    const row = await this.#db
      .selectFrom('statements')
      .select((of) => of.fn.max('id').as('id'))
      .executeTakeFirst();
    return row?.id ?? 0;
  }

  /** Articles about which something was recorded after `version`, the first thousand of them. */
  async changedSince(version: number): Promise<readonly string[]> {
    const rows = await this.#db
      .selectFrom('statements as s')
      .innerJoin('articles as a', 'a.key', 's.article')
      .select('a.id')
      .distinct()
      .where('s.id', '>', version)
      .orderBy('a.key')
      .limit(MOST_CHANGED)
      .execute();
    return rows.map(({ id }) => id);
  }

  async close(): Promise<void> {
    await this.#db.destroy();
  }

  #now(): string {
    return this.#clock().toISOString();
  }

  async #articleKey(id: string): Promise<number | undefined> {
    const row = await this.#db.selectFrom('articles').select('key').where('id', '=', id).executeTakeFirst();
    return row?.key;
  }
}

function correctable(property: string): Correctable {
  if ((CORRECTABLE as readonly string[]).includes(property)) return property as Correctable;
  throw new DatelineError({
    code: 'unknown-property',
    what: `"${property}" is nothing that a person can correct`,
    where: 'property',
    mend: `one of ${CORRECTABLE.join(', ')}`,
  });
}

function unknownSubject(id: string): DatelineError {
  return new DatelineError({ code: 'unknown-subject', what: 'no such event in the store', where: id });
}
