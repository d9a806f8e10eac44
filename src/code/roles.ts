import type { EventCodebook, LinkRule } from '../codebook/index.ts';
import type { RoleName } from '../model/index.ts';
import type { Harm } from './draft.ts';
import type { Reader } from './reader.ts';
import type { Trigger } from './triggers.ts';

export type RoleTokens = Record<RoleName, number[]>;

/** Sends every slot to a role: by the frame's own links first, then by its construction. */
export function linkRoles(r: Reader, trigger: Trigger): { roles: RoleTokens; harms: Harm[] } {
  const roles: RoleTokens = { actor: [], recipient: [], with: [], instrument: [], affected: [] };
  const harms: Harm[] = [];
  const rules = r.book.linking[trigger.noun ? 'noun' : 'verb'];
  const explicitObject = trigger.slots.some(({ slot }) => slot === 'of' || slot === 'obj');
  for (const { slot, token } of trigger.slots) {
    if (slot === 'mod' && !isNominal(r, token)) continue;
    const own = trigger.frame.link.get(slot);
    if (own === null) continue;
    for (const filler of r.conjuncts(token)) {
      if (r.timexAt[filler] !== -1 && !r.isPlace(filler)) continue;
      const role =
        own === undefined ? ruleFor(r, rules.get(slot), filler) : demotedPossessor(own, slot, explicitObject);
      if (role === 'killed') {
        roles.affected.push(filler);
        harms.push({ kind: 'killed', token: filler });
      } else if (role && !roles[role].includes(filler)) roles[role].push(filler);
    }
  }
  return { roles, harms };
}

/** "the army's killing of a priest": with an of-phrase the possessor is the doer, whatever the frame says. */
function demotedPossessor(role: RoleName | 'killed', slot: string, explicitObject: boolean): RoleName | 'killed' {
  return (slot === 'poss' || slot === 'mod') && explicitObject && role === 'recipient' ? 'actor' : role;
}

function isNominal(r: Reader, token: number): boolean {
  const upos = r.a.upos(token);
  return (
    upos === 'NOUN' ||
    upos === 'PROPN' ||
    r.nameType(token) !== undefined ||
    r.isPlace(token) ||
    r.actorAt(token) !== undefined
  );
}

function ruleFor(r: Reader, rules: readonly LinkRule[] | undefined, token: number): RoleName | undefined {
  return rules?.find((rule) => rule.class === null || r.isA(token, rule.class))?.role;
}

export type { EventCodebook };
