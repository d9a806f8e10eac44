import type { Report, ReportConsequence, ReportEvent, ReportFiller, TextSpan } from '../../src/model/index.ts';
import type { GoldEvent } from './read.ts';

/** Properties of one pair, each 0..1; one that the record does not ask for is absent. */
export type PairScore = Readonly<Partial<Record<string, number>>>;

/** A record and the event taken for it, with what is right of its properties. */
export interface Pair {
  readonly gold: GoldEvent;
  readonly event: ReportEvent;
  readonly properties: PairScore;
}

/** How the events of an article meet its records. */
export interface ArticleScore {
  readonly pairs: readonly Pair[];
  readonly missed: readonly GoldEvent[];
  readonly false: readonly ReportEvent[];
}

/** Pairs expected and coded events, the most alike first; each stands in one pair at most. */
export function scoreArticle(gold: readonly GoldEvent[], report: Report): ArticleScore {
  const events = report.events ?? [];
  const candidates = gold
    .flatMap((expected) =>
      events.map((event) => ({ gold: expected, event, likeness: likeness(expected, event, report) })),
    )
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  const pairs: Pair[] = [];
  const taken = new Set<unknown>();
  for (const { gold: expected, event } of candidates) {
    if (taken.has(expected) || taken.has(event)) continue;
    taken.add(expected).add(event);
    pairs.push({ gold: expected, event, properties: scorePair(expected, event, report) });
  }
  return {
    pairs,
    missed: gold.filter((expected) => !taken.has(expected) && !expected.optional),
    false: events.filter((event) => !taken.has(event)),
  };
}

/** 0 where the two cannot be the same event; more where trigger, type and roles agree. */
function likeness(gold: GoldEvent, event: ReportEvent, report: Report): number {
  const words = wordsOf(event.trigger.text);
  const sameTrigger = gold.triggers.some((trigger) => words.includes(trigger.toLowerCase()));
  const sameType =
    gold.types.some(({ event: name }) => name === event.type.plover?.event) ||
    gold.acled.includes(event.type.acled?.subEventType ?? '-');
  const roles = ['actor', 'recipient'] as const;
  const sameRoles = roles.filter(
    (role) => (gold[role]?.length ?? 0) > 0 && scoreFillers(gold[role]!, event.roles[role] ?? [], report) > 0,
  ).length;
  const samePlace = gold.places && event.place ? scorePlace(gold.places, event) : 0;
  if (!sameTrigger && !(sameType && (sameRoles > 0 || samePlace > 0))) return 0;
  return (sameTrigger ? 3 : 0) + (sameType ? 2 : 0) + sameRoles + samePlace;
}

function scorePair(gold: GoldEvent, event: ReportEvent, report: Report): PairScore {
  const { plover, acled } = event.type;
  const modes = gold.types.filter(({ mode }) => mode !== null);
  const roles = Object.fromEntries(
    (['actor', 'recipient', 'instrument'] as const)
      .filter((role) => gold[role] !== undefined)
      .map((role) => [role, scoreFillers(gold[role]!, event.roles[role] ?? [], report)]),
  );
  return {
    type: truth(gold.types.length === 0 ? plover === null : gold.types.some((type) => type.event === plover?.event)),
    ...(modes.length > 0
      ? { mode: truth(gold.types.some((type) => type.event === plover?.event && type.mode === plover?.mode)) }
      : {}),
    acled: truth(gold.acled.length === 0 ? acled === null : gold.acled.includes(acled?.subEventType ?? '')),
    ...roles,
    ...(gold.places ? { place: scorePlace(gold.places, event) } : {}),
    ...(gold.time ? { time: scoreTime(gold.time, event) } : {}),
    ...scoreConsequences(gold, event),
    modality: truth(gold.modalities.includes(event.factuality.modality)),
    attribution: scoreAttribution(gold.attribution, event, report),
    ...(gold.background === null ? {} : { background: truth(gold.background === event.background) }),
  };
}

/** All right where nobody is expected and nobody given, or where a head word is hit and at most one filler in two is wrong. */
function scoreFillers(expected: readonly string[], fillers: readonly ReportFiller[], report: Report): number {
  if (expected.length === 0) return truth(fillers.length === 0);
  const heads = expected.map((head) => wordsOf(head).at(-1)!);
  const hits = fillers.filter((filler) => wordsOf(textAt(report, filler)).some((word) => heads.includes(word))).length;
  return truth(hits > 0 && hits * 2 >= fillers.length);
}

function scorePlace(expected: readonly string[], { place }: ReportEvent): number {
  if (!place) return 0;
  const known = [place.text, place.name, place.admin2, place.admin1, countryName(place.country)]
    .filter(Boolean)
    .join(' ');
  return truth(expected.some((name) => fold(known).includes(fold(name))));
}

function scoreTime(expected: string, { time }: ReportEvent): number {
  if (!time?.edtf) return 0;
  if (time.edtf === expected) return 1;
  const [from, to] = daysOf(expected);
  const [start, end] = [time.start ?? '0000', time.end ?? '9999'];
  return start <= to && end >= from ? 0.5 : 0;
}

/** First and last day of an EDTF day, month, week, year or interval; open ends reach as far as they can. */
function daysOf(edtf: string): [string, string] {
  const [from = '', to = from] = edtf.split('/');
  const low = from.length === 4 ? `${from}-01-01` : from.length === 7 && !from.includes('W') ? `${from}-01` : from;
  const high =
    to === '..' ? '9999' : to.length === 4 ? `${to}-12-31` : to.length === 7 && !to.includes('W') ? `${to}-31` : to;
  return from.includes('W') ? [`${from.slice(0, 4)}-01-01`, `${from.slice(0, 4)}-12-31`] : [low, high];
}

function scoreConsequences(gold: GoldEvent, { consequences = {} }: ReportEvent): PairScore {
  const expected = Object.entries(gold.consequences);
  const given = Object.entries(consequences).filter(([kind]) => kind !== 'destroyed');
  if (expected.length === 0 && given.length === 0) return {};
  const hits = expected.map(([kind, value]) =>
    truth(given.some(([name, groups]) => name === kind && sumMatches(value, groups))),
  );
  const wrong = given.filter(([kind]) => !(kind in gold.consequences)).length;
  const right = hits.reduce<number>((sum, hit) => sum + hit, 0);
  return { consequences: right / (expected.length + wrong) };
}

function sumMatches(value: string, groups: readonly ReportConsequence[]): boolean {
  const number = Number(value.replace(/[~+]/g, ''));
  const counts = groups.map(({ low, best, high }) => low ?? best ?? high ?? 0);
  const sum = counts.reduce((total, count) => total + count, 0);
  const close = (count: number) =>
    value.startsWith('~') ? Math.abs(count - number) <= number * 0.2 : count === number;
  return close(sum) || counts.some(close);
}

function scoreAttribution(expected: string | undefined, { attribution = [] }: ReportEvent, report: Report): number {
  if (expected === undefined) return truth(attribution.length === 0);
  const head = wordsOf(expected).at(-1)!;
  return truth(attribution.some(({ source }) => source && wordsOf(textAt(report, source)).includes(head)));
}

function textAt(report: Report, { start, end, in: inTitle }: TextSpan): string {
  return (inTitle ? (report.article.title ?? '') : report.article.text).slice(start, end);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const truth = (value: boolean): number => (value ? 1 : 0);

const REGION_NAMES = new Intl.DisplayNames(['en'], { type: 'region' });
const countryName = (code: string | undefined): string =>
  code && /^[A-Z]{2}$/.test(code) ? (REGION_NAMES.of(code) ?? '') : '';
