import { foldLetters } from '../src/codebook/gazetteer-fold.ts';
import type { DraftPlace } from '../src/codebook/gazetteer-write.ts';
import { listOf, type Row } from '../src/codebook/table.ts';
import { addNames, codebookTable, type Drafts, distanceKm } from './build-gazetteer-drafts.ts';

const COLUMNS = ['name', 'names', 'adjectives', 'people', 'code', 'country', 'admin1', 'lat', 'lon', 'radius'] as const;
type SupplementRow = Row<(typeof COLUMNS)[number]>;

/** A row for a town means the town of that name the packages hold within this distance. */
const SAME_TOWN_KM = 30;
/** Regions up to this radius may lie in one country, km. */
const LOCAL_KM = 60;

/** The places of codebook/en/places*.tsv: new ones, and names for those the packages hold. */
export function addSupplement(drafts: Drafts): void {
  const slugs = new Set<string>();
  for (const row of codebookTable('places.tsv', COLUMNS)) {
    const known = row.lat === '' ? namesake(drafts, row) : (sameTown(drafts, row) ?? sameDivision(drafts, row));
    const place = known ?? drafts.add(draftOf(drafts, row, slugs));
    addNames(place, [...(known ? [row.name] : []), ...listOf(row.names)], 'alternate');
    addNames(place, listOf(row.adjectives), 'adjective');
    addNames(place, listOf(row.people), 'people');
    for (const name of listOf(row.names)) drafts.nameAs(place, name);
  }
}

/** The greatest place of the name in the country: what a row without a point adds names to. */
function namesake(drafts: Drafts, row: SupplementRow): DraftPlace {
  const units = row.code.startsWith('ADM');
  const found = [...drafts.byName(row.country, row.name)]
    .filter((place) => place.code.startsWith('ADM') === units && !place.code.startsWith('PCL'))
    .sort((a, b) => (b.population ?? 0) - (a.population ?? 0))[0];
  if (!found) throw new Error(`${row.at}: "${row.name}" is in no package: give it a point`);
  return found;
}

function sameTown(drafts: Drafts, row: SupplementRow): DraftPlace | undefined {
  if (!row.code.startsWith('PPL')) return undefined;
  const point = { lat: Number(row.lat), lon: Number(row.lon) };
  return [row.name, ...listOf(row.names)]
    .flatMap((name) => drafts.byName(row.country, name))
    .find((place) => place.code.startsWith('PPL') && distanceKm(place, point) < SAME_TOWN_KM);
}

/** A region that is a first-order division under one of its names is that division. */
function sameDivision(drafts: Drafts, row: SupplementRow): DraftPlace | undefined {
  if (row.code !== 'RGN' || row.country === '') return undefined;
  return [row.name, ...listOf(row.names)]
    .flatMap((name) => drafts.byName(row.country, name))
    .find((place) => place.code === 'ADM1');
}

function draftOf(drafts: Drafts, row: SupplementRow, slugs: Set<string>): DraftPlace {
  const lat = Number(row.lat);
  const lon = Number(row.lon);
  if (row.code === '' || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) throw new Error(`${row.at}: code or point`);
  const slug = [row.country.split(' ')[0], ...foldLetters(row.name).split(' ')].filter(Boolean).join('-');
  const unique = slugs.has(slug) ? `${slug}-${row.code.toLowerCase()}` : slug;
  if (slugs.has(unique)) throw new Error(`${row.at}: "${row.name}" stands twice`);
  slugs.add(unique);
  const admin1 = row.admin1 === '' ? nearestUnit(drafts, row, { lat, lon }) : unitNamed(drafts, row);
  const radiusKm = row.radius === '' ? 0 : Number(row.radius);
  const country = row.country || soleCountry(drafts, { lat, lon }, radiusKm);
  return { name: row.name, lat, lon, code: row.code, country, slug: unique, radiusKm, admin1, names: [] };
}

function unitNamed(drafts: Drafts, row: SupplementRow): DraftPlace | undefined {
  if (row.admin1 === '-') return undefined;
  const unit =
    drafts.byCode(`${row.country}.${row.admin1}`) ??
    drafts.byName(row.country, row.admin1).find((place) => place.code === 'ADM1');
  if (!unit) throw new Error(`${row.at}: no division "${row.admin1}" in ${row.country}`);
  return unit;
}

/** What is small lies in the country of the towns around it, where they agree. */
function soleCountry(drafts: Drafts, point: { lat: number; lon: number }, radiusKm: number): string {
  if (radiusKm > LOCAL_KM) return '';
  const near = drafts
    .list()
    .filter((place) => place.code.startsWith('PPL') && Math.abs(place.lat - point.lat) < 1)
    .filter((place) => distanceKm(place, point) < Math.max(LOCAL_KM, radiusKm * 1.5));
  const countries = new Set(near.map(({ country }) => country));
  return countries.size === 1 ? [...countries][0]! : '';
}

/** The division of the nearest town, for a point; none for what is too large to lie in one. */
function nearestUnit(drafts: Drafts, row: SupplementRow, point: { lat: number; lon: number }): DraftPlace | undefined {
  if (row.country === '' || Number(row.radius || 0) > 40) return undefined;
  let best: DraftPlace | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (const place of drafts.list()) {
    if (place.country !== row.country || !place.admin1 || Math.abs(place.lat - point.lat) > 1) continue;
    const distance = distanceKm(place, point);
    if (distance < nearest) [nearest, best] = [distance, place.admin1];
  }
  return nearest < 80 ? best : undefined;
}
