import { isDayOf, strayOf } from './filler.ts';
import { subjectBefore } from './misread.ts';
import { antecedent, relativeIsObject } from './relatives.ts';
import { Subjects } from './subjects.ts';
import { isStraySubject } from './told-subject.ts';

/** A part of a clause or phrase: its slot (`subj`, `obj`, `mod`, `comp`, a preposition) and its head word. */
export interface Slot {
  readonly slot: string;
  readonly token: number;
  /** Found through another word: a controlling verb, a light verb, a conjunct. */
  readonly far?: boolean;
  /** Spoken of as "who": a person, whatever else is known of the word. */
  readonly human?: boolean;
}

/** Slots of what stands under a clause of means or aim. */
const MEANS: ReadonlyMap<string, string> = new Map([
  ['use', 'using'],
  ['target', 'targeting'],
]);

/** What surrounds a verb in its clause. */
export class Clauses extends Subjects {
  readonly #verbs: (Slot[] | undefined)[] = [];

  /** Everything that depends on verb (or predicate) `v`, subjects and shared objects resolved. */
  ofVerb(v: number): readonly Slot[] {
    const known = this.#verbs[v];
    if (known) return known;
    const slots = this.#readVerb(v);
    this.#verbs[v] = slots;
    return slots;
  }

  #readVerb(v: number): Slot[] {
    const { a } = this.r;
    const before = subjectBefore(a, v);
    if (before !== -1) {
      const head = a.head(v);
      const prepositional = a
        .childrenBy(head, 'nmod')
        .map((token) => ({ slot: this.r.caseOf(token) || 'bare', token, far: true }));
      return [{ slot: 'subj', token: before, far: true }, { slot: 'obj', token: head, far: true }, ...prepositional];
    }
    const passive = this.isPassive(v);
    const slots: Slot[] = [];
    const subject = this.#hasAgent(v, passive) ? -1 : this.surfaceSubject(v);
    if (subject !== -1) {
      slots.push({
        slot: passive ? 'obj' : 'subj',
        token: subject,
        ...(a.head(subject) !== v && { far: true }),
        ...(this.#isWho(v) && { human: true }),
      });
    }
    const doer = subject === -1 && !passive ? this.#doerBehindDay(v) : -1;
    if (doer !== -1) slots.push({ slot: 'subj', token: doer });
    for (const child of a.children(v)) if (child !== doer) this.#addChild(v, child, passive, slots);
    if (!slots.some((slot) => slot.slot === 'obj')) this.#shareObject(v, slots);
    if (passive && !slots.some(({ slot }) => slot === 'subj')) {
      const agent = this.#doerBehindPhrase(v);
      if (agent !== -1) slots.push({ slot: 'subj', token: agent });
    }
    return slots;
  }

