import { foldName, type RoleWord, slugOf } from '../codebook/index.ts';
import type { Actor, ActorKind, ActorMention, MentionForm, Sector } from '../model/index.ts';
import type { Identity } from './entry.ts';
import type { GrammaticalNumber, Proposal } from './proposal.ts';
import { actorOf } from './record.ts';

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

/** The actors of one article in order of appearance. */
export class Cast {
  readonly members: Member[] = [];
  /** Countries of the armies and coalitions named so far; '' for one of no country. */
  readonly armies = new Set<string>();
  readonly #byId = new Map<string, number>();
  readonly #byName = new Map<string, number>();
  /** Last member with a description, by folded name. */
  readonly #byDescription = new Map<string, number>();
  /** People by each word of their names. */
  readonly #byNameWord = new Map<string, Set<number>>();
  /** Relatives and staff by the member they belong to and their noun. */
  readonly #relations = new Map<string, number>();
  readonly #slugs = new Map<string, number>();
  /** Members in order of their last mention, as a linked list: who was spoken of before and after each. */
  readonly #before: number[] = [];
  readonly #after: number[] = [];
  #latest = -1;
  /** Member by token, -1 for none. */
  readonly at: Int32Array;

  constructor(tokens: number) {
    this.at = new Int32Array(tokens).fill(-1);
  }

  get(index: number): Member {
    return this.members[index]!;
  }

  /** The member a member turned out to be. */
  real(index: number): number {
    let real = index;
    while (this.members[real]!.sameAs !== -1) real = this.members[real]!.sameAs;
    return real;
  }

  memberAt(token: number): number {
    const index = this.at[token]!;
    return index === -1 ? -1 : this.real(index);
  }

  byId(id: string): number {
    const index = this.#byId.get(id);
    return index === undefined ? -1 : this.real(index);
  }

  byName(name: string): number {
    const index = this.#byName.get(foldName(name));
    return index === undefined ? -1 : this.real(index);
  }

  /** A new member, with an id no other has. */
  add(
    identity: Omit<Identity, 'id'> & { readonly id: string | null },
    proposal: {
      readonly number: GrammaticalNumber;
      readonly role?: RoleWord;
      readonly person: boolean;
      readonly named: boolean;
      readonly honorific?: boolean;
    },
  ): number {
    const id = identity.id ?? this.#freeId(identity.name);
    const index = this.members.length;
    this.members.push({
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
    });
    this.#byId.set(id, index);
    const arms = identity.kind === 'military' || identity.kind === 'coalition';
    if (identity.id !== null && arms && identity.sector === 'MIL') this.armies.add(identity.country ?? '');
    if (identity.id === null) this.#byDescription.set(this.members[index]!.folded, index);
    return index;
  }

