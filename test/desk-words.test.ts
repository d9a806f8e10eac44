import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type EventView,
  eventViews,
  isBare,
  type MentionForm,
  type Report,
  type ReportClaim,
  type TextSpan,
} from '../src/model/index.ts';
import { claimWords } from '../web/src/reader/claim-words.ts';
import { enteredValue } from '../web/src/reader/entered-value.ts';
import { excerptOf, names, placeName, timeName, tollWords } from '../web/src/words.ts';
import { reportOf } from './keep-reports.ts';

const bare = ['they', 'Two', 'two of them', '18', '’s', 'those', 'It', 'at least 1,200', 'hundreds', ''];
const named = ['US', 'WHO', 'us troops', 'two men', 'the army', 'one resident', 'IS', 'Hamas', 'rebel'];
for (const words of bare) test(`names nobody: “${words}”`, () => assert.ok(isBare(words)));
for (const words of named) test(`names somebody: “${words}”`, () => assert.ok(!isBare(words)));

/** The report of a sentence with one event, its `actor` the words given, known as `name`. */
function viewOf(text: string, trigger: string, words: string, name?: string, form: MentionForm = 'nominal'): EventView {
  const report = reportOf({
    id: 'a',
    title: '',
    text,
    publishedAt: '2024-03-20',
    events: [{ trigger, acled: null, roles: { actor: [words] } }],
  });
  const known = report.actors!.map((actor) => ({
    ...actor,
    name: name!,
    mentions: actor.mentions.map((mention) => ({ ...mention, form })),
  }));
  const roles = report.events![0]!.roles.actor!.map((filler) => (name ? filler : { ...filler, actor: undefined }));
  const events = report.events!.map((event) => ({ ...event, roles: { actor: roles } }));
  return eventViews({ ...report, actors: name ? known : [], events })[0]!;
}

const cards = [
  {
    say: 'They shelled the port.',
    at: 'shelled',
    who: 'They',
    name: 'Harbour Brigade',
    form: 'pronoun',
    card: 'Harbour Brigade',
  },
  { say: 'They shelled the port.', at: 'shelled', who: 'They', card: undefined },
  { say: 'Two were shelled.', at: 'shelled', who: 'Two', card: undefined },
  {
    say: 'The coalition shelled the port.',
    at: 'shelled',
    who: 'The coalition',
    name: 'Northern coalition',
    card: 'Northern coalition',
  },
  { say: 'Troops shelled the port.', at: 'shelled', who: 'Troops', name: 'troops of the lake', card: 'Troops' },
  {
    say: 'Troops shelled the port.',
    at: 'shelled',
    who: 'Troops',
    name: 'Ruritanian military',
    card: 'Ruritanian military',
  },
  { say: 'Yesterday Congress voted.', at: 'voted', who: 'Congress', name: 'American parliament', card: 'Congress' },
  {
    say: 'President Ada Lake spoke.',
    at: 'spoke',
    who: 'President Ada Lake',
    name: 'Ada Lake',
    form: 'name',
    card: 'President Ada Lake',
  },
  {
    say: 'Three masked gunmen fired.',
    at: 'fired',
    who: 'Three masked gunmen',
    name: 'Harbour Brigade',
    card: 'Three masked gunmen',
  },
  { say: 'One died in a rebel attack.', at: 'attack', who: 'rebel', card: 'rebel attack' },
  { say: 'The rebels attacked.', at: 'attacked', who: 'rebels', card: 'rebels' },
] as const;
for (const { say, at, who, card, ...known } of cards) {
  const { name, form } = { name: undefined, form: undefined, ...known };
  test(`on a card: ${say} ${name ?? ''}`, () => {
    assert.equal(names(viewOf(say, at, who, name, form).roles.actor), card);
  });
}

const LONG =
  'After a night in which the mayor had asked everyone to stay at home and to keep the roads free for ambulances, ' +
  'shells fell on the harbour and on the two schools behind it, where families had taken shelter from the rain.';
const excerpts = [
  { quote: 'Fighting went on.', trigger: 'Fighting', expect: 'Fighting went on.' },
  { quote: LONG, trigger: 'fell', expect: /^… .*shells fell on the harbour.* …$/ },
  { quote: LONG, trigger: 'asked', expect: /^After a night .* …$/ },
  { quote: 'x'.repeat(500), trigger: 'y', expect: /^x{90} …$/ },
];
for (const { quote, trigger, expect } of excerpts) {
  test(`first words for “${trigger}” of ${quote.slice(0, 20)}`, () => {
    const words = excerptOf({ quote, trigger });
    if (typeof expect === 'string') assert.equal(words, expect);
    else assert.match(words, expect);
    assert.ok(words.length < 100);
  });
}

