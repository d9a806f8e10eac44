export { type CsvOptions, csvRows, LAYOUTS, toCsv } from './csv.ts';
export { type Dyad, dyadsOf } from './dyads.ts';
export { featureOf, toGeoJson } from './geojson.ts';
export type { CountryCodes, Layout } from './layout.ts';
export { discreet, type PlaceLevel } from './withhold.ts';
