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
  if (words.lower[i] === 'twin' && !isPlainPlural(words, last + 1)) return undefined;
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

/** "twin bombings"; not "his twin brother", "the Twin Towers". */
const isPlainPlural = (words: Words, i: number) =>
  follows(words, i) && words.gaps[i] === GAP.space && words.shapes[i] === SHAPE.lower && /[^s]s$/.test(words.lower[i]!);

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
  if (isVotesAgainst(words, i)) return { first: i, last, ...exact(value), kind: 'count', unit: 'vote' };
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
  if (words.lower[link] === 'and' && words.lower[i - 1] !== 'between' && words.lower[i - 2] !== 'between')
    return undefined;
  if (words.lower[link] === '-' && words.gaps[link] !== GAP.none) return undefined;
  const at = afterSign(words, i, link + 1, lexicon);
  const second = at === undefined ? undefined : readCardinal(words, at, lexicon.numbers);
  if (!second || isChange(words, i, second.next) || isGluedAfter(words, tailOf(words, second.next, lexicon)))
    return undefined;
  const scale = second.digits && low < 1000 ? scaleAt(words, last + 3, lexicon)?.value : undefined;
  const from = scale !== undefined && second.value >= scale && low * scale < second.value ? low * scale : low;
  if (from >= second.value) return undefined;
  return { first: i, last: second.next - 1, low: from, best: null, high: second.value, approx: false, kind: 'count' };
}

/** Where the second number of a range begins: behind its sign of money, where the first has the same; undefined where it does not. */
function afterSign(words: Words, i: number, at: number, lexicon: QuantityLexicon): number | undefined {
  if (!follows(words, at)) return undefined;
  const sign = words.lower[at]!;
  if (lexicon.units.get(sign)?.kind !== 'money' || words.shapes[at] !== SHAPE.mark) return at;
  return words.lower[i - 1] === sign && words.gaps[at + 1] === GAP.none ? at + 1 : undefined;
}

/** "rose by 30 to 120" are two numbers; "cut by 20 to 30 percent" is a range. */
const isChange = (words: Words, i: number, next: number) =>
  words.lower[i - 1] === 'by' && !/^(%|percent|per)$/.test(words.lower[next] ?? '');

/** "by 52 votes to 48". */
const isVotesAgainst = (words: Words, i: number) =>
  words.lower[i - 1] === 'to' &&
  /^(votes?|ballots?)$/.test(words.lower[i - 2] ?? '') &&
  words.shapes[i - 3] === SHAPE.number;

/** Words of contests, whose "3 to 1" counts nothing. */
const CONTEST =
  /^(win|wins|won|winning|los(e|es|t|ing)|beat(s|en|ing)?|drew|draw|lead(s|ing)?|led|trail(s|ed|ing)?|victory|defeat(ed)?|score[ds]?|outnumber(ed|s)?|odds|ratio|margin)$/;
/** Words of votes, whose two sides are votes. */
const VOTE = /^(vot(e|es|ed|ing)|pass(ed|es)?|approv(ed|es)|reject(ed|s)|adopt(ed|s)|ratif(ied|ies)|ruled|rules)$/;
/** Words looked back for what tells of a vote or match. */
const CONTEST_REACH = 8;

/** The two numbers of "won 3 to 1", "voted 52 to 48": the last word, and what they count, if anything; undefined where it is no contest. */
export function readContest(
  words: Words,
  i: number,
  lexicon: QuantityLexicon,
): { first: Draft; second: Draft; counts: boolean } | undefined {
  const one = readCardinal(words, i, lexicon.numbers);
  if (!one || !follows(words, one.next) || !/^(to|-|–)$/.test(words.lower[one.next]!)) return undefined;
  const two = follows(words, one.next + 1) ? readCardinal(words, one.next + 1, lexicon.numbers) : undefined;
  if (!two) return undefined;
  for (let at = i - 1; at >= 0 && at >= i - CONTEST_REACH; at--) {
    const word = words.lower[at]!;
    if (words.gaps[at + 1]! >= GAP.line || word === '.' || word === ';' || word === 'from' || word === 'between')
      return undefined;
    if (!CONTEST.test(word) && !VOTE.test(word)) continue;
    const isNear = at >= i - 2 || words.lower[i - 1] === 'by' || word.startsWith('outnumber');
    if (!isNear) return undefined;
    // "led 20 to 30 men".
    if (!VOTE.test(word) && one.value < two.value && isCounted(words, two.next)) return undefined;
    const vote = (first: number, last: number, value: number): Draft => {
      return { first, last, ...exact(value), kind: 'count', unit: 'vote' };
    };
    return {
      first: vote(i, one.next - 1, one.value),
      second: vote(one.next + 1, two.next - 1, two.value),
      counts: VOTE.test(word) && words.lower[one.next] === 'to',
    };
  }
  return undefined;
}

const LEADS_ON = /^(on|in|at|against|to|with|after|for|over|by|and|but|when|as|from|of)$/;

/** Does a word that may be counted follow? */
const isCounted = (words: Words, i: number) =>
  follows(words, i) && words.shapes[i] === SHAPE.lower && !LEADS_ON.test(words.lower[i]!);

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
