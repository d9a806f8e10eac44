import { CHUNK } from './encoder.ts';

/** Longest stretch read as one sentence, in words; longer sentences are cut into several. */
const LONGEST = 250;

/** Sentences together, up to `CHUNK` words; `starts` count from `first` and end with the number of words. */
export interface Chunk {
  readonly first: number;
  readonly starts: number[];
}

/** @param sentences First word of each sentence, then the number of words. */
export function chunksOf(sentences: Int32Array): Chunk[] {
  const chunks: Chunk[] = [];
  let chunk: Chunk | undefined;
  for (let s = 0; s + 1 < sentences.length; s++) {
    const after = sentences[s + 1]!;
    for (let from = sentences[s]!; from < after; from += LONGEST) {
      const to = Math.min(after, from + LONGEST);
      if (chunk === undefined || to - chunk.first > CHUNK) {
        chunk = { first: from, starts: [0] };
        chunks.push(chunk);
      }
      chunk.starts.push(to - chunk.first);
    }
  }
  return chunks;
}
