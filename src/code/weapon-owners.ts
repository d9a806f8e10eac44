import type { Reader } from './reader.ts';

/** "Russian missiles struck the town", "Hamas rockets", "the army's shells": whose they are; empty where nobody's. */
export function ownersOf(r: Reader, weapon: number): number[] {
  const { a } = r;
  const nations = a.childrenBy(weapon, 'amod').filter((child) => r.nameType(child) === 'NORP');
  const owners = a.childrenBy(weapon, 'nmod:poss', 'compound').filter((child) => isArmed(r, child));
  return [...nations, ...owners].filter((child) => a.head(child) === weapon && r.actorAt(child) !== undefined);
}

function isArmed(r: Reader, token: number): boolean {
  return (
    !r.isA(token, 'weapon') &&
    (r.isA(token, 'armed') || r.actorAt(token)?.kind === 'state' || r.isA(token, 'actorlike'))
  );
}
