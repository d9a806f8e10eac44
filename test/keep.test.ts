import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkedReport, dataFolder, migrations, openStore, type Store, storeFile } from '../src/keep/index.ts';
import type { EventView, Report } from '../src/model/index.ts';
import { reportOf, SKETCHES, type Sketch } from './keep-reports.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-keep-'));
after(() => rmSync(folder, { recursive: true, force: true }));

let ticks = 0;
const clock = () => new Date(Date.UTC(2024, 3, 1, 0, 0, ticks++));
const [north, lake, desert, truce] = SKETCHES.map(reportOf) as [Report, Report, Report, Report];

async function filled(): Promise<Store> {
  const store = openStore(':memory:', clock);
  await store.keepReports([north, lake, desert, truce].map((report) => ({ report })));
  return store;
}

const triggers = (views: readonly EventView[]) => views.map(({ trigger }) => trigger);
const NORTH: Sketch = SKETCHES[0]!;

test('a report kept is a report given back, under an id made from where it stood and what it says', async () => {
  const store = openStore(':memory:', clock);
  const kept = await store.keepReport(north, { bytes: '{"id":"north"}', mediaType: 'application/json' });
  assert.deepEqual({ ...kept, article: kept.article.length }, { article: 20, outcome: 'new', events: 3 });
  const report = await store.article(kept.article);
  assert.ok(report);
  assert.deepEqual(report.article, JSON.parse(JSON.stringify(north.article)));
  assert.deepEqual(report.timexes, north.timexes);
  assert.deepEqual(
    report.events!.map(({ roles }) => roles),
    north.events!.map(({ roles }) => roles),
  );
  assert.deepEqual(report.claims![0]!.about, [report.events![0]!.id]);
  const [copy] = await store.inputs(kept.article);
  assert.equal(String(copy!.bytes), '{"id":"north"}');
  await store.close();
});

test('keeping the same report again changes nothing', async () => {
  const store = await filled();
  const before = await store.version();
  assert.equal((await store.keepReport(north)).outcome, 'unchanged');
  assert.equal(await store.version(), before);
  await store.close();
});

const filters = [
  {
    filter: {},
    expect: [
      'march',
      'fired tear gas',
      'attacking',
      'shelled',
      'struck',
      'agreed',
      'looted',
      'launched an operation',
      'clashed',
      'abducted',
    ],
  },
  { filter: { bbox: [30, 45, 40, 52] }, expect: ['shelled', 'struck'] },
  { filter: { bbox: [170, -90, 3.4, 90] }, expect: ['fired tear gas'] },
  { filter: { from: '2024-03-14' }, expect: ['march', 'fired tear gas', 'attacking'] },
  { filter: { to: '2024-03-09' }, expect: ['abducted'] },
  { filter: { type: ['Battles'] }, expect: ['clashed'] },
  { filter: { type: ['Agreement', 'PROTEST'] }, expect: ['march', 'agreed'] },
  { filter: { status: ['denied'] }, expect: ['attacking'] },
  { filter: { status: ['claimed'] }, expect: ['struck', 'looted'] },
  { filter: { actor: 'gunmen' }, expect: ['abducted'] },
  { filter: { q: 'tear gas' }, expect: ['march', 'fired tear gas', 'abducted'] },
  { filter: { q: 'hospi' }, expect: ['agreed', 'looted'] },
  {
    filter: { q: '"NEAR( * - :' },
    expect: ['march', 'fired tear gas', 'launched an operation', 'clashed', 'abducted'],
  },
  {
    filter: { q: '("' },
    expect: [
      'march',
      'fired tear gas',
      'attacking',
      'shelled',
      'struck',
      'agreed',
      'looted',
      'launched an operation',
      'clashed',
      'abducted',
    ],
  },
  { filter: { q: 'AND hospital"' }, expect: [] },
  { filter: { background: false, q: 'union' }, expect: ['march', 'fired tear gas'] },
] as const;

