import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { feature } from 'topojson-client';
import { distanceKm } from '../src/codebook/index.ts';
import { listOf, parseTable } from '../src/codebook/table.ts';
import { loadResources, shipped } from '../src/pipeline/index.ts';

const FILE = 'codebook/en/places.tsv';
const COLUMNS = ['name', 'names', 'code', 'country', 'lat', 'lon', 'radius'] as const;
const table = { name: FILE, path: FILE, text: readFileSync(shipped(FILE), 'utf8') };
const rows = parseTable(table, COLUMNS).map((row) => ({
  ...row,
  point: row.lat === '' ? undefined : { lat: Number(row.lat), lon: Number(row.lon) },
  /** km; a region may reach over a border. */
  reach: Number(row.radius || 0),
}));
const { gazetteer } = loadResources();

/** Points are rounded, and the outlines are drawn for maps of the world; km. */
const BORDER_KM = 15;
/** Two rows of one name this close are one place, km. */
const SAME_KM = 20;
/** A town row means the town the packages hold within this distance, km (scripts/build-gazetteer-supplement.ts). */
const SAME_TOWN_KM = 30;

/** Whose land the outlines draw as another's: Crimea, Western Sahara. */
const HELD_BY = new Map([
  ['UA', 'RU'],
  ['EH', 'MA'],
]);

interface Point {
  readonly lat: number;
  readonly lon: number;
}
type Ring = readonly (readonly [lon: number, lat: number])[];
interface Shape {
  readonly id: string;
  readonly properties: { readonly name: string };
  readonly geometry: { readonly type: string; readonly coordinates: Ring[] | Ring[][] };
}

/** Outlines by alpha-2: Natural Earth 1:10m, which draws who holds a land, not whose it is. */
function readOutlines(): Map<string, Ring[]> {
  const require = createRequire(import.meta.url);
  const json = (path: string) => JSON.parse(readFileSync(require.resolve(path), 'utf8'));
  const codes = new Map((json('i18n-iso-countries/codes.json') as string[][]).map(([two, , digits]) => [digits, two!]));
  const unnumbered = new Map([
    ['Kosovo', 'XK'],
    ['Somaliland', 'SO'],
    ['N. Cyprus', 'CY'],
    ['Akrotiri', 'CY'],
    ['Dhekelia', 'CY'],
  ]);
  const atlas = json('world-atlas/countries-10m.json');
  const { features } = feature(atlas, atlas.objects.countries) as unknown as { features: Shape[] };
  const outlines = new Map<string, Ring[]>();
  for (const { id, properties, geometry } of features) {
    const code = unnumbered.get(properties.name) ?? codes.get(String(id).padStart(3, '0'));
    if (!code) continue;
    const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Ring[][];
    outlines.set(code, [...(outlines.get(code) ?? []), ...polygons.map(([outer]) => outer!)]);
  }
  return outlines;
}

function isInside(ring: Ring, { lat, lon }: Point): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1, y1] = ring[i]!;
    const [x2, y2] = ring[j]!;
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

const isBeside = (ring: Ring, { lat, lon }: Point, km: number) =>
  ring.some(([x, y]) => Math.abs(y - lat) < km / 80 && distanceKm(lat, lon, y, x) <= km);

describe('the supplement of places', () => {
  const outlines = readOutlines();

  test('holds three thousand rows', () => assert.ok(rows.length >= 3000, `${rows.length} rows`));

  test('every point lies in the country of its row', () => {
    const lies = (point: Point, country: string) => outlines.get(country)?.some((ring) => isInside(ring, point));
    const astray = rows.flatMap(({ at, name, country, point, reach, code }) => {
      const rings = outlines.get(country);
      if (!point || !rings || lies(point, country) || lies(point, HELD_BY.get(country) ?? '')) return [];
      const isAtSea = code === 'ISL' || code === 'S' || reach > 0;
      if (isAtSea && ![...outlines.keys()].some((other) => lies(point, other))) return [];
      return rings.some((ring) => isBeside(ring, point, BORDER_KM + reach)) ? [] : [`${at}: ${name}, ${country}`];
    });
    assert.deepEqual(astray, []);
  });

  test('no place stands twice under one name', () => {
    const known = new Map<string, (typeof rows)[number][]>();
    const twice: string[] = [];
    for (const row of rows) {
      const key = `${row.country} ${row.code.slice(0, 3)} ${gazetteer.folding.exact(row.name)}`;
      const same = known.get(key) ?? [];
      for (const { point, at } of same) {
        const apart = point && row.point ? distanceKm(point.lat, point.lon, row.point.lat, row.point.lon) : 0;
        if (apart < SAME_KM) twice.push(`${row.at} and ${at}: ${row.name}`);
      }
      known.set(key, [...same, row]);
    }
    assert.deepEqual(twice, []);
  });

  test('every name leads to its place', () => {
    const lost = rows.flatMap(({ at, name, names, country, point, reach }) =>
      [name, ...listOf(names)]
        .filter((form) => {
          const found = gazetteer.lookup(gazetteer.folding.exact(form));
          return !found.some(({ place }) => {
            if (!point) return gazetteer.country(place) === country;
            const km = distanceKm(gazetteer.lat(place), gazetteer.lon(place), point.lat, point.lon);
            return km <= SAME_TOWN_KM + reach;
          });
        })
        .map((form) => `${at}: ${form}`),
    );
    assert.deepEqual(lost, []);
  });
});
