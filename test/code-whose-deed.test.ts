import { type PartyCase, partyTable } from './code-table.ts';

// Who did it and to whom, by construction.
const cases: readonly PartyCase[] = [
  // The name behind a bare title is part of who it is.
  ['Gang leader Marc Duval kidnapped a priest.', ['kidnapped', ['Gang leader Marc Duval'], ['a priest']]],
  ['Police arrested opposition leader Anna Holm.', ['arrested', ['Police'], ['opposition leader Anna Holm']]],
  [
    'Libyan leader Omar Fathi and Peruvian envoy Ana Ruiz met in Rome.',
    ['met', ['Libyan leader Omar Fathi', 'Peruvian envoy Ana Ruiz'], []],
  ],
  ['President Omar Fathi Saturday met the rebels.', ['met', ['President Omar Fathi'], ['the rebels']]],
  // Those killed in a fight are whom they fought.
  ['Soldiers killed two rebels in a gunbattle near Ashkar.', ['gunbattle', ['Soldiers'], ['two rebels']]],
  ['Soldiers killed ten militants in two days of fighting.', ['fighting', ['Soldiers'], ['ten militants']]],
  ['A nurse was killed in fighting between the army and rebels.', ['fighting', ['the army', 'rebels'], []]],
  ['Ten policemen were killed in two days of clashes with rebels.', ['clashes', ['rebels'], ['Ten policemen']]],
  // Guns that are somebody's.
  ['Turkish artillery hit a school in Ashkar.', ['hit', ['Turkish artillery'], ['a school']]],
  ['The village was shelled by Turkish artillery.', ['shelled', ['Turkish artillery'], ['The village']]],
  ['Artillery hit a school in Ashkar.', ['hit', [], ['a school']]],
  // What goes on in the passive.
  [
    'The towns of Ashkar and Lomir were shelled at dawn and attacked with drones.',
    ['shelled', [], ['The towns of Ashkar and Lomir']],
    ['attacked', [], ['The towns of Ashkar and Lomir']],
  ],
  ['The group put the toll at five, with 31 wounded.', ['wounded', [], ['31']]],
  // Whose the plot is stays untold.
  ['There is a plot to kill the president, police said.', ['kill', [], ['the president']]],
  // What is done with force is done to nobody of that name.
  [
    'Turkey warned it would retaliate with full force against any attack by the rebels.',
    ['warned', ['Turkey'], ['the rebels']],
    ['attack', ['the rebels'], []],
  ],
  ['The union demanded their immediate release.', ['demanded', ['The union'], []]],
  ['A bomb exploded on Alameda Street.', ['exploded', [], []]],
  // More of the same is done by the same.
  [
    'Gunmen attacked a village in Kaduna. Another village was also attacked.',
    ['attacked', ['Gunmen'], ['a village']],
    ['attacked', ['Gunmen'], ['Another village']],
  ],
  [
    'Police arrested ten protesters in Nairobi. Two journalists were also detained.',
    ['arrested', ['Police'], ['ten protesters']],
    ['detained', ['Police'], ['Two journalists']],
  ],
  [
    'Gunmen attacked a village in Kaduna. Two journalists were detained.',
    ['attacked', ['Gunmen'], ['a village']],
    ['detained', [], ['Two journalists']],
  ],
  [
    'Israeli airstrikes hit Gaza. One strike killed five people in Khan Younis.',
    ['airstrikes', ['Israeli'], ['Gaza']],
    ['strike', ['Israeli'], ['five people']],
  ],
  [
    'A strike by teachers closed schools. Airstrikes hit Gaza.',
    ['strike', ['teachers'], []],
    ['Airstrikes', [], ['Gaza']],
  ],
  // Who has aircraft there tells of his own.
  ['An airstrike killed three militants in Borno, the army said.', ['airstrike', ['the army'], ['three militants']]],
  ['An airstrike killed three children in Borno, the army said.', ['airstrike', [], ['three children']]],
];
partyTable(cases);
