import { table } from './code-table.ts';

/** Who owns up to a deed did it; what a war is fought with is whom it is fought with. */
table({
  'claimed by whoever did it': [
    {
      say: 'The attack, for which the Taliban claimed responsibility, killed six.',
      expect: { actor: ['Taliban'], recipient: ['six'] },
    },
    {
      say: 'The militia claimed two attacks in Baghdad which killed 28 people.',
      at: 'attacks',
      expect: { actor: ['militia'], recipient: ['people'] },
    },
    { say: 'Officials claimed two attacks in Baghdad as proof of this.', at: 'attacks', expect: { actor: [] } },
  ],
  'a war is fought with a foe': [
    { say: 'Hezbollah fought a war with Israel in 2006.', expect: { actor: ['Hezbollah'], recipient: ['Israel'] } },
    { say: 'Rebels fought soldiers in Cali.', expect: { actor: ['Rebels'], recipient: ['soldiers'] } },
  ],
  'a force before a deed does it': [
    { say: 'The air force bombing of the village killed six.', expect: { actor: ['force'], recipient: ['village'] } },
  ],
  'a channel is no part of the doer': [
    {
      say: 'Weapons are supplied to the rebels by the Chadian government through the Libyan government.',
      expect: { actor: ['government'] },
    },
  ],
});
