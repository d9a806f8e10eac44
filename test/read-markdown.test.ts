import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownInput } from '../src/read/index.ts';
import { BODY } from './read-table.ts';

const markdown = [
  {
    name: 'a heading is the title',
    source: `# Patrol attacked\n\n${BODY}`,
    expect: { title: 'Patrol attacked', text: BODY },
  },
  {
    name: 'front matter',
    source: `---\ntitle: "Patrol attacked"\ndate: 2021-05-03\nauthor: Ann Lee\n---\n${BODY}`,
    expect: { title: 'Patrol attacked', publishedAt: '2021-05-03', byline: 'Ann Lee', text: BODY },
  },
  {
    name: 'links, emphasis and images',
    source: 'The **army** said [in a statement](https://a.example/b) it was *calm*. ![map](m.png)',
    expect: { text: 'The army said in a statement it was calm.' },
  },
  {
    name: 'quotations and lists',
    source: '> We held the bridge.\n\n- one post\n- two posts',
    expect: { text: 'We held the bridge.\n\none post\ntwo posts' },
  },
  {
    name: 'signs meant as themselves stay',
    source: 'A 5 * 3 grid, file_name_here and 2 * 4.',
    expect: { text: 'A 5 * 3 grid, file_name_here and 2 * 4.' },
  },
];
for (const { name, source, expect } of markdown)
  test(`Markdown: ${name}`, () => assert.deepEqual(markdownInput(source), expect));

const ODD: readonly (readonly [source: string, title: string | undefined, text: string])[] = [
  ['# Raid on Gao ##\r\n\r\nNine died.', 'Raid on Gao', 'Nine died.'],
  ['# Raid on #Gao\nNine died.', 'Raid on #Gao', 'Nine died.'],
  ['Nine <!-- ten <!-- or so --> died.', undefined, 'Nine  died.'],
  ['Nine <!-- died.', undefined, 'Nine <!-- died.'],
  ['Nine [died](https://a.example/x_(y)) there.', undefined, 'Nine died there.'],
];
for (const [source, title, text] of ODD) {
  test(`Markdown: ${JSON.stringify(source)}`, () => {
    const input = markdownInput(source);
    assert.deepEqual([input.title, input.text], [title, text]);
  });
}
