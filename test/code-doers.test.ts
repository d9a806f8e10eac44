import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Filler } from '../src/model/index.ts';
import { eventsOf, headsOf } from './code-table.ts';

/** A sentence, the word that evokes the event, its doers' heads, and whom it was done to where that matters. */
type Row = readonly [say: string, at: string, actor: readonly string[], recipient?: readonly string[]];

/** Each class is an error that named the wrong party as the doer. */
const DOERS: Record<string, readonly Row[]> = {
  'a day right before the doer is not part of it': [
    ['On Tuesday supporters of the militia attacked the embassy.', 'attacked', ['supporters'], ['embassy']],
    ['In May rebels seized the town.', 'seized', ['rebels']],
    ['On Friday the police arrested four men.', 'arrested', ['police'], ['men']],
  ],
  'a deed somebody is charged with is the accused one’s': [
    ['Syria accused Israel of bombing a factory.', 'bombing', ['Israel'], ['factory']],
    ['The men were convicted of murder by a court.', 'murder', ['men'], []],
    ['Two officers were accused of rape.', 'rape', ['officers'], []],
    ['A rebel was jailed for attacks on villages.', 'attacks', ['rebel'], ['villages']],
    ['The rebels were accused of killing ten farmers by a rights group.', 'killing', ['rebels'], ['farmers']],
    ['The government blamed the rebels for attacking a village.', 'attacking', ['rebels']],
    ['He is an exiled cleric whom the government accuses of staging a coup.', 'staging', ['cleric']],
    [
      'The minister accused the army and the militia of wrecking the deal by besieging the town.',
      'besieging',
      ['army', 'militia'],
    ],
    ['Prosecutors suspect the group of bombing two churches.', 'bombing', ['group']],
    ['The gang was accused by prosecutors of killing two judges.', 'killing', ['gang'], ['judges']],
    ['A court convicted the officer of killing a prisoner.', 'killing', ['officer'], ['prisoner']],
    [
      'Russian officials assailed Ukraine for holding joint naval exercises with NATO.',
      'exercises',
      ['Ukraine'],
      ['NATO'],
    ],
    ['Police arrested two teenagers, accused of plotting an attack on a school.', 'attack', ['teenagers'], ['school']],
  ],
  'the agent of a passive may be read under the phrase before it': [
    ['Food was sent to the valley by the European Union.', 'sent', ['Union'], ['valley']],
  ],
  'a noun in two halves has the doer of its verb': [
    ['Demonstrators held a sit-in near the palace.', 'in', ['Demonstrators']],
    ['Teachers staged a walk-out on Monday.', 'out', ['Teachers']],
  ],
  'a participle behind the agent tells what the agent does': [
    ['The patrol was met by gunmen throwing hand grenades.', 'throwing', ['gunmen']],
    ['The town was attacked by rebels, killing six people.', 'attacked', ['rebels'], ['town']],
    ['The town was shelled by the army on Monday, wounding nine people.', 'shelled', ['army'], ['town']],
  ],
  'a deed is blamed where its doer is not told, never whom it struck': [
    ['Peru deplored the bomb blasts which killed scores of people.', 'deplored', ['Peru'], ['blasts']],
    [
      'In a telegram to President Mora, President Weber condemned the terrorist acts.',
      'condemned',
      ['Weber'],
      ['acts'],
    ],
    ['The council deplores these senseless acts against the embassies.', 'deplores', ['council'], ['acts']],
    ['The council condemned the killing of farmers by the militia.', 'condemned', ['council'], ['militia']],
  ],
  'whoever is pressed to act is to act': [
    ['The council pressed the regime to lift the siege.', 'pressed', ['council'], ['regime']],
    ['The union must pressure the army to withdraw from the town.', 'withdraw', ['army'], ['town']],
    [
      'They tried to flee in their car, which caused the crowd to attack the vehicle.',
      'attack',
      ['crowd'],
      ['vehicle'],
    ],
  ],
  'a clause that was read as a phrase has its doer before it': [
    ['Soldiers evicted families from the camp.', 'evicted', ['Soldiers'], ['families']],
    ['Israeli soldiers called on Hamas gunmen to lay down their arms.', 'called', ['soldiers'], ['gunmen']],
    ['Soldiers looted shops and burned down homes in Axum.', 'looted', ['Soldiers'], ['shops']],
    ['A bomb attack that hit a bus carrying pilgrims killed four people.', 'attack', [], ['bus', 'people']],
  ],
  'whoever is spoken of, not whoever speaks': [
    ['All the parties, with the exception of the Greens, agreed on the plan.', 'agreed', ['parties'], []],
    ['The envoy praised the efforts of Kenyan troops to free the hostages.', 'free', ['troops'], ['hostages']],
    ['The two presidents discussed plans to attack rebel bases in the jungle.', 'attack', [], ['bases']],
    ['Ankara blamed Kurdish militants for shooting down a helicopter.', 'shooting', ['militants'], ['helicopter']],
    ['Israeli troops killed a Palestinian who had stabbed a soldier.', 'stabbed', ['Palestinian'], ['soldier']],
    ['Protesters accusing the police of killing a student marched through Lagos.', 'killing', ['police'], ['student']],
    ['The man suspected of shooting the mayor was arrested on Tuesday.', 'shooting', ['man'], ['mayor']],
    ['Heavy clashes between soldiers and militiamen erupted near the port.', 'clashes', ['soldiers', 'militiamen']],
  ],
  'who speaks of a campaign wages none': [
    ['The two leaders discussed the campaign to liberate the city.', 'liberate', []],
    [
      'Officials discussed the role that foreign forces will play in the Iraqi operation to liberate the city.',
      'liberate',
      ['Iraqi'],
    ],
    ["The army is limiting the rebels' capacity to launch attacks.", 'attacks', ['rebels']],
    ["Britain will work with its allies to pursue an end to the regime's bombing campaign.", 'bombing', ['regime']],
    ['The spokesman announced an operation to retake the city of Mosul from Islamic State.', 'retake', [], ['State']],
    ['The army launched a campaign to retake the city.', 'retake', ['army']],
    ['The police chief called the demonstration a riot.', 'demonstration', []],
    ['Students called a demonstration in the capital.', 'demonstration', ['Students']],
    ['The attack, condemned by the White House, killed nine people.', 'attack', [], ['people']],
    ['The attack, carried out by a militia, killed nine people.', 'attack', ['militia'], ['people']],
  ],
  'people killed have not killed': [
    [
      'The number of people killed when a suicide bomber blew up a bus has risen to 40, the interior minister said.',
      'blew',
      ['bomber'],
    ],
    [
      'Seven people killed and 12 people injured in violence over the election were buried.',
      'killed',
      [],
      ['people', 'people'],
    ],
    ['Canadian tourist killed in shooting attacks', 'attacks', [], ['tourist']],
    [
      'The mayor of Achi, in the northern department of Bolivar, who was kidnapped on Friday, is alive.',
      'kidnapped',
      [],
      ['mayor'],
    ],
    ['Soldiers found the remains of an engineer kidnapped by rebels.', 'kidnapped', ['rebels'], ['engineer']],
    ['The gunmen killed and wounded dozens of villagers.', 'killed', ['gunmen']],
  ],
  'who helps a fighter does not fight': [
    ['Turkey backs some of the rebel groups fighting to topple the president.', 'fighting', ['groups'], []],
    ['A shell hit a convoy of refugees, killing six people.', 'hit', [], ['convoy']],
  ],
  'a word before the noun': [
    ['An offensive by the army against two villages began.', 'offensive', ['army'], ['villages']],
    ['Israeli jets fired two missiles at a depot.', 'fired', ['jets'], ['depot']],
    ['The convoy was attacked from the air.', 'attacked', [], ['convoy']],
    ['An Israeli missile strike had targeted the airport.', 'strike', ['Israeli'], ['airport']],
    ['He was commanding a counter-rebel operation in the hills.', 'operation', [], ['rebel']],
    ['Iraqi forces fought off several attacks near the bridge.', 'attacks', [], ['forces']],
  ],
  'a road with an object beside it is where': [
    ['Soldiers were ambushed by the rebels on a mountain road.', 'ambushed', ['rebels'], ['Soldiers']],
    ['The rebels ambushed soldiers on a highway.', 'ambushed', ['rebels'], ['soldiers']],
    ['Farmers blocked a highway.', 'blocked', ['Farmers'], ['highway']],
  ],
  'whom a strike is aimed at': [
    ['A drone strike killed Karim Sayed at the airport.', 'strike', [], ['Karim']],
    ['An attack on a station wounded two officers.', 'attack', [], ['station']],
    ['Rioters threw bricks at officers.', 'threw', ['Rioters'], ['officers']],
    ['Castellar, who was killed on Friday in the hills, was a judge.', 'killed', [], ['Castellar']],
    ['The militants blew up several of its temples.', 'blew', ['militants'], ['temples']],
    ['Four rockets fired from Iran slammed into the town, killing seven people.', 'slammed', [], ['town']],
    ['Turkish jets destroyed weapon depots used by militants.', 'destroyed', ['jets'], ['depots']],
  ],
  'whom words are meant for': [
    ['Jordan and Britain agreed to share information on Romanian refugees.', 'agreed', ['Jordan', 'Britain'], []],
    ['Farmers blocked a highway, demanding that the government lower the tax.', 'blocked', ['Farmers'], ['government']],
    ['Farmers blocked a highway with tractors.', 'blocked', ['Farmers'], ['highway']],
    ['The ministers agreed to set up a panel to investigate who killed the general.', 'agreed', ['ministers'], []],
    [
      'The agency repeated its demand that Israel ease restrictions on the movement of workers.',
      'demand',
      ['agency'],
      ['Israel'],
    ],
    [
      'A French minister threatened to impose import restrictions against German firms.',
      'threatened',
      ['minister'],
      ['firms'],
    ],
    ['France is ready to contribute 4,000 troops to the union.', 'ready', ['France'], ['union']],
    ['Israel is opposed to the mediation of France.', 'opposed', ['Israel'], ['France']],
    ['The general issued an ultimatum to the rebels.', 'ultimatum', ['general'], ['rebels']],
    ['The two presidents spoke by telephone on Sunday.', 'spoke', ['presidents'], []],
    ['Libya has offered to hand over to Britain two of its nationals.', 'offered', ['Libya'], ['Britain']],
    ['Pakistan has refused to deploy peacekeepers in Mali.', 'refused', ['Pakistan'], []],
    ['Pakistan has refused to meet peacekeepers in Mali.', 'refused', ['Pakistan'], ['peacekeepers']],
    ['Syria agreed to withdraw its troops.', 'agreed', ['Syria'], []],
    ['Denmark accepted a formula for ending its dispute with the union.', 'accepted', ['Denmark'], ['union']],
    ['The president lifted the ban on the party but not on its leaders.', 'lifted', ['president'], ['party']],
  ],
  'whoever is to act is spoken to': [
    ['The rebels insisted on their demand that the president resign.', 'insisted', ['rebels'], ['president']],
    ['The rebels insisted on a demand for food.', 'insisted', ['rebels'], []],
    ['The rebels threatened to march unless the president resigned.', 'threatened', ['rebels'], ['president']],
    ['The rebels threatened to march because the president resigned.', 'threatened', ['rebels'], []],
    ['Villagers blocked the road, demanding that he be freed.', 'blocked', ['Villagers'], ['road']],
  ],
  'whom a protest is felt against': [
    ['Students marched to voice their anger at the ministry.', 'marched', ['Students'], ['ministry']],
    ['Villagers blocked a road to show their disapproval of the king.', 'blocked', ['Villagers'], ['king']],
    ['Workers demonstrated to show their support for the president.', 'demonstrated', ['Workers'], []],
  ],
  'a claim of authorship names the doer': [
    ['The group claimed responsibility for the attack on the base.', 'attack', ['group'], ['base']],
    ['No group claimed responsibility for the attack on the base.', 'attack', [], ['base']],
  ],
  'the loser of a place': [
    ['Troops recaptured the town of Karam from the rebels.', 'recaptured', ['Troops'], ['rebels']],
    ['Troops liberated the town of Karam from rebel control.', 'liberated', ['Troops'], ['rebel']],
    ['Troops recaptured the town of Karam.', 'recaptured', ['Troops'], ['town']],
  ],
};

