import type { Kysely } from 'kysely';
import type { EventView, KeptReport } from '../model/index.ts';
import { type EventFilter, liveReports, matching } from './filter.ts';
import { resolvedReport } from './project.ts';
import type { Tables } from './schema.ts';

/** Walks over all there is, in bounded memory: rows are fetched by so many, in the order of their keys. */
const ROWS_AT_ONCE = 200;

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

export async function* walkViews(db: Kysely<Tables>, filter: EventFilter): AsyncGenerator<EventView> {
  const rows = walk((after) =>
    matching(liveReports(db), filter)
      .select(['r.key', 'r.view'])
      .where('r.key', '>', after)
      .orderBy('r.key')
      .limit(ROWS_AT_ONCE)
      .execute(),
  );
  for await (const { view } of rows) yield JSON.parse(view) as EventView;
}

const articlesAfter = (db: Kysely<Tables>, after: number) =>
  db
    .selectFrom('articles')
    .where('key', '>', after)
    .where('superseded_by', 'is', null)
    .orderBy('key')
    .limit(ROWS_AT_ONCE);

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

export async function* walkReports(db: Kysely<Tables>): AsyncGenerator<KeptReport> {
  for await (const { key } of walk((after) => articlesAfter(db, after).select('key').execute())) {
    const report = await resolvedReport(db, key);
    if (report) yield report;
  }
}
