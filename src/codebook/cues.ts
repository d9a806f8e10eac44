import { LexiconError, STANDINGS, type Stance, type Standing } from '../model/index.ts';
import { loadSenses } from './events.ts';
import type { CodebookSource } from './source.ts';
import { listOf, type Row, readTable } from './table.ts';

const CUE_CLASSES = ['speech', 'topic', 'judge', 'show', 'commit', 'belief', 'knowledge', 'want'] as const;
/** What a cue word does: says, speaks of, judges, shows, commits to, believes, knows, wants. */
export type CueClass = (typeof CUE_CLASSES)[number];

const STANCES: readonly Stance[] = ['asserts', 'denies', 'confirms', 'doubts', 'asks', 'wants', 'withholds'];
const PARTS = ['v', 'n', 'a', 'r', 'p'] as const;
/** Word class of a cue: v, n, a, r (adverb) or p (preposition). */
export type CuePart = (typeof PARTS)[number];

/** One use of a cue word: `take` is the construction its content stands in (see codebook/en/cues.tsv). */
export interface CueUse {
  readonly take: string;
  readonly class: CueClass;
  readonly stance: Stance;
}

/** Words by which an article gives something as said, and what sources are. */
export interface CueLexicon {
  /** The uses of a cue word by its take; undefined where it is none. */
  find(lemma: string, part: CuePart): ReadonlyMap<string, CueUse> | undefined;
  /** What a source is, by the noun that heads or describes it. */
  standing(noun: string): Standing | undefined;
  /** Does a noun name those who can speak: a standing, an office, a trade, what a person does or is? */
  canSpeak(noun: string): boolean;
}

/** Reads codebook/en/cues.tsv, and who speaks from standing.tsv, person-nouns.tsv and senses.tsv. */
export function loadCues(source: CodebookSource): CueLexicon {
  const cues = new Map<string, Map<string, CueUse>>();
  for (const row of readTable(source, 'en/cues.tsv', ['lemma', 'pos', 'class', 'stance', 'takes'])) {
    const part = oneOf(PARTS, row, 'pos');
    const use = { class: oneOf(CUE_CLASSES, row, 'class'), stance: oneOf(STANCES, row, 'stance') };
    const uses = cues.get(`${part} ${row.lemma}`) ?? new Map<string, CueUse>();
    for (const take of listOf(row.takes)) uses.set(take, { take, ...use });
    cues.set(`${part} ${row.lemma}`, uses);
  }
  const standings = new Map<string, Standing>();
  for (const row of readTable(source, 'en/standing.tsv', ['standing', 'nouns'])) {
    for (const noun of listOf(row.nouns)) standings.set(noun, oneOf(STANDINGS, row, 'standing'));
  }
  const people = new Set(readTable(source, 'en/person-nouns.tsv', ['noun']).map((row) => row.noun));
  const actors = loadSenses(source).get('actorlike')?.lemmas;
  return {
    canSpeak: (noun) => standings.has(noun) || people.has(noun) || actors?.has(noun) === true,
    find: (lemma, part) => cues.get(`${part} ${lemma}`) ?? (part === 'v' ? cues.get(`v ${regular(lemma)}`) : undefined),
    standing: (noun) => standings.get(noun),
  };
}

/** A guessed lemma may carry the e of its past form: "blaste", "applaude". */
function regular(lemma: string): string {
  return lemma.endsWith('e') ? lemma.slice(0, -1) : `${lemma}e`;
}

function oneOf<Value extends string, Column extends string>(
  values: readonly Value[],
  row: Row<Column>,
  column: Column,
): Value {
  const cell: string = row[column];
  const value = values.find((known) => known === cell);
  if (value) return value;
  throw new LexiconError({
    code: 'codebook-value-unknown',
    what: `unknown ${column} "${cell}"`,
    where: `${row.at}, column "${column}"`,
    mend: `use one of ${values.join(', ')}`,
  });
}
