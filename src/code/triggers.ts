import { BLOCKER, type Condition, type Frame } from '../codebook/index.ts';
import { isSaidOfOneself } from './announced.ts';
import type { Arguments } from './arguments.ts';
import type { Slot } from './clauses.ts';
import { HYPHEN } from './lemmas.ts';
import { isDeathBy, subjectBefore, subjectOfRoot } from './misread.ts';
import { isAsked, isImperative, isInquiry } from './mood.ts';
import { nounSlots } from './noun-slots.ts';
import type { Reader } from './reader.ts';
import { isByAccident, isMatter } from './untrue.ts';

/** A frame found at a word, with what stands around the word. */
export interface Trigger {
  readonly token: number;
  readonly frame: Frame;
  readonly noun: boolean;
  readonly slots: readonly Slot[];
  /** The verb that carries the event: the trigger itself, or the verb an event noun leans on; -1 where none. */
  readonly verb: number;
  /** How the carrying verb lends itself to the noun; undefined for verbs. */
  readonly voice?: string | undefined;
  readonly score: number;
}

/** Share of the prior that a met condition adds: a more particular row beats a plain one. */
const MUST_BONUS = 0.1;
const IF_BONUS = 0.03;
/** Conditions on any word of the sentence say less. */
const TEXT_BONUS = 0.04;
const NOUN_SUBJECT = new Set(['subj', 'by', 'poss']);
const NOUN_OBJECT = new Set(['obj', 'of', 'against', 'on', 'targeting']);

/** The best frame at every word of the text that evokes one, in text order. */
export function findTriggers(r: Reader, args: Arguments): Trigger[] {
  const triggers: Trigger[] = [];
  for (let i = 0; i < r.a.length; i++) {
    const upos = r.a.upos(i);
    if (r.timexAt[i] !== -1) continue;
    const halves = hyphenFrames(r, i);
    if (halves.length > 0) {
      push(triggers, best(r, args, i, halves, true));
      continue;
    }
    if (isHyphenPart(r, i)) continue;
    if (upos === 'VERB') {
      if (isModifier(r, i)) continue;
      if (isAsked(r, i) || isInquiry(r, i)) continue;
      const verbal = best(r, args, i, verbFrames(r, i), false);
      // "Attack on village kills five" is a headline.
      if (verbal && (verbal.frame.plover !== 'ASSAULT' || r.a.child(i, 'aux') !== -1) && isImperative(r, i)) continue;
      push(triggers, verbal ?? (isGerundNoun(r, i) ? best(r, args, i, nounFrames(r, i), true) : undefined));
    } else if (upos === 'NOUN' || (upos === 'PROPN' && !isInName(r, i))) {
      push(triggers, best(r, args, i, nounFrames(r, i), true));
    } else if (upos === 'ADJ' && r.a.child(i, 'nsubj', 'nsubj:pass', 'csubj', 'expl') !== -1) {
      push(triggers, best(r, args, i, r.book.frames.get(`a:${r.lemma(i)}`) ?? NONE, false));
    }
  }
  return triggers.filter(
    ({ token, frame }) =>
      !isMatter(r, token) && !isDeathBy(r.a, token) && !(frame.family === 'harm' && isByAccident(r, token)),
  );
}

const NONE: readonly Frame[] = [];

function push(list: Trigger[], found: Trigger | undefined): void {
  if (found) list.push(found);
}

/** What may stand before a hyphen without changing the deed: "re-took", "counter-attacked". */
const PREFIX = /^(re|co|counter|cross|mid|ex|self|de)$/;
const PARTICLE = /^(ins?|outs?|ups?|offs?|overs?|downs?)$/;

/** "a sit-in", "walk-outs", "a go-slow": one noun in two halves; the event stands at the second. */
function hyphenFrames(r: Reader, i: number): readonly Frame[] {
  return r.lemma(i).includes('-') && HYPHEN.test(r.a.form(i - 1))
    ? (r.book.frames.get(`n:${r.lemma(i)}`) ?? NONE)
    : NONE;
}

/** "the bomb-hit embassy", "strike-weary": half a word tells no event; the noun a compound ends in does. */
function isHyphenPart(r: Reader, i: number): boolean {
  const { a } = r;
  const joins = (left: number) =>
    left >= 0 &&
    left + 2 < a.length &&
    HYPHEN.test(a.form(left + 1)) &&
    a.end(left) === a.start(left + 1) &&
    a.end(left + 1) === a.start(left + 2);
  if (joins(i)) return !PARTICLE.test(a.lower(i + 2)) && a.head(i) !== i + 2;
  if (!joins(i - 2) || PREFIX.test(a.lower(i - 2))) return false;
  const deprel = a.deprel(i);
  return a.upos(i) === 'VERB'
    ? /^VB[NG]$/.test(a.xpos(i)) && a.child(i, 'nsubj', 'nsubj:pass', 'aux') === -1
    : deprel === 'compound' || deprel === 'amod';
}

