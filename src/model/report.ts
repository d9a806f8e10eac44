import type { ActorKind, MentionForm, Sector } from './actor.ts';
import type { Article } from './article.ts';
import type { Stance, Standing } from './claim.ts';
import type { ErrorRecord } from './errors.ts';
import type { ConsequenceKind, EventType, Factuality, LinkRelation, RoleName } from './event.ts';
import type { QuantityKind } from './quantity.ts';
import type { Basis } from './span.ts';
import type { TimePrecision, TimexType } from './timex.ts';
import type { GeoPrecision, ToponymUse } from './toponym.ts';
import type { NameType } from './ud.ts';

/**
 * The shape a report has outside the process: one JSON line of `dateline code` (docs/formats.md, formatVersion 1).
 * What is absent was not found; a null says that the field was looked at and no value fits.
 */
export interface Report {
  readonly formatVersion: 1;
  /** The caller's id, echoed unchanged. Ids inside the report start with it: `a1#e1`, `a1#c1`, `a1#k1`. */
  readonly id: string;
  readonly coder: CoderStamp;
  readonly article: ReportArticle;
  readonly sentences?: readonly TextSpan[];
  readonly timexes?: readonly ReportTimex[];
  readonly quantities?: readonly ReportQuantity[];
  readonly places?: readonly ReportPlace[];
  readonly actors?: readonly ReportActor[];
  readonly events?: readonly ReportEvent[];
  readonly campaigns?: readonly ReportCampaign[];
  readonly claims?: readonly ReportClaim[];
  readonly warnings?: readonly ReportWarning[];
  /** Only with `--layers tokens,tree`. */
  readonly tokens?: readonly ReportToken[];
  /** Only with `--layers tokens,tree`. */
  readonly names?: readonly ReportName[];
}

/** What stands in the place of a report whose line could not be coded. */
export interface FailedReport {
  /** Null where the line is not JSON or has no string `id`. */
  readonly id: string | null;
  readonly error: ErrorRecord;
}

/** Which program and which data made a report. */
export interface CoderStamp {
  readonly version: string;
  /** `sha256…` over the codebook files. */
  readonly codebook: string;
  /** `sha256…` over the model files. */
  readonly models: string;
}

/** Half-open UTF-16 code units into `article.text`, or into `article.title` where `in` says so. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
  readonly in?: 'title';
}

/** The article as read; `text` is the text that was coded, which every span counts in. */
export type ReportArticle = Omit<Article, 'id'>;

/** A time expression and its value (TIMEX3; EDTF where days are meant). */
export interface ReportTimex extends TextSpan {
  readonly text: string;
  readonly type: TimexType;
  /** Exact TIMEX3 value. */
  readonly value: string;
  readonly mod?: string;
  readonly quant?: string;
  readonly freq?: string;
  /** EDTF level 1; absent for durations, sets and what cannot be anchored. */
  readonly edtf?: string;
  readonly basis?: Basis;
}

/** A number with its bounds and what it counts. */
export interface ReportQuantity extends TextSpan {
  readonly text: string;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly approx: boolean;
  /** Lemma of the counted noun or the unit of measure. */
  readonly unit?: string;
  readonly unitSpan?: TextSpan;
  /** Absent for a plain count. */
  readonly kind?: QuantityKind;
  /** A running total: "raising the toll to 40". */
  readonly total?: boolean;
}

/** What is known of where something is; degrees in WGS84, absent where the mention stands unresolved. */
export interface ReportLocation {
  readonly text: string;
  /** `geonames:ID`, or `dateline:SLUG` for rows of our own supplement. */
  readonly placeId?: string;
  readonly name?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly featureCode?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly admin1?: string;
  readonly admin2?: string;
  readonly confidence?: number;
}

/** A place mention. */
export interface ReportPlace extends TextSpan, ReportLocation {
  readonly use: ToponymUse;
}

/** Where an event was. */
export interface ReportEventPlace extends TextSpan, ReportLocation {
  readonly use?: ToponymUse;
  readonly geoPrecision: GeoPrecision;
  /** `north of`, `near`, `between`, `part of`; null for the place itself. */
  readonly relation: string | null;
  /** Radius that holds the area, km. */
  readonly radiusKm?: number;
  readonly basis?: Basis;
}

