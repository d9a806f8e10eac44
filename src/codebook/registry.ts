import type { ActorKind, Sector } from '../model/index.ts';
import { checkDate, checkId, checkKind, checkSector } from './actors-check.ts';
import { foldName, slugOf } from './actors-fold.ts';
import { type Countries, loadCountries } from './countries.ts';
import { loadReference, type ReferenceWords } from './reference.ts';
import {
  type CameoRoles,
  loadCameoRoles,
  loadRoleTitles,
  loadRoleWords,
  type RoleTitle,
  type RoleWords,
} from './roles.ts';
import type { CodebookSource } from './source.ts';
import { listOf, type Row, readTable } from './table.ts';

/** A name of an actor as written, with its language (BCP 47) where it is not English. */
export interface ActorName {
  readonly text: string;
  readonly language?: string;
}

/** An office or position held from `from` to `to` (year, month or day; absent where open or unknown). */
export interface HeldRole {
  readonly role: string;
  readonly from?: string;
  readonly to?: string;
}

/** One actor of the registry. */
export interface RegistryEntry {
  readonly id: string;
  readonly name: string;
  readonly names: readonly ActorName[];
  readonly kind: ActorKind;
  readonly sector: Sector | null;
  /** ISO 3166-1 alpha-2, the main one first. */
  readonly countries: readonly string[];
  /** Id of what it belongs to or acts for. */
  readonly parent?: string;
  readonly from?: string;
  readonly to?: string;
  /** By scheme; `is` holds the id of the composed actor this is the proper name of, `against` that of the group a coalition fights, `rules` the day since when a group governs its country. */
  readonly ids: Readonly<Record<string, string>>;
  /** Only for people. */
  readonly roles: readonly HeldRole[];
  /** File and line. */
  readonly at: string;
}

/** An institution that any state may have: its army, its police. */
export interface Institution {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly sector: Sector;
  /** Countries (ISO 3166-1 alpha-2) where one not told whose is not theirs: soldiers in the West Bank. */
  readonly absent: readonly string[];
}

/** A name in the index: the entry it stands for, and its writing for checks of case. */
export interface IndexedName {
  readonly entry: RegistryEntry;
  readonly surface: string;
}

/** Actors, countries and the words for them. */
export interface Registry {
  readonly entries: ReadonlyMap<string, RegistryEntry>;
  /** Entries by folded name. */
  readonly byName: ReadonlyMap<string, readonly IndexedName[]>;
  /** Most words of a name that begins with this folded word. */
  readonly longest: ReadonlyMap<string, number>;
  readonly countries: Countries;
  readonly institutions: ReadonlyMap<string, Institution>;
  /** Coalitions of states by the id of the group they were formed against. */
  readonly coalitions: ReadonlyMap<string, readonly RegistryEntry[]>;
  readonly roles: RoleWords;
  readonly cameoRoles: CameoRoles;
  readonly titles: ReadonlyMap<string, RoleTitle>;
  /** Folded names that are also common words: they need their capitals. */
  readonly ambiguous: ReadonlySet<string>;
  /** Lemmas by class: see `en/actors/coreference.tsv`. */
  readonly reference: ReferenceWords;
  readonly kin: Kin;
  /** Gender by folded first name. */
  readonly genders: ReadonlyMap<string, 'female' | 'male'>;
}

/** Nouns by which the same people are told of, each with the others of its rows: see `en/actors/kin.tsv`. */
export interface Kin {
  readonly of: ReadonlyMap<string, ReadonlySet<string>>;
  /** Nouns that need no "the" to take up a group. */
  readonly loose: ReadonlySet<string>;
}

const ENTRY_COLUMNS = ['id', 'name', 'aliases', 'kind', 'sector', 'country', 'parent', 'from', 'to', 'ids'] as const;
const LEADER_COLUMNS = ['name', 'aliases', 'country', 'roles', 'for'] as const;
const FOLDER = 'en/actors';
/** Files of the folder with columns of their own. */
const OWN_SHAPE: ReadonlySet<string> = new Set(
  ['institutions', 'leaders', 'ambiguous', 'coreference', 'kin', 'first-names', 'peoples'].map(
    (name) => `${FOLDER}/${name}.tsv`,
  ),
);

/** Reads countries, role words and every table in `en/actors/`, the user's on top. @throws LexiconError on a faulty row. */
export function loadRegistry(source: CodebookSource): Registry {
  const titles = loadRoleTitles(source);
  const cameoRoles = loadCameoRoles(source);
  const entries = new Map<string, RegistryEntry>();
  for (const entry of readEntries(source)) entries.set(entry.id, entry);
  const named = new Set(entries.keys());
  for (const entry of readLeaders(source, titles)) if (!named.has(entry.id)) entries.set(entry.id, entry);
  const { byName, longest } = indexNames(entries.values());
  return {
    entries,
    byName,
    longest,
    countries: loadCountries(source),
    institutions: readInstitutions(source),
    coalitions: Map.groupBy(
      [...entries.values()].filter(({ ids }) => ids.against !== undefined),
      ({ ids }) => ids.against!,
    ),
    roles: loadRoleWords(source, cameoRoles),
    cameoRoles,
    titles,
    ambiguous: new Set(
      readTable(source, `${FOLDER}/ambiguous.tsv`, ['names']).flatMap((row) => listOf(row.names).map(foldName)),
    ),
    reference: loadReference(source),
    kin: readKin(source),
    genders: readGenders(source),
  };
}

