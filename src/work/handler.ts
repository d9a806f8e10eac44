import { DatelineError, type ErrorRecord, InputError } from '../model/index.ts';
import type { InputLine } from './byte-lines.ts';

/** Options that travel to worker threads: plain data only. */
export interface WorkOptions {
  /** Codebook folders on top of the shipped one. */
  readonly codebook?: readonly string[];
  readonly layers?: readonly string[];
  readonly scheme?: string;
  /** What `parse` reads. */
  readonly from?: string;
  /** Folder of the user's own gazetteers. */
  readonly data?: string;
}

/** What one input line becomes: the output line, and whether it is an error. */
export interface LineResult {
  readonly line: string;
  readonly failed: boolean;
}

/** Makes the output line of an input line. Never throws: a line that cannot be coded gives an error line. */
export type LineHandler = (line: InputLine) => LineResult;

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Makes a handler out of a function on parsed records. A line that cannot be handled gives
 * `{"id", "error"}` in its place, with `id` null where the line is not JSON or has no string id.
 */
export function jsonHandler(handle: (record: JsonObject & { readonly id: string }) => unknown): LineHandler {
  return (line) => {
    let id: string | null = null;
    try {
      const record = parseRecord(line);
      id = record.id;
      return { line: JSON.stringify(handle(record)), failed: false };
    } catch (error) {
      return { line: JSON.stringify({ id, error: errorOf(error) }), failed: true };
    }
  };
}

function parseRecord(line: InputLine): JsonObject & { readonly id: string } {
  if ('fault' in line) throw inputFaults[line.fault]();
  const record = parseJson(line.text);
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    throw new InputError({
      code: 'not-an-object',
      what: 'the line is not a JSON object',
      mend: 'write one {"id": …, …} a line',
    });
  }
  if (typeof (record as JsonObject).id !== 'string') {
    throw new InputError({
      code: 'no-id',
      what: 'no string "id"',
      mend: 'give each line an "id" of its own, as a string',
    });
  }
  return record as JsonObject & { readonly id: string };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(
      {
        code: 'not-json',
        what: `the line is not JSON (${(error as Error).message})`,
        mend: 'write one JSON object a line',
      },
      { cause: error },
    );
  }
}

const inputFaults = {
  'line-too-long': () =>
    new InputError({ code: 'line-too-long', what: 'the line is longer than 64 MiB', mend: 'split it into articles' }),
  'broken-utf8': () =>
    new InputError({
      code: 'broken-utf8',
      what: 'the line is not UTF-8',
      mend: 'convert it, for example with iconv -f latin1 -t utf-8',
    }),
};

function errorOf(error: unknown): ErrorRecord {
  if (error instanceof DatelineError) return error.toRecord();
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: 'internal',
    message,
    hint: 'this is a fault of dateline: please report it with the line that caused it',
  };
}
