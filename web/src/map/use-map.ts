import {
  AttributionControl,
  LngLatBounds,
  Map as MapLibre,
  NavigationControl,
  ScaleControl,
  type StyleSpecification,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type RefObject, useEffect, useRef, useState } from 'react';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { MappedEvent } from '../api.ts';
import type { Theme } from '../theme.ts';
import { areasOf, pointsOf } from './areas.ts';
import type { BaseMap } from './base.ts';
import { CLICKABLE, follow, type MapHandlers, source } from './clicks.ts';
import { styleOf } from './style.ts';

setWorkerUrl(workerUrl);

/** A map in the frame, in the colours of the theme; undefined until it is drawn. */
export function useMap(
  frame: RefObject<HTMLDivElement | null>,
  base: BaseMap | undefined,
  theme: Theme,
  handlers: MapHandlers,
): MapLibre | undefined {
  const [map, setMap] = useState<MapLibre>();
  const firstTheme = useRef(theme);
  const latest = useRef(handlers);
  latest.current = handlers;

  useEffect(() => {
    if (!base || !frame.current) return undefined;
    const made = make(frame.current, styleOf(base, firstTheme.current));
    made.on('load', () => setMap(made));
    made.on('click', CLICKABLE, (click) => void follow(made, click, latest.current));
    made.on('mousemove', CLICKABLE, () => cursor(made, 'pointer'));
    made.on('mouseleave', CLICKABLE, () => cursor(made, ''));
    return () => {
      setMap(undefined);
      made.remove();
    };
  }, [base, frame]);

  useEffect(() => {
    if (map && base) repaint(map, styleOf(base, theme));
  }, [map, base, theme]);
  return map;
}

/** Puts the events on the map, the selected one marked; the first to come are all brought into view. */
export function useEvents(map: MapLibre | undefined, points?: readonly MappedEvent[], selected?: string): void {
  const hasFitted = useRef(false);
  useEffect(() => {
    if (map && points) source(map, 'events')?.setData(pointsOf(points));
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
}

function make(container: HTMLElement, style: StyleSpecification): MapLibre {
  const map = new MapLibre({
    container,
    style,
    center: [25, 22],
    zoom: 1.6,
    maxZoom: 12,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    fadeDuration: 0,
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-left');
  map.addControl(
    new AttributionControl({ compact: true, customAttribution: 'Borders imply no opinion' }),
    'bottom-right',
  );
  return map;
}

/** The same layers in other colours: sources and view stay as they are. */
function repaint(map: MapLibre, style: StyleSpecification): void {
  for (const { id, paint } of style.layers) {
    for (const [name, value] of Object.entries(paint ?? {})) map.setPaintProperty(id, name as never, value as never);
  }
}

function cursor(map: MapLibre, name: string): void {
  map.getCanvas().style.cursor = name;
}
