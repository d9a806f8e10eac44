import type { FurnitureLexicon } from '../codebook/index.ts';
import type { Block, Box, Page } from './page.ts';

/** How much each block speaks for or against being body text; prefix sums make any box's total one subtraction. */
interface Weights {
  readonly sums: Float64Array;
  /** Sums of what speaks for body text alone. */
  readonly gains: Float64Array;
}

/** A box that holds at least this share of its parent's worth is looked into further. */
const DESCEND = 0.8;
/** A box named as furniture that holds this share of the page's worth is the article after all. */
const TOO_MUCH_FOR_FURNITURE = 0.75;
/** A box that calls itself the article's body is believed if it holds this share of the page's worth. */
const NAMED_ENOUGH = 0.35;
const FURNITURE_TAGS = new Set([
  'nav',
  'footer',
  'aside',
  'header',
  'form',
  'figure',
  'figcaption',
  'menu',
  'dialog',
  'fieldset',
]);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const NEVER_FURNITURE = new Set(['#page', 'html', 'body', 'main', 'article']);
const SENTENCE_END = /[.!?…:;。！？]["'”’»)\]]*$/u;
/** A paragraph of a real article is rarely shorter; shorter ones count only between longer ones. */
const PARAGRAPH = 80;

/**
 * The blocks of the article's body, in order; empty where the page has no article.
 * Every block is weighed; the body is the box reached from the top by going down while one child
 * holds most of the worth; what is furniture inside it is left out.
 */
export function bodyBlocks(page: Page, furniture: FurnitureLexicon, known: ReadonlySet<string> | null): Block[] {
  const { blocks, boxes } = page;
  const isNamed = (box: Box) =>
    box.itemprop === 'articleBody' || box.tag === 'article' || furniture.body.test(box.names);
  const plain = weigh(blocks, () => false, known);
  const outside = furnitureBoxes(boxes, plain, furniture, namedBody(boxes, plain, isNamed));
  const weights = weigh(blocks, (block) => outside.has(block.box), known);
  const box = findBody(boxes, weights, (candidate) => !outside.has(candidate) && isNamed(candidate));
  if (!box) return [];
  return keepBody(blocks.slice(box.first, box.after), outside, furniture, known);
}

function weigh(
  blocks: readonly Block[],
  isOutside: (block: Block) => boolean,
  known: ReadonlySet<string> | null,
): Weights {
  const sums = new Float64Array(blocks.length + 1);
  const gains = new Float64Array(blocks.length + 1);
  blocks.forEach((block, i) => {
    const value = isOutside(block) ? 0 : worth(block, known);
    sums[i + 1] = sums[i]! + value;
    gains[i + 1] = gains[i]! + Math.max(0, value);
  });
  return { sums, gains };
}

/** Characters of prose, less what links and scraps take away. */
function worth(block: Block, known: ReadonlySet<string> | null): number {
  const { text, linked, box } = block;
  if (box.hidden) return 0;
  const density = linked / text.length;
  if (density > 0.5) return -Math.min(60, 10 + text.length / 4);
  if (HEADINGS.has(box.tag)) return 0;
  const prose = text.length * (1 - 1.5 * density);
  if (known) return isKnown(text, known) ? prose : -10;
  if (text.length >= PARAGRAPH) return SENTENCE_END.test(text) ? prose : prose / 2;
  return SENTENCE_END.test(text) ? prose / 2 : -5;
}

/** Boxes to leave out, with all that stands in them; never the one that seems to hold the article. */
function furnitureBoxes(
  boxes: readonly Box[],
  weights: Weights,
  furniture: FurnitureLexicon,
  named: Box | undefined,
): Set<Box> {
  const most = TOO_MUCH_FOR_FURNITURE * gain(boxes[0]!, weights);
  const spared = new Set<Box>();
  for (let box = named ?? null; box; box = box.parent) spared.add(box);
  const outside = new Set<Box>();
  for (const box of boxes) {
    if (box.parent && outside.has(box.parent)) outside.add(box);
    else if (isFurniture(box, furniture) && !spared.has(box) && gain(box, weights) < most) outside.add(box);
  }
  return outside;
}

function isFurniture(box: Box, furniture: FurnitureLexicon): boolean {
  if (NEVER_FURNITURE.has(box.tag)) return false;
  if (box.hidden || FURNITURE_TAGS.has(box.tag)) return true;
  return box.names !== '' && furniture.region.test(box.names) && !furniture.body.test(box.names);
}

function gain(box: Box, weights: Weights): number {
  return weights.gains[box.after]! - weights.gains[box.first]!;
}

function findBody(boxes: readonly Box[], weights: Weights, isNamed: (box: Box) => boolean): Box | undefined {
  const children = new Map<Box, Box[]>();
  for (const box of boxes) {
    if (!box.parent) continue;
    const siblings = children.get(box.parent);
    if (siblings) siblings.push(box);
    else children.set(box.parent, [box]);
  }
  let box = namedBody(boxes, weights, isNamed) ?? boxes[0]!;
  for (;;) {
    const next = best(children.get(box) ?? [], (child) => total(child, weights));
    if (!next || isLeaf(next) || total(next, weights) < DESCEND * total(box, weights)) break;
    box = next;
  }
  return gain(box, weights) > 0 ? box : undefined;
}

/** The box that calls itself the article's body, where it holds enough to be believed. */
function namedBody(boxes: readonly Box[], weights: Weights, isNamed: (box: Box) => boolean): Box | undefined {
  const named = best(boxes.filter(isNamed), (box) => total(box, weights));
  return named && gain(named, weights) >= NAMED_ENOUGH * gain(boxes[0]!, weights) ? named : undefined;
}

function isLeaf(box: Box): boolean {
  return box.tag === 'p' || HEADINGS.has(box.tag) || box.tag === 'li' || box.tag === 'blockquote';
}

function total(box: Box, weights: Weights): number {
  return weights.sums[box.after]! - weights.sums[box.first]!;
}

function best<T>(items: readonly T[], score: (item: T) => number): T | undefined {
  let top: T | undefined;
  let high = -Infinity;
  for (const item of items) {
    const value = score(item);
    if (value > high) [top, high] = [item, value];
  }
  return top;
}

function keepBody(
  blocks: readonly Block[],
  outside: ReadonlySet<Box>,
  furniture: FurnitureLexicon,
  known: ReadonlySet<string> | null,
): Block[] {
  const kept = blocks.filter((block) => isBodyBlock(block, outside, furniture, known));
  let end = kept.length;
  // A heading or a scrap with nothing under it ends what is beside the article, not the article.
  while (end > 0 && isTrailing(kept[end - 1]!, known)) end--;
  return kept.slice(0, end);
}

function isBodyBlock(
  block: Block,
  outside: ReadonlySet<Box>,
  furniture: FurnitureLexicon,
  known: ReadonlySet<string> | null,
): boolean {
  const { text, linked, box } = block;
  if (outside.has(box) || box.hidden || box.tag === 'h1') return false;
  if (known && isKnown(text, known)) return true;
  if (text.length <= 200 && furniture.line.test(text)) return false;
  const density = linked / text.length;
  return density <= 0.6;
}

function isTrailing(block: Block, known: ReadonlySet<string> | null): boolean {
  if (known && isKnown(block.text, known)) return false;
  return HEADINGS.has(block.box.tag) || (block.text.length < PARAGRAPH && !SENTENCE_END.test(block.text));
}

/** Words in a row that must agree for a block to count as part of the body a page states in its metadata. */
const SHINGLE = 4;

/** Runs of SHINGLE words of the article body stated in the page's metadata. */
export function shinglesOf(text: string): Set<string> {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<string>();
  for (let i = 0; i + SHINGLE <= words.length; i++) shingles.add(words.slice(i, i + SHINGLE).join(' '));
  return shingles;
}

function isKnown(text: string, known: ReadonlySet<string>): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < SHINGLE) return false;
  let hits = 0;
  const windows = words.length - SHINGLE + 1;
  for (let i = 0; i < windows; i++) if (known.has(words.slice(i, i + SHINGLE).join(' '))) hits++;
  return hits * 2 >= windows;
}
