import type { ActorKind } from './actor.ts';
import type { Standing } from './claim.ts';
import type { ConsequenceKind, EventType, Factuality, RoleName } from './event.ts';
import type {
  CoderStamp,
  Report,
  ReportArticle,
  ReportAttribution,
  ReportConsequence,
  ReportEvent,
  ReportEventPlace,
  ReportEventTime,
  ReportFiller,
  ReportLink,
  TextSpan,
} from './report.ts';

/** A value of type `T` that words or a person gave: without a span where a person did. */
type Given<T extends TextSpan> = Omit<T, keyof TextSpan> & Partial<TextSpan>;

/** The place of a kept event: as coded, or as a person put it. */
export type KeptPlace = Given<ReportEventPlace>;
/** A group of people or things harmed: as coded, or as a person put it. */
export type KeptConsequence = Given<ReportConsequence>;
/** `name` stands where a person filled the part. */
export type KeptFiller = Given<Omit<ReportFiller, 'head'>> & { readonly head?: TextSpan; readonly name?: string };

/** Who says so: as coded, or as a person put it, with a `name` and no words. */
export interface KeptAttribution extends Omit<ReportAttribution, 'cue' | 'content'> {
  readonly cue?: readonly TextSpan[];
  readonly content?: readonly TextSpan[];
  readonly name?: string;
  readonly actor?: string;
}

/** Who set a property, when, and why. */
export interface Correction {
  readonly person: string;
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly note?: string;
}

/** An event report with people's statements laid over the machine's. Any `ReportEvent` is one, uncorrected. */
export interface KeptEvent extends Omit<ReportEvent, 'place' | 'roles' | 'consequences' | 'attribution'> {
  readonly place?: KeptPlace | null;
  readonly roles: Readonly<Partial<Record<RoleName, readonly KeptFiller[]>>>;
  readonly consequences?: Readonly<Partial<Record<ConsequenceKind, readonly KeptConsequence[]>>>;
  readonly attribution?: readonly KeptAttribution[];
  /** False where a person said that this is no event. */
  readonly exists?: boolean;
  /** By property: `place`, `type`, `consequences.killed` … */
  readonly corrected?: Readonly<Record<string, Correction>>;
}

/** A report as the store gives it back. Any `Report` is one. */
export interface KeptReport extends Omit<Report, 'events' | 'coder'> {
  readonly coder: CoderStamp;
  readonly events?: readonly KeptEvent[];
  /** What the article was called by whoever handed it in; `id` is the store's. */
  readonly givenId?: string;
}

/**
 * In one word how far an event is vouched for, for lists and maps; `factuality` has the whole of it. `denied`: somebody
 * denies it; `negated`: the article says that it did not happen.
 */
export type EventStatus = 'reported' | 'claimed' | 'attempted' | 'planned' | 'possible' | 'denied' | 'negated';

/** Who fills a part, ready to be shown: name and codes beside the words. */
export interface ViewedActor {
  readonly actor?: string;
  readonly name: string;
  /** The words of the article; absent where a person filled the part. */
  readonly text?: string;
  /** Are the words a pronoun, so that only the name tells who it is? */
  readonly isPronoun?: boolean;
  /** What to call them in a list: the words, or the name where the words only refer to it. */
  readonly label?: string;
  /** Do the words name nobody, and is it not known who is meant: "they", "two"? */
  readonly isNameless?: boolean;
  readonly kind?: ActorKind;
  readonly sector?: string;
  readonly country?: string;
  readonly cameo?: string;
  readonly privatePerson?: boolean;
}

/** Who says so, ready to be shown. */
export interface ViewedSource {
  readonly text?: string;
  /** The actor's name where the words are a pronoun; what a person gave. */
  readonly name?: string;
  readonly actor?: string;
  readonly standing: Standing;
  readonly via?: string;
}

/** Bounds over the groups that an event names; null where one of them is open. */
export interface Toll {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

/** What a list says of an article. */
export type ArticleBrief = Pick<ReportArticle, 'title' | 'outlet' | 'agency' | 'publishedAt' | 'url'> & {
  /** What the article was called by whoever handed it in. */
  readonly givenId?: string;
};

/** An event report on its own: everything a list, a map or a table shows, with the words in place of spans. */
export interface EventView {
  readonly id: string;
  /** Id of the report it stands in. */
  readonly article: string;
  readonly source: ArticleBrief;
  readonly type: EventType;
  readonly status: EventStatus;
  readonly background: boolean;
  readonly trigger: string;
  /** The sentence it is told in. */
  readonly quote: string;
  readonly roles: Readonly<Partial<Record<RoleName, readonly ViewedActor[]>>>;
  /** `isDoubtful`: the words contradict the country they were resolved to, so only the words stand. */
  readonly place: (Omit<KeptPlace, keyof TextSpan> & { readonly isDoubtful?: boolean }) | null;
  readonly time: ReportEventTime | null;
  readonly consequences: Readonly<Partial<Record<ConsequenceKind, readonly Omit<KeptConsequence, keyof TextSpan>[]>>>;
  readonly tolls: Readonly<Partial<Record<ConsequenceKind, Toll>>>;
  readonly factuality: Factuality;
  readonly attribution: readonly ViewedSource[];
  readonly links: readonly ReportLink[];
  readonly confidence: number;
  readonly method: string;
  readonly exists: boolean;
  readonly corrected: readonly string[];
  /** Names of private persons in the article, longest first: exports leave them out. */
  readonly privateNames?: readonly string[];
  /** Where other reports tell of the same event: the id they share, that of one of them, and how many sources there are. */
  readonly linked?: { readonly event: string; readonly sources: number };
}

/** What one outlet or agency says of a property on which the reports of an event differ. */
export interface Disagreement {
  readonly property: string;
  readonly values: readonly {
    readonly value: unknown;
    readonly reports: readonly string[];
    readonly sources: readonly string[];
  }[];
}

/** Event reports that tell of one event. Copies of one agency text are one source. */
export interface LinkedEvent {
  /** Ids of the reports; the first stands for the event. */
  readonly reports: readonly string[];
  /** Outlets and agencies, copies counted once. */
  readonly sources: readonly string[];
  readonly disagreements: readonly Disagreement[];
  /** Why each report after the first was put here. */
  readonly because: readonly string[];
}
