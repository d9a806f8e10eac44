import { type Command, Option } from 'commander';
import { addLineOptions, type LineOptions, runLineCommand } from '../line-command.ts';

/** `dateline classify` */
export function classifyCommand(program: Command): void {
  addLineOptions(program.command('classify'))
    .description('Gives each text the one label that it mainly reports, decided from its coded events.')
    .argument('[files...]', 'JSON lines of {"id", "text"}; standard input where none is named')
    .addOption(new Option('--scheme <name>', 'whose labels').choices(['acled', 'plover']).default('acled'))
    .action((files: string[], options: LineOptions & { scheme: string }) =>
      runLineCommand('classify', files, options, { scheme: options.scheme }),
    );
}
