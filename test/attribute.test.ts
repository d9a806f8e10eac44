import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute, findAttributions } from '../src/attribute/index.ts';
import { docOf, type EventReport, type Span } from '../src/model/index.ts';
import { claims, lexicon, resources, table } from './claims-table.ts';

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

/** Everything found, wants and bare objects included, before the choice of what is a claim. */
const found: readonly (readonly [say: string, ...rows: [string, string, string][]])[] = [
  ['The governor supports the truce.', ['The governor', 'supports', 'the truce']],
  ['The rebels want the army to leave.', ['The rebels', 'want', 'the army to leave']],
  ['The general praised the border guards.', ['The general', 'praised', 'the border guards']],
  [
    'The president accused the rebels of burning the market.',
    ['The president', 'accused', 'the rebels of burning the market'],
  ],
  ['The minister described the attack as a crime.', ['The minister', 'described', 'the attack as a crime']],
  ['The council criticized the army for the delay.', ['The council', 'criticized', 'the army for the delay']],
  ['The envoy hopes to meet the rebels.', ['The envoy', 'hopes', 'to meet the rebels']],
  ['The rebels plan to boycott the vote.', ['The rebels', 'plan', 'to boycott the vote']],
  ['The mayor is confident that the wall will hold.', ['The mayor', 'is confident', 'that the wall will hold']],
  ['The minister referred to the attack.', ['The minister', 'referred to', 'the attack']],
  ['Residents complained about the checkpoints.', ['Residents', 'complained about', 'the checkpoints']],
  ['The envoy called the vote a farce.', ['The envoy', 'called', 'the vote a farce']],
  ['The colonel announced a new offensive.', ['The colonel', 'announced', 'a new offensive']],
  ['The ministry released a report.', ['The ministry', 'released', 'a report']],
  ['The ministry denied the report.', ['The ministry', 'denied', 'the report']],
  ['The council called for a truce.', ['The council', 'called for', 'a truce']],
  ['The soldiers walked to the river.'],
];
for (const [say, ...rows] of found) {
  test(`found: ${say}`, () => {
    const a = resources.annotator.analyse(say);
    const text = (spans: readonly Span[]) => spans.map(({ start, end }) => say.slice(start, end)).join(' … ');
    const ours = findAttributions(a, lexicon).map(({ source, cue, content }) => [
      source ? a.slice(a.spanOf(...source.range)) : '',
      text(cue.map((range) => a.spanOf(...range))),
      text(content),
    ]);
    assert.deepEqual(ours, rows);
  });
}

const event = (say: string, trigger: string, id = 'e1'): EventReport => {
  const start = say.indexOf(trigger);
  return {
    id,
    trigger: { start, end: start + trigger.length, text: trigger },
    token: 0,
    background: false,
    type: { plover: { event: 'ASSAULT', mode: null, contexts: [] }, acled: null, cameo: null, ucdp: null },
    roles: { actor: [], recipient: [], with: [], instrument: [], affected: [] },
    place: null,
    time: null,
    consequences: {},
    factuality: { polarity: 'positive', modality: 'actual' },
    links: [],
    confidence: 1,
    evidence: [],
    method: 'test',
    leftOpen: [],
  };
};

test('an event in what is said is attributed, one outside is told in the article’s own voice', () => {
  const say = 'The army said rebels bombed the bridge. Guards attacked the camp.';
  const { doc } = claims(say, [event(say, 'bombed'), event(say, 'attacked', 'e2')]);
  assert.deepEqual(doc.claims[0]?.about, ['e1']);
  assert.equal(doc.attributions.get('e1')?.[0]?.standing, 'official');
  assert.equal(doc.attributions.has('e2'), false);
});

test('a denied event is denied, a doubted one uncertain, an asserted one as it was', () => {
  const outcomes = [
    ['The army denied that soldiers bombed the bridge.', 'negative', 'denied'],
    ['Diplomats doubted that soldiers bombed the bridge.', 'uncertain', 'actual'],
    ['The army said that soldiers bombed the bridge.', 'positive', 'actual'],
    ['The army confirmed that soldiers bombed the bridge.', 'positive', 'actual'],
  ] as const;
  for (const [say, polarity, modality] of outcomes) {
    const { doc } = claims(say, [event(say, 'bombed')]);
    assert.deepEqual(doc.events[0]?.factuality, { polarity, modality }, say);
  }
});

test('a denial speaks of the deed, not of what is taken for granted in it', () => {
  const say = 'The army denied that it had carried out the explosion, which wounded ten people.';
  const { doc } = claims(say, [event(say, 'explosion'), event(say, 'wounded', 'e2')]);
  assert.deepEqual(
    doc.events.map(({ factuality }) => factuality.modality),
    ['actual', 'actual'],
  );
  const other = 'The army denied that it had carried out attacks.';
  assert.equal(claims(other, [event(other, 'attacks')]).doc.events[0]?.factuality.modality, 'denied');
});

