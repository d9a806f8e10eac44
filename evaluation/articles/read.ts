import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One expected event; every property as written, alternatives in lists. */
export interface GoldEvent {
  readonly triggers: readonly string[];
  readonly types: readonly { readonly event: string; readonly mode: string | null }[];
  readonly acled: readonly string[];
  readonly actor?: readonly string[];
  readonly recipient?: readonly string[];
  readonly instrument?: readonly string[];
  readonly places?: readonly string[];
  readonly time?: string;
  readonly consequences: Readonly<Record<string, string>>;
  readonly attribution?: string;
  readonly modalities: readonly string[];
  readonly background: boolean | null;
  readonly optional: boolean;
}

/** The sets of README.md, the one looked at most first. */
export const ARTICLE_SETS = ['dev', 'test', 'blind', 'blind2', 'blind3', 'styles'] as const;
export type ArticleSet = (typeof ARTICLE_SETS)[number];

/** A whole article with the records a careful coder gives. */
export interface GoldArticle {
  readonly id: string;
  readonly set: ArticleSet;
  readonly publishedAt: string;
  readonly title: string;
  /** Undefined where the text is kept by id in a corpus that is absent. */
  readonly text: string | undefined;
  readonly events: readonly GoldEvent[];
}

const CONSEQUENCES = ['killed', 'wounded', 'missing', 'detained', 'abducted', 'displaced'];

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** Articles of a folder by file name; texts that a record gives by id are read from `<corpus>/dev.jsonl` under `corpora`. */
export function readGoldArticles(corpora: string, folder = FOLDER): GoldArticle[] {
  const corpusTexts = corpusReader(corpora);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => parseArticle(name.replace(/\.txt$/, ''), readFileSync(join(folder, name), 'utf8'), corpusTexts));
}

type CorpusTexts = (corpus: string) => ReadonlyMap<string, string>;

/** Reads each corpus once, and only when a record asks for it. */
function corpusReader(corpora: string): CorpusTexts {
  const read = new Map<string, ReadonlyMap<string, string>>();
  return (corpus) => {
    if (!read.has(corpus)) read.set(corpus, readCorpus(join(corpora, corpus, 'dev.jsonl')));
    return read.get(corpus)!;
  };
}

function readCorpus(file: string): ReadonlyMap<string, string> {
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line)).map(({ id, text }) => [id, text]));
}

function parseArticle(id: string, content: string, corpusTexts: CorpusTexts): GoldArticle {
  const [front = '', records = ''] = content.split('\n===\n');
  const blank = front.indexOf('\n\n');
  const header = new Map(
    front
      .slice(0, blank)
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const),
  );
  const corpus = header.get('corpus');
  return {
    id,
    set: ARTICLE_SETS.find((set) => set === header.get('set')) ?? 'test',
    publishedAt: header.get('publishedAt')!,
    title: header.get('title')!,
    text: corpus ? corpusTexts(corpus).get(header.get('document')!) : front.slice(blank).trim(),
    events: records.split('\n').filter(Boolean).map(parseEvent),
  };
}

function parseEvent(line: string): GoldEvent {
  const cells = new Map(
    line.split(';').map((cell) => [cell.slice(0, cell.indexOf('=')).trim(), cell.slice(cell.indexOf('=') + 1).trim()]),
  );
  const list = (name: string, by: string) => cells.get(name)?.split(by).filter(Boolean);
  return {
    triggers: list('trigger', '|') ?? [],
    types: (list('type', '|') ?? []).map((type) => ({ event: type.split('/')[0]!, mode: type.split('/')[1] ?? null })),
    acled: list('acled', '|') ?? [],
    actor: list('actor', ','),
    recipient: list('recipient', ','),
    instrument: list('instrument', ','),
    places: list('place', '|'),
    time: cells.get('time'),
    consequences: Object.fromEntries([...cells].filter(([name]) => CONSEQUENCES.includes(name))),
    attribution: cells.get('attribution'),
    modalities: list('modality', '|') ?? ['actual'],
    background: cells.get('background') === '*' ? null : cells.get('background') === '1',
    optional: cells.has('optional') || cells.has('skip'),
  };
}
