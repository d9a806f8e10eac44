import type { Piece, Scene } from './pieces.ts';
import type { Segment } from './segments.ts';

/** May a title stand before it: a person, known or not? */
export function isTitled(piece: Piece): boolean {
  if (piece.type === 'unlisted') return piece.nameType === 'PER';
  return piece.type === 'actor' && piece.names.some(({ entry }) => entry.kind === 'person');
}

/** "Security analyst Hisham al-Hashemi": a noun for one person right before a name. */
export function isTitleOf({ tokens }: Scene, title: Segment & { type: 'role' }, name: Piece): boolean {
  if (title.last + 1 !== name.first || title.role.class === 'body' || title.role.people) return false;
  return title.role.class === 'group' || tokens.fold(title.last) === tokens.lemma(title.last);
}

/** "Mr Smith" */
export function isAddressed({ tokens, registry }: Scene, first: number): boolean {
  return first > 0 && registry.reference.address.has(tokens.fold(first - 1));
}

/** "General Smith", "commander Mullah Dadullah": is the noun read with the name after it, or after another title? */
export function isBeforeName(scene: Scene, at: ReadonlyMap<number, Piece>, title: Segment & { type: 'role' }): boolean {
  const next = at.get(title.last + 1);
  if (!next || next.type === 'country' || !isTitleOf(scene, title, next)) return false;
  if (next.type !== 'role') return isTitled(next);
  const name = at.get(next.last + 1);
  const named = name !== undefined && name.type !== 'role' && name.type !== 'country' && isTitled(name);
  return named && isTitleOf(scene, next, name);
}
