/**
 * Decoding of dependency trees from scores of arcs: `scores[i * (n + 1) + h]` for word `i` under
 * word `h - 1`, or under the root for `h` 0.
 */

/** Writes the best tree with one root into `heads`, 1-based, 0 for the root. */
export function decodeTree(scores: Float32Array, n: number, heads: Int32Array): void {
  bestHeads(scores, n, heads);
  // Most often the best heads make a tree, crossing arcs and all.
  if (!isTree(heads, n)) projectiveTree(scores, n, heads);
}

function bestHeads(scores: Float32Array, n: number, heads: Int32Array): void {
  for (let i = 0; i < n; i++) {
    const row = i * (n + 1);
    let best = i === 0 ? (n > 1 ? 2 : 0) : 1;
    for (let h = 0; h <= n; h++) if (h !== i + 1 && scores[row + h]! > scores[row + best]!) best = h;
    heads[i] = best;
  }
}

/** Does every word reach the one root? */
function isTree(heads: Int32Array, n: number): boolean {
  let roots = 0;
  for (let i = 0; i < n; i++) if (heads[i] === 0) roots++;
  if (roots !== 1) return false;
  const seen = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) {
    let at = i + 1;
    while (at !== 0 && seen[at] === 0) {
      seen[at] = i + 1;
      at = heads[at - 1]!;
    }
    if (at !== 0 && seen[at] === i + 1) return false;
  }
  return true;
}

/** Scores of the spans of a sentence, kept by their first word and, turned, by their last, so that both scan in order. */
interface Spans {
  readonly byFirst: Float32Array;
  readonly byLast: Float32Array;
  /** Where the best span of these ends is split. */
  readonly split: Int16Array;
}

const newSpans = (n: number): Spans => ({
  byFirst: new Float32Array(n * n),
  byLast: new Float32Array(n * n),
  split: new Int16Array(n * n),
});

/** Best split of `[s, t]` over `left[first, k]` and `right[k + shift, t]`, `k` from `low` to `high`; the score is kept in `out`. */
function bestSplit(
  left: Spans,
  right: Spans,
  n: number,
  s: number,
  t: number,
  low: number,
  high: number,
  shift: number,
  out: Spans,
): number {
  const lefts = left.byFirst;
  const rights = right.byLast;
  const row = s * n;
  const column = t * n + shift;
  let best = Number.NEGATIVE_INFINITY;
  let at = low;
  for (let k = low; k <= high; k++) {
    const score = lefts[row + k]! + rights[column + k]!;
    if (score > best) {
      best = score;
      at = k;
    }
  }
  out.split[row + t] = at;
  return best;
}

function put(spans: Spans, n: number, s: number, t: number, score: number): void {
  spans.byFirst[s * n + t] = score;
  spans.byLast[t * n + s] = score;
}

/**
 * Best projective tree with one root, in cubic time.
 * @see Eisner (1996), "Three new probabilistic models for dependency parsing".
 */
function projectiveTree(scores: Float32Array, n: number, heads: Int32Array): void {
  // Spans headed by their first or last word: open ones are an arc between their ends, done ones have all their dependents.
  const openFirst = newSpans(n);
  const openLast = newSpans(n);
  const doneFirst = newSpans(n);
  const doneLast = newSpans(n);
  for (let width = 1; width < n; width++) {
    for (let s = 0; s + width < n; s++) {
      const t = s + width;
      const inner = bestSplit(doneFirst, doneLast, n, s, t, s, t - 1, 1, openFirst);
      put(openFirst, n, s, t, inner + scores[t * (n + 1) + s + 1]!);
      put(openLast, n, s, t, inner + scores[s * (n + 1) + t + 1]!);
      put(doneFirst, n, s, t, bestSplit(openFirst, doneFirst, n, s, t, s + 1, t, 0, doneFirst));
      put(doneLast, n, s, t, bestSplit(doneLast, openLast, n, s, t, s, t - 1, 0, doneLast));
    }
  }
  let root = 0;
  const total = (r: number) => doneLast.byFirst[r]! + doneFirst.byFirst[r * n + n - 1]! + scores[r * (n + 1)]!;
  for (let r = 1; r < n; r++) if (total(r) > total(root)) root = r;
  heads[root] = 0;
  const stack: [number, number, boolean][] = [
    [0, root, false],
    [root, n - 1, true],
  ];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const [s, t, headFirst] = top;
    if (s === t) continue;
    const k = (headFirst ? doneFirst : doneLast).split[s * n + t]!;
    const [from, to] = headFirst ? [s, k] : [k, t];
    stack.push(headFirst ? [k, t, true] : [s, k, false]);
    if (headFirst) heads[to] = from + 1;
    else heads[from] = to + 1;
    const middle = openFirst.split[from * n + to]!;
    stack.push([from, middle, true], [middle + 1, to, false]);
  }
}
