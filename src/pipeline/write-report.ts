import type {
  Actor,
  Attribution,
  Campaign,
  Claim,
  CoderStamp,
  Consequences,
  DayRange,
  EventPlace,
  EventReport,
  EventTime,
  Filler,
  Quantity,
  Report,
  ReportActor,
  ReportArticle,
  ReportAttribution,
  ReportCampaign,
  ReportClaim,
  ReportConsequences,
  ReportEvent,
  ReportEventPlace,
  ReportEventTime,
  ReportFiller,
  ReportPlace,
  ReportQuantity,
  ReportTimex,
  ReportWarning,
  Roles,
} from '../model/index.ts';
import { eventPlace, type Locate, locationOf, locatorOf, round, territory } from './locate.ts';
import type { CodedDoc } from './stages.ts';

/** The report of one coded article (docs/formats.md), with only what was found present. */
export function writeReport(doc: CodedDoc, id: string, coder: CoderStamp): Report {
  const at = locatorOf(doc);
  const idOf = (local: string) => `${id}#${local}`;
  const events = doc.events.map((event) => writeEvent(doc, event, at, idOf));
  return prune({
    formatVersion: 1,
    id,
    coder,
    article: writeArticle(doc),
    sentences: Array.from({ length: doc.analysis.sentenceCount }, (_, s) => at(doc.analysis.sentenceSpan(s))),
    timexes: doc.timexes.map(({ text, type, value, mod, quant, freq, range, basis, ...span }): ReportTimex => {
      return { ...at(span), text, type, value, mod, quant, freq, edtf: range?.edtf, basis };
    }),
    quantities: doc.quantities.filter(isAmount).map((quantity) => writeQuantity(quantity, at)),
    places: writePlaces(doc, at),
    actors: doc.actors.map((actor) => writeActor(actor, at)),
    events: events.length > 0 ? events : undefined,
    campaigns: doc.campaigns.map((campaign) => writeCampaign(doc, campaign, at, idOf)),
    claims: doc.claims.map((claim) => writeClaim(claim, at, idOf)),
    warnings: doc.warnings.map(({ code, message, start, end }): ReportWarning => {
      return start === undefined || end === undefined ? { code, message } : { code, message, ...at({ start, end }) };
    }),
  });
}

function writeArticle({ article, published }: CodedDoc): ReportArticle {
  const { id: _, publishedAt, publishedAtBasis, ...rest } = article;
  return { ...rest, publishedAt: publishedAt ?? published.day, publishedAtBasis: publishedAtBasis ?? published.basis };
}

/** Ranks and ages are read so that they are not taken for amounts; a report has no field for them. */
function isAmount({ kind }: Quantity): boolean {
  return kind !== 'ordinal' && kind !== 'age';
}

function writeQuantity(quantity: Quantity, at: Locate): ReportQuantity {
  const { text, low, best, high, approx, unit, unitSpan, kind, total } = quantity;
  const more = { kind: kind === 'count' ? undefined : kind, total };
  return { ...at(quantity), text, low, best, high, approx, unit, unitSpan: unitSpan && at(unitSpan), ...more };
}

/**
 * Every toponym, and what is named as a place or given in degrees that no gazetteer has; in text order, names inside
 * names as associative.
 */
function writePlaces({ text, toponyms, areas }: CodedDoc, at: Locate): ReportPlace[] {
  const sites = areas.flatMap(({ name, lat, lon, toponyms: known }) => {
    if (!name) return [];
    return [{ span: name, use: 'literal' as const, where: known.length === 0 ? { lat, lon } : {}, isSite: true }];
  });
  const named = toponyms.map((toponym) => ({
    span: toponym,
    use: toponym.use,
    where: locationOf(toponym),
    isSite: false,
  }));
  let siteEnd = 0;
  return [...sites, ...named]
    .sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end)
    .map(({ span, use, where, isSite }) => {
      const isInside = span.end <= siteEnd;
      if (isSite) siteEnd = Math.max(siteEnd, span.end);
      return { ...at(span), text: text.slice(span.start, span.end), use: isInside ? 'associative' : use, ...where };
    });
}

function writeActor(actor: Actor, at: Locate): ReportActor {
  const { id, name, kind, sector, country, cameo, mentions, privatePerson } = actor;
  const written = mentions.map(({ text, form, ...span }) => ({ ...at(span), text, form }));
  return { id, name, kind, sector, country, cameo, mentions: written, privatePerson: privatePerson || undefined };
}

