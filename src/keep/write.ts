import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Kysely, Transaction } from 'kysely';
import type { KeptReport, Report, ReportEvent, TextSpan } from '../model/index.ts';
import { projectArticle } from './project.ts';
import type { Tables } from './schema.ts';
import { statementsOf, subjectsOf } from './statements.ts';

/** What came in, byte for byte, kept beside the working copy (Berkeley Protocol on Digital Open Source Investigations). */
export interface EvidentiaryCopy {
  readonly bytes: Uint8Array | string;
  /** `text/html`, `text/plain`, `application/json` … */
  readonly mediaType: string;
  readonly url?: string;
  /** Instant, ISO 8601; the moment of keeping where absent. */
  readonly retrievedAt?: string;
}

/** What became of a report that came in. */
export interface Kept {
  /** Id of the article in the store: the first 20 hex digits of its SHA-256. */
  readonly article: string;
  readonly outcome: 'new' | 'recoded' | 'unchanged';
  readonly events: number;
}

/** Hexadecimal digits of the SHA-256 that name an article: 80 bits. */
const ID_LENGTH = 20;
/** Bound parameters a statement may have are limited, so rows go in by so many. */
const ROWS_AT_ONCE = 200;

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const packed = (value: unknown) => deflateSync(JSON.stringify(value));

/** SHA-256 of where the article was published and what it says. */
function articleHash({ article }: Report): string {
  return sha256(`${article.canonicalUrl ?? article.url ?? article.outlet ?? ''}\n${article.text}`);
}

