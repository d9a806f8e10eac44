import type { Term } from '../codebook/index.ts';
import type { Actor, Filler } from '../model/index.ts';
import { fillerOf } from './filler.ts';
import { isOccupation } from './lemmas.ts';
import { Lookups } from './lookups.ts';

/** Classes that such a pronoun may be of; an armed side must have been named. */
const ANYBODY: ReadonlySet<string> = new Set(['actorlike', 'person', 'government', 'party', 'polity']);
/** Classes that whoever has an occupation is of. */
const PEOPLE: ReadonlySet<string> = new Set(['actorlike', 'person', 'civilian']);
/** Pronouns that may stand for any actor while coreference has not said for whom. */
const UNRESOLVED = /^(they|he|she|it|we|who|them|him)$/;

/** Heads of phrases that stay persons whatever they are of. */
const MEMBER = /^(member|leader|commander)$/;
const EACH_OTHER = /^(each other|one another)$/;

/** Classes of those who fight or police for a state. */
const STATE_SIDES: ReadonlySet<string> = new Set(['soldier', 'police', 'stateforce']);

/** A document as coding looks at it: lookups by token, classes of words, phrases. Built once for an article. */
export class Reader extends Lookups {
  readonly #metIn = new Map<readonly Term[], { readonly sentence: number; readonly words: readonly number[] }>();

