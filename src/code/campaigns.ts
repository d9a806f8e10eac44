import type { Campaign, EventReport, EventTime, Span } from '../model/index.ts';
import { findAims } from './aims.ts';
import { detailOf, markNames } from './operations.ts';
import type { Reader } from './reader.ts';

const KINDS: ReadonlySet<string> = new Set(['operation', 'offensive', 'campaign', 'siege']);
const OPENING = /^[“‘"'«]$/;
const CLOSING = /^[”’"'»]$/;
/** Longest name in words. */
const MAX_NAME = 6;

/** A place where the text names an operation. */
export interface Named {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

/** Every place where an operation, offensive or siege is given its name, in text order. */
export function operationNames(r: Reader): Named[] {
  const names: Named[] = [];
  for (let i = 0; i < r.a.length; i++) {
    const named = KINDS.has(r.lemma(i)) ? nameOf(r, i) : undefined;
    if (named) names.push(named);
  }
  return names;
}

/** Named operations and the reports that belong to them: those told in the same sentences as the name. */
export function findCampaigns(r: Reader, names: readonly Named[], events: readonly EventReport[]): Campaign[] {
  const byName = Map.groupBy(names, ({ name }) => name.toLowerCase());
  return [...byName.values()].map((tellings, index) => campaignOf(r, `c${index + 1}`, tellings, events));
}

function nameOf(r: Reader, i: number): Named | undefined {
  return quotedName(r, i) ?? properName(r, i) ?? placeName(r, i);
}

/** "the Mosul offensive" */
function placeName(r: Reader, i: number): Named | undefined {
  const { a } = r;
  const determiner = a.child(i, 'det');
  if (r.lemma(i) === 'operation' || determiner === -1 || a.lower(determiner) !== 'the' || i === 0 || !r.isPlace(i - 1))
    return undefined;
  if (a.head(i - 1) !== i || a.upos(i - 1) !== 'PROPN') return undefined;
  let first = i - 1;
  while (first - 1 > determiner && r.isPlace(first - 1)) first--;
  const span = a.spanOf(first, i);
  return { name: a.slice(span), ...span, sentence: a.sentenceOf(i) };
}

/** "Operation Inherent Resolve" */
function properName(r: Reader, i: number): Named | undefined {
  const { a } = r;
  if (!/^\p{Lu}/u.test(a.form(i))) return undefined;
  let last = i;
  while (
    last + 1 < a.length &&
    last - i < MAX_NAME &&
    /^\p{Lu}/u.test(a.form(last + 1)) &&
    a.sentenceOf(last + 1) === a.sentenceOf(i)
  )
    last++;
  if (last === i || a.isUnder(last, i) === a.isUnder(i, last)) return undefined;
  return { name: a.slice(a.spanOf(i, last)), ...a.spanOf(i, last), sentence: a.sentenceOf(i) };
}

/** "‘Will of Victory’ operation", "the operation, dubbed “Will of Victory”" */
function quotedName(r: Reader, i: number): Named | undefined {
  const { a } = r;
  const [first, after] = a.sentence(a.sentenceOf(i));
  if (i > first && CLOSING.test(a.form(i - 1))) {
    for (let open = i - 2; open >= first && i - open <= MAX_NAME + 2; open--) {
      if (OPENING.test(a.form(open))) return quoted(r, open + 1, i - 2);
    }
  }
  for (let verb = i + 1; verb < after && verb - i <= 4; verb++) {
    if (!r.isListed(verb, 'naming')) continue;
    let open = verb + 1;
    while (open < after && open - verb <= 3 && !OPENING.test(a.form(open))) open++;
    if (!OPENING.test(a.form(open))) return undefined;
    for (let close = open + 1; close < after && close - open <= MAX_NAME + 2; close++) {
      if (CLOSING.test(a.form(close))) return quoted(r, open + 1, a.form(close - 1) === ',' ? close - 2 : close - 1);
    }
  }
  return undefined;
}

function quoted(r: Reader, first: number, last: number): Named | undefined {
  if (last < first || !/^\p{L}/u.test(r.a.form(first))) return undefined;
  const span = r.a.spanOf(first, last);
  return { name: r.a.slice(span), ...span, sentence: r.a.sentenceOf(first) };
}

function campaignOf(r: Reader, id: string, tellings: readonly Named[], events: readonly EventReport[]): Campaign {
  const sentences = new Set(tellings.map((telling) => telling.sentence));
  const own = events.filter(
    (event) =>
      event.type.plover?.event === 'ASSAULT' &&
      !event.background &&
      event.evidence.some((span) => sentences.has(r.a.sentenceOf(Math.min(r.a.tokenAt(span.start), r.a.length - 1)))),
  );
  const parties = new Map<string, 'actor' | 'recipient' | 'with'>();
  for (const side of ['actor', 'recipient', 'with'] as const) {
    for (const event of own)
      for (const filler of event.roles[side])
        if (filler.actor && !parties.has(filler.actor)) parties.set(filler.actor, side);
  }
  const { name, start, end } = tellings[0]!;
  return {
    id,
    name,
    start,
    end,
    parties: [...parties].map(([actor, side]) => ({ actor, side })),
    events: own.map((event) => event.id),
    aims: aimsOf(r, tellings, own),
    time: openEnded(own.find((event) => event.time && event.time.basis !== 'default')?.time ?? own[0]?.time ?? null),
    place: groundOf(r, own),
  };
}

/** Aims told where the operation is named, or where the reports that belong to it are told. */
function aimsOf(r: Reader, tellings: readonly Named[], events: readonly EventReport[]): Span[] {
  const marks = markNames(r, tellings);
  const sentences = new Set<number>();
  for (let i = 0; i < r.a.length; i++) if (marks[i] === 1) sentences.add(r.a.sentenceOf(i));
  for (const { evidence } of events)
    for (const { start } of evidence) sentences.add(r.a.sentenceOf(r.a.tokenAt(start)));
  return findAims(r, sentences, (token) => token !== -1 && (marks[token] === 1 || KINDS.has(r.lemma(token))));
}

/** Where the events of a campaign are told to be in most detail: "between the provinces of A, B and C" before "near the border". */
function groundOf(r: Reader, events: readonly EventReport[]): Campaign['place'] {
  const placed = events.filter(({ place }) => place !== null);
  return placed.sort((one, two) => detailOf(r, two.place) - detailOf(r, one.place))[0]?.place ?? null;
}

/** A campaign runs from its start on until somebody ends it. */
function openEnded(time: EventTime | null): EventTime | null {
  if (!time?.start) return time;
  const { end: _end, ...rest } = time;
  return { ...rest, edtf: `${time.start}/..`, precision: 'range' };
}
