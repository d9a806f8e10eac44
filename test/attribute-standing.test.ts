import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute } from '../src/attribute/index.ts';
import { docOf } from '../src/model/index.ts';
import { lexicon, resources, table } from './claims-table.ts';

table('beside each other', [
  [
    'The army said it held the town, while residents said the rebels were still there.',
    ['The army', 'said', 'it held the town'],
    ['residents', 'said', 'the rebels were still there'],
  ],
  [
    'The minister said the road was open, adding that the convoy had passed.',
    ['The minister', 'said', 'the road was open'],
    ['The minister', 'adding', 'that the convoy had passed'],
  ],
  [
    'The envoy called for denying the reports.',
    ['The envoy', 'called for', 'denying the reports', { stance: 'asks' }],
    ['The envoy', 'denying', 'the reports', { stance: 'denies' }],
  ],
  [
    'According to a survey, most residents said they wanted to leave.',
    ['a survey', 'According to', 'most residents said they wanted to leave'],
    ['most residents', 'said', 'they wanted to leave'],
    ['they', 'wanted', 'to leave'],
  ],
]);

table('unnamed', [
  ['Two soldiers were reportedly killed.', ['', 'reportedly', 'Two soldiers were … killed', { standing: 'unnamed' }]],
  [
    'The soldiers allegedly burned the village.',
    ['', 'allegedly', 'The soldiers … burned the village', { standing: 'unnamed' }],
  ],
  [
    'A source said the general was arrested.',
    ['A source', 'said', 'the general was arrested', { standing: 'unnamed' }],
  ],
  [
    'Security sources told Reuters that the general was arrested.',
    ['Security sources', 'told', 'that the general was arrested', { standing: 'unnamed', via: 'reuters' }],
  ],
]);

table('standing', [
  [
    'The army spokesman said the base was safe.',
    ['The army spokesman', 'said', 'the base was safe', { standing: 'official' }],
  ],
  [
    'Insurgents said they had taken the base.',
    ['Insurgents', 'said', 'they had taken the base', { standing: 'party' }],
  ],
  ['A professor said the vote was rigged.', ['A professor', 'said', 'the vote was rigged', { standing: 'analyst' }]],
  ['The newspaper said the vote was rigged.', ['The newspaper', 'said', 'the vote was rigged', { standing: 'media' }]],
  [
    'The hospital said it received ten bodies.',
    ['The hospital', 'said', 'it received ten bodies', { standing: 'organisation' }],
  ],
  [
    'Villagers said soldiers burned the crops.',
    ['Villagers', 'said', 'soldiers burned the crops', { standing: 'witness' }],
  ],
  [
    'Security analyst Hisham Karimi said the group was weak. “It has lost its bases,” he told AFP.',
    ['Security analyst Hisham Karimi', 'said', 'the group was weak', { standing: 'analyst' }],
    ['he', 'told', '“It has lost its bases,”', { standing: 'analyst', via: 'afp' }],
  ],
  [
    'Governor Ahmed Nasser said the road was open. The convoy had passed, Nasser said.',
    ['Governor Ahmed Nasser', 'said', 'the road was open', { standing: 'official' }],
    ['Nasser', 'said', 'The convoy had passed', { standing: 'official' }],
  ],
]);

table('terms of a talk', [
  [
    '“They shot at us,” said a resident who asked not to be named. “We buried our dead on Sunday.”',
    [
      'a resident who asked not to be named',
      'said',
      '“They shot at us,” … “We buried our dead on Sunday.”',
      { standing: 'witness' },
    ],
  ],
  [
    'One of the residents said soldiers burned the crops.',
    ['One of the residents', 'said', 'soldiers burned the crops', { standing: 'witness' }],
  ],
]);

test('a dateline is nobody’s words', () => {
  const text = 'GAO, Mali (AFP) - Two soldiers were killed, the army said.';
  const article = { id: 'a', text, dateline: { text: 'GAO, Mali (AFP)', place: 'GAO, Mali' } };
  const analysis = resources.annotator.analyse(text);
  const none = { timexes: [], published: { confidence: 0, candidates: [] }, actors: [], events: [], campaigns: [] };
  const actorAt = new Int32Array(analysis.length).fill(-1);
  const [claim] = attribute({ ...docOf(article), analysis, actorAt, ...none }, lexicon).claims;
  assert.deepEqual(
    claim!.content.map(({ start, end }) => text.slice(start, end)),
    ['Two soldiers were killed'],
  );
});

table('headlines', [
  ['Minister: Rebels have left the valley', ['Minister', ':', 'Rebels have left the valley', { standing: 'official' }]],
]);

table('asking and calling', [
  [
    'The council called on the rebels to release the pilots.',
    ['The council', 'called on', 'the rebels to release the pilots', { stance: 'asks' }],
  ],
  [
    'The envoy asked the rebels to release the pilots.',
    ['The envoy', 'asked', 'the rebels to release the pilots', { stance: 'asks' }],
  ],
  [
    'The minister demanded that the troops withdraw.',
    ['The minister', 'demanded', 'that the troops withdraw', { stance: 'asks' }],
  ],
  ['“Who sent these men?” the judge asked.', ['the judge', 'asked', '“Who sent these men?”', { stance: 'asks' }]],
]);

table('several claims', [
  [
    'The army said two soldiers died, but the rebels said they had killed ten.',
    ['The army', 'said', 'two soldiers died'],
    ['the rebels', 'said', 'they had killed ten', { standing: 'party' }],
  ],
  [
    'The police said five people died. The hospital said it counted nine bodies.',
    ['The police', 'said', 'five people died', { standing: 'official' }],
    ['The hospital', 'said', 'it counted nine bodies', { standing: 'organisation' }],
  ],
  [
    'The rebels said they took the town. The army denied that it had lost the town.',
    ['The rebels', 'said', 'they took the town', { stance: 'asserts' }],
    ['The army', 'denied', 'that it had lost the town', { stance: 'denies' }],
  ],
]);
