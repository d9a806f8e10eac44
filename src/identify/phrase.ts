import type { Gazetteer, Registry } from '../codebook/index.ts';
import type { ActorKind, Sector } from '../model/index.ts';
import { describe } from './describe.ts';
import type { Described } from './described.ts';
import type { Identity, Setting } from './entry.ts';
import { type Phrase, textOf } from './lend.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { phraseTokens, type Tokens } from './tokens.ts';

/** Input of `dateline identify`: one actor phrase, when and in which country it was said. */
export interface PhraseInput extends Setting {
  readonly text: string;
}

/** The actor of docs/formats.md's `dateline identify`. */
export interface IdentifiedActor {
  readonly id?: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly sector: Sector | null;
  readonly country: string | null;
  readonly cameo: string | null;
}

/** Whom a phrase means. */
export interface PhraseResult {
  readonly actor: IdentifiedActor;
  /** Others the phrase may stand for, likeliest first. */
  readonly candidates: readonly IdentifiedActor[];
}

/** Country (alpha-2) of the best known place of a name, and whether it is a capital. */
export type PlaceCountry = (name: string) => string | undefined;

/** Looks the country of a place name up in a gazetteer: that of the most populous place so called. */
export function placeCountries(gazetteer: Gazetteer): PlaceCountry {
  return (name) => {
    let best: number | undefined;
    const candidates = gazetteer.lookup(gazetteer.folding.exact(name));
    for (const { place } of candidates)
      if (
        gazetteer.country(place) !== '' &&
        (best === undefined || gazetteer.population(place) > gazetteer.population(best))
      )
        best = place;
    return best === undefined ? undefined : gazetteer.country(best);
  };
}

/** Who a bare phrase stands for. Never throws; a phrase that says nothing of an actor gives kind `unknown`, sector UNK. */
export function identifyPhrase(
  input: PhraseInput,
  registry: Registry,
  places: PlaceCountry = () => undefined,
): PhraseResult {
  const tokens = phraseTokens(input.text);
  const setting: Setting = {
    ...(input.date && { date: isoDay(input.date) }),
    ...countrySetting(input.country, registry),
  };
  const segments = segmentsOf(tokens, registry, 0, tokens.length - 1);
  const phraseWith = (head: number): Phrase => ({
    tokens,
    words: registry.reference,
    segments,
    head,
    first: 0,
    last: tokens.length - 1,
    placeCountry: placeReader(tokens, segments, places),
  });
  for (const head of headsOf(tokens, segments)) {
    const described = describe(phraseWith(head), registry, setting);
    if (described) return resultOf(described);
  }
  return resultOf(unknown(phraseWith(-1), input.text, setting, registry));
}

function resultOf(described: Described): PhraseResult {
  return { actor: outline(described), candidates: described.others.map(outline) };
}

function outline({ id, name, kind, sector, country, cameo }: Identity): IdentifiedActor {
  return { ...(id !== null && { id }), name, kind, sector, country, cameo };
}

const BOUNDARY = new Set(
  'of in at from for on by to with across throughout against near who that which including whose inside outside under during around'.split(
    ' ',
  ),
);

/** Candidate heads, best first: the last known stretch before the first preposition, then those before it, then those after. */
function headsOf(tokens: Tokens, segments: readonly Segment[]): number[] {
  const inside = (i: number) => segments.some(({ first, last }) => first <= i && i <= last);
  let end = tokens.length;
  for (let i = 1; i < tokens.length; i++) {
    if (inside(i) || !(BOUNDARY.has(tokens.fold(i)) || tokens.form(i) === ',')) continue;
    end = i;
    break;
  }
  const order = segments.map((segment, index) => ({ segment, index }));
  const before = order.filter(({ segment }) => segment.first < end).reverse();
  const after = order.filter(({ segment }) => segment.first >= end);
  const lastWord = lastContentWord(tokens, end);
  // A known stretch is the head only where the phrase ends with it, or where it names or titles who follows.
  const heads = before.filter(({ segment }) => segment.last >= lastWord || isTitleOrName(tokens, segment, lastWord));
  const contained = heads.length === 0 ? after.filter(({ segment }) => segment.type !== 'country') : [];
  return [...heads, ...contained].map(({ index }) => index);
}

