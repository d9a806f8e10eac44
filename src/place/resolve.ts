import type { Gazetteer } from '../codebook/index.ts';
import type { Resolution } from '../model/index.ts';
import { isAstray } from './astray.ts';
import { contains } from './contain.ts';
import { fitsUnit, type Group, groupsOf, isClaimed, isOwnName, topOf } from './groups.ts';
import type { Mention } from './mentions.ts';
import { type Home, homePull, homeReason } from './outlet.ts';
import { contextOf, pulls } from './spoken.ts';
import type { PlaceResources } from './words.ts';

/** How often the places of a text weigh each other anew. */
const ROUNDS = 3;
/** Below this belief no candidate is chosen: of 32 toponyms of the dev articles there the first was right once. */
const ABSTAIN_BELOW = 0.2;

/** Above this belief the likeliest is meant. */
const SURE = 0.6;
/** Below this belief the words bar a place. */
const LEAST = 1e-9;
/** People of a capital known wherever one is. */
const METROPOLIS = 500_000;

/** Radius of the regions that are known as countries are, km: "the Middle East". */
const CONTINENTAL_KM = 1000;

/** What is called by a name only small places far from all the text speaks of have. */
export const ASTRAY: Resolution = { kind: 'unresolved', why: 'not-in-gazetteer' };

const UNLISTED: Resolution = { kind: 'unresolved', why: 'not-in-gazetteer' };

/** Where the article comes from: the key of its dateline's place, and the home of its outlet. */
export interface Origin {
  readonly dateline?: string | undefined;
  readonly outlet?: Home | undefined;
}

/** The place each mention means, in the order of the mentions. */
export function resolve(mentions: readonly Mention[], { dateline, outlet }: Origin, res: PlaceResources): Resolution[] {
  const { gazetteer, lexicon } = res;
  const weight = (name: string) => lexicon.resolution.get(name) ?? 0;
  const groups = groupsOf(mentions, gazetteer, weight);
  for (const { own, candidates } of outlet ? groups : [])
    candidates.forEach(({ place }, c) => {
      own[c]! += homePull(outlet!, place, gazetteer, weight);
    });
  for (const group of groups) group.belief = softmax(group.own);
  for (let round = 0; round < ROUNDS; round++) {
    const context = contextOf(groups, gazetteer, dateline);
    const beliefs = groups.map((group) => {
      const pull = pulls(group, context, gazetteer, weight);
      return softmax(group.own.map((own, c) => own + pull[c]!));
    });
    groups.forEach((group, g) => {
      group.belief = beliefs[g]!;
    });
  }
  const byMention = new Map<Mention, Resolution>();
  const context = contextOf(groups, gazetteer, dateline);
  for (const group of groups) {
    const resolution = isContradicted(group, gazetteer)
      ? UNLISTED
      : isAstray(group, groups, context, outlet, gazetteer)
        ? ASTRAY
        : resolutionOf(group, outlet, gazetteer);
    for (const mention of group.mentions) byMention.set(mention, resolution);
  }
  return mentions.map((mention) => byMention.get(mention) ?? { kind: 'unresolved', why: 'not-in-gazetteer' });
}

function resolutionOf(group: Group, outlet: Home | undefined, gazetteer: Gazetteer): Resolution {
  const likeliest = topOf(group.belief);
  const seat = group.belief[likeliest]! < SURE ? seatOf(group, gazetteer) : -1;
  const top = seat === -1 ? likeliest : seat;
  const confidence = group.belief[top]!;
  if (confidence < ABSTAIN_BELOW && seat === -1) {
    const order = [...group.belief.keys()].sort((a, b) => group.belief[b]! - group.belief[a]!);
    return { kind: 'ambiguous', candidates: order.slice(0, 5).map((c) => gazetteer.place(group.candidates[c]!.place)) };
  }
  const { place } = group.candidates[top]!;
  return {
    kind: 'resolved',
    place: gazetteer.place(place),
    confidence,
    because: reasons(group, group.candidates[top]!, outlet, gazetteer),
  };
}

/** "the French city of Manchester", "Belgrade, Minn.": all known places of the name are elsewhere. */
function isContradicted({ mentions, candidates }: Group, gazetteer: Gazetteer): boolean {
  if (!mentions.some(({ isClaimed, isOfProvince }) => isClaimed || isOfProvince)) return false;
  return !candidates.some(({ place }) => isClaimed(mentions, place, gazetteer));
}

/** The country, great capital or part of the world of a name, which is meant where nothing makes another sure: "London and Paris signed"; -1 where there is none. */
function seatOf(group: Group, gazetteer: Gazetteer): number {
  const { candidates, belief } = group;
  let seat = -1;
  candidates.forEach((_, c) => {
    if (belief[c]! >= LEAST && isSeat(group, c, gazetteer) && (seat === -1 || belief[c]! > belief[seat]!)) seat = c;
  });
  return seat;
}

function isSeat(group: Group, c: number, gazetteer: Gazetteer): boolean {
  const { place } = group.candidates[c]!;
  const code = gazetteer.code(place);
  if (code === 'PPLC') return gazetteer.population(place) >= METROPOLIS && isOwnName(group, c, gazetteer);
  return code.startsWith('PCL') || gazetteer.radiusKm(place) >= CONTINENTAL_KM;
}

function reasons(
  group: Group,
  { place, kind }: Group['candidates'][number],
  outlet: Home | undefined,
  gazetteer: Gazetteer,
): string[] {
  const because = [`name:${kind}`];
  if (group.candidates.length === 1) because.push('the only place of this name');
  for (const { qualifier, unit } of group.mentions) {
    if (qualifier?.proposal.candidates.some((candidate) => contains(gazetteer, candidate.place, place)))
      because.push(`in ${qualifier.proposal.key}`);
    if (unit && fitsUnit(gazetteer.code(place), unit)) because.push(`called a ${unit}`);
  }
  const country = gazetteer.country(place);
  if (country !== '') because.push(`country ${country}`);
  const home = outlet && group.candidates.length > 1 ? homeReason(outlet, place, gazetteer) : undefined;
  if (home) because.push(home);
  if (gazetteer.population(place) > 0) because.push(`population ${gazetteer.population(place)}`);
  return [...new Set(because)];
}

function softmax(scores: Float64Array): Float64Array {
  const max = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const powers = scores.map((score) => Math.exp(score - max));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
