import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis } from '../../src/model/index.ts';
import { type CodedDoc, type Resources, runStages } from '../../src/pipeline/index.ts';
import type { Score, Scorer } from '../scorer.ts';

interface Gold {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly text: string;
  readonly confidence: number;
}
interface Item {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  readonly entities: readonly Gold[];
}

/** Gold and found mentions of one document, by head token. */
export interface Compared {
  readonly item: Item;
  readonly doc: CodedDoc;
  readonly gold: ReadonlyMap<number, Gold>;
  readonly found: ReadonlyMap<number, string>;
}

const FILE = 're3d/dev.jsonl';
const ACTORS = new Set(['Organisation', 'Person']);
const PLACES = new Set(['Location']);

/** The token of a span that the rest of the sentence hangs on. */
export function headOf(analysis: Analysis, start: number, end: number): number {
  const first = analysis.tokenAt(start);
  let last = first;
  while (last + 1 < analysis.length && analysis.start(last + 1) < end) last++;
  for (let i = first; i <= last; i++) {
    const head = analysis.head(i);
    if ((head < first || head > last) && analysis.upos(i) !== 'PUNCT') return i;
  }
  return last;
}

/** Head tokens of gold mentions with confidence above 0, and ours, for every document. */
export function compare(corpora: string, resources: Resources, what: 'actors' | 'places'): Compared[] {
  const types = what === 'actors' ? ACTORS : PLACES;
  const lines = readFileSync(join(corpora, FILE), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const item: Item = JSON.parse(line);
    const doc = runStages({ id: item.id, text: item.text }, resources);
    const gold = new Map<number, Gold>();
    for (const entity of item.entities)
      if (entity.confidence > 0 && types.has(entity.type))
        gold.set(headOf(doc.analysis, entity.start, entity.end), entity);
    return { item, doc, gold, found: what === 'actors' ? actorsOf(doc) : placesOf(doc) };
  });
}

function actorsOf(doc: CodedDoc): Map<number, string> {
  const found = new Map<number, string>();
  for (const actor of doc.actors)
    for (const { start, end, text } of actor.mentions) found.set(headOf(doc.analysis, start, end), text);
  return found;
}

/** Whole phrases of place, as the corpus marks them: names that stand inside an area are a part of it. */
function placesOf(doc: CodedDoc): Map<number, string> {
  const found = new Map<number, string>();
  let covered = 0;
  let next = 0;
  for (const { start, end, text } of doc.areas) found.set(headOf(doc.analysis, start, end), text);
  for (const { start, end, text, use } of doc.toponyms) {
    for (; next < doc.areas.length && doc.areas[next]!.start <= start; next++)
      covered = Math.max(covered, doc.areas[next]!.end);
    if (use === 'literal' && end > covered) found.set(headOf(doc.analysis, start, end), text);
  }
  return found;
}

/** Precision, recall and F1 over all documents. */
export function prf(compared: readonly Compared[]): { p: number; r: number; f: number; n: number } {
  let right = 0;
  let gold = 0;
  let found = 0;
  for (const doc of compared) {
    gold += doc.gold.size;
    found += doc.found.size;
    for (const token of doc.found.keys()) if (doc.gold.has(token)) right++;
  }
  const p = found === 0 ? 0 : right / found;
  const r = gold === 0 ? 0 : right / gold;
  return { p, r, f: p + r === 0 ? 0 : (2 * p * r) / (p + r), n: gold };
}

/** Actors and places of re3d, by their head words. */
export const scorer: Scorer = {
  corpus: 're3d',
  needs: [FILE],
  score(corpora, resources): Score[] {
    const rows = (what: 'actors' | 'places', bar: number): Score[] => {
      const { p, r, f, n } = prf(compare(corpora, resources, what));
      const row = (metric: string, ours: number) => ({
        corpus: 're3d dev',
        n,
        metric: `${what}, head match: ${metric}`,
        ours,
      });
      return [{ ...row('F1', f), bar }, row('precision', p), row('recall', r)];
    };
    return [...rows('actors', 0.6), ...rows('places', 0.65)];
  },
};
