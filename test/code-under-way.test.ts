import { table } from './code-table.ts';

table({
  'an operation that goes on': [
    {
      say: 'The army launched an operation against rebels in the Sinai. The operation will continue until the peninsula is cleared, a spokesman said.',
      expect: { type: 'ASSAULT', acled: 'Other', modality: 'ongoing' },
    },
    {
      say: 'The army began an offensive to retake the town on Monday. The offensive is under way, officials said.',
      expect: { type: 'ASSAULT', modality: 'ongoing' },
    },
    {
      say: 'Kurdish fighters began an offensive to retake Raqqa. Coalition jets are taking part.',
      expect: { type: 'ASSAULT', modality: 'ongoing' },
    },
    {
      say: 'The operation, dubbed “Iron Fist,” began early on Sunday and would push to clear the valley of militants, the army said.',
      at: 'operation',
      expect: { type: 'ASSAULT', modality: 'ongoing' },
    },
  ],
  'an operation that began': [
    {
      say: 'The army launched an operation against rebels in the Sinai. It killed nine militants.',
      expect: { type: 'ASSAULT', modality: 'actual' },
    },
    {
      say: 'The army began an operation against the gangs on Monday. The operation would last a day. The operation ended on Tuesday.',
      expect: { type: 'ASSAULT', modality: 'actual' },
    },
    {
      say: 'The army will launch an operation against rebels. The operation will last for weeks.',
      expect: { type: 'ASSAULT', modality: 'planned' },
    },
  ],
});
