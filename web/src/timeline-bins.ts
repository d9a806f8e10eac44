import type { Stats } from './api.ts';

/** A bar of the timeline. */
export interface Bin {
  readonly from: string;
  readonly to: string;
  readonly events: number;
  /** Of these, events of which only the day of telling is known. */
  readonly told: number;
}

type Grain = 'day' | 'month' | 'year';

/** Bars of the timeline, all of one length of time. */
export interface Bins {
  readonly bins: readonly Bin[];
  readonly grain: Grain;
  /** Events before the first bar, and after the last. */
  readonly earlier: number;
  readonly later: number;
}

/** More bars than this are thinner than a finger or a glance can use. */
const MOST_BARS = 150;
const DAY = 86_400_000;
/** Share of the events at either end that may be left out; a battle of 1310 in the news of a year would make one bar of the year. */
const STRAYS = 0.01;

/** Events by day, in order of day, as bars: by day, month or year, whatever fits. */
export function binsOf(all: Stats['days']): Bins {
  const { days, earlier, later } = withoutStrays(all.filter(({ day }) => /^\d{4}-\d\d-\d\d$/.test(day)));
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return { bins: [], grain: 'day', earlier, later };
  const span = spanOf(days);
  const grain: Grain = span < MOST_BARS ? 'day' : span < MOST_BARS * 30 ? 'month' : 'year';
  const counts = new Map<string, { events: number; told: number }>();
  for (const { day, events, told } of days) {
    const key = startOf(day, grain);
    const count = counts.get(key) ?? { events: 0, told: 0 };
    counts.set(key, { events: count.events + events, told: count.told + told });
  }
  const bins: Bin[] = [];
  for (let from = startOf(first.day, grain); from <= last.day; ) {
    const next = after(from, grain);
    bins.push({ from, to: iso(Date.parse(next) - DAY), ...(counts.get(from) ?? { events: 0, told: 0 }) });
    from = next;
  }
  return { bins, grain, earlier, later };
}

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

function startOf(day: string, grain: Grain): string {
  if (grain === 'day') return day;
  return grain === 'month' ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`;
}

function after(day: string, grain: Grain): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (grain === 'day') date.setUTCDate(date.getUTCDate() + 1);
  else if (grain === 'month') date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCFullYear(date.getUTCFullYear() + 1);
  return iso(date.getTime());
}

interface Trimmed {
  readonly days: Stats['days'];
  readonly earlier: number;
  readonly later: number;
}

/** The days in which nearly all events lie, where they take less than half of the time of all. */
function withoutStrays(days: Stats['days']): Trimmed {
  const most = days.reduce((sum, { events }) => sum + events, 0) * STRAYS;
  const [first, earlier] = strays(days, most);
  const [last, later] = strays(days.toReversed(), most);
  const core = days.slice(first, days.length - last);
  if (core.length === 0 || spanOf(core) * 2 >= spanOf(days)) return { days, earlier: 0, later: 0 };
  return { days: core, earlier, later };
}

/** How many days at the start hold no more than `most` events, and how many events those are. */
function strays(days: Stats['days'], most: number): readonly [days: number, events: number] {
  let events = 0;
  for (const [index, day] of days.entries()) {
    if (events + day.events > most) return [index, events];
    events += day.events;
  }
  return [days.length, events];
}

/** Days from the first to the last. */
function spanOf(days: Stats['days']): number {
  return (Date.parse(days.at(-1)!.day) - Date.parse(days[0]!.day)) / DAY;
}
