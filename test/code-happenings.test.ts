import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf, harmsOf, headsOf } from './code-table.ts';

/** One line an event: `trigger who>whom harms`, by head words. */
function reports(text: string): string[] {
  return eventsOf(text).map((event) => {
    const { trigger, roles } = event;
    return [`${trigger.text} ${headsOf(text, roles.actor)}>${headsOf(text, roles.recipient)}`, ...harmsOf(event)].join(
      ' ',
    );
  });
}

const ONE: Record<string, readonly string[]> = {
  'Gunmen stormed a hotel in Sanaa, killing four guards. The attack wounded nine people.': [
    'stormed Gunmen>hotel killed 4 wounded 9',
  ],
  'An air strike hit a wedding in Taiz, killing 20 guests. Twenty guests were killed when planes bombed the wedding, a doctor said.':
    ['strike planes>wedding killed 20'],
  'Rebels ambushed a convoy near Gao on Friday, killing five soldiers. The army said five soldiers died in the ambush. A spokesman for the rebels said the fighters killed eight soldiers.':
    ['ambushed Rebels>convoy killed 5 killed 8'],
  'Police blamed the group for multiple bombings that targeted bus stations in the capital.': [
    'blamed Police>group',
    'bombings >stations',
  ],
  'The air force conducted a precision strike on the village to target enemy fighters.': [
    'strike force>village,fighters',
  ],
  'The church was blown up by four charges that detonated at noon.': ['blown >church destroyed null+'],
  'The president met the chancellor in Berlin, where the two leaders discussed the war.': ['met president>chancellor'],
  'The army killed 60 people and injured 200 in air strikes on the town.': ['strikes army>town killed 60 wounded 200'],
  'Police used tear gas to disperse the crowd.': ['used Police>crowd'],
  'Rebels kidnapped 50 farmers in Zamfara. The mass kidnapping took place near the town of Gusau.': [
    'kidnapped Rebels>farmers abducted 50',
  ],
  'Protesters threw stones at police. The protest began peacefully.': ['threw Protesters>police'],
};

const MORE: Record<string, readonly string[]> = {
  // The same doer takes the same town once.
  'The Syrian army recaptured the city of Palmyra from militants on Sunday. Government forces took full control of the city after days of fighting.':
    ['recaptured army>militants'],
  // A definite weapon looks back; an attack told of without who, whom, where or when is the one told of.
  'The navy fired missiles at an air base in Syria on Friday. The missiles were launched from two ships.': [
    'fired navy>base',
  ],
  'Air strikes hit a hall in Sanaa on Saturday, killing 140 mourners. "There was an air strike," a witness said.': [
    'strikes >hall killed 140',
  ],
  // Whoever speaks for the group tells of its deed.
  'The rebel leader said his fighters had abducted more than 200 schoolgirls. "I abducted your girls," he said.': [
    'abducted fighters>schoolgirls abducted 200+',
  ],
  // A later count, of the same people in the same place.
  'A bomb killed at least 20 people in Mosul on Monday. Gunmen attacked a base in Kirkuk. The blast in Mosul killed 24 people, a doctor said.':
    ['killed >people killed 20+ killed 24', 'attacked Gunmen>base'],
  'The mayor said a gas attack had hit a town. Eighty people died on Tuesday when poison gas was released in Idlib.': [
    'attack >town killed 80',
  ],
  'The number of people killed when a bomber blew up a bus in Kabul on Saturday has risen to 30, police said.': [
    'blew bomber>bus destroyed 1 killed 30',
  ],
  // Nobody is killed twice.
  'A shell killed the editor Amin Haddad in Homs on Monday. Haddad was killed while he was filming a clash.': [
    'killed >editor killed 1',
  ],
  // What killed is the attack, not what it was on; whoever is only blamed did it by the blamer's word.
  'Rebels claimed responsibility for an attack on a convoy in Anbar that killed six.': [
    'attack Rebels>convoy killed 6',
  ],
  'Gunmen attacked a militia that killed six people in May.': [
    'attacked Gunmen>militia',
    'killed militia>people killed 6',
  ],
  'Police blamed the attack on militants.': ['blamed Police>militants'],
  'A general was killed in an attack that the ministry has blamed on rebels.': [
    'attack >general killed 1',
    'blamed ministry>rebels',
  ],
  // Near misses: who is only accused, another town, another weapon, another count.
  'Rockets hit a market in Mariupol, killing 30 people. Ukraine accused separatists of firing the rockets.': [
    'hit >market killed 30',
    'accused Ukraine>separatists',
    'firing separatists>',
  ],
  'The army recaptured the city of Palmyra on Sunday. Government troops recaptured the city of Raqqa on Monday.': [
    'recaptured army>city',
    'recaptured troops>city',
  ],
  'The navy fired missiles at a base in Homs. Rockets were launched from two ships at a port in Latakia.': [
    'fired navy>base',
    'launched >port',
  ],
  'A policeman shot the ambassador Karl Weber in Ankara on Monday. The gunman was later killed in a shootout with police.':
    ['shot policeman>Karl', 'shootout police>gunman killed 1'],
  'Rebels fired rockets at the capital. The army denies that 40 civilians were killed in Douma.': [
    'fired Rebels>capital',
    'killed >civilians',
  ],
  'Gunmen kidnapped more than 20 farmers in Zamfara. Bandits kidnapped 90 pupils in Kaduna.': [
    'kidnapped Gunmen>farmers abducted 20+',
    'kidnapped Bandits>pupils abducted 90',
  ],
};

