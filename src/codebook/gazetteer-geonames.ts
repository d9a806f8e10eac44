import { InputError } from '../model/index.ts';
import { foldLetters } from './gazetteer-fold.ts';
import type { DraftPlace } from './gazetteer-write.ts';

/** The GeoNames export files this reads (download.geonames.org/export/dump/readme.txt). */
export type GeonamesKind = 'places' | 'alternates' | 'divisions';

/** A country file of GeoNames, unpacked. */
export interface GeonamesFile {
  readonly path: string;
  readonly text: string;
}

const PLACE_COLUMNS = 19;
const ALTERNATE_COLUMNS = 10;
const DIVISION_COLUMNS = 4;
/** Names of a row beyond these are exotic spellings. */
const MAX_NAMES = 16;
/** Spots worth a name in news: airfields, camps, dams, crossings, bases, mines, fields. */
const SPOTS = new Set('AIRP AIRB AIRF CMP CMPRF DAM BDG INSM MN OILR PRT CSTM PS SCH HSP MSQE PAL FT'.split(' '));
const CLASSES = new Set(['P', 'A', 'T', 'H', 'L', 'V']);
const ADM1_RADIUS_KM = 60;
const ADM2_RADIUS_KM = 20;

/** Reads GeoNames files of one or more countries into places. @throws InputError naming file and line. */
export function readGeonames(files: readonly GeonamesFile[]): DraftPlace[] {
  const byKind = Map.groupBy(files, kindOf);
  const places = new Map<number, DraftPlace & { readonly codes: readonly string[] }>();
  const units = new Map<string, DraftPlace>();
  for (const file of byKind.get('places') ?? []) readPlaces(file, places, units);
  if (places.size === 0) throw refuse('no file with places among those given', files[0]?.path ?? '', MEND);
  for (const file of byKind.get('divisions') ?? []) nameDivisions(file, units);
  for (const file of byKind.get('alternates') ?? []) readAlternates(file, places);
  for (const place of places.values()) {
    const [country, admin1, admin2] = place.codes;
    place.admin1 = place.code === 'ADM1' ? undefined : units.get(`${country}.${admin1}`);
    place.admin2 = /^ADM[12]$/.test(place.code) ? undefined : units.get(`${country}.${admin1}.${admin2}`);
  }
  return [...places.values()];
}

const MEND = 'give a country file (IQ.zip or IQ.txt), beside it alternateNamesV2 and admin1CodesASCII if you like';

function kindOf({ path, text }: GeonamesFile): GeonamesKind {
  const first = text.slice(0, text.indexOf('\n')).split('\t');
  if (first.length === PLACE_COLUMNS) return 'places';
  if (first.length === DIVISION_COLUMNS && /^[A-Z]{2}\./.test(first[0]!)) return 'divisions';
  if (first.length >= 4 && first.length <= ALTERNATE_COLUMNS && /^\d+$/.test(first[1]!)) return 'alternates';
  throw refuse(`its first line has ${first.length} columns: no GeoNames file`, path, MEND);
}

/** Calls `use` with the cells of each line; a last line that is cut off is a fault. */
function eachRow({ path, text }: GeonamesFile, least: number, use: (cells: string[], where: string) => void): void {
  if (!text.endsWith('\n')) throw refuse('its last line is cut off', path, 'fetch the file again');
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const cells = text.slice(start, text[end - 1] === '\r' ? end - 1 : end).split('\t');
    const where = `${path}:${++line}`;
    if (cells.length < least)
      throw refuse(`a row of ${cells.length} columns, not ${least}`, where, 'fetch the file again');
    use(cells, where);
    start = end + 1;
  }
}

function readPlaces(
  file: GeonamesFile,
  places: Map<number, DraftPlace & { codes: readonly string[] }>,
  units: Map<string, DraftPlace>,
): void {
  eachRow(file, PLACE_COLUMNS, (cells, where) => {
    const [id, name, ascii, alternates, lat, lon, cls, code, country, , admin1, admin2] = cells as [
      string,
      ...string[],
    ];
    const numbers = { id: Number(id), lat: Number(lat), lon: Number(lon), population: Number(cells[14] || 0) };
    if (
      !(numbers.id > 0) ||
      !(Math.abs(numbers.lat) <= 90) ||
      !(Math.abs(numbers.lon) <= 180) ||
      !(numbers.population >= 0)
    )
      throw refuse('an id, point or population that is no number', where, 'fetch the file again');
    if (!isKept(cls!, code!)) return;
    const names = [ascii!, ...alternates!.split(',')]
      .filter((each) => each !== name && isLatin(each))
      .slice(0, MAX_NAMES);
    const division = divisionCode(code!, [country!, admin1!, admin2!]);
    const place = {
      ...numbers,
      population: Math.min(numbers.population, 0xffffffff),
      name: name!,
      code: code!,
      country: country!,
      codes: [country!, admin1!, admin2!],
      names: [...new Set(names)].map((each) => ({ name: each, kind: 'alternate' as const })),
      ...(division ? { slug: division, radiusKm: code === 'ADM1' ? ADM1_RADIUS_KM : ADM2_RADIUS_KM } : {}),
    };
    places.set(place.id, place);
    if (division) units.set(division, place);
  });
}

/** Countries stay as shipped, with their adjectives; of spots only those that news names. */
function isKept(cls: string, code: string): boolean {
  if (code.startsWith('PCL') || code.endsWith('H')) return false;
  return cls === 'S' ? SPOTS.has(code) : CLASSES.has(cls);
}

function divisionCode(code: string, [country, admin1, admin2]: readonly [string, string, string]): string | undefined {
  if (code === 'ADM1') return `${country}.${admin1}`;
  return code === 'ADM2' ? `${country}.${admin1}.${admin2}` : undefined;
}

const isLatin = (name: string) => name.length > 2 && /^[a-z0-9 ]+$/.test(foldLetters(name));

function readAlternates(file: GeonamesFile, places: ReadonlyMap<number, DraftPlace>): void {
  eachRow(file, 4, ([, id, language, name]) => {
    const place = places.get(Number(id));
    if (!place || language === 'link' || language === 'post' || language === 'wkdt' || !isLatin(name!)) return;
    if (!place.names.some((known) => known.name === name)) place.names.push({ name: name!, kind: 'alternate' });
  });
}

function nameDivisions(file: GeonamesFile, units: ReadonlyMap<string, DraftPlace>): void {
  eachRow(file, DIVISION_COLUMNS, ([code, name]) => {
    units.get(code!)?.names.push({ name: name!, kind: 'alternate' });
  });
}

function refuse(what: string, where: string, mend: string): InputError {
  return new InputError({ code: 'geonames-unreadable', what: `a GeoNames file cannot be read: ${what}`, where, mend });
}