function writeEvent(doc: CodedDoc, event: EventReport, at: Locate, idOf: (local: string) => string): ReportEvent {
  const attributions = doc.attributions.get(event.id) ?? [];
  return {
    id: idOf(event.id),
    trigger: { ...at(event.trigger), text: event.trigger.text },
    background: event.background,
    type: event.type,
    roles: writeRoles(event.roles, at),
    place: event.place ? writeEventPlace(doc, event.place, at) : undefined,
    time: event.time ? writeTime(event.time) : undefined,
    consequences: writeConsequences(event.consequences, at),
    factuality: event.factuality,
    attribution: attributions.map((attribution) => writeAttribution(attribution, at)),
    links: event.links.map(({ rel, to }) => ({ rel, to: idOf(to) })),
    aims: event.aims?.length ? event.aims.map(at) : undefined,
    confidence: round(event.confidence),
    evidence: event.evidence.map(at),
    method: event.method,
    leftOpen: event.leftOpen,
  };
}

function writeRoles(roles: Roles, at: Locate): ReportEvent['roles'] {
  const write = (fillers: readonly Filler[]): ReportFiller[] =>
    fillers.map(({ actor, head, ...span }) => ({ actor, ...at(span), head: at(head) }));
  const { actor, recipient, instrument, affected } = roles;
  return {
    actor: write(actor),
    recipient: write(recipient),
    with: write(roles.with),
    instrument: write(instrument),
    affected: write(affected),
  };
}

function writeEventPlace(doc: CodedDoc, place: EventPlace, at: Locate): ReportEventPlace | undefined {
  const written =
    place.toponym === undefined
      ? eventPlace(doc, place.area, at(place))
      : { ...at(place), text: place.text, ...territory(doc, place.toponym) };
  if (!written) return undefined;
  const { geoPrecision, relation, basis } = place;
  return { ...written, geoPrecision, relation, basis };
}

function writeTime({ edtf, start, end, precision, timex, basis }: EventTime): ReportEventTime {
  return { edtf, start, end, precision, timex, basis } satisfies Partial<DayRange> & ReportEventTime;
}

function writeConsequences(consequences: Consequences, at: Locate): ReportConsequences {
  const entries = Object.entries(consequences).map(([kind, groups]) => [
    kind,
    groups.map(({ low, best, high, who, total, ...span }) => ({ low, best, high, who, total, ...at(span) })),
  ]);
  return Object.fromEntries(entries);
}

function writeAttribution({ source, via, cue, content, standing }: Attribution, at: Locate): ReportAttribution {
  return {
    source: source && { actor: source.actor, ...at(source) },
    via: via ?? undefined,
    cue: cue.map(at),
    content: content.map(at),
    standing,
  };
}

function writeCampaign(doc: CodedDoc, campaign: Campaign, at: Locate, idOf: (local: string) => string): ReportCampaign {
  const { id, name, parties, events, aims, time, place } = campaign;
  return {
    id: idOf(id),
    name,
    ...at(campaign),
    parties,
    events: events.map(idOf),
    aims: aims.map(at),
    time: time ? writeTime(time) : undefined,
    place: place ? writeEventPlace(doc, place, at) : undefined,
  };
}

function writeClaim(claim: Claim, at: Locate, idOf: (local: string) => string): ReportClaim {
  return {
    id: idOf(claim.id),
    source: claim.source.map(({ actor, start, end }) => ({ actor, ...at({ start, end }) })),
    via: claim.via ?? undefined,
    cue: claim.cue.map(at),
    content: claim.content.map(at),
    standing: claim.standing,
    about: claim.about.map(idOf),
    stance: claim.stance,
  };
}

/** Fields that hold lists by kind; there an empty list means that nothing was found. */
const LISTS_STAY = new Set([
  'mentions',
  'cue',
  'content',
  'source',
  'about',
  'parties',
  'events',
  'evidence',
  'contexts',
]);

/** Leaves out what is undefined, and lists and objects with nothing in them. */
function prune<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item) => prune(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([name, item]) => [name, prune(item)] as const)
    .filter(([name, item]) => LISTS_STAY.has(name) || name === 'roles' || !isEmpty(item));
  return Object.fromEntries(kept) as T;
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** `--layers tokens,tree`: UD words and names. */
export function writeLayers(doc: CodedDoc): Pick<Report, 'tokens' | 'names'> {
  const at = locatorOf(doc);
  const { analysis } = doc;
  const tokens = Array.from({ length: analysis.length }, (_, i) => ({
    ...at(analysis.span(i)),
    lemma: analysis.lemma(i),
    upos: analysis.upos(i),
    xpos: analysis.xpos(i),
    head: analysis.head(i),
    deprel: analysis.deprel(i),
    sentence: analysis.sentenceOf(i),
  }));
  const names = analysis.names.map(({ type, start, end }) => ({ ...at({ start, end }), type }));
  return { tokens, names };
}