const APART: Record<string, readonly string[]> = {
  'Three women and two children were shot dead in the village. About 3,000 soldiers launched the offensive to retake the city.':
    ['shot >women,children killed 3 killed 2', 'offensive soldiers>', 'retake soldiers>city'],
  'Two policemen were killed in Kirkuk. Islamic State fighters attacked a village near Mosul.': [
    'killed >policemen killed 2',
    'attacked fighters>village',
  ],
  'Militants kidnapped 50 farmers in Zamfara on Monday. The army said three bandits were killed in clashes on Tuesday.':
    ['kidnapped Militants>farmers abducted 50', 'clashes > killed 3'],
  'Rebels advanced on the town of Sake. The blast at the market killed 12 people.': [
    'advanced Rebels>town',
    'blast >market killed 12',
  ],
  'The group, which killed 20 people in May, attacked the hotel.': [
    'killed group>people killed 20',
    'attacked group>hotel',
  ],
  'Gunmen shot dead a judge in Kandahar. Elsewhere, two officers were killed.': [
    'shot Gunmen>judge killed 1',
    'killed >officers killed 2',
  ],
};

for (const [text, expected] of Object.entries(ONE)) {
  test(`one happening: ${text}`, () => assert.deepEqual(reports(text), expected));
}
for (const [text, expected] of Object.entries(MORE)) {
  test(`told again or not: ${text}`, () => assert.deepEqual(reports(text), expected));
}
for (const [text, expected] of Object.entries(APART)) {
  test(`several happenings: ${text}`, () => assert.deepEqual(reports(text), expected));
}

/** Trigger → polarity/modality. */
const REALITY: Record<string, Record<string, string>> = {
  // What somebody is made to do is done; so is what has had its effect.
  'The shelling forced thousands of people to flee.': { shelling: 'positive/actual', flee: 'positive/actual' },
  'Rebels attacked two tankers, prompting the kingdom to suspend shipments.': {
    attacked: 'positive/actual',
    suspend: 'positive/actual',
  },
  'Troops will force residents to flee.': { flee: 'positive/planned' },
  'Agents arrested a man suspected of helping to plan a bombing that killed 81 people.': {
    arrested: 'positive/actual',
    bombing: 'positive/actual',
  },
  'Police feared an attack that could kill hundreds.': { attack: 'uncertain/possible' },
  // Those who gather to protest do.
  'Thousands surrounded the parliament to protest against the law.': { protest: 'positive/actual' },
  'Thousands will surround the parliament to protest against the law.': { protest: 'positive/planned' },
  'Villagers will return home after the army takes the town.': { takes: 'positive/planned' },
  'Soldiers shelled the town until the rebels surrendered.': {
    shelled: 'positive/actual',
    surrendered: 'positive/actual',
  },
  'They did not attack the camp, nor did they shell the hospital.': {
    attack: 'negative/actual',
    shell: 'negative/actual',
  },
  'The two sides signed an agreement to end six weeks of fighting.': {
    signed: 'positive/actual',
    fighting: 'positive/actual',
  },
  'The attack, condemned by the mayor, should not have happened.': { condemned: 'positive/actual' },
  'These bombings will not cause fear.': { bombings: 'positive/actual' },
  'Anyone who attacks a police officer will be arrested.': { attacks: 'uncertain/hypothetical' },
  'Officials deny that many civilians were killed in air strikes on Raqqa.': {
    killed: 'negative/denied',
    strikes: 'positive/actual',
  },
  'Residents fled before the rebels attacked the village.': { fled: 'positive/actual', attacked: 'positive/actual' },
  'The embassy warned of attacks on foreigners.': { attacks: 'uncertain/possible' },
  'The minister ruled out sending troops to Mali.': { sending: 'negative/planned' },
  // Meant, not yet done, done by neither; reports that are false or denied.
  'The rebels were going to attack the town.': { attack: 'positive/planned' },
  'The rebels were attacking the town.': { attacking: 'positive/actual' },
  'The ministers have yet to meet.': { meet: 'negative/actual' },
  'The ministers have to meet.': { meet: 'positive/actual' },
  'Neither the army nor the rebels have attacked the town.': { attacked: 'negative/actual' },
  'There was no evidence that the rebels attacked the town.': { attacked: 'uncertain/possible' },
  'There was evidence that the rebels attacked the town.': { attacked: 'positive/actual' },
  'Reports of an attack on the airport were false.': { attack: 'negative/denied' },
  'Reports of an attack on the airport were widespread.': { attack: 'positive/actual' },
  'The army dismissed reports that it had shelled the town.': { shelled: 'negative/denied' },
  'The army confirmed reports that it had shelled the town.': { shelled: 'positive/actual' },
  'The man was acquitted of killing the mayor.': { killing: 'negative/denied' },
  'The man was convicted of killing the mayor.': { killing: 'positive/actual' },
  'Those who attack civilians must be punished.': { attack: 'uncertain/hypothetical' },
  'Those who attacked civilians were punished.': { attacked: 'positive/actual' },
  'The envoy plans to visit the town where rebels killed ten people.': { killed: 'positive/actual' },
};

