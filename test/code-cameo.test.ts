import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOfAct } from '../src/codebook/index.ts';
import type { Filler } from '../src/model/index.ts';
import { eventsOf, headsOf, resources } from './code-table.ts';

/** A sentence, the CAMEO code of its first event, and the head words of who did it and to whom. */
type Row = readonly [say: string, code: string, actor: string, recipient?: string];

const CODES: Record<string, readonly Row[]> = {
  'asking takes its code from what is asked': [
    ['Egypt urged Israel to ease the blockade of Gaza.', '0256', 'Egypt', 'Israel'],
    ['The German chancellor called on Turkey to release the journalist.', '0253', 'chancellor', 'Turkey'],
    ['Sweden asked Norway to mediate in the dispute.', '028', 'Sweden', 'Norway'],
    ['Jordan asked the United States for financial assistance.', '023', 'Jordan', 'States'],
    ['Chad requested military aid from France.', '023', 'Chad', 'France'],
    ['The Polish president appealed to Russia to free the sailors.', '0253', 'president', 'Russia'],
    ['Parliament is asking the premier to help Iran.', '023', 'Parliament', 'premier'],
  ],
  'promising takes its code from what is promised': [
    ['Germany promised to send food to Ethiopia.', '033', 'Germany', 'Ethiopia'],
    ['Syria agreed to withdraw its forces from Lebanon.', '0356', 'Syria', 'Lebanon'],
    ['Ethiopia is willing to negotiate with Eritrea.', '036', 'Ethiopia', 'Eritrea'],
    ['Kuwait intends to help Iraq.', '033', 'Kuwait', 'Iraq'],
    ['The strikers received assurances from the Georgian government.', '030', 'government', 'strikers'],
  ],
  'demanding takes its code from what is demanded': [
    ['Syria demanded that Turkey withdraw its troops.', '1056', 'Syria', 'Turkey'],
    ['The Lebanese opposition demanded that the government resign.', '1041', 'opposition', 'government'],
    ['The Russian minister told Israel to stop its attacks on Syria.', '1056', 'minister', 'Israel'],
  ],
  'refusing, even by announcing that one will not': [
    ['Myanmar refused to admit UN observers.', '1245', 'Myanmar', 'observers'],
    ['Panama will not recognise the new government of Honduras.', '120', 'Panama', 'government'],
    ['Tunisia said it would not extradite the general to Libya.', '1213', 'Tunisia', 'general'],
    ['The premier said he would not give permission to Russia to march in.', '1241', 'premier', 'Russia'],
    ['Russia vetoed a resolution on Syria.', '129', 'Russia', 'Syria'],
    ['North Korea defied the United Nations.', '128', 'Korea', 'Nations'],
    ['The government denied entry to a UN envoy.', '124', 'government', 'envoy'],
  ],
  'threatening, even by a condition': [
    ['Turkey threatened to invade northern Syria.', '138', 'Turkey', 'Syria'],
    ['Georgia vowed to retake South Ossetia.', '138', 'Georgia', 'Ossetia'],
    [
      'France said it will impose sanctions on the junta unless the generals hold elections.',
      '1312',
      'France',
      'junta',
    ],
    [
      'Nigeria announced that it will withdraw its force from Chad unless the president yields.',
      '138',
      'Nigeria',
      'Chad',
    ],
    ['The army gave the rebels an ultimatum.', '139', 'army', 'rebels'],
  ],
  'words of sympathy, thanks, apology': [
    ['The Japanese premier offered condolences to South Korea.', '018', 'premier', 'Korea'],
    ['Ukraine thanked Canada for its help.', '051', 'Ukraine', 'Canada'],
    ['Japan apologised to China for the wartime killings.', '055', 'Japan', 'China'],
  ],
  'what is given, sent and handed over goes to whom it is given': [
    ['The European Union gave Ukraine 500 million euros.', '070', 'Union', 'Ukraine'],
    ['The United States supplied missiles to Ukraine.', '072', 'States', 'Ukraine'],
    ['Italian ships delivered food to Yemen.', '070', 'ships', 'Yemen'],
    ['Thailand deported 40 Uighurs to China.', '174', 'Thailand', 'Uighurs'],
  ],
  'posture and relations': [
    ['Iran put its navy on alert.', '152', 'Iran'],
    ['The African Union pulled its observers out of Burundi.', '166', 'Union', 'Burundi'],
    ['The ministry advised against travel to Tunisia.', '160', 'ministry', 'Tunisia'],
    ['Egyptian troops seized an Israeli outpost.', '192', 'troops', 'outpost'],
    ['UN inspectors want to re-examine the refineries.', '090', 'inspectors'],
  ],
  'whose shelling it was': [
    ['Four children were killed in Israeli tank shelling in Gaza.', '194', 'Israeli', 'children'],
  ],
};

for (const [about, rows] of Object.entries(CODES)) {
  for (const [say, code, actor, recipient] of rows) {
    test(`${about}: ${say}`, () => {
      const events = eventsOf(say);
      const heads = (fillers: readonly Filler[]) => headsOf(say, fillers);
      const coded = events.map(({ type, roles }) => ({
        code: type.cameo,
        actor: heads(roles.actor).includes(actor),
        recipient: recipient === undefined || heads([...roles.recipient, ...roles.affected]).includes(recipient),
      }));
      assert.ok(
        coded.some((event) => event.code === code && event.actor && event.recipient),
        JSON.stringify(events.map(({ type, roles }) => [type.cameo, heads(roles.actor), heads(roles.recipient)])),
      );
    });
  }
}

test('the longest code that fits decides what a speech act about a deed is called', () => {
  const { ontology } = resources.events;
  assert.equal(codeOfAct(ontology, 'appeal', '0841'), '0253');
  assert.equal(codeOfAct(ontology, 'agree', '070'), '033');
  assert.equal(codeOfAct(ontology, 'threaten', '1711'), '132');
  assert.equal(codeOfAct(ontology, 'demand', '010'), undefined);
});
