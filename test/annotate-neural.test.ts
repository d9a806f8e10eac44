import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { FEATURES, Lexicon, UNKNOWN, UNKNOWN_WITH_VECTOR } from '../src/annotate/neural/features.ts';
import { Machine, placeDense } from '../src/annotate/neural/machine.ts';
import { bestNamePath } from '../src/annotate/neural/name-path.ts';
import { shareNameScores } from '../src/annotate/neural/name-votes.ts';
import { decodeTree } from '../src/annotate/neural/tree.ts';
import { readWords, type Words } from '../src/annotate/words.ts';

/** Numbers in [-1, 1) from a seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state / 2 ** 31;
  };
}

function isTree(heads: readonly number[]): boolean {
  const reaches = (i: number, steps: number): boolean =>
    steps <= heads.length && (heads[i] === 0 || reaches(heads[i]! - 1, steps + 1));
  return heads.filter((head) => head === 0).length === 1 && heads.every((_, i) => reaches(i, 0));
}

function isProjective(heads: readonly number[]): boolean {
  return heads.every((head, i) => {
    if (head === 0) return true;
    const [low, high] = head - 1 < i ? [head - 1, i] : [i, head - 1];
    for (let k = low + 1; k < high; k++) {
      const other = heads[k]! - 1;
      if (other < low || other > high) return false;
    }
    return true;
  });
}

const total = (scores: Float32Array, heads: readonly number[]): number =>
  heads.reduce((sum, head, i) => sum + scores[i * (heads.length + 1) + head]!, 0);

/** Every way to give each of `n` words a head. */
function allHeads(n: number): number[][] {
  let ways: number[][] = [[]];
  for (let i = 0; i < n; i++) {
    ways = ways.flatMap((way) => Array.from({ length: n + 1 }, (_, head) => [...way, head]));
  }
  return ways;
}

test('decoding gives the best projective tree or a better one, and always a tree', () => {
  const next = numbers(11);
  const ways = allHeads(4).filter((heads) => isTree(heads) && isProjective(heads));
  for (let round = 0; round < 200; round++) {
    const scores = Float32Array.from({ length: 4 * 5 }, next);
    const heads = new Int32Array(4);
    decodeTree(scores, 4, heads);
    assert.ok(isTree([...heads]));
    const best = Math.max(...ways.map((way) => total(scores, way)));
    assert.ok(total(scores, [...heads]) >= best - 1e-5, `round ${round}`);
  }
});

test('decoding long and degenerate sentences', () => {
  const next = numbers(5);
  for (const n of [1, 2, 3, 60, 250]) {
    for (const scores of [Float32Array.from({ length: n * (n + 1) }, next), new Float32Array(n * (n + 1))]) {
      const heads = new Int32Array(n);
      decodeTree(scores, n, heads);
      assert.ok(isTree([...heads]), `${n} words`);
    }
  }
});

test('the best path of name labels is the best of all allowed paths', () => {
  const next = numbers(3);
  const classes = 5;
  const n = 4;
  const allowed = (path: readonly number[]) =>
    path.every((label, i) => label === 0 || label % 2 === 1 || path[i - 1] === label || path[i - 1] === label - 1);
  for (let round = 0; round < 50; round++) {
    const scores = Float32Array.from({ length: n * classes }, next);
    const transitions = Float32Array.from({ length: (classes + 1) * classes }, next);
    const score = (path: readonly number[]) =>
      path.reduce(
        (sum, label, i) =>
          sum + scores[i * classes + label]! + transitions[(path[i - 1] ?? classes) * classes + label]!,
        0,
      );
    let best = Number.NEGATIVE_INFINITY;
    for (let code = 0; code < classes ** n; code++) {
      const path = Array.from({ length: n }, (_, i) => Math.floor(code / classes ** i) % classes);
      if (allowed(path)) best = Math.max(best, score(path));
    }
    const labels = new Uint8Array(n);
    bestNamePath(scores, n, transitions, classes, labels, 0);
    assert.ok(allowed([...labels]));
    assert.ok(Math.abs(score([...labels]) - best) < 1e-4);
  }
});

test('the kernel of dense layers agrees with plain sums', () => {
  const machine = new Machine(readFileSync(new URL('../models/neural.wasm', import.meta.url)));
  const next = numbers(7);
  const [n, depth, columns] = [5, 24, 20];
  const weights = Int8Array.from({ length: depth * columns }, () => next() * 127);
  const scales = Float32Array.from({ length: columns }, () => 1 / 64);
  const bias = Float32Array.from({ length: columns }, next);
  const layer = placeDense(machine, weights, scales, bias, 256);
  const input = machine.reserve(n * depth * 2);
  const output = machine.reserve(n * layer.columns * 4);
  const x = machine.shorts(input, n * depth);
  for (let i = 0; i < x.length; i++) x[i] = next() * 4096;
  machine.kernels.dense(
    input,
    depth,
    n,
    depth,
    layer.weights,
    layer.scale,
    layer.bias,
    layer.columns,
    output,
    layer.columns,
  );
  const y = machine.floats(output, n * layer.columns);
  for (let i = 0; i < n; i++) {
    for (let c = 0; c < columns; c++) {
      let sum = 0;
      for (let k = 0; k < depth; k++) sum += x[i * depth + k]! * weights[k * columns + c]!;
      assert.equal(y[i * layer.columns + c], Math.fround(Math.fround(sum * (1 / 64 / 256)) + bias[c]!));
    }
  }
});

/** Words of a text cut at blanks, as one sentence. */
function wordsOf(text: string): Words {
  const spans = [...text.matchAll(/\S+/g)].map((match) => [match.index, match.index + match[0].length] as const);
  const tokens = { starts: Int32Array.from(spans, ([start]) => start), ends: Int32Array.from(spans, ([, end]) => end) };
  return readWords(text, tokens, Int32Array.of(0, spans.length));
}

test('mentions of a capitalised word move towards each other, other words stay', () => {
  const scores = Float32Array.of(0, 1, 5, 7, 2, 9, 3, 3, 4, -1);
  shareNameScores(wordsOf('Mosul fell Mosul the the'), scores, 2);
  const expected = [0.4, 2.6, 5, 7, 1.6, 7.4, 3, 3, 4, -1];
  expected.forEach((value, i) => {
    assert.ok(Math.abs(scores[i]! - value) < 1e-5, `score ${i}: ${scores[i]}`);
  });
});

test('features of words: known, unknown, towns, and typographic variants', () => {
  const words = wordsOf("The Rebels ’s 's xyzzy Mosul");
  const lexicon = new Lexicon(
    Int32Array.of(words.lower[0]!, words.lower[1]!),
    Int32Array.of(words.lower[0]!),
    Int32Array.of(words.lower[5]!),
    Uint8Array.of(3),
  );
  const ids = new Int32Array(6 * FEATURES.length);
  for (let i = 0; i < 6; i++) lexicon.write(words, i, ids, i * FEATURES.length);
  const row = (i: number) => [...ids.subarray(i * FEATURES.length, (i + 1) * FEATURES.length)];
  assert.deepEqual(row(0).slice(0, 2), [1, 2]);
  assert.deepEqual(row(1).slice(0, 2), [2, UNKNOWN_WITH_VECTOR]);
  assert.deepEqual(row(4).slice(0, 2), [0, UNKNOWN]);
  assert.deepEqual(row(2).slice(0, 6), row(3).slice(0, 6));
  assert.deepEqual([row(1).at(-1), row(5).at(-1)], [0, 3]);
});
