import { DatelineError, type ErrorRecord, InputError } from '../model/index.ts';

/** Exit status for what was thrown: 2 for unusable input or command lines, 1 for work that failed. */
export function exitCodeOf(error: unknown): 1 | 2 {
  return error instanceof InputError ? 2 : 1;
}

/** Commander's messages (`error: unknown option '--x'`) in the shape of ours. */
export function usageError(message: string): InputError {
  const what = message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
  return new InputError({
    code: 'usage',
    what,
    mend: 'dateline --help lists the commands, dateline COMMAND --help its options',
  });
}

/** The error object of docs/formats.md for anything thrown. */
function errorRecord(error: unknown): ErrorRecord {
  if (error instanceof DatelineError) return error.toRecord();
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: 'internal',
    message,
    hint: 'this is a fault of dateline: please report it with the input that caused it',
  };
}

/** One line on standard error: `dateline: what: where: how to mend it`. Never a stack trace, unless DATELINE_DEBUG is set. */
export function printError(error: unknown, asJson: boolean): void {
  if (asJson) {
    console.error(JSON.stringify({ error: errorRecord(error) }));
    return;
  }
  const { message, hint } = errorRecord(error);
  console.error(
    ['dateline', message, hint]
      .filter(Boolean)
      .join(': ')
      .replace(/\s*\n\s*/g, ' '),
  );
  if (process.env.DATELINE_DEBUG && error instanceof Error) console.error(error.stack);
}
