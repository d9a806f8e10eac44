import { isOld } from './background.ts';
import { isKnown } from './close-by.ts';
import { type Draft, STATEMENTS, VIOLENT_FAMILIES } from './draft.ts';
import { GROUNDS, isOfSpeaker, type Pair } from './grounds.ts';
import { areItsDoers, sameKnownSides, saysWhich } from './known-again.ts';
import { wasTaken } from './known-named.ts';
import { isOfKnownNoun, isTheirs, signsIt } from './known-talks.ts';
import { identifiesDead, saysWhom } from './known-words.ts';
import { areStateAndGovernment, type Overlap, overlap, sufferers } from './overlap.ts';
import type { Reader } from './reader.ts';
import { hasThe, isSummary, lastTold, sameDays } from './retold.ts';
import { compatiblePlace, compatibleTime } from './same-setting.ts';
import { isSweeping, kin, sameSort } from './same-sort.ts';
import { callsIt, isItsFailure, tellsHow } from './told-how.ts';
import { sameDeath } from './tolls.ts';

/** How near "the attack" must stand to the one it means, where there are several. */
const NEAR = 4;
/**
 * One happening told twice? Different doers, sufferers, weapons, days or places bar it; then the same toll, the same
 * two sides, a definite noun that looks back, or the same day and spot speak for it.
 * @param only Is `first` the one event so far that could be meant?
 */
export function sameHappening(r: Reader, first: Draft, again: Draft, only: boolean): boolean {
  if (sameDeath(r, first.harms, again.harms)) return sameReality(first, again, false) || isSurmised(first, again);
  if (isPartOfBattle(r, first, again)) return true;
  if (isItsFailure(r, first, again)) return compatibleTime(first, again) && compatiblePlace(r, first, again);
  if (wasTaken(r, first, again)) return compatibleTime(first, again);
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
  if (STATEMENTS.has(again.frame.plover ?? '') && areStateAndGovernment(r, first.roles.actor, again.roles.actor))
    return 'same';
  return doers === 'open' && areItsDoers(r, first, again) ? 'same' : doers;
}

/** "the attack", "both bombings", "the detained": words that speak of what was told. */
function refersBack(r: Reader, first: Draft, again: Draft, only: boolean, near: boolean): boolean {
  if (isSummary(r, again) && !isOtherThanBattle(first, again)) return true;
  if (tellsHow(r, first, again) || callsIt(r, first, again) || isTheirs(r, first, again)) return true;
  if (only && (sameKnownSides(r, first, again) || saysWhich(r, first, again))) return true;
  if ((only || near) && (saysWhom(r, first, again) || identifiesDead(r, first, again))) return true;
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

/** "the Nairobi bombing" after bombings in East Africa, "the assassination of Ann Lee" after attacks: one of them, if any. */
function isOneOfMany(r: Reader, first: Draft, again: Draft): boolean {
  if (!first.noun || !again.noun || r.a.xpos(first.token) !== 'NNS' || r.a.xpos(again.token) === 'NNS') return false;
  const victim = again.roles.recipient.some((token) => r.nameType(token) === 'PER');
  if (victim && sufferers(first).length === 0) return true;
  if (!first.place || !again.place || first.place.basis === 'default' || again.place.basis === 'default') return false;
  return first.place.area !== again.place.area;
}

/** Do the words give both the same single day? */
function isOfSameDay({ time: one }: Draft, { time: two }: Draft): boolean {
  return one?.basis === 'stated' && two?.basis === 'stated' && one.precision === 'day' && one.edtf === two.edtf;
}

/** News without a day, and what is dated well before the news. */
function isBeforeTheNews(r: Reader, first: Draft, again: Draft): boolean {
  const undated = first.time === null || first.time.basis === 'default';
  if (!undated || first.undated === true || first.background || again.time?.basis !== 'stated') return false;
  // "A woman was shot, a court heard. … The victim was shot on May 26 last year."
  return isOld(r, again) && !isOfKnownVictim(r, first, again);
}

/** Is it done to the one person, known by now, whom the first was done to? */
function isOfKnownVictim(r: Reader, first: Draft, again: Draft): boolean {
  const [victim, ...others] = first.roles.recipient;
  const person = victim === undefined || others.length > 0 ? undefined : r.actorAt(victim);
  if (person?.kind !== 'person') return false;
  return again.roles.recipient.some((token) => r.actorAt(token)?.id === person.id && isKnown(r, token));
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

/** "the attack" after an attack and a gun battle is the attack. */
function isOtherThanBattle(first: Draft, again: Draft): boolean {
  return first.frame.family === 'clash' && again.frame.family !== 'clash';
}

function sameReality(first: Draft, again: Draft, looksBack: boolean): boolean {
  if (first.factuality.polarity !== again.factuality.polarity) return false;
  if (first.factuality.modality === again.factuality.modality) return true;
  const { modality } = first.factuality;
  if (isUnderWay(first) && isUnderWay(again)) return true;
  if (modality === 'planned') return looksBack && !VIOLENT_FAMILIES.has(first.frame.family);
  return looksBack && (modality === 'actual' || modality === 'ongoing');
}

/** "He may have been shot", "to find out whether it was used to kill him", of one who was told dead. */
function isSurmised(first: Draft, again: Draft): boolean {
  if (first.factuality.modality !== 'actual' || first.factuality.polarity === 'negative') return false;
  return again.factuality.polarity !== 'negative' && again.time === null && again.factuality.modality !== 'denied';
}

/** "is pressing its operation", then "the operation went on" */
function isUnderWay({ factuality: { modality } }: Draft): boolean {
  return modality === 'actual' || modality === 'ongoing';
}

/** What comes after the deed is another one; who dies of it later still dies of it. */
const AFTERWARDS = /^(later|subsequently|afterwards)$/;
const ANOTHER =
  /^(another|other|second|third|separate|separately|elsewhere|previous|earlier|similar|more|further|new|several|last|meanwhile)$/;

/** "another attack", "the killing of another man", "targeted them in several operations", "Elsewhere, gunmen …" */
export function isAnother(r: Reader, draft: Draft): boolean {
  const words = [
    draft.token,
    ...draft.slots.filter(({ slot, token }) => slot === 'in' && isSweeping(r, token)).map(({ token }) => token),
  ];
  if (words.some((word) => Array.from(r.a.children(word)).some((child) => ANOTHER.test(r.a.lower(child))))) return true;
  const ofAnother = (token: number) => r.a.childrenBy(token, 'det').some((det) => r.a.lower(det) === 'another');
  if (draft.noun && draft.roles.recipient.some((token) => ofAnother(token) && r.quantityOf(token) === undefined))
    return true;
  const [first] = r.a.sentence(draft.sentence);
  return /^(elsewhere|separately|meanwhile)$/.test(r.a.lower(first));
}

/** "was later killed in a shootout", "Police later raided a house" */
function comesAfter(r: Reader, draft: Draft): boolean {
  const verbs = draft.noun ? [draft.verb, ...draft.tellings] : [draft.token];
  return verbs.some((verb) => verb !== -1 && r.a.childrenBy(verb, 'advmod').some((i) => AFTERWARDS.test(r.a.lower(i))));
}
