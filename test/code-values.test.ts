import { table } from './code-table.ts';

table({
  instruments: [
    {
      say: 'Gunmen attacked the village with machetes.',
      expect: { actor: ['Gunmen'], recipient: ['village'], instrument: ['machetes'] },
    },
    {
      say: 'Militants fired rockets at the airport.',
      expect: { type: 'ASSAULT/heavy-weapons', actor: ['Militants'], recipient: ['airport'], instrument: ['rockets'] },
    },
    {
      say: 'Two soldiers were killed by a roadside bomb.',
      expect: {
        type: 'ASSAULT/explosives',
        acled: 'Remote explosive/landmine/IED',
        actor: [],
        instrument: ['bomb'],
        harms: ['killed 2'],
      },
    },
    {
      say: 'Protesters threw stones at police.',
      expect: { actor: ['Protesters'], recipient: ['police'], acled: 'Violent demonstration' },
    },
    {
      say: 'Militants hurled a grenade at a police post.',
      expect: { acled: 'Grenade', actor: ['Militants'], instrument: ['grenade'], recipient: ['post'] },
    },
    {
      say: 'The army used chlorine gas against the town.',
      expect: {
        type: 'ASSAULT/unconventional',
        acled: 'Chemical weapon',
        actor: ['army'],
        recipient: ['town'],
        instrument: ['gas'],
      },
    },
    {
      say: 'A drone strike killed three militants.',
      expect: { type: 'ASSAULT/drone', acled: 'Air/drone strike', harms: ['killed 3'] },
    },
  ],
  consequences: [
    {
      say: 'Gunmen attacked a church, killing six people.',
      expect: { type: 'ASSAULT', recipient: ['church'], affected: ['people'], harms: ['killed 6'] },
    },
    {
      say: 'A bomb exploded in a market, killing four people and wounding nine others.',
      expect: { harms: ['killed 4', 'wounded 9'] },
    },
    { say: 'A blast in a market left 20 people dead.', expect: { harms: ['killed 20'] } },
    { say: 'At least 12 people died in an attack on a bus.', expect: { type: 'ASSAULT', harms: ['killed 12+'] } },
    {
      say: 'Six soldiers were killed in an ambush.',
      expect: { type: 'ASSAULT', recipient: ['soldiers'], harms: ['killed 6'] },
    },
    {
      say: 'Two policemen were wounded when a bomb exploded.',
      expect: { type: 'ASSAULT/explosives', harms: ['wounded 2'] },
    },
    {
      say: 'The militia killed a teacher.',
      expect: { actor: ['militia'], recipient: ['teacher'], harms: ['killed 1'] },
    },
    {
      say: 'Gunmen attacked a bus. Three passengers were killed.',
      expect: { recipient: ['bus'], affected: ['passengers'], harms: ['killed 3'] },
    },
    { say: 'A bomb exploded near a school. Nobody was hurt.', expect: { harms: ['wounded 0'] } },
    { say: 'Rebels hacked nine villagers to death.', expect: { harms: ['killed 9'] } },
    { say: 'Police arrested more than 100 students.', expect: { harms: ['detained 100+'] } },
  ],
  factuality: [
    { say: 'The army did not attack the village.', expect: { polarity: 'negative', modality: 'actual' } },
    { say: 'The rebels failed to capture the town.', expect: { polarity: 'negative', modality: 'attempted' } },
    { say: 'The rebels plan to attack the capital.', expect: { modality: 'planned', actor: ['rebels'] } },
    { say: 'The army will attack the town.', expect: { modality: 'planned' } },
    { say: 'The army may attack the town.', expect: { modality: 'possible', polarity: 'uncertain' } },
    { say: 'Soldiers are shelling the village.', expect: { modality: 'ongoing' } },
    {
      say: 'The minister denied that soldiers had attacked the village.',
      expect: { modality: 'denied', polarity: 'negative' },
      at: 'attacked',
    },
    { say: 'If the rebels attack the capital, thousands will flee.', expect: { modality: 'hypothetical' } },
    { say: 'Police foiled an attack on a church.', expect: { modality: 'attempted', polarity: 'negative' } },
    { say: 'Residents fear an attack on the town.', expect: { modality: 'possible', polarity: 'uncertain' } },
    { say: 'Militants regularly attack convoys.', expect: { modality: 'habitual' } },
    { say: 'The rebels have never attacked the village.', expect: { polarity: 'negative' } },
    { say: 'Gunmen attempted to kidnap a priest.', expect: { modality: 'attempted' } },
    { say: 'A planned attack on the port worried the navy.', expect: { modality: 'planned' } },
    { say: 'No soldiers attacked the village.', expect: { polarity: 'negative' } },
    {
      say: 'The army stopped shelling the village.',
      expect: { polarity: 'negative' },
      at: 'shelling',
    },
  ],
  'speech acts': [
    {
      say: 'The union demanded that the government withdraw its troops.',
      expect: { type: 'REQUEST/yield', actor: ['union'], recipient: ['government'] },
    },
    { say: 'The militia threatened to attack the capital.', expect: { type: 'THREATEN/violence', actor: ['militia'] } },
    { say: 'Norway promised to send food to Mali.', expect: { type: 'AGREE', actor: ['Norway'], recipient: ['Mali'] } },
    { say: 'The rebels refused to release the hostages.', expect: { type: 'REJECT/yield', actor: ['rebels'] } },
    {
      say: 'The envoy urged both sides to stop the fighting.',
      expect: { type: 'REQUEST', actor: ['envoy'], recipient: ['sides'] },
    },
    {
      say: 'The minister said Libya must hand over the suspects.',
      expect: { type: 'REQUEST', actor: ['minister'], recipient: ['Libya'] },
    },
    {
      say: 'Serbia rejected an Australian ultimatum.',
      expect: { type: 'REJECT', actor: ['Serbia'], recipient: ['Australian'] },
    },
    {
      say: 'The group claimed responsibility for the attack.',
      expect: { type: 'ASSAULT', actor: ['group'] },
    },
  ],
  'time and place': [
    { say: 'Gunmen attacked a church on Tuesday.', expect: { time: '2024-03-12' } },
    { say: 'Gunmen attacked a church in Baghdad on Tuesday.', expect: { time: '2024-03-12', place: 'Baghdad' } },
    {
      say: 'Police said on Wednesday that gunmen had attacked a church on Monday.',
      expect: { time: '2024-03-11', background: false },
      at: 'attacked',
    },
    { say: 'Gunmen attacked a church.', expect: { time: '2024-03-14', place: undefined } },
    { say: 'The rebels plan to attack the capital.', expect: { time: undefined } },
    { say: 'The rebels captured the town in May 2019.', expect: { time: '2019-05', background: true } },
    { say: 'The militia had kidnapped two nurses in 2016.', expect: { time: '2016', background: true } },
  ],
});
