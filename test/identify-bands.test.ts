import { table } from './identify-table.ts';

/** "a guerrilla attack": those spoken of before, or guerrillas nobody told of yet. */
table([
  {
    say: 'Guerrillas entered Cali on Monday. A guerrilla attack killed six soldiers.',
    expect: { 'x:guerrillas': ['Guerrillas', 'guerrilla'] },
  },
  { say: 'This weekend’s rebel offensive has killed 127 soldiers.', expect: { 'x:rebels': ['rebel'] } },
]);
