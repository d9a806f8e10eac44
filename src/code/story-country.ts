import type { Area } from '../model/index.ts';
import { placeOfArea, placesOfArea } from './area-places.ts';
import { isOneOfSeveral, isOrigin, isSetting } from './clause-places.ts';
import type { Draft } from './draft.ts';
import type { Reader } from './reader.ts';

/** Sentences, headline and dateline among them, in which a story says where it is. */
export const LEAD = 4;
/** What a story must say of the country of its scenes, and one without scenes of the country it is of. */
const MUCH = 0.4;
const MOSTLY = 0.75;

/** The country that all scenes lie in, or where a story without scenes tells of something; '' where the text speaks more of others. */
export function countryOf(r: Reader, scenes: readonly Draft[]): string {
  const [country = '', ...others] = new Set(
    scenes.flatMap(({ place }) => placesOfArea(r, r.doc.areas[place!.area]).map((each) => each.country ?? '')),
  );
  const told = countriesTold(r);
  const all = [...told.values()].reduce((sum, count) => sum + count, 0);
  if (scenes.length > 0) {
    const own = told.get(country) ?? 0;
    return others.length === 0 && own >= all * MUCH && own === Math.max(...told.values()) ? country : '';
  }
  const isTold = (one: string) =>
    r.doc.areas.some((area) => placeOfArea(r, area)?.country === one && isGround(r, area));
  for (const [one, count] of told) if (count >= all * MOSTLY && isTold(one)) return one;
  return '';
}

/** The first ground in the country that headline and lead tell of: index in `areas`, -1 where none. */
export function leadGround(r: Reader, country: string): number {
  if (country === '') return -1;
  const [, after] = r.a.sentence(Math.min(LEAD, r.a.sentenceCount) - 1);
  return r.doc.areas.findIndex((area, index) => {
    const place = area.token < after ? placeOfArea(r, area) : undefined;
    if (place?.country !== country || place.featureCode.startsWith('PCL')) return false;
    return isGround(r, area) && !isOneOfSeveral(r, index);
  });
}

/** "the U.S. consulate": what stands in another country than its own. */
const ABROAD = /^(embassy|consulate|ambassador|mission|embassies|consulates)$/;

/** How often the text names each country or a place in it, dateline aside. */
function countriesTold(r: Reader): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { resolution, tokens } of r.doc.toponyms) {
    const country = resolution.kind === 'resolved' ? resolution.place.country : undefined;
    const isAbroad = tokens[1] + 1 < r.a.length && ABROAD.test(r.a.lower(tokens[1] + 1));
    if (country !== undefined && !isAbroad && !r.inDateline(tokens[0]))
      counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return counts;
}

/** A place where something may be; not the dateline, nor whence somebody comes. */
export function isGround(r: Reader, area: Area): boolean {
  return area.token >= r.afterDateline && isSetting(r, area) && !isOrigin(r, area.token);
}

/** Toponyms that name the country, its adjective or its people. */
export function namesOfCountry(r: Reader, country: string): number[] {
  return r.doc.toponyms.flatMap(({ resolution }, index) => {
    const place = resolution.kind === 'resolved' ? resolution.place : undefined;
    return place?.featureCode.startsWith('PCL') && place.country === country ? [index] : [];
  });
}

/** "Elsewhere, gunmen shot at a newspaper": does the telling turn to other ground between two reports? */
export function turnsElsewhere({ a }: Reader, { sentence: from }: Draft, { sentence: to }: Draft): boolean {
  for (let sentence = from + 1; sentence <= to; sentence++)
    if (/^(elsewhere|separately)$/.test(a.lower(a.sentence(sentence)[0]))) return true;
  return false;
}

/** "across the country", "in several cities": all over a story's country, not where its last scene was. */
export function isAllOver({ a, doc, areaAt }: Reader, { token, noun, verb }: Draft): boolean {
  const clauses = noun && verb !== -1 ? [token, verb] : [token];
  return clauses.some((clause) =>
    a.childrenBy(clause, 'obl', 'nmod', 'obj', 'advmod').some((word) => {
      if (/^(nationwide|countrywide)$/.test(a.lower(word))) return true;
      if ((doc.areas[areaAt[word] ?? -1]?.toponyms.length ?? 0) > 0) return false;
      if (/^(country|nation)$/.test(a.lower(word)))
        return a.childrenBy(word, 'case').some((i) => /^(throughout|across|around|over)$/.test(a.lower(i)));
      if (!/^(cities|towns|regions|provinces|states|places|parts)$/.test(a.lower(word))) return false;
      return a.childrenBy(word, 'amod', 'det', 'nummod').some((i) => MANY.test(a.lower(i)) || a.deprel(i) === 'nummod');
    }),
  );
}
const MANY = /^(other|several|many|various|some|major|different|numerous)$/;
