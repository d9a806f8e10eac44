import type { Basis, Span } from './span.ts';
import type { DayRange } from './timex.ts';
import type { GeoPrecision } from './toponym.ts';

/** Who fills a part: the full noun phrase, its head word, and the actor where it is one. */
export interface Filler extends Span {
  readonly actor?: string;
  readonly head: Span;
}

/** What part somebody or something has in an event. */
export type RoleName = 'actor' | 'recipient' | 'with' | 'instrument' | 'affected';
/** Who fills each part, in text order. */
export type Roles = Readonly<Record<RoleName, readonly Filler[]>>;

/** Event type, mode and contexts by PLOVER (manual v0.8). */
export interface PloverType {
  /** One of the 16 event types. */
  readonly event: string;
  readonly mode: string | null;
  readonly contexts: readonly string[];
}

/** ACLED's event type and sub-event type, named as its codebook does. */
export interface AcledType {
  readonly eventType: string;
  readonly subEventType: string;
}

/** An event has at least one of `plover` and `acled`. */
export interface EventType {
  readonly plover: PloverType | null;
  readonly acled: AcledType | null;
  /** CAMEO code with its leading zero: "040". */
  readonly cameo: string | null;
  readonly ucdp: { readonly typeOfViolence: 1 | 2 | 3 } | null;
}

/** The words that say where, and the area they mean. */
export interface EventPlace extends Span {
  readonly text: string;
  /** Index in `areas`; -1 where the words name a state and its territory is meant. */
  readonly area: number;
  /** Index in `toponyms` of that state. */
  readonly toponym?: number;
  readonly geoPrecision: GeoPrecision;
  readonly relation: string | null;
  readonly basis: Basis;
}

/** The days an event took, and the expression that says so. */
export interface EventTime extends Partial<DayRange> {
  /** Index in `timexes`; absent where the time is inherited from publication. */
  readonly timex?: number;
  readonly basis: Basis;
}

/** What can come of an event for people and things. */
export const CONSEQUENCE_KINDS = [
  'killed',
  'wounded',
  'missing',
  'detained',
  'abducted',
  'displaced',
  'destroyed',
] as const;
/** What came of an event: one of {@link CONSEQUENCE_KINDS}. */
export type ConsequenceKind = (typeof CONSEQUENCE_KINDS)[number];

/** How many of whom; `best` null when only a bound is known. Zero is only ever a stated zero. */
export interface Consequence extends Span {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly who?: string;
  /** A running total over several events, not new cases. */
  readonly total?: boolean;
}

/** What came of an event, by kind; absent is unknown. */
export type Consequences = Readonly<Partial<Record<ConsequenceKind, readonly Consequence[]>>>;

/** Does the text say that it is so? */
export type Polarity = 'positive' | 'negative' | 'uncertain';
/** How far the event is real, as told. */
export type Modality =
  | 'actual'
  | 'ongoing'
  | 'habitual'
  | 'attempted'
  | 'planned'
  | 'possible'
  | 'hypothetical'
  | 'denied'
  | 'demanded';

/** Did it happen, as far as the words tell? */
export interface Factuality {
  readonly polarity: Polarity;
  readonly modality: Modality;
}

/** How two events of an article hang together. */
export type LinkRelation =
  | 'purpose'
  | 'part-of'
  | 'cause'
  | 'retaliation'
  | 'before'
  | 'after'
  | 'same-as'
  | 'confirms'
  | 'denies';

/** How one event report stands to another of the same article. */
export interface Link {
  readonly rel: LinkRelation;
  /** Id of another event report. */
  readonly to: string;
}

/** One event as one article tells it. */
export interface EventReport {
  /** `e1`, `e2` … in text order; written out as `ARTICLE#e1`. */
  readonly id: string;
  readonly trigger: Span & { readonly text: string };
  /** Index of the trigger's head token. */
  readonly token: number;
  /** Told as what went before, not as the news. */
  readonly background: boolean;
  readonly type: EventType;
  readonly roles: Roles;
  readonly place: EventPlace | null;
  readonly time: EventTime | null;
  readonly consequences: Consequences;
  readonly factuality: Factuality;
  readonly links: readonly Link[];
  /** What it is told to be for: the words after "to" or "in an attempt to". */
  readonly aims?: readonly Span[];
  readonly confidence: number;
  readonly evidence: readonly Span[];
  /** `frame:launch-operation@3`: the rule and its version. */
  readonly method: string;
  /** Values left open, and why. */
  readonly leftOpen: readonly { readonly property: string; readonly why: string }[];
}

/** A named operation, siege or offensive and the reports that belong to it. */
export interface Campaign extends Span {
  readonly id: string;
  readonly name: string;
  readonly parties: readonly { readonly actor: string; readonly side: 'actor' | 'recipient' | 'with' }[];
  /** Ids of event reports. */
  readonly events: readonly string[];
  /** What it is told to be for: "clear the territory". */
  readonly aims: readonly Span[];
  readonly time: EventTime | null;
  readonly place: EventPlace | null;
}

/** What `code` adds. */
export interface Coded {
  readonly events: readonly EventReport[];
  readonly campaigns: readonly Campaign[];
}
