import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotate } from '../../src/annotate/index.ts';
import { distanceKm } from '../../src/codebook/index.ts';
import { docOf, type Toponym, type ToponymForm } from '../../src/model/index.ts';
import type { Resources } from '../../src/pipeline/index.ts';
import { place } from '../../src/place/index.ts';
import { read } from '../../src/read/index.ts';
import type { Score, Scorer } from '../scorer.ts';

/** One article of a corpus (corpora/geoparsing/README.md). */
export interface GoldArticle {
  readonly id: string;
  readonly title?: string;
  readonly url?: string;
  readonly text: string;
  readonly toponyms: readonly GoldToponym[];
}

/** A place name marked by hand; offsets in UTF-16 code units of the text. */
export interface GoldToponym {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly geonamesId?: string;
  readonly type?: string;
}

/** What one corpus marks, and what we hold ourselves to on its dev part. */
export interface Convention {
  readonly corpus: string;
  readonly file: string;
  readonly marksForm: (form: ToponymForm) => boolean;
  readonly bars: { readonly f1: number; readonly accuracy: number; readonly endToEnd?: number };
  readonly best: { readonly f1: string; readonly accuracy: string; readonly endToEnd: string };
}

/** The corpora of place names, with published figures to compare. */
export const GEOPARSING: readonly Convention[] = [
  {
    corpus: 'LGL',
    file: 'lgl-dev.jsonl',
    marksForm: (form) => form === 'name' || form === 'adjective' || form === 'people',
    bars: { f1: 0.66, accuracy: 0.72, endToEnd: 0.45 },
    best: { f1: 'GeoTxt 0.660', accuracy: 'Mordecai 3 0.83', endToEnd: 'Edinburgh 0.415' },
  },
  {
    corpus: 'TR-News',
    file: 'tr-news-dev.jsonl',
    marksForm: (form) => form !== 'embedded',
    bars: { f1: 0.75, accuracy: 0.85 },
    best: { f1: '-', accuracy: 'Mordecai 3 0.87', endToEnd: '-' },
  },
  {
    corpus: 'GeoWebNews',
    file: 'geowebnews-dev.jsonl',
    marksForm: () => true,
    bars: { f1: 0.78, accuracy: 0.9, endToEnd: 0.6 },
    best: { f1: 'Google 0.823, Gritta et al. 0.885', accuracy: 'Mordecai 3 0.94', endToEnd: 'Edinburgh 0.481' },
  },
  {
    corpus: 'GeoVirus',
    file: 'geovirus-dev.jsonl',
    marksForm: (form) => form === 'name',
    bars: { f1: 0.82, accuracy: 0.82, endToEnd: 0.6 },
    best: { f1: 'Edinburgh 0.834', accuracy: 'Edinburgh 0.819', endToEnd: 'Edinburgh 0.264' },
  },
];

/** 100 miles: the customary distance within which a place counts as right. */
const NEAR_KM = 161;

const folder = (corpora: string) => join(corpora, 'geoparsing');

/** Toponym recognition and resolution on four corpora (Gritta et al. 2020, "A pragmatic guide to geoparsing evaluation"). */
export const geoparsing: Scorer = {
  corpus: 'geoparsing',
  needs: GEOPARSING.map(({ file }) => `geoparsing/${file}`),
  score: (corpora, resources) => GEOPARSING.flatMap((convention) => scoreCorpus(corpora, resources, convention)),
};

