import type { Report, ReportActor, ReportClaimSource, ReportEvent, ReportFiller, TextSpan } from '../model/index.ts';

/** One CAMEO event: who did what to whom, in codes; `---` where a side is not known. */
export interface Dyad {
  /** Id of the event in its report. */
  readonly event: string;
  /** CAMEO event code. */
  readonly code: string;
  readonly source: string;
  readonly target: string;
}

/** CAMEO codes and capitals of countries by ISO 3166-1 alpha-2; the codebook's `Countries.byIso2` is one. */
export type CameoCountries = ReadonlyMap<string, { readonly cameo: string; readonly capital: string }>;

/** What coding in CAMEO consults. */
export interface DyadOptions {
  readonly countries: CameoCountries;
  /** Code of a phrase that is no actor of its article: "a police station" is COP; null where it says nothing. */
  readonly identify?: (phrase: string, day: string | undefined) => string | null;
}

const NOT_CODED = '---';

/**
 * The new events of a report as CAMEO's dyads, each once. A deed named with neither doer nor done-to is no event, nor are words
 * that nobody says. What is done to nobody that is named is done to the country it is done in, and civilians, gunmen,
 * protesters without a country are of that country; words and meetings have no such ground. A role without a country is
 * written `---GOV`.
 */
export function dyadsOf(report: Report, options: DyadOptions): Dyad[] {
  const codes = new Codes(report, options);
  const dyads = new Map<string, Dyad>();
  for (const event of (report.events ?? []).filter(isNews)) {
    const { code, sources, targets, ground } = claimOf(event, codes) ?? deedOf(event, codes);
    if (sources.length === 0 && (targets.length === 0 || WORDS.test(code))) continue;
    const there = (party: string) => (party.startsWith(NOT_CODED) ? ground + party.slice(NOT_CODED.length) : party);
    for (const [one, two] of pairsOf(code, sources, targets)) {
      const source = one === NOT_CODED ? one : there(one);
      const target = there(two);
      dyads.set(`${code} ${source} ${target}`, { event: event.id, code, source, target });
    }
  }
  return [...dyads.values()];
}

/** What is only asked for, feared or supposed is part of another event: of the asking, fearing, supposing. */
const NOT_DONE: ReadonlySet<string> = new Set(['demanded', 'possible', 'hypothetical', 'denied']);

/** Event data count what the day brought, not what went before it. */
function isNews({ type, background, factuality: { polarity, modality } }: ReportEvent): boolean {
  return type.cameo !== null && !background && polarity !== 'negative' && !NOT_DONE.has(modality);
}

interface Sides {
  readonly code: string;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  /** Code of the country it happened in, which whoever has none is of. */
  readonly ground: string;
}

/** Codes of deeds, by their first two digits; the others are words and meetings. */
const DEED = /^(0[6-9]|1[4-9]|20)/;
const HOSTILE = /^(1[7-9]|20)/;
const WORDS = /^(0[1-5]|1[0-3])/;
const BLAME = /^11/;

function deedOf(event: ReportEvent, codes: Codes): Sides {
  const { actor = [], recipient = [], affected = [] } = event.roles;
  const code = event.type.cameo!;
  const known = (found: string) => found !== NOT_CODED;
  return {
    code,
    sources: actor.map((filler) => codes.doer(filler)).filter(known),
    targets: [...recipient, ...affected].flatMap((filler) => codes.targets(filler, code)).filter(known),
    ground: DEED.test(code) ? codes.ground(event) : NOT_CODED,
  };
}

const ACCUSE = '112';
const OWN_UP = '015';

/** "The ministry said that rebels attacked": a party's word on violence is accusing, on its own is owning up. */
function claimOf(event: ReportEvent, codes: Codes): Sides | undefined {
  const by = event.attribution?.find(({ cue }) => cue.some(({ end }) => end < event.trigger.start));
  const source = by?.source ? codes.doer(by.source) : NOT_CODED;
  if (!HOSTILE.test(event.type.cameo ?? '') || source.startsWith(NOT_CODED)) return undefined;
  const deed = deedOf(event, codes);
  if (deed.sources.length === 0) return undefined;
  return deed.sources.includes(source)
    ? { ...deed, code: OWN_UP, sources: [source] }
    : { code: ACCUSE, sources: [source], targets: deed.sources, ground: NOT_CODED };
}

