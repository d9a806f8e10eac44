import { DAY_MS, type EventTime } from '../model/index.ts';
import { isOld } from './background.ts';
import { type Draft, VIOLENT_FAMILIES } from './draft.ts';
import { overlap } from './overlap.ts';
import type { Reader } from './reader.ts';

/** Sentences of the body that say what the story is. */
const LEAD = 3;
/** Words from a date up to the crime that was done then. */
const MOST_STEPS = 6;

const COURT = /^(trial|jury|juror|court|prosecutor|charge|charged|accused|guilty)$/;
const OCCURRING = /^(take|happen|occur|unfold)$/;

/**
 * "A man who stabbed a guard was found guilty. He stabbed him in May 2022.": in a story of a court the deed that is
 * answered for was on the day told of it somewhere; what else is told inside other clauses has no day.
 */
export function dateCase(r: Reader, drafts: readonly Draft[]): void {
  const open = drafts.filter(isOpen);
  if (open.length === 0 || !isOfCourt(r) || drafts.some((draft) => isNews(r, draft))) return;
  const dated = drafts.filter((draft) => isDeed(draft) && draft.time && isOld(r, draft));
  const noun = dated.length === 0 ? crimeDay(r) : null;
  if (dated.length === 0 && !noun) return;
  for (const draft of open) {
    const day = noun ?? dayOfCase(r, dated, draft);
    if (!day && isMainClause(r, draft)) continue;
    draft.time = day && { ...day, basis: 'inferred' };
    draft.background = true;
  }
}

const isDeed = ({ frame }: Draft): boolean => VIOLENT_FAMILIES.has(frame.family) || frame.plover === 'THREATEN';

function isOpen(draft: Draft): boolean {
  const { time, factuality } = draft;
  return isDeed(draft) && factuality.modality === 'actual' && (time === null || time.basis === 'default');
}

/** What is told in its own right may be news beside the case. */
function isMainClause({ a }: Reader, { token, noun, verb }: Draft): boolean {
  return /^(root|conj|parataxis)$/.test(a.deprel(noun && verb !== -1 ? verb : token));
}

/** A deed of violence that the text dates to these days. */
function isNews(r: Reader, draft: Draft): boolean {
  return VIOLENT_FAMILIES.has(draft.frame.family) && draft.time?.basis === 'stated' && !isOld(r, draft);
}

/** Do title and lead tell of somebody before a court? */
function isOfCourt(r: Reader): boolean {
  const { a, doc } = r;
  const body = a.tokenAt(doc.bodyStart);
  if (body >= a.length) return false;
  const [, end] = a.sentence(Math.min(a.sentenceOf(body) + LEAD, a.sentenceCount) - 1);
  let words = 0;
  for (let i = 0; i < end; i++) {
    if (a.upos(i) === 'VERB' && r.isListed(i, 'judging')) return true;
    if (COURT.test(a.lower(i)) && ++words > 1) return true;
  }
  return false;
}

/** The day of the deed that this one may be; the closest told where several agree. */
function dayOfCase(r: Reader, dated: readonly Draft[], { roles, factuality }: Draft): EventTime | null {
  const may = dated.filter(
    (other) =>
      other.factuality.polarity === factuality.polarity &&
      overlap(r, other.roles.actor, roles.actor) !== 'apart' &&
      overlap(r, other.roles.recipient, roles.recipient) !== 'apart',
  );
  const [first, ...others] = may.map(({ time }) => time!);
  if (!first || others.some((time) => !touches(first, time))) return null;
  return [first, ...others].find(({ precision }) => precision === 'day') ?? first;
}

function touches(one: EventTime, two: EventTime): boolean {
  return (one.start ?? '') <= (two.end ?? '9999') && (two.start ?? '') <= (one.end ?? '9999');
}

/** "the brawl that took place on 25 February last year" */
function crimeDay(r: Reader): EventTime | null {
  const { a, doc } = r;
  for (const [timex, { range, start, interval }] of doc.timexes.entries()) {
    if (!range?.start || !range.end || interval || range.precision === 'range') continue;
    const time: EventTime = { ...range, timex, basis: 'stated' };
    let node = a.head(Math.min(a.tokenAt(start), a.length - 1));
    for (let steps = 0; steps < MOST_STEPS && node !== -1; steps++, node = a.head(node)) {
      if (a.upos(node) === 'VERB' && !OCCURRING.test(r.lemma(node))) break;
      if (r.isListed(node, 'crime') && isLongOver(r, range.end)) return time;
    }
  }
  return null;
}

/** Days after which nobody tells a deed as news. */
const NEWS_DAYS = 10;

function isLongOver({ doc }: Reader, end: string): boolean {
  const { day } = doc.published;
  return day !== undefined && Date.parse(day) - Date.parse(end) > NEWS_DAYS * DAY_MS;
}
