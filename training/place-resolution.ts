/**
 * Fits the "resolve:" weights (codebook/en/place-weights.tsv) on the dev articles of the geoparsing corpora, by a
 * search along one weight at a time. Run: node training/place-resolution.ts CORPORA
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { GEOPARSING, type GoldArticle, type GoldToponym, readArticles } from '../evaluation/corpora/geoparsing.ts';
import { annotate } from '../src/annotate/index.ts';
import { distanceKm, resolutionOf } from '../src/codebook/index.ts';
import { docOf } from '../src/model/index.ts';
import type { Resources } from '../src/pipeline/index.ts';
import { type Mention, readSurroundings } from '../src/place/mentions.ts';
import { outletHome } from '../src/place/outlet.ts';
import { recognise } from '../src/place/recognise.ts';
import { type Origin, resolve } from '../src/place/resolve.ts';
import { Words } from '../src/place/words.ts';

interface Article {
  readonly corpus: number;
  readonly mentions: readonly Mention[];
  readonly origin: Origin;
  readonly gold: readonly (GoldToponym | undefined)[];
}

const NEAR_KM = 161;
const STEPS = [-2, -1, -0.5, 0.5, 1, 2];
const PASSES = 2;
/** A change must place this share more of a corpus's toponyms: what is less is noise. */
const LEAST_GAIN = 2e-4;

/** The articles of all corpora with what could be meant by each name. */
export function articles(corpora: string, resources: Resources): Article[] {
  return GEOPARSING.flatMap(({ file }, corpus) =>
    readArticles(corpora, file).map((article) => {
      const { analysis, article: read } = annotate(docOf(withoutTitle(article)), resources.annotator);
      const words = new Words(analysis, resources.places);
      const res = { gazetteer: resources.gazetteer, lexicon: resources.places };
      const mentions = recognise(words, res);
      readSurroundings(words, mentions, resources.gazetteer);
      const bySpan = new Map(article.toponyms.map((gold) => [`${gold.start} ${gold.end}`, gold]));
      const gold = mentions.map(({ proposal }) => bySpan.get(`${proposal.start} ${proposal.end}`));
      return { corpus, mentions, origin: { outlet: outletHome(read, res) }, gold };
    }),
  );
}

/** The corpora mark the text alone. */
const withoutTitle = ({ id, text, url }: GoldArticle) => ({ id, text, ...(url === undefined ? {} : { url }) });

/** Mean over the corpora of the share of recognised toponyms placed within 161 km. */
export function accuracy(all: readonly Article[], resources: Resources, weights: ReadonlyMap<string, number>): number {
  const near = new Float64Array(GEOPARSING.length);
  const known = new Float64Array(GEOPARSING.length);
  const res = { gazetteer: resources.gazetteer, lexicon: { ...resources.places, resolution: resolutionOf(weights) } };
  for (const { corpus, mentions, origin, gold } of all) {
    const resolutions = resolve(mentions, origin, res);
    gold.forEach((toponym, m) => {
      if (toponym?.lat === undefined || toponym.lon === undefined) return;
      known[corpus]!++;
      const found = resolutions[m]!;
      if (found.kind !== 'resolved') return;
      if (distanceKm(found.place.lat, found.place.lon, toponym.lat, toponym.lon) <= NEAR_KM) near[corpus]!++;
    });
  }
  return near.reduce((sum, count, corpus) => sum + count / known[corpus]!, 0) / near.length;
}

/** Moves one weight after the other as long as a greater share of the names is put within 161 km, mean over the corpora. */
export function fitResolution(all: readonly Article[], resources: Resources): Map<string, number> {
  let weights = new Map(resources.places.weights);
  let best = accuracy(all, resources, weights);
  const names = [...weights.keys()].filter((name) => name.startsWith('resolve:'));
  for (let pass = 0; pass < PASSES; pass++) {
    for (const name of names) {
      for (const step of STEPS) {
        const tried = new Map(weights).set(name, weights.get(name)! + step / (name.endsWith('population') ? 5 : 1));
        const score = accuracy(all, resources, tried);
        if (score > best + LEAST_GAIN) [best, weights] = [score, tried];
      }
    }
  }
  return weights;
}

const TABLE = fileURLToPath(new URL('../codebook/en/place-weights.tsv', import.meta.url));

/** Writes the weights into codebook/en/place-weights.tsv. */
export function writeResolution(weights: ReadonlyMap<string, number>): void {
  const lines = readFileSync(TABLE, 'utf8').split('\n');
  const rows = lines.map((line) => {
    const [name = ''] = line.split('\t');
    return name.startsWith('resolve:') ? `${name}\t${Number(weights.get(name)!.toFixed(3))}` : line;
  });
  writeFileSync(TABLE, rows.join('\n'));
}

if (import.meta.main) {
  const { loadResources } = await import('../src/pipeline/index.ts');
  const resources = loadResources();
  writeResolution(fitResolution(articles(process.argv[2] ?? '../shared/corpora', resources), resources));
}
