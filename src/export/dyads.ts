import { countBefore, type Report, type ReportEvent } from '../model/index.ts';
import { Codes, type DyadOptions, NOT_CODED } from './dyad-codes.ts';

/** One CAMEO event: who did what to whom, in codes; `---` where a side is not known. */
export interface Dyad {
  /** Id of the event in its report. */
  readonly event: string;
  /** CAMEO event code. */
  readonly code: string;
  readonly source: string;
  readonly target: string;
}

/**
 * The new events of a report as CAMEO's dyads, each once. A deed named with neither doer nor done-to is no event, nor are words
 * that nobody says. What is done to nobody that is named is done to the country it is done in, and civilians, gunmen,
 * protesters without a country are of that country; words and meetings have no such ground. A role without a country is
 * written `---GOV`.
 */
export function dyadsOf(report: Report, options: DyadOptions): Dyad[] {
  const codes = new Codes(report, options);
  const dyads = new Map<string, Dyad>();
  const events = (report.events ?? []).filter(isNews);
  const topics = new Topics(report, events);
  for (const event of events) {
    const { code, sources, targets, ground } = claimOf(event, codes) ?? deedOf(event, codes);
    if (topics.isBlamed(event)) continue;
    if (sources.length === 0 && (targets.length === 0 || WORDS.test(code) || topics.isSpokenOf(event))) continue;
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

/** What a report speaks of as the matter of words that are events themselves. */
class Topics {
  readonly #sentences: readonly number[];
  /** Where the first words of each sentence are that are an event, by sentence. */
  readonly #words = new Map<number, number>();
  readonly #blaming: ReadonlySet<number>;

  constructor({ sentences = [] }: Report, events: readonly ReportEvent[]) {
    this.#sentences = sentences.map(({ start }) => start);
    const spoken = events.filter(({ type, trigger }) => trigger.in === undefined && WORDS.test(type.cameo!));
    for (const { trigger } of spoken) {
      const sentence = this.#sentenceAt(trigger.start);
      this.#words.set(sentence, Math.min(trigger.start, this.#words.get(sentence) ?? Number.POSITIVE_INFINITY));
    }
    this.#blaming = new Set(spoken.filter(({ type }) => BLAME.test(type.cameo!)).map(({ trigger }) => trigger.start));
  }

  /** "accused Russia of sending troops": the accusation is the event. */
  isBlamed({ attribution = [], trigger }: ReportEvent): boolean {
    return attribution.some(({ cue }) => cue.some(({ start }) => start < trigger.start && this.#blaming.has(start)));
  }

  /** "urged Moscow to halt the bombing": by nobody named, told only as what the words are about. */
  isSpokenOf({ trigger }: ReportEvent): boolean {
    return (
      trigger.in === undefined && (this.#words.get(this.#sentenceAt(trigger.start)) ?? trigger.start) < trigger.start
    );
  }

  #sentenceAt(offset: number): number {
    return countBefore(this.#sentences, (start) => start <= offset);
  }
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
  const { actor = [], recipient = [], affected = [], instrument = [] } = event.roles;
  const code = event.type.cameo!;
  const known = (found: string) => found !== NOT_CODED;
  const isDeed = DEED.test(code);
  // "US drones killed": things do deeds for whoever has them; words are people's own.
  const doers = actor.map((filler) => (isDeed ? codes.doer(filler) : codes.speaker(filler))).filter(known);
  return {
    code,
    // "Russian tanks rolled in": whose the weapons are.
    sources: doers.length > 0 ? doers : instrument.map((filler) => codes.owner(filler)).filter(known),
    targets: [...recipient, ...affected].flatMap((filler) => codes.targets(filler, code)).filter(known),
    ground: isDeed ? codes.ground(event) : NOT_CODED,
  };
}

const ACCUSE = '112';
const OWN_UP = '015';

/** "The ministry said that rebels attacked": a party's word on violence is accusing, on its own is owning up. */
function claimOf(event: ReportEvent, codes: Codes): Sides | undefined {
  const by = event.attribution?.find(({ cue }) => cue.some(({ end }) => end < event.trigger.start));
  const source = by?.source ? codes.speaker(by.source) : NOT_CODED;
  if (!HOSTILE.test(event.type.cameo ?? '') || source.startsWith(NOT_CODED)) return undefined;
  const deed = deedOf(event, codes);
  if (deed.sources.length === 0) return undefined;
  return deed.sources.includes(source)
    ? { ...deed, code: OWN_UP, sources: [source] }
    : { code: ACCUSE, sources: [source], targets: deed.sources, ground: NOT_CODED };
}

/** Meeting, agreeing, taking up relations, working together, fighting each other. */
const MUTUAL = /^(03|04|050|057|06|19)/;

/** Every doer with everyone it is done to; what several do together and to nobody else, each with each. */
function pairsOf(code: string, sources: readonly string[], targets: readonly string[]): [string, string][] {
  if (MUTUAL.test(code) && targets.length === 0 && sources.length > 1)
    return sources.flatMap((one) => sources.filter((two) => two !== one).map((two): [string, string] => [one, two]));
  const aims = targets.length > 0 ? targets : [NOT_CODED];
  return (sources.length > 0 ? sources : [NOT_CODED]).flatMap((one) => aims.map((two): [string, string] => [one, two]));
}
