import type { Quantity } from '../model/index.ts';
import type { Harm } from './draft.ts';
import type { Reader } from './reader.ts';

/** Below this a number alone is no sign: any two attacks kill two. */
const TELLING = 4;

/** Do both tell the same number of the same people hurt in the same way, or hurt to the same named person? */
export function sameToll(r: Reader, one: readonly Harm[], two: readonly Harm[]): boolean {
  return one.some((harm) => two.some((other) => harm.kind === other.kind && sameSufferers(r, harm.token, other.token)));
}

/** Do both count people hurt in the same way, and count differently? */
export function rivalTolls(r: Reader, one: readonly Harm[], two: readonly Harm[]): boolean {
  return one.some((harm) =>
    two.some((other) => {
      if (harm.kind !== other.kind) return false;
      const a = countOf(r, harm.token);
      const b = countOf(r, other.token);
      return a !== undefined && b !== undefined && a.best !== b.best && alike(r, harm.token, other.token);
    }),
  );
}

/** Does the word say no more of those hurt than that they are people? */
export function onlySays(r: Reader, token: number): boolean {
  if (Array.from(r.a.children(token)).some((child) => /^(other|another|more|further)$/.test(r.lemma(child))))
    return false;
  return isPeople(r, r.partOf(token));
}

/** "people", "victims", "others", a bare number */
export function isPeople(r: Reader, token: number): boolean {
  return r.isListed(token, 'people') || r.a.upos(token) === 'NUM';
}

/** Nobody is killed twice: is the same person, by name in one of them, among the dead of both? */
export function sameDeath(r: Reader, one: readonly Harm[], two: readonly Harm[]): boolean {
  return one.some((harm) =>
    two.some((other) => {
      if (harm.kind !== 'killed' || other.kind !== 'killed') return false;
      const actor = r.actorAt(harm.token);
      if (actor?.kind !== 'person' || actor.id !== r.actorAt(other.token)?.id) return false;
      return r.a.upos(harm.token) === 'PROPN' || r.a.upos(other.token) === 'PROPN';
    }),
  );
}

/** "the murder of the governor" after that of a police commander: is it told of each that somebody else died? */
export function otherDeath(r: Reader, one: readonly Harm[], two: readonly Harm[]): boolean {
  const [a, b] = [one, two].map((harms) =>
    harms
      .filter(({ kind }) => kind === 'killed')
      .map(({ token }) => r.actorAt(token))
      .filter((actor) => actor?.kind === 'person'),
  );
  if (!a || !b || a.length !== 1 || b.length !== 1) return false;
  return a[0]!.id !== b[0]!.id;
}

/** Most that a later count may exceed the one told first. */
const MOST_RISE = 1.5;

/** "at least 20 people", then "23": one count within the other's bounds, of people that may be the same. */
export function risingToll(r: Reader, one: readonly Harm[], two: readonly Harm[]): boolean {
  return one.some((harm) =>
    two.some((other) => {
      if (harm.kind !== other.kind || !kindred(r, harm.token, other.token)) return false;
      const a = countOf(r, harm.token);
      const b = countOf(r, other.token);
      const [low, exact] = a?.best === null ? [a.low, b?.best] : [b?.low, a?.best];
      if (low == null || exact == null || (a?.best !== null && b?.best !== null)) return false;
      return low >= TELLING && low <= exact && exact <= low * MOST_RISE;
    }),
  );
}

/** "schoolgirls" and "girls" */
function kindred(r: Reader, one: number, two: number): boolean {
  const [a, b] = [head(r, one), head(r, two)];
  return alike(r, one, two) || a.endsWith(b) || b.endsWith(a);
}

function sameSufferers(r: Reader, one: number, two: number): boolean {
  const a = countOf(r, one);
  const b = countOf(r, two);
  if (a && b) {
    if (!alike(r, one, two)) return false;
    if (a.high !== null && a.best === null && a.high === b.best) return b.best >= TELLING;
    if (a.low !== b.low || a.best !== b.best) return false;
    return (
      (a.low ?? 0) >= TELLING ||
      ((a.low ?? 0) > 1 && head(r, one) === head(r, two) && !r.isListed(r.partOf(one), 'people'))
    );
  }
  if (a || b) return false;
  const actor = r.actorAt(one);
  return actor?.kind === 'person' && actor.id === r.actorAt(two)?.id;
}

/** The same word, or one of them only says people. */
function alike(r: Reader, one: number, two: number): boolean {
  const a = head(r, one);
  const b = head(r, two);
  return a === b || isPeople(r, r.partOf(one)) || isPeople(r, r.partOf(two));
}

/** How many the word, or what it is part of, is said to be. */
export function countOf(r: Reader, token: number): Quantity | undefined {
  return r.quantityOf(token) ?? r.quantityOf(r.partOf(token));
}

function head(r: Reader, token: number): string {
  return r.lemma(r.partOf(token));
}

/**
 * What a bare word or a vague number says of people already counted is left out: "dozens" beside "43". A bound that
 * is told ("at least 20") stays beside the count that came later, and "a civilian" is one more.
 */
export function withoutVague(r: Reader, harms: readonly Harm[]): Harm[] {
  return harms.filter((harm) => {
    const own = countOf(r, harm.token);
    if (own ? own.best !== null || own.high === null : isOneMore(r, harm.token)) return true;
    return !harms.some((other) => {
      if (other === harm || other.kind !== harm.kind || !alike(r, other.token, harm.token)) return false;
      const exact = countOf(r, other.token);
      if (!exact || exact.best === null) return false;
      return own
        ? (own.low ?? 0) <= exact.best && exact.best <= (own.high ?? Number.POSITIVE_INFINITY)
        : r.isListed(r.partOf(harm.token), 'people');
    });
  });
}

/** "four soldiers and a civilian", "another": not one of those counted. */
function isOneMore({ a }: Reader, token: number): boolean {
  const determiner = a.child(token, 'det');
  return determiner !== -1 && /^(a|an|another)$/.test(a.lower(determiner));
}
