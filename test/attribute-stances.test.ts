import { table } from './claims-table.ts';

table('denials, confirmations and doubts', [
  [
    'The army denied that its soldiers burned the village.',
    ['The army', 'denied', 'that its soldiers burned the village', { stance: 'denies' }],
  ],
  [
    'The group has denied that it carried out the attack.',
    ['The group', 'has denied', 'that it carried out the attack', { stance: 'denies' }],
  ],
  [
    'The ministry confirmed that two guards were killed.',
    ['The ministry', 'confirmed', 'that two guards were killed', { stance: 'confirms' }],
  ],
  [
    'Officials disputed that the town had fallen.',
    ['Officials', 'disputed', 'that the town had fallen', { stance: 'denies' }],
  ],
  [
    'Diplomats doubted that the truce would hold.',
    ['Diplomats', 'doubted', 'that the truce would hold', { stance: 'doubts' }],
  ],
  [
    'The army did not confirm that the base was lost.',
    ['The army', 'did not confirm', 'that the base was lost', { stance: 'doubts' }],
  ],
]);

table('demands, vows and threats', [
  ['The rebels vowed to retake the city.', ['The rebels', 'vowed', 'to retake the city', { stance: 'wants' }]],
  ['The group threatened to kill the hostages.', ['The group', 'threatened', 'to kill the hostages']],
  [
    'The president pledged that the attackers would be punished.',
    ['The president', 'pledged', 'that the attackers would be punished'],
  ],
  [
    'The UN urged both sides to stop the fighting.',
    ['The UN', 'urged', 'both sides to stop the fighting', { stance: 'asks' }],
  ],
  ['The army refused to leave the border.', ['The army', 'refused', 'to leave the border']],
  ['The rebels agreed to withdraw their tanks.', ['The rebels', 'agreed', 'to withdraw their tanks']],
]);

table('beliefs', [
  [
    'Officials believe that the bomber came from abroad.',
    ['Officials', 'believe', 'that the bomber came from abroad', { standing: 'official' }],
  ],
  [
    'Investigators suspect that the group planted the bomb.',
    ['Investigators', 'suspect', 'that the group planted the bomb'],
  ],
  [
    'Residents fear that the fighting will return.',
    ['Residents', 'fear', 'that the fighting will return', { standing: 'witness' }],
  ],
  [
    'Analysts think the offensive will stall.',
    ['Analysts', 'think', 'the offensive will stall', { standing: 'analyst' }],
  ],
]);

table('judgements, topics and knowledge', [
  [
    'The president condemned the attack that killed ten people.',
    ['The president', 'condemned', 'the attack that killed ten people'],
  ],
  ['The ministers discussed the offensive.', ['The ministers', 'discussed', 'the offensive']],
  ['The envoy referred to the siege of the city.', ['The envoy', 'referred to', 'the siege of the city']],
  ['The soldiers know that the bridge is mined.', ['The soldiers', 'know', 'that the bridge is mined']],
  ['The governor supports the plan.', ['The governor', 'supports', 'the plan', { stance: 'wants' }]],
  [
    'The rebels want the army to leave.',
    ['The rebels', 'want', 'the army to leave', { stance: 'wants', standing: 'party' }],
  ],
]);

table('nouns', [
  [
    'No one believed the minister’s claim that the rebels had fled.',
    ['the minister', 'claim', 'that the rebels had fled'],
  ],
  [
    'The army rejected the rebels’ claim that they shot down a helicopter.',
    ['The army', 'rejected', 'the rebels’ claim that they shot down a helicopter'],
    ['the rebels', 'claim', 'that they shot down a helicopter', { standing: 'party' }],
  ],
]);

table('nouns with article, verb and preposition', [
  [
    'The general has made several statements about the siege.',
    ['The general', 'has made several statements about', 'the siege'],
  ],
  ['The rebels issued a warning that they would return.', ['The rebels', 'issued a warning', 'that they would return']],
  ['Their new demand for a truce was refused.', ['Their', 'new demand for', 'a truce', { stance: 'asks' }]],
  [
    'Families fled after reports that gunmen were near.',
    ['', 'reports', 'that gunmen were near', { standing: 'unnamed' }],
  ],
]);

table('deeds as objects', [
  ['The army denied targeting civilians.', ['The army', 'denied', 'targeting civilians', { stance: 'denies' }]],
  ['The envoy proposed sending monitors.', ['The envoy', 'proposed', 'sending monitors']],
]);

table('read with the verb above', [
  [
    'The minister continued to say that the road was safe.',
    ['The minister', 'continued to say', 'that the road was safe'],
  ],
  ['The minister went on to say that the road was safe.', ['The minister', 'went on to say', 'that the road was safe']],
]);

table('made clear', [
  [
    'The minister made clear that the army would stay.',
    ['The minister', 'made clear', 'that the army would stay', { stance: 'asserts' }],
  ],
  [
    'The minister has made it clear that the army would stay.',
    ['The minister', 'has made it clear', 'that the army would stay'],
  ],
]);

table('judgements by noun and adjective', [
  ['The mayor is critical of the army.', ['The mayor', 'is critical of', 'the army']],
  ['The minister made a brief mention of the siege.', ['The minister', 'made a brief mention of', 'the siege']],
  [
    'Residents wondered why the troops had left.',
    ['Residents', 'wondered', 'why the troops had left', { stance: 'doubts' }],
  ],
]);

table('what someone calls something', [
  ['The army struck what it called a terrorist base.', ['it', 'called', 'what … a terrorist base']],
]);

table('said of someone', [
  [
    'The leader is said to have fled the country.',
    ['', 'is said', 'The leader … to have fled the country', { standing: 'unnamed' }],
  ],
  [
    'Ten people are believed to be under the rubble.',
    ['', 'are believed', 'Ten people … to be under the rubble', { standing: 'unnamed' }],
  ],
]);

table('to the end of what is said', [
  [
    'It said its troops were inspecting the village when fighters attacked them from a hill.',
    ['It', 'said', 'its troops were inspecting the village when fighters attacked them from a hill'],
  ],
]);

table('names without a role', [
  ['Omar Haddad said the road was mined.', ['Omar Haddad', 'said', 'the road was mined', { standing: 'unnamed' }]],
  [
    'Resident Omar Haddad fled. The road was mined, Haddad said.',
    ['Haddad', 'said', 'The road was mined', { standing: 'witness' }],
  ],
]);
