import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { openStore, type Store } from '../src/keep/index.ts';
import { type Desk, serveDesk } from '../src/serve/index.ts';
import { reportOf, SKETCHES } from './keep-reports.ts';
import { scratchFolder } from './scratch.ts';

const folder = scratchFolder({
  'index.html': '<!doctype html><title>Dateline</title>',
  'assets/a-123.js': 'export {}',
});
let store: Store;
let desk: Desk;

before(async () => {
  store = openStore(':memory:', () => new Date());
  await store.keepReports(SKETCHES.map((sketch) => ({ report: reportOf(sketch) })));
  desk = await serveDesk({ store, port: 0, webDir: folder });
});
after(async () => {
  await desk.close();
  await store.close();
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** `fetch` sets its own Host and Origin, so the plain client is used. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const { body, ...rest } = options;
  const sent = request(new URL(path, desk.url), rest, (response) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (piece) => {
      text += piece;
    });
    response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }));
  });
  sent.on('error', reject);
  sent.end(body);
  return promise;
}

const get = async (path: string) => JSON.parse((await ask(path)).text);
const post = (body: unknown, headers: Record<string, string> = {}) =>
  ask('/api/corrections', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

test('listens on this machine alone', () => assert.match(desk.url, /^http:\/\/127\.0\.0\.1:\d+$/));

test('events, an event, its article', async () => {
  const { items } = await get('/api/events?type=Battles');
  assert.deepEqual(
    items.map(({ trigger }: { trigger: string }) => trigger),
    ['clashed'],
  );
  const id = encodeURIComponent(items[0].id);
  const event = await get(`/api/events/${id}`);
  assert.equal(
    event.reports[0].quote,
    'Troops clashed with militants near Rutba and killed four fighters, the statement added.',
  );
  const report = await get(`/api/articles/${event.reports[0].article}`);
  const { trigger } = report.events[1];
  assert.equal(report.article.text.slice(trigger.start, trigger.end), 'clashed');
});

const lists = [
  { path: '/api/events?bbox=30,45,40,52&limit=1', count: 1, next: true },
  { path: '/api/events?from=2024-03-15&to=2024-03-15', count: 1 },
  { path: '/api/events?q=ceasefire&status=reported', count: 1 },
  { path: '/api/events?actor=gunmen&background=false', count: 0 },
  { path: '/api/articles?q=desert', count: 1 },
];
for (const { path, count, next = false } of lists) {
  test(`GET ${path}`, async () => {
    const page = await get(path);
    assert.deepEqual([page.items.length, 'next' in page], [count, next]);
  });
}

test('actors, stats and the map', async () => {
  assert.ok((await get('/api/actors?q=gun')).some(({ id }: { id: string }) => id === 'gunmen'));
  const stats = await get('/api/stats');
  assert.deepEqual([stats.articles, stats.events], [4, 10]);
  assert.equal((await get('/api/map')).length, 8);
});

const refused = [
  { path: '/api/events?bbox=1,2,3', status: 400, code: 'bad-request' },
  { path: '/api/events?bbox=,,,', status: 400, code: 'bad-request' },
  { path: '/api/events?from=yesterday', status: 400, code: 'bad-request' },
  { path: '/api/events?to=2024-02-31', status: 400, code: 'bad-request' },
  { path: '/api/events?limit=9999', status: 400, code: 'bad-request' },
  { path: '/api/events?cursor=zzz', status: 400, code: 'bad-cursor' },
  { path: '/api/events/none%23e1', status: 404, code: 'not-found' },
  { path: '/api/articles/none', status: 404, code: 'not-found' },
  { path: '/api/nothing', status: 404, code: 'not-found' },
];
for (const { path, status, code } of refused) {
  test(`GET ${path} is refused`, async () => {
    const answer = await ask(path);
    assert.deepEqual([answer.status, JSON.parse(answer.text).error.code], [status, code]);
  });
}

test('a correction is taken, shown, and taken back', async () => {
  const [item] = (await get('/api/events?type=Agreement')).items;
  const value = [{ low: 3, best: 3, high: 3 }];
  const body = { subject: item.id, property: 'consequences.killed', value, person: 'C. Desk', note: 'seen' };
  const answer = await post(body);
  assert.equal(answer.status, 201);
  assert.equal(JSON.parse(answer.text).tolls.killed.best, 3);
  const report = await get(`/api/articles/${item.article}`);
  assert.equal(report.events[0].corrected['consequences.killed'].person, 'C. Desk');
  const back = await post({ ...body, value: undefined });
  assert.deepEqual(JSON.parse(back.text).tolls, {});
});

const wrong = [
  { body: '{', status: 400 },
  { body: { subject: 'x#e1', property: 'exists', value: true }, status: 400 },
  { body: { subject: 'x#e1', property: 'exists', value: true, person: 'C' }, status: 404 },
  { body: { subject: 'x#e1', property: 'exists', value: 'perhaps', person: 'C' }, status: 400 },
  {
    body: { subject: 'x#e1', property: 'exists', value: true, person: 'C' },
    headers: { origin: 'http://evil.example' },
    status: 403,
  },
  { body: 'x'.repeat(70_000), status: 413 },
];
for (const { body, headers, status } of wrong) {
  test(`a correction is refused: ${JSON.stringify(body).slice(0, 70)} ${headers?.origin ?? ''}`, async () => {
    assert.equal((await post(body, headers)).status, status);
  });
}

const hosts = [
  { host: 'localhost:80', status: 200 },
  { host: '127.0.0.1', status: 200 },
  { host: '[::1]:9', status: 200 },
  { host: 'rebound.example', status: 403 },
  { host: 'localhost.evil.example', status: 403 },
  { host: '127.0.0.1.evil.example:80', status: 403 },
];
for (const { host, status } of hosts) {
  test(`a request to the name ${host} gets ${status}`, async () => {
    assert.equal((await ask('/api/stats', { headers: { host } })).status, status);
  });
}

test('pages come with headers that let nothing from elsewhere in', async () => {
  const page = await ask('/');
  assert.match(
    String(page.headers['content-security-policy']),
    /default-src 'none'; script-src 'self'; style-src 'self'/,
  );
  assert.doesNotMatch(String(page.headers['content-security-policy']), /unsafe|https?:/);
  assert.equal(page.headers['x-content-type-options'], 'nosniff');
  assert.equal(page.headers['cache-control'], 'no-cache');
  assert.match(String((await ask('/assets/a-123.js')).headers['cache-control']), /immutable/);
});

for (const path of ['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2f..%2fetc/passwd', '/.env']) {
  test(`nothing outside the pages is served: ${path}`, async () => assert.notEqual((await ask(path)).status, 200));
}

test('what is shown can be had as a file', async () => {
  const table = await ask('/api/export/flat?type=Battles');
  assert.match(String(table.headers['content-disposition']), /dateline-flat\.csv/);
  assert.deepEqual(table.text.trimEnd().split('\n').length, 2);
  const map = JSON.parse((await ask('/api/export/geojson?type=Protests')).text);
  assert.equal(map.features.length, 2);
  assert.deepEqual(JSON.parse((await ask('/api/export/geojson?q=zzzz')).text).features, []);
  assert.equal((await ask('/api/export/xls')).status, 400);
});

test('the API describes itself', async () => {
  const api = await get('/api/openapi.json');
  assert.equal(api.openapi, '3.1.0');
  assert.deepEqual(Object.keys(api.paths).sort(), [
    '/api/actors',
    '/api/articles',
    '/api/articles/{id}',
    '/api/corrections',
    '/api/events',
    '/api/events/{id}',
    '/api/export/{format}',
    '/api/map',
    '/api/stats',
  ]);
  const named = Object.values(api.paths).flatMap((path) => Object.keys(path as object));
  assert.ok(named.length >= 8);
});

test('what is new is told to who listens', { timeout: 10_000 }, async () => {
  const response = await fetch(`${desk.url}/api/stream`);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = (await reader.read()).value ?? '';
  assert.match(heard, /event: ready/);
  const sketch = { ...SKETCHES[0]!, url: 'https://harbour.example/stream' };
  const { article } = await store.keepReport(reportOf(sketch));
  while (!heard.includes('event: changed')) heard += (await reader.read()).value ?? '';
  assert.ok(heard.includes(article));
  await reader.cancel();
});

test('a stream that was begun on another store begins anew', async () => {
  const response = await fetch(`${desk.url}/api/stream`, { headers: { 'last-event-id': '1000000' } });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  assert.match((await reader.read()).value ?? '', new RegExp(`"version":${await store.version()}\\b`));
  await reader.cancel();
});

test('a desk that is to be read only takes no corrections', async () => {
  const closed = await serveDesk({ store, port: 0, webDir: folder, readOnly: true });
  const answer = await fetch(`${closed.url}/api/corrections`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ subject: 'x#e1', property: 'exists', value: true, person: 'C' }),
  });
  assert.equal(answer.status, 403);
  await closed.close();
});

test('a port in use gives an error that says so', async () => {
  const port = Number(new URL(desk.url).port);
  await assert.rejects(serveDesk({ store, port, webDir: folder }), { code: 'port-unusable' });
});
