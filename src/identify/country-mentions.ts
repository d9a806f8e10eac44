import type { Analysis } from '../model/index.ts';
import { describe } from './describe.ts';
import { phraseOf } from './extent.ts';
import { nominalProposal } from './nominals.ts';
import type { Scene } from './pieces.ts';
import type { Proposal } from './proposal.ts';
import type { Segment } from './segments.ts';

/** A noun for a deed, or the first of a compound of one: "air strikes". */
export function isActNoun({ analysis, registry }: Scene, i: number): boolean {
  const { act } = registry.reference;
  if (act.has(analysis.lemma(i).toLowerCase())) return true;
  const head = analysis.head(i);
  return head > i && analysis.deprel(i) === 'compound' && act.has(analysis.lemma(head).toLowerCase());
}

/**
 * A country's name or people as a mention of the state or of those people; undefined where it is only a place.
 * @param inside Does it modify another noun?
 */
export function readCountry(
  scene: Scene,
  piece: Segment & { type: 'country' },
  root: number,
  inside: boolean,
): Proposal | undefined {
  const { analysis } = scene;
  const { form } = piece.word;
  if (inside) {
    if (form === 'capital' || !isActNoun(scene, ledBy(analysis, root))) return undefined;
    return stateProposal(scene, piece, root);
  }
  if (form === 'people' || (form === 'adjective' && isNounLike(analysis, root))) {
    return nominalProposal(scene, [piece], piece, root);
  }
  if (form === 'adjective' || !actsAsActor(scene, root, form === 'capital')) return undefined;
  return stateProposal(scene, piece, root);
}

/** What a nation stands before: "the U.S.-led campaign" is a campaign of theirs. */
function ledBy(analysis: Analysis, root: number): number {
  const head = analysis.head(root);
  return head > root && analysis.lower(head) === 'led' ? analysis.head(head) : head;
}

function isNounLike(analysis: Analysis, i: number): boolean {
  return analysis.upos(i) === 'NOUN' || analysis.upos(i) === 'PROPN' || analysis.child(i, 'det') !== -1;
}

const LOCATIVE = new Set(
  'in at into from near across throughout inside outside within around toward towards through via off onto on over'.split(
    ' ',
  ),
);

/** Does the name of a country stand for the state? Not where it says a place. */
function actsAsActor(scene: Scene, root: number, capital: boolean): boolean {
  const { analysis } = scene;
  const deprel = analysis.deprel(root);
  if (deprel === 'nmod:poss') return isActNoun(scene, analysis.head(root));
  const head = deprel === 'conj' ? analysis.head(root) : root;
  const relation = analysis.deprel(head);
  const subject = relation === 'nsubj' || relation === 'nsubj:pass';
  if (capital) return relation === 'nsubj' && isSpeech(scene, analysis.head(head));
  const preposition = analysis.child(head, 'case');
  if (preposition !== -1) {
    const word = analysis.lower(preposition);
    if (word === 'to') return !isMotion(scene, head);
    // "sanctions on Burma", "aid for Romania", "the invasion of Kuwait": done to the state.
    if (word === 'of' || word === 'for' || word === 'on')
      return relation === 'nmod' && isActNoun(scene, analysis.head(head));
    return !LOCATIVE.has(word);
  }
  return subject || relation === 'obj' || relation === 'iobj' || relation === 'obl:agent';
}

function isMotion({ analysis, registry }: Scene, i: number): boolean {
  const head = analysis.head(i);
  return head !== -1 && registry.reference.motion.has(analysis.lemma(head).toLowerCase());
}

/** Is `i` a word of saying? */
export function isSpeech({ analysis, registry }: Scene, i: number): boolean {
  return i !== -1 && registry.reference.speech.has(analysis.lemma(i).toLowerCase());
}

function stateProposal(scene: Scene, piece: Segment & { type: 'country' }, root: number): Proposal {
  const { country } = piece.word;
  const word = {
    country,
    form: piece.word.form === 'capital' ? ('capital' as const) : ('name' as const),
    surface: piece.word.surface,
  };
  const phrase = phraseOf(scene, [{ ...piece, word }], { ...piece, word }, piece.first, piece.last);
  const described = describe(phrase, scene.registry, scene.setting);
  return {
    token: root,
    also: [],
    first: piece.first,
    last: piece.last,
    form: 'name',
    number: 'singular',
    ...(described && { described }),
    definite: true,
  };
}
