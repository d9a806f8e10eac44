import {
  type BoundEffect,
  type BoundWords,
  follows,
  GAP,
  type QuantityLexicon,
  readCardinal,
  SHAPE,
  type VagueNumber,
  type Words,
} from '../codebook/index.ts';
import { type Draft, exact } from './draft.ts';
import { isGluedAfter, isSerial } from './serial.ts';
import { readShare } from './share.ts';

/** The number expression that begins at word `i`, without its unit; undefined where there is none. */
export function proposeAt(words: Words, i: number, lexicon: QuantityLexicon): Draft | undefined {
  const share = readShare(words, i, lexicon);
  if (share) return bounded(words, share, lexicon);
  const number = readVague(words, i, lexicon) ?? readFigure(words, i, lexicon);
  return number && bounded(words, number, lexicon);
}

/** Last word of a run of numbers that is no quantity ("555-123-4567", "2-1"), so that it is passed over whole; -1 where there is none. */
export function scoreEnd(words: Words, i: number): number {
  let at = i;
  while (
    words.shapes[at] === SHAPE.number &&
    words.gaps[at + 1] === GAP.none &&
    isDash(words.lower[at + 1]) &&
    words.gaps[at + 2] === GAP.none &&
    words.shapes[at + 2] === SHAPE.number
  ) {
    at += 2;
  }
  if (at === i) return -1;
  return at > i + 2 || !(words.values[i]! < words.values[at]!) ? at : -1;
}

const isDash = (word: string | undefined) => word === '-' || word === '–' || word === '—';

const ONLY_WITH_OF = new Set(['scores', 'tens']);
/** "scores of people", "left scores dead". */
const COUNTED = /^(of|dead|killed|wounded|injured|hurt|missing|homeless|more|others)$/;

/** "several dozen", "hundreds", "a few thousand", "a handful". */
function readVague(words: Words, i: number, lexicon: QuantityLexicon): Draft | undefined {
  const vague = matchVague(words, i, lexicon);
  if (!vague || vague.role === 'scale') return undefined;
  // "settle scores", "in the tens".
  if (ONLY_WITH_OF.has(words.lower[i]!) && !COUNTED.test(words.lower[i + vague.words.length] ?? '')) return undefined;
  const last = i + vague.words.length - 1;
  const draft = {
    first: i,
    last,
    low: vague.low,
    best: vague.best,
    high: vague.high,
    approx: vague.low !== vague.high,
    kind: 'count',
  } as const;
  if (vague.role !== 'times') return draft;
  const times = scaleAt(words, last + 1, lexicon);
  if (!times) return vague.words[0] === 'few' ? undefined : draft;
  const best = vague.best === null ? null : vague.best * times.value;
  return {
    ...draft,
    last: times.last,
    low: vague.low * times.value,
    best,
    high: vague.high * times.value,
    approx: true,
  };
}

function matchVague(words: Words, i: number, lexicon: QuantityLexicon): VagueNumber | undefined {
  return lexicon.vague.get(words.lower[i]!)?.find((vague) => matches(words, i, vague.words));
}

function matches(words: Words, from: number, wanted: readonly string[]): boolean {
  return wanted.every((word, at) => words.lower[from + at] === word && (at === 0 || follows(words, from + at)));
}

/** "dozen", "hundred", "hundred thousand" at word `i`. */
function scaleAt(words: Words, i: number, lexicon: QuantityLexicon): { value: number; last: number } | undefined {
  let value = 1;
  let at = i;
  for (; follows(words, at); at++) {
    const word = words.lower[at]!;
    const factor =
      lexicon.numbers.hundred.get(word) ??
      lexicon.numbers.scale.get(word) ??
      (word === 'dozen' ? 12 : word === 'score' ? 20 : undefined);
    if (factor === undefined) break;
    value *= factor;
  }
  return at === i ? undefined : { value, last: at - 1 };
}

