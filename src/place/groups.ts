import { type Candidate, featureClassOf, type Gazetteer } from '../codebook/index.ts';
import { contains } from './contain.ts';
import type { Mention } from './mentions.ts';

/** Mentions of one name in a document, which mean one place. */
export interface Group {
  readonly mentions: Mention[];
  readonly candidates: readonly Candidate[];
  /** What speaks for each candidate whatever else the document names. */
  readonly own: Float64Array;
  /** Belief in each candidate, summing to 1. */
  belief: Float64Array;
}

/** Candidates of one name beyond this many, least prominent first, are let go. */
const MAX_CANDIDATES = 40;

/** One sense a discourse, but a mention that its words place elsewhere ("Paris, Texas") parts with the rest. */
export function groupsOf(
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
  weight: (name: string) => number,
): Group[] {
  const byKey = Map.groupBy(
    mentions.filter(({ proposal }) => proposal.candidates.length > 0),
    ({ proposal, unit }) => `${proposal.key} ${unit ?? ''}`,
  );
  const groups: Group[] = [];
  for (const same of byKey.values()) {
    const candidates = shortList(same[0]!.proposal.candidates, gazetteer);
    const parts = Map.groupBy(same, (mention) => holderOf(mention, candidates, gazetteer));
    const named = [...parts].filter(([holder]) => holder !== '');
    const rest = parts.get('') ?? [];
    if (named.length <= 1) groups.push(groupOf(same, candidates, gazetteer, weight));
    else {
      const [first, ...others] = named;
      groups.push(groupOf([...first![1], ...rest], candidates, gazetteer, weight));
      for (const [, own] of others) groups.push(groupOf(own, candidates, gazetteer, weight));
    }
  }
  return groups;
}

/** What holds a mention by its own words, where one of the candidates lies in it. */
function holderOf(mention: Mention, candidates: readonly Candidate[], gazetteer: Gazetteer): string {
  const { qualifier } = mention;
  if (!qualifier || mention.qualifierStrength !== 'direct') return '';
  const holds = candidates.some(({ place }) =>
    qualifier.proposal.candidates.some((unit) => contains(gazetteer, unit.place, place)),
  );
  return holds || mention.isOfProvince ? qualifier.proposal.key : '';
}

function shortList(candidates: readonly Candidate[], gazetteer: Gazetteer): Candidate[] {
  const best = new Map<number, Candidate>();
  for (const candidate of candidates) if (!best.has(candidate.place)) best.set(candidate.place, candidate);
  const list = [...best.values()];
  if (list.length <= MAX_CANDIDATES) return list;
  const size = ({ place }: Candidate) => (gazetteer.code(place).startsWith('PPL') ? gazetteer.population(place) : 1e9);
  return list.sort((a, b) => size(b) - size(a) || a.place - b.place).slice(0, MAX_CANDIDATES);
}

function groupOf(
  mentions: Mention[],
  candidates: readonly Candidate[],
  gazetteer: Gazetteer,
  weight: (name: string) => number,
): Group {
  const own = new Float64Array(candidates.length);
  const named = mentions.some(({ unit }) => unit === 'admin1' || unit === 'admin2');
  candidates.forEach((candidate, c) => {
    const said = evidence(mentions, candidate, gazetteer, weight);
    own[c] = prior(candidate, gazetteer, weight) + said;
    if (said === 0 && isNamesake(candidate, candidates, gazetteer)) own[c]! += NAMESAKE;
    if (!named && hasSeat(candidate, candidates, gazetteer)) own[c]! += weight('eponymous');
  });
  const isHeld = candidates.map(({ place }) => isClaimed(mentions, place, gazetteer));
  if (isHeld.includes(true))
    isHeld.forEach((held, c) => {
      if (!held) own[c] = BARRED;
    });
  return { mentions, candidates, own, belief: own };
}

/** Score a town loses that is called as a state is. */
const NAMESAKE = -3;
/** A town of so many people is known for itself. */
const KNOWN = 100_000;
/** Their states and provinces are named in English news wherever it is from, few people or not. */
export const FEDERATIONS = new Set(['US', 'CA', 'AU']);

