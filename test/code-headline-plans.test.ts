import { table } from './code-table.ts';

table({
  'an infinitive as the verb of a headline is to come': [
    { say: 'Army to withdraw from Kano', expect: { modality: 'planned', actor: ['Army'] } },
    { say: 'Kenya to send troops to Somalia', expect: { modality: 'planned' } },
    { say: 'Three men to be charged over Kano attack', at: 'charged', expect: { modality: 'planned' } },
    { say: 'Police move in to end protest in Kano', at: 'protest', expect: { modality: 'actual' } },
    { say: 'Army withdraws from Kano to save lives', at: 'withdraws', expect: { modality: 'actual' } },
  ],
});
