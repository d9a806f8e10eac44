import { DEPRELS, type Deprel } from '../../model/ud.ts';
import type { Network } from './network.ts';

/** Relations of which no two stand under one head in English; one alone in its group does not stand there twice. */
const APART: readonly (readonly Deprel[])[] = [
  ['nsubj', 'nsubj:pass', 'csubj'],
  ['obj', 'ccomp'],
  ['ccomp', 'xcomp'],
  ['iobj'],
  ['expl'],
  ['obl:agent'],
  ['compound:prt'],
];
/** Other heads tried for a word, the best first. */
const HEADS_TRIED = 3;
/** Most changes in one sentence: far more than text that is language needs. */
const MOST_CHANGES = 12;

const CORE = [...new Set(APART.flat())];
/** For each relation its bit among CORE, 0 for others, and the bits of those it cannot stand beside. */
const BITS = Int32Array.from(DEPRELS, (deprel) => (CORE.includes(deprel) ? 1 << CORE.indexOf(deprel) : 0));
const BARRED = Int32Array.from(DEPRELS, (deprel) =>
  APART.filter((group) => group.includes(deprel))
    .flat()
    .reduce((bits, other) => bits | (1 << CORE.indexOf(other)), 0),
);
const ROOT = DEPRELS.indexOf('root');

/** A sentence of a chunk: its words are `[from, to)`. */
interface Sentence {
  readonly network: Network;
  readonly from: number;
  readonly to: number;
  /** Row of the head of each word of the chunk, -1 for the root. */
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
  /** See `Network.arcsOf`. */
  readonly arcs: Float32Array;
}
interface Change {
  readonly word: number;
  readonly head: number;
  readonly label: number;
  readonly loss: number;
}

/**
 * Where two words under one head have relations that exclude each other, gives one of them the next best relation or
 * head, whichever costs least; changes `heads` and `labels`.
 */
export function partSiblings(network: Network, from: number, to: number, heads: Int32Array, labels: Uint8Array): void {
  if (!hasClash(from, to, heads, labels)) return;
  network.arcs(from, to);
  const sentence = { network, from, to, heads, labels, arcs: network.arcsOf(to - from) };
  for (let changes = 0; changes < MOST_CHANGES; changes++) {
    const change = bestChange(sentence);
    if (!change) return;
    heads[change.word] = change.head;
    labels[change.word] = change.label;
  }
}

function hasClash(from: number, to: number, heads: Int32Array, labels: Uint8Array): boolean {
  const seen = new Int32Array(to - from);
  for (let i = from; i < to; i++) {
    if (BITS[labels[i]!] === 0 || heads[i]! < 0) continue;
    const at = heads[i]! - from;
    if ((seen[at]! & BARRED[labels[i]!]!) !== 0) return true;
    seen[at]! |= BITS[labels[i]!]!;
  }
  return false;
}

function bestChange(sentence: Sentence): Change | undefined {
  const { from, to, heads, labels } = sentence;
  let best: Change | undefined;
  for (let word = from; word < to; word++) {
    if (BITS[labels[word]!] === 0 || heads[word]! < 0) continue;
    if ((relationsUnder(sentence, heads[word]!, word) & BARRED[labels[word]!]!) === 0) continue;
    for (const change of changesOf(sentence, word)) if (!best || change.loss < best.loss) best = change;
  }
  return best;
}

/** Bits of the relations under a head, but for those of `word`. */
function relationsUnder({ from, to, heads, labels }: Sentence, head: number, word: number): number {
  let bits = 0;
  for (let i = from; i < to; i++) if (heads[i] === head && i !== word) bits |= BITS[labels[i]!]!;
  return bits;
}

/** For each head to try, the best relation that clashes with no other under it. */
function changesOf(sentence: Sentence, word: number): Change[] {
  const { network, heads, labels, from } = sentence;
  const arcs = arcsOf(sentence, word);
  const ours = network.labelsOf(word);
  const now = arcs[heads[word]! - from + 1]! + ours[labels[word]!]! - logTotal(ours);
  return headsToTry(sentence, word, arcs).map((head) => {
    const scores = head === heads[word] ? ours : network.labelsUnder(word, head);
    const taken = relationsUnder(sentence, head, word);
    let label = -1;
    for (let t = 0; t < scores.length; t++) {
      if (t === ROOT || (BARRED[t]! & taken) !== 0) continue;
      if (label < 0 || scores[t]! > scores[label]!) label = t;
    }
    return { word, head, label, loss: now - arcs[head - from + 1]! - scores[label]! + logTotal(scores) };
  });
}

const arcsOf = ({ from, to, arcs }: Sentence, word: number): Float32Array =>
  arcs.subarray((word - from) * (to - from + 1), (word - from + 1) * (to - from + 1));

/** The head that the word has, and the best others that do not hang on the word itself. */
function headsToTry({ from, to, heads }: Sentence, word: number, arcs: Float32Array): number[] {
  const others: number[] = [];
  for (let head = from; head < to; head++) if (head !== word && head !== heads[word]) others.push(head);
  others.sort((a, b) => arcs[b - from + 1]! - arcs[a - from + 1]! || a - b);
  return [heads[word]!, ...others.slice(0, HEADS_TRIED).filter((head) => !hangsOn(head, word, heads))];
}

function hangsOn(below: number, above: number, heads: Int32Array): boolean {
  for (let at = below; at >= 0; at = heads[at]!) if (at === above) return true;
  return false;
}

/** Logarithm of the sum of what scores are logarithms of. */
function logTotal(scores: Float32Array): number {
  let top = scores[0]!;
  for (const score of scores) top = Math.max(top, score);
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - top);
  return top + Math.log(sum);
}
