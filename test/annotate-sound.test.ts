import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutAt } from '../src/annotate/analyse.ts';
import type { Cut, Layers } from '../src/annotate/engine.ts';
import { repairTrees } from '../src/annotate/repair.ts';
import { repairSoundly } from '../src/annotate/sound.ts';
import { tokenise } from '../src/annotate/tokens.ts';
import { DEPRELS, UPOS, XPOS } from '../src/model/index.ts';

function layersOf(heads: readonly number[]): Layers {
  const size = heads.length;
  return {
    upos: new Uint8Array(size),
    xpos: new Uint8Array(size),
    heads: Int32Array.from(heads),
    deprels: new Uint8Array(size),
    names: new Uint8Array(size),
  };
}

function cutOf(words: readonly string[], sentences: readonly number[]): Cut {
  const text = words.join(' ');
  return cutAt(text, tokenise(text), Int32Array.from(sentences));
}

const UNSOUND: Record<string, (heads: Int32Array) => void> = {
  'a ring': (heads) => heads.set([5, 4], 4),
  'a word that is its own head': (heads) => heads.set([4], 4),
  'two roots': (heads) => heads.set([-1], 5),
  'a head in another sentence': (heads) => heads.set([0], 3),
  'no root': (heads) => heads.set([5], 3),
};

for (const [name, spoil] of Object.entries(UNSOUND))
  test(`a repair that leaves ${name} is taken back in that sentence alone`, () => {
    const cut = cutOf(['Rebels', 'left', 'Goma', 'Troops', 'came', 'back'], [0, 3, 6]);
    const layers = layersOf([1, -1, 1, -1, 3, 4]);
    const repair = (_cut: Cut, { heads, upos }: Layers) => {
      heads[2] = 0;
      upos.fill(1);
      spoil(heads);
    };
    repairSoundly(repair, cut, layers);
    assert.deepEqual([...layers.heads], [1, -1, 0, -1, 3, 4]);
    assert.deepEqual([...layers.upos], [1, 1, 1, 0, 0, 0]);
  });

/** Numbers that look random and are the same in every run (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const WORDS = ['they', 'armed', 'groups', 'of', 'the', 'up', 'kept', '“', 'Wall', '”', 'by', 'to', 'and', 'Chad', '-'];
const SIZE = 9;

function randomTree(below: (n: number) => number): number[] {
  const order = Array.from({ length: SIZE }, (_, i) => i);
  for (let i = SIZE - 1; i > 0; i--) {
    const other = below(i + 1);
    [order[i], order[other]] = [order[other]!, order[i]!];
  }
  const heads = new Array<number>(SIZE).fill(-1);
  for (let i = 1; i < SIZE; i++) heads[order[i]!] = order[below(i)]!;
  return heads;
}

test('whatever the tags and the tree, repairs leave a tree', () => {
  const below = numbers(11);
  let changed = 0;
  for (let trial = 0; trial < 20_000; trial++) {
    const read = randomTree(below);
    const layers = layersOf(read);
    for (let i = 0; i < SIZE; i++) {
      layers.upos[i] = below(UPOS.length);
      layers.xpos[i] = below(XPOS.length);
      layers.deprels[i] = below(DEPRELS.length);
      layers.names[i] = below(3);
    }
    const words = Array.from({ length: SIZE }, () => WORDS[below(WORDS.length)]!);
    repairTrees(cutOf(words, [0, SIZE]), layers);
    if (read.some((head, i) => head !== layers.heads[i])) changed++;
    for (let i = 0; i < SIZE; i++) {
      let steps = 0;
      for (let at = i; at !== -1; at = layers.heads[at]!) assert.ok(steps++ < SIZE, `a ring in trial ${trial}`);
    }
    assert.equal(layers.heads.filter((head) => head === -1).length, 1);
  }
  assert.ok(changed > 100, `repairs changed ${changed} trees`);
});
