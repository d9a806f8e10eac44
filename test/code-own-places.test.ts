import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coderOf } from '../src/pipeline/index.ts';
import { eventsOf, resources } from './code-table.ts';

/** A text, and each deed of it with the words of its place. */
const OWN: Record<string, readonly string[]> = {
  // Two embassies, each with its own town.
  'A bomb hit the French embassy in Tunis, Tunisia. A car bomb exploded outside the French embassy in the Moroccan capital Rabat.':
    ['hit Tunis, Tunisia', 'exploded the French embassy in the Moroccan capital Rabat'],
  // The narrower of two places is where the deed was done, if the wider holds it.
  'In the southwestern province of Cauca, rebels bombed a police station in the town of Morales on Thursday.': [
    'bombed a police station in the town of Morales',
  ],
  'In the occupied West Bank, soldiers raided the Jenin refugee camp.': ['raided the Jenin refugee camp'],
  // What a noun is of, before what else stands beside it.
  'With the liberation of Fallujah in Iraq, as well as the advances around Manbij in Syria, the campaign has gained pace.':
    ['liberation Fallujah in Iraq'],
  // To whom one turns, whom one fights, where one is accredited: not where it was.
  'The junta has expelled French troops and turned to Russia for weapons.': [],
  'Saudi Arabia, which has fought the Houthis since 2015, welcomed the truce.': [],
  'The ambassador to Washington resigned on Monday.': [],
  // One of several places is not the ground of what is told next.
  'Rallies took place in Batumi, Kutaisi and Zugdidi in Georgia on Sunday. More than 200 people have been arrested.': [
    'Rallies Batumi',
    'arrested Georgia',
  ],
  // Whose country somebody is sent by is not the one whose capital is meant.
  'The daughter of the Egyptian ambassador was wounded in this capital during heavy fighting.': [],
  // A known name inside an unknown one is not that place.
  'The rebels attacked a military base in Puerto Jordan.': ['attacked Puerto Jordan'],
};
for (const [text, expected] of Object.entries(OWN)) {
  test(`own place: ${text}`, () => {
    const found = eventsOf(text).flatMap(({ trigger, place }) => (place ? `${trigger.text} ${place.text}` : []));
    assert.deepEqual(found, expected);
  });
}

/** A text with a dateline, and each deed of it with the words of its place. */
const TOLD_FROM: Record<string, readonly string[]> = {
  // A capital's dateline says where the reporter sits, not where the deeds of a story of the province were done.
  'MEXICO CITY (Reuters) - A mayor in the Mexican state of Guerrero was shot dead on Saturday. Armed men stopped him on a road outside Chilpancingo. Two suspects were arrested hours later.':
    ['shot state of Guerrero', 'arrested state of Guerrero'],
  // What is decreed is so for the country, not for the town told of before.
  'NAIROBI (AP) - Gunmen stormed a prison in Kitale, Kenya, on Sunday. Kenya was shocked. The government imposed a curfew.':
    ['stormed Kitale, Kenya', 'imposed Kenya'],
  // Where the lead names no other ground, the city is nearer than a country that only an adjective names.
  'TBILISI, Georgia (AFP) - Georgian police detained two men on Sunday. A party leader was beaten.': [
    'detained TBILISI, Georgia',
    'beaten TBILISI, Georgia',
  ],
};
const coder = coderOf(resources);
for (const [text, expected] of Object.entries(TOLD_FROM)) {
  test(`told from: ${text}`, () => {
    const { events = [] } = coder.code({ id: 'a', text, publishedAt: '2024-10-21' });
    const found = events.flatMap(({ trigger, place }) => (place ? `${trigger.text} ${place.text}` : []));
    assert.deepEqual(found, expected);
  });
}
