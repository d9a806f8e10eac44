import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorsOf, identified, table } from './identify-table.ts';

test('actorAt gives the actor of a head word, and spans quote the text', () => {
  const text = 'Iraqi forces drove ISIS from Mosul.';
  const { actors, actorAt, analysis } = identified(text);
  for (const [index, actor] of actors.entries())
    for (const mention of actor.mentions) {
      assert.equal(text.slice(mention.start, mention.end), mention.text);
      assert.equal(actorAt[mention.token], index);
    }
  assert.equal(actors[actorAt[analysis.tokenAt(text.indexOf('ISIS'))]!]!.id, 'isis');
  assert.equal(actorAt[analysis.tokenAt(text.indexOf('drove'))], -1);
});

test('the same text gives the same actors', () => {
  const text = 'Rebels attacked. The rebels fled. Iraq’s army said it won.';
  assert.deepEqual(actorsOf(text), actorsOf(text));
});

test('a long document is read in linear time', () => {
  const text = 'Taliban fighters attacked Afghan troops in Ghazni, and they fled. '.repeat(400);
  const start = performance.now();
  actorsOf(text);
  assert.ok(performance.now() - start < 20_000);
});

table([
  // Odd text
  { say: '' },
  { say: '((((' },
  { say: '\ud800 \u0000 ISIS', expect: { isis: ['ISIS'] } },
]);
