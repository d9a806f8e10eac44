import { UPOS, XPOS } from '../../model/ud.ts';
import type { Network } from './network.ts';
import { decodeTree } from './tree.ts';

const [VBD, VBN] = (['VBD', 'VBN'] as const).map((tag) => XPOS.indexOf(tag)) as [number, number];
const FINITE = XPOS.map((tag) => ['VBD', 'VBZ', 'VBP', 'VB', 'MD'].includes(tag));
const STOP = XPOS.indexOf('.');
const ADP = UPOS.indexOf('ADP');
const NOMINAL = UPOS.map((tag) => ['NOUN', 'PROPN', 'PRON', 'NUM'].includes(tag));
/** Most that the scores of arcs and tags may lose. */
const MOST_LOST = 30;
const FORCE = 1e4;

/** What is known of the words of a chunk so far. */
export interface Tagged {
  readonly xpos: Uint8Array;
  readonly upos: Uint8Array;
}

/**
 * A sentence with a full stop and no finite verb, whose participle stands between two nouns ("Soldiers looted shops."), is
 * read again with the participle as a past tense and its root, where that costs little. Changes `tree` and the tags.
 * @param tree 1-based heads of the words `[from, to)`, 0 for the root; the scores of its arcs stand in the network.
 */
export function preferFinite(
  network: Network,
  { xpos, upos }: Tagged,
  from: number,
  to: number,
  tree: Int32Array,
): void {
  const n = to - from;
  if (xpos[to - 1] !== STOP || n < 4) return;
  const participles: number[] = [];
  for (let i = 0; i < n; i++) {
    if (FINITE[xpos[from + i]!]) return;
    const between = i > 0 && i + 2 < n && NOMINAL[upos[from + i - 1]!] && upos[from + i + 1] !== ADP;
    if (xpos[from + i] === VBN && between) participles.push(i);
  }
  if (participles.length === 0) return;
  const arcs = network.arcsOf(n).slice();
  const before = total(arcs, tree);
  let least = MOST_LOST;
  let verb = -1;
  const best = new Int32Array(n);
  for (const i of participles) {
    const scores = arcs.slice();
    for (let word = 0; word < n; word++) scores[word * (n + 1)]! += word === i ? FORCE : -FORCE;
    const heads = new Int32Array(n);
    decodeTree(scores, n, heads);
    const tags = network.tagsOf(from + i);
    const lost = before - total(arcs, heads) + tags[VBN]! - tags[VBD]!;
    if (lost < least && hasBoth(heads, i, upos, from)) {
      least = lost;
      verb = i;
      best.set(heads);
    }
  }
  if (verb < 0) return;
  tree.set(best);
  xpos[from + verb] = VBD;
}

/** Does a noun hang on the verb on either side? */
function hasBoth(heads: Int32Array, verb: number, upos: Uint8Array, from: number): boolean {
  const nominal = (i: number): boolean => heads[i] === verb + 1 && NOMINAL[upos[from + i]!]!;
  const places = Array.from(heads.keys()).filter(nominal);
  return places.some((i) => i < verb) && places.some((i) => i > verb);
}

function total(arcs: Float32Array, heads: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < heads.length; i++) sum += arcs[i * (heads.length + 1) + heads[i]!]!;
  return sum;
}
