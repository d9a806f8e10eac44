/**
 * Fits the weights of place mentions (codebook/en/place-weights.tsv, all but the "resolve:" rows and those set by hand) on the dev
 * articles of the geoparsing corpora. Run: node training/place.ts CORPORA
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { GEOPARSING, readArticles } from '../evaluation/corpora/geoparsing.ts';
import { annotate } from '../src/annotate/index.ts';
import { docOf, type ToponymForm } from '../src/model/index.ts';
import type { Resources } from '../src/pipeline/index.ts';
import { describe } from '../src/place/recognise.ts';
import { Words } from '../src/place/words.ts';

/** A proposal of a place name, and whether it is one. */
export interface Example {
  readonly features: readonly string[];
  readonly isPlace: boolean;
  readonly weight: number;
}

/** Every proposal in the dev articles, labelled; forms a corpus does not mark are left out. */
export function examples(corpora: string, resources: Resources): Example[] {
  return GEOPARSING.flatMap(({ file, marksForm }) =>
    readArticles(corpora, file).flatMap((article) => {
      const gold = new Set(article.toponyms.map(({ start, end }) => `${start} ${end}`));
      const { analysis } = annotate(docOf({ id: article.id, text: article.text }), resources.annotator);
      const words = new Words(analysis, resources.places);
      return describe(words, { gazetteer: resources.gazetteer, lexicon: resources.places })
        .filter(({ form }) => marksForm(form as ToponymForm))
        .map(({ proposal, features }) => ({
          features,
          isPlace: gold.has(`${proposal.start} ${proposal.end}`),
          weight: 1,
        }));
    }),
  );
}

const ROUNDS = 60;
const RATE = 0.15;
/** Pull of each weight to zero, per example: keeps rare features small. */
const SHRINK = 2e-4;

/** Logistic regression by AdaGrad over the examples in a fixed order. */
export function fit(all: readonly Example[]): Map<string, number> {
  const weights = new Map<string, number>();
  const seen = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    for (let n = 0; n < all.length; n++) {
      // A stride prime to any likely number of examples mixes the corpora without a random source.
      const { features, isPlace, weight } = all[(n * 7919 + round) % all.length]!;
      let sum = 0;
      for (const feature of features) sum += weights.get(feature) ?? 0;
      const slope = weight * (1 / (1 + Math.exp(-sum)) - (isPlace ? 1 : 0));
      for (const feature of features) {
        const old = weights.get(feature) ?? 0;
        const gradient = slope + SHRINK * old;
        const squares = (seen.get(feature) ?? 1) + gradient * gradient;
        seen.set(feature, squares);
        weights.set(feature, old - (RATE * gradient) / Math.sqrt(squares));
      }
    }
  }
  return weights;
}

/** What the corpora hold too rarely to tell: these rows are set by hand. */
const BY_HAND: ReadonlySet<string> = new Set(['all-caps-org', 'announced', 'foreign-hamlet', 'next:thing']);

const TABLE = fileURLToPath(new URL('../codebook/en/place-weights.tsv', import.meta.url));

/** Writes the fitted weights, keeping the note, the header and the rows of resolution. */
export function writeWeights(weights: ReadonlyMap<string, number>): void {
  const kept = readFileSync(TABLE, 'utf8')
    .split('\n')
    .filter((line) => /^(#|feature\t|resolve:)/.test(line) || BY_HAND.has(line.split('\t')[0]!));
  const head = kept.filter((line) => /^(#|feature\t)/.test(line));
  const resolve = kept.filter((line) => line.startsWith('resolve:'));
  const fitted = [...weights]
    .filter(([name]) => !BY_HAND.has(name))
    .map(([name, weight]) => `${name}\t${weight.toFixed(3)}`);
  const byHand = kept.filter((line) => BY_HAND.has(line.split('\t')[0]!));
  const rows = [...fitted, ...byHand].sort();
  writeFileSync(TABLE, `${[...head, ...rows, ...resolve].join('\n')}\n`);
}

if (import.meta.main) {
  const { loadResources } = await import('../src/pipeline/index.ts');
  writeWeights(fit(examples(process.argv[2] ?? '../shared/corpora', loadResources())));
}
