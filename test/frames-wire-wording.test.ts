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
  'who is met with force': [
    {
      say: 'Police broke up an opposition rally in Kampala with tear gas.',
      expect: { type: 'COERCE/restrict', acled: 'Protest with intervention', actor: ['Police'] },
    },
    {
      say: 'Police used batons on journalists covering the vote.',
      expect: { type: 'ASSAULT/beat', recipient: ['journalists'], instrument: ['batons'] },
    },
    {
      say: 'Relatives say security agents seized the student at a cafe and that he has not been seen since.',
      expect: { type: 'ASSAULT/abduct', acled: 'Abduction/forced disappearance' },
    },
    {
      say: 'The commander warned that his men would march on the capital.',
      expect: { type: 'THREATEN/violence' },
    },
  ],
});
