import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Command } from 'commander';
import { shipped } from '../../pipeline/index.ts';
import { download } from '../gazetteer/download.ts';
import { addGazetteer, gazetteerFolder, listGazetteers, removeGazetteer } from '../gazetteer/own.ts';
import { dataFolderOf } from '../kept.ts';

interface GazetteerOptions {
  readonly data?: string;
  readonly name?: string;
  readonly from: string;
  readonly quiet?: boolean;
}

const GEONAMES = 'https://download.geonames.org/export/dump';
const DATA = ['--data <folder>', 'the data folder (default: the platform’s)'] as const;

/** `dateline gazetteer add | list | remove`: every village of the countries a user covers, from GeoNames. */
export function gazetteerCommand(program: Command): void {
  const command = program.command('gazetteer').description('Adds, lists or removes GeoNames country files.');
  command
    .command('add')
    .description('Reads GeoNames files, or fetches countries by their two letters (IQ SY), into one more gazetteer.')
    .argument('<what...>', 'country files, alternateNamesV2, admin code files (.txt or .zip), or country codes')
    .option(...DATA)
    .option('--name <name>', 'what to call it (default: after the countries or the first file)')
    .option('--from <address>', 'where country files are fetched', GEONAMES)
    .option('--quiet', 'no progress on standard error')
    .action(add);
  command
    .command('list')
    .description('Lists the gazetteers that were added.')
    .option(...DATA)
    .action(list);
  command
    .command('remove')
    .description('Removes a gazetteer that was added.')
    .argument('<name>', 'its name in the list')
    .option(...DATA)
    .action(remove);
}

async function add(what: readonly string[], options: GazetteerOptions): Promise<void> {
  const data = dataFolderOf(options);
  const paths: string[] = [];
  for (const each of what) paths.push(isCountry(each) ? await fetchCountry(each, data, options) : each);
  const name = options.name ?? nameFor(what);
  const own = addGazetteer(data, basename(name), paths, shipped('codebook/en/place-folding.tsv'));
  process.stdout.write(`${own.name}: ${own.places} places (${megabytes(own.bytes)}). Data: GeoNames, CC BY 4.0.\n`);
}

function list(options: GazetteerOptions): void {
  const all = listGazetteers(dataFolderOf(options));
  for (const { name, places, bytes } of all) process.stdout.write(`${name}\t${places} places\t${megabytes(bytes)}\n`);
  if (all.length === 0) process.stdout.write('none added: dateline gazetteer add IQ\n');
}

function remove(name: string, options: GazetteerOptions): void {
  removeGazetteer(dataFolderOf(options), name);
  process.stdout.write(`${name} removed\n`);
}

const isCountry = (text: string) => /^[A-Za-z]{2}$/.test(text) && !existsSync(text);

const nameFor = (what: readonly string[]) => {
  const countries = what.filter(isCountry).map((code) => code.toUpperCase());
  return countries.length > 0 ? countries.join('-') : basename(what[0]!, extname(what[0]!));
};

async function fetchCountry(code: string, data: string, { from, quiet }: GazetteerOptions): Promise<string> {
  const file = `${code.toUpperCase()}.zip`;
  const path = join(gazetteerFolder(data), 'downloads', file);
  const isTerminal = process.stderr.isTTY && !quiet;
  const onProgress = (done: number, total: number) => {
    if (isTerminal) process.stderr.write(`\r${file} ${megabytes(done)}${total > 0 ? ` of ${megabytes(total)}` : ''} `);
  };
  await download({ url: `${from}/${file}`, path, onProgress });
  if (isTerminal) process.stderr.write('\n');
  return path;
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
