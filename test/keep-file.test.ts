import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { dataFolder, migrations, openStore, storeFile } from '../src/keep/index.ts';
import { clock } from './keep-store.ts';
import { scratchFolder } from './scratch.ts';

const folder = scratchFolder();

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
