import { DAY_MS, type EventTime } from '../model/index.ts';
import { isOld } from './background.ts';
import type { Draft } from './draft.ts';
import type { Reader } from './reader.ts';

const BACK = 2;
/** Reports looked back over for what a thing named again was told of. */
const MOST_BACK = 12;

/**
 * "The attack came two weeks after gunmen killed nine": the day of the attack, told before, less two weeks, or that of
 * the killing and two weeks; "They were arrested two days after the attack": that day and two more.
 */
export function relateDays(r: Reader, drafts: readonly Draft[]): void {
  drafts.forEach((draft, index) => {
    if (draft.time && draft.time.basis !== 'default') return;
    const from = distanceOf(r, draft);
    if (!from) return;
    const known = from.deed === -1 ? anchorOf(r, drafts, index) : ownerOf(drafts, from.deed);
    if (from.isMain && dayOf(known) === undefined) return;
    draft.undated = true;
    const timex = r.timexAt[from.timex]!;
    const days = daysOf(r.doc.timexes[timex]!.value);
    if (known && (known.background || isOld(r, known))) draft.background = true;
    const end = dayOf(known) ?? (from.deed === -1 ? undefined : dayBefore(r, drafts, index, from.deed));
    if (days === undefined || end === undefined) return;
    const day = shifted(end, from.later ? days : -days);
    draft.time = { edtf: day, start: day, end: day, precision: 'day', timex, basis: 'inferred' };
  });
}

interface Distance {
  /** Word of the length. */
  readonly timex: number;
  /** Is the draft the later of the two? */
  readonly later: boolean;
  /** The noun it is counted from; -1 where it is the clause above. */
  readonly deed: number;
  /** Is the other deed told in a clause below the draft's? */
  readonly isMain?: boolean;
}

/** How far the draft is from another deed, by "a week after". */
function distanceOf(r: Reader, { token, noun, verb }: Draft): Distance | undefined {
  const { a } = r;
  const clause = noun ? verb : token;
  if (clause === -1) return undefined;
  const mark = a.child(clause, 'mark');
  if (isCounted(r, mark)) return { timex: mark - 1, later: a.lower(mark) === 'before', deed: -1 };
  for (const below of a.childrenBy(clause, 'advcl')) {
    const counted = a.child(below, 'mark');
    if (isCounted(r, counted))
      return { timex: counted - 1, later: a.lower(counted) === 'after', deed: below, isMain: true };
  }
  for (const deed of a.childrenBy(clause, 'obl')) {
    const preposition = a.child(deed, 'case');
    if (deed !== token && isCounted(r, preposition))
      return { timex: preposition - 1, later: a.lower(preposition) === 'after', deed };
  }
  return undefined;
}

/** "two weeks after", "days before", but not "minutes before", which is the same day. */
function isCounted(r: Reader, word: number): boolean {
  if (word < 1 || !/^(after|before)$/.test(r.a.lower(word))) return false;
  const length = r.timexOf(word - 1);
  // "shelled it for two days before": so long, not so far from it.
  if (length && r.caseOf(word - 1) === 'for') return false;
  return length?.type === 'DURATION' && !length.range && !length.value.startsWith('PT');
}

function dayOf(draft: Draft | undefined): string | undefined {
  const { time } = draft ?? {};
  return time && time.precision === 'day' && time.basis !== 'default' ? time.end : undefined;
}

/** "two days before the rally": the day of what was told before of the same thing. */
function dayBefore(r: Reader, drafts: readonly Draft[], index: number, deed: number): string | undefined {
  const { a } = r;
  for (let at = index - 1; at >= Math.max(0, index - MOST_BACK); at--) {
    const [first, after] = a.sentence(drafts[at]!.sentence);
    if (drafts[at]!.sentence === drafts[index]!.sentence || dayOf(drafts[at]) === undefined) continue;
    for (let i = first; i < after; i++) if (r.lemma(i) === r.lemma(deed)) return dayOf(drafts[at]);
  }
  return undefined;
}

function ownerOf(drafts: readonly Draft[], token: number): Draft | undefined {
  return drafts.find((draft) => draft.token === token || draft.tellings.includes(token));
}

/** What the clause is counted from: the event above it, or that of the sentences before which it takes up. */
function anchorOf({ a }: Reader, drafts: readonly Draft[], index: number): Draft | undefined {
  const { token, sentence } = drafts[index]!;
  const above = a.head(token);
  const isAbove = (word: number) => word === above || a.head(word) === above;
  const own = drafts.find(
    (other, at) =>
      at !== index &&
      other.time &&
      other.time.basis !== 'default' &&
      (other.token === above || (other.noun && other.verb === above) || other.tellings.some(isAbove)),
  );
  if (own) return own;
  for (let at = index - 1; at >= 0 && sentence - drafts[at]!.sentence <= BACK; at--) {
    const before = drafts[at]!;
    if (before.sentence < sentence && before.time?.basis === 'stated') return before;
  }
  return undefined;
}

/** Days of a TIMEX3 length in days or weeks. */
function daysOf(value: string): number | undefined {
  const [, count, unit] = /^P(\d+)([DW])$/.exec(value) ?? [];
  return count === undefined ? undefined : Number(count) * (unit === 'W' ? 7 : 1);
}

function shifted(day: string, by: number): string {
  return new Date(Date.parse(day) + by * DAY_MS).toISOString().slice(0, 10);
}

/** "broke out on Saturday and continued for three days": from the first day to the last. */
export function lastingFrom(r: Reader, time: EventTime, clause: number): EventTime {
  const { a } = r;
  if (time.precision !== 'day' || !time.start) return time;
  for (const verb of a.childrenBy(clause, 'conj')) {
    if (!r.isListed(verb, 'lasting') || a.child(verb, 'nsubj') !== -1) continue;
    const length = a.childrenBy(verb, 'obl', 'obl:unmarked', 'obj').map((i) => r.timexOf(i));
    const days = length.find((timex) => timex?.type === 'DURATION' && !timex.range);
    const count = days && daysOf(days.value);
    if (!count || count < 2) continue;
    const end = shifted(time.start, count - 1);
    return { ...time, edtf: `${time.start}/${end}`, end, precision: 'range' };
  }
  return time;
}