/** "Nevada" is no town of Iowa, unless its words say so. */
function isNamesake({ place }: Candidate, candidates: readonly Candidate[], gazetteer: Gazetteer): boolean {
  if (!gazetteer.code(place).startsWith('PPL') || gazetteer.population(place) >= KNOWN) return false;
  return candidates.some(
    (other) => gazetteer.code(other.place) === 'ADM1' && FEDERATIONS.has(gazetteer.country(other.place)),
  );
}

/** Score of what lies elsewhere than the words say outright. */
const BARRED = -100;

/** A town behind which a state of a federation is told lies in it, one behind which another province is, at least in its country. */
function isCompatible(gazetteer: Gazetteer, province: number, place: number): boolean {
  const country = gazetteer.country(province);
  return FEDERATIONS.has(country) ? contains(gazetteer, province, place) : country === gazetteer.country(place);
}

/** Do the words say outright that the place is one there: "the Mozambican town of Palma", or in that country: "Belgrade, Minn."? */
export function isClaimed(mentions: readonly Mention[], place: number, gazetteer: Gazetteer): boolean {
  return mentions.some(({ isClaimed, isOfProvince, qualifier }) =>
    qualifier?.proposal.candidates.some(
      (holder) =>
        (isClaimed && contains(gazetteer, holder.place, place)) ||
        (isOfProvince && isCompatible(gazetteer, holder.place, place)),
    ),
  );
}

/** Is it a province or district called after a town in it? Without "province" the town is meant. */
function hasSeat({ place }: Candidate, candidates: readonly Candidate[], gazetteer: Gazetteer): boolean {
  if (!gazetteer.code(place).startsWith('ADM')) return false;
  return candidates.some(
    (other) => gazetteer.code(other.place).startsWith('PPL') && contains(gazetteer, place, other.place),
  );
}

/** Feature codes with a weight of their own; the rest go by their class. */
const OWN_TYPES = new Set(['ADM1', 'ADM2', 'PPLC', 'PPLA', 'PPLX']);

/** What a reader expects of a bare name: size, kind of place, and whether the name is its own. */
function prior({ place, kind }: Candidate, gazetteer: Gazetteer, weight: (name: string) => number): number {
  const code = gazetteer.code(place);
  const cls = featureClassOf(code);
  const type = code.startsWith('PCL') ? 'country' : OWN_TYPES.has(code) ? code : cls;
  const size = weight(cls === 'P' ? 'population' : 'unit-population') * Math.log10(gazetteer.population(place) + 1);
  return weight(`type:${type}`) + weight(`kind:${kind}`) + size;
}

/** What the words beside its mentions say: "X, Ohio", "X province", "northern Syria's X". */
function evidence(
  mentions: readonly Mention[],
  { place }: Candidate,
  gazetteer: Gazetteer,
  weight: (name: string) => number,
): number {
  const code = gazetteer.code(place);
  let most = 0;
  for (const { qualifier, qualifierStrength, unit } of mentions) {
    if (qualifier) {
      const holds = qualifier.proposal.candidates.some((candidate) => contains(gazetteer, candidate.place, place));
      if (holds) most = Math.max(most, weight(`qualifier:${qualifierStrength}`));
    }
    if (unit && fitsUnit(code, unit)) most = Math.max(most, weight(`unit:${unit}`));
  }
  return most;
}

/** Is a place of this GeoNames feature code what the word beside its name calls it? */
export function fitsUnit(code: string, unit: NonNullable<Mention['unit']>): boolean {
  if (unit === 'admin1') return code === 'ADM1' || code === 'RGN';
  if (unit === 'admin2') return code === 'ADM2' || code === 'PPLA2';
  if (unit === 'town') return code.startsWith('PPL');
  return featureClassOf(code) === (unit === 'water' ? 'H' : 'T');
}

/** Index of the candidate most believed in. */
export function topOf(belief: Float64Array): number {
  let top = 0;
  for (let c = 1; c < belief.length; c++) if (belief[c]! > belief[top]!) top = c;
  return top;
}

/** "Washington" for Washington, D.C.; not "Victoria" for Hong Kong. */
export function isOwnName({ mentions, candidates }: Group, c: number, gazetteer: Gazetteer): boolean {
  const { place, kind } = candidates[c]!;
  const { key } = mentions[0]!.proposal;
  return kind === 'primary' || gazetteer.folding.exact(gazetteer.name(place)).startsWith(key);
}
