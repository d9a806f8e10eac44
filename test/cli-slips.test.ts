import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { scratchFolder } from './scratch.ts';

const CLI = fileURLToPath(new URL('../bin/dateline.js', import.meta.url));
const folder = scratchFolder();
const data = join(folder, 'data');
const article = join(folder, 'a.txt');
writeFileSync(article, 'Gunmen killed two people in Mosul on Monday.');
const lines = join(folder, 'articles.jsonl');
writeFileSync(lines, '{"id":"a","text":"Gunmen killed two people."}');
const packed = join(folder, 'a.txt.gz');
writeFileSync(packed, 'Gunmen killed two people.');
const long = join(folder, 'long.txt');
writeFileSync(long, 'war and peace '.repeat(150_000));
mkdirSync(join(folder, 'bare'));
const noText = join(folder, 'no.conllu');
writeFileSync(noText, Buffer.from('\xff\xfe\n'.repeat(60), 'latin1'));

function dateline(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', DATELINE_DATA: data },
  });
  return { status, stdout, stderr };
}

const report = dateline(['read', article, '--format', 'jsonl', '--published-at', '2024-03-14']).stdout;
assert.equal(dateline(['import', '--quiet'], report).status, 0);

const SLIPS: readonly [what: string, args: readonly string[], message: RegExp][] = [
  ['a day in another order', ['read', article, '--published-at', '14/3/2024'], /2024-03-14/],
  ['a day there is not', ['read', article, '--published-at', '2024-02-31'], /it takes a day/],
  ['a period that is none', ['export', '--from', '2024-13-45'], /it takes a day/],
  ['an instant for a period', ['export', '--to', '2024-03-14T10:00Z'], /it takes a day/],
  ['a folder in which nothing was kept', ['export', '--data', join(folder, 'bare')], /nothing has been kept there/],
  ['a folder there is not', ['export', '--data', join(folder, 'dta')], /nothing has been kept there/],
  ['bytes that are no text, seen in a thread', ['parse', '--from', 'conllu', '--jobs', '2', noText], /not UTF-8/],
  ['an address that is none', ['gather', 'https://news.example/feed', 'not-an-address'], /no web address/],
  ['an address of another kind', ['read', 'ftp://news.example/a.txt'], /use http or https/],
  ['a gazetteer file there is not', ['gazetteer', 'add', join(folder, 'ML.txt')], /no such file/],
  ['lines of articles', ['read', lines], /JSON.*dateline code/],
  ['what is packed', ['read', packed], /unpack/],
  ['too much text, by its name', ['read', long], /2,000,000: .*long\.txt/],
  ['a folder to write to', ['export', '--out', folder], /cannot be written/],
  ['a folder to write in there is not', ['export', '--out', join(folder, 'no', 'x.csv')], /cannot be written/],
  ['a layout without a table', ['export', '--format', 'geojson', '--layout', 'acled'], /--layout means nothing/],
  ['a period of whole reports', ['export', '--format', 'reports', '--from', '2024-01-01'], /--from means nothing/],
  ['reports without background', ['export', '--format', 'reports', '--no-background'], /--no-background means nothing/],
];
for (const [what, args, message] of SLIPS) {
  test(`${what} is refused`, () => {
    const { status, stdout, stderr } = dateline(args);
    assert.equal(status, 2, stderr);
    assert.equal(stdout, '');
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /fault of dateline/);
  });
}

test('an option may stand before its command', () => {
  const { article: read } = JSON.parse(dateline(['--json', 'read', article]).stdout);
  assert.match(read.text, /Gunmen/);
  assert.equal(dateline(['--data', data, 'export']).stdout, dateline(['export']).stdout);
});

test('a page saved as text is read as a page', () => {
  const page = join(folder, 'page.txt');
  const body = 'Gunmen killed two people in Mosul on Monday, police said. They fled to the north.';
  writeFileSync(page, `<!doctype html><html><body><article><h1>Two dead</h1><p>${body}</p></article></body></html>`);
  assert.equal(JSON.parse(dateline(['read', page, '--json']).stdout).article.text, body);
});

test('without a day of publication it is said how to give one', () => {
  assert.match(dateline(['read', article]).stdout, /--published-at/);
  assert.doesNotMatch(dateline(['read', article, '--published-at', '2024-03-14']).stdout, /--published-at/);
});

test('lines that failed are told of beside the output, one failure alone only where it is asked for', () => {
  const text = dateline(['code', '--quiet', article]);
  assert.deepEqual([text.status, text.stderr.split('\n').length], [1, 2]);
  assert.match(text.stderr, /no line could be worked on: .*dateline read/);
  const some = '{"id":"a","text":"Gunmen killed two people."}\n{}\n';
  assert.match(dateline(['code'], some).stderr, /1 of 2 lines failed/);
  assert.equal(dateline(['code', '--quiet'], some).stderr, '');
});

test('what is read can be kept', () => {
  const own = join(folder, 'own');
  const { stdout, stderr } = dateline(['read', article, join(folder, 'no.txt'), '--keep', '--data', own]);
  assert.match(stdout, /Gunmen/);
  assert.match(stderr, /a\.txt: kept, new\n.*no such file/);
  assert.match(dateline(['export', '--data', own]).stdout, /Gunmen/);
  assert.match(dateline(['read', article, '--keep', '--data', own]).stderr, /kept, unchanged/);
});

test('nothing is made where an export was asked of a folder there is not', () => {
  const { stderr } = dateline(['export', '--data', join(folder, 'dta')]);
  assert.match(stderr, /nothing has been kept there/);
  assert.throws(() => readFileSync(join(folder, 'dta', 'dateline.db')), /ENOENT/);
});

test('an address at home is set aside with the way to allow it', () => {
  const { status, stderr } = dateline(['gather', 'http://127.0.0.1:1/feed']);
  assert.equal(status, 1);
  assert.match(stderr, /--allow-private/);
});

test('articles that were not coded are told to be', () => {
  const { status, stderr } = dateline(['import'], '{"id":"a","text":"Gunmen killed two people."}\n');
  assert.equal(status, 1);
  assert.match(stderr, /code it first/);
});

test('an export to a file is what goes to standard output', () => {
  const file = join(folder, 'events.csv');
  assert.equal(dateline(['export', '--out', file]).status, 0);
  const { stdout } = dateline(['export']);
  assert.equal(readFileSync(file, 'utf8'), stdout);
  assert.match(stdout, /Gunmen/);
});
