import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coded } from './code-table.ts';

/** One line an event: `trigger killed,…`, in text order. */
function tellings(text: string, title?: string): string[] {
  return coded(text, title).events.map(({ trigger, consequences }) => {
    const killed = (consequences.killed ?? []).map(({ low, best, high }) => best ?? low ?? high);
    return [trigger.text, killed.join(',')].join(' ').trimEnd();
  });
}

const BODY: Record<string, readonly string[]> = {
  // A gathering told by those who marched.
  'Thousands marched through Madrid on Tuesday. Students marched along with them.': ['marched'],
  'Thousands marched in Madrid on Tuesday. Hundreds of nurses marched in the city of Madrid.': ['marched'],
  'Thousands marched in Madrid on Tuesday. Students marched in Seville.': ['marched', 'marched'],
  'Thousands marched in Madrid on Monday. Students marched in Madrid on Tuesday.': ['marched', 'marched'],
  'Farmers marched in Madrid. A rival march was held in Madrid by landowners.': ['marched', 'held'],
  // Several deeds summed up.
  'A bomb hit a bank in Lima. Another bomb hit a hotel in Quito. The toll of both bombings rose to 40.': ['hit', 'hit'],
  'A bomb hit a bank in Lima. Bombings in Quito killed four people.': ['hit', 'Bombings 4'],
  // What is ranked among its like.
  'Rebels ambushed a convoy near Goma on Monday. It was the second ambush on the road this month.': ['ambushed'],
  'A bomb exploded at a school in Lima, killing six people, in the third attack in the city this month.': [
    'exploded 6',
  ],
  'Rebels ambushed a convoy near Goma on Monday. The second ambush killed a driver.': ['ambushed', 'ambush 1'],
  // Another count of the same dead.
  'A car bomb exploded near a market in Baghdad on Thursday, killing 20 people. The army said eight people were killed.':
    ['exploded 20,8'],
  'A car bomb exploded near a market in Baghdad on Thursday, killing 20 people. The army said eight people were killed in Basra.':
    ['exploded 20', 'killed 8'],
  'A car bomb exploded near a market in Baghdad on Thursday, killing 20 people. The army said eight soldiers were killed.':
    ['exploded 20', 'killed 8'],
  'A car bomb exploded near a market in Baghdad on Thursday, killing as many as 20 people. The 20 killed included four women.':
    ['exploded 20'],
  // The same parties, the same captive, the same stand.
  'The envoy Karl Weber met the minister Amin Haddad in Cairo on Monday. Haddad and Weber met in a hotel.': ['met'],
  'The envoy Karl Weber met the minister Amin Haddad in Cairo on Monday. On Friday Haddad and Weber met in Geneva.': [
    'met',
    'met',
  ],
  'The envoy Karl Weber met the minister Amin Haddad in Cairo on Monday. Weber will meet Haddad again in May.': [
    'met',
    'meet',
  ],
  'The general Karl Weber was abducted by rebels in May. His driver survived. The army searched the forest. It found nothing. A week passed. Weber was kidnapped on the road to the airport, a witness said.':
    ['abducted'],
  'Soldiers arrested the editor Karl Weber on Monday. Weber was arrested again on Friday.': ['arrested', 'arrested'],
  'The president Karl Weber rejected a proposal of the rebels to hold talks. Weber rejected the proposal as unserious.':
    ['rejected'],
  'The president Karl Weber rejected a proposal of the rebels to hold talks. Weber rejected the budget.': [
    'rejected',
    'rejected',
  ],
  // Arrests without a number, counted; what the sides do in their battle.
  'Police arrested several students on Monday. The ministry said 10 people had been arrested. The party said the detained included a driver.':
    ['arrested'],
  'Police arrested several students on Monday. Ten other people were arrested.': ['arrested', 'arrested'],
  'Police arrested six students on Monday. Officials said ten people had been arrested.': ['arrested', 'arrested'],
  'Soldiers and gunmen fought a battle in Oruro on Saturday. The gunmen threw grenades.': ['battle'],
  'Soldiers and gunmen fought a battle in Oruro on Saturday. The gunmen later fired rockets at a school.': [
    'battle',
    'fired',
  ],
  'Soldiers and gunmen fought a battle in Oruro on Saturday. Farmers threw grenades.': ['battle', 'threw'],
  // One deed by two verbs.
  'Police said three officers had been kidnapped and held hostage.': ['kidnapped'],
  'Rebels kidnapped a priest and abducted two nuns.': ['kidnapped', 'abducted'],
  'Rebels kidnapped a priest on Monday and abducted a nurse on Tuesday.': ['kidnapped', 'abducted'],
  'A bus bomb blew up near the ministry and destroyed the building, leaving 67 dead.': ['blew 67'],
  // What was before it is not of it.
  'A bomb hit a mosque in Kano on Friday, killing 60 people. The attack came two weeks after gunmen killed nine teachers.':
    ['hit 60', 'killed 9'],
  'At least 20 people were killed after a bomb exploded.': ['exploded 20'],
};

for (const [text, expected] of Object.entries(BODY)) {
  test(`retold or not: ${text}`, () => assert.deepEqual(tellings(text), expected));
}

test('a title that the body begins with once more is told once', () => {
  const title = 'Car Bomb Kills 20 in Baghdad';
  const lead = 'A car bomb exploded near a market in Baghdad on Thursday, killing as many as 20 people, police said.';
  assert.deepEqual(tellings(`${title}.\n\n${lead}`, title), ['exploded 20']);
  assert.deepEqual(tellings(`${title}.\n\nThe army arrested six men in Basra on Thursday.`, title), [
    'Kills 20',
    'arrested',
  ]);
});
