import type { Span } from './span.ts';

/** A name, a description, or a pronoun. */
export type MentionForm = 'name' | 'nominal' | 'pronoun';

/** PLOVER sector codes (PLOVER manual; NGEC agents list adds PRE, PRM, UNK). */
export const SECTORS = [
  'GOV',
  'MIL',
  'REB',
  'CVL',
  'COP',
  'JUD',
  'LEG',
  'PTY',
  'SPY',
  'UAF',
  'PRM',
  'ELI',
  'EDU',
  'MED',
  'BUS',
  'CRM',
  'REL',
  'AGR',
  'LAB',
  'NGO',
  'IGO',
  'OPP',
  'REF',
  'SOC',
  'HLH',
  'JNK',
  'PRE',
  'UNK',
  'JEW',
  'MUS',
  'CHR',
] as const;
/** A code of {@link SECTORS}. */
export type Sector = (typeof SECTORS)[number];

/** Kinds of actor, for people who do not speak in codes. */
export const ACTOR_KINDS = [
  'state',
  'government',
  'military',
  'police',
  'intelligence',
  'legislature',
  'judiciary',
  'rebel',
  'militia',
  'coalition',
  'party',
  'movement',
  'igo',
  'ngo',
  'media',
  'business',
  'criminal',
  'religious',
  'ethnic',
  'person',
  'civilians',
  'group',
  'unknown',
] as const;
/** A kind of {@link ACTOR_KINDS}. */
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** One place in the text where an actor is named, described or referred to. */
export interface ActorMention extends Span {
  readonly text: string;
  readonly form: MentionForm;
  /** Index of the head token. */
  readonly token: number;
}

/** A participant of an article: a registry entry, one composed from parts, or a described group. */
export interface Actor {
  /** Registry id (`isis`), composed id (`iraq.military`), or `x:slug` for a described actor of this article. */
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly sector: Sector | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** CAMEO actor code: `IRQMIL`, `IMGMUSISI`. */
  readonly cameo: string | null;
  readonly mentions: readonly ActorMention[];
  /** Is it a registry entry (named or composed), or only described? */
  readonly registered: boolean;
  /** Is it a private person, whose name exports leave out by default? */
  readonly privatePerson?: boolean;
  readonly because: readonly string[];
}

/** What `identify` adds. */
export interface Identified {
  readonly actors: readonly Actor[];
  /** Index in `actors` by head token of a mention; -1 where the token heads none. */
  readonly actorAt: Int32Array;
}
