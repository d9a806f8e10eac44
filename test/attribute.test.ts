import { table } from './claims-table.ts';

table('that-clause', [
  [
    'The army said that two soldiers were killed.',
    ['The army', 'said', 'that two soldiers were killed', { standing: 'official', stance: 'asserts' }],
  ],
  ['The army said two soldiers were killed.', ['The army', 'said', 'two soldiers were killed']],
  ['Police say the gunman fled.', ['Police', 'say', 'the gunman fled', { standing: 'official' }]],
  [
    'The minister claimed that the rebels had left the town.',
    ['The minister', 'claimed', 'that the rebels had left the town'],
  ],
  [
    'Residents reported that shells hit the market.',
    ['Residents', 'reported', 'that shells hit the market', { standing: 'witness' }],
  ],
  ['The governor has announced that the road is closed.', ['The governor', 'has announced', 'that the road is closed']],
  ['A spokesman warned that more attacks would follow.', ['A spokesman', 'warned', 'that more attacks would follow']],
  [
    'The group alleged that soldiers burned the village.',
    ['The group', 'alleged', 'that soldiers burned the village', { standing: 'party' }],
  ],
  [
    'Witnesses recalled that the shooting began at dawn.',
    ['Witnesses', 'recalled', 'that the shooting began at dawn', { standing: 'witness' }],
  ],
  ['The general acknowledged that the bridge was lost.', ['The general', 'acknowledged', 'that the bridge was lost']],
  ['The ministry also said that the border was open.', ['The ministry', 'also said', 'that the border was open']],
  ['The mayor later added that nobody was hurt.', ['The mayor', 'later added', 'that nobody was hurt']],
  [
    'Analysts argue that the truce will not hold.',
    ['Analysts', 'argue', 'that the truce will not hold', { standing: 'analyst' }],
  ],
  [
    'The rebels insisted that they had not fired first.',
    ['The rebels', 'insisted', 'that they had not fired first', { standing: 'party' }],
  ],
  [
    'An official told reporters that the talks had failed.',
    ['An official', 'told', 'that the talks had failed', { via: null }],
  ],
  [
    'The colonel told AFP that his men held the hill.',
    ['The colonel', 'told', 'that his men held the hill', { via: 'afp' }],
  ],
  [
    'A doctor told the Associated Press that ten bodies were brought in.',
    ['A doctor', 'told', 'that ten bodies were brought in', { via: 'ap', standing: 'witness' }],
  ],
  [
    'The UN said on Monday that thousands had fled.',
    ['The UN', 'said', 'that thousands had fled', { standing: 'organisation' }],
  ],
  [
    'The officer said in an interview with the paper that the camp was empty.',
    ['The officer', 'said in an interview', 'that the camp was empty'],
  ],
  ['The president said he would visit the front.', ['The president', 'said', 'he would visit the front']],
]);

table('after the content', [
  ['Two soldiers were killed, the army said.', ['the army', 'said', 'Two soldiers were killed']],
  ['Two soldiers were killed, said the army.', ['the army', 'said', 'Two soldiers were killed']],
  [
    'The rebels left the town overnight, a resident told Reuters.',
    ['a resident', 'told', 'The rebels left the town overnight', { via: 'reuters', standing: 'witness' }],
  ],
  [
    'The convoy was attacked near the border, officials said.',
    ['officials', 'said', 'The convoy was attacked near the border'],
  ],
  [
    'The operation began at dawn and would last a week, a statement by the military said.',
    [
      'a statement by the military',
      'said',
      'The operation began at dawn and would last a week',
      { standing: 'official' },
    ],
  ],
  [
    'At least ten people died in the blast, police said on Sunday.',
    ['police', 'said', 'At least ten people died in the blast'],
  ],
  ['The road is mined, the governor warned.', ['the governor', 'warned', 'The road is mined']],
  [
    'The militants have regrouped, said Omar Haddad, a security analyst in the capital.',
    ['Omar Haddad, a security analyst in the capital', 'said', 'The militants have regrouped', { standing: 'analyst' }],
  ],
  [
    'The strikes hit a hospital, the charity reported.',
    ['the charity', 'reported', 'The strikes hit a hospital', { standing: 'organisation' }],
  ],
  [
    'Hundreds of families left the valley, the agency added.',
    ['the agency', 'added', 'Hundreds of families left the valley'],
  ],
]);

