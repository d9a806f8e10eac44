import type { Article } from './article.ts';
import type { Warning } from './errors.ts';

/**
 * What travels through the stages: an article and one buffer of text for all of them.
 * `text` is the title, a blank line, then the body (the body alone where there is no title), so that
 * a stage reads both in the order a reader does. Offsets are turned into `article.text` offsets,
 * with `"in": "title"` for the title's, only where a report is written (pipeline/report.ts).
 */
export interface Doc {
  readonly article: Article;
  readonly text: string;
  /** Where the body begins: `text.slice(bodyStart) === article.text`. */
  readonly bodyStart: number;
  readonly warnings: readonly Warning[];
}

const BREAK = '\n\n';

/** The document that the stages begin with. */
export function docOf(article: Article): Doc {
  const head = article.title ? article.title + BREAK : '';
  return { article, text: head + article.text, bodyStart: head.length, warnings: [] };
}

/** The document with more warnings; nothing else changes. */
export function warn<D extends Doc>(doc: D, warnings: readonly Warning[]): D {
  return warnings.length === 0 ? doc : { ...doc, warnings: [...doc.warnings, ...warnings] };
}
