/**
 * Averaged perceptron over hashed features (Freund and Schapire 1999; Collins 2002), with the
 * weights and their running sums in two typed arrays.
 */
export class Perceptron {
  readonly classes: number;
  readonly mask: number;
  readonly weights: Float32Array;
  readonly #sums: Float64Array;
  readonly scores: Float32Array;
  #time = 1;

  constructor(classes: number, bits: number) {
    this.classes = classes;
    this.mask = 2 ** bits - 1;
    this.weights = new Float32Array(classes * 2 ** bits);
    this.#sums = new Float64Array(classes * 2 ** bits);
    this.scores = new Float32Array(classes);
  }

  score(features: Int32Array, count: number): Float32Array {
    const { classes, mask, weights, scores } = this;
    scores.fill(0);
    for (let f = 0; f < count; f++) {
      const row = (features[f]! & mask) * classes;
      for (let c = 0; c < classes; c++) scores[c]! += weights[row + c]!;
    }
    return scores;
  }

  best(): number {
    let top = 0;
    for (let c = 1; c < this.classes; c++) if (this.scores[c]! > this.scores[top]!) top = c;
    return top;
  }

  /** One step of time; moves weight from `guess` to `truth` where they differ. */
  update(features: Int32Array, count: number, truth: number, guess: number): void {
    this.#time++;
    if (truth === guess) return;
    const { classes, mask, weights } = this;
    const sums = this.#sums;
    for (let f = 0; f < count; f++) {
      const row = (features[f]! & mask) * classes;
      weights[row + truth]! += 1;
      sums[row + truth]! += this.#time;
      weights[row + guess]! -= 1;
      sums[row + guess]! -= this.#time;
    }
  }

  /** Weights averaged over all steps so far. */
  averaged(): Float32Array {
    return this.weights.map((weight, i) => weight - this.#sums[i]! / this.#time);
  }
}
