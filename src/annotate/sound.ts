import type { Cut, Layers } from './engine.ts';

/** Changes tags and trees of a text in place. */
export type Repair = (cut: Cut, layers: Layers) => void;

/** Runs a repair and takes it back in every sentence that is no tree afterwards: one root, and every word's way up ends there. */
export function repairSoundly(repair: Repair, cut: Cut, layers: Layers): void {
  const before = Int32Array.from(layers.heads);
  const upos = Uint8Array.from(layers.upos);
  const xpos = Uint8Array.from(layers.xpos);
  const deprels = Uint8Array.from(layers.deprels);
  repair(cut, layers);
  const { sentences } = cut;
  const { heads } = layers;
  const roots = new Int32Array(heads.length).fill(UNSEEN);
  for (let s = 0; s + 1 < sentences.length; s++) {
    const first = sentences[s]!;
    const after = sentences[s + 1]!;
    if (!differs(before, heads, first, after) || isTree(heads, first, after, roots)) continue;
    heads.set(before.subarray(first, after), first);
    layers.upos.set(upos.subarray(first, after), first);
    layers.xpos.set(xpos.subarray(first, after), first);
    layers.deprels.set(deprels.subarray(first, after), first);
  }
}

function differs(before: Int32Array, heads: Int32Array, first: number, after: number): boolean {
  for (let i = first; i < after; i++) if (before[i] !== heads[i]) return true;
  return false;
}

const UNSEEN = -2;
const ON_THE_WAY = -1;

/** `found` holds the root above each word already climbed from; climbing over a word of the present climb is a ring. */
function isTree(heads: Int32Array, first: number, after: number, found: Int32Array): boolean {
  let root = UNSEEN;
  for (let i = first; i < after; i++) {
    let top = i;
    while (top >= first && top < after && found[top] === UNSEEN && heads[top] !== -1) {
      found[top] = ON_THE_WAY;
      top = heads[top]!;
    }
    if (top < first || top >= after || found[top] === ON_THE_WAY) return false;
    const above = found[top] === UNSEEN ? top : found[top]!;
    if (root !== UNSEEN && above !== root) return false;
    root = above;
    found[top] = root;
    for (let at = i; found[at] === ON_THE_WAY; at = heads[at]!) found[at] = root;
  }
  return true;
}
