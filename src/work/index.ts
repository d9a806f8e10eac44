export { byteLines, type InputLine } from './byte-lines.ts';
export type { LineResult, WorkOptions } from './handler.ts';
export type { WorkKind } from './handlers.ts';
export { defaultJobs } from './pool.ts';
export { type LineWork, runLines, type Tally } from './run-lines.ts';
