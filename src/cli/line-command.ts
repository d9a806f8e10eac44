import { once } from 'node:events';
import { type Command, InvalidArgumentError } from 'commander';
import { DatelineError } from '../model/index.ts';
import { byteLines, defaultJobs, runLines, type WorkKind, type WorkOptions } from '../work/index.ts';
import { printError } from './errors.ts';
import { inputBytes } from './inputs.ts';
import { dataFolderOf } from './kept.ts';
import { progressOf } from './progress.ts';

/** Options that all filters on JSON lines share. */
export interface LineOptions {
  readonly jobs: number;
  readonly quiet?: boolean;
  readonly json?: boolean;
  readonly codebook?: readonly string[];
  readonly data?: string;
}

/** Options that every command on lines takes. */
export function addLineOptions(command: Command): Command {
  return addResourceOptions(command)
    .option('--jobs <n>', 'worker threads (default: all cores)', positiveInteger, defaultJobs())
    .option('--quiet', 'no progress on standard error');
}

/** Options of every command that loads the codebook; `json` says what `--json` does. */
export function addResourceOptions(command: Command, json = 'errors as JSON'): Command {
  return command
    .option(
      '--codebook <folder>',
      'a codebook folder of your own, on top of the shipped one; may be given again',
      collect,
    )
    .option('--data <folder>', 'the data folder (default: the platform’s)')
    .option('--json', json);
}

/** Runs one kind of line work from files or standard input to standard output; sets the exit status. */
export async function runLineCommand(
  kind: WorkKind,
  files: readonly string[],
  options: LineOptions,
  more: WorkOptions = {},
): Promise<void> {
  const { jobs, quiet = false, json = false, codebook, data } = options;
  const progress = progressOf('lines', quiet);
  const tally = await runLines({
    kind,
    options: { codebook, data: dataFolderOf({ data }), ...more },
    jobs,
    lines: byteLines(inputBytes(files)),
    write: writeOut,
    onLine: progress.onLine,
  });
  progress.end();
  if (tally.failed === 0) return;
  const allFailed = tally.failed === tally.done;
  if (allFailed) process.exitCode = 1;
  if (allFailed || !quiet) printError(failedLines(tally), json);
}

/** Standard output mostly goes to a file: who runs the command should know what is in it. */
function failedLines({ failed, done }: { readonly failed: number; readonly done: number }): DatelineError {
  const count = (n: number) => n.toLocaleString('en');
  const mend = 'the output has the reason in the place of each';
  if (failed < done)
    return new DatelineError({ code: 'lines-failed', what: `${count(failed)} of ${count(done)} lines failed`, mend });
  const what = 'no line could be worked on';
  return new DatelineError({ code: 'lines-failed', what, mend: `${mend}; texts and pages are for dateline read` });
}

async function writeOut(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** Values of an option that may be given again. */
export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function positiveInteger(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('it takes a whole number from 1');
  return number;
}
