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
  const { analysis, tokens } = scene;
  const first = Math.min(start, startOf(scene, root));
  const determiner = analysis.child(root, 'det');
  const possessor = analysis.child(root, 'nmod:poss');
  const definite = possessor !== -1 || (determiner !== -1 && DEFINITE.has(analysis.lower(determiner)));
  const modified =
    first < piece.first - (determiner === -1 ? 0 : 1) ||
    analysis.child(root, 'nmod', 'acl:relcl', 'acl', 'nummod') !== -1;
  if (piece.type === 'role' && piece.role.weak && !definite && !(modified && piece.role.kind !== 'state'))
    return undefined;
  const phrase = phraseOf(scene, pieces, piece, first, endOf(analysis, root));
  const described = describe(phrase, scene.registry, scene.setting);
  // "telephone services": a body of which nothing is known is no actor.
  if (
    piece.type === 'role' &&
    piece.role.weak &&
    piece.role.class === 'body' &&
    !definite &&
    described?.sector === 'UNK'
  )
    return undefined;
  const plural =
    analysis.has(root, 'Number=Plur') ||
    (described !== undefined && !described.single && piece.type === 'role' && piece.role.class === 'person');
  const counted = quantifierAbove(scene, root);
  const token = counted ?? root;
  return {
    token,
    also: counted === undefined ? [] : [root],
    first: counted === undefined ? first : Math.min(counted, startOf(scene, counted)),
    last: piece.last,
    form: described?.form === 'name' && piece.type !== 'role' ? 'name' : 'nominal',
    number: plural ? 'plural' : 'singular',
    ...(described && { described }),
    lemma: tokens.lemma(root),
    definite,
  };
}

/** "dozens of fighters", "one of the soldiers": the counting word heads the phrase. */
function quantifierAbove({ analysis, registry }: Scene, root: number): number | undefined {
  const head = analysis.head(root);
  if (analysis.deprel(root) !== 'nmod' || head === -1 || head > root) return undefined;
  const preposition = analysis.child(root, 'case');
  if (preposition === -1 || analysis.lower(preposition) !== 'of') return undefined;
  return registry.reference.quantity.has(analysis.lemma(head).toLowerCase()) ? head : undefined;
}
