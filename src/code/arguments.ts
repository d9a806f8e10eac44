import type { Analysis } from '../model/index.ts';
import type { Reader } from './reader.ts';

/** A part of a clause or phrase: its slot (`subj`, `obj`, `mod`, `comp`, a preposition) and its head word. */
export interface Slot {
  readonly slot: string;
  readonly token: number;
  /** Found through another word: a controlling verb, a light verb, a conjunct. */
  readonly far?: boolean;
}

/** Governors under whose object the unspoken subject of an infinitive is not: "promised him to leave". */
const SUBJECT_CONTROL = new Set(['promise', 'threaten', 'vow', 'ask', 'pledge']);
/** Longest chain of governors walked up in search of a subject. */
const MAX_CHAIN = 8;

/** What surrounds every word in its clause, found on demand and kept for the article. */
export class Arguments {
  readonly #r: Reader;
  readonly #verbs: (Slot[] | undefined)[] = [];
  readonly #passive: Int8Array;

  constructor(reader: Reader) {
    this.#r = reader;
    this.#passive = new Int8Array(reader.a.length);
  }

  /** Is the verb passive, bare participles that modify a noun included? */
  isPassive(v: number): boolean {
    if (this.#passive[v] === 0) this.#passive[v] = this.#readPassive(v) ? 1 : -1;
    return this.#passive[v] === 1;
  }

  #readPassive(v: number): boolean {
    const { a } = this.#r;
    if (a.child(v, 'nsubj:pass', 'aux:pass', 'obl:agent') !== -1) return true;
    if (a.xpos(v) !== 'VBN' || a.child(v, 'aux', 'nsubj') !== -1) return false;
    const deprel = a.deprel(v);
    if (deprel === 'acl' || deprel === 'amod' || deprel === 'advcl' || deprel === 'xcomp') return true;
    return deprel === 'conj' && a.xpos(a.head(v)) === 'VBN' && this.isPassive(a.head(v));
  }

  /** The word that is said to do or undergo `v`: its own subject or the one it shares; -1 where none. */
  surfaceSubject(v: number, depth = 0): number {
    const { a } = this.#r;
    if (depth > MAX_CHAIN) return -1;
    // Of two, the one beside the verb: the other is a dateline or a title run into the sentence.
    const own = a.childrenBy(v, 'nsubj', 'nsubj:pass', 'nsubj:outer', 'csubj').at(-1) ?? -1;
    if (own !== -1) return this.#antecedent(this.#pastDateline(own), v);
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
        return this.#relativeIsObject(v) ? -1 : head;
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
    const { a } = this.#r;
    if (a.upos(v) !== 'VERB' || /^VB[GN]?$/.test(a.xpos(v))) return -1;
    for (const child of a.children(v)) {
      if (child >= v) return -1;
      const deprel = a.deprel(child);
      const loose = deprel === 'compound' || deprel === 'dep' || deprel === 'obl:unmarked' || deprel === 'dislocated';
      if (loose && this.#r.timexAt[child] === -1 && /^(NOUN|PROPN|PRON)$/.test(a.upos(child))) return child;
    }
    return -1;
  }

  /** "BOGOTA (AP) - The government agreed": where the dateline was read as the subject, what follows it is. */
  #pastDateline(token: number): number {
    const { a } = this.#r;
    if (!this.#r.inDateline(token)) return token;
    const queue = [token];
    for (let at = 0; at < queue.length && at < 20; at++) {
      for (const child of a.children(queue[at]!)) {
        if (this.#r.inDateline(child)) queue.push(child);
        else if (a.upos(child) === 'NOUN' || a.upos(child) === 'PROPN') return child;
      }
    }
    return token;
  }

  /** "issued a declaration demanding": not the paper demands but who issued it. */
  #issuer(noun: number, depth: number): number {
    const { a } = this.#r;
    if (a.deprel(noun) !== 'obj' || this.#r.isA(noun, 'actorlike') || this.#r.isA(noun, 'weapon')) return noun;
    const subject = this.surfaceSubject(a.head(noun), depth + 1);
    return subject === -1 ? noun : subject;
  }

  /**
   * "Shelling by the army killed six, a doctor said": what stands before a clause without a subject is its subject,
   * though it was read as a part of the saying: a second subject of `said`, or a gerund.
   */
  #strayedSubject(v: number): number {
    const { a } = this.#r;
    const said = a.childrenBy(a.head(v), 'nsubj');
    if (said.length > 1 && said[0]! < v && said.at(-1)! > v) return said[0]!;
    const left = a.childrenBy(a.head(v), 'advcl').find((child) => child < v && a.xpos(child) === 'VBG');
    return left ?? -1;
  }

  #controller(governor: number, depth: number): number {
    const { a } = this.#r;
    const object = a.child(governor, 'obj', 'iobj');
    if (object !== -1 && a.upos(governor) === 'VERB' && !SUBJECT_CONTROL.has(this.#r.lemma(governor))) return object;
    return this.surfaceSubject(governor, depth + 1);
  }

  #relativeIsObject(v: number): boolean {
    const { a } = this.#r;
    return a.child(v, 'nsubj', 'nsubj:pass') !== -1;
  }

  /** For "who", "which", "that" in a relative clause: the noun it stands for. */
  #antecedent(token: number, v: number): number {
    const { a } = this.#r;
    const relative = a.has(token, 'PronType=Rel') || /^(who|whom|which|that)$/.test(a.lower(token));
    if (!relative || a.upos(token) !== 'PRON') return token;
    for (let node = v, steps = 0; node !== -1 && steps < MAX_CHAIN; node = a.head(node), steps++) {
      if (a.deprel(node) === 'acl:relcl') return a.head(node);
    }
    return token;
  }

