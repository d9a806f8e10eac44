import { type Attribution, type Claim, covers, type Doc, type EventReport, type Stance } from '../model/index.ts';
import { sizeOf } from './claims.ts';

/**
 * Who says so for each event report: first who tells of the deed, the claim closest around it before others. Nobody
 * where speaking is the deed: "“We condemn the attack,” she said" is the article's own report of a condemnation.
 */
export function attributionsOf(
  { text }: Pick<Doc, 'text'>,
  events: readonly EventReport[],
  claims: readonly Claim[],
): Map<string, Attribution[]> {
  const map = new Map<string, Attribution[]>();
  const reports = new Map(events.map((event) => [event.id, event]));
  const byTightness = [...claims].sort((one, other) => sizeOf(one.content) - sizeOf(other.content));
  for (const { id, source, via, cue, content, standing, about, stance } of byTightness) {
    const attribution: Attribution = { claim: id, source: source[0], via, cue, content, standing };
    for (const event of about) {
      const report = reports.get(event)!;
      if (!isSpeechAct(text, report) && !isGiven(stance, report))
        map.set(event, [...(map.get(event) ?? []), attribution]);
    }
  }
  for (const [event, list] of map) {
    const { trigger } = reports.get(event)!;
    const tellsDeed = ({ content }: Attribution) => content.some((span) => covers(span, trigger));
    const tellers = list.filter(tellsDeed);
    // A bomb that exploded in the article's own voice is not the hospital's claim for the toll it gives.
    if (tellers.length === 0) map.delete(event);
    else map.set(event, [...tellers, ...list.filter((attribution) => !tellsDeed(attribution))]);
  }
  return map;
}

/** "demanded justice for those killed in the raid": who asks or wants tells of what has been as known. */
function isGiven(stance: Stance, { factuality }: EventReport): boolean {
  return (
    (stance === 'asks' || stance === 'wants') && factuality.modality === 'actual' && factuality.polarity === 'positive'
  );
}

/** PLOVER types of what is done by saying it. */
const SAYINGS: ReadonlySet<string> = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'SUPPORT']);

/** "We condemn", "I demand": the speaker acts by these words. */
function isSpeechAct(text: string, { type, roles, trigger }: EventReport): boolean {
  if (!SAYINGS.has(type.plover?.event ?? '')) return false;
  return roles.actor.some(({ start, end }) => end <= trigger.start && /^(?:I|we)$/i.test(text.slice(start, end)));
}
