import { distanceKm, type Gazetteer } from '../codebook/index.ts';
import { FEDERATIONS, type Group, isOwnName, topOf } from './groups.ts';
import type { Home } from './outlet.ts';
import { type Context, keyOf } from './spoken.ts';

/** A country with less belief than this in the other names of a text is not spoken of. */
const LEAST_OF_COUNTRY = 0.1;

/**
 * A like spelling, a small place, or a greater one that no word places, in a country that nothing else in the text speaks
 * of, nor its outlet. What lies beside something the text speaks of is near enough.
 */
export function isAstray(
  group: Group,
  groups: readonly Group[],
  context: Context,
  outlet: Home | undefined,
  gazetteer: Gazetteer,
): boolean {
  const top = topOf(group.belief);
  const { place, kind } = group.candidates[top]!;
  const country = gazetteer.country(place);
  const isLike = kind === 'loose';
  if (country === '') return false;
  if (!isLike && (country === outlet?.country || !isDoubtful(group, top, gazetteer))) return false;
  const own = context.byName.get(keyOf(group))!;
  const rest = (context.countries.get(country) ?? 0) - (own.countries.get(country) ?? 0);
  if (rest >= LEAST_OF_COUNTRY || context.total - own.total <= 0) return false;
  return isLike || !groups.some((other) => keyOf(other) !== keyOf(group) && isBeside(other, place, gazetteer));
}

/** What lies so near the edge of a country or region, or near a town, lies beside it, km. */
const BESIDE_KM = 100;
/** The disc of a greater country or region reaches far over its neighbours, km. */
const WIDEST_KM = 800;

function isBeside(other: Group, place: number, gazetteer: Gazetteer): boolean {
  const named = other.candidates[topOf(other.belief)]!.place;
  const radius = gazetteer.radiusKm(named);
  if (radius > WIDEST_KM) return false;
  const km = distanceKm(gazetteer.lat(named), gazetteer.lon(named), gazetteer.lat(place), gazetteer.lon(place));
  return km < radius + BESIDE_KM;
}

/** Of 56 places so small that the dev articles were thought to name in such a country, 53 were others or none; of 26 greater towns, 11. */
const OBSCURE_PEOPLE = 100_000;
/** A province, and a town of less belief than this, may have ten times as many. */
const DOUBTFUL = 0.5;
/** A city of so many people is known wherever it is named as a place, and a metropolis and a capital of its own name always. */
const CITY = 250_000;
const METROPOLIS = 1_000_000;
/** So many places of a name all in one country say which country it is. */
const NAMESAKES = 3;

function isDoubtful(group: Group, top: number, gazetteer: Gazetteer): boolean {
  const { candidates, belief, mentions } = group;
  const { place } = candidates[top]!;
  const code = gazetteer.code(place);
  if (code.startsWith('PCL')) return false;
  const country = gazetteer.country(place);
  if (code === 'ADM1' && FEDERATIONS.has(country)) return false;
  if (mentions.every(({ isFaint }) => isFaint)) return true;
  const isUnit = code.startsWith('ADM');
  if (!isUnit && !code.startsWith('PPL')) return false;
  if (code === 'PPLC' && isOwnName(group, top, gazetteer)) return false;
  if (candidates.length >= NAMESAKES && candidates.every((each) => gazetteer.country(each.place) === country))
    return false;
  if (belief[top]! < DOUBTFUL && !isOwnName(group, top, gazetteer)) return true;
  const people = gazetteer.population(place);
  if (people < (isUnit || belief[top]! < DOUBTFUL ? OBSCURE_PEOPLE * 10 : OBSCURE_PEOPLE)) return true;
  return (
    country !== 'US' &&
    people < METROPOLIS &&
    !mentions.some(({ isPlaced, isTaken }) => isPlaced || (isTaken && people >= CITY))
  );
}
