import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classify } from '../../src/code/index.ts';
import type { EventReport, Filler } from '../../src/model/index.ts';
import { type CodedDoc, type Resources, runStages } from '../../src/pipeline/index.ts';
import type { Score, Scorer } from '../scorer.ts';

interface Party {
  readonly text: string;
  readonly start?: number;
  readonly end?: number;
}
interface Row {
  readonly id: string;
  readonly text: string;
  readonly event2021: string;
  readonly mode?: string;
  readonly source: readonly Party[];
  readonly target: readonly Party[];
}

const FILE = 'plover-gsr/dev.jsonl';

/** A sentence with the event type found. */
export interface Judged {
  readonly row: Row;
  readonly ours: string;
  readonly doc: CodedDoc;
  readonly event: EventReport | undefined;
}

/** The main event of every record's sentence. */
export function judge(corpora: string, resources: Resources): Judged[] {
  const rows = readFileSync(join(corpora, FILE), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  return rows.map((row) => {
    const doc = runStages(
      { id: row.id, text: row.text, publishedAt: '2000-01-01', publishedAtBasis: 'given' },
      resources,
    );
    const ours = classify(doc, 'plover').label;
    const own = doc.events.filter((event) => event.type.plover?.event === row.event2021);
    const event = own[0] ?? doc.events.find((other) => other.type.plover?.event === ours);
    return { row, ours, doc, event };
  });
}

/** Does the phrase hold the filler's head, or the filler the phrase's last word? */
function same(filler: Filler, party: Party): boolean {
  if (party.start === undefined || party.end === undefined) return false;
  const holdsHead = party.start <= filler.head.start && filler.head.end <= party.end;
  return holdsHead || (filler.start <= party.start && party.end <= filler.end);
}

/** Those hurt without being aimed at are targets there as well. */
function targetsOf({ type, roles }: EventReport): readonly Filler[] {
  return type.plover?.event === 'ASSAULT' ? [...roles.recipient, ...roles.affected] : roles.recipient;
}

function f1(pairs: readonly { gold: readonly Party[]; ours: readonly Filler[] }[]): number {
  let found = 0;
  let right = 0;
  let gold = 0;
  let said = 0;
  for (const pair of pairs) {
    const located = pair.gold.filter((party) => party.start !== undefined);
    gold += located.length;
    said += pair.ours.length;
    found += located.filter((party) => pair.ours.some((filler) => same(filler, party))).length;
    right += pair.ours.filter((filler) => located.some((party) => same(filler, party))).length;
  }
  const recall = found / gold;
  const precision = said === 0 ? 0 : right / said;
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** Type, actor and recipient of PLOVER's annotated sentences. */
export const scorer: Scorer = {
  corpus: 'plover-gsr',
  needs: [FILE],
  score(corpora, resources): Score[] {
    const judged = judge(corpora, resources);
    const n = judged.length;
    const typed = judged.filter(({ row, ours }) => row.event2021 === ours).length / n;
    const anywhere = judged.filter(({ row, event }) => event?.type.plover?.event === row.event2021).length / n;
    // Mutual events hold both sides in `source`: there both roles of ours are taken together.
    const isMutual = (row: Row) => row.target.length === 0 && row.source.length > 1;
    const actors = judged.map(({ row, event }) => ({
      gold: row.source,
      ours: event ? (isMutual(row) ? [...event.roles.actor, ...event.roles.recipient] : event.roles.actor) : [],
    }));
    const recipients = judged
      .filter(({ row }) => !isMutual(row))
      .map(({ row, event }) => ({ gold: row.target, ours: event ? targetsOf(event) : [] }));
    return [
      { corpus: 'plover-gsr dev', n, metric: 'event type, accuracy', ours: typed, bar: 0.7 },
      { corpus: 'plover-gsr dev', n, metric: 'event type among those coded', ours: anywhere },
      { corpus: 'plover-gsr dev', n, metric: 'actor F1', ours: f1(actors), bar: 0.6 },
      { corpus: 'plover-gsr dev', n, metric: 'recipient F1', ours: f1(recipients), bar: 0.6 },
    ];
  },
};