table('around the cue', [
  [
    'The bridge, the minister said, was destroyed by the rebels.',
    ['the minister', 'said', 'The bridge … was destroyed by the rebels'],
  ],
  [
    'The fighters, he added, had crossed the border at night.',
    ['he', 'added', 'The fighters … had crossed the border at night'],
  ],
  [
    '“We will win,” the general said, “and we will win soon.”',
    ['the general', 'said', '“We will win,” … “and we will win soon.”'],
  ],
]);

table('quotation', [
  [
    '“We control the whole town,” the commander said.',
    ['the commander', 'said', '“We control the whole town,”', { standing: 'official' }],
  ],
  ['“We control the whole town,” said the commander.', ['the commander', 'said', '“We control the whole town,”']],
  ['"We control the whole town," the commander said.', ['the commander', 'said', '"We control the whole town,"']],
  ['The commander said: “We control the whole town.”', ['The commander', 'said:', '“We control the whole town.”']],
  ['The commander said, “We control the whole town.”', ['The commander', 'said', '“We control the whole town.”']],
  ['“Where is our army?” she asked.', ['she', 'asked', '“Where is our army?”', { stance: 'asks' }]],
  ['“No,” the minister said.', ['the minister', 'said', '“No,”']],
  [
    '“They came at night,” Amina Sule, a farmer from the village, told AFP.',
    ['Amina Sule, a farmer from the village', 'told', '“They came at night,”', { via: 'afp', standing: 'witness' }],
  ],
  [
    '“They came at night,” he said. “They burned every house in the street.”',
    ['he', 'said', '“They came at night,” … “They burned every house in the street.”'],
  ],
  [
    '“They came at night. They burned every house,” he said.',
    ['he', 'said', '“They came at night. They burned every house,”'],
  ],
  [
    'The general told reporters: “The siege is over and the road is open.”',
    ['The general', 'told', '“The siege is over and the road is open.”'],
  ],
  ['“The siege is over,” the general said on Monday in the capital.', ['the general', 'said', '“The siege is over,”']],
  [
    'The mayor said it was “a crime against the whole city” and its people.',
    ['The mayor', 'said', 'it was “a crime against the whole city” and its people'],
  ],
]);

table('over several paragraphs', [
  [
    '“They came at night,” the farmer said.\n\n“They burned every house in the street.”',
    ['the farmer', 'said', '“They came at night,” … “They burned every house in the street.”'],
  ],
  [
    '“They came at night. They shot at us,” the farmer said.\n\n“They burned every house in the street.”\n\n“Then they left for the hills.”',
    [
      'the farmer',
      'said',
      '“They came at night. They shot at us,” … “They burned every house in the street.” … “Then they left for the hills.”',
    ],
  ],
  [
    'The farmer said: “They came at night.\n\n“They burned every house in the street.”',
    ['The farmer', 'said:', '“They came at night. … “They burned every house in the street.”'],
  ],
  [
    'The minister continued:\n\n“We will not leave this valley to the rebels.”',
    ['The minister', 'continued:', '“We will not leave this valley to the rebels.”'],
  ],
  [
    '“They came at night,” the farmer said.\n\n“We chased them to the river,” the colonel said.',
    ['the farmer', 'said', '“They came at night,”'],
    ['the colonel', 'said', '“We chased them to the river,”'],
  ],
]);

