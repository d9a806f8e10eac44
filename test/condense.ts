import type { Report, ReportConsequence, ReportEvent, ReportFiller, TextSpan } from '../src/model/index.ts';

/** A report as a person would check it: the words and values, without offsets. */
export interface Condensed {
  readonly title?: string;
  readonly publishedAt?: string;
  readonly events: readonly Record<string, unknown>[];
  readonly claims: readonly string[];
}

export function condense(report: Report): Condensed {
  const { title, publishedAt } = report.article;
  return {
    title,
    publishedAt,
    events: (report.events ?? []).map((event) => condenseEvent(report, event)),
    claims: (report.claims ?? []).map(({ source, cue, standing, stance }) => {
      const who = source.map((span) => wordsAt(report, span)).join('; ');
      return `${who || '(nobody named)'} [${standing}] ${cue.map((span) => wordsAt(report, span)).join(' … ')} (${stance})`;
    }),
  };
}

function condenseEvent(report: Report, event: ReportEvent): Record<string, unknown> {
  const { type, roles, place, time, factuality, background, attribution, links } = event;
  const ordinal = (id: string) => Number(id.slice(id.lastIndexOf('#e') + 2));
  const entries: [string, unknown][] = [
    ['trigger', event.trigger.text],
    ['plover', type.plover && [type.plover.event, type.plover.mode].filter(Boolean).join('/')],
    ['acled', type.acled?.subEventType],
    ...Object.entries(roles).map(([role, fillers]): [string, unknown] => [role, condenseFillers(report, fillers)]),
    [
      'place',
      place && [place.relation, place.name ?? place.text, place.admin1, place.country].filter(Boolean).join(', '),
    ],
    ['time', time?.edtf],
    ...Object.entries(event.consequences ?? {}).map(([kind, groups]): [string, unknown] => [
      kind,
      groups.map(condenseGroup),
    ]),
    ['modality', factuality.modality === 'actual' ? undefined : factuality.modality],
    ['polarity', factuality.polarity === 'positive' ? undefined : factuality.polarity],
    ['background', background || undefined],
    ['accordingTo', attribution?.map(({ source }) => (source ? wordsAt(report, source) : ''))],
    ['links', links?.map(({ rel, to }) => `${rel} ${ordinal(to)}`)],
  ];
  return Object.fromEntries(entries.filter(([, value]) => value && !(Array.isArray(value) && value.length === 0)));
}

function condenseFillers(report: Report, fillers: readonly ReportFiller[]): string[] {
  return fillers.map((filler) => `${wordsAt(report, filler)}${filler.actor ? ` → ${filler.actor}` : ''}`);
}

function condenseGroup({ low, best, high, who, total }: ReportConsequence): string {
  const count =
    low === high ? `${low ?? 'unknown'}` : `${low ?? ''}..${high ?? ''}${best === null ? '' : ` (${best})`}`;
  return [count, who, total && 'in all'].filter(Boolean).join(' ');
}

function wordsAt(report: Report, { start, end, in: inTitle }: TextSpan): string {
  return (inTitle ? (report.article.title ?? '') : report.article.text).slice(start, end);
}
