import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

const STAGES = ['read', 'annotate', 'date', 'count', 'place', 'identify', 'code', 'attribute', 'link'];
const BELOW_STAGES = ['model', 'codebook'];
/** What each folder may import from, itself aside; `index` stands for src/index.ts and its like. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  codebook: ['model'],
  gather: BELOW_STAGES,
  ...Object.fromEntries(STAGES.map((stage) => [stage, BELOW_STAGES])),
  keep: ['model'],
  pipeline: [...BELOW_STAGES, ...STAGES],
  work: [...BELOW_STAGES, ...STAGES, 'keep', 'gather', 'pipeline'],
  export: [...BELOW_STAGES, 'pipeline', 'keep'],
  serve: [...BELOW_STAGES, 'pipeline', 'keep', 'work', 'gather', 'export'],
  cli: [...BELOW_STAGES, 'pipeline', 'keep', 'work', 'gather', 'export', 'serve', ...STAGES],
  index: [...BELOW_STAGES, ...STAGES, 'pipeline', 'export'],
};

const folderOf = (path: string) => {
  const first = relative(SRC, path).split('/');
  return first.length === 1 ? 'index' : first[0]!;
};

function* imports(path: string): Generator<{ line: number; target: string }> {
  const lines = readFileSync(path, 'utf8').split('\n');
  for (const [index, text] of lines.entries()) {
    for (const match of text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g)) {
      yield { line: index + 1, target: join(dirname(path), match[1]!) };
    }
  }
}

for (const file of globSync('**/*.ts', { cwd: SRC }).sort()) {
  test(`src/${file} imports only from below`, () => {
    const path = join(SRC, file);
    const folder = folderOf(path);
    for (const { line, target } of imports(path)) {
      const to = folderOf(target);
      const allowed = to === folder || MAY_IMPORT[folder]?.includes(to);
      assert.ok(allowed, `src/${file}:${line}: ${folder}/ may not import from ${to}/`);
      if (to !== folder && STAGES.includes(to)) {
        assert.ok(target.endsWith('/index.ts'), `src/${file}:${line}: import ${to}/index.ts, not a file inside it`);
      }
    }
  });
}
