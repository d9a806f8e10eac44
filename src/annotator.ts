/** `dateline/annotate`: words, sentences, tags, trees and names of English news, by themselves. */
import type { Annotator } from './annotate/index.ts';
import { loadAnnotator } from './pipeline/index.ts';

export { type Annotator, fillConllu, givenText, readConllu, writeConllu } from './annotate/index.ts';
export {
  Analysis,
  type Columns,
  type Deprel,
  type Feature,
  type Name,
  type NameType,
  type Upos,
  type Xpos,
} from './model/index.ts';

/** An annotator with the models that come with the package; they are read when the first text is. */
export function createAnnotator(): Annotator {
  return loadAnnotator();
}
