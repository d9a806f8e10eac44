export { type CsvOptions, csvHead, csvRow, LAYOUTS, toCsv } from './csv.ts';
export { type EventFeature, type EventFeatures, featureOf, toGeoJson } from './geojson.ts';
export type { Column, CountryCodes, Layout } from './layout.ts';
export { type Discretion, discreet, type PlaceLevel } from './withhold.ts';