const times = [
  { time: { start: '2018-04-05', end: '2018-04-05', basis: 'default' }, expect: 'told 5 Apr 2018' },
  { time: { start: '2018-04-05', end: '2018-04-05', basis: 'stated' }, expect: '5 Apr 2018' },
  { time: { start: '2018-04-05', end: '2018-04-05' }, expect: '5 Apr 2018' },
  { time: { start: '2018-04-01', end: '2018-04-30', precision: 'month', basis: 'inferred' }, expect: 'April 2018' },
  { time: null, expect: undefined },
] as const;
for (const { time, expect } of times) {
  test(`a time shown as ${expect}`, () => assert.equal(timeName(time), expect));
}

const where = { geoPrecision: 1, relation: null } as const;
const placeNames = [
  { place: { ...where, text: 'Nairobi, Kenya', name: 'Nairobi', country: 'KE' }, expect: 'Nairobi, Kenya' },
  {
    place: { ...where, text: 'the city of Palmyra', name: 'Tadmur', country: 'SY' },
    expect: 'Palmyra (Tadmur), Syria',
  },
  { place: { ...where, text: 'YANGON', name: 'Yangon', country: 'MM' }, expect: 'Yangon, Myanmar (Burma)' },
  { place: { ...where, text: 'the embassy', isDoubtful: true }, expect: 'the embassy' },
];
for (const { place, expect } of placeNames) {
  test(`a place shown as ${expect}`, () => assert.equal(placeName(place), expect));
}

const number = (best: number) => ({ low: best, best, high: best });
const tolls = [
  { tolls: { killed: number(9), wounded: number(20) }, expect: ['9 killed', '20 wounded'] },
  { tolls: { killed: number(0), wounded: number(0) }, expect: ['~none hurt'] },
  { tolls: { killed: number(0), wounded: number(3) }, expect: ['~none killed', '3 wounded'] },
  { tolls: { killed: { low: 0, best: 0, high: 4 } }, expect: ['0 (0–4) killed'] },
  { tolls: {}, expect: [] },
];
for (const { tolls: given, expect } of tolls) {
  test(`tolls shown as ${expect.join(', ')}`, () => {
    assert.deepEqual(
      tollWords({ tolls: given }).map(({ words, isNone }) => `${isNone ? '~' : ''}${words}`),
      expect,
    );
  });
}

const statuses = [
  { polarity: 'negative', modality: 'actual', expect: 'negated' },
  { polarity: 'negative', modality: 'denied', expect: 'denied' },
  { polarity: 'positive', modality: 'denied', expect: 'denied' },
  { polarity: 'uncertain', modality: 'actual', expect: 'claimed' },
] as const;
for (const { expect, ...factuality } of statuses) {
  test(`${factuality.polarity} ${factuality.modality} stands as ${expect}`, () => {
    const report = reportOf({
      id: 'a',
      title: '',
      text: 'It fell.',
      publishedAt: '',
      events: [{ trigger: 'fell', acled: null }],
    });
    const events = report.events!.map((event) => ({ ...event, factuality }));
    assert.equal(eventViews({ ...report, events })[0]!.status, expect);
  });
}

const found = (text: string, words: string): TextSpan & { readonly text: string } => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words };
};
/** A blast at `words`, resolved to `country`; `mentions` are the places named in the text. */
function placed(text: string, words: string, country: string, featureCode: string, mentions: Record<string, string>) {
  const report = reportOf({ id: 'a', title: '', text, publishedAt: '', events: [{ trigger: 'blast', acled: null }] });
  const where = { name: 'Somewhere', lat: 1, lon: 2, country, featureCode };
  const places = Object.entries(mentions).map(([name, code]) => ({
    ...found(text, name),
    use: 'literal' as const,
    country: code,
  }));
  const place = { ...found(text, words), ...where, geoPrecision: 3 as const, relation: null };
  const events = report.events!.map((event) => ({ ...event, place }));
  return eventViews({ ...report, places, events })[0]!.place!;
}
const doubts = [
  {
    say: 'A blast hit the U.S. embassy.',
    words: 'the U.S. embassy',
    is: ['US', 'PCLI'],
    named: { 'U.S.': 'US' },
    doubtful: true,
  },
  { say: 'A blast in Tanzania.', words: 'Tanzania', is: ['US', 'PCLI'], named: { Tanzania: 'TZ' }, doubtful: true },
  { say: 'A blast in Tanzania.', words: 'Tanzania', is: ['TZ', 'PCLI'], named: { Tanzania: 'TZ' }, doubtful: false },
  { say: 'A blast in the town.', words: 'the town', is: ['TZ', 'PPL'], named: {}, doubtful: false },
  {
    say: 'A blast on the border of Kenya with Tanzania.',
    words: 'the border of Kenya with Tanzania',
    is: ['KE', 'PCLI'],
    named: { Kenya: 'KE', Tanzania: 'TZ' },
    doubtful: false,
  },
] as const;
for (const { say, words, is, named, doubtful } of doubts) {
  test(`${doubtful ? 'a doubtful' : 'a plain'} place: ${say} ${is[0]}`, () => {
    const place = placed(say, words, is[0], is[1], named as Record<string, string>);
    assert.equal(place.isDoubtful ?? false, doubtful);
    if (!doubtful) return;
    assert.equal(placeName(place), words);
    assert.deepEqual([place.lat, place.country, place.name], [undefined, undefined, undefined]);
  });
}

