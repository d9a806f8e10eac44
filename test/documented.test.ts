import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

// What src/index.ts and src/annotator.ts give to users: the records, the coder, the annotator.
const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const PUBLIC = [...globSync('model/*.ts', { cwd: SRC }), 'pipeline/coder.ts', 'annotator.ts'].filter(
  (file) => !file.endsWith('/index.ts'),
);
const DECLARATION = /^export (?:abstract )?(?:interface|type|const|function|class) (\w+)/;
/** Types that say all there is to say by their members and stand beside a constant that is documented. */
const SELF_EVIDENT = /^export type \w+ = \(typeof \w+\)\[number\]|^export type \w+ =(?:$| \||\s'| Readonly<)/;

for (const file of PUBLIC.sort()) {
  test(`src/${file}: what it exports is documented`, () => {
    const lines = readFileSync(SRC + file, 'utf8').split('\n');
    const bare = lines
      .map((line, index) => ({ name: DECLARATION.exec(line)?.[1], line, before: lines[index - 1] ?? '' }))
      .filter(({ name, line, before }) => name && !SELF_EVIDENT.test(line) && !before.trimEnd().endsWith('*/'))
      .map(({ name }) => name);
    assert.deepEqual(bare, []);
  });
}
