import { type Draft, VIOLENT_FAMILIES } from './draft.ts';
import type { Reader } from './reader.ts';

/** "an explosion that hit a post", "the blast, which destroyed the office": the deed itself does what the relative clause tells. */
export function deedOfRelative(
  r: Reader,
  { token, noun }: Draft,
  byToken: ReadonlyMap<number, Draft>,
): Draft | undefined {
  const { a } = r;
  const subject = noun || a.deprel(token) !== 'acl:relcl' ? -1 : a.child(token, 'nsubj');
  if (subject === -1 || !/^(that|which)$/.test(a.lower(subject))) return undefined;
  const deed = byToken.get(a.head(token));
  return deed?.noun ? deed : undefined;
}

/**
 * "an attack on a convoy in the north that killed six": what killed is the attack, not the convoy nor the north;
 * "an attack on a post, in which six were killed" they were killed in it.
 */
export function deedOfThing(r: Reader, { token }: Draft, byToken: ReadonlyMap<number, Draft>): Draft | undefined {
  const { a } = r;
  if (a.deprel(token) !== 'acl:relcl') return undefined;
  const subject = a.child(token, 'nsubj');
  const that = subject !== -1 && /^(that|which)$/.test(a.lower(subject));
  const inWhich = !that && a.childrenBy(token, 'obl').some((one) => a.lower(one) === 'which' && r.caseOf(one) === 'in');
  if (!that && !inWhich) return undefined;
  for (let node = a.head(token), steps = 0; steps < 3; steps++, node = a.head(node)) {
    const deed = byToken.get(node);
    if (deed) return (steps > 0 || inWhich) && deed.noun && VIOLENT_FAMILIES.has(deed.frame.family) ? deed : undefined;
    const inert = r.isPlace(node) || r.areaAt[node] !== -1 || r.isA(node, 'target') || r.isA(node, 'territory');
    if (!inert || a.deprel(node) !== 'nmod') return undefined;
  }
  return undefined;
}
