import { type Draft, VERBAL, VIOLENT_FAMILIES } from './draft.ts';
import { namesVictim, sameNumberHit, samePersonHit, sameTaken, sameVictim } from './known-again.ts';
import { namesSufferer, sameOne } from './known-named.ts';
import { areBothSides, sameInquiry, sameResignation, sameSeat } from './known-talks.ts';
import { inSameSentence, inSameWords, sameGreatDeed, sameJourney, sameMeeting, tellsMore } from './known-words.ts';
import { type Overlap, overlap, sufferers } from './overlap.ts';
import type { Reader } from './reader.ts';
import {
  countsCaptives,
  hasThe,
  isJailing,
  isRivalToll,
  sameCaptive,
  sameGathering,
  sameParties,
  sameStand,
} from './retold.ts';
import { sameSpot, sameTown } from './same-setting.ts';
import { goesOn, isMass, tellsBomb } from './told-how.ts';
import { otherDeath, risingToll, rivalTolls, sameToll } from './tolls.ts';

/** Two tellings side by side, with what several grounds ask about them. */
export interface Pair {
  readonly r: Reader;
  readonly first: Draft;
  readonly again: Draft;
  /** Is `first` the one event so far that could be meant? */
  readonly only: boolean;
  /** Told within a few sentences of each other, or of the same single day. */
  readonly near: boolean;
  /** Do the words of `again` speak of something known? */
  readonly looksBack: boolean;
  /** Do its words call `again` another deed, or a later one? */
  readonly another: boolean;
  readonly doers: Overlap;
  readonly targets: Overlap;
}

/** "She also died in the attack": the noun itself is of no victim. */
function tellsOfNobody({ noun, roles }: Draft): boolean {
  return noun && roles.recipient.length === 0;
}

/** Says whether two tellings are of one happening, where it holds. */
interface Ground {
  readonly one: boolean;
  readonly holds: (pair: Pair) => boolean;
}
const speaks = (holds: Ground['holds']): Ground => ({ one: true, holds });
const bars = (holds: Ground['holds']): Ground => ({ one: false, holds });

/** What speaks for one happening and what bars it: the first ground that holds decides. */
export const GROUNDS: readonly Ground[] = [
  speaks(
    ({ r, first, again, near, another }) =>
      !another &&
      (sameParties(r, first, again) || sameGathering(r, first, again, near) || areBothSides(r, first, again)),
  ),
  speaks(({ r, first, again, another }) => !another && (inSameSentence(r, first, again) || sameSeat(r, first, again))),
  bars(({ doers }) => doers === 'apart'),
  speaks(
    ({ r, first, again, doers, near, another }) => doers === 'same' && near && !another && inSameWords(r, first, again),
  ),
  speaks(({ r, first, again, doers, another }) => doers === 'same' && !another && sameGreatDeed(r, first, again)),
  speaks(
    ({ r, first, again, doers, only }) =>
      doers === 'same' && only && (sameJourney(first, again) || sameMeeting(r, first, again)),
  ),
  speaks(({ r, first, again, only, another }) => only && !another && tellsMore(r, first, again)),
  speaks(({ r, first, again, only, another }) => only && !another && namesSufferer(r, first, again)),
  bars(
    ({ r, first, again, looksBack }) => otherDeath(r, first.harms, again.harms) && !(looksBack && tellsOfNobody(again)),
  ),
  // An arrest is not the prison term that comes of it.
  bars(({ r, first, again }) => isJailing(r, first) !== isJailing(r, again)),
  speaks(({ r, first, again }) => sameToll(r, first.harms, again.harms)),
  bars(({ another }) => another),
  bars(
    ({ r, first, again, looksBack, only }) =>
      looksBack && !only && overlap(r, sufferers(first), aimedAt(again)) === 'apart',
  ),
  speaks(({ looksBack }) => looksBack),
  speaks(
    ({ r, first, again }) =>
      sameCaptive(r, first, again) || sameTaken(r, first, again) || sameResignation(r, first, again),
  ),
  speaks(({ r, first, again }) => samePersonHit(r, first, again) || sameVictim(r, first, again)),
  speaks(({ r, first, again, only }) => only && sameOne(r, first, again)),
  speaks(({ r, first, again, near }) => near && countsCaptives(r, first, again)),
  speaks(({ r, first, again, near, only }) => only && near && isRivalToll(r, first, again)),
  speaks(
    ({ r, first, again, near, doers }) =>
      doers === 'same' && near && (sameStand(r, first, again) || sameInquiry(r, first, again)),
  ),
  speaks(
    ({ r, first, again, only, doers }) =>
      only && doers === 'open' && again.roles.actor.length === 0 && sameInquiry(r, first, again),
  ),
  speaks(({ r, first, again, near, only }) => only && near && isBare(r, again) && sameFamily(first, again)),
  speaks(({ r, first, again, near }) => near && isMass(r, again) && sameFamily(first, again)),
  speaks(({ r, first, again }) => sameWeapon(r, first, again) || tellsBomb(r, first, again)),
  speaks(
    ({ r, first, again, doers }) => doers === 'same' && again.frame.family === 'capture' && sameTown(r, first, again),
  ),
  speaks(
    ({ r, first, again }) =>
      sameFamily(first, again) && sameTown(r, first, again) && risingToll(r, first.harms, again.harms),
  ),
  speaks(({ r, first, again, doers }) => doers === 'same' && goesOn(r, first, again)),
  speaks(({ r, first, again, only }) => only && (sameNumberHit(r, first, again) || namesVictim(r, first, again))),
  bars(({ targets }) => targets === 'apart'),
  bars(({ r, first, again, near, doers }) => rivalTolls(r, first.harms, again.harms) && !(near && doers === 'same')),
  speaks(({ doers, targets }) => doers === 'same' && targets === 'same'),
  speaks(
    ({ r, first, again, near, targets }) =>
      near && targets === 'same' && isOfSpeaker(r, again) && VERBAL.has(first.frame.plover ?? ''),
  ),
  speaks(({ first, again, only }) => only && isRare(first) && isRare(again)),
  speaks(({ first, again, near }) => near && again.place === null && areOfOneBomber(first, again)),
  speaks(({ first, again, near, doers }) => doers === 'same' && near && areOneProtest(first, again)),
  speaks(
    ({ r, first, again, near, doers, targets }) =>
      (again.roles.actor.length === 0 || (doers === 'open' && mayHaveDone(r, first, again))) &&
      near &&
      targets === 'same' &&
      isKnownTarget(r, again),
  ),
  bars(({ first, again }) => !sameFamily(first, again) || again.noun),
  speaks(({ r, again, doers }) => doers === 'same' && again.roles.instrument.some((token) => hasThe(r, token))),
  speaks(
    ({ r, first, again, targets }) =>
      VIOLENT_FAMILIES.has(first.frame.family) && targets === 'same' && sameSpot(r, first, again),
  ),
];

