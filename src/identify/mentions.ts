import { foldName } from '../codebook/index.ts';
import type { Analysis, Deprel, MentionForm } from '../model/index.ts';
import { type Described, describe } from './describe.ts';
import { NP_BEFORE, phraseOf, startOf } from './extent.ts';
import { textOf } from './lend.ts';
import { nationsOf } from './nations.ts';
import { isManner, nominalProposal } from './nominals.ts';
import { type Piece, piecesIn, piecesOf, rootOf, type Scene, type Unlisted } from './pieces.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { isAddressed, isBeforeName, isTitled, isTitleOf } from './titles.ts';

export type GrammaticalNumber = 'singular' | 'plural';

/** A noun phrase that speaks of an actor, not yet told who. */
export interface Proposal {
  readonly token: number;
  /** Further tokens that stand for the same: the name after its title, the noun after "dozens of". */
  readonly also: readonly number[];
  /** First and last word of the phrase without what follows the head or name. */
  readonly first: number;
  readonly last: number;
  readonly form: MentionForm;
  readonly number: GrammaticalNumber;
  readonly described?: Described;
  /** A name that no registry has. */
  readonly name?: { readonly type: 'PER' | 'ORG' | 'NORP'; readonly first: number; readonly last: number };
  /** The title before a name, folded: "interior minister". */
  readonly title?: string;
  /** Lemma of the head noun of a nominal. */
  readonly lemma?: string;
  readonly definite: boolean;
}

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

/** One mention for title and name; its head is the word of the two that the sentence hangs on. */
function titledProposal(
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

/** A noun for a deed, or the first of a compound of one: "air strikes". */
function isActNoun({ analysis, registry }: Scene, i: number): boolean {
  const { act } = registry.reference;
  if (act.has(analysis.lemma(i).toLowerCase())) return true;
  const head = analysis.head(i);
  return head > i && analysis.deprel(i) === 'compound' && act.has(analysis.lemma(head).toLowerCase());
}

function readCountry(
  scene: Scene,
  piece: Segment & { type: 'country' },
  root: number,
  inside: boolean,
): Proposal | undefined {
  const { analysis } = scene;
  const { form } = piece.word;
  if (inside) {
    if (form === 'capital' || !isActNoun(scene, analysis.head(root))) return undefined;
    return stateProposal(scene, piece, root);
  }
  if (form === 'people' || (form === 'adjective' && isNounLike(analysis, root))) {
    return nominalProposal(scene, [piece], piece, root);
  }
  if (form === 'adjective' || !actsAsActor(scene, root, form === 'capital')) return undefined;
  return stateProposal(scene, piece, root);
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

function isSpeech({ analysis, registry }: Scene, i: number): boolean {
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

function nameProposal(
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
    const acts = deprel === 'compound' && !piece.role.site && piece.role.class !== 'person' && isActNoun(scene, head);
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
