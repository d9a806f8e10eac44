import { type GeoJSONSource, LngLatBounds, type MapLayerMouseEvent, type Map as MapLibre } from 'maplibre-gl';

/** What a click on the map may ask for. */
export interface MapHandlers {
  readonly onOpen: (id: string) => void;
  /** West, south, east, north. */
  readonly onArea: (bbox: string) => void;
}

/** Layers whose marks can be clicked. */
export const CLICKABLE = ['events', 'clusters'];
/** Closer than this, points of a cluster are at one place and zooming does not part them, degrees. */
const SAME_PLACE = 0.002;

/** A source of points or areas; undefined while the style is not there yet. */
export function source(map: MapLibre, id: string): GeoJSONSource | undefined {
  return map.getSource(id) as GeoJSONSource | undefined;
}

/** A cluster opens where zooming can part it; where all are at one place, the list shows them. */
export async function follow(
  map: MapLibre,
  { features }: MapLayerMouseEvent,
  { onOpen, onArea }: MapHandlers,
): Promise<void> {
  const found = features?.[0];
  if (found?.geometry.type !== 'Point') return;
  const { id, cluster_id: cluster } = found.properties;
  if (cluster === undefined) return onOpen(String(id));
  const leaves = await source(map, 'events')!.getClusterLeaves(cluster, 500, 0);
  const bounds = new LngLatBounds();
  for (const { geometry } of leaves)
    if (geometry.type === 'Point') bounds.extend(geometry.coordinates as [number, number]);
  const isOnePlace =
    bounds.getEast() - bounds.getWest() < SAME_PLACE && bounds.getNorth() - bounds.getSouth() < SAME_PLACE;
  if (isOnePlace) onArea(boxOf(bounds, SAME_PLACE));
  else map.fitBounds(bounds, { padding: 90, maxZoom: 11 });
}

/** A stretch of the map as the service takes it, widened by `margin` degrees. */
export function boxOf(bounds: LngLatBounds, margin = 0): string {
  const sides = [
    Math.max(-180, bounds.getWest() - margin),
    Math.max(-90, bounds.getSouth() - margin),
    Math.min(180, bounds.getEast() + margin),
    Math.min(90, bounds.getNorth() + margin),
  ];
  return sides.map((side) => side.toFixed(3)).join(',');
}
