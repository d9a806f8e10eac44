import { LexiconError } from '../model/index.ts';
import type { CodebookFile, CodebookSource } from './source.ts';

/** One row of a codebook table: its cells by column, and where it stands, for errors and methods. */
export type Row<Column extends string> = Readonly<Record<Column, string>> & { readonly at: string };

/**
 * Reads a tab-separated codebook table. Lines that begin with `#` and blank lines are passed over;
 * the first other line names the columns. Columns not asked for are allowed (notes); one asked for
 * and missing, or a row with more cells than columns, is a LexiconError. Missing cells read as ''.
 */
export function parseTable<Column extends string>(file: CodebookFile, columns: readonly Column[]): Row<Column>[] {
  let header: readonly string[] | undefined;
  const rows: Row<Column>[] = [];
  file.text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const at = `${file.path}:${index + 1}`;
    const cells = line.split('\t').map((cell) => cell.trim());
    if (!header) {
      header = cells;
      requireColumns(header, columns, at);
      return;
    }
    if (cells.length > header.length) throw tooManyCells(cells.length, header.length, at);
    rows.push(rowOf(header, cells, columns, at));
  });
  return rows;
}

/** The table in all roots, rows of the shipped codebook first. */
export function readTable<Column extends string>(
  source: CodebookSource,
  name: string,
  columns: readonly Column[],
): Row<Column>[] {
  const files = source.files(name);
  if (files.length === 0) {
    throw new LexiconError({
      code: 'codebook-file-missing',
      what: 'a codebook file is missing',
      where: `${name} in ${source.roots.join(', ')}`,
      mend: 'reinstall dateline, or point --codebook at a folder that adds to the shipped one',
    });
  }
  return files.flatMap((file) => parseTable(file, columns));
}

/**
 * A table of word lists: the columns `class` and `words`. Several rows may add to one class.
 * @param fold Makes the words comparable; as written where absent.
 * @throws LexiconError on a class that is not one of `classes`, and where one of them has no words.
 */
export function readWordClasses<Class extends string>(
  source: CodebookSource,
  name: string,
  classes: readonly Class[],
  fold = (word: string) => word,
): Readonly<Record<Class, ReadonlySet<string>>> {
  const words = new Map<string, Set<string>>(classes.map((cls) => [cls, new Set()]));
  const fault = (what: string, where: string) =>
    new LexiconError({ code: 'word-class', what, where, mend: `the classes are ${classes.join(', ')}` });
  for (const row of readTable(source, name, ['class', 'words'])) {
    const own = words.get(row.class);
    if (!own) throw fault(`unknown class "${row.class}"`, `${row.at}, column "class"`);
    for (const word of listOf(row.words)) own.add(fold(word));
  }
  for (const [cls, own] of words) if (own.size === 0) throw fault(`no words of class "${cls}"`, name);
  return Object.fromEntries(words) as unknown as Record<Class, ReadonlySet<string>>;
}

/** Cells that hold a list are parted by `;`. */
export function listOf(cell: string): string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function rowOf<Column extends string>(
  header: readonly string[],
  cells: readonly string[],
  columns: readonly Column[],
  at: string,
): Row<Column> {
  const entries = columns.map((column) => [column, cells[header.indexOf(column)] ?? ''] as const);
  return { ...(Object.fromEntries(entries) as Record<Column, string>), at };
}

function requireColumns(header: readonly string[], columns: readonly string[], at: string): void {
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length === 0) return;
  throw new LexiconError({
    code: 'codebook-column-missing',
    what: `no column "${missing.join('", "')}"`,
    where: at,
    mend: `the first line must name the columns ${columns.join(', ')}, parted by tabs`,
  });
}

function tooManyCells(found: number, wanted: number, at: string): LexiconError {
  return new LexiconError({
    code: 'codebook-row-too-long',
    what: `a row has ${found} cells, its table has ${wanted} columns`,
    where: at,
    mend: 'part cells by single tabs and end the row after the last column',
  });
}
