import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotate } from '../src/annotate/index.ts';
import { date } from '../src/date/index.ts';
import { identify } from '../src/identify/index.ts';
import { type Actor, docOf } from '../src/model/index.ts';
import { loadResources } from '../src/pipeline/index.ts';
import { place } from '../src/place/index.ts';

const resources = loadResources();

/** The document of a text read up to its actors; published on a Monday where no other day is given. */
export function identified(
  text: string,
  { title, publishedAt = '2019-07-08' }: Partial<Record<'title' | 'publishedAt', string>> = {},
) {
  const article = { id: 'a', text, publishedAt, ...(title && { title }) };
  const dated = date(annotate(docOf(article), resources.annotator), resources.time);
  return identify(place(dated, { gazetteer: resources.gazetteer, lexicon: resources.places }), resources);
}

export function actorsOf(text: string): readonly Actor[] {
  return identified(text).actors;
}

export interface Case {
  readonly say: string;
  /** Mentions by actor id, in text order; other actors may be there too. */
  readonly expect?: Readonly<Record<string, readonly string[]>>;
  /** Sector and country by actor id. */
  readonly codes?: Readonly<Record<string, readonly [string | null, string | null]>>;
  /** Words no mention may have. */
  readonly not?: readonly string[];
  readonly todo?: string;
}

/** Each text with mentions, codes and words without an actor. */
export function table(cases: readonly Case[]): void {
  for (const { say, expect = {}, codes = {}, not = [], todo } of cases) {
    test(say.slice(0, 70) || '(nothing)', { ...(todo && { todo }) }, () => {
      const actors = actorsOf(say);
      const told = (id: string) => actors.find((actor) => actor.id === id);
      for (const [id, mentions] of Object.entries(expect))
        assert.deepEqual(
          told(id)?.mentions.map(({ text }) => text),
          mentions,
          `${id} among ${actors.map((actor) => actor.id).join(', ')}`,
        );
      for (const [id, [sector, country]] of Object.entries(codes))
        assert.deepEqual(
          [told(id)?.sector, told(id)?.country],
          [sector, country],
          `${id} among ${actors.map((actor) => actor.id).join(', ')}`,
        );
      const said = actors.flatMap((actor) => actor.mentions.map(({ text }) => text));
      for (const words of not) assert.ok(!said.includes(words), `"${words}" among ${said.join(' | ')}`);
    });
  }
}
