import { type Draft, VIOLENT_FAMILIES } from './draft.ts';
import type { Reader } from './reader.ts';
import { hasThe, lastTold } from './retold.ts';

/** Sentences within which "the man", "the officer" is the one told of. */
export const CLOSE = 2;

/** Is the second told within a few sentences of the last telling of the first? */
export function isClose(r: Reader, first: Draft, again: Draft): boolean {
  return again.sentence - lastTold(r, first) <= CLOSE;
}

/** Is it a deed of violence? */
export function isViolent({ frame }: Draft): boolean {
  return VIOLENT_FAMILIES.has(frame.family);
}

/** "the troops", "them", "his home" */
export function isKnown(r: Reader, token: number): boolean {
  return hasThe(r, token) || r.a.upos(token) === 'PRON' || r.a.child(token, 'nmod:poss') !== -1;
}
