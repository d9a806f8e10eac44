import { type ArticleInput, InputError, type Warning } from '../model/index.ts';

/** Longest text coded as one article, in UTF-16 code units: some 300,000 words, ten times a long report. */
const MAX_TEXT_LENGTH = 2_000_000;
/** Longest page read as one article. */
export const MAX_HTML_LENGTH = 20_000_000;

const TEXT_FIELDS = ['text', 'html', 'title', 'publishedAt', 'url', 'outlet', 'agency', 'section', 'language'] as const;

/** ISO 8601 day or instant, as docs/formats.md has `publishedAt`. */
const ISO_DAY_OR_INSTANT = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** An article that can be coded, and what had to be left out of it. */
export interface CheckedInput {
  readonly input: ArticleInput;
  readonly warnings: readonly Warning[];
}

/**
 * Checks one record from outside. A publication time that cannot be read is left out with a warning.
 * @throws InputError naming the field that is wrong.
 */
export function checkInput(record: Readonly<Record<string, unknown>> & { readonly id: string }): CheckedInput {
  const fields: Record<string, unknown> = { id: record.id };
  for (const name of TEXT_FIELDS) {
    const value = record[name];
    if (value === undefined || value === null) continue;
    if (typeof value !== 'string') throw wrongType(name, 'a string');
    fields[name] = value;
  }
  if (record.byline !== undefined && record.byline !== null) fields.byline = bylineOf(record.byline);
  if (fields.text === undefined && fields.html === undefined) {
    throw new InputError({
      code: 'no-text',
      what: 'neither "text" nor "html"',
      mend: 'give the article\'s text, or its page as "html"',
    });
  }
  checkLength('text', fields.text, MAX_TEXT_LENGTH);
  checkLength('html', fields.html, MAX_HTML_LENGTH);
  const warnings: Warning[] = [];
  if (fields.publishedAt !== undefined && !isDayOrInstant(fields.publishedAt as string)) {
    warnings.push({
      code: 'bad-published-at',
      message: `publishedAt "${String(fields.publishedAt).slice(0, 40)}" is not an ISO 8601 day or instant and was left out`,
    });
    delete fields.publishedAt;
  }
  return { input: fields as unknown as ArticleInput, warnings };
}

/** Is it a day there is, `YYYY-MM-DD`, or an ISO 8601 instant on one? */
export function isDayOrInstant(value: string): boolean {
  if (!ISO_DAY_OR_INSTANT.test(value)) return false;
  const day = value.slice(0, 10);
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === day;
}

function bylineOf(value: unknown): string | readonly string[] {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((name) => typeof name === 'string')) return value;
  throw wrongType('byline', 'a string or a list of strings');
}

function checkLength(name: string, value: unknown, limit: number): void {
  if (typeof value !== 'string' || value.length <= limit) return;
  throw new InputError({
    code: 'too-long',
    what: `"${name}" has ${value.length.toLocaleString('en')} characters, more than ${limit.toLocaleString('en')}`,
    mend: 'split it into its articles',
  });
}

function wrongType(name: string, wanted: string): InputError {
  return new InputError({
    code: 'bad-field',
    what: `"${name}" is not ${wanted}`,
    mend: `write "${name}" as ${wanted}, or leave it out`,
  });
}
