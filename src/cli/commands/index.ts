import type { Command } from 'commander';

/** A command as the help lists it; its code is loaded when it is called. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<(program: Command) => void>;
}

/** All commands; a command's module is loaded only when it is called, so that start-up stays short. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'read',
    summary: 'code one article and print what it says: a file, -, or an http(s) address',
    load: async () => (await import('./read.ts')).readCommand,
  },
  {
    name: 'code',
    summary: 'articles as JSON lines in, reports as JSON lines out',
    load: async () => (await import('./code.ts')).codeCommand,
  },
  {
    name: 'classify',
    summary: 'one ACLED or PLOVER label for each text',
    load: async () => (await import('./classify.ts')).classifyCommand,
  },
  {
    name: 'identify',
    summary: 'who an actor phrase means',
    load: async () => (await import('./identify.ts')).identifyCommand,
  },
  {
    name: 'parse',
    summary: 'tags and dependency trees as CoNLL-U',
    load: async () => (await import('./parse.ts')).parseCommand,
  },
  {
    name: 'extract',
    summary: 'the article in a web page',
    load: async () => (await import('./extract.ts')).extractCommand,
  },
  {
    name: 'gather',
    summary: 'fetch feeds and pages, code what is new, and keep it',
    load: async () => (await import('./gather.ts')).gatherCommand,
  },
  {
    name: 'desk',
    summary: 'serve what has been kept: map, timeline, reader',
    load: async () => (await import('./desk.ts')).deskCommand,
  },
  {
    name: 'import',
    summary: 'keep reports that dateline code wrote',
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    name: 'export',
    summary: 'write what has been kept: CSV (plain, ACLED, UCDP, POLECAT), GeoJSON, JSON lines',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  {
    name: 'gazetteer',
    summary: 'add, list or remove GeoNames country files',
    load: async () => (await import('./gazetteer.ts')).gazetteerCommand,
  },
  {
    name: 'registry',
    summary: 'check the actor registry and your own files on top',
    load: async () => (await import('./registry.ts')).registryCommand,
  },
  {
    name: 'doctor',
    summary: 'say what is installed and what is wrong, with a mend for each',
    load: async () => (await import('./doctor.ts')).doctorCommand,
  },
];
