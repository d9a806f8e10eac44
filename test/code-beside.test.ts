import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf, table } from './code-table.ts';

/** Parties that stand beside an event noun, or before a weapon. */
table({
  'who leads a campaign wages it': [
    {
      say: 'The U.S.-led campaign against the militia goes on.',
      at: 'campaign',
      expect: { actor: ['U.S.'], recipient: ['militia'] },
    },
  ],
  'who has a part in a deed does it': [
    {
      say: 'Protesters denounced Russia’s role in the bombardment of Aleppo.',
      at: 'bombardment',
      expect: { actor: ['Russia'], recipient: ['Aleppo'] },
    },
    {
      say: 'Protesters denounced Russia’s place in the bombardment of history.',
      at: 'bombardment',
      expect: { actor: [] },
    },
  ],
  'what a siege is on, though its end is told': [
    {
      say: 'The deal foresees the lifting of a rebel siege on two villages.',
      at: 'siege',
      expect: { actor: ['rebel'], recipient: ['villages'] },
    },
  ],
  'killed in a fight with somebody': [
    {
      say: 'The assailant was later killed in a shootout with police.',
      expect: { actor: ['police'], recipient: ['assailant'] },
    },
    {
      say: 'Two soldiers were killed in clashes with rebels near Gao.',
      expect: { actor: ['rebels'], recipient: ['soldiers'] },
    },
    { say: 'The rebels were seen in a shootout with police.', at: 'shootout', expect: { recipient: ['police'] } },
  ],
  'a nation before a weapon': [
    {
      say: 'Two Russian missiles struck a residential building in Kharkiv.',
      expect: { actor: ['Russian'], recipient: ['building'] },
    },
    {
      say: 'Two missiles struck a residential building in Kharkiv.',
      expect: { actor: [], recipient: ['building'] },
    },
    {
      say: 'Iranian missiles fired by the Houthis struck a ship.',
      at: 'struck',
      expect: { actor: ['Houthis'], recipient: ['ship'] },
    },
  ],
  'reports are not raped': [
    {
      say: 'Haddad said there are credible reports of atrocities, men and boys being shot and women raped.',
      at: 'raped',
      expect: { recipient: ['women'] },
    },
  ],
});

/** Whoever says what he will do is named by his name, not by the pronoun of what is said. */
table({
  'a pronoun that takes up the speaker': [
    { say: 'Niger said it would expel the envoys.', at: 'expel', expect: { actor: ['Niger'], recipient: ['envoys'] } },
    {
      say: 'Niger said that rebels had attacked a town. It expelled the envoys.',
      at: 'expelled',
      expect: { actor: ['It'] },
    },
  ],
});

/** Drones and aircraft act for whom they are named after. */
const FLOWN: Readonly<Record<string, string | undefined>> = {
  'Houthi drones hit an oil depot.': 'houthis',
  'Syrian helicopters dropped barrel bombs on the town.': 'syria',
  'A drone struck a car in Gaza.': undefined,
};
for (const [text, id] of Object.entries(FLOWN))
  test(`flown for ${id}: ${text}`, () => assert.equal(eventsOf(text)[0]!.roles.actor[0]!.actor, id));
