/** Dateline as a library: `createCoder().code(article)`. */
export type { CameoCountries, DyadOptions } from './export/dyad-codes.ts';
export { type Dyad, dyadsOf } from './export/dyads.ts';
export type * from './model/index.ts';
export { DatelineError, InputError, LexiconError } from './model/index.ts';
export {
  type CameoOptions,
  type CodeOptions,
  type Coder,
  createCoder,
  dyadOptions,
  type ResourceOptions,
} from './pipeline/index.ts';
