import { type Command, InvalidArgumentError } from 'commander';
import { addLineOptions, type LineOptions, runLineCommand } from '../line-command.ts';

const LAYERS = ['tokens', 'tree'];

/** `dateline code` */
export function codeCommand(program: Command): void {
  addLineOptions(program.command('code'))
    .description('Codes articles: one JSON object a line in, one report a line out, in the same order.')
    .argument('[files...]', 'JSON lines (.gz too); standard input where none is named')
    .option('--layers <names>', 'add linguistic layers: tokens,tree', layerList)
    .action((files: string[], options: LineOptions & { layers?: string[] }) =>
      runLineCommand('code', files, options, { layers: options.layers }),
    );
}

function layerList(value: string): string[] {
  const names = value.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !LAYERS.includes(name));
  if (unknown !== undefined) throw new InvalidArgumentError(`no layer "${unknown}"; there are ${LAYERS.join(', ')}`);
  return names;
}
