import type { Draft } from './draft.ts';
import { isNone } from './harm-kinds.ts';
import type { Reader } from './reader.ts';
import { withoutRetold } from './retold-harms.ts';
import { withoutVague } from './tolls.ts';

/** Nobody has been hurt by what did not happen or has yet to. */
const UNREAL: ReadonlySet<string> = new Set(['planned', 'demanded', 'hypothetical', 'denied']);

/** Keeps of the harm told only what the text asserts, the exact number before the vague one. */
export function keepAsserted(r: Reader, draft: Draft): void {
  const { modality, polarity } = draft.factuality;
  const kept = UNREAL.has(modality)
    ? []
    : modality === 'attempted' && !draft.noun
      ? // "tried to arrest a leader": he was not.
        draft.harms.filter((harm) => !draft.roles.recipient.includes(harm.token))
      : polarity === 'negative'
        ? draft.harms.filter((harm) => isNone(r, harm.token) || !draft.roles.recipient.includes(harm.token))
        : withoutRetold(r, withoutVague(r, draft.harms));
  draft.harms.splice(0, draft.harms.length, ...kept);
}
