import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { type Command, Option } from 'commander';
import { loadCountries, openCodebook } from '../../codebook/index.ts';
import { type CsvOptions, csvHead, csvRow, discreet, featureOf, LAYOUTS, type PlaceLevel } from '../../export/index.ts';
import type { EventFilter, Store } from '../../keep/index.ts';
import { shipped } from '../../pipeline/index.ts';
import { withStore } from '../kept.ts';

interface ExportOptions {
  readonly data?: string;
  readonly format: 'csv' | 'geojson' | 'jsonl' | 'reports';
  readonly layout: keyof typeof LAYOUTS;
  readonly hxl?: boolean;
  readonly out?: string;
  readonly from?: string;
  readonly to?: string;
  readonly places: PlaceLevel;
  readonly privateNames?: boolean;
  readonly background?: boolean;
}

export function exportCommand(program: Command): void {
  program
    .command('export')
    .description('Writes what has been kept. Names of private persons are left out unless asked for.')
    .option('--data <folder>', 'the data folder (default: the platform’s)')
    .addOption(
      new Option(
        '--format <name>',
        'csv, geojson, jsonl (one event a line), reports (for moving a store: full reports, texts and names as they are)',
      )
        .choices(['csv', 'geojson', 'jsonl', 'reports'])
        .default('csv'),
    )
    .addOption(new Option('--layout <name>', 'columns of the CSV').choices(Object.keys(LAYOUTS)).default('flat'))
    .option('--hxl', 'a second row of HXL hashtags')
    .option('--out <file>', 'write there instead of standard output')
    .option('--from <day>', 'events from this day (YYYY-MM-DD)')
    .option('--to <day>', 'events up to this day')
    .option('--no-background', 'leave out what is told as background')
    .addOption(
      new Option('--places <level>', 'how finely places are told')
        .choices(['point', 'admin1', 'country'])
        .default('point'),
    )
    .option('--private-names', 'let the names of private persons stand')
    .addOption(new Option('--json', 'errors as JSON'))
    .action((options: ExportOptions) => withStore(options, (store) => writeExport(store, options)));
}

async function writeExport(store: Store, options: ExportOptions): Promise<void> {
  const out: Writable = options.out ? createWriteStream(options.out) : process.stdout;
  const put = async (text: string) => {
    if (text && !out.write(text)) await once(out, 'drain');
  };
  for await (const piece of pieces(store, options)) await put(piece);
  if (options.out) await new Promise((resolve, reject) => out.once('error', reject).end(resolve));
}

async function* pieces(store: Store, options: ExportOptions): AsyncGenerator<string> {
  const { format, layout, hxl, from, to, background, places, privateNames } = options;
  const filter: EventFilter = { from, to, background };
  const discretion = { places, privateNames };
  if (format === 'reports') {
    for await (const report of store.reports()) yield `${JSON.stringify(report)}\n`;
  } else if (format === 'jsonl') {
    for await (const view of store.views(filter)) yield `${JSON.stringify(discreet(view, discretion))}\n`;
  } else if (format === 'geojson') {
    yield '{"type":"FeatureCollection","features":[';
    let separator = '\n';
    for await (const view of store.views(filter)) {
      yield separator + JSON.stringify(featureOf(discreet(view, discretion)));
      separator = ',\n';
    }
    yield '\n]}\n';
  } else {
    const csv: CsvOptions = {
      ...discretion,
      layout: LAYOUTS[layout],
      hxl,
      countries: loadCountries(openCodebook([shipped('codebook')])).byIso2,
    };
    yield csvHead(csv);
    for await (const view of store.views(filter)) yield csvRow(view, csv);
  }
}
