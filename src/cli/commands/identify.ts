import type { Command } from 'commander';
import { addLineOptions, type LineOptions, runLineCommand } from '../line-command.ts';

/** `dateline identify` */
export function identifyCommand(program: Command): void {
  addLineOptions(program.command('identify'))
    .description('Says which actor a phrase means: id, kind, sector, country, CAMEO code.')
    .argument('[files...]', 'JSON lines of {"id", "text", "date"?, "country"?}; standard input where none is named')
    .action((files: string[], options: LineOptions) => runLineCommand('identify', files, options));
}
