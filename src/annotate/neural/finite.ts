import { DEPRELS, UPOS, XPOS } from '../../model/ud.ts';
import { HEADLINE_VERBS } from './headline-verbs.ts';
import type { Network } from './network.ts';
import { decodeTree } from './tree.ts';

type Tag = (typeof XPOS)[number];
const tag = (name: Tag): number => XPOS.indexOf(name);
const among = (...names: readonly Tag[]): readonly boolean[] => XPOS.map((name) => names.includes(name));
const kinds = (...names: readonly string[]): readonly boolean[] => UPOS.map((name) => names.includes(name));

const [VBD, VBN, VBP, VBZ, STOP] = [tag('VBD'), tag('VBN'), tag('VBP'), tag('VBZ'), tag('.')];
const FINITE = among('VBD', 'VBZ', 'VBP', 'VB', 'MD');
const NOUN_LIKE = among('NN', 'NNS', 'NNP', 'NNPS', 'JJ', 'RB');
const SINGULAR = among('NN', 'NNP');
const PLURAL = among('NNS', 'NNPS');
/** Nouns that are plural without showing it. */
const PLURAL_WORDS: ReadonlySet<string> = new Set(['police', 'taliban', 'people', 'troops']);
const NOMINAL = kinds('NOUN', 'PROPN', 'PRON', 'NUM');
const OPENS_OBJECT = kinds('NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET');
const [ADP, VERB, ADJ] = [UPOS.indexOf('ADP'), UPOS.indexOf('VERB'), UPOS.indexOf('ADJ')];
const relation = (name: (typeof DEPRELS)[number]): number => DEPRELS.indexOf(name);
const [NSUBJ, OBJ, OBL, NMOD, ACL] = [
  relation('nsubj'),
  relation('obj'),
  relation('obl'),
  relation('nmod'),
  relation('acl'),
];
const [ADVCL, CASE] = [relation('advcl'), relation('case')];
const SUBJECTS: ReadonlySet<number> = new Set([NSUBJ, relation('nsubj:pass')]);
/** Relations that words have within a noun phrase. */
const IN_NOUN: ReadonlySet<number> = new Set(
  (['compound', 'amod', 'flat', 'appos', 'nmod', 'conj', 'dep', 'nmod:desc', 'list', 'root'] as const).map(relation),
);
/** Most that the scores of arcs and tags may lose. */
const MOST_LOST = 30;
const FORCE = 1e4;

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

interface Candidate {
  readonly i: number;
  readonly tag: number;
  /** Must nouns hang on either side of it? */
  readonly both: boolean;
}

/**
 * A sentence without a finite verb is read again with the word as its root that is one at the least loss: a participle
 * between two nouns before a full stop ("Soldiers looted shops."), or a noun that agrees as a verb with the noun before
 * it ("Gunmen attack convoy"). Changes the tree and the tags.
 * @returns The row of that word in the chunk, for `clauseRelations`; -1 where nothing changed.
 */
export function preferFinite(network: Network, sentence: Sentence): number {
  const { xpos, upos, tree } = sentence;
  const n = tree.length;
  if (n < 3) return -1;
  for (let i = 0; i < n; i++) if (FINITE[xpos[i]!] && xpos[tree[i]! - 1] !== VBN) return -1;
  const candidates = candidatesIn(sentence);
  if (candidates.length === 0) return -1;
  const arcs = network.arcsOf(n).slice();
  const before = total(arcs, tree);
  let least = MOST_LOST;
  let verb: Candidate | undefined;
  const best = new Int32Array(n);
  for (const candidate of candidates) {
    const heads = rootedAt(candidate.i, arcs, n);
    const tags = network.tagsOf(sentence.from + candidate.i);
    const lost = before - total(arcs, heads) + tags[xpos[candidate.i]!]! - tags[candidate.tag]!;
    if (lost >= least || !hasNouns(heads, candidate, upos)) continue;
    least = lost;
    verb = candidate;
    best.set(heads);
  }
  if (!verb) return -1;
  tree.set(best);
  xpos[verb.i] = verb.tag;
  upos[verb.i] = VERB;
  return sentence.from + verb.i;
}