/** "the attacking troops", "following the talks": no clause of their own. */
function isModifier(r: Reader, i: number): boolean {
  if (subjectBefore(r.a, i) !== -1 || subjectOfRoot(r, i) !== -1) return false;
  // "tribute to bombing victims": what kind of victims, no act.
  if (r.a.xpos(i) === 'VBG' && i + 1 < r.a.length && r.isA(i + 1, 'bereft')) return true;
  const deprel = r.a.deprel(i);
  // "rebels backed by the north": said of the rebels, no act of its own.
  if (
    deprel === 'acl' &&
    r.a.xpos(i) === 'VBN' &&
    /^(back|support|accompany|arm|train|lead|equip|fund|finance)$/.test(r.lemma(i))
  )
    return true;
  return deprel === 'amod' || deprel === 'case' || deprel === 'mark' || deprel === 'compound' || deprel === 'fixed';
}

function isInName(r: Reader, i: number): boolean {
  const type = r.nameType(i);
  return type === 'PER' || type === 'LOC' || (type === 'ORG' && r.a.deprel(i) !== 'root');
}

/** "Fighting has displaced thousands": a gerund that stands where a noun would. */
function isGerundNoun(r: Reader, i: number): boolean {
  if (r.a.xpos(i) !== 'VBG') return false;
  const mark = r.a.deprel(i) === 'advcl' ? r.a.child(i, 'mark') : -1;
  // "tensions erupted into fighting"
  if (mark !== -1) return r.a.lower(mark) === 'into';
  return /^(nsubj|csubj|nsubj:pass|obj|obl|nmod|root)$/.test(r.a.deprel(i));
}

function verbFrames(r: Reader, i: number): readonly Frame[] {
  const { a, book } = r;
  const lemma = r.lemma(i);
  for (const child of a.children(i)) {
    const deprel = a.deprel(child);
    if (deprel !== 'compound:prt' && deprel !== 'advmod' && deprel !== 'xcomp' && deprel !== 'obj' && deprel !== 'obl')
      continue;
    const frames = book.frames.get(`v:${lemma} ${r.lemma(child)}`);
    if (frames && !standsApart(r, i, child)) return frames;
  }
  if (i + 1 < a.length) {
    const frames = book.frames.get(`v:${lemma} ${r.lemma(i + 1)}`);
    if (frames) return frames;
  }
  return book.frames.get(`v:${lemma}`) ?? NONE;
}

/** "give permission to Russia to march in": neither beside the verb nor behind its object, no particle of it. */
function standsApart({ a }: Reader, v: number, particle: number): boolean {
  if (a.deprel(particle) !== 'advmod' || particle <= v + 2) return false;
  return !a.childrenBy(v, 'obj', 'iobj').some((object) => object === particle - 1 || a.isUnder(particle - 1, object));
}

/** "a reward for the arrest", "information leading to the arrest" */
function isWished(r: Reader, i: number): boolean {
  const { a } = r;
  const head = a.head(i);
  if (head === -1) return false;
  if (a.deprel(i) === 'nmod') return r.isA(head, 'bait');
  const given = a.child(head, 'obj');
  if (a.deprel(i) === 'obl' && r.caseOf(i) === 'for' && given !== -1 && r.isA(given, 'bait')) return true;
  return (
    a.deprel(i) === 'obl' && r.lemma(head) === 'lead' && a.head(head) !== -1 && r.lemma(a.head(head)) === 'information'
  );
}

const CONFINEMENT = /^(arrest|detention|imprisonment|internment)$/;

/** "released from house arrest": what somebody leaves is over, and is told by his leaving. */
function isLeft(r: Reader, i: number): boolean {
  const { a } = r;
  if (!CONFINEMENT.test(r.lemma(i)) || !/^(obl|nmod)$/.test(a.deprel(i)) || r.caseOf(i) !== 'from') return false;
  return r.isA(a.head(i), 'leaving');
}

