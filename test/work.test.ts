import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonHandler } from '../src/work/handler.ts';
import { byteLines, type InputLine } from '../src/work/index.ts';

async function* chunks(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
}

async function linesOf(maxBytes: number | undefined, ...parts: (string | Uint8Array)[]): Promise<InputLine[]> {
  return Array.fromAsync(byteLines(chunks(...parts), maxBytes));
}

const E_ACUTE = Buffer.from('é');
const cases: { what: string; parts: (string | Uint8Array)[]; max?: number; expect: InputLine[] }[] = [
  { what: 'nothing', parts: [], expect: [] },
  { what: 'a last line without a line end', parts: ['a\nb'], expect: [{ text: 'a' }, { text: 'b' }] },
  { what: 'a line over several chunks', parts: ['a', 'b', '\n', 'c\n'], expect: [{ text: 'ab' }, { text: 'c' }] },
  { what: 'Windows line ends', parts: ['a\r\nb\r\n'], expect: [{ text: 'a' }, { text: 'b' }] },
  { what: 'blank lines', parts: ['\n\n'], expect: [{ text: '' }, { text: '' }] },
  {
    what: 'a character cut in two',
    parts: [E_ACUTE.subarray(0, 1), E_ACUTE.subarray(1), '\n'],
    expect: [{ text: 'é' }],
  },
  { what: 'a byte order mark', parts: ['\uFEFFa\n'], expect: [{ text: 'a' }] },
  {
    what: 'bytes that are no UTF-8',
    parts: ['a\n', Buffer.from([0xff, 0x0a]), 'b\n'],
    expect: [{ text: 'a' }, { fault: 'broken-utf8' }, { text: 'b' }],
  },
  {
    what: 'a line that is too long',
    parts: ['aaa', 'aaa', '\nb\n'],
    max: 4,
    expect: [{ fault: 'line-too-long' }, { text: 'b' }],
  },
  {
    what: 'a too long last line',
    parts: ['b\n', 'aaaaaa'],
    max: 4,
    expect: [{ text: 'b' }, { fault: 'line-too-long' }],
  },
];
for (const { what, parts, max, expect } of cases) {
  test(`lines: ${what}`, async () => assert.deepEqual(await linesOf(max, ...parts), expect));
}

const handler = jsonHandler(({ id }) => {
  if (id === 'bad') throw new Error('broken');
  return { id, done: true };
});
const answers: [string, InputLine, { id: string | null; code?: string }][] = [
  ['a record', { text: '{"id":"a"}' }, { id: 'a' }],
  ['no JSON', { text: '{' }, { id: null, code: 'not-json' }],
  ['a list', { text: '[]' }, { id: null, code: 'not-an-object' }],
  ['no id', { text: '{}' }, { id: null, code: 'no-id' }],
  ['a number as id', { text: '{"id":1}' }, { id: null, code: 'no-id' }],
  ['a fault of ours', { text: '{"id":"bad"}' }, { id: 'bad', code: 'internal' }],
  ['a fault of the line', { fault: 'broken-utf8' }, { id: null, code: 'broken-utf8' }],
];
for (const [what, line, { id, code }] of answers) {
  test(`a line with ${what} answers in its place`, () => {
    const result = handler(line);
    const record = JSON.parse(result.line);
    assert.equal(record.id, id);
    assert.equal(record.error?.code, code);
    assert.equal(result.failed, code !== undefined);
  });
}
