import type { Candidate, Gazetteer } from '../codebook/index.ts';
import type { Words } from './words.ts';

/** Which candidates make a name seen at a token, and which of them it may then mean. */
export interface Sight {
  readonly sees: (candidate: Candidate, first: number) => boolean;
  readonly holds: (candidate: Candidate) => boolean;
}

/** In a text with case every name is seen, and may mean all that is called so. */
export const CLEAR: Sight = { sees: () => true, holds: () => true };

/** In text without case a town must be this large to be seen without a word that announces it. */
const LARGE_PEOPLE = 100_000;

/** Countries alone. */
export function countrySight(gazetteer: Gazetteer): Sight {
  const isCountry = (candidate: Candidate) => candidate.kind !== 'postal' && isState(gazetteer, candidate);
  return { sees: isCountry, holds: isCountry };
}

/**
 * Without case: countries and large towns are seen, and in the countries the text names provinces and what a word
 * announces. What is seen may mean all that is called so there, and great towns, provinces and capitals anywhere.
 * @param countries Those the text names.
 */
export function caselessSight(words: Words, gazetteer: Gazetteer, countries: ReadonlySet<string>): Sight {
  const isThere = ({ place }: Candidate) => countries.has(gazetteer.country(place));
  const isKnown = (candidate: Candidate) => isState(gazetteer, candidate) || isLarge(gazetteer, candidate);
  return {
    sees: (candidate, first) => {
      if (candidate.kind === 'postal') return false;
      if (isKnown(candidate)) return true;
      return isThere(candidate) && (gazetteer.code(candidate.place) === 'ADM1' || isAnnounced(words, first));
    },
    holds: (candidate) => {
      if (candidate.kind === 'postal') return false;
      return isKnown(candidate) || isThere(candidate) || /^(ADM1|PPLC)$/.test(gazetteer.code(candidate.place));
    },
  };
}

const isState = (gazetteer: Gazetteer, { place }: Candidate) => gazetteer.code(place).startsWith('PCL');

function isLarge(gazetteer: Gazetteer, { place }: Candidate): boolean {
  const code = gazetteer.code(place);
  if (code.startsWith('PPL')) return gazetteer.population(place) >= LARGE_PEOPLE;
  return !code.startsWith('ADM');
}

/** "in X", "the town of X", "X department". */
function isAnnounced(words: Words, first: number): boolean {
  const before = words.lower(first - 1);
  if (words.is(first - 1, 'locative') || words.is(first - 1, 'of-unit')) return true;
  return (before === 'of' && words.is(first - 2, 'of-unit')) || words.is(first + 1, 'unit-admin1') || before === ',';
}
