import { describe } from './describe.ts';
import { phraseOf } from './extent.ts';
import { textOf } from './lend.ts';
import type { Proposal } from './mentions.ts';
import type { Piece, Scene } from './pieces.ts';
import type { Segment } from './segments.ts';

const JOINING = new Set(['and', 'or']);

/** "Tunisian and Libyan officials" are two parties: a mention for every nation but the last, which the noun itself speaks of. */
export function nationsOf(scene: Scene, pieces: readonly Piece[]): Proposal[] {
  const found: Proposal[] = [];
  for (let p = 2; p < pieces.length; p++) {
    const noun = pieces[p]!;
    if (noun.type !== 'role' || !speaksOfMany(scene, noun)) continue;
    let next = pieces[p - 1]!;
    for (let before = p - 2; before >= 0 && isNation(next); before--) {
      const nation = pieces[before]!;
      if (!isNation(nation) || !isJoined(scene, nation, next)) break;
      found.push(nationProposal(scene, nation, noun));
      next = nation;
    }
  }
  return found;
}

type Nation = Segment & { readonly type: 'country' };

function isNation(piece: Piece): piece is Nation {
  return piece.type === 'country' && piece.word.form === 'adjective';
}

/** "officials", "the French and British armies"; "the British and French army" is one only by a slip. */
function speaksOfMany({ analysis }: Scene, { last, role }: Segment & { readonly type: 'role' }): boolean {
  return analysis.upos(last) === 'NOUN' && (analysis.has(last, 'Number=Plur') || role.institution === 'police');
}

function isJoined({ analysis, tokens }: Scene, { last }: Nation, { first }: Nation): boolean {
  if (analysis.upos(last) !== 'ADJ') return false;
  const between = first - last - 1;
  if (between === 1) return JOINING.has(tokens.fold(last + 1)) || tokens.form(last + 1) === ',';
  return between === 2 && tokens.form(last + 1) === ',' && JOINING.has(tokens.fold(last + 2));
}

function nationProposal(scene: Scene, nation: Nation, noun: Segment & { readonly type: 'role' }): Proposal {
  const { tokens } = scene;
  const described = describe(
    phraseOf(scene, [nation, noun], noun, nation.first, noun.last),
    scene.registry,
    scene.setting,
  );
  const name = `${textOf(tokens, nation.first, nation.last)} ${textOf(tokens, noun.first, noun.last)}`;
  return {
    token: nation.last,
    also: [],
    first: nation.first,
    last: nation.last,
    form: 'nominal',
    number: 'plural',
    ...(described && { described: described.id === null ? { ...described, name } : described }),
    lemma: tokens.lemma(noun.last),
    definite: false,
  };
}
