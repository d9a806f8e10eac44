import type { Analysis } from '../model/index.ts';
import { subjectOfRoot } from './misread.ts';
import { clauseBefore, endOf, governingVerb, permissionOf } from './participles.ts';
import type { Reader } from './reader.ts';
import { antecedent, bearer, MAX_CHAIN, relativeIsObject } from './relatives.ts';
import { isReduced, strayedSubject, toldSubject } from './told-subject.ts';

const CAPTIVE = /^(hostage|captive|prisoner)$/;
const FIRST = /^(first|last|latest|only|second|third|next)$/;

/** Governors under whose object the unspoken subject of an infinitive is not: "promised him to leave". */
const SUBJECT_CONTROL = new Set(['promise', 'threaten', 'vow', 'ask', 'pledge']);
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
    if (a.child(v, 'nsubj:pass', 'aux:pass', 'obl:agent') !== -1 || isReduced(this.r, v)) return true;
    if (this.#isToBlame(v)) return true;
    if (this.#goesOnPassive(v)) return true;
    if (a.xpos(v) !== 'VBN' || a.child(v, 'aux', 'nsubj') !== -1 || isPerfect(a, v)) return false;
    const deprel = a.deprel(v);
    if (deprel === 'acl' || deprel === 'amod' || deprel === 'advcl' || deprel === 'xcomp') return true;
    return deprel === 'conj' && a.xpos(a.head(v)) === 'VBN' && this.isPassive(a.head(v));
  }

  /** "the rebels are to blame" */
  #isToBlame(v: number): boolean {
    const { r } = this;
    if (r.a.lower(v) !== 'blame' || r.a.xpos(v) !== 'VB' || r.a.child(v, 'cop') === -1) return false;
    const subject = r.a.child(v, 'nsubj');
    return subject !== -1 && (r.isA(subject, 'polity') || r.isA(subject, 'person'));
  }

  /** "were shelled at dawn and attacked with drones": what takes an object and has none is still done to them, though it was read as their deed. */
  #goesOnPassive(v: number): boolean {
    const { a } = this.r;
    const first = a.deprel(v) === 'conj' ? a.head(v) : -1;
    if (first === -1 || a.xpos(v) !== 'VBD' || !this.isPassive(first)) return false;
    const object = a.child(v, 'obj');
    // "was abducted, held hostage"
    const kept = object !== -1 && /^(hold|take|keep)$/.test(this.r.lemma(v)) && CAPTIVE.test(this.r.lemma(object));
    if (!kept && (object !== -1 || !takesObject(this.r, v))) return false;
    return a.child(v, 'nsubj', 'nsubj:pass', 'aux', 'obl:agent', 'ccomp', 'xcomp') === -1;
  }

  /** The word that is said to do or undergo `v`: its own subject or the one it shares; -1 where none. */
  surfaceSubject(v: number, depth = 0): number {
    if (depth > MAX_CHAIN) return -1;
    const told = toldSubject(this.r, v);
    return told === -1 ? this.#sharedSubject(v, depth) : told;
  }

  /** Whom a verb without a subject of its own borrows from what governs it. */
  #sharedSubject(v: number, depth: number): number {
    const { r } = this;
    const { a } = r;
    const head = a.head(v);
    if (head === -1) return -1;
    switch (a.deprel(v)) {
      case 'conj':
        // "there are reports of atrocities, men shot and women raped": nothing is done to the reports.
        if (a.xpos(v) === 'VBN' && a.child(head, 'expl') !== -1) return r.isA(v - 1, 'person') ? v - 1 : -1;
        return this.surfaceSubject(this.#saidBefore(v, head), depth + 1);
      case 'xcomp':
        return this.#ofDiscussed(head, depth) ?? this.#controller(head, depth);
      case 'advcl':
        return this.#ofAdverbial(v, head, depth);
      case 'amod':
        return subjectOfRoot(r, v);
      case 'acl':
        return subjectOfRoot(r, v) === -1 ? this.#ofModifier(v, head, depth) : subjectOfRoot(r, v);
      case 'acl:relcl':
        return relativeIsObject(r, v) ? -1 : bearer(r, head);
      case 'ccomp':
        if (strayedSubject(r, v) !== -1) return strayedSubject(r, v);
        return a.xpos(v) === 'VBG' || (a.child(v, 'mark') === -1 && a.xpos(v) === 'VB')
          ? this.surfaceSubject(head, depth + 1)
          : -1;
      default:
        return -1;
    }
  }

  /** "Officials said two gunmen fired but were killed": the clause that was said, not the saying; else the verb above. */
  #saidBefore(v: number, above: number): number {
    const { a } = this.r;
    if (a.child(v, 'aux:pass') === -1 || !this.r.isA(above, 'say')) return above;
    return a.childrenBy(above, 'ccomp').find((said) => said > above && said < v) ?? above;
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
    const xpos = isPerfect(a, v) ? 'VBG' : a.xpos(v);
    const main = endOf(a, v);
    const permission = xpos === 'VB' ? permissionOf(r, head) : -1;
    if (permission !== -1) return this.#permitted(permission, head, depth);
    if (main !== -1) return this.surfaceSubject(main, depth + 1);
    // "took the town after clashes with a militia", read as a clause.
    const fought = xpos.startsWith('NN') && a.childrenBy(v, 'obl', 'nmod').some((child) => r.caseOf(child) === 'with');
    if (mark !== -1 && xpos !== 'VBG' && xpos !== 'VB' && !fought) return -1;
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
    if (mark !== -1 && r.isListed(object, 'judgement') && ownerOf(r, object) !== -1) return ownerOf(r, object);
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
    return agent === v - 1 || (r.a.form(v - 1) === ',' && r.isListed(v, 'hurting'));
  }

  /** "accused X of bombing", "sentenced X for bombing": a deed of X's. */
  #isCharge(v: number, governor: number): boolean {
    const { a } = this.r;
    const having = a.child(v, 'aux');
    const mark = a.child(v, 'mark') === -1 && having !== -1 ? a.child(having, 'mark') : a.child(v, 'mark');
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
    if (object !== -1) return antecedent(this.r, object, v);
    return a.deprel(v) === 'acl:relcl' && relativeIsObject(this.r, v) ? a.head(v) : -1;
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
      if (object !== -1) return object;
      const accused = r.isListed(head, 'judgement') ? ownerOf(r, head) : -1;
      if (accused !== -1) return accused;
      // "in addition to backing the plan, the party said"
      const aside = a.deprel(head) === 'obl' && verb === a.head(head) && !r.isA(head, 'actorlike');
      return aside ? this.surfaceSubject(verb, depth + 1) : this.#issuer(head, depth);
    }
    if (a.upos(head) === 'VERB') return this.#controller(head, depth);
    if (verb !== -1 && permissionOf(r, verb) === head) return this.#permitted(head, verb, depth);
    // "pressed the regime to lift", "sent troops to hold": who is named right before is to do it.
    if (verb !== -1 && r.isA(verb, 'asking') && !r.isA(head, 'endeavour') && r.isA(head, 'actorlike')) return head;
    // "the first state to apologize"
    if (a.children(head).some((child) => child < head && FIRST.test(a.lower(child)))) {
      const subject =
        verb !== -1 && a.deprel(head) === 'xcomp' ? this.surfaceSubject(verb, depth + 1) : a.child(head, 'nsubj');
      return subject === -1 ? head : subject;
    }
    return this.#ofEndeavour(head, depth);
  }

  /** "gave Turkey permission to bomb": whom it was given; of what one has or asks for, whoever has or asks. */
  #permitted(permission: number, verb: number, depth: number): number {
    const { r } = this;
    const { a } = r;
    if (!r.isListed(verb, 'granting')) return this.surfaceSubject(verb, depth + 1);
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
    // "a hunger strike": nobody's.
    if (owner !== -1 && (a.deprel(owner) !== 'compound' || r.isA(owner, 'actorlike'))) return owner;
    const whose = a.childrenBy(noun, 'nmod').find((child) => r.caseOf(child) === 'of' && r.isA(child, 'actorlike'));
    if (whose !== undefined) return whose;
    const nation = a.childrenBy(noun, 'amod').find((child) => r.nameType(child) !== undefined);
    if (nation !== undefined) return nation;
    const verb = this.governingVerb(noun);
    if (verb === -1 || r.isA(verb, 'mentioning')) return -1;
    const subject = this.surfaceSubject(verb, depth + 1);
    // "there is a plot to kill": the plot's makers are not told.
    if (subject === noun && r.isA(noun, 'endeavour')) return -1;
    return subject !== -1 && r.isA(verb, 'announcing') && r.isA(subject, 'speaker') ? -1 : subject;
  }

  /** "issued a declaration demanding": not the paper demands but who issued it. */
  #issuer(noun: number, depth: number): number {
    const { a } = this.r;
    if (a.deprel(noun) !== 'obj' || this.r.isA(noun, 'actorlike') || this.r.isA(noun, 'weapon')) return noun;
    const subject = this.surfaceSubject(a.head(noun), depth + 1);
    return subject === -1 ? noun : subject;
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

  /** The verb (or root) whose clause `i` stands in; -1 where none. */
  governingVerb(i: number): number {
    return governingVerb(this.r.a, i);
  }
}

/** "of having bombed the town", also with its words in quotation marks: done, by whoever is said to have. */
function isPerfect(a: Analysis, v: number): boolean {
  const having = a.deprel(v) === 'xcomp' ? a.head(v) : a.child(v, 'aux');
  return having !== -1 && a.lower(having) === 'having';
}

/** What is not said without whom or what it is done to; shots go off by themselves. */
function takesObject(r: Reader, v: number): boolean {
  if (r.isA(v, 'harming') || r.isListed(v, 'transitive')) return true;
  return r.isListed(v, 'attacking') && !/^(fire|shoot|blow)$/.test(r.lemma(v));
}

/** Whose a noun is: "Soto's trial", "the trial of Soto"; -1 where it is nobody's. */
function ownerOf(r: Reader, noun: number): number {
  const owner = r.a.child(noun, 'nmod:poss');
  if (owner !== -1) return owner;
  return r.a.childrenBy(noun, 'nmod').find((child) => r.caseOf(child) === 'of' && r.isA(child, 'person')) ?? -1;
}
