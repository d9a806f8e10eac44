import type { ColumnType, Generated } from 'kysely';

/** The tables as Kysely sees them; `migrations.ts` makes them. JSON columns hold text. */
export interface Tables {
  articles: ArticleRow;
  inputs: InputRow;
  runs: RunRow;
  codings: CodingRow;
  statements: StatementRow;
  event_reports: EventReportRow;
  event_actors: EventActorRow;
  actors: ActorRow;
  events: EventRow;
  event_places: EventPlaceRow;
  fetches: FetchRow;
  article_text: { rowid: number; title: string | null; text: string };
}

interface ArticleRow {
  key: Generated<number>;
  id: string;
  sha256: string;
  given_id: string;
  url: string | null;
  outlet: string | null;
  agency: string | null;
  language: string | null;
  title: string | null;
  text: string;
  published_at: string | null;
  published_basis: string | null;
  retrieved_at: string;
  coding: number | null;
  superseded_by: number | null;
}

interface InputRow {
  key: Generated<number>;
  article: number;
  sha256: string;
  media_type: string;
  url: string | null;
  retrieved_at: string;
  /** Deflated. */
  bytes: Uint8Array;
}

/** One address that was fetched. */
export interface FetchRow {
  url: string;
  fetched_at: string;
  /** `kept` an article, `listed` a feed, `set-aside` with its reason. */
  outcome: 'kept' | 'listed' | 'set-aside';
  reason: string | null;
  etag: string | null;
  last_modified: string | null;
}

interface RunRow {
  id: Generated<number>;
  version: string;
  codebook: string;
  models: string;
  first_at: string;
}

interface CodingRow {
  id: Generated<number>;
  article: number;
  run: number;
  recorded_at: string;
  digest: string;
  /** Deflated JSON of the report. */
  report: Uint8Array;
}

/** One statement; rows are only ever added. */
export interface StatementRow {
  id: Generated<number>;
  article: number;
  subject: string;
  property: string;
  value: string;
  evidence: string | null;
  person: string | null;
  note: string | null;
  method: string;
  confidence: number;
  recorded_at: string;
  coding: number | null;
}

interface EventReportRow {
  key: Generated<number>;
  article: number;
  subject: string;
  /** Key of the report that stands for the event; its own where nothing is linked to it. */
  event: number;
  plover: string | null;
  mode: string | null;
  acled_type: string | null;
  acled_sub: string | null;
  status: string;
  background: number;
  rejected: number;
  corrected: number;
  /** Day to sort by: the event's first day, otherwise the publication day. */
  day: string | null;
  /** Is `day` only that on which the event was told? */
  told: number;
  /** Where the trigger stands in the article, those of the title first. */
  position: ColumnType<number, never, never>;
  start_day: string | null;
  end_day: string | null;
  country: string | null;
  lat: number | null;
  lon: number | null;
  geo_precision: number | null;
  radius_km: number | null;
  killed_low: number | null;
  killed_best: number | null;
  killed_high: number | null;
  view: string;
}

interface EventActorRow {
  report: number;
  role: string;
  actor: string | null;
  name: string;
}

interface ActorRow {
  id: string;
  name: string;
  kind: string;
  sector: string | null;
  country: string | null;
  cameo: string | null;
}

interface EventRow {
  event: number;
  sources: number;
  link: string;
}

/** R*Tree: single-precision bounds, rounded outward. */
interface EventPlaceRow {
  key: number;
  west: number;
  east: number;
  south: number;
  north: number;
}
