import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStore } from '../src/keep/index.ts';
import { relink } from '../src/link/index.ts';
import type { EventView, Toll } from '../src/model/index.ts';
import { bombings } from './bombings.ts';

async function linked() {
  const store = openStore(':memory:', () => new Date());
  await store.keepReports(bombings.map((report) => ({ report })));
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
