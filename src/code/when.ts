import type { EventTime, Timex } from '../model/index.ts';
import { hasPerfect, isPluperfect } from './background.ts';
import {
  goesAlong,
  isAnotherTime,
  isHourOnly,
  isLongWhile,
  openFrom,
  throughNight,
  timeBefore,
  timeFrom,
} from './clause-times.ts';
import { type Draft, VIOLENT_FAMILIES } from './draft.ts';
import { add, type Hosts } from './hosts.ts';
import { isAtThatTime, isTimesOver } from './other-times.ts';
import type { Reader } from './reader.ts';
import { lastingFrom } from './relative-days.ts';
import { hostOfTime, isBeginning } from './time-hosts.ts';

/** What sets a deed beside the one that is news, and what sets it before. */
const LIKE = /^(similar|earlier)$/;
const PRIOR = /^(prior|previous|past)$/;

/** Times by the word whose clause or phrase they stand in. */
export class When {
  readonly #r: Reader;
  readonly #hosts: Hosts;
  readonly #timesAt = new Map<number, number[]>();
  /** Clauses told of a stretch of months or years that no day begins or ends. */
  readonly #longWhileAt = new Set<number>();

  constructor(r: Reader, hosts: Hosts) {
    this.#r = r;
    this.#hosts = hosts;
    r.doc.timexes.forEach((timex, index) => {
      const first = r.a.tokenAt(timex.start);
      if (first >= r.a.length || (!timex.range && timex.type !== 'DURATION')) return;
      const at = hostOfTime(r, hosts, first, timex);
      if (timex.range) add(this.#timesAt, at, index);
      else if (isLongWhile(r, timex, at)) this.#longWhileAt.add(at);
    });
  }

  timeOf(draft: Draft): EventTime | null {
    const known = this.#dayBefore(draft);
    if (known) return known;
    for (const { host: at, own } of this.#hosts.of(draft, true)) {
      const index = own ? this.#timeAt(at) : this.#firstTime(at);
      const timex = index === undefined ? undefined : this.#r.doc.timexes[index];
      // "a battle which began at 7 p.m.": on a day that is told elsewhere.
      if (timex && at !== draft.token && at !== draft.verb && isHourOnly(timex)) continue;
      const time = timex && index !== undefined ? this.#timeFrom(timex, index, at, own ? 'stated' : 'inferred') : null;
      if (timex) return time && lastingFrom(this.#r, time, at === draft.token ? this.#hosts.anchor(at) : at);
    }
    const told =
      this.#sinceClause(draft) ??
      this.#dayOfScene(draft) ??
      this.#dayOfOwnWords(draft) ??
      this.#dayOfClauseBelow(draft);
    if (told) return told;
    if (this.#isOfOtherTimes(draft)) {
      draft.background = true;
      draft.undated = true;
      return null;
    }
    draft.undated =
      isTimesOver(this.#r, draft) ||
      isAtThatTime(this.#r, draft) ||
      (VIOLENT_FAMILIES.has(draft.frame.family) &&
        (this.#hosts.isSpokenOf(draft) ||
          draft.factuality.given === true ||
          (draft.noun && draft.voice === undefined && this.#hosts.isOfBefore(draft.token)))) ||
      (isPluperfect(this.#r, draft) && this.#isSaidOnADay(draft));
    return null;
  }

  /** The days that a time at a clause or noun gives: "after Tuesday's attack" opens nothing for the attack, which was on Tuesday. */
  #timeFrom(timex: Timex, index: number, at: number, basis: EventTime['basis']): EventTime | null {
    const { a } = this.#r;
    const named = a.upos(at) === 'NOUN' && a.start(at) > timex.start;
    if (isBeginning(this.#r, timex)) return openFrom(timex, index, basis);
    const night = throughNight(this.#r, timex, index, basis);
    if (night) return night;
    return named && timex.range ? { ...timex.range, timex: index, basis } : timeFrom(timex, index, basis);
  }

  /** "the worst since March, when a gunman killed six": in March, whatever has gone on since then. */
  #dayBefore(draft: Draft): EventTime | null {
    const r = this.#r;
    const at = draft.noun ? -1 : timeBefore(r, draft.token);
    const index = at === -1 ? -1 : r.timexAt[at]!;
    const { range } = r.doc.timexes[index] ?? {};
    return range && !this.#timesAt.has(draft.token) ? { ...range, timex: index, basis: 'stated' } : null;
  }

  /** "killed 800 over four decades", "supported him during the primaries", "has carried out similar attacks", "has prior arrests" */
  #isOfOtherTimes(draft: Draft): boolean {
    const { a } = this.#r;
    const { token } = draft;
    const clause = this.#hosts.anchor(token);
    const traits = draft.noun ? a.childrenBy(token, 'amod').map((word) => a.lower(word)) : [];
    if (traits.some((trait) => PRIOR.test(trait))) return true;
    if (traits.some((trait) => LIKE.test(trait)) && hasPerfect(this.#r, draft)) return true;
    return this.#longWhileAt.has(token) || this.#longWhileAt.has(clause) || isAnotherTime(this.#r, clause);
  }

  /** "hit a hall where mourners had gathered on Saturday": the day they were there. */
  #dayOfScene({ roles }: Draft): EventTime | null {
    const { a, doc } = this.#r;
    for (const token of roles.recipient) {
      for (const clause of a.childrenBy(token, 'acl:relcl')) {
        const index = a.childrenBy(clause, 'advmod').some((i) => a.lower(i) === 'where') && this.#timeAt(clause);
        if (typeof index === 'number') return timeFrom(doc.timexes[index]!, index, 'inferred');
      }
    }
    return null;
  }

  /** "Since the truce collapsed in January, rebels have killed 300", "Since Tuesday's bombing …": from then on. */
  #sinceClause(draft: Draft): EventTime | null {
    const { a, doc } = this.#r;
    if (!hasPerfect(this.#r, draft)) return null;
    const below = a.childrenBy(draft.noun ? draft.verb : draft.token, 'advcl', 'obl');
    const since = below.find((i) => a.childrenBy(i, 'mark', 'case').some((mark) => a.lower(mark) === 'since'));
    const index = since === undefined ? undefined : this.#timeAt(since);
    return index === undefined ? null : openFrom(doc.timexes[index]!, index, 'inferred');
  }

  /** "The army said on Tuesday it had retaken the town": news of oneself, of the day on which it is told. */
  #dayOfOwnWords(draft: Draft): EventTime | null {
    const { a, doc } = this.#r;
    const verb = draft.noun ? draft.verb : draft.token;
    if (!isPluperfect(this.#r, draft) || !this.#isSaidOnADay(draft)) return null;
    const doer = a.child(verb, 'nsubj');
    const own = doer !== -1 && /^(it|they|he|she)$/.test(a.lower(doer));
    const index = this.#timeAt(a.head(verb));
    const time = index === undefined ? null : timeFrom(doc.timexes[index]!, index, 'inferred');
    // "In December, state media said a strike had hit the airport": no closer than a month anyway.
    const isWide = time?.precision === 'month' || time?.precision === 'year';
    return own || (isWide && /^(say|report|announce)$/.test(this.#r.lemma(a.head(verb)))) ? time : null;
  }

  /** "was killed when a bomb went off on Monday", "was shot shortly after he came home on Friday" */
  #dayOfClauseBelow(draft: Draft): EventTime | null {
    const { a, doc } = this.#r;
    const verb = draft.noun ? draft.verb : draft.token;
    if (verb === -1 || (draft.noun && draft.voice === undefined)) return null;
    const clause = a.childrenBy(verb, 'advcl').find((i) => goesAlong(this.#r, i) && this.#timesAt.has(i));
    // "threatened to walk out Thursday night": what lies behind is the day of the words.
    const aim = a.childrenBy(verb, 'xcomp').find((i) => this.#timesAt.has(i));
    const index = this.#timeAt(clause ?? aim ?? -1);
    const time = index === undefined ? null : timeFrom(doc.timexes[index]!, index, 'inferred');
    return clause !== undefined || (time?.end && time.end <= (doc.published.day ?? '')) ? time : null;
  }

  /** The day that follows a verb ("who fled last week was jailed Tuesday"), or the first told in its clause. */
  #timeAt(at: number): number | undefined {
    const { a, doc } = this.#r;
    const next = this.#timesAt.get(at)?.find((index) => {
      const timex = doc.timexes[index]!;
      return !isHourOnly(timex) && a.tokenAt(timex.start) === at + 1;
    });
    return next ?? this.#firstTime(at);
  }

  /** The first day told in a clause; an hour only where no day stands with it ("at 1 a.m. on Tuesday"). */
  #firstTime(at: number): number | undefined {
    const { timexes } = this.#r.doc;
    const found = this.#timesAt.get(at);
    const isClose = (index: number) => !isHourOnly(timexes[index]!) && timexes[index]!.value !== 'PRESENT_REF';
    return found?.find(isClose) ?? found?.find((index) => !isHourOnly(timexes[index]!)) ?? found?.[0];
  }

  /** "said on Monday that they had attacked": the day is that of the words. */
  #isSaidOnADay(draft: Draft): boolean {
    const { a } = this.#r;
    const verb = draft.noun ? draft.verb : draft.token;
    return a.deprel(verb) === 'ccomp' && this.#timesAt.has(a.head(verb));
  }
}
