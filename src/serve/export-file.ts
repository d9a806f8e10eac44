import { type CountryCodes, csvRows, discreet, featureOf, LAYOUTS } from '../export/index.ts';
import type { EventView } from '../model/index.ts';

/** A file that is written as it is sent, however many events there are. */
export interface ExportFile {
  readonly type: string;
  readonly extension: string;
  readonly pieces: AsyncIterable<string>;
}

/** A file of events for download: its media type, ending and contents, piece by piece. */
export function exportFile(
  format: keyof typeof LAYOUTS | 'geojson',
  views: AsyncIterable<EventView>,
  countries?: CountryCodes,
): ExportFile {
  if (format === 'geojson') return { type: 'application/geo+json', extension: 'geojson', pieces: geoJson(views) };
  const layout = LAYOUTS[format];
  const isTabbed = layout.separator === '\t';
  return {
    type: isTabbed ? 'text/tab-separated-values' : 'text/csv',
    extension: isTabbed ? 'tsv' : 'csv',
    pieces: csvRows(views, { layout, countries }),
  };
}

async function* geoJson(views: AsyncIterable<EventView>) {
  let between = '{"type":"FeatureCollection","features":[\n';
  for await (const view of views) {
    yield between + JSON.stringify(featureOf(discreet(view, {})));
    between = ',\n';
  }
  yield between.startsWith('{') ? `${between}]}\n` : '\n]}\n';
}
