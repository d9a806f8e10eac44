import { hasPerfect } from './background.ts';
import type { Draft } from './draft.ts';
import type { Reader } from './reader.ts';

/** "has been there twice before", "has repeatedly bombed the town": on days that nobody names. */
export function isTimesOver(r: Reader, draft: Draft): boolean {
  const { a } = r;
  if (!hasPerfect(r, draft)) return false;
  const clause = draft.noun ? draft.verb : draft.token;
  return a.childrenBy(clause, 'advmod', 'obl', 'obl:unmarked').some((word) => {
    if (a.deprel(word) === 'advmod') return OFTEN.test(a.lower(word));
    return a.lower(word) === 'times' && a.child(word, 'nummod', 'amod') !== -1;
  });
}
const OFTEN = /^(before|previously|once|twice|repeatedly|often|frequently|routinely|regularly|always|sometimes)$/;

/** "At the time he was captured, the group was united": when that was is told elsewhere. */
export function isAtThatTime(r: Reader, { token, noun, verb }: Draft): boolean {
  const { a } = r;
  const clause = noun ? verb : token;
  if (clause === -1 || !/^(acl|acl:relcl|advcl)$/.test(a.deprel(clause))) return false;
  const when = a.head(clause);
  return when !== -1 && when < clause && a.lower(when) === 'time' && r.caseOf(when) === 'at';
}
