import type { Arguments } from './arguments.ts';
import type { Slot } from './clauses.ts';
import { fitsKind, isStated } from './harm-kinds.ts';
import { listOf } from './harm-lists.ts';
import { besideNumber } from './harm-number.ts';
import type { Found } from './harm-telling.ts';
import type { Reader } from './reader.ts';

/** "hacked to death", "lost their lives", "took 20 people hostage" */
export function idioms(r: Reader, args: Arguments, v: number): Found[] {
  const slots = args.ofVerb(v);
  const hurt = hurtSlot(r, v, slots);
  if (hurt !== undefined) {
    const counted = besideNumber(r, v, hurt);
    const named = slots.filter(({ slot }) => slot === hurt).map(({ token }) => token);
    return (counted === -1 ? named : [counted])
      .flatMap((token) => listOf(r, token))
      .filter((token) => fitsKind(r, 'wounded', token) && isStated(r, v, token))
      .map((token) => ({ kind: 'wounded', token, beside: token === counted }));
  }
  if (r.lemma(v) === 'take' || r.lemma(v) === 'hold') return takenHostage(r, slots);
  const toDeath = !r.isA(v, 'judging') && slots.some(({ slot, token }) => slot === 'to' && r.lemma(token) === 'death');
  const lost = r.lemma(v) === 'lose' && slots.some(({ slot, token }) => slot === 'obj' && r.lemma(token) === 'life');
  if (!toDeath && !lost) return [];
  return slots
    .filter(({ slot }) => slot === (lost ? 'subj' : 'obj'))
    .flatMap(({ token }) => r.conjuncts(token))
    .filter((token) => fitsKind(r, 'killed', token))
    .map((token) => ({ kind: 'killed', token, beside: false }));
}

/** Where those stand who "were admitted to hospital with bullet wounds", "sustained injuries"; undefined where nobody does. */
function hurtSlot(r: Reader, v: number, slots: readonly Slot[]): 'obj' | 'subj' | undefined {
  const told = (...names: readonly string[]) =>
    slots.some(({ slot, token }) => names.includes(slot) && r.isListed(token, 'injury'));
  if (r.isListed(v, 'suffering')) return told('obj', 'from') ? 'subj' : undefined;
  return r.isListed(v, 'tending') && told('with', 'for') ? 'obj' : undefined;
}

/** "took 20 people hostage", whichever of the two was read as the object. */
function takenHostage(r: Reader, slots: readonly Slot[]): Found[] {
  const { a } = r;
  return slots
    .filter(({ slot }) => slot === 'obj')
    .flatMap(({ token }) => {
      const captive = (one: number) => /^(hostage|captive)$/.test(a.lower(one));
      // "about 250 hostage"
      if (captive(token) && r.quantityOf(token)) return [token];
      // "its 25 crew members hostage", read as theirs
      if (captive(token))
        return a
          .childrenBy(token, 'compound', 'nmod', 'nmod:poss')
          .filter((one) => one < token && a.upos(one) !== 'PRON');
      return a.childrenBy(a.head(token), 'xcomp', 'obj').some(captive) ? r.conjuncts(token) : [];
    })
    .filter((token) => fitsKind(r, 'abducted', token))
    .map((token) => ({ kind: 'abducted', token, beside: false }));
}
