import { parentPort, workerData } from 'node:worker_threads';
import { loadHandler } from './handlers.ts';
import type { Batch, WorkerSetup } from './pool.ts';

const { kind, options } = workerData as WorkerSetup;
const handler = await loadHandler(kind, options);
parentPort?.on('message', ({ lines }: Batch) => parentPort?.postMessage(lines.map(handler)));
