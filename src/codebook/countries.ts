import { foldName, slugOf } from './actors-fold.ts';
import type { CodebookSource } from './source.ts';
import { listOf, readTable } from './table.ts';

/** A country or territory with its codes and names. */
export interface Country {
  readonly iso2: string;
  readonly iso3: string;
  /** CAMEO country code. */
  readonly cameo: string;
  readonly name: string;
  /** First part of the ids of its composed actors: `united-states`. */
  readonly slug: string;
  readonly adjective: string;
  readonly capital: string;
}

/** How a word names a country: by name, by adjective, by its people, or by its capital. */
export type CountryForm = 'name' | 'adjective' | 'people' | 'capital';

/** A word for a country, its capital or its people. */
export interface CountryWord {
  readonly country: Country;
  readonly form: CountryForm;
  /** As written in the table, for checks of case ("US", not "us"). */
  readonly surface: string;
}

/** The countries of the codebook, by code and by word. */
export interface Countries {
  readonly byIso2: ReadonlyMap<string, Country>;
  readonly bySlug: ReadonlyMap<string, Country>;
  /** By folded words; an adjective that is also the name of the people ("Afghan") stands as an adjective. */
  readonly byWord: ReadonlyMap<string, CountryWord>;
  /** Most words of a country word that begins with this word. */
  readonly longest: ReadonlyMap<string, number>;
}

const COLUMNS = ['iso2', 'iso3', 'cameo', 'name', 'aliases', 'adjectives', 'people', 'capital'] as const;
/** Adjectives that take no plural as names of a people: the British, the Chinese. */
const NO_PLURAL = /(?:ese|sh|ch|ss|s|x|land|kong|falkland)$/i;

/** Reads codebook/countries.tsv. */
export function loadCountries(source: CodebookSource): Countries {
  const byIso2 = new Map<string, Country>();
  const bySlug = new Map<string, Country>();
  const byWord = new Map<string, CountryWord>();
  const longest = new Map<string, number>();
  for (const row of readTable(source, 'countries.tsv', COLUMNS)) {
    const adjectives = listOf(row.adjectives);
    const country: Country = {
      iso2: row.iso2,
      iso3: row.iso3,
      cameo: row.cameo || row.iso3,
      name: row.name,
      slug: slugOf(row.name),
      adjective: adjectives[0] ?? row.name,
      capital: row.capital,
    };
    byIso2.set(row.iso2, country);
    bySlug.set(country.slug, country);
    const add = (surface: string, form: CountryForm) => {
      const word = foldName(surface);
      if (word === '' || byWord.has(word)) return;
      byWord.set(word, { country, form, surface });
      const words = word.split(' ');
      longest.set(words[0]!, Math.max(longest.get(words[0]!) ?? 0, words.length));
    };
    for (const name of [row.name, ...listOf(row.aliases)]) add(name, 'name');
    for (const adjective of adjectives) add(adjective, 'adjective');
    for (const people of listOf(row.people)) add(people, 'people');
    for (const adjective of adjectives) if (!NO_PLURAL.test(adjective)) add(`${adjective}s`, 'people');
    if (row.capital !== row.name) add(row.capital, 'capital');
  }
  return { byIso2, bySlug, byWord, longest };
}
