import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStore } from '../src/keep/index.ts';
import { reportOf, SKETCHES } from './keep-reports.ts';
import { clock, filled, north, triggers } from './keep-store.ts';

const NORTH = SKETCHES[0]!;

test('who did it, to whom and who says so can be stated by a person', async () => {
  const store = openStore(':memory:', clock);
  const { article } = await store.keepReport(north);
  const attacking = (await store.article(article))!.events![2]!.id;
  const state = (property: string, value: unknown) =>
    store.correct({ subject: attacking, property, value, person: 'A. Editor' });
  await state('roles.actor', [{ name: 'Ukrainian army', actor: 'ukraine.military' }]);
  await state('roles.recipient', []);
  await state('attribution', [{ name: 'the mayor', standing: 'official', via: 'Harbour Post' }]);
  await store.keepReport(reportOf({ ...NORTH, version: '0.2.0' }));
  const view = (await store.event(attacking))!.reports[0]!;
  assert.deepEqual(view.corrected, ['roles.actor', 'roles.recipient', 'attribution']);
  assert.deepEqual([view.roles.actor![0]!.label, view.roles.actor![0]!.actor], ['Ukrainian army', 'ukraine.military']);
  assert.deepEqual(view.roles.recipient, []);
  assert.deepEqual(
    view.attribution.map(({ name, standing, via }) => [name, standing, via]),
    [['the mayor', 'official', 'Harbour Post']],
  );
  assert.deepEqual((await store.events({ actor: 'ukraine.military' })).items.length, 1);
  const taken = await store.withdraw({ subject: attacking, property: 'attribution', person: 'A. Editor' });
  assert.deepEqual(taken.attribution, []);
  await store.close();
});

