import type { InputLine } from './byte-lines.ts';
import type { LineResult, WorkOptions } from './handler.ts';
import { loadHandler, type WorkKind } from './handlers.ts';
import { Pool } from './pool.ts';

/** What is done to the lines of an input. */
export interface LineWork {
  readonly kind: WorkKind;
  readonly options: WorkOptions;
  /** Number of worker threads; 1 works in this thread. */
  readonly jobs: number;
  readonly lines: AsyncIterable<InputLine>;
  /** Takes the output lines in input order; awaited, so that a slow reader slows the work down. */
  write(line: string): void | Promise<void>;
  /** Called after each line with the running count. */
  onLine?(done: number): void;
}

/** Lines done, and how many of them failed. */
export interface Tally {
  readonly done: number;
  readonly failed: number;
}

/** Few lines are done sooner in this thread than threads start. */
const WORTH_THREADS = 24;
const BATCH_LINES = 8;
/** Batches under way for each thread: enough to keep it busy, few enough to bound memory. */
const BATCHES_AHEAD = 3;

/** Does line work in order; the output does not depend on `jobs`. Blank lines are skipped. */
export async function runLines(work: LineWork): Promise<Tally> {
  const lines = nonBlank(work.lines);
  const head = work.jobs > 1 ? await takeUpTo(lines, WORTH_THREADS) : [];
  const useThreads = head.length === WORTH_THREADS;
  const rest = chain(head, lines);
  const tally = new Counter(work);
  if (useThreads) await runInThreads(work, rest, tally);
  else await runHere(work, rest, tally);
  return tally;
}

class Counter implements Tally {
  done = 0;
  failed = 0;
  readonly #work: LineWork;

  constructor(work: LineWork) {
    this.#work = work;
  }

  async take(result: LineResult): Promise<void> {
    this.done++;
    if (result.failed) this.failed++;
    await this.#work.write(result.line);
    this.#work.onLine?.(this.done);
  }
}

async function runHere(work: LineWork, lines: AsyncIterable<InputLine>, tally: Counter): Promise<void> {
  let handler: Awaited<ReturnType<typeof loadHandler>> | undefined;
  for await (const line of lines) {
    handler ??= await loadHandler(work.kind, work.options);
    await tally.take(handler(line));
  }
}

async function runInThreads(work: LineWork, lines: AsyncIterable<InputLine>, tally: Counter): Promise<void> {
  const pool = new Pool(work.jobs, { kind: work.kind, options: work.options });
  const underway: Promise<LineResult[]>[] = [];
  const settleFirst = async () => {
    for (const result of await underway.shift()!) await tally.take(result);
  };
  try {
    for await (const batch of batches(lines, BATCH_LINES)) {
      const results = pool.submit(batch);
      results.catch(() => {}); // reported when its turn comes
      underway.push(results);
      if (underway.length >= work.jobs * BATCHES_AHEAD) await settleFirst();
    }
    while (underway.length > 0) await settleFirst();
  } finally {
    await pool.close();
  }
}

async function* nonBlank(lines: AsyncIterable<InputLine>): AsyncGenerator<InputLine> {
  for await (const line of lines) if ('fault' in line || line.text.trim() !== '') yield line;
}

async function takeUpTo<T>(items: AsyncIterator<T>, limit: number): Promise<T[]> {
  const taken: T[] = [];
  while (taken.length < limit) {
    const { value, done } = await items.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

async function* chain<T>(head: readonly T[], rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield* head;
  yield* rest;
}

async function* batches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
