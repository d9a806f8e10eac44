import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classify } from '../src/code/index.ts';
import { coded } from './code-table.ts';

/** Where one ACLED sub-type ends and the next begins: text → the label of the whole. */
const LABELS: Record<string, string> = {
  // Only the peaceful are intervened against.
  'Police used water cannon to disperse students who marched in Tunis.': 'Protest with intervention',
  'Rioters threw petrol bombs at police in Tunis. Police fired tear gas to disperse the crowd.':
    'Violent demonstration',
  'The authorities violently suppressed a peaceful protest, detaining and arresting hundreds.':
    'Excessive force against protesters',
  // What burns in a protest makes it violent; a road that is blocked is more than a gathering.
  'Protests over prices erupted in Tripoli, with banks set ablaze.': 'Violent demonstration',
  'Farmers blocked roads and railways in protest at the law.': 'Violent demonstration',
  'Students occupied the university in Tunis.': 'Peaceful protest',
  // A battle in which ground changes hands is named after that.
  'Syrian troops clashed with insurgents and captured a village in Idlib.': 'Government regains territory',
  'The militants took control of two villages during clashes with the army.': 'Non-state actor overtakes territory',
  'The militants clashed with the army as they tried to capture two villages.': 'Armed clash',
  'Rebels were pushed back from the hills around the town.': 'Government regains territory',
  "The rebels' attack to capture the base was repelled by strong defences.": 'Armed clash',
  // Who the registry knows as rebels are no soldiers, whatever they call themselves.
  'The Kachin Independence Army seized the town of Hpakant.': 'Non-state actor overtakes territory',
  // A foreign army takes ground for itself, unless it takes it from rebels.
  'Russian troops captured the village of Robotyne in southern Ukraine.': 'Non-state actor overtakes territory',
  'Ukrainian troops captured the village of Robotyne in southern Ukraine.': 'Government regains territory',
  'Kenyan troops captured the port of Kismayo in Somalia from al-Shabab.': 'Government regains territory',
  // Gas that chokes is no tear gas.
  'Government forces used chlorine gas on the town, killing six people.': 'Chemical weapon',
  // A deed that is known, and whose it was: ACLED records no claims.
  'The group has claimed responsibility for a car bomb that killed eight people in the city.': 'None',
  'A car bomb killed eight people in the city. The group claimed responsibility.': 'Remote explosive/landmine/IED',
  // Soldiers who dig out cars are no mobilisation.
  'The military mobilised on Tuesday to dig out cars stuck in heavy snow.': 'None',
};

test('a village that is captured is no prisoner', () => {
  const [event] = coded('Troops captured a village and its base on Monday.').events;
  assert.deepEqual(event?.consequences, {});
});

test('the people of a land are', () => {
  const [event] = coded('Israeli forces raided the camp and arrested 12 Palestinians on Monday.').events.slice(-1);
  assert.equal(event?.consequences.detained?.[0]?.low, 12);
});

for (const [text, label] of Object.entries(LABELS))
  test(text, () => assert.equal(classify(coded(text), 'acled').label, label));
