import { foldName } from './actors-fold.ts';
import type { CodebookSource } from './source.ts';
import { readWordClasses } from './table.ts';

const REFERENCE_CLASSES = [
  'group',
  'coalition',
  'party',
  'state',
  'human',
  'female',
  'male',
  'speech',
  'quoting',
  'generic',
  'body',
  'congress',
  'thing',
  'naming',
  'political',
  'quantity',
  'act',
  'backed',
  'backer',
  'run',
  'former',
  'member',
  'collective',
  'container',
  'motion',
  'witness',
  'violence',
  'attacker',
  'honorific',
  'serving',
  'armed',
  'staff',
  'indefinite',
  'determiner',
  'person-ending',
  'dying',
  'charging',
  'killing',
  'carrying',
  'victim',
  'calling',
  'freeing',
  'apart',
  'address',
  'feeling',
  'place-head',
  'seeming',
  'telling',
  'holding',
  'time',
  'of-party',
  'raising',
] as const;
/** A class of en/actors/coreference.tsv. */
export type ReferenceClass = (typeof REFERENCE_CLASSES)[number];
/** Folded words by class. */
export type ReferenceWords = Readonly<Record<ReferenceClass, ReadonlySet<string>>>;

/** Reads codebook/en/actors/coreference.tsv. @throws LexiconError on a class that is unknown or empty. */
export function loadReference(source: CodebookSource): ReferenceWords {
  return readWordClasses(source, 'en/actors/coreference.tsv', REFERENCE_CLASSES, foldName);
}
