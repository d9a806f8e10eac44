import { isOld } from './background.ts';
import type { Draft } from './draft.ts';
import { VIOLENT_FAMILIES } from './draft.ts';
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
import { risingToll, rivalTolls, sameDeath, sameToll } from './tolls.ts';

export { hasThe };

/** Families whose tellings may be of one happening. */
const KIN: readonly ReadonlySet<string>[] = [
  VIOLENT_FAMILIES,
  new Set(['protest', 'riot', 'clash', 'obstruct', 'dispersal']),
  new Set(['capture', 'operation', 'violence', 'clash']),
];
/** How near "the attack" must stand to the one it means, where there are several. */
const NEAR = 4;
/** Weapons of one sort: a shooting is no air strike, though an air strike may be a blast. */
const SORTS: readonly ReadonlySet<string>[] = [
  new Set(['aerial', 'drone', 'heavy-weapons']),
  new Set(['explosives', 'suicide-attack', 'heavy-weapons', 'aerial', 'drone']),
  new Set(['firearms', 'targeted']),
  new Set(['primitive', 'beat', 'targeted', 'firearms']),
  new Set(['crowd-control', 'beat']),
];
/** What goes on for days on many grounds: no single deed is meant by it. */
const SWEEPING: ReadonlySet<string> = new Set([
  'offensive',
  'counteroffensive',
  'counter-offensive',
  'onslaught',
  'crackdown',
  'blitz',
  'incursion',
  'invasion',
  'campaign',
  'operation',
  'war',
]);

export function kin(first: Draft, again: Draft): boolean {
  if (first.frame.family === again.frame.family) return first.frame.plover === again.frame.plover;
  return KIN.some((families) => families.has(first.frame.family) && families.has(again.frame.family));
}

/** Could both have been done the same way? */
export function sameSort(r: Reader, first: Draft, again: Draft): boolean {
  if (SWEEPING.has(r.lemma(first.token)) !== SWEEPING.has(r.lemma(again.token)) && !isGround(first, again))
    return false;
  if (first.frame.plover !== 'ASSAULT' || again.frame.plover !== 'ASSAULT') return true;
  if (isBattleOf(first, again) || isBattleOf(again, first)) return false;
  const one = first.type.plover?.mode ?? null;
  const two = again.type.plover?.mode ?? null;
  if (one === null || two === null || one === two) return true;
  return SORTS.some((sort) => sort.has(one) && sort.has(two));
}

/** A fight on the ground and a blast or strike are two things. */
function isBattleOf(one: Draft, two: Draft): boolean {
  return one.frame.family === 'clash' && AFAR.has(two.frame.family);
}
const AFAR: ReadonlySet<string> = new Set(['explosion', 'aerial', 'shelling']);

/** An operation and what it clears or takes. */
function isGround(first: Draft, again: Draft): boolean {
  return GROUND.has(first.frame.family) && GROUND.has(again.frame.family);
}
const GROUND: ReadonlySet<string> = new Set(['operation', 'capture']);

/**
 * One happening told twice? Different doers, sufferers, weapons, days or places bar it; then the same toll, the same
 * two sides, a definite noun that looks back, or the same day and spot speak for it.
 * @param only Is `first` the one event so far that could be meant?
 */
export function sameHappening(r: Reader, first: Draft, again: Draft, only: boolean): boolean {
  if (sameDeath(r, first.harms, again.harms)) return sameReality(first, again, false);
  if (isPartOfBattle(r, first, again)) return true;
  if (!kin(first, again) || !sameSort(r, first, again)) return false;
  const near = again.sentence - lastTold(r, first) <= NEAR || isOfSameDay(first, again);
  const looksBack =
    (isSummary(r, again) && !isOtherThanBattle(first, again)) ||
    ((again.noun || isThoseTaken(r, again)) &&
      hasThe(r, again.token) &&
      (near || only) &&
      (only || !isOtherThanBattle(first, again)));
  // "The kidnapping took place in the hills.": the place is told, not another.
  const placed = looksBack && only && again.voice === 'occur' && again.sentence - first.sentence <= 2;
  if (
    !(looksBack ? sameDays(r, first, again) : compatibleTime(first, again)) ||
    (!placed && !compatiblePlace(r, first, again))
  )
    return false;
  if (!sameReality(first, again, looksBack) || isBeforeTheNews(r, first, again)) return false;
  if (isAlleged(r, first) !== isAlleged(r, again) && !looksBack) return false;
  const once = !isAnother(r, again) && !comesAfter(r, again);
  if (once && (sameParties(r, first, again) || sameGathering(r, first, again, near))) return true;
  const spoken = again.roles.actor.length > 0 && again.roles.actor.every((token) => isFirstPerson(r, token));
  const doers = spoken ? 'open' : overlap(r, first.roles.actor, again.roles.actor);
  if (doers === 'apart') return false;
  if (sameToll(r, first.harms, again.harms)) return true;
  if (!once) return false;
  if (looksBack && !only && overlap(r, sufferers(first), aimedAt(again)) === 'apart') return false;
  if (
    looksBack ||
    sameCaptive(r, first, again) ||
    (near && countsCaptives(r, first, again)) ||
    (only && near && isRivalToll(r, first, again))
  )
    return true;
  if (doers === 'same' && near && sameStand(r, first, again)) return true;
  if (only && near && isBare(r, again) && first.frame.family === again.frame.family) return true;
  if (sameWeapon(r, first, again)) return true;
  const targets = overlap(r, sufferers(first), sufferers(again));
  if (doers === 'same' && again.frame.family === 'capture' && sameTown(r, first, again)) return true;
  if (first.frame.family === again.frame.family && sameTown(r, first, again) && risingToll(r, first.harms, again.harms))
    return true;
  if (targets === 'apart') return false;
  if (rivalTolls(r, first.harms, again.harms) && !(near && doers === 'same')) return false;
  if (doers === 'same' && targets === 'same') return true;
  if (only && isRare(first) && isRare(again)) return true;
  const unnamed = (spoken || again.roles.actor.length === 0) && near && targets === 'same';
  if (unnamed && isKnownTarget(r, again)) return true;
  if (first.frame.family !== again.frame.family || again.noun) return false;
  if (doers === 'same' && again.roles.instrument.some((token) => hasThe(r, token))) return true;
  return VIOLENT_FAMILIES.has(first.frame.family) && targets === 'same' && sameSpot(r, first, again);
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
  return weapons.some(
    (token) => hasThe(r, token) && (known.has(r.lemma(token)) || (blast && CHARGE.test(r.lemma(token)))),
  );
}
const CHARGE = /^(bomb|explosive|device|charge|dynamite)$/;

