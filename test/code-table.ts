import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventReport, Filler, Span } from '../src/model/index.ts';
import { coderOf, loadResources, runStages } from '../src/pipeline/index.ts';

export const resources = loadResources();

/** A text as coded on Thursday, 14 March 2024. */
export function coded(text: string, title?: string) {
  const article = { id: 'a', text, publishedAt: '2024-03-14', publishedAtBasis: 'given' as const };
  return runStages(title ? { ...article, title } : article, resources);
}

export function eventsOf(text: string): readonly EventReport[] {
  return coded(text).events;
}

/** The head words of those who fill a role. */
export function headsOf(text: string, fillers: readonly { readonly head: Span }[]): string[] {
  return fillers.map(({ head }) => text.slice(head.start, head.end));
}

/** `killed 6`, `wounded 2+`: best, or low where there is no best. */
export function harmsOf({ consequences }: EventReport): string[] {
  return Object.entries(consequences).flatMap(([kind, groups]) =>
    groups.map(({ low, best }) => `${kind} ${best ?? `${low}+`}`),
  );
}

/** PLOVER event and mode, and ACLED sub-event, of every event of a sentence. */
export const typesOf = (text: string): string[] =>
  eventsOf(text).map(({ type: { plover, acled } }) =>
    [plover ? [plover.event, plover.mode].filter(Boolean).join('/') : '-', acled?.subEventType]
      .filter(Boolean)
      .join(' '),
  );

/** Sentences by the types of their events, parted by " + ", and sentences of other walks of life that tell of none. */
export function typeTable(told: Readonly<Record<string, readonly string[]>>, nothing: readonly string[]): void {
  for (const [types, sentences] of Object.entries(told))
    for (const text of sentences) test(`${types}: ${text}`, () => assert.deepEqual(typesOf(text), types.split(' + ')));
  for (const text of nothing) test(`nothing: ${text}`, () => assert.deepEqual(typesOf(text), []));
}

type Parties = readonly string[];
/** A sentence, and of each of its events the trigger, the doers and those it is done to, as their words. */
export type PartyCase = readonly [
  say: string,
  ...told: (readonly [trigger: string, actor: Parties, recipient: Parties])[],
];

/** Each sentence, as told on 2 March 2020, with its events. */
export function partyTable(cases: readonly PartyCase[]): void {
  const coder = coderOf(resources);
  for (const [say, ...told] of cases)
    test(say, () => {
      const { events = [] } = coder.code({ id: 'a', text: say, publishedAt: '2020-03-02' });
      const words = (fillers: readonly Span[] = []) => fillers.map(({ start, end }) => say.slice(start, end));
      assert.deepEqual(
        events.map(({ trigger, roles }) => [trigger.text, words(roles.actor), words(roles.recipient)]),
        told,
      );
    });
}

interface Expected {
  /** PLOVER event, and mode after a slash; `-` where PLOVER has none. */
  readonly type?: string;
  readonly acled?: string | null;
  /** Head words. */
  readonly actor?: readonly string[];
  readonly recipient?: readonly string[];
  readonly affected?: readonly string[];
  readonly instrument?: readonly string[];
  readonly with?: readonly string[];
  readonly modality?: string;
  readonly polarity?: string;
  readonly background?: boolean;
  readonly time?: string;
  readonly place?: string;
  /** As `harmsOf` writes them. */
  readonly harms?: readonly string[];
}

interface Case {
  readonly say: string;
  readonly expect: Expected;
  /** Which of several events is meant: the word that evokes it. */
  readonly at?: string;
  readonly todo?: string;
}

/** Each text with what is asked of its first event, or of the one at a word. */
export function table(constructions: Readonly<Record<string, readonly Case[]>>): void {
  for (const [construction, cases] of Object.entries(constructions))
    for (const one of cases) test(`${construction}: ${one.say}`, { todo: one.todo }, () => check(one));
}

function check({ say, expect, at }: Case): void {
  const found = eventsOf(say);
  const event = at ? found.find((one) => one.trigger.text === at) : found[0];
  assert.ok(
    event,
    `nothing coded${at ? ` at "${at}"` : ''}; got ${found.map((one) => one.trigger.text).join(', ') || 'no event'}`,
  );
  const heads = (fillers: readonly Filler[]) => headsOf(say, fillers);
  const { plover, acled } = event.type;
  const ours: Record<keyof Expected, unknown> = {
    type: plover ? (expect.type?.includes('/') ? `${plover.event}/${plover.mode}` : plover.event) : '-',
    acled: acled?.subEventType ?? null,
    actor: heads(event.roles.actor),
    recipient: heads(event.roles.recipient),
    affected: heads(event.roles.affected),
    instrument: heads(event.roles.instrument),
    with: heads(event.roles.with),
    modality: event.factuality.modality,
    polarity: event.factuality.polarity,
    background: event.background,
    time: event.time?.edtf,
    place: event.place?.text,
    harms: harmsOf(event),
  };
  const asked = Object.keys(expect) as (keyof Expected)[];
  assert.deepEqual(Object.fromEntries(asked.map((key) => [key, ours[key]])), expect);
}
