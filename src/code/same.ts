import { isOld } from './background.ts';
import { type Draft, VERBAL, VIOLENT_FAMILIES } from './draft.ts';
import {
  areBothSides,
  areItsDoers,
  callsIt,
  goesOn,
  isItsFailure,
  isMass,
  isOfKnownNoun,
  isTheirs,
  namesVictim,
  sameInquiry,
  sameKnownSides,
  sameNumberHit,
  samePersonHit,
  sameResignation,
  sameTaken,
  sameVictim,
  saysWhich,
  signsIt,
  tellsBomb,
  tellsHow,
} from './known-again.ts';
import { type Overlap, overlap } from './overlap.ts';
import type { Reader } from './reader.ts';
import {
  countsCaptives,
  hasThe,
  isRivalToll,
  isSummary,
  lastTold,
  sameCaptive,
  sameDays,
  sameGathering,
  sameParties,
  sameStand,
} from './retold.ts';
import { compatiblePlace, compatibleTime, sameSpot, sameTown } from './same-setting.ts';
import { isSweeping, kin, sameSort } from './same-sort.ts';
import { otherDeath, risingToll, rivalTolls, sameDeath, sameToll } from './tolls.ts';

/** How near "the attack" must stand to the one it means, where there are several. */
const NEAR = 4;
/** Two tellings side by side, with what several grounds ask about them. */
interface Pair {
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

interface Ground {
  readonly one: boolean;
  readonly holds: (pair: Pair) => boolean;
}
const speaks = (holds: Ground['holds']): Ground => ({ one: true, holds });
const bars = (holds: Ground['holds']): Ground => ({ one: false, holds });

/** What speaks for one happening and what bars it: the first ground that holds decides. */
const GROUNDS: readonly Ground[] = [
  speaks(
    ({ r, first, again, near, another }) =>
      !another &&
      (sameParties(r, first, again) || sameGathering(r, first, again, near) || areBothSides(r, first, again)),
  ),
  bars(({ r, first, again, doers }) => doers === 'apart' || otherDeath(r, first.harms, again.harms)),
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
  speaks(({ r, first, again, near }) => near && countsCaptives(r, first, again)),
  speaks(({ r, first, again, near, only }) => only && near && isRivalToll(r, first, again)),
  speaks(
    ({ r, first, again, near, doers }) =>
      doers === 'same' && near && (sameStand(r, first, again) || sameInquiry(r, first, again)),
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
    ({ r, again, near, targets }) =>
      (isOfSpeaker(r, again) || again.roles.actor.length === 0) &&
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

/**
 * One happening told twice? Different doers, sufferers, weapons, days or places bar it; then the same toll, the same
 * two sides, a definite noun that looks back, or the same day and spot speak for it.
 * @param only Is `first` the one event so far that could be meant?
 */
export function sameHappening(r: Reader, first: Draft, again: Draft, only: boolean): boolean {
  if (sameDeath(r, first.harms, again.harms)) return sameReality(first, again, false);
  if (isPartOfBattle(r, first, again)) return true;
  if (isItsFailure(r, first, again)) return compatibleTime(first, again) && compatiblePlace(r, first, again);
  if (signsIt(r, first, again)) return compatibleTime(first, again);
  if (!kin(first, again) || !sameSort(r, first, again)) return false;
  const near = again.sentence - lastTold(r, first) <= NEAR || isOfSameDay(first, again);
  const looksBack = refersBack(r, first, again, only, near);
  if (!sameSetting(r, first, again, only, looksBack)) return false;
  const pair: Pair = {
    r,
    first,
    again,
    only,
    near,
    looksBack,
    another: isAnother(r, again) || comesAfter(r, again),
    doers: doersOf(r, first, again),
    targets: overlap(r, sufferers(first), sufferers(again)),
  };
  return GROUNDS.find(({ holds }) => holds(pair))?.one ?? false;
}

function doersOf(r: Reader, first: Draft, again: Draft): Overlap {
  if (isOfSpeaker(r, again)) return 'open';
  const doers = overlap(r, first.roles.actor, again.roles.actor);
  return doers === 'open' && areItsDoers(r, first, again) ? 'same' : doers;
}

/** "the attack", "both bombings", "the detained": words that speak of what was told. */
function refersBack(r: Reader, first: Draft, again: Draft, only: boolean, near: boolean): boolean {
  if (isSummary(r, again) && !isOtherThanBattle(first, again)) return true;
  if (tellsHow(r, first, again) || callsIt(r, first, again) || isTheirs(r, first, again)) return true;
  if (only && (sameKnownSides(r, first, again) || saysWhich(r, first, again))) return true;
  const known = hasThe(r, again.token) && (again.noun || isThoseTaken(r, again));
  if (!known && !isOfKnownNoun(r, first, again)) return false;
  return only || (near && !isOtherThanBattle(first, again));
}

/** Can both be of the same days, place and reality? */
function sameSetting(r: Reader, first: Draft, again: Draft, only: boolean, looksBack: boolean): boolean {
  if (!(looksBack ? sameDays(r, first, again) : compatibleTime(first, again))) return false;
  // "The kidnapping took place in the hills.": the place is told, not another.
  const placed = looksBack && only && again.voice === 'occur' && again.sentence - first.sentence <= 2;
  if (!placed && !compatiblePlace(r, first, again)) return false;
  if (!sameReality(first, again, looksBack) || isBeforeTheNews(r, first, again)) return false;
  if (isOneOfMany(r, first, again)) return false;
  return looksBack || isAlleged(r, first) === isAlleged(r, again);
}

/** "the Nairobi bombing" after bombings in East Africa: one of them. */
function isOneOfMany(r: Reader, first: Draft, again: Draft): boolean {
  if (!first.noun || !again.noun || r.a.xpos(first.token) !== 'NNS' || r.a.xpos(again.token) === 'NNS') return false;
  if (!first.place || !again.place || first.place.basis === 'default' || again.place.basis === 'default') return false;
  return first.place.area !== again.place.area;
}

function sameFamily(first: Draft, again: Draft): boolean {
  return first.frame.family === again.frame.family;
}

/** Do the words give both the same single day? */
function isOfSameDay({ time: one }: Draft, { time: two }: Draft): boolean {
  return one?.basis === 'stated' && two?.basis === 'stated' && one.precision === 'day' && one.edtf === two.edtf;
}

/** News without a day, and what is dated well before the news. */
function isBeforeTheNews(r: Reader, first: Draft, again: Draft): boolean {
  const undated = first.time === null || first.time.basis === 'default';
  return undated && first.undated !== true && !first.background && again.time?.basis === 'stated' && isOld(r, again);
}

/** "threw grenades and fired rifles" after a battle: what the sides did in it to nobody else. */
function isPartOfBattle(r: Reader, first: Draft, again: Draft): boolean {
  if (first.frame.family !== 'clash' || again.noun || again.sentence - lastTold(r, first) > 2) return false;
  if (again.frame.family !== 'violence' && again.frame.family !== 'explosion') return false;
  if (again.roles.instrument.length === 0 || again.roles.actor.length === 0 || again.harms.length > 0) return false;
  if (again.place !== null || again.time !== null || sufferers(again).length > 0 || isAnother(r, again)) return false;
  if (comesAfter(r, again) || !sameReality(first, again, false)) return false;
  const sides = [...first.roles.actor, ...first.roles.with, ...sufferers(first)];
  return sides.length > 0 && overlap(r, sides, again.roles.actor) !== 'apart';
}

/** "the detained" */
function isThoseTaken(r: Reader, { token, frame }: Draft): boolean {
  return (
    frame.family === 'arrest' &&
    r.a.child(token, 'nsubj:pass', 'nsubj') === -1 &&
    /^(VBN|VBD|JJ)$/.test(r.a.xpos(token))
  );
}

/** "accused the rebels of shelling": only in this telling are they the doers. */
export function isAlleged(r: Reader, draft: Draft): boolean {
  const { a } = r;
  const verb = draft.noun && draft.voice !== undefined ? draft.verb : draft.token;
  return a.head(verb) !== -1 && r.isA(a.head(verb), 'blaming') && /^(advcl|ccomp|xcomp)$/.test(a.deprel(verb));
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
  const blast = first.frame.family === 'explosion' && again.frame.family === 'explosion';
  const weapons = [
    ...again.roles.instrument,
    ...again.slots.filter(({ slot }) => /^(obj|subj)$/.test(slot)).map(({ token }) => token),
  ];
  // "Seven of these bombs exploded."
  return weapons
    .map((token) => r.partOf(token))
    .some((token) => hasThe(r, token) && (known.has(r.lemma(token)) || (blast && CHARGE.test(r.lemma(token)))));
}
const CHARGE = /^(bomb|explosive|device|charge|dynamite)$/;

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
function isOfSpeaker(r: Reader, { roles }: Draft): boolean {
  return roles.actor.length > 0 && roles.actor.every((token) => /^(i|we)$/.test(r.a.lower(token)));
}

/** "the attack" after an attack and a gun battle is the attack. */
function isOtherThanBattle(first: Draft, again: Draft): boolean {
  return first.frame.family === 'clash' && again.frame.family !== 'clash';
}

/** "the tankers came under attack": who was told to have been attacked before. */
function isKnownTarget(r: Reader, again: Draft): boolean {
  return sufferers(again).some((token) => isKnown(r, token) && !r.isPlace(token) && !AT_LARGE.test(r.lemma(token)));
}
/** "the tankers", "your girls" */
function isKnown(r: Reader, token: number): boolean {
  return hasThe(r, token) || r.a.child(token, 'nmod:poss') !== -1;
}
/** Nouns that many are called by: to be known as one says nothing. */
const AT_LARGE =
  /^(city|town|village|area|region|country|province|capital|camp|border|district|army|government|police|military|rebel|force|militant|people)$/;

function sameReality(first: Draft, again: Draft, looksBack: boolean): boolean {
  if (first.factuality.polarity !== again.factuality.polarity) return false;
  if (first.factuality.modality === again.factuality.modality) return true;
  const { modality } = first.factuality;
  if (modality === 'planned') return looksBack && !VIOLENT_FAMILIES.has(first.frame.family);
  return looksBack && (modality === 'actual' || modality === 'ongoing');
}

/** Those a deed is told to be against, without those who are only counted among its dead and wounded. */
function aimedAt(draft: Draft): number[] {
  return sufferers(draft).filter((token) => !draft.harms.some((harm) => harm.token === token));
}

function sufferers(draft: Draft): number[] {
  return [...draft.roles.recipient, ...draft.roles.affected];
}

/** What comes after the deed is another one; who dies of it later still dies of it. */
const AFTERWARDS = /^(later|subsequently|afterwards)$/;
const ANOTHER =
  /^(another|other|second|third|separate|separately|elsewhere|previous|earlier|similar|more|further|new|several|last|meanwhile)$/;

/** "another attack", "targeted them in several operations", "Elsewhere, gunmen …" */
export function isAnother(r: Reader, draft: Draft): boolean {
  const words = [
    draft.token,
    ...draft.slots.filter(({ slot, token }) => slot === 'in' && isSweeping(r, token)).map(({ token }) => token),
  ];
  if (words.some((word) => Array.from(r.a.children(word)).some((child) => ANOTHER.test(r.a.lower(child))))) return true;
  const [first] = r.a.sentence(draft.sentence);
  return /^(elsewhere|separately|meanwhile)$/.test(r.a.lower(first));
}

/** "was later killed in a shootout", "Police later raided a house" */
function comesAfter(r: Reader, draft: Draft): boolean {
  const verbs = draft.noun ? [draft.verb, ...draft.tellings] : [draft.token];
  return verbs.some((verb) => verb !== -1 && r.a.childrenBy(verb, 'advmod').some((i) => AFTERWARDS.test(r.a.lower(i))));
}
