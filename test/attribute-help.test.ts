import { table } from './claims-table.ts';

table('help is no view', [
  ['The air force provided vital support for the offensive.'],
  ['Planes supported the troops.'],
  ['The minister voiced support for the talks.', ['The minister', 'voiced support for', 'the talks']],
  ['Farmers backed the bill.', ['Farmers', 'backed', 'the bill']],
]);

table('the form of the words is no part of who speaks', [
  ['The ministry in a statement on its website said the road was cut.', ['The ministry', 'said', 'the road was cut']],
  [
    'The officer named in the report said the road was cut.',
    ['The officer named in the report', 'said', 'the road was cut'],
  ],
]);
