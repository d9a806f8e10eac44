import { countBefore, type EventPlace, type EventTime } from '../model/index.ts';
import { placeFrom } from './clause-places.ts';
import { timeFrom } from './clause-times.ts';
import type { Reader } from './reader.ts';

/** Days that head paragraphs before they are taken for a list by days. */
const LEAST = 2;

/** A day or a place that heads what follows it. */
interface Heading<T> {
  readonly sentence: number;
  readonly is: T;
}

/**
 * What heads parts of a text: "Monday 20 January." or "20 January:" at the start of paragraphs, each the day of what is told
 * up to the next, and "Homs:", the ground of its paragraph.
 */
export class Headings {
  readonly #r: Reader;
  readonly #days: readonly Heading<EventTime>[];
  readonly #places: readonly Heading<EventPlace>[];

  constructor(r: Reader) {
    this.#r = r;
    const days = r.doc.timexes.flatMap((timex, index): Heading<EventTime>[] => {
      const time = timex.range?.precision === 'day' ? timeFrom(timex, index, 'inferred') : null;
      const from = r.a.tokenAt(timex.start);
      const first = from > 0 && r.a.lower(from - 1) === 'on' ? from - 1 : from;
      return time && heads(r, first, timex.end) ? [{ sentence: r.a.sentenceOf(from), is: time }] : [];
    });
    this.#days = days.length < LEAST ? [] : days;
    this.#places = r.doc.areas.flatMap((area, index): Heading<EventPlace>[] => {
      if (area.toponyms.length === 0 || r.inDateline(area.token)) return [];
      const first = r.a.tokenAt(area.start);
      const isFirst = area.start <= r.doc.bodyStart;
      if (isFirst || !startsParagraph(r, first) || !/^ ?:/.test(r.doc.text.slice(area.end, area.end + 2))) return [];
      return [{ sentence: r.a.sentenceOf(first), is: placeFrom(area, index, 'inferred') }];
    });
  }

  /** The day that heads the list in which a sentence stands. */
  dayOf(sentence: number): EventTime | null {
    return last(this.#days, sentence)?.is ?? null;
  }

  /** The ground that heads the paragraph of a sentence. */
  placeOf(sentence: number): EventPlace | null {
    const heading = last(this.#places, sentence);
    return heading && !this.#isParted(heading.sentence, sentence) ? heading.is : null;
  }

  /** Does a heading stand between two sentences, so that the one does not go on with the other? */
  divide(one: number, other: number): boolean {
    const isBetween = ({ sentence }: Heading<unknown>) => sentence > one && sentence <= other;
    return this.#days.some(isBetween) || this.#places.some(isBetween);
  }

  #isParted(from: number, to: number): boolean {
    for (let sentence = from + 1; sentence <= to; sentence++)
      if (startsParagraph(this.#r, this.#r.a.sentence(sentence)[0])) return true;
    return false;
  }
}

function last<T>(headings: readonly Heading<T>[], sentence: number): Heading<T> | undefined {
  return headings[countBefore(headings, (heading) => heading.sentence <= sentence) - 1];
}

function startsParagraph({ a, doc }: Reader, first: number): boolean {
  return first > 0 && first < a.length && doc.text.slice(a.start(first - 1), a.start(first)).includes('\n');
}

/** Does a day stand alone, or before a colon or dash, at the start of a paragraph? */
function heads(r: Reader, first: number, end: number): boolean {
  const { a, doc } = r;
  if (first >= a.length || r.inDateline(first) || !startsParagraph(r, first)) return false;
  return /^(,? \d{4})?( ?[:–—.]| - |\n|$)/.test(doc.text.slice(end, end + 8));
}