/** Rows of all tables of named actors, in the order of the files. */
export function* readEntries(source: CodebookSource): Generator<RegistryEntry> {
  for (const file of source.list(FOLDER)) {
    if (!file.endsWith('.tsv') || OWN_SHAPE.has(file)) continue;
    for (const row of readTable(source, file, ENTRY_COLUMNS)) yield entryOf(row);
  }
}

function entryOf(row: Row<(typeof ENTRY_COLUMNS)[number]>): RegistryEntry {
  const from = checkDate(row.from, `${row.at}, column "from"`);
  const to = checkDate(row.to, `${row.at}, column "to"`);
  return {
    id: checkId(row.id, row.at),
    name: row.name,
    names: [row.name, ...listOf(row.aliases)].map(nameOf),
    kind: checkKind(row.kind, row.at),
    sector: row.sector === '' ? null : checkSector(row.sector, row.at),
    countries: listOf(row.country),
    ...(row.parent && { parent: row.parent }),
    ...(from && { from }),
    ...(to && { to }),
    ids: Object.fromEntries(listOf(row.ids).map((id) => [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)])),
    roles: [],
    at: row.at,
  };
}

/** People in public roles. */
export function* readLeaders(source: CodebookSource, titles: ReadonlyMap<string, RoleTitle>): Generator<RegistryEntry> {
  for (const row of readTable(source, `${FOLDER}/leaders.tsv`, LEADER_COLUMNS)) {
    const roles = listOf(row.roles).map((cell) => heldRole(cell, row.at));
    const last = titles.get(roles.at(-1)?.role ?? '');
    yield {
      id: slugOf(row.name),
      name: row.name,
      names: [row.name, ...listOf(row.aliases)].map(nameOf),
      kind: 'person',
      sector: last?.sector ?? null,
      countries: listOf(row.country),
      ...(row.for && { parent: row.for }),
      ids: {},
      roles,
      at: row.at,
    };
  }
}

function heldRole(cell: string, at: string): HeldRole {
  const [role = '', period = ''] = cell.split(' ');
  const [from = '', to = ''] = period.split('/');
  const start = checkDate(from, at);
  const end = checkDate(to, at);
  return { role, ...(start && { from: start }), ...(end && { to: end }) };
}

function nameOf(cell: string): ActorName {
  const at = cell.lastIndexOf('@');
  return at > 0 ? { text: cell.slice(0, at), language: cell.slice(at + 1) } : { text: cell };
}

function readInstitutions(source: CodebookSource): Map<string, Institution> {
  const rows = readTable(source, `${FOLDER}/institutions.tsv`, ['institution', 'name', 'kind', 'sector', 'absent']);
  return new Map(
    rows.map((row) => [
      row.institution,
      {
        id: row.institution,
        name: row.name,
        kind: checkKind(row.kind, row.at),
        sector: checkSector(row.sector, row.at),
        absent: listOf(row.absent),
      },
    ]),
  );
}

function readKin(source: CodebookSource): Kin {
  const of = new Map<string, Set<string>>();
  const loose = new Set<string>();
  for (const row of readTable(source, `${FOLDER}/kin.tsv`, ['nouns', 'flags'])) {
    const nouns = listOf(row.nouns).map(foldName);
    for (const noun of nouns) {
      of.set(noun, new Set([...(of.get(noun) ?? []), ...nouns]));
      if (row.flags === 'loose') loose.add(noun);
    }
  }
  return { of, loose };
}

function readGenders(source: CodebookSource): Map<string, 'female' | 'male'> {
  const genders = new Map<string, 'female' | 'male'>();
  for (const { gender, names } of readTable(source, `${FOLDER}/first-names.tsv`, ['gender', 'names']))
    for (const name of listOf(names)) genders.set(foldName(name), gender === 'female' ? 'female' : 'male');
  return genders;
}

function indexNames(entries: Iterable<RegistryEntry>): Pick<Registry, 'byName' | 'longest'> {
  const byName = new Map<string, IndexedName[]>();
  const longest = new Map<string, number>();
  for (const entry of entries) {
    for (const { text } of entry.names) {
      const key = foldName(text);
      if (key === '') continue;
      const known = byName.get(key);
      if (!known) byName.set(key, [{ entry, surface: text }]);
      else if (!known.some((other) => other.entry === entry)) known.push({ entry, surface: text });
      const words = key.split(' ');
      // "Lord's" is two words to the reader of a text, the first of which is "lord".
      const starts = /^[^ ]+['’]s /.test(text) ? [words[0]!, words[0]!.slice(0, -1)] : [words[0]!];
      for (const start of starts) longest.set(start, Math.max(longest.get(start) ?? 0, words.length));
    }
  }
  return { byName, longest };
}