  /** Is `i` the head of what is really meant further down: "dozens of X", "members of X"? Then that word. */
  partOf(i: number): number {
    if (!this.#lemmaIn(i, 'partitive') && this.a.upos(i) !== 'NUM') return i;
    for (const child of this.a.children(i)) {
      const deprel = this.a.deprel(child);
      if ((deprel === 'nmod' || deprel === 'obl') && this.caseOf(child) === 'of') return this.partOf(child);
    }
    return i;
  }

  /** "the remains of a man": the man; the word itself where nobody is named. */
  innerOf(i: number): number {
    const inner = this.a.childrenBy(i, 'nmod').find((child) => this.caseOf(child) === 'of');
    return inner ?? i;
  }

  /** Does word `i`, or the actor it names, belong to the class? */
  isA(i: number, name: string): boolean {
    const sense = this.book.senses.get(name);
    if (!sense || this.#isOtherSide(i, name) || this.#carriesOthers(i, name)) return false;
    const lemma = this.lemma(i);
    if (sense.lemmas.has(lemma) || this.#compoundIn(i, sense.lemmas)) return true;
    // "mortar fire" is no fire.
    if (!lemma.endsWith('fire') && sense.lemmas.has(this.a.lower(i))) return true;
    if (ANYBODY.has(name) && !this.actorAt(i) && UNRESOLVED.test(this.a.lower(i))) return true;
    if (ANYBODY.has(name) && this.a.upos(i) === 'NUM' && name !== 'polity') return true;
    if (PEOPLE.has(name) && this.a.upos(i) === 'NOUN' && this.#isPersonNoun(this.lemma(i), name)) return true;
    if (PEOPLE.has(name) && (this.isYearOld(i) || this.#isHeadOf(i))) return true;
    const named = this.nameType(i);
    const actor = this.actorAt(i);
    const sector = actor?.sector;
    // "it" that stands for a country is one.
    if (actor?.kind === 'state' && this.a.upos(i) === 'PRON' && (sense.places || name === 'government')) return true;
    if (actor && this.a.upos(i) === 'PRON' && sense.lemmas.has(this.#headOf(actor))) return true;
    if (sector && sense.sectors.has(sector)) return true;
    if (named && sense.names.has(named)) return true;
    if (sense.places && this.isPlace(i)) return true;
    const back = this.#meantByEachOther(i);
    if (back !== -1) return this.isA(back, name);
    // "a commander of the Islamic State" is no state.
    if ((this.#lemmaIn(i, 'quantity') && !(sense.places && MEMBER.test(this.lemma(i)))) || this.a.upos(i) === 'NUM') {
      for (const child of this.a.children(i)) {
        const deprel = this.a.deprel(child);
        if ((deprel === 'nmod' || deprel === 'obl') && this.caseOf(child) === 'of' && this.isA(child, name))
          return true;
      }
    }
    return sense.sectors.size > 0 && this.#ownerIsA(i, name);
  }

  /** "the Kachin Independence Army": whom the registry knows as rebels are no soldiers, whatever they call themselves. */
  #isOtherSide(i: number, name: string): boolean {
    if (!STATE_SIDES.has(name)) return false;
    const actor = this.actorAt(i);
    return !!actor?.registered && actor.sector !== null && this.book.senses.get('fighter')!.sectors.has(actor.sector);
  }

  /** Whoever is told of may be a victim; who acts in public life has an office or a trade. */
  #isPersonNoun(lemma: string, name: string): boolean {
    return isOccupation(lemma) || (name !== 'actorlike' && this.book.people.has(lemma));
  }

  /** "a convoy of buses": is armed as far as what it is of is. */
  #carriesOthers(i: number, name: string): boolean {
    if (this.lemma(i) !== 'convoy' || !(STATE_SIDES.has(name) || name === 'armed')) return false;
    const load = this.innerOf(i);
    return load !== i && !this.isA(load, name);
  }

  /** "each other", "one another": nobody besides those who act. */
  isEachOther(i: number): boolean {
    return i + 1 < this.a.length && EACH_OTHER.test(`${this.a.lower(i)} ${this.a.lower(i + 1)}`);
  }

  /** "battled each other": whoever battled; -1 elsewhere. */
  #meantByEachOther(i: number): number {
    const { a } = this;
    if (!this.isEachOther(i)) return -1;
    let verb = a.head(i);
    if (verb !== -1 && a.upos(verb) !== 'VERB') verb = a.head(verb);
    const subject = verb === -1 ? -1 : a.child(verb, 'nsubj');
    return subject !== -1 && subject < i ? subject : -1;
  }

  /** "the head of a civil society group" */
  #isHeadOf(i: number): boolean {
    if (this.lemma(i) !== 'head' || this.a.upos(i) !== 'NOUN') return false;
    const body = this.innerOf(i);
    return body !== i && (this.isA(body, 'party') || this.isA(body, 'government') || this.nameType(body) === 'ORG');
  }

  /** "a 17-year-old" */
  isYearOld(i: number): boolean {
    return /^olds?$/.test(this.a.lower(i)) && i > 1 && this.a.lower(i - 2) === 'year';
  }

  /** Lemma of the last word of the actor's name: what a pronoun stands for. */
  #headOf(actor: Actor): string {
    const last = actor.name.slice(actor.name.lastIndexOf(' ') + 1).toLowerCase();
    return this.book.forms.nouns.get(last) ?? last;
  }

  /** "rebel positions", "the army's convoy": what belongs to a side counts as the side. */
  #ownerIsA(i: number, name: string): boolean {
    if (!this.#lemmaIn(i, 'belonging') && !this.#lemmaIn(i, 'quantity')) return false;
    for (const child of this.a.children(i)) {
      const deprel = this.a.deprel(child);
      if (deprel !== 'compound' && deprel !== 'nmod:poss' && deprel !== 'amod' && deprel !== 'nmod') continue;
      if (deprel === 'nmod' && this.caseOf(child) !== 'of') continue;
      const sector = this.actorAt(child)?.sector;
      const sense = this.book.senses.get(name)!;
      if (
        (this.nameType(child) !== 'NORP' && sense.lemmas.has(this.lemma(child))) ||
        (sector && sense.sectors.has(sector))
      )
        return true;
    }
    return false;
  }

  /** "tear gas", "suicide bomber": the word with the one before it. */
  #compoundIn(i: number, lemmas: ReadonlySet<string>): boolean {
    if (i === 0 || this.a.head(i - 1) !== i) return false;
    return lemmas.has(`${this.lemma(i - 1)} ${this.lemma(i)}`);
  }

  #lemmaIn(i: number, name: string): boolean {
    return this.book.senses.get(name)?.lemmas.has(this.lemma(i)) ?? false;
  }

  matches(i: number, term: Term): boolean {
    if (term.kind === 'any') return true;
    if (term.kind === 'class') return this.isA(i, term.name);
    if (term.kind === 'place') return this.isPlace(i);
    if (term.kind === 'name') return this.nameType(i) === term.name;
    return this.#isWord(i, term) || this.#isWord(this.partOf(i), term);
  }

  /** Does some other word of the sentence of `i` match one of the terms? */
  isBeside(i: number, terms: readonly Term[]): boolean {
    return this.#metWords(this.a.sentenceOf(i), terms).some((word) => word !== i);
  }

  /** Does some word of the sentence match one of the terms? */
  isIn(sentence: number, terms: readonly Term[]): boolean {
    return this.#metWords(sentence, terms).length > 0;
  }

  #metWords(sentence: number, terms: readonly Term[]): readonly number[] {
    let met = this.#metIn.get(terms);
    if (met?.sentence !== sentence) {
      met = { sentence, words: this.#firstTwo(sentence, terms) };
      this.#metIn.set(terms, met);
    }
    return met.words;
  }

  #firstTwo(sentence: number, terms: readonly Term[]): number[] {
    const [first, after] = this.a.sentence(sentence);
    const found: number[] = [];
    for (let word = first; word < after && found.length < 2; word++)
      if (terms.some((term) => this.matches(word, term))) found.push(word);
    return found;
  }

