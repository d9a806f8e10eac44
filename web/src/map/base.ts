import type { FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import countriesUrl from 'world-atlas/countries-50m.json?url';

/** Everything the base map is drawn from; all of it comes with the desk. */
export interface BaseMap {
  readonly land: FeatureCollection;
  readonly borders: FeatureCollection;
  readonly countryNames: FeatureCollection<Point>;
  readonly cities: FeatureCollection<Point>;
}

type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Natural Earth's countries (by way of world-atlas) and GeoNames' cities. */
export async function loadBaseMap(): Promise<BaseMap> {
  const [response, { default: cities }] = await Promise.all([fetch(countriesUrl), import('virtual:cities')]);
  const world = (await response.json()) as Countries;
  const land = feature(world, world.objects.countries) as FeatureCollection<Polygon | MultiPolygon, { name: string }>;
  const shared = mesh(world, world.objects.countries, (a, b) => a !== b);
  const countryNames = land.features.map(({ geometry, properties }) => {
    const { centre, size } = largestRing(geometry);
    return point(centre, { name: properties.name, size });
  });
  return {
    land: collection(land.features.map((country) => ({ ...country, geometry: unwrapped(country.geometry) }))),
    borders: collection([
      { type: 'Feature', geometry: { ...shared, coordinates: shared.coordinates.map(unwrap) }, properties: {} },
    ]),
    countryNames: collection(countryNames),
    cities: collection(cities.map(([name, lon, lat, population]) => point([lon, lat], { name, population }))),
  };
}

function collection<T extends FeatureCollection['features'][number]>(features: T[]) {
  return { type: 'FeatureCollection' as const, features };
}

function point(coordinates: Position, properties: Record<string, unknown>) {
  return { type: 'Feature' as const, geometry: { type: 'Point' as const, coordinates }, properties };
}

/** Rings that cross the 180th meridian run on past it instead of back around the world. */
function unwrapped(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: geometry.coordinates.map(closed) };
  return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(closed)) };
}

/** A ring around a pole (Antarctica's) is closed along it. */
function closed(ring: readonly Position[]): Position[] {
  const open = unwrap(ring);
  const [first, last] = [open[0], open.at(-1)];
  if (!first || !last || Math.abs(first[0]! - last[0]!) < 180) return open;
  const pole = first[1]! < 0 ? -89.9 : 89.9;
  return [...open, [last[0]!, pole], [first[0]!, pole], first];
}

function unwrap(line: readonly Position[]): Position[] {
  let turn = 0;
  return line.map(([lon, lat], index) => {
    const before = line[index - 1]?.[0] ?? lon!;
    if (lon! - before > 180) turn -= 360;
    else if (lon! - before < -180) turn += 360;
    return [lon! + turn, lat!];
  });
}

/** Where a country's name goes: the middle of its largest piece; its size in square degrees ranks the names. */
function largestRing(geometry: Polygon | MultiPolygon): { readonly centre: Position; readonly size: number } {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let best = { centre: [0, 0] as Position, size: 0 };
  for (const [ring] of polygons) {
    const measured = measure(ring ?? []);
    if (measured.size > best.size) best = measured;
  }
  return best;
}

function measure(ring: readonly Position[]): { centre: Position; size: number } {
  let area = 0;
  let x = 0;
  let y = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x0, y0] = ring[i] as [number, number];
    const [x1, y1] = ring[i + 1] as [number, number];
    const cross = x0 * y1 - x1 * y0;
    area += cross;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  }
  return area === 0
    ? { centre: [0, 0], size: 0 }
    : { centre: [x / (3 * area), y / (3 * area)], size: Math.abs(area / 2) };
}
