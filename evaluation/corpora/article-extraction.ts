import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { InputError } from '../../src/model/index.ts';
import type { Resources } from '../../src/pipeline/index.ts';
import { extract } from '../../src/read/index.ts';
import type { Score, Scorer } from '../scorer.ts';

const FOLDER = 'article-extraction';
/** Words in a row, as in the benchmark's own metric. */
const SHINGLE = 4;

interface Row {
  readonly id: string;
  readonly url: string;
  readonly articleBody: string;
}

/** One page's outcome: precision and recall over shingles, exactness, and the time extraction took. */
export interface PageScore extends Row {
  readonly found: string;
  readonly precision: number;
  readonly recall: number;
  readonly exact: boolean;
  readonly ms: number;
}

/** Scorer of `extract` on scrapinghub's article-extraction-benchmark. */
export const articleExtraction: Scorer = {
  corpus: FOLDER,
  needs: [`${FOLDER}/truth.jsonl`, `${FOLDER}/html`],
  score(corpora, resources) {
    const pages = scorePages(join(corpora, FOLDER), resources);
    const precision = mean(pages.map((page) => page.precision));
    const recall = mean(pages.map((page) => page.recall));
    const row = (metric: string, ours: number, more: Partial<Score> = {}): Score => ({
      corpus: `${FOLDER} dev`,
      n: pages.length,
      metric,
      ours,
      ...more,
    });
    return [
      row('shingle F1', (2 * precision * recall) / (precision + recall), {
        bar: 0.955,
        best: '.967 rs_trafilatura (held-out)',
      }),
      row('shingle precision', precision),
      row('shingle recall', recall),
      row('exact pages', mean(pages.map((page) => Number(page.exact)))),
    ];
  },
};

/** How much of each article is found in its page. */
export function scorePages(folder: string, resources: Pick<Resources, 'read'>): PageScore[] {
  const lines = readFileSync(join(folder, 'truth.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => scorePage(folder, JSON.parse(line), resources));
}

function scorePage(folder: string, row: Row, resources: Pick<Resources, 'read'>): PageScore {
  const html = gunzipSync(readFileSync(join(folder, 'html', `${row.id}.html.gz`))).toString('utf8');
  const start = performance.now();
  const found = textOf(html, row.url, resources);
  const ms = performance.now() - start;
  const [truth, ours] = [shingles(row.articleBody), shingles(found)];
  const shared = overlap(truth, ours);
  const [inTruth, inOurs] = [sizeOf(truth), sizeOf(ours)];
  return {
    ...row,
    found,
    precision: inOurs === 0 ? Number(inTruth === 0) : shared / inOurs,
    recall: inTruth === 0 ? 1 : shared / inTruth,
    exact: words(row.articleBody).join(' ') === words(found).join(' '),
    ms,
  };
}

function textOf(html: string, url: string, resources: Pick<Resources, 'read'>): string {
  try {
    return extract(html, resources.read, { url }).text;
  } catch (error) {
    if (error instanceof InputError) return '';
    throw error;
  }
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function shingles(text: string): Map<string, number> {
  const all = words(text);
  const counts = new Map<string, number>();
  const last = Math.max(1, all.length - SHINGLE + 1);
  for (let i = 0; i < last && all.length > 0; i++) {
    const key = all.slice(i, i + SHINGLE).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [key, count] of a) shared += Math.min(count, b.get(key) ?? 0);
  return shared;
}

function sizeOf(counts: ReadonlyMap<string, number>): number {
  let size = 0;
  for (const count of counts.values()) size += count;
  return size;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
