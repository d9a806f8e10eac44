import type { CodebookSource } from './source.ts';
import { listOf, readTable } from './table.ts';

/** Inflected form to lemma, by part of speech: for the words the codebook names, whatever the tagger's lemmatiser thinks. */
export interface WordForms {
  readonly verbs: ReadonlyMap<string, string>;
  readonly nouns: ReadonlyMap<string, string>;
}

/** Regular and irregular forms of the lemmas given. A verb's form that is itself a lemma stays what it is; a plural goes to its singular. */
export function loadForms(source: CodebookSource, verbs: Iterable<string>, nouns: Iterable<string>): WordForms {
  const irregular = readTable(source, 'en/irregular.tsv', ['pos', 'lemma', 'forms']);
  const of = (pos: string) =>
    irregular.filter((row) => row.pos === pos).map((row) => [row.lemma, listOf(row.forms)] as const);
  return { verbs: formsOf(verbs, of('v'), verbForms, false), nouns: formsOf(nouns, of('n'), nounForms, true) };
}

function formsOf(
  lemmas: Iterable<string>,
  irregular: readonly (readonly [string, readonly string[]])[],
  regular: (lemma: string) => string[],
  formsFirst: boolean,
): Map<string, string> {
  const all = new Set(lemmas);
  const map = new Map<string, string>();
  for (const lemma of all) {
    if (!/^[a-z-]{2,}$/.test(lemma)) continue;
    for (const form of regular(lemma)) if ((formsFirst || !all.has(form)) && !map.has(form)) map.set(form, lemma);
  }
  for (const lemma of all) if (/^[a-z-]{2,}$/.test(lemma) && !(formsFirst && map.has(lemma))) map.set(lemma, lemma);
  for (const [lemma, forms] of irregular) for (const form of forms) map.set(form, lemma);
  return map;
}

function verbForms(lemma: string): string[] {
  const forms = nounForms(lemma);
  if (lemma.endsWith('e')) return [...forms, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(lemma)) return [...forms, `${lemma.slice(0, -1)}ied`, `${lemma}ing`];
  const plain = [...forms, `${lemma}ed`, `${lemma}ing`];
  if (!/[^aeiou][aeiou][^aeiouwxy]$/.test(lemma)) return plain;
  const last = lemma.at(-1);
  return [...plain, `${lemma}${last}ed`, `${lemma}${last}ing`];
}

function nounForms(lemma: string): string[] {
  if (/(s|x|z|ch|sh)$/.test(lemma)) return [`${lemma}es`];
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ies`];
  return [`${lemma}s`];
}
