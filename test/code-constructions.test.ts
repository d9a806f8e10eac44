import { table } from './code-table.ts';

table({
  active: [
    {
      say: 'Gunmen attacked a military convoy.',
      expect: { type: 'ASSAULT', actor: ['Gunmen'], recipient: ['convoy'], polarity: 'positive', modality: 'actual' },
    },
    {
      say: 'The rebels kidnapped two engineers.',
      expect: { type: 'ASSAULT/abduct', actor: ['rebels'], recipient: ['engineers'] },
    },
    {
      say: 'Police arrested four activists.',
      expect: {
        type: 'COERCE/arrest',
        acled: 'Arrests',
        actor: ['Police'],
        recipient: ['activists'],
        harms: ['detained 4'],
      },
    },
    {
      say: 'The army shelled a village.',
      expect: {
        type: 'ASSAULT/heavy-weapons',
        acled: 'Shelling/artillery/missile attack',
        actor: ['army'],
        recipient: ['village'],
      },
    },
    {
      say: 'The militia released three hostages.',
      expect: { type: 'RETREAT/release', actor: ['militia'], recipient: ['hostages'] },
    },
    {
      say: 'Soldiers shot a farmer.',
      expect: { type: 'ASSAULT/firearms', actor: ['Soldiers'], recipient: ['farmer'] },
    },
    {
      say: 'The government banned two parties.',
      expect: { type: 'COERCE/restrict', actor: ['government'], recipient: ['parties'] },
    },
    {
      say: 'Rebel fighters captured the town.',
      expect: {
        type: 'ASSAULT',
        acled: 'Non-state actor overtakes territory',
        actor: ['fighters'],
        recipient: ['town'],
      },
    },
    {
      say: 'Government troops recaptured the town.',
      expect: { type: 'ASSAULT', acled: 'Government regains territory', actor: ['troops'], recipient: ['town'] },
    },
    {
      say: 'The president condemned the militia.',
      expect: { type: 'ACCUSE/disapprove', acled: null, actor: ['president'], recipient: ['militia'] },
    },
  ],
  passive: [
    {
      say: 'Two engineers were kidnapped by gunmen.',
      expect: { type: 'ASSAULT/abduct', actor: ['gunmen'], recipient: ['engineers'], harms: ['abducted 2'] },
    },
    {
      say: 'The village was shelled by the army.',
      expect: { type: 'ASSAULT/heavy-weapons', actor: ['army'], recipient: ['village'] },
    },
    {
      say: 'Four activists were arrested by police.',
      expect: { type: 'COERCE/arrest', actor: ['police'], recipient: ['activists'] },
    },
    {
      say: 'The town was captured by rebels.',
      expect: { acled: 'Non-state actor overtakes territory', actor: ['rebels'], recipient: ['town'] },
    },
    {
      say: 'A convoy was ambushed by insurgents.',
      expect: { type: 'ASSAULT', actor: ['insurgents'], recipient: ['convoy'] },
    },
  ],
  'without an agent': [
    { say: 'Two engineers were kidnapped.', expect: { type: 'ASSAULT/abduct', actor: [], recipient: ['engineers'] } },
    {
      say: 'Six soldiers were killed.',
      expect: { type: 'ASSAULT', actor: [], recipient: ['soldiers'], harms: ['killed 6'] },
    },
    { say: 'Forty people were arrested.', expect: { type: 'COERCE/arrest', actor: [], harms: ['detained 40'] } },
    {
      say: 'A judge was assassinated.',
      expect: { type: 'ASSAULT/targeted', actor: [], recipient: ['judge'], harms: ['killed 1'] },
    },
  ],
  nominal: [
    {
      say: 'The killing of two nuns by soldiers shocked the country.',
      expect: { type: 'ASSAULT', actor: ['soldiers'], recipient: ['nuns'], harms: ['killed 2'] },
    },
    { say: 'The arrest of three editors drew criticism.', expect: { type: 'COERCE/arrest', recipient: ['editors'] } },
    {
      say: 'An attack on a police station wounded two officers.',
      expect: { type: 'ASSAULT', recipient: ['station'], affected: ['officers'], harms: ['wounded 2'] },
    },
    { say: 'A rebel attack on the base failed.', expect: { type: 'ASSAULT', actor: ['rebel'], recipient: ['base'] } },
    {
      say: "The army's bombardment of the suburb went on.",
      expect: { type: 'ASSAULT/heavy-weapons', actor: ['army'], recipient: ['suburb'] },
    },
    {
      say: 'Heavy clashes between soldiers and militiamen erupted near the port.',
      expect: { type: 'ASSAULT', acled: 'Armed clash', actor: ['soldiers', 'militiamen'] },
    },
    {
      say: 'The assassination of the mayor stunned the city.',
      expect: { type: 'ASSAULT/targeted', acled: 'Attack', recipient: ['mayor'], harms: ['killed 1'] },
    },
    {
      say: 'Turkish airstrikes killed nine militants.',
      expect: { type: 'ASSAULT/aerial', acled: 'Air/drone strike', harms: ['killed 9'] },
    },
    {
      say: 'The withdrawal of troops from the valley began.',
      expect: { type: 'RETREAT/withdraw', actor: ['troops'], recipient: ['valley'] },
    },
  ],
  'light verbs': [
    {
      say: 'Rebels launched an attack on the barracks.',
      expect: { type: 'ASSAULT', actor: ['Rebels'], recipient: ['barracks'] },
    },
    {
      say: 'Insurgents carried out an attack on a church.',
      expect: { type: 'ASSAULT', actor: ['Insurgents'], recipient: ['church'] },
    },
    {
      say: 'The army mounted an offensive against the guerrillas.',
      expect: { type: 'ASSAULT', actor: ['army'], recipient: ['guerrillas'] },
    },
    {
      say: 'Workers staged a protest against the minister.',
      expect: { type: 'PROTEST/demo', acled: 'Peaceful protest', actor: ['Workers'], recipient: ['minister'] },
    },
    { say: 'The convoy came under attack.', expect: { type: 'ASSAULT', actor: [], recipient: ['convoy'] } },
    {
      say: 'The envoy held talks with the rebels.',
      expect: { type: 'CONSULT', actor: ['envoy'], recipient: ['rebels'] },
    },
    {
      say: 'Warplanes conducted airstrikes on a camp.',
      expect: { type: 'ASSAULT/aerial', actor: ['Warplanes'], recipient: ['camp'] },
    },
    { say: 'An attack took place near Baghdad.', expect: { type: 'ASSAULT', actor: [], place: 'near Baghdad' } },
    {
      say: 'A suicide bombing hit a mosque.',
      expect: { type: 'ASSAULT/suicide-attack', acled: 'Suicide bomb', recipient: ['mosque'] },
    },
  ],
  'control and raising': [
    {
      say: 'The rebels managed to capture the town.',
      expect: { type: 'ASSAULT', actor: ['rebels'], recipient: ['town'] },
      at: 'capture',
    },
    {
      say: 'The army began shelling the village.',
      expect: { type: 'ASSAULT/heavy-weapons', actor: ['army'], recipient: ['village'], modality: 'actual' },
    },
    {
      say: 'Militants tried to storm the base.',
      expect: { type: 'ASSAULT', actor: ['Militants'], modality: 'attempted' },
    },
    { say: 'The troops continued to bombard the town.', expect: { actor: ['troops'], modality: 'ongoing' } },
  ],
  coordination: [
    {
      say: 'Soldiers and policemen attacked the village.',
      expect: { type: 'ASSAULT', actor: ['Soldiers', 'policemen'], recipient: ['village'] },
    },
    { say: 'Gunmen attacked a church and a school.', expect: { actor: ['Gunmen'], recipient: ['church', 'school'] } },
    {
      say: 'The militia stormed the town and kidnapped a priest.',
      expect: { type: 'ASSAULT/abduct', actor: ['militia'], recipient: ['priest'] },
      at: 'kidnapped',
    },
    {
      say: 'The raid was condemned and the envoy was expelled.',
      expect: { type: 'SANCTION/expel', recipient: ['envoy'] },
      at: 'expelled',
    },
  ],
  'relative clauses': [
    { say: 'Gunmen who attacked a bus fled.', expect: { type: 'ASSAULT', actor: ['Gunmen'], recipient: ['bus'] } },
    {
      say: 'The village that the army shelled was empty.',
      expect: { type: 'ASSAULT/heavy-weapons', actor: ['army'], recipient: ['village'] },
    },
    {
      say: 'The journalists, who were kidnapped by rebels, are safe.',
      expect: { type: 'ASSAULT/abduct', actor: ['rebels'], recipient: ['journalists'] },
    },
  ],
  'reduced relatives': [
    {
      say: 'Rockets fired by militants hit a school.',
      expect: { type: 'ASSAULT/heavy-weapons', actor: ['militants'] },
      at: 'fired',
    },
    {
      say: 'Two nurses kidnapped by rebels were freed.',
      expect: { type: 'ASSAULT/abduct', actor: ['rebels'], recipient: ['nurses'] },
      at: 'kidnapped',
    },
  ],
});
