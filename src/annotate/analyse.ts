import { Analysis, DEPRELS, NAME_TYPES, type Name, UPOS, XPOS } from '../model/index.ts';
import type { Cut, Engine, Layers } from './engine.ts';
import { featureBits, isVerbTag, needsTree, type TreeAround } from './features.ts';
import type { Lemmatiser } from './lemmatise.ts';
import { isInside, OUTSIDE, typeOf } from './names.ts';
import { repairTrees } from './repair.ts';
import { splitSentences } from './sentences.ts';
import { type Tokens, tokenise } from './tokens.ts';
import { lowerForm, readWords } from './words.ts';

/** Cuts a text into words and sentences. */
export function cut(text: string): Cut {
  const tokens = tokenise(text);
  return cutAt(text, tokens, splitSentences(text, tokens));
}

/** The same with words and sentences given. */
export function cutAt(text: string, tokens: Tokens, sentences: Int32Array): Cut {
  return { text, tokens, sentences, words: readWords(text, tokens, sentences) };
}

/** Analyses a text that is cut already. */
export function analyseCut(cut: Cut, engine: Engine, lemmatiser: Lemmatiser): Analysis {
  const { text, tokens, sentences } = cut;
  const layers = engine.run(cut);
  joinRoots(sentences, layers);
  repairTrees(cut, layers);
  const size = tokens.starts.length;
  const lemmas: string[] = new Array(size);
  for (let i = 0; i < size; i++)
    lemmas[i] = lemmatiser.lemma(
      text,
      tokens.starts[i]!,
      tokens.ends[i]!,
      XPOS[layers.xpos[i]!]!,
      cut.words.shapes[i]!,
    );
  return new Analysis(text, {
    starts: tokens.starts,
    ends: tokens.ends,
    sentences,
    upos: layers.upos,
    xpos: layers.xpos,
    deprels: layers.deprels,
    heads: layers.heads,
    feats: featuresOf(cut, layers),
    lemmas,
    names: namesOf(cut, layers.names),
  });
}

const PARATAXIS = DEPRELS.indexOf('parataxis');

/** A sentence too long for one tree comes in several; the later ones hang from the first. */
function joinRoots(sentences: Int32Array, { heads, deprels }: Layers): void {
  for (let s = 0; s + 1 < sentences.length; s++) {
    let root = -1;
    for (let i = sentences[s]!; i < sentences[s + 1]!; i++) {
      if (heads[i] !== -1) continue;
      if (root === -1) root = i;
      else {
        heads[i] = root;
        deprels[i] = PARATAXIS;
      }
    }
  }
}

const NOTHING_AROUND: TreeAround = { dependents: [], clause: '', deprel: '' };

function featuresOf({ text, tokens }: Cut, layers: Layers): Uint32Array {
  const { xpos, upos } = layers;
  const feats = new Uint32Array(xpos.length);
  const dependents = dependentsOfVerbs(layers);
  for (let i = 0; i < feats.length; i++) {
    const tag = XPOS[xpos[i]!]!;
    const around = needsTree(tag) ? aroundOf(i, layers, dependents) : NOTHING_AROUND;
    feats[i] = featureBits(tag, UPOS[upos[i]!]!, lowerForm(text, tokens.starts[i]!, tokens.ends[i]!), around);
  }
  return feats;
}

/** Conjuncts followed back to the first: no row of verbs is longer. */
const LONGEST_ROW = 20;
const CONJ = DEPRELS.indexOf('conj');
const OWN_CLAUSE = new Set(['aux', 'aux:pass', 'nsubj', 'nsubj:pass']);

function aroundOf(i: number, { xpos, heads, deprels }: Layers, dependents: ReadonlyMap<number, string[]>): TreeAround {
  let node = i;
  for (let step = 0; step < LONGEST_ROW; step++) {
    const head = heads[node]!;
    if (deprels[node] !== CONJ || head < 0 || xpos[head] !== xpos[node]) break;
    if (dependents.get(node)?.some((label) => OWN_CLAUSE.has(label))) break;
    node = head;
  }
  const head = heads[i]!;
  return {
    dependents: dependents.get(node) ?? [],
    clause: head < 0 ? '' : DEPRELS[deprels[head]!]!,
    deprel: DEPRELS[deprels[node]!]!,
  };
}

function dependentsOfVerbs({ xpos, heads, deprels }: Layers): Map<number, string[]> {
  const dependents = new Map<number, string[]>();
  for (let i = 0; i < heads.length; i++) {
    const head = heads[i]!;
    if (head < 0 || !isVerbTag(XPOS[xpos[head]!]!)) continue;
    const list = dependents.get(head);
    if (list) list.push(DEPRELS[deprels[i]!]!);
    else dependents.set(head, [DEPRELS[deprels[i]!]!]);
  }
  return dependents;
}

function namesOf({ tokens, sentences }: Cut, labels: Uint8Array): Name[] {
  const names: Name[] = [];
  for (let s = 0; s + 1 < sentences.length; s++) {
    const after = sentences[s + 1]!;
    for (let i = sentences[s]!; i < after; i++) {
      if (labels[i] === OUTSIDE) continue;
      let last = i;
      while (last + 1 < after && isInside(labels[last + 1]!)) last++;
      names.push({
        type: NAME_TYPES[typeOf(labels[i]!)]!,
        first: i,
        last,
        start: tokens.starts[i]!,
        end: tokens.ends[last]!,
      });
      i = last;
    }
  }
  return names;
}