for (const { filter, expect } of filters) {
  test(`events where ${JSON.stringify(filter)}`, async () => {
    const store = await filled();
    assert.deepEqual(triggers((await store.events(filter as object)).items), expect);
    assert.equal((await store.stats(filter as object)).events, expect.length);
    await store.close();
  });
}

test('pages follow one another without a gap', async () => {
  const store = await filled();
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.events({}, { limit: 3, cursor });
    seen.push(...triggers(page.items));
    cursor = page.next;
  } while (cursor);
  assert.deepEqual(seen, filters[0].expect);
  for (const cursor of ['bm9wZQ', Buffer.from('2024-03-01|1').toString('base64url')]) {
    await assert.rejects(store.events({}, { cursor }), { code: 'bad-cursor' });
  }
  await store.close();
});

const ORDERED: Sketch = {
  id: 'ordered',
  title: 'Raid on a depot',
  text: 'Troops raided a depot. Police arrested two men. A mob burned a shop and looted a bank.',
  publishedAt: '2024-03-20',
  events: [
    { trigger: 'raided', acled: null, background: true },
    { trigger: 'arrested', acled: null },
    { trigger: 'looted', acled: null },
  ],
};

test('inside a day events stand in the order of the text, background last, also after another coding', async () => {
  const store = openStore(':memory:', clock);
  await store.keepReport(reportOf(ORDERED));
  assert.deepEqual(triggers((await store.events()).items), ['arrested', 'looted', 'raided']);
  const burned = { trigger: 'burned', acled: null };
  await store.keepReport(reportOf({ ...ORDERED, version: '0.2.0', events: [burned, ...ORDERED.events] }));
  const seen: string[] = [];
  for (let cursor: string | undefined; seen.length < 4; ) {
    const page = await store.events({}, { limit: 1, cursor });
    seen.push(...triggers(page.items));
    cursor = page.next;
  }
  assert.deepEqual(seen, ['arrested', 'burned', 'looted', 'raided']);
  await store.close();
});

test('a day that is only that of telling is counted as such', async () => {
  const store = openStore(':memory:', clock);
  const report = reportOf(ORDERED);
  const time = { start: '2024-03-20', end: '2024-03-20', edtf: '2024-03-20', precision: 'day' } as const;
  const events = report.events!.map((event, at) => ({
    ...event,
    time: at === 0 ? undefined : { ...time, basis: at === 1 ? ('default' as const) : ('stated' as const) },
  }));
  const { article } = await store.keepReport({ ...report, events });
  assert.deepEqual((await store.stats()).days, [{ day: '2024-03-20', events: 3, told: 2 }]);
  const [, second] = (await store.article(article))!.events!;
  await store.correct({ subject: second!.id, property: 'time', value: time, person: 'B. Desk' });
  assert.deepEqual((await store.stats()).days, [{ day: '2024-03-20', events: 3, told: 1 }]);
  await store.close();
});

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

test('a later version of a page takes the place of the earlier one', async () => {
  const store = openStore(':memory:', clock);
  await store.keepReport(north);
  await store.keepReport(
    reportOf({
      ...NORTH,
      text: NORTH.text.replace('nine', 'ten'),
      events: [{ trigger: 'shelled', acled: ['Battles', 'Armed clash'] }],
    }),
  );
  assert.deepEqual(triggers((await store.events()).items), ['shelled']);
  assert.equal((await store.stats()).articles, 1);
  await store.close();
});

test('other articles at the same address stand beside one another', async () => {
  const store = openStore(':memory:', clock);
  for (const sketch of SKETCHES) await store.keepReport(reportOf({ ...sketch, url: 'https://harbour.example/' }));
  assert.equal((await store.stats()).articles, SKETCHES.length);
  await store.close();
});

test('linked reports are one event', async () => {
  const store = await filled();
  const { items } = await store.events({ type: ['Battles', 'Agreement'] });
  const reports = items.map(({ id }) => id);
  await store.keepLinks([{ reports, sources: ['Nile Courier', 'afp'], disagreements: [], because: ['by hand'] }]);
  const [listed] = (await store.events({ type: ['Battles'] })).items;
  assert.deepEqual([listed!.id, listed!.reports, listed!.sources], [reports[0], 2, 2]);
  assert.equal((await store.event(reports[1]!))!.reports.length, 2);
  await store.keepLinks([]);
  assert.equal((await store.event(reports[1]!))!.reports.length, 1);
  await store.close();
});

