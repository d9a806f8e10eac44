import { type Command, Option } from 'commander';
import pc from 'picocolors';
import { toCsv, toGeoJson } from '../../export/index.ts';
import type { Store } from '../../keep/index.ts';
import { type ArticleInput, InputError, type Report } from '../../model/index.ts';
import { createCoder } from '../../pipeline/index.ts';
import { articleInput } from '../article-input.ts';
import { dayOrInstant } from '../days.ts';
import { exitCodeOf, printError } from '../errors.ts';
import { dataFolderOf, keeping } from '../kept.ts';
import { addResourceOptions } from '../line-command.ts';
import { renderReport } from '../terminal/render.ts';

interface ReadOptions {
  readonly format?: 'text' | 'json' | 'jsonl' | 'csv' | 'geojson';
  readonly publishedAt?: string;
  readonly outlet?: string;
  readonly codebook?: readonly string[];
  readonly data?: string;
  readonly json?: boolean;
  readonly keep?: boolean;
}

const FORMATS = ['text', 'json', 'jsonl', 'csv', 'geojson'];
/** Columns; longer lines are hard to read. */
const MAX_WIDTH = 110;

/** `dateline read` */
export function readCommand(program: Command): void {
  addResourceOptions(program.command('read'), 'the report as JSON, errors too')
    .description('Codes articles and prints what they say. An input is a text, Markdown or HTML file, - or an address.')
    .argument('<inputs...>', 'files, - for standard input, or http(s) addresses')
    .addOption(new Option('--format <name>', 'how to print it (default: "text", with --json "json")').choices(FORMATS))
    .option(
      '--published-at <day>',
      'publication day or instant (ISO 8601), where the article does not say',
      dayOrInstant,
    )
    .option('--outlet <name>', 'who published it')
    .option('--keep', 'keep what they say for the desk and for exports, too')
    .action((names: string[], options: ReadOptions) =>
      options.keep ? keeping(options, (store) => read(names, options, store)) : read(names, options),
    );
}

/** Codes each input; one that cannot be read is said and the rest goes on. */
async function read(names: readonly string[], options: ReadOptions, store?: Store): Promise<void> {
  const coder = createCoder({ codebook: options.codebook, data: dataFolderOf(options) });
  const reports: Report[] = [];
  for (const name of names) {
    try {
      const report = coder.code(withOptions(await articleInput(name), options));
      if (store) console.error(`${name}: kept, ${(await store.keepReport(report)).outcome}`);
      // A line at a time, so that a folder of articles is never held whole.
      if (options.format === 'jsonl') process.stdout.write(`${JSON.stringify(report)}\n`);
      else reports.push(report);
    } catch (error) {
      printError(withPlace(error, name), options.json ?? false);
      process.exitCode = Math.max(Number(process.exitCode ?? 0), exitCodeOf(error));
    }
  }
  if (reports.length > 0) process.stdout.write(format(reports, options));
}

/** What is wrong with an article says which of the inputs it is. */
function withPlace(error: unknown, name: string): unknown {
  if (!(error instanceof InputError) || error.fault.where !== undefined) return error;
  return new InputError({ ...error.fault, where: name }, { cause: error });
}

function withOptions(input: ArticleInput, { publishedAt, outlet }: ReadOptions): ArticleInput {
  return { ...input, ...(publishedAt ? { publishedAt } : {}), ...(outlet ? { outlet } : {}) };
}

function format(reports: readonly Report[], { format: name, json }: ReadOptions): string {
  const width = Math.min(process.stdout.columns ?? MAX_WIDTH, MAX_WIDTH);
  switch (name ?? (json ? 'json' : 'text')) {
    case 'json':
      return `${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`;
    case 'csv':
      return toCsv(reports);
    case 'geojson':
      return `${JSON.stringify(toGeoJson(reports), null, 2)}\n`;
    default:
      return reports.map((report) => renderReport(report, pc, width)).join(`\n${'─'.repeat(width)}\n\n`);
  }
}
