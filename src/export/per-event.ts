import type { ConsequenceKind, EventView, Toll } from '../model/index.ts';

/**
 * One view for each event: its first report that counts, with bounds of the tolls from all that do, so that nobody is
 * counted twice.
 * @param views Reports of one event one after another.
 */
export async function* eachEvent(
  views: AsyncIterable<EventView>,
  counts: (view: EventView) => boolean,
): AsyncGenerator<EventView> {
  let reports: EventView[] = [];
  for await (const view of views) {
    if (!counts(view)) continue;
    if (reports[0] && eventOf(view) !== eventOf(reports[0])) {
      yield united(reports);
      reports = [];
    }
    reports.push(view);
  }
  if (reports.length > 0) yield united(reports);
}

const eventOf = ({ id, linked }: EventView) => linked?.event ?? id;

function united(reports: readonly EventView[]): EventView {
  const [first, ...others] = reports;
  if (others.length === 0) return first!;
  const kinds = new Set(reports.flatMap(({ tolls }) => Object.keys(tolls) as ConsequenceKind[]));
  const tolls = [...kinds].map((kind) => [kind, spread(reports.flatMap((view) => view.tolls[kind] ?? []))]);
  return { ...first!, tolls: Object.fromEntries(tolls) };
}

/** The figure of the first report that gives one, between the least and the most that any of them gives. */
function spread(tolls: readonly Toll[]): Toll {
  const known = (bound: 'low' | 'best' | 'high') => tolls.flatMap((toll) => toll[bound] ?? []);
  const [lows, bests, highs] = [known('low'), known('best'), known('high')];
  return {
    low: lows.length > 0 ? Math.min(...lows) : null,
    best: bests[0] ?? null,
    high: highs.length > 0 ? Math.max(...highs) : null,
  };
}
