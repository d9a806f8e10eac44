import { distanceKm } from '../codebook/index.ts';
import type { Place } from '../model/index.ts';
import type { SpokenRelation } from './relations.ts';

/** A point and the radius around it that holds a region; degrees and km. */
export interface Disc {
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number;
}

/** Radius of a hamlet, and of the largest cities, km. */
const SMALLEST_TOWN = 2;
const LARGEST_TOWN = 25;
/** What "near", and a direction without a distance, reach beyond the place itself, km. */
const NEAR_KM = 20;
/** A stated distance is taken to be right to this share of it. */
const DISTANCE_SLACK = 0.3;
const KM_PER_DEGREE = 111.2;

/** The disc of a place: its own radius, or one that grows with its people. */
export function discOf({ lat, lon, radiusKm, population }: Place): Disc {
  const size = radiusKm ?? Math.min(LARGEST_TOWN, SMALLEST_TOWN + Math.sqrt(population ?? 0) / 150);
  return { lat, lon, radiusKm: size };
}

/** The disc that holds a phrase's region: its places, moved or narrowed as its relation says. */
export function locate(
  places: readonly Place[],
  spoken: (SpokenRelation & { readonly directions: readonly number[] }) | undefined,
): Disc {
  const disc = around(places.map(discOf));
  if (!spoken) return disc;
  const { relation, distanceKm: stated, directions } = spoken;
  if (relation.kind === 'outside') return beside(disc, relation.bearing, stated);
  if (relation.kind === 'part') {
    const bearings = relation.bearing === undefined ? directions : [...directions, relation.bearing];
    return partOf(disc, bearings);
  }
  return disc;
}

/** The disc that holds several. */
function around(discs: readonly Disc[]): Disc {
  if (discs.length === 1) return discs[0]!;
  const lat = discs.reduce((sum, disc) => sum + disc.lat, 0) / discs.length;
  const lon = meanLon(discs.map((disc) => disc.lon));
  const radiusKm = Math.max(...discs.map((disc) => distanceKm(lat, lon, disc.lat, disc.lon) + disc.radiusKm));
  return { lat, lon, radiusKm };
}

/** Mean of longitudes across the date line. */
function meanLon(lons: readonly number[]): number {
  const rad = Math.PI / 180;
  const x = lons.reduce((sum, lon) => sum + Math.cos(lon * rad), 0);
  const y = lons.reduce((sum, lon) => sum + Math.sin(lon * rad), 0);
  return Math.atan2(y, x) / rad;
}

function beside(disc: Disc, bearing: number | undefined, stated: number | undefined): Disc {
  if (bearing === undefined) return { ...disc, radiusKm: disc.radiusKm + (stated ?? NEAR_KM) };
  const far = stated ?? disc.radiusKm + NEAR_KM;
  const slack = stated === undefined ? disc.radiusKm + NEAR_KM : Math.max(5, stated * DISTANCE_SLACK);
  return { ...moved(disc, bearing, far), radiusKm: slack };
}

/** Half the disc toward the directions named: "northwestern, western and southwestern parts". */
function partOf(disc: Disc, bearings: readonly number[]): Disc {
  if (bearings.length === 0) return disc;
  const rad = Math.PI / 180;
  const north = bearings.reduce((sum, bearing) => sum + Math.cos(bearing * rad), 0) / bearings.length;
  const east = bearings.reduce((sum, bearing) => sum + Math.sin(bearing * rad), 0) / bearings.length;
  const strength = Math.hypot(north, east);
  if (strength < 0.2) return disc;
  const bearing = Math.atan2(east, north) / rad;
  return { ...moved(disc, bearing, (disc.radiusKm * strength) / 2), radiusKm: disc.radiusKm * 0.7 };
}

function moved({ lat, lon }: Disc, bearing: number, km: number): { lat: number; lon: number } {
  const rad = Math.PI / 180;
  const north = (km * Math.cos(bearing * rad)) / KM_PER_DEGREE;
  const shrink = Math.max(0.05, Math.cos(lat * rad));
  const east = (km * Math.sin(bearing * rad)) / (KM_PER_DEGREE * shrink);
  const wrapped = ((lon + east + 540) % 360) - 180;
  return { lat: Math.max(-90, Math.min(90, lat + north)), lon: wrapped };
}
