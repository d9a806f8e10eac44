/** How names are written on words: class 0 is outside, then begin and inside of each type of NAME_TYPES in turn. */
export const OUTSIDE = 0;
/** Index in NAME_TYPES of the type of a label that is not {@link OUTSIDE}. */
export const typeOf = (label: number): number => (label - 1) >> 1;
/** Does the label go on with a name? */
export const isInside = (label: number): boolean => label > 0 && (label & 1) === 0;

/** May `label` follow `before`? An inside label goes on with a name of its own type. */
export function mayFollow(before: number, label: number): boolean {
  return !isInside(label) || (before !== OUTSIDE && typeOf(before) === typeOf(label));
}
