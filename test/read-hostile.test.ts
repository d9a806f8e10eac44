import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract, markdownInput } from '../src/read/index.ts';
import { lexicon } from './read-table.ts';

const BODY =
  '<p>Gunmen attacked a village near Gao in Mali on Tuesday, killing nine people, police said on Wednesday after the raid.</p>';
const pageWith = (head: string) =>
  extract(`<html><head>${head}</head><body><article>${BODY}</article></body></html>`, lexicon);
const jsonLd = (json: string) => `<script type="application/ld+json">${json}</script>`;

const ODD: Record<string, string> = {
  'a type in a thousand lists': `{"@type":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  'a type that is no text': '{"@type":{"toString":1},"headline":{"valueOf":null}}',
  'a graph in a graph': `${'{"@graph":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
  'a prototype': '{"__proto__":{"@type":"NewsArticle","headline":"x"}}',
};
for (const [what, json] of Object.entries(ODD)) {
  test(`JSON-LD with ${what} does no harm`, () => assert.match(pageWith(jsonLd(json)).text, /^Gunmen attacked/));
}

const TIMES: Record<string, string | undefined> = {
  '2021-02-31T10:00:00Z': undefined,
  '2021-02-11T99:99:00Z': '2021-02-11',
  '2021-02-11T10:00:00+99:99': '2021-02-11',
  '2021-02-11 10:00:00 +0100': '2021-02-11T10:00:00+01:00',
};
for (const [stated, expected] of Object.entries(TIMES)) {
  test(`published "${stated}" is ${expected ?? 'no day there is'}`, () => {
    assert.equal(pageWith(`<meta property="article:published_time" content="${stated}">`).publishedAt, expected);
  });
}

const CANONICAL: readonly (readonly [page: string, named: string, isTaken: boolean])[] = [
  ['https://amp.harbour.example/a?x=1', 'https://www.harbour.example/a', true],
  ['https://harbour.example/a', 'https://news.harbour.example/a', true],
  ['https://lagoon.example/copy', 'https://harbour.example/a', false],
  ['https://harbour.example.evil.example/a', 'https://harbour.example/a', false],
];
for (const [page, named, isTaken] of CANONICAL) {
  test(`${page} ${isTaken ? 'may' : 'may not'} say that it is ${named}`, () => {
    const html = `<head><link rel="canonical" href="${named}"></head><article>${BODY}</article>`;
    assert.equal(extract(html, lexicon, { url: page }).canonicalUrl, isTaken ? named : undefined);
  });
}

const MARKS = ['<!--', '![', '[a](', '[a](b', '**a', '_a ', '`a', '# #', '\n', '> ', '- '];
test('Markdown of nothing but marks is read in linear time', () => {
  for (const mark of MARKS) {
    const source = `# ${mark.repeat(200_000)} x`;
    const start = performance.now();
    markdownInput(source);
    markdownInput(mark.repeat(200_000));
    assert.ok(performance.now() - start < 20_000, JSON.stringify(mark));
  }
});