  /** The verb (or root) whose clause `i` stands in; -1 where none. */
  governingVerb(i: number): number {
    const { a } = this.#r;
    for (let node = a.head(i), steps = 0; node !== -1 && steps < 30; node = a.head(node), steps++) {
      if (a.upos(node) === 'VERB') return node;
    }
    return -1;
  }

  /** Everything that depends on verb (or predicate) `v`, subjects and shared objects resolved. */
  ofVerb(v: number): readonly Slot[] {
    const known = this.#verbs[v];
    if (known) return known;
    const slots = this.#readVerb(v);
    this.#verbs[v] = slots;
    return slots;
  }

  #readVerb(v: number): Slot[] {
    const { a } = this.#r;
    const before = subjectBefore(a, v);
    if (before !== -1) {
      const head = a.head(v);
      const prepositional = a
        .childrenBy(head, 'nmod')
        .map((token) => ({ slot: this.#r.caseOf(token) || 'bare', token, far: true }));
      return [{ slot: 'subj', token: before, far: true }, { slot: 'obj', token: head, far: true }, ...prepositional];
    }
    const passive = this.isPassive(v);
    const slots: Slot[] = [];
    const subject = this.#hasAgent(v, passive) ? -1 : this.surfaceSubject(v);
    if (subject !== -1) {
      const far = a.head(subject) !== v;
      slots.push(
        far
          ? { slot: passive ? 'obj' : 'subj', token: subject, far }
          : { slot: passive ? 'obj' : 'subj', token: subject },
      );
    }
    for (const child of a.children(v)) this.#addChild(v, child, passive, slots);
    if (!slots.some((slot) => slot.slot === 'obj')) this.#shareObject(v, slots);
    return slots;
  }

  /** "Shelling by the army": the doer of a gerund stands behind it, whoever speaks above. */
  #hasAgent(v: number, passive: boolean): boolean {
    const { a } = this.#r;
    if (passive || a.xpos(v) !== 'VBG') return false;
    return a
      .childrenBy(v, 'obl', 'obl:agent', 'nmod')
      .some((child) => this.#r.caseOf(child) === 'by' && this.#r.isA(child, 'actorlike'));
  }

  #addChild(v: number, child: number, passive: boolean, slots: Slot[]): void {
    const r = this.#r;
    const { a } = r;
    switch (a.deprel(child)) {
      case 'obj':
        slots.push({ slot: 'obj', token: this.#antecedent(child, v) });
        break;
      case 'iobj':
        slots.push({ slot: 'iobj', token: child });
        break;
      case 'obl:agent':
        slots.push({ slot: 'subj', token: child });
        break;
      case 'obl':
      case 'nmod': {
        if (r.timexAt[child] !== -1 && !r.isPlace(child)) break;
        const prep = r.caseOf(child) || 'bare';
        const agent = prep === 'by' && (passive || (a.xpos(v) === 'VBG' && r.isA(child, 'actorlike')));
        slots.push({ slot: agent ? 'subj' : prep, token: this.#antecedent(child, v) });
        break;
      }
      case 'xcomp':
      case 'ccomp':
        if (a.upos(child) === 'NOUN' && a.child(child, 'cop', 'nsubj', 'case') === -1 && a.child(v, 'obj') === -1)
          slots.push({ slot: 'obj', token: child });
        slots.push({ slot: 'comp', token: child });
        for (const aux of a.childrenBy(child, 'aux')) slots.push({ slot: 'need', token: aux });
        break;
      case 'advcl':
        if (a.upos(v) === 'ADJ') slots.push({ slot: 'comp', token: child });
        this.#addClause(child, slots);
        break;
      case 'advmod':
      case 'amod':
        slots.push({ slot: 'mod', token: child });
        break;
      case 'compound:prt':
        slots.push({ slot: 'prt', token: child });
        break;
    }
  }

  /** "using rockets": the object of `using` is an instrument of the clause above. */
  #addClause(child: number, slots: Slot[]): void {
    const { a } = this.#r;
    slots.push({ slot: 'advcl', token: child });
    const lemma = this.#r.lemma(child);
    if (lemma === 'use' || lemma === 'target') {
      for (const object of a.childrenBy(child, 'obj'))
        slots.push({ slot: `${lemma === 'use' ? 'using' : 'targeting'}`, token: object });
    }
  }

  /** "attacked and burned the farm": the object of one conjunct serves the other. */
  #shareObject(v: number, slots: Slot[]): void {
    const { a } = this.#r;
    if (a.deprel(v) === 'acl:relcl' && this.#relativeIsObject(v)) {
      slots.push({ slot: 'obj', token: a.head(v), far: true });
      return;
    }
    if (this.isPassive(v)) return;
    const after = a.childrenBy(v, 'conj').find((other) => a.upos(other) === 'VERB' && other - v <= 3);
    const object = after === undefined ? -1 : a.child(after, 'obj');
    if (object !== -1) slots.push({ slot: 'obj', token: object, far: true });
  }

  /** The verb without a subject of its own that lends its parts to an event noun, and in which slot the noun stands. */
  carrier(n: number): { readonly verb: number; readonly slot: string } | undefined {
    const r = this.#r;
    const { a } = r;
    let node = n;
    for (let steps = 0; steps < MAX_CHAIN; steps++) {
      const head = a.head(node);
      if (head === -1) return a.child(node, 'cop') !== -1 ? { verb: node, slot: 'root' } : undefined;
      const deprel = a.deprel(node);
      if (
        deprel === 'conj' ||
        (deprel === 'nmod' && r.isA(head, 'series')) ||
        (deprel === 'compound' && r.isA(head, 'series'))
      ) {
        node = head;
        continue;
      }
      if (deprel === 'acl:relcl' || a.upos(head) !== 'VERB') return undefined;
      const passive = this.isPassive(head);
      if (deprel === 'obj') return { verb: head, slot: 'obj' };
      if (deprel === 'nsubj:pass') return { verb: head, slot: 'obj' };
      if (deprel === 'nsubj') return { verb: head, slot: passive ? 'obj' : 'subj' };
      if (deprel === 'obl:agent') return { verb: head, slot: 'by' };
      if (deprel === 'obl') return { verb: head, slot: r.caseOf(node) || 'bare' };
      return undefined;
    }
    return undefined;
  }

  /** What an event noun has around it in its own phrase. */
  ofNoun(n: number): Slot[] {
    const r = this.#r;
    const { a } = r;
    const slots: Slot[] = [];
    for (const child of a.children(n)) {
      switch (a.deprel(child)) {
        case 'nmod:poss':
          slots.push({ slot: 'poss', token: child });
          break;
        case 'compound':
        case 'amod':
        case 'nmod:desc':
        case 'nummod':
          slots.push({ slot: 'mod', token: child });
          break;
        case 'nmod':
        case 'obl': {
          if (r.timexAt[child] !== -1 && !r.isPlace(child)) break;
          const prep = r.caseOf(child) || 'bare';
          slots.push({ slot: prep, token: child });
          if (prep === 'of') this.#lifted(child, slots);
          break;
        }
        case 'acl':
          slots.push({ slot: 'comp', token: child });
          this.#ofParticiple(child, slots);
          break;
        case 'acl:relcl':
          slots.push({ slot: a.child(child, 'mark') === -1 ? 'relcl' : 'comp', token: child });
          this.#ofParticiple(child, slots);
          break;
      }
    }
    return slots;
  }

  /** "the killing of two nuns by soldiers": read under the nuns, said of the killing. */
  #lifted(noun: number, slots: Slot[]): void {
    for (const child of this.#r.a.childrenBy(noun, 'nmod')) {
      const prep = this.#r.caseOf(child);
      if (LIFTED.has(prep) && this.#r.timexAt[child] === -1) slots.push({ slot: prep, token: child, far: true });
    }
  }

  /** "an attack carried out by X", "an attack targeting X", "attacks that hit X". */
  #ofParticiple(v: number, slots: Slot[]): void {
    const r = this.#r;
    const { a } = r;
    const voice = this.lightVoice(v);
    for (const { slot, token } of this.ofVerb(v)) {
      if (token === a.head(v)) continue;
      if (slot === 'subj' && (this.isPassive(v) || voice.get('obj') === 'active'))
        slots.push({ slot: 'by', token, far: true });
      else if (slot === 'obj' && voice.get('subj') === 'strike') slots.push({ slot: 'obj', token, far: true });
      else if (slot === 'on' && voice.get('on') === 'agent') slots.push({ slot: 'by', token, far: true });
      else if (slot === 'against' || (slot === 'on' && !r.isPlace(token))) slots.push({ slot, token, far: true });
    }
  }

  /** What the verb lends an event noun, by the noun's slot. */
  lightVoice(v: number): ReadonlyMap<string, string> {
    const r = this.#r;
    const particle = r.a.child(v, 'compound:prt');
    const light = r.book.light;
    const lemma = r.lemma(v);
    return (particle === -1 ? undefined : light.get(`${lemma} ${r.lemma(particle)}`)) ?? light.get(lemma) ?? NO_VOICE;
  }
}

/**
 * The noun right before a past tense that was read as a modifier of its own object ("The army bombarded
 * rebel positions" as one phrase): the verb's subject; -1 where the reading stands.
 */
export function subjectBefore(a: Analysis, v: number): number {
  if (a.deprel(v) !== 'amod' || v === 0 || a.head(v) < v) return -1;
  const xpos = a.xpos(v);
  if (xpos !== 'VBD' && xpos !== 'VBN') return -1;
  const before = v - 1;
  const upos = a.upos(before);
  return (upos === 'NOUN' || upos === 'PROPN' || a.xpos(before) === 'NNP') && a.head(before) === a.head(v)
    ? before
    : before >= 0 && a.xpos(v) === 'VBN' && upos === 'PROPN' && a.head(before) === v
      ? before
      : -1;
}

const LIFTED: ReadonlySet<string> = new Set(['by', 'from', 'against', 'to']);
const NO_VOICE: ReadonlyMap<string, string> = new Map();
