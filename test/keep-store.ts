import { openStore, type Store } from '../src/keep/index.ts';
import type { EventView, Report } from '../src/model/index.ts';
import { reportOf, SKETCHES } from './keep-reports.ts';

let ticks = 0;
/** A clock that ticks once a second, whenever it is read. */
export const clock = () => new Date(Date.UTC(2024, 3, 1, 0, 0, ticks++));

const reports = SKETCHES.map(reportOf);
export const north: Report = reports[0]!;

/** A store in memory that holds a report of every sketch. */
export async function filled(): Promise<Store> {
  const store = openStore(':memory:', clock);
  await store.keepReports(reports.map((report) => ({ report })));
  return store;
}

export const triggers = (views: readonly EventView[]) => views.map(({ trigger }) => trigger);
