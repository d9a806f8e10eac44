import { type Candidate, distanceKm, featureClassOf, type Gazetteer } from '../codebook/index.ts';
import type { Resolution } from '../model/index.ts';
import { contains } from './contain.ts';
import type { Mention } from './mentions.ts';
import { type Home, homePull, homeReason } from './outlet.ts';
import type { PlaceResources } from './words.ts';

/** Mentions of one name in a document, which mean one place. */
interface Group {
  readonly mentions: Mention[];
  readonly candidates: readonly Candidate[];
  /** What speaks for each candidate whatever else the document names. */
  readonly own: Float64Array;
  /** Belief in each candidate, summing to 1. */
  belief: Float64Array;
}

/** What the document's other places say: belief by country and by province, and where the surest ones are. */
interface Context {
  readonly countries: Map<string, number>;
  readonly provinces: Map<number, number>;
  readonly points: { readonly group: Group; readonly lat: number; readonly lon: number; readonly weight: number }[];
  total: number;
}

/** Candidates of one name beyond this many, least prominent first, are let go. */
const MAX_CANDIDATES = 40;
/** The most frequent names that nearness is measured to. */
const MAX_POINTS = 40;
const ROUNDS = 3;
/** Distance at which a neighbour's pull has fallen to a third, km. */
const NEAR_KM = 120;
/** Beyond these degrees a neighbour pulls no more. */
const FAR = 6;
/** Below this belief no candidate is chosen: of 32 toponyms of the dev articles there the first was right once. */
const ABSTAIN_BELOW = 0.2;
const FORM_WEIGHT = { name: 1, adjective: 0.6, people: 0.6, embedded: 0.5 } as const;

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
    const resolution: Resolution = isAstray(group, context, gazetteer)
      ? { kind: 'unresolved', why: 'not-in-gazetteer' }
      : resolutionOf(group, outlet, gazetteer);
    for (const mention of group.mentions) byMention.set(mention, resolution);
  }
  return mentions.map((mention) => byMention.get(mention) ?? { kind: 'unresolved', why: 'not-in-gazetteer' });
}

/** One sense a discourse, but a mention that its words place elsewhere ("Paris, Texas") parts with the rest. */
function groupsOf(mentions: readonly Mention[], gazetteer: Gazetteer, weight: (name: string) => number): Group[] {
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
  return holds ? qualifier.proposal.key : '';
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
    own[c] = prior(candidate, gazetteer, weight) + evidence(mentions, candidate, gazetteer, weight);
    if (!named && hasSeat(candidate, candidates, gazetteer)) own[c]! += weight('eponymous');
  });
  return { mentions, candidates, own, belief: own };
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

function fitsUnit(code: string, unit: NonNullable<Mention['unit']>): boolean {
  if (unit === 'admin1') return code === 'ADM1' || code === 'RGN';
  if (unit === 'admin2') return code === 'ADM2' || code === 'PPLA2';
  if (unit === 'town') return code.startsWith('PPL');
  return featureClassOf(code) === (unit === 'water' ? 'H' : 'T');
}

const newContext = (): Context => ({ countries: new Map(), provinces: new Map(), points: [], total: 0 });

function contextOf(groups: readonly Group[], gazetteer: Gazetteer, home: string | undefined): Context {
  const context = newContext();
  for (const group of groups) addToContext(context, group, gazetteer, home);
  context.points.sort((a, b) => b.weight - a.weight);
  context.points.length = Math.min(context.points.length, MAX_POINTS);
  return context;
}

function addToContext(context: Context, group: Group, gazetteer: Gazetteer, home: string | undefined): void {
  const weight = groupWeight(group, home);
  addShares(context, group, weight, gazetteer);
  const top = topOf(group.belief);
  const { place } = group.candidates[top]!;
  if (gazetteer.code(place).startsWith('PCL')) return;
  const pull = weight * group.belief[top]!;
  context.points.push({ group, lat: gazetteer.lat(place), lon: gazetteer.lon(place), weight: pull });
}

