import {
  type ConsequenceKind,
  LexiconError,
  type Modality,
  NAME_TYPES,
  type NameType,
  type Polarity,
  type RoleName,
  type Sector,
} from '../model/index.ts';
import { type CodeWords, loadCodeWords } from './code-words.ts';
import { loadForms, type WordForms } from './forms.ts';
import { type Frame, loadFrames, type TriggerPos } from './frames.ts';
import { type EventOntology, loadOntology } from './ontology.ts';
import type { CodebookSource } from './source.ts';
import { listOf, readTable } from './table.ts';

/** A class of words: what belongs to it by lemma, by sector of the actor, by kind of name. */
export interface SenseClass {
  readonly lemmas: ReadonlySet<string>;
  readonly sectors: ReadonlySet<Sector>;
  readonly names: ReadonlySet<NameType>;
  /** Does any place name belong? */
  readonly places: boolean;
}

/** What a governing word makes of the event under it. */
export interface FactualityCue {
  readonly slot: string;
  readonly modality: Modality | null;
  readonly polarity: Polarity | null;
  /** The speech act that the governing word performs; `given`: it takes the event for granted. */
  readonly act: 'promise' | 'threat' | 'refuse' | 'ask' | 'given' | null;
}

/** How a light verb lends its slots to the noun: "carry out" is `active`, "come under" `passive`, "take place" `occur`. */
export type Voice = 'active' | 'passive' | 'occur' | 'strike' | 'agent' | 'accused';

/** Where a construction sends the filler of a slot, if it belongs to the class. */
export interface LinkRule {
  readonly class: string | null;
  readonly role: RoleName;
}

/** A word that tells of people hurt or things destroyed, and where those stand. */
export interface ConsequenceCue {
  readonly kind: ConsequenceKind;
  readonly slot: 'subj' | 'obj' | 'nmod' | 'self' | 'none';
}

/** Everything `code` consults. Keys of word tables are `pos:lemma`, as `v:blow up`. */
export interface EventCodebook {
  readonly ontology: EventOntology;
  /** Frames by trigger. */
  readonly frames: ReadonlyMap<string, readonly Frame[]>;
  readonly all: readonly Frame[];
  readonly senses: ReadonlyMap<string, SenseClass>;
  /** Nouns that name people by what they do or are (person-nouns.tsv). */
  readonly people: ReadonlySet<string>;
  readonly words: CodeWords;
  readonly factuality: ReadonlyMap<string, readonly FactualityCue[]>;
  /** By verb (with particle), by slot the event noun stands in. */
  readonly light: ReadonlyMap<string, ReadonlyMap<string, Voice>>;
  readonly linking: Readonly<Record<'verb' | 'noun', ReadonlyMap<string, readonly LinkRule[]>>>;
  readonly consequences: ReadonlyMap<string, readonly ConsequenceCue[]>;
  readonly forms: WordForms;
  /** Domain by word. */
  readonly domains: ReadonlyMap<string, string>;
}

/** Reads the ontology, the frames and the word tables of events. */
export function loadEventCodebook(source: CodebookSource): EventCodebook {
  const ontology = loadOntology(source);
  const senses = loadSenses(source);
  const people = readTable(source, 'en/person-nouns.tsv', ['noun']).map((row) => row.noun);
  const all = loadFrames(source, ontology);
  for (const frame of all) {
    for (const condition of frame.when) {
      for (const term of condition.any) {
        if (term.kind === 'class' && !senses.has(term.name)) throw unknownClass(term.name, frame.at);
      }
    }
  }
  const factuality = loadFactuality(source);
  const light = loadLight(source);
  const consequences = loadConsequences(source);
  const frames = group(all.flatMap((frame) => frame.triggers.map((on) => [key(on.pos, on.lemma, on.particle), frame])));
  const words = [...frames.keys(), ...factuality.keys(), ...consequences.keys()];
  const named = (pos: string) =>
    words.filter((word) => word.startsWith(pos)).map((word) => word.slice(2).split(/[ ~]/)[0]!);
  const verbs = [...named('v:'), ...[...light.keys()].map((word) => word.split(' ')[0]!)];
  const nouns = [...named('n:'), ...people, ...[...senses.values()].flatMap((sense) => [...sense.lemmas])];
  return {
    ontology,
    all,
    frames,
    senses,
    people: new Set(people),
    words: loadCodeWords(source),
    factuality,
    light,
    linking: loadLinking(source, senses),
    consequences,
    forms: loadForms(source, verbs, nouns),
    domains: new Map(
      readTable(source, 'en/domains.tsv', ['domain', 'words']).flatMap((row) =>
        listOf(row.words).map((word) => [word, row.domain] as const),
      ),
    ),
  };
}

