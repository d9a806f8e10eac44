import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkedValue } from '../src/keep/correction.ts';
import { type EventView, eventViews, type Factuality } from '../src/model/index.ts';
import { enteredValue } from '../web/src/reader/entered-value.ts';
import { FACTUALITY_WORDS, factualityWords } from '../web/src/reader/factualities.ts';
import { articleName, statusWords } from '../web/src/words.ts';
import { reportOf, SKETCHES } from './keep-reports.ts';

const VIEW = eventViews(reportOf(SKETCHES[0]!))[0]!;

function fieldsOf(entered: Readonly<Record<string, string>>): FormData {
  const fields = new FormData();
  for (const [name, value] of Object.entries(entered)) fields.set(name, value);
  return fields;
}

for (const words of FACTUALITY_WORDS) {
  test(`standing chosen and shown: ${words}`, () => {
    const chosen = enteredValue('factuality', fieldsOf({ factuality: words }), VIEW) as Factuality;
    assert.equal(factualityWords(chosen), words);
  });
}

test('a standing that the list has not stays as it is', () => {
  const factuality: Factuality = { polarity: 'negative', modality: 'attempted' };
  const words = factualityWords(factuality);
  assert.equal(words, 'attempted, negative');
  const view = { ...VIEW, factuality };
  assert.deepEqual(enteredValue('factuality', fieldsOf({ factuality: words }), view), factuality);
});

const typed: EventView = {
  ...VIEW,
  type: {
    plover: { event: 'ASSAULT', mode: 'aerial', contexts: ['military'] },
    acled: { eventType: 'Explosions/Remote violence', subEventType: 'Air/drone strike' },
    cameo: '195',
    ucdp: { typeOfViolence: 1 },
  },
};
const TYPES = [
  { enter: { type: 'Air/drone strike', plover: 'ASSAULT' }, expect: typed.type },
  {
    enter: { type: '', plover: 'THREATEN' },
    expect: { ...typed.type, acled: null, plover: { event: 'THREATEN', mode: null, contexts: [] }, cameo: null },
  },
  {
    enter: { type: 'Attack', plover: '' },
    expect: {
      ...typed.type,
      acled: { eventType: 'Violence against civilians', subEventType: 'Attack' },
      plover: null,
      cameo: null,
    },
  },
];
for (const { enter, expect } of TYPES) {
  test(`type entered: ${enter.type || 'none'}, ${enter.plover || 'none'}`, () => {
    assert.deepEqual(enteredValue('type', fieldsOf(enter), typed), expect);
  });
}

const PLACES = [
  {
    enter: { name: 'Gao', lat: '16.27', lon: '-0.04', country: 'ml', precision: '1' },
    expect: { text: 'Gao', name: 'Gao', lat: 16.27, lon: -0.04, country: 'ML', geoPrecision: 1, relation: null },
  },
  { enter: { name: ' ', lat: '16.27', lon: '-0.04', country: 'ML', precision: '1' }, expect: null },
];
for (const { enter, expect } of PLACES) {
  test(`place entered: ${enter.name.trim() || 'none'}`, () => {
    const value = enteredValue('place', fieldsOf(enter), VIEW);
    assert.deepEqual(JSON.parse(JSON.stringify(value)), expect);
    assert.doesNotThrow(() => checkedValue('place', value));
  });
}

const TIMES = [
  { enter: { start: '2024-03-14', end: '' }, edtf: '2024-03-14' },
  { enter: { start: '2024-03-14', end: '2024-03-16' }, edtf: '2024-03-14/2024-03-16' },
  { enter: { start: '', end: '2024-03-16' }, edtf: undefined },
];
for (const { enter, edtf } of TIMES) {
  test(`days entered: ${enter.start || 'none'} to ${enter.end || 'none'}`, () => {
    const value = enteredValue('time', fieldsOf(enter), VIEW) as { edtf: string } | null;
    assert.equal(value?.edtf, edtf);
    assert.doesNotThrow(() => checkedValue('time', value));
  });
}

const said = { text: 'police', name: 'police', standing: 'official' } as unknown as EventView['attribution'][number];
const nobody = { standing: 'unnamed' } as unknown as EventView['attribution'][number];
const CHIPS = [
  { status: 'claimed', attribution: [said], expect: 'claimed by one side' },
  { status: 'claimed', attribution: [nobody], expect: 'alleged' },
  { status: 'claimed', attribution: [], expect: 'uncertain' },
  { status: 'negated', attribution: [], expect: 'did not happen' },
  { status: 'denied', attribution: [said], expect: 'denied' },
] as const;
for (const { expect, ...event } of CHIPS) {
  test(`chip: ${expect}`, () => assert.equal(statusWords(event), expect));
}

const NAMES = [
  { source: { outlet: 'The Herald', title: 'Fire', givenId: 'a1' }, expect: 'The Herald' },
  { source: { title: 'Fire', givenId: 'a1' }, expect: 'Fire' },
  { source: { givenId: 'a1' }, expect: 'article a1' },
  { source: {}, expect: 'untitled article' },
];
for (const { source, expect } of NAMES) {
  test(`an article is called “${expect}”`, () => assert.equal(articleName(source), expect));
}
