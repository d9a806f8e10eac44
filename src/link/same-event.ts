import { distanceKm } from '../codebook/index.ts';
import { DAY_MS, type EventView, type RoleName } from '../model/index.ts';

/** Why two reports are taken for one event; undefined where they are not. */
export type Verdict = readonly string[] | undefined;

/** How far from its coordinates an event may lie by its precision class, km. */
const WITHIN_KM: Readonly<Record<number, number>> = { 1: 8, 2: 30, 3: 100 };
/** No report says more than that it was somewhere in a country: too little to link by, km. */
const TOO_VAGUE_KM = 250;
/** Reports of longer stretches tell of many events, days. */
const LONGEST_DAYS = 7;
/** A headline restates what the article opens with: this many characters of it. */
const LEAD_ENDS = 400;
/** Tolls rise as the dead are found, but seldom threefold. */
const TOLL_RATIO = 3;
const SMALL_TOLL = 5;
/** Fewer dead than these are too common a number to know an event by. */
const TELLING_TOLL = 4;

const HAPPENED: ReadonlySet<string> = new Set(['reported', 'claimed', 'denied', 'negated']);
const VIOLENT: ReadonlySet<string> = new Set(['Battles', 'Explosions/Remote violence', 'Violence against civilians']);
const UNREST: ReadonlySet<string> = new Set(['Protests', 'Riots']);

/** Kinds of event that two reporters may class otherwise though they saw the same. */
export function familyOf({ type }: EventView): string {
  const { acled, plover } = type;
  if (!acled) return plover?.event ?? '';
  if (VIOLENT.has(acled.eventType)) return 'violence';
  return UNREST.has(acled.eventType) ? 'unrest' : acled.subEventType;
}

/**
 * Do two reports of different articles tell of one event? Every ground must allow it and one must speak for it, for
 * two events taken for one are worse than one taken for two.
 */
export function sameEvent(a: EventView, b: EventView): Verdict {
  if (!a.exists || !b.exists || familyOf(a) !== familyOf(b)) return undefined;
  if (!HAPPENED.has(a.status) || !HAPPENED.has(b.status)) return undefined;
  const days = daysApart(a, b);
  if (days === undefined || days > slack(a, b)) return undefined;
  const km = kmApart(a, b);
  if (km === undefined || km > Math.max(reach(a), reach(b))) return undefined;
  if (clashes(a, b, 'actor') || clashes(a, b, 'recipient') || !tollsAgree(a, b)) return undefined;
  const grounds = groundsOf(a, b);
  if (grounds.length === 0) return undefined;
  return [`${Math.round(km)} km and ${days} days apart`, ...grounds];
}

/** Do two reports of one article? Only where the coder says so, or where the headline tells what the lead does. */
export function sameInArticle(a: EventView, b: EventView): Verdict {
  const isLinked = [...a.links, ...b.links].some(({ rel, to }) => rel === 'same-as' && (to === a.id || to === b.id));
  if (isLinked) return ['the article tells it twice'];
  const [headline, lead] = isInTitle(a) ? [a, b] : [b, a];
  if (!isInTitle(headline) || isInTitle(lead) || startOf(lead) > LEAD_ENDS) return undefined;
  if (typeOf(a) !== typeOf(b) || a.status !== b.status || !tollsAgree(a, b)) return undefined;
  if (clashes(a, b, 'actor') || clashes(a, b, 'recipient')) return undefined;
  const [days, km] = [daysApart(a, b), kmApart(a, b)];
  if (days !== undefined && days > slack(a, b)) return undefined;
  if (km !== undefined && km > Math.max(reach(a), reach(b))) return undefined;
  return ['the headline tells what the lead does'];
}

