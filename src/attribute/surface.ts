import type { Analysis } from '../model/index.ts';
import { type FoundSource, type Range, trimmed } from './finding.ts';

/** Words a speaker's name and description take at most. */
const MAX_SPEAKER = 30;
/** Parts of speech that a name with its description is made of. */
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM', 'DET', 'ADP', 'PART', 'CCONJ', 'PUNCT', 'SYM', 'X']);
const QUOTE_MARK = /^["“”«»]$|^''$|^``$/;

/**
 * The speaker in the words between a border and the verb, read without the tree: `"…," Doug Usher,
 * director of research, said`. Null where they are no name or description.
 */
export function speakerBefore(a: Analysis, from: number, v: number): FoundSource | null {
  let last = v - 1;
  while (last >= from && (a.upos(last) === 'ADV' || a.upos(last) === 'AUX')) last--;
  let first = from;
  while (first <= last && (a.upos(first) === 'ADV' || a.upos(first) === 'CCONJ' || a.form(first) === ',')) first++;
  return speakerOf(a, [first, last]);
}

/** The speaker right behind an inverted verb: `"…," said Jim Clyburn, a congressman from the state`. */
export function speakerAfter(a: Analysis, v: number): FoundSource | null {
  const end = a.sentence(a.sentenceOf(v))[1];
  let last = v;
  while (last + 1 < end && isNominal(a, last + 1) && last - v < MAX_SPEAKER) last++;
  if (a.upos(v + 1) === 'ADP' || v + 1 >= end) return null;
  // "said Ann Lee in an interview": a phrase that hangs on the verb is not part of the name.
  const cut = Array.from(a.children(v)).find((dep) => dep > v + 1 && dep <= last && a.deprel(dep).startsWith('obl'));
  return speakerOf(a, [v + 1, cut === undefined ? last : Math.min(last, a.extent(cut)[0] - 1)]);
}

/** "which both countries claim", "what officials call": a word that stands for what is said. */
export function isRelative(a: Analysis, token: number): boolean {
  return /^wh(?:ich|at)$/.test(a.lower(token));
}

/** A range as a speaker's name and description, or null where it is none. */
export function speakerOf(a: Analysis, range: Range): FoundSource | null {
  const found = trimmed(a, isRelative(a, range[0]) && range[0] < range[1] ? [range[0] + 1, range[1]] : range);
  if (!found || found[1] - found[0] >= MAX_SPEAKER) return null;
  for (let i = found[0]; i <= found[1]; i++) {
    if (isNominal(a, i)) continue;
    // "the woman, who asked not to be named, said": verbs stand only after a comma.
    if (a.form(i) !== ',' && !hasComma(a, found[0], i)) return null;
    if (QUOTE_MARK.test(a.form(i))) return null;
  }
  const head = headWord(a, found);
  return head === -1 ? null : { range: found, head };
}

/** "…, the spokesman, Ann Lee, said": a speaker of two parts, each closed by a comma, that the tree gave to another word. */
export function apposedSpeaker(a: Analysis, first: number, v: number): FoundSource | null {
  const inner = commaBefore(a, first, v - 1);
  if (inner === -1 || a.form(v - 1) !== ',') return null;
  const outer = commaBefore(a, first, inner);
  const from = outer === -1 ? first : outer + 1;
  // "…, Ann Lee, whose house burned, told reporters"
  const told = outer !== -1 && /^W/.test(a.xpos(inner + 1)) ? speakerOf(a, [from, inner - 1]) : null;
  if (told && a.upos(told.head) === 'PROPN' && v - from <= MAX_SPEAKER)
    return { range: [from, v - 2], head: told.head };
  const name = speakerOf(a, [inner + 1, v - 2]);
  const role = speakerOf(a, [from, inner - 1]);
  if (!name || !role || v - from > MAX_SPEAKER) return null;
  const isOneNamed = (a.upos(name.head) === 'PROPN') !== (a.upos(role.head) === 'PROPN');
  return isOneNamed ? { range: [from, v - 2], head: role.head } : null;
}

function commaBefore(a: Analysis, first: number, token: number): number {
  for (let i = token - 1; i > first; i--) if (a.form(i) === ',') return i;
  return -1;
}

/** May a word stand in a name with its description? */
export function isNominal(a: Analysis, token: number): boolean {
  return NOMINAL.has(a.upos(token)) && !QUOTE_MARK.test(a.form(token));
}

function hasComma(a: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (a.form(i) === ',') return true;
  return false;
}

/** The last noun before the first comma or preposition. */
function headWord(a: Analysis, [first, last]: Range): number {
  let head = -1;
  for (let i = first; i <= last; i++) {
    const upos = a.upos(i);
    if (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || (upos === 'NUM' && head === -1)) head = i;
    else if (head !== -1 && (a.form(i) === ',' || upos === 'ADP' || upos === 'CCONJ' || upos === 'VERB')) break;
    else if (upos === 'ADP' && head === -1) return -1;
  }
  if (head === -1 && (a.upos(first) === 'ADJ' || a.upos(first) === 'DET')) return first;
  return head;
}

/** A finite verb form after which a clause without "that" may be what is said. */
export function hasFiniteVerb(a: Analysis, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (/^(?:VBD|VBZ|VBP|MD)$/.test(a.xpos(i))) return true;
  return false;
}
