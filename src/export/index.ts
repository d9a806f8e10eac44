export { type CsvOptions, csvHead, csvRow, toCsv } from './csv.ts';
export { flat } from './flat.ts';
export { type EventFeature, type EventFeatures, featureOf, toGeoJson } from './geojson.ts';
export type { Column, Layout } from './layout.ts';
export type { Discretion, PlaceLevel } from './withhold.ts';
