import { isDayTold, sayerName, shownName } from '../../src/model/index.ts';
import type { EventView } from './api.ts';

/** What the service calls the events that ACLED has no type for. */
export const OTHER = 'other';

/** ACLED event types in the order of the legend, each with the class of its colour. */
export const TYPES = [
  ['Battles', 'battles'],
  ['Explosions/Remote violence', 'explosions'],
  ['Violence against civilians', 'civilians'],
  ['Riots', 'riots'],
  ['Protests', 'protests'],
  ['Strategic developments', 'strategic'],
] as const;

/** The class of colour of an ACLED event type. */
export function colourOf(type: string | null | undefined): string {
  return TYPES.find(([name]) => name === type)?.[1] ?? OTHER;
}

const PLOVER: Readonly<Record<string, string>> = {
  AGREE: 'Agreement',
  CONSULT: 'Talks',
  SUPPORT: 'Support',
  CONCEDE: 'Concession',
  COOPERATE: 'Cooperation',
  AID: 'Aid',
  RETREAT: 'Retreat',
  REQUEST: 'Demand',
  ACCUSE: 'Accusation',
  REJECT: 'Rejection',
  THREATEN: 'Threat',
  PROTEST: 'Protest',
  SANCTION: 'Sanction',
  MOBILIZE: 'Mobilisation',
  COERCE: 'Coercion',
  ASSAULT: 'Assault',
};

/** What an event is called: ACLED's sub-type, else PLOVER's type in plain words. */
export function typeName({ acled, plover }: EventView['type']): string {
  if (acled && acled.subEventType !== 'Other') return acled.subEventType;
  const said = plover && (PLOVER[plover.event] ?? plover.event);
  return said ?? acled?.eventType ?? 'Event';
}

const STATUS_WORDS: Readonly<Record<string, string>> = {
  claimed: 'claimed by one side',
  attempted: 'attempted',
  planned: 'planned',
  possible: 'possible',
  denied: 'denied',
  negated: 'did not happen',
};

