import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventReport } from '../src/model/index.ts';
import { eventsOf } from './code-table.ts';

function table(name: string, rows: Record<string, readonly string[]>, write: (event: EventReport) => string): void {
  for (const [text, expected] of Object.entries(rows)) {
    test(`${name}: ${text}`, () => assert.deepEqual(eventsOf(text).map(write), expected));
  }
}

/** Trigger, EDTF, `!` where background. */
const WHEN: Record<string, readonly string[]> = {
  // A length before "after" or "before" dates the clause behind it, not the one it hangs on.
  'Iraqi forces declared victory over the militants in late 2017, a few months after driving the rebels from Mosul.': [
    'declared 2017-10/2017-12!',
    'driving 2017-05~/2017-08~!',
  ],
  'Rebels attacked a base in Kirkuk on Monday, two days after soldiers killed their leader in Baghdad.': [
    'attacked 2024-03-11',
    'killed 2024-03-09',
  ],
  'The army entered the city on March 13, hours before rebels bombed the bridge.': [
    'entered 2024-03-13',
    'bombed 2024-03-13~',
  ],
  'The army shelled the town for two days before rebels bombed the bridge on Monday.': [
    'shelled 2024-03-14',
    'bombed 2024-03-11',
  ],
  // A conjunct told to the end, or what the main clause is forced to, brings the day.
  'Police fired tear gas and used batons on Tuesday to disperse a crowd in Lagos.': ['fired 2024-03-12'],
  'Police fired tear gas and the crowd threw stones on Tuesday.': ['fired 2024-03-14', 'threw 2024-03-12'],
  'The clinic was forced to close on Sunday after gunmen stormed it.': ['stormed 2024-03-10'],
  'A bomb exploded in Kabul at 1 a.m. on Tuesday.': ['exploded 2024-03-12'],
  'Air strikes hit a hall where mourners had gathered on Saturday, killing nine.': ['strikes 2024-03-09'],
  // What is ended, answered or condemned was before, nobody says when.
  'Leaders signed a deal on Monday to end six weeks of fighting.': ['signed 2024-03-11', 'fighting -'],
  'The navy fired missiles at a base in Homs on Friday in retaliation for a gas attack on a village.': [
    'fired 2024-03-08',
    'attack -',
  ],
};
table('when', WHEN, ({ trigger, time, background }) => `${trigger.text} ${time?.edtf ?? '-'}${background ? '!' : ''}`);

/** Trigger and the words of its place. */
const WHERE: Record<string, readonly string[]> = {
  // A dash or a bracket brings the narrower place of the two.
  'The group lost its last territory in Syria – Baghuz, a desert hamlet – in March.': ['lost Baghuz'],
  'The rebels lost their last stronghold in Syria (Palmyra) in March.': ['lost Palmyra'],
  'Rebels attacked a base in Syria (Iraq closed its border) on Monday.': ['attacked Syria', 'closed -'],
  // Where people come from is not where it was; an older day told in passing is not gone on with.
  'Two engineers from Canada were kidnapped on Monday.': ['kidnapped -'],
  'Two engineers were kidnapped in Canada on Monday.': ['kidnapped Canada'],
  'A bomb exploded in Ankara on Tuesday. The city is used to bombs: on March 3 militants bombed a bus in Izmir. Two officers were shot dead.':
    ['exploded Ankara', 'bombed Izmir', 'shot Ankara'],
  // Words are not said where they are aimed, nor is what they are about.
  'The ministry has blamed the shooting on Russia.': ['blamed -', 'shooting -'],
  'The council strongly condemned the attacks on Monday in Mopti.': ['condemned -', 'attacks Mopti'],
  'Gunmen attacked a market in Baidoa.': ['attacked Baidoa'],
  // Missiles hit where they are aimed, and so does what they answer somewhere else.
  'The missiles were launched from two ships in the Red Sea at a base in Hodeidah.': ['launched Hodeidah'],
  'Soldiers escaped from two ships in the Red Sea.': [],
  'The navy fired missiles at a base in Homs in retaliation for a gas attack on a village.': ['fired Homs', 'attack -'],
  "Chad's military leader was ousted on Friday by a group of soldiers.": ['ousted Chad'],
  'Soldiers ousted the mayor on Friday.': ['ousted -'],
  'Its troops were inspecting the town of Dongola in Sudan when fighters attacked them from a monastery.': [
    'attacked town of Dongola in Sudan',
  ],
  // Whose a building is tells nothing of where it stands; a border is nearer told by the land on this side.
  'A bomb exploded near the American embassy in Dar es Salaam.': ['exploded the American embassy in Dar es Salaam'],
  'A bomb exploded outside the French embassy.': ['exploded -'],
  'A bomb exploded outside a Nigerian church.': ['exploded a Nigerian church'],
  'The army shelled positions near the Turkish border in northern Syria.': ['shelled northern Syria'],
  'The army shelled positions near the Turkish border.': ['shelled Turkish border'],
  'Police raided a house in the Brussels suburb of Molenbeek.': ['raided suburb of Molenbeek'],
  'A French court sentenced a Rwandan to life in prison.': ['sentenced French'],
  'A French company sued a Rwandan.': ['sued -'],
  'The governor of Kano said bandits had attacked three villages in the state.': ['attacked Kano'],
  'The minister condemned the attack on a school at a meeting in Geneva.': ['condemned -', 'attack -'],
};
table('where', WHERE, ({ trigger, place }) => `${trigger.text} ${place?.text ?? '-'}`);
