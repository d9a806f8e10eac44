import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Theme } from '../theme.ts';
import { TYPES } from '../words.ts';
import type { BaseMap } from './base.ts';

interface Palette {
  readonly sea: string;
  readonly land: string;
  readonly border: string;
  readonly name: string;
  readonly city: string;
  readonly ink: string;
  readonly paper: string;
}

const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    sea: '#dfe6e8',
    land: '#f8f6f1',
    border: '#bdb7a9',
    name: '#8a8577',
    city: '#5d594f',
    ink: '#24323d',
    paper: '#ffffff',
  },
  dark: {
    sea: '#10171c',
    land: '#1d262c',
    border: '#3c4850',
    name: '#78858d',
    city: '#98a4ab',
    ink: '#dfe5e8',
    paper: '#141c21',
  },
};

/** Colours of the event types; the same as the custom properties in base.css. */
const COLOURS: Readonly<Record<Theme, Readonly<Record<string, string>>>> = {
  light: {
    battles: '#b3372f',
    explosions: '#d0762a',
    civilians: '#84326f',
    riots: '#9a7b12',
    protests: '#24807a',
    strategic: '#44689c',
    other: '#77716a',
  },
  dark: {
    battles: '#e0695f',
    explosions: '#e99a55',
    civilians: '#c377b0',
    riots: '#cfae45',
    protests: '#55b5ad',
    strategic: '#7fa3d6',
    other: '#a09a92',
  },
};

const FONT = ['Helvetica Neue', 'Arial', 'Liberation Sans', 'sans-serif'];

function colour(theme: Theme): ExpressionSpecification {
  const pairs = TYPES.flatMap(([name, key]) => [name, COLOURS[theme][key]!]);
  return ['match', ['get', 'type'], ...pairs, COLOURS[theme].other!] as unknown as ExpressionSpecification;
}

/** Larger where more were killed; an unknown number is drawn as none, and told in the list. */
const RADIUS: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['sqrt', ['coalesce', ['get', 'killed'], 0]],
  0,
  5.5,
  4,
  10,
  16,
  18,
];

/** The base map and the events on it. No glyph address: labels are drawn with the reader's own fonts. */
export function styleOf(base: BaseMap, theme: Theme): StyleSpecification {
  const palette = PALETTES[theme];
  const empty = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } };
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: base.land, attribution: 'Natural Earth · cities © GeoNames, CC BY 4.0' },
      borders: { type: 'geojson', data: base.borders },
      countryNames: { type: 'geojson', data: base.countryNames },
      cities: { type: 'geojson', data: base.cities },
      areas: empty,
      events: { ...empty, cluster: true, clusterRadius: 34, clusterMaxZoom: 11 },
      selected: empty,
    },
    layers: [
      ...baseLayers(palette),
      ...nameLayers(palette),
      ...areaLayers(theme),
      ...clusterLayers(palette),
      ...pointLayers(theme, palette),
    ],
  };
}

function baseLayers({ sea, land, border }: Palette): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': sea } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': land } },
    { id: 'coast', type: 'line', source: 'land', paint: { 'line-color': border, 'line-width': 0.6 } },
    { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': border, 'line-width': 1 } },
  ];
}

function nameLayers({ land, name, city, paper }: Palette): LayerSpecification[] {
  const halo = { 'text-halo-color': land, 'text-halo-width': 1.2 };
  return [
    {
      id: 'city-dots',
      type: 'circle',
      source: 'cities',
      minzoom: 5,
      filter: byZoom,
      paint: { 'circle-radius': 1.8, 'circle-color': city, 'circle-stroke-color': paper, 'circle-stroke-width': 0.5 },
    },
    {
      id: 'city-names',
      type: 'symbol',
      source: 'cities',
      minzoom: 5,
      filter: byZoom,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONT,
        'text-size': 11,
        'text-offset': [0, 0.9],
        'text-anchor': 'top',
        'text-optional': true,
        'symbol-sort-key': ['-', 0, ['get', 'population']],
      },
      paint: { 'text-color': city, ...halo },
    },
    {
      id: 'country-names',
      type: 'symbol',
      source: 'countryNames',
      minzoom: 1.5,
      maxzoom: 7,
      filter: largeEnough,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 2, 10, 6, 14],
        'text-letter-spacing': 0.08,
        'text-transform': 'uppercase',
        'text-max-width': 8,
        'symbol-sort-key': ['-', 0, ['get', 'size']],
      },
      paint: { 'text-color': name, ...halo },
    },
  ];
}

/** Small countries are named where there is room for it; sizes in square degrees. */
const largeEnough: ExpressionSpecification = ['>=', ['get', 'size'], ['step', ['zoom'], 40, 3, 8, 4, 0.8, 5, 0]];

/** Greater cities first: a million and more from zoom 5, all of them from zoom 8. */
const byZoom: ExpressionSpecification = [
  '>=',
  ['get', 'population'],
  ['step', ['zoom'], 1_000_000, 6, 400_000, 7, 200_000, 8, 0],
];

function areaLayers(theme: Theme): LayerSpecification[] {
  return [
    {
      id: 'areas',
      type: 'fill',
      source: 'areas',
      paint: { 'fill-color': colour(theme), 'fill-opacity': 0.09 },
    },
    {
      id: 'area-edges',
      type: 'line',
      source: 'areas',
      paint: { 'line-color': colour(theme), 'line-opacity': 0.45, 'line-width': 1, 'line-dasharray': [3, 3] },
    },
  ];
}

function clusterLayers({ ink, paper }: Palette): LayerSpecification[] {
  return [
    {
      id: 'clusters',
      type: 'circle',
      source: 'events',
      filter: ['has', 'point_count'],
      paint: {
        'circle-color': ink,
        'circle-opacity': 0.86,
        'circle-stroke-color': paper,
        'circle-stroke-width': 2,
        'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'point_count']], 1, 11, 10, 22, 40, 34],
      },
    },
    {
      id: 'cluster-counts',
      type: 'symbol',
      source: 'events',
      filter: ['has', 'point_count'],
      layout: {
        'text-field': ['get', 'point_count_abbreviated'],
        'text-font': FONT,
        'text-size': 12,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': paper },
    },
  ];
}

/** Single events: filled where they are reported as plain fact, a ring where not, fainter where the place is less exact. */
function pointLayers(theme: Theme, { ink, paper }: Palette): LayerSpecification[] {
  const single: ExpressionSpecification = ['!', ['has', 'point_count']];
  const doubtful: ExpressionSpecification = ['match', ['get', 'status'], ['reported'], false, true];
  return [
    {
      id: 'events',
      type: 'circle',
      source: 'events',
      filter: single,
      paint: {
        'circle-radius': RADIUS,
        'circle-color': ['case', doubtful, paper, colour(theme)],
        'circle-opacity': ['match', ['get', 'geoPrecision'], 1, 0.9, 2, 0.65, 0.4],
        'circle-stroke-width': ['case', doubtful, 2, 1.2],
        'circle-stroke-color': ['case', doubtful, colour(theme), paper],
      },
    },
    {
      id: 'selected',
      type: 'circle',
      source: 'selected',
      paint: {
        'circle-radius': ['+', RADIUS, 5],
        'circle-color': 'transparent',
        'circle-opacity': 0,
        'circle-stroke-width': 2.5,
        'circle-stroke-color': ink,
      },
    },
  ];
}