  /** "imposed on two generals by Washington": the doer read under whom or what it was done to, or where. */
  #doerBehindPhrase(v: number): number {
    const { r } = this;
    // "was charged with genocide by the court", "were accused of killing ten farmers by the group".
    const charge = r.isA(v, 'blaming') || r.isA(v, 'charging');
    for (const phrase of r.a.childrenBy(v, 'obl', ...(charge ? (['advcl', 'ccomp', 'xcomp'] as const) : []))) {
      if (phrase < v || !(charge || r.isA(phrase, 'actorlike') || r.isA(phrase, 'territory'))) continue;
      const doer = r.a
        .childrenBy(phrase, 'nmod', 'obl', 'obl:agent')
        .find((child) => r.caseOf(child) === 'by' && (r.actorAt(child) !== undefined || r.isA(child, 'armed')));
      if (doer !== undefined) return doer;
    }
    return -1;
  }

  /** "On Tuesday supporters of a militia attacked …": the day and the doer were read as one phrase of time. */
  #doerBehindDay(v: number): number {
    const { a } = this.r;
    return (
      a.childrenBy(v, 'obl').find((child) => {
        const [first] = a.extent(child);
        return child < v && a.deprel(first) === 'case' && first + 1 < child && isDayOf(this.r, child, first + 1);
      }) ?? -1
    );
  }

  /** "who insulted the king and threatened": of one verb and of those joined to it. */
  #isWho(v: number): boolean {
    const { a } = this.r;
    const subject = a.child(v, 'nsubj', 'nsubj:pass');
    if (subject === -1) return a.deprel(v) === 'conj' && a.head(v) < v && this.#isWho(a.head(v));
    return a.lower(subject) === 'who';
  }

  /** "Shelling by the army": the doer of a gerund stands behind it, whoever speaks above. */
  #hasAgent(v: number, passive: boolean): boolean {
    const { a } = this.r;
    if (passive || a.xpos(v) !== 'VBG' || this.#isCharged(v)) return false;
    return a
      .childrenBy(v, 'obl', 'obl:agent', 'nmod')
      .some((child) => this.r.caseOf(child) === 'by' && this.r.isA(child, 'actorlike'));
  }

  /** "were accused of killing farmers by a rights group": who accused them, read as who killed. */
  #isCharged(v: number): boolean {
    const { r } = this;
    const { a } = r;
    const charge = a.head(v);
    if (charge === -1 || !/^(advcl|ccomp|xcomp)$/.test(a.deprel(v)) || !this.isPassive(charge)) return false;
    return (r.isA(charge, 'blaming') || r.isA(charge, 'charging')) && a.child(charge, 'obl:agent') === -1;
  }

  #addChild(v: number, child: number, passive: boolean, slots: Slot[]): void {
    const { r } = this;
    switch (r.a.deprel(child)) {
      case 'obj':
        this.#addObject(v, child, slots);
        break;
      case 'iobj':
        slots.push({ slot: 'iobj', token: child });
        break;
      case 'obl:agent':
        // "set off by remote control"
        if (!this.#isCharged(v)) slots.push({ slot: r.isA(child, 'means') ? 'by' : 'subj', token: child });
        break;
      case 'obl':
      case 'nmod':
        this.#addPhrase(v, child, passive, slots);
        break;
      case 'obl:unmarked':
        this.#addBehindDay(child, slots);
        break;
      case 'xcomp':
      case 'ccomp':
        this.#addComplement(v, child, slots);
        break;
      case 'advcl':
        this.#addAdverbial(v, child, slots);
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

  #addObject(v: number, object: number, slots: Slot[]): void {
    const { r } = this;
    if (isStraySubject(r, object, v)) return;
    slots.push({ slot: 'obj', token: antecedent(r, object, v) });
    this.#liftLoser(object, slots);
    for (const stray of strayOf(r, v, object)) slots.push({ slot: r.caseOf(stray), token: stray, far: true });
  }

  #addPhrase(v: number, phrase: number, passive: boolean, slots: Slot[]): void {
    const { r } = this;
    if (r.timexAt[phrase] !== -1 && !r.isPlace(phrase)) {
      this.#addBehindDay(phrase, slots);
      return;
    }
    const prep = r.caseOf(phrase) || 'bare';
    if (prep === 'by' && this.#isCharged(v)) return;
    const agent =
      prep === 'by' && (passive ? !r.isA(phrase, 'means') : r.a.xpos(v) === 'VBG' && r.isA(phrase, 'actorlike'));
    slots.push({ slot: agent ? 'subj' : prep, token: antecedent(r, phrase, v) });
  }

  #addComplement(v: number, clause: number, slots: Slot[]): void {
    const { a } = this.r;
    if (a.upos(clause) === 'NOUN' && a.child(clause, 'cop', 'nsubj', 'case') === -1 && a.child(v, 'obj') === -1)
      slots.push({ slot: 'obj', token: clause });
    slots.push({ slot: 'comp', token: clause });
    if (this.#isInfinitive(clause)) slots.push({ slot: 'inf', token: clause });
    for (const aux of a.childrenBy(clause, 'aux')) slots.push({ slot: 'need', token: aux });
  }

  #addAdverbial(v: number, clause: number, slots: Slot[]): void {
    const { a } = this.r;
    if (a.upos(v) === 'ADJ') slots.push({ slot: 'comp', token: clause });
    if (this.#isInfinitive(clause)) slots.push({ slot: 'inf', token: clause });
    // "arrested for shoplifting": a noun, though it was read as a clause.
    const mark = a.upos(clause) === 'NOUN' ? a.child(clause, 'mark') : -1;
    if (mark !== -1) slots.push({ slot: a.lower(mark), token: clause });
    slots.push({ slot: 'advcl', token: clause });
    this.#addMeans(clause, slots);
  }

  /** "on Saturday between the two sides": read under the day, said of the deed. */
  #addBehindDay(day: number, slots: Slot[]): void {
    const { r } = this;
    for (const child of r.a.childrenBy(day, 'nmod')) {
      const prep = r.caseOf(child);
      if (child > day && prep !== '' && prep !== 'of' && r.timexAt[child] === -1)
        slots.push({ slot: prep, token: child, far: true });
    }
  }

  #isInfinitive(v: number): boolean {
    const { a } = this.r;
    const mark = a.child(v, 'mark');
    return mark !== -1 && a.lower(mark) === 'to';
  }

  /** "the city of Karam from the rebels": read under the city, said of the taking. */
  #liftLoser(object: number, slots: Slot[]): void {
    const { r } = this;
    if (!r.isA(object, 'territory')) return;
    for (const phrase of [object, ...r.a.childrenBy(object, 'nmod')]) {
      for (const child of r.a.childrenBy(phrase, 'nmod')) {
        if (r.caseOf(child) === 'from' && (r.isA(child, 'actorlike') || r.isA(child, 'grip')))
          slots.push({ slot: 'from', token: child, far: true });
      }
    }
  }

  /** "using rockets": the object of `using` is an instrument of the clause above. */
  #addMeans(clause: number, slots: Slot[]): void {
    const slot = MEANS.get(this.r.lemma(clause));
    if (slot === undefined) return;
    for (const object of this.r.a.childrenBy(clause, 'obj')) slots.push({ slot, token: object });
  }

  /** "attacked and burned the farm": the object of one conjunct serves the other. */
  #shareObject(v: number, slots: Slot[]): void {
    const { a } = this.r;
    if (a.deprel(v) === 'acl:relcl' && relativeIsObject(this.r, v)) {
      slots.push({ slot: 'obj', token: a.head(v), far: true });
      return;
    }
    if (this.isPassive(v)) return;
    const after = a.childrenBy(v, 'conj').find((other) => a.upos(other) === 'VERB' && other - v <= 3);
    const object = after === undefined ? -1 : a.child(after, 'obj');
    if (object !== -1) slots.push({ slot: 'obj', token: object, far: true });
  }
}
