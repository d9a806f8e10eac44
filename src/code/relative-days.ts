import type { EventTime } from '../model/index.ts';
import type { Draft } from './draft.ts';
import type { Reader } from './reader.ts';

const DAY_MS = 86_400_000;
const BACK = 2;
const LASTING = /^(continue|last|rage|go|run|drag)$/;

/** "The attack came two weeks after gunmen killed nine": the day of the attack, told before, less two weeks. */
export function relateDays(r: Reader, drafts: readonly Draft[]): void {
  drafts.forEach((draft, index) => {
    const clause = draft.noun ? draft.verb : draft.token;
    if (draft.time || clause === -1) return;
    const mark = r.a.child(clause, 'mark');
    const away = mark > 0 && /^(after|before)$/.test(r.a.lower(mark)) ? r.timexOf(mark - 1) : undefined;
    if (away?.type !== 'DURATION' || away.range) return;
    const known = anchorOf(r, drafts, index);
    const days = known?.time?.end && known.time.precision === 'day' ? daysOf(away.value) : undefined;
    draft.undated = true;
    if (days === undefined || !known?.time?.end) return;
    const day = shifted(known.time.end, r.a.lower(mark) === 'after' ? -days : days);
    draft.time = { edtf: day, start: day, end: day, precision: 'day', timex: r.timexAt[mark - 1]!, basis: 'inferred' };
  });
}

/** What the clause is counted from: the event above it, or that of the sentences before which it takes up. */
function anchorOf({ a }: Reader, drafts: readonly Draft[], index: number): Draft | undefined {
  const { token, sentence } = drafts[index]!;
  const above = a.head(token);
  const own = drafts.find((other) => other.time && (other.token === above || (other.noun && other.verb === above)));
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
    if (!LASTING.test(r.lemma(verb)) || a.child(verb, 'nsubj') !== -1) continue;
    const length = a.childrenBy(verb, 'obl', 'obl:unmarked', 'obj').map((i) => r.timexOf(i));
    const days = length.find((timex) => timex?.type === 'DURATION' && !timex.range);
    const count = days && daysOf(days.value);
    if (!count || count < 2) continue;
    const end = shifted(time.start, count - 1);
    return { ...time, edtf: `${time.start}/${end}`, end, precision: 'range' };
  }
  return time;
}
