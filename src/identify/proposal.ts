import type { MentionForm } from '../model/index.ts';
import type { Described } from './described.ts';

/** Of the phrase as it is written: "troops" is plural, "the army" singular. */
export type GrammaticalNumber = 'singular' | 'plural';

/** A noun phrase that speaks of an actor, not yet told who. */
export interface Proposal {
  readonly token: number;
  /** Further tokens that stand for the same: the name after its title, the noun after "dozens of". */
  readonly also: readonly number[];
  /** First and last word of the phrase without what follows the head or name. */
  readonly first: number;
  readonly last: number;
  readonly form: MentionForm;
  readonly number: GrammaticalNumber;
  readonly described?: Described;
  /** A name that no registry has. */
  readonly name?: { readonly type: 'PER' | 'ORG' | 'NORP'; readonly first: number; readonly last: number };
  /** The title before a name, folded: "interior minister". */
  readonly title?: string;
  /** Lemma of the head noun of a nominal. */
  readonly lemma?: string;
  readonly definite: boolean;
}
