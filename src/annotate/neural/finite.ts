import { UPOS, XPOS } from '../../model/ud.ts';
import { HEADLINE_VERBS } from './headline-verbs.ts';
import type { Network } from './network.ts';
import { type Candidate, readWithRoot, type Sentence } from './reread.ts';

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
const [ADP, AUX] = [UPOS.indexOf('ADP'), UPOS.indexOf('AUX')];
/** Most that the scores of arcs and tags may lose. */
const MOST_LOST = 30;

/**
 * A sentence without a finite verb is read again with the word as its root that is one at the least loss: a participle
 * between two nouns before a full stop ("Soldiers looted shops."), or a noun that agrees as a verb with the noun before
 * it ("Gunmen attack convoy").
 */
export function preferFinite(network: Network, sentence: Sentence): number {
  const { xpos, upos, tree } = sentence;
  const n = tree.length;
  if (n < 3) return -1;
  for (let i = 0; i < n; i++) if (FINITE[xpos[i]!] && (upos[i] === AUX || xpos[tree[i]! - 1] !== VBN)) return -1;
  return readWithRoot(network, sentence, candidatesIn(sentence), MOST_LOST);
}

function candidatesIn(sentence: Sentence): Candidate[] {
  const { xpos, upos, tree } = sentence;
  const n = tree.length;
  const found: Candidate[] = [];
  for (let i = 1; i + 1 < n; i++) {
    if (xpos[i] === VBN) {
      if (xpos[n - 1] === STOP && i + 2 < n && standsBetween(sentence, i)) {
        found.push({ i, tag: VBD, fits: (heads) => nounBefore(heads, i, upos) && nounAfter(heads, i, upos) });
      }
    } else {
      const tag = NOUN_LIKE[xpos[i]!] ? agreeing(sentence, i) : -1;
      if (tag !== -1) found.push({ i, tag, fits: (heads) => nounBefore(heads, i, upos) || nounAfter(heads, i, upos) });
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

const nounBefore = (heads: Int32Array, verb: number, upos: Uint8Array): boolean =>
  heads.some((head, i) => i < verb && head === verb + 1 && NOMINAL[upos[i]!]);
const nounAfter = (heads: Int32Array, verb: number, upos: Uint8Array): boolean =>
  heads.some((head, i) => i > verb && head === verb + 1 && NOMINAL[upos[i]!]);
