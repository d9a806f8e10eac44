import { DAY_MS, type EventTime } from '../model/index.ts';
import { type Draft, VIOLENT_FAMILIES } from './draft.ts';
import type { Reader } from './reader.ts';

const WEEK_MS = 7 * DAY_MS;
/** Deeds that are told when they are done, other than what is arranged. */
const DONE: ReadonlySet<string> = new Set([...VIOLENT_FAMILIES, 'riot', 'abduct', 'capture', 'dispersal', 'arrest']);

/** What is told as so; what was tried and failed lies behind as well. */
const TOLD: ReadonlySet<string> = new Set(['actual', 'ongoing', 'attempted']);

/**
 * Something dated after publication has not happened: "they meet on Monday" is planned. What is told as done
 * ("condemned the attacks this weekend") was a week before, or its day is left open.
 */
export function settleAhead(r: Reader, draft: Draft): void {
  const { time, factuality } = draft;
  const day = r.doc.published.day;
  if (!day || !time?.start || time.start <= day || time.basis === 'default') return;
  if (!TOLD.has(factuality.modality)) return;
  const tried = factuality.modality === 'attempted';
  if (!tried && (isPresent(r, draft) || (draft.noun && draft.voice === undefined && !DONE.has(draft.frame.family)))) {
    draft.factuality = { ...factuality, modality: 'planned' };
    return;
  }
  const dated = /\d/.test(r.doc.timexes[time.timex ?? -1]?.text ?? '');
  if (dated && isNear(time, day)) return;
  draft.time = (dated ? null : weekEarlier(time, day)) ?? yearEarlier(r, time, day);
}

/** A date written out, a day or two ahead: it was so elsewhere on the earth, or the article has been dated before it was done. */
function isNear({ start }: EventTime, day: string): boolean {
  return Date.parse(start!) - Date.parse(day) <= 2 * DAY_MS;
}

/** The same weekdays, a week before; null where that is still to come. */
function weekEarlier(time: EventTime, day: string): EventTime | null {
  const { precision } = time;
  if (!time.start || !time.end || (precision !== 'day' && precision !== 'range')) return null;
  const [start, end] = [weekBefore(time.start), weekBefore(time.end)];
  const near = start <= day && time.end <= weekAfter(day);
  return near ? { ...time, edtf: start === end ? start : `${start}/${end}`, start, end } : null;
}

/** "a bombing on Dec. 28 that killed 80", read in January: the last 28 December. A year that is stated stays. */
function yearEarlier(r: Reader, time: EventTime, day: string): EventTime | null {
  const timex = r.doc.timexes[time.timex ?? -1];
  const year = time.start?.slice(0, 4) ?? '';
  if (!timex || timex.text.includes(year) || (time.precision !== 'day' && time.precision !== 'month')) return null;
  const back = (date: string) => `${Number(year) - 1}${date.slice(4)}`;
  const [start, end] = [back(time.start!), back(time.end ?? time.start!)];
  return start <= day ? { ...time, edtf: back(time.edtf ?? start), start, end } : null;
}

function isPresent(r: Reader, draft: Draft): boolean {
  const verb = draft.noun && draft.voice !== undefined ? draft.verb : draft.noun ? -1 : draft.token;
  if (verb === -1) return false;
  const { a } = r;
  const first = a.childrenBy(verb, 'aux', 'aux:pass', 'cop')[0] ?? verb;
  return /^VB[PZ]$/.test(a.xpos(first)) && !/^(has|have)$/.test(a.lower(first));
}

function weekBefore(day: string): string {
  return new Date(Date.parse(day) - WEEK_MS).toISOString().slice(0, 10);
}

function weekAfter(day: string): string {
  return new Date(Date.parse(day) + WEEK_MS).toISOString().slice(0, 10);
}
