import { useQuery } from '@tanstack/react-query';
import {
  AttributionControl,
  type GeoJSONSource,
  LngLatBounds,
  type MapLayerMouseEvent,
  Map as MapLibre,
  NavigationControl,
  ScaleControl,
  type StyleSpecification,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useEffect, useRef, useState } from 'react';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { MappedEvent } from '../api.ts';
import type { Theme } from '../theme.ts';
import { areasOf, pointsOf } from './areas.ts';
import { loadBaseMap } from './base.ts';
import { styleOf } from './style.ts';

setWorkerUrl(workerUrl);

interface MapViewProps {
  readonly points?: readonly MappedEvent[];
  readonly selected?: string;
  readonly theme: Theme;
  readonly onOpen: (id: string) => void;
  /** West, south, east, north. */
  readonly onArea: (bbox: string) => void;
}

const CLICKABLE = ['events', 'clusters'];
/** Closer than this, points of a cluster are at one place and zooming does not part them, degrees. */
const SAME_PLACE = 0.002;

export function MapView({ points, selected, theme, onOpen, onArea }: MapViewProps) {
  const base = useQuery({ queryKey: ['base-map'], queryFn: loadBaseMap, staleTime: Number.POSITIVE_INFINITY });
  const frame = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibre>();
  const firstTheme = useRef(theme);
  const hasFitted = useRef(false);
  const handlers = useRef({ onOpen, onArea });
  handlers.current = { onOpen, onArea };

  useEffect(() => {
    if (!base.data || !frame.current) return undefined;
    const made = new MapLibre({
      container: frame.current,
      style: styleOf(base.data, firstTheme.current),
      center: [25, 22],
      zoom: 1.6,
      maxZoom: 12,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      fadeDuration: 0,
    });
    made.touchZoomRotate.disableRotation();
    made.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    made.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-left');
    made.addControl(
      new AttributionControl({ compact: true, customAttribution: 'Borders imply no opinion' }),
      'bottom-right',
    );
    made.on('load', () => setMap(made));
    made.on('click', CLICKABLE, (click) => void follow(made, click, handlers.current));
    made.on('mousemove', CLICKABLE, () => cursor(made, 'pointer'));
    made.on('mouseleave', CLICKABLE, () => cursor(made, ''));
    return () => {
      setMap(undefined);
      made.remove();
    };
  }, [base.data]);

  useEffect(() => {
    if (map && base.data) repaint(map, styleOf(base.data, theme));
  }, [map, base.data, theme]);

  useEffect(() => {
    if (!map || !points) return;
    source(map, 'events')?.setData(pointsOf(points));
  }, [map, points]);

  useEffect(() => {
    if (!map || !points) return;
    source(map, 'selected')?.setData(pointsOf(points.filter(({ id }) => id === selected)));
    source(map, 'areas')?.setData(areasOf(points, selected));
  }, [map, points, selected]);

  useEffect(() => {
    if (!map || !points?.length || hasFitted.current) return;
    hasFitted.current = true;
    const bounds = new LngLatBounds();
    for (const { lon, lat } of points) bounds.extend([lon, lat]);
    map.fitBounds(bounds, { padding: 70, maxZoom: 6, animate: false });
  }, [map, points]);

  const search = () => {
    const bounds = map?.getBounds();
    if (bounds) onArea(boxOf(bounds));
  };
  return (
    <div className="map">
      <div className="map-frame" ref={frame} data-ready={map ? '' : undefined} />
      {base.error && <p className="note">The base map did not load: {base.error.message}</p>}
      <button type="button" className="map-search" onClick={search}>
        Only events in this area
      </button>
      <p className="map-key">
        <i /> reported
        <i className="ring" /> not told as plain fact
        <i className="faint" /> less exact place
        <i className="area" /> somewhere in this area
      </p>
    </div>
  );
}

/** The same layers in other colours: sources and view stay as they are. */
function repaint(map: MapLibre, style: StyleSpecification): void {
  for (const { id, paint } of style.layers) {
    for (const [name, value] of Object.entries(paint ?? {})) map.setPaintProperty(id, name as never, value as never);
  }
}

function source(map: MapLibre, id: string): GeoJSONSource | undefined {
  return map.getSource(id) as GeoJSONSource | undefined;
}

function cursor(map: MapLibre, name: string): void {
  map.getCanvas().style.cursor = name;
}

/** A cluster opens where zooming can part it; where all are at one place, the list shows them. */
async function follow(
  map: MapLibre,
  { features }: MapLayerMouseEvent,
  { onOpen, onArea }: Pick<MapViewProps, 'onOpen' | 'onArea'>,
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

function boxOf(bounds: LngLatBounds, margin = 0): string {
  const sides = [
    Math.max(-180, bounds.getWest() - margin),
    Math.max(-90, bounds.getSouth() - margin),
    Math.min(180, bounds.getEast() + margin),
    Math.min(90, bounds.getNorth() + margin),
  ];
  return sides.map((side) => side.toFixed(3)).join(',');
}
