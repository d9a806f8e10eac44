import { GAP, SHAPE, type TimeLexicon, type Words } from '../codebook/index.ts';
import type { Core } from './fields.ts';

/** Is this really a time: no part of a name ("Friday Mosque"), no number of things ("2,000 men"), no person ("Mr May")? */
export function tellsTime(words: Words, core: Core, lexicon: TimeLexicon): boolean {
  if (core.kind === 'age') return false;
  if (isSilenced(words, core, lexicon)) return false;
  const test = TESTS[core.kind];
  return !test || core.kind !== core.lastKind || core.fields.modSide !== undefined || test(words, core, lexicon);
}

function isSilenced(words: Words, core: Core, lexicon: TimeLexicon): boolean {
  const before =
    core.first > 0 && words.gaps[core.first]! < GAP.line
      ? lexicon.notsBefore.get(words.lower[core.first - 1]!)
      : undefined;
  // "arrested a man Monday" beside "Man Friday"
  const named = core.kind !== 'weekday' || words.shapes[core.first - 1] === words.shapes[core.first];
  if (before && named && (before.includes(core.kind) || before.includes('-'))) return true;
  const next = core.last + 1;
  if (next >= words.length || words.gaps[next]! >= GAP.line) return false;
  const after = lexicon.notsAfter.get(words.lower[next]!);
  if (!after || (!after.includes(core.lastKind) && !after.includes('-'))) return false;
  // "a Christmas market"
  if (core.lastKind === 'name') return after.includes('name');
  return core.lastKind === 'year' || words.shapes[next] !== SHAPE.lower || words.lower[next] === 'mosque';
}

type Test = (words: Words, core: Core, lexicon: TimeLexicon) => boolean;

const TIME_LEADS = new Set(
  'in of since by until till from to between and through during before after for the circa or around about on as early late mid last this next every each into throughout over'.split(
    ' ',
  ),
);
const YEAR_LEADS = new Set(
  'in since by until till from between during before after through circa into throughout'.split(' '),
);
const SAYING = new Set('said says told has had was is will would could did added'.split(' '));
const DATE_LEADS = new Set('on by since until till from the'.split(' '));
const CLOCK_LEADS = new Set('at around by from until till before after between to and about , ( - –'.split(' '));
const STRETCH_LEADS = new Set('of in for during over through within throughout and to by since'.split(' '));
const NAMELIKE_MONTHS = new Set([3, 4, 5, 6, 8]);

const TESTS: Readonly<Record<string, Test>> = {
  year: (words, { first, last, fields }) => fields.sure === 1 || isYear(words, first, last, fields.year!),
  month: (words, { first, last, fields, rules }) => rules[0] !== 'month' || isMonth(words, first, last, fields.month!),
  dayofmonth: (words, { first }) => DATE_LEADS.has(words.lower[first - 1] ?? ''),
  clock: (words, { first, last }) => /[a-z]/.test(words.lower[last]!) || CLOCK_LEADS.has(words.lower[first - 1] ?? ''),
  part: (_, { rules }) => rules[0] !== 'part' && rules[0] !== 'part-of',
  season: isSeason,
  name: (_, { fields, rules }, lexicon) =>
    rules[0] !== 'name' || fields.year !== undefined || !lexicon.named.get(fields.name!)?.weak,
  'unitref-year': isStretch,
  'unitref-month': isStretch,
  'unitref-week': isStretch,
  'unitref-day': (_, { fields, rules }) => fields.this !== 1 && rules[0] !== 'unit-last',
  unitref: (_, { fields }) => fields.unit === 'Q' || fields.unit === 'E' || fields.unit === 'C',
  set: isSet,
};

/** "the year" is a time where something happens in it, and another word in "the year of the locust". */
function isStretch(words: Words, { first, last, fields }: Core): boolean {
  // "This Week" is a programme.
  if (words.shapes[last] === SHAPE.capital && last > first) return false;
  return fields.the !== 1 || STRETCH_LEADS.has(words.lower[first - 1] ?? '');
}

/** "the daily Granma" is a newspaper, a quarterly dividend no date. */
function isSet(words: Words, { first, last, fields }: Core): boolean {
  if (fields.word !== 1) return true;
  const inName =
    words.shapes[last] === SHAPE.capital && words.gaps[first]! < GAP.line && words.shapes[first - 1] === SHAPE.capital;
  if (inName) return false;
  const named =
    last + 1 < words.length && words.shapes[last + 1] === SHAPE.capital && words.gaps[last + 1] === GAP.space;
  return !named && words.shapes[last] !== SHAPE.upper && fields.value !== 'P1Q';
}

/** A number of four digits is a year unless what stands around it is counted or numbered. */
function isYear(words: Words, start: number, last: number, year: number): boolean {
  // "about 2000 soldiers": the modifier is no part of what is tested.
  const first = words.shapes[last] === SHAPE.number ? last : start;
  const before = first > 0 ? words.lower[first - 1]! : '';
  const after = last + 1 < words.length && words.gaps[last + 1]! < GAP.paragraph ? words.lower[last + 1]! : '';
  const led = YEAR_LEADS.has(before);
  if (words.gaps[first] === GAP.none && words.shapes[first - 1] === SHAPE.mark && !/^[-–—(/'’"“‘]$/.test(before))
    return false;
  if (words.gaps[first] === GAP.none && words.shapes[first - 1] !== SHAPE.mark) return false;
  if (led) return true;
  if (year < 1900 || year > 2050) return false;
  if (words.shapes[first] !== SHAPE.number) return true;
  const counted =
    words.shapes[last + 1] === SHAPE.lower && /[^suai]s$/.test(after) && after.length > 3 && after !== 'was';
  return !counted || before === 'the' || words.lower[first - 2] === 'the';
}

/** "May", "March", "June" are also a person, a verb, a name. */
function isMonth(words: Words, first: number, last: number, month: number): boolean {
  const opens = first === 0 || words.gaps[first] === GAP.paragraph;
  const before = opens ? '' : words.lower[first - 1]!;
  const led = TIME_LEADS.has(before);
  const next = last + 1;
  const hasNext = next < words.length && words.gaps[next]! < GAP.paragraph;
  const after = hasNext ? words.lower[next]! : '';
  if (month === 5 || month === 3)
    return (led && !(month === 5 && SAYING.has(after))) || before === '(' || (before === ',' && after === ',');
  if (led || !NAMELIKE_MONTHS.has(month)) return true;
  const nameBefore = !opens && words.shapes[first - 1] === SHAPE.capital && words.gaps[first] === GAP.space;
  const nameAfter = hasNext && words.shapes[next] === SHAPE.capital && words.gaps[next] === GAP.space;
  return !nameBefore && !nameAfter && !SAYING.has(after);
}

/** "the fall of Mosul" and "a spring" are no seasons. */
function isSeason(words: Words, { last, fields }: Core): boolean {
  if (fields.weak !== 1) return true;
  const after = last + 1 < words.length ? words.lower[last + 1]! : '';
  return !(
    fields.season === 'FA' &&
    words.lower[last] === 'fall' &&
    (after === 'of' || after === 'in' || after === 'from')
  );
}
