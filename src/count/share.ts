import { follows, GAP, type QuantityLexicon, readCardinal, type Words } from '../codebook/index.ts';
import { type Draft, exact } from './draft.ts';

/** "half of", "a quarter of", "two-thirds", "one in five", "1/3 of": a share between 0 and 1. */
export function readShare(words: Words, i: number, lexicon: QuantityLexicon): Draft | undefined {
  return (
    readHalf(words, i) ??
    readSlash(words, i, lexicon) ??
    readFraction(words, i, lexicon) ??
    readOneIn(words, i, lexicon)
  );
}

const share = (first: number, last: number, value: number): Draft => ({
  first,
  last,
  ...exact(Math.round(value * 10_000) / 10_000),
  kind: 'share',
});

const AFTER_HALF = new Set(['of', 'the', 'its', 'their', 'his', 'her', 'our', 'all']);

function readHalf(words: Words, i: number): Draft | undefined {
  if (words.lower[i] !== 'half' || !follows(words, i + 1) || words.gaps[i + 1] === GAP.none) return undefined;
  return AFTER_HALF.has(words.lower[i + 1]!) ? share(i, i, 0.5) : undefined;
}

/** "1/3 of". */
function readSlash(words: Words, i: number, lexicon: QuantityLexicon): Draft | undefined {
  if (words.lower[i + 1] !== '/') return undefined;
  const read = readCardinal(words, i, lexicon.numbers);
  return read && read.value > 0 && read.value < 1 ? share(i, read.next - 1, read.value) : undefined;
}

/** "a third of", "two-thirds", "three quarters of". */
function readFraction(words: Words, i: number, lexicon: QuantityLexicon): Draft | undefined {
  const article = words.lower[i] === 'a' || words.lower[i] === 'an';
  const top = article ? { value: 1, next: i + 1 } : readCardinal(words, i, lexicon.numbers);
  if (!top || top.value < 1 || top.value > 9 || !follows(words, top.next)) return undefined;
  const at = words.lower[top.next] === '-' && words.gaps[top.next] === GAP.none ? top.next + 1 : top.next;
  if (!follows(words, at)) return undefined;
  const bottom = lexicon.numbers.fraction.get(words.lower[at]!);
  if (bottom === undefined || top.value >= bottom) return undefined;
  const plural = words.lower[at]!.endsWith('s') || words.lower[at] === 'halves';
  if (top.value > 1 && !plural) return undefined;
  const of = follows(words, at + 1) && words.lower[at + 1] === 'of';
  return of || (top.value > 1 && plural && bottom !== 4) || (top.value === 3 && bottom === 4)
    ? share(i, at, top.value / bottom)
    : undefined;
}

/** "one in five", "three out of four". */
function readOneIn(words: Words, i: number, lexicon: QuantityLexicon): Draft | undefined {
  const top = readCardinal(words, i, lexicon.numbers);
  if (!top || !follows(words, top.next + 1)) return undefined;
  const out = words.lower[top.next] === 'out' && words.lower[top.next + 1] === 'of';
  const every = words.lower[top.next] === 'in' && words.lower[top.next + 1] === 'every';
  if (!out && words.lower[top.next] !== 'in') return undefined;
  const at = out || every ? top.next + 2 : top.next + 1;
  const bottom = follows(words, at) ? readCardinal(words, at, lexicon.numbers) : undefined;
  // "killed 12 in 2 attacks" counts; "one in five", "9 out of 10" is a share.
  if (!bottom || bottom.value <= top.value || bottom.value > 1000 || (!out && top.value > 9)) return undefined;
  if (!out && !every && (bottom.value < 3 || top.value !== 1)) return undefined;
  return share(i, bottom.next - 1, top.value / bottom.value);
}
