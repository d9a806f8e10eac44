import { table } from './code-table.ts';

table({
  'what was only weighed or would have been': [
    { say: 'The president said he would have bombed the base.', expect: { modality: 'hypothetical' } },
    { say: 'It would be a mistake to attack Iran, he said.', expect: { modality: 'hypothetical' } },
    { say: 'It was a mistake to attack the village, he said.', expect: { modality: 'actual' } },
    { say: 'Ben Dek is the second newsman to be murdered this week.', expect: { modality: 'actual' } },
    { say: 'The rebels planned a series of attacks on the port.', expect: { modality: 'planned' } },
  ],
  'what is told as known': [
    {
      say: 'Police learned that officers in Leeds had detained the suspect.',
      expect: { modality: 'actual', polarity: 'positive' },
    },
    {
      say: 'Evidence suggests that the bombings in Atlanta might be related.',
      at: 'bombings',
      expect: { modality: 'actual', polarity: 'positive' },
    },
    {
      say: 'He was accused of failing to address violence by militiamen against the villagers of Rakan.',
      expect: { type: 'ACCUSE/allege' },
    },
  ],
  'who is behind a deed': [
    {
      say: 'The premier said the militia was behind the attack on the market.',
      at: 'attack',
      expect: { actor: ['militia'], recipient: ['market'], modality: 'actual' },
    },
    {
      say: 'The premier said the militia was behind the attack on the market.',
      at: 'said',
      expect: { type: 'ACCUSE/allege', actor: ['premier'], recipient: ['militia'] },
    },
    {
      say: 'Officials suggested that the militia could have been behind the attack on the market.',
      at: 'attack',
      expect: { actor: [], recipient: ['market'] },
    },
  ],
  'who captures whom': [
    { say: 'The rebels captured six soldiers on Monday.', expect: { type: 'ASSAULT/abduct', recipient: ['soldiers'] } },
    { say: 'Two traffickers were captured at dawn.', expect: { type: 'COERCE/arrest', recipient: ['traffickers'] } },
    {
      say: 'Georgian troops were pushed back from the hills.',
      expect: { acled: 'Non-state actor overtakes territory' },
    },
  ],
});
