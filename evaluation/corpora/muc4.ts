import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventReport, Filler } from '../../src/model/index.ts';
import { type CodedDoc, type Resources, runStages } from '../../src/pipeline/index.ts';
import type { Score, Scorer } from '../scorer.ts';

interface Row {
  readonly id: string;
  readonly dateline: string;
  readonly text: string;
  readonly templates: readonly Record<string, unknown>[];
}
const ROLES = ['PerpInd', 'PerpOrg', 'Target', 'Victim', 'Weapon'] as const;
type Role = (typeof ROLES)[number];
/** An entity is its wordings; ours has one. */
type Entity = readonly string[];
/** One incident: its type and who fills its five roles. */
export interface Template {
  readonly type: string;
  readonly roles: Readonly<Record<Role, readonly Entity[]>>;
}

const FILE = 'muc4/dev.jsonl';
const GROUP_KINDS: ReadonlySet<string> = new Set([
  'rebel',
  'militia',
  'party',
  'movement',
  'coalition',
  'military',
  'police',
  'criminal',
  'state',
  'government',
]);

/** A message with its templates, marked and ours. */
export interface Judged {
  readonly row: Row;
  readonly gold: Template[];
  readonly ours: Template[];
}

/** Templates of every message, marked and ours. */
export function judge(corpora: string, resources: Resources): Judged[] {
  return readFileSync(join(corpora, FILE), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
    .map((row) => ({
      row,
      gold: row.templates.map(goldTemplate),
      ours: templatesOf(runStages({ id: row.id, text: row.text }, resources), resources.events.senses),
    }));
}

function goldTemplate(raw: Record<string, unknown>): Template {
  const entities = (role: Role) =>
    ((raw[role] ?? []) as { text: string }[][]).map((entity) => entity.map((mention) => mention.text));
  return { type: String(raw.incident_type), roles: rolesFrom(entities) };
}

function rolesFrom(of: (role: Role) => readonly Entity[]): Template['roles'] {
  return Object.fromEntries(ROLES.map((role) => [role, of(role)])) as Record<Role, readonly Entity[]>;
}

/** MUC's five incident types from coded events; fights between armed sides are outside its task. */
function incidentOf(event: EventReport): string | undefined {
  const { plover, acled } = event.type;
  if (
    event.factuality.polarity === 'negative' ||
    ['hypothetical', 'possible', 'planned', 'demanded', 'denied'].includes(event.factuality.modality)
  )
    return undefined;
  if (plover?.event !== 'ASSAULT' && plover?.mode !== 'seize') return undefined;
  if (plover.mode === 'abduct') return 'kidnapping';
  if (/torch|set-fire|set-on-fire/.test(event.method)) return 'arson';
  if (/rob|loot/.test(event.method)) return 'robbery';
  if (plover.event !== 'ASSAULT') return undefined;
  if (
    /explos|suicide|aerial/.test(plover.mode ?? '') ||
    acled?.subEventType.startsWith('Remote') ||
    acled?.subEventType === 'Grenade'
  )
    return 'bombing';
  if (acled?.subEventType === 'Armed clash' || acled?.eventType === 'Strategic developments') return undefined;
  return 'attack';
}

function templatesOf(doc: CodedDoc, senses: Senses): Template[] {
  const templates: Template[] = [];
  for (const event of doc.events) {
    const type = incidentOf(event);
    const hurt = [...event.roles.recipient, ...event.roles.affected];
    // The task wants incidents with something or somebody hit, not violence in general.
    if (!type || hurt.length === 0 || event.factuality.modality === 'habitual') continue;
    const isPerson = (filler: Filler) => isHuman(doc, filler, senses);
    const text = (filler: Filler): Entity => [doc.text.slice(filler.start, filler.end)];
    templates.push({
      type,
      roles: {
        PerpInd: event.roles.actor.filter((filler) => !orgOf(doc, filler) || isPerson(filler)).map(text),
        PerpOrg: event.roles.actor.flatMap((filler) => {
          const org = orgOf(doc, filler);
          return org ? [org] : [];
        }),
        Target: hurt.filter((filler) => !isPerson(filler)).map(text),
        Victim: hurt.filter(isPerson).map(text),
        Weapon: event.roles.instrument.map(text),
      },
    });
  }
  return templates;
}

/** The organisation a perpetrator is or belongs to, in all the wordings the article names it by. */
function orgOf(doc: CodedDoc, filler: Filler): Entity | undefined {
  const actor = doc.actors.find((one) => one.id === filler.actor);
  if (!actor?.registered || !GROUP_KINDS.has(actor.kind)) return undefined;
  const names = actor.mentions.filter((mention) => mention.form === 'name').map((mention) => mention.text);
  return [actor.name, ...new Set(names)];
}

type Senses = Resources['events']['senses'];

function isHuman(doc: CodedDoc, filler: Filler, senses: Senses): boolean {
  const token = doc.analysis.tokenAt(filler.head.start);
  const lemma = doc.analysis.lemma(token).toLowerCase();
  if (senses.get('person')?.lemmas.has(lemma)) return true;
  if (senses.get('target')?.lemmas.has(lemma)) return false;
  const kind = doc.actors.find((actor) => actor.id === filler.actor)?.kind;
  return kind === 'person' || kind === 'civilians' || (kind !== undefined && doc.analysis.upos(token) === 'PROPN');
}

const words = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^(the|a|an|his|her|their|its)$/.test(word));

