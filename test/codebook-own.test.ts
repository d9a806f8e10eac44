import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkRegistry, openCodebook } from '../src/codebook/index.ts';
import { LexiconError } from '../src/model/index.ts';
import { loadResources, runStages, shipped } from '../src/pipeline/index.ts';
import { scratchFolder } from './scratch.ts';

/** The tables of docs/codebook.md by their file names; there "|" stands for a tab. */
const tables = new Map(
  Array.from(
    readFileSync(shipped('docs/codebook.md'), 'utf8').matchAll(/^# (en\/\S+\.tsv)\n((?:.*\|.*\n)+)```/gm),
    ([, name, rows]) => [name!, rows!.split('\n').map(cellsOf).join('\n')] as const,
  ),
);

function cellsOf(line: string): string {
  const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
  return cells.join('\t');
}

/** A codebook folder with these tables, some of them written otherwise. */
function ownCodebook(others: Readonly<Record<string, string>> = {}): string {
  return scratchFolder({ ...Object.fromEntries(tables), ...others });
}

test('the examples of docs/codebook.md do what it says', () => {
  assert.deepEqual([...tables.keys()].sort(), [
    'en/actors/leaders.tsv',
    'en/actors/mine.tsv',
    'en/cues.tsv',
    'en/frames/mine.tsv',
    'en/places.tsv',
  ]);
  const folder = ownCodebook();
  assert.deepEqual(checkRegistry(openCodebook([shipped('codebook'), folder])), []);
  const text =
    'River Guard fighters poisoned the wells of the village of Koro Wells on Monday. ' +
    'Colonel Sarr radioed that the RG had left the town.';
  const doc = runStages({ id: 'a', text, publishedAt: '2023-05-02' }, loadResources({ codebook: [folder] }));
  const idOf = (id: string) => doc.actors.find((actor) => actor.id === id);
  assert.deepEqual(
    idOf('river-guard')?.mentions.map((mention) => mention.text),
    ['River Guard fighters', 'the RG'],
  );
  assert.equal(idOf('amadou-sarr')?.sector, 'PRM');
  assert.ok(doc.events.some(({ method }) => method === 'frame:well-poison@1'));
  assert.ok(doc.claims.some(({ cue }) => cue.some(({ start, end }) => doc.text.slice(start, end) === 'radioed')));
  const koro = doc.toponyms.find((toponym) => toponym.text === 'Koro Wells')?.resolution;
  assert.ok(koro?.kind === 'resolved');
  assert.equal(koro.place.admin1, 'Mopti');
  assert.equal(koro.place.lat, 14.07);
});

test('a row for a person replaces the shipped one', () => {
  const leaders = 'name\taliases\tcountry\troles\tfor\nVladimir Putin\t\tRU\tmp 1990\t\n';
  const folder = ownCodebook({ 'en/actors/leaders.tsv': leaders });
  const { registry } = loadResources({ codebook: [folder] });
  assert.deepEqual(
    registry.entries.get('vladimir-putin')?.roles.map(({ role }) => role),
    ['mp'],
  );
});

const faults: readonly (readonly [file: string, from: string, to: string, says: RegExp])[] = [
  ['en/actors/mine.tsv', 'PRM', 'PRX', /unknown sector "PRX"/],
  ['en/actors/mine.tsv', 'aliases', 'alias', /no column "aliases"/],
  ['en/places.tsv', '14.07', 'north', /"north" is no lat/],
  ['en/places.tsv', 'Mopti', 'Moppti', /no division "Moppti" in ML/],
  ['en/places.tsv', 'ML', 'XX', /unknown country "XX"/],
  ['en/frames/mine.tsv', 'ASSAULT', 'ASSUALT', /unknown plover "ASSUALT"/],
  ['en/cues.tsv', 'speech', 'speach', /unknown class "speach"/],
];

for (const [file, from, to, says] of faults) {
  test(`${file}: ${to} is a fault told with its line`, () => {
    const folder = ownCodebook({ [file]: tables.get(file)!.replace(from, to) });
    assert.throws(
      () => loadResources({ codebook: [folder] }),
      (error) => {
        assert.ok(error instanceof LexiconError);
        assert.match(error.fault.what, says);
        assert.match(error.fault.where ?? '', /tsv:[12]\b/);
        return true;
      },
    );
  });
}
