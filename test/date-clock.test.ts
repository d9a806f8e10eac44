import { table } from './date-table.ts';

table([
  { say: 'The raid began on 6 January at 1625.', expect: ['6 January at 1625 = 2024-01-06T16:25 time [2024-01-06]'] },
  { say: 'He spoke on Tuesday morning.', expect: ['Tuesday morning = 2024-03-12TMO time [2024-03-12]'] },
  {
    say: 'The blast came late on Monday night.',
    expect: ['late on Monday night = 2024-03-11TNI time END [2024-03-11]'],
  },
  { say: 'Rockets were fired overnight.', expect: ['overnight = 2024-03-13TNI time [2024-03-13]'] },
  { say: 'He was shot yesterday afternoon.', expect: ['yesterday afternoon = 2024-03-13TAF time [2024-03-13]'] },
  {
    say: 'The raid came at 9:30 a.m. on Tuesday.',
    expect: ['9:30 a.m. on Tuesday = 2024-03-12T09:30 time [2024-03-12]'],
  },
  {
    say: 'The bomb went off at noon on 3 March 2024.',
    expect: ['noon on 3 March 2024 = 2024-03-03T12:00 time [2024-03-03]'],
  },
  { say: 'He left at dawn on Wednesday.', expect: ['dawn on Wednesday = 2024-03-13TMO time [2024-03-13]'] },
  { say: 'A curfew begins at 7 p.m.', expect: ['7 p.m. = 2024-03-14T19:00 time [2024-03-14]'] },
  { say: 'They arrived last night.', expect: ['last night = 2024-03-13TNI time [2024-03-13]'] },
  { say: 'Tonight they will meet.', expect: ['Tonight = 2024-03-14TNI time [2024-03-14]'] },
  { say: 'Talks resumed this morning.', expect: ['this morning = 2024-03-14TMO time [2024-03-14]'] },
  { say: 'He came on the night of March 3.', expect: ['the night of March 3 = 2024-03-03TNI time [2024-03-03]'] },
  { say: 'In the morning of 3 March he left.', expect: ['the morning of 3 March = 2024-03-03TMO time [2024-03-03]'] },
  { say: 'At 2100 GMT the truce began.', expect: ['2100 GMT = 2024-03-14T21:00 time [2024-03-14]'] },
  { say: "They met at 10 o'clock.", expect: ["10 o'clock = 2024-03-14T10:00 time [2024-03-14]"] },
  {
    say: 'The early hours of Sunday were calm.',
    expect: ['The early hours of Sunday = 2024-03-10TMO time START [2024-03-10]'],
  },
  {
    say: 'In the early hours of March 3 shells fell.',
    expect: ['the early hours of March 3 = 2024-03-03TMO time START [2024-03-03]'],
  },
  { say: 'It took place at 2100 on 12 March.', expect: ['2100 on 12 March = 2024-03-12T21:00 time [2024-03-12]'] },
  { say: 'The truce begins Friday at 0600 GMT.', expect: ['Friday at 0600 GMT = 2024-03-15T06:00 time [2024-03-15]'] },
]);
