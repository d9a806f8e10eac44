import { coderOf } from '../../src/pipeline/index.ts';
import { ARTICLE_SETS, readGoldArticles } from '../articles/read.ts';
import { type Pair, scoreArticle } from '../articles/score.ts';
import type { Score, Scorer } from '../scorer.ts';

/** Whole articles of our own with full records: events found, each property, and the record score. */
export const articles: Scorer = {
  corpus: 'articles',
  needs: [],
  score: (_corpora, resources) => {
    const coder = coderOf(resources);
    const all = readGoldArticles().map((article) => {
      const { id, publishedAt, title, text, events, set } = article;
      return { set, ...scoreArticle(events, coder.code({ id, publishedAt, title, text })) };
    });
    return ARTICLE_SETS.flatMap((set) =>
      rowsOf(
        set,
        all.filter((article) => article.set === set),
      ),
    );
  },
};

function rowsOf(set: string, scored: readonly (ReturnType<typeof scoreArticle> & { set: string })[]): Score[] {
  const pairs = scored.flatMap((article) => article.pairs);
  const missed = scored.reduce((sum, article) => sum + article.missed.length, 0);
  const wrong = scored.reduce((sum, article) => sum + article.false.length, 0);
  const size = 2 * pairs.length + missed + wrong;
  const corpus = `articles ${set}`;
  const row = (metric: string, ours: number, n = pairs.length, bar?: number): Score => ({
    corpus,
    n,
    metric,
    ours,
    bar,
  });
  const worth = pairs.reduce((sum, pair) => sum + meanOf(pair), 0);
  return [
    row('record score (soft F1)', size === 0 ? 0 : (2 * worth) / size, scored.length, 0.5),
    row('events found, recall', pairs.length / Math.max(1, pairs.length + missed)),
    row('events found, precision', pairs.length / Math.max(1, pairs.length + wrong)),
    ...propertyNames(pairs).map((name) => {
      const values = pairs.map(({ properties }) => properties[name]).filter((value) => value !== undefined);
      return row(`  ${name} right`, values.reduce((sum, value) => sum + value, 0) / values.length, values.length);
    }),
  ];
}

function meanOf({ properties }: Pair): number {
  const values = Object.values(properties).filter((value) => value !== undefined);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function propertyNames(pairs: readonly Pair[]): string[] {
  return [...new Set(pairs.flatMap(({ properties }) => Object.keys(properties)))];
}
