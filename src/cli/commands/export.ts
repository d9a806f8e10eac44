import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import { loadCountries, openCodebook } from '../../codebook/index.ts';
import { type CsvOptions, csvRows, discreet, featureOf, LAYOUTS, type PlaceLevel } from '../../export/index.ts';
import type { EventFilter, Store } from '../../keep/index.ts';
import { InputError } from '../../model/index.ts';
import { shipped } from '../../pipeline/index.ts';
import { day } from '../days.ts';
import { withKept } from '../kept.ts';

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

/** `dateline export` */
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
    .option('--from <day>', 'events from this day (YYYY-MM-DD)', day)
    .option('--to <day>', 'events up to this day', day)
    .option('--no-background', 'leave out what is told as background')
    .addOption(
      new Option('--places <level>', 'how finely places are told')
        .choices(['point', 'admin1', 'country'])
        .default('point'),
    )
    .option('--private-names', 'let the names of private persons stand')
    .addOption(new Option('--json', 'errors as JSON'))
    .action((options: ExportOptions, command: Command) => {
      checkMeaning(options, command);
      return withKept(options, (store) => writeExport(store, options));
    });
}

/** Options that shape a table; whole reports are written as they are, whatever would narrow them. */
const FOR_TABLES = ['layout', 'hxl'];
const FOR_EVENTS = ['from', 'to', 'background', 'places', 'privateNames'];

/** @throws InputError where an option is given that the format has no use for: it would be silently ignored. */
function checkMeaning({ format }: ExportOptions, command: Command): void {
  const idle = [...(format === 'csv' ? [] : FOR_TABLES), ...(format === 'reports' ? FOR_EVENTS : [])];
  const [given] = command.options.filter(
    (option) => idle.includes(option.attributeName()) && command.getOptionValueSource(option.attributeName()) === 'cli',
  );
  if (!given) return;
  throw new InputError({
    code: 'usage',
    what: `${given.long} means nothing with --format ${format}`,
    mend: 'leave it out, or choose another format',
  });
}

async function writeExport(store: Store, options: ExportOptions): Promise<void> {
  const text = Readable.from(pieces(store, options));
  if (!options.out) return pipeline(text, process.stdout, { end: false });
  await pipeline(text, createWriteStream(options.out)).catch((error: NodeJS.ErrnoException) => {
    if (error.syscall === undefined) throw error;
    const fault = { code: 'cannot-write', what: `the file cannot be written (${error.message})`, where: options.out };
    throw new InputError({ ...fault, mend: 'give the name of a file in a folder you may write in' });
  });
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
    yield* csvRows(store.views(filter), csv);
  }
}
