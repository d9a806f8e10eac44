import { NAME_TYPES } from '../../model/index.ts';
import { isInside, OUTSIDE } from '../names.ts';
import { Shape, type Words } from '../words.ts';

const CAPITALISED = Shape.initial | Shape.inner;
const BEGIN_PERSON = 1 + 2 * NAME_TYPES.indexOf('PER');
const BEGIN_ORGANISATION = 1 + 2 * NAME_TYPES.indexOf('ORG');

/**
 * A text that names a person in full means the same person by the last word alone, whatever the
 * network saw in it: "Ama Kossivi ... Kossivi fell."
 */
export function agreeOnSurnames(words: Words, labels: Uint8Array): void {
  const isLast = (i: number) => i + 1 === words.length || !isInside(labels[i + 1]!);
  const surnames = new Set<number>();
  for (let i = 0; i < words.length; i++)
    if (labels[i] === BEGIN_PERSON + 1 && isLast(i) && words.shapes[i]! & CAPITALISED) surnames.add(words.exact[i]!);
  if (surnames.size === 0) return;
  for (let i = 0; i < words.length; i++) {
    const label = labels[i]!;
    if (!surnames.has(words.exact[i]!) || isInside(label) || !isLast(i)) continue;
    if (label !== OUTSIDE || opensSentence(words.shapes[i]!)) labels[i] = BEGIN_PERSON;
  }
}

/** An acronym that a text uses as an organisation's name is one wherever it stands: "the IRCA ... IRCA staff". */
export function agreeOnAcronyms(words: Words, labels: Uint8Array): void {
  const isAcronym = (i: number) => (words.shapes[i]! & Shape.capitals) !== 0;
  const acronyms = new Set<number>();
  for (let i = 0; i < words.length; i++)
    if (labels[i] === BEGIN_ORGANISATION && isAcronym(i) && !isInside(labels[i + 1] ?? OUTSIDE))
      acronyms.add(words.exact[i]!);
  if (acronyms.size === 0) return;
  for (let i = 0; i < words.length; i++)
    if (labels[i] === OUTSIDE && isAcronym(i) && acronyms.has(words.exact[i]!)) labels[i] = BEGIN_ORGANISATION;
}

/** Only at the start of a sentence is a capital no sign that the network heeds. */
const opensSentence = (shape: number): boolean => (shape & Shape.first) !== 0 && (shape & CAPITALISED) !== 0;
