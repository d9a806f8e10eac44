import type { Frame } from '../codebook/index.ts';
import type { ConsequenceKind, EventPlace, EventTime, EventType, LinkRelation, RoleName } from '../model/index.ts';
import type { Slot } from './clauses.ts';
import type { Reality } from './reality.ts';

/** People hurt or things destroyed, at the word that names them. */
export interface Harm {
  readonly kind: ConsequenceKind;
  readonly token: number;
}

/** An event report in the making: roles are words still, not spans. */
export interface Draft {
  readonly token: number;
  readonly frame: Frame;
  readonly noun: boolean;
  readonly slots: readonly Slot[];
  readonly verb: number;
  readonly voice?: string | undefined;
  readonly sentence: number;
  readonly roles: Record<RoleName, number[]>;
  readonly harms: Harm[];
  /** Words of other tellings of the same happening. */
  readonly tellings: number[];
  readonly links: { rel: LinkRelation; to: Draft }[];
  confidence: number;
  background: boolean;
  factuality: Reality;
  type: EventType;
  time: EventTime | null;
  place: EventPlace | null;
  /** Told without a day that may have been long ago: the day of publication is no guess at it. */
  undated?: boolean;
  /** Mode a speech act takes from what it is about. */
  contentMode?: string;
  /** CAMEO code of the deed a speech act is about. */
  contentCode?: string;
  /** What announcing the event of oneself makes it. */
  announcedAs?: 'AGREE' | 'THREATEN' | 'REJECT';
}

/** Families of frames that tell of violence or of its harm. */
export const VIOLENT_FAMILIES: ReadonlySet<string> = new Set([
  'violence',
  'explosion',
  'harm',
  'clash',
  'shelling',
  'aerial',
  'destruction',
]);

/** Families of one scene: what follows in the next sentences without a place of its own happened there. */
export const SCENE: ReadonlySet<string> = new Set([
  ...VIOLENT_FAMILIES,
  'abduct',
  'capture',
  'protest',
  'riot',
  'dispersal',
  'obstruct',
  'arrest',
  'operation',
]);

/** Words that can be said from anywhere: the United Nations condemns a coup in the country of the dateline. */
export const STATEMENTS: ReadonlySet<string> = new Set([
  'ACCUSE',
  'REQUEST',
  'REJECT',
  'THREATEN',
  'SUPPORT',
  'CONCEDE',
]);

/** Types done with words: what they are said to is somebody, never a plan or a paper. */
export const VERBAL: ReadonlySet<string> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
]);
