import type { Deprel } from '../model/index.ts';
import { isActNoun, isSpeech, readCountry } from './country-mentions.ts';
import { nameProposal, titledProposal } from './name-mentions.ts';
import { nationsOf } from './nations.ts';
import { isManner, nominalProposal } from './nominals.ts';
import { type Piece, piecesOf, rootOf, type Scene } from './pieces.ts';
import type { Proposal } from './proposal.ts';
import type { Segment } from './segments.ts';
import { isAddressed, isBeforeName, isTitled, isTitleOf } from './titles.ts';

const INSIDE: ReadonlySet<Deprel> = new Set<Deprel>(['compound', 'amod', 'nmod:desc', 'flat', 'nmod:unmarked']);

/** Every noun phrase of the document that speaks of an actor, by its head token. */
export function propose(scene: Scene): Proposal[] {
  const pieces = piecesOf(scene);
  const at = new Map<number, Piece>();
  for (const piece of pieces) for (let i = piece.first; i <= piece.last; i++) at.set(i, piece);
  const proposals: Proposal[] = [];
  const taken = new Uint8Array(scene.analysis.length);
  for (const piece of pieces) {
    const root = rootOf(scene.analysis, piece);
    const proposal = read(scene, pieces, at, piece, root);
    if (!proposal || taken[proposal.token]) continue;
    taken[proposal.token] = 1;
    for (const i of proposal.also) taken[i] = 1;
    proposals.push(proposal);
  }
  proposals.push(...nationsOf(scene, pieces).filter(({ token }) => !taken[token]));
  return proposals.sort((a, b) => a.token - b.token);
}

function read(
  scene: Scene,
  pieces: readonly Piece[],
  at: ReadonlyMap<number, Piece>,
  piece: Piece,
  root: number,
): Proposal | undefined {
  const { analysis } = scene;
  if (piece.type === 'role') return readRole(scene, pieces, at, piece, root);
  const title = isTitled(piece) && piece.first > 0 ? at.get(piece.first - 1) : undefined;
  if (title?.type === 'role' && isTitleOf(scene, title, piece)) {
    // "Taliban commander Mullah Dadullah"
    const above = title.first > 0 ? at.get(title.first - 1) : undefined;
    const first = above?.type === 'role' && above.role.class !== 'body' ? above.first : title.first;
    return titledProposal(scene, pieces, piece, { first, last: title.last }, root);
  }
  if (piece.type !== 'country' && isTitled(piece) && isAddressed(scene, piece.first))
    return titledProposal(scene, pieces, piece, { first: piece.first - 1, last: piece.first - 1 }, root);
  const head = analysis.head(root);
  const above = head === -1 ? undefined : at.get(head);
  const inside = INSIDE.has(analysis.deprel(root)) && head !== -1;
  if (inside && above && above !== piece && above.type === 'role') {
    const titled = isTitled(piece);
    // "CIA official": the name belongs to the noun. "Security analyst Hisham": the noun is the title of the name.
    if (!titled || head > piece.last) return undefined;
    return piece.type === 'country' ? undefined : nameProposal(scene, pieces, piece, head, [root]);
  }
  if (piece.type === 'country') {
    const next = at.get(piece.last + 1);
    // "Israeli army bulldozers" are the army's.
    if (inside && next?.type === 'role' && next.role.institution !== null) return undefined;
    return readCountry(scene, piece, root, inside);
  }
  // "ISIS fighters" is read at the noun; "ISIS positions", "Hamas rockets" speak of the group beside a thing.
  const beside = analysis.deprel(root) === 'nmod:unmarked' && root > head;
  if (inside && !beside && above && above !== piece && above.type !== 'role') return undefined;
  return nameProposal(scene, pieces, piece, root, []);
}

function readRole(
  scene: Scene,
  pieces: readonly Piece[],
  at: ReadonlyMap<number, Piece>,
  piece: Segment & { type: 'role' },
  root: number,
): Proposal | undefined {
  const { analysis } = scene;
  const upos = analysis.upos(root);
  if (upos !== 'NOUN' && upos !== 'PROPN') return undefined;
  const head = analysis.head(root);
  const deprel = analysis.deprel(root);
  if (INSIDE.has(deprel) && head !== -1) {
    const above = at.get(head);
    // "President Bashar al-Assad", "police officials": no phrase of its own; "regime bombardment" is the regime's.
    const deed = deprel === 'compound' && isActNoun(scene, head);
    if (deed && !above && BANDS.test(analysis.lower(root))) return bandProposal(scene, pieces, piece, root);
    const acts = deed && !piece.role.site && piece.role.class !== 'person';
    if (above || !(acts || deprel === 'flat')) return undefined;
    const before = at.get(piece.first - 1);
    if (before?.type === 'country') return nominalProposal(scene, pieces, piece, root, before.first);
  }
  if (isBeforeName(scene, at, piece)) return undefined;
  // "Security analyst Hisham": told where the name is read.
  for (const child of analysis.children(root)) {
    const named = at.get(child);
    if (analysis.deprel(child) === 'flat' && named && named.type !== 'role' && child > root && isTitled(named))
      return undefined;
  }
  if (isManner(scene, piece, root)) return undefined;
  if (piece.role.site && !(deprel === 'nsubj' && isSpeech(scene, head))) return undefined;
  return nominalProposal(scene, pieces, piece, root);
}

const BANDS = /^(guerrilla|guerilla|rebel|insurgent|militant|separatist|jihadist)$/;

/** "a guerrilla attack": by the guerrillas, those spoken of before or others. */
function bandProposal(
  scene: Scene,
  pieces: readonly Piece[],
  piece: Segment & { type: 'role' },
  root: number,
): Proposal | undefined {
  const one = nominalProposal(scene, pieces, piece, root);
  if (!one?.described || one.described.id !== null) return one;
  const described = { ...one.described, name: `${scene.tokens.lemma(root)}s`, single: false };
  return { ...one, described, number: 'plural', definite: true };
}
