import type { Analysis, Deprel } from '../model/index.ts';
import type { Phrase } from './lend.ts';
import { type Piece, piecesIn, type Scene } from './pieces.ts';
import type { Segment } from './segments.ts';

const BEFORE: ReadonlySet<Deprel> = new Set<Deprel>([
  'det',
  'amod',
  'compound',
  'nmod:poss',
  'nummod',
  'nmod:desc',
  'nmod:unmarked',
  'det:predet',
  'flat',
  'punct',
  'advmod',
  'nmod',
]);
/** Words before and after its head that a phrase may have at most. */
export const NP_BEFORE = 10;
const NP_AFTER = 10;

/** A phrase with the known stretches in it. */
export function phraseOf(scene: Scene, pieces: readonly Piece[], head: Segment, first: number, last: number): Phrase {
  const segments = piecesIn(pieces, first, last).filter((piece): piece is Segment => piece.type !== 'unlisted');
  const index = segments.findIndex((segment) => segment.first === head.first && segment.last === head.last);
  return {
    tokens: scene.tokens,
    words: scene.registry.reference,
    segments: index === -1 ? [head] : segments,
    head: Math.max(index, 0),
    first,
    last,
    placeCountry: scene.placeCountry,
  };
}

/** First word of the phrase before its head. */
export function startOf(analysis: Analysis, head: number): number {
  let first = head;
  const children = analysis.children(head);
  for (let c = children.length - 1; c >= 0; c--) {
    const child = children[c]!;
    if (child > head) continue;
    if (!BEFORE.has(analysis.deprel(child))) break;
    const [start] = analysis.extent(child);
    if (head - start > NP_BEFORE) break;
    first = start;
  }
  while (first < head && analysis.upos(first) === 'PUNCT') first++;
  return first;
}

const POST_CASES = new Set([
  'of',
  'in',
  'from',
  'at',
  'across',
  'throughout',
  'for',
  'near',
  'inside',
  'with',
  'on',
  'to',
]);

/** Last word of the prepositional phrases that belong to a head. */
export function endOf(analysis: Analysis, head: number): number {
  let last = head;
  for (const child of analysis.children(head)) {
    if (child < head) continue;
    const deprel = analysis.deprel(child);
    if (deprel === 'flat' || deprel === 'compound') last = Math.max(last, child);
    if (deprel !== 'nmod') continue;
    const preposition = analysis.child(child, 'case');
    if (preposition === -1 || !POST_CASES.has(analysis.lower(preposition))) continue;
    last = Math.max(last, Math.min(analysis.extent(child)[1], head + NP_AFTER));
  }
  return last;
}
