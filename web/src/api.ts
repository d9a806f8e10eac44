import type {
  EventDetail,
  EventView,
  KeptReport,
  ListedActor,
  ListedEvent,
  MappedEvent,
  Page,
  Stats,
} from '../../src/model/index.ts';

export type { EventDetail, EventView, KeptReport, ListedActor, ListedEvent, MappedEvent, Page, Stats };

/** What narrows the events shown; each is a parameter of the service's address. */
export const FILTERS = ['q', 'type', 'status', 'from', 'to', 'actor', 'bbox', 'background'] as const;
/** A filter of {@link FILTERS}. */
export type FilterName = (typeof FILTERS)[number];
/** What narrows the events shown, by filter. */
export type Filter = Readonly<Partial<Record<FilterName, string>>>;

/** A refusal of the service, in words for the reader. */
class ApiError extends Error {}

interface Refusal {
  readonly error?: { readonly message?: string };
}

async function call<T>(path: string, options?: RequestInit): Promise<T> {
  const response = await fetch(path, options).catch(() => {
    throw new ApiError('The desk does not answer. Is it still running?');
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok)
    throw new ApiError((body as Refusal | undefined)?.error?.message ?? `The desk answered ${response.status}.`);
  return body as T;
}

function query(filter: Filter, more: Readonly<Record<string, string | undefined>> = {}): string {
  const pairs = Object.entries({ ...filter, ...more }).filter(([, value]) => value);
  return new URLSearchParams(pairs as [string, string][]).toString();
}

/** A page of the list, 60 events. */
export const getEvents = (filter: Filter, cursor?: string) =>
  call<Page<ListedEvent>>(`/api/events?${query(filter, { limit: '60', cursor })}`);
/** The events that have a point. */
export const getMap = (filter: Filter) => call<MappedEvent[]>(`/api/map?${query(filter)}`);
/** Counts of events, articles, types and days. */
export const getStats = (filter: Filter) => call<Stats>(`/api/stats?${query(filter)}`);
/** An event with all reports of it. */
export const getEvent = (id: string) => call<EventDetail>(`/api/events/${encodeURIComponent(id)}`);
/** An article with all that is coded of it. */
export const getArticle = (id: string) => call<KeptReport>(`/api/articles/${encodeURIComponent(id)}`);
/** The 300 actors of most events. */
export const getActors = () => call<ListedActor[]>('/api/actors?limit=300');

/** Where the events that `filter` asks for can be had as a file. */
export const exportAddress = (format: string, filter: Filter) => `/api/export/${format}?${query(filter)}`;

/** What a person says of a property of an event. */
export interface Correction {
  readonly subject: string;
  readonly property: string;
  /** Left out to take earlier corrections back. */
  readonly value?: unknown;
  readonly person: string;
  readonly note?: string;
}

/** Sends a correction; the answer is the event as it then is. */
export const postCorrection = (correction: Correction) =>
  call<EventView>('/api/corrections', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(correction),
  });
