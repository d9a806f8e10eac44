import type { LineHandler, WorkOptions } from './handler.ts';

/** The kinds of work that go line by line; each loads only what it needs, where it runs. */
const LOADERS = {
  code: async (options: WorkOptions) => (await import('./kinds/code.ts')).codeHandler(options),
  classify: async (options: WorkOptions) => (await import('./kinds/classify.ts')).classifyHandler(options),
  identify: async (options: WorkOptions) => (await import('./kinds/identify.ts')).identifyHandler(options),
  parse: async (options: WorkOptions) => (await import('./kinds/parse.ts')).parseHandler(options),
  extract: async (options: WorkOptions) => (await import('./kinds/extract.ts')).extractHandler(options),
} as const;

/** A kind of work on lines. */
export type WorkKind = keyof typeof LOADERS;

/** Loads what a kind of work needs. */
export function loadHandler(kind: WorkKind, options: WorkOptions): Promise<LineHandler> {
  return LOADERS[kind](options);
}
