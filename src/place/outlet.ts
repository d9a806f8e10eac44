import { distanceKm, type Gazetteer, type OutletHome } from '../codebook/index.ts';
import type { Article } from '../model/index.ts';
import type { PlaceResources } from './words.ts';

/** Where the article's outlet is at home: a country, and for a local paper its province and town in the gazetteer. */
export interface Home {
  readonly country: string;
  /** Number of the province, -1 where none is known. */
  readonly province: number;
  /** Number of the town, -1 where none is known. */
  readonly town: number;
}

/** Country domains that are sold as words: they say nothing of a country. */
const SOLD = new Set([
  'ac',
  'ai',
  'am',
  'bz',
  'cc',
  'co',
  'fm',
  'gg',
  'im',
  'io',
  'la',
  'me',
  'nu',
  'st',
  'to',
  'tv',
  'ws',
]);
/** A town gives a paper its name where it has this share of the people of all the towns so called. */
const DOMINANT = 0.95;
/** Another town of so many people may have a paper too. */
const RIVAL_PEOPLE = 20_000;
/** Smaller towns have no paper of their own name that is read beyond them. */
const LEAST_PEOPLE = 5000;
/** Distance at which the pull of the outlet's town has fallen to a third, km. */
const NEAR_KM = 120;

/** The home of the outlet by its host or its name; none where neither says it. */
export function outletHome(article: Article, res: PlaceResources): Home | undefined {
  const { outlets } = res.lexicon;
  const host = hostOf(article);
  const name = article.outlet ?? '';
  const listed = (host && outlets.byHost(host)) || outlets.byName(name);
  if (listed) return placeHome(listed, res.gazetteer);
  const country = host ? countryOf(host, res.gazetteer) : undefined;
  const town = namesake(name || (host ?? ''), country, res);
  if (town !== -1) return homeIn(res.gazetteer, town);
  return country === undefined ? undefined : { country, province: -1, town: -1 };
}

function hostOf({ url, canonicalUrl, outlet }: Article): string | undefined {
  for (const address of [canonicalUrl, url])
    if (address !== undefined && URL.canParse(address)) return new URL(address).hostname.replace(/^www\./, '');
  return outlet !== undefined && isHost(outlet) ? outlet.replace(/^www\./, '') : undefined;
}

/** "hobartnews.com.au" is Australian. */
function countryOf(host: string, gazetteer: Gazetteer): string | undefined {
  const top = host.slice(host.lastIndexOf('.') + 1);
  if (!/^[a-z]{2}$/.test(top) || (SOLD.has(top) && !/\.(com|org|net)\.[a-z]+$/.test(host))) return undefined;
  const country = top === 'uk' ? 'GB' : top.toUpperCase();
  return gazetteer.capital(country) === -1 ? undefined : country;
}

function placeHome({ country, province, town }: OutletHome, gazetteer: Gazetteer): Home {
  const unit = province === undefined ? -1 : unitNamed(gazetteer, country, province);
  const place = town === undefined ? -1 : townNamed(gazetteer, country, town, unit);
  return { country, province: unit !== -1 || place === -1 ? unit : gazetteer.admin1(place), town: place };
}

function homeIn(gazetteer: Gazetteer, town: number): Home {
  return { country: gazetteer.country(town), province: gazetteer.admin1(town), town };
}

function unitNamed(gazetteer: Gazetteer, country: string, name: string): number {
  const found = gazetteer.lookup(gazetteer.folding.exact(name));
  return (
    found.find(({ place }) => gazetteer.code(place) === 'ADM1' && gazetteer.country(place) === country)?.place ?? -1
  );
}

/** The greatest town of the name in the province, or in the country. */
function townNamed(gazetteer: Gazetteer, country: string, name: string, unit: number): number {
  const towns = townsCalled(gazetteer, name)
    .filter((place) => gazetteer.country(place) === country)
    .filter((place) => unit === -1 || gazetteer.isSameUnit(gazetteer.admin1(place), unit));
  return greatest(gazetteer, towns);
}

function townsCalled(gazetteer: Gazetteer, name: string): number[] {
  const found = gazetteer.lookup(gazetteer.folding.exact(name)).filter(({ kind }) => kind !== 'loose');
  return [...new Set(found.map(({ place }) => place))].filter((place) => gazetteer.code(place).startsWith('PPL'));
}

