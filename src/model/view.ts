import type { Standing } from './claim.ts';
import type { ConsequenceKind, RoleName } from './event.ts';
import type { EventStatus, EventView, KeptConsequence, KeptEvent, KeptPlace, KeptReport, Toll } from './kept.ts';
import { isDoubtfulPlace } from './place-doubt.ts';
import { quotation } from './quotation.ts';
import type { ReportActor, TextSpan } from './report.ts';
import { fillerView, sourceView } from './viewed-actors.ts';

/** Sources that have a side in what they tell, or cannot be named. */
const ONE_SIDED: ReadonlySet<Standing> = new Set(['party', 'unnamed']);

/** The events of a report, each on its own, with the words it rests on in place of spans. */
export function eventViews(report: KeptReport): EventView[] {
  const actors = new Map(report.actors?.map((actor) => [actor.id, actor]));
  const { title, outlet, agency, publishedAt, url } = report.article;
  const source = { title, outlet, agency, publishedAt, url, givenId: report.givenId ?? report.id };
  const privateNames = privateNamesOf(report.actors ?? []);
  return (report.events ?? []).map((event) => ({
    ...viewOf(event, report, source, actors),
    ...(privateNames.length > 0 && { privateNames }),
  }));
}

function privateNamesOf(actors: readonly ReportActor[]): string[] {
  const names = new Set<string>();
  for (const { name, mentions, privatePerson } of actors) {
    if (!privatePerson) continue;
    names.add(name);
    for (const { text, form } of mentions) if (form === 'name') names.add(text);
  }
  return [...names].filter(Boolean).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function viewOf(
  event: KeptEvent,
  report: KeptReport,
  source: EventView['source'],
  actors: ReadonlyMap<string, ReportActor>,
): EventView {
  const consequences = mapValues(event.consequences ?? {}, (list) => list.map(withoutSpan));
  return {
    id: event.id,
    article: report.id,
    source,
    type: event.type,
    status: statusOf(event),
    background: event.background,
    trigger: event.trigger.text,
    quote: sentenceOf(event.trigger, report),
    roles: mapValues(event.roles, (fillers) =>
      fillers.map((filler) => fillerView(filler, event.trigger, report, actors)),
    ),
    place: event.place ? placeView(event.place, report) : null,
    time: event.time ?? null,
    consequences,
    tolls: mapValues(consequences, tollOf),
    factuality: event.factuality,
    attribution: (event.attribution ?? []).map((attribution) => sourceView(attribution, report, actors)),
    links: event.links ?? [],
    confidence: event.confidence,
    method: event.method,
    exists: event.exists ?? true,
    corrected: Object.keys(event.corrected ?? {}),
  };
}

/** How far an event is vouched for, from its factuality and who says so. */
export function statusOf(event: Pick<KeptEvent, 'factuality' | 'attribution'>): EventStatus {
  const { polarity, modality } = event.factuality;
  if (modality === 'denied') return 'denied';
  if (polarity === 'negative') return 'negated';
  if (modality === 'planned' || modality === 'demanded') return 'planned';
  if (modality === 'possible' || modality === 'hypothetical') return 'possible';
  if (modality === 'attempted') return 'attempted';
  const said = event.attribution ?? [];
  const oneSided = said.length > 0 && said.every(({ standing }) => ONE_SIDED.has(standing));
  return oneSided || polarity === 'uncertain' ? 'claimed' : 'reported';
}

/** The sum over groups; a running total counts only where nothing else is told. Where no number is told, none is made up. */
export function tollOf(groups: readonly Pick<KeptConsequence, 'low' | 'best' | 'high' | 'total'>[]): Toll {
  const fresh = groups.filter(({ total }) => !total);
  const counted = fresh.length > 0 ? fresh : groups.slice(-1);
  return {
    low: counted.some(({ low, best }) => (low ?? best) !== null)
      ? sum(counted.map(({ low, best }) => low ?? best ?? 0))
      : null,
    best: sum(counted.map(({ best }) => best)),
    high: sum(counted.map(({ high }) => high)),
  };
}

/** Is the day only that on which the event was told? */
export function isDayTold({ time }: Pick<EventView, 'time'>): boolean {
  return time?.basis === 'default' || (time?.start ?? time?.end) === undefined;
}

function sum(numbers: readonly (number | null)[]): number | null {
  let total = 0;
  for (const number of numbers) {
    if (number === null) return null;
    total += number;
  }
  return total;
}

function sentenceOf(trigger: TextSpan, report: KeptReport): string {
  const sentence = report.sentences?.find(
    (span) => span.in === trigger.in && span.start <= trigger.start && trigger.end <= span.end,
  );
  if (sentence) return quotation(sentence, report.article);
  return trigger.in === 'title' ? (report.article.title ?? '') : quotation(trigger, report.article);
}

/** Where words and country contradict each other only the words are told: a point would be a guess. */
function placeView(place: KeptPlace, report: KeptReport): EventView['place'] {
  if (!isDoubtfulPlace(place, report)) return withoutSpan(place);
  const { text, geoPrecision, relation } = place;
  return { text, geoPrecision, relation, isDoubtful: true };
}

function withoutSpan<T extends Partial<TextSpan>>(value: T): Omit<T, keyof TextSpan> {
  const { start, end, in: where, ...rest } = value;
  return rest;
}

function mapValues<K extends RoleName | ConsequenceKind, A, B>(
  record: Readonly<Partial<Record<K, A>>>,
  change: (value: A) => B,
): Partial<Record<K, B>> {
  const entries = Object.entries(record) as [K, A][];
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value)])) as Partial<Record<K, B>>;
}