function candidatesIn(sentence: Sentence): Candidate[] {
  const { xpos, tree } = sentence;
  const n = tree.length;
  const found: Candidate[] = [];
  for (let i = 1; i + 1 < n; i++) {
    if (xpos[i] === VBN) {
      if (xpos[n - 1] === STOP && i + 2 < n && standsBetween(sentence, i)) found.push({ i, tag: VBD, both: true });
    } else {
      const tag = NOUN_LIKE[xpos[i]!] ? agreeing(sentence, i) : -1;
      if (tag !== -1) found.push({ i, tag, both: false });
    }
  }
  return found;
}

const standsBetween = ({ upos }: Sentence, i: number): boolean => NOMINAL[upos[i - 1]!]! && upos[i + 1] !== ADP;

/** Tag of word `i` as a present tense that agrees with the word before it; -1 where it is none. */
function agreeing({ xpos, upos, word }: Sentence, i: number): number {
  const form = word(i);
  if (HEADLINE_VERBS.has(form)) return PLURAL[xpos[i - 1]!] || PLURAL_WORDS.has(word(i - 1)) ? VBP : -1;
  return SINGULAR[xpos[i - 1]!] && OPENS_OBJECT[upos[i + 1]!] && isThirdPerson(form) ? VBZ : -1;
}

const isThirdPerson = (form: string): boolean =>
  form.endsWith('s') &&
  (HEADLINE_VERBS.has(form.slice(0, -1)) ||
    HEADLINE_VERBS.has(form.slice(0, -2)) ||
    HEADLINE_VERBS.has(`${form.slice(0, -3)}y`));

/** Best tree with word `i` as its root. */
function rootedAt(i: number, arcs: Float32Array, n: number): Int32Array {
  const scores = arcs.slice();
  for (let word = 0; word < n; word++) scores[word * (n + 1)]! += word === i ? FORCE : -FORCE;
  const heads = new Int32Array(n);
  decodeTree(scores, n, heads);
  return heads;
}

function hasNouns(heads: Int32Array, { i: verb, both }: Candidate, upos: Uint8Array): boolean {
  let [before, after] = [false, false];
  for (let i = 0; i < heads.length; i++) {
    if (heads[i] !== verb + 1 || !NOMINAL[upos[i]!]) continue;
    if (i < verb) before = true;
    else after = true;
  }
  return both ? before && after : before || after;
}

function total(arcs: Float32Array, heads: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < heads.length; i++) sum += arcs[i * (heads.length + 1) + heads[i]!]!;
  return sum;
}

/** What a tree's words are called, and what hangs where. Heads are rows, -1 for a root. */
export interface Labelled {
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
  readonly upos: Uint8Array;
}

/** Gives the words that hang on a verb read again the relations of a clause, where they still have those of a noun. */
export function clauseRelations({ heads, labels, upos }: Labelled, verb: number, from: number, to: number): void {
  const hasCase = new Set<number>();
  for (let i = from; i < to; i++) if (labels[i] === CASE) hasCase.add(heads[i]!);
  const own = [];
  for (let i = from; i < to; i++) if (heads[i] === verb) own.push(i);
  const free = own.filter((i) => IN_NOUN.has(labels[i]!) && (NOMINAL[upos[i]!] || upos[i] === ADJ));
  const subject = free.findLast((i) => i < verb && !hasCase.has(i));
  if (subject !== undefined && !own.some((i) => SUBJECTS.has(labels[i]!))) labels[subject] = NSUBJ;
  const object = free.find((i) => i > verb && !hasCase.has(i));
  if (object !== undefined && !own.some((i) => labels[i] === OBJ)) labels[object] = OBJ;
  for (const i of own) {
    if (labels[i] === NMOD && hasCase.has(i)) labels[i] = OBL;
    if (labels[i] === ACL) labels[i] = ADVCL;
  }
}
