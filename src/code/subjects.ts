import type { Reader } from './reader.ts';

/** Governors under whose object the unspoken subject of an infinitive is not: "promised him to leave". */
const SUBJECT_CONTROL = new Set(['promise', 'threaten', 'vow', 'ask', 'pledge']);
/** Longest chain of governors walked up in search of a subject. */
const MAX_CHAIN = 8;

/** Whose deed a verb is: its own subject, or the one it borrows from what governs it. */
export class Subjects {
  protected readonly r: Reader;
  readonly #passive: Int8Array;

  constructor(reader: Reader) {
    this.r = reader;
    this.#passive = new Int8Array(reader.a.length);
  }

  /** Is the verb passive, bare participles that modify a noun included? */
  isPassive(v: number): boolean {
    if (this.#passive[v] === 0) this.#passive[v] = this.#readPassive(v) ? 1 : -1;
    return this.#passive[v] === 1;
  }

  #readPassive(v: number): boolean {
    const { a } = this.r;
    if (a.child(v, 'nsubj:pass', 'aux:pass', 'obl:agent') !== -1) return true;
    if (a.xpos(v) !== 'VBN' || a.child(v, 'aux', 'nsubj') !== -1) return false;
    const deprel = a.deprel(v);
    if (deprel === 'acl' || deprel === 'amod' || deprel === 'advcl' || deprel === 'xcomp') return true;
    return deprel === 'conj' && a.xpos(a.head(v)) === 'VBN' && this.isPassive(a.head(v));
  }

  /** The word that is said to do or undergo `v`: its own subject or the one it shares; -1 where none. */
  surfaceSubject(v: number, depth = 0): number {
    const { a } = this.r;
    if (depth > MAX_CHAIN) return -1;
    // Of two, the one beside the verb: the other is a dateline or a title run into the sentence.
    const own = a.childrenBy(v, 'nsubj', 'nsubj:pass', 'nsubj:outer', 'csubj').at(-1) ?? -1;
    if (own !== -1) return this.antecedent(this.#pastDateline(own), v);
    const loose = this.#looseSubject(v);
    if (loose !== -1) return loose;
    const head = a.head(v);
    if (head === -1) return -1;
    switch (a.deprel(v)) {
      case 'conj':
        return this.surfaceSubject(head, depth + 1);
      case 'xcomp':
        return this.#controller(head, depth);
      case 'advcl':
        return a.child(v, 'mark') !== -1 && a.xpos(v) !== 'VBG' && a.xpos(v) !== 'VB'
          ? -1
          : this.surfaceSubject(head, depth + 1);
      case 'acl': {
        if (a.xpos(v) === 'VBN') return head;
        if (a.xpos(v) === 'VBG') return this.#issuer(head, depth);
        if (a.upos(head) === 'VERB') return this.#controller(head, depth);
        const owner = a.child(head, 'nmod:poss', 'compound');
        if (owner !== -1) return owner;
        const verb = this.governingVerb(head);
        return verb === -1 ? -1 : this.surfaceSubject(verb, depth + 1);
      }
      case 'acl:relcl':
        return this.relativeIsObject(v) ? -1 : head;
      case 'ccomp':
        if (this.#strayedSubject(v) !== -1) return this.#strayedSubject(v);
        return a.xpos(v) === 'VBG' || (a.child(v, 'mark') === -1 && a.xpos(v) === 'VB')
          ? this.surfaceSubject(head, depth + 1)
          : -1;
      default:
        return -1;
    }
  }

  /** "A drone struck a car": the bare noun before a finite verb that was read as part of the verb. */
  #looseSubject(v: number): number {
    const { a } = this.r;
    if (a.upos(v) !== 'VERB' || /^VB[GN]?$/.test(a.xpos(v))) return -1;
    for (const child of a.children(v)) {
      if (child >= v) return -1;
      const deprel = a.deprel(child);
      const loose = deprel === 'compound' || deprel === 'dep' || deprel === 'obl:unmarked' || deprel === 'dislocated';
      if (loose && this.r.timexAt[child] === -1 && /^(NOUN|PROPN|PRON)$/.test(a.upos(child))) return child;
    }
    return -1;
  }

  /** "BOGOTA (AP) - The government agreed": where the dateline was read as the subject, what follows it is. */
  #pastDateline(token: number): number {
    const { a } = this.r;
    if (!this.r.inDateline(token)) return token;
    const queue = [token];
    for (let at = 0; at < queue.length && at < 20; at++) {
      for (const child of a.children(queue[at]!)) {
        if (this.r.inDateline(child)) queue.push(child);
        else if (a.upos(child) === 'NOUN' || a.upos(child) === 'PROPN') return child;
      }
    }
    return token;
  }

  /** "issued a declaration demanding": not the paper demands but who issued it. */
  #issuer(noun: number, depth: number): number {
    const { a } = this.r;
    if (a.deprel(noun) !== 'obj' || this.r.isA(noun, 'actorlike') || this.r.isA(noun, 'weapon')) return noun;
    const subject = this.surfaceSubject(a.head(noun), depth + 1);
    return subject === -1 ? noun : subject;
  }

  /**
   * "Shelling by the army killed six, a doctor said": what stands before a clause without a subject is its subject,
   * though it was read as a part of the saying: a second subject of `said`, or a gerund.
   */
  #strayedSubject(v: number): number {
    const { a } = this.r;
    const said = a.childrenBy(a.head(v), 'nsubj');
    if (said.length > 1 && said[0]! < v && said.at(-1)! > v) return said[0]!;
    const left = a.childrenBy(a.head(v), 'advcl').find((child) => child < v && a.xpos(child) === 'VBG');
    return left ?? -1;
  }

  #controller(governor: number, depth: number): number {
    const { a } = this.r;
    const object = a.child(governor, 'obj', 'iobj');
    if (object !== -1 && a.upos(governor) === 'VERB' && !SUBJECT_CONTROL.has(this.r.lemma(governor))) return object;
    return this.surfaceSubject(governor, depth + 1);
  }

  protected relativeIsObject(v: number): boolean {
    const { a } = this.r;
    return a.child(v, 'nsubj', 'nsubj:pass') !== -1;
  }

  /** For "who", "which", "that" in a relative clause: the noun it stands for. */
  protected antecedent(token: number, v: number): number {
    const { a } = this.r;
    const relative = a.has(token, 'PronType=Rel') || /^(who|whom|which|that)$/.test(a.lower(token));
    if (!relative || a.upos(token) !== 'PRON') return token;
    for (let node = v, steps = 0; node !== -1 && steps < MAX_CHAIN; node = a.head(node), steps++) {
      if (a.deprel(node) === 'acl:relcl') return a.head(node);
    }
    return token;
  }

  /** The verb (or root) whose clause `i` stands in; -1 where none. */
  governingVerb(i: number): number {
    const { a } = this.r;
    for (let node = a.head(i), steps = 0; node !== -1 && steps < 30; node = a.head(node), steps++) {
      if (a.upos(node) === 'VERB') return node;
    }
    return -1;
  }
}