table('according to', [
  [
    'Two soldiers were killed, according to the army.',
    ['the army', 'according to', 'Two soldiers were killed', { standing: 'official' }],
  ],
  ['According to the army, two soldiers were killed.', ['the army', 'According to', 'two soldiers were killed']],
  [
    'Ten people died in the raid, according to a local doctor.',
    ['a local doctor', 'according to', 'Ten people died in the raid', { standing: 'witness' }],
  ],
  [
    'The rebels attacked the base and burned the market, according to police.',
    ['police', 'according to', 'The rebels attacked the base and burned the market'],
  ],
  [
    'According to witnesses, the shooting began at dawn.',
    ['witnesses', 'According to', 'the shooting began at dawn', { standing: 'witness' }],
  ],
  [
    'The town has fallen, according to a report by the United Nations.',
    ['a report by the United Nations', 'according to', 'The town has fallen'],
  ],
  [
    'The number of attacks doubled, according to the study.',
    ['the study', 'according to', 'The number of attacks doubled', { standing: 'document' }],
  ],
  [
    'Militants, according to officials, hold the eastern district.',
    ['officials', 'according to', 'Militants … hold the eastern district'],
  ],
]);

table('documents', [
  [
    'The report found that police had shot at the crowd.',
    ['The report', 'found', 'that police had shot at the crowd', { standing: 'document' }],
  ],
  ['The report says the prison was empty.', ['The report', 'says', 'the prison was empty', { standing: 'document' }]],
  [
    'A statement from the ministry said the attack was repelled.',
    ['A statement from the ministry', 'said', 'the attack was repelled', { standing: 'official' }],
  ],
  [
    'The army’s statement said the attack was repelled.',
    ['The army’s statement', 'said', 'the attack was repelled', { standing: 'official' }],
  ],
  [
    'A statement by the military said the attack was repelled. The town was safe, the statement said.',
    ['A statement by the military', 'said', 'the attack was repelled', { standing: 'official' }],
    ['the statement', 'said', 'The town was safe', { standing: 'official' }],
  ],
  [
    'The survey showed that most families had fled.',
    ['The survey', 'showed', 'that most families had fled', { standing: 'document' }],
  ],
  [
    'Satellite data suggest that the dam was damaged.',
    ['Satellite data', 'suggest', 'that the dam was damaged', { standing: 'document' }],
  ],
]);

table('quoted as saying', [
  [
    'AFP quoted the minister as saying that the border was closed.',
    ['the minister', 'quoted … as saying', 'that the border was closed', { via: 'afp', standing: 'official' }],
  ],
  [
    'The minister was quoted as saying that the border was closed.',
    ['The minister', 'was quoted as saying', 'that the border was closed', { via: null }],
  ],
  [
    'The commander was quoted by Xinhua as saying the rebels had fled.',
    ['The commander', 'was quoted … as saying', 'the rebels had fled', { via: 'xinhua' }],
  ],
  [
    'Tasnim quoted a police officer as saying two guards were killed.',
    ['a police officer', 'quoted … as saying', 'two guards were killed', { via: 'tasnim' }],
  ],
]);

table('as-clause', [
  ['As the minister said, the border is closed.', ['the minister', 'said', 'the border is closed']],
  ['The border is closed, as the minister announced.', ['the minister', 'announced', 'The border is closed']],
]);

table('shared and inherited subjects', [
  ['The minister visited the town and said the war was over.', ['The minister', 'said', 'the war was over']],
  ['The army withdrew, saying that its mission was complete.', ['The army', 'saying', 'that its mission was complete']],
  [
    'The rebels released a statement saying they had taken the base.',
    ['The rebels', 'released a statement saying', 'they had taken the base'],
  ],
  ['Guards stopped a man who said he was a soldier.', ['who', 'said', 'he was a soldier']],
  [
    'The general thanked his men, adding that the siege was over.',
    ['The general', 'thanked', 'his men'],
    ['The general', 'adding', 'that the siege was over'],
  ],
]);
