import { GAP, SHAPE, type TimeLexicon, type Words } from '../codebook/index.ts';
import type { Core, Fields } from './fields.ts';

/** Joins what belongs together ("Sunday" "," "July 7"), adds what the month before gives ("April 24 and 25"), takes modifiers in. */
export function refine(words: Words, cores: readonly Core[], lexicon: TimeLexicon): Core[] {
  const whole: Core[] = [];
  for (const core of cores) {
    const before = whole.at(-1);
    const joined = before && join(words, before, core, lexicon);
    if (joined) whole[whole.length - 1] = joined;
    else whole.push(core);
  }
  return sharedMonths(words, whole).map((core, at, all) =>
    withModifier(words, core, lexicon, at === 0 ? 0 : all[at - 1]!.last + 1),
  );
}

/** Fields that two parts of one expression may both have. */
const COMMON = new Set(['mod', 'sure', 'weak', 'open', 'from']);

function join(words: Words, left: Core, right: Core, lexicon: TimeLexicon): Core | undefined {
  const links = lexicon.joins.get(`${left.lastKind} ${right.kind}`);
  if (!links || words.gaps[right.first] === GAP.paragraph) return undefined;
  const count = right.first - left.last - 1;
  const fits = links.some(
    (link) =>
      link.length === count &&
      link.every(
        (word, at) => words.lower[left.last + 1 + at] === word && words.gaps[left.last + 1 + at] !== GAP.paragraph,
      ),
  );
  if (!fits) return undefined;
  for (const key in right.fields) if (key in left.fields && !COMMON.has(key)) return undefined;
  return {
    first: left.first,
    last: right.last,
    kind: left.kind,
    lastKind: right.kind,
    fields: { ...left.fields, ...right.fields },
    rules: [...left.rules, ...right.rules],
  };
}

const DAY_LINKS = new Set(['and', 'or', 'to', '-', '–', '—', 'through', 'until', '/']);
const AFTER_DAY = new Set([
  'in',
  'at',
  'on',
  'by',
  'for',
  'with',
  'to',
  'when',
  'as',
  'after',
  'before',
  'respectively',
  'this',
  'last',
  'next',
  'of',
  'and',
  'the',
  'during',
]);

/** "April 24 and 25", "March 5-7", "7-9 July": the day that lacks its month takes it from its neighbour. */
function sharedMonths(words: Words, cores: readonly Core[]): Core[] {
  const out: Core[] = [];
  for (const core of cores) {
    const month = core.fields.month;
    if (month === undefined || core.fields.day === undefined || core.fields.weekday !== undefined) {
      out.push(core);
      continue;
    }
    const dayFirst = core.rules[0] === 'day-month';
    const earlier = dayFirst ? dayAt(words, core.first - 2, core.first - 1) : undefined;
    const taken = out.at(-1)?.last ?? -1;
    if (earlier !== undefined && earlier < core.fields.day && taken < core.first - 2)
      out.push(dayCore(core, core.first - 2, earlier));
    out.push(core);
    const later = dayFirst || core.fields.year !== undefined ? undefined : dayAt(words, core.last + 2, core.last + 1);
    if (later !== undefined && later > core.fields.day && endsDay(words, core.last + 3))
      out.push(dayCore(core, core.last + 2, later));
  }
  return out;
}

function dayAt(words: Words, i: number, link: number): number | undefined {
  if (i < 0 || link < 0 || i >= words.length || words.shapes[i] !== SHAPE.number || !DAY_LINKS.has(words.lower[link]!))
    return undefined;
  const day = words.values[i]!;
  return Number.isInteger(day) && day >= 1 && day <= 31 && words.ends[i]! - words.starts[i]! <= 2 ? day : undefined;
}

function endsDay(words: Words, i: number): boolean {
  if (i >= words.length || words.gaps[i]! >= GAP.line) return true;
  if (words.shapes[i] === SHAPE.mark) return words.lower[i] !== '-' && words.lower[i] !== '%' && words.lower[i] !== ':';
  return words.gaps[i] !== GAP.none && AFTER_DAY.has(words.lower[i]!);
}

function dayCore(core: Core, at: number, day: number): Core {
  const fields: Fields = { ...core.fields, day };
  return { ...core, first: at, last: at, fields, rules: [...core.rules, 'day-shares-month'] };
}

/** Kinds that keep their article before a modifier: "the late 1970s", "the early summer". */
const WITH_ARTICLE = new Set(['decade', 'century', 'season', 'quarter', 'part']);

const APPROX_KINDS = new Set(['duration', 'shift', 'span', 'year', 'clock', 'yearago', 'decade', 'month', 'monthday']);

/** @param free The first word that no expression before has taken. */
function withModifier(words: Words, core: Core, lexicon: TimeLexicon, free: number): Core {
  for (const { words: lead, mod, side, kinds } of lexicon.mods) {
    if ((kinds.has(core.kind) || kinds.has(core.lastKind)) && precedes(words, lead, core.first, free)) {
      const first = core.first - lead.length;
      const start =
        first > free && words.lower[first - 1] === 'the' && WITH_ARTICLE.has(core.kind) && follow(words, first)
          ? first - 1
          : first;
      return { ...core, first: start, fields: { ...core.fields, mod, modSide: side } };
    }
  }
  if (!APPROX_KINDS.has(core.kind)) return core;
  const exact = core.kind !== 'duration' && core.kind !== 'shift' && core.kind !== 'span' && core.kind !== 'yearago';
  for (const { words: lead, mod } of lexicon.approx) {
    if (exact && mod !== 'APPROX') continue;
    // "over the past week", "over a three-year period": no more than it says.
    if (lead[0] === 'over' && (core.kind === 'span' || core.rules[0]!.endsWith('period'))) continue;
    if (lead.length === 1 && lead[0] === 'some' && core.kind !== 'duration' && core.kind !== 'shift') continue;
    if (precedes(words, lead, core.first, free))
      return { ...core, first: core.first - lead.length, fields: { ...core.fields, mod } };
  }
  return core;
}

const follow = (words: Words, i: number) => i > 0 && words.gaps[i] !== GAP.paragraph;

function precedes(words: Words, lead: readonly string[], first: number, free: number): boolean {
  const from = first - lead.length;
  if (from < free) return false;
  for (let at = 0; at < lead.length; at++) {
    if (words.lower[from + at] !== lead[at] || words.gaps[from + at + 1] === GAP.paragraph) return false;
  }
  return true;
}