const bent: { say: string; bend: (report: Report) => unknown; refused?: RegExp }[] = [
  { say: 'as it was written', bend: (report) => report },
  { say: 'without events', bend: ({ events: _, ...rest }) => rest },
  { say: 'another format', bend: (report) => ({ ...report, formatVersion: 2 }), refused: /formatVersion/ },
  { say: 'no text', bend: (report) => ({ ...report, article: {} }), refused: /article.text/ },
  { say: 'not an object', bend: () => 7, refused: /value/ },
  {
    say: 'an event without roles',
    bend: (report) => ({ ...report, events: [{ ...report.events![0], roles: undefined }] }),
    refused: /events.0.roles/,
  },
  {
    say: 'a place off the globe',
    bend: (report) => ({
      ...report,
      events: [{ ...report.events![0], place: { ...report.events![0]!.place, lat: 91 } }],
    }),
    refused: /lat/,
  },
  {
    say: 'spans of another text',
    bend: (report) => ({ ...report, article: { ...report.article, text: `x${report.article.text}` } }),
    refused: /trigger/,
  },
];
for (const { say, bend, refused } of bent) {
  test(`a report from outside is ${refused ? 'refused' : 'taken'}: ${say}`, () => {
    const value = JSON.parse(JSON.stringify(bend(north)));
    if (refused)
      assert.throws(
        () => checkedReport(value, 'line 3'),
        (error: Error) => refused.test(error.message) && /line 3/.test(error.message),
      );
    else assert.equal(checkedReport(value, 'line 3'), value);
  });
}

test('migrations run by themselves and can be inspected; a newer file is refused', async () => {
  const path = join(folder, 'migrate');
  const store = openStore(path, clock);
  assert.ok(migrations(store.sqlite).every(({ appliedAt }) => appliedAt !== null));
  store.sqlite.exec("insert into schema_migrations values ('9999-later', 'x', '2030-01-01')");
  await store.close();
  assert.throws(() => openStore(path, clock), { code: 'store-from-another-version' });
});

test('a store of before day of telling and order of text were kept is brought up to date', async () => {
  const path = join(folder, 'before.db');
  const now = openStore(':memory:', clock);
  const earlier = migrations(now.sqlite).filter(({ id }) => id < '0004');
  const old = new DatabaseSync(path);
  old.exec(
    'create table schema_migrations (id text primary key, sha256 text not null, applied_at text not null) strict',
  );
  for (const { id, sql } of earlier) {
    old.exec(sql);
    const digest = createHash('sha256').update(sql).digest('hex');
    old.prepare('insert into schema_migrations values (?, ?, ?)').run(id, digest, '2024-01-01');
  }
  old.exec(
    `insert into articles (key, id, sha256, given_id, text, retrieved_at) values (1, 'a', 'a', 'a', '', '2024')`,
  );
  const row = old.prepare(
    `insert into event_reports (article, subject, event, status, background, rejected, corrected, day, view)
     values (1, ?, 0, 'denied', 0, 0, 0, '2024-01-01', ?)`,
  );
  const view = (modality: string, time: object | null) =>
    JSON.stringify({ status: 'denied', factuality: { modality }, time, exists: true });
  row.run('e40', view('denied', { start: '2024-01-01' }));
  row.run('e7~2', view('actual', { start: '2024-01-01', basis: 'default' }));
  row.run('t3', view('actual', null));
  old.exec('update event_reports set event = key');
  old.close();
  await now.close();
  assert.equal(now.isStale, false);
  const store = openStore(path, clock);
  assert.equal(store.isStale, true);
  assert.deepEqual(
    (await store.events()).items.map(({ status }) => status),
    ['negated', 'negated', 'denied'],
  );
  assert.deepEqual((await store.stats()).days, [{ day: '2024-01-01', events: 3, told: 2 }]);
  await store.close();
});

