import type { Command } from 'commander';
import { Option } from 'commander';
import { checkedReport } from '../../keep/index.ts';
import { InputError, type Report } from '../../model/index.ts';
import { byteLines } from '../../work/index.ts';
import { printError } from '../errors.ts';
import { inputBytes } from '../inputs.ts';
import { keeping } from '../kept.ts';
import { progressOf } from '../progress.ts';

interface ImportOptions {
  readonly data?: string;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

/** Reports kept in one transaction: large enough to be fast, small enough that a kill costs little. */
const BATCH = 100;

/** `dateline import` */
export function importCommand(program: Command): void {
  program
    .command('import')
    .description('Keeps reports that dateline code wrote. A report kept before is kept once.')
    .argument('[files...]', 'JSON lines of reports (.gz too); standard input where none is named')
    .option('--data <folder>', 'the data folder (default: the platform’s)')
    .option('--quiet', 'no progress on standard error')
    .addOption(new Option('--json', 'errors as JSON'))
    .action((files: string[], options: ImportOptions) =>
      keeping(options, (store) => importReports(store, files, options)),
    );
}

type Keeper = {
  keepReports(batch: readonly { readonly report: Report }[]): Promise<readonly { readonly outcome: string }[]>;
};

async function importReports(store: Keeper, files: readonly string[], options: ImportOptions): Promise<void> {
  const progress = progressOf('reports', options.quiet ?? false);
  const tally: Record<string, number> = {};
  let batch: { report: Report }[] = [];
  let line = 0;
  const keep = async () => {
    for (const { outcome } of await store.keepReports(batch)) tally[outcome] = (tally[outcome] ?? 0) + 1;
    batch = [];
  };
  for await (const input of byteLines(inputBytes(files))) {
    line++;
    if ('text' in input && input.text.trim() === '') continue;
    try {
      batch.push({ report: reportOf('text' in input ? input.text : '', line) });
    } catch (error) {
      tally['set aside'] = (tally['set aside'] ?? 0) + 1;
      printError(error, options.json ?? false);
    }
    if (batch.length >= BATCH) await keep();
    progress.onLine(line);
  }
  await keep();
  progress.end();
  const outcomes = Object.entries(tally).map(([name, count]) => `${count} ${name}`);
  console.log(outcomes.join(', ') || 'nothing to import');
  if (tally['set aside'] && Object.keys(tally).length === 1) process.exitCode = 1;
}

/** One line of what `dateline code` wrote. @throws InputError where it is no report. */
function reportOf(text: string, line: number): Report {
  const where = `line ${line}`;
  const value = parseLine(text, where);
  if (isUncoded(value)) {
    const mend = 'code it first: dateline code FILE | dateline import';
    throw new InputError({ code: 'not-coded', what: 'this is an article, no report', where, mend });
  }
  return checkedReport(value, where) as Report;
}

/** An article as `dateline code` reads it. */
const isUncoded = (value: unknown) =>
  typeof value === 'object' && value !== null && !('formatVersion' in value) && ('text' in value || 'html' in value);

function parseLine(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const fault = { code: 'not-json', what: 'the line is not JSON', where, mend: 'import what dateline code wrote' };
    throw new InputError(fault, { cause: error });
  }
}
