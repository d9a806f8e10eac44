import { bestAllowed, mayFollow, NAME_FEATURES, nameFeatures, OUTSIDE } from '../src/annotate/names.ts';
import type { Words } from '../src/annotate/words.ts';
import { NAME_TYPES } from '../src/model/index.ts';
import { Perceptron } from './perceptron.ts';
import type { Random } from './random.ts';

export const NAME_CLASSES = 1 + 2 * NAME_TYPES.length;
/** Marks a word whose label is not known. */
export const UNKNOWN_NAME = 255;

export interface NameText {
  readonly words: Words;
  readonly sentences: Int32Array;
  readonly tags: Uint8Array;
  readonly labels: Uint8Array;
}

export function trainNames(text: NameText, bits: number, epochs: number, random: Random): Perceptron {
  const model = new Perceptron(NAME_CLASSES, bits);
  const features = new Int32Array(NAME_FEATURES);
  const labels = new Uint8Array(text.words.length);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let wrong = 0;
    for (const s of random.order(text.sentences.length - 1)) {
      const from = text.sentences[s]!;
      const to = text.sentences[s + 1]!;
      for (let i = from; i < to; i++) {
        const count = nameFeatures(text.words, text.tags, from, to, i, labels, features);
        const scores = model.score(features, count);
        const before = i > from ? labels[i - 1]! : OUTSIDE;
        const guess = bestAllowed(scores, before);
        const truth = text.labels[i]!;
        if (truth !== UNKNOWN_NAME) model.update(features, count, truth, guess);
        if (truth !== guess) wrong++;
        labels[i] = mayFollow(before, guess) ? guess : OUTSIDE;
      }
    }
    console.error(`names epoch ${epoch}: ${wrong} wrong of ${text.words.length}`);
  }
  return model;
}
