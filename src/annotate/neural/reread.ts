import { UPOS } from '../../model/ud.ts';
import type { Network } from './network.ts';
import { decodeTree } from './tree.ts';

const VERB = UPOS.indexOf('VERB');
const FORCE = 1e4;
/** A sentence with more words that may be its verb is a table or noise; each costs one more tree. */
const MOST_CANDIDATES = 16;

/** One sentence of a chunk: what is known of its words so far. */
export interface Sentence {
  readonly xpos: Uint8Array;
  readonly upos: Uint8Array;
  /** 1-based heads, 0 for the root; the scores of the arcs stand in the network. */
  readonly tree: Int32Array;
  /** Row of the first word in the chunk. */
  readonly from: number;
  /** Word `i` of the sentence in lower case. */
  word(i: number): string;
}

/** A word that may be the main verb of its sentence. */
export interface Candidate {
  readonly i: number;
  /** What its tag would be. */
  readonly tag: number;
  /** Are these heads (1-based, 0 for the root) those of a sentence with this main verb? */
  fits(heads: Int32Array): boolean;
}

/**
 * Reads a sentence again with the candidate as its root that costs least, less than `mostLost` of the scores of arcs and tags, and changes the tree and the tags.
 * @returns The row of that word in the chunk, for `clauseRelations`; -1 where no candidate fits.
 */
export function readWithRoot(
  network: Network,
  sentence: Sentence,
  candidates: readonly Candidate[],
  mostLost: number,
): number {
  if (candidates.length === 0 || candidates.length > MOST_CANDIDATES) return -1;
  const { xpos, upos, tree, from } = sentence;
  const n = tree.length;
  const arcs = network.arcsOf(n).slice();
  const before = total(arcs, tree);
  let least = mostLost;
  let verb: Candidate | undefined;
  const best = new Int32Array(n);
  for (const candidate of candidates) {
    const heads = rootedAt(candidate.i, arcs, n);
    const tags = network.tagsOf(from + candidate.i);
    const lost = before - total(arcs, heads) + tags[xpos[candidate.i]!]! - tags[candidate.tag]!;
    if (lost >= least || !candidate.fits(heads)) continue;
    least = lost;
    verb = candidate;
    best.set(heads);
  }
  if (!verb) return -1;
  tree.set(best);
  xpos[verb.i] = verb.tag;
  upos[verb.i] = VERB;
  return from + verb.i;
}

/** Best tree with word `i` as its root. */
function rootedAt(i: number, arcs: Float32Array, n: number): Int32Array {
  const scores = arcs.slice();
  for (let word = 0; word < n; word++) scores[word * (n + 1)]! += word === i ? FORCE : -FORCE;
  const heads = new Int32Array(n);
  decodeTree(scores, n, heads);
  return heads;
}

function total(arcs: Float32Array, heads: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < heads.length; i++) sum += arcs[i * (heads.length + 1) + heads[i]!]!;
  return sum;
}
