import type { Voice } from '../codebook/index.ts';
import type { Arguments } from './arguments.ts';
import type { Slot } from './clauses.ts';
import { VIOLENT_FAMILIES } from './draft.ts';
import { isStruck } from './noun-doers.ts';
import type { Reader } from './reader.ts';
import { isToldOf } from './unreal.ts';

/** What stands around an event noun, and the verb that carries it. */
export interface NounSlots {
  readonly slots: Slot[];
  /** -1 where none. */
  readonly verb: number;
  readonly voice?: Voice | undefined;
}

/** What the second half of a noun is read as where it is not read as a noun. */
const HALF = /^(ADP|ADV|ADJ|PART)$/;
/** Slots that stay with the verb where its voice lends them to no other. */
const OWN_OF_VERB: ReadonlySet<string> = new Set(['subj', 'obj', 'iobj', 'comp', 'prt', 'advcl']);

/** What the noun has itself and what the verb that carries it lends. */
export function nounSlots(r: Reader, args: Arguments, n: number): NounSlots {
  const slots = args.ofNoun(n);
  // "The murder case was filed by the registrar": the case was.
  if (r.a.deprel(n) === 'compound' && r.isListed(r.a.head(n), 'case')) return { slots, verb: args.governingVerb(n) };
  // "a mediation effort between A and B": the effort's parties are the mediation's.
  if (r.a.deprel(n) === 'compound') slots.push(...args.ofNoun(r.a.head(n)).filter(({ token }) => token !== n));
  const behind = whoIsBehind(r, n);
  if (behind !== -1) return { slots: [...slots, { slot: 'by', token: behind }], verb: args.governingVerb(n) };
  const carrier = args.carrier(n);
  if (!carrier && HALF.test(r.a.upos(n))) return ofHalf(args, n, slots);
  if (!carrier) return { slots, verb: args.governingVerb(n) };
  const { verb, slot } = carrier;
  slots.push({ slot: 'verb', token: verb });
  const voice = args.lightVoice(verb).get(slot);
  if (voice === 'accused') return { slots: ofAccused(args, verb, n, withoutCharger(r, args, verb, slots)), verb };
  if (voice === undefined && slot !== 'root') return { slots: withoutCharger(r, args, verb, slots), verb };
  for (const given of args.ofVerb(verb)) {
    // "teenagers, accused of plotting an attack": the noun stands under its own doer.
    const own = given.far && given.slot === 'subj' && r.a.deprel(verb) === 'advcl';
    if (given.token === n || (r.a.isUnder(n, given.token) && !own)) continue;
    if (given.slot === 'subj' && voice === 'active') {
      if (undertakes(r, verb, n, given.token)) lendDoer(r, slots, given.token);
      continue;
    }
    if (voice === 'strike' && given.slot === 'obj' && !isStruck(r, verb, given.token)) continue;
    const lent = lentSlot(given.slot, voice, slot);
    if (lent !== undefined) slots.push({ slot: lent, token: given.token, far: true });
  }
  if (voice === 'passive' && slot !== 'obj') slots.push({ slot, token: n });
  return { slots, verb, voice };
}

/** The noun's slot for what fills a slot of its verb; undefined where it is none of the noun's. */
function lentSlot(given: string, voice: Voice | undefined, carried: string): string | undefined {
  if (given === 'mod') return 'advmod';
  if (voice === 'agent' && given === 'on') return 'by';
  // "gave the rebels an ultimatum"
  if (voice === 'active' && given === 'iobj') return 'to';
  if (voice === 'passive' && (given === 'subj' || (given === 'obj' && carried !== 'obj'))) return 'obj';
  if (voice === 'strike' && given === 'obj') return 'obj';
  // "The blasts caused alarm among residents": theirs is the alarm.
  if (voice === 'strike' && given === 'among') return undefined;
  return OWN_OF_VERB.has(given) ? undefined : given;
}

/** "the militia was behind the attack": its doer; -1 where nobody is said to be, or only might be. */
function whoIsBehind(r: Reader, n: number): number {
  return isToldOf(r, n) && r.a.child(n, 'aux') === -1 ? r.a.child(n, 'nsubj') : -1;
}

/** "was convicted of murder": the deed of whoever is. */
function ofAccused(args: Arguments, verb: number, n: number, own: readonly Slot[]): Slot[] {
  const accused = args.ofVerb(verb).filter(({ slot, token }) => slot === 'obj' && token !== n);
  return [...own, ...accused.map(({ token }): Slot => ({ slot: 'subj', token, far: true }))];
}

/** "was charged with murder by a court": the court charges, though it was read under the murder. */
function withoutCharger(r: Reader, args: Arguments, verb: number, slots: Slot[]): Slot[] {
  return r.isA(verb, 'blaming') && args.isPassive(verb) ? slots.filter(({ slot }) => slot !== 'by') : slots;
}

/** "held a sit-in", its second half read as a particle of the verb: whoever held it sat in. */
function ofHalf(args: Arguments, n: number, slots: Slot[]): NounSlots {
  const verb = args.governingVerb(n);
  if (verb === -1 || args.lightVoice(verb).get('obj') !== 'active') return { slots, verb };
  for (const lent of args.ofVerb(verb)) if (lent.slot === 'subj') slots.push({ ...lent, far: true });
  return { slots, verb, voice: 'active' };
}

/** Does the subject of the light verb do what the noun names, or only speak of it, or bring another's deed to an end? */
function undertakes(r: Reader, verb: number, n: number, subject: number): boolean {
  const { a } = r;
  if (r.isA(verb, 'announcing')) return !r.isA(subject, 'speaker');
  // "should return fire to end the bombardment": theirs is what ends it.
  if (r.isA(verb, 'ending') && a.xpos(verb) === 'VB' && a.deprel(verb) === 'advcl') return false;
  if (r.isA(verb, 'ending')) return r.isA(subject, 'armed') || r.isA(subject, 'government') || r.isPlace(subject);
  // "what the governor called a strike"
  if (r.lemma(verb) === 'call' && a.head(verb) !== -1 && a.lower(a.head(verb)) === 'what') return false;
  // "called the rally a riot", "called the killing a crime": a judgement, no summons.
  if (r.lemma(verb) === 'call' && isViolence(r, n)) return false;
  return (
    r.lemma(verb) !== 'call' ||
    ![...a.children(verb), ...a.childrenBy(n, 'appos')].some(
      (child) =>
        child > n && /^(obl:unmarked|xcomp|obj|ccomp|appos)$/.test(a.deprel(child)) && a.upos(child) !== 'VERB',
    )
  );
}

function isViolence(r: Reader, n: number): boolean {
  const frames = (r.book.frames.get(`n:${r.lemma(n)}`) ?? []).filter(({ plover }) => plover !== null);
  return frames.length > 0 && frames.every(({ family }) => VIOLENT_FAMILIES.has(family));
}

/** Whose deed it is stands beside the noun ("the regime's campaign") before it stands with the verb; "its" only repeats the subject. */
function lendDoer(r: Reader, slots: Slot[], subject: number): void {
  const owner = slots.findIndex(({ slot, token }) => slot === 'poss' && token !== subject);
  if (owner !== -1 && r.a.upos(slots[owner]!.token) !== 'PRON') return;
  if (owner !== -1) slots.splice(owner, 1);
  slots.push({ slot: 'subj', token: subject, far: true });
}
