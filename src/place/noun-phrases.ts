import type { PlaceNoun } from '../codebook/index.ts';
import type { Words } from './words.ts';

/** A common noun of place with the words before it that belong to it. */
export interface Nominal {
  readonly noun: PlaceNoun;
  readonly token: number;
  readonly first: number;
  /** Does it mean a place told of before: "the town", "there"; not "a town", "another town"? */
  readonly definite: boolean;
}

const LEFT: ReadonlySet<string> = new Set(['det', 'amod', 'compound', 'nummod', 'nmod:poss', 'flat', 'det:predet']);
/** Code of nouns that end names of places: "near Tiyas Military Airfield". */
export const SITE = 'SITE';
/** Codes of what acts as well as lies somewhere: a state, a territory, a body. */
const BODIES = new Set(['PCL', 'TERR', 'ORG']);
const DEFINITE = new Set(['the', 'this', 'that']);
/** Words of a phrase before its noun, at most. */
const LONGEST = 8;

/**
 * The common noun of place that a token is, where it stands for a place.
 * @param isToponym Is a token part of a toponym: a capitalised noun counts behind one only, "the Mosul Dam".
 */
export function nominalAt(words: Words, token: number, isToponym: (i: number) => boolean): Nominal | undefined {
  const noun = nounAt(words, token);
  if (!noun || noun.kind === 'none' || isToponym(token)) return undefined;
  const { analysis } = words;
  const upos = analysis.upos(token);
  if (noun.kind === 'here') {
    const isAdverb = upos === 'ADV' && analysis.deprel(token) !== 'expl' && !isBe(words.lower(token + 1));
    return isAdverb ? { noun, token, first: token, definite: true } : undefined;
  }
  if (upos !== 'NOUN' && upos !== 'PROPN') return undefined;
  if (isModifier(words, token) || speaks(words, token) || isPredicate(words, token)) return undefined;
  const first = firstOf(words, token);
  if (words.isCapital(token) && !words.isSentenceStart(token) && !isNamed(words, noun, first, token, isToponym))
    return undefined;
  if (noun.codes.some((code) => BODIES.has(code)) && !isSetting(words, token)) return undefined;
  return { noun, token, first, definite: isDefinite(words, first, token) };
}

function nounAt(words: Words, token: number): PlaceNoun | undefined {
  const { nouns } = words.lexicon;
  const lemma = words.analysis.lemma(token).toLowerCase();
  return nouns.get(`${words.lower(token - 1)} ${lemma}`) ?? nouns.get(lemma);
}

const isBe = (lower: string) =>
  lower === 'is' || lower === 'are' || lower === 'was' || lower === 'were' || lower === "'s";

/** "the Mosul Dam", "the South Hospital"; not "the House". */
function isNamed(
  words: Words,
  noun: PlaceNoun,
  first: number,
  token: number,
  isToponym: (i: number) => boolean,
): boolean {
  if (isToponym(token - 1)) return true;
  if (noun.kind !== 'spot' || !words.isCapital(token - 1)) return false;
  return words.analysis.upos(first) === 'DET' || (noun.codes.includes(SITE) && isSetting(words, token));
}

/** "Hajin is a town": what something is, not where it is. */
const isPredicate = (words: Words, token: number) => words.analysis.child(token, 'cop') !== -1;

/** "hospital officials", "the city's mayor"; not "the city's west". */
function isModifier(words: Words, token: number): boolean {
  const deprel = words.analysis.deprel(token);
  if (deprel === 'nmod:poss') return !words.is(words.analysis.head(token), 'direction');
  return (deprel === 'compound' || deprel === 'flat') && words.analysis.head(token) > token;
}

/** "The city said": who speaks or acts is no place. */
function speaks(words: Words, token: number): boolean {
  const { analysis } = words;
  const verb = analysis.deprel(token) === 'nsubj' ? analysis.head(token) : -1;
  return verb !== -1 && (words.is(verb, 'person-verb') || words.is(verb, 'act-verb'));
}

/** "in the state", "fled the country": not "the state denied it". */
function isSetting(words: Words, token: number): boolean {
  const { analysis } = words;
  const marker = analysis.child(token, 'case');
  if (marker !== -1) return words.is(marker, 'locative') || sideOf(words, token) !== -1;
  return analysis.deprel(token) === 'obj' && words.is(analysis.head(token), 'place-verb');
}

function firstOf(words: Words, token: number): number {
  const { analysis } = words;
  let first = token;
  for (const child of analysis.children(token)) {
    if (child >= token) break;
    if (LEFT.has(analysis.deprel(child))) first = Math.min(first, analysis.extent(child)[0]);
  }
  return Math.max(first, token - LONGEST);
}

function isDefinite(words: Words, first: number, token: number): boolean {
  const { analysis } = words;
  // "the territory that they control" says itself which one.
  if (analysis.xpos(token) === 'NNS' || analysis.child(token, 'acl:relcl', 'acl') > token) return false;
  let definite = false;
  for (let i = first; i < token; i++) {
    if (words.is(i, 'elsewhere')) return false;
    if (DEFINITE.has(words.lower(i)) && analysis.head(i) === token) definite = true;
    if (analysis.deprel(i) === 'nmod:poss' && analysis.upos(i) !== 'PRON' && analysis.head(i) === token)
      definite = true;
  }
  return definite;
}

/** The word for the part of a place that is meant: "the west of the country"; -1 where all of it is. */
export function sideOf(words: Words, token: number): number {
  const { analysis } = words;
  const marker = analysis.child(token, 'case');
  const side = analysis.head(token);
  if (marker === -1 || words.lower(marker) !== 'of' || side === -1 || side > token) return -1;
  return words.is(side, 'direction') && analysis.upos(side) !== 'ADV' ? side : -1;
}
