import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as chrono from 'chrono-node';
import { annotate } from '../../src/annotate/index.ts';
import { date } from '../../src/date/index.ts';
import { docOf } from '../../src/model/index.ts';
import type { Resources } from '../../src/pipeline/index.ts';
import type { Score, Scorer } from '../scorer.ts';

interface GoldTimex {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly value: string;
}

interface TempEvalDoc {
  readonly id: string;
  readonly dct: string;
  readonly text: string;
  readonly timexes: readonly GoldTimex[];
}

type Tagger = (doc: TempEvalDoc) => readonly Omit<GoldTimex, 'text' | 'type'>[];

const FILE = 'tempeval3/dev.jsonl';

/** TempEval-3 task A (UzZaman et al. 2013): spans strict and relaxed, and relaxed F1 times value accuracy. */
export const tempeval3: Scorer = {
  corpus: 'tempeval3',
  needs: [FILE],
  score(corpora, resources) {
    const docs = readDocs(corpora);
    const ours = measure(docs, tagWith(resources));
    const theirs = measure(docs, tagWithChrono);
    const row = (metric: string, value: number, bar?: number, best?: string): Score => ({
      corpus: 'tempeval3 dev',
      n: ours.gold,
      metric,
      ours: value,
      ...(bar === undefined ? {} : { bar }),
      ...(best === undefined ? {} : { best }),
    });
    const note = 'on TempEval-3 platinum';
    return [
      row('strict F1', ours.strict, 0.75, `0.813 HeidelTime-t ${note}`),
      row('relaxed F1', ours.relaxed, 0.85, `0.903 HeidelTime-t ${note}`),
      row('value F1', ours.value, 0.7, `0.776 HeidelTime-t ${note}`),
      row('strict F1 of chrono-node', theirs.strict),
      row('relaxed F1 of chrono-node', theirs.relaxed),
      row('value F1 of chrono-node', theirs.value),
    ];
  },
};

function readDocs(corpora: string): TempEvalDoc[] {
  return readFileSync(join(corpora, FILE), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

function tagWith(resources: Resources): Tagger {
  return ({ id, dct, text }) =>
    date(
      annotate(docOf({ id, text, publishedAt: dct, publishedAtBasis: 'given' }), resources.annotator),
      resources.time,
    ).timexes;
}

function tagWithChrono({ dct, text }: TempEvalDoc): ReturnType<Tagger> {
  const reference = new Date(`${dct.slice(0, 10)}T12:00:00`);
  return chrono.parse(text, reference).map(({ index, text: words, start }) => ({
    start: index,
    end: index + words.length,
    value: chronoValue(start),
  }));
}

function chronoValue(start: chrono.ParsedComponents): string {
  const pad = (part: chrono.Component) => String(start.get(part) ?? 0).padStart(part === 'year' ? 4 : 2, '0');
  if (!start.isCertain('day') && !start.isCertain('weekday') && start.isCertain('month'))
    return `${pad('year')}-${pad('month')}`;
  if (!start.isCertain('day') && !start.isCertain('weekday') && start.isCertain('year')) return pad('year');
  const day = `${pad('year')}-${pad('month')}-${pad('day')}`;
  return start.isCertain('hour') ? `${day}T${pad('hour')}:${pad('minute')}` : day;
}

function measure(docs: readonly TempEvalDoc[], tagger: Tagger) {
  let [gold, found, strict, goldHit, foundHit, valueHit] = [0, 0, 0, 0, 0, 0];
  for (const doc of docs) {
    const tagged = tagger(doc);
    gold += doc.timexes.length;
    found += tagged.length;
    for (const timex of doc.timexes) {
      const hit = tagged.find((other) => other.start < timex.end && timex.start < other.end);
      if (!hit) continue;
      goldHit++;
      if (hit.value === timex.value) valueHit++;
      if (tagged.some((other) => other.start === timex.start && other.end === timex.end)) strict++;
    }
    foundHit += tagged.filter((timex) =>
      doc.timexes.some((other) => timex.start < other.end && other.start < timex.end),
    ).length;
  }
  const f1 = (precision: number, recall: number) =>
    precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const relaxed = f1(foundHit / found, goldHit / gold);
  return { gold, found, strict: f1(strict / found, strict / gold), relaxed, value: relaxed * (valueHit / goldHit) };
}
