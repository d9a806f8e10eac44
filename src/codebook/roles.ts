import type { ActorKind, Sector } from '../model/index.ts';
import { checkKind, checkSector } from './actors-check.ts';
import { foldName } from './actors-fold.ts';
import type { CodebookSource } from './source.ts';
import { listOf, type Row, readTable } from './table.ts';

/** One of many, a body of many, or an institution. */
export type RoleClass = 'person' | 'group' | 'body';

/** What a common noun says of the actor it names: "lawmaker" is LEG, a person. */
export interface RoleWord {
  readonly class: RoleClass;
  readonly sector: Sector | null;
  readonly kind: ActorKind;
  /** Suffix of the composed actor it names together with a country: `military`. */
  readonly institution: string | null;
  /** A modifier decides the sector: "army spokesman". */
  readonly inherit: boolean;
  /** An actor only where definite or modified: "the group". */
  readonly weak: boolean;
  /** A building or place: an actor only where it speaks. */
  readonly site: boolean;
  /** A public role. */
  readonly public: boolean;
  /** A people or faith: written with a capital, and no title before a name. */
  readonly people: boolean;
  /** The country (ISO 3166-1 alpha-2) of a people that lives in one. */
  readonly country: string | null;
  /** CAMEO role where it is not that of the sector: a defence minister is GOVMIL. */
  readonly cameo?: string;
}

/** Role words by folded lemma phrase. */
export interface RoleWords {
  readonly byPhrase: ReadonlyMap<string, RoleWord>;
  /** What a word before a noun says of its people, by folded words. */
  readonly modifiers: ReadonlyMap<string, Pick<RoleWord, 'sector' | 'kind'>>;
  /** Most words of a role phrase that begins with this folded word. */
  readonly longest: ReadonlyMap<string, number>;
}

const COLUMNS = ['terms', 'class', 'sector', 'kind', 'institution', 'flags'] as const;

/** Reads `en/role-words.tsv`, the peoples and their CAMEO roles; where a phrase stands twice, the first row holds. @throws LexiconError on an unknown code. */
export function loadRoleWords(source: CodebookSource, cameo: CameoRoles): RoleWords {
  const byPhrase = new Map<string, RoleWord>();
  const longest = new Map<string, number>();
  const add = (term: string, word: RoleWord) => {
    const phrase = foldName(term);
    if (byPhrase.has(phrase)) return;
    const role = cameo.word.get(phrase);
    byPhrase.set(phrase, role === undefined ? word : { ...word, cameo: role });
    const words = phrase.split(' ');
    longest.set(words[0]!, Math.max(longest.get(words[0]!) ?? 0, words.length));
  };
  for (const row of readTable(source, 'en/role-words.tsv', COLUMNS)) {
    const flags = row.flags.split(' ');
    const word: RoleWord = {
      class: row.class as RoleClass,
      sector: row.sector === '' ? null : checkSector(row.sector, row.at),
      kind: checkKind(row.kind, row.at),
      institution: row.institution || null,
      inherit: flags.includes('inherit'),
      weak: flags.includes('weak'),
      site: flags.includes('site'),
      public: flags.includes('public'),
      people: false,
      country: null,
    };
    for (const term of listOf(row.terms)) add(term, word);
  }
  for (const row of readTable(source, 'en/actors/peoples.tsv', ['names', 'kind', 'sector', 'country']))
    for (const name of listOf(row.names)) add(name, peopleOf(row));
  return { byPhrase, modifiers: readModifiers(source), longest };
}

function peopleOf(row: Row<'names' | 'kind' | 'sector' | 'country'>): RoleWord {
  return {
    class: 'person',
    sector: checkSector(row.sector, row.at),
    kind: checkKind(row.kind, row.at),
    institution: null,
    inherit: false,
    weak: false,
    site: false,
    public: false,
    people: true,
    country: row.country || null,
  };
}

/** CAMEO roles that are not those of the sector, by folded role phrase, by key of `en/role-titles.tsv`, by institution. */
export interface CameoRoles {
  readonly word: ReadonlyMap<string, string>;
  readonly title: ReadonlyMap<string, string>;
  readonly institution: ReadonlyMap<string, string>;
}

/** Reads codebook/en/cameo-roles.tsv. */
export function loadCameoRoles(source: CodebookSource): CameoRoles {
  const rows = readTable(source, 'en/cameo-roles.tsv', ['of', 'terms', 'cameo']);
  const mapOf = (of: string, key: (term: string) => string) =>
    new Map(
      rows
        .filter((row) => row.of === of)
        .flatMap(({ terms, cameo }) => listOf(terms).map((term) => [key(term), cameo] as const)),
    );
  return {
    word: mapOf('word', foldName),
    title: mapOf('title', (key) => key),
    institution: mapOf('institution', (key) => key),
  };
}

function readModifiers(source: CodebookSource): RoleWords['modifiers'] {
  const modifiers = new Map<string, Pick<RoleWord, 'sector' | 'kind'>>();
  for (const row of readTable(source, 'en/role-modifiers.tsv', ['words', 'sector', 'kind'])) {
    const value = { sector: checkSector(row.sector, row.at), kind: checkKind(row.kind, row.at) };
    for (const word of listOf(row.words)) modifiers.set(foldName(word), value);
  }
  return modifiers;
}

/** What an office stands for: `foreign-minister` is GOV. */
export interface RoleTitle {
  readonly sector: Sector;
  readonly kind: ActorKind;
  readonly name: string;
}

/** Reads codebook/en/role-titles.tsv. @throws LexiconError on an unknown sector or kind. */
export function loadRoleTitles(source: CodebookSource): ReadonlyMap<string, RoleTitle> {
  const rows = readTable(source, 'en/role-titles.tsv', ['role', 'sector', 'kind', 'name']);
  return new Map(
    rows.map((row) => [
      row.role,
      { sector: checkSector(row.sector, row.at), kind: checkKind(row.kind, row.at), name: row.name },
    ]),
  );
}
