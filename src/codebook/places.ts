import { LexiconError } from '../model/index.ts';
import { type OutletTable, readOutlets } from './outlets.ts';
import type { CodebookSource } from './source.ts';
import { listOf, readTable } from './table.ts';

/** What a word does beside a place name (codebook/en/place-words.tsv). */
const PLACE_WORD_CLASSES = [
  'unit-admin1',
  'unit-admin2',
  'unit-in-name',
  'unit-town',
  'unit-water',
  'unit-land',
  'of-unit',
  'of-place',
  'locative',
  'weak-locative',
  'place-verb',
  'direction',
  'title',
  'person-verb',
  'kin',
  'embed-head',
  'embed-head-of',
  'embed-head-in',
  'institution-noun',
  'act-verb',
  'ally',
  'party-case',
  'boundary',
  'elsewhere',
  'thing-head',
  'not-place',
  'paper-word',
  'sacred',
  'small-town',
  'name-link',
  'name-start',
] as const;
/** A class of place-words.tsv. */
export type PlaceWordClass = (typeof PLACE_WORD_CLASSES)[number];

/** A relation of an area to its place: which words, which precision, how far it moves and reaches. */
export interface PlaceRelation {
  readonly id: string;
  readonly words: readonly string[];
  /** Bearing in degrees the centre moves to, where the relation has one. */
  readonly bearing?: number;
  /** `outside`: beside the place; `part`: inside it. */
  readonly kind: 'outside' | 'part' | 'between' | 'border';
}

const NOUN_KINDS = ['unit', 'capital', 'here', 'spot', 'none'] as const;

/** What a common noun of place stands for (codebook/en/place-nouns.tsv). */
export interface PlaceNoun {
  /** `unit`: a place told of before; `spot`: no place by itself; `none`: no place at all ("labour market"). */
  readonly kind: (typeof NOUN_KINDS)[number];
  /** Beginnings of the feature codes of what it can mean. */
  readonly codes: readonly string[];
  /** Beginnings of the feature codes it does not mean all the same. */
  readonly but: readonly string[];
}

/** What `place` knows of words around names, and the weights it was fitted with. */
export interface PlaceLexicon {
  has(word: string, cls: PlaceWordClass): boolean;
  /** Kind by lemma, or by the noun with the word before it: "police station". */
  readonly nouns: ReadonlyMap<string, PlaceNoun>;
  readonly given: ReadonlySet<string>;
  readonly surname: ReadonlySet<string>;
  readonly relations: readonly PlaceRelation[];
  /** Relation by its first word. */
  readonly relationsAt: ReadonlyMap<string, readonly PlaceRelation[]>;
  readonly weights: ReadonlyMap<string, number>;
  /** The weights of resolution, without their `resolve:`. */
  readonly resolution: ReadonlyMap<string, number>;
  readonly outlets: OutletTable;
}

/** Reads the word lists, relations and weights of `place`. @throws LexiconError */
export function readPlaces(source: CodebookSource): PlaceLexicon {
  const classes = readClasses(source);
  const persons = readTable(source, 'en/place-persons.tsv', ['class', 'words']);
  const wordsOf = (cls: string) =>
    new Set(persons.filter((row) => row.class === cls).flatMap((row) => row.words.split(' ')));
  const relations = readRelations(source);
  const weights = readWeights(source);
  const relationsAt = Map.groupBy(
    relations.flatMap((relation) => relation.words.map((words) => ({ first: words.split(' ')[0]!, relation }))),
    ({ first }) => first,
  );
  return {
    has: (word, cls) => classes.get(word)?.has(cls) ?? false,
    nouns: readNouns(source),
    given: wordsOf('given'),
    surname: wordsOf('surname'),
    relations,
    relationsAt: new Map(
      Array.from(relationsAt, ([first, found]) => [first, [...new Set(found.map(({ relation }) => relation))]]),
    ),
    weights,
    resolution: resolutionOf(weights),
    outlets: readOutlets(source),
  };
}

function readClasses(source: CodebookSource): Map<string, Set<PlaceWordClass>> {
  const known: ReadonlySet<string> = new Set(PLACE_WORD_CLASSES);
  const classes = new Map<string, Set<PlaceWordClass>>();
  for (const row of readTable(source, 'en/place-words.tsv', ['class', 'words'])) {
    if (!known.has(row.class)) throw fault(`unknown class "${row.class}"`, row.at, PLACE_WORD_CLASSES.join(', '));
    for (const word of listOf(row.words)) {
      const own = classes.get(word) ?? new Set();
      classes.set(word, own.add(row.class as PlaceWordClass));
    }
  }
  return classes;
}

function readNouns(source: CodebookSource): Map<string, PlaceNoun> {
  const nouns = new Map<string, PlaceNoun>();
  for (const row of readTable(source, 'en/place-nouns.tsv', ['kind', 'codes', 'nouns'])) {
    const kind = NOUN_KINDS.find((known) => known === row.kind);
    if (!kind) throw fault(`unknown kind "${row.kind}"`, row.at, NOUN_KINDS.join(', '));
    const all = listOf(row.codes);
    const codes = all.filter((code) => !code.startsWith('!')).map((code) => (code === '*' ? '' : code));
    const but = all.filter((code) => code.startsWith('!')).map((code) => code.slice(1));
    for (const noun of listOf(row.nouns)) nouns.set(noun, { kind, codes, but });
  }
  return nouns;
}

const RELATION_KINDS = ['outside', 'part', 'between', 'border'] as const;

function readRelations(source: CodebookSource): PlaceRelation[] {
  return readTable(source, 'en/place-relations.tsv', ['id', 'kind', 'bearing', 'words']).map((row) => {
    const kind = RELATION_KINDS.find((known) => known === row.kind);
    if (!kind) throw fault(`unknown kind "${row.kind}"`, row.at, RELATION_KINDS.join(', '));
    const bearing = row.bearing === '' ? undefined : Number(row.bearing);
    if (bearing !== undefined && !(bearing >= 0 && bearing < 360)) throw fault('bearing', row.at, 'degrees, 0 to 359');
    return { id: row.id, kind, words: listOf(row.words), ...(bearing === undefined ? {} : { bearing }) };
  });
}

const RESOLVE = 'resolve:';

/** The weights of resolution among all, by their names without the prefix. */
export function resolutionOf(weights: ReadonlyMap<string, number>): Map<string, number> {
  const own = [...weights].filter(([name]) => name.startsWith(RESOLVE));
  return new Map(own.map(([name, weight]) => [name.slice(RESOLVE.length), weight]));
}

function readWeights(source: CodebookSource): Map<string, number> {
  const rows = readTable(source, 'en/place-weights.tsv', ['feature', 'weight']);
  return new Map(
    rows.map(({ feature, weight, at }) => {
      if (weight === '' || Number.isNaN(Number(weight))) throw fault(`weight "${weight}"`, at, 'write a number');
      return [feature, Number(weight)];
    }),
  );
}

function fault(what: string, where: string, mend: string): LexiconError {
  return new LexiconError({ code: 'codebook-places', what, where, mend });
}
