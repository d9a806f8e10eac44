import {
  type Analysis,
  type Annotated,
  type Claim,
  covers,
  type Doc,
  type EventReport,
  type Filler,
  type Identified,
  overlaps,
} from '../model/index.ts';
import { contentHead } from './settle.ts';

type Sourced = Doc & Annotated & Identified;

const FIRST_PERSON = /\b(?:I|we|our|us|my|me|ours|ourselves)\b/i;
const VIOLENT = new Set(['Battles', 'Explosions/Remote violence', 'Violence against civilians']);

/**
 * Events without a doer who only reports them: in "Gunmen killed ten, the army said" the army is the source. Kept where
 * what is said is no clause ("claimed the attack"), speaks of the speaker ("we", "its troops"), or holds the doer.
 */
export function withoutSpeakers(
  doc: Sourced,
  events: readonly EventReport[],
  claims: readonly Claim[],
): readonly EventReport[] {
  const tellers = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.stance === 'wants' || claim.stance === 'asks') continue;
    for (const id of claim.about) tellers.set(id, [...(tellers.get(id) ?? []), claim]);
  }
  return events.map((event) => {
    const told = VIOLENT.has(event.type.acled?.eventType ?? '') && !isOwnStrike(doc, event);
    const own = told ? tellers.get(event.id) : undefined;
    const kept = own && event.roles.actor.filter((filler) => !own.some((claim) => onlyReports(doc, filler, claim)));
    return kept && kept.length < event.roles.actor.length ? withoutDoer(event, kept) : event;
  });
}

/** "An air strike killed ten militants, the army said": nobody else has aircraft there. */
function isOwnStrike({ actors }: Sourced, { type, roles }: EventReport): boolean {
  if (type.acled?.subEventType !== 'Air/drone strike') return false;
  const kindOf = ({ actor }: Filler) => actors.find(({ id }) => id === actor)?.kind;
  const foes = [...roles.recipient, ...roles.affected];
  return (
    roles.actor.every((filler) => kindOf(filler) === 'military') &&
    foes.some((filler) => /^(rebel|militia|criminal)$/.test(kindOf(filler) ?? ''))
  );
}

function onlyReports(doc: Sourced, filler: Filler, { source, content }: Claim): boolean {
  if (!source.some((speaker) => overlaps(speaker, filler)) || content.some((span) => covers(span, filler)))
    return false;
  return isClause(doc.analysis, contentHead(doc.analysis, content)) && !speaksOfSelf(doc, source[0]?.actor, content);
}

/** A clause with a subject of its own, or a finite verb. */
function isClause(a: Analysis, head: number): boolean {
  if (head === -1) return false;
  return a.child(head, 'nsubj', 'nsubj:pass', 'expl', 'cop') !== -1 || /^(?:VBD|VBZ|VBP|MD)$/.test(a.xpos(head));
}

function speaksOfSelf(
  { text, analysis, actors, actorAt }: Sourced,
  speaker: string | undefined,
  content: Claim['content'],
) {
  return content.some(({ start, end }) => {
    if (FIRST_PERSON.test(text.slice(start, end))) return true;
    const after = analysis.tokenAt(end);
    for (let i = analysis.tokenAt(start); i < after; i++) {
      if (speaker !== undefined && actors[actorAt[i] ?? -1]?.id === speaker) return true;
    }
    return false;
  });
}

function withoutDoer(event: EventReport, kept: readonly Filler[]): EventReport {
  const why = 'who was read as the doer is the source that reports it';
  return {
    ...event,
    roles: { ...event.roles, actor: kept },
    leftOpen: kept.length > 0 ? event.leftOpen : [...event.leftOpen, { property: 'actor', why }],
  };
}
