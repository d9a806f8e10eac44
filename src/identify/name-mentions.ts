import { foldName } from '../codebook/index.ts';
import type { Analysis } from '../model/index.ts';
import { describe } from './describe.ts';
import type { Described } from './described.ts';
import { NP_BEFORE, phraseOf, startOf } from './extent.ts';
import { textOf } from './lend.ts';
import { type Piece, piecesIn, rootOf, type Scene, type Unlisted } from './pieces.ts';
import type { Proposal } from './proposal.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** One mention for title and name; its head is the word of the two that the sentence hangs on. */
export function titledProposal(
  scene: Scene,
  pieces: readonly Piece[],
  piece: Exclude<Piece, { type: 'role' }>,
  title: { readonly first: number; readonly last: number },
  root: number,
): Proposal | undefined {
  if (piece.type === 'country') return undefined;
  const other = rootOf(scene.analysis, title);
  const whole = rootOf(scene.analysis, { first: title.first, last: piece.last });
  return nameProposal(
    scene,
    pieces,
    piece,
    whole,
    [root, other].filter((token) => token !== whole),
  );
}

/**
 * A name as a mention, with what the registry or the words around say of it.
 * @param also Further tokens that stand for the same.
 */
export function nameProposal(
  scene: Scene,
  pieces: readonly Piece[],
  piece: Exclude<Piece, { type: 'country' | 'role' }>,
  token: number,
  also: readonly number[],
): Proposal {
  const first = Math.min(piece.first, ...[token, ...also].map((i) => startOf(scene, i)));
  const title = piecesIn(pieces, first, piece.first - 1).at(-1);
  const common = {
    token,
    also,
    first,
    ...(title?.type === 'role' && { title: foldName(textOf(scene.tokens, title.first, title.last)) }),
    last: piece.last,
    form: 'name' as const,
    number: 'singular' as const,
    definite: true,
  };
  if (piece.type === 'unlisted') {
    const described = describeName(scene, pieces, piece, token);
    return {
      ...common,
      also: piece.last === token ? also : [...also, piece.last],
      name: { type: piece.nameType, first: piece.first, last: piece.last },
      ...(described && { described }),
    };
  }
  const phrase = phraseOf(scene, pieces, piece, first, piece.last);
  const described = describe(phrase, scene.registry, scene.setting);
  return { ...common, ...(described && { described }) };
}

/** What the title before an unlisted person's name, or the last role word in an organisation's, says of it. */
function describeName(scene: Scene, pieces: readonly Piece[], piece: Unlisted, token: number): Described | undefined {
  const { analysis, tokens, registry } = scene;
  const last = piecesIn(pieces, Math.max(0, piece.first - NP_BEFORE), piece.first - 1).at(-1);
  const before = last && isBeside(analysis, last, piece) ? last : undefined;
  const first = Math.min(
    startOf(scene, token),
    startOf(scene, rootOf(analysis, piece)),
    before ? startOf(scene, rootOf(analysis, before)) : piece.first,
  );
  if (piece.nameType === 'PER') {
    const titles = piecesIn(pieces, first, piece.first - 1).filter((other) => other.type === 'role');
    const nearest = titles.at(-1);
    const address = nearest && titles.length > 1 && registry.reference.honorific.has(tokens.lemma(nearest.last));
    const title = address ? titles.at(-2) : nearest;
    return title?.type === 'role'
      ? describe(phraseOf(scene, pieces, title, first, title.last), registry, scene.setting)
      : undefined;
  }
  const inner = segmentsOf(tokens, registry, piece.first, piece.last);
  const role = headOfName(tokens, inner, piece);
  const described = role && describe(phraseOf(scene, inner, role, first, piece.last), registry, scene.setting);
  return described?.kind === 'igo' && isPolitical(scene, piece)
    ? { ...described, kind: 'party', sector: 'PTY' }
    : described;
}

/** "the Democratic Left Alliance": no alliance of states. */
function isPolitical({ tokens, registry }: Scene, { first, last }: Unlisted): boolean {
  for (let i = first; i <= last; i++) if (registry.reference.political.has(tokens.fold(i))) return true;
  return false;
}

/** The noun a name is built on: "court", of the Court of Criminal Appeals; "ministry", of the Interior Ministry. */
function headOfName(
  tokens: Scene['tokens'],
  inner: readonly Segment[],
  { first, last }: Unlisted,
): Segment | undefined {
  const roles = inner.filter((segment) => segment.type === 'role');
  let of = first;
  while (of <= last && tokens.fold(of) !== 'of') of++;
  return roles.find((segment) => segment.last === of - 1) ?? roles.at(-1);
}

/** Do two stretches stand side by side, or hang one on the other? */
function isBeside(analysis: Analysis, before: Piece, name: Piece): boolean {
  if (before.last + 1 === name.first) return true;
  const heads = (inner: Piece, outer: Piece) => {
    const head = analysis.head(rootOf(analysis, inner));
    return outer.first <= head && head <= outer.last;
  };
  return heads(before, name) || heads(name, before);
}
