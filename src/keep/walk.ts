import { type Kysely, sql } from 'kysely';
import type { EventView, KeptReport, LinkedEvent } from '../model/index.ts';
import { type EventFilter, liveReports, matching } from './filter.ts';
import { resolvedReport } from './project.ts';
import type { Tables } from './schema.ts';

/** Walks over all there is, in bounded memory: rows are fetched by so many. */
const ROWS_AT_ONCE = 200;

/** What linking reads of an article. */
export interface ArticleText {
  readonly id: string;
  readonly text: string;
  readonly outlet?: string;
  readonly agency?: string;
  readonly publishedAt?: string;
}

async function* walk<T extends { readonly key: number }>(rowsAfter: (key: number) => Promise<T[]>): AsyncGenerator<T> {
  for (let after = 0; ; ) {
    const rows = await rowsAfter(after);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.key;
  }
}

/**
 * Event reports by day, those of one event together with the one that stands for it first. The order rests on what was
 * kept, not on when.
 */
export async function* walkViews(db: Kysely<Tables>, filter: EventFilter): AsyncGenerator<EventView> {
  const ordered = await matching(liveReports(db), filter)
    .innerJoin('event_reports as e', 'e.key', 'r.event')
    .innerJoin('articles as ea', 'ea.key', 'e.article')
    .select('r.key')
    .orderBy(sql`coalesce(e.day, '')`)
    .orderBy('ea.id')
    .orderBy('e.subject')
    .orderBy(sql`r.key <> r.event`)
    .orderBy('a.id')
    .orderBy('r.subject')
    .execute();
  for (let at = 0; at < ordered.length; at += ROWS_AT_ONCE) {
    const keys = ordered.slice(at, at + ROWS_AT_ONCE).map(({ key }) => key);
    const views = await viewsOf(db, keys);
    for (const key of keys) {
      const view = views.get(key);
      if (view) yield view;
    }
  }
}

async function viewsOf(db: Kysely<Tables>, keys: readonly number[]): Promise<ReadonlyMap<number, EventView>> {
  const rows = await db
    .selectFrom('event_reports as r')
    .leftJoin('events as e', 'e.event', 'r.event')
    .select(['r.key', 'r.view', 'e.link'])
    .where('r.key', 'in', keys)
    .execute();
  return new Map(rows.map(({ key, view, link }) => [key, withLink(JSON.parse(view), link)]));
}

function withLink(view: EventView, link: string | null): EventView {
  if (link === null) return view;
  const { reports, sources } = JSON.parse(link) as LinkedEvent;
  return { ...view, linked: { event: reports[0]!, sources: sources.length } };
}

const articlesAfter = (db: Kysely<Tables>, after: number) =>
  db
    .selectFrom('articles')
    .where('key', '>', after)
    .where('superseded_by', 'is', null)
    .orderBy('key')
    .limit(ROWS_AT_ONCE);

/** The texts of all articles, in the order in which they were first kept. */
export async function* walkTexts(db: Kysely<Tables>): AsyncGenerator<ArticleText> {
  const rows = walk((after) =>
    articlesAfter(db, after).select(['key', 'id', 'text', 'outlet', 'agency', 'published_at']).execute(),
  );
  for await (const { id, text, outlet, agency, published_at } of rows) {
    yield {
      id,
      text,
      outlet: outlet ?? undefined,
      agency: agency ?? undefined,
      publishedAt: published_at ?? undefined,
    };
  }
}

/** All reports with what people said of them, in the order in which they were first kept. */
export async function* walkReports(db: Kysely<Tables>): AsyncGenerator<KeptReport> {
  for await (const { key } of walk((after) => articlesAfter(db, after).select('key').execute())) {
    const report = await resolvedReport(db, key);
    if (report) yield report;
  }
}
