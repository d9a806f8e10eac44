import type { HeldRole, IndexedName, Registry, RegistryEntry } from '../codebook/index.ts';
import type { ActorKind, Sector } from '../model/index.ts';

/** Who a name or phrase stands for, before it is an actor of an article. */
export interface Identity {
  /** Registry or composed id; null for one that is only described. */
  readonly id: string | null;
  readonly name: string;
  readonly kind: ActorKind;
  readonly sector: Sector | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Is the country only that of the article? */
  readonly assumed?: boolean;
  readonly cameo: string | null;
  /** Id of the group or body a person acts for. */
  readonly parent?: string;
  readonly because: readonly string[];
}

/** When and where something is said: `date` picks the role then valid, `country` breaks ties. */
export interface Setting {
  /** ISO 8601 day, or a part of it. */
  readonly date?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

const TRANSNATIONAL: Readonly<Partial<Record<Sector, string>>> = {
  IGO: 'IGO',
  NGO: 'NGO',
  REB: 'IMG',
  MIL: 'IGO',
  BUS: 'MNC',
};
const NO_PARTNER: ReadonlySet<string> = new Set(['IGO', 'NGO']);
/** PLOVER sectors that CAMEO has no role of that name for; null where it has none at all. */
const CAMEO_ROLE: Readonly<Partial<Record<Sector, string | null>>> = {
  PRM: 'UAF',
  SOC: 'CVL',
  PRE: 'GOV',
  UNK: null,
  JNK: null,
};

/** What a CAMEO code is made of. */
export interface CameoParts {
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly sector: Sector | null;
  /** Where it is not that of the sector: GOVMIL. */
  readonly role?: string | undefined;
}

/** CAMEO actor code: country and role, or the code of what belongs to no country; `known` is a registry entry. */
export function cameoOf(registry: Registry, { country, sector, role }: CameoParts, known = false): string | null {
  const place = country === null ? undefined : registry.countries.byIso2.get(country)?.cameo;
  const code = role ?? roleOf(sector);
  if (place) return place + (code ?? '');
  const prefix = known && sector !== null ? TRANSNATIONAL[sector] : undefined;
  if (prefix === undefined || code === null) return code;
  return NO_PARTNER.has(prefix) && prefix === sector ? prefix : prefix + code;
}

function roleOf(sector: Sector | null): string | null {
  if (sector === null) return null;
  const role = CAMEO_ROLE[sector];
  return role === undefined ? sector : role;
}

/** The identity of a registry entry, at a date where it is a person. */
export function identityOf(registry: Registry, entry: RegistryEntry, setting: Setting): Identity {
  const country = entry.countries[0] ?? null;
  const composed = entry.ids.is;
  if (composed !== undefined) {
    const identity = composedById(registry, composed);
    if (identity) return { ...identity, because: [`${entry.name} is ${composed}`] };
  }
  if (entry.roles.length > 0) return personIdentity(registry, entry, setting);
  const rules = entry.ids.rules !== undefined && setting.date !== undefined && setting.date >= entry.ids.rules;
  const sector: Sector | null = rules ? 'GOV' : entry.sector;
  return {
    id: entry.id,
    name: entry.name,
    kind: entry.kind,
    sector,
    country,
    cameo: entry.ids.cameo ?? ofBody(registry, entry) ?? cameoOf(registry, { country, sector }, true),
    because: [`registry: ${entry.id}`],
  };
}

/** A mission of the African Union: that of the body it is part of, with its own role; undefined for what is of a country. */
function ofBody(registry: Registry, { parent, countries, sector }: RegistryEntry): string | undefined {
  const body = parent === undefined || countries.length > 0 ? undefined : registry.entries.get(parent)?.ids.cameo;
  return body?.startsWith('IGO') ? body + (sector === 'IGO' ? '' : (roleOf(sector) ?? '')) : undefined;
}

function personIdentity(registry: Registry, entry: RegistryEntry, { date }: Setting): Identity {
  const held = heldRole(registry, entry.roles, date);
  const title = held === 'former' ? undefined : registry.titles.get(held.role);
  const sector: Sector | null = held === 'former' ? 'ELI' : (title?.sector ?? entry.sector);
  const serves = sector === 'IGO';
  const country = serves ? null : (entry.countries[0] ?? null);
  const role = held === 'former' ? undefined : registry.cameoRoles.title.get(held.role);
  const body = serves && entry.parent !== undefined ? registry.entries.get(entry.parent)?.ids.cameo : undefined;
  return {
    id: entry.id,
    name: entry.name,
    kind: 'person',
    sector,
    country,
    cameo: body ?? cameoOf(registry, { country, sector, role }, true),
    ...(entry.parent && held !== 'former' && { parent: entry.parent }),
    because: [
      held === 'former'
        ? `registry: ${entry.id}, no longer in office`
        : `registry: ${entry.id}, ${title?.name ?? 'person'}`,
    ],
  };
}

/** Sectors whose people are the elite once they have left office; a rebel leader stays one. */
export const OFFICES: ReadonlySet<Sector> = new Set<Sector>(['GOV', 'MIL', 'SPY', 'LEG', 'JUD', 'COP']);

const GOVERNING: ReadonlySet<Sector> = new Set<Sector>(['GOV', 'MIL']);

function heldRole(registry: Registry, roles: readonly HeldRole[], date: string | undefined): HeldRole | 'former' {
  const held = roleAt(registry, roles, date);
  const last = roles.at(-1)!;
  const sector = registry.titles.get(last.role)?.sector;
  return held === 'former' && sector !== undefined && !OFFICES.has(sector) ? last : held;
}

/** The role valid at a date; without one, the role that still holds; else the person is a former official. */
function roleAt(registry: Registry, roles: readonly HeldRole[], date: string | undefined): HeldRole | 'former' {
  if (date === undefined) return roles.find((role) => role.to === undefined) ?? 'former';
  const valid = roles.filter(
    ({ from, to }) => (!from || from.slice(0, date.length) <= date) && (!to || date.slice(0, to.length) <= to),
  );
  // Who governs and leads a party is told by the office.
  const governing = ({ role }: HeldRole) => GOVERNING.has(registry.titles.get(role)?.sector ?? 'UNK');
  if (valid.length > 0) return valid.findLast(governing) ?? valid.at(-1)!;
  const begun = roles.some(({ from }) => from !== undefined && from <= date);
  return begun ? 'former' : roles[0]!;
}

/** `iraq` + `military` = iraq.military. */
export function compose(registry: Registry, iso2: string, institution: string): Identity | undefined {
  const country = registry.countries.byIso2.get(iso2);
  const part = registry.institutions.get(institution);
  if (!country || !part) return undefined;
  return {
    id: `${country.slug}.${part.id}`,
    name: `${country.adjective} ${part.name}`,
    kind: part.kind,
    sector: part.sector,
    country: iso2,
    cameo: cameoOf(registry, {
      country: iso2,
      sector: part.sector,
      role: registry.cameoRoles.institution.get(part.id),
    }),
    because: [`composed: ${country.name} + ${part.name}`],
  };
}

function composedById(registry: Registry, id: string): Identity | undefined {
  const [slug = '', institution = ''] = id.split('.');
  const country = registry.countries.bySlug.get(slug);
  return country && compose(registry, country.iso2, institution);
}

/** The state itself. */
export function stateOf(registry: Registry, iso2: string): Identity {
  const country = registry.countries.byIso2.get(iso2)!;
  return {
    id: country.slug,
    name: country.name,
    kind: 'state',
    sector: null,
    country: iso2,
    cameo: country.cameo,
    because: [`country: ${country.name}`],
  };
}

/** Entries a name may stand for, the likeliest first: valid at the date, of the country, then as the registry has them. */
export function rankNames(names: readonly IndexedName[], text: string, setting: Setting): readonly RegistryEntry[] {
  if (names.length === 1) return [names[0]!.entry];
  const score = ({ entry, surface }: IndexedName) =>
    (surface === text ? 1 : 0) +
    (setting.country !== undefined && entry.countries.includes(setting.country) ? 4 : 0) +
    (setting.date !== undefined && isAlive(entry, setting.date) ? 2 : 0);
  return names
    .map((name, order) => ({ name, order, score: score(name) }))
    .sort((a, b) => b.score - a.score || byOffice(a.name.entry, b.name.entry, setting.date) || a.order - b.order)
    .map(({ name }) => name.entry);
}

/** Of two people with one name, whoever was in office at the date, or last before it, stands first. */
function byOffice(one: RegistryEntry, other: RegistryEntry, date: string | undefined): number {
  if (date === undefined || one.roles.length === 0 || other.roles.length === 0) return 0;
  const [first, second] = [lastInOffice(one, date), lastInOffice(other, date)];
  return first === second ? 0 : first > second ? -1 : 1;
}

/** The last day up to `date` on which a person held an office; '' where none was held yet. */
function lastInOffice({ roles }: RegistryEntry, date: string): string {
  let last = '';
  for (const { from, to } of roles) {
    if (from !== undefined && from > date) continue;
    const until = to === undefined || to > date ? date : to;
    if (until > last) last = until;
  }
  return last;
}

/** Did it exist in the year of a date? */
export function isAlive({ from, to }: RegistryEntry, date: string): boolean {
  return (!from || from.slice(0, 4) <= date.slice(0, 4)) && (!to || date.slice(0, 4) <= to.slice(0, 4));
}
