import { describe } from './describe.ts';
import type { Described } from './described.ts';
import { phraseOf } from './extent.ts';
import { textOf } from './lend.ts';
import { type Piece, rootOf, type Scene } from './pieces.ts';
import type { Proposal } from './proposal.ts';
import type { Segment } from './segments.ts';

type Nation = Segment & { readonly type: 'country' };
type Office = Segment & { readonly type: 'role' };

/**
 * "Tunisian and Libyan officials", "the presidents of Chad and Niger" are two parties: a mention for every nation but the
 * one that the noun itself is read as speaking of.
 */
export function nationsOf(scene: Scene, pieces: readonly Piece[]): Proposal[] {
  const at = new Map<number, Nation>();
  for (const piece of pieces)
    if (piece.type === 'country' && piece.word.form === 'name') at.set(rootOf(scene.analysis, piece), piece);
  return pieces.flatMap((piece, p) =>
    piece.type === 'role' && speaksOfMany(scene, piece)
      ? [...before(scene, pieces, p, piece), ...behind(scene, at, piece)]
      : [],
  );
}

/** "officials", "the French and British armies"; "the British and French army" is one only by a slip. */
function speaksOfMany({ analysis }: Scene, { last, role }: Office): boolean {
  return analysis.upos(last) === 'NOUN' && (analysis.has(last, 'Number=Plur') || role.institution === 'police');
}

const JOINING = new Set(['and', 'or']);

function before(scene: Scene, pieces: readonly Piece[], p: number, noun: Office): Proposal[] {
  const found: Proposal[] = [];
  let next = pieces[p - 1];
  for (let q = p - 2; q >= 0 && next && isAdjective(next); q--) {
    const nation = pieces[q]!;
    if (!isAdjective(nation) || !isJoined(scene, nation, next)) break;
    found.push(proposal(scene, nation, noun, nation.first, noun.last));
    next = nation;
  }
  return found;
}

function isAdjective(piece: Piece): piece is Nation {
  return piece.type === 'country' && piece.word.form === 'adjective';
}

function isJoined({ analysis, tokens }: Scene, { last }: Nation, { first }: Nation): boolean {
  if (analysis.upos(last) !== 'ADJ') return false;
  const between = first - last - 1;
  if (between === 1) return JOINING.has(tokens.fold(last + 1)) || tokens.form(last + 1) === ',';
  return between === 2 && tokens.form(last + 1) === ',' && JOINING.has(tokens.fold(last + 2));
}

const OWNING = new Set(['of', 'from', 'in']);

function behind(scene: Scene, at: ReadonlyMap<number, Nation>, noun: Office): Proposal[] {
  const { analysis } = scene;
  return analysis
    .childrenBy(noun.last, 'nmod')
    .filter((first) => at.has(first) && OWNING.has(prepositionOf(scene, first)))
    .flatMap((first) => analysis.childrenBy(first, 'conj'))
    .flatMap((other) => at.get(other) ?? [])
    .map((nation) => proposal(scene, nation, noun, noun.first, nation.last));
}

function prepositionOf({ analysis }: Scene, i: number): string {
  const preposition = analysis.child(i, 'case');
  return preposition === -1 ? '' : analysis.lower(preposition);
}

function proposal(scene: Scene, nation: Nation, noun: Office, first: number, last: number): Proposal {
  const segments = [nation, noun].sort((a, b) => a.first - b.first);
  const phrase = { ...phraseOf(scene, segments, noun, first, last), placeCountry: () => undefined };
  const described = describe(phrase, scene.registry, scene.setting);
  return {
    token: rootOf(scene.analysis, nation),
    also: [],
    first: nation.first,
    last: nation.last,
    form: 'nominal',
    number: 'plural',
    ...(described && { described: named(scene, described, nation, noun) }),
    lemma: scene.tokens.lemma(noun.last),
    definite: false,
  };
}

/** Without the nations between, which are others. */
function named({ tokens }: Scene, described: Described, nation: Nation, noun: Office): Described {
  if (described.id !== null) return described;
  const people = textOf(tokens, noun.first, noun.last);
  return { ...described, name: `${nation.word.country.adjective} ${people}` };
}
