import { DAY_MS, type EventTime } from '../model/index.ts';
import { timeFrom } from './clause-times.ts';
import type { Reader } from './reader.ts';

/** Sentences for which the day of a telling holds. */
const HOLDS = 3;

/**
 * On which day the telling stands, sentence by sentence: the day of a main clause in the past holds for the plain
 * past that goes on from it, until another time is named or the present comes back.
 */
export class StoryClock {
  readonly #days: (EventTime | null)[] = [];
  /** The day before, where a sentence in the past names another's. */
  readonly #left: (EventTime | null)[] = [];
  /** Sentences since the day was named. */
  readonly #since: number[] = [];

  readonly #backs: Back[] = [];

  constructor(r: Reader) {
    const { a, doc } = r;
    const firsts = firstTimes(r);
    const backs = this.#backs;
    let since = 0;
    for (let sentence = 0; sentence < a.sentenceCount; sentence++) {
      const [first, after] = a.sentence(sentence);
      const main = mainVerb(r, first, after);
      const narrated = main !== -1 && isPast(r, main);
      const index = firsts.get(sentence);
      const before = this.#dayBefore(sentence, narrated && hasHad(r, main));
      since = index === undefined ? since + 1 : 0;
      let day: EventTime | null = null;
      if (index !== undefined) {
        const own = narrated && isOfMain(r, index, main) ? timeFrom(doc.timexes[index]!, index, 'inferred') : null;
        day = own?.start && own.end && own.start <= (doc.published.day ?? own.start) ? own : null;
      } else if (narrated && since <= HOLDS && mayGoOn(r, first, after, before) && !isBackToday(r, main, before)) {
        const from = since === 1 ? mainVerb(r, ...a.sentence(sentence - 1)) : -1;
        day = before && from !== -1 && isWide(before) && r.isListed(from, 'beginning') ? onFrom(before) : before;
      }
      this.#days.push(day);
      const glance = narrated && hasHad(r, main) && (index === undefined || isBehind(r, index, main));
      backs.push(glance ? { to: backs.at(-1)?.to ?? before } : null);
      this.#left.push(narrated && index !== undefined && !day ? before : null);
      this.#since.push(since);
    }
  }

  /** "They had taken it on Sunday. Troops regained it.": what goes on after a look back goes on from before it. */
  #dayBefore(sentence: number, looksBack: boolean): EventTime | null {
    const back = this.#backs[sentence - 1];
    return back && !looksBack ? back.to : (this.#days[sentence - 1] ?? null);
  }

  /** The day of the sentence; null where nothing says it. */
  dayOf(sentence: number): EventTime | null {
    return this.#days[sentence] ?? null;
  }

  /** "They struck back after he was killed on 18 August": the day on which the telling stood before, itself left open now. */
  leftBy(sentence: number): EventTime | null {
    return this.#left[sentence] ?? null;
  }