/** Meeting, agreeing, working together, fighting each other. */
const MUTUAL = /^(03|04|057|06|19)/;

/** Every doer with everyone it is done to; what several do together and to nobody else, each with each. */
function pairsOf(code: string, sources: readonly string[], targets: readonly string[]): [string, string][] {
  if (MUTUAL.test(code) && targets.length === 0 && sources.length > 1)
    return sources.flatMap((one) => sources.filter((two) => two !== one).map((two): [string, string] => [one, two]));
  const aims = targets.length > 0 ? targets : [NOT_CODED];
  return (sources.length > 0 ? sources : [NOT_CODED]).flatMap((one) => aims.map((two): [string, string] => [one, two]));
}

/** CAMEO's roles, which stand without a country where the text names none. */
const ROLE_FIRST =
  /^(AGR|BUD|BUS|CHR|COP|CRM|CVL|EDU|ELI|ENV|GOV|HIN|HLH|HRI|JEW|JUD|LAB|LEG|MED|MIL|MUS|OPP|PTY|RAD|REB|REF|REL|SPY|UAF)/;

const bare = (cameo: string): string => (ROLE_FIRST.test(cameo) ? NOT_CODED + cameo : cameo);

/** Codes of those a report speaks of. */
class Codes {
  readonly #report: Report;
  readonly #options: DyadOptions;
  readonly #actors: ReadonlyMap<string, ReportActor>;

  constructor(report: Report, options: DyadOptions) {
    this.#report = report;
    this.#options = options;
    this.#actors = new Map(report.actors?.map((actor) => [actor.id, actor]));
  }

  doer(filler: ReportClaimSource): string {
    const actor = filler.actor === undefined ? undefined : this.#actors.get(filler.actor);
    return actor ? this.#codeOf(actor, filler) : NOT_CODED;
  }

  /**
   * An actor; what a thing is ("a police station") or whose it is ("the rebels' camp"); who did a deed that is blamed, where
   * one happened that is mourned; the country of the place.
   */
  targets(filler: ReportFiller, code: string): readonly string[] {
    if (filler.actor !== undefined) return [this.doer(filler)];
    const deed = this.#report.events?.find(({ trigger }) => isWithin(trigger, filler));
    if (deed) {
      const doers = (deed.roles.actor ?? []).map((one) => this.doer(one));
      return BLAME.test(code) ? doers : [this.ground(deed)];
    }
    const { text, publishedAt } = this.#report.article;
    const said = filler.in === undefined ? text.slice(filler.start, filler.end) : '';
    const known = this.#options.identify?.(said, publishedAt?.slice(0, 10)) ?? null;
    if (known !== null) return [bare(known)];
    const owner = this.#actorWithin(filler);
    return [owner ? this.#codeOf(owner) : this.#countryWithin(filler)];
  }

  ground({ place }: ReportEvent): string {
    return this.#country(place?.country);
  }

  #country(iso2: string | undefined): string {
    return this.#options.countries.get(iso2 ?? '')?.cameo ?? NOT_CODED;
  }

  #codeOf({ cameo, country }: ReportActor, span?: TextSpan): string {
    // A capital that stands for its government is the state: "Moscow" is RUS.
    const words = span && span.in === undefined ? this.#report.article.text.slice(span.start, span.end) : '';
    if (country !== null && words !== '' && words === this.#options.countries.get(country)?.capital)
      return this.#country(country);
    return cameo ? bare(cameo) : NOT_CODED;
  }

  #actorWithin(phrase: TextSpan): ReportActor | undefined {
    let first: { readonly start: number; readonly actor: ReportActor } | undefined;
    for (const actor of this.#actors.values())
      for (const mention of actor.mentions)
        if (isWithin(mention, phrase) && mention.start < (first?.start ?? Number.POSITIVE_INFINITY))
          first = { start: mention.start, actor };
    return first?.actor;
  }

  #countryWithin(phrase: TextSpan): string {
    const place = this.#report.places?.find((one) => one.country !== undefined && isWithin(one, phrase));
    return this.#country(place?.country);
  }
}

function isWithin(inner: TextSpan, outer: TextSpan): boolean {
  return inner.in === outer.in && outer.start <= inner.start && inner.end <= outer.end;
}
