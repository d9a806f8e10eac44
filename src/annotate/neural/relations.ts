import { DEPRELS, type Deprel, UPOS } from '../../model/ud.ts';
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
/** Relations of nouns that have a preposition, and those that have none. */
const WITH_CASE: readonly Deprel[] = ['obl', 'nmod', 'obl:agent'];
const WITHOUT_CASE: readonly Deprel[] = ['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl:unmarked', 'nmod:unmarked'];
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
const flags = (deprels: readonly Deprel[]): boolean[] => DEPRELS.map((deprel) => deprels.includes(deprel));
const NEEDS_CASE = flags(WITH_CASE);
const BARS_CASE = flags(WITHOUT_CASE);
const [ROOT, CASE, MARK] = (['root', 'case', 'mark'] as const).map((deprel) => DEPRELS.indexOf(deprel));
const ADP = UPOS.indexOf('ADP');

/** What the network says of a chunk: the row of the head of each word, -1 for the root, its relation and tag. */
export interface ChunkTree {
  readonly network: Network;
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
  readonly upos: Uint8Array;
}
/** A sentence of a chunk: its words are `[from, to)`. */
interface Sentence extends ChunkTree {
  readonly from: number;
  readonly to: number;
  /** For each of its words, whether a preposition stands with it; undefined where that is no matter. */
  readonly cases: readonly (boolean | undefined)[];
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
 * Where two words under one head have relations that exclude each other, or a noun has one that does not go with its
 * preposition or with none, gives it the next best relation or head, whichever costs least; changes `heads` and `labels`.
 */
export function settleRelations(tree: ChunkTree, from: number, to: number): void {
  const { network, heads, labels } = tree;
  const cases = casesOf(tree, from, to);
  if (!hasClash(tree, from, to, cases)) return;
  network.arcs(from, to);
  const sentence = { ...tree, from, to, cases, arcs: network.arcsOf(to - from) };
  for (let changes = 0; changes < MOST_CHANGES; changes++) {
    const change = bestChange(sentence);
    if (!change) return;
    heads[change.word] = change.head;
    labels[change.word] = change.label;
  }
}

/** A preposition left behind by its noun may be an oblique itself; what marks a clause may be a preposition elsewhere. */
function casesOf({ heads, labels, upos }: ChunkTree, from: number, to: number): (boolean | undefined)[] {
  const cases: (boolean | undefined)[] = [];
  for (let i = from; i < to; i++) cases.push(upos[i] === ADP ? undefined : false);
  for (let i = from; i < to; i++) {
    const head = heads[i]! - from;
    if (head < 0 || cases[head] === undefined) continue;
    if (labels[i] === MARK) cases[head] = undefined;
    else if (labels[i] === CASE) cases[head] = true;
  }
  return cases;
}

const misfits = (label: number, hasCase: boolean | undefined): boolean =>
  hasCase !== undefined && (hasCase ? BARS_CASE : NEEDS_CASE)[label]!;

function hasClash({ heads, labels }: ChunkTree, from: number, to: number, cases: Sentence['cases']): boolean {
  const seen = new Int32Array(to - from);
  for (let i = from; i < to; i++) {
    if (heads[i]! < 0) continue;
    if (misfits(labels[i]!, cases[i - from])) return true;
    const at = heads[i]! - from;
    if ((seen[at]! & BARRED[labels[i]!]!) !== 0) return true;
    seen[at]! |= BITS[labels[i]!]!;
  }
  return false;
}

const clashes = (sentence: Sentence, word: number): boolean => {
  const { from, heads, labels, cases } = sentence;
  const barred = BARRED[labels[word]!]!;
  if (heads[word]! < 0) return false;
  return (
    misfits(labels[word]!, cases[word - from]) ||
    (barred !== 0 && (relationsUnder(sentence, heads[word]!, word) & barred) !== 0)
  );
};

function bestChange(sentence: Sentence): Change | undefined {
  let best: Change | undefined;
  for (let word = sentence.from; word < sentence.to; word++) {
    if (!clashes(sentence, word)) continue;
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
  const { network, heads, labels, cases, from } = sentence;
  const arcs = arcsOf(sentence, word);
  const ours = network.labelsOf(word);
  const now = arcs[heads[word]! - from + 1]! + ours[labels[word]!]! - logTotal(ours);
  return headsToTry(sentence, word, arcs).map((head) => {
    const scores = head === heads[word] ? ours : network.labelsUnder(word, head);
    const taken = relationsUnder(sentence, head, word);
    let label = -1;
    for (let t = 0; t < scores.length; t++) {
      if (t === ROOT || (BARRED[t]! & taken) !== 0 || misfits(t, cases[word - from])) continue;
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
