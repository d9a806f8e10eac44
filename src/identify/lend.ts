import type { Registry } from '../codebook/index.ts';
import type { ActorKind, Sector } from '../model/index.ts';
import { type Identity, identityOf, rankNames, type Setting } from './entry.ts';
import type { Segment } from './segments.ts';
import type { Tokens } from './tokens.ts';

/** A noun phrase laid out for reading: its known stretches and the one its head lies in. */
export interface Phrase {
  readonly tokens: Tokens;
  /** Word classes of the codebook. */
  readonly words: Registry['reference'];
  readonly segments: readonly Segment[];
  /** Index in `segments` of the one that holds the head word. */
  readonly head: number;
  /** First and last word of the phrase. */
  readonly first: number;
  readonly last: number;
  /** Country (ISO 3166-1 alpha-2) of the place named by words `i`…, where there is one. */
  placeCountry(i: number): string | undefined;
}

/** Before a hyphen: against or for the named one, who is not meant. */
const AGAINST = new Set(['pro', 'anti', 'counter', 'non', 'post', 'ex', 'former']);
const POST = new Set([
  'of',
  'in',
  'from',
  'at',
  'across',
  'throughout',
  'for',
  'on',
  'near',
  'outside',
  'inside',
  'within',
  'to',
  'under',
  'around',
  'along',
]);

/** The named actor a role belongs to: "CIA official", "a leader of Hamas", "the rebel FDLR force". */
export function ownerOf(phrase: Phrase, head: Segment, registry: Registry, setting: Setting): Identity | undefined {
  const before = phrase.segments.filter(
    (segment) => segment.last < head.first && segment.type === 'actor' && !isBacker(phrase, segment),
  );
  const after = phrase.segments.find(
    (segment) =>
      segment.first > head.last && segment.type === 'actor' && isAfter(phrase.tokens, head.last, segment.first, OF),
  );
  const owner = before.at(-1) ?? after;
  if (owner?.type !== 'actor') return undefined;
  const country = countryBefore(phrase, owner.first);
  const ranked = rankNames(
    owner.names,
    textOf(phrase.tokens, owner.first, owner.last),
    country === undefined ? setting : { ...setting, country },
  );
  return identityOf(registry, ranked[0]!, setting);
}

/** The actor that holds a body: "the Houthi-run ministry" is the Houthis', and of no state. */
export function runnerOf(phrase: Phrase, head: Segment, registry: Registry, setting: Setting): Identity | undefined {
  const { tokens, words } = phrase;
  for (const segment of phrase.segments) {
    const after = segment.last + 2;
    if (segment.type !== 'actor' || after >= head.first || !/^[-–]$/.test(tokens.form(after - 1))) continue;
    if (!words.run.has(tokens.fold(after))) continue;
    const [best] = rankNames(segment.names, textOf(tokens, segment.first, segment.last), setting);
    return identityOf(registry, best!, setting);
  }
  return undefined;
}

const OF = new Set(['of', 'for', 'from', 'with', 'to', 'in', 'at']);

/** The sector a word before the head, or the noun after "of", lends it: "military officials", "a team of police". */
export function modifierOf(
  phrase: Phrase,
  head: Segment,
  registry: Registry,
): { sector: Sector | null; kind: ActorKind } | undefined {
  const { tokens, segments } = phrase;
  const contained = segments.find(
    (segment) =>
      segment.type === 'role' &&
      segment.first > head.last &&
      isAfter(tokens, head.last, segment.first, OF) &&
      !segment.role.weak,
  );
  const isContainer = phrase.words.container.has(tokens.lemma(head.last));
  if (isContainer && contained?.type === 'role' && contained.role.sector) return contained.role;
  for (let s = segments.length - 1; s >= 0; s--) {
    const segment = segments[s]!;
    if (
      segment.last < head.first &&
      segment.type === 'role' &&
      !segment.role.weak &&
      segment.role.sector &&
      segment.role.sector !== 'CVL' &&
      !segment.role.inherit &&
      !segment.role.people
    )
      return segment.role;
  }
  for (let i = head.first - 1; i >= phrase.first; i--) {
    const fold = tokens.fold(i);
    const word =
      registry.roles.modifiers.get(fold) ??
      (i > phrase.first ? registry.roles.modifiers.get(`${tokens.fold(i - 1)} ${fold}`) : undefined);
    if (word && !phrase.words.backed.has(tokens.fold(i + 1) || tokens.fold(Math.min(i + 2, tokens.length - 1))))
      return word;
  }
  // "militant Sunni group": what they do counts for more than what they are.
  const people = segments.findLast(
    ({ last, ...segment }) => last < head.first && segment.type === 'role' && segment.role.people,
  );
  if (people?.type === 'role') return people.role;
  const later = contained?.type === 'role' ? contained.role : undefined;
  return later?.sector ? later : undefined;
}