function sameFamily(first: Draft, again: Draft): boolean {
  return first.frame.family === again.frame.family;
}

/** "There was an air strike": told once more without a word of who, whom, where or when. */
function isBare(r: Reader, draft: Draft): boolean {
  const { actor, recipient, affected, instrument } = draft.roles;
  if (!draft.noun || r.a.xpos(draft.token) === 'NNS' || draft.factuality.modality !== 'actual') return false;
  if (draft.time !== null || draft.place !== null || draft.harms.length > 0) return false;
  return [...actor, ...recipient, ...affected].length === 0 && instrument.length === 0;
}

/** "The missiles were launched" after missiles were fired, "The bombs went off" after a bombing, "placed the explosives" after a blast. */
function sameWeapon(r: Reader, first: Draft, again: Draft): boolean {
  if (!VIOLENT_FAMILIES.has(first.frame.family) || !VIOLENT_FAMILIES.has(again.frame.family)) return false;
  const known = new Set(first.roles.instrument.map((token) => r.lemma(token)));
  const same = first.frame.family === again.frame.family ? first.frame.family : '';
  const weapons = [
    ...again.roles.instrument,
    ...again.slots.filter(({ slot }) => /^(obj|subj)$/.test(slot)).map(({ token }) => token),
  ];
  // "Seven of these bombs exploded."
  return weapons
    .map((token) => r.partOf(token))
    .some((token) => hasThe(r, token) && (known.has(r.lemma(token)) || isOfSuchDeed(r, same, token)));
}

/** "the bombs" after a blast, "the shells" after shelling */
function isOfSuchDeed(r: Reader, family: string, token: number): boolean {
  return family === 'explosion' ? r.isListed(token, 'charge') : family === 'shelling' && r.isA(token, 'weapon');
}

/** No two gas attacks in one report, and no two coups. */
function isRare(draft: Draft): boolean {
  return draft.type.plover?.mode === 'unconventional' || draft.frame.family === 'overthrow';
}

/** "He detonated his vest": nobody blows himself up twice. */
function areOfOneBomber(first: Draft, again: Draft): boolean {
  return [first, again].every(({ type }) => type.plover?.mode === 'suicide-attack');
}

/** "The doctors walked out" after they began a strike: the same people, at no other place or time. */
function areOneProtest(first: Draft, again: Draft): boolean {
  if (first.frame.plover !== 'PROTEST' || again.frame.plover !== 'PROTEST') return false;
  return first.frame.mode === again.frame.mode && again.place === null && again.time === null && !again.noun;
}

/** "We took the hostages": whoever speaks may speak for those who did it. */
export function isOfSpeaker(r: Reader, { roles }: Draft): boolean {
  return roles.actor.length > 0 && roles.actor.every((token) => /^(i|we)$/.test(r.a.lower(token)));
}

/** "The peasants were killed by guerrillas": said of the deed that was told, not what others did there afterwards. */
function mayHaveDone(r: Reader, first: Draft, again: Draft): boolean {
  if (isOfSpeaker(r, again) || first.roles.actor.length > 0) return true;
  return again.frame.family === 'harm' || r.lemma(first.token) === r.lemma(again.token);
}

/** "the tankers came under attack": who was told to have been attacked before. */
function isKnownTarget(r: Reader, again: Draft): boolean {
  const told = again.roles.actor.length > 0 ? again.roles.recipient : sufferers(again);
  return told.some((token) => isKnown(r, token) && !r.isPlace(token) && !r.isListed(token, 'at-large'));
}
/** "the tankers", "your girls" */
function isKnown(r: Reader, token: number): boolean {
  return hasThe(r, token) || r.a.child(token, 'nmod:poss') !== -1;
}

/** Those a deed is told to be against, without those who are only counted among its dead and wounded. */
function aimedAt(draft: Draft): number[] {
  return sufferers(draft).filter((token) => !draft.harms.some((harm) => harm.token === token));
}