/** "12", "1.5 million", "two dozen", "20 to 30". */
function readFigure(words: Words, i: number, lexicon: QuantityLexicon): Draft | undefined {
  const read = readCardinal(words, i, lexicon.numbers);
  if (!read || isSerial(words, i, tailOf(words, read.next, lexicon), lexicon)) return undefined;
  const dozen = follows(words, read.next) && words.lower[read.next] === 'dozen' ? read.next : undefined;
  const value = dozen === undefined ? read.value : read.value * 12;
  const last = dozen ?? read.next - 1;
  return readRange(words, i, value, last, lexicon) ?? { first: i, last, ...exact(value), kind: 'count' };
}

/** Word after a number and a unit glued to it: "15km", "122mm". */
function tailOf(words: Words, next: number, lexicon: QuantityLexicon): number {
  return next < words.length && words.gaps[next] === GAP.none && lexicon.units.has(words.lower[next]!)
    ? next + 1
    : next;
}

const RANGE_LINKS = new Set(['to', '-', '–', '—', 'or', 'and']);

/** "20 to 30", "20-30", "two or three", "between 20 and 30"; "20 to 30 million" scales both. */
function readRange(words: Words, i: number, low: number, last: number, lexicon: QuantityLexicon): Draft | undefined {
  const link = last + 1;
  if (!follows(words, link) || !RANGE_LINKS.has(words.lower[link]!)) return undefined;
  if (words.lower[link] === 'and' && words.lower[i - 1] !== 'between') return undefined;
  if (words.lower[link] === '-' && words.gaps[link] !== GAP.none) return undefined;
  const second = follows(words, link + 1) ? readCardinal(words, link + 1, lexicon.numbers) : undefined;
  if (!second || isGluedAfter(words, tailOf(words, second.next, lexicon))) return undefined;
  const scale = second.digits && low < 1000 ? scaleAt(words, last + 3, lexicon)?.value : undefined;
  const from = scale !== undefined && second.value >= scale && low * scale < second.value ? low * scale : low;
  if (from >= second.value) return undefined;
  return { first: i, last: second.next - 1, low: from, best: null, high: second.value, approx: false, kind: 'count' };
}

/** Applies "at least", "up to", "about", "-plus" to a number. */
function bounded(words: Words, draft: Draft, lexicon: QuantityLexicon): Draft {
  const symbol =
    lexicon.units.get(words.lower[draft.first - 1] ?? '')?.kind === 'money' && words.gaps[draft.first] === GAP.none;
  const before = boundBefore(words, symbol ? draft.first - 1 : draft.first, lexicon);
  const after = boundAfter(words, draft.last + 1, lexicon);
  let out = draft;
  if (after) {
    const inside = after.words[0] === '-' || after.words[0] === '+' || after.words[0] === 'plus';
    out = {
      ...withEffect(out, after.effect),
      last: inside ? draft.last + after.words.length : draft.last,
      nextNoun: after.words[0] === '-',
      skip: inside ? 0 : after.words.length,
    };
  }
  return before ? withEffect(out, before.effect) : out;
}

function boundBefore(words: Words, first: number, lexicon: QuantityLexicon): BoundWords | undefined {
  if (first === 0 || words.gaps[first]! >= GAP.line) return undefined;
  return lexicon.before
    .get(words.lower[first - 1]!)
    ?.find((bound) => first >= bound.words.length && matches(words, first - bound.words.length, bound.words));
}

function boundAfter(words: Words, next: number, lexicon: QuantityLexicon): BoundWords | undefined {
  if (!follows(words, next)) return undefined;
  return lexicon.after.get(words.lower[next]!)?.find((bound) => {
    const glued = bound.words[0] === '-' || bound.words[0] === '+';
    return matches(words, next, bound.words) && (!glued || words.gaps[next] === GAP.none);
  });
}

function withEffect(draft: Draft, effect: BoundEffect): Draft {
  const figure = draft.best ?? draft.low;
  switch (effect) {
    case 'least':
      return { ...draft, low: draft.low, best: null, high: null };
    case 'most':
      return { ...draft, low: null, best: null, high: draft.high };
    case 'nearly':
      return { ...draft, low: null, best: draft.best, high: draft.high ?? figure, approx: true };
    default:
      return { ...draft, approx: true };
  }
}
