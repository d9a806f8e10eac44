import type { Area, Place } from '../model/index.ts';
import type { Reader } from './reader.ts';

/** The places that make an area, as far as they are known. */
export function placesOfArea(r: Reader, area: Area | undefined): Place[] {
  if (area?.place) return [area.place];
  return (area?.toponyms ?? []).flatMap((index) => {
    const resolution = r.doc.toponyms[index]?.resolution;
    return resolution?.kind === 'resolved' ? [resolution.place] : [];
  });
}

/** The first place of an area, where that is known. */
export function placeOfArea(r: Reader, { place, toponyms }: Area): Place | undefined {
  if (place) return place;
  const resolution = r.doc.toponyms[toponyms[0] ?? -1]?.resolution;
  return resolution?.kind === 'resolved' ? resolution.place : undefined;
}
