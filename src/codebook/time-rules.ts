import { LexiconError } from '../model/index.ts';
import type { Row } from './table.ts';
import { CLASSES } from './time-classes.ts';

/** One element of a pattern: words or classes, one of which must be read. */
export interface TimeElement {
  readonly words: ReadonlySet<string>;
  /** Names in CLASSES, in the order in which they are tried. */
  readonly classes: readonly string[];
  readonly optional: boolean;
  /** Nothing may stand between this and what precedes it. */
  readonly glued: boolean;
  /** Must not be there; only at the end. */
  readonly negated: boolean;
}

/** A row of time-rules.tsv made ready. */
export interface TimeRule {
  readonly id: string;
  readonly kind: string;
  /** Context, the expression itself, context. */
  readonly before: readonly TimeElement[];
  readonly body: readonly TimeElement[];
  readonly after: readonly TimeElement[];
  /** Field, and the class whose reading fills it, or the value itself. */
  readonly sets: readonly { readonly field: string; readonly from?: string; readonly value?: string | number }[];
  /** Place in the file: of two matches of one length, the first row wins. */
  readonly rank: number;
}

/** Reads one row of the grammar. */
export function compileRule(row: Row<'id' | 'pattern' | 'kind' | 'sets'>, rank: number): TimeRule {
  const before: TimeElement[] = [];
  const body: TimeElement[] = [];
  const after: TimeElement[] = [];
  for (const piece of row.pattern.split(' ').filter(Boolean)) {
    const context = piece.startsWith('(') || piece.startsWith('!');
    const list = !context ? body : body.length === 0 ? before : after;
    if (!context && after.length > 0) throw fault(row, `"${piece}" stands after the context`);
    list.push(elementOf(piece, row));
  }
  if (body.length === 0) throw fault(row, 'the pattern is empty');
  return {
    id: row.id,
    kind: row.kind,
    before,
    body,
    after,
    sets: row.sets
      .split(' ')
      .filter(Boolean)
      .map((set) => setOf(set, row)),
    rank,
  };
}

function elementOf(piece: string, row: { readonly at: string }): TimeElement {
  const negated = piece.startsWith('!');
  const optional = piece.endsWith('?') && piece.length > 1;
  const inner = piece
    .replace(/^!/, '')
    .replace(/\?$/, '')
    .replace(/^\((.*)\)$/, '$1');
  const glued = inner.startsWith('~');
  const words = new Set<string>();
  const classes: string[] = [];
  for (const option of inner.replace(/^~/, '').split('|')) {
    if (!/^[A-Z]{2,}$/.test(option)) words.add(option);
    else if (CLASSES[option]) classes.push(option);
    else throw fault(row, `unknown class "${option}"`);
  }
  return { words, classes, optional, glued, negated };
}

function setOf(set: string, row: { readonly at: string }): TimeRule['sets'][number] {
  const [field, value] = set.split('=') as [string, string | undefined];
  if (!value) throw fault(row, `"${set}" sets nothing`);
  if (value.startsWith('$')) return { field, from: value.slice(1) };
  return { field, value: /^-?\d+$/.test(value) ? Number(value) : value };
}

function fault(row: { readonly at: string }, what: string): LexiconError {
  return new LexiconError({
    code: 'time-rule',
    what,
    where: row.at,
    mend: 'the head of the file says how a rule is written',
  });
}
