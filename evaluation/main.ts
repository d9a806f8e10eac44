/**
 * Scores every stage that has a corpus: `npm run evaluate [-- --corpus NAME] [--corpora DIR]`.
 * Prints one table; a run over all corpora also writes evaluation/results/<date>.json. For people; no test calls it.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadResources } from '../src/pipeline/index.ts';
import { SCORERS } from './corpora/index.ts';
import type { Score, Scorer } from './scorer.ts';

const DEFAULT_CORPORA = '../shared/corpora';
const RESULTS = new URL('./results/', import.meta.url);

const { values } = parseArgs({
  options: { corpus: { type: 'string', multiple: true }, corpora: { type: 'string', default: DEFAULT_CORPORA } },
});

const chosen = choose(values.corpus);
if (chosen) await evaluate(chosen, values.corpora);

function choose(names: readonly string[] | undefined): readonly Scorer[] | undefined {
  if (!names) return SCORERS;
  const unknown = names.filter((name) => !SCORERS.some(({ corpus }) => corpus === name));
  if (unknown.length === 0) return SCORERS.filter(({ corpus }) => names.includes(corpus));
  const known = SCORERS.map(({ corpus }) => corpus).join(', ');
  console.error(`evaluate: no scorer: ${unknown.join(', ')}: choose from ${known}`);
  process.exitCode = 2;
  return undefined;
}

async function evaluate(scorers: readonly Scorer[], corpora: string): Promise<void> {
  const resources = loadResources();
  const scores: Score[] = [];
  const absent: string[] = [];
  for (const scorer of scorers) {
    const missing = scorer.needs.filter((file) => !existsSync(join(corpora, file)));
    if (missing.length > 0) {
      absent.push(`${scorer.corpus} (no ${missing.join(', ')})`);
      continue;
    }
    const started = performance.now();
    const rows = await scorer.score(corpora, resources);
    scores.push(...rows);
    for (const row of rows) console.log(formatRow(row));
    console.log(`${''.padEnd(26)} ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  if (absent.length > 0)
    console.log(`\nAbsent under ${corpora}, not scored:\n${absent.map((name) => `  ${name}`).join('\n')}`);
  if (scorers === SCORERS) save(scores, absent);
}

function formatRow({ corpus, n, metric, ours, bar, best }: Score): string {
  const figure = Math.abs(ours) <= 1 ? ours.toFixed(3) : ours.toFixed(1);
  const mark = bar === undefined ? ' ' : ours >= bar ? '+' : '-';
  const columns = [corpus.padEnd(26), String(n).padStart(7), metric.padEnd(44), figure.padStart(8), mark];
  return [...columns, bar === undefined ? '' : `bar ${bar}`, best ? `best ${best}` : ''].join(' ').trimEnd();
}

function save(scores: readonly Score[], absent: readonly string[]): void {
  mkdirSync(RESULTS, { recursive: true });
  const day = new Date().toISOString().slice(0, 10);
  const file = new URL(`${day}.json`, RESULTS);
  writeFileSync(file, `${JSON.stringify({ day, scores, absent }, null, 2)}\n`);
  console.log(`\nWritten to evaluation/results/${day}.json`);
}
