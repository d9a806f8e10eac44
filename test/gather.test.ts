import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { isPublicAddress } from '../src/gather/guard.ts';
import { fetchPage, looksLikeFeed, Politeness, readFeed } from '../src/gather/index.ts';
import { InputError } from '../src/model/index.ts';

const servers: ReturnType<typeof createServer>[] = [];
after(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const options = { userAgent: 'dateline/test', allowPrivate: true, timeoutMs: 2000 };
const codeOf = (code: string) => (error: unknown) => error instanceof InputError && error.code === code;

const addresses: [string, boolean][] = [
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['169.254.169.254', false],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['64:ff9b::7f00:1', false],
  ['not an address', false],
];
for (const [address, expected] of addresses) {
  test(`${address} is ${expected ? '' : 'not '}public`, () => assert.equal(isPublicAddress(address), expected));
}

test('a page comes with its bytes and its address after redirects', async () => {
  const origin = await serve((request, response) => {
    if (request.url === '/old') response.writeHead(302, { location: '/new' }).end();
    else response.writeHead(200, { 'content-type': 'text/html', etag: '"1"' }).end('<p>news</p>');
  });
  const page = await fetchPage(`${origin}/old`, options);
  assert.equal(page?.finalUrl, `${origin}/new`);
  assert.equal(new TextDecoder().decode(page?.bytes), '<p>news</p>');
  assert.equal(page?.etag, '"1"');
});

test('nothing new since is null', async () => {
  const origin = await serve((request, response) =>
    response.writeHead(request.headers['if-none-match'] ? 304 : 200).end(),
  );
  assert.equal(await fetchPage(origin, { ...options, etag: '"1"' }), null);
});

const refusals: [string, (origin: string) => string, object, string][] = [
  ['an address that is none', () => 'nonsense', {}, 'bad-address'],
  ['another scheme', () => 'ftp://example.org/x', {}, 'bad-scheme'],
  ['a literal loopback address from a feed', (origin) => origin, { allowPrivate: false }, 'private-address'],
  [
    'a name that stands for loopback',
    (origin) => origin.replace('127.0.0.1', 'localhost'),
    { allowPrivate: false },
    'private-address',
  ],
  ['a page that is not there', (origin) => `${origin}/404`, {}, 'http-status'],
  ['redirects without end', (origin) => `${origin}/loop`, {}, 'too-many-redirects'],
  ['a page that is too large', (origin) => `${origin}/large`, { maxBytes: 100 }, 'too-long'],
  ['a server that does not answer', (origin) => `${origin}/hang`, { timeoutMs: 200 }, 'dead-address'],
  ['a port where nobody listens', () => 'http://127.0.0.1:1/', {}, 'dead-address'],
];
for (const [what, address, more, code] of refusals) {
  test(`${what} is refused as ${code}`, async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/404') response.writeHead(404).end();
      else if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end();
      else if (request.url === '/large') response.end('x'.repeat(1000));
      else if (request.url !== '/hang') response.end('ok');
    });
    await assert.rejects(fetchPage(address(origin), { ...options, ...more }), codeOf(code));
  });
}

test('robots.txt is asked once and kept to', async () => {
  let asked = 0;
  const origin = await serve((request, response) => {
    if (request.url === '/robots.txt') asked++;
    response.end('User-agent: *\nDisallow: /private/\n');
  });
  const politeness = new Politeness(options, 0);
  assert.equal(await politeness.allows(`${origin}/private/a`), false);
  assert.equal(await politeness.allows(`${origin}/news/a`), true);
  assert.equal(asked, 1);
});

test('requests to one site keep their distance', async () => {
  const politeness = new Politeness(options, 60);
  const started = performance.now();
  for (let i = 0; i < 3; i++) await politeness.waitFor('https://example.org/a');
  assert.ok(performance.now() - started >= 110);
});

const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>One</title><link>/a?x=1</link>
<pubDate>Fri, 03 Jan 2020 08:00:00 GMT</pubDate></item><item><title>No link</title></item></channel></rss>`;
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title>Two</title>
<link rel="self" href="https://example.org/self"/><link href="https://example.org/b"/><updated>2020-01-03T08:00:00Z</updated></entry></feed>`;

test('a feed lists articles with whole addresses and ISO times', () => {
  const expected = { url: 'https://example.org/a?x=1', title: 'One', publishedAt: '2020-01-03T08:00:00.000Z' };
  assert.deepEqual(readFeed(rss, 'https://example.org/feed').items, [expected]);
});

test('an Atom entry is reached through its alternate link', () => {
  assert.equal(readFeed(atom, 'https://example.org/feed').items[0]?.url, 'https://example.org/b');
});

test('a document that is no feed is refused', () => {
  assert.throws(() => readFeed('<html><p>hello</p></html>', 'https://example.org/'), codeOf('bad-feed'));
});

test('feeds are told from pages', () => {
  assert.equal(looksLikeFeed('text/xml', rss), true);
  assert.equal(looksLikeFeed('application/atom+xml', ''), true);
  assert.equal(looksLikeFeed('text/html', '<!doctype html><html>'), false);
});