/** How a card says that an event is no plain fact; a claim that nobody is named for is merely alleged. */
export function statusWords({ status, attribution }: Pick<EventView, 'status' | 'attribution'>): string {
  const isNamed = attribution.some((said) => sayerName(said) !== undefined);
  if (status === 'claimed' && !isNamed) return attribution.length > 0 ? 'alleged' : 'uncertain';
  return STATUS_WORDS[status] ?? status;
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const REGIONS = new Intl.DisplayNames('en', { type: 'region' });

/** A day as people write it. */
export function dayName(day: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : DAY.format(date);
}

/** The time as exact as it is known: a month is not its first day, and the day of telling not that of the event. */
export function timeName(time: EventView['time']): string | undefined {
  if (!time) return undefined;
  const { start, end, precision, edtf } = time;
  const told = isDayTold({ time }) && (start ?? end);
  if (told) return `told ${dayName(told)}`;
  if (start && precision === 'month') return MONTH.format(new Date(`${start}T00:00:00Z`));
  if (start && precision === 'year') return start.slice(0, 4);
  if (start && end && start !== end) return `${dayName(start)} – ${dayName(end)}`;
  if (start && !end) return `from ${dayName(start)}`;
  if (end && !start) return `until ${dayName(end)}`;
  return start ? dayName(start) : edtf;
}

/** English name of an ISO 3166-1 alpha-2 code. */
export function countryName(code: string | null | undefined): string | undefined {
  if (!code) return undefined;
  try {
    return REGIONS.of(code);
  } catch {
    return code;
  }
}

/** A place with its country, in the words of the text where these say more. */
export function placeName(place: EventView['place']): string | undefined {
  if (!place) return undefined;
  const { name, text, relation, isDoubtful } = place;
  if (isDoubtful) return text;
  const known = name === undefined ? text : asWritten(name, text);
  const related = name !== undefined && relation ? `${relation} ${known}` : known;
  const country = countryName(place.country);
  return country && country !== name ? `${related}, ${country}` : related;
}

/** The article's own name for the place first: "Palmyra (Tadmur)". */
function asWritten(name: string, text: string): string {
  const written = /(?:\p{Lu}[\p{L}'’-]*)(?: \p{Lu}[\p{L}'’-]*)*$/u.exec(text)?.[0];
  const isSame = (a: string, b: string) => a.toLowerCase().includes(b.toLowerCase());
  return !written || isSame(text, name) || isSame(name, written) ? name : `${written} (${name})`;
}

/** The classes of geographic precision in words. */
export const PRECISION_WORDS: Readonly<Record<number, string>> = {
  1: 'the place itself',
  2: 'near it, or a part of a district',
  3: 'a province, or vaguer',
};

/** `4`, `2–4`, `3 (2–4)`, `at least 12`: a number with its bounds. */
export function numberName({
  low,
  best,
  high,
}: {
  low: number | null;
  best: number | null;
  high: number | null;
}): string {
  if (isNone({ best, high })) return 'none';
  if (best !== null) return low !== null && high !== null && low !== high ? `${best} (${low}–${high})` : String(best);
  if (low !== null && high !== null) return `${low}–${high}`;
  if (low !== null) return `at least ${low}`;
  return high !== null ? `at most ${high}` : 'an unknown number';
}

/** A stated zero. */
export const isNone = ({ best, high }: { readonly best: number | null; readonly high: number | null }) =>
  best === 0 && (high === null || high === 0);

/** Kinds of consequences in words. */
export const CONSEQUENCE_WORDS: Readonly<Record<string, string>> = {
  killed: 'killed',
  wounded: 'wounded',
  missing: 'missing',
  detained: 'detained',
  abducted: 'abducted',
  displaced: 'displaced',
  destroyed: 'destroyed',
};

/** A number of a card: "9 killed". */
export interface TollWords {
  readonly words: string;
  /** A stated zero is no alarm. */
  readonly isNone: boolean;
}

/** "9 killed", "20 wounded"; "none hurt" where both are stated to be none. */
export function tollWords({ tolls }: Pick<EventView, 'tolls'>): TollWords[] {
  const told = Object.entries(tolls).filter(([, toll]) => toll && (toll.best ?? toll.low ?? toll.high) !== null);
  const none = told.filter(([, toll]) => isNone(toll!)).map(([kind]) => kind);
  const isUnhurt = none.includes('killed') && none.includes('wounded');
  const shown = isUnhurt ? told.filter(([kind]) => kind !== 'killed' && kind !== 'wounded') : told;
  return [
    ...(isUnhurt ? [{ words: 'none hurt', isNone: true }] : []),
    ...shown.map(([kind, toll]) => ({
      words: `${numberName(toll!)} ${CONSEQUENCE_WORDS[kind] ?? kind}`,
      isNone: isNone(toll!),
    })),
  ];
}

/** Who fills a part, as far as the article names them. */
export function names(list: EventView['roles']['actor']): string | undefined {
  const all = [...new Set(list?.flatMap((one) => shownName(one) ?? []) ?? [])];
  if (all.length === 0) return undefined;
  return all.length > 2 ? `${all.slice(0, 2).join(', ')} and ${all.length - 2} more` : all.join(' and ');
}

/** Characters of a sentence that stand for an event of which nobody is named. */
const EXCERPT = 90;

/** The first words of the sentence; where its trigger comes late, the words from shortly before it. */
export function excerptOf({ quote, trigger }: Pick<EventView, 'quote' | 'trigger'>): string {
  const at = quote.indexOf(trigger);
  const from = at + trigger.length <= EXCERPT ? 0 : quote.lastIndexOf(' ', at - EXCERPT / 3) + 1;
  const rest = quote.slice(from).replace(/\s+/g, ' ');
  const cut = rest.length > EXCERPT ? rest.lastIndexOf(' ', EXCERPT) : rest.length;
  const words = rest.slice(0, cut > 0 ? cut : EXCERPT);
  return `${from > 0 ? '… ' : ''}${words}${words.length < rest.length ? ' …' : ''}`;
}

/** Confidence below which a card says so; one event in twenty of news in 2026-11. */
const UNSURE = 0.5;

/** Is the coder so unsure that it should be said? */
export const isUnsure = ({ confidence }: Pick<EventView, 'confidence'>) => confidence < UNSURE;

/** The outlet and the agency it has the text from. */
export function publisher({ outlet, agency }: EventView['source']): string {
  const wire = agency && agencyName(agency);
  return [outlet, wire !== outlet ? wire : undefined].filter(Boolean).join(' · ');
}

/** Who published the article, its title, or what it was handed in as. */
export function articleName(source: EventView['source']): string {
  return publisher(source) || source.title || (source.givenId ? `article ${source.givenId}` : 'untitled article');
}

/** `afp` is written AFP, `reuters` Reuters; what is not an id stays as it is. */
function agencyName(agency: string): string {
  if (agency !== agency.toLowerCase()) return agency;
  return agency.length <= 4 ? agency.toUpperCase() : agency[0]!.toUpperCase() + agency.slice(1);
}