  #isWord(i: number, term: Term): boolean {
    if (this.lemma(i) === term.name || this.a.lower(i) === term.name) return true;
    if (i === 0 || this.a.head(i - 1) !== i || !term.name.includes(' ')) return false;
    return `${this.lemma(i - 1)} ${this.lemma(i)}` === term.name;
  }

  /** `i` and what is coordinated with it. */
  conjuncts(i: number): number[] {
    const found = [i, ...this.#nationsOf(i)];
    for (const child of this.a.children(i)) {
      if (this.a.deprel(child) !== 'conj' || this.a.upos(child) === 'VERB') continue;
      if (this.#isExcluded(child) || this.#isReporting(child)) continue;
      found.push(...this.conjuncts(child));
    }
    return found;
  }

  /** "Tunisian and Libyan officials", "the presidents of Chad and Niger": the nations that the noun alone does not speak of. */
  #nationsOf(i: number): readonly number[] {
    const own = this.actorAt(i);
    if (own === undefined) return [];
    const isParty = (word: number) => {
      const party = this.actorAt(word);
      return party !== undefined && party !== own && party.kind !== 'state' && this.#isNation(word);
    };
    return this.a
      .childrenBy(i, 'amod', 'nmod')
      .flatMap((word) => [word, ...this.a.childrenBy(word, 'conj')].filter(isParty));
  }

  /** A country's name or adjective. */
  #isNation(word: number): boolean {
    return this.a.upos(word) === 'ADJ'
      ? this.nameType(word) === 'NORP'
      : this.isPlace(word) && this.a.deprel(word) === 'conj';
  }

  /** "blows to Spain and Israel, a weekly reports.": who reports it, read as one more of them. */
  #isReporting(conjunct: number): boolean {
    const { a } = this;
    if (!/^(reports|says|claims)$/.test(a.lower(conjunct)) || a.child(conjunct, 'cc') !== -1) return false;
    return conjunct + 1 === a.length || /^[.!?]$/.test(a.form(conjunct + 1));
  }

  /** "the ban on the party but not on its leaders" */
  #isExcluded(conjunct: number): boolean {
    const { a } = this;
    return a.childrenBy(conjunct, 'advmod', 'cc').some((child) => a.lower(child) === 'not' && child < conjunct);
  }

  /** See `fillerOf`. */
  filler(i: number): Filler {
    return fillerOf(this, i);
  }
}

/** How many words stand between a word and the root of its sentence. */
export function depthOf({ a }: Reader, token: number): number {
  let steps = 0;
  for (let node = a.head(token); node !== -1 && steps < MAX_DEPTH; node = a.head(node)) steps++;
  return steps;
}
const MAX_DEPTH = 30;
