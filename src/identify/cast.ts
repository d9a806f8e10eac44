import { foldName, slugOf } from '../codebook/index.ts';
import type { Actor, ActorMention, MentionForm } from '../model/index.ts';
import type { Identity } from './entry.ts';
import { describeBy, type Member, memberOf, type Told, takeOver, type Unregistered, weight } from './member.ts';
import type { Proposal } from './proposal.ts';
import { Recency } from './recency.ts';
import { actorOf } from './record.ts';

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
  readonly #recency = new Recency();
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
  add(identity: Unregistered, proposal: Told): number {
    const id = identity.id ?? this.#freeId(identity.name);
    const index = this.members.length;
    this.members.push(memberOf(id, identity, proposal));
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
    this.#recency.touch(real);
  }

  /** Members from the one last mentioned backwards. */
  *recent(): Generator<number> {
    for (const index of this.#recency.backwards()) if (this.members[index]!.sameAs === -1) yield index;
  }

  /** Finds that two members are one; the registered, else the named, else the earlier one stays. */
  unite(a: number, b: number, because: string): number {
    const [first, second] = [this.real(a), this.real(b)];
    if (first === second) return first;
    const keepSecond = weight(this.members[second]!) > weight(this.members[first]!);
    const [keep, drop] = keepSecond ? [second, first] : [first, second];
    const kept = this.members[keep]!;
    const gone = this.members[drop]!;
    takeOver(kept, gone);
    kept.because.push(because);
    gone.sameAs = keep;
    if (kept.mentions.length > 0) this.#recency.touch(keep);
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

/** The mention record of a proposal. */
export function mentionOf(text: string, start: number, end: number, form: MentionForm, token: number): ActorMention {
  return { start, end, text: text.slice(start, end), form, token };
}

/** Is the proposal one person? */
export function isPerson(proposal: Proposal): boolean {
  if (proposal.name) return proposal.name.type === 'PER';
  return proposal.described?.single ?? false;
}
