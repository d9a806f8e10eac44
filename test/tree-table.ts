import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Analysis } from '../src/model/index.ts';
import { loadAnnotator } from '../src/pipeline/resources.ts';

const annotator = loadAnnotator();

/** A sentence, and arcs its tree must have, each `relation(head, dependent)`; `root(x)` names the root. */
type Case = readonly [say: string, arcs: string, todo?: string];

function arcsOf(analysis: Analysis): Set<string> {
  const arcs = new Set<string>();
  for (let i = 0; i < analysis.length; i++) {
    const head = analysis.head(i);
    arcs.add(
      head < 0 ? `root(${analysis.form(i)})` : `${analysis.deprel(i)}(${analysis.form(head)}, ${analysis.form(i)})`,
    );
  }
  return arcs;
}

/** Each sentence with arcs its tree must have. */
export function table(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    for (const [say, wanted, todo] of cases) {
      test(say, { todo }, () => {
        const arcs = arcsOf(annotator.analyse(say));
        const missing = (wanted.match(/[\w:]+\([^)]+\)/g) ?? []).filter((arc) => !arcs.has(arc));
        assert.deepEqual(missing, [], [...arcs].join(' '));
      });
    }
  });
}
