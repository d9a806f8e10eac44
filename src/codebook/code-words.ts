import type { CodebookSource } from './source.ts';
import { readWordClasses } from './table.ts';

const CODE_WORD_CLASSES = [
  'aftermath',
  'anyone',
  'at-large',
  'attack-part',
  'attacker',
  'attacking',
  'authority',
  'beginning',
  'bystander',
  'carrying-out',
  'charge',
  'collective',
  'court',
  'crime',
  'deal',
  'deed',
  'demand',
  'denying',
  'dweller',
  'envoy',
  'epithet',
  'era',
  'favour',
  'friendly-feeling',
  'gathering',
  'giving',
  'granting',
  'happening',
  'hearsay',
  'hurting',
  'incident',
  'injury',
  'judged',
  'judgement',
  'judging',
  'lasting',
  'launching',
  'marcher',
  'mass-fire',
  'naming',
  'operation',
  'part',
  'people',
  'permission',
  'realm',
  'retaliation',
  'rival',
  'ruling',
  'sending',
  'sparking',
  'suffering',
  'tending',
  'transitive',
  'unknown',
  'unrest',
  'untrue',
  'vague',
  'voicing',
  'way',
  'young',
] as const;
/** A list of en/code-words.tsv. */
export type CodeWordClass = (typeof CODE_WORD_CLASSES)[number];
/** Lemmas by list. */
export type CodeWords = Readonly<Record<CodeWordClass, ReadonlySet<string>>>;

/** Reads codebook/en/code-words.tsv. @throws LexiconError on a list that is unknown or empty. */
export function loadCodeWords(source: CodebookSource): CodeWords {
  return readWordClasses(source, 'en/code-words.tsv', CODE_WORD_CLASSES);
}