const greatest = (gazetteer: Gazetteer, places: readonly number[]) =>
  places.reduce(
    (best, place) => (best === -1 || gazetteer.population(place) > gazetteer.population(best) ? place : best),
    -1,
  );

/** The town a paper is called after: "The Mercury (Hobart)", "Bendigo Times", "bendigotimes.com.au"; -1 where it is not certain. */
function namesake(name: string, country: string | undefined, res: PlaceResources): number {
  const called = townOfName(name, res);
  if (called === '') return -1;
  const { gazetteer } = res;
  const towns = townsCalled(gazetteer, called).filter(
    (place) => country === undefined || gazetteer.country(place) === country,
  );
  const town = greatest(gazetteer, towns);
  const people = town === -1 ? 0 : gazetteer.population(town);
  const rivals = towns.filter((place) => place !== town).map((place) => gazetteer.population(place));
  const all = rivals.reduce((sum, rival) => sum + rival, people);
  const isCertain = people >= DOMINANT * all && rivals.every((rival) => rival < RIVAL_PEOPLE);
  return people >= LEAST_PEOPLE && isCertain ? town : -1;
}

/** What stands in brackets, or before the words that call it a paper; '' where none do. */
function townOfName(name: string, { lexicon }: PlaceResources): string {
  const bracketed = /\(([^()]+)\)\s*$/.exec(name)?.[1];
  if (bracketed) return bracketed;
  const isPaper = (word: string) => lexicon.has(word, 'paper-word');
  const words = isHost(name) ? labelWords(name, isPaper) : name.split(/\s+/).filter(Boolean);
  if (words[0]?.toLowerCase() === 'the') words.shift();
  const last = words.findLastIndex((word) => !isPaper(word.toLowerCase()));
  return last === words.length - 1 ? '' : words.slice(0, last + 1).join(' ');
}

const isHost = (name: string) => /^[\w-]+(\.[\w-]+)+$/.test(name);

/** "bendigo", "times" of "bendigotimes.com.au". */
function labelWords(host: string, isPaper: (word: string) => boolean): string[] {
  const labels = host.split('.');
  const label = labels.findLast((part) => part.length > 3) ?? '';
  const rest = label.replace(/^the/, '');
  for (let cut = 3; cut < rest.length - 2; cut++)
    if (isPaper(rest.slice(cut))) return [rest.slice(0, cut), rest.slice(cut)];
  return [rest];
}

/** What speaks for a place in the outlet's country, its province, and near its town. */
export function homePull(home: Home, place: number, gazetteer: Gazetteer, weight: (name: string) => number): number {
  if (gazetteer.country(place) !== home.country || gazetteer.code(place).startsWith('PCL')) return 0;
  return (
    weight('home-country') +
    (isInProvince(home, place, gazetteer) ? weight('home-province') : 0) +
    (home.town === -1 ? 0 : weight('home-near') * Math.exp(-distanceTo(home.town, place, gazetteer) / NEAR_KM))
  );
}

/** Why the home speaks for a place, as a reason says it. */
export function homeReason(home: Home, place: number, gazetteer: Gazetteer): string | undefined {
  if (gazetteer.country(place) !== home.country || gazetteer.code(place).startsWith('PCL')) return undefined;
  if (home.town !== -1 && distanceTo(home.town, place, gazetteer) < NEAR_KM)
    return `near ${gazetteer.name(home.town)}, the outlet’s home`;
  if (isInProvince(home, place, gazetteer)) return `in ${gazetteer.name(home.province)}, the outlet’s home`;
  return `in ${home.country}, the outlet’s home`;
}

function isInProvince({ province }: Home, place: number, gazetteer: Gazetteer): boolean {
  if (province === -1) return false;
  return gazetteer.isSameUnit(gazetteer.code(place) === 'ADM1' ? place : gazetteer.admin1(place), province);
}

const distanceTo = (town: number, place: number, gazetteer: Gazetteer) =>
  distanceKm(gazetteer.lat(town), gazetteer.lon(town), gazetteer.lat(place), gazetteer.lon(place));
