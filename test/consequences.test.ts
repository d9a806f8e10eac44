import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Consequence, EventReport } from '../src/model/index.ts';
import { coded, eventsOf } from './code-table.ts';

interface Case {
  readonly say: string;
  /** `TRIGGER: KIND LOW..HIGH WHO`; a single number where both are the same, `?` where a bound is not known. */
  readonly expect: readonly string[];
}

function harms(text: string): string[] {
  return eventsOf(text).flatMap(notations);
}

function notations(event: EventReport): string[] {
  return Object.entries(event.consequences)
    .flatMap(([kind, groups]) => groups.map((group) => `${event.trigger.text}: ${kind} ${countOf(group)}`))
    .sort();
}

function countOf({ low, high, who, total }: Consequence): string {
  const count = low === high ? `${low ?? '?'}` : `${low ?? '?'}..${high ?? '?'}`;
  return [count, who ?? '', total ? 'total' : ''].filter(Boolean).join(' ');
}

const cases: Case[] = [
  // One scene told by two verbs
  {
    say: 'The army reported that one sergeant was killed and five others were wounded during a clash near the farm.',
    expect: ['clash: killed 1 sergeant', 'clash: wounded 5'],
  },
  {
    say: 'Dozens were killed and hundreds wounded when protesters stormed the palace.',
    expect: ['stormed: killed 24..96', 'stormed: wounded 200..900'],
  },
  // Numbers without a noun
  {
    say: 'A bomber blew himself up at a checkpoint in Ghazni on Monday, killing at least 17 people and wounding about 60.',
    expect: ['blew: killed 17..? people', 'blew: wounded 60'],
  },
  {
    say: 'A bomb exploded in the bazaar on Sunday, leaving three killed and eight injured.',
    expect: ['exploded: killed 3', 'exploded: wounded 8'],
  },
  { say: 'The blast left 14 dead and 33 injured.', expect: ['blast: killed 14', 'blast: wounded 33'] },
  {
    say: 'A car bomb exploded in Kirkuk. Police put the toll at 15 dead and 40 injured.',
    expect: ['exploded: killed 15 total', 'exploded: wounded 40 total'],
  },
  {
    say: 'An attack on a shrine in Herat killed 31 worshippers and wounded 66 others.',
    expect: ['attack: killed 31 worshippers', 'attack: wounded 66'],
  },
  { say: 'More than 3,000 have been arrested since June.', expect: ['arrested: detained 3000..?'] },
  // Lists and parts
  {
    say: 'A suicide bombing killed 52 people, including nine children, in Multan on Sunday.',
    expect: ['bombing: killed 52 people'],
  },
  { say: 'The bombing injured 16, four of them seriously.', expect: ['bombing: wounded 16'] },
  {
    say: 'A bomb exploded outside a bank. Thirty people including six officers were hurt.',
    expect: ['exploded: wounded 30 people'],
  },
  {
    say: 'More than 150 teachers and students were detained in the crackdown.',
    expect: ['detained: detained 150..? teachers'],
  },
  {
    say: 'The clashes left 7 soldiers and 10 rebels dead.',
    expect: ['clashes: killed 10 rebels', 'clashes: killed 7 soldiers'],
  },
  {
    say: 'More than 80 villagers were killed and injured in the bombardment.',
    expect: ['bombardment: killed ? villagers', 'bombardment: wounded ? villagers'],
  },
  {
    say: 'Warplanes bombed a mosque in Kunduz, killing and wounding scores of worshippers.',
    expect: ['bombed: killed ?..160 worshippers', 'bombed: wounded ?..160 worshippers'],
  },
  // Totals
  {
    say: 'Shells hit the town on Friday. Two men died in hospital on Saturday, raising the death toll to 34.',
    expect: ['hit: killed 2 men', 'hit: killed 34 total'],
  },
  { say: 'Death toll from Basra car bombing rises to 28', expect: ['bombing: killed 28 total'] },
  // One
  {
    say: 'Gunmen opened fire on a bus in Mali, and two people died and another was hurt.',
    expect: ['opened: killed 2 people', 'opened: wounded 1'],
  },
  { say: 'Rebels attacked a base in Kunar. A sergeant was also killed.', expect: ['attacked: killed 1 sergeant'] },
  {
    say: 'Gunmen killed a judge and wounded his bodyguard in Jolo.',
    expect: ['killed: killed 1 judge', 'killed: wounded 1 bodyguard'],
  },
  // Zero is stated, or it is nothing
  { say: 'A mortar shell hit a house in Aden, but nobody was hurt.', expect: ['hit: wounded 0'] },
  {
    say: 'There were no casualties when a rocket hit the airport.',
    expect: ['hit: killed 0', 'hit: wounded 0'],
  },
  { say: 'A rocket hit the airport. Nobody should be hurt for their faith, a priest said.', expect: [] },
  { say: 'A rocket hit the airport. No casualties were reported.', expect: [] },
  {
    say: 'Shells hit the market, killing at least 20 traders and wounding scores of others.',
    expect: ['hit: killed 20..? traders', 'hit: wounded 40..160'],
  },
  {
    say: 'At least 63, including five Canadians, were killed when a bomb exploded in Lahore.',
    expect: ['exploded: killed 63..?'],
  },
  {
    say: 'Gunmen attacked a patrol in Sinai. The army reported that one sergeant was killed.',
    expect: ['attacked: killed 1 sergeant'],
  },
  {
    say: 'Three members of one family, among them two girls, were killed when a shell landed on their home in Taiz.',
    expect: ['landed: killed 3 members'],
  },
  {
    say: 'Warplanes bombed a house in Gaza, killing a family of five, medics said.',
    expect: ['bombed: killed 5 family'],
  },
  { say: 'About 60 people were feared dead after an air raid on a prison in Saada.', expect: [] },
  // Attackers who flee are not displaced, and wounds are nobody
  { say: 'Gunmen attacked a bank. The assailants fled in a car.', expect: [] },
  { say: 'Rebels attacked a farm. The body of the owner showed several bullet wounds.', expect: [] },
  // Idioms
  { say: 'Nine people lost their lives in the bombing.', expect: ['bombing: killed 9 people'] },
  // What is said of other things, or has not happened
  { say: 'The army shelled the town. The rockets could kill thousands of people, a doctor said.', expect: [] },
  {
    say: 'Agents arrested a man suspected of helping to plan a truck bombing on Dec. 28 that killed at least 44 people in Mogadishu.',
    expect: ['arrested: detained 1 man', 'bombing: killed 44..? people'],
  },
];

for (const { say, expect } of cases)
  test(`consequences: ${say}`, () => assert.deepEqual(harms(say).sort(), [...expect].sort()));

test('those who take part in an operation are with its doer', () => {
  const say =
    'The army launched an operation against the rebels in the hills on Sunday. Tribal militias were taking part, a spokesman said.';
  const events = eventsOf(say);
  assert.deepEqual(
    events.map(({ roles }) => roles.with.map(({ start, end }) => say.slice(start, end))),
    [['Tribal militias']],
  );
});

test('those who take part in something else are not', () => {
  const say =
    'The army launched an operation against the rebels on Sunday. Thousands took part in a rally in the capital.';
  const events = eventsOf(say);
  assert.ok(events.every(({ roles }) => roles.with.length === 0));
});

test('a campaign lies where its events are told to be in most detail', () => {
  const text =
    'The army launched the “Iron Fist” operation against the rebels near the Syrian border on Sunday. The operation, dubbed “Iron Fist,” would push to clear the territory between the provinces of Nineveh and Anbar of rebels, the army said.';
  const { campaigns } = coded(text);
  assert.match(campaigns[0]?.place?.text ?? '', /Nineveh and Anbar/);
});