/** The articles of one file of the corpora folder. */
export function readArticles(corpora: string, file: string): GoldArticle[] {
  return readFileSync(join(folder(corpora), file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** Toponyms of one article by the stages before and `place`, with offsets in the text as the corpus has it. */
export function toponymsOf({ id, text, url }: GoldArticle, resources: Resources): readonly Toponym[] {
  const article = read({ id, text, ...(url === undefined ? {} : { url }) }, resources.read);
  const doc = annotate(docOf(article), resources.annotator);
  const { toponyms } = place(doc, { gazetteer: resources.gazetteer, lexicon: resources.places });
  // What is read as the title, or as no part of the article, stands before the body.
  const inTitle = text.indexOf(article.title ?? '');
  const inBody = text.indexOf(article.text) - doc.bodyStart;
  return toponyms.map((toponym) => moved(toponym, toponym.start < doc.bodyStart ? inTitle : inBody));
}

function moved(toponym: Toponym, by: number): Toponym {
  return { ...toponym, start: toponym.start + by, end: toponym.end + by };
}

interface Tally {
  gold: number;
  found: number;
  hit: number;
  located: number;
  locatedHit: number;
  near: number;
  absent: number;
  km: number[];
}

function scoreCorpus(corpora: string, resources: Resources, convention: Convention): Score[] {
  const tally: Tally = { gold: 0, found: 0, hit: 0, located: 0, locatedHit: 0, near: 0, absent: 0, km: [] };
  for (const article of readArticles(corpora, convention.file)) {
    tallyArticle(
      tally,
      article,
      toponymsOf(article, resources).filter(({ form }) => convention.marksForm(form)),
      resources,
    );
  }
  return scoresOf(tally, convention);
}

function tallyArticle(tally: Tally, article: GoldArticle, toponyms: readonly Toponym[], resources: Resources): void {
  const found = new Map(toponyms.map((toponym) => [`${toponym.start} ${toponym.end}`, toponym]));
  tally.gold += article.toponyms.length;
  tally.found += toponyms.length;
  for (const gold of article.toponyms) {
    const toponym = found.get(`${gold.start} ${gold.end}`);
    if (toponym) tally.hit++;
    if (gold.lat === undefined || gold.lon === undefined) continue;
    tally.located++;
    if (!isHeld(gold, resources)) tally.absent++;
    if (!toponym) continue;
    tally.locatedHit++;
    if (toponym.resolution.kind !== 'resolved') continue;
    const { lat, lon } = toponym.resolution.place;
    const km = distanceKm(lat, lon, gold.lat, gold.lon);
    tally.km.push(km);
    if (km <= NEAR_KM) tally.near++;
  }
}

/** Does the gazetteer hold a place of that name near the gold point? */
function isHeld(gold: GoldToponym, { gazetteer }: Resources): boolean {
  const key = gazetteer.folding.exact(gold.text);
  return [...gazetteer.lookup(key), ...gazetteer.lookupLoose(key)].some(
    ({ place: candidate }) =>
      distanceKm(gazetteer.lat(candidate), gazetteer.lon(candidate), gold.lat!, gold.lon!) <= NEAR_KM,
  );
}

function scoresOf(tally: Tally, { corpus, bars, best }: Convention): Score[] {
  const name = `geoparsing ${corpus} dev`;
  const precision = tally.hit / tally.found;
  const recall = tally.hit / tally.gold;
  const sorted = tally.km.sort((a, b) => a - b);
  return [
    { corpus: name, n: tally.gold, metric: 'recognition precision', ours: precision },
    { corpus: name, n: tally.gold, metric: 'recognition recall', ours: recall },
    {
      corpus: name,
      n: tally.gold,
      metric: 'recognition F1',
      ours: (2 * precision * recall) / (precision + recall),
      bar: bars.f1,
      best: best.f1,
    },
    {
      corpus: name,
      n: tally.locatedHit,
      metric: 'accuracy@161km',
      ours: tally.near / tally.locatedHit,
      bar: bars.accuracy,
      best: best.accuracy,
    },
    {
      corpus: name,
      n: tally.located,
      metric: 'end to end',
      ours: tally.near / tally.located,
      ...(bars.endToEnd === undefined ? {} : { bar: bars.endToEnd }),
      best: best.endToEnd,
    },
    { corpus: name, n: tally.located, metric: 'lost: not in the gazetteer', ours: tally.absent / tally.located },
    { corpus: name, n: sorted.length, metric: 'median error (km)', ours: sorted[sorted.length >> 1] ?? 0 },
  ];
}
