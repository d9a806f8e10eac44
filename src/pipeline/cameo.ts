import { foldName } from '../codebook/index.ts';
import { identifyPhrase, placeCountries } from '../identify/index.ts';
import type { Sector } from '../model/index.ts';
import type { Resources } from './resources.ts';

/** What writing a report as CAMEO dyads consults: `dyadsOf(report, dyadOptions(resources))`. */
export interface CameoOptions {
  /** CAMEO codes and capitals of countries by ISO 3166-1 alpha-2. */
  readonly countries: ReadonlyMap<string, { readonly cameo: string; readonly capital: string }>;
  /** Code of a phrase; null where it says nothing of an actor. */
  readonly identify: (phrase: string, day: string | undefined) => string | null;
}

/** Sectors that say nothing of who is meant. */
const UNTOLD: ReadonlySet<Sector> = new Set<Sector>(['UNK', 'JNK']);

/** What `dyadsOf` of the library consults, from loaded resources. */
export function dyadOptions({ registry, gazetteer }: Pick<Resources, 'registry' | 'gazetteer'>): CameoOptions {
  const places = placeCountries(gazetteer);
  return {
    countries: registry.countries.byIso2,
    identify: (text, day) => {
      const word = registry.countries.byWord.get(foldName(text));
      if (word?.form === 'capital') return word.country.cameo;
      const { kind, sector, cameo } = identifyPhrase({ text, ...(day && { date: day }) }, registry, places).actor;
      return kind === 'unknown' || sector === null || UNTOLD.has(sector) ? null : cameo;
    },
  };
}