  /** Lets a name stand for a member from here on. */
  call(index: number, name: string): void {
    const folded = foldName(name);
    if (folded === '') return;
    this.members[index]!.names.add(folded);
    if (!this.#byName.has(folded)) this.#byName.set(folded, index);
    if (!this.members[this.real(index)]!.person) return;
    for (const word of folded.split(' ')) {
      const people = this.#byNameWord.get(word);
      if (people) people.add(index);
      else this.#byNameWord.set(word, new Set([index]));
    }
  }

  /** People with a word in their names, the latest last. */
  byNameWord(word: string): readonly number[] {
    return [...(this.#byNameWord.get(word) ?? [])];
  }

  /** The last member described by these words; -1 for none. */
  byDescription(folded: string): number {
    const index = this.#byDescription.get(folded);
    return index === undefined ? -1 : this.real(index);
  }

  mention(index: number, mention: ActorMention): void {
    const real = this.real(index);
    this.members[real]!.mentions.push(mention);
    this.at[mention.token] = index;
    this.#touch(real);
  }

  /** Members from the one last mentioned backwards. */
  *recent(): Generator<number> {
    for (let index = this.#latest; index !== -1; index = this.#before[index]!)
      if (this.members[index]!.sameAs === -1) yield index;
  }

  #touch(index: number): void {
    if (this.#latest === index) return;
    const [before, after] = [this.#before[index] ?? -1, this.#after[index] ?? -1];
    if (before !== -1) this.#after[before] = after;
    if (after !== -1) this.#before[after] = before;
    this.#before[index] = this.#latest;
    this.#after[index] = -1;
    if (this.#latest !== -1) this.#after[this.#latest] = index;
    this.#latest = index;
  }

  /** Finds that two members are one; the registered, else the named, else the earlier one stays. */
  unite(a: number, b: number, because: string): number {
    const [first, second] = [this.real(a), this.real(b)];
    if (first === second) return first;
    const keepSecond = weight(this.members[second]!) > weight(this.members[first]!);
    const [keep, drop] = keepSecond ? [second, first] : [first, second];
    const kept = this.members[keep]!;
    const gone = this.members[drop]!;
    kept.mentions.push(...gone.mentions);
    for (const name of gone.names) kept.names.add(name);
    for (const lemma of gone.lemmas) kept.lemmas.add(lemma);
    for (const title of gone.titles) kept.titles.add(title);
    for (const noun of gone.complements) kept.complements.add(noun);
    if (!kept.registered) describeBy(kept, gone);
    kept.public ||= gone.public;
    if (kept.gender === 'unknown') kept.gender = gone.gender;
    kept.because.push(because);
    gone.sameAs = keep;
    if (kept.mentions.length > 0) this.#touch(keep);
    return keep;
  }

  /** Remembers whose father, wife or family a member is. */
  relate(owner: number, noun: string, index: number): void {
    this.#relations.set(`${this.real(owner)} ${noun}`, index);
  }

  /** The father, wife or family of a member, where one was told of; -1 for none. */
  related(owner: number, noun: string): number {
    const index = this.#relations.get(`${this.real(owner)} ${noun}`);
    return index === undefined ? -1 : this.real(index);
  }

  /** Tells the name of one spoken of by title until now. */
  name(index: number, name: string, identity: Identity): number {
    const member = this.members[index]!;
    this.#byId.delete(member.id);
    member.id = this.#freeId(name);
    this.#byId.set(member.id, index);
    [member.name, member.folded, member.kind] = [name, foldName(name), 'person'];
    this.describe(index, identity);
    return index;
  }

  /** Lets a composed id stand for a member from here on. */
  callId(index: number, id: string): void {
    this.#byId.set(id, index);
  }

  /** A title before a person's name tells more of one met without it. */
  describe(index: number, { sector, country, cameo, parent, assumed = false }: Identity): void {
    const member = this.members[this.real(index)]!;
    if (!member.registered)
      describeBy(member, { sector, country, cameo, parent, assumed, honorific: member.honorific });
  }

  #freeId(name: string): string {
    const slug = `x:${slugOf(name).slice(0, 60) || 'actor'}`;
    if (!this.#byId.has(slug)) return slug;
    let n = (this.#slugs.get(slug) ?? 1) + 1;
    while (this.#byId.has(`${slug}-${n}`)) n++;
    this.#slugs.set(slug, n);
    return `${slug}-${n}`;
  }

  /** The actors as the report has them, and the index by head token. */
  close(): { actors: Actor[]; actorAt: Int32Array } {
    const place = new Int32Array(this.members.length).fill(-1);
    const actors: Actor[] = [];
    this.members.forEach((member, index) => {
      if (member.sameAs !== -1 || member.mentions.length === 0) return;
      place[index] = actors.length;
      actors.push(actorOf(member));
    });
    const actorAt = this.at.map((index) => (index === -1 ? -1 : place[this.real(index)]!));
    return { actors, actorAt };
  }
}

/** "A Taliban spokesman, Sheikh Karim": what he is said to be counts for more than how he is addressed. */
function describeBy(
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

function weight({ registered, named }: Member): number {
  return (registered ? 2 : 0) + (named ? 1 : 0);
}

/** The mention record of a proposal. */
export function mentionOf(text: string, start: number, end: number, form: MentionForm, token: number): ActorMention {
  return { start, end, text: text.slice(start, end), form, token };
}

/** Is the proposal one person? */
export function isPerson(proposal: Proposal): boolean {
  if (proposal.name) return proposal.name.type === 'PER';
  return proposal.described?.single ?? false;
}
