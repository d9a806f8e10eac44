import { NAME_TYPES } from '../../model/index.ts';
import { hashLower } from '../hash.ts';
import { isInside, OUTSIDE } from '../names.ts';
import { Shape, type Words } from '../words.ts';
import type { NameLexicon } from './name-features.ts';

const CAPITALISED = Shape.initial | Shape.inner;
const hashOf = (word: string): number => hashLower(word, 0, word.length);
const STORMS = new Set(['hurricane', 'typhoon', 'cyclone', 'storm'].map(hashOf));
const TROPICAL = hashOf('tropical');
const OPENING = hashOf('(');
const CLOSING = hashOf(')');
const BEGIN_PERSON = 1 + 2 * NAME_TYPES.indexOf('PER');
const BEGIN_OTHER = 1 + 2 * NAME_TYPES.indexOf('MISC');
const BEGIN_ORGANISATION = 1 + 2 * NAME_TYPES.indexOf('ORG');

/** "Hurricane Rita" and, in that text, "Rita" are a storm. */
export function agreeOnStorms(words: Words, labels: Uint8Array): void {
  const storms = new Set<number>();
  for (let i = 1; i < words.length; i++) {
    if (!STORMS.has(words.lower[i - 1]!) || !(words.shapes[i - 1]! & (CAPITALISED | Shape.caseless))) continue;
    let first = i;
    while (labels[first] === BEGIN_PERSON + 1) first--;
    const opens = first >= i - 1 || words.lower[first] === TROPICAL;
    if (labels[first] !== BEGIN_PERSON || !opens) continue;
    storms.add(words.lower[i]!);
    labels[first] = BEGIN_OTHER;
    for (let k = first + 1; labels[k] === BEGIN_PERSON + 1; k++) labels[k] = BEGIN_OTHER + 1;
  }
  if (storms.size === 0) return;
  for (let i = 0; i < words.length; i++)
    if (labels[i] === BEGIN_PERSON && !goesOn(labels, i) && storms.has(words.lower[i]!)) labels[i] = BEGIN_OTHER;
}

/**
 * A text that names a person in full means the same person by the last word alone, whatever the
 * network saw in it, but for a country or a division of one: "Ama Kossivi ... Kossivi fell."
 */
export function agreeOnSurnames(words: Words, labels: Uint8Array, lexicon: NameLexicon): void {
  const surnames = new Set<number>();
  for (let i = 0; i < words.length; i++)
    if (labels[i] === BEGIN_PERSON + 1 && !goesOn(labels, i) && words.shapes[i]! & CAPITALISED)
      surnames.add(words.exact[i]!);
  if (surnames.size === 0) return;
  for (let i = 0; i < words.length; i++) {
    const label = labels[i]!;
    if (!surnames.has(words.exact[i]!) || isInside(label) || goesOn(labels, i)) continue;
    if (label === OUTSIDE ? opensSentence(words.shapes[i]!) : !lexicon.isRegion(words, i, i + 1))
      labels[i] = BEGIN_PERSON;
  }
}

/**
 * An acronym that a text uses as an organisation's name is one where the network saw nothing, and
 * one that it explains, "the Relief Council (IRCA)", is one wherever it stands.
 */
export function agreeOnAcronyms(words: Words, labels: Uint8Array): void {
  const used = new Set<number>();
  const explained = new Set<number>();
  for (let i = 0; i < words.length; i++) {
    if (!isAcronym(words, i) || goesOn(labels, i)) continue;
    const isExplained = explains(words, labels, i);
    if (isExplained) explained.add(words.exact[i]!);
    if (isExplained || labels[i] === BEGIN_ORGANISATION) used.add(words.exact[i]!);
  }
  if (used.size === 0) return;
  for (let i = 0; i < words.length; i++) {
    const word = words.exact[i]!;
    if (!isAcronym(words, i) || isInside(labels[i]!) || goesOn(labels, i)) continue;
    if (explained.has(word) || (labels[i] === OUTSIDE && used.has(word))) labels[i] = BEGIN_ORGANISATION;
  }
}

const isAcronym = (words: Words, i: number): boolean => (words.shapes[i]! & Shape.capitals) !== 0;
/** Does the name of word `i` have further words? */
const goesOn = (labels: Uint8Array, i: number): boolean => i + 1 < labels.length && isInside(labels[i + 1]!);

/** Does an organisation's name of several words stand before the brackets around word `i`? */
const explains = (words: Words, labels: Uint8Array, i: number): boolean =>
  words.lower[i - 1] === OPENING && words.lower[i + 1] === CLOSING && labels[i - 2] === BEGIN_ORGANISATION + 1;

/** Only at the start of a sentence is a capital no sign that the network heeds. */
const opensSentence = (shape: number): boolean => (shape & Shape.first) !== 0 && (shape & CAPITALISED) !== 0;
