import { table } from './code-table.ts';

table({
  'strikes of states that strike from the air': [
    {
      say: 'An Israeli strike killed two men in a car in Gaza City.',
      expect: { type: 'ASSAULT/aerial', acled: 'Air/drone strike', harms: ['killed 2'] },
    },
    {
      say: 'Israel struck a building in the southern suburbs of Beirut.',
      expect: { type: 'ASSAULT/aerial', acled: 'Air/drone strike', recipient: ['building'] },
    },
    {
      say: 'Israel hit a house in Khan Younis with tank shells.',
      expect: { type: 'ASSAULT/heavy-weapons', acled: 'Shelling/artillery/missile attack' },
    },
    { say: 'A Russian missile strike hit a hospital in Dnipro.', expect: { type: 'ASSAULT/heavy-weapons' } },
  ],
  'what a group says it will become': [
    {
      say: 'The PKK said it would disband and end its armed struggle.',
      at: 'disband',
      expect: { type: '-', acled: 'Change to group/activity', modality: 'planned' },
    },
  ],
  'cases told of': [
    {
      say: 'Aid workers have recorded dozens of cases of rape by armed men in camps around Goma.',
      expect: { type: 'ASSAULT/sexual', acled: 'Sexual violence' },
    },
  ],
  'bases begun': [
    {
      say: 'Russia has begun work on a new naval base in Abkhazia.',
      expect: { type: 'MOBILIZE/troops', acled: 'Headquarters or base established', actor: ['Russia'] },
    },
  ],
  'heads of bodies': [
    {
      say: 'Masked men took away the head of a civil society group from his home in Ouagadougou.',
      expect: { type: 'ASSAULT/abduct', recipient: ['head'] },
    },
  ],
  'what is no target and no party': [
    {
      say: 'Clashes between the army and the rebels have forced shops to close.',
      expect: { type: 'ASSAULT', recipient: [] },
    },
    {
      say: 'The two leaders are to meet at the White House on Friday.',
      expect: { type: 'CONSULT', recipient: [], modality: 'planned' },
    },
  ],
});
