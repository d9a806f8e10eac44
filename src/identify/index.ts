import type { Annotated, Counted, Dated, Doc, Identified, Placed } from '../model/index.ts';

export { type IdentifiedActor, identifyPhrase, type PhraseInput, type PhraseResult, type PlaceCountry, placeCountries } from './phrase.ts';

/** Adds `actors` and `actorAt`. Nothing already on `doc` changes. */
export function identify<D extends Doc & Annotated & Dated & Counted & Placed>(doc: D): D & Identified {
  return { ...doc, actors: [], actorAt: new Int32Array(doc.analysis.length).fill(-1) };
}
