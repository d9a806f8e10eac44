import type { EventPlace } from '../model/index.ts';
import { territoryOf } from './clause-places.ts';
import { goesAlong } from './clause-times.ts';
import type { Draft } from './draft.ts';
import type { Reader } from './reader.ts';

/** "was shot when he was driving through X", "were ambushed while patrolling near X": what the same people were doing, down to "tried to enter X". */
export function clausesAlong(r: Reader, verb: number, isHarm: boolean): number[] {
  const { a } = r;
  return a
    .childrenBy(verb, 'advcl')
    .filter((clause) => {
      const subject = a.child(clause, 'nsubj', 'nsubj:pass');
      // "were killed when drones struck a gathering in X": what killed them.
      if (subject !== -1)
        return goesAlong(r, clause) && (isHarm || a.upos(subject) === 'PRON' || a.lower(subject) === 'latter');
      return (
        a.xpos(clause) === 'VBG' &&
        a.childrenBy(clause, 'mark', 'advmod').some((i) => /^(while|when)$/.test(a.lower(i)))
      );
    })
    .flatMap((clause) => [clause, ...a.childrenBy(clause, 'xcomp', 'obj')]);
}

/** "launched missiles at Ukraine's power plants": things of a country that are struck from afar lie in it. */
export function afarThings(r: Reader, { frame, roles }: Draft): EventPlace | null {
  if (frame.family !== 'shelling' && frame.family !== 'aerial') return null;
  const isThere = (token: number) => r.isA(token, 'building') && !OF_STATES.test(r.lemma(token));
  return territoryOf(r, [...roles.recipient, ...roles.affected].filter(isThere));
}
/** What a state has in other states. */
const OF_STATES = /^(embassy|consulate|base|outpost|camp|position|post)$/;
