import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { MappedEvent } from '../api.ts';
import type { Theme } from '../theme.ts';
import { loadBaseMap } from './base.ts';
import { boxOf, type MapHandlers } from './clicks.ts';
import { useEvents, useMap } from './use-map.ts';

interface MapViewProps extends MapHandlers {
  readonly points?: readonly MappedEvent[];
  readonly selected?: string;
  readonly theme: Theme;
}

/** The events on the map; a click opens one, or asks for those of a place where several stand. */
export function MapView({ points, selected, theme, onOpen, onArea }: MapViewProps) {
  const base = useQuery({ queryKey: ['base-map'], queryFn: loadBaseMap, staleTime: Number.POSITIVE_INFINITY });
  const frame = useRef<HTMLDivElement>(null);
  const map = useMap(frame, base.data, theme, { onOpen, onArea });
  useEvents(map, points, selected);
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
