import { foldName, type RoleWord } from '../codebook/index.ts';
import type { ActorKind, ActorMention, Sector } from '../model/index.ts';
import type { Identity } from './entry.ts';
import type { GrammaticalNumber } from './proposal.ts';

/** As first names, titles and nouns tell it. */
export type Gender = 'female' | 'male' | 'unknown';

/** An actor of the article while it is read. */
export interface Member {
  id: string;
  name: string;
  /** The name as it is looked up. */
  folded: string;
  kind: ActorKind;
  sector: Sector | null;
  country: string | null;
  /** Is the country only that of the article? */
  assumed: boolean;
  cameo: string | null;
  registered: boolean;
  /** Id of the group or body a person acts for. */
  parent: string | undefined;
  /** One person? */
  person: boolean;
  number: GrammaticalNumber;
  gender: Gender;
  /** A public role was told. */
  public: boolean;
  named: boolean;
  /** Is its sector only that of a form of address, such as "Sheikh"? */
  honorific: boolean;
  /** Lemmas of nouns that were said of it. */
  readonly lemmas: Set<string>;
  /** Titles before its name, folded. */
  readonly titles: Set<string>;
  /** What it is said to be of: "forensics", of the head of forensics. Folded. */
  readonly complements: Set<string>;
  /** Folded forms of its names. */
  readonly names: Set<string>;
  readonly mentions: ActorMention[];
  readonly because: string[];
  /** Index of the member this was found to be the same as. */
  sameAs: number;
}

/** Who a member is, its id null where it has none yet. */
export type Unregistered = Omit<Identity, 'id'> & { readonly id: string | null };

/** How a member was told of where it first appears. */
export interface Told {
  readonly number: GrammaticalNumber;
  readonly role?: RoleWord;
  readonly person: boolean;
  readonly named: boolean;
  readonly honorific?: boolean;
}

/** A member as it first appears, with no name, title or mention yet. */
export function memberOf(id: string, identity: Unregistered, proposal: Told): Member {
  return {
    id,
    name: identity.name,
    folded: foldName(identity.name),
    kind: identity.kind,
    sector: identity.sector,
    country: identity.country,
    assumed: identity.assumed ?? false,
    cameo: identity.cameo,
    registered: identity.id !== null,
    parent: identity.parent,
    person: proposal.person,
    number: proposal.number,
    gender: 'unknown',
    public: proposal.role?.public ?? false,
    named: proposal.named || (identity.id !== null && !proposal.person),
    honorific: proposal.honorific ?? false,
    lemmas: new Set(),
    titles: new Set(),
    complements: new Set(),
    names: new Set(),
    mentions: [],
    because: [...identity.because],
    sameAs: -1,
  };
}

/** What was told of one of two that are one is told of the other. */
export function takeOver(kept: Member, gone: Member): void {
  kept.mentions.push(...gone.mentions);
  for (const name of gone.names) kept.names.add(name);
  for (const lemma of gone.lemmas) kept.lemmas.add(lemma);
  for (const title of gone.titles) kept.titles.add(title);
  for (const noun of gone.complements) kept.complements.add(noun);
  if (!kept.registered) describeBy(kept, gone);
  kept.public ||= gone.public;
  if (kept.gender === 'unknown') kept.gender = gone.gender;
}

/** "A Taliban spokesman, Sheikh Karim": what he is said to be counts for more than how he is addressed. */
export function describeBy(
  member: Member,
  other: Pick<Member, 'sector' | 'country' | 'cameo' | 'parent' | 'assumed' | 'honorific'>,
): void {
  const more = member.sector === null || (member.honorific && other.sector !== null);
  if (more) {
    member.sector = other.sector;
    member.cameo = other.cameo ?? member.cameo;
    member.honorific = other.honorific;
    member.parent ??= other.parent;
  }
  if (member.country === null || (member.assumed && statedCountry(other) !== null)) {
    member.country = other.country;
    member.cameo = other.cameo;
    member.assumed = other.assumed;
  }
  member.cameo ??= other.cameo;
}

/** The country the text gives of a member; null where it gives none. */
export function statedCountry({ country, assumed }: Pick<Member, 'country' | 'assumed'>): string | null {
  return assumed ? null : country;
}

/** Which of two that are one stays: the registered, else the named. */
export function weight({ registered, named }: Member): number {
  return (registered ? 2 : 0) + (named ? 1 : 0);
}
