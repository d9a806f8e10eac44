import assert from 'node:assert/strict';
import { test } from 'node:test';
import { singular } from '../src/identify/tokens.ts';
import { loadResources, runStages } from '../src/pipeline/index.ts';
import { markdownInput } from '../src/read/markdown.ts';

/** Words that every JavaScript object knows: a table that is one would find them. */
const INHERITED = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'isPrototypeOf'];

test('words that every object knows are words like others', () => {
  for (const word of INHERITED) {
    assert.equal(singular(word), word);
    assert.deepEqual(markdownInput(`---\n${word}: text\n---\nThe town is quiet.`), { text: 'The town is quiet.' });
  }
});

test('an article made of them is coded', () => {
  const resources = loadResources();
  for (const word of INHERITED) {
    const text = `The ${word} said on Monday that ${word} troops ${word} the town, ${word} rockets, ${word} it fell. They killed six ${word}.`;
    const { actors, events } = runStages({ id: 'a', text, publishedAt: '2015-06-09' }, resources);
    for (const actor of actors) assert.equal(typeof actor.name, 'string');
    assert.ok(events.every(({ links }) => links.every(({ rel }) => typeof rel === 'string')));
  }
});
