import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { kindOf } from '../src/cli/documents.ts';
import { Reach } from '../src/gather/guard.ts';
import { fetchPage, looksLikeFeed, Politeness } from '../src/gather/index.ts';
import { InputError } from '../src/model/index.ts';

const options = { userAgent: 'dateline/test', allowPrivate: true, timeoutMs: 2000 };
const codeOf = (code: string) => (error: unknown) => error instanceof InputError && error.code === code;

async function serve(t: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  t.after(() => server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('a page that opens with comments upon comments is told from a feed at once', () => {
  const comments = '<!-- -->'.repeat(200);
  assert.equal(looksLikeFeed('text/html', `${comments}<html>`), false);
  assert.equal(looksLikeFeed('text/xml', `${comments}<rss version="2.0">`), true);
});

test('a document without a name that opens with comments upon comments is told at once', () => {
  const comments = '<!-- -->'.repeat(200);
  assert.equal(kindOf('-', `${comments}<p>`), 'text');
  assert.equal(kindOf('-', `${comments}<!DOCTYPE html>`), 'html');
});

test('a feed may have a style sheet', () => {
  const head =
    '<?xml version="1.0"?>\n<?xml-stylesheet href="feed.xsl" type="text/xsl"?>\n<!-- ours --><rss version="2.0">';
  assert.equal(looksLikeFeed('text/xml', head), true);
});

test('an address longer than any article has is refused: rules of robots.txt are tried on every character of it', async () => {
  const address = `https://news.example/${'a'.repeat(20_000)}`;
  await assert.rejects(fetchPage(address, options), codeOf('bad-address'));
  await assert.rejects(new Politeness(options).allows(address), codeOf('bad-address'));
});

const hops: readonly (readonly [first: string, second: string, allowed: boolean])[] = [
  ['http://8.8.8.8/', 'http://127.0.0.1/', false],
  ['http://8.8.8.8/', 'http://[::1]/', false],
  ['http://8.8.8.8/', 'http://9.9.9.9/', true],
  ['http://127.0.0.1/', 'http://127.0.0.1/b', true],
];
for (const [first, second, allowed] of hops) {
  test(`a redirect from ${first} to ${second} is ${allowed ? 'followed' : 'refused'}`, () => {
    const reach = new Reach(true);
    reach.check(new URL(first));
    reach.redirect();
    const follow = () => reach.check(new URL(second));
    if (allowed) follow();
    else assert.throws(follow, codeOf('private-address'));
  });
}

test('a site whose robots.txt fails is left alone, one that has none is not', async (t) => {
  for (const [status, allowed] of [
    [503, false],
    [404, true],
  ] as const) {
    const origin = await serve(t, (_, response) => response.writeHead(status).end());
    assert.equal(await new Politeness(options, 0).allows(`${origin}/news/a`), allowed, `${status}`);
  }
});
