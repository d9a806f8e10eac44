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

/**
 * Best projective tree with one root, in cubic time.
 * @see Eisner (1996), "Three new probabilistic models for dependency parsing".
 */
function projectiveTree(scores: Float32Array, n: number, heads: Int32Array): void {
  // Spans [s, t] over words 0 … n - 1; complete and incomplete, headed at the left (0) or the right (1) end.
  const cell = (s: number, t: number) => s * n + t;
  const chart = Array.from({ length: 4 }, () => new Float32Array(n * n).fill(-Infinity));
  const [openLeft, openRight, doneLeft, doneRight] = chart as [Float32Array, Float32Array, Float32Array, Float32Array];
  const splits = Array.from({ length: 3 }, () => new Int16Array(n * n));
  const [splitOpen, splitLeft, splitRight] = splits as [Int16Array, Int16Array, Int16Array];
  for (let i = 0; i < n; i++) doneLeft[cell(i, i)] = doneRight[cell(i, i)] = 0;
  for (let width = 1; width < n; width++) {
    for (let s = 0; s + width < n; s++) {
      const t = s + width;
      const at = cell(s, t);
      let best = -Infinity;
      for (let k = s; k < t; k++) {
        const score = doneLeft[cell(s, k)]! + doneRight[cell(k + 1, t)]!;
        if (score > best) {
          best = score;
          splitOpen[at] = k;
        }
      }
      openLeft[at] = best + scores[t * (n + 1) + s + 1]!;
      openRight[at] = best + scores[s * (n + 1) + t + 1]!;
      for (let k = s + 1; k <= t; k++) {
        const score = openLeft[cell(s, k)]! + doneLeft[cell(k, t)]!;
        if (score > doneLeft[at]!) {
          doneLeft[at] = score;
          splitLeft[at] = k;
        }
      }
      for (let k = s; k < t; k++) {
        const score = doneRight[cell(s, k)]! + openRight[cell(k, t)]!;
        if (score > doneRight[at]!) {
          doneRight[at] = score;
          splitRight[at] = k;
        }
      }
    }
  }
  let root = 0;
  const total = (r: number) => doneRight[cell(0, r)]! + doneLeft[cell(r, n - 1)]! + scores[r * (n + 1)]!;
  for (let r = 1; r < n; r++) if (total(r) > total(root)) root = r;
  heads[root] = 0;
  const stack: [number, number, boolean][] = [
    [0, root, false],
    [root, n - 1, true],
  ];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const [s, t, leftHeaded] = top;
    if (s === t) continue;
    const k = (leftHeaded ? splitLeft : splitRight)[cell(s, t)]!;
    const [from, to] = leftHeaded ? [s, k] : [k, t];
    stack.push(leftHeaded ? [k, t, true] : [s, k, false]);
    if (leftHeaded) heads[to] = from + 1;
    else heads[from] = to + 1;
    const middle = splitOpen[cell(from, to)]!;
    stack.push([from, middle, true], [middle + 1, to, false]);
  }
}
