import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStore } from '../src/keep/index.ts';
import { relink } from '../src/link/index.ts';
import type { ArticleInput, EventView, Toll } from '../src/model/index.ts';
import { coderOf } from '../src/pipeline/index.ts';
import { resources } from './code-table.ts';

/** One bombing as six outlets tell of it, and another a week later as three do. Outlet, day of publication, text. */
const ARTICLES: readonly (readonly [outlet: string, publishedAt: string, text: string])[] = [
  [
    'Harbour Post',
    '2024-03-12',
    'A car bomb exploded at a vegetable market in the Iraqi city of Baqubah on Tuesday, killing at least 14 people and wounding 30 others, police said.',
  ],
  [
    'Nile Courier',
    '2024-03-13',
    'Seventeen people were killed on Tuesday when a car bomb went off in a crowded market in Baqubah, north-east of Baghdad, hospital officials said. Another 41 people were hurt.',
  ],
  [
    'Lagoon Daily',
    '2024-03-13',
    'A car packed with explosives blew up in Baqubah, Iraq, on Tuesday morning. The interior ministry put the death toll at 11. Islamic State said it had carried out the bombing.',
  ],
  [
    'Delta Times',
    '2024-03-12',
    'An explosion in Baqubah, the capital of Iraq’s Diyala province, killed 15 people on Tuesday, a doctor at the town’s hospital told the newspaper.',
  ],
  [
    'Ridge Herald',
    '2024-03-13',
    'Islamic State militants bombed a market in Baqubah on Tuesday, killing more than a dozen people, Iraqi security officials said on Wednesday.',
  ],
  [
    'Coast Wire',
    '2024-03-14',
    'The number of people killed in Tuesday’s car bombing in the Iraqi city of Baqubah has risen to 19, the governor said on Thursday. Five of the wounded died in hospital overnight.',
  ],
  [
    'Harbour Post',
    '2024-03-19',
    'A car bomb exploded near a market in the Iraqi city of Baqubah on Tuesday, killing 6 people, police said. It was the second such attack in a week.',
  ],
  [
    'Nile Courier',
    '2024-03-20',
    'Seven people were killed on Tuesday when a car bomb went off in Baqubah, hospital officials said. A week earlier, a car bomb had killed 17 people in the city.',
  ],
  [
    'Delta Times',
    '2024-03-19',
    'An explosion in Baqubah, the capital of Iraq’s Diyala province, killed 6 people on Tuesday, a doctor at the town’s hospital told the newspaper.',
  ],
];

const coder = coderOf(resources);
const reports = ARTICLES.map(([outlet, publishedAt, text], at) => {
  const input: ArticleInput = { id: `a${at}`, outlet, publishedAt, text };
  return coder.code(input);
});

async function linked() {
  const store = openStore(':memory:', () => new Date());
  await store.keepReports(reports.map((report) => ({ report })));
  const events = await relink(store);
  const views = new Map<string, EventView>();
  for await (const view of store.views()) views.set(view.id, view);
  await store.close();
  return { events, views };
}

test('reports of one event from six outlets are one event, those of another day another', async () => {
  const { events, views } = await linked();
  const told = events.map(({ reports, sources }) => [
    [...new Set(reports.map((id) => views.get(id)!.source.givenId))].sort().join(' '),
    sources.length,
  ]);
  // The second outlet looks back a week later on what it told before.
  assert.deepEqual(told, [
    ['a0 a1 a2 a3 a4 a5 a7', 6],
    ['a6 a7 a8', 3],
  ]);
});

test('tolls that contradict each other stand side by side; a week does not contradict its day', async () => {
  const { events } = await linked();
  const first = events[0]!.disagreements;
  assert.deepEqual(
    first.map(({ property }) => property),
    ['consequences.killed', 'consequences.wounded'],
  );
  const killed = first[0]!.values.map(({ value, sources }) => {
    const { low, best } = value as Toll;
    return `${sources.join(', ')}: ${best ?? `${low} or more`}`;
  });
  assert.deepEqual(killed.sort(), [
    'Coast Wire: 19',
    'Delta Times: 15',
    'Harbour Post: 14 or more',
    'Lagoon Daily: 11',
    'Nile Courier: 17',
    'Ridge Herald: 12 or more',
  ]);
});
