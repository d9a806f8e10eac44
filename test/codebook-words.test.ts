import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadEventCodebook, openCodebook } from '../src/codebook/index.ts';
import { LexiconError } from '../src/model/index.ts';
import { shipped } from '../src/pipeline/index.ts';
import { scratchFolder } from './scratch.ts';

const withOwn = (rows: string) =>
  openCodebook([shipped('codebook'), scratchFolder({ 'en/code-words.tsv': `class\twords\n${rows}\n` })]);

test('rows of one’s own add words to a list', () => {
  const { sending } = loadEventCodebook(withOwn('sending\tairlift;ferry')).words;
  assert.deepEqual(
    ['send', 'airlift', 'ferry', 'walk'].map((word) => sending.has(word)),
    [true, true, true, false],
  );
});

test('a list that nothing asks for stops the start', () => {
  assert.throws(
    () => loadEventCodebook(withOwn('snding\tairlift')),
    (error) => error instanceof LexiconError && /unknown class "snding"/.test(error.message),
  );
});
