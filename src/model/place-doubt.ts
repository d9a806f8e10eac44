import type { KeptPlace, KeptReport } from './kept.ts';
import { isSpan } from './quotation.ts';

/** The ground of an embassy is its host's, whoever's flag it flies. */
const ABROAD = /\b(?:embass(?:y|ies)|consulates?|high commissions?|diplomatic (?:missions?|compounds?))\b/i;

/**
 * Do the words speak against the country they were resolved to: they name places of other countries only, or a state
 * as whose embassy it is?
 */
export function isDoubtfulPlace(place: KeptPlace, { places = [] }: Pick<KeptReport, 'places'>): boolean {
  if (!isSpan(place) || place.country === undefined) return false;
  if (place.featureCode?.startsWith('PCL') && ABROAD.test(place.text)) return true;
  const named = places.filter(
    (one) => one.in === place.in && place.start <= one.start && one.end <= place.end && one.country !== undefined,
  );
  return named.length > 0 && named.every(({ country }) => country !== place.country);
}