test('a file that is no store gives an error that says so', () => {
  const path = join(folder, 'not-a-store.db');
  writeFileSync(path, 'These are not the bytes of a database, and there are enough of them to tell.'.repeat(20));
  assert.throws(() => openStore(path, clock), { code: 'store-unusable' });
});

const folders = [
  { platform: 'linux', env: { HOME: '/home/ada' }, expect: '/home/ada/.local/share/dateline' },
  { platform: 'linux', env: { HOME: '/home/ada', XDG_DATA_HOME: '/data' }, expect: '/data/dateline' },
  {
    platform: 'linux',
    env: { HOME: '/home/ada', XDG_DATA_HOME: 'relative' },
    expect: '/home/ada/.local/share/dateline',
  },
  { platform: 'darwin', env: { HOME: '/Users/ada' }, expect: '/Users/ada/Library/Application Support/dateline' },
  {
    platform: 'win32',
    env: { LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' },
    expect: 'C:\\Users\\ada\\AppData\\Local\\dateline',
  },
];
for (const { platform, env, expect } of folders) {
  test(`data folder on ${platform} with ${JSON.stringify(env)}`, () => assert.equal(dataFolder(env, platform), expect));
}

const WRITER = fileURLToPath(new URL('keep-writer.ts', import.meta.url));

function writer(path: string, name: string, count: number): ChildProcess {
  return spawn(process.execPath, [WRITER, path, name, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function acknowledged(child: ChildProcess, onEach?: (so: readonly string[]) => void): Promise<string[]> {
  const ids: string[] = [];
  for await (const line of createInterface({ input: child.stdout! })) {
    ids.push(line);
    onEach?.(ids);
  }
  return ids;
}

test('killing a writer at any moment loses nothing that it acknowledged', { timeout: 60_000 }, async () => {
  for (const stopAfter of [1, 7, 23]) {
    const path = join(folder, `killed-${stopAfter}`);
    const child = writer(path, 'w', 1_000_000);
    const ids = await acknowledged(child, (so) => so.length === stopAfter && child.kill('SIGKILL'));
    assert.ok(ids.length >= stopAfter);
    const store = openStore(path, clock);
    assert.deepEqual(
      store.sqlite
        .prepare('pragma integrity_check')
        .all()
        .map((row) => ({ ...row })),
      [{ integrity_check: 'ok' }],
    );
    for (const id of ids) assert.equal((await store.article(id))?.events?.length, 3, `report ${id} was lost`);
    await store.close();
  }
});

test('two processes write to one file', { timeout: 60_000 }, async () => {
  const path = join(folder, 'shared');
  const children = [writer(path, 'a', 40), writer(path, 'b', 40)];
  const exits = children.map((child) => once(child, 'exit'));
  const ids = (await Promise.all(children.map((child) => acknowledged(child)))).flat();
  assert.deepEqual(
    (await Promise.all(exits)).map(([code]) => code),
    [0, 0],
  );
  assert.equal(new Set(ids).size, 80);
  const store = openStore(storeFile(path), clock);
  assert.equal((await store.stats()).articles, 80);
  assert.equal((await store.stats()).events, 240);
  await store.close();
});

test('what came of fetching an address is remembered, the latest time', async () => {
  const store = openStore(':memory:', clock);
  assert.equal(await store.fetched('https://example.org/a'), undefined);
  await store.noteFetch({ url: 'https://example.org/a', outcome: 'set-aside', reason: 'no answer' });
  await store.noteFetch({ url: 'https://example.org/a', outcome: 'kept', etag: '"1"' });
  const { fetchedAt, ...note } = (await store.fetched('https://example.org/a'))!;
  assert.match(fetchedAt, /^2024-04-01T/);
  assert.deepEqual(note, {
    url: 'https://example.org/a',
    outcome: 'kept',
    reason: undefined,
    etag: '"1"',
    lastModified: undefined,
  });
});
