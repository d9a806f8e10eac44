import { table } from './claims-table.ts';

table('what somebody calls so', [
  [
    'A fire broke out after what the governor called a drone strike.',
    ['the governor', 'called', 'what … a drone strike'],
  ],
  ['The mayor died in what officials believe was a raid.', ['officials', 'believe', 'what … was a raid']],
  ['The unions called a strike.'],
]);

table('a relative word is no speaker', [
  ['Fighting broke out near the temple, which both countries claim.', ['both countries', 'claim', 'the temple']],
]);

table('what a court heard', [
  ['The court heard that the militia burned ten houses.', ['The court', 'heard', 'that the militia burned ten houses']],
  [
    'The Security Council heard on Monday that the road was mined.',
    ['The Security Council', 'heard', 'that the road was mined'],
  ],
  ['Residents heard that the road was mined.'],
]);

table('told before, by another', [
  [
    'Ten men died, state television quoted the minister as saying.',
    ['the minister', 'quoted … as saying', 'Ten men died'],
  ],
  [
    'As the army advanced, residents quoted the mayor as saying that the town was lost.',
    ['the mayor', 'quoted … as saying', 'that the town was lost'],
  ],
  [
    'Witnesses said soldiers burned the market, an allegation the army rejected.',
    ['Witnesses', 'said', 'soldiers burned the market'],
    ['the army', 'rejected', 'an allegation', { stance: 'denies' }],
  ],
]);

table('whose words and deeds they are', [
  [
    'Four men died, Ann Lee, whose daughter was hurt, told the Associated Press.',
    ['Ann Lee, whose daughter was hurt', 'told', 'Four men died'],
  ],
  ['The court jailed the general for ordering the raid.', ['the general', 'ordering', 'the raid']],
  ['The general is wanted by the court; neither country recognises the court.'],
]);