/** Shares too small to change an answer are passed over. */
const LEAST_SHARE = 1e-3;

function addShares(context: Context, group: Group, weight: number, gazetteer: Gazetteer): void {
  context.total += weight;
  group.candidates.forEach(({ place }, c) => {
    const share = weight * group.belief[c]!;
    if (share < LEAST_SHARE) return;
    const country = gazetteer.country(place);
    if (country !== '') context.countries.set(country, (context.countries.get(country) ?? 0) + share);
    const province = provinceOf(gazetteer, place);
    if (province !== -1) context.provinces.set(province, (context.provinces.get(province) ?? 0) + share);
  });
}

/** A country with less belief than this in the other names of a text is not spoken of. */
const LEAST_OF_COUNTRY = 0.1;

function topOf(belief: Float64Array): number {
  let top = 0;
  for (let c = 1; c < belief.length; c++) if (belief[c]! > belief[top]!) top = c;
  return top;
}

/** How loudly a group speaks: more mentions more, but not in proportion; the dateline's place most. */
function groupWeight({ mentions }: Group, home: string | undefined): number {
  const most = mentions.reduce((sum, { form, confidence }) => sum + FORM_WEIGHT[form] * confidence, 0);
  return Math.log2(1 + most) + (home !== undefined && mentions[0]!.proposal.key === home ? 2 : 0);
}

const provinceOf = (gazetteer: Gazetteer, place: number) =>
  gazetteer.code(place) === 'ADM1' ? place : gazetteer.admin1(place);

/** What the other places of the document say for each candidate of a group. */
function pulls(group: Group, context: Context, gazetteer: Gazetteer, weight: (name: string) => number): number[] {
  const own = newContext();
  addShares(own, group, groupWeight(group, undefined), gazetteer);
  const rest = Math.max(1, context.total - own.total);
  const share = <K>(all: ReadonlyMap<K, number>, mine: ReadonlyMap<K, number>, key: K) =>
    Math.sqrt(Math.max(0, (all.get(key) ?? 0) - (mine.get(key) ?? 0)) / rest);
  const [country, province, near] = [weight('country-share'), weight('province-share'), weight('nearness')];
  return group.candidates.map(({ place }) => {
    const byCountry = share(context.countries, own.countries, gazetteer.country(place));
    const byProvince = share(context.provinces, own.provinces, provinceOf(gazetteer, place));
    return country * byCountry + province * byProvince + near * nearness(group, place, context, gazetteer);
  });
}

function nearness(group: Group, place: number, context: Context, gazetteer: Gazetteer): number {
  const lat = gazetteer.lat(place);
  const lon = gazetteer.lon(place);
  let sum = 0;
  for (const point of context.points) {
    if (point.group === group || Math.abs(point.lat - lat) > FAR || Math.abs(point.lon - lon) > FAR * 2) continue;
    const distance = distanceKm(lat, lon, point.lat, point.lon);
    sum += point.weight * Math.exp(-distance / NEAR_KM);
  }
  return Math.log2(1 + sum);
}

/** A place found by a like spelling alone, in a country that nothing else in the text speaks of. */
function isAstray(group: Group, context: Context, gazetteer: Gazetteer): boolean {
  const { place, kind } = group.candidates[topOf(group.belief)]!;
  if (kind !== 'loose') return false;
  const own = newContext();
  addShares(own, group, groupWeight(group, undefined), gazetteer);
  const country = gazetteer.country(place);
  const rest = (context.countries.get(country) ?? 0) - (own.countries.get(country) ?? 0);
  return rest < LEAST_OF_COUNTRY && context.total - own.total > 0;
}

function resolutionOf(group: Group, outlet: Home | undefined, gazetteer: Gazetteer): Resolution {
  const top = topOf(group.belief);
  const confidence = group.belief[top]!;
  if (confidence < ABSTAIN_BELOW) {
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

function reasons(group: Group, { place, kind }: Candidate, outlet: Home | undefined, gazetteer: Gazetteer): string[] {
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
