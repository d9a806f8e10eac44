import type { ReadLexicon } from '../codebook/index.ts';
import type { Article, ArticleInput } from '../model/index.ts';

export { type Extracted, extract } from './extract.ts';

/** The article in what a caller hands over. */
export function read(input: ArticleInput, _lexicon: ReadLexicon): Article {
  return { id: input.id, text: input.text ?? '' };
}
