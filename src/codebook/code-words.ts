import type { CodebookSource } from './source.ts';
import { readWordClasses } from './table.ts';

const CODE_WORD_CLASSES = [
  'aftermath',
  'attacking',
  'beginning',
  'collective',
  'crime',
  'demand',
  'denying',
  'era',
  'favour',
  'friendly-feeling',
  'gathering',
  'giving',
  'granting',
  'hearsay',
  'hurting',
  'injury',
  'judged',
  'judgement',
  'judging',
  'lasting',
  'marcher',
  'naming',
  'operation',
  'part',
  'permission',
  'realm',
  'retaliation',
  'rival',
  'ruling',
  'sending',
  'suffering',
  'tending',
  'unknown',
  'untrue',
  'vague',
  'voicing',
  'way',
] as const;
/** A list of en/code-words.tsv. */
export type CodeWordClass = (typeof CODE_WORD_CLASSES)[number];
/** Lemmas by list. */
export type CodeWords = Readonly<Record<CodeWordClass, ReadonlySet<string>>>;

/** Reads codebook/en/code-words.tsv. @throws LexiconError on a list that is unknown or empty. */
export function loadCodeWords(source: CodebookSource): CodeWords {
  return readWordClasses(source, 'en/code-words.tsv', CODE_WORD_CLASSES);
}
