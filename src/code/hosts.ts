import type { Arguments } from './arguments.ts';
import { changesTime } from './clause-times.ts';
import type { Draft } from './draft.ts';
import type { Reader } from './reader.ts';
import { hasThe } from './retold.ts';

/** A clause or phrase whose time or place is an event's; `own` where the event is told in it. */
export type Host = { readonly host: number; readonly own: boolean };

/** The clauses and phrases that an event is told in, by the word that heads each. */
export class Hosts {
  readonly #r: Reader;
  readonly #args: Arguments;
  readonly #triggers: ReadonlySet<number>;

  /** @param triggers Words that are events: a time inside an event noun's phrase is that event's. */
  constructor(r: Reader, args: Arguments, triggers: ReadonlySet<number>) {
    this.#r = r;
    this.#args = args;
    this.#triggers = triggers;
  }

  isTrigger(token: number): boolean {
    return this.#triggers.has(token);
  }

  /** The nearest event word or verb above a word. */
  above(token: number): number {
    const { a } = this.#r;
    let node = token;
    for (let steps = 0; steps < 40; steps++) {
      const head = a.head(node);
      if (head === -1) return node;
      node = head;
      if (this.#triggers.has(node)) return node;
      // "an operation dubbed X in the valley": the valley is the operation's; "is present in the valley" is a clause.
      const named = a.deprel(node) === 'acl' && this.#r.isListed(node, 'naming');
      if ((a.upos(node) === 'VERB' && !named) || a.child(node, 'cop') !== -1) return node;
    }
    return node;
  }

  /** The clauses whose time and place are the event's: its own first, then those it may inherit from. */
  of(draft: Draft, forTime: boolean): Host[] {
    const { a } = this.#r;
    const hosts: Host[] = [{ host: draft.token, own: true }];
    let node = draft.token;
    if (forTime)
      for (const clause of draft.noun ? this.#happening(draft.token) : this.#launching(draft.token))
        hosts.push({ host: clause, own: true });
    // "the October 1998 shooting death of a doctor"
    if (forTime && draft.noun && a.deprel(draft.token) === 'compound' && this.#triggers.has(a.head(draft.token)))
      hosts.push({ host: a.head(draft.token), own: true });
    if (draft.noun && draft.verb !== -1) {
      if ((!forTime || draft.voice === undefined) && a.deprel(this.anchor(draft.token)) === 'acl:relcl') return hosts;
      if (forTime && this.isOfBefore(draft.token)) return hosts;
      // "condemned the attack on Monday", "fired in retaliation for an attack": the day and place of that are not the deed's.
      if (this.isSpokenOf(draft)) return hosts;
      hosts.push({ host: draft.verb, own: draft.voice !== undefined });
      node = draft.verb;
    }
    for (let steps = 0; steps < 4; steps++) {
      const deprel = a.deprel(node);
      const head = a.head(node);
      if (head === -1) break;
      if (forTime && this.#r.timexAt[head] !== -1) break;
      if (deprel === 'advcl' && forTime && changesTime(this.#r, node)) break;
      // "Shells fired by rebels killed ten, a group said on Sunday."
      if (deprel === 'advcl' && forTime && a.childrenBy(head, 'ccomp').some((told) => told > node && told < head))
        break;
      // "the 1990 rallies, in which at least 20 people were killed"
      const isWithin = forTime && deprel === 'acl:relcl' && this.#triggers.has(head) && a.upos(head) === 'NOUN';
      if (deprel !== 'conj' && deprel !== 'xcomp' && deprel !== 'advcl' && deprel !== 'acl' && !isWithin) break;
      if (deprel === 'conj' && a.upos(node) !== 'VERB') break;
      hosts.push({ host: head, own: false });
      if (forTime) for (const clause of this.#beside(node, head)) hosts.push({ host: clause, own: false });
      node = head;
    }
    if (forTime && !draft.noun)
      for (const clause of this.#goingOn(draft.token)) hosts.push({ host: clause, own: false });
    return hosts;
  }

  /** "hit by a missile fired last night": when what did it was sent on its way. */
  #launching(verb: number): number[] {
    const { a } = this.#r;
    return a
      .childrenBy(verb, 'obl:agent', 'nsubj')
      .flatMap((agent) => a.childrenBy(agent, 'acl'))
      .filter((clause) => this.#r.isListed(clause, 'launching'));
  }

  /** "the ambush, which took place on Tuesday", "the battle, in which a million died in 1916": what is told to have happened then. */
  #happening(noun: number): number[] {
    const { a } = this.#r;
    const done = a.childrenBy(noun, 'acl').filter((clause) => this.#r.isListed(clause, 'carrying-out'));
    const told = a.childrenBy(noun, 'acl:relcl').filter((clause) => {
      if (this.#r.isListed(clause, 'happening')) return true;
      // "protests that ignited the war in 2011"
      const doer = a.child(clause, 'nsubj');
      if (doer !== -1 && /^(that|which)$/.test(a.lower(doer)) && this.#r.isListed(clause, 'sparking')) return true;
      return a.childrenBy(clause, 'obl').some((i) => a.lower(i) === 'which' && this.#r.caseOf(i) === 'in');
    });
    return [...done, ...told];
  }

  /** "was forced to close on Sunday after gunmen stormed it": what the clause above is forced to. */
  #beside(clause: number, head: number): number[] {
    const { a } = this.#r;
    return a.deprel(clause) === 'advcl' ? a.childrenBy(head, 'xcomp').filter((other) => other < clause) : [];
  }

  /** "fired tear gas and used batons on Thursday": conjuncts with the same doer, told to the end. */
  #goingOn(verb: number): number[] {
    const { a } = this.#r;
    return a
      .childrenBy(verb, 'conj')
      .filter((other) => a.upos(other) === 'VERB' && a.child(other, 'nsubj', 'nsubj:pass', 'aux') === -1);
  }

  /** "flew there on Tuesday after the bombings", "evidence from the blast came in": a deed that is known was on another day. */
  isOfBefore(noun: number): boolean {
    const r = this.#r;
    return /^(after|since|following|from|before)$/.test(r.caseOf(noun)) && hasThe(r, noun);
  }

  /** Is the deed only what another event is about, not what it happens in? */
  isSpokenOf(draft: Draft): boolean {
    if (draft.factuality.given && draft.verb !== -1 && this.#r.isA(draft.verb, 'ending')) return true;
    if (draft.noun && isBehindItsPeople(this.#r, draft.token)) return true;
    return draft.noun && draft.voice === undefined && this.#triggers.has(draft.verb) && !isAmid(this.#args, draft);
  }

  /** The verb whose clause a word stands in; the word itself where there is none. */
  anchor(token: number): number {
    const verb = this.#args.governingVerb(token);
    return verb === -1 ? token : verb;
  }
}

/** Files an index under the word it belongs to. */
export function add(map: Map<number, number[]>, at: number, index: number): void {
  const list = map.get(at);
  if (list) list.push(index);
  else map.set(at, [index]);
}

/** "helped victims of the attacks on Monday", "visited the site of the blast": what is left of a deed is met later. */
function isBehindItsPeople(r: Reader, noun: number): boolean {
  const { a } = r;
  for (let node = noun, steps = 0; steps < 4; steps++) {
    const deprel = a.deprel(node);
    // "the funeral of ten people killed in the attack"
    const killed = deprel === 'obl' && a.deprel(a.head(node)) === 'acl';
    if (deprel !== 'nmod' && deprel !== 'acl' && !killed) return false;
    node = a.head(node);
    if (r.isListed(node, 'aftermath')) return true;
  }
  return false;
}

/** "hurt in a clash", "arrested during the protest": done together. */
function isAmid(args: Arguments, draft: Draft): boolean {
  const slot = args.carrier(draft.token)?.slot;
  return slot !== undefined && /^(in|during|by|with|amid|at|after|subj|root)$/.test(slot);
}
