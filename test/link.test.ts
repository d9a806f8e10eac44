import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStore } from '../src/keep/index.ts';
import { type LinkedArticle, link, relink } from '../src/link/index.ts';
import { reportOf, type Sketch } from './keep-reports.ts';
import { actor, type Changes, on, place, told, type } from './told.ts';

const cases: { say: string; a?: Changes; b?: Changes; same: boolean }[] = [
  { say: 'the same kind of event at the same place on the same day', same: true },
  { say: 'tolls that differ as they do between reports', a: { toll: 9 }, b: { toll: 11 }, same: true },
  { say: 'tolls too far apart', a: { toll: 9 }, b: { toll: 60 }, same: false },
  { say: 'another stated day', b: on('2024-03-14', 1), same: false },
  { say: 'a day later, inferred from publication', b: on('2024-03-14'), same: true },
  { say: 'two days later', b: on('2024-03-15'), same: false },
  { say: 'another city', b: place({ lat: 50.6, lon: 36.59, placeId: 'geonames:578072' }), same: false },
  { say: 'a suburb, and nobody named', b: place({ lat: 50.02, placeId: 'geonames:1' }), same: false },
  {
    say: 'a suburb, and both name the actor',
    a: { roles: actor('russia.military') },
    b: { ...place({ lat: 50.02, placeId: 'geonames:1' }), roles: actor('russia.military') },
    same: true,
  },
  { say: 'actors of one state', a: { roles: actor('russia') }, b: { roles: actor('russia.military') }, same: true },
  {
    say: 'actors of two sides',
    a: { roles: actor('ukraine.military') },
    b: { roles: actor('russia.military') },
    same: false,
  },
  { say: 'a clash in one and shelling in the other, nobody named', b: type('Battles', 'Armed clash'), same: false },
  {
    say: 'a clash in one and shelling in the other, one actor',
    a: { roles: actor('isis') },
    b: { ...type('Battles', 'Armed clash'), roles: actor('isis') },
    same: true,
  },
  { say: 'a protest', b: type('Protests', 'Peaceful protest'), same: false },
  { say: 'one reported, one denied', b: { status: 'denied' }, same: true },
  { say: 'one reported, one planned', b: { status: 'planned' }, same: false },
  { say: 'somewhere in the country', b: place({ geoPrecision: 3, radiusKm: 500 }), same: false },
  { say: 'no day', b: { time: null }, same: false },
  { say: 'a person said that one is no event', b: { exists: false }, same: false },
];
for (const { say, a, b, same } of cases) {
  test(`two reports ${same ? 'are' : 'are not'} linked: ${say}`, () => {
    const views = [told('a', a), told('b', b)];
    assert.equal(link(views, []).length, same ? 1 : 0);
    assert.equal(link(views.reverse(), []).length, same ? 1 : 0);
  });
}

test('likenesses do not chain: a report joins only what it fits in every part', () => {
  const views = [told('a', { toll: 10 }), told('b', { toll: 28 }), told('c', { toll: 70 })];
  const events = link(views, []);
  assert.deepEqual(
    events.map(({ reports }) => reports),
    [['a#e10', 'b#e10']],
  );
});

test('two events of one article stay two, a headline and its lead are one', () => {
  assert.deepEqual(link([told('a'), told('a', { id: 'a#e90' })], []), []);
  const [event] = link([told('a'), told('a', { id: 'a#t3', place: null })], []);
  assert.deepEqual(event?.reports, ['a#e10', 'a#t3']);
});

const DISPATCH =
  'Shells hit a covered market in Kharkiv on Wednesday morning, killing nine people and wounding at least twenty more, the regional governor said. ' +
  'Firefighters worked for three hours to put out the flames. Traders said that they had been given no warning before the first blast shook the hall.';
const OTHER =
  'Nine civilians died when artillery struck the central market of Kharkiv, doctors at two hospitals told our correspondent, who counted the bodies in the yard. ' +
  'The army of the attacking side did not answer questions sent by this newspaper. Hundreds of families have left the quarter since the winter began.';

