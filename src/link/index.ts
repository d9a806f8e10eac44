import type { EventView, LinkedEvent } from '../model/index.ts';
import { copyGroups, type LinkedArticle } from './copies.ts';
import { disagreementsOf } from './disagreements.ts';
import { daysOf, familyOf, sameEvent, sameInArticle, type Verdict } from './same-event.ts';

export type { LinkedArticle } from './copies.ts';

/** What a store offers to have its reports linked. */
export interface Linkable {
  views(): AsyncIterable<EventView>;
  texts(): AsyncIterable<LinkedArticle>;
  keepLinks(events: readonly LinkedEvent[]): Promise<void>;
}

/** Links all that a store holds anew, and keeps the links. */
export async function relink(store: Linkable): Promise<readonly LinkedEvent[]> {
  const articles: LinkedArticle[] = [];
  for await (const article of store.texts()) articles.push(article);
  const views: EventView[] = [];
  for await (const view of store.views()) views.push(view);
  const events = link(views, articles);
  await store.keepLinks(events);
  return events;
}

/** A cluster that is growing. */
interface Cluster {
  readonly reports: EventView[];
  readonly because: string[];
}

/**
 * Event reports, from any article, to the events that more than one of them tells of. A report joins only where it
 * fits every report that is there, so that chance likenesses do not chain. The order of the input does not matter.
 */
export function link(views: readonly EventView[], articles: readonly LinkedArticle[]): LinkedEvent[] {
  const sourceOf = sourceNames(articles);
  const clusters: Cluster[] = [];
  const byBlock = new Map<string, Cluster[]>();
  for (const view of [...views].sort(bestFirst)) {
    const near = new Set(neighbours(view).flatMap((block) => byBlock.get(block) ?? []));
    const home = findHome(view, near) ?? open(clusters);
    home.cluster.reports.push(view);
    if (home.why) home.cluster.because.push(home.why);
    for (const block of blocksOf(view)) {
      const there = byBlock.get(block);
      if (!there) byBlock.set(block, [home.cluster]);
      else if (!there.includes(home.cluster)) there.push(home.cluster);
    }
  }
  return clusters.filter(({ reports }) => reports.length > 1).map((cluster) => eventOf(cluster, sourceOf));
}

/** Where a report goes, and why; `why` is absent where it stands alone so far. */
interface Home {
  readonly cluster: Cluster;
  readonly why?: string;
}

function open(clusters: Cluster[]): Home {
  const cluster: Cluster = { reports: [], because: [] };
  clusters.push(cluster);
  return { cluster };
}

/** The cluster it fits on most grounds: of two bombings in one city on one day, the one with the same toll is meant. */
function findHome(view: EventView, near: Iterable<Cluster>): Home | undefined {
  let home: Home | undefined;
  let most = 0;
  for (const cluster of near) {
    const verdict = fits(view, cluster);
    if (!verdict) continue;
    // What the article itself says to be one event needs no further ground.
    const isTold = cluster.reports.some(({ article }) => article === view.article);
    const grounds = isTold ? Number.POSITIVE_INFINITY : verdict.length;
    if (grounds > most) [home, most] = [{ cluster, why: verdict.join(', ') }, grounds];
  }
  return home;
}

/** Why the report fits the first of the cluster, where it fits all of them. */
function fits(view: EventView, { reports }: Cluster): Verdict {
  let first: Verdict;
  for (const report of reports) {
    const verdict = report.article === view.article ? sameInArticle(report, view) : sameEvent(report, view);
    if (!verdict) return undefined;
    first ??= verdict;
  }
  return first;
}

/** Where a report is put: with its article, and with its family in its square degree on each of its days. */
const blocksOf = (view: EventView) => [`article ${view.article}`, ...cellsOf(view, 0)];

/** Where it is looked for: a day and a square degree around as well. Reports that share no block are not compared. */
const neighbours = (view: EventView) => [`article ${view.article}`, ...cellsOf(view, 1)];

function cellsOf(view: EventView, around: number): string[] {
  const { place } = view;
  const days = daysOf(view);
  if (!days || place?.lat === undefined || place.lon === undefined) return [];
  const family = familyOf(view);
  const [row, column] = [Math.floor(place.lat), Math.floor(place.lon)];
  const cells: string[] = [];
  for (let day = days[0] - around; day <= days[1] + around; day++) {
    for (let north = -around; north <= around; north++) {
      for (let east = -around; east <= around; east++) cells.push(`${family} ${day} ${row + north} ${column + east}`);
    }
  }
  return cells;
}

/** News before background, the body before the headline, surer before less sure; ids make the order one. */
function bestFirst(a: EventView, b: EventView): number {
  const isTitle = (view: EventView) => Number(view.id.includes('#t'));
  return (
    Number(a.background) - Number(b.background) ||
    isTitle(a) - isTitle(b) ||
    b.confidence - a.confidence ||
    (a.id < b.id ? -1 : 1)
  );
}

/** The source behind a report: copies of one text are one source, named after the agency or who had it first. */
function sourceNames(articles: readonly LinkedArticle[]): (view: EventView) => string {
  const inOrder = [...articles].sort(earliestFirst);
  const groups = copyGroups(inOrder);
  const names = new Map<string, string>();
  for (const { id, agency } of inOrder) if (agency) setOnce(names, groups.get(id)!, agency);
  for (const { id, outlet } of inOrder) setOnce(names, groups.get(id)!, outlet ?? id);
  return ({ article }) => names.get(groups.get(article) ?? article) ?? article;
}

function setOnce(names: Map<string, string>, key: string, name: string): void {
  if (!names.has(key)) names.set(key, name);
}

/** What has no day comes last; ids make the order one. */
function earliestFirst(a: LinkedArticle, b: LinkedArticle): number {
  const [day, other] = [a.publishedAt ?? '~', b.publishedAt ?? '~'];
  if (day !== other) return day < other ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function eventOf({ reports, because }: Cluster, sourceOf: (view: EventView) => string): LinkedEvent {
  return {
    reports: reports.map(({ id }) => id),
    sources: [...new Set(reports.map(sourceOf))],
    disagreements: disagreementsOf(reports, sourceOf),
    because,
  };
}
