import type { Registry } from '../codebook/index.ts';
import { type Analysis, countBefore, type Name } from '../model/index.ts';
import type { Setting } from './entry.ts';
import { notActors } from './not-actors.ts';
import type { Quotes } from './quotes.ts';
import { type Segment, segmentAt, segmentsOf } from './segments.ts';
import type { Tokens } from './tokens.ts';

/** What is consulted while a document is read. */
export interface Scene {
  readonly analysis: Analysis;
  readonly tokens: Tokens;
  readonly registry: Registry;
  readonly setting: Setting;
  /** Country of the place named at a word. */
  placeCountry(i: number): string | undefined;
  /** Are these words the name of a place? */
  isPlace(first: number, last: number): boolean;
  /** Does the word tell a date or a time of day? */
  isTime(i: number): boolean;
  /** The country (ISO 3166-1 alpha-2) most of the article's places lie in, where one has most. */
  readonly articleCountry?: string;
  /** The country (ISO 3166-1 alpha-2) the report was filed from, by its dateline. */
  readonly homeCountry?: string;
  /** Ids of the registry's groups that the text names and coalitions were formed against. */
  readonly foes: ReadonlySet<string>;
  /** The words in quotation marks. */
  readonly quotes: Quotes;
}

/** A name that the codebook does not have. */
export type Unlisted = {
  readonly type: 'unlisted';
  readonly nameType: 'PER' | 'ORG' | 'NORP';
  readonly first: number;
  readonly last: number;
};
/** A stretch of text that may name an actor. */
export type Piece = Segment | Unlisted;

/** Known stretches and unlisted names, in text order; a country or group inside a person's name is none. */
export function piecesOf(scene: Scene): Piece[] {
  const { analysis, tokens, registry } = scene;
  const pieces: Segment[] = [];
  for (let s = 0; s < analysis.sentenceCount; s++) {
    const [first, after] = analysis.sentence(s);
    pieces.push(...segmentsOf(tokens, registry, first, after - 1));
  }
  const names = withNicknames(tokens, analysis.names).filter((name): name is Name & { type: 'PER' | 'ORG' | 'NORP' } =>
    ['PER', 'ORG', 'NORP'].includes(name.type),
  );
  const none = notActors(analysis, tokens, registry, names);
  const bare = names.filter((name) => !none.has(name)).map((name) => untitled(tokens, registry, name));
  const nameOf = namesByToken(analysis, bare);
  const kept: Piece[] = pieces.filter(
    (piece) => !swallows(nameOf[piece.first], piece, piece.first > 0 ? tokens.fold(piece.first - 1) : ''),
  );
  const covered = new Uint8Array(analysis.length);
  for (const piece of kept) if (piece.type !== 'role') covered.fill(1, piece.first, piece.last + 1);
  for (const { type, first, last } of bare) {
    if (type === 'NORP' || covered.subarray(first, last + 1).some(Boolean)) continue;
    if (type === 'ORG' && scene.isPlace(first, last)) continue;
    covered.fill(1, first, last + 1);
    kept.push({ type: 'unlisted', nameType: type, first, last });
  }
  kept.push(...shortForms(scene, kept, covered));
  const free = kept.filter(
    (piece) =>
      piece.type !== 'role' || !(isInside(piece, nameOf[piece.first]) || scene.isPlace(piece.first, piece.last)),
  );
  return free.sort((a, b) => a.first - b.first || b.last - a.last);
}

const MARKS = new Set(['"', '“', '”', "'", '‘', '’', '``', "''"]);
/** Words a nickname may have. */
const NICKNAME = 3;

/** "John “Joe” Smith" is one name, which the tagger breaks at the marks. */
function withNicknames(tokens: Tokens, names: readonly Name[]): Name[] {
  const found: Name[] = [];
  for (const [index, name] of names.entries()) {
    const before = found.at(-1);
    if (before && name.first <= before.last) continue;
    const marked = name.type === 'PER' && name.last + 1 < tokens.length && MARKS.has(tokens.form(name.last + 1));
    const last = marked ? familyAfter(tokens, name.first, name.last + 1) : -1;
    const rest = last === -1 ? undefined : names.slice(index + 1, index + 3).find(({ first }) => first === last);
    found.push(last === -1 ? name : { ...name, last: rest?.last ?? last });
  }
  return found;
}

/** The capitalised word after a nickname that opens at a mark, or closes at one; -1 for none. */
function familyAfter(tokens: Tokens, first: number, mark: number): number {
  const family = (i: number) => (i < tokens.length && /^\p{Lu}\p{Ll}/u.test(tokens.form(i)) ? i : -1);
  for (let i = first; i < mark; i++) if (MARKS.has(tokens.form(i))) return family(mark + 1);
  if (mark + 1 >= tokens.length || !/^\p{Lu}/u.test(tokens.form(mark + 1))) return -1;
  for (let i = mark + 2; i <= mark + NICKNAME + 1 && i < tokens.length; i++)
    if (MARKS.has(tokens.form(i))) return family(i + 1);
  return -1;
}

/** The tagger may take "President" into the name. */
function afterTitle(tokens: Tokens, registry: Registry, first: number, last: number): number {
  const title = segmentAt(tokens, registry, first, last);
  return title?.type === 'role' && !title.role.people && title.last < last ? title.last + 1 : first;
}

