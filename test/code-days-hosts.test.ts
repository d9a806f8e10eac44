import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coded, eventsOf } from './code-table.ts';

/** Text, as of Thursday, 14 March 2024 → trigger, EDTF, `!` where background. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  // The perfect names no day: the deed that is answered for has it.
  'A man has been charged with murder in the stabbing death of a banker in Leeds last month, police said.': [
    'charged 2024-03-14',
    'death 2024-02!',
  ],
  // Deeds like the one that is news were before it.
  'Gunmen attacked a bus on Monday. The front has carried out similar attacks.': ['attacked 2024-03-11', 'attacks -!'],
  // What is said of today ends the month that was told before.
  'Rebels killed ten soldiers in January. The army has deployed troops, a source told AFP. Relatives gathered to demand their rescue.':
    ['killed 2024-01!', 'deployed 2024-03-14', 'gathered 2024-03-14'],
  // A night that runs into a day.
  'Air strikes killed nine people overnight and into Thursday.': ['strikes 2024-03-13/2024-03-14'],
  'Fighting raged in Goma from Tuesday night into Wednesday.': ['Fighting 2024-03-12/2024-03-13'],
  // The day is that of what went before, or of the thing spoken of.
  'Gunmen attacked the station following the arrest of their leader on Monday.': [
    'attacked 2024-03-14',
    'arrest 2024-03-11',
  ],
  'Gunmen attacked the station on Monday following the arrest of their leader.': [
    'attacked 2024-03-11',
    'arrest 2024-03-11',
  ],
  'Chile condemned the election of 19 February.': ['condemned 2024-03-14'],
  'Chile condemned the election on 19 February.': ['condemned 2024-02-19!'],
  // Of two days the one that follows the verb.
  'A man who fled the police last week in Swansea was jailed Tuesday.': ['jailed 2024-03-12'],
  // A length that begins on a day; a deed that broke out then.
  'For several days beginning on July 9, 2015, more than 200 lawyers were detained in the capital.': [
    'detained 2015-07-09/..!',
  ],
  'The report is about the protests that ignited the conflict in 2011.': ['protests 2011!'],
  // A clause below that tells of the same day.
  'The dealer was shot in Amherst shortly after he returned home on the night of Friday, March 8.': ['shot 2024-03-08'],
  'The dealer was shot in Amherst after he returned home on Friday, March 8.': ['shot 2024-03-14'],
  'Troops fired on the crowd as it marched to the palace on Monday.': ['fired 2024-03-11'],
  // So many days after another deed.
  'The missile test came three days after the Security Council condemned a launch on Friday.': [
    'test 2024-03-11',
    'condemned 2024-03-08',
  ],
  'The army shelled the town for two days before rebels bombed the bridge on Monday.': [
    'shelled 2024-03-14',
    'bombed 2024-03-11',
  ],
  'Hill was indicted last year in the October 2022 shooting death of a doctor.': [
    'indicted 2023!',
    'shooting 2022-10!',
  ],
  'Moore was arrested at home Wednesday afternoon, March, 13, and jailed.': ['arrested 2024-03-13'],
  'the rebels attacked the town in march 2022.': ['attacked 2022-03!'],
  'The army announced on Monday a suspension of its attacks on the towns.': ['attacks -'],
  // All violence told is of one day, though other things were on other days.
  'Four officers died when the police stormed an apartment in Leeds. The gunman was shot. A vigil was held on Tuesday. The gunman killed two guards in the shooting on Saturday.':
    ['stormed 2024-03-09', 'shot 2024-03-09', 'held 2024-03-12'],
  'A gun battle which began at 7 p.m. ended in 18 deaths at a hotel in Acapulco on Saturday.': ['battle 2024-03-09'],
  'Police arrested a 33-year-old man Monday on a charge of theft of arms.': ['arrested 2024-03-11'],
  'The mayor threatened to walk out Tuesday night.': ['threatened 2024-03-12'],
  'On Tuesday a man smashed the windows of a car in Reno and attacked the driver. The suspect was arrested for battery.':
    ['attacked 2024-03-12', 'arrested 2024-03-12'],
  'Three men have been charged with the killing of two priests. The killings occurred in Lima on 4 March. John Hill and Ray Reed were the priests killed. A reward is offered for those responsible for their killings.':
    ['charged 2024-03-14', 'killing 2024-03-04'],
  'The two sides signed a truce in Quito, where they have held talks since February.': [
    'signed 2024-03-14',
    'talks 2024-02/..',
  ],
  'The army drove out the rebels following 19 days of heavy fighting.': ['drove 2024-03-14'],
  'Kopp, who is from Vermont, was indicted last year in the October 2021 shooting death of a judge, a man from Leeds.':
    ['indicted 2023!', 'shooting 2021-10!'],
  // The hour is uncertain, the day is not.
  'The attack took place around 9 p.m. Sunday.': ['attack 2024-03-10'],
  // What is only named in passing has no day of its own.
  'The strike came after days of protests by farmers.': ['protests -'],
  "Protesters marched in Paris on Monday. They were angry over Russia's role in the bombardment of Aleppo.": [
    'marched 2024-03-11',
    'bombardment -',
  ],
  'Two men with records of attacks against Western targets fled on Monday.': ['attacks -', 'fled 2024-03-11'],
  'The envoy left. The talks went well. The rebels rested. He spoke of the future of a town besieged by the army.': [
    'besieged -',
  ],
  'Soldiers who fought in Gao are being treated in Paris. The men were flown in.': ['fought -'],
  'Hill was charged on Monday. He is also wanted over two other shootings of doctors.': [
    'charged 2024-03-11',
    'shootings -',
  ],
  'He has been arrested many times during protests in Italy.': ['arrested -', 'protests -'],
  'He was envoy in Lima from 2001 to 2006. The president met the editors.': ['met 2024-03-14'],
  'Leaders headed the funeral march of ten miners killed in the attack on their union.': [
    'march 2024-03-14',
    'attack -',
  ],
  'What do you feel after killing so many policemen?': ['killing -'],
  'Syria has accused Israel of bombarding an area west of Damascus.': ['accused 2024-03-14', 'bombarding 2024-03-14'],
  'Three men accused of bombarding an area west of Damascus fled. The judge waited.': [
    'accused 2024-03-14',
    'bombarding -',
  ],
  'Rebels have attacked a convoy near Gao.': ['attacked 2024-03-14'],
  'Rebels attacked the convoy on Monday. The attack wounded five drivers.': ['attacked 2024-03-11'],
};
for (const [text, expected] of Object.entries(CASES)) {
  test(`day: ${text}`, () => {
    const got = eventsOf(text).map((e) => `${e.trigger.text} ${e.time?.edtf ?? '-'}${e.background ? '!' : ''}`);
    assert.deepEqual(got, expected);
  });
}

test('what the title tells was on the day that the lead tells of it', () => {
  const days = (title: string, text: string) => coded(text, title).events.map(({ time }) => time?.edtf);
  assert.deepEqual(
    days('Teachers march for pay', 'Teachers met. The teachers set off on a march on Tuesday.').at(0),
    '2024-03-12',
  );
});
