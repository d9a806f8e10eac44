import { DAY_MS, type EventTime, type Timex } from '../model/index.ts';
import type { Reader } from './reader.ts';

/** "a few months after ousting the group": the length tells when the clause behind it was; -1 where none stands there. */
export function clauseBehind({ a }: Reader, { type, end }: Timex): number {
  const mark = type === 'DURATION' ? a.tokenAt(end) : a.length;
  if (mark >= a.length || a.deprel(mark) !== 'mark' || !/^(after|before)$/.test(a.lower(mark))) return -1;
  return a.upos(a.head(mark)) === 'VERB' ? a.head(mark) : -1;
}

/** The word of the time that a when-clause tells more of: "in March, when gunmen killed six"; -1 where none stands there. */
export function timeBefore(r: Reader, clause: number): number {
  const { a } = r;
  const mark = a.child(clause, 'advmod', 'mark');
  if (mark < 1 || a.lower(mark) !== 'when') return -1;
  const at = a.form(mark - 1) === ',' ? mark - 2 : mark - 1;
  return at >= 0 && r.timexOf(at)?.range ? at : -1;
}

/** "before", "since", "a week after": the clause tells of another time; a bare "after" follows closely. */
export function changesTime(r: Reader, node: number): boolean {
  const mark = r.a.child(node, 'mark');
  if (mark === -1) return false;
  if (/^(before|since|until|till|once)$/.test(r.a.lower(mark))) return true;
  return r.a.lower(mark) === 'after' && mark > 0 && r.timexOf(mark - 1)?.type === 'DURATION';
}

/** "when the bomb went off", "shortly after he came home": a clause in the past that tells of the same day as the one above. */
export function goesAlong({ a }: Reader, clause: number): boolean {
  if (a.xpos(clause) !== 'VBD' && a.childrenBy(clause, 'aux', 'aux:pass', 'cop').every((i) => a.xpos(i) !== 'VBD'))
    return false;
  const mark = a.childrenBy(clause, 'mark', 'advmod').find((i) => i < clause && JOINING.test(a.lower(i)));
  if (mark === undefined) return false;
  return /^(when|as|while)$/.test(a.lower(mark)) || (mark > 0 && CLOSELY.test(a.lower(mark - 1)));
}
const JOINING = /^(when|as|while|after|before)$/;
const CLOSELY = /^(shortly|soon|immediately|just|right|minutes|moments|hours)$/;

/** "over four decades", "in ten years": a stretch too long for the day of the news; "jailed for ten years" and "the first attack in years" tell of no stretch. */
export function isLongWhile(r: Reader, { type, value, start, text }: Timex, host: number): boolean {
  if (type !== 'DURATION' || !LONG.test(value)) return false;
  const { a } = r;
  const first = a.tokenAt(start);
  for (let node = first, steps = 0; node !== -1 && node !== host && steps < 4; node = a.head(node), steps++) {
    const word = r.caseOf(node);
    if (word !== '')
      return /^(over|during|throughout|across)$/.test(word) || (word === 'in' && a.upos(host) === 'VERB');
  }
  // "over four decades" read as more than four
  return /^(over|throughout)\b/.test(text);
}
/** TIMEX3 lengths of months and more. */
const LONG = /^P(X|[\d.]+)(M|Y|DE|CE)$/;

/** "since then", "during the dictatorship": another time than the news, and no day says which. */
export function isAnotherTime(r: Reader, verb: number): boolean {
  const { a } = r;
  return a.childrenBy(verb, 'obl', 'advmod', 'nmod').some((i) => {
    const word = r.caseOf(i);
    if (a.lower(i) === 'then') return word === 'since' || a.lower(i - 1) === 'since';
    return /^(during|under|throughout|in)$/.test(word) && r.isListed(i, 'era') && a.child(i, 'det', 'amod') !== -1;
  });
}

/** "overnight and into Sunday": both days. */
export function throughNight(
  { doc }: Reader,
  { end, range }: Timex,
  index: number,
  basis: EventTime['basis'],
): EventTime | null {
  const next = doc.timexes[index + 1];
  if (!range?.start || !next?.range?.end || !INTO.test(doc.text.slice(end, next.start))) return null;
  const last = next.range.end;
  return { edtf: `${range.start}/${last}`, start: range.start, end: last, precision: 'range', timex: index, basis };
}
const INTO = /^ (and )?into (early |late )?$/;

/** The days the words around an expression open ("since May") before the expression's own. */
export function timeFrom(timex: Timex, index: number, basis: EventTime['basis']): EventTime | null {
  const days = timex.interval ?? timex.range;
  return days ? { ...days, timex: index, basis } : null;
}

/** "at 7 p.m.": an hour of a day that its words do not tell. */
export function isHourOnly({ type, text }: Timex): boolean {
  return type === 'TIME' && !NAMES_DAY.test(text);
}
const NAMES_DAY =
  /day\b|\b(tonight|overnight|this|last|next|same|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d\d?[-/.]\d\d?[-/.]\d/i;

/** From the first day of an expression on. */
export function openFrom({ range }: Timex, index: number, basis: EventTime['basis']): EventTime | null {
  if (!range?.start) return null;
  return { edtf: `${range.edtf.split('/')[0]}/..`, start: range.start, precision: 'range', timex: index, basis };
}

/** Days after which a time is no longer that of the news. */
const LONG_AGO = 30;

/** Does the time end well before publication? */
export function isLongAgo(r: Reader, { range, interval }: Timex): boolean {
  const day = r.doc.published.day;
  return Boolean(day && range?.end && !interval && Date.parse(day) - Date.parse(range.end) > LONG_AGO * DAY_MS);
}

/** To condemn, mourn, investigate a deed; or, where it is long ago, to be held "over", "for", "in connection with" it. */
export function isAnsweredFor(r: Reader, node: number, longAgo: boolean): boolean {
  const deprel = r.a.deprel(node);
  if (deprel === 'obl' && longAgo)
    return /^(over|for|into|about|of)$/.test(r.caseOf(node)) || /^(connection|relation|role|part)$/.test(r.lemma(node));
  const cues =
    deprel === 'obj' || deprel === 'nsubj:pass' ? r.book.factuality.get(`v:${r.lemma(r.a.head(node))}`) : undefined;
  return cues?.some((cue) => cue.act === 'given' && cue.slot === 'obj') ?? false;
}

/** What stands at the head of the article, where an event names nothing nearer. */
export function defaultTime(r: Reader): EventTime | null {
  const day = r.doc.published.day;
  return day ? { edtf: day, start: day, end: day, precision: 'day', basis: 'default' } : null;
}