const CONTINENTAL = /^(american|african|asian|european|arab|caribbean|balkan|nordic|scandinavian)s?$/;

/** "West African troops", "Latin American governments": of many countries, so not of the one that the text is about. */
export function isOfContinent(phrase: Phrase, before: number): boolean {
  for (let i = phrase.first; i < before; i++) {
    if (!CONTINENTAL.test(phrase.tokens.fold(i))) continue;
    if (!phrase.segments.some(({ type, first, last }) => type !== 'role' && first <= i && i <= last)) return true;
  }
  return false;
}

/** The country a phrase gives: by a word before the head, else by "of", "in", "from" and a place. */
export function countryOf(phrase: Phrase, head: Segment, registry: Registry): string | undefined {
  return countryBefore(phrase, head.first) ?? countryAfter(phrase, head.last, registry);
}

/** The country that a word before `before` gives the phrase, the nearest first; ISO 3166-1 alpha-2. */
export function countryBefore(phrase: Phrase, before: number): string | undefined {
  for (let s = phrase.segments.length - 1; s >= 0; s--) {
    const segment = phrase.segments[s]!;
    if (segment.last >= before || isBacker(phrase, segment)) continue;
    if (segment.type === 'country') return segment.word.country.iso2;
    if (segment.type === 'role' && segment.role.country !== null) return segment.role.country;
  }
  for (let i = before - 1; i >= phrase.first; i--) {
    const country = phrase.placeCountry(i);
    if (country !== undefined && !isBackerAt(phrase, i, i)) return country;
  }
  return undefined;
}

/** The country behind `after`, linked to it by "of", "in", "from"; ISO 3166-1 alpha-2. */
export function countryAfter(phrase: Phrase, after: number, registry: Registry): string | undefined {
  const { tokens } = phrase;
  for (let i = after + 1; i <= phrase.last; i++) {
    const segment = phrase.segments.find(({ first }) => first === i);
    const close = isAfter(tokens, after, i, POST);
    if (segment?.type === 'country' && close) return segment.word.country.iso2;
    if (segment?.type === 'actor' && close) {
      const [country] = segment.names[0]!.entry.countries;
      if (country && registry.countries.byIso2.has(country)) return country;
    }
    const place = close ? phrase.placeCountry(i) : undefined;
    if (place !== undefined) return place;
  }
  return undefined;
}

/** Words between a head and what a preposition links to it. */
const NEAR = 9;

/** Does word `at` stand in a prepositional phrase after word `from`? */
function isAfter(tokens: Tokens, from: number, at: number, prepositions: ReadonlySet<string>): boolean {
  for (let i = from + 1; i < at && i - from < NEAR; i++) if (prepositions.has(tokens.fold(i))) return true;
  return false;
}

function isBacker(phrase: Phrase, segment: Segment): boolean {
  return isBackerAt(phrase, segment.first, segment.last);
}

/** "Turkish-backed", "pro-Iranian", "U.S.-led": said of others than those named. */
function isBackerAt(phrase: Phrase, first: number, last: number): boolean {
  const { tokens } = phrase;
  const hyphen = last + 1 < tokens.length && /^[-–]$/.test(tokens.form(last + 1)) && last + 2 < tokens.length;
  const after = hyphen ? tokens.fold(last + 2) : '';
  if (phrase.words.backed.has(after) || after === 'led') return true;
  if (last + 1 < tokens.length && phrase.words.backer.has(tokens.fold(last + 1))) return true;
  const prefixed = first >= 2 && /^[-–]$/.test(tokens.form(first - 1));
  return prefixed && AGAINST.has(tokens.fold(first - 2)) && tokens.fold(first - 2) !== 'ex';
}

/** The text from the first word to the last, as written. */
export function textOf(tokens: Tokens, first: number, last: number): string {
  return tokens.text.slice(tokens.start(first), tokens.end(last));
}
