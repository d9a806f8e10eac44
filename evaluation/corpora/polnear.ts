import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis, Claim, Span } from '../../src/model/index.ts';
import { type Resources, runStages } from '../../src/pipeline/index.ts';
import type { Score, Scorer } from '../scorer.ts';

const FILE = 'polnear/dev.jsonl';
const ROLES = ['source', 'cue', 'content'] as const;
type Role = (typeof ROLES)[number];
type Labelled = Readonly<Record<Role, readonly Span[]>>;

interface Article {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Labelled[];
}

interface Counts {
  right: number;
  ours: number;
  gold: number;
}

/**
 * Scorer of `attribute` on PolNeAR 1.0: the claims of the report. The corpus gives a word one label at most, so
 * of nested claims the outermost counts.
 */
export const polnear: Scorer = {
  corpus: 'polnear',
  needs: [FILE],
  score: (corpora, resources) => scoreArticles(readArticles(join(corpora, FILE)), resources),
};

const BARS: Readonly<Record<Role, number>> = { source: 0.6, cue: 0.7, content: 0.6 };

function scoreArticles(articles: readonly Article[], resources: Resources): Score[] {
  const tokens = new Map<Role, Counts>(ROLES.map((role) => [role, empty()]));
  const cues = empty();
  const given = { source: [] as number[], content: [] as number[] };
  for (const article of articles) {
    const { analysis: a, claims } = runStages({ id: article.id, text: article.text }, resources);
    const found = outermost(claims);
    countTokens(tokens, labels(a, article.attributions), labels(a, found));
    countAttributions(cues, given, article.attributions, found);
  }
  const row = (metric: string, ours: number, bar?: number): Score => ({
    corpus: 'polnear dev',
    n: cues.gold,
    metric,
    ours,
    ...(bar ? { bar } : {}),
    best: 'annotators agree: alpha .754',
  });
  return [
    ...ROLES.map((role) => row(`${role} token F1`, f1(tokens.get(role)!), BARS[role])),
    row('attribution F1 (cue overlap)', f1(cues)),
    row('source overlap F1 given the cue', mean(given.source)),
    row('content overlap F1 given the cue', mean(given.content)),
  ];
}

function readArticles(path: string): Article[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function outermost(claims: readonly Claim[]): Claim[] {
  return claims.filter((inner) => {
    const cue = inner.cue[0]!;
    return !claims.some(
      (outer) =>
        outer !== inner &&
        outer.content.some((span) => span.start <= cue.start && cue.end <= span.end) &&
        sizeOf(outer.content) >= sizeOf(inner.content),
    );
  });
}

/** The role of each word; where two attributions claim one, the first counts. */
function labels(a: Analysis, attributions: readonly Labelled[]): (Role | undefined)[] {
  const result = new Array<Role | undefined>(a.length).fill(undefined);
  for (const role of ['cue', 'source', 'content'] as const) {
    for (const attribution of attributions) {
      for (const { start, end } of attribution[role]) {
        for (let i = a.tokenAt(start); i < a.length && a.start(i) < end; i++) result[i] ??= role;
      }
    }
  }
  return result;
}

function countTokens(
  counts: ReadonlyMap<Role, Counts>,
  gold: readonly (Role | undefined)[],
  ours: readonly (Role | undefined)[],
): void {
  gold.forEach((role, i) => {
    const mine = ours[i];
    if (role) counts.get(role)!.gold++;
    if (mine) counts.get(mine)!.ours++;
    if (role && role === mine) counts.get(role)!.right++;
  });
}

function countAttributions(
  cues: Counts,
  given: { readonly source: number[]; readonly content: number[] },
  gold: readonly Labelled[],
  ours: readonly Labelled[],
): void {
  cues.gold += gold.length;
  cues.ours += ours.length;
  const free = new Set(ours);
  for (const attribution of gold) {
    const match = [...free].find((mine) => shared(mine.cue, attribution.cue) > 0);
    if (!match) continue;
    free.delete(match);
    cues.right++;
    given.source.push(overlapF1(match.source, attribution.source));
    given.content.push(overlapF1(match.content, attribution.content));
  }
}

/** F1 over characters of two lists of spans; 1 where both are empty. */
function overlapF1(ours: readonly Span[], gold: readonly Span[]): number {
  const [mine, theirs] = [sizeOf(ours), sizeOf(gold)];
  return mine + theirs === 0 ? 1 : (2 * shared(ours, gold)) / (mine + theirs);
}

function shared(ours: readonly Span[], gold: readonly Span[]): number {
  let sum = 0;
  for (const one of ours) {
    for (const other of gold) sum += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  }
  return sum;
}

function sizeOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}

function empty(): Counts {
  return { right: 0, ours: 0, gold: 0 };
}

function f1({ right, ours, gold }: Counts): number {
  return ours + gold === 0 ? 0 : (2 * right) / (ours + gold);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
