import type { EventTime, Timex } from '../model/index.ts';
import { hasPerfect, isPluperfect } from './background.ts';
import {
  clauseBehind,
  isAnotherTime,
  isAnsweredFor,
  isLongAgo,
  isLongWhile,
  timeBefore,
  timeFrom,
} from './clause-times.ts';
import { type Draft, VIOLENT_FAMILIES } from './draft.ts';
import { add, type Hosts } from './hosts.ts';
import type { Reader } from './reader.ts';
import { lastingFrom } from './relative-days.ts';

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
      const at = this.#hostOfTime(first, timex);
      if (timex.range) add(this.#timesAt, at, index);
      else if (isLongWhile(r, timex, at)) this.#longWhileAt.add(at);
    });
  }

  /** "arrested over a bombing last year", "investigate the attack in 1994": an old day beside the deed that is answered for is the deed's. */
  #hostOfTime(first: number, timex: Timex): number {
    const r = this.#r;
    const counted = clauseBehind(r, timex);
    if (counted !== -1) return counted;
    const noun = nounSince(r, first);
    if (noun !== -1) return noun;
    const at = this.#hosts.above(topOf(r, first, timex.end));
    if (r.a.upos(at) !== 'VERB') return at;
    let node = first - 1;
    if (node >= 0 && r.a.deprel(node) === 'case') node--;
    for (let deed = -1, steps = 0; node >= 0 && steps < 8; node = r.a.head(node), steps++) {
      if (this.#hosts.isTrigger(node) && r.a.upos(node) === 'NOUN') deed = node;
      if (r.a.head(node) === at) return deed !== -1 && isAnsweredFor(r, node, isLongAgo(r, timex)) ? deed : at;
    }
    return at;
  }

  timeOf(draft: Draft): EventTime | null {
    const known = this.#dayBefore(draft);
    if (known) return known;
    for (const { host: at, own } of this.#hosts.of(draft, true)) {
      const index = this.#timeAt(at);
      const timex = index === undefined ? undefined : this.#r.doc.timexes[index];
      const time = timex && index !== undefined ? this.#timeFrom(timex, index, at, own ? 'stated' : 'inferred') : null;
      if (timex) return time && lastingFrom(this.#r, time, at === draft.token ? this.#hosts.anchor(at) : at);
    }
    const told = this.#sinceClause(draft) ?? this.#dayOfScene(draft) ?? this.#dayOfOwnWords(draft);
    if (told) return told;
    if (this.#isOfOtherTimes(draft)) {
      draft.background = true;
      draft.undated = true;
      return null;
    }
    draft.undated =
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

  /** "killed 800 over four decades", "supported him during the primaries" */
  #isOfOtherTimes({ token }: Draft): boolean {
    const clause = this.#hosts.anchor(token);
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
    const from = index === undefined ? undefined : doc.timexes[index]!.range;
    if (index === undefined || !from?.start) return null;
    return {
      edtf: `${from.edtf.split('/')[0]}/..`,
      start: from.start,
      precision: 'range',
      timex: index,
      basis: 'inferred',
    };
  }

  /** "The army said on Tuesday it had retaken the town": news of oneself, of the day on which it is told. */
  #dayOfOwnWords(draft: Draft): EventTime | null {
    const { a, doc } = this.#r;
    const verb = draft.noun ? draft.verb : draft.token;
    if (!isPluperfect(this.#r, draft) || !this.#isSaidOnADay(draft)) return null;
    const doer = a.child(verb, 'nsubj');
    const index = doer !== -1 && /^(it|they|he|she)$/.test(a.lower(doer)) ? this.#timeAt(a.head(verb)) : undefined;
    return index === undefined ? null : timeFrom(doc.timexes[index]!, index, 'inferred');
  }

  /** The first day told in a clause; an hour only where no day stands with it ("at 1 a.m. on Tuesday"). */
  #timeAt(at: number): number | undefined {
    const { timexes } = this.#r.doc;
    const found = this.#timesAt.get(at);
    return found?.find((index) => timexes[index]!.type !== 'TIME') ?? found?.[0];
  }

  /** "said on Monday that they had attacked": the day is that of the words. */
  #isSaidOnADay(draft: Draft): boolean {
    const { a } = this.#r;
    const verb = draft.noun ? draft.verb : draft.token;
    return a.deprel(verb) === 'ccomp' && this.#timesAt.has(a.head(verb));
  }
}

/** "the worst since their war in 2020": the noun that the day belongs to, which lies before all that is told; -1 where none. */
function nounSince(r: Reader, first: number): number {
  const { a } = r;
  for (let node = a.head(first), steps = 0; node !== -1 && steps < 4; node = a.head(node), steps++) {
    if (a.upos(node) === 'VERB') return -1;
    if (node < first && r.timexAt[node] === -1 && r.caseOf(node) === 'since') return node;
  }
  return -1;
}

/** The word of the expression that hangs outside it. */
function topOf(r: Reader, first: number, end: number): number {
  const { a } = r;
  for (let i = first; i < a.length && a.start(i) < end; i++) {
    const head = a.head(i);
    if (head === -1 || head < first || a.start(head) >= end) return i;
  }
  return first;
}
