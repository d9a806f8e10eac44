import { once } from 'node:events';
import { type Command, Option } from 'commander';
import { byteLines, type InputLine, runLines } from '../../work/index.ts';
import { inputBytes } from '../inputs.ts';
import { addLineOptions, type LineOptions } from '../line-command.ts';
import { progressOf } from '../progress.ts';

interface ParseOptions extends LineOptions {
  readonly from: 'conllu' | 'text';
}

/** Lines handed to a thread at once; a block ends where a sentence (a paragraph, in text) ends. */
const BLOCK_LINES = { conllu: 1000, text: 40 };

/** `dateline parse` */
export function parseCommand(program: Command): void {
  addLineOptions(program.command('parse'))
    .description('Writes tags and dependency trees as CoNLL-U. Given sentences, words and comments stay as they are.')
    .argument('[files...]', 'CoNLL-U or text; standard input where none is named')
    .addOption(new Option('--from <format>', 'what comes in').choices(['conllu', 'text']).default('text'))
    .addOption(new Option('--to <format>', 'what goes out').choices(['conllu']).default('conllu'))
    .action(parse);
}

async function parse(files: string[], options: ParseOptions): Promise<void> {
  const { from, jobs, quiet = false } = options;
  const progress = progressOf('blocks', quiet);
  const number = from === 'text' ? numberer() : (block: string) => block;
  await runLines({
    kind: 'parse',
    options: { from },
    jobs,
    lines: blocks(byteLines(inputBytes(files)), BLOCK_LINES[from]),
    write: async (block) => {
      if (!process.stdout.write(number(block))) await once(process.stdout, 'drain');
    },
    onLine: progress.onLine,
  });
  progress.end();
}

/** Gathers lines into blocks that end at a blank line. */
async function* blocks(lines: AsyncIterable<InputLine>, size: number): AsyncGenerator<InputLine> {
  let held: string[] = [];
  for await (const line of lines) {
    if ('fault' in line) {
      yield line;
      continue;
    }
    held.push(line.text);
    if (held.length < size || line.text.trim() !== '') continue;
    yield { text: held.join('\n') };
    held = [];
  }
  if (held.length > 0) yield { text: held.join('\n') };
}

/** Sentence numbers run over all blocks. */
function numberer(): (block: string) => string {
  let sentence = 0;
  return (block) => block.replace(/^# sent_id = \d+$/gm, () => `# sent_id = ${++sentence}`);
}