function lastContentWord(tokens: Tokens, end: number): number {
  let i = end - 1;
  while (i > 0 && (tokens.fold(i) === '' || tokens.fold(i) === 's')) i--;
  return i;
}

/** "Minister Juan Carlos Jobet": the words after the title are names. "Northern Fleet's Arctic Group" is of the fleet. */
function isTitleOrName(tokens: Tokens, segment: Segment, lastWord: number): boolean {
  if (segment.type === 'country') return false;
  for (let i = segment.last + 1; i <= lastWord; i++) {
    const form = tokens.form(i);
    if (tokens.fold(i) !== '' && tokens.fold(i) !== 's' && !/^\p{Lu}/u.test(form)) return false;
  }
  return true;
}

/** Words of a place name, at most. */
const PLACE_WORDS = 4;

/** Reads a place that ends at word `i`, longest first, where no known name covers it. */
function placeReader(
  tokens: Tokens,
  segments: readonly Segment[],
  places: PlaceCountry,
): (i: number) => string | undefined {
  const covered = (i: number) => segments.some(({ first, last, type }) => type !== 'role' && first <= i && i <= last);
  return (i) => {
    if (covered(i) || !/^\p{Lu}/u.test(tokens.form(i))) return undefined;
    for (let first = Math.max(0, i - PLACE_WORDS + 1); first <= i; first++) {
      if (!/^\p{Lu}/u.test(tokens.form(first))) continue;
      const country = places(textOf(tokens, first, i));
      if (country !== undefined) return country;
    }
    return undefined;
  };
}

const TIME_WORD =
  /^(?:yesterday|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|week|month|year|night|morning|evening|afternoon|hour|minute|day)s?$/;

/** What is left of a phrase with no known head: a country or a place still counts; a time is junk. */
function unknown(phrase: Phrase, text: string, setting: Setting, registry: Registry): Described {
  const { tokens } = phrase;
  const adjective = phrase.segments.findLast(({ type }) => type === 'country');
  const whole = tokens.length === 0 ? undefined : phrase.placeCountry(tokens.length - 1);
  const country =
    (adjective?.type === 'country' ? adjective.word.country.iso2 : undefined) ?? whole ?? setting.country ?? null;
  const isTime = tokens.length > 0 && TIME_WORD.test(tokens.fold(tokens.length - 1));
  const isPlace = whole !== undefined && adjective === undefined;
  const sector: Sector = isTime ? 'JNK' : isPlace ? 'CVL' : 'UNK';
  const cameo = country === null ? null : (registry.countries.byIso2.get(country)?.cameo ?? null);
  return {
    id: null,
    name: text.trim(),
    kind: 'unknown',
    sector,
    country,
    cameo,
    because: ['no known head'],
    form: 'nominal',
    single: false,
    others: [],
  };
}

function countrySetting(country: string | undefined, registry: Registry): Setting {
  if (!country) return {};
  if (registry.countries.byIso2.has(country)) return { country };
  const word = registry.countries.byWord.get(country.toLowerCase());
  return word ? { country: word.country.iso2 } : {};
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "10 May 2015" as 2015-05-10; ISO dates pass through. */
function isoDay(date: string): string {
  const iso = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(date.trim());
  if (iso) return iso[0];
  const long = /(\d{1,2})\s+(\p{L}{3})\p{L}*\.?,?\s+(\d{4})/u.exec(date);
  const month = long ? MONTHS.indexOf(long[2]!.toLowerCase()) : -1;
  return long && month >= 0 ? `${long[3]}-${String(month + 1).padStart(2, '0')}-${long[1]!.padStart(2, '0')}` : date;
}
