import type { ReadLexicon } from '../codebook/index.ts';
import { type Credit, creditOf } from './credits.ts';
import { type Dateline, datelineOf } from './dateline.ts';
import { endsSentence, folded, type Line, linesOf, MAX_SHORT_LINE, without } from './lines.ts';
import { sectionOf } from './sections.ts';

/** What the caller already knows, so that it is not read for. */
export interface Given {
  readonly title?: string;
  readonly section?: string;
}

/** What the lines of a text give beside its body. */
export interface TextReading {
  readonly text: string;
  readonly title?: string;
  readonly section?: string;
  readonly dateline?: Dateline;
  readonly credits: readonly Credit[];
  readonly furniture: readonly string[];
}

/** Lines at the head that are looked at for title, section and credits. */
const HEAD_LINES = 12;
const MIN_TITLE = 12;
const MAX_TITLE = 180;
const MIN_TITLE_WORDS = 3;

/** What a line is, apart from body text: `out` lines leave the text. */
interface Findings {
  title?: string;
  section?: string;
  readonly credits: Credit[];
  readonly out: Set<Line>;
  readonly furniture: Set<Line>;
}

/**
 * Parts the body of a text from what stands around it. The text is kept as it came but for the
 * lines taken as title, section and furniture; bylines, credits and datelines are read and stay.
 */
export function readText(text: string, given: Given, lexicon: ReadLexicon): TextReading {
  const lines = linesOf(text);
  const found: Findings = { credits: [], out: new Set(), furniture: new Set() };
  const bodyFrom = readHead(text, lines, given, lexicon, found);
  const tailFrom = readTail(lines, bodyFrom, lexicon, found);
  for (const line of lines.slice(bodyFrom, tailFrom)) if (isFurniture(line, lexicon)) takeOut(line, found);
  const leaving = lines.filter((line) => found.out.has(line));
  const kept = leaving.length === lines.length ? text : without(text, leaving);
  const opening = lines[bodyFrom];
  const dateline = opening ? datelineOf(opening.text, lexicon) : null;
  return {
    text: kept,
    ...(found.title ? { title: found.title } : {}),
    ...(found.section ? { section: found.section } : {}),
    ...(dateline ? { dateline } : {}),
    credits: found.credits,
    furniture: lines.filter((line) => found.furniture.has(line)).map((line) => line.text),
  };
}

/** Reads the lines above the body; returns the index of the body's first line. */
function readHead(text: string, lines: readonly Line[], given: Given, lexicon: ReadLexicon, found: Findings): number {
  const wanted = given.title ? folded(given.title) : undefined;
  let deck = -1;
  for (let i = 0; i < Math.min(HEAD_LINES, lines.length); i++) {
    const line = lines[i]!;
    if (wanted && folded(line.text) === wanted) {
      found.out.add(line);
      continue;
    }
    const isLast = i === lines.length - 1;
    const section = !isLast && !found.title ? sectionOf(line.text, lexicon.furniture) : null;
    if (section && (!found.section || !given.section)) {
      found.section ??= section;
      takeOut(line, found);
      continue;
    }
    const credit = creditOf(line.text, lexicon);
    if (credit) {
      found.credits.push(credit);
      continue;
    }
    if (isFurniture(line, lexicon)) {
      takeOut(line, found);
      continue;
    }
    if (!given.title && !found.title && deck === -1 && isHeadline(text, lines, i, lexicon)) {
      found.title = line.text.replace(/^#+\s*/, '');
      found.out.add(line);
      continue;
    }
    if (deck === -1) deck = i;
    if (endsSentence(line.text) || line.text.length > MAX_SHORT_LINE || datelineOf(line.text, lexicon)) break;
  }
  return deck === -1 ? Math.min(HEAD_LINES, lines.length) : deck;
}

/** A short line without a full stop, set apart from a body below it. */
function isHeadline(text: string, lines: readonly Line[], i: number, lexicon: ReadLexicon): boolean {
  const line = lines[i]!;
  const next = lines[i + 1];
  if (!next || line.text.length < MIN_TITLE || line.text.length > MAX_TITLE) return false;
  if (!/^["'“‘«(]?[\p{Lu}\p{N}]/u.test(line.text) || !/\s/.test(line.text) || /[,;:–—-]$/.test(line.text)) return false;
  if (endsSentence(line.text) && !/[?!]["'”’]?$/.test(line.text)) return false;
  if (datelineOf(line.text, lexicon) || line.text.split(/\s+/).length < MIN_TITLE_WORDS) return false;
  // A line that goes on below in small letters was broken by its width, not by its end.
  if (/^\p{Ll}/u.test(next.text)) return false;
  const body = lines.slice(i + 1, i + 1 + HEAD_LINES).find((later) => endsSentence(later.text));
  return body !== undefined && isSetApart(text, lines, line, next);
}

/** Is there a blank line below; or, in a text without blank lines, does each line hold a paragraph? */
function isSetApart(text: string, lines: readonly Line[], line: Line, next: Line): boolean {
  if (/\n\s*\n/.test(text.slice(line.end, next.start))) return true;
  if (/\n[^\S\n]*\n/.test(text.trim())) return false;
  const ended = lines.filter((other) => endsSentence(other.text)).length;
  return ended * 2 >= lines.length;
}

/** Reads the lines below the body; returns the index of the first of them. */
function readTail(lines: readonly Line[], bodyFrom: number, lexicon: ReadLexicon, found: Findings): number {
  const from = tailStart(lines, bodyFrom, lexicon);
  const tail = lines.slice(from);
  const credits = tail.map((line) => creditOf(line.text, lexicon));
  const signs = tail.map((line, i) => credits[i] !== null || isFurniture(line, lexicon));
  const isBeside = signs.includes(true);
  tail.forEach((line, i) => {
    const credit = credits[i];
    if (credit) found.credits.push(credit);
    // A headline without a full stop below the body, beside credits or furniture, is a link to another article.
    else if (isBeside) takeOut(line, found);
  });
  return from;
}

/** The line after the last one of the body: below it stand only credits, furniture and loose headlines. */
function tailStart(lines: readonly Line[], bodyFrom: number, lexicon: ReadLexicon): number {
  const lastProse = lines.findLastIndex(({ text }) => text.length > MAX_SHORT_LINE || /\.["'”’]?$/.test(text));
  const opener = lines.findIndex(
    (line, i) => i > Math.max(bodyFrom, lastProse) && lexicon.furniture.list.test(line.text),
  );
  let from = opener === -1 ? lines.length : opener;
  while (from > bodyFrom + 1 && isTailLine(lines[from - 1]!, lexicon)) from--;
  return from;
}

function isTailLine(line: Line, lexicon: ReadLexicon): boolean {
  if (line.text.length > MAX_SHORT_LINE) return false;
  if (creditOf(line.text, lexicon) || isFurniture(line, lexicon)) return true;
  return !endsSentence(line.text) && /^["'“‘«(]?[\p{Lu}\p{N}]/u.test(line.text) && !/[:,;]$/.test(line.text);
}

function isFurniture(line: Line, lexicon: ReadLexicon): boolean {
  const { furniture } = lexicon;
  return line.text.length <= MAX_SHORT_LINE && (furniture.line.test(line.text) || furniture.list.test(line.text));
}

function takeOut(line: Line, found: Findings): void {
  found.out.add(line);
  found.furniture.add(line);
}
