import type { CodebookSource } from './source.ts';
import { readWordClasses } from './table.ts';

const CODE_WORD_CLASSES = [
  'attacking',
  'beginning',
  'demand',
  'favour',
  'friendly-feeling',
  'giving',
  'injury',
  'naming',
  'operation',
  'permission',
  'retaliation',
  'ruling',
  'sending',
  'suffering',
  'tending',
  'voicing',
] as const;
/** A list of en/code-words.tsv. */
export type CodeWordClass = (typeof CODE_WORD_CLASSES)[number];
/** Lemmas by list. */
export type CodeWords = Readonly<Record<CodeWordClass, ReadonlySet<string>>>;

/** Reads codebook/en/code-words.tsv. @throws LexiconError on a list that is unknown or empty. */
export function loadCodeWords(source: CodebookSource): CodeWords {
  return readWordClasses(source, 'en/code-words.tsv', CODE_WORD_CLASSES);
}