test('copies of one agency text are one source, and disagreements are kept side by side', () => {
  const articles: LinkedArticle[] = [
    { id: 'a', text: DISPATCH, outlet: 'Harbour Post', agency: 'reuters' },
    { id: 'b', text: `${DISPATCH.slice(0, 190)} …`, outlet: 'Lagoon Daily' },
    { id: 'c', text: OTHER, outlet: 'Nile Courier' },
  ];
  const [event] = link([told('a', { toll: 9 }), told('b', { toll: 9 }), told('c', { toll: 12 })], articles);
  assert.deepEqual(event?.sources, ['reuters', 'Nile Courier']);
  const [killed] = event!.disagreements;
  assert.equal(killed?.property, 'consequences.killed');
  assert.deepEqual(
    killed?.values.map(({ value, sources }) => [(value as { best: number }).best, sources]),
    [
      [9, ['reuters']],
      [12, ['Nile Courier']],
    ],
  );
});

test('of two attacks in one city on one day, the one with the same toll is meant', () => {
  const views = [
    told('a', { id: 'a#e2', toll: 4, confidence: 0.9 }),
    told('a', { id: 'a#e1', toll: 9, confidence: 0.8 }),
    told('b', { id: 'b#e1', toll: 9, confidence: 0.7 }),
  ];
  assert.deepEqual(
    link(views, []).map(({ reports }) => reports),
    [['a#e1', 'b#e1']],
  );
});

test('near a town, nobody named: only the same toll tells that two reports are of one event', () => {
  const near = place({ geoPrecision: 2, relation: 'near' });
  assert.equal(link([told('a', { ...near, toll: 9 }), told('b', { ...near, toll: 9 })], []).length, 1);
  assert.equal(link([told('a', { ...near, toll: 9 }), told('b', { ...near, toll: 8 })], []).length, 0);
  assert.equal(link([told('a', { ...near, toll: 2 }), told('b', { ...near, toll: 2 })], []).length, 0);
});

test('numbers of the arrested contradict each other as those of the dead do', () => {
  const detained = (best: number) => ({ tolls: { detained: { low: best, best, high: best } } });
  const [event] = link([told('a', detained(20)), told('b', detained(35))], []);
  assert.deepEqual(
    event?.disagreements.map(({ property }) => property),
    ['consequences.detained'],
  );
});

test('"at least nine" does not contradict twelve', () => {
  const [event] = link(
    [told('a', { tolls: { killed: { low: 9, best: null, high: null } } }), told('b', { toll: 12 })],
    [],
  );
  assert.deepEqual(event?.disagreements, []);
});

test('a source has the name of who had the text first, in whatever order the articles come', () => {
  const articles: LinkedArticle[] = [
    { id: 'a', text: DISPATCH, outlet: 'Lagoon Daily', publishedAt: '2024-03-15' },
    { id: 'b', text: DISPATCH, outlet: 'Harbour Post', publishedAt: '2024-03-14' },
  ];
  for (const order of [articles, articles.toReversed()])
    assert.deepEqual(link([told('a'), told('b')], order)[0]?.sources, ['Harbour Post']);
});

test('reports kept in a store are linked, and the event page has them side by side', async () => {
  const store = openStore(':memory:', () => new Date());
  const sketch = (id: string, text: string, words: string, number: number): Sketch => ({
    id,
    title: 'Market hit',
    text,
    outlet: id,
    publishedAt: '2024-03-14',
    events: [
      {
        trigger: text.includes('struck') ? 'struck' : 'hit',
        acled: ['Explosions/Remote violence', 'Shelling/artillery/missile attack'],
        place: ['Kharkiv', 49.98, 36.25, 'UA'],
        time: [text.includes('Wednesday') ? 'on Wednesday' : 'died when', '2024-03-13'],
        counts: { killed: [words, number] },
      },
    ],
  });
  await store.keepReport(reportOf(sketch('Harbour Post', DISPATCH, 'nine people', 9)));
  await store.keepReport(reportOf(sketch('Nile Courier', OTHER, 'Nine civilians', 12)));
  assert.equal((await relink(store)).length, 1);
  const { items } = await store.events();
  assert.deepEqual(
    items.map(({ reports, sources, disputed }) => [reports, sources, disputed]),
    [[2, 2, ['consequences.killed']]],
  );
  assert.equal((await store.event(items[0]!.id))?.reports.length, 2);
  await store.close();
});
