import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute } from '../src/attribute/index.ts';
import { docOf, type EventReport, type Span, type Stance, type Standing } from '../src/model/index.ts';
import { loadResources } from '../src/pipeline/index.ts';

export const resources = loadResources();
export const lexicon = { cues: resources.cues, agencies: resources.read.agencies };

/** The claims of a text whose actors are not known. */
export function claims(text: string, events: readonly EventReport[] = []) {
  const doc = docOf({ id: 'a', text });
  const analysis = resources.annotator.analyse(doc.text);
  const attributed = attribute(
    {
      ...doc,
      analysis,
      timexes: [],
      published: { confidence: 0, candidates: [] },
      actors: [],
      actorAt: new Int32Array(analysis.length).fill(-1),
      events: events.map((one) => ({ ...one, token: analysis.tokenAt(one.trigger.start) })),
      campaigns: [],
    },
    lexicon,
  );
  return { text: doc.text, doc: attributed, claims: attributed.claims };
}

interface Said {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  readonly standing?: Standing;
  readonly stance?: Stance;
  readonly via?: string | null;
}
/** Source, cue, content; pieces are parted by " … ". */
export type Row = readonly [source: string, cue: string, content: string, more?: Partial<Said>];

/** Each text with exactly the claims expected of it. */
export function table(name: string, rows: readonly (readonly [say: string, ...said: Row[]])[]): void {
  for (const [say, ...said] of rows) {
    test(`${name}: ${say}`, () => {
      const found = claims(say);
      const text = (spans: readonly Span[]) => spans.map(({ start, end }) => found.text.slice(start, end)).join(' … ');
      const rowsFound = found.claims.map((claim) => [text(claim.source), text(claim.cue), text(claim.content)]);
      assert.deepEqual(
        rowsFound,
        said.map(([source, cue, content]) => [source, cue, content]),
      );
      said.forEach(([, , , more], i) => {
        for (const [key, value] of Object.entries(more ?? {})) assert.equal(found.claims[i]![key as 'via'], value, key);
      });
    });
  }
}
