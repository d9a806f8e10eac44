import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classify } from '../../src/code/index.ts';
import { type Resources, runStages } from '../../src/pipeline/index.ts';
import type { Score, Scorer } from '../scorer.ts';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly label: string;
  readonly eventType: string;
  readonly subEventType: string;
}

const FILE = 'acled-subtypes/dev.jsonl';
const NOT_ACLED = 'not ACLED';

/** Label given to every text, beside the gold one; what ACLED does not record is `None`. */
export function labels(corpora: string, resources: Resources): { row: Row; gold: string; ours: string }[] {
  const rows = readFileSync(join(corpora, FILE), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  return rows.map((row) => ({
    row,
    gold: row.eventType === NOT_ACLED ? 'None' : row.subEventType,
    ours: classify(runStages({ id: row.id, text: row.text }, resources), 'acled').label,
  }));
}

/** F1 of each gold label, weighted by its share. */
export function weightedF1(pairs: readonly { gold: string; ours: string }[]): number {
  const names = new Set(pairs.map((pair) => pair.gold));
  let sum = 0;
  for (const name of names) {
    const gold = pairs.filter((pair) => pair.gold === name).length;
    const ours = pairs.filter((pair) => pair.ours === name).length;
    const both = pairs.filter((pair) => pair.gold === name && pair.ours === name).length;
    sum += gold * ((2 * both) / (gold + ours));
  }
  return sum / pairs.length;
}

/** One of 25 sub-event types for each note of ACLED. */
export const scorer: Scorer = {
  corpus: 'acled-subtypes',
  needs: [FILE],
  score(corpora, resources): Score[] {
    const all = labels(corpora, resources);
    const acled = all.filter((pair) => pair.gold !== 'None');
    const best = '0.839 (best system of CASE 2021 task 2, trained); about 0.74 zero-shot';
    const silent = all.filter((pair) => pair.gold === 'None');
    return [
      {
        corpus: 'acled-subtypes dev',
        n: acled.length,
        metric: 'weighted F1, 25 types',
        ours: weightedF1(acled),
        bar: 0.62,
        best,
      },
      { corpus: 'acled-subtypes dev', n: all.length, metric: 'weighted F1, 25 types and none', ours: weightedF1(all) },
      {
        corpus: 'acled-subtypes dev',
        n: silent.length,
        metric: 'texts ACLED does not record, given none',
        ours: silent.filter((pair) => pair.ours === 'None').length / silent.length,
      },
    ];
  },
};
