import type { Command } from 'commander';
import { checkRegistry, openCodebook } from '../../codebook/index.ts';
import { shipped } from '../../pipeline/index.ts';
import { collect } from '../line-command.ts';

/** `dateline registry` */
export function registryCommand(program: Command): void {
  const registry = program.command('registry').description('The actor registry and your own files on top.');
  registry
    .command('check')
    .description('Says what is wrong with the actor files: file, line, and how to mend it.')
    .option('--codebook <folder>', 'a codebook folder of your own; may be given again', collect)
    .option('--json', 'faults as JSON')
    .action(({ codebook = [], json }: { codebook?: string[]; json?: boolean }) => {
      const faults = checkRegistry(openCodebook([shipped('codebook'), ...codebook]));
      if (json) console.log(JSON.stringify({ faults }, null, 2));
      else for (const { what, where, mend } of faults) console.log([what, where, mend].filter(Boolean).join(': '));
      if (!json && faults.length === 0) console.log('The actor registry is in order.');
      if (faults.length > 0) process.exitCode = 1;
    });
}
