import { GAP, scanWords, type TimeLexicon, type Words } from '../codebook/index.ts';
import type { Analysis, Annotated, Basis, Dated, Doc, Published, Timex } from '../model/index.ts';
import { civil, type DayNumber, isoDay, parseDay } from './calendar.ts';
import type { Anchors, Reading } from './context.ts';
import { dayStretch, rangeOf, type Stretch } from './edtf.ts';
import type { Core } from './fields.ts';
import { inferPublished } from './infer.ts';
import { tellsTime } from './keep.ts';
import { propose } from './match.ts';
import { refine } from './refine.ts';
import { intervalOf, leadOf } from './relate.ts';
import { resolve } from './resolve.ts';
import { clauseTime, isAttribute } from './tense.ts';

/** An expression with its clause, before and after it is anchored. */
interface Found {
  readonly core: Core;
  readonly tense: Anchors['tense'];
  /** Its date is that of the saying, so the story does not stand there. */
  readonly saying: boolean;
  readonly direct: boolean;
  /** Word before it. */
  readonly lead: string;
  /** It stands before a noun as its attribute. */
  readonly attribute: boolean;
}

interface Anchored {
  readonly core: Core;
  readonly lead: string;
  readonly reading: Reading;
  /** Index of the expression it counts from. */
  readonly anchor?: number;
}

/** Adds `timexes`, in text order, and `published`. Nothing already on `doc` changes. */
export function date<D extends Doc & Annotated>(doc: D, lexicon: TimeLexicon): D & Dated {
  const words = scanWords(doc.text);
  const found = findAll(doc, words, lexicon);
  const published = publishedOf(doc, words, found, lexicon);
  const anchored = anchorAll(words, found, parseDay(published.day), lexicon);
  return { ...doc, timexes: timexesOf(doc, words, anchored, published), published };
}

function findAll(doc: Doc & Annotated, words: Words, lexicon: TimeLexicon): Found[] {
  const { analysis } = doc;
  return refine(words, propose(words, lexicon), lexicon)
    .map((core) => (opensWithVerb(words, analysis, core) ? withoutFirst(core) : core))
    .filter((core) => tellsTime(words, core, lexicon))
    .map((core) => ({
      core,
      lead: leadOf(words, core.first),
      attribute: isAttribute(analysis, analysis.tokenAt(words.starts[core.last]!)),
      ...clauseTime(
        analysis,
        analysis.tokenAt(words.starts[core.first]!),
        analysis.tokenAt(words.starts[core.last]!),
        lexicon,
      ),
    }));
}

/** "will last three days": a verb, and a length. */
function opensWithVerb(words: Words, analysis: Analysis, { first, kind }: Core): boolean {
  if (kind !== 'span' || words.lower[first] !== 'last') return false;
  const token = analysis.tokenAt(words.starts[first]!);
  return token < analysis.length && analysis.upos(token) === 'VERB';
}

function withoutFirst(core: Core): Core {
  return { ...core, first: core.first + 1, kind: 'duration', lastKind: 'duration' };
}

function publishedOf(doc: Doc, words: Words, found: readonly Found[], lexicon: TimeLexicon): Published {
  const { article } = doc;
  const given = parseDay(article.publishedAt);
  if (given !== undefined) {
    const basis = article.publishedAtBasis ?? 'given';
    return { day: article.publishedAt!.slice(0, 10), basis, confidence: basis === 'given' ? 1 : 0.95, candidates: [] };
  }
  return inferPublished(words, found, lexicon);
}

/** Reads the expressions in text order, so that each can count from those before it. */
function anchorAll(
  words: Words,
  found: readonly Found[],
  published: DayNumber | undefined,
  lexicon: TimeLexicon,
): Anchored[] {
  const out: Anchored[] = [];
  let anchors: Anchors = {
    ...(published === undefined ? {} : { published }),
    tense: 'none',
    direct: false,
    lead: '',
    named: lexicon.named,
    hijri: lexicon.hijri,
    persian: lexicon.persian,
  };
  let at = -1;
  for (const { core, tense, direct, lead, saying, attribute } of found) {
    const told = toldIn(words, out.at(-1), core);
    const near = at !== -1 && inOneSentence(words, out[at]!.core.last, core.first);
    const here = { ...(told ? { told } : {}), ...eventOf(words, core, lexicon), near, tense, direct, lead };
    const reading = resolve(core, { ...anchors, ...here });
    if (!reading) continue;
    turnBack(out, core, lead, reading);
    out.push({ core, lead, reading, ...(reading.fromNarrative && at !== -1 ? { anchor: at } : {}) });
    if (isLongPeriod(core)) anchors = withoutQuarter(anchors);
    if (!movesStory(core, reading)) continue;
    anchors = withQuarter(anchors, core, reading);
    // "In January 2024 they left a 2015 accord": the story stands in 2024.
    if (saying || (attribute && near) || reading.stretch?.from === undefined) continue;
    at = out.length - 1;
    anchors = withNarrative(anchors, reading.stretch);
  }
  return out;
}

/** "the third quarter" is spoken of until another is; "the year-ago quarter" only looks back. */
function withQuarter(anchors: Anchors, { fields }: Core, { stretch }: Reading): Anchors {
  if (!fields.quarter || stretch?.from === undefined) return anchors;
  return { ...anchors, quarter: quarterAt(stretch.from) };
}

