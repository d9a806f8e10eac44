import type { Standing } from './claim.ts';
import type { ConsequenceKind, RoleName } from './event.ts';
import type {
  EventStatus,
  EventView,
  KeptConsequence,
  KeptEvent,
  KeptFiller,
  KeptReport,
  Toll,
  ViewedActor,
} from './kept.ts';
import type { ReportActor, ReportAttribution, TextSpan } from './report.ts';

/** Sources that have a side in what they tell, or cannot be named. */
const ONE_SIDED: ReadonlySet<Standing> = new Set(['party', 'unnamed']);

/** The events of a report, each on its own, with the words it rests on in place of spans. */
export function eventViews(report: KeptReport): EventView[] {
  const actors = new Map(report.actors?.map((actor) => [actor.id, actor]));
  const { title, outlet, agency, publishedAt, url } = report.article;
  const source = { title, outlet, agency, publishedAt, url };
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
    roles: mapValues(event.roles, (fillers) => fillers.map((filler) => fillerView(filler, report, actors))),
    place: event.place ? withoutSpan(event.place) : null,
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
  if (modality === 'denied' || polarity === 'negative') return 'denied';
  if (modality === 'planned' || modality === 'demanded') return 'planned';
  if (modality === 'possible' || modality === 'hypothetical') return 'possible';
  if (modality === 'attempted') return 'attempted';
  const said = event.attribution ?? [];
  const oneSided = said.length > 0 && said.every(({ standing }) => ONE_SIDED.has(standing));
  return oneSided || polarity === 'uncertain' ? 'claimed' : 'reported';
}

/** The sum over groups; a running total counts only where nothing else is told. */
export function tollOf(groups: readonly Pick<KeptConsequence, 'low' | 'best' | 'high' | 'total'>[]): Toll {
  const fresh = groups.filter(({ total }) => !total);
  const counted = fresh.length > 0 ? fresh : groups.slice(-1);
  return {
    low: sum(counted.map(({ low, best }) => low ?? best ?? 0)),
    best: sum(counted.map(({ best }) => best)),
    high: sum(counted.map(({ high }) => high)),
  };
}

/** The words of a span of `article`. */
export function quotation(span: TextSpan, article: { readonly text: string; readonly title?: string }): string {
  return (span.in === 'title' ? (article.title ?? '') : article.text).slice(span.start, span.end);
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

function fillerView(filler: KeptFiller, report: KeptReport, actors: ReadonlyMap<string, ReportActor>): ViewedActor {
  const known = filler.actor === undefined ? undefined : actors.get(filler.actor);
  const text = isSpan(filler) ? quotation(filler, report.article) : undefined;
  return {
    actor: filler.actor,
    name: filler.name ?? known?.name ?? text ?? filler.actor ?? '',
    text,
    ...(isPronoun(filler, known) && { isPronoun: true }),
    kind: known?.kind,
    sector: known?.sector ?? undefined,
    country: known?.country ?? undefined,
    cameo: known?.cameo ?? undefined,
    privatePerson: known?.privatePerson,
  };
}

function sourceView(
  { source, standing, via }: ReportAttribution,
  report: KeptReport,
  actors: ReadonlyMap<string, ReportActor>,
): EventView['attribution'][number] {
  const text = source && quotation(source, report.article);
  const known = source?.actor === undefined ? undefined : actors.get(source.actor);
  const name = source && isPronoun(source, known) ? known?.name : undefined;
  return { text, name, actor: source?.actor, standing, via: via ?? undefined };
}

function isPronoun(span: Partial<TextSpan>, actor: ReportActor | undefined): boolean {
  const mention = actor?.mentions.find(
    ({ start, end, in: where }) => start === span.start && end === span.end && where === span.in,
  );
  return mention?.form === 'pronoun';
}

function isSpan(value: Partial<TextSpan>): value is TextSpan {
  return value.start !== undefined && value.end !== undefined;
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
