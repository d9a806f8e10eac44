/** Where names end: what the words themselves say, whatever the network thought. */
import { NAME_TYPES } from '../../model/index.ts';
import { hashLower } from '../hash.ts';
import { isInside, OUTSIDE, typeOf } from '../names.ts';
import { Shape, type Words } from '../words.ts';
import type { NameLexicon } from './name-features.ts';

const hashes = (words: string): ReadonlySet<number> =>
  new Set(words.split(' ').map((word) => hashLower(word, 0, word.length)));

/** Words before the name of a people that make it another's. */
const DIRECTIONS = hashes('north south east west central southeast latin saudi sri');
/** Titles before a person's name, no part of it; those that are given names too ("Sheikh", "Sultan") are left to the network. */
const TITLES = hashes(
  'king queen prince princess crown emperor empress emir president vice ex premier minister chancellor governor mayor ' +
    'senator sen sen. congressman congresswoman ambassador judge justice general gen gen. colonel col col. lieutenant lt lt. ' +
    'captain capt capt. sergeant sgt sgt. admiral adm. brigadier commander cmdr major maj maj. marshal mr mr. mrs mrs. ms ms. ' +
    'miss dr dr. doctor prof prof. professor sir uncle aunt pope rev rev. reverend archbishop bishop cardinal secretary ' +
    'chairman chairwoman coach',
);
/** Words after which the name of a country, "Chad" or "Jordan", is no person's. */
const INTO_PLACES = hashes('of in from across');
const LETTERS = hashes('a b c d e f g h i j k l m n o p q r s t u v w x y z');
const CAPITALISED = Shape.initial | Shape.inner;
const PEOPLE = NAME_TYPES.indexOf('NORP');
const PERSON = NAME_TYPES.indexOf('PER');
const PLACE = NAME_TYPES.indexOf('LOC');
const begin = (type: number): number => 1 + 2 * type;

/** Mends the labels of the names in the sentence of the words `[from, to)`. */
export function mendNameEdges(words: Words, labels: Uint8Array, from: number, to: number, lexicon: NameLexicon): void {
  for (let i = from, end = from; i < to; i = end) {
    end = i + 1;
    if (labels[i] === OUTSIDE) continue;
    while (end < to && isInside(labels[end]!)) end++;
    if (end === i + 1 && LETTERS.has(words.lower[i]!)) {
      // "when Z happens after X"
      labels[i] = OUTSIDE;
      continue;
    }
    const type = typeOf(labels[i]!);
    if (type === PEOPLE) joinPeoples(words, labels, i, from);
    else if (type === PERSON && i > from && INTO_PLACES.has(words.lower[i - 1]!) && lexicon.isRegion(words, i, end))
      becomePlace(labels, i, end);
    else if (type === PERSON) dropTitles(words, labels, i, end);
    else if (type === PLACE) splitPlaces(words, labels, i, end, lexicon);
  }
}

/** "South African" is one name, not two. */
function joinPeoples(words: Words, labels: Uint8Array, i: number, from: number): void {
  if (i > from && labels[i - 1] === begin(PEOPLE) && DIRECTIONS.has(words.lower[i - 1]!)) labels[i] = begin(PEOPLE) + 1;
}

/** "President Banda": the name is Banda. */
function dropTitles(words: Words, labels: Uint8Array, first: number, end: number): void {
  let i = first;
  while (i + 1 < end && TITLES.has(words.lower[i]!) && words.shapes[i + 1]! & CAPITALISED) labels[i++] = OUTSIDE;
  labels[i] = begin(PERSON);
}

/** "President Ama Banda of Chad" */
function becomePlace(labels: Uint8Array, first: number, end: number): void {
  labels.fill(begin(PLACE) + 1, first, end);
  labels[first] = begin(PLACE);
}

/** "San Rafael California" is a town and its state, "Lake Tana" one name. */
function splitPlaces(words: Words, labels: Uint8Array, first: number, end: number, lexicon: NameLexicon): void {
  if (end - first < 2 || lexicon.isPlace(words, first, end)) return;
  for (let k = first + 1; k < end; k++)
    if (lexicon.isRegion(words, k, end) && lexicon.isTown(words, first, k)) {
      labels[k] = begin(PLACE);
      return;
    }
}
