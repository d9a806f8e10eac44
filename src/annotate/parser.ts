import { best, type LinearModel, scoreInto } from './linear.ts';
import { LABEL_FEATURES, labelFeatures, MOVE_FEATURES, moveFeatures } from './parse-features.ts';
import { LONGEST_SENTENCE, MOVES, Move, ParseState } from './transitions.ts';
import type { Words } from './words.ts';

/** Word that stands for the edge of the sentence. */
export const EDGE_WORD = 0x5eed;

/** Greedy parser: one model chooses moves, another labels each arc as it is made. */
export class Parser {
  readonly #moves: LinearModel;
  readonly #labels: LinearModel;
  readonly #state = new ParseState();
  readonly #moveFeatures = new Int32Array(MOVE_FEATURES);
  readonly #labelFeatures = new Int32Array(LABEL_FEATURES);
  readonly #moveScores = new Int32Array(MOVES);
  readonly #labelScores: Int32Array;

  constructor(moves: LinearModel, labels: LinearModel) {
    this.#moves = moves;
    this.#labels = labels;
    this.#labelScores = new Int32Array(labels.classes);
  }

  /** Parses the sentence `[from, to)`; sentences that are too long get one root a piece. */
  parse(words: Words, tags: Uint8Array, from: number, to: number, heads: Int32Array, deprels: Uint8Array): void {
    for (let start = from; start < to; start += LONGEST_SENTENCE)
      this.#piece(words, tags, start, Math.min(to, start + LONGEST_SENTENCE), heads, deprels);
  }

  #piece(words: Words, tags: Uint8Array, from: number, to: number, heads: Int32Array, deprels: Uint8Array): void {
    const state = this.#state;
    loadState(state, words, tags, from, to);
    while (!state.done) this.#step(state);
    for (let i = 0; i < state.size; i++) {
      heads[from + i] = state.heads[i] === state.root ? -1 : from + state.heads[i]!;
      deprels[from + i] = state.labels[i]! - 1;
    }
  }

  #step(state: ParseState): void {
    const move = this.#choose(state);
    if (move === Move.shift) state.shift();
    else if (move === Move.left) state.attachLeft(this.#label(state, state.front));
    else state.attachRight(this.#label(state, state.top(1)));
  }

  #choose(state: ParseState): number {
    if (state.depth === 0) return Move.shift;
    if (state.front === state.root) return state.depth > 1 ? Move.right : Move.left;
    const count = moveFeatures(state, this.#moveFeatures);
    const scores = this.#moveScores;
    scoreInto(this.#moves, this.#moveFeatures, count, scores);
    let top: number = Move.shift;
    if (scores[Move.left]! > scores[top]!) top = Move.left;
    if (state.depth > 1 && scores[Move.right]! > scores[top]!) top = Move.right;
    return top;
  }

  #label(state: ParseState, head: number): number {
    const count = labelFeatures(state, head, state.top(0), this.#labelFeatures);
    scoreInto(this.#labels, this.#labelFeatures, count, this.#labelScores);
    return best(this.#labelScores, this.#labels.classes);
  }
}

/** Fills the state with the words `[from, to)`, at most `LONGEST_SENTENCE` of them. */
export function loadState(state: ParseState, words: Words, tags: Uint8Array, from: number, to: number): void {
  const size = to - from;
  for (let i = 0; i < size; i++) {
    state.words[i] = words.lower[from + i]!;
    state.tags[i] = tags[from + i]! + 1;
    state.clusters[i] = 0;
  }
  state.reset(size, EDGE_WORD);
}
