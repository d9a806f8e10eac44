import { follows, GAP, type QuantityLexicon, readOrdinal, SHAPE, type Words } from '../codebook/index.ts';
import { type Draft, exact } from './draft.ts';

/** Percent, money, measure or age, where the words beside the number say so. */
export function withKind(words: Words, draft: Draft, lexicon: QuantityLexicon): Draft {
  return (
    asPercent(words, draft) ??
    asAge(words, draft) ??
    asMoney(words, draft, lexicon) ??
    asMeasure(words, draft, lexicon) ??
    draft
  );
}

function asPercent(words: Words, draft: Draft): Draft | undefined {
  const next = draft.last + 1;
  if (!follows(words, next)) return undefined;
  const word = words.lower[next]!;
  if (word === '%' || word === 'percent' || word === 'pct') return { ...draft, kind: 'percent' };
  return word === 'per' && words.lower[next + 1] === 'cent' ? { ...draft, kind: 'percent' } : undefined;
}

/** "15-year-old", "15 years old", "aged 15", "in her 40s" is none. */
function asAge(words: Words, draft: Draft): Draft | undefined {
  const next =
    words.lower[draft.last + 1] === '-' && words.gaps[draft.last + 1] === GAP.none ? draft.last + 2 : draft.last + 1;
  const word = follows(words, next) ? words.lower[next]! : '';
  if (/^(years?|months?|weeks?|days?)$/.test(word)) {
    const at = words.lower[next + 1] === '-' ? next + 2 : next + 1;
    const old =
      words.lower[at] === 'old' ||
      words.lower[at] === 'olds' ||
      (words.lower[at] === 'of' && words.lower[at + 1] === 'age');
    if (old) return { ...draft, kind: 'age', unit: word.replace(/s$/, ''), unitWords: [next, next] };
  }
  const before = draft.first > 0 && words.gaps[draft.first]! < GAP.line ? words.lower[draft.first - 1]! : '';
  const aged =
    before === 'aged' ||
    before === 'age' ||
    before === 'ages' ||
    (before === 'of' && words.lower[draft.first - 2] === 'age');
  const years = (draft.low ?? draft.high ?? 999) < 130;
  return years && (aged || isAppositiveAge(words, draft)) ? { ...draft, kind: 'age', unit: 'year' } : undefined;
}

/** "Ahmed Saleh, 34, was …": a bare number between commas after a capitalised word. */
function isAppositiveAge(words: Words, { first, last, best }: Draft): boolean {
  if (first < 2 || first !== last || words.shapes[first] !== SHAPE.number || best === null || best > 110) return false;
  if (words.lower[first - 1] !== ',' || words.shapes[first - 2] !== SHAPE.capital) return false;
  const after = words.lower[last + 1];
  return after === ',' || ((after === '.' || after === ';') && words.shapes[first - 3] === SHAPE.capital);
}

function asMoney(words: Words, draft: Draft, lexicon: QuantityLexicon): Draft | undefined {
  const symbol = draft.first - 1;
  const before =
    symbol >= 0 && words.gaps[draft.first]! <= GAP.space ? lexicon.units.get(words.lower[symbol]!) : undefined;
  if (before?.kind === 'money' && words.shapes[symbol] === SHAPE.mark) {
    return { ...draft, kind: 'money', unit: before.unit, unitWords: [symbol, symbol] };
  }
  // "5 million Iraqi dinars", "20 US dollars".
  for (let at = draft.last + 1; at <= draft.last + 3 && follows(words, at); at++) {
    const unit = lexicon.units.get(words.lower[at]!);
    if (unit?.kind === 'money' && words.shapes[at] === SHAPE.lower)
      return { ...draft, kind: 'money', unit: unit.unit, unitWords: [at, at] };
    if (words.shapes[at] === SHAPE.lower || words.shapes[at] === SHAPE.mark) return undefined;
  }
  return undefined;
}

function asMeasure(words: Words, draft: Draft, lexicon: QuantityLexicon): Draft | undefined {
  const next =
    words.lower[draft.last + 1] === '-' && words.gaps[draft.last + 1] === GAP.none ? draft.last + 2 : draft.last + 1;
  const unit = follows(words, next) ? lexicon.units.get(words.lower[next]!) : undefined;
  const scale = words.lower[draft.first - 1] === 'of' ? draft.first - 2 : draft.first - 1;
  if (words.lower[scale] === 'magnitude')
    return { ...draft, kind: 'measure', unit: 'magnitude', unitWords: [scale, scale] };
  if (unit?.kind !== 'measure') return undefined;
  if (unit.unit !== 'square' && unit.unit !== 'cubic')
    return { ...draft, kind: 'measure', unit: unit.unit, unitWords: [next, next] };
  const second = follows(words, next + 1) ? lexicon.units.get(words.lower[next + 1]!) : undefined;
  return second?.kind === 'measure'
    ? { ...draft, kind: 'measure', unit: `${unit.unit} ${second.unit}`, unitWords: [next, next + 1] }
    : undefined;
}

/** "the third attack", "a 23rd victim"; no part of a name ("the 23rd Brigade"), no share, no "first reported". */
export function readRank(words: Words, i: number, lexicon: QuantityLexicon): Draft | undefined {
  const read = readOrdinal(words, i, lexicon.numbers);
  if (
    !read ||
    !follows(words, read.next) ||
    words.shapes[read.next] !== SHAPE.lower ||
    words.gaps[read.next] === GAP.none
  )
    return undefined;
  if (words.gaps[i] === GAP.none && words.lower[i - 1] === '-') return undefined;
  return { first: i, last: read.next - 1, ...exact(read.value), kind: 'ordinal' };
}
