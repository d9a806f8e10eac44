import { coderOf } from '../../src/pipeline/index.ts';
import { ARTICLE_SETS, type GoldArticle, readGoldArticles } from '../articles/read.ts';
import { type Pair, scoreArticle } from '../articles/score.ts';
import type { Score, Scorer } from '../scorer.ts';

/** Whole articles of our own with full records: events found, each property, and the record score. */
export const articles: Scorer = {
  corpus: 'articles',
  needs: [],
  score: (corpora, resources) => {
    const coder = coderOf(resources);
    const all = withText(readGoldArticles(corpora)).map((article) => {
      const { id, publishedAt, title, text, events, set } = article;
      return { set, ...scoreArticle(events, coder.code({ id, publishedAt, title, text })) };
    });
    return ARTICLE_SETS.flatMap((set) => {
      const scored = all.filter((article) => article.set === set);
      return scored.length > 0 ? rowsOf(set, scored) : [];
    });
  },
};

type ArticleWithText = GoldArticle & { readonly text: string };

/** Sets aside, with a note, articles whose text is kept by id in a corpus that is not here. */
function withText(all: readonly GoldArticle[]): readonly ArticleWithText[] {
  const present = all.filter((article): article is ArticleWithText => article.text !== undefined);
  const absent = all.filter(({ text }) => text === undefined).map(({ id }) => id);
  if (absent.length > 0) console.log(`articles: text not found, not scored: ${absent.join(', ')}`);
  return present;
}

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
