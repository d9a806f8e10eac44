import { applyEdit, editOf, LONGEST_ENDING } from '../src/annotate/lemmatise.ts';
import type { TreeSentence } from './corpus.ts';

/** An ending must have its edit in this many words. */
const LEAST_ENDING = 2;

type Pairs = readonly (readonly [string, string])[];

/**
 * The table `Lemmatiser` reads: endings first, learnt over word types, then the words they get wrong.
 * @param regular `[TAG ␉ word, lemma]` for words the treebank has not.
 * @param irregular The same, for words where the treebank's slips must not win ("fled", once "flead").
 */
export function lemmaTable(sentences: readonly TreeSentence[], regular: Pairs, irregular: Pairs): string {
  const types = countTypes(sentences);
  for (const [key, lemma] of regular) if (!types.has(key)) types.set(key, lemma);
  for (const [key, lemma] of irregular) types.set(key, lemma);
  const endings = learnEndings(types);
  const words: string[] = [];
  for (const [key, lemma] of [...types].sort(byKey)) {
    if (predict(endings, key) !== lemma) words.push(`${key}\t${lemma}`);
  }
  const rules = [...endings].sort(byKey).map(([key, edit]) => `${key}\t${edit}`);
  return `${words.join('\n')}\n\n${rules.join('\n')}\n`;
}

const byKey = (a: readonly [string, unknown], b: readonly [string, unknown]): number =>
  a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;

/** Commonest lemma of each `TAG ␉ lower-case word`. */
function countTypes(sentences: readonly TreeSentence[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { words } of sentences) {
    for (const { form, lemma, xpos } of words) {
      if (lemma === '_' || /[\s\t]/.test(form) || xpos === 'GW') continue;
      const key = `${xpos}\t${form.toLowerCase()}`;
      const lemmas = counts.get(key) ?? new Map<string, number>();
      lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1);
      counts.set(key, lemmas);
    }
  }
  const types = new Map<string, string>();
  for (const [key, lemmas] of counts) {
    const [lemma] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
    if (!(key.startsWith('NNP\t') && lemma.toLowerCase() === key.slice(4))) types.set(key, lemma);
  }
  return types;
}

/** Commonest edit of each ending of up to `LONGEST_ENDING` characters, where it differs from a shorter ending's. */
function learnEndings(types: ReadonlyMap<string, string>): Map<string, string> {
  const edits = new Map<string, Map<string, number>>();
  for (const [key, lemma] of types) {
    const [tag, form] = key.split('\t') as [string, string];
    if (tag === 'NNP') continue;
    const edit = editOf(form, tag === 'NNPS' ? lemma.toLowerCase() : lemma);
    if (form.length - Number.parseInt(edit, 10) < 1) continue;
    for (let size = 0; size <= Math.min(LONGEST_ENDING, form.length - 1); size++) {
      const ending = `${tag}\t${form.slice(form.length - size)}`;
      const seen = edits.get(ending) ?? new Map<string, number>();
      seen.set(edit, (seen.get(edit) ?? 0) + 1);
      edits.set(ending, seen);
    }
  }
  const rules = new Map<string, string>();
  for (const [ending, seen] of [...edits].sort((a, b) => a[0].length - b[0].length || byKey(a, b))) {
    const [edit, count] = [...seen].sort((a, b) => b[1] - a[1] || byKey(a, b))[0]!;
    if (count >= LEAST_ENDING && ruleFor(rules, ending) !== edit) rules.set(ending, edit);
  }
  return rules;
}

function ruleFor(rules: ReadonlyMap<string, string>, key: string): string | undefined {
  const [tag, form] = key.split('\t') as [string, string];
  for (let from = Math.max(0, form.length - LONGEST_ENDING); from <= form.length; from++) {
    const edit = rules.get(`${tag}\t${form.slice(from)}`);
    if (edit !== undefined) return edit;
  }
  return undefined;
}

function predict(rules: ReadonlyMap<string, string>, key: string): string {
  const [tag, form] = key.split('\t') as [string, string];
  if (tag === 'NNP') return form;
  const edit = ruleFor(rules, `${tag}\t${form.slice(1)}`) ?? rules.get(`${tag}\t`);
  return edit === undefined ? form : applyEdit(form, edit);
}
