import {
  type Condition,
  codeOfAct,
  type EventOntology,
  type Frame,
  type Refinement,
  type SpeechCode,
} from '../codebook/index.ts';
import type { EventType, RoleName } from '../model/index.ts';
import { placeOfArea } from './area-places.ts';
import type { Draft } from './draft.ts';
import type { Reader } from './reader.ts';

const ROLES: ReadonlySet<string> = new Set(['actor', 'recipient', 'with', 'instrument', 'affected']);

/** The type a frame names, with what it leaves open settled by the family's rules. */
export function settleType(r: Reader, draft: Draft): EventType {
  const { frame } = draft;
  const { ontology } = r.book;
  const rules = ontology.refinements.get(frame.family) ?? [];
  const held: (boolean | undefined)[] = [];
  const first = (has: (rule: Refinement) => string | null) => {
    for (const [index, rule] of rules.entries()) {
      const value = has(rule);
      if (value === null) continue;
      held[index] ??= rule.when.every((condition) => holds(r, condition, draft));
      if (held[index]) return value;
    }
    return null;
  };
  if (draft.announcedAs) return announcedType(draft, draft.announcedAs, ontology);
  const mode = frame.mode ?? knownMode(frame, draft.contentMode ?? first((rule) => rule.mode), ontology);
  const subEvent = frame.acled ?? first((rule) => rule.acled);
  const cameo =
    actCode(draft, ontology) ??
    strongerCode(
      frame,
      first((rule) => rule.cameo),
    );
  return {
    plover: frame.plover ? { event: frame.plover, mode, contexts: frame.contexts } : null,
    acled:
      subEvent && subEvent !== '-' ? { eventType: ontology.eventTypeOf.get(subEvent)!, subEventType: subEvent } : null,
    cameo,
    ucdp: violenceType(r, draft),
  };
}

/** Speech acts by the first two digits of their CAMEO code. */
const ACT_OF_ROOT: Readonly<Record<string, SpeechCode>> = {
  '02': 'appeal',
  '03': 'agree',
  10: 'demand',
  12: 'reject',
  13: 'threaten',
};
/** Codes that say no more than that something was asked, promised, refused or threatened. */
const BARE_ACT = /^(02|03|10|12|13)0$/;

/** "urged Israel to ease the blockade": the code of the appeal is that of what is asked. */
function actCode({ frame, contentCode }: Draft, ontology: EventOntology): string | undefined {
  if (!contentCode || !frame.cameo || !BARE_ACT.test(frame.cameo)) return undefined;
  return codeOfAct(ontology, ACT_OF_ROOT[frame.cameo.slice(0, 2)]!, contentCode);
}

const ANNOUNCED_CODE = { AGREE: 'agree', THREATEN: 'threaten', REJECT: 'reject' } as const;

function announcedType(draft: Draft, event: keyof typeof ANNOUNCED_CODE, ontology: EventOntology): EventType {
  const { contexts, cameo } = draft.frame;
  return {
    plover: { event, mode: event === 'REJECT' ? (draft.contentMode ?? null) : null, contexts },
    acled: null,
    cameo: (cameo && codeOfAct(ontology, ANNOUNCED_CODE[event], cameo)) ?? ontology.cameoOfPlover.get(event) ?? null,
    ucdp: null,
  };
}

function knownMode(frame: Frame, mode: string | null, ontology: EventOntology): string | null {
  return mode && ontology.modes.get(frame.plover ?? '')?.has(mode) ? mode : null;
}

/** A frame's plain 180 or 190 gives way to what the rules know; a more particular code stays. */
function strongerCode(frame: Frame, refined: string | null): string | null {
  if (!refined) return frame.cameo;
  return frame.cameo === null || frame.cameo === '190' || frame.cameo === '180' ? refined : frame.cameo;
}

function holds(r: Reader, condition: Condition, draft: Draft): boolean {
  const met =
    condition.slot === 'text'
      ? r.isIn(draft.sentence, condition.any)
      : tokensOf(r, condition.slot, draft).some((token) => condition.any.some((term) => r.matches(token, term)));
  return condition.need === 'not' ? !met : met;
}

function tokensOf(r: Reader, slot: string, draft: Draft): readonly number[] {
  if (ROLES.has(slot)) return draft.roles[slot as RoleName];
  if (slot === 'trigger') return [draft.token];
  if (slot === 'stranger') return strangersOf(r, draft);
  if (slot === 'killed' || slot === 'wounded')
    return draft.harms.filter((harm) => harm.kind === slot).map((harm) => harm.token);
  return draft.slots.filter((entry) => entry.slot === slot).map((entry) => entry.token);
}

/** Forces of a state that act on the ground of another. */
function strangersOf(r: Reader, { roles, place }: Draft): readonly number[] {
  const area = r.doc.areas[place?.area ?? -1];
  const ground = area && placeOfArea(r, area)?.country;
  if (!ground) return [];
  return roles.actor.filter((token) => {
    const country = r.actorAt(token)?.country;
    return country != null && country !== ground && (r.isA(token, 'stateforce') || r.actorAt(token)?.kind === 'state');
  });
}

type Side = 'state' | 'armed' | 'civilian' | null;

/** UCDP's type of violence from the sectors of the sides: 1 state-based, 2 non-state, 3 one-sided. */
function violenceType(r: Reader, draft: Draft): EventType['ucdp'] {
  if (draft.frame.plover !== 'ASSAULT' || draft.frame.family === 'operation') return null;
  const actor = sideOf(r, draft.roles.actor);
  const recipient = sideOf(r, draft.roles.recipient);
  if (!actor || !recipient) return null;
  if (recipient === 'civilian') return { typeOfViolence: 3 };
  if (actor === 'civilian') return null;
  return { typeOfViolence: actor === 'state' || recipient === 'state' ? 1 : 2 };
}

function sideOf(r: Reader, tokens: readonly number[]): Side {
  for (const token of tokens) {
    if (r.isA(token, 'fighter')) return 'armed';
    if (r.isA(token, 'stateforce')) return 'state';
    if (r.isA(token, 'government') || r.actorAt(token)?.kind === 'state') return 'state';
    if (r.isA(token, 'civilian')) return 'civilian';
  }
  return null;
}
