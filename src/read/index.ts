import type { Article, ArticleInput } from '../model/index.ts';

/** The article in what a caller hands over. */
export function read(input: ArticleInput): Article {
  return { id: input.id, text: input.text ?? '' };
}
