import type { Reader } from './reader.ts';
import type { RoleTokens } from './roles.ts';
import type { Trigger } from './triggers.ts';

/** "Russian missiles struck the town": what flies by itself is the instrument, and whose it is the doer. */
export function lendByWeapons(r: Reader, { slots }: Trigger, { actor, instrument }: RoleTokens): void {
  if (actor.length > 0) return;
  for (const { slot, token } of slots) {
    if (slot !== 'subj' || !instrument.includes(token)) continue;
    if (isForce(r, token)) instrument.splice(instrument.indexOf(token), 1);
    actor.push(...(isForce(r, token) ? [token] : ownersOf(r, token)));
  }
}

/** "Turkish artillery", "the army's artillery": those who fire it. */
function isForce(r: Reader, token: number): boolean {
  return r.actorAt(token)?.kind === 'military' && r.a.child(token, 'amod', 'nmod:poss', 'compound') !== -1;
}

/** "Houthi drones hit a depot", "Syrian helicopters": for whom the drones and aircraft that do a deed act; undefined where nobody is told. */
export function flownFor(r: Reader, token: number): string | undefined {
  if (r.actorAt(token) || !(r.isA(token, 'drone') || r.isA(token, 'aircraft'))) return undefined;
  return ownersOf(r, token)
    .map((owner) => r.actorAt(owner)?.id)
    .find((id) => id !== undefined);
}

/** Whose weapons they are; those fired by others tell that by their own verb. */
function ownersOf(r: Reader, weapon: number): number[] {
  const { a } = r;
  if (a.childrenBy(weapon, 'acl').some((clause) => a.child(clause, 'obl:agent') !== -1)) return [];
  const nations = a.childrenBy(weapon, 'amod').filter((child) => r.nameType(child) === 'NORP');
  const owners = [
    ...a.childrenBy(weapon, 'nmod:poss', 'compound'),
    ...a.childrenBy(weapon, 'nmod').filter((child) => r.caseOf(child) === 'of'),
  ].filter((child) => isArmed(r, child));
  return [...nations, ...owners].filter((child) => r.actorAt(child) !== undefined);
}

function isArmed(r: Reader, token: number): boolean {
  return !r.isA(token, 'weapon') && (r.isA(token, 'actorlike') || r.actorAt(token)?.kind === 'state');
}
