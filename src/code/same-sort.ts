import { type Draft, VIOLENT_FAMILIES } from './draft.ts';
import type { Reader } from './reader.ts';

/** Families whose tellings may be of one happening. */
const KIN: readonly ReadonlySet<string>[] = [
  VIOLENT_FAMILIES,
  new Set(['protest', 'riot', 'clash', 'obstruct', 'dispersal']),
  new Set(['capture', 'operation', 'violence', 'clash']),
  new Set(['agree', 'ceasefire']),
];
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

/** May two tellings of these families be of one happening? */
export function kin(first: Draft, again: Draft): boolean {
  if (first.frame.family === again.frame.family) return first.frame.plover === again.frame.plover;
  return KIN.some((families) => families.has(first.frame.family) && families.has(again.frame.family));
}

/** Could both have been done the same way? */
export function sameSort(r: Reader, first: Draft, again: Draft): boolean {
  if (isSweeping(r, first.token) !== isSweeping(r, again.token) && !isGround(first, again)) return false;
  if (first.frame.plover !== 'ASSAULT' || again.frame.plover !== 'ASSAULT') return true;
  if (isBattleOf(first, again) || isBattleOf(again, first)) return false;
  return areOneSort(first.type.plover?.mode, again.type.plover?.mode);
}

/** May one deed have been done in both ways? */
export function areOneSort(one: string | null | undefined, two: string | null | undefined): boolean {
  if (!one || !two || one === two) return true;
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

/** "the offensive", "an operation": is it a deed that holds many? */
export function isSweeping(r: Reader, token: number): boolean {
  return SWEEPING.has(r.lemma(token));
}