const isInTitle = ({ id }: EventView) => id.includes('#t');
const startOf = ({ id }: EventView) => Number(/#e(\d+)/.exec(id)?.[1] ?? Number.POSITIVE_INFINITY);
const typeOf = ({ type: { acled, plover } }: EventView) => `${acled?.subEventType} ${plover?.event}`;

/** What speaks for it beyond place, day and family. */
function groundsOf(a: EventView, b: EventView): string[] {
  const theirs = named(b);
  const shared = [...named(a)].filter((name) => theirs.has(name));
  const grounds = shared.map((name) => `both name ${name}`);
  const subType = a.type.acled?.subEventType;
  const isSamePlace = a.place?.placeId !== undefined && a.place.placeId === b.place?.placeId;
  if (!isSamePlace || !subType || subType === 'Other' || subType !== b.type.acled?.subEventType) return grounds;
  if (a.place?.geoPrecision === 1)
    grounds.push(`both tell of ${subType.toLowerCase()} in ${a.place?.name ?? a.place?.text}`);
  const killed = a.tolls.killed?.best ?? 0;
  if (killed >= TELLING_TOLL && killed === b.tolls.killed?.best) grounds.push(`both tell of ${killed} killed`);
  return grounds;
}

/** Days between two stretches; 0 where they meet, undefined where either is open, unknown or too long. */
function daysApart(a: EventView, b: EventView): number | undefined {
  const [first, second] = [daysOf(a), daysOf(b)];
  if (!first || !second) return undefined;
  return Math.max(0, first[0] - second[1], second[0] - first[1]);
}

/** First and last day of a report, counted from 1970; undefined where either is open or unknown, or they are too far apart. */
export function daysOf({ time }: EventView): readonly [number, number] | undefined {
  if (!time?.start || !time.end) return undefined;
  const [start, end] = [Date.parse(time.start) / DAY_MS, Date.parse(time.end) / DAY_MS];
  return end - start < LONGEST_DAYS ? [start, end] : undefined;
}

/** A day that was inferred from publication may be one off. */
function slack(a: EventView, b: EventView): number {
  const isStated = (view: EventView) => view.time?.timex !== undefined;
  return isStated(a) && isStated(b) ? 0 : 1;
}

function reach({ place }: EventView): number {
  const precision = place?.geoPrecision ?? 3;
  return precision === 1 ? WITHIN_KM[1]! : (place?.radiusKm ?? WITHIN_KM[precision]!);
}

/** Great-circle distance, km; undefined where either place is unknown or as vague as a country. */
function kmApart(a: EventView, b: EventView): number | undefined {
  const [p, q] = [a.place, b.place];
  if (p?.lat === undefined || p.lon === undefined || q?.lat === undefined || q.lon === undefined) return undefined;
  if (reach(a) > TOO_VAGUE_KM || reach(b) > TOO_VAGUE_KM) return undefined;
  return distanceKm(p.lat, p.lon, q.lat, q.lon);
}

/** Actors of the registry; who is only described in an article has an id of that article alone. */
function knownIn(view: EventView, role: RoleName): string[] {
  return (view.roles[role] ?? []).flatMap(({ actor }) => (actor && !actor.startsWith('x:') ? [actor] : []));
}

/** Who is named in any part: by the registry's id, otherwise by a proper name of two words or more. */
function named(view: EventView): ReadonlySet<string> {
  const roles = ['actor', 'recipient', 'affected'] as const;
  const names = roles.flatMap((role) => (view.roles[role] ?? []).flatMap(({ text }) => properName(text ?? '')));
  return new Set([...roles.flatMap((role) => knownIn(view, role)), ...names]);
}

function properName(text: string): string[] {
  const words = text.replace(/^(?:the|an?) /i, '').split(' ');
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word)) ? [words.join(' ')] : [];
}

/** Both name known actors in the role, and none is the same or a part of the same: `iraq.military` is of `iraq`. */
function clashes(a: EventView, b: EventView, role: RoleName): boolean {
  const [ours, theirs] = [knownIn(a, role), knownIn(b, role)];
  if (ours.length === 0 || theirs.length === 0) return false;
  return !ours.some((one) => theirs.some((other) => one === other || root(one) === root(other)));
}

const root = (actor: string) => actor.split('.', 1)[0];

function tollsAgree(a: EventView, b: EventView): boolean {
  const [ours, theirs] = [a.tolls.killed?.best, b.tolls.killed?.best];
  if (typeof ours !== 'number' || typeof theirs !== 'number') return true;
  const [less, more] = ours < theirs ? [ours, theirs] : [theirs, ours];
  return more <= SMALL_TOLL || more <= TOLL_RATIO * less;
}
