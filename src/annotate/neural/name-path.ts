import { mayFollow, OUTSIDE } from '../names.ts';

/**
 * Best sequence of name labels of one sentence (Viterbi).
 * @param scores `classes` scores a word.
 * @param transitions From each label (the last row: the start) to each label.
 * @param labels Written from `from` on.
 */
export function bestNamePath(
  scores: Float32Array,
  n: number,
  transitions: Float32Array,
  classes: number,
  labels: Uint8Array,
  from: number,
): void {
  let last = new Float32Array(classes);
  let next = new Float32Array(classes);
  const back = new Uint8Array(n * classes);
  for (let t = 0; t < classes; t++) {
    last[t] = mayFollow(OUTSIDE, t) ? scores[t]! + transitions[classes * classes + t]! : -Infinity;
  }
  for (let i = 1; i < n; i++) {
    for (let t = 0; t < classes; t++) {
      let best = -Infinity;
      for (let p = 0; p < classes; p++) {
        const score = last[p]! + transitions[p * classes + t]!;
        if (score > best && mayFollow(p, t)) {
          best = score;
          back[i * classes + t] = p;
        }
      }
      next[t] = best + scores[i * classes + t]!;
    }
    [last, next] = [next, last];
  }
  let label = 0;
  for (let t = 1; t < classes; t++) if (last[t]! > last[label]!) label = t;
  for (let i = n - 1; i >= 0; i--) {
    labels[from + i] = label;
    label = back[i * classes + label]!;
  }
}