test('judgements, topics, wants and knowledge report no event; announcements do', () => {
  const outcomes = [
    ['The president condemned the attack.', 'attack', []],
    ['The ministers discussed the offensive.', 'offensive', []],
    ['The rebels want an attack on the base.', 'attack', []],
    ['The soldiers know that the rebels attacked the base.', 'attacked', []],
    ['The colonel announced a new offensive.', 'offensive', ['e1']],
    ['The army said the rebels attacked the base.', 'attacked', ['e1']],
  ] as const;
  for (const [say, trigger, about] of outcomes) {
    const { doc } = claims(say, [event(say, trigger)]);
    assert.deepEqual(doc.claims[0]?.about, about, say);
    assert.equal(doc.attributions.has('e1'), about.length > 0, say);
  }
});

test('what was done is no claim, whatever its verb may say elsewhere', () => {
  const say = 'The villagers resisted the army.';
  assert.equal(claims(say).claims.length, 1);
  const acled = { eventType: 'Battles', subEventType: 'Armed clash' };
  const resisted = event(say, 'resisted');
  assert.deepEqual(claims(say, [{ ...resisted, type: { ...resisted.type, acled } }]).claims, []);
});

test('an event is attributed to nobody named too; what someone demands is their word, what they take as known is not', () => {
  const outcomes = [
    ['Gunmen reportedly attacked the base.', 'attacked', 'actual', ['']],
    ['Gunmen are believed to have attacked the base.', 'attacked', 'actual', ['']],
    ['Residents demanded justice for those killed in the raid.', 'raid', 'actual', undefined],
    ['The council demanded that the army lift the siege.', 'lift', 'demanded', ['The council']],
    ['The army did not say who had attacked the base.', 'attacked', 'actual', undefined],
  ] as const;
  for (const [say, trigger, modality, sources] of outcomes) {
    const { doc } = claims(say, [{ ...event(say, trigger), factuality: { polarity: 'positive', modality } }]);
    const told = doc.attributions.get('e1')?.map(({ source }) => (source ? say.slice(source.start, source.end) : ''));
    assert.deepEqual(told, sources, say);
  }
});

test('the source closest around an event comes first', () => {
  const say = 'The paper said that the army believed that rebels bombed the bridge.';
  const { doc } = claims(say, [event(say, 'bombed')]);
  const sources = doc.attributions.get('e1')!.map(({ source }) => say.slice(source?.start, source?.end));
  assert.deepEqual(sources, ['the army', 'The paper']);
});

const filler = (say: string, words: string, actor?: string) => {
  const span = { start: say.indexOf(words), end: say.indexOf(words) + words.length };
  return { ...span, head: span, ...(actor ? { actor } : {}) };
};
/** A violent event of the text, done by one and undergone by another of its phrases. */
function violent(say: string, trigger: string, parts: { actor?: string; recipient?: string }, id = 'e1'): EventReport {
  const one = event(say, trigger, id);
  return {
    ...one,
    type: { ...one.type, acled: { eventType: 'Battles', subEventType: 'Armed clash' } },
    roles: {
      ...one.roles,
      actor: parts.actor ? [filler(say, parts.actor)] : [],
      recipient: parts.recipient ? [filler(say, parts.recipient)] : [],
    },
  };
}

test('speaking is the deed: a condemnation in the speaker’s own words is attributed to nobody', () => {
  const outcomes = [
    ['“We condemn the attack on the camp,” the envoy said.', 'condemn', 'We', 'ACCUSE', false],
    ['The envoy said that the rebels condemn the attack.', 'condemn', 'the rebels', 'ACCUSE', true],
    ['“We shelled the camp,” the commander said.', 'shelled', 'We', 'ASSAULT', true],
  ] as const;
  for (const [say, trigger, actor, plover, isAttributed] of outcomes) {
    const one = violent(say, trigger, { actor });
    const { attributions } = claims(say, [
      { ...one, type: { ...one.type, plover: { event: plover, mode: null, contexts: [] } } },
    ]).doc;
    assert.equal(attributions.has('e1'), isAttributed, say);
  }
});

test('a source that only reports is not the doer', () => {
  const outcomes = [
    ['Ten soldiers were killed on the road, the army said.', 'killed', 'the army', false],
    ['The police said that two guards were shot at the gate.', 'shot', 'The police', false],
    ['The rebels said that gunmen killed ten people.', 'killed', 'gunmen', true],
    ['“We killed ten soldiers on the road,” the commander said.', 'killed', 'We', true],
    ['“Our men fired and ten soldiers were killed,” the commander said.', 'killed', 'the commander', true],
    ['The group claimed the attack on the base.', 'attack', 'The group', true],
    ['The rebels vowed to attack the base.', 'attack', 'The rebels', true],
  ] as const;
  for (const [say, trigger, actor, isKept] of outcomes) {
    const [coded] = claims(say, [violent(say, trigger, { actor })]).doc.events;
    assert.equal(coded!.roles.actor.length, isKept ? 1 : 0, say);
    assert.equal(
      coded!.leftOpen.some(({ property }) => property === 'actor'),
      !isKept,
      say,
    );
  }
});