for (const [what, rows] of Object.entries(DOERS)) {
  for (const [say, at, actor, recipient] of rows) {
    test(`${what}: ${say}`, () => {
      const events = eventsOf(say);
      const event = events.find(({ trigger }) => trigger.text === at);
      assert.ok(event, `nothing at "${at}", only at ${events.map(({ trigger }) => trigger.text).join(', ') || 'none'}`);
      const heads = (fillers: readonly Filler[]) => headsOf(say, fillers);
      assert.deepEqual(heads(event.roles.actor), actor, 'actor');
      if (recipient) assert.deepEqual(heads(event.roles.recipient), recipient, 'recipient');
    });
  }
}

/** Words that only look like a deed. */
const NO_DEED: readonly string[] = [
  'The secretary paid tribute to bombing victims.',
  'The inspectors verified that the country had destroyed its missiles.',
  'The council charged the inspectors with verifying the list.',
  'The poster asked for information leading to the arrest of the bombers.',
  'Agents pushed ahead with their plan.',
  'She told workers at the bomb-hit embassy that help would come.',
  'The war-torn, strike-weary town held a fair.',
  'The group claimed responsibility.',
  'Police said he was committed to the deal.',
  'They are locked in a custody battle.',
  'Officers moved into an apartment.',
  'The ministry sent a team to recover the remains.',
  'Police offered a reward for the arrest of the bomber.',
  'At least five people were killed after a volcano erupted.',
  'An ambulance was taking a patient to hospital.',
  'The club charged its players.',
  'The general took the post of minister.',
  'The Syria airstrike investigation was closed.',
];
for (const say of NO_DEED) {
  test(`no deed: ${say}`, () => {
    const events = eventsOf(say);
    assert.deepEqual(
      events.map(({ trigger }) => trigger.text),
      [],
    );
  });
}
