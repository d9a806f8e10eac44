import { isClose, isKnown, isViolent } from './close-by.ts';
import type { Draft } from './draft.ts';
import { overlap, sufferers } from './overlap.ts';
import type { Reader } from './reader.ts';
import { hasThe, lastTold } from './retold.ts';

const HAPPENS = /^(happen|occur|take)$/;

/** "The incident took place when troops fired on them": what the incident is. */
export function tellsHow(r: Reader, first: Draft, again: Draft): boolean {
  const { a } = r;
  const clause = a.deprel(again.token) === 'conj' ? a.head(again.token) : again.token;
  if (again.noun || !isViolent(again) || a.deprel(clause) !== 'advcl' || !isClose(r, first, again)) return false;
  const happening = a.head(clause);
  const mark = a.child(clause, 'mark', 'advmod');
  if (mark === -1 || !/^(when|as)$/.test(a.lower(mark))) return false;
  const subject = a.child(happening, 'nsubj', 'nsubj:pass');
  if (subject === -1 || !hasThe(r, subject)) return false;
  // "The convoy was travelling when they opened fire"
  if (!HAPPENS.test(r.lemma(happening)))
    return sufferers(again).length === 0 && overlap(r, sufferers(first), [subject]) === 'same';
  return r.isListed(subject, 'incident') || first.token === subject || first.tellings.includes(subject);
}

/** Prepositions of the spot where a bomb is. */
const SPOT: ReadonlySet<string> = new Set(['in', 'at', 'on', 'near', 'outside', 'inside', 'under', 'beside', 'by']);

const ANOTHER = /^(another|other|second|third|fourth|similar|separate|further)$/;

/** "A device went off", "somebody had placed a bomb on the roof of the car", after a blast: what blew up, at no other spot, to nobody else. */
export function tellsBomb(r: Reader, first: Draft, again: Draft): boolean {
  if (first.frame.family !== 'explosion' || again.frame.family !== 'explosion' || again.noun) return false;
  if (!isClose(r, first, again) || again.time !== null || again.place?.basis === 'stated' || again.harms.length > 0)
    return false;
  return again.slots.every(({ slot, token }) => {
    if (r.timexAt[token] !== -1) return true;
    if (Array.from(r.a.children(token)).some((child) => ANOTHER.test(r.a.lower(child)))) return false;
    if (SPOT.has(slot)) return isKnown(r, token);
    return !/^(subj|obj)$/.test(slot) || (r.quantityOf(token) === undefined && r.a.xpos(token) !== 'NNS');
  });
}

/** "The device did not go off" after somebody tried to blow something up: how the attempt failed. */
export function isItsFailure(r: Reader, first: Draft, again: Draft): boolean {
  if (first.factuality.modality !== 'attempted' || !isViolent(first) || again.frame.family !== 'explosion')
    return false;
  const failed = again.factuality.polarity === 'negative' || again.factuality.modality === 'attempted';
  return failed && isClose(r, first, again) && overlap(r, first.roles.actor, again.roles.actor) !== 'apart';
}

/** "Fighting lasted for hours" after a clash: nothing new of who, whom or where. */
export function isMass(r: Reader, { noun, token, roles, place, time }: Draft): boolean {
  if (!noun || !r.isListed(token, 'mass-fire') || place !== null || time !== null) return false;
  return roles.actor.length + roles.recipient.length + roles.affected.length === 0;
}

/** "This was an attack on all of us": what the deed told just before is called. */
export function callsIt(r: Reader, first: Draft, again: Draft): boolean {
  const subject = again.noun && r.a.child(again.token, 'cop') !== -1 ? r.a.child(again.token, 'nsubj') : -1;
  if (subject === -1 || !/^(this|that|it)$/.test(r.a.lower(subject))) return false;
  return isViolent(first) && isViolent(again) && again.sentence - lastTold(r, first) === 1;
}

/** "The gunmen opened fire on residents and threw grenades" after they attacked: the same doers, in the next words, against nobody else. */
export function goesOn(r: Reader, first: Draft, again: Draft): boolean {
  if (!isViolent(first) || !isViolent(again) || again.noun || !isClose(r, first, again)) return false;
  if (again.frame.family === 'destruction' || first.background || again.harms.length > 0) return false;
  if (again.factuality.modality !== 'actual' || first.factuality.modality !== 'actual') return false;
  return sufferers(again).every((token) => r.isListed(r.partOf(token), 'bystander'));
}