function nounFrames(r: Reader, i: number): readonly Frame[] {
  // "a reward for the arrest": wished for, not made.
  if (isWished(r, i) || isLeft(r, i)) return NONE;
  if (r.a.deprel(i) === 'compound' && r.a.upos(r.a.head(i)) !== 'VERB' && !r.isA(r.a.head(i), 'series')) return NONE;
  const [word, other] = r.a.upos(i) === 'VERB' ? [r.a.lower(i), r.lemma(i)] : [r.lemma(i), r.a.lower(i)];
  const single = r.book.frames.get(`n:${word}`) ?? r.book.frames.get(`n:${other}`) ?? NONE;
  const pair = i > 0 ? r.book.frames.get(`n:${r.lemma(i - 1)}~${r.lemma(i)}`) : undefined;
  return pair ? [...pair, ...single] : single;
}

function best(r: Reader, args: Arguments, i: number, frames: readonly Frame[], noun: boolean): Trigger | undefined {
  if (frames.length === 0) return undefined;
  const lent = noun ? nounSlots(r, args, i) : { slots: verbSlots(r, args, i, frames), verb: i };
  let found: Trigger | undefined;
  for (const frame of frames) {
    const fit = fits(r, frame.when, lent.slots, i, noun);
    if (fit < 0) continue;
    const score = frame.prior + fit;
    if (!found || score > found.score) found = { token: i, frame, noun, score, ...lent };
  }
  return found;
}

function verbSlots(r: Reader, args: Arguments, v: number, frames: readonly Frame[]): readonly Slot[] {
  const slots = particleObject(r, args.ofVerb(v), frames);
  if (!frames.some(({ when }) => when.some(({ slot }) => slot === WILL))) return slots;
  const own = ownWill(r, args, v, slots);
  return own === -1 ? slots : [...slots, { slot: WILL, token: own }];
}

/** Slot of what the subject says it will do itself: "warned that it would kill". */
const WILL = 'will';

function ownWill(r: Reader, args: Arguments, v: number, slots: readonly Slot[]): number {
  const { a } = r;
  const speaker = slots.find(({ slot }) => slot === 'subj')?.token ?? -1;
  const clause = speaker === -1 ? -1 : a.child(v, 'ccomp');
  return clause !== -1 &&
    r.a.childrenBy(clause, 'aux').some((aux) => r.a.xpos(aux) === 'MD') &&
    isSaidOfOneself(r, speaker, args.surfaceSubject(clause))
    ? clause
    : -1;
}

/** "gunned down a doctor": where the particle was read as a preposition, its phrase is the object. */
function particleObject(r: Reader, slots: readonly Slot[], frames: readonly Frame[]): readonly Slot[] {
  if (slots.some(({ slot }) => slot === 'obj')) return slots;
  const lemma = frames[0]?.triggers;
  const particles = lemma?.flatMap((on) => (on.particle ? [on.particle] : [])) ?? [];
  if (particles.length === 0) return slots;
  return slots.map((entry) =>
    particles.includes(entry.slot) && (!r.isA(entry.token, 'partitive') || r.partOf(entry.token) !== entry.token)
      ? { ...entry, slot: 'obj' }
      : entry,
  );
}

/** How much the conditions add to the prior; -1 where one is not met. */
function fits(r: Reader, when: readonly Condition[], slots: readonly Slot[], i: number, noun: boolean): number {
  let bonus = 0;
  for (const condition of when) {
    const inText = condition.slot === 'text';
    const filled = inText ? [] : fillersOf(condition.slot, slots, noun);
    const met = inText ? r.isBeside(i, condition.any) : filled.some((slot) => holds(r, condition, slot));
    if (condition.need === 'not' ? met : !met && (condition.need === 'must' || filled.length > 0)) return -1;
    if (condition.need === 'must') bonus += inText ? TEXT_BONUS : MUST_BONUS;
    else if (condition.need === 'if' && met) bonus += IF_BONUS;
  }
  return bonus;
}

function fillersOf(name: string, slots: readonly Slot[], noun: boolean): Slot[] {
  return slots.filter(({ slot }) => {
    if (slot === name || (name === 'any' && slot !== 'verb') || (slot === 'iobj' && name === 'obj')) return true;
    if (!noun) return false;
    return name === 'subj' ? NOUN_SUBJECT.has(slot) : name === 'obj' && NOUN_OBJECT.has(slot);
  });
}

const OF_PERSONS: ReadonlySet<string> = new Set(['person', 'actorlike', 'polity']);

function holds(r: Reader, condition: Condition, slot: Slot): boolean {
  if (slot.human && condition.any.some((term) => term.kind === 'class' && OF_PERSONS.has(term.name))) return true;
  return r.conjuncts(slot.token).some((token) => condition.any.some((term) => r.matches(token, term)));
}

/** Does the frame code anything, or only keep its words from meaning war? */
export function isBlocker(frame: Frame): boolean {
  return frame.family === BLOCKER;
}
