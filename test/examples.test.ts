import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createCoder } from '../src/pipeline/index.ts';
import { markdownInput } from '../src/read/index.ts';
import { type Condensed, condense } from './condense.ts';

// The bundled reports and the records they give. Where a record is not what the report says, the event carries a
// `fault` that says how; what should be there and is not stands under `missing`. DATELINE_REWRITE=1 writes the records
// anew and keeps the faults of events that did not change; read the difference as you would read code.
const FOLDER = fileURLToPath(new URL('../examples/', import.meta.url));
const coder = createCoder();

type Event = Condensed['events'][number];
type Expected = Omit<Condensed, 'events'> & {
  readonly events: readonly (Event & { readonly fault?: string })[];
  readonly missing?: readonly string[];
};

const withoutFault = ({ fault: _, ...event }: Event & { readonly fault?: string }): Event => event;
const plain = (record: Condensed): Condensed => JSON.parse(JSON.stringify(record));

function rewrite(path: string, record: Condensed): void {
  const old: Expected | undefined = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  const faults = new Map(old?.events.map((event) => [JSON.stringify(withoutFault(event)), event.fault]));
  const events = plain(record).events.map((event) => ({ ...event, fault: faults.get(JSON.stringify(event)) }));
  writeFileSync(path, `${JSON.stringify({ ...record, events, missing: old?.missing }, null, 2)}\n`);
}

for (const name of readdirSync(FOLDER).filter((entry) => entry.endsWith('.md'))) {
  const slug = name.replace(/\.md$/, '');
  const path = `${FOLDER}${slug}.expected.json`;
  const codeIt = () => coder.code({ id: slug, ...markdownInput(readFileSync(FOLDER + name, 'utf8')) });

  test(`${slug} gives its record`, () => {
    const record = condense(codeIt());
    if (process.env.DATELINE_REWRITE) rewrite(path, record);
    const { missing: _, events, ...expected }: Expected = JSON.parse(readFileSync(path, 'utf8'));
    assert.deepEqual(plain(record), { ...expected, events: events.map(withoutFault) });
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
