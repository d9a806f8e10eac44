import { LexiconError } from '../model/index.ts';
import { loadCountries } from './countries.ts';
import type { Gazetteer } from './gazetteer.ts';
import { decodeGazetteer } from './gazetteer-format.ts';
import { type DraftPlace, writeGazetteer } from './gazetteer-write.ts';
import type { CodebookSource } from './source.ts';
import { listOf, parseTable, type Row } from './table.ts';

const COLUMNS = ['name', 'names', 'adjectives', 'people', 'code', 'country', 'admin1', 'lat', 'lon', 'radius'] as const;
const FILE = 'en/places.tsv';

/**
 * The gazetteer with the rows of `en/places.tsv` in the user's folders on top; the shipped table is built in already.
 * @throws LexiconError on a row without a point, or with a country or first-order division that is not known.
 */
export function withOwnPlaces(base: Gazetteer, source: CodebookSource): Gazetteer {
  const rows = source
    .files(FILE)
    .slice(1)
    .flatMap((file) => parseTable(file, COLUMNS));
  if (rows.length === 0) return base;
  const { byIso2 } = loadCountries(source);
  const units = new Map<number, DraftPlace>();
  const places = rows.map((row) => {
    if (row.country !== '' && !byIso2.has(row.country))
      throw fault(row, 'country', `unknown country "${row.country}"`, 'use an ISO 3166-1 alpha-2 code: IQ');
    return placeOf(row, unitOf(row, base, units));
  });
  return base.plus(decodeGazetteer(writeGazetteer([...units.values(), ...places], base.folding), FILE));
}

function placeOf(row: Row<(typeof COLUMNS)[number]>, admin1: DraftPlace | undefined): DraftPlace {
  const named = (cell: string, kind: 'alternate' | 'adjective' | 'people') =>
    listOf(cell).map((name) => ({ name, kind }));
  if (row.name === '') throw fault(row, 'name', 'a place has no name', 'write its name');
  return {
    name: row.name,
    lat: numberOf(row, 'lat', 90),
    lon: numberOf(row, 'lon', 180),
    code: row.code || 'PPL',
    country: row.country,
    ...(row.radius && { radiusKm: numberOf(row, 'radius', 20_000) }),
    ...(admin1 && { admin1 }),
    names: [...named(row.names, 'alternate'), ...named(row.adjectives, 'adjective'), ...named(row.people, 'people')],
  };
}

/** The first-order division of a row, taken over from the gazetteer; one draft each. */
function unitOf(
  row: Row<(typeof COLUMNS)[number]>,
  base: Gazetteer,
  units: Map<number, DraftPlace>,
): DraftPlace | undefined {
  if (row.admin1 === '' || row.admin1 === '-') return undefined;
  const found = base
    .lookup(base.folding.exact(row.admin1))
    .find(({ place }) => base.code(place) === 'ADM1' && base.country(place) === row.country);
  if (!found)
    throw fault(row, 'admin1', `no division "${row.admin1}" in ${row.country}`, 'leave the cell empty, or mend it');
  const { place } = found;
  const known = units.get(place);
  if (known) return known;
  const [scheme, id = ''] = base.placeId(place).split(':');
  const unit: DraftPlace = {
    name: base.name(place),
    lat: base.lat(place),
    lon: base.lon(place),
    code: 'ADM1',
    country: row.country,
    population: base.population(place),
    radiusKm: base.radiusKm(place),
    ...(scheme === 'geonames' ? { id: Number(id) } : { slug: id.toUpperCase() }),
    names: [],
  };
  units.set(place, unit);
  return unit;
}

function numberOf(row: Row<(typeof COLUMNS)[number]>, column: 'lat' | 'lon' | 'radius', most: number): number {
  const value = Number(row[column]);
  if (row[column] !== '' && Math.abs(value) <= most) return value;
  const mend = column === 'radius' ? 'write kilometres, or nothing' : 'write decimal degrees: 36.34';
  throw fault(row, column, `"${row[column]}" is no ${column}`, mend);
}

function fault(row: { readonly at: string }, column: string, what: string, mend: string): LexiconError {
  return new LexiconError({ code: 'codebook-place', what, where: `${row.at}, column "${column}"`, mend });
}
