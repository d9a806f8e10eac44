import { isQuestionWord, subjectOfRoot } from './misread.ts';
import { clauseBefore, endOf, governingVerb } from './participles.ts';
import type { Reader } from './reader.ts';

const PERMISSION = /^(permission|authorisation|authorization|authority|clearance|right|chance|opportunity|mandate)$/;
const GRANTING = /^(give|grant|offer|deny|refuse|award|lend|guarantee)$/;
const HURTING = /^(kill|wound|injure|maim|destroy|damage)$/;

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
    // "is committed to": a state, though it was read as a passive.
    if (a.upos(v) === 'ADJ' || subjectOfRoot(this.r, v) !== -1) return false;
    if (a.child(v, 'nsubj:pass', 'aux:pass', 'obl:agent') !== -1 || this.#isReduced(v)) return true;
    if (a.xpos(v) !== 'VBN' || a.child(v, 'aux', 'nsubj') !== -1) return false;
    const deprel = a.deprel(v);
    if (deprel === 'acl' || deprel === 'amod' || deprel === 'advcl' || deprel === 'xcomp') return true;
    return deprel === 'conj' && a.xpos(a.head(v)) === 'VBN' && this.isPassive(a.head(v));
  }

  /** "Seven people killed and 12 injured", "the number of people killed when": what stands before such a verb with nothing behind it suffered it. */
  #isReduced(v: number): boolean {
    const { a } = this.r;
    if (v === 0 || v + 1 >= a.length || !/^VB[DN]$/.test(a.xpos(v)) || !this.r.isA(v, 'harming')) return false;
    if (a.child(v, 'aux', 'obj', 'iobj', 'compound:prt') !== -1) return false;
    if (a.lower(v - 1) === 'those') return true;
    if (!/^(NOUN|PROPN|NUM|PRON)$/.test(a.upos(v - 1)) || !this.r.isA(v - 1, 'person')) return false;
    const next = a.lower(v + 1);
    if (/^(at|about|over|around|up|under|nearly|almost)$/.test(next) && /^(least|most|to|\d.*)$/.test(a.lower(v + 2)))
      return false;
    if (next === 'and' || next === 'or') return a.upos(v + 2) !== 'VERB';
    return (
      /^(ADP|SCONJ)$/.test(a.upos(v + 1)) ||
      this.r.timexAt[v + 1] !== -1 ||
      next === 'when' ||
      next === 'since' ||
      next === 'while'
    );
  }

  /** The word that is said to do or undergo `v`: its own subject or the one it shares; -1 where none. */
  surfaceSubject(v: number, depth = 0): number {
    const { a } = this.r;
    if (depth > MAX_CHAIN) return -1;
    // Of two, the one beside the verb: the other is a dateline or a title run into the sentence.
    const all = a.childrenBy(v, 'nsubj', 'nsubj:pass', 'nsubj:outer', 'csubj');
    // "it is willing to withdraw": no empty word, though it was read as one.
    if (all.length === 0 && a.upos(v) === 'ADJ') all.push(...a.childrenBy(v, 'expl'));
    const own = all.findLast((child) => child < v) ?? all.at(-1) ?? -1;
    if (own !== -1) return this.antecedent(this.#pastDateline(own), v);
    if (this.#isReduced(v)) return v - 1;
    const reduced = this.#subjectOfReduced(v);
    if (reduced !== -1) return reduced;
    const stray = a.childrenBy(v, 'obj').find((child) => this.isStraySubject(child, v));
    if (stray !== undefined) return stray;
    const loose = this.#looseSubject(v);
    if (loose !== -1) return loose;
    const head = a.head(v);
    if (head === -1) return -1;
    switch (a.deprel(v)) {
      case 'conj':
        return this.surfaceSubject(head, depth + 1);
      case 'xcomp':
        return this.#ofDiscussed(head, depth) ?? this.#controller(head, depth);
      case 'advcl':
        return this.#ofAdverbial(v, head, depth);
      case 'amod':
        return subjectOfRoot(this.r, v);
      case 'acl':
        if (subjectOfRoot(this.r, v) !== -1) return subjectOfRoot(this.r, v);
        return this.#ofModifier(v, head, depth);
      case 'acl:relcl':
        return this.relativeIsObject(v) ? -1 : this.#human(head);
      case 'ccomp':
        if (this.#strayedSubject(v) !== -1) return this.#strayedSubject(v);
        return a.xpos(v) === 'VBG' || (a.child(v, 'mark') === -1 && a.xpos(v) === 'VB')
          ? this.surfaceSubject(head, depth + 1)
          : -1;
      default:
        return -1;
    }
  }

  /** "discussed the campaign to liberate the city": whoever has the campaign; undefined where no such thing is spoken of. */
  #ofDiscussed(verb: number, depth: number): number | undefined {
    const noun = this.r.a.child(verb, 'obj');
    return noun !== -1 && this.r.isA(verb, 'mentioning') && this.r.isA(noun, 'endeavour')
      ? this.#ofEndeavour(noun, depth)
      : undefined;
  }

  /** The doer of an adverbial clause: the subject above, unless what governs it says the object's deed is meant. */
  #ofAdverbial(v: number, head: number, depth: number): number {
    const { r } = this;
    const { a } = r;
    const mark = a.child(v, 'mark');
    const xpos = a.xpos(v);
    const main = endOf(a, v);
    const permission = xpos === 'VB' ? permissionOf(r, head) : -1;
    if (permission !== -1) return this.#permitted(permission, head, depth);
    if (main !== -1) return this.surfaceSubject(main, depth + 1);
    if (mark !== -1 && xpos !== 'VBG' && xpos !== 'VB') return -1;
    if (xpos === 'VB') {
      const nearest = mark > 0 && r.isA(mark - 1, 'endeavour') ? mark - 1 : a.child(head, 'obj');
      if (nearest !== -1 && nearest < v && r.isA(nearest, 'endeavour')) return this.#ofEndeavour(nearest, depth);
      return r.isA(head, 'asking') ? this.#controller(head, depth) : this.surfaceSubject(head, depth + 1);
    }
    const agent = xpos === 'VBG' && mark === -1 ? a.child(head, 'obl:agent') : -1;
    if (agent !== -1 && agent < v && this.#isOfAgent(v, agent)) return agent;
    const object = this.#objectOf(head, depth);
    if (object === -1) return this.surfaceSubject(head, depth + 1);
    if (this.#isCharge(v, head)) return object;
    if (mark !== -1) return this.surfaceSubject(head, depth + 1);
    // "arrested two men, accused of plotting": police do not arrest the police.
    if (xpos === 'VBN' && r.isA(v, 'blaming') && object < v) return object;
    // "backs some of the groups fighting": nothing parts the groups from their fight.
    const follows = xpos === 'VBG' && object < v && a.upos(v - 1) !== 'PUNCT' && r.isA(head, 'siding');
    return follows ? object : this.surfaceSubject(head, depth + 1);
  }

  /** "were met by gunmen throwing grenades", "was attacked by rebels, killing six": what the agent did, or its deed. */
  #isOfAgent(v: number, agent: number): boolean {
    const { r } = this;
    if (!r.isA(agent, 'actorlike')) return false;
    return agent === v - 1 || (r.a.form(v - 1) === ',' && HURTING.test(r.lemma(v)));
  }

  /** "accused X of bombing", "sentenced X for bombing": a deed of X's. */
  #isCharge(v: number, governor: number): boolean {
    const { a } = this.r;
    const mark = a.child(v, 'mark');
    if (mark === -1) return false;
    const word = a.lower(mark);
    if (this.r.isA(governor, 'blaming')) return /^(of|for|with|by|in|over)$/.test(word);
    return word === 'of' || word === 'from';
  }

  /** Whom the verb is done to, passives turned round; -1 where nobody. */
  #objectOf(v: number, depth: number): number {
    const { a } = this.r;
    if (this.isPassive(v)) return this.surfaceSubject(v, depth + 1);
    const object = a.child(v, 'obj', 'iobj');
    if (object !== -1) return this.antecedent(object, v);
    return a.deprel(v) === 'acl:relcl' && this.relativeIsObject(v) ? a.head(v) : -1;
  }

  /** The doer of a clause under a noun. */
  #ofModifier(v: number, head: number, depth: number): number {
    const { r } = this;
    const { a } = r;
    const xpos = a.xpos(v);
    // "the remains of a man kidnapped": not the remains were taken.
    if (xpos === 'VBN') return r.isA(head, 'corpse') ? r.innerOf(head) : head;
    const verb = this.governingVerb(head);
    if (xpos === 'VBG') {
      const mark = a.child(v, 'mark');
      const clause = clauseBefore(r, v);
      if (clause !== -1) return this.surfaceSubject(clause, depth + 1);
      if (mark === -1) return this.#issuer(head, depth);
      const object = verb !== -1 && this.#isCharge(v, verb) ? this.#objectOf(verb, depth) : -1;
      return object === -1 ? this.#issuer(head, depth) : object;
    }
    if (a.upos(head) === 'VERB') return this.#controller(head, depth);
    if (verb !== -1 && permissionOf(r, verb) === head) return this.#permitted(head, verb, depth);
    // "pressed the regime to lift", "sent troops to hold": who is named right before is to do it.
    if (verb !== -1 && r.isA(verb, 'asking') && !r.isA(head, 'endeavour') && r.isA(head, 'actorlike')) return head;
    return this.#ofEndeavour(head, depth);
  }

  /** "gave Turkey permission to bomb": whom it was given; of what one has or asks for, whoever has or asks. */
  #permitted(permission: number, verb: number, depth: number): number {
    const { r } = this;
    const { a } = r;
    if (!GRANTING.test(r.lemma(verb))) return this.surfaceSubject(verb, depth + 1);
    const receiver = a.child(verb, 'iobj');
    if (receiver !== -1) return receiver;
    const passive = this.isPassive(verb) ? a.child(verb, 'nsubj:pass', 'nsubj') : -1;
    if (passive !== -1 && passive !== permission) return passive;
    const behind = [...a.childrenBy(verb, 'obl'), ...a.childrenBy(permission, 'nmod', 'compound')];
    return behind.find((child) => a.deprel(child) === 'compound' || /^(to|for)$/.test(r.caseOf(child))) ?? -1;
  }

  /** "the rebels' campaign to capture": the campaign's owner, or who undertakes it; whoever only speaks of it is neither. */
  #ofEndeavour(noun: number, depth: number): number {
    const { r } = this;
    const { a } = r;
    // "Greece plans to": the verb was read as a noun.
    const owner = a.child(noun, 'nsubj', 'nmod:poss', 'compound');
    if (owner !== -1) return owner;
    const whose = a.childrenBy(noun, 'nmod').find((child) => r.caseOf(child) === 'of' && r.isA(child, 'actorlike'));
    if (whose !== undefined) return whose;
    const nation = a.childrenBy(noun, 'amod').find((child) => r.nameType(child) !== undefined);
    if (nation !== undefined) return nation;
    const verb = this.governingVerb(noun);
    if (verb === -1 || r.isA(verb, 'mentioning')) return -1;
    const subject = this.surfaceSubject(verb, depth + 1);
    return subject !== -1 && r.isA(verb, 'announcing') && r.isA(subject, 'speaker') ? -1 : subject;
  }

  /** "Rockets fired from the hills slammed into the town": read as a clause of its own, said of the rockets that slammed. */
  #subjectOfReduced(v: number): number {
    const { a } = this.r;
    for (const child of a.childrenBy(v, 'advcl')) {
      if (child > v || !/^VB[DN]$/.test(a.xpos(child)) || a.child(child, 'mark', 'advmod', 'aux', 'obj') !== -1)
        continue;
      const subject = a.child(child, 'nsubj', 'nsubj:pass');
      if (subject === child - 1 && a.upos(v - 1) !== 'PUNCT') return subject;
    }
    return -1;
  }

  /** "groups fighting to topple": what stands before a gerund is never its object. */
  protected isStraySubject(object: number, v: number): boolean {
    const { a } = this.r;
    return object < v && a.xpos(v) === 'VBG' && a.upos(object) !== 'PRON' && a.child(v, 'aux') === -1;
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
    if (object === -1 && this.r.isA(governor, 'asking')) {
      const asked = a.childrenBy(governor, 'obl').find((child) => /^(on|upon|to|with|for)$/.test(this.r.caseOf(child)));
      if (asked !== undefined && this.r.isA(asked, 'actorlike')) return asked;
    }
    if (object !== -1 && a.upos(governor) === 'VERB' && !SUBJECT_CONTROL.has(this.r.lemma(governor))) return object;
    return this.surfaceSubject(governor, depth + 1);
  }

  protected relativeIsObject(v: number): boolean {
    const { a } = this.r;
    const subject = a.child(v, 'nsubj', 'nsubj:pass');
    return subject !== -1 && !this.#isRelative(subject);
  }

  #isRelative(token: number): boolean {
    const { a } = this.r;
    const relative = a.has(token, 'PronType=Rel') || /^(who|whom|which|that)$/.test(a.lower(token));
    return relative && a.upos(token) === 'PRON' && !isQuestionWord(a, token);
  }

  /** For "who", "which", "that" in a relative clause: the noun it stands for. */
  protected antecedent(token: number, v: number): number {
    const { a } = this.r;
    if (!this.#isRelative(token)) return token;
    for (let node = v, steps = 0; node !== -1 && steps < MAX_CHAIN; node = a.head(node), steps++) {
      if (a.deprel(node) === 'acl:relcl')
        return /^whom?$/.test(a.lower(token)) ? this.#human(a.head(node)) : a.head(node);
    }
    return token;
  }

  /** "the mayor of a town in the north, who": not the north, the nearest person or body above it. */
  #human(noun: number): number {
    const { r } = this;
    const { a } = r;
    if (r.nameType(noun) === 'NORP') return noun;
    if (!r.isPlace(noun) && r.areaAt[noun] === -1 && !r.isA(noun, 'territory') && !r.isA(noun, 'building')) return noun;
    for (let node = a.head(noun), steps = 0; node !== -1 && steps < MAX_CHAIN; node = a.head(node), steps++) {
      const one = a.upos(node) === 'VERB' ? a.child(node, 'nsubj', 'nsubj:pass') : node;
      if (one !== -1 && one < noun && r.isA(one, 'person')) return one;
    }
    return noun;
  }

  /** The verb (or root) whose clause `i` stands in; -1 where none. */
  governingVerb(i: number): number {
    return governingVerb(this.r.a, i);
  }
}

/** "gave permission", "has the right": the word for what one may do then; -1 where the verb has no such object. */
export function permissionOf(r: Reader, verb: number): number {
  const object = r.a.child(verb, 'obj', 'nsubj:pass');
  return object !== -1 && PERMISSION.test(r.lemma(object)) ? object : -1;
}
