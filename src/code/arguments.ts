import type { Voice } from '../codebook/index.ts';
import { Clauses, type Slot } from './clauses.ts';
import { asksWho, joinedTo, strayParticiples } from './misread.ts';
import { besidePhrase, fatalTo, isStruck, ownsUpTo } from './noun-doers.ts';
import type { Reader } from './reader.ts';

/** Longest chain of phrases from an event noun to the verb that carries it. */
const MAX_CHAIN = 8;
const LIFTED: ReadonlySet<string> = new Set(['by', 'from', 'against', 'to']);
const BY: ReadonlySet<string> = new Set(['by']);
const NO_VOICE: ReadonlyMap<string, Voice> = new Map();

/** What surrounds every word in its clause or phrase, found on demand and kept for the article. */
export class Arguments extends Clauses {
  /** The verb without a subject of its own that lends its parts to an event noun, and in which slot the noun stands. */
  carrier(n: number): { readonly verb: number; readonly slot: string } | undefined {
    const r = this.r;
    const { a } = r;
    let node = n;
    for (let steps = 0; steps < MAX_CHAIN; steps++) {
      const head = a.head(node);
      if (node !== n && r.isA(node, 'cessation')) return undefined;
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
    const r = this.r;
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
          this.#nationOf(child, slots);
          break;
        case 'nmod':
        case 'obl':
          this.#addPhrase(n, child, slots);
          break;
        case 'conj': {
          // "clashes between soldiers and militiamen", read as clashes and militiamen.
          const first = child > n && a.child(child, 'case') === -1 ? joinedTo(r, n, child) : -1;
          if (first !== -1) slots.push({ slot: r.caseOf(first), token: child });
          break;
        }
        case 'acl':
          slots.push({ slot: 'comp', token: child });
          this.#ofParticiple(child, slots);
          break;
        case 'acl:relcl':
          if (asksWho(a, child)) break;
          slots.push({ slot: a.child(child, 'mark') === -1 ? 'relcl' : 'comp', token: child });
          this.#ofParticiple(child, slots);
          break;
      }
    }
    for (const participle of strayParticiples(a, n)) this.#ofParticiple(participle, slots);
    slots.push(...besidePhrase(r, n));
    return slots;
  }

  #addPhrase(n: number, phrase: number, slots: Slot[]): void {
    const { r } = this;
    if (r.timexAt[phrase] !== -1 && !r.isPlace(phrase)) return;
    const prep = r.caseOf(phrase) || 'bare';
    const victim = prep === 'with' ? fatalTo(r, n) : -1;
    if (victim !== -1) slots.push({ slot: 'obj', token: victim, far: true });
    slots.push({ slot: victim !== -1 || (prep === 'on' && isBlamed(r, n)) ? 'by' : prep, token: phrase });
    if (prep === 'of' || prep === 'by' || r.isPlace(phrase)) this.#lifted(phrase, slots);
    else if (prep === 'against' || prep === 'on') this.#lifted(phrase, slots, BY);
  }

  /** "Israeli tank shelling": a nation read under another modifier. */
  #nationOf(modifier: number, slots: Slot[]): void {
    const { r } = this;
    for (const child of r.a.childrenBy(modifier, 'amod'))
      if (r.nameType(child) === 'NORP') slots.push({ slot: 'mod', token: child, far: true });
  }

  /** "the killing of two nuns by soldiers", "the drive in Cali against traffickers": read under the nuns or the city, said of the deed. */
  #lifted(noun: number, slots: Slot[], preps: ReadonlySet<string> = LIFTED): void {
    for (const child of this.r.a.childrenBy(noun, 'nmod')) {
      const prep = this.r.caseOf(child);
      if (preps.has(prep) && this.r.timexAt[child] === -1) slots.push({ slot: prep, token: child, far: true });
    }
  }

  /** "an attack carried out by X", "an attack targeting X", "attacks that hit X". */
  #ofParticiple(v: number, slots: Slot[]): void {
    const r = this.r;
    const { a } = r;
    const voice = this.lightVoice(v);
    const owning = ownsUpTo(r, v);
    for (const { slot, token } of this.ofVerb(v)) {
      if (token === a.head(v)) continue;
      // "for which the militia claimed responsibility"
      if (owning) {
        if (slot === 'subj' && !this.isPassive(v)) slots.push({ slot: 'by', token, far: true });
        continue;
      }
      // "the attack, condemned by the council": not everybody named beside a deed took part in it.
      if (slot === 'subj' && (voice.get('obj') === 'active' || (voice.get('by') === 'agent' && this.isPassive(v))))
        slots.push({ slot: 'by', token, far: true });
      else if (slot === 'obj' && voice.get('subj') === 'strike') {
        if (isStruck(r, v, token)) slots.push({ slot: 'obj', token, far: true });
      } else if (slot === 'on' && voice.get('on') === 'agent') {
        // "which the minister blamed on the rebels": only by the minister's word are they the doers.
        if (this.isPassive(v)) slots.push({ slot: 'by', token, far: true });
      } else if (slot === 'between' || slot === 'against' || (slot === 'on' && !r.isPlace(token)))
        slots.push({ slot, token, far: true });
    }
  }

  /** What the verb lends an event noun, by the noun's slot. */
  lightVoice(v: number): ReadonlyMap<string, Voice> {
    const r = this.r;
    const particle = r.a.child(v, 'compound:prt');
    const light = r.book.light;
    const lemma = r.lemma(v);
    return (particle === -1 ? undefined : light.get(`${lemma} ${r.lemma(particle)}`)) ?? light.get(lemma) ?? NO_VOICE;
  }
}

/** "blamed the attack on the rebels": whom they are blamed for, not whom they hit. */
function isBlamed(r: Reader, noun: number): boolean {
  return r.a.deprel(noun) === 'obj' && /^(blame|pin)$/.test(r.lemma(r.a.head(noun)));
}
