import type { AgencyLexicon, ReadLexicon } from '../codebook/index.ts';
import { statedDay } from './dates.ts';
import { names } from './metadata.ts';

/** What a line says of who wrote an article and when. */
export interface Credit {
  readonly byline?: readonly string[];
  readonly agency?: string;
  /** `YYYY-MM-DD`. */
  readonly day?: string;
}

const BYLINE = /^(?:(?:written|reported|story|text|report|reporting)\s+)?by[:\s]\s*(.{2,120})$/iu;
const CREDIT = new RegExp(
  [
    String.raw`^\(?(?:with|additional|some|further)?\s*(?:additional\s+)?`,
    '(?:reporting|report|writing|editing|material|files?|inputs?|contributions?|agency input|agencies)',
    String.raw`\s*(?:from|by|:|with|contributed by)\s*(.{2,200})$`,
  ].join(''),
  'iu',
);
const SOURCE = /^\(?(?:sources?|agency|agencies|credit|via|news agency)\s*:\s*(.{2,80})$/iu;
const DATED =
  /^(?:(?:first\s+)?(?:published|posted|updated|last\s+(?:updated|modified)|modified|date|issued|created)(?:\s+(?:on|at))?\s*:?\s*)(.{6,60})$/iu;
/** Words that a date line may have beside its date. */
const CLOCK =
  /\b\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?|\b(?:gmt|utc|est|edt|bst|cet|ist|[ap]\.?m\.?)\b|\bat\b|[-–—|,•·/()]/giu;
const WEEKDAY = /\b(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:[a-z]*day)?\b\.?/giu;

/** Reads a line that is a byline, a credit or a date line; null for any other. */
export function creditOf(line: string, lexicon: ReadLexicon): Credit | null {
  if (line.length > 240) return null;
  const { agencies } = lexicon;
  const bare = agencies.find(line.replace(/^[([—–-]\s*|[\])]$/g, ''));
  if (bare) return { agency: bare };
  return dateLine(line) ?? bylineLine(line, agencies) ?? creditLine(line, agencies);
}

/** The day of a line that holds nothing but a date: "Published: 3 May 2021 10:22". */
function dateLine(line: string): Credit | null {
  const labelled = DATED.exec(line)?.[1];
  if (line.length > 80) return null;
  const found = statedDay(labelled ?? line);
  if (!found) return null;
  if (labelled) return { day: found.day };
  const rest = line.replace(found.text, '').replace(WEEKDAY, '').replace(CLOCK, '').trim();
  return rest === '' ? { day: found.day } : null;
}

function bylineLine(line: string, agencies: AgencyLexicon): Credit | null {
  const named = BYLINE.exec(line)?.[1];
  if (!named || /[.!?]$/.test(named.replace(/\b(?:Jr|Sr|\p{Lu})\.$/u, ''))) return null;
  const found = statedDay(named);
  const who = found ? named.slice(0, named.indexOf(found.text)) : named;
  const agency = agencies.firstIn(who);
  const byline = names([who]).filter((name) => !agencies.find(name) && looksLikeName(name));
  if (byline.length === 0 && !agency) return null;
  return {
    ...(byline.length > 0 ? { byline } : {}),
    ...(agency ? { agency } : {}),
    ...(found ? { day: found.day } : {}),
  };
}

/** "by the river" names no one: a name begins with a capital. */
function looksLikeName(name: string): boolean {
  return /^\p{Lu}/u.test(name) && name.split(/\s+/).length <= 5;
}

function creditLine(line: string, agencies: AgencyLexicon): Credit | null {
  const credited = CREDIT.exec(line)?.[1] ?? SOURCE.exec(line)?.[1];
  if (!credited) return null;
  const agency = agencies.firstIn(credited);
  return agency ? { agency } : {};
}