/** Writes one report; the caller holds the transaction. */
export async function writeReport(
  db: Transaction<Tables>,
  report: Report,
  input: EvidentiaryCopy | undefined,
  now: string,
): Promise<Kept> {
  const { key, id, coding } = await articleRow(db, report, input?.retrievedAt ?? now);
  if (input) await writeInput(db, key, input, now);
  const digest = sha256(JSON.stringify(report));
  const current = coding === null ? undefined : await codingRow(db, coding);
  const events = report.events ?? [];
  if (current?.digest === digest) return { article: id, outcome: 'unchanged', events: events.length };

  const subjects = subjectsOf(events, coding === null ? new Map() : await triggersOf(db, key));
  const renamed = rename(report, id, subjects);
  const added = await db
    .insertInto('codings')
    .values({
      article: key,
      run: await runRow(db, report, now),
      recorded_at: now,
      digest,
      report: packed({ ...renamed, events: undefined, article: { ...renamed.article, text: undefined } }),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .updateTable('articles')
    .set({ coding: added.id, ...metadata(report) })
    .where('key', '=', key)
    .execute();
  await writeStatements(db, key, added.id, renamed.events ?? [], now);
  await projectArticle(db, key);
  return { article: id, outcome: coding === null ? 'new' : 'recoded', events: events.length };
}

async function articleRow(db: Kysely<Tables>, report: Report, retrievedAt: string) {
  const hash = articleHash(report);
  const known = await db
    .selectFrom('articles')
    .select(['key', 'id', 'coding'])
    .where('sha256', '=', hash)
    .executeTakeFirst();
  if (known) return known;
  const added = await db
    .insertInto('articles')
    .values({
      id: hash.slice(0, ID_LENGTH),
      sha256: hash,
      given_id: (report as KeptReport).givenId ?? report.id,
      text: report.article.text,
      retrieved_at: retrievedAt,
      coding: null,
      superseded_by: null,
      ...metadata(report),
    })
    .returning(['key', 'id', 'coding'])
    .executeTakeFirstOrThrow();
  const url = urlOf(report);
  if (url !== null) await supersede(db, url, added.key, report.article.text);
  return added;
}

/** Words that two versions of an article share, of the shorter one's; many articles at one address share fewer. */
const SAME_ARTICLE = 0.6;
/** Articles at one address that are looked at, latest first: a page that lists many has too many to compare. */
const VERSIONS = 20;

/** An earlier version of the article at the same address no longer counts. */
async function supersede(db: Kysely<Tables>, url: string, by: number, text: string): Promise<void> {
  const others = await db
    .selectFrom('articles')
    .select(['key', 'text'])
    .where('url', '=', url)
    .where('key', '<>', by)
    .where('superseded_by', 'is', null)
    .orderBy('key', 'desc')
    .limit(VERSIONS)
    .execute();
  const words = wordsOf(text);
  const earlier = others
    .filter((other) => sharedWords(words, wordsOf(other.text)) >= SAME_ARTICLE)
    .map(({ key }) => key);
  if (earlier.length === 0) return;
  await db.updateTable('articles').set({ superseded_by: by }).where('key', 'in', earlier).execute();
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const shared = [...small].filter((word) => large.has(word)).length;
  return small.size === 0 ? 0 : shared / small.size;
}

const urlOf = ({ article }: Report) => article.canonicalUrl ?? article.url ?? null;

function metadata(report: Report) {
  const { outlet, agency, language, title, publishedAt, publishedAtBasis } = report.article;
  return {
    url: urlOf(report),
    outlet: outlet ?? null,
    agency: agency ?? null,
    language: language ?? null,
    title: title ?? null,
    published_at: publishedAt ?? null,
    published_basis: publishedAtBasis ?? null,
  };
}

async function writeInput(db: Kysely<Tables>, article: number, input: EvidentiaryCopy, now: string): Promise<void> {
  const bytes = typeof input.bytes === 'string' ? Buffer.from(input.bytes) : input.bytes;
  await db
    .insertInto('inputs')
    .values({
      article,
      sha256: sha256(bytes),
      media_type: input.mediaType,
      url: input.url ?? null,
      retrieved_at: input.retrievedAt ?? now,
      bytes: deflateSync(bytes),
    })
    .onConflict((clash) => clash.doNothing())
    .execute();
}

const codingRow = (db: Kysely<Tables>, id: number) =>
  db.selectFrom('codings').select('digest').where('id', '=', id).executeTakeFirst();

async function runRow(db: Kysely<Tables>, { coder }: Report, now: string): Promise<number> {
  const { version, codebook, models } = coder;
  const stamp = db.selectFrom('runs').select('id').where('version', '=', version).where('codebook', '=', codebook);
  const known = await stamp.where('models', '=', models).executeTakeFirst();
  if (known) return known.id;
  const added = await db
    .insertInto('runs')
    .values({ version, codebook, models, first_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return added.id;
}

/** Where the triggers of earlier codings stand, by subject; those a person has spoken about come first. */
async function triggersOf(db: Kysely<Tables>, article: number): Promise<Map<string, TextSpan>> {
  const rows = await db
    .selectFrom('statements')
    .select(['subject', 'value'])
    .where('article', '=', article)
    .where('property', '=', 'trigger')
    .orderBy('id')
    .execute();
  const spoken = await db
    .selectFrom('statements')
    .select('subject')
    .distinct()
    .where('article', '=', article)
    .where('person', 'is not', null)
    .execute();
  const first = new Set(spoken.map(({ subject }) => subject));
  const sorted = [
    ...rows.filter(({ subject }) => first.has(subject)),
    ...rows.filter(({ subject }) => !first.has(subject)),
  ];
  return new Map(sorted.map(({ subject, value }) => [subject, JSON.parse(value)]));
}

/** The report with the store's ids in place of the caller's. */
function rename(report: Report, id: string, subjects: ReadonlyMap<string, string>): Report {
  const idOf = (old: string) => `${id}#${subjects.get(old) ?? old.slice(old.lastIndexOf('#') + 1)}`;
  return {
    ...report,
    id,
    events: report.events?.map((event) => ({
      ...event,
      id: idOf(event.id),
      links: event.links?.map(({ rel, to }) => ({ rel, to: idOf(to) })),
    })),
    claims: report.claims?.map((claim) => ({ ...claim, id: idOf(claim.id), about: claim.about.map(idOf) })),
    campaigns: report.campaigns?.map((one) => ({ ...one, id: idOf(one.id), events: one.events.map(idOf) })),
  };
}

async function writeStatements(
  db: Kysely<Tables>,
  article: number,
  coding: number,
  events: readonly ReportEvent[],
  now: string,
): Promise<void> {
  const subjectOf = (id: string) => id.slice(id.indexOf('#') + 1);
  const rows = events
    .flatMap((event) => statementsOf(event, subjectOf(event.id), subjectOf))
    .map(({ subject, property, value, evidence, method, confidence }) => ({
      article,
      subject,
      property,
      value: JSON.stringify(value),
      evidence: JSON.stringify(evidence ?? []),
      person: null,
      note: null,
      method,
      confidence,
      recorded_at: now,
      coding,
    }));
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await db
      .insertInto('statements')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .execute();
  }
}
