import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventReport, Filler } from '../src/model/index.ts';
import { coded, headsOf } from './code-table.ts';

/** `trigger actor>recipient +with (affected) @place EDTF modality !background`, by head words; what is actual is not said. */
function record(text: string, event: EventReport): string {
  const { trigger, roles, place, time, factuality, background } = event;
  const heads = (list: readonly Filler[]) => headsOf(text, list).join(',');
  return [
    trigger.text,
    `${heads(roles.actor)}>${heads(roles.recipient)}`,
    roles.with.length > 0 ? `+${heads(roles.with)}` : '',
    roles.affected.length > 0 ? `(${heads(roles.affected)})` : '',
    place ? `@${place.text}` : '',
    time?.edtf ?? '',
    factuality.modality === 'actual' ? '' : factuality.modality,
    background ? '!' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const CASES: Record<string, readonly string[]> = {
  // The operation's doers do what it does; it lies where it is told in most detail, and began when it is said to.
  "Nigeria's army launched an operation against rebels near the Chad border. The operation began on Monday and would clear the hills between the towns of Bama, Gwoza and Konduga, the army said.":
    [
      'operation army>rebels @the hills between the towns of Bama, Gwoza and Konduga 2024-03-11 ongoing',
      'clear army>hills,rebels @the hills between the towns of Bama, Gwoza and Konduga 2024-03-11 planned',
    ],
  'Troops began an operation against rebels in Borno on Monday. “They are still present in these areas, and the operations will continue until the rebels are driven out,” a colonel said.':
    ['operation Troops>rebels @Borno 2024-03-11 ongoing', 'driven Troops>rebels @Borno planned'],
  // "It" after a sentence about the operation by its name; a by-gerund behind a comma tells how.
  "Soldiers launched an operation dubbed “River Shield” against rebels in Borno on Monday. The governor said “River Shield” was welcome. It will choke off the rebels' supply lines in a district that feeds half of the state, by destroying depots and camps.":
    ['operation Soldiers>rebels @Borno 2024-03-11', 'choke Soldiers>rebels (depots,camps) planned'],
  'Kenyan forces have targeted al-Shabab in several British-backed operations in recent months.': [
    'targeted forces>al +British 2023-09-14~/2024-03-14~ !',
  ],
  'Kenyan soldiers targeted al-Shabab fighters near Lamu on Tuesday.': [
    'targeted soldiers>fighters @near Lamu 2024-03-12',
  ],
  // What attacks are aimed at is no second attack.
  'Rebels have kept up ambushes in parts of Mali, targeting army convoys and local officials.': [
    'ambushes Rebels>convoys,officials @parts of Mali 2024-03-14 habitual',
  ],
  'Rebels shelled a base in Gao on Monday, and gunmen targeted a convoy in Mopti.': [
    'shelled Rebels>base @Gao 2024-03-11',
    'targeted gunmen>convoy @Mopti 2024-03-11',
  ],
  // What is only feared is no change.
  'The army began a campaign against militants in Kunar, amid fears that they were using the valley to regroup.': [
    'campaign army>militants @Kunar 2024-03-14',
  ],
  'Militants regrouped in the hills of Kunar.': ['regrouped Militants> @the hills of Kunar 2024-03-14'],
  // A gerund is as certain as the clause it goes with.
  'Troops will storm the base, killing any rebels they find.': ['storm Troops>base (rebels) planned'],
  'Troops stormed the base, killing two rebels.': ['stormed Troops>base (rebels) 2024-03-14'],
  // A state's war is won on its own ground.
  'Niger declared victory over the rebels.': ['declared Niger>rebels @Niger 2024-03-14'],
  'Niger declared victory over the rebels in Diffa.': ['declared Niger>rebels @Diffa 2024-03-14'],
  // What has gone on after a deed of the past runs from then.
  'The rebels lost their last town in Mali in January 2020. But their fighters have kept up attacks on villages in Gao.':
    ['lost >rebels @Mali 2020-01 !', 'attacks fighters>villages @villages in Gao 2020-01/.. habitual'],
  'The rebels lost their last town in Mali in January 2020. But their fighters attacked villages in Gao.': [
    'lost >rebels @Mali 2020-01 !',
    'attacked fighters>villages @Gao 2024-03-14',
  ],
  'The army drove hundreds of rebels from the hills around Kidal.': ['drove army>rebels @around Kidal 2024-03-14'],
};

for (const [text, expected] of Object.entries(CASES)) {
  test(`operations: ${text}`, () => {
    assert.deepEqual(
      coded(text).events.map((event) => record(text, event)),
      expected,
    );
  });
}

const AIMS: Record<string, readonly string[]> = {
  'The army announced Operation Clean Sweep in an attempt to secure the Agadez desert.': ['secure the Agadez desert'],
  'Operation Clean Sweep, an operation to retake Gao, began on Monday.': ['retake Gao'],
  'The army said Operation Clean Sweep was aimed at cutting supplies to the rebels, amid fears of raids.': [
    'cutting supplies to the rebels',
  ],
  'Operation Clean Sweep would push to clear the valley, the army said.': ['clear the valley'],
  // What its enemies or its neighbours are after is no aim of it.
  'Operation Clean Sweep began as the rebels sought to hold Gao.': [],
  'The president pushed to end Operation Clean Sweep.': [],
};

for (const [text, expected] of Object.entries(AIMS)) {
  test(`aims: ${text}`, () => {
    const { campaigns } = coded(text);
    assert.equal(campaigns.length, 1);
    assert.deepEqual(
      campaigns[0]!.aims.map(({ start, end }) => text.slice(start, end)),
      expected,
    );
  });
}
