import type { EventView, LinkedEvent } from './kept.ts';

/** What the store answers, and the service hands on as JSON. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Cursor of the next page; absent on the last. */
  readonly next?: string;
}

/** An event as lists show it: the report that stands for it, and how many more there are. */
export interface ListedEvent extends EventView {
  /** Articles that tell of it. */
  readonly reports: number;
  /** Copies of one agency text count once. */
  readonly sources: number;
  /** Properties on which the reports differ. */
  readonly disputed: readonly string[];
}

/** An event with every report of it. */
export interface EventDetail extends Omit<LinkedEvent, 'reports'> {
  readonly id: string;
  readonly reports: readonly EventView[];
}

/** An article as a list shows it. */
export interface ListedArticle {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly agency: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly retrievedAt: string;
  readonly events: number;
}

/** An actor with how many events name it. */
export interface ListedActor {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly sector: string | null;
  readonly country: string | null;
  readonly events: number;
}

/** A point of the map: what a marker needs and no more. */
export interface MappedEvent {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
  readonly geoPrecision: number;
  readonly radiusKm: number | null;
  readonly type: string;
  readonly status: string;
  readonly killed: number | null;
  readonly reports: number;
}

/** What a store holds, counted: by type, by status, by day. */
export interface Stats {
  readonly articles: number;
  readonly events: number;
  readonly reports: number;
  readonly corrected: number;
  readonly types: readonly { readonly type: string; readonly events: number }[];
  readonly statuses: readonly { readonly status: string; readonly events: number }[];
  /** `told`: of these events, those of which only the day of telling is known. */
  readonly days: readonly { readonly day: string; readonly events: number; readonly told: number }[];
}
