import type { Kysely } from 'kysely';
import type { FetchRow, Tables } from './schema.ts';

/** What came of fetching an address: nothing is asked for twice without need, nothing dropped in silence. */
export interface FetchNote {
  readonly url: string;
  /** Instant, ISO 8601. */
  readonly fetchedAt: string;
  readonly outcome: FetchRow['outcome'];
  /** Why it was set aside. */
  readonly reason?: string;
  /** What the server gave for conditional requests. */
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What became of an address when it was last fetched. */
export async function readFetch(db: Kysely<Tables>, url: string): Promise<FetchNote | undefined> {
  const row = await db.selectFrom('fetches').selectAll().where('url', '=', url).executeTakeFirst();
  return (
    row && {
      url,
      fetchedAt: row.fetched_at,
      outcome: row.outcome,
      reason: row.reason ?? undefined,
      etag: row.etag ?? undefined,
      lastModified: row.last_modified ?? undefined,
    }
  );
}

/**
 * Writes down what became of an address, in place of what stood there.
 * @param now Instant, ISO 8601.
 */
export async function noteFetch(db: Kysely<Tables>, note: Omit<FetchNote, 'fetchedAt'>, now: string): Promise<void> {
  const row: FetchRow = {
    url: note.url,
    fetched_at: now,
    outcome: note.outcome,
    reason: note.reason ?? null,
    etag: note.etag ?? null,
    last_modified: note.lastModified ?? null,
  };
  await db.replaceInto('fetches').values(row).execute();
}