test("a person's word outranks the machine's, survives re-coding, and can be taken back", async () => {
  const store = openStore(':memory:', clock);
  const { article } = await store.keepReport(north);
  const subject = (await store.article(article))!.events![0]!.id;
  const place = {
    text: 'Chuhuiv',
    name: 'Chuhuiv',
    lat: 49.84,
    lon: 36.68,
    country: 'UA',
    geoPrecision: 1,
    relation: null,
  };
  const view = await store.correct({
    subject,
    property: 'place',
    value: place,
    person: 'A. Editor',
    note: 'called the mayor',
  });
  assert.equal(view.place?.name, 'Chuhuiv');
  assert.deepEqual(view.corrected, ['place']);
  assert.deepEqual(triggers((await store.events({ bbox: [36.6, 49.8, 36.7, 49.9] })).items), ['shelled']);

  const recoded = reportOf({
    ...NORTH,
    version: '0.2.0',
    events: NORTH.events.map((event) => ({ ...event, place: ['Kharkiv', 50, 36, 'UA'] })),
  });
  assert.equal((await store.keepReport(recoded)).outcome, 'recoded');
  const again = (await store.event(subject))!.reports[0]!;
  assert.equal(again.place?.name, 'Chuhuiv');
  assert.equal(
    (await store.event(subject.replace(/#.*/, `#e${NORTH.text.indexOf('struck')}`)))!.reports[0]!.place?.lat,
    50,
  );

  const taken = await store.withdraw({ subject, property: 'place', person: 'A. Editor' });
  assert.deepEqual([taken.place?.name, taken.place?.lat], ['Kharkiv', 50]);
  const history = (await store.history(subject)).filter(({ property }) => property === 'place');
  assert.deepEqual(
    history.map(({ person, method }) => person ?? method),
    ['frame:by-hand@1', 'A. Editor', 'frame:by-hand@1', 'A. Editor'],
  );
  await store.close();
});

test('an event that a person spoke about stays when a later coding misses it; others go', async () => {
  const store = openStore(':memory:', clock);
  const { article } = await store.keepReport(north);
  const events = (await store.article(article))!.events!;
  await store.correct({ subject: events[1]!.id, property: 'background', value: true, person: 'B. Desk' });
  await store.keepReport(reportOf({ ...NORTH, version: '0.2.0', events: NORTH.events.slice(0, 1) }));
  assert.deepEqual(triggers((await store.events()).items).sort(), ['shelled', 'struck']);
  await store.close();
});

test('a correction follows its event when a later coding marks the trigger otherwise', async () => {
  const store = openStore(':memory:', clock);
  const { article } = await store.keepReport(reportOf(SKETCHES[2]!));
  const subject = (await store.article(article))!.events![0]!.id;
  await store.correct({ subject, property: 'exists', value: false, person: 'B. Desk' });
  const events = SKETCHES[2]!.events.map((event, index) => (index === 0 ? { ...event, trigger: 'operation' } : event));
  await store.keepReport(reportOf({ ...SKETCHES[2]!, version: '0.3.0', events }));
  assert.deepEqual(triggers((await store.events()).items), ['clashed']);
  await store.close();
});

test('how things stood at an earlier moment can be asked, and projections are made anew from statements', async () => {
  const store = await filled();
  const [item] = (await store.events({ type: ['Battles'] })).items;
  const before = clock().toISOString();
  await store.correct({ subject: item!.id, property: 'exists', value: false, person: 'B. Desk' });
  assert.deepEqual((await store.events({ type: ['Battles'] })).items, []);
  const then = await store.article(item!.article, before);
  assert.equal(then!.events!.find(({ id }) => id === item!.id)!.exists, undefined);
  const listed = JSON.stringify(await store.events());
  store.sqlite.exec("update event_reports set acled_type = 'spoilt', view = '{}'; delete from event_places");
  await store.replay();
  assert.equal(JSON.stringify(await store.events()), listed);
  assert.equal((await store.map()).length, 7);
  await store.close();
});

test('statements are never edited nor removed', async () => {
  const store = await filled();
  assert.throws(() => store.sqlite.exec("update statements set value = '1'"), /never edited/);
  assert.throws(() => store.sqlite.exec('delete from statements'), /never removed/);
  await store.close();
});

test('an event whose first report is taken back is told by its next', async () => {
  const store = await filled();
  const reports = (await store.events({ type: ['Battles', 'Agreement'] })).items.map(({ id }) => id);
  await store.keepLinks([{ reports, sources: ['Nile Courier', 'afp'], disagreements: [], because: ['by hand'] }]);
  const shown = async () => (await store.events({ type: ['Battles', 'Agreement'] })).items.map(({ id }) => id);
  const before = await store.stats();
  assert.deepEqual(await shown(), [reports[0]]);
  await store.correct({ subject: reports[0]!, property: 'exists', value: false, person: 'B. Desk' });
  assert.deepEqual(await shown(), [reports[1]]);
  assert.equal((await store.event(reports[1]!))?.id, reports[1]);
  assert.equal((await store.stats()).events, before.events);
  await store.withdraw({ subject: reports[0]!, property: 'exists', person: 'B. Desk' });
  assert.deepEqual([await shown(), await store.stats()], [[reports[0]], before]);
  await store.close();
});

const wrong = [
  { property: 'place', value: { name: 'X' }, code: 'correction-unusable' },
  { property: 'exists', value: 'no', code: 'correction-unusable' },
  { property: 'consequences.killed', value: [{ low: -1, best: null, high: null }], code: 'correction-unusable' },
  { property: 'roles.actor', value: [{ name: ' ' }], code: 'correction-unusable' },
  { property: 'attribution', value: [{ name: 'the mayor', standing: 'mayor' }], code: 'correction-unusable' },
  { property: 'trigger', value: {}, code: 'unknown-property' },
  { property: '__proto__', value: {}, code: 'unknown-property' },
  { property: 'exists', value: false, person: ' ', code: 'person-missing' },
  { property: 'exists', value: false, subject: 'nowhere#e1', code: 'unknown-subject' },
];
for (const { code, ...input } of wrong) {
  test(`a correction is refused: ${JSON.stringify(input)}`, async () => {
    const store = await filled();
    const [item] = (await store.events()).items;
    await assert.rejects(store.correct({ subject: item!.id, person: 'B. Desk', ...input }), { code });
    await store.close();
  });
}