/** Words of a claim as `source/cue/content`, each looked up in the text. */
function claimed(text: string, [source, cue, ...content]: readonly string[], name?: string): string {
  const span = found(text, source!);
  const claim: ReportClaim = {
    id: 'a#k1',
    source: source ? [{ ...span, actor: 'x:one' }] : [],
    cue: [found(text, cue!)],
    content: content.map((words) => found(text, words)),
    standing: 'unnamed',
    about: [],
  };
  const form = name ? 'pronoun' : 'name';
  const actor = {
    id: 'x:one',
    name: name ?? source!,
    kind: 'person',
    sector: null,
    country: null,
    cameo: null,
  } as const;
  const report = { article: { text }, actors: [{ ...actor, mentions: [{ ...span, form }] }] } as unknown as Report;
  return claimWords(claim, report)
    .map(({ kind, text }) => (kind === 'source' ? `[${text}]` : text))
    .join('');
}
const claims = [
  {
    text: 'President Lake strongly condemned the attacks.',
    parts: ['President Lake', 'condemned', 'the attacks'],
    expect: '[President Lake] strongly condemned the attacks',
  },
  {
    text: 'No one has claimed responsibility for the attacks.',
    parts: ['No one', 'has claimed', 'responsibility'],
    expect: '[No one] has claimed responsibility',
  },
  {
    text: '"We won," he said. "We will go on."',
    parts: ['he', 'said', 'We won', 'We will go on'],
    name: 'Ada Lake',
    expect: 'We won," [Ada Lake] said. "We will go on',
  },
  {
    text: 'The army is near. The mayor spoke at length of many other things, then warned of floods.',
    parts: ['The mayor', 'warned', 'of floods'],
    expect: '[The mayor] … warned of floods',
  },
  {
    text: 'Lake was firm. He said no. His doubts about the truce grew.',
    parts: ['His', 'doubts about', 'the truce', 'no'],
    name: 'Ada Lake',
    expect: 'no. [Ada Lake’s] doubts about the truce',
  },
  {
    text: 'According to police, two men fled.',
    parts: ['police', 'According to', 'two men fled'],
    expect: 'According to [police], two men fled',
  },
];
for (const { text, parts, name, expect } of claims) {
  test(`a claim reads: ${expect}`, () => assert.equal(claimed(text, parts, name), expect));
}

test('a form gives names as the service takes them: the same person stays, an actor of the registry is known', () => {
  const view = viewOf('The coalition shelled the port.', 'shelled', 'The coalition', 'Northern coalition');
  const actors = [{ id: 'harbour', name: 'Harbour Brigade', kind: 'rebel', sector: null, country: null, events: 1 }];
  const fields = new FormData();
  for (const name of ['Northern coalition', ' Harbour Brigade ', '', 'a stranger']) fields.append('name', name);
  assert.deepEqual(JSON.parse(JSON.stringify(enteredValue('roles.actor', fields, view, actors as never))), [
    { name: 'Northern coalition', actor: 'coalition' },
    { name: 'Harbour Brigade', actor: 'harbour' },
    { name: 'a stranger' },
  ]);
  const said = new FormData();
  said.append('name', 'the mayor');
  said.append('standing', 'official');
  assert.deepEqual(JSON.parse(JSON.stringify(enteredValue('attribution', said, view))), [
    { name: 'the mayor', standing: 'official' },
  ]);
});
