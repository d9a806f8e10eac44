import { distanceKm, type Gazetteer } from '../codebook/index.ts';

/** Does a country, province or district hold a place? */
export function contains(gazetteer: Gazetteer, unit: number, place: number): boolean {
  if (unit === place) return false;
  const code = gazetteer.code(unit);
  if (code.startsWith('PCL')) return gazetteer.country(place) === gazetteer.country(unit);
  if (code === 'ADM1') return gazetteer.isSameUnit(gazetteer.admin1(place), unit);
  if (code === 'ADM2') return gazetteer.isSameUnit(gazetteer.admin2(place), unit);
  const radius = gazetteer.radiusKm(unit);
  return radius > 0 && distance(gazetteer, unit, place) < radius;
}

function distance(gazetteer: Gazetteer, a: number, b: number): number {
  return distanceKm(gazetteer.lat(a), gazetteer.lon(a), gazetteer.lat(b), gazetteer.lon(b));
}
