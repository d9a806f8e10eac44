/** Names of the freely licensed parts of re3d, whose mentions are whole phrases, pronouns and common nouns too. */
import { readFileSync } from 'node:fs';
import { cut } from '../../src/annotate/analyse.ts';
import type { NameType } from '../../src/model/ud.ts';
import { begin, inside, isCapitalised, markNorps, OTHER, OUTSIDE, TITLES } from './names.ts';

/** Sources in the public domain or under the Open Government Licence. */
const FREE = new Set(['CENTCOM', 'UK Government', 'US State Department']);
const TYPES: Record<string, NameType> = { Person: 'PER', Organisation: 'ORG', Location: 'LOC' };
/** Small words and marks inside a name: "Bashar al-Assad", "Ministry of Defence". */
const LINKS = new Set(['al', '-', 'of', 'the', 'and', 'bin', 'el', "'s", 'for', '&']);

interface Mention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly confidence: number;
}
/** A sentence of re3d with its names. */
export interface Re3dSentence {
  readonly forms: readonly string[];
  readonly names: Uint32Array;
  readonly document: string;
}

/** Sentences of the documents that are in the public domain or under the Open Government Licence. */
export function readRe3d(path: string): Re3dSentence[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { id: string; source: string; text: string; entities: Mention[] })
    .filter(({ source }) => FREE.has(source))
    .flatMap(({ id, text, entities }) => sentencesOf(id, text, entities));
}

function sentencesOf(document: string, text: string, mentions: readonly Mention[]): Re3dSentence[] {
  const { tokens, sentences } = cut(text);
  const forms = Array.from(tokens.starts, (start, i) => text.slice(start, tokens.ends[i]));
  const allowed = Uint32Array.from(forms, (form) => (isCapitalised(form) ? OTHER : OUTSIDE));
  const bySize = [...mentions].sort((a, b) => a.end - a.start - (b.end - b.start));
  for (const { start, end, type, confidence } of bySize) {
    const words = [...forms.keys()].filter((i) => tokens.starts[i]! >= start && tokens.ends[i]! <= end);
    if (confidence >= 0.5 && TYPES[type]) markName(forms, words, TYPES[type], allowed);
    // A doubtful mention says nothing either way.
    else if (TYPES[type])
      for (const i of words) if (allowed[i] === OTHER) allowed[i] = OTHER | begin(TYPES[type]) | inside(TYPES[type]);
  }
  markNorps(forms, allowed);
  return Array.from({ length: sentences.length - 1 }, (_, s) => ({
    forms: forms.slice(sentences[s], sentences[s + 1]),
    names: allowed.slice(sentences[s], sentences[s + 1]),
    document,
  }));
}

/** Marks the last run of capitalised words of a mention, without titles. */
function markName(forms: readonly string[], words: readonly number[], type: NameType, allowed: Uint32Array): void {
  const isProper = (i: number) =>
    isCapitalised(forms[i]!) && !/^(The|A|An|These|Those|This|Our|Their|His|He|She|We|It|They)$/.test(forms[i]!);
  const last = words.findLast(isProper);
  if (last === undefined) return;
  let first = last;
  for (let i = last - 1; i >= words[0]!; i--) {
    if (isProper(i)) first = i;
    else if (!LINKS.has(forms[i]!)) break;
  }
  // "Defense Secretary Ash Carter": what stands before the last title is not the name.
  for (let i = first; type === 'PER' && i < last; i++) {
    if (TITLES.has(forms[i]!.toLowerCase().replace('.', ''))) first = i + 1;
  }
  while (first < last && !isProper(first)) first++;
  if (allowed[first]! & ~OTHER && first === last) return;
  for (let i = first; i <= last; i++) allowed[i] = i === first ? begin(type) : inside(type);
}
