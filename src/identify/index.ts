import type { Registry } from '../codebook/index.ts';
import type { Annotated, Dated, Doc, Identified, Placed } from '../model/index.ts';
import { read } from './read.ts';

export {
  type IdentifiedActor,
  identifyPhrase,
  type PhraseInput,
  type PhraseResult,
  type PlaceCountry,
  placeCountries,
} from './phrase.ts';

/** What `identify` consults. */
export interface IdentifyResources {
  readonly registry: Registry;
}

/** Adds `actors`, in order of first mention, and `actorAt`. Nothing already on `doc` changes. */
export function identify<D extends Doc & Annotated & Dated & Placed>(
  doc: D,
  { registry }: IdentifyResources,
): D & Identified {
  return { ...doc, ...read(doc, registry) };
}
