import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { loadCountries, openCodebook } from '../../codebook/index.ts';
import type { Store } from '../../keep/index.ts';
import { relink } from '../../link/index.ts';
import { createCoder, packageVersion, shipped } from '../../pipeline/index.ts';
import { serveDesk } from '../../serve/index.ts';
import { articleInput } from '../article-input.ts';
import { readBytes } from '../documents.ts';
import { dataFolderOf, withStore } from '../kept.ts';

interface DeskOptions {
  readonly data?: string;
  readonly port?: number;
  readonly host: string;
  readonly examples?: boolean;
  readonly readOnly?: boolean;
}

const DEFAULT_PORT = 4270;

/** `dateline desk` */
export function deskCommand(program: Command): void {
  program
    .command('desk')
    .description(
      'Serves what has been kept: map, timeline, list, reader. For this machine alone unless --host says otherwise.',
    )
    .option('--data <folder>', 'the data folder (default: the platform’s)')
    .option(
      '--port <n>',
      `port to listen on, 0 for any that is free (default: ${DEFAULT_PORT}, or a free one)`,
      portNumber,
    )
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--examples', 'show the bundled example reports, in a store of their own')
    .option('--read-only', 'refuse corrections')
    .addOption(new Option('--json', 'errors as JSON'))
    .action((options: DeskOptions) => {
      const data = options.examples ? join(dataFolderOf(options), 'examples') : dataFolderOf(options);
      return withStore({ data }, (store) => serve(store, options));
    });
}

async function serve(store: Store, options: DeskOptions): Promise<void> {
  if (options.examples) await keepExamples(store);
  const desk = await listen(store, options);
  console.log(`The desk is at ${desk.url} (Ctrl-C ends it)`);
  await interrupted();
  await desk.close();
}

/** The default port where it is free, else any; a port that was asked for must be had. */
async function listen(store: Store, { port, host, readOnly }: DeskOptions) {
  const options = {
    store,
    host,
    readOnly: readOnly || undefined,
    webDir: shipped('web/dist'),
    version: packageVersion(),
    countries: loadCountries(openCodebook([shipped('codebook')])).byIso2,
  };
  if (port !== undefined) return serveDesk({ ...options, port });
  return serveDesk({ ...options, port: DEFAULT_PORT }).catch(() => serveDesk({ ...options, port: 0 }));
}

async function keepExamples(store: Store): Promise<void> {
  const coder = createCoder();
  const folder = shipped('examples');
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  for (const name of names.sort()) {
    const path = join(folder, name);
    const report = coder.code(await articleInput(path));
    await store.keepReport(report, { bytes: await readBytes(path), mediaType: 'text/markdown' });
  }
  await relink(store);
  const { articles, events } = await store.stats();
  console.log(`Coded ${articles} example reports: ${events} events`);
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

function portNumber(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new InvalidArgumentError('it takes a port from 0 to 65535');
  return port;
}
