import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { scratchFolder } from './scratch.ts';

const CLI = fileURLToPath(new URL('../bin/dateline.js', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../examples/', import.meta.url));
const folder = scratchFolder();

function dateline(args: readonly string[], input: string | Uint8Array = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1', DATELINE_DATA: join(folder, 'data') },
  });
  return { status, stdout, stderr };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const linesOf = (text: string) => text.trim().split('\n').filter(Boolean);
const recordsOf = (text: string) => linesOf(text).map((line) => JSON.parse(line));
const article = (id: string, text = 'Rockets hit a market in Mariupol on Saturday, killing two people.') =>
  JSON.stringify({ id, text, publishedAt: '2015-01-24' });

const unusable: [string, () => string[], string | Uint8Array, RegExp][] = [
  ['a missing file', () => ['read', join(folder, 'nowhere.txt')], '', /no such file/],
  ['a folder', () => ['read', folder], '', /folder/],
  ['an empty file', () => ['read', file('empty.txt', '')], '', /empty/],
  ['a blank file', () => ['read', file('blank.txt', ' \n\n')], '', /blank/],
  ['a binary file', () => ['read', file('picture.png', Uint8Array.of(0x89, 0x50, 0, 0, 1, 2))], '', /binary/],
  ['broken UTF-8', () => ['read', file('latin.txt', Uint8Array.of(0x61, 0xe9, 0x61))], '', /UTF-8/],
  ['50 MB of text', () => ['read', file('huge.txt', 'war and peace '.repeat(3_800_000))], '', /40 MiB/],
  ['5 MB of text', () => ['read', file('large.txt', 'war and peace '.repeat(360_000))], '', /2,000,000/],
  [
    'a page with no article',
    () => ['read', file('menu.html', '<html><body><nav><a href="/">Home</a></nav></body></html>')],
    '',
    /article/,
  ],
  ['a dead address', () => ['read', 'http://127.0.0.1:1/a'], '', /cannot be reached/],
  ['nothing on standard input', () => ['read', '-'], '', /empty/],
  ['an unknown command', () => ['raed'], '', /raed|unknown|too many/],
  ['an unknown option', () => ['read', '--colour', 'x'], '', /--colour/],
  ['a format that is none', () => ['read', '--format', 'xml', 'x'], '', /xml/],
  ['no number of jobs', () => ['code', '--jobs', 'many'], '', /whole number/],
  ['a missing file of lines', () => ['code', join(folder, 'nowhere.jsonl')], '', /no such file/],
  ['an unknown layer', () => ['code', '--layers', 'sounds'], '', /sounds/],
];
for (const [what, args, input, message] of unusable) {
  test(`${what} is said in one line, with status 2`, () => {
    const { status, stderr } = dateline(args(), input);
    const lines = linesOf(stderr);
    assert.equal(lines.length, 1, stderr);
    assert.match(lines[0]!, /^dateline: /);
    assert.match(lines[0]!, message);
    assert.equal(status, 2);
  });
}

test('with --json an error is an object', () => {
  const { status, stderr } = dateline(['read', '--json', join(folder, 'nowhere.txt')]);
  const { error } = JSON.parse(stderr);
  assert.deepEqual(Object.keys(error), ['code', 'message', 'hint']);
  assert.equal(error.code, 'no-such-file');
  assert.equal(status, 2);
});

test('help and version are no errors', () => {
  assert.equal(dateline(['--help']).status, 0);
  assert.match(dateline(['read', '--help']).stdout, /--format/);
  assert.match(dateline(['--version']).stdout, /^\d+\.\d+\.\d+\n$/);
});

test('one input that cannot be read does not keep back the others', () => {
  const good = file('good.txt', 'Rockets hit a market in Mariupol on Saturday, killing two people.');
  const { status, stdout, stderr } = dateline(['read', join(folder, 'nowhere.txt'), good, '--format', 'jsonl']);
  assert.equal(recordsOf(stdout)[0].id, 'good');
  assert.match(stderr, /nowhere/);
  assert.equal(status, 2);
});

test('code sets bad lines aside in their place and goes on', () => {
  const bad = [
    '{',
    '[]',
    '{"text":"x"}',
    '{"id":"e","text":"  "}',
    '{"id":"h","html":"<p>"}',
    '{"id":"n"}',
    '{"id":"w","text":7}',
  ];
  const input = [article('a'), ...bad, '', article('b')].join('\n');
  const { status, stdout } = dateline(['code', '--quiet'], input);
  const records = recordsOf(stdout);
  assert.deepEqual(
    records.map(({ id }) => id),
    ['a', null, null, null, 'e', 'h', 'n', 'w', 'b'],
  );
  for (const { error } of records.slice(1, -1))
    assert.deepEqual([typeof error.code, typeof error.message], ['string', 'string']);
  assert.equal(records[0].formatVersion, 1);
  assert.equal(status, 0);
});

test('bytes that are no UTF-8 are set aside on their line', () => {
  const input = Buffer.concat([
    Buffer.from(`${article('a')}\n{"id":"b","text":"`),
    Buffer.of(0xff),
    Buffer.from(`"}\n${article('c')}`),
  ]);
  const records = recordsOf(dateline(['code', '--quiet'], input).stdout);
  assert.deepEqual(
    records.map(({ id, error }) => error?.code ?? id),
    ['a', 'broken-utf8', 'c'],
  );
});

test('code fails only where every line failed; nothing in is nothing out', () => {
  assert.equal(dateline(['code', '--quiet'], '{\n[]\n').status, 1);
  const nothing = dateline(['code', '--quiet'], '');
  assert.deepEqual([nothing.status, nothing.stdout], [0, '']);
});

test('NUL, lone surrogates and odd characters are coded, and spans quote the text', () => {
  const odd = 'Gunmen\u0000 killed two\ud800 police\u200b officers in \ufffdKabul on Monday 🙂.';
  const input = `${JSON.stringify({ id: 'odd', text: odd, publishedAt: '2020-01-07' })}\n`;
  const [report] = recordsOf(dateline(['code', '--quiet'], input).stdout);
  assert.equal(report.error, undefined);
  for (const { start, end, text } of report.places ?? []) assert.equal(report.article.text.slice(start, end), text);
});

test('the output does not depend on the number of jobs', () => {
  const input = Array.from({ length: 60 }, (_, i) => article(`a${i}`)).join('\n');
  const one = dateline(['code', '--quiet', '--jobs', '1'], input);
  const two = dateline(['code', '--quiet', '--jobs', '2'], input);
  assert.equal(one.status, 0);
  assert.equal(two.stdout, one.stdout);
});

test('--layers adds words with heads over the whole document, and names', () => {
  const input = article('a', "Troops didn't enter Mosul. Rebels can't leave.");
  const [{ tokens, names, article: coded, sentences }] = recordsOf(
    dateline(['code', '--quiet', '--layers', 'tokens,tree'], input).stdout,
  );
  const forms = tokens.map(({ start, end }: { start: number; end: number }) => coded.text.slice(start, end));
  assert.deepEqual(forms.slice(0, 4), ['Troops', 'did', "n't", 'enter']);
  assert.equal(tokens.filter(({ head }: { head: number }) => head === -1).length, sentences.length);
  for (const { head, sentence } of tokens) if (head !== -1) assert.equal(tokens[head].sentence, sentence);
  assert.ok(Array.isArray(names));
});

test('read prints every format from one article', () => {
  const path = join(EXAMPLES, readdirSync(EXAMPLES).find((name) => name.endsWith('.md'))!);
  const json = JSON.parse(dateline(['read', path, '--format', 'json']).stdout);
  assert.equal(json.formatVersion, 1);
  assert.equal(recordsOf(dateline(['read', path, '--format', 'jsonl']).stdout).length, 1);
  assert.equal(JSON.parse(dateline(['read', path, '--format', 'geojson']).stdout).type, 'FeatureCollection');
  assert.ok(linesOf(dateline(['read', path, '--format', 'csv']).stdout).length >= 1);
  assert.ok(dateline(['read', path]).stdout.includes(json.article.title.split(' ')[0]));
});

test('hostile text cannot steer the terminal', () => {
  const path = file(
    'hostile.txt',
    'Gunmen \u001b[31mkilled\u001b[2J two \u202epolice officers in Kabul on Monday, officials said.',
  );
  const { stdout } = dateline(['read', path]);
  assert.doesNotMatch(stdout.replaceAll('\n', ''), /[\p{Cc}\u202e]/u);
});

test('extract writes one article, or one a line', () => {
  const paragraph =
    '<p>Rebels attacked a convoy near the town on Monday, officials said, and three soldiers were hurt in the fighting.</p>';
  const html = `<html><head><title>News</title></head><body><article><h1>Convoy attacked</h1>${paragraph.repeat(5)}</article></body></html>`;
  assert.match(JSON.parse(dateline(['extract', file('page.html', html)]).stdout).text, /^Rebels attacked/);
  const records = recordsOf(
    dateline(['extract', '--jsonl', '--quiet'], `${JSON.stringify({ id: 'a', html })}\n{"id":"b","html":""}\n`).stdout,
  );
  assert.deepEqual(
    records.map(({ id, error }) => [id, error !== undefined]),
    [
      ['a', false],
      ['b', true],
    ],
  );
});

test('doctor finds codebook, models and store in order, or says the mend', () => {
  const { stdout } = dateline(['doctor', '--json']);
  const { findings } = JSON.parse(stdout);
  const named = Object.fromEntries(findings.map(({ what, mend }: { what: string; mend?: string }) => [what, mend]));
  for (const what of ['node', 'models', 'codebook', 'data', 'store']) assert.equal(named[what], undefined, what);
});

test('a broken codebook of the user’s is said with its file and line', () => {
  const { status, stderr } = dateline(['code', '--codebook', join(folder, 'no-such-codebook')], article('a'));
  assert.equal(linesOf(stderr).length, 1);
  assert.match(stderr, /no-such-codebook/);
  assert.equal(status, 2);
});
