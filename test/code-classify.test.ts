import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classify } from '../src/code/index.ts';
import { coded } from './code-table.ts';

/** What a sentence with several events is mainly about. */
const LABELS: Record<string, string> = {
  // A promise has been made, whatever is told besides.
  'The president announced on Sunday that he will extend the curfew in response to the unrest.': 'THREATEN',
  'The rebels said they will release the hostages seized last year from a ferry.': 'AGREE',
  'The army plans to attack the rebels, who killed a priest on Sunday.': 'ASSAULT',
};
for (const [text, label] of Object.entries(LABELS))
  test(`mainly ${label}: ${text}`, () => assert.equal(classify(coded(text), 'plover').label, label));

/** Phrases of doers with something in brackets inside. */
const PHRASES: Record<string, string> = {
  'Leaders of the Karam (Justice) opposition coalition agreed to postpone the vote.': 'Leaders of the Karam',
  'Leaders of the coalition agreed to postpone the vote.': 'Leaders of the coalition',
};
for (const [text, phrase] of Object.entries(PHRASES)) {
  test(`a phrase never ends in its preposition: ${text}`, () => {
    const actor = coded(text).events[0]?.roles.actor[0];
    assert.equal(actor && text.slice(actor.start, actor.end).slice(0, phrase.length), phrase);
  });
}
