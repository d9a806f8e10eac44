import { TAG_FEATURES, tagFeatures } from '../src/annotate/tagger.ts';
import { Perceptron } from './perceptron.ts';
import type { Random } from './random.ts';
import type { TrainingText } from './text.ts';

/** Trains a greedy left-to-right tagger on its own predictions as history. */
export function trainTagger(
  text: TrainingText,
  classes: number,
  bits: number,
  epochs: number,
  random: Random,
  sentences = all(text),
): Perceptron {
  const model = new Perceptron(classes, bits);
  const features = new Int32Array(TAG_FEATURES);
  const tags = new Uint8Array(text.words.length);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let right = 0;
    let seen = 0;
    for (const turn of random.order(sentences.length)) {
      const s = sentences[turn]!;
      const from = text.sentences[s]!;
      const to = text.sentences[s + 1]!;
      for (let i = from; i < to; i++) {
        const count = tagFeatures(text.words, from, to, i, tags, features);
        model.score(features, count);
        const guess = model.best();
        tags[i] = guess;
        const truth = text.tags[i]!;
        if (truth < classes) model.update(features, count, truth, guess);
        if (guess === truth) right++;
        seen++;
      }
    }
    console.error(`tagger epoch ${epoch}: ${(right / seen).toFixed(4)}`);
  }
  return model;
}

/** Tags with a model in training, as the shipped tagger would. */
export function predictTags(
  model: Perceptron,
  weights: Float32Array,
  text: TrainingText,
  sentences: Int32Array,
  tags: Uint8Array,
): void {
  const features = new Int32Array(TAG_FEATURES);
  const current = model.weights.slice();
  model.weights.set(weights);
  for (const s of sentences) {
    const from = text.sentences[s]!;
    const to = text.sentences[s + 1]!;
    for (let i = from; i < to; i++) {
      model.score(features, tagFeatures(text.words, from, to, i, tags, features));
      tags[i] = model.best();
    }
  }
  model.weights.set(current);
}

export function all(text: TrainingText): Int32Array {
  return Int32Array.from({ length: text.sentences.length - 1 }, (_, s) => s);
}
