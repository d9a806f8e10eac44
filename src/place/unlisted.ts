import type { Area, Toponym } from '../model/index.ts';
import { placeOf, precisionOf, rounded } from './areas.ts';
import { discOf } from './discs.ts';
import type { Mention } from './mentions.ts';

/** Toponym of the country or province that holds a place of no known point, by its name. */
export type Holders = ReadonlyMap<string, number>;

/** Reads where the text puts names the gazetteer does not hold: "the village of Baeti in eastern Congo". */
export function holdersOf(mentions: readonly Mention[], toponyms: readonly Toponym[]): Holders {
  const indexOf = new Map(mentions.map((mention, m) => [mention, m]));
  const holders = new Map<string, number>();
  mentions.forEach(({ qualifier }, m) => {
    const { text, form } = toponyms[m]!;
    const holder = qualifier ? indexOf.get(qualifier) : undefined;
    if (form !== 'name' || holder === undefined || placeOf(toponyms[m]!) || !placeOf(toponyms[holder]!)) return;
    if (!holders.has(text)) holders.set(text, holder);
  });
  return holders;
}

/** Gives areas of unlisted names the place that holds them: the region is known, the point is not. */
export function placeUnlisted(areas: readonly Area[], toponyms: readonly Toponym[], holders: Holders): Area[] {
  if (holders.size === 0) return [...areas];
  return areas.map((area) => {
    const [only, ...others] = area.toponyms;
    if (only === undefined || others.length > 0 || placeOf(toponyms[only]!)) return area;
    const holder = holders.get(toponyms[only]!.text);
    const place = holder === undefined ? undefined : placeOf(toponyms[holder]!);
    if (holder === undefined || !place) return area;
    const geoPrecision = precisionOf([place], undefined);
    return { ...area, toponyms: [holder], ...rounded(discOf(place)), geoPrecision, relation: area.relation ?? 'in' };
  });
}
