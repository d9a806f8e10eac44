import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { DatelineError } from '../model/index.ts';

/** One step of the schema. Steps are only ever added; one that has been released never changes. */
interface Migration {
  readonly id: string;
  readonly sql: string;
}

/** A step as `migrations()` shows it; `appliedAt` null while it has not run on this file. */
export interface MigrationState {
  readonly id: string;
  readonly appliedAt: string | null;
  readonly sql: string;
}

const MIGRATIONS: readonly Migration[] = [
  {
    id: '0001-statements',
    sql: `
create table articles (
  key integer primary key,
  id text not null unique,
  sha256 text not null unique,
  given_id text not null,
  url text, outlet text, agency text, language text,
  title text, text text not null,
  published_at text, published_basis text,
  retrieved_at text not null,
  coding integer,
  superseded_by integer references articles(key)
) strict;
create index articles_url on articles(url) where url is not null;
create index articles_given on articles(given_id);
create index articles_published on articles(published_at);

create table inputs (
  key integer primary key,
  article integer not null references articles(key),
  sha256 text not null,
  media_type text not null,
  url text,
  retrieved_at text not null,
  bytes blob not null,
  unique (article, sha256)
) strict;
create index inputs_sha on inputs(sha256);

create table runs (
  id integer primary key,
  version text not null, codebook text not null, models text not null,
  first_at text not null,
  unique (version, codebook, models)
) strict;

create table codings (
  id integer primary key autoincrement,
  article integer not null references articles(key),
  run integer not null references runs(id),
  recorded_at text not null,
  digest text not null,
  report blob not null
) strict;
create index codings_article on codings(article);

create table statements (
  id integer primary key autoincrement,
  article integer not null references articles(key),
  subject text not null,
  property text not null,
  value text not null check (json_valid(value)),
  evidence text check (evidence is null or json_valid(evidence)),
  person text,
  note text,
  method text not null,
  confidence real not null,
  recorded_at text not null,
  coding integer references codings(id),
  check ((person is null) <> (coding is null))
) strict;
create index statements_subject on statements(article, subject);
create index statements_person on statements(article) where person is not null;

create trigger statements_are_never_edited before update on statements
begin select raise(abort, 'statements are never edited in place'); end;
create trigger statements_are_never_removed before delete on statements
begin select raise(abort, 'statements are never removed'); end;
`,
  },
  {
    id: '0002-projections',
    sql: `
create table event_reports (
  key integer primary key autoincrement,
  article integer not null references articles(key),
  subject text not null,
  event integer not null,
  plover text, mode text, acled_type text, acled_sub text,
  status text not null,
  background integer not null,
  rejected integer not null,
  corrected integer not null,
  day text,
  start_day text, end_day text,
  country text, lat real, lon real, geo_precision integer, radius_km real,
  killed_low integer, killed_best integer, killed_high integer,
  view text not null check (json_valid(view)),
  unique (article, subject)
) strict;
create index event_reports_event on event_reports(event);
create index event_reports_day on event_reports(day);
create index event_reports_acled on event_reports(acled_sub);

create table event_actors (
  report integer not null references event_reports(key) on delete cascade,
  role text not null,
  actor text, name text not null
) strict;
create index event_actors_report on event_actors(report);
create index event_actors_actor on event_actors(actor) where actor is not null;

create table actors (
  id text primary key,
  name text not null, kind text not null, sector text, country text, cameo text
) strict;

create table events (
  event integer primary key references event_reports(key) on delete cascade,
  sources integer not null,
  link text not null check (json_valid(link))
) strict;

create virtual table event_places using rtree(key, west, east, south, north);
create trigger event_reports_leave_the_map after delete on event_reports
begin delete from event_places where key = old.key; end;

create virtual table article_text using fts5(title, text, content='articles', content_rowid='key', tokenize='unicode61 remove_diacritics 2');
create trigger articles_are_indexed after insert on articles
begin insert into article_text(rowid, title, text) values (new.key, new.title, new.text); end;
create trigger articles_are_reindexed after update of title on articles when old.title is not new.title
begin
  insert into article_text(article_text, rowid, title, text) values ('delete', old.key, old.title, old.text);
  insert into article_text(rowid, title, text) values (new.key, new.title, new.text);
end;
`,
  },
  {
    id: '0003-fetches',
    sql: `
create table fetches (
  url text primary key,
  fetched_at text not null,
  outcome text not null check (outcome in ('kept', 'listed', 'set-aside')),
  reason text,
  etag text, last_modified text
) strict, without rowid;
`,
  },
  {
    id: '0004-told-and-negated',
    sql: `
alter table event_reports add column told integer not null default 0;
update event_reports set told = 1
where json_extract(view, '$.time.basis') = 'default'
   or coalesce(json_extract(view, '$.time.start'), json_extract(view, '$.time.end')) is null;

alter table event_reports add column position integer
  generated always as (cast(substr(subject, 2) as integer) - iif(subject like 't%', 1000000000, 0)) virtual;

update event_reports set status = 'negated', view = json_set(view, '$.status', 'negated')
where status = 'denied' and json_extract(view, '$.factuality.modality') <> 'denied';
`,
  },
];

const digestOf = (sql: string) => createHash('sha256').update(sql).digest('hex');

/**
 * Runs what has not run yet; safe when several processes open the file at once.
 * @returns Whether a file of an earlier version was changed.
 */
export function migrate(db: DatabaseSync, now: string): boolean {
  let steps = 0;
  db.exec('begin immediate');
  try {
    db.exec(
      'create table if not exists schema_migrations (id text primary key, sha256 text not null, applied_at text not null) strict',
    );
    refuseUnknown(db);
    const record = db.prepare('insert into schema_migrations (id, sha256, applied_at) values (?, ?, ?)');
    const done = applied(db);
    for (const { id, sql } of MIGRATIONS) {
      if (done.has(id)) continue;
      db.exec(sql);
      record.run(id, digestOf(sql), now);
      steps++;
    }
    db.exec('commit');
    return steps > 0 && done.size > 0;
  } catch (error) {
    db.exec('rollback');
    throw error;
  }
}

/** Every step this version knows, in order, and when it ran on this file. */
export function migrations(db: DatabaseSync): readonly MigrationState[] {
  const done = applied(db);
  return MIGRATIONS.map(({ id, sql }) => ({ id, sql, appliedAt: done.get(id)?.appliedAt ?? null }));
}

function applied(db: DatabaseSync): Map<string, { readonly sha256: string; readonly appliedAt: string }> {
  const rows = db.prepare('select id, sha256, applied_at from schema_migrations').all();
  return new Map(
    rows.map((row) => [String(row.id), { sha256: String(row.sha256), appliedAt: String(row.applied_at) }]),
  );
}

/** A file that a newer Dateline has changed must not be written by this one. */
function refuseUnknown(db: DatabaseSync): void {
  const known = new Map(MIGRATIONS.map(({ id, sql }) => [id, digestOf(sql)]));
  for (const [id, { sha256 }] of applied(db)) {
    if (known.get(id) === sha256) continue;
    throw new DatelineError({
      code: 'store-from-another-version',
      what: `the store has a schema step "${id}" that this version ${known.has(id) ? 'has otherwise' : 'does not know'}`,
      mend: 'use the version of Dateline that made the store, or another folder with --data',
    });
  }
}
