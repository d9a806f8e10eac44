/** Dateline as a library: `createCoder().code(article)`. */
export type * from './model/index.ts';
export { DatelineError, InputError, LexiconError } from './model/index.ts';
export { type CodeOptions, type Coder, createCoder, type ResourceOptions } from './pipeline/index.ts';
