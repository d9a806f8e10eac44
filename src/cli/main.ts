import { Command, CommanderError } from 'commander';
import { packageVersion } from '../pipeline/index.ts';
import { COMMANDS } from './commands/index.ts';
import { exitCodeOf, printError, usageError } from './errors.ts';

/**
 * Runs one command line.
 * @returns The exit status: 0 done, 1 the work failed, 2 the command line or the input is unusable.
 */
export async function run(argv: readonly string[]): Promise<number> {
  const asJson = argv.includes('--json');
  process.stdout.on('error', leaveQuietlyOnClosedPipe);
  try {
    const words = commandFirst(argv);
    const program = await buildProgram(words);
    await program.parseAsync(words, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      printError(usageError(error.message), asJson);
      return 2;
    }
    printError(error, asJson);
    return exitCodeOf(error);
  }
}

/** "--data mine read a.txt": options all belong to commands, so one that stands before its command is put behind it. */
function commandFirst(argv: readonly string[]): readonly string[] {
  const names = new Set(COMMANDS.map(({ name }) => name));
  const at = argv.findIndex((word) => names.has(word));
  return at > 0 && argv[0]!.startsWith('-') ? [argv[at]!, ...argv.slice(0, at), ...argv.slice(at + 1)] : argv;
}

/** Only the command that is called is loaded; the others are names and summaries. */
async function buildProgram(argv: readonly string[]): Promise<Command> {
  const program = new Command('dateline')
    .description('Reads news reports of conflict and turns them into data people can check.')
    .version(packageVersion(), '-V, --version')
    .configureOutput({ writeErr: () => {}, outputError: () => {} })
    .exitOverride()
    .showSuggestionAfterError();
  const called = argv.find((word) => !word.startsWith('-'));
  for (const { name, summary, load } of COMMANDS) {
    if (name === called) (await load())(program);
    else program.command(name, { hidden: false }).summary(summary).description(summary).allowUnknownOption();
  }
  if (called === undefined) program.action(() => program.outputHelp());
  for (const command of program.commands) inherit(command, program);
  return program;
}

function inherit(command: Command, from: Command): void {
  command.copyInheritedSettings(from);
  for (const child of command.commands) inherit(child, command);
}

function leaveQuietlyOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}
