import type { ReadLexicon } from '../codebook/index.ts';
import { statedDay } from './dates.ts';

/** The dateline that opens a text, taken apart. */
export interface Dateline {
  /** As written, without the dash: "MOSUL, Iraq (Reuters)". */
  readonly text: string;
  readonly place?: string;
  /** As written where the year is missing, else `YYYY-MM-DD`. */
  readonly date?: string;
  readonly agency?: string;
}

/** Longest dateline, in UTF-16 units. */
const MAX_LENGTH = 120;
const DASH = /\s*(?:--+|[–—―]|\s-|-\s)\s*|:\s/u;
const PARTIAL_DATE =
  /\b(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}|\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b\.?/iu;
const BRACKET = /\(([^()]{2,60})\)|\[([^[\]]{2,60})\]/u;
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?/giu;

/**
 * Reads "MOSUL, Iraq (Reuters) -", "KABUL, May 3 (AFP) —", "Juba, 3 May 2021 (UN) –" at the start of a text.
 * A dateline in mixed case needs an agency or a date, else "Iraq – a country …" would be one.
 */
export function datelineOf(text: string, lexicon: ReadLexicon): Dateline | null {
  const head = text.slice(0, MAX_LENGTH);
  const dash = DASH.exec(head);
  const bracketed = /^[^()[\]]{0,80}[([][^()[\]]{2,60}[)\]]/u.exec(head);
  const end = dash ? dash.index : bracketed ? bracketed[0].length : -1;
  if (end <= 0 || head.slice(0, end).includes('\n')) return null;
  const mark = dash === null ? 'none' : dash[0].startsWith(':') ? 'colon' : 'dash';
  return takenApart(head.slice(0, end).trim(), mark, lexicon);
}

function takenApart(text: string, mark: 'dash' | 'colon' | 'none', lexicon: ReadLexicon): Dateline | null {
  const bracket = BRACKET.exec(text);
  const inside = bracket?.[1] ?? bracket?.[2];
  const agency = lexicon.agencies.firstIn(inside ?? '');
  if (!agency && mark === 'none') return null;
  const full = statedDay(text);
  const date = full?.text ?? PARTIAL_DATE.exec(text)?.[0];
  const place = placeOf(
    [bracket?.[0], date].reduce<string>((rest, part) => (part ? rest.replace(part, ' ') : rest), text),
  );
  if (place === null) return null;
  const shouted = /^[\p{Lu}\p{M}\s.'’/,-]{3,}(?:,|$)/u.test(place);
  // "EXCLUSIVE: …" is a label; "SANAA — …" and "HAMA, Syria: …" are places.
  const inCountry = shouted && /,\s+\p{Lu}\p{L}*\p{Ll}/u.test(place);
  if (!agency && !date && !(shouted && (mark === 'dash' || inCountry))) return null;
  if (place === '' && !agency) return null;
  return {
    text,
    ...(place ? { place } : {}),
    ...(date ? { date: full?.day ?? date } : {}),
    ...(agency ? { agency } : {}),
  };
}

/** The place of what is left of a dateline; '' where there is none, null where it cannot be a place. */
function placeOf(rest: string): string | null {
  const place = rest
    .replace(WEEKDAY, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.;]+|[\s,;/]+$/g, '')
    .trim();
  if (place === '') return '';
  const words = place.split(/[\s,/]+/);
  const capital = words.every(
    (word) => /^[\p{Lu}]/u.test(word) || /^(?:of|the|al-\S+|el-\S+|de|la|and|near|in)$/u.test(word),
  );
  return capital && words.length <= 7 && !/\d/.test(place) ? place : null;
}