/** Key of a word in the tables: `v:blow up`. */
export function key(pos: TriggerPos | 'r' | 'x', lemma: string, particle?: string): string {
  return particle ? `${pos}:${lemma} ${particle}` : `${pos}:${lemma}`;
}

function group<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const [name, value] of pairs) {
    const list = map.get(name);
    if (list) list.push(value);
    else map.set(name, [value]);
  }
  return map;
}

interface Members {
  readonly members: string[];
  readonly at: string;
}

/** The classes of words that senses.tsv defines, those they hold flattened into them. */
export function loadSenses(source: CodebookSource): Map<string, SenseClass> {
  const raw = new Map<string, Members>();
  for (const row of readTable(source, 'en/senses.tsv', ['class', 'members'])) {
    const known = raw.get(row.class) ?? { members: [], at: row.at };
    known.members.push(...listOf(row.members));
    raw.set(row.class, known);
  }
  return new Map([...raw.keys()].map((name) => [name, senseOf(flatten(name, raw, []))]));
}

function flatten(name: string, raw: ReadonlyMap<string, Members>, path: readonly string[]): string[] {
  const found = raw.get(name);
  if (!found || path.includes(name)) throw unknownClass(name, raw.get(path.at(-1) ?? '')?.at ?? 'en/senses.tsv');
  return found.members.flatMap((member) =>
    member.startsWith('@') ? flatten(member.slice(1), raw, [...path, name]) : [member],
  );
}

function senseOf(members: readonly string[]): SenseClass {
  const after = (prefix: string) => members.filter((m) => m.startsWith(prefix)).map((m) => m.slice(prefix.length));
  return {
    lemmas: new Set(members.filter((member) => !/^(sector|name|place):/.test(member))),
    sectors: new Set(after('sector:') as Sector[]),
    names: new Set(after('name:').filter((name): name is NameType => NAME_TYPES.includes(name as NameType))),
    places: members.includes('place:*'),
  };
}

function loadFactuality(source: CodebookSource): Map<string, FactualityCue[]> {
  const rows = readTable(source, 'en/factuality.tsv', ['on', 'slot', 'modality', 'polarity', 'act']);
  return group(
    rows.flatMap((row) =>
      listOf(row.on).map((on) => {
        const cue: FactualityCue = {
          slot: row.slot,
          modality: (row.modality || null) as Modality | null,
          polarity: (row.polarity || null) as Polarity | null,
          act: (row.act || null) as FactualityCue['act'],
        };
        return [on.replace('~', ' '), cue] as const;
      }),
    ),
  );
}

function loadLight(source: CodebookSource): Map<string, Map<string, Voice>> {
  const light = new Map<string, Map<string, Voice>>();
  for (const row of readTable(source, 'en/light.tsv', ['voice', 'slot', 'lemmas'])) {
    for (const lemma of listOf(row.lemmas)) {
      const slots = light.get(lemma) ?? new Map<string, Voice>();
      if (!slots.has(row.slot)) slots.set(row.slot, row.voice as Voice);
      light.set(lemma, slots);
    }
  }
  return light;
}

function loadLinking(source: CodebookSource, senses: ReadonlyMap<string, SenseClass>): EventCodebook['linking'] {
  const rows = readTable(source, 'en/linking.tsv', ['construction', 'slot', 'class', 'role']);
  const of = (construction: string) =>
    group(
      rows
        .filter((row) => row.construction === construction)
        .map((row) => {
          const name = row.class.replace(/^@/, '') || null;
          if (name && !senses.has(name)) throw unknownClass(name, row.at);
          return [row.slot, { class: name, role: row.role as RoleName }] as const;
        }),
    );
  return { verb: of('verb'), noun: of('noun') };
}

function loadConsequences(source: CodebookSource): Map<string, ConsequenceCue[]> {
  return group(
    readTable(source, 'en/consequences.tsv', ['on', 'kind', 'slot']).flatMap((row) =>
      listOf(row.on).map(
        (on) => [on, { kind: row.kind as ConsequenceKind, slot: row.slot as ConsequenceCue['slot'] }] as const,
      ),
    ),
  );
}

function unknownClass(name: string, at: string): LexiconError {
  return new LexiconError({
    code: 'codebook-class',
    what: `unknown class "@${name}"`,
    where: at,
    mend: 'write its members into en/senses.tsv, or name a class that stands there (a class may not hold itself)',
  });
}
