import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const DECLARATION = /^export (?:abstract |async )?(?:interface|type|const|function\*?|class) (\w+)/;

for (const folder of new Set(globSync('**/*.ts', { cwd: SRC }).map((file) => file.split('/')[0]!)))
  test(`src/${folder}: what it exports is documented`, () => {
    const files = folder.endsWith('.ts') ? [folder] : globSync(`${folder}/**/*.ts`, { cwd: SRC });
    const bare = files.flatMap((file) => {
      const lines = readFileSync(SRC + file, 'utf8').split('\n');
      return lines.flatMap((line, index) => {
        const name = DECLARATION.exec(line)?.[1];
        return name && !lines[index - 1]?.trimEnd().endsWith('*/') ? [`${file}: ${name}`] : [];
      });
    });
    assert.deepEqual(bare, []);
  });
