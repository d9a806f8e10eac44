import type { CountryWord, IndexedName, Registry, RoleWord } from '../codebook/index.ts';
import type { Tokens } from './tokens.ts';

/** A stretch of words that the codebook knows: an actor's name, a country word, or a role word. Both ends included. */
export type Segment = { readonly first: number; readonly last: number } & (
  | { readonly type: 'actor'; readonly names: readonly IndexedName[] }
  | { readonly type: 'country'; readonly word: CountryWord }
  | { readonly type: 'role'; readonly role: RoleWord }
);

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}.&/-]*$/u;
const INNER_CAPITAL = /^\p{Lu}\p{Ll}{1,2}\p{Lu}$/u;
const CAPITAL = /\p{Lu}/u;
const CAPITALS = /\p{Lu}/gu;

/** The known stretches in words `from` to `to` (both included), left to right, each the longest that begins there. */
export function segmentsOf(tokens: Tokens, registry: Registry, from: number, to: number): Segment[] {
  const segments: Segment[] = [];
  for (let i = from; i <= to; ) {
    const segment = segmentAt(tokens, registry, i, to);
    if (segment) segments.push(segment);
    i = segment ? segment.last + 1 : i + 1;
  }
  return segments;
}

/** The longest known stretch that begins at word `i`; a name wins over a country, a country over a role. */
export function segmentAt(tokens: Tokens, registry: Registry, i: number, to: number): Segment | undefined {
  const name = nameAt(tokens, registry, i, to);
  const role = roleAt(tokens, registry, i, to);
  if (!name) return role;
  return role && role.last > name.last ? role : name;
}

/** The longest name of an actor or a country word that begins at word `i`. */
export function nameAt(tokens: Tokens, registry: Registry, i: number, to: number): Segment | undefined {
  const start = tokens.fold(i);
  if (start === '' || start === 's') return undefined;
  const space = start.indexOf(' ');
  const word = space === -1 ? start : start.slice(0, space);
  const most = Math.max(registry.longest.get(word) ?? 0, registry.countries.longest.get(word) ?? 0);
  if (most === 0) return undefined;
  let key = '';
  let words = 0;
  let best: Segment | undefined;
  for (let j = i; j <= to && words < most + 1; j++) {
    const fold = tokens.fold(j);
    if (fold === '') {
      if (j - i > 2 * most) break;
      continue;
    }
    // "Lord's", "People's": the clitic is part of the word before it.
    const clitic = fold === 's' && /^['’]/.test(tokens.form(j));
    key = key === '' ? fold : clitic ? `${key}s` : `${key} ${fold}`;
    words++;
    const found = segmentOf(tokens, registry, key, i, j);
    // "the FBI's list" is not of FBIS.
    if (found && !(clitic && !endsInClitic(found))) best = found;
  }
  return best;
}

function endsInClitic(segment: Segment): boolean {
  return segment.type === 'actor' && segment.names.some(({ surface }) => /['’]s$/.test(surface));
}

function segmentOf(tokens: Tokens, registry: Registry, key: string, first: number, last: number): Segment | undefined {
  const written = registry.byName
    .get(key)
    ?.filter(({ surface }) => caseAgrees(tokens, registry, key, surface, first, last));
  if (written && written.length > 0) return { first, last, type: 'actor', names: written };
  const word = registry.countries.byWord.get(key);
  if (word && isPartOfContinent(tokens, first)) return undefined;
  if (word && caseAgrees(tokens, registry, key, word.surface, first, last))
    return { first, last, type: 'country', word };
  return undefined;
}

const HALVES = /^(central|south|latin|meso|sub-saharan)$/;

/** "Latin American governments": of no country, though the second word alone would be of one. */
function isPartOfContinent(tokens: Tokens, first: number): boolean {
  return first > 0 && /^america/.test(tokens.fold(first)) && HALVES.test(tokens.fold(first - 1));
}

/** May these words, written as they are, stand for a name written like `surface`? */
function caseAgrees(
  tokens: Tokens,
  registry: Registry,
  key: string,
  surface: string,
  first: number,
  last: number,
): boolean {
  const text = tokens.text.slice(tokens.start(first), tokens.end(last));
  const ambiguous = registry.ambiguous.has(key);
  if (tokens.caseFree) return !ambiguous || (text.includes('.') && text !== '.');
  if (!CAPITAL.test(surface)) return true;
  if (ACRONYM.test(surface)) return text === surface || (text.match(CAPITALS)?.length ?? 0) >= Math.min(2, key.length);
  // "Let us go" is not LeT.
  if (INNER_CAPITAL.test(surface)) return INNER_CAPITAL.test(text) || ACRONYM.test(text);
  if (!CAPITAL.test(text)) return false;
  return !ambiguous || (CAPITAL.test(text[0]!) && tokens.isName(first));
}

/** The longest role word that begins at word `i`, by form or with the lemma of its last word. */
function roleAt(tokens: Tokens, registry: Registry, i: number, to: number): Segment | undefined {
  const { byPhrase, longest } = registry.roles;
  const most = Math.max(longest.get(tokens.fold(i)) ?? 0, longest.get(tokens.lemma(i)) ?? 0);
  let before = '';
  let words = 0;
  let best: Segment | undefined;
  for (let j = i; j <= to && words < most; j++) {
    const fold = tokens.fold(j);
    if (fold === '') {
      if (j === i) return undefined;
      continue;
    }
    words++;
    const clitic = fold === 's' && /^['’]/.test(tokens.form(j));
    const lead = before === '' ? '' : `${before} `;
    const role = clitic ? undefined : (byPhrase.get(lead + fold) ?? byPhrase.get(lead + tokens.lemma(j)));
    const written = !role?.people || tokens.caseFree || CAPITAL.test(tokens.form(i)[0]!);
    if (role && written) best = { first: i, last: j, type: 'role', role };
    before = clitic ? `${before}s` : lead + fold;
  }
  return best;
}
