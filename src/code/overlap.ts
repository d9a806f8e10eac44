import type { Draft } from './draft.ts';
import type { Reader } from './reader.ts';

/** `open` where a list is empty or too vague to tell. */
export type Overlap = 'same' | 'apart' | 'open';

/** Do two lists of fillers name the same? */
export function overlap(r: Reader, one: readonly number[], two: readonly number[]): Overlap {
  if (one.length === 0 || two.length === 0) return 'open';
  const names = new Set(one.map((token) => nameOf(r, token)));
  if (two.some((token) => names.has(nameOf(r, token)))) return 'same';
  return one.some((token) => two.some((other) => mayBeOne(r, token, other))) ? 'open' : 'apart';
}

/** "gunmen" and a named group, "people" and "worshippers": one may be the other. */
function mayBeOne(r: Reader, one: number, two: number): boolean {
  if (r.isListed(one, 'unknown') || r.isListed(two, 'unknown')) return true;
  return (isVague(r, one) && sameClass(r, one, two)) || (isVague(r, two) && sameClass(r, one, two));
}

const CLASSES: readonly string[] = ['fighter', 'stateforce', 'civilian'];

function isVague(r: Reader, token: number): boolean {
  return r.isListed(r.partOf(token), 'vague');
}

function sameClass(r: Reader, one: number, two: number): boolean {
  const of = (token: number) => CLASSES.find((name) => r.isA(r.partOf(token), name));
  const a = of(one);
  const b = of(two);
  return a === undefined || b === undefined || a === b;
}

/** Does one list name a state and the other its government? "Cuba condemned", "the Cuban government condemns" */
export function areStateAndGovernment(r: Reader, one: readonly number[], two: readonly number[]): boolean {
  const stateOf = (token: number) => nameOf(r, token).replace(/\.government$/, '');
  const [a, ...others] = one;
  const [b, ...more] = two;
  return a !== undefined && b !== undefined && others.length + more.length === 0 && stateOf(a) === stateOf(b);
}

/** The actor a filler names, or its head word. */
export function nameOf(r: Reader, token: number): string {
  const head = r.partOf(token);
  return (r.actorAt(head) ?? r.actorAt(token))?.id ?? r.lemma(head);
}

/** Those a deed is done to, as far as its words name them. */
export function sufferers(draft: Draft): number[] {
  return [...draft.roles.recipient, ...draft.roles.affected];
}
