import {
  countBefore,
  type Report,
  type ReportActor,
  type ReportClaimSource,
  type ReportEvent,
  type ReportFiller,
  type ReportPlace,
  type TextSpan,
} from '../model/index.ts';

/** CAMEO codes and capitals of countries by ISO 3166-1 alpha-2; the codebook's `Countries.byIso2` is one. */
export type CameoCountries = ReadonlyMap<string, { readonly cameo: string; readonly capital: string }>;

/** What coding in CAMEO consults. */
export interface DyadOptions {
  readonly countries: CameoCountries;
  /** Code of a phrase that is no actor of its article: "a police station" is COP; null where it says nothing. */
  readonly identify?: (phrase: string, day: string | undefined) => string | null;
}

/** A side that is not known. */
export const NOT_CODED = '---';

/** CAMEO's roles, which stand without a country where the text names none. */
const ROLE_FIRST =
  /^(AGR|BUD|BUS|CHR|COP|CRM|CVL|EDU|ELI|ENV|GOV|HIN|HLH|HRI|JEW|JUD|LAB|LEG|MED|MIL|MUS|OPP|PTY|RAD|REB|REF|REL|SPY|UAF)/;
/** Codes of blaming, by their first two digits. */
const BLAME = /^11/;

/** CAMEO codes of those a report speaks of. */
export class Codes {
  readonly #report: Report;
  readonly #options: DyadOptions;
  readonly #actors: ReadonlyMap<string, ReportActor>;
  readonly #mentions: readonly (TextSpan & { readonly actor: ReportActor })[];
  readonly #places: readonly ReportPlace[];
  readonly #deeds: readonly ReportEvent[];

  constructor(report: Report, options: DyadOptions) {
    const { actors = [], places = [], events = [] } = report;
    this.#report = report;
    this.#options = options;
    this.#actors = new Map(actors.map((actor) => [actor.id, actor]));
    this.#mentions = inBody(actors.flatMap((actor) => actor.mentions.map((mention) => ({ ...mention, actor }))));
    this.#places = inBody(places.filter(({ country }) => country !== undefined));
    this.#deeds = inBody(events.map((event) => ({ ...event.trigger, event }))).map(({ event }) => event);
  }

  speaker(source: ReportClaimSource): string {
    const actor = source.actor === undefined ? undefined : this.#actors.get(source.actor);
    return actor ? this.#codeOf(actor, source) : NOT_CODED;
  }

  doer(filler: ReportFiller): string {
    const code = this.speaker(filler);
    return code === NOT_CODED && filler.actor === undefined ? this.owner(filler) : code;
  }

  /** What a phrase says of who it is ("a police station"), or whose it is, told before its head ("US drones"). */
  owner({ head, ...phrase }: ReportFiller): string {
    const known = this.#identified(phrase);
    if (known !== undefined) return known;
    const before = { ...phrase, end: head.start };
    const actor = firstWithin(this.#mentions, before, (mention) => mention)?.actor;
    return actor ? this.#codeOf(actor) : this.#country(this.#placeWithin(before)?.country);
  }

  /**
   * An actor; what a thing is or whose it is ("the rebels' camp"); who did a deed that is blamed, where one happened that is
   * mourned; the country of the place.
   */
  targets(filler: ReportFiller, code: string): readonly string[] {
    if (filler.actor !== undefined) return [this.speaker(filler)];
    const deed = firstWithin(this.#deeds, filler, ({ trigger }) => trigger);
    if (deed) {
      const doers = (deed.roles.actor ?? []).map((one) => this.doer(one));
      return BLAME.test(code) ? doers : [this.ground(deed)];
    }
    const known = this.#identified(filler);
    if (known !== undefined) return [known];
    const actor = firstWithin(this.#mentions, filler, (mention) => mention)?.actor;
    return [actor ? this.#codeOf(actor) : this.#country(this.#placeWithin(filler)?.country)];
  }

  /** The country an event happened in. */
  ground({ place }: ReportEvent): string {
    return this.#country(place?.country);
  }

  #country(iso2: string | undefined): string {
    return this.#options.countries.get(iso2 ?? '')?.cameo ?? NOT_CODED;
  }

  #codeOf({ cameo, country }: ReportActor, span?: TextSpan): string {
    // A capital that stands for its government is the state: "Moscow" is RUS.
    if (span && country !== null && this.#words(span) === this.#options.countries.get(country)?.capital)
      return this.#country(country);
    return cameo ? bare(cameo) : NOT_CODED;
  }

  #identified(phrase: TextSpan): string | undefined {
    const day = this.#report.article.publishedAt?.slice(0, 10);
    const words = this.#words(phrase);
    const code = words === '' ? null : this.#options.identify?.(words, day);
    return code ? bare(code) : undefined;
  }

  #words({ start, end, in: where }: TextSpan): string {
    return where === undefined ? this.#report.article.text.slice(start, end) : '';
  }

  #placeWithin(phrase: TextSpan): ReportPlace | undefined {
    return firstWithin(this.#places, phrase, (place) => place);
  }
}

const bare = (cameo: string): string => (ROLE_FIRST.test(cameo) ? NOT_CODED + cameo : cameo);

function inBody<T extends TextSpan>(spans: readonly T[]): T[] {
  return spans.filter((span) => span.in === undefined).sort((a, b) => a.start - b.start);
}

/** The first of the items, which stand in text order, that lies in a phrase of the body. */
function firstWithin<T>(items: readonly T[], phrase: TextSpan, spanOf: (item: T) => TextSpan): T | undefined {
  if (phrase.in !== undefined) return undefined;
  for (let i = countBefore(items, (item) => spanOf(item).start < phrase.start); i < items.length; i++) {
    const { start, end } = spanOf(items[i]!);
    if (start >= phrase.end) return undefined;
    if (end <= phrase.end) return items[i];
  }
  return undefined;
}
