import type { Claim, Doc, EventReport, Filler, LinkRelation } from '../model/index.ts';

/**
 * Events with links to those they confirm or deny: one source confirms or denies what another, or the article
 * itself, told before. Both reports stay as they are, each with its own numbers.
 */
export function linked(
  { text }: Doc,
  events: readonly EventReport[],
  claims: readonly Claim[],
): readonly EventReport[] {
  const relations = relationsOf(claims);
  if (relations.size === 0) return events;
  const sources = sourcesOf(claims);
  return events.map((event, index) => {
    const rel = relations.get(event.id);
    const earlier = rel && lastLike(text, events, index, sources);
    return earlier ? { ...event, links: [...event.links, { rel, to: earlier.id }] } : event;
  });
}

/** By event: is it confirmed or denied by a claim about it? */
function relationsOf(claims: readonly Claim[]): Map<string, LinkRelation> {
  const relations = new Map<string, LinkRelation>();
  for (const { stance, about } of claims) {
    if (stance !== 'confirms' && stance !== 'denies') continue;
    for (const event of about) relations.set(event, stance);
  }
  return relations;
}

/** By event: who tells it. */
function sourcesOf(claims: readonly Claim[]): Map<string, Set<string>> {
  const sources = new Map<string, Set<string>>();
  for (const { source, about } of claims) {
    const actor = source[0]?.actor;
    if (actor === undefined) continue;
    for (const event of about) sources.set(event, (sources.get(event) ?? new Set()).add(actor));
  }
  return sources;
}

/** Events looked back over at most. */
const REACH = 20;

/** The nearest event before that may be the same, and that another source told. */
function lastLike(
  text: string,
  events: readonly EventReport[],
  index: number,
  sources: ReadonlyMap<string, ReadonlySet<string>>,
): EventReport | undefined {
  const event = events[index]!;
  const own = sources.get(event.id);
  for (let i = index - 1; i >= Math.max(0, index - REACH); i--) {
    const earlier = events[i]!;
    const told = sources.get(earlier.id);
    const isOwn = told !== undefined && own !== undefined && [...told].every((source) => own.has(source));
    if (!isOwn && isLike(text, event, earlier)) return earlier;
  }
  return undefined;
}

/** Same type, one participant shared, no participant and no place at odds. */
function isLike(text: string, one: EventReport, other: EventReport): boolean {
  if (!one.type.plover || one.type.plover.event !== other.type.plover?.event) return false;
  if (one.place && other.place && one.place.area !== other.place.area) return false;
  const doers = overlapOf(text, one.roles.actor, other.roles.actor);
  const undergoers = overlapOf(text, undergoing(one), undergoing(other));
  return doers !== 'none' && undergoers !== 'none' && (doers === 'some' || undergoers === 'some');
}

function undergoing({ roles }: EventReport): readonly Filler[] {
  return [...roles.recipient, ...roles.affected];
}

/** Do two fillings of one part share an actor or a head word? Open where one of them is empty. */
function overlapOf(text: string, one: readonly Filler[], other: readonly Filler[]): 'some' | 'none' | 'open' {
  if (one.length === 0 || other.length === 0) return 'open';
  const names = new Set(one.flatMap((filler) => namesOf(text, filler)));
  return other.some((filler) => namesOf(text, filler).some((name) => names.has(name))) ? 'some' : 'none';
}

function namesOf(text: string, { actor, head }: Filler): string[] {
  const word = text.slice(head.start, head.end).toLowerCase();
  return actor === undefined ? [word] : [word, `=${actor}`];
}
