import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Network } from '../src/annotate/neural/network.ts';
import { settleRelations } from '../src/annotate/neural/relations.ts';
import { DEPRELS, type Deprel, UPOS } from '../src/model/ud.ts';

type Arc = readonly [head: number, deprel: Deprel];

/**
 * A network of which word `i` of `n` has the best arc and relation given, and only the `others` besides.
 * @param others Score of an arc, and of a relation on it, far above the rest.
 */
function networkOf(best: readonly Arc[], others: readonly (readonly [word: number, ...Arc, score: number])[]): Network {
  const n = best.length;
  const known = [...best.map(([head, deprel], word) => [word, head, deprel, 0] as const), ...others];
  const arcs = new Float32Array(n * (n + 1)).fill(-100);
  for (const [word, head, , score] of known) {
    const at = word * (n + 1) + head + 1;
    arcs[at] = Math.max(arcs[at]!, head === best[word]![0] ? 0 : score);
  }
  const labelsUnder = (word: number, head: number): Float32Array => {
    const scores = new Float32Array(DEPRELS.length).fill(-100);
    for (const [w, h, deprel, score] of known) if (w === word && h === head) scores[DEPRELS.indexOf(deprel)] = score;
    return scores;
  };
  const network: Pick<Network, 'arcs' | 'arcsOf' | 'labelsOf' | 'labelsUnder'> = {
    arcs: () => {},
    arcsOf: () => arcs,
    labelsOf: (word) => labelsUnder(word, best[word]![0]),
    labelsUnder,
  };
  return network as Network;
}

function parted(best: readonly Arc[], others: readonly (readonly [word: number, ...Arc, score: number])[]): Arc[] {
  const heads = Int32Array.from(best, ([head]) => head);
  const labels = Uint8Array.from(best, ([, deprel]) => DEPRELS.indexOf(deprel));
  const upos = new Uint8Array(best.length).fill(UPOS.indexOf('ADP'));
  settleRelations({ network: networkOf(best, others), heads, labels, upos }, 0, best.length);
  return best.map((_, i) => [heads[i]!, DEPRELS[labels[i]!]!]);
}

const two: Arc[] = [
  [2, 'nsubj'],
  [2, 'nsubj'],
  [-1, 'root'],
  [2, 'ccomp'],
];

test('one of two subjects takes its next best relation', () => {
  assert.deepEqual(parted(two, [[0, 2, 'obl', -1]])[0], [2, 'obl']);
});
test('the cheaper of the two gives way', () => {
  const found = parted(two, [
    [0, 2, 'obl', -3],
    [1, 2, 'obj', -1],
    [1, 2, 'advmod', -2],
  ]);
  // An object would clash with the clausal complement.
  assert.deepEqual(found.slice(0, 2), [
    [2, 'nsubj'],
    [2, 'advmod'],
  ]);
});
test('a subject moves to another verb where that costs least', () => {
  const found = parted(two, [
    [1, 3, 'nsubj', -1],
    [0, 2, 'obl', -3],
  ]);
  assert.deepEqual(found[1], [3, 'nsubj']);
});
test('no word is hung on what hangs on it', () => {
  const best: Arc[] = [
    [1, 'nsubj'],
    [-1, 'root'],
    [1, 'ccomp'],
    [2, 'nsubj'],
    [1, 'ccomp'],
  ];
  const found = parted(best, [
    [2, 3, 'acl:relcl', -1],
    [4, 1, 'advcl', -5],
  ]);
  assert.deepEqual(
    [found[2], found[4]],
    [
      [1, 'ccomp'],
      [1, 'advcl'],
    ],
  );
});
test('relations that may stand together are left', () => {
  const best: Arc[] = [
    [1, 'nsubj'],
    [-1, 'root'],
    [1, 'iobj'],
    [1, 'obj'],
    [1, 'obl'],
    [1, 'obl'],
  ];
  assert.deepEqual(parted(best, [[5, 1, 'advmod', -0.1]]), best);
});

test('a noun without a preposition is no oblique, one with a preposition no object', () => {
  const nouns = (...best: Arc[]) => {
    const others = best.flatMap(([head], word) =>
      (['obl', 'obj', 'advmod'] as const).map((deprel, k) => [word, head, deprel, -1 - k] as const),
    );
    const heads = Int32Array.from(best, ([head]) => head);
    const labels = Uint8Array.from(best, ([, deprel]) => DEPRELS.indexOf(deprel));
    const upos = new Uint8Array(best.length).fill(UPOS.indexOf('NOUN'));
    settleRelations({ network: networkOf(best, others), heads, labels, upos }, 0, best.length);
    return Array.from(labels, (label) => DEPRELS[label]);
  };
  assert.deepEqual(nouns([-1, 'root'], [0, 'obl']), ['root', 'obj']);
  assert.deepEqual(nouns([-1, 'root'], [2, 'case'], [0, 'obj']), ['root', 'case', 'obl']);
  assert.deepEqual(nouns([-1, 'root'], [2, 'case'], [0, 'obl'], [0, 'obj']), ['root', 'case', 'obl', 'obj']);
});
