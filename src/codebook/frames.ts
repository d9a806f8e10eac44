import { LexiconError, type RoleName } from '../model/index.ts';
import { type Condition, parseConditions } from './conditions.ts';
import type { EventOntology } from './ontology.ts';
import type { CodebookSource } from './source.ts';
import { listOf, type Row, readTable } from './table.ts';

/** Verb, noun or adjective. */
export type TriggerPos = 'v' | 'n' | 'a';

/** A word that evokes a frame; `particle` parts "blow up" from "blow". */
export interface Trigger {
  readonly pos: TriggerPos;
  readonly lemma: string;
  readonly particle?: string;
}

/** Where a slot's filler goes in this frame, instead of where its construction sends it; null drops it. */
export type Linking = ReadonlyMap<string, RoleName | 'killed' | null>;

/** One row of a frame file. */
export interface Frame {
  readonly id: string;
  /** `frame:launch-attack@1`: written into every report the row produces. */
  readonly method: string;
  readonly triggers: readonly Trigger[];
  /** What kind of happening it is, whatever the ontologies call it; decides refining and merging. */
  readonly family: string;
  /** One of the 16, or null where only ACLED fits or nothing does. */
  readonly plover: string | null;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  /** ACLED sub-event name, or null where the family's rules decide. */
  readonly acled: string | null;
  readonly cameo: string | null;
  readonly when: readonly Condition[];
  readonly link: Linking;
  /** How sure a match is before anything else is known, 0..1. */
  readonly prior: number;
  /** A sentence that fires the row and one that must not. */
  readonly example: string;
  readonly nearMiss: string;
  readonly at: string;
}

/** Family of frames that code nothing: they only keep their words from meaning something else. */
export const BLOCKER = 'none';

const COLUMNS = [
  'id',
  'v',
  'on',
  'family',
  'plover',
  'mode',
  'contexts',
  'acled',
  'cameo',
  'when',
  'link',
  'conf',
  'example',
  'nearMiss',
] as const;
type Column = (typeof COLUMNS)[number];

const LINK_TARGETS = ['actor', 'recipient', 'with', 'instrument', 'affected', 'killed', '-'];

/** All frames of `en/frames/`, checked against the ontology; user rows follow the shipped ones. */
export function loadFrames(source: CodebookSource, ontology: EventOntology): Frame[] {
  const frames = source
    .list('en/frames')
    .filter((name) => name.endsWith('.tsv'))
    .flatMap((name) => readTable(source, name, COLUMNS))
    .map((row) => frameOf(row, ontology));
  const seen = new Map<string, string>();
  for (const frame of frames) {
    const before = seen.get(frame.id);
    if (before)
      throw fault(frame.at, 'id', `frame "${frame.id}" stands twice, first at ${before}`, 'rename one of them');
    seen.set(frame.id, frame.at);
  }
  return frames;
}

function frameOf(row: Row<Column>, ontology: EventOntology): Frame {
  const known = (column: Column, value: string, names: ReadonlySet<string>) => {
    if (value !== '' && !names.has(value)) {
      throw fault(row.at, column, `unknown ${column} "${value}"`, nearest(value, names));
    }
    return value === '' ? null : value;
  };
  if (!/^[a-z0-9-]+$/.test(row.id))
    throw fault(row.at, 'id', `bad id "${row.id}"`, 'use lower case, digits and hyphens');
  const plover = known('plover', row.plover, ontology.events);
  const contexts = listOf(row.contexts);
  for (const context of contexts) known('contexts', context, ontology.contexts);
  if (row.mode !== '' && !ontology.modes.get(plover ?? '')?.has(row.mode)) {
    throw fault(
      row.at,
      'mode',
      `"${row.mode}" is no mode of ${plover}`,
      nearest(row.mode, ontology.modes.get(plover ?? '') ?? new Set()),
    );
  }
  const prior = Number(row.conf);
  if (!(prior > 0 && prior <= 1))
    throw fault(row.at, 'conf', `"${row.conf}" is no confidence`, 'write a number above 0, at most 1');
  if (row.family === '')
    throw fault(row.at, 'family', 'no family', `write one; "${BLOCKER}" for words that must code nothing`);
  return {
    id: row.id,
    method: `frame:${row.id}@${row.v}`,
    triggers: parseTriggers(row),
    family: row.family,
    plover,
    mode: row.mode || null,
    contexts,
    acled: known('acled', row.acled, ontology.subEvents),
    cameo: known('cameo', row.cameo, ontology.cameo),
    when: parseConditions(row.when, row.at),
    link: parseLinking(row),
    prior,
    example: row.example,
    nearMiss: row.nearMiss,
    at: row.at,
  };
}

function parseTriggers(row: Row<Column>): Trigger[] {
  const triggers = listOf(row.on).map((cell) => {
    const [, pos, lemma, particle] = /^([vna]):(\S+)(?: (\S+))?$/.exec(cell) ?? [];
    if (!pos || !lemma)
      throw fault(row.at, 'on', `bad trigger "${cell}"`, 'write v:, n: or a: and a lemma, as in "v:blow up"');
    return { pos: pos as TriggerPos, lemma, ...(particle ? { particle } : {}) };
  });
  if (triggers.length === 0) throw fault(row.at, 'on', 'no trigger', 'write at least one, as in "v:attack;n:attack"');
  return triggers;
}

function parseLinking(row: Row<Column>): Linking {
  return new Map(
    listOf(row.link).map((cell) => {
      const [slot = '', role = ''] = cell.split('>');
      if (!LINK_TARGETS.includes(role))
        throw fault(row.at, 'link', `bad link "${cell}"`, `write slot>role, role one of ${LINK_TARGETS.join(', ')}`);
      return [slot, role === '-' ? null : (role as RoleName | 'killed')] as const;
    }),
  );
}

function fault(at: string, column: string, what: string, mend: string): LexiconError {
  return new LexiconError({ code: 'codebook-frame', what, where: `${at}, column "${column}"`, mend });
}

/** The allowed name that shares most letters in order, as a hint. */
function nearest(value: string, names: ReadonlySet<string>): string {
  let best = '';
  let most = -1;
  for (const name of names) {
    const shared = [...value.toLowerCase()].filter((letter) => name.toLowerCase().includes(letter)).length;
    const score = shared - Math.abs(name.length - value.length);
    if (best === '' || score > most) [best, most] = [name, score];
  }
  return best === '' ? 'leave the cell empty' : `did you mean "${best}"?`;
}
