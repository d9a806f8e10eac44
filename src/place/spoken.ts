import { distanceKm, type Gazetteer } from '../codebook/index.ts';
import { type Group, topOf } from './groups.ts';
import type { Home } from './outlet.ts';

/** What the document's other places say: belief by country and by province, and where the surest ones are. */
export interface Context {
  readonly countries: Map<string, number>;
  readonly provinces: Map<number, number>;
  readonly points: { readonly group: Group; readonly lat: number; readonly lon: number; readonly weight: number }[];
  total: number;
}

/** The most frequent names that nearness is measured to. */
const MAX_POINTS = 40;
/** Distance at which a neighbour's pull has fallen to a third, km. */
const NEAR_KM = 120;
/** Beyond these degrees a neighbour pulls no more. */
const FAR = 6;
const FORM_WEIGHT = { name: 1, adjective: 0.6, people: 0.6, embedded: 0.5 } as const;

const newContext = (): Context => ({ countries: new Map(), provinces: new Map(), points: [], total: 0 });

/** Gathers what all groups believe. @param home Key of the place of the dateline. */
export function contextOf(groups: readonly Group[], gazetteer: Gazetteer, home: string | undefined): Context {
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

/** How loudly a group speaks: more mentions more, but not in proportion; the dateline's place most. */
function groupWeight({ mentions }: Group, home: string | undefined): number {
  const most = mentions.reduce((sum, { form, confidence }) => sum + FORM_WEIGHT[form] * confidence, 0);
  return Math.log2(1 + most) + (home !== undefined && mentions[0]!.proposal.key === home ? 2 : 0);
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

/**
 * A like spelling, or a small place, in a country that nothing else in the text speaks of, nor its outlet.
 * What lies beside something the text speaks of is near enough.
 * @param alike Those of `groups` that have the name: what it says itself says nothing.
 */
export function isAstray(
  group: Group,
  { groups, alike }: { readonly groups: readonly Group[]; readonly alike: readonly Group[] },
  context: Context,
  outlet: Home | undefined,
  gazetteer: Gazetteer,
): boolean {
  const top = topOf(group.belief);
  const { place, kind } = group.candidates[top]!;
  const country = gazetteer.country(place);
  if (kind !== 'loose' && (!isObscure(group, top, gazetteer) || country === outlet?.country)) return false;
  const own = newContext();
  for (const each of alike) addShares(own, each, groupWeight(each, undefined), gazetteer);
  const rest = (context.countries.get(country) ?? 0) - (own.countries.get(country) ?? 0);
  if (rest >= LEAST_OF_COUNTRY || context.total - own.total <= 0) return false;
  return kind === 'loose' || !groups.some((other) => !alike.includes(other) && isBeside(other, place, gazetteer));
}

/** What lies so near the edge of a country or region, or near a town, lies beside it, km. */
const BESIDE_KM = 100;

function isBeside(other: Group, place: number, gazetteer: Gazetteer): boolean {
  const named = other.candidates[topOf(other.belief)]!.place;
  const reach = gazetteer.radiusKm(named) + BESIDE_KM;
  return distanceKm(gazetteer.lat(named), gazetteer.lon(named), gazetteer.lat(place), gazetteer.lon(place)) < reach;
}

/** Of 56 places so small that the dev articles were thought to name in such a country, 53 were others or none; of 26 greater towns, 11. */
const OBSCURE_PEOPLE = 100_000;
/** A province, and a town of less belief than this, may have ten times as many. */
const DOUBTFUL = 0.5;
/** Their states and provinces are named in English news wherever it is from, few people or not. */
const FEDERATIONS = new Set(['US', 'CA', 'AU']);
/** So many places of a name all in one country say which country it is. */
const NAMESAKES = 3;

function isObscure({ candidates, belief }: Group, top: number, gazetteer: Gazetteer): boolean {
  const { place } = candidates[top]!;
  const code = gazetteer.code(place);
  const isUnit = code.startsWith('ADM');
  if (code === 'PPLC' || (!isUnit && !code.startsWith('PPL'))) return false;
  const country = gazetteer.country(place);
  if (code === 'ADM1' && FEDERATIONS.has(country)) return false;
  if (candidates.length >= NAMESAKES && candidates.every((each) => gazetteer.country(each.place) === country))
    return false;
  const people = isUnit || belief[top]! < DOUBTFUL ? OBSCURE_PEOPLE * 10 : OBSCURE_PEOPLE;
  return gazetteer.population(place) < people;
}
