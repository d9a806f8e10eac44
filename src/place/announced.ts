import type { Gazetteer } from '../codebook/index.ts';
import { looseProposal, type Proposal } from './proposal.ts';
import type { Words } from './words.ts';

/** Words of an unlisted name, at most. */
const LONGEST_UNLISTED = 4;

/** Adds unlisted names that their words call a town: "the village of Let Yet Kone", "Baeti village". */
export function withAnnounced(words: Words, gazetteer: Gazetteer, proposals: readonly Proposal[]): Proposal[] {
  const taken = new Uint8Array(words.length);
  for (const { first, last } of proposals) taken.fill(1, first, last + 1);
  const added = calledTowns(words, gazetteer, proposals);
  const swallowed = new Uint8Array(words.length);
  for (const { first, last } of added) {
    taken.fill(1, first, last + 1);
    swallowed.fill(1, first, last + 1);
  }
  for (let i = 1; i < words.length; i++) {
    if (!isFree(words, taken, i) || words.isCapital(i - 1)) continue;
    let last = i;
    while (last - i < LONGEST_UNLISTED && isFree(words, taken, last + 1)) last++;
    const found =
      isCalledTown(words, i, last) || isPlacedIn(words, taken, i, last)
        ? looseProposal(words, gazetteer, i, last)
        : undefined;
    if (found) added.push({ ...found, announced: true });
    i = last;
  }
  return [...proposals.filter(({ first }) => swallowed[first] === 0), ...added].sort((a, b) => a.first - b.first);
}

/** "the village of Let Yet Kone", though there is a Kone: what "of" follows is named whole. */
function calledTowns(words: Words, gazetteer: Gazetteer, proposals: readonly Proposal[]): Proposal[] {
  return proposals.flatMap(({ first, last }) => {
    const [begin] = words.analysis.sentence(words.analysis.sentenceOf(first));
    const least = Math.max(begin, first - LONGEST_UNLISTED);
    let start = first;
    while (start > least && words.isCapital(start - 1) && words.isWord(start - 1)) start--;
    const isCalled = start < first && words.lower(start - 1) === 'of' && words.is(start - 2, 'small-town');
    const found = isCalled ? looseProposal(words, gazetteer, start, last) : undefined;
    return found ? [{ ...found, announced: true as const }] : [];
  });
}

const isFree = (words: Words, taken: Uint8Array, i: number) =>
  i < words.length && taken[i] === 0 && words.isCapital(i) && words.isWord(i) && words.nameAt(i)?.type !== 'NORP';

function isCalledTown(words: Words, first: number, last: number): boolean {
  if (words.lower(first - 1) === 'of' && words.is(first - 2, 'small-town')) return true;
  return words.is(last + 1, 'small-town') && !words.isSentenceStart(first) && !words.isCapital(last + 1);
}

/** "near Qunyo Barrow, in the Lower Shabelle region". */
function isPlacedIn(words: Words, taken: Uint8Array, first: number, last: number): boolean {
  if (!words.is(first - 1, 'locative') || words.lower(last + 1) !== ',') return false;
  let next = last + 2;
  if (words.lower(next) === 'in') next++;
  if (words.lower(next) === 'the') next++;
  while (words.is(next, 'direction')) next++;
  return taken[next] === 1;
}