test('a confirmation or denial is linked to what another source told', () => {
  const outcomes = [
    ['The rebels said they hit the jet. The army denied that the jet was shot.', 'hit', 'shot', 'the jet', 'denies'],
    [
      'Police said gunmen shot the mayor. His office confirmed that the mayor was killed.',
      'shot',
      'killed',
      'the mayor',
      'confirms',
    ],
    [
      'Police said gunmen shot the mayor. His office said that the mayor was killed.',
      'shot',
      'killed',
      'the mayor',
      undefined,
    ],
  ] as const;
  for (const [say, first, second, recipient, rel] of outcomes) {
    const events = [violent(say, first, { recipient }), violent(say, second, { recipient }, 'e2')];
    const links = rel ? [{ rel, to: 'e1' }] : [];
    assert.deepEqual(claims(say, events).doc.events[1]?.links, links, say);
  }
  const say = 'The rebels said they hit the jet. The army denied that the bridge was shot.';
  const others = [
    violent(say, 'hit', { recipient: 'the jet' }),
    violent(say, 'shot', { recipient: 'the bridge' }, 'e2'),
  ];
  assert.deepEqual(claims(say, others).doc.events[1]?.links, []);
});

test('“the claim” and “the attack” stand for what another source told before', () => {
  const outcomes = [
    ['The rebels said they shelled the base. The army denied the claim.', 'shelled', ['e1'], 'uncertain'],
    ['Police said gunmen attacked the base. The ministry confirmed the attack.', 'attacked', ['e1'], 'positive'],
    ['Police said gunmen attacked the base. The ministry confirmed the election.', 'attacked', [], 'positive'],
    ['Police said gunmen attacked the base. The ministry denied the new claim.', 'attacked', [], 'positive'],
    ['Rebels shelled the base, the army said, a claim the rebels denied.', 'shelled', ['e1'], 'uncertain'],
    ['Rebels shelled the base, the army said, but the rebels rejected the charge.', 'shelled', ['e1'], 'uncertain'],
  ] as const;
  for (const [say, trigger, about, polarity] of outcomes) {
    const { doc } = claims(say, [event(say, trigger)]);
    assert.deepEqual(doc.claims[1]?.about, about, say);
    assert.equal(doc.events[0]?.factuality.polarity, polarity, say);
  }
});

test('what one denies and another tells is uncertain; a denial that is only reported stays one', () => {
  const say = 'The paper said the army denied that soldiers bombed the bridge.';
  assert.equal(claims(say, [event(say, 'bombed')]).doc.events[0]?.factuality.modality, 'denied');
});

test('a toll told by another source is that source’s claim too, behind who tells of the deed', () => {
  const say = 'Police said a bomb exploded. The hospital said nine people died.';
  const killed = [{ ...filler(say, 'nine people'), low: 9, best: 9, high: 9 }];
  const { doc } = claims(say, [{ ...event(say, 'exploded'), consequences: { killed } }]);
  const sources = doc.attributions.get('e1')!.map(({ source }) => say.slice(source?.start, source?.end));
  assert.deepEqual(sources, ['Police', 'The hospital']);
  const own = 'A bomb exploded. The hospital said nine people died.';
  const told = claims(own, [
    {
      ...event(own, 'exploded'),
      consequences: { killed: [{ ...filler(own, 'nine people'), low: 9, best: 9, high: 9 }] },
    },
  ]).doc;
  assert.deepEqual(told.claims[0]?.about, ['e1']);
  assert.equal(told.attributions.has('e1'), false);
});

test('hostile text neither throws nor hangs', () => {
  const units = [
    '“',
    '” he said ',
    '"',
    'said ',
    'according to ',
    'that ',
    ':\n“',
    '‘',
    ', said',
    "''",
    'he said he said that ',
  ];
  for (const unit of units) {
    const text = unit.repeat(Math.ceil(2_000 / unit.length));
    const start = performance.now();
    claims(text);
    assert.ok(performance.now() - start < 30_000, unit);
  }
});

const NOTHING = [
  'The rebels released the prisoners.',
  'The army issued new rifles.',
  'Two soldiers were killed in the north.',
  'The rebels took the town after a week of fighting.',
  'Soldiers found a large store of arms near the river.',
  'The army showed no mercy.',
  'The bridge was named after a general.',
  'The army holds the eastern bank of the river.',
  'The two sides held talks in the capital.',
  'The “Sword of Peace” operation began on Monday.',
  'The minister addressed the crowd.',
  'The president knows the region.',
  'A group known as the Falcons took the base.',
  'The city saw heavy fighting.',
  'The troops made a stand at the bridge.',
  'They read the names of the dead.',
  'The shells struck the old town at noon.',
  'The road leads to the border.',
  'Families fled to the hills with what they could carry.',
  'The truce held for three days.',
  'A convoy of trucks carried food to the camp.',
  'The report was published on Monday.',
  'The statement came hours after the attack.',
  'Say what you want.',
  'I think you know the way.',
  'The officer was not named.',
  'The letter arrived late.',
  'The court opened at nine.',
];
for (const say of NOTHING) test(`no claim: ${say}`, () => assert.deepEqual(claims(say).claims, []));
