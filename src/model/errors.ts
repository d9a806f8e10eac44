/** What went wrong, where, and how to mend it: the three parts of every error a person sees. */
export interface Fault {
  /** Machine-readable, kebab-case, stable: scripts match on it. */
  readonly code: string;
  readonly what: string;
  /** File, line, option or address the fault lies in. */
  readonly where?: string;
  readonly mend?: string;
}

/** The error object of docs/formats.md: `{code, message, hint}`. */
export interface ErrorRecord {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/** Every fault of our own making or of the input. `message` is `what: where: how to mend it`. */
export class DatelineError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault, options?: ErrorOptions) {
    super([fault.what, fault.where, fault.mend].filter(Boolean).join(': '), options);
    this.name = 'DatelineError';
    this.fault = fault;
  }

  get code(): string {
    return this.fault.code;
  }

  toRecord(): ErrorRecord {
    const { code, what, where, mend } = this.fault;
    const message = where ? `${what}: ${where}` : what;
    return mend ? { code, message, hint: mend } : { code, message };
  }
}

/** A fault in input that came from outside: an article, a page, a file of the user's. */
export class InputError extends DatelineError {
  override readonly name = 'InputError';
}

/** A fault in a codebook file; `where` is `file:line, column "name"`. */
export class LexiconError extends DatelineError {
  override readonly name = 'LexiconError';
}

/** Something the article has that a stage left out or could not settle. Never an exception. */
export interface Warning {
  readonly code: string;
  readonly message: string;
  readonly start?: number;
  readonly end?: number;
}