/** The story moves on to a stretch, and to its day where it is a single one. */
function withNarrative(anchors: Anchors, stretch: Stretch): Anchors {
  const { narrativeDay: _, ...rest } = anchors;
  const isDay = stretch.from !== undefined && stretch.from === stretch.to;
  return { ...rest, narrative: stretch, ...(isDay ? { narrativeDay: stretch.from } : {}) };
}

function eventOf(words: Words, { last, fields }: Core, lexicon: TimeLexicon): Pick<Anchors, 'eventYear'> {
  if (fields.month === undefined || fields.day === undefined || fields.weekday !== undefined) return {};
  const eventYear = lexicon.events.get(`${fields.month}-${fields.day} ${words.lower[last + 1] ?? ''}`);
  return eventYear === undefined ? {} : { eventYear };
}

/** The month the tale stands in: written with its year by the expression before this one, in the same paragraph. */
function toldIn(words: Words, before: Anchored | undefined, core: Core): Stretch | undefined {
  const { fields, stretch } = { fields: before?.core.fields, stretch: before?.reading.stretch };
  if (!before || fields?.year === undefined || fields.month === undefined || stretch?.from === undefined)
    return undefined;
  for (let at = before.core.last + 1; at <= core.first; at++) if (words.gaps[at]! >= GAP.line) return undefined;
  return stretch;
}

/** Words within which two expressions can stand in one sentence. */
const SENTENCE_WORDS = 60;

/** Does no full stop part the two? */
function inOneSentence(words: Words, last: number, first: number): boolean {
  if (first - last > SENTENCE_WORDS) return false;
  for (let at = last + 1; at < first; at++)
    if (words.lower[at] === '.' || words.gaps[at] === GAP.paragraph) return false;
  return words.gaps[first] !== GAP.paragraph;
}

const RANGE_ENDS = new Set(['to', 'until', 'till', 'through', 'and']);

/** "from Monday to Friday", where Friday was the last one: Monday is the one before it, not after. */
function turnBack(out: Anchored[], core: Core, lead: string, { stretch }: Reading): void {
  const before = out.at(-1);
  const day = before?.reading.stretch?.from;
  if (!before || day === undefined || stretch?.from === undefined || day <= stretch.from) return;
  const pair = core.kind === 'weekday' && before.core.kind === 'weekday' && before.core.last >= core.first - 2;
  if (!pair || !RANGE_ENDS.has(lead) || !(before.lead === 'from' || before.lead === 'between')) return;
  const reading = { ...before.reading, value: isoDay(day - 7), stretch: dayStretch(day - 7) };
  out[out.length - 1] = { ...before, reading };
}

/** Vague references, comparisons ("a year earlier"), lengths and sets leave the story where it stands. */
function movesStory(core: Core, reading: Reading): boolean {
  return (
    (reading.type === 'DATE' || reading.type === 'TIME') &&
    core.kind !== 'ref' &&
    core.kind !== 'yearago' &&
    reading.stretch?.to !== undefined
  );
}

/** "the first nine months": what follows ("a year earlier") is no longer about a quarter. */
function isLongPeriod({ kind, fields }: Core): boolean {
  return kind === 'duration' && fields.dur?.unit === 'M' && (fields.dur.n ?? 0) >= 6;
}

function withoutQuarter({ quarter: _, ...anchors }: Anchors): Anchors {
  return anchors;
}

function quarterAt(day: DayNumber): { year: number; quarter: number } {
  const { year, month } = civil(day);
  return { year, quarter: Math.ceil(month / 3) };
}

function timexesOf(doc: Doc, words: Words, anchored: readonly Anchored[], published: Published): Timex[] {
  const placed = anchored.map(({ core, reading }) => ({
    first: core.first,
    last: core.last,
    ...(reading.stretch ? { stretch: reading.stretch } : {}),
    isDate: (reading.type === 'DATE' || reading.type === 'TIME') && core.kind !== 'ref',
    isTime: reading.type === 'TIME',
  }));
  return anchored.map(({ core, reading, anchor }, i) => {
    const [start, end] = [words.starts[core.first]!, words.ends[core.last]!];
    const range = rangeOf(reading.stretch);
    const opened = intervalOf(words, placed, i);
    const interval = rangeOf(opened?.stretch);
    return {
      start,
      end,
      text: doc.text.slice(start, end),
      type: reading.type,
      value: reading.value,
      ...(reading.mod ? { mod: reading.mod } : {}),
      ...(reading.quant ? { quant: reading.quant } : {}),
      ...(reading.freq ? { freq: reading.freq } : {}),
      ...(range ? { range } : {}),
      ...(interval ? { interval } : {}),
      ...(interval && opened?.until !== undefined ? { until: opened.until } : {}),
      ...(anchor === undefined ? {} : { anchor }),
      basis: basisOf(core, published),
      because: [...reading.because, `rule ${core.rules.join(' + ')}`],
    };
  });
}

/** A date written in full is stated whatever else is known; what was counted from an inferred day is inferred. */
function basisOf(core: Core, published: Published): Basis {
  if (core.fields.date || core.fields.year !== undefined || core.fields.decade !== undefined) return 'stated';
  return published.basis === 'inferred' ? 'inferred' : 'stated';
}
