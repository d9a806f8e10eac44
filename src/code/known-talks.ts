import { isClose, isViolent } from './close-by.ts';
import type { Draft } from './draft.ts';
import { overlap } from './overlap.ts';
import type { Reader } from './reader.ts';
import { hasThe } from './retold.ts';

/** "The march was held after prayers": the verb says more of a deed that is known. */
export function isOfKnownNoun(r: Reader, first: Draft, again: Draft): boolean {
  if (again.noun || first.frame.family !== again.frame.family || first.frame.mode !== again.frame.mode) return false;
  if (again.background !== first.background) return false;
  if (again.roles.actor.length > 0 && overlap(r, first.roles.actor, again.roles.actor) !== 'same') return false;
  return again.slots.some(({ token }) => again.tellings.includes(token) && hasThe(r, token));
}

/** "the two sides", "both parties": those who were told to deal with each other. */
export function areBothSides(r: Reader, first: Draft, again: Draft): boolean {
  const [sides, ...others] = again.roles.actor;
  if (
    sides === undefined ||
    others.length > 0 ||
    !/^(side|party|country|nation|neighbour|leader)$/.test(r.lemma(sides))
  )
    return false;
  const two = Array.from(r.a.children(sides)).some((child) => /^(two|both)$/.test(r.a.lower(child)));
  const parties = [...first.roles.actor, ...first.roles.recipient, ...first.roles.with];
  return two && parties.length > 1 && isClose(r, first, again);
}

/** "Delegates signed the deal" after two sides agreed to one. */
export function signsIt(r: Reader, first: Draft, again: Draft): boolean {
  if (first.frame.plover !== 'AGREE' || again.noun || r.lemma(again.token) !== 'sign') return false;
  if (!isClose(r, first, again) || again.factuality.modality !== first.factuality.modality) return false;
  const { actor } = again.roles;
  if (!actor.every((token) => r.isListed(token, 'envoy')) && overlap(r, first.roles.actor, actor) === 'apart')
    return false;
  return again.slots.some(({ slot, token }) => slot === 'obj' && r.isListed(token, 'deal') && hasThe(r, token));
}

/** "his meeting with them", "the president's veto" after it was told who would meet or veto. */
export function isTheirs(r: Reader, first: Draft, again: Draft): boolean {
  if (!again.noun || isViolent(first) || first.frame.family !== again.frame.family) return false;
  // "their walkout": teachers walk out in many places.
  if (first.frame.plover === 'PROTEST') return false;
  const owner = r.a.child(again.token, 'nmod:poss');
  if (owner === -1 || !again.roles.actor.includes(owner)) return false;
  if (overlap(r, first.roles.actor, again.roles.actor) !== 'same') return false;
  return overlap(r, first.roles.recipient, again.roles.recipient) !== 'apart';
}

/** "Police are investigating" after they opened an inquiry: one report tells of one. */
export function sameInquiry(r: Reader, first: Draft, again: Draft): boolean {
  if ([first, again].some(({ type }) => type.plover?.mode !== 'investigate')) return false;
  if (r.a.childrenBy(again.token, 'advmod').some((word) => r.a.lower(word) === 'also')) return false;
  if (again.roles.actor.length === 0 && again.roles.recipient.length > 0) return false;
  return !again.roles.recipient.some((token) => r.a.upos(token) === 'PROPN');
}

/** "The minister resigned over threats": one person gives up one office. */
export function sameResignation(r: Reader, first: Draft, again: Draft): boolean {
  if (first.frame.family !== 'resign' || again.frame.family !== 'resign') return false;
  return overlap(r, first.roles.actor, again.roles.actor) === 'same' && again.roles.actor.length === 1;
}

/** "The women occupied the embassy", "the occupation of the embassy", whoever they are said to be: nobody occupies what is occupied. */
export function sameSeat(r: Reader, first: Draft, again: Draft): boolean {
  if ([first, again].some(({ type, frame }) => frame.family !== 'protest' || type.plover?.mode !== 'obstruct'))
    return false;
  if (!SEIZE.test(r.lemma(first.token)) || !SEIZE.test(r.lemma(again.token))) return false;
  return again.roles.recipient.some(
    (token) =>
      hasThe(r, token) &&
      r.isA(token, 'building') &&
      first.roles.recipient.some((known) => r.lemma(known) === r.lemma(token)),
  );
}
const SEIZE = /^(occupy|occupation|seize|seizure|takeover|sit-in)$/;
