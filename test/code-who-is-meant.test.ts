import { type PartyCase, partyTable } from './code-table.ts';

// Who was meant, and what only stands beside it.
const cases: readonly PartyCase[] = [
  // Judged, not judging.
  ['Man charged in stabbing death of trader', ['charged', [], ['Man']], ['stabbing', ['Man'], ['trader']]],
  [
    'Georgian police use water cannon on protesters, opposition leader detained.',
    ['use', ['Georgian police'], ['protesters']],
    ['detained', [], ['opposition leader']],
  ],
  [
    'Death squads are to blame for the murder of six priests.',
    ['blame', [], ['Death squads']],
    ['murder', [], ['six priests']],
  ],
  ['The ministry blamed it on foreign forces.', ['blamed', ['The ministry'], ['foreign forces']]],
  // What is carried decides who is attacked.
  ['Airstrikes hit a convoy of buses.', ['Airstrikes', [], ['a convoy of buses']]],
  ['A man was killed by a bullet to the chest.', ['killed', [], ['A man']]],
  // Clauses that were joined to the wrong verb.
  ['Officials said two gunmen started firing but were killed by soldiers.', ['killed', ['soldiers'], ['two gunmen']]],
  ['The army said it used live fire, adding it arrested four men.', ['arrested', ['The army'], ['four men']]],
  [
    'Fighters surrounded the village, hacked men to death and burned 300 houses.',
    ['surrounded', ['Fighters'], ['the village']],
    ['hacked', ['Fighters'], ['men']],
    ['burned', ['Fighters'], ['300 houses']],
  ],
  ['In Mahagi, a soldier who had been drinking fired into a crowd at a bar.', ['fired', ['a soldier'], ['a crowd']]],
  ['Rebels seized the town on Sunday after clashes with a militia.', ['seized', ['Rebels'], ['the town']]],
  [
    'A gun battle which began at 7 p.m. local time between the army and gunmen ended at dawn.',
    ['battle', ['the army', 'gunmen'], []],
  ],
  // Not another of those it was done to.
  [
    'He was charged with the murder of four detainees and the torture of dozens of others.',
    ['charged', [], ['He']],
    ['murder', [], ['four detainees']],
    ['torture', [], ['dozens of others']],
  ],
  // Who calls it so did not do it.
  ['A fire broke out after what the governor called a drone strike.', ['strike', [], []]],
  // Where is not whom.
  [
    'At the Nelson Mandela Library the foreign ministers of Poland and Hungary signed documents.',
    ['signed', ['the foreign ministers of Poland and Hungary', 'Hungary'], []],
  ],
  ['A bomb exploded at the front doors of a bank.', ['exploded', [], ['a bank']]],
  ['Thousands of residents fled their homes toward Goma.', ['fled', [], []]],
  // The other side deep in what is asked, threatened or complained of.
  [
    'Kenyan teachers began a hunger strike to demand the return of property seized by government forces.',
    ['strike', ['Kenyan teachers'], ['government forces']],
  ],
  [
    'Croatian authorities are failing refugees, a rights group protested.',
    ['protested', ['a rights group'], ['Croatian authorities']],
  ],
  ['The militia threatened to attack hotels.', ['threatened', ['The militia'], ['hotels']]],
  ['The party has called for a return to civilian rule.', ['called', ['The party'], []]],
  // Who speaks behind a comma is no victim.
  [
    'Troops opened fire toward crowds, killing at least 31 people and wounding more than 170, health officials and witnesses said.',
    ['opened', ['Troops'], ['at least 31 people']],
  ],
  // What they rode on, what was sustained, what is left of it.
  [
    'Several hundred assailants aboard eight vehicles and 200 motorbikes took part in the attack.',
    ['attack', ['Several hundred assailants'], []],
  ],
  ['An inspector was attacked by Luk and sustained bruises on her arms.', ['attacked', ['Luk'], ['An inspector']]],
  [
    'He was abducted from the city, held hostage in a house and tortured.',
    ['abducted', [], ['He']],
    ['tortured', [], ['He']],
  ],
  ['The militia vowed to avenge the children.', ['vowed', ['The militia'], []]],
  ['He is accused of committing crimes against humanity.', ['accused', [], ['He']], ['crimes', ['He'], []]],
  [
    'He condemned the aggressive invasion of Russia in Ukraine.',
    ['condemned', ['He'], ['Russia']],
    ['invasion', ['Russia'], []],
  ],
  ['He was fired following accusations he sexually harassed an employee.', ['harassed', ['he'], ['an employee']]],
  // The case was filed by him.
  ['The murder case was filed by the registrar of the university.', ['filed', ['the registrar of the university'], []]],
  // Who fired it did what it did.
  ['Rockets fired by Hamas hit a school in Ashkelon.', ['hit', ['Hamas'], ['a school']]],
  ['Rockets fired from the hills slammed into the town, killing two people.', ['slammed', [], ['the town']]],
  // Whose deed it was, told in other words.
  ['Thousands have been killed at the hands of the rebels.', ['killed', ['the rebels'], ['Thousands']]],
  ['There is the case of Ana Ruiz, who was murdered by soldiers.', ['murdered', ['soldiers'], ['Ana Ruiz']]],
  // A name is no party, and who suffers a campaign is not blamed for it.
  ['Honduras signed the Geneva convention.', ['signed', ['Honduras'], []]],
  [
    'The ambassador condemned the smear campaign against his country.',
    ['condemned', ['The ambassador'], ['the smear campaign']],
  ],
  ['The explosions caused alarm among the population in Ashkar.', ['explosions', [], []]],
  // Words that are said of the clause.
  ['So far nine people have been arrested.', ['arrested', [], ['nine people']]],
];
partyTable(cases);
