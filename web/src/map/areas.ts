import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';
import type { MappedEvent } from '../api.ts';

const KM_PER_DEGREE = 111.32;
const CORNERS = 48;
/** How far a place may be off where the report gives no radius, km: only to draw its vagueness, never to move it. */
const VAGUE_KM: Readonly<Record<number, number>> = { 2: 20, 3: 70 };

/** The events as points of GeoJSON. */
export function pointsOf(events: readonly MappedEvent[]): FeatureCollection<Point> {
  const features = events.map(
    (event): Feature<Point> => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [event.lon, event.lat] },
      properties: event,
    }),
  );
  return { type: 'FeatureCollection', features };
}

/** Wider areas, whole countries, would cover the map: they are drawn for the event that is open only, km. */
const WIDEST_KM = 250;

/** A circle around each event whose place is not exact. One for many events of the same place and type. */
export function areasOf(events: readonly MappedEvent[], open?: string): FeatureCollection<Polygon> {
  const seen = new Map<string, Feature<Polygon>>();
  for (const event of events) {
    const km = event.geoPrecision === 1 ? undefined : (event.radiusKm ?? VAGUE_KM[event.geoPrecision]);
    const key = `${event.lat} ${event.lon} ${event.type}`;
    const isShown = km !== undefined && (km <= WIDEST_KM || event.id === open);
    if (isShown && !seen.has(key)) seen.set(key, circle(event, km));
  }
  return { type: 'FeatureCollection', features: [...seen.values()] };
}

function circle({ lat, lon, type }: MappedEvent, km: number): Feature<Polygon> {
  const high = km / KM_PER_DEGREE;
  const wide = high / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  const ring = Array.from({ length: CORNERS + 1 }, (_, corner) => {
    const turn = (corner / CORNERS) * 2 * Math.PI;
    return [lon + wide * Math.cos(turn), lat + high * Math.sin(turn)];
  });
  return { type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] }, properties: { type } };
}
