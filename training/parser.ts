import { LABEL_FEATURES, labelFeatures, MOVE_FEATURES, moveFeatures } from '../src/annotate/parse-features.ts';
import { loadState } from '../src/annotate/parser.ts';
import { LONGEST_SENTENCE, MOVES, Move, ParseState } from '../src/annotate/transitions.ts';
import { DEPRELS } from '../src/model/index.ts';
import { Perceptron } from './perceptron.ts';
import type { Random } from './random.ts';
import type { TrainingText } from './text.ts';

/**
 * Trains moves and labels with a dynamic oracle (Goldberg and Nivre 2013): the parser follows its
 * own choices from the second epoch on, and learns the best way on from where they led.
 */
export class ParserTrainer {
  readonly moves: Perceptron;
  readonly labels: Perceptron;
  readonly #state = new ParseState();
  readonly #gold = new Int32Array(LONGEST_SENTENCE + 2);
  readonly #goldLabels = new Int32Array(LONGEST_SENTENCE + 2);
  readonly #features = new Int32Array(MOVE_FEATURES);
  readonly #labelFeatures = new Int32Array(LABEL_FEATURES);
  readonly #costs = new Int32Array(MOVES);
  right = 0;
  arcs = 0;

  constructor(moveBits: number, labelBits: number) {
    this.moves = new Perceptron(MOVES, moveBits);
    this.labels = new Perceptron(DEPRELS.length, labelBits);
  }

  /** @param tags Predicted tags, from models that did not see the sentence. */
  train(text: TrainingText, tags: Uint8Array, epochs: number, random: Random): void {
    const count = text.sentences.length - 1;
    for (let epoch = 1; epoch <= epochs; epoch++) {
      this.right = 0;
      this.arcs = 0;
      for (const s of random.order(count)) {
        const from = text.sentences[s]!;
        const to = text.sentences[s + 1]!;
        if (to - from <= LONGEST_SENTENCE) this.#sentence(text, tags, from, to, epoch > 1, random);
      }
      console.error(`parser epoch ${epoch}: ${(this.right / this.arcs).toFixed(4)}`);
    }
  }

  #sentence(text: TrainingText, tags: Uint8Array, from: number, to: number, explore: boolean, random: Random): void {
    const state = this.#state;
    loadState(state, text.words, tags, from, to);
    for (let i = 0; i < state.size; i++) {
      const head = text.heads[from + i]!;
      this.#gold[i] = head < 0 ? state.root : head - from;
      this.#goldLabels[i] = text.deprels[from + i]!;
    }
    while (!state.done) this.#step(state, explore, random);
    for (let i = 0; i < state.size; i++)
      if (state.heads[i] === this.#gold[i] && state.labels[i] === this.#goldLabels[i]! + 1) this.right++;
    this.arcs += state.size;
  }

  #step(state: ParseState, explore: boolean, random: Random): void {
    if (state.depth === 0) this.#make(state, Move.shift);
    else if (state.front === state.root) this.#make(state, state.depth > 1 ? Move.right : Move.left);
    else this.#decide(state, explore, random);
  }

  #decide(state: ParseState, explore: boolean, random: Random): void {
    const count = moveFeatures(state, this.#features);
    const scores = this.moves.score(this.#features, count);
    this.#fillCosts(state);
    let guess = -1;
    let truth = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let move = 0; move < MOVES; move++) if (state.allows(move)) least = Math.min(least, this.#costs[move]!);
    for (let move = 0; move < MOVES; move++) {
      if (!state.allows(move)) continue;
      if (guess < 0 || scores[move]! > scores[guess]!) guess = move;
      if (this.#costs[move] === least && (truth < 0 || scores[move]! > scores[truth]!)) truth = move;
    }
    const wrong = this.#costs[guess]! > least;
    this.moves.update(this.#features, count, truth, wrong ? guess : truth);
    this.#make(state, explore && random.next() < 0.95 ? guess : truth);
  }

  #make(state: ParseState, move: number): void {
    if (move === Move.shift) {
      state.shift();
      return;
    }
    const child = state.top(0);
    const head = move === Move.left ? state.front : state.top(1);
    const count = labelFeatures(state, head, child, this.#labelFeatures);
    this.labels.score(this.#labelFeatures, count);
    const guess = this.labels.best();
    if (this.#gold[child] === head) this.labels.update(this.#labelFeatures, count, this.#goldLabels[child]!, guess);
    if (move === Move.left) state.attachLeft(guess);
    else state.attachRight(guess);
  }

  /** How many gold arcs each move makes unreachable. */
  #fillCosts(state: ParseState): void {
    const gold = this.#gold;
    const s0 = state.top(0);
    const s1 = state.top(1);
    const b = state.front;
    let lostChildren = 0;
    for (let i = b; i < state.size; i++) if (gold[i] === s0) lostChildren++;
    const head = gold[s0]!;
    this.#costs[Move.left] = lostChildren + (head === s1 || head > b ? 1 : 0);
    this.#costs[Move.right] = lostChildren + (head >= b ? 1 : 0);
    let shift = 0;
    for (let k = 0; k < state.depth; k++) {
      const below = state.stack[k]!;
      if (gold[below] === b) shift++;
      if (below !== s0 && gold[b] === below) shift++;
    }
    this.#costs[Move.shift] = shift;
  }
}
