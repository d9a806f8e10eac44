import { table } from './claims-table.ts';

const WITHHELD = { stance: 'withholds' } as const;

table('neither confirmed nor denied', [
  [
    'Kyiv neither confirmed nor denied that it had struck the bridge.',
    ['Kyiv', 'denied', 'that it had struck the bridge', WITHHELD],
  ],
  [
    'The army would not confirm or deny that it had shelled the camp.',
    ['The army', 'deny', 'that it had shelled the camp', WITHHELD],
  ],
  [
    'Officials could neither confirm nor deny reports that the bridge was mined.',
    ['Officials', 'confirm', 'reports', WITHHELD],
    ['Officials', 'deny', 'that the bridge was mined', WITHHELD],
  ],
  [
    'The ministry declined to confirm or deny that the base was hit.',
    ['The ministry', 'declined', 'to confirm or deny that the base was hit', WITHHELD],
    ['The ministry', 'deny', 'that the base was hit', WITHHELD],
  ],
  [
    'The rebels have not denied that the road is mined.',
    ['The rebels', 'have not denied', 'that the road is mined', WITHHELD],
  ],
]);

table('one of the two only', [
  [
    'The rebels confirmed the raid and denied that the market was burned.',
    ['The rebels', 'confirmed', 'the raid', { stance: 'confirms' }],
    ['The rebels', 'denied', 'that the market was burned', { stance: 'denies' }],
  ],
  [
    'The army did not confirm that the base was lost.',
    ['The army', 'did not confirm', 'that the base was lost', { stance: 'doubts' }],
  ],
]);

table('whoever told of a thing goes on to speak', [
  [
    'The governor said the road was cut and warned that food would run out.',
    ['The governor', 'said', 'the road was cut'],
    ['The governor', 'warned', 'that food would run out'],
  ],
  [
    'The minister stressed that rights would be respected but acknowledged that the law was harsh.',
    ['The minister', 'stressed', 'that rights would be respected'],
    ['The minister', 'acknowledged', 'that the law was harsh'],
  ],
  [
    'The army said two soldiers were captured and admitted that they had fired.',
    ['The army', 'said', 'two soldiers were captured and admitted that they had fired'],
    ['two soldiers', 'admitted', 'that they had fired'],
  ],
]);

table('quoted as saying', [
  [
    '“Why does the world look away?” he was quoted as saying.',
    ['he', 'was quoted as saying', '“Why does the world look away?”'],
  ],
  [
    '“The road is ours,” the general was quoted as saying by Reuters.',
    ['the general', 'was quoted as saying', '“The road is ours,”', { via: 'reuters' }],
  ],
  [
    '“We will stay here for good,” the agency quoted him as saying.',
    ['him', 'quoted … as saying', '“We will stay here for good,”'],
  ],
]);

table('offices of no public body', [
  [
    'The hospital director said the ward was full.',
    ['The hospital director', 'said', 'the ward was full', { standing: 'organisation' }],
  ],
  [
    "The rights group's director said the law was harsh.",
    ["The rights group's director", 'said', 'the law was harsh', { standing: 'organisation' }],
  ],
  [
    'The army spokesman said the road was cut.',
    ['The army spokesman', 'said', 'the road was cut', { standing: 'official' }],
  ],
]);

table('what is done, not said', [
  ["The government recalled its chargé d'affaires."],
  ["A guest rejected a man's advances."],
  ['The council banned the march.'],
  [
    'Military sources have reported to efe that the bridge was mined.',
    ['Military sources', 'have reported', 'that the bridge was mined'],
  ],
]);
