import type { Place } from '../model/index.ts';
import { placesOfArea } from './area-places.ts';
import type { Draft } from './draft.ts';
import type { Reader } from './reader.ts';

/** Can both have happened on the same days? Days taken from publication bar nothing. */
export function compatibleTime(first: Draft, again: Draft): boolean {
  if (!first.time || !again.time || first.time.basis === 'default' || again.time.basis === 'default') return true;
  const late = (first.time.start ?? '') > (again.time.end ?? '9999');
  const early = (first.time.end ?? '9999') < (again.time.start ?? '');
  return !late && !early;
}

/** Can both have happened at the same place? A town and its country can; a spot without a name bars nothing. */
export function compatiblePlace(r: Reader, first: Pick<Draft, 'place'>, again: Pick<Draft, 'place'>): boolean {
  if (!first.place || !again.place || first.place.basis === 'default' || again.place.basis === 'default') return true;
  if (first.place.area === again.place.area) return true;
  // "near the border with Georgia": not in Georgia.
  if (liesAtBorder(r, again.place.area)) return true;
  const a = placeIds(r, first.place.area);
  const b = placeIds(r, again.place.area);
  if (a.length === 0 || b.length === 0) return mayBeNamed(r, first.place.area, again.place.area);
  if (a.some((id) => b.includes(id))) return true;
  // "a camp outside El Fasher", "the Abu Shouk camp"
  if (liesBy(r, first.place.area) !== liesBy(r, again.place.area))
    return overlaps(r, first.place.area, again.place.area) || containsOther(r, first.place.area, again.place.area);
  return containsOther(r, first.place.area, again.place.area);
}

/** Is the area known, and cannot be where the deed was? */
export function isElsewhere(r: Reader, { place }: Draft, area: number): boolean {
  if (!place || place.basis === 'default' || placeIds(r, place.area).length === 0 || placeIds(r, area).length === 0)
    return false;
  return !compatiblePlace(r, { place }, { place: { ...place, area } });
}

/** Beside the place that is named: "near Mosul". */
const liesBy = (r: Reader, area: number) => /^(near|outside|outskirts)/.test(r.doc.areas[area]?.relation ?? '');

function liesAtBorder(r: Reader, area: number): boolean {
  const span = r.doc.areas[area];
  return span !== undefined && / (border|frontier) (with|of) /.test(r.doc.text.slice(span.start, span.end));
}

/** Where the gazetteer knows one of the places not at all, its name decides. */
function mayBeNamed(r: Reader, one: number, two: number): boolean {
  const [a, b] = [namesOf(r, one), namesOf(r, two)];
  if ([...a, ...b].some((name) => STREET.test(name))) return true;
  return a.length === 0 || b.length === 0 || a.some((name) => b.includes(name));
}

/** A street bars no town: which one it is in is not known. */
const STREET = / (street|st|avenue|ave|road|rd|drive|lane|boulevard|blvd|highway|square)\.?$/;

function namesOf(r: Reader, area: number): string[] {
  return (r.doc.areas[area]?.toponyms ?? []).map((index) => r.doc.toponyms[index]!.text.toLowerCase());
}

/** Do the words of both give the same day, and the same place below a country? */
export function sameSpot(r: Reader, first: Draft, again: Draft): boolean {
  if (!first.place || !again.place || !first.time?.start || !again.time?.start) return false;
  if (first.time.basis !== 'stated' || again.time.basis !== 'stated') return false;
  if (first.time.start !== again.time.start || first.time.end !== again.time.end) return false;
  const a = placeIds(r, first.place.area);
  const [place] = placesOf(r, first.place.area);
  return !place?.featureCode.startsWith('PCL') && placeIds(r, again.place.area).some((id) => a.includes(id));
}

/** Do the words of both name the same town or spot, or one a part of the other's region? A place nobody named there is none. */
export function sameTown(r: Reader, first: Draft, again: Draft): boolean {
  if (!first.place || !again.place || first.place.basis === 'default' || again.place.basis === 'default') return false;
  const [a] = placesOf(r, first.place.area);
  const [b] = placesOf(r, again.place.area);
  if (!a || !b || a.country !== b.country) return false;
  if (a.placeId === b.placeId) return a.featureClass === 'P' || a.featureClass === 'S';
  return (a.featureClass === 'P') !== (b.featureClass === 'P') && overlaps(r, first.place.area, again.place.area);
}

/** Does the second name a town or spot in the country or province that the first names? */
export function tellsCloser(r: Reader, first: Draft, again: Draft): boolean {
  if (!first.place || !again.place || first.place.basis === 'default' || again.place.basis === 'default') return false;
  const [wide] = placesOf(r, first.place.area);
  const [near] = placesOf(r, again.place.area);
  if (!wide || !near || wide.country !== near.country || again.place.relation === 'border') return false;
  if (wide.featureCode.startsWith('PCL')) return !near.featureCode.startsWith('PCL');
  return wide.featureCode === 'ADM1' && near.featureCode !== 'ADM1' && near.admin1 === wide.name;
}

const EARTH_KM = 6371;

/** Do the circles of two areas touch? */
function overlaps(r: Reader, one: number, two: number): boolean {
  const [a, b] = [r.doc.areas[one], r.doc.areas[two]];
  if (a?.lat === undefined || a.lon === undefined || b?.lat === undefined || b.lon === undefined) return false;
  const rad = Math.PI / 180;
  const x = (b.lon - a.lon) * rad * Math.cos(((a.lat + b.lat) / 2) * rad);
  const y = (b.lat - a.lat) * rad;
  return Math.hypot(x, y) * EARTH_KM <= (a.radiusKm ?? 0) + (b.radiusKm ?? 0);
}

const placesOf = (r: Reader, area: number) => placesOfArea(r, r.doc.areas[area]);

function placeIds(r: Reader, area: number): string[] {
  return placesOf(r, area).map((place) => place.placeId);
}

/** GeoNames codes of quarters, of districts and of regions that are no province. */
const PART = /^(PPLX|ADM[234])$/;
const REGION = /^(RGN|RGNE|AREA|PRSH|RGNH)$/;

/** A town and the country or province it lies in. */
function containsOther(r: Reader, one: number, two: number): boolean {
  const [a] = placesOf(r, one);
  const [b] = placesOf(r, two);
  if (!a || !b) return false;
  // "in the Red Sea", "west of the port": water has no town in it, but towns beside it.
  if (a.featureClass === 'H' || b.featureClass === 'H') return overlaps(r, one, two);
  if (REGION.test(a.featureCode) || REGION.test(b.featureCode)) return overlaps(r, one, two);
  if (a.country !== b.country) return false;
  // A quarter and its city, a village and its district.
  const [inner, outer] = [a.featureCode, b.featureCode];
  if ((PART.test(inner) && b.featureClass === 'P') || (PART.test(outer) && a.featureClass === 'P'))
    return overlaps(r, one, two);
  if (inner.startsWith('PCL') || outer.startsWith('PCL')) return true;
  return (inner === 'ADM1' || outer === 'ADM1') && provinceOf(a) === provinceOf(b);
}

const provinceOf = ({ featureCode, name, admin1 }: Place) => (featureCode === 'ADM1' ? name : admin1);
