import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Fault, InputError } from '../model/index.ts';
import type { InputLine } from './byte-lines.ts';
import type { LineResult, WorkOptions } from './handler.ts';
import type { WorkKind } from './handlers.ts';

/** Message to a worker thread: a batch of lines. */
export interface Batch {
  readonly lines: readonly InputLine[];
}

/** What it answers: as many results, in order, or why the input cannot be used at all. */
export type Answer = { readonly results: LineResult[] } | { readonly refused: Fault };

/** What each worker thread is to do. */
export interface WorkerSetup {
  readonly kind: WorkKind;
  readonly options: WorkOptions;
}

/** As many threads as the machine has cores for us. */
export function defaultJobs(): number {
  return availableParallelism();
}

/** Worker threads that take batches of lines; `submit` gives each batch to the thread with the fewest waiting. */
export class Pool {
  readonly #threads: Thread[];

  constructor(size: number, setup: WorkerSetup) {
    this.#threads = Array.from({ length: size }, () => new Thread(setup));
  }

  submit(lines: readonly InputLine[]): Promise<LineResult[]> {
    const idlest = this.#threads.reduce((best, thread) => (thread.waiting < best.waiting ? thread : best));
    return idlest.submit(lines);
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}

class Thread {
  readonly #worker: Worker;
  readonly #waiting: { resolve(results: LineResult[]): void; reject(error: unknown): void }[] = [];

  constructor(setup: WorkerSetup) {
    this.#worker = new Worker(workerModule(), { workerData: setup });
    this.#worker.on('message', (answer: Answer) => {
      const waiting = this.#waiting.shift();
      if ('refused' in answer) waiting?.reject(new InputError(answer.refused));
      else waiting?.resolve(answer.results);
    });
    this.#worker.on('error', (error) => {
      for (const waiting of this.#waiting.splice(0)) waiting.reject(error);
    });
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  submit(lines: readonly InputLine[]): Promise<LineResult[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage({ lines } satisfies Batch);
    });
  }

  close(): Promise<number> {
    return this.#worker.terminate();
  }
}

/** The thread's module stands beside this one, as source or as built file. */
function workerModule(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./worker.${extension}`, import.meta.url);
}
