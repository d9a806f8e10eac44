import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorsOf, identified, table } from './identify-table.ts';

table([
  // Titles and forms of address
  {
    say: 'An al-Shabaab spokesman, Sheikh Ali Rage, said the group had attacked the town.',
    expect: { 'al-shabaab': ['the group'] },
    codes: { 'x:ali-rage': ['REB', 'SO'] },
  },
  {
    say: 'Taliban commander Mullah Karim Dost was killed.',
    expect: { 'x:karim-dost': ['Taliban commander Mullah Karim Dost'] },
    codes: { 'x:karim-dost': ['REB', 'AF'] },
  },
  {
    say: 'Police chief Stephen Lo spoke in Hong Kong. Lo said his officers had been attacked.',
    expect: { 'x:stephen-lo': ['Police chief Stephen Lo', 'Lo', 'his'] },
    codes: { 'x:stephen-lo': ['COP', 'HK'] },
  },
  {
    say: 'Interior Minister Joseph Nkaissery was in Garissa, Kenya. Nkaissery named no group.',
    expect: { 'x:joseph-nkaissery': ['Interior Minister Joseph Nkaissery', 'Nkaissery'] },
    codes: { 'x:joseph-nkaissery': ['GOV', 'KE'] },
  },
  {
    say: 'The United Nations envoy for Yemen, Martin Griffiths, flew to Riyadh.',
    codes: { 'martin-griffiths': ['IGO', null] },
  },
  { say: 'Let us go, they said.', not: ['Let'] },
  // People
  {
    say: 'Hisham al-Hashemi is a security analyst. Hashemi warned of more attacks. He named no group.',
    expect: { 'x:hisham-al-hashemi': ['Hisham al-Hashemi', 'a security analyst', 'Hashemi', 'He'] },
  },
  {
    say: 'Prime Minister Haider al-Abadi visited Mosul. The prime minister thanked the troops. Abadi then left.',
    expect: { 'haider-al-abadi': ['Prime Minister Haider al-Abadi', 'The prime minister', 'Abadi'] },
  },
  {
    say: 'President Bashar al-Assad met Sergey Lavrov in Damascus.',
    expect: { 'bashar-al-assad': ['President Bashar al-Assad'], 'sergei-lavrov': ['Sergey Lavrov'] },
  },
  {
    say: 'Maria Lopez lost her home. She lives with her sister.',
    expect: { 'x:maria-lopez': ['Maria Lopez', 'her', 'She', 'her'] },
  },
  {
    say: 'General John Smith met Anna Brown. She asked him for proof.',
    expect: { 'x:john-smith': ['General John Smith', 'him'] },
  },
  { say: 'The woman told police that she had seen the men.', expect: { 'x:woman': ['The woman', 'she'] } },
  {
    say: 'Vladimir Putin spoke on Monday. He blamed Ukraine.',
    expect: { 'vladimir-putin': ['Vladimir Putin', 'He'], ukraine: ['Ukraine'] },
  },
  // Offices and their holders, relatives
  {
    say: 'Merkel met the Turkish president. Turkish President Recep Tayyip Erdogan thanked her. The Turkish president then left.',
    expect: {
      'recep-tayyip-erdogan': [
        'the Turkish president',
        'Turkish President Recep Tayyip Erdogan',
        'The Turkish president',
      ],
    },
  },
  {
    say: 'A policeman shot Russia’s ambassador in Ankara. Ambassador Ivan Petrov died at once.',
    expect: { 'x:ivan-petrov': ['Russia’s ambassador', 'Ambassador Ivan Petrov'] },
    codes: { 'x:ivan-petrov': ['GOV', 'RU'] },
  },
  {
    say: 'A police spokesman spoke of a raid. Police spokesman Ivan Petrov named no group.',
    expect: { 'x:police-spokesman': ['A police spokesman'], 'x:ivan-petrov': ['Police spokesman Ivan Petrov'] },
  },
  {
    say: 'Maria Lopez fled with her father Jorge Ruiz. Her father was ill. Her brother stayed.',
    expect: { 'x:jorge-ruiz': ['her father Jorge Ruiz', 'Her father'], 'x:brother': ['Her brother'] },
  },
  // First names tell women from men
  {
    say: 'Kate Holm, a nurse, praised David Reed. She had met him in June.',
    expect: { 'x:kate-holm': ['Kate Holm', 'a nurse', 'She'], 'x:david-reed': ['David Reed', 'him'] },
  },
  // Forms of address, sources without a verb, marks left open
  { say: 'Mr Holm spoke. “We are tired,” said Mr Holm.', expect: { 'x:holm': ['Mr Holm', 'We', 'Mr Holm'] } },
  {
    say: 'According to Anna Holm, “we want peace, and more. “We have waited,” and so on.',
    expect: { 'x:anna-holm': ['Anna Holm', 'we', 'We'] },
  },
]);

test('private people are marked, people in public roles are not', () => {
  const flag = (text: string, id: string) => actorsOf(text).find((actor) => actor.id === id)?.privatePerson;
  assert.equal(flag('Ahmed Karim, a carpenter, lost two sons.', 'x:ahmed-karim'), true);
  assert.equal(flag('Barack Obama spoke.', 'barack-obama'), undefined);
  assert.equal(flag('Governor Peter Holm resigned.', 'x:peter-holm'), undefined);
  assert.equal(flag('A police official, Peter Holm, was shot.', 'x:peter-holm'), undefined);
  assert.equal(flag('Rebel Peter Holm was shot.', 'x:peter-holm'), undefined);
  assert.equal(flag('Mary Holm, a witness, heard shots.', 'x:mary-holm'), true);
  assert.equal(flag('Two victims, Mary Holm and Ann Reed, were buried.', 'x:mary-holm'), true);
});

test('the office a person held on the day of publication is told', () => {
  const sectorOn = (publishedAt: string) =>
    identified('Aung San Suu Kyi spoke on Monday.', { publishedAt }).actors[0]?.sector;
  assert.equal(sectorOn('2018-03-01'), 'GOV');
  assert.equal(sectorOn('2023-03-01'), 'ELI');
});
