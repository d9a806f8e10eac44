import { type Kysely, sql } from 'kysely';
import type { LinkedEvent } from '../model/index.ts';
import type { Tables } from './schema.ts';

/** Makes `events` the links of the store; rows that are right already are left as they are. */
export async function writeLinks(db: Kysely<Tables>, events: readonly LinkedEvent[]): Promise<void> {
  const rows = await db
    .selectFrom('event_reports as r')
    .innerJoin('articles as a', 'a.key', 'r.article')
    .select(['r.key', 'r.event', sql<string>`a.id || '#' || r.subject`.as('id')])
    .execute();
  const keys = new Map(rows.map(({ id, key }) => [id, key]));
  const eventOf = new Map<number, number>();
  await db.deleteFrom('events').execute();
  for (const linked of events) {
    const members = linked.reports.map((id) => keys.get(id)).filter((key) => key !== undefined);
    const [first] = members;
    if (first === undefined) continue;
    for (const key of members) eventOf.set(key, first);
    const row = { event: first, sources: linked.sources.length, link: JSON.stringify(linked) };
    await db.insertInto('events').values(row).execute();
  }
  for (const { key, event } of rows) {
    const wanted = eventOf.get(key) ?? key;
    if (wanted !== event) await db.updateTable('event_reports').set({ event: wanted }).where('key', '=', key).execute();
  }
}
