import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { annotate } from '../src/annotate/index.ts';
import { loadTime, openCodebook } from '../src/codebook/index.ts';
import { date } from '../src/date/index.ts';
import { type Dated, type Doc, docOf, type Timex } from '../src/model/index.ts';
import { loadAnnotator } from '../src/pipeline/resources.ts';

export const PUBLISHED = '2024-03-14'; // a Thursday
export const codebook = openCodebook([fileURLToPath(new URL('../codebook', import.meta.url))]);
export const [lexicon, annotator] = [loadTime(codebook), loadAnnotator()];

export function dated(text: string, publishedAt?: string): Doc & Dated {
  const doc = docOf({ id: 'a', text, ...(publishedAt === undefined ? {} : { publishedAt }) });
  return date(annotate(doc, annotator), lexicon);
}

/** `words = value type mod quant freq [range] {interval}`: the type where it is no date, the range where it is not the value. */
export function notation({ text, type, value, mod, quant, freq, range, interval }: Timex): string {
  const notes = [type === 'DATE' ? '' : type.toLowerCase(), mod ?? '', quant ?? '', freq ?? ''];
  const days = range && range.edtf !== value ? `[${range.edtf}]` : '';
  return [`${text} = ${value}`, ...notes, days, interval ? `{${interval.edtf}}` : ''].filter(Boolean).join(' ');
}

export interface Case {
  readonly say: string;
  readonly expect: readonly string[];
  readonly todo?: string;
}

/** Each text with the notations of its time expressions, read on `PUBLISHED`. */
export function table(cases: readonly Case[]): void {
  for (const { say, expect, todo } of cases)
    test(say, { todo }, () => assert.deepEqual(dated(say, PUBLISHED).timexes.map(notation), expect));
}
