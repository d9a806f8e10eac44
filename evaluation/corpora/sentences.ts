import { readFileSync } from 'node:fs';
import type { Report, ReportEvent } from '../../src/model/index.ts';
import { type Coder, coderOf } from '../../src/pipeline/index.ts';
import type { Score, Scorer } from '../scorer.ts';

const DAY = '2022-05-18';
const NOTHING = 'none';

/** Plain sentences of our own: is the happening coded, with its parties, and nothing where there is nothing? */
export const sentences: Scorer = {
  corpus: 'sentences',
  needs: [],
  score: (_corpora, resources) => {
    const coder = coderOf(resources);
    return [...scoreCoded(coder), scoreNothing(coder), scoreFactuality(coder)];
  },
};

function scoreCoded(coder: Coder): Score[] {
  const all = readRows('coded').map(({ text, events, actor, recipient }) => {
    const report = read(coder, text!);
    const right = (report.events ?? []).filter((event) => list(events).some((name) => isOfType(event, name)));
    return { report, right, actors: list(actor), recipients: list(recipient) };
  });
  const found = all.filter(({ right }) => right.length > 0);
  const withRecipient = found.filter(({ recipients }) => recipients.length > 0);
  return [
    share('an event is coded', all, ({ report }) => (report.events ?? []).length > 0),
    share('an event of the right type', all, ({ right }) => right.length > 0),
    share('its actor right, of those', found, ({ report, right, actors }) =>
      actors.length === 0
        ? right.every(({ roles }) => !roles.actor?.length)
        : hasWord(report, right, ['actor'], actors),
    ),
    share('its recipient right, of those with one', withRecipient, ({ report, right, recipients }) =>
      hasWord(report, right, ['recipient', 'affected'], recipients),
    ),
  ];
}

function scoreNothing(coder: Coder): Score {
  const all = readRows('nothing').map(({ text }) => read(coder, text!));
  return share('nothing coded where there is nothing', all, ({ events = [] }) => events.length === 0);
}

function scoreFactuality(coder: Coder): Score {
  const all = readRows('factuality').map(({ text, trigger, accepted }) => {
    const event = read(coder, text!).events?.find((one) => one.trigger.text.toLowerCase() === trigger);
    return { event, accepted: list(accepted) };
  });
  return share('polarity and modality right', all, ({ event, accepted }) => {
    if (!event) return accepted.includes(NOTHING);
    const { polarity, modality } = event.factuality;
    if (accepted.includes('negative') && polarity === 'negative') return true;
    // An attempt or a denied deed may be written as negative besides.
    const positive = polarity !== 'negative' || ['denied', 'attempted', 'planned'].includes(modality);
    return positive && accepted.includes(modality);
  });
}

const read = (coder: Coder, text: string): Report => coder.code({ id: text, text, publishedAt: DAY });

function isOfType({ type }: ReportEvent, name: string): boolean {
  return name.startsWith('=') ? type.acled?.subEventType === name.slice(1) : type.plover?.event === name;
}

function hasWord(
  report: Report,
  events: readonly ReportEvent[],
  roles: readonly ('actor' | 'recipient' | 'affected')[],
  words: readonly string[],
): boolean {
  const fillers = events.flatMap((event) => roles.flatMap((role) => event.roles[role] ?? []));
  const texts = fillers.map(({ start, end }) => report.article.text.slice(start, end).toLowerCase());
  return words.some((word) => texts.some((text) => text.includes(word.toLowerCase())));
}

function share<T>(metric: string, all: readonly T[], isRight: (one: T) => boolean): Score {
  return { corpus: 'sentences dev', n: all.length, metric, ours: all.filter(isRight).length / all.length };
}

type Row = Readonly<Partial<Record<string, string>>>;

function readRows(name: string): Row[] {
  const file = new URL(`../sentences/${name}.tsv`, import.meta.url);
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

const list = (cell: string | undefined): string[] => (cell ? cell.split('|').filter(Boolean) : []);