/** No two gas attacks in one report. */
function isRare(draft: Draft): boolean {
  return draft.type.plover?.mode === 'unconventional';
}

/** "We took the hostages": whoever speaks may speak for those who did it. */
function isFirstPerson(r: Reader, token: number): boolean {
  return /^(i|we)$/.test(r.a.lower(token));
}

/** "the attack" after an attack and a gun battle is the attack. */
function isOtherThanBattle(first: Draft, again: Draft): boolean {
  return first.frame.family === 'clash' && again.frame.family !== 'clash';
}

/** "the tankers came under attack": who was told to have been attacked before. */
function isKnownTarget(r: Reader, again: Draft): boolean {
  return sufferers(again).some((token) => isKnown(r, token) && !r.isPlace(token) && !GROUNDS.test(r.lemma(token)));
}
/** "the tankers", "your girls" */
function isKnown(r: Reader, token: number): boolean {
  return hasThe(r, token) || r.a.child(token, 'nmod:poss') !== -1;
}
const GROUNDS =
  /^(city|town|village|area|region|country|province|capital|camp|border|district|army|government|police|military|rebel|force|militant|people)$/;

function sameReality(first: Draft, again: Draft, looksBack: boolean): boolean {
  if (first.factuality.polarity !== again.factuality.polarity) return false;
  if (first.factuality.modality === again.factuality.modality) return true;
  return looksBack && first.factuality.modality === 'actual';
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
    ...draft.slots.filter(({ slot, token }) => slot === 'in' && SWEEPING.has(r.lemma(token))).map(({ token }) => token),
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

type Overlap = 'same' | 'apart' | 'open';

/** Do two lists of fillers name the same? `open` where one is empty or too vague to tell. */
export function overlap(r: Reader, one: readonly number[], two: readonly number[]): Overlap {
  if (one.length === 0 || two.length === 0) return 'open';
  const names = new Set(one.map((token) => nameOf(r, token)));
  if (two.some((token) => names.has(nameOf(r, token)))) return 'same';
  return one.some((token) => two.some((other) => mayBeOne(r, token, other))) ? 'open' : 'apart';
}

/** "gunmen" and a named group, "people" and "worshippers": one may be the other. */
function mayBeOne(r: Reader, one: number, two: number): boolean {
  return (isVague(r, one) && sameClass(r, one, two)) || (isVague(r, two) && sameClass(r, one, two));
}

const CLASSES: readonly string[] = ['fighter', 'stateforce', 'civilian'];
const VAGUE =
  /^(people|person|man|woman|victim|other|gunman|attacker|assailant|suspect|shooter|bomber|militant|fighter|rebel|insurgent|extremist|terrorist|group|force|troop|soldier|they|he|it|them|him)$/;

function isVague(r: Reader, token: number): boolean {
  return VAGUE.test(r.lemma(r.partOf(token)));
}

function sameClass(r: Reader, one: number, two: number): boolean {
  const of = (token: number) => CLASSES.find((name) => r.isA(r.partOf(token), name));
  const a = of(one);
  const b = of(two);
  return a === undefined || b === undefined || a === b;
}

/** The actor a filler names, or its head word. */
export function nameOf(r: Reader, token: number): string {
  const head = r.partOf(token);
  return (r.actorAt(head) ?? r.actorAt(token))?.id ?? r.lemma(head);
}
