import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf } from './code-table.ts';

const TYPES: readonly (readonly [say: string, plover: string, acled: string | null])[] = [
  ['Protesters clashed with police near the palace.', 'PROTEST', 'Violent demonstration'],
  ['Police fired tear gas at protesters.', 'ASSAULT', 'Protest with intervention'],
  ['Police dispersed a rally of students.', 'COERCE', 'Protest with intervention'],
  ['Soldiers shot dead two protesters.', 'ASSAULT', 'Excessive force against protesters'],
  ['Thousands of workers marched through the capital.', 'PROTEST', 'Peaceful protest'],
  ['A mob lynched two men.', 'ASSAULT', 'Mob violence'],
  ['Soldiers raped three women.', 'ASSAULT', 'Sexual violence'],
  ['Rebels looted shops in the town.', 'COERCE', 'Looting/property destruction'],
  ['Police seized rifles and grenades.', 'COERCE', 'Disrupted weapons use'],
  ['Sappers defused a bomb near the school.', 'COERCE', 'Disrupted weapons use'],
  ['The army set up a new base in the province.', 'MOBILIZE', 'Headquarters or base established'],
  ['The rebels and the government signed a peace agreement.', 'SUPPORT', 'Agreement'],
  ['Rebel fighters withdrew from the town.', 'RETREAT', 'Non-violent transfer of territory'],
  ['The army deployed troops along the border.', 'MOBILIZE', 'Change to group/activity'],
  ['Militants ambushed an army patrol.', 'ASSAULT', 'Armed clash'],
  ['Militants attacked a group of farmers.', 'ASSAULT', 'Attack'],
  ['A suicide bomber attacked a checkpoint.', 'ASSAULT', 'Suicide bomb'],
  ['A car bomb exploded outside a bank.', 'ASSAULT', 'Remote explosive/landmine/IED'],
  ['Their truck hit a landmine.', 'ASSAULT', 'Remote explosive/landmine/IED'],
  ['Warplanes bombed a village.', 'ASSAULT', 'Air/drone strike'],
  ['Teachers went on strike.', 'PROTEST', 'Peaceful protest'],
  ['The government imposed a curfew.', 'COERCE', 'Other'],
  ['The president declared martial law.', 'COERCE', 'Other'],
  ['Washington imposed sanctions on the junta.', 'SANCTION', null],
  ['Russia expelled two diplomats.', 'SANCTION', null],
  ['The court convicted two officers of murder.', 'SANCTION', null],
  ['The foreign minister met the Syrian president.', 'CONSULT', null],
  ['Iran supplied the militia with rockets.', 'AID', null],
  ['The prime minister resigned.', 'RETREAT', 'Other'],
  ['The navy held a military exercise.', 'MOBILIZE', 'Other'],
  ['The guerrillas laid down their arms.', 'RETREAT', 'Agreement'],
  ['The army declared a ceasefire.', 'RETREAT', 'Agreement'],
  ['The council condemned the attack.', 'ACCUSE', null],
  ['Prosecutors are investigating the killing.', 'ACCUSE', null],
  ['The government lifted a curfew.', 'CONCEDE', null],
];

for (const [say, plover, acled] of TYPES) {
  test(`type: ${say}`, () => {
    const found = eventsOf(say).map((event) => [
      event.type.plover?.event ?? '-',
      event.type.acled?.subEventType ?? null,
    ]);
    assert.ok(
      found.some(([one, two]) => one === plover && two === acled),
      JSON.stringify(found),
    );
  });
}

const UCDP: readonly (readonly [string, 1 | 2 | 3])[] = [
  ['Soldiers attacked a rebel camp.', 1],
  ['Militants attacked an army patrol.', 1],
  ['Rebels attacked a rival militia.', 2],
  ['Militants killed six farmers.', 3],
  ['The army killed nine villagers.', 3],
];
for (const [say, type] of UCDP) {
  test(`type of violence ${type}: ${say}`, () => assert.equal(eventsOf(say)[0]?.type.ucdp?.typeOfViolence, type));
}
