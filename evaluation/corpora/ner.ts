import { join } from 'node:path';
import type { Annotator } from '../../src/annotate/index.ts';
import type { NameType } from '../../src/model/index.ts';
import { type NameSentence, readIob2 } from '../../training/corpus.ts';
import type { Score, Scorer } from '../scorer.ts';

interface NameCorpus {
  readonly name: string;
  readonly file: string;
  readonly bar: number;
  /** The corpus's label for each of our types it marks; names of other types are passed over. */
  readonly labels: Readonly<Partial<Record<NameType, string>>>;
  /** Is the `n`-th document kept out of training? All are where absent. */
  readonly isHeld?: (n: number) => boolean;
}

const CORPORA: readonly NameCorpus[] = [
  { name: 'UNER EWT dev', file: 'ner/uner-ewt-dev.iob2', bar: 0.76, labels: { PER: 'PER', ORG: 'ORG', LOC: 'LOC' } },
  {
    // Training leaves out one document in five (training/names/corpora.ts). Nationalities are MISC here.
    name: 'wikigold dev, held fifth',
    file: 'ner/wikigold-dev.iob2',
    bar: 0.72,
    labels: { PER: 'PER', ORG: 'ORG', LOC: 'LOC', MISC: 'MISC', NORP: 'MISC' },
    isHeld: (n) => n % 5 === 0,
  },
  {
    name: 'worldwide_nc dev',
    file: 'ner/worldwide_nc-dev.iob2',
    bar: 0.6,
    labels: { PER: 'Person', ORG: 'Organization', LOC: 'Location', NORP: 'NORP', MISC: 'Misc' },
  },
];

/** Names by exact span and type (CoNLL 2003), on the words the corpora give. */
export const ner: Scorer = {
  corpus: 'ner',
  needs: CORPORA.map(({ file }) => file),
  score: (corpora, { annotator }) => CORPORA.flatMap((corpus) => scoreCorpus(corpus, corpora, annotator)),
};

function scoreCorpus(corpus: NameCorpus, corpora: string, annotator: Annotator): Score[] {
  const counts = new Map<string, { gold: number; found: number; both: number }>();
  const of = (label: string) => {
    const known = counts.get(label) ?? { gold: 0, found: 0, both: 0 };
    counts.set(label, known);
    return known;
  };
  for (const document of documentsOf(corpus, corpora)) {
    const gold = goldNames(document, new Set(Object.values(corpus.labels)));
    const found = ourNames(document, annotator, corpus.labels);
    for (const name of gold) of(name.split(' ')[0]!).gold++;
    for (const name of found) {
      of(name.split(' ')[0]!).found++;
      if (gold.has(name)) of(name.split(' ')[0]!).both++;
    }
  }
  const all = [...counts.values()].reduce((sum, { gold, found, both }) => ({
    gold: sum.gold + gold,
    found: sum.found + found,
    both: sum.both + both,
  }));
  const f1 = ({ gold, found, both }: typeof all) => (2 * both) / Math.max(1, gold + found);
  return [
    { corpus: corpus.name, n: all.gold, metric: 'names F1, exact span and type', ours: f1(all), bar: corpus.bar },
    ...[...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([label, count]) => ({ corpus: corpus.name, n: count.gold, metric: `names F1, ${label}`, ours: f1(count) })),
  ];
}

function documentsOf({ file, isHeld }: NameCorpus, corpora: string): NameSentence[][] {
  const documents = new Map<string, NameSentence[]>();
  for (const sentence of readIob2(join(corpora, file)))
    documents.set(sentence.document, [...(documents.get(sentence.document) ?? []), sentence]);
  return [...documents.values()].filter((_, n) => isHeld?.(n) ?? true);
}

/** `LABEL FIRST LAST`, counted over the words of the document. */
function goldNames(sentences: readonly NameSentence[], labels: ReadonlySet<string>): Set<string> {
  const names = new Set<string>();
  const tags = sentences.flatMap(({ tags }) => [...tags]);
  for (let i = 0; i < tags.length; i++) {
    if (!tags[i]!.startsWith('B-') || !labels.has(tags[i]!.slice(2))) continue;
    let last = i;
    while (tags[last + 1] === `I-${tags[i]!.slice(2)}`) last++;
    names.add(`${tags[i]!.slice(2)} ${i} ${last}`);
  }
  return names;
}

function ourNames(sentences: readonly NameSentence[], annotator: Annotator, labels: NameCorpus['labels']): string[] {
  const starts: number[] = [];
  const firsts = [0];
  const ends: number[] = [];
  let text = '';
  for (const { forms } of sentences) {
    for (const form of forms) {
      starts.push(text.length);
      text += `${form} `;
      ends.push(text.length - 1);
    }
    firsts.push(starts.length);
  }
  const column = (values: number[]) => Int32Array.from(values);
  const given = { text, starts: column(starts), ends: column(ends), sentences: column(firsts) };
  return annotator.analyseGiven(given).names.flatMap(({ type, first, last }) => {
    const label = labels[type];
    return label ? [`${label} ${first} ${last}`] : [];
  });
}
