import { LexiconError } from '../model/index.ts';
import { type Condition, parseConditions } from './conditions.ts';
import type { CodebookSource } from './source.ts';
import { readTable } from './table.ts';

/** Where PLOVER puts a type: verbal or material, cooperation or conflict. */
export type QuadClass = 'verbal cooperation' | 'material cooperation' | 'verbal conflict' | 'material conflict';

/**
 * A rule that settles what a frame leaves open, from who took part and with what. Rules of a family
 * are tried in order; the first that fits and names a mode (or a sub-event, or a code) decides it.
 */
export interface Refinement {
  readonly family: string;
  readonly when: readonly Condition[];
  readonly mode: string | null;
  /** Sub-event name, `-` for what ACLED does not record, or null where the rule says nothing of it. */
  readonly acled: string | null;
  readonly cameo: string | null;
}

/** What is done with a deed in words, before or instead of doing it. */
export type SpeechCode = 'appeal' | 'agree' | 'demand' | 'reject' | 'threaten';
const SPEECH_CODES: readonly SpeechCode[] = ['appeal', 'agree', 'demand', 'reject', 'threaten'];

/** The names events are coded with, and the crosswalks between them. */
export interface EventOntology {
  readonly events: ReadonlySet<string>;
  readonly quad: ReadonlyMap<string, QuadClass>;
  /** Modes by event type. */
  readonly modes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly contexts: ReadonlySet<string>;
  readonly subEvents: ReadonlySet<string>;
  /** ACLED event type by sub-event. */
  readonly eventTypeOf: ReadonlyMap<string, string>;
  readonly cameo: ReadonlySet<string>;
  /** PLOVER event by CAMEO code. */
  readonly ploverOfCameo: ReadonlyMap<string, string>;
  /** CAMEO code by PLOVER event, or by `EVENT mode`. */
  readonly cameoOfPlover: ReadonlyMap<string, string>;
  /** By the beginning of a deed's CAMEO code: the codes of asking, promising, demanding, refusing, threatening it. */
  readonly acts: ReadonlyMap<string, Readonly<Record<SpeechCode, string>>>;
  readonly refinements: ReadonlyMap<string, readonly Refinement[]>;
}

/** The code of a speech act about a deed; undefined where CAMEO has none. */
export function codeOfAct({ acts }: EventOntology, act: SpeechCode, deed: string): string | undefined {
  for (let length = deed.length; length >= 2; length--) {
    const codes = acts.get(deed.slice(0, length));
    if (codes) return codes[act];
  }
  return undefined;
}

/** Reads `ontology/`. */
export function loadOntology(source: CodebookSource): EventOntology {
  const plover = readTable(source, 'ontology/plover.tsv', ['kind', 'name', 'of', 'quad', 'cameo']);
  const acled = readTable(source, 'ontology/acled.tsv', ['eventType', 'subEventType']);
  const cameo = readTable(source, 'ontology/cameo.tsv', ['code', 'plover']);
  const names = (kind: string) => plover.filter((row) => row.kind === kind);
  const modes = new Map<string, Set<string>>();
  for (const row of names('mode')) modes.set(row.of, (modes.get(row.of) ?? new Set()).add(row.name));
  return {
    events: new Set(names('event').map((row) => row.name)),
    quad: new Map(names('event').map((row) => [row.name, row.quad as QuadClass])),
    modes,
    contexts: new Set(names('context').map((row) => row.name)),
    subEvents: new Set(acled.map((row) => row.subEventType)),
    eventTypeOf: new Map(acled.map((row) => [row.subEventType, row.eventType])),
    cameo: new Set(cameo.map((row) => row.code)),
    ploverOfCameo: new Map(cameo.map((row) => [row.code, row.plover])),
    cameoOfPlover: new Map(
      plover.filter((row) => row.cameo !== '').map((row) => [row.of ? `${row.of} ${row.name}` : row.name, row.cameo]),
    ),
    acts: loadActs(source, new Set(cameo.map((row) => row.code))),
    refinements: loadRefinements(source, new Set(acled.map((row) => row.subEventType))),
  };
}

function loadActs(source: CodebookSource, known: ReadonlySet<string>): EventOntology['acts'] {
  const acts = new Map<string, Record<SpeechCode, string>>();
  for (const row of readTable(source, 'ontology/acts.tsv', ['content', ...SPEECH_CODES])) {
    for (const act of SPEECH_CODES) {
      if (known.has(row[act])) continue;
      throw new LexiconError({
        code: 'codebook-acts',
        what: `unknown CAMEO code "${row[act]}"`,
        where: `${row.at}, column "${act}"`,
        mend: 'copy a code from ontology/cameo.tsv',
      });
    }
    acts.set(row.content, {
      appeal: row.appeal,
      agree: row.agree,
      demand: row.demand,
      reject: row.reject,
      threaten: row.threaten,
    });
  }
  return acts;
}

function loadRefinements(source: CodebookSource, subEvents: ReadonlySet<string>): Map<string, Refinement[]> {
  const rules = new Map<string, Refinement[]>();
  for (const row of readTable(source, 'ontology/refine.tsv', ['family', 'when', 'mode', 'acled', 'cameo'])) {
    if (row.acled !== '' && row.acled !== '-' && !subEvents.has(row.acled)) {
      throw new LexiconError({
        code: 'codebook-refinement',
        what: `unknown ACLED sub-event "${row.acled}"`,
        where: `${row.at}, column "acled"`,
        mend: 'copy a name from ontology/acled.tsv, or "-" for what ACLED does not record',
      });
    }
    const rule = {
      family: row.family,
      when: parseConditions(row.when, row.at),
      mode: row.mode || null,
      acled: row.acled || null,
      cameo: row.cameo || null,
    };
    for (const family of row.family.split(';')) {
      const list = rules.get(family.trim());
      if (list) list.push(rule);
      else rules.set(family.trim(), [rule]);
    }
  }
  return rules;
}
