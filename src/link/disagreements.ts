import type { Disagreement, EventView } from '../model/index.ts';

const STANDINGS: Readonly<Record<string, string>> = { denied: 'denied', negated: 'told as not so' };

/** What is compared, and the value of a report in it; undefined where it says nothing. */
const COMPARED: readonly (readonly [property: string, value: (view: EventView) => unknown])[] = [
  ['consequences.killed', (view) => view.tolls.killed],
  ['consequences.wounded', (view) => view.tolls.wounded],
  ['factuality', ({ status }) => STANDINGS[status] ?? 'told as fact'],
  ['time', ({ time }) => (time?.timex === undefined ? undefined : time.start)],
  ['place', ({ place }) => (place?.geoPrecision === 1 ? (place.placeId ?? place.name) : undefined)],
];

/** Where the reports of one event differ: every value with who gives it, none chosen over another. */
export function disagreementsOf(reports: readonly EventView[], sourceOf: (view: EventView) => string): Disagreement[] {
  return COMPARED.flatMap(([property, answerOf]) => {
    const told = reports.filter((view) => answerOf(view) !== undefined);
    const groups = Map.groupBy(told, (view) => JSON.stringify(answerOf(view)));
    if (groups.size < 2) return [];
    const values = [...groups.values()].map((views) => ({
      value: answerOf(views[0]!),
      reports: views.map(({ id }) => id),
      sources: [...new Set(views.map(sourceOf))],
    }));
    return [{ property, values }];
  });
}
