import { isLawless } from './agreement.ts';
import { isKin, isTitled } from './antecedent.ts';
import type { Cast } from './cast.ts';
import type { Member } from './member.ts';
import type { Scene } from './pieces.ts';

/** Sentences of the body that say again what the title said. */
const LEAD = 2;

/**
 * Joins whom the title describes with whom the lead names: "Rebels kill 19" is told again as "Fighters of the Allied
 * Democratic Forces killed 19 people". Only where title and lead have one such actor each.
 * @param bodyStart Offset at which the body begins; 0 where there is no title.
 */
export function joinHeadline(scene: Scene, cast: Cast, bodyStart: number): void {
  if (bodyStart === 0) return;
  const end = endOfLead(scene, bodyStart);
  const said: number[] = [];
  const told: number[] = [];
  for (let index = 0; index < cast.members.length; index++) {
    const member = cast.get(index);
    const first = member.sameAs === -1 ? firstMention(member) : Number.POSITIVE_INFINITY;
    if (first >= end) continue;
    if (first >= bodyStart) told.push(index);
    else if (!member.registered && !member.named && lastMention(member) < bodyStart) said.push(index);
  }
  for (const index of said) {
    const alike = (other: number) => other !== index && isSame(scene, cast.get(index), cast.get(other));
    const [found, ...others] = told.filter(alike);
    if (found !== undefined && others.length === 0 && !said.some(alike)) cast.unite(index, found, 'title and lead');
  }
}

function isSame(scene: Scene, title: Member, lead: Member): boolean {
  if (title.country !== null && lead.country !== null && title.country !== lead.country) return false;
  if (title.person) return lead.person && isTitled(lead, title.folded);
  if (lead.person || title.number === 'singular') return false;
  if (isLawless(title) && isLawless(lead)) return true;
  for (const lemma of title.lemmas) if (lead.lemmas.has(lemma) || isKin(scene, lead, lemma)) return !lead.registered;
  return false;
}

function firstMention({ mentions }: Member): number {
  return mentions.reduce((first, { start }) => Math.min(first, start), Number.POSITIVE_INFINITY);
}

function lastMention({ mentions }: Member): number {
  return mentions.reduce((last, { start }) => Math.max(last, start), 0);
}

function endOfLead({ analysis }: Scene, bodyStart: number): number {
  for (let s = 0; s < analysis.sentenceCount; s++) {
    const [first] = analysis.sentence(s);
    if (analysis.start(first) < bodyStart) continue;
    const after = s + LEAD;
    return after < analysis.sentenceCount ? analysis.start(analysis.sentence(after)[0]) : analysis.text.length;
  }
  return bodyStart;
}