  /** Does the sentence tell what had been before? */
  looksBack(sentence: number): boolean {
    return Boolean(this.#backs[sentence]);
  }

  /** How many sentences before was a day last named? */
  since(sentence: number): number {
    return this.#since[sentence] ?? 0;
  }
}

/** A sentence that looks back, and the day to which the telling comes back from it. */
type Back = { readonly to: EventTime | null } | null;

function hasHad({ a }: Reader, verb: number): boolean {
  return a.childrenBy(verb, 'aux').some((aux) => a.lower(aux) === 'had');
}

/** "had taken it on Sunday" dates the taking; "On Sunday they had just sat down" says where the telling stands. */
function isBehind({ a, doc }: Reader, index: number, main: number): boolean {
  return doc.timexes[index]!.start > a.start(main);
}

/** The first day named in each sentence. */
function firstTimes(r: Reader): ReadonlyMap<number, number> {
  const { a, doc } = r;
  const firsts = new Map<number, number>();
  doc.timexes.forEach((timex, index) => {
    const token = a.tokenAt(timex.start);
    if (!timex.range || token >= a.length || r.inDateline(token)) return;
    const sentence = a.sentenceOf(token);
    if (!firsts.has(sentence)) firsts.set(sentence, index);
  });
  return firsts;
}

/** "In January they killed 28. The army has sent troops, a source said.": what is said of today ends a month long past. */
function isBackToday(r: Reader, main: number, before: EventTime | null): boolean {
  const content = r.isA(main, 'say') ? r.a.child(main, 'ccomp') : -1;
  return content !== -1 && before !== null && isWide(before) && r.a.upos(content) === 'VERB' && !isPast(r, content);
}

function mainVerb(r: Reader, first: number, after: number): number {
  const { a } = r;
  for (let i = first; i < after; i++)
    if (a.head(i) === -1) return a.upos(i) === 'VERB' || a.child(i, 'cop') !== -1 ? i : -1;
  return -1;
}

/** Simple past, or the past perfect of what has just been: "had just ended". */
function isPast(r: Reader, verb: number): boolean {
  const { a } = r;
  const aux = a.childrenBy(verb, 'aux', 'aux:pass', 'cop')[0];
  if (aux === undefined) return a.xpos(verb) === 'VBD';
  return a.xpos(aux) === 'VBD';
}

/** Does the day stand with the main verb, or with what it reports: "Villagers said the soldiers came on Monday"? The day of words is no scene. */
function isOfMain(r: Reader, index: number, main: number): boolean {
  const { a, doc } = r;
  const { start, end } = doc.timexes[index]!;
  let node = a.tokenAt(start);
  while (node !== -1 && a.start(node) >= start && a.start(node) < end) node = a.head(node);
  // "In 2020 rebels took it", read as 2020 rebels
  if (node !== -1 && a.deprel(node) === 'obl' && a.deprel(a.tokenAt(start)) === 'nummod') node = a.head(node);
  // "killed four and arrested two later that day"
  for (let steps = 0; steps < 3 && node !== main && node !== -1 && a.deprel(node) === 'conj'; steps++)
    node = a.head(node);
  // "was the scene of a massacre in March"
  for (let steps = 0; steps < 2 && node !== main && a.child(main, 'cop') !== -1 && node !== -1; steps++)
    if (a.deprel(node) === 'nmod') node = a.head(node);
  if (node === main) return a.child(main, 'ccomp') === -1;
  return node !== -1 && a.deprel(node) === 'ccomp' && a.head(node) === main && isPast(r, node);
}

/** "But the fighters struck", "Since then": no longer that day; "days later", "weeks earlier": only what is known no closer than a month still holds. */
function mayGoOn(r: Reader, first: number, after: number, before: EventTime | null): boolean {
  const { a } = r;
  // "served there from 2001 to 2006": a life is no scene.
  if (before?.precision === 'range' && isYears(before)) return false;
  if (/^(but|yet|however|still|now|today|since)$/.test(a.lower(first))) return false;
  for (let i = first; i < after; i++) {
    if (!/^(later|earlier|after|before|ago)$/.test(a.lower(i))) continue;
    const length = r.timexOf(i) ?? (i > first ? r.timexOf(i - 1) : undefined);
    if (length?.type === 'DURATION' && !/^PT/.test(length.value))
      return isWide(before) && /^P(X|\d+)D$/.test(length.value);
  }
  return true;
}

const YEAR_MS = 365 * DAY_MS;

function isYears({ start, end }: EventTime): boolean {
  return Boolean(start && end && Date.parse(end) - Date.parse(start) > YEAR_MS);
}

function isWide(time: EventTime | null): boolean {
  return time?.precision === 'month' || time?.precision === 'year';
}

/** "The group was founded in 1999. It bombed ten towns.": from then on. */
function onFrom({ start, end: _end, ...time }: EventTime): EventTime {
  return { ...time, ...(start !== undefined && { start }), edtf: `${time.edtf}/..`, precision: 'range' };
}
