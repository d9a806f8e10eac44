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
export function startOf(scene: Scene, head: number): number {
  const { analysis } = scene;
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
  while (first < head && isOutside(scene, first)) first++;
  return first;
}

const LINKS: ReadonlySet<Deprel> = new Set<Deprel>(['case', 'cc', 'mark']);
const BOUNDS = new Set(['least', 'most']);

/** A leading word that the tree hangs on the phrase though it says when ("On Tuesday supporters") or what links it. */
function isOutside({ analysis, tokens, isTime, isPlace }: Scene, i: number): boolean {
  if (tokens.fold(i) === '' || isTime(i)) return true;
  // "In Isfahan 12 others were arrested"
  if (isPlace(i, i) && analysis.upos(i + 1) === 'NUM') return true;
  if (analysis.upos(i) === 'ADV') return analysis.upos(i + 1) === 'DET';
  // "at least ten people", "to 800,000 people"
  return LINKS.has(analysis.deprel(i)) && analysis.upos(i + 1) !== 'NUM' && !BOUNDS.has(analysis.lower(i + 1));
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