/** Family names of people met by their whole names, and acronyms the text gives, where the tagger found no name. */
function shortForms(scene: Scene, pieces: readonly Piece[], covered: Uint8Array): Unlisted[] {
  const { tokens } = scene;
  const families = new Set<string>();
  for (const piece of pieces) {
    const person =
      piece.type === 'unlisted'
        ? piece.nameType === 'PER'
        : piece.type === 'actor' && piece.names[0]!.entry.kind === 'person';
    const family = tokens.fold(piece.last);
    if (person && piece.last > piece.first && family.length >= (tokens.caseFree ? 3 : 2)) families.add(family);
  }
  const found: Unlisted[] = bracketed(scene, pieces, covered);
  for (let i = 0; i < tokens.length && families.size > 0; i++) {
    if (covered[i] || !families.has(tokens.fold(i)) || !isNameLike(scene, i)) continue;
    // "al-Hashemi": the article is part of the name.
    const first = i >= 2 && tokens.fold(i - 1) === '' && PARTICLE.has(tokens.fold(i - 2)) ? i - 2 : i;
    found.push({ type: 'unlisted', nameType: 'PER', first, last: i });
  }
  return found;
}

/** A proper noun, or what stands as one: "Lo said". */
function isNameLike({ analysis, tokens }: Scene, i: number): boolean {
  const proper = analysis.upos(i) === 'PROPN' || analysis.deprel(i) === 'nsubj';
  return proper && (tokens.caseFree || /^\p{Lu}\p{Ll}/u.test(tokens.form(i)) || tokens.fold(i).length > 2);
}

const LETTERS = /^\p{Lu}[\p{Lu}\p{N}.-]{1,8}$/u;

/** Capitals put in brackets after a name, wherever they stand again: "(APF) … The APF". */
function bracketed({ tokens }: Scene, pieces: readonly Piece[], covered: Uint8Array): Unlisted[] {
  const acronyms = new Set<string>();
  for (const { type, last } of pieces) {
    if (type === 'role' || last + 3 >= tokens.length) continue;
    const letters = tokens.form(last + 2);
    if (tokens.form(last + 1) === '(' && tokens.form(last + 3) === ')' && LETTERS.test(letters)) acronyms.add(letters);
  }
  const found: Unlisted[] = [];
  for (let i = 0; i < tokens.length && acronyms.size > 0; i++)
    if (!covered[i] && acronyms.has(tokens.form(i)))
      found.push({ type: 'unlisted', nameType: 'ORG', first: i, last: i });
  for (const { first } of found) covered[first] = 1;
  return found;
}

const PARTICLE = new Set(['al', 'el']);

/** The name each word is part of. */
function namesByToken(analysis: Analysis, bare: readonly Name[]): (Name | undefined)[] {
  const nameOf = new Array<Name | undefined>(analysis.length).fill(undefined);
  for (const name of bare) if (name.type !== 'NORP') nameOf.fill(name, name.first, name.last + 1);
  for (const name of analysis.names) if (name.type === 'LOC') nameOf.fill(name, name.first, name.last + 1);
  return nameOf;
}

/** "American Center for Law and Justice" is no party, "Michael Jordan" no country, "Paris Hilton" no capital; "University of Jordan", "Jordan Valley" are one name. */
function swallows(name: Name | undefined, piece: Segment, after: string): boolean {
  if (!name || !isPartOf(piece, name)) return false;
  if (name.type === 'LOC') return piece.type !== 'role';
  // "Ethnic Turks" are Turks.
  const people = piece.type === 'country' && piece.word.form === 'people' && piece.last === name.last;
  if (name.type !== 'PER') return (piece.type === 'country' && !people) || (piece.type === 'actor' && after === 'for');
  // Two people run together by the tagger are told apart by the registry.
  if (piece.type === 'actor' && piece.last > piece.first && piece.names[0]!.entry.kind === 'person') return false;
  return piece.type !== 'role' || piece.last === name.last;
}

function isInside({ first, last }: Segment, name: Name | undefined): boolean {
  return (
    name !== undefined && name.type !== 'LOC' && name.first <= first && last <= name.last && name.last > name.first
  );
}

function untitled<N extends Name>(tokens: Tokens, registry: Registry, name: N): N {
  let { first } = name;
  while (first < name.last && tokens.fold(first) === '') first++;
  return { ...name, first: name.type === 'PER' ? afterTitle(tokens, registry, first, name.last) : first };
}

function isPartOf(piece: Segment, name: Name): boolean {
  const inside = name.first <= piece.first && piece.last <= name.last;
  return inside && name.last - name.first > piece.last - piece.first;
}

/** The word of a stretch that the rest of the sentence hangs on. */
export function rootOf(analysis: Analysis, { first, last }: { readonly first: number; readonly last: number }): number {
  const outer = (i: number) => {
    const head = analysis.head(i);
    return (head < first || head > last) && analysis.upos(i) !== 'PUNCT';
  };
  for (let i = first; i <= last; i++) {
    if (!outer(i)) continue;
    // "political and military officials": the adjective hangs on the other, the noun on the verb.
    return analysis.upos(i) === 'ADJ' && analysis.upos(last) === 'NOUN' && outer(last) ? last : i;
  }
  return last;
}

/** Pieces that lie in words `first` to `last`; `pieces` is in text order. */
export function piecesIn(pieces: readonly Piece[], first: number, last: number): Piece[] {
  const found: Piece[] = [];
  for (let p = countBefore(pieces, (piece) => piece.first < first); p < pieces.length && pieces[p]!.first <= last; p++)
    if (pieces[p]!.last <= last) found.push(pieces[p]!);
  return found;
}
