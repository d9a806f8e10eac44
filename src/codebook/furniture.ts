import { LexiconError } from '../model/index.ts';
import type { CodebookSource } from './source.ts';
import { type Row, readTable } from './table.ts';

const COLUMNS = ['kind', 'pattern'] as const;
const KINDS = ['region', 'body', 'line', 'section', 'list', 'word'] as const;
type Kind = (typeof KINDS)[number];

/** What surrounds an article without being part of it (codebook/en/furniture.tsv). */
export interface FurnitureLexicon {
  /** Does a class or id name a box beside the article? Give both, parted by a space. */
  readonly region: RegExp;
  /** Does a class or id name the box that holds the article? */
  readonly body: RegExp;
  /** A whole line that is page furniture. */
  readonly line: RegExp;
  /** A whole line that opens a list of links to other articles. */
  readonly list: RegExp;
  /** Common English function words. */
  readonly words: ReadonlySet<string>;
  /** Section names by their folded form: lower case, letters and digits alone. */
  readonly sections: ReadonlyMap<string, string>;
}

/** Reads codebook/en/furniture.tsv. @throws LexiconError on a pattern that is none. */
export function loadFurniture(source: CodebookSource): FurnitureLexicon {
  const rows = readTable(source, 'en/furniture.tsv', COLUMNS);
  const byKind = new Map<Kind, string[]>(KINDS.map((kind) => [kind, []]));
  for (const row of rows) byKind.get(kindOf(row))!.push(checkedPattern(row));
  const sections = byKind.get('section')!.map((name) => [foldedLetters(name), name] as const);
  return {
    region: new RegExp(byKind.get('region')!.join('|'), 'i'),
    body: new RegExp(byKind.get('body')!.join('|'), 'i'),
    line: new RegExp(`^(?:${byKind.get('line')!.join('|')})$`, 'iu'),
    list: new RegExp(`^(?:${byKind.get('list')!.join('|')})$`, 'iu'),
    words: new Set(byKind.get('word')),
    sections: new Map(sections),
  };
}

/** Lower case, letters and digits alone: `Asia-Pacific` and `ASIA PACIFIC` are one. */
export function foldedLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function kindOf(row: Row<'kind' | 'pattern'>): Kind {
  const kind = KINDS.find((known) => known === row.kind);
  if (kind) return kind;
  throw new LexiconError({
    code: 'codebook-value-unknown',
    what: `unknown kind "${row.kind}"`,
    where: `${row.at}, column "kind"`,
    mend: `use one of ${KINDS.join(', ')}`,
  });
}

function checkedPattern(row: Row<'kind' | 'pattern'>): string {
  try {
    new RegExp(row.pattern, 'iu');
  } catch (cause) {
    throw new LexiconError(
      {
        code: 'codebook-pattern-broken',
        what: `the pattern cannot be read as a regular expression (${(cause as Error).message})`,
        where: `${row.at}, column "pattern"`,
        mend: 'close every bracket and escape signs that are meant as themselves',
      },
      { cause },
    );
  }
  return row.pattern;
}
