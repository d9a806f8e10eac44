import type { Tokens } from './tokens.ts';
import type { Words } from './words.ts';

/** A text cut into words and sentences: all that an engine is given. */
export interface Cut {
  readonly text: string;
  readonly tokens: Tokens;
  /** First word of each sentence, then the number of words. */
  readonly sentences: Int32Array;
  readonly words: Words;
}

/** What an engine says of each word. */
export interface Layers {
  /** Indexes into UPOS, XPOS, DEPRELS. */
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly deprels: Uint8Array;
  /** Index of the head over the whole text, -1 for a root. Each sentence is a tree, or several. */
  readonly heads: Int32Array;
  /** 0 outside names; `1 + 2 × type` begins one and `2 + 2 × type` goes on, by index in NAME_TYPES. */
  readonly names: Uint8Array;
}

/** The models behind the analysis: words of sentences in, tags, tree and names out. */
export interface Engine {
  run(cut: Cut): Layers;
}
