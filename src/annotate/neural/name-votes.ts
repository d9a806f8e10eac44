import { Shape, type Words } from '../words.ts';

/** How far the scores of a capitalised word move towards the mean over its like in the text: chosen on UNER and wikigold. */
const SHARE = 0.4;
const CAPITALISED = Shape.initial | Shape.inner;

/**
 * Lets the mentions of a capitalised word in one text agree: a name that one sentence makes plain
 * helps in the sentences that do not.
 * @param scores `classes` scores a word, changed in place.
 */
export function shareNameScores(words: Words, scores: Float32Array, classes: number): void {
  const firsts = new Map<number, number>();
  // A linked list through the mentions of each word, latest first.
  const before = new Int32Array(words.length).fill(-1);
  const counts = new Map<number, number>();
  for (let i = 0; i < words.length; i++) {
    if (!(words.shapes[i]! & CAPITALISED)) continue;
    const word = words.lower[i]!;
    before[i] = firsts.get(word) ?? -1;
    firsts.set(word, i);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const mean = new Float32Array(classes);
  for (const [word, last] of firsts) {
    const count = counts.get(word)!;
    if (count === 1) continue;
    mean.fill(0);
    for (let i = last; i >= 0; i = before[i]!) {
      for (let c = 0; c < classes; c++) mean[c]! += scores[i * classes + c]! / count;
    }
    for (let i = last; i >= 0; i = before[i]!) {
      for (let c = 0; c < classes; c++) scores[i * classes + c]! += SHARE * (mean[c]! - scores[i * classes + c]!);
    }
  }
}