for (const [text, expected] of Object.entries(REALITY)) {
  test(`reality: ${text}`, () => {
    const events = eventsOf(text);
    const told = Object.fromEntries(
      events.map(({ trigger, factuality }) => [trigger.text, `${factuality.polarity}/${factuality.modality}`]),
    );
    const asked = Object.fromEntries(Object.keys(expected).map((word) => [word, told[word]]));
    assert.deepEqual(asked, expected);
  });
}

test('what did not happen, or has yet to, has hurt nobody', () => {
  for (const text of [
    'The gunmen failed to kill the mayor.',
    'The army plans to kill the rebels.',
    'Officials deny that many civilians were killed in air strikes on Raqqa.',
  ]) {
    assert.ok(!/killed \d|killed null/.test(reports(text).join(';')), `${text} ${reports(text).join('; ')}`);
  }
});

/** Trigger → EDTF, `-` for none; `!` where background. */
const WHEN: Record<string, Record<string, string>> = {
  'Four people were arrested in connection with the bombings last year.': {
    arrested: '2024-03-14',
    bombings: '2023!',
  },
  'Soldiers arrested the mayor on Saturday over an attack in 2019.': { arrested: '2024-03-09', attack: '2019!' },
  'He was jailed for a bombing in Oslo in 2011.': { jailed: '2024-03-14', bombing: '2011!' },
  'Ministers condemned the terrorist attacks this weekend in Mopti.': {
    condemned: '2024-03-14',
    attacks: '2024-03-09/2024-03-10',
  },
  'The rebels said on Monday that their fighters had abducted more than 200 schoolgirls.': { abducted: '-' },
  'Police said a bomb had exploded on Monday.': { exploded: '2024-03-11' },
  'In 2012, rebels attacked the town of Gao. They killed ten soldiers.': { attacked: '2012!', killed: '2012!' },
  'Fighting has raged in the province since 2014.': { Fighting: '2014/..!' },
  'The group, which killed 20 people in May, attacked the hotel.': { killed: '2023-05!', attacked: '2024-03-14' },
  // A day without a year, told as done: the last such day.
  'Agents arrested a man suspected of helping to plan a bombing on Dec. 28 that killed 81 people.': {
    arrested: '2024-03-14',
    bombing: '2023-12-28!',
  },
  // … but for a day or two, by which an article may be dated too early.
  'The envoy met the rebels in Goma on March 15.': { met: '2024-03-15' },
  // The day of what something is the worst since.
  'Clashes on Monday left 105 soldiers dead, the worst bloodshed since the war in 2020.': { Clashes: '2024-03-11' },
  'Rebels plan a bombing on Dec. 28.': { bombing: '2024-12-28' },
};

for (const [text, expected] of Object.entries(WHEN)) {
  test(`when: ${text}`, () => {
    const events = eventsOf(text);
    const told = events.map(({ trigger, time, background }) => [
      trigger.text,
      `${time?.edtf ?? '-'}${background ? '!' : ''}`,
    ]);
    assert.deepEqual(Object.fromEntries(told), expected);
  });
}

test('words drive nobody out', () => {
  const [event] = eventsOf('The two sides agreed on Monday to end a war that has displaced two million people.');
  assert.deepEqual([event?.type.plover?.event, event?.consequences], ['AGREE', {}]);
});

test('what is dated after publication is planned', () => {
  const [event] = eventsOf('The ministers meet on Monday to discuss the border.');
  assert.equal(event?.factuality.modality, 'planned');
});
