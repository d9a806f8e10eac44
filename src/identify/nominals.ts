import type { Analysis } from '../model/index.ts';
import { describe } from './describe.ts';
import { endOf, phraseOf, startOf } from './extent.ts';
import type { Piece, Scene } from './pieces.ts';
import type { Proposal } from './proposal.ts';
import type { Segment } from './segments.ts';

const MANNER = new Set(['on', 'in', 'at']);

/** "on patrol", "in front", "in court": a state or a place, no actor; "stones at police" are thrown at one. */
export function isManner({ analysis, registry }: Scene, { role }: Segment & { type: 'role' }, root: number): boolean {
  if (role.class === 'person' || !(role.institution === null || role.institution === 'courts')) return false;
  if (analysis.upos(root) !== 'NOUN' || analysis.has(root, 'Number=Plur')) return false;
  const preposition = analysis.child(root, 'case');
  const word = preposition === -1 ? '' : analysis.lower(preposition);
  if (!MANNER.has(word) || (word !== 'in' && registry.reference.collective.has(analysis.lemma(root)))) return false;
  return analysis.child(root, 'det', 'amod', 'compound', 'nmod:poss', 'nummod') === -1;
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'both']);

/** A noun phrase read as an actor by its common noun; undefined where it says nothing of one. */
export function nominalProposal(
  scene: Scene,
  pieces: readonly Piece[],
  piece: Segment,
  root: number,
  start = piece.first,
): Proposal | undefined {
  const { analysis } = scene;
  const first = Math.min(start, startOf(scene, root));
  const definite = isDefinite(analysis, root);
  const weak = piece.type === 'role' && piece.role.weak && !definite ? piece.role : undefined;
  if (weak && (weak.kind === 'state' || !isModified(analysis, root, first, piece))) return undefined;
  const phrase = phraseOf(scene, pieces, piece, first, endOf(analysis, root));
  const described = describe(phrase, scene.registry, scene.setting);
  // "telephone services": a body of which nothing is known is no actor.
  if (weak?.class === 'body' && described?.sector === 'UNK') return undefined;
  const several =
    described !== undefined && !described.single && piece.type === 'role' && piece.role.class === 'person';
  const counted = quantifierAbove(scene, root);
  return {
    token: counted ?? root,
    also: counted === undefined ? [] : [root],
    first: counted === undefined ? first : Math.min(counted, startOf(scene, counted)),
    last: piece.last,
    form: described?.form === 'name' && piece.type !== 'role' ? 'name' : 'nominal',
    number: several || analysis.has(root, 'Number=Plur') ? 'plural' : 'singular',
    ...(described && { described }),
    lemma: scene.tokens.lemma(root),
    definite,
  };
}

/** "the army", "its fighters", "both sides" */
function isDefinite(analysis: Analysis, noun: number): boolean {
  const determiner = analysis.child(noun, 'det');
  if (analysis.child(noun, 'nmod:poss') !== -1) return true;
  return determiner !== -1 && DEFINITE.has(analysis.lower(determiner));
}

/** Does more than a determiner stand before the noun, or something behind it? */
function isModified(analysis: Analysis, noun: number, first: number, piece: Segment): boolean {
  const bare = piece.first - (analysis.child(noun, 'det') === -1 ? 0 : 1);
  return first < bare || analysis.child(noun, 'nmod', 'acl:relcl', 'acl', 'nummod') !== -1;
}

/** "dozens of fighters", "one of the soldiers": the counting word heads the phrase. */
function quantifierAbove({ analysis, registry }: Scene, root: number): number | undefined {
  const head = analysis.head(root);
  if (analysis.deprel(root) !== 'nmod' || head === -1 || head > root) return undefined;
  const preposition = analysis.child(root, 'case');
  if (preposition === -1 || analysis.lower(preposition) !== 'of') return undefined;
  return registry.reference.quantity.has(analysis.lemma(head).toLowerCase()) ? head : undefined;
}
