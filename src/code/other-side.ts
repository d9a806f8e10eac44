import { addressee, MAX_DEPTH, speakerName } from './addressee.ts';
import type { Arguments } from './arguments.ts';
import type { Slot } from './clauses.ts';
import { type Draft, VERBAL } from './draft.ts';
import type { Reader } from './reader.ts';

/** Types whose other side may stand inside what they are about. */
const NESTED: ReadonlySet<string> = new Set([...VERBAL, 'AID', 'SANCTION']);
/** Types whose other side stands right beside what they are about, or nowhere. */
const SHALLOW: ReadonlySet<string> = new Set(['ACCUSE', 'SUPPORT', 'CONSULT']);

/** "demanded that Israel stop", "agreed to lift embargoes on sales to Iran": who is to act is asked, whom the content names is the other side. */
export function askedOf(r: Reader, args: Arguments, draft: Draft): void {
  if (!wantsOtherSide(draft)) return;
  const { frame, roles } = draft;
  if (frame.plover === 'REQUEST' && toWhomActs(r, args, draft, [...draft.slots, ...demandsOf(r, args, draft)])) return;
  if (frame.plover === 'THREATEN' && toWhomActs(r, args, draft, conditionsOf(r, draft))) return;
  const own = [...roles.actor, ...favoured(r, args, draft)].map((token) => speakerName(r, token));
  const depth = SHALLOW.has(frame.plover ?? '') ? MAX_DEPTH - 1 : 0;
  const found = addressee(r, args, contentSlots(r, draft), new Set(own), depth);
  // "condemned the campaign against his country": who suffers a deed is not who is blamed for it.
  if (found !== -1 && frame.mode === 'disapprove' && r.a.deprel(found) === 'nmod' && r.caseOf(found) === 'against')
    return;
  if (found !== -1) roles.recipient.push(...r.conjuncts(found));
  else if (frame.mode === 'investigate') roles.recipient.push(...sitesOf(r, args, draft));
}

/** An act of speech without one; those who agree with each other have each other. */
function wantsOtherSide({ frame, roles }: Draft): boolean {
  if (!NESTED.has(frame.plover ?? '') || frame.plover === 'CONSULT' || frame.family === 'responsibility') return false;
  return roles.recipient.length === 0 && !(frame.plover === 'AGREE' && roles.actor.length > 1);
}

/** Slots of who speaks. */
const OF_SPEAKER: ReadonlySet<string> = new Set(['subj', 'by', 'poss', 'mod']);

/** The slots of what is said, not of who says it. */
function contentSlots(r: Reader, { frame, roles, slots }: Draft): Slot[] {
  return slots.filter(
    ({ slot, token }) =>
      !OF_SPEAKER.has(slot) &&
      // "agreed, with the exception of the Greens": they did not.
      r.lemma(token) !== 'exception' &&
      // "signed at the Mandela Library"
      !(slot === 'at' && (r.a.upos(token) === 'PROPN' || r.isA(token, 'building'))) &&
      !roles.actor.includes(token) &&
      (slot !== 'advcl' || r.a.xpos(token) === 'VB' || isAim(r, token)) &&
      // "sent experts to help Somalia": the frame says that the experts are no party.
      (frame.plover === 'REQUEST' || frame.link.get(slot) !== null || !r.actorAt(token)),
  );
}

/** "demanded that the soldiers be freed", "the release of the prisoners": for whom something is asked, not of whom. */
export function favoured(r: Reader, args: Arguments, { frame, slots }: Draft): number[] {
  if (frame.plover !== 'REQUEST' && frame.plover !== 'PROTEST') return [];
  return slots
    .filter(({ slot, token }) => slot !== 'subj' && r.isListed(token, 'favour'))
    .flatMap(({ token }) => (r.a.upos(token) === 'VERB' ? args.ofVerb(token) : ownersOf(args.ofNoun(token))))
    .filter(({ slot }) => FAVOURED.has(slot))
    .map(({ token }) => token);
}
const FAVOURED: ReadonlySet<string> = new Set(['obj', 'of', 'for', 'owner']);

/** "their release" is that of them; "Israel's release of the men" is theirs. */
function ownersOf(slots: readonly Slot[]): Slot[] {
  const of = slots.some(({ slot }) => slot === 'of');
  return slots.map((slot) => (slot.slot === 'poss' && !of ? { ...slot, slot: 'owner' } : slot));
}

/** "inspected the refineries in Iran": a plant that is nobody's by name is its country's. */
function sitesOf(r: Reader, args: Arguments, { slots }: Draft): number[] {
  return slots
    .filter(({ slot, token }) => slot === 'obj' && r.isA(token, 'building'))
    .flatMap(({ token }) => args.ofNoun(token))
    .filter(({ slot, token }) => slot === 'in' && r.isPlace(token))
    .map(({ token }) => token);
}

/** "a formula for ending its dispute with the union": read as a clause of the verb, said of the formula. */
function isAim({ a }: Reader, clause: number): boolean {
  const mark = a.xpos(clause) === 'VBG' ? a.child(clause, 'mark') : -1;
  return mark > 0 && a.lower(mark) === 'for' && a.deprel(mark - 1) === 'obj' && a.head(mark - 1) === a.head(clause);
}

/** Takes for the other side whoever is to act in a clause of the content; false where nobody is. */
function toWhomActs(r: Reader, args: Arguments, draft: Draft, slots: readonly Slot[]): boolean {
  const actors = new Set(draft.roles.actor.map((token) => speakerName(r, token)));
  for (const { slot, token } of slots) {
    // "demanded that he be freed": he is not the one to act.
    const subject = slot === 'comp' && !args.isPassive(token) ? args.surfaceSubject(token) : -1;
    if (subject === -1 || actors.has(speakerName(r, subject)) || !r.isA(subject, 'actorlike')) continue;
    draft.roles.recipient.push(...r.conjuncts(subject));
    return true;
  }
  return false;
}

/** "insisted on its demands that the king resign": the clause of the noun. */
function demandsOf(r: Reader, args: Arguments, { slots }: Draft): Slot[] {
  return slots
    .filter(({ slot, token }) => (slot === 'obj' || slot === 'on') && r.isListed(token, 'demand'))
    .flatMap(({ token }) => args.ofNoun(token).filter(({ slot }) => slot === 'comp'));
}

/** "threatened to strike unless Israel yields": whoever is to yield is threatened. */
function conditionsOf({ a }: Reader, { token, slots }: Draft): Slot[] {
  const clauses = [token, ...slots.filter(({ slot }) => slot === 'comp').map((slot) => slot.token)];
  return clauses
    .flatMap((clause) => a.childrenBy(clause, 'advcl'))
    .filter((clause) => {
      const mark = a.child(clause, 'mark');
      return mark !== -1 && /^(unless|if|until)$/.test(a.lower(mark)) && a.child(clause, 'nsubj') !== -1;
    })
    .map((clause) => ({ slot: 'comp', token: clause }));
}
