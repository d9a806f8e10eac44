import { parentPort, workerData } from 'node:worker_threads';
import { InputError } from '../model/index.ts';
import { loadHandler } from './handlers.ts';
import type { Answer, Batch, WorkerSetup } from './pool.ts';

const { kind, options } = workerData as WorkerSetup;
const handler = await loadHandler(kind, options);
parentPort?.on('message', ({ lines }: Batch) => parentPort?.postMessage(answer(lines)));

function answer(lines: Batch['lines']): Answer {
  try {
    return { results: lines.map(handler) };
  } catch (error) {
    // What crosses threads keeps its message and loses its class.
    if (error instanceof InputError) return { refused: error.fault };
    throw error;
  }
}