/** Same entity: one wording's words are all in the other, and their last words agree or one holds the other. */
function sameEntity(gold: Entity, ours: Entity): boolean {
  return gold.some((one) =>
    ours.some((two) => {
      const a = words(one);
      const b = words(two);
      if (a.length === 0 || b.length === 0) return false;
      const inside = (small: string[], big: string[]) => small.every((word) => big.includes(word));
      return inside(a, b) || inside(b, a);
    }),
  );
}

function matches(gold: Template, ours: Template): number {
  let sum = gold.type.split(' / ').includes(ours.type) ? 1 : 0;
  if (sum === 0) return 0;
  for (const role of ROLES) {
    const left = [...ours.roles[role]];
    for (const entity of gold.roles[role]) {
      const at = left.findIndex((own) => sameEntity(entity, own));
      if (at >= 0) {
        left.splice(at, 1);
        sum++;
      }
    }
  }
  return sum;
}

const sizeOf = (template: Template) => 1 + ROLES.reduce((sum, role) => sum + template.roles[role].length, 0);

/** Templates aligned one to one, best pairs first; the incident type counts as a slot. */
export function templateF1(judged: readonly Judged[]): { p: number; r: number; f: number } {
  let right = 0;
  let gold = 0;
  let said = 0;
  for (const doc of judged) {
    gold += doc.gold.reduce((sum, template) => sum + sizeOf(template), 0);
    said += doc.ours.reduce((sum, template) => sum + sizeOf(template), 0);
    const pairs = doc.gold.flatMap((one, i) => doc.ours.map((two, j) => ({ i, j, score: matches(one, two) })));
    const usedGold = new Set<number>();
    const usedOurs = new Set<number>();
    for (const { i, j, score } of pairs.sort((a, b) => b.score - a.score)) {
      if (score === 0 || usedGold.has(i) || usedOurs.has(j)) continue;
      usedGold.add(i);
      usedOurs.add(j);
      right += score;
    }
  }
  const p = said === 0 ? 0 : right / said;
  const r = gold === 0 ? 0 : right / gold;
  return { p, r, f: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}

/** Templates of the MUC-4 messages. */
export const scorer: Scorer = {
  corpus: 'muc4',
  needs: [FILE],
  score(corpora, resources): Score[] {
    const judged = judge(corpora, resources);
    const { p, r, f } = templateF1(judged);
    const corpus = 'muc4 dev';
    const n = judged.length;
    const best = '0.57 over all 24 slots (GE, TST4, 1992)';
    const relevant = judged.filter((doc) => doc.gold.length > 0 === doc.ours.length > 0).length / n;
    return [
      { corpus, n, metric: 'five-role templates, F1', ours: f, bar: 0.25, best },
      { corpus, n, metric: 'five-role templates, precision', ours: p },
      { corpus, n, metric: 'five-role templates, recall', ours: r },
      { corpus, n, metric: 'documents rightly with or without a template', ours: relevant },
    ];
  },
};
