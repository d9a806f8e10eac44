import { foldName, type HeldRole, type Registry } from '../codebook/index.ts';
import type { Sector } from '../model/index.ts';
import type { Described } from './described.ts';
import { hasFormer } from './determiners.ts';
import { cameoOf, compose, identityOf, rankNames, type Setting, stateOf } from './entry.ts';
import { countryAfter, countryBefore, type Phrase, textOf } from './lend.ts';
import { roleActor } from './role-actor.ts';
import type { Segment } from './segments.ts';

/** Reads a phrase whose head is known; undefined where the head says nothing. */
export function describe(phrase: Phrase, registry: Registry, setting: Setting): Described | undefined {
  const segment = phrase.segments[phrase.head];
  if (!segment) return undefined;
  if (segment.type === 'actor') return namedActor(phrase, segment, registry, setting);
  if (segment.type === 'country') return countryActor(phrase, segment, registry);
  return roleActor(phrase, segment, registry, setting);
}

function namedActor(
  phrase: Phrase,
  segment: Segment & { type: 'actor' },
  registry: Registry,
  setting: Setting,
): Described {
  const text = textOf(phrase.tokens, segment.first, segment.last);
  const stated = countryBefore(phrase, segment.first);
  const country = stated ?? setting.country;
  const ranked = rankNames(segment.names, text, country === undefined ? setting : { ...setting, country });
  const one = segment.first === segment.last;
  const role =
    stated !== undefined
      ? (registry.roles.byPhrase.get(foldName(text)) ??
        (one ? registry.roles.byPhrase.get(phrase.tokens.lemma(segment.last)) : undefined))
      : undefined;
  // "Chile's Defense Department" is not the American one, whose name that also is.
  if (role && !ranked[0]!.countries.includes(stated!))
    return roleActor(phrase, { ...segment, type: 'role', role }, registry, setting);
  const [best, ...others] = ranked.map((entry) => identityOf(registry, entry, setting));
  const titled = titleSector(phrase, segment.first, ranked[0]!.roles, registry);
  const sector = hasFormer(phrase, segment.first) && best!.kind === 'person' ? 'ELI' : titled;
  const identity =
    sector === undefined
      ? best!
      : { ...best!, sector, cameo: cameoOf(registry, { country: best!.country, sector }, true) };
  return { ...identity, form: 'name', single: best!.kind === 'person', others };
}

/** "Foreign Minister Park Jin": the title says which of a person's offices is meant, whatever the date. */
function titleSector(
  phrase: Phrase,
  before: number,
  held: readonly HeldRole[],
  registry: Registry,
): Sector | undefined {
  if (held.length === 0 || hasFormer(phrase, before)) return undefined;
  const title = phrase.segments.findLast((segment) => segment.last < before && segment.type === 'role');
  const sector = title?.type === 'role' && !title.role.inherit ? title.role.sector : null;
  return sector !== null && held.some(({ role }) => registry.titles.get(role)?.sector === sector) ? sector : undefined;
}

function countryActor(phrase: Phrase, segment: Segment & { type: 'country' }, registry: Registry): Described {
  const { country, form } = segment.word;
  const state = stateOf(registry, country.iso2);
  if (form === 'name') return { ...state, form: 'name', single: false, others: [] };
  if (form === 'capital') {
    const government = compose(registry, country.iso2, 'government')!;
    return {
      ...government,
      because: [`${country.capital}: capital of ${country.name}`],
      form: 'name',
      single: false,
      others: [],
    };
  }
  const single = form === 'people' ? !phrase.tokens.fold(segment.last).endsWith('s') : false;
  // "ethnic Turks in Bulgaria" are no people of Turkey.
  const ethnic = segment.first > phrase.first && phrase.tokens.fold(segment.first - 1) === 'ethnic';
  const iso2 = ethnic ? (countryAfter(phrase, segment.last, registry) ?? null) : country.iso2;
  return {
    id: null,
    name: textOf(phrase.tokens, ethnic ? segment.first - 1 : segment.first, segment.last),
    kind: 'civilians',
    sector: 'CVL',
    country: iso2,
    cameo: cameoOf(registry, { country: iso2, sector: 'CVL' }),
    because: [ethnic ? `ethnic ${country.adjective}` : `people of ${country.name}`],
    form: 'nominal',
    single,
    others: [],
  };
}
