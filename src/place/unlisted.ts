import type { Analysis, Area, Place, Toponym } from '../model/index.ts';
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

/** Characters between an unlisted name and the area that holds it: ", in the". */
const APPOSED = 12;

/**
 * Gives areas of unlisted names the place that holds them: the region is known, the point is not. What says so right
 * behind the name is a part of its area: "near Qunyo Barrow, in the Lower Shabelle region".
 */
export function placeUnlisted(
  areas: readonly Area[],
  toponyms: readonly Toponym[],
  analysis: Analysis,
  holders: Holders,
): Area[] {
  if (holders.size === 0) return [...areas];
  const placed: Area[] = [];
  const told = new Map<string, Where>();
  for (let i = 0; i < areas.length; i++) {
    const area = areas[i]!;
    const holder = holderOf(area, toponyms, holders);
    const place = holder === undefined ? undefined : placeOf(toponyms[holder]!);
    if (holder === undefined || !place) {
      placed.push(area);
      continue;
    }
    const next = areas[i + 1];
    const isApposed = next?.toponyms[0] === holder && next.start >= area.end && next.start - area.end <= APPOSED;
    const end = isApposed ? next.end : area.end;
    const token = isApposed && hangsHigher(analysis, next.token, area.token) ? next.token : area.token;
    const name = toponyms[area.toponyms[0]!]!.text;
    const where: Where =
      isApposed && next.relation ? placeOfArea(next) : (told.get(name) ?? within(place, holder, area.relation));
    told.set(name, where);
    const unlisted = area.toponyms[0]!;
    placed.push({ ...area, end, text: analysis.text.slice(area.start, end), ...where, unlisted, token });
    if (isApposed) i++;
  }
  return placed;
}

type Where = Pick<Area, 'toponyms' | 'lat' | 'lon' | 'radiusKm' | 'geoPrecision' | 'relation'>;

/** "the village of X, 45 km south of Y" is where its phrase says; one "in eastern Y" is in that part. */
const placeOfArea = ({ toponyms, lat, lon, radiusKm, geoPrecision, relation }: Area): Where => ({
  toponyms,
  ...(lat === undefined ? {} : { lat, lon, radiusKm }),
  geoPrecision,
  relation: relation !== null && BESIDE.test(relation) ? relation : 'in',
});

/** Relations to a place that a thing does not lie in. */
const BESIDE = /^(?!part of).* of$|^(near|outside|around|off|between|border)$/;

const within = (place: Place, holder: number, relation: string | null): Where => ({
  toponyms: [holder],
  ...rounded(discOf(place)),
  geoPrecision: precisionOf([place], undefined),
  relation: relation ?? 'in',
});

function holderOf(area: Area, toponyms: readonly Toponym[], holders: Holders): number | undefined {
  const [only, ...others] = area.toponyms;
  if (only === undefined || others.length > 0 || placeOf(toponyms[only]!)) return undefined;
  return holders.get(toponyms[only]!.text);
}

/** Governors looked at above a name. */
const CLIMB = 20;

/** Does a word hang on something above another: "hit a car carrying arms near X, in Y"? */
function hangsHigher(analysis: Analysis, one: number, other: number): boolean {
  let node = analysis.head(other);
  for (let steps = 0; steps < CLIMB && node !== -1; steps++) {
    node = analysis.head(node);
    if (node !== -1 && node === analysis.head(one)) return true;
  }
  return false;
}
