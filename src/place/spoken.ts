import { distanceKm, type Gazetteer } from '../codebook/index.ts';
import { type Group, topOf } from './groups.ts';

/** Belief by country and by province. */
interface Shares {
  readonly countries: Map<string, number>;
  readonly provinces: Map<number, number>;
  total: number;
}

/** What the document's places say, all together and name by name, and where the surest ones are. */
export interface Context extends Shares {
  readonly byName: Map<string, Shares>;
  readonly points: { readonly key: string; readonly lat: number; readonly lon: number; readonly weight: number }[];
}

/** The most frequent names that nearness is measured to. */
const MAX_POINTS = 40;
/** Distance at which a neighbour's pull has fallen to a third, km. */
const NEAR_KM = 120;
/** Beyond these degrees a neighbour pulls no more. */
const FAR = 6;
const FORM_WEIGHT = { name: 1, adjective: 0.6, people: 0.6, embedded: 0.5 } as const;

const newShares = (): Shares => ({ countries: new Map(), provinces: new Map(), total: 0 });

/** Gathers what all groups believe. @param home Key of the place of the dateline. */
export function contextOf(groups: readonly Group[], gazetteer: Gazetteer, home: string | undefined): Context {
  const context: Context = { ...newShares(), byName: new Map(), points: [] };
  for (const group of groups) addToContext(context, group, gazetteer, home);
  context.points.sort((a, b) => b.weight - a.weight);
  context.points.length = Math.min(context.points.length, MAX_POINTS);
  return context;
}

function addToContext(context: Context, group: Group, gazetteer: Gazetteer, home: string | undefined): void {
  const key = keyOf(group);
  const weight = groupWeight(group, home);
  const own = context.byName.get(key) ?? newShares();
  context.byName.set(key, own);
  addShares(own, group, weight, gazetteer);
  addShares(context, group, weight, gazetteer);
  const top = topOf(group.belief);
  const { place } = group.candidates[top]!;
  if (gazetteer.code(place).startsWith('PCL')) return;
  const pull = weight * group.belief[top]!;
  context.points.push({ key, lat: gazetteer.lat(place), lon: gazetteer.lon(place), weight: pull });
}

/** The name of a group. */
export const keyOf = ({ mentions }: Group): string => mentions[0]!.proposal.key;

/** Shares too small to change an answer are passed over. */
const LEAST_SHARE = 1e-3;

function addShares(shares: Shares, group: Group, weight: number, gazetteer: Gazetteer): void {
  shares.total += weight;
  group.candidates.forEach(({ place }, c) => {
    const share = weight * group.belief[c]!;
    if (share < LEAST_SHARE) return;
    const country = gazetteer.country(place);
    if (country !== '') shares.countries.set(country, (shares.countries.get(country) ?? 0) + share);
    const province = provinceOf(gazetteer, place);
    if (province !== -1) shares.provinces.set(province, (shares.provinces.get(province) ?? 0) + share);
  });
}

/** How loudly a group speaks: more mentions more, but not in proportion; the dateline's place most. */
function groupWeight({ mentions }: Group, home: string | undefined): number {
  const most = mentions.reduce((sum, { form, confidence }) => sum + FORM_WEIGHT[form] * confidence, 0);
  return Math.log2(1 + most) + (mentions[0]!.proposal.key === home ? 2 : 0);
}

const provinceOf = (gazetteer: Gazetteer, place: number) =>
  gazetteer.code(place) === 'ADM1' ? place : gazetteer.admin1(place);

/** What the other places of the document say for each candidate of a group. */
export function pulls(
  group: Group,
  context: Context,
  gazetteer: Gazetteer,
  weight: (name: string) => number,
): number[] {
  const own = context.byName.get(keyOf(group))!;
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
  const key = keyOf(group);
  let sum = 0;
  for (const point of context.points) {
    if (point.key === key || Math.abs(point.lat - lat) > FAR || Math.abs(point.lon - lon) > FAR * 2) continue;
    const distance = distanceKm(lat, lon, point.lat, point.lon);
    sum += point.weight * Math.exp(-distance / NEAR_KM);
  }
  return Math.log2(1 + sum);
}
