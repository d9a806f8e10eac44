/**
 * How many entries are before some point, found by halves: also the index of the first that is not.
 * @param sorted Those that are before stand first.
 */
export function countBefore<T>(sorted: ArrayLike<T>, isBefore: (entry: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(sorted[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
