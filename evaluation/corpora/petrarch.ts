import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dyadsOf } from '../../src/export/index.ts';
import { coderOf, dyadOptions, type Resources } from '../../src/pipeline/index.ts';
import type { Score, Scorer } from '../scorer.ts';

interface Triple {
  readonly code: string;
  readonly source: string;
  readonly target: string;
}
interface Row {
  readonly id: string;
  readonly text: string;
  readonly date: string;
  readonly expected: readonly Triple[];
}

const FILE = 'petrarch-validation/gsr-dev.jsonl';
const NOT_CODED = '---';

/** A sentence with the triples found. */
export interface Judged {
  readonly row: Row;
  readonly ours: readonly Triple[];
}

/** (code, source, target) of every event coded, as CAMEO would write them. */
export function judge(corpora: string, resources: Resources): Judged[] {
  const coder = coderOf(resources);
  return readFileSync(join(corpora, FILE), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
    .filter((row) => row.text !== '')
    .map((row) => {
      const report = coder.code({ id: row.id, text: row.text, publishedAt: dayOf(row.date) });
      return { row, ours: dyadsOf(report, dyadOptions(resources)) };
    });
}

/** "20150609": who holds an office depends on the day. */
const dayOf = (date: string): string => `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`;

/** The country or body and the first role, in any order of roles: `IRQGOVMIL` and `IRQMIL` name the same state. */
function sameActor(one: string, two: string): boolean {
  return one === two || (one.slice(0, 3) === two.slice(0, 3) && one.slice(0, 3) !== NOT_CODED);
}

function f1(judged: readonly Judged[], same: (gold: Triple, ours: Triple) => boolean): number {
  let gold = 0;
  let said = 0;
  let found = 0;
  let right = 0;
  for (const { row, ours } of judged) {
    gold += row.expected.length;
    said += ours.length;
    found += row.expected.filter((triple) => ours.some((own) => same(triple, own))).length;
    right += ours.filter((own) => row.expected.some((triple) => same(triple, own))).length;
  }
  return said === 0 || found === 0 ? 0 : (2 * (found / gold) * (right / said)) / (found / gold + right / said);
}

/** CAMEO triples of the sentences that PETRARCH is validated on. */
export const scorer: Scorer = {
  corpus: 'petrarch-validation',
  needs: [FILE],
  score(corpora, resources): Score[] {
    const judged = judge(corpora, resources);
    const n = judged.reduce((sum, { row }) => sum + row.expected.length, 0);
    const root = (a: Triple, b: Triple) => a.code.slice(0, 2) === b.code.slice(0, 2);
    const exact = (a: Triple, b: Triple) => a.source === b.source && a.target === b.target;
    const country = (a: Triple, b: Triple) => sameActor(a.source, b.source) && sameActor(a.target, b.target);
    const corpus = 'petrarch-validation gsr dev';
    return [
      {
        corpus,
        n,
        metric: 'F1, root code with actors right',
        ours: f1(judged, (a, b) => root(a, b) && exact(a, b)),
        bar: 0.45,
      },
      {
        corpus,
        n,
        metric: 'F1, root code with countries right',
        ours: f1(judged, (a, b) => root(a, b) && country(a, b)),
      },
      { corpus, n, metric: 'F1, root code alone', ours: f1(judged, root) },
    ];
  },
};
