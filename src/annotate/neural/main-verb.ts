import { UPOS, XPOS } from '../../model/ud.ts';
import type { Network } from './network.ts';
import { type Candidate, readWithRoot, type Sentence } from './reread.ts';

const kinds = (...names: readonly string[]): readonly boolean[] => UPOS.map((name) => names.includes(name));
const tags = (...names: readonly string[]): readonly boolean[] => XPOS.map((name) => names.includes(name));

const NOMINAL = kinds('NOUN', 'PROPN', 'PRON');
const [AUX, ADP] = [UPOS.indexOf('AUX'), UPOS.indexOf('ADP')];
const VERB_FORM = tags('VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ');
const FINITE = tags('VBD', 'VBP', 'VBZ');
const NOUN_IN_S = tags('NNS', 'NNPS');
const tag = (name: (typeof XPOS)[number]): number => XPOS.indexOf(name);
const [VBD, VBN, VBZ] = [tag('VBD'), tag('VBN'), tag('VBZ')];
const [CC, TO, COMMA, DASH, STOP] = [tag('CC'), tag('TO'), tag(','), tag(':'), tag('.')];
/** Most that the scores of arcs and tags may lose. */
const MOST_LOST = 20;
/** Words before a verb that make its clause a part of another, or are its subject. */
const SUBORDINATE = tags('IN', 'TO', 'WDT', 'WP', 'WP$', 'WRB', 'PRP', 'EX');

/**
 * A sentence with a full stop whose root is a noun is read again with the verb as its root whose subject that noun is:
 * the verb was read into the apposition or the relative clause before it ("The alliance, which holds the pass, attacked.").
 */
export function preferMainVerb(network: Network, sentence: Sentence): number {
  const { xpos, upos, tree, word } = sentence;
  const n = tree.length;
  if (n < 4 || xpos[n - 1] !== STOP) return -1;
  const root = tree.indexOf(0);
  if (!NOMINAL[upos[root]!] || tree.some((head, i) => head === root + 1 && upos[i] === AUX)) return -1;
  const found: Candidate[] = [];
  for (let i = root + 2; i + 1 < n && word(i - 1) !== ':'; i++) {
    const tagged = mainTag(sentence, i);
    if (tagged !== -1) found.push({ i, tag: tagged, fits: (heads) => hasSubject(heads, root, i, upos) });
  }
  return readWithRoot(network, sentence, found, MOST_LOST);
}

/** Tag of word `i` as the main verb; -1 where it is none: part of another clause, or joined to a verb by "and". */
function mainTag({ xpos, upos, tree }: Sentence, i: number): number {
  const now = xpos[i]!;
  if (upos[i] === AUX || !(VERB_FORM[now] || NOUN_IN_S[now])) return -1;
  let helped = false;
  for (let w = 0; w < i; w++) {
    if (tree[w] !== i + 1) continue;
    if (SUBORDINATE[xpos[w]!] || (xpos[w] === CC && VERB_FORM[xpos[tree[i]! - 1]!])) return -1;
    helped ||= upos[w] === AUX;
  }
  if (helped || FINITE[now]) return now;
  if (now === VBN) return xpos[i + 1] === STOP || xpos[i + 1] === TO ? -1 : VBD;
  return NOUN_IN_S[now] && (xpos[i - 1] === COMMA || xpos[i - 1] === DASH) ? VBZ : -1;
}

/** Is the old root the one noun without a preposition that hangs on the verb before it? */
function hasSubject(heads: Int32Array, root: number, verb: number, upos: Uint8Array): boolean {
  if (heads[root] !== verb + 1) return false;
  for (let i = root + 1; i < verb; i++)
    if (heads[i] === verb + 1 && NOMINAL[upos[i]!] && !heads.some((head, w) => head === i + 1 && upos[w] === ADP))
      return false;
  return true;
}
