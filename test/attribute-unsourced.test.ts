import { table } from './claims-table.ts';

table('what is expected, and by nobody in particular', [
  [
    'The operation is expected to take weeks.',
    ['', 'is expected', 'The operation … to take weeks', { standing: 'unnamed', stance: 'asserts' }],
  ],
  [
    'The operation is expected by analysts to take weeks.',
    ['analysts', 'is expected', 'The operation … to take weeks', { standing: 'analyst' }],
  ],
  ['The talks seemed hopeless.', ['', 'seemed', 'The talks … hopeless']],
  ['The general appeared in court.'],
  ['The army expects to retake the town.', ['The army', 'expects', 'to retake the town', { stance: 'wants' }]],
]);

table('what is clear to nobody in particular', [
  [
    'It is not clear whether the shell hit the school.',
    ['', 'is not clear', 'whether the shell hit the school', { stance: 'withholds' }],
  ],
  ['It became clear that the bridge was gone.', ['', 'It became clear', 'that the bridge was gone']],
  ['It remains unclear who fired first.', ['', 'remains unclear', 'who fired first', { stance: 'withholds' }]],
  ['The road is clear.'],
  ['It is clear and cold in the valley.'],
  [
    'The minister was clear that the road was open.',
    ['The minister', 'was clear', 'that the road was open', { stance: 'asserts' }],
  ],
]);

table('nouns whose predicate or clause is what is said', [
  [
    "The general's view is that the truce will hold.",
    ['The general', 'view is', 'that the truce will hold', { standing: 'official' }],
  ],
  ['The hope had been that the river would fall.', ['', 'The hope had been', 'that the river would fall']],
  ['His demand was to open the road.', ['His', 'demand was', 'to open the road', { stance: 'asks' }]],
  ['The report was late.'],
  [
    "By the army's own account, ten soldiers died.",
    ['the army', 'By … own account', 'ten soldiers died', { standing: 'official' }],
  ],
  ["In the envoy's view, the truce has failed.", ['the envoy', 'In … view', 'the truce has failed']],
  ["The troops were in the general's account of the battle."],
]);

table('questions about something', [
  [
    'Diplomats raised questions about how the money was spent.',
    ['Diplomats', 'raised questions about', 'how the money was spent'],
  ],
]);

table('people and papers as sources', [
  ['A poll by the institute showed the party ahead.', ['A poll by the institute', 'showed', 'the party']],
  ['The army showed no mercy.'],
  ['A study found three cases.', ['A study', 'found', 'three cases', { standing: 'document' }]],
  ['Soldiers found three bodies.'],
  ['Sixty percent prefer the mayor.', ['Sixty percent', 'prefer', 'the mayor', { stance: 'wants' }]],
  ['The mayor has been criticised for the delay.', ['', 'has been criticised for', 'The mayor … the delay']],
  ['The mayor would be criticised for the delay.'],
]);

table('adjectives over what was said', [
  ['The minister was quick to blame the rebels.', ['The minister', 'was quick to blame', 'the rebels']],
  ['The minister was not able to confirm the report.'],
  ['The minister is free to blame the rebels.'],
]);

table('judgements in one word behind their object', [
  ['The ministry called the charges unsubstantiated.', ['The ministry', 'called', 'the charges unsubstantiated']],
]);
