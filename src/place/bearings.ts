import type { Area, Toponym } from '../model/index.ts';
import type { Antecedents } from './antecedents.ts';
import { placesOf } from './antecedents.ts';
import { precisionOf, rounded } from './areas.ts';
import { locate } from './discs.ts';
import { measured } from './relations.ts';
import type { Words } from './words.ts';

const TOWN = { kind: 'unit', codes: ['PPL'], but: [] } as const;

/** Areas so far from the place told of before: "about 40 km to the south". */
export function bearingsIn(words: Words, toponyms: readonly Toponym[], told: Antecedents): Area[] {
  const areas: Area[] = [];
  for (let i = 3; i < words.length; i++) {
    if (!words.is(i, 'direction') || words.lower(i - 1) !== 'the' || words.lower(i - 2) !== 'to') continue;
    const area = words.lower(i + 1) === 'of' ? undefined : bearingAt(words, i, toponyms, told);
    if (area) areas.push(area);
  }
  return areas;
}

function bearingAt(words: Words, i: number, toponyms: readonly Toponym[], told: Antecedents): Area | undefined {
  const { analysis, lexicon } = words;
  const { first, distanceKm } = measured(words, i - 2);
  const relation = lexicon.relations.find(({ id }) => id === `${words.lower(i)} of`);
  if (!relation || distanceKm === undefined) return undefined;
  const from = told.find(TOWN, '', first);
  const places = from === -1 ? undefined : placesOf(toponyms, [from]);
  if (!places) return undefined;
  const start = analysis.start(first);
  const end = analysis.end(i);
  const disc = locate(places, { relation, first, last: i, distanceKm, directions: [] });
  return {
    start,
    end,
    text: analysis.text.slice(start, end),
    toponyms: [from],
    ...rounded(disc),
    geoPrecision: precisionOf(places, relation),
    relation: relation.id,
    token: i,
  };
}
