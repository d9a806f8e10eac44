import { isLower, isUpper, Kind, kindOf } from './characters.ts';
import type { Tokens } from './tokens.ts';

/** Words a dateline has at most, its dash included. */
const LONGEST_DATELINE = 16;
/** Words in capitals that may stand alone before the dash: "NEW DELHI -". */
const LONGEST_BARE_PLACE = 3;
const DASHES = new Set(['-', '--', '–', '—']);

/**
 * The word after the dash of a dateline ("MOSUL, Iraq (Reuters) -") that opens a paragraph at word
 * `first`, or -1. The treebanks end a sentence there.
 */
export function datelineEnd(text: string, { starts, ends }: Tokens, first: number): number {
  if (!inCapitals(text, starts[first]!, ends[first]!)) return -1;
  const limit = Math.min(starts.length - 1, first + LONGEST_DATELINE);
  let marks = 0;
  for (let i = first + 1; i < limit; i++) {
    const word = text.slice(starts[i], ends[i]);
    if (DASHES.has(word)) {
      const apart = starts[i]! > ends[i - 1]!;
      // "PORT-AU-PRINCE, Haiti -": a hyphen inside a name is no dash.
      if (!apart && starts[i + 1] === ends[i]) continue;
      const short = marks > 0 || i - first <= LONGEST_BARE_PLACE;
      return apart && short && beginsText(text, starts, ends, i + 1) ? i + 1 : -1;
    }
    // "HAMA, Syria: Troops …"
    if (word === ':') {
      const inCountry = marks > 0 && !inCapitals(text, starts[i - 1]!, ends[i - 1]!);
      return inCountry && beginsText(text, starts, ends, i + 1) ? i + 1 : -1;
    }
    const code = word.charCodeAt(0);
    if (word === ',' || word === '(' || word === '/') marks++;
    else if (word !== ')' && kindOf(code) !== Kind.digit && !isUpper(code)) return -1;
    else if (marks === 0 && !inCapitals(text, starts[i]!, ends[i]!)) return -1;
  }
  return -1;
}

function inCapitals(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isLower(text.charCodeAt(i))) return false;
  return to - from > 1 && isUpper(text.charCodeAt(from));
}

/** Does running text begin here: a word with a capital and small letters, a figure, a quotation? */
function beginsText(text: string, starts: Int32Array, ends: Int32Array, at: number): boolean {
  const code = text.charCodeAt(starts[at]!);
  if (!isUpper(code)) return kindOf(code) === Kind.digit || '"“‘\''.includes(text[starts[at]!]!);
  return !inCapitals(text, starts[at]!, ends[at]!);
}
