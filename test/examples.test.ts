import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createCoder } from '../src/pipeline/index.ts';
import { markdownInput } from '../src/read/index.ts';
import { condense } from './condense.ts';

// The bundled reports and the records they must give. DATELINE_REWRITE=1 writes the records anew;
// read the difference as you would read code.
const FOLDER = fileURLToPath(new URL('../examples/', import.meta.url));
const coder = createCoder();

for (const name of readdirSync(FOLDER).filter((entry) => entry.endsWith('.md'))) {
  const slug = name.replace(/\.md$/, '');
  const expected = `${FOLDER}${slug}.expected.json`;
  const codeIt = () => coder.code({ id: slug, ...markdownInput(readFileSync(FOLDER + name, 'utf8')) });

  test(`${slug} gives its record`, () => {
    const record = condense(codeIt());
    if (process.env.DATELINE_REWRITE) writeFileSync(expected, `${JSON.stringify(record, null, 2)}\n`);
    assert.deepEqual(JSON.parse(JSON.stringify(record)), JSON.parse(readFileSync(expected, 'utf8')));
  });

  test(`${slug} gives the same bytes twice, and quotes its own words`, () => {
    const report = codeIt();
    assert.equal(JSON.stringify(report), JSON.stringify(codeIt()));
    const { text, title = '' } = report.article;
    for (const span of [...(report.places ?? []), ...(report.timexes ?? []), ...(report.quantities ?? [])]) {
      assert.equal((span.in ? title : text).slice(span.start, span.end), span.text);
    }
    for (const { evidence, trigger } of report.events ?? []) {
      assert.ok(evidence.length > 0);
      assert.equal((trigger.in ? title : text).slice(trigger.start, trigger.end), trigger.text);
    }
  });
}