/** When an event was: `edtf` keeps the precision; `start` and `end` are full days, absent where open. */
export interface ReportEventTime {
  readonly edtf?: string;
  /** `YYYY-MM-DD`. */
  readonly start?: string;
  /** `YYYY-MM-DD`. */
  readonly end?: string;
  readonly precision?: TimePrecision;
  /** Index in `timexes`; absent where the time is inherited from publication. */
  readonly timex?: number;
  readonly basis?: Basis;
}

/** A participant with all its mentions. */
export interface ReportActor {
  /** Registry id (`isis`), composed id (`iraq.military`), or `x:slug` for an actor this article describes. */
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly sector: Sector | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly cameo: string | null;
  readonly mentions: readonly ReportActorMention[];
  /** A private person, whose name exports leave out by default. */
  readonly privatePerson?: boolean;
}

/** One place in the text where an actor is named, described or referred to. */
export interface ReportActorMention extends TextSpan {
  readonly text: string;
  readonly form: MentionForm;
}

/** Who fills a part: the full noun phrase, its head word, and the actor where it is one. */
export interface ReportFiller extends TextSpan {
  readonly actor?: string;
  readonly head: TextSpan;
}

/** How many of whom; `best` null when only a bound is known. Zero is only ever a stated zero. */
export interface ReportConsequence extends TextSpan {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly who?: string;
  /** A running total over several events, not new cases. */
  readonly total?: boolean;
}

/** What came of an event, by kind; absent is unknown. */
export type ReportConsequences = Readonly<Partial<Record<ConsequenceKind, readonly ReportConsequence[]>>>;

/** Who a claim comes from. */
export interface ReportClaimSource extends TextSpan {
  readonly actor?: string;
}

/** Who says that an event happened; `source` absent where only the carrier is known. */
export interface ReportAttribution {
  readonly source?: ReportClaimSource;
  /** The outlet or agency that carried it. */
  readonly via?: string;
  readonly cue: readonly TextSpan[];
  readonly content: readonly TextSpan[];
  readonly standing: Standing;
}

/** How an event stands to another of the same report. */
export interface ReportLink {
  readonly rel: LinkRelation;
  /** Id of another event of the same report. */
  readonly to: string;
}

/** One event as this article tells it. */
export interface ReportEvent {
  readonly id: string;
  readonly trigger: TextSpan & { readonly text: string };
  /** Told as what went before, not as the news. */
  readonly background: boolean;
  readonly type: EventType;
  readonly roles: Readonly<Partial<Record<RoleName, readonly ReportFiller[]>>>;
  readonly place?: ReportEventPlace;
  readonly time?: ReportEventTime;
  readonly consequences?: ReportConsequences;
  readonly factuality: Factuality;
  readonly attribution?: readonly ReportAttribution[];
  readonly links?: readonly ReportLink[];
  /** What it is told to be for, in the words of the text. */
  readonly aims?: readonly TextSpan[];
  readonly confidence: number;
  readonly evidence: readonly TextSpan[];
  /** `frame:launch-operation@3`: the rule and its version. */
  readonly method: string;
  /** Values left open, and why. */
  readonly leftOpen?: readonly { readonly property: string; readonly why: string }[];
}

/** A named operation, siege or offensive with its parties and events. */
export interface ReportCampaign extends TextSpan {
  readonly id: string;
  readonly name: string;
  readonly parties: readonly { readonly actor: string; readonly side: 'actor' | 'recipient' | 'with' }[];
  /** Ids of events of the same report. */
  readonly events: readonly string[];
  /** What it is told to be for, in the words of the text. */
  readonly aims?: readonly TextSpan[];
  readonly time?: ReportEventTime;
  readonly place?: ReportEventPlace;
}

/** Something a source says: who, with which words, what. */
export interface ReportClaim {
  readonly id: string;
  readonly source: readonly ReportClaimSource[];
  readonly via?: string;
  readonly cue: readonly TextSpan[];
  readonly content: readonly TextSpan[];
  readonly standing: Standing;
  /** Ids of the events the content tells of. */
  readonly about: readonly string[];
  readonly stance?: Stance;
}

/** Something left out or not settled, with the place in the text where there is one. */
export interface ReportWarning {
  readonly code: string;
  readonly message: string;
  readonly start?: number;
  readonly end?: number;
}

/** A UD syntactic word; `head` counts over the whole document, -1 for a root. */
export interface ReportToken extends TextSpan {
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly deprel: string;
  /** Index in `sentences`. */
  readonly sentence: number;
}

/** A named entity of `--layers`. */
export interface ReportName extends TextSpan {
  readonly type: NameType;
}
