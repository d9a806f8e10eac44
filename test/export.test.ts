import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CsvOptions, LAYOUTS, toCsv, toGeoJson } from '../src/export/index.ts';
import type { Report, ReportActor } from '../src/model/index.ts';
import { reportOf, SKETCHES } from './keep-reports.ts';

const reports = SKETCHES.map(reportOf);
const countries = new Map([
  ['UA', { iso3: 'UKR', name: 'Ukraine' }],
  ['IQ', { iso3: 'IRQ', name: 'Iraq' }],
]);

/** Rows as records by column name; enough of a CSV reader for what we write. */
function table(text: string, separator = ','): Record<string, string>[] {
  const rows = text
    .trimEnd()
    .split('\n')
    .map((line) =>
      [...line.matchAll(new RegExp(`(?:^|${separator})(?:"((?:[^"]|"")*)"|([^${separator}]*))`, 'g'))].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
  const [names, ...body] = rows;
  return body.map((cells) => Object.fromEntries(names!.map((name, index) => [name, cells[index] ?? ''])));
}

const shapes = [
  { name: 'acled', columns: 32, rows: 8, first: 'event_id_cnty', last: 'fatalities_known' },
  { name: 'ucdp', columns: 49, rows: 2, first: 'id', last: 'gwnob' },
  { name: 'polecat', columns: 40, rows: 8, first: 'Event ID', last: 'Version' },
  { name: 'flat', columns: 45, rows: 10, first: 'id', last: 'method' },
] as const;
for (const { name, columns, rows, first, last } of shapes) {
  test(`the ${name} layout has its columns and the events that belong in it`, () => {
    const layout = LAYOUTS[name];
    const lines = table(toCsv(reports, { layout }), layout.separator);
    assert.equal(lines.length, rows);
    const names = Object.keys(lines[0]!);
    assert.deepEqual([names.length, names[0], names.at(-1)], [columns, first, last]);
  });
}

const cells = [
  {
    layout: 'acled',
    find: 'shelled',
    expect: {
      country: 'Ukraine',
      fatalities: '9',
      fatalities_known: 'yes',
      event_date: '2024-03-13',
      time_precision: '1',
      disorder_type: 'Political violence',
    },
  },
  { layout: 'acled', find: 'struck', expect: { fatalities: '', fatalities_known: 'no', tags: 'claimed' } },
  { layout: 'acled', find: 'tear gas', expect: { inter1: 'Protesters', disorder_type: 'Demonstrations' } },
  {
    layout: 'ucdp',
    find: 'Kharkiv',
    expect: {
      best: '9',
      deaths_unknown: '9',
      deaths_civilians: '',
      where_prec: '1',
      date_prec: '1',
      priogrid_gid: '201313',
      geom_wkt: 'POINT (36.25 49.98)',
      source_original: 'the regional governor',
    },
  },
  { layout: 'flat', find: 'march', expect: { status: 'planned', killed_best: '', start: '2024-03-18' } },
] as const;
for (const { layout, find, expect } of cells) {
  test(`${layout}: the row of “${find}”`, () => {
    const row = table(toCsv(reports, { layout: LAYOUTS[layout], countries })).find((cells) =>
      Object.values(cells).some((cell) => cell.includes(find)),
    );
    for (const [column, value] of Object.entries(expect)) assert.equal(row?.[column], value, column);
  });
}

test('POLECAT rows carry quadrant, countries and sectors', () => {
  const rows = table(toCsv(reports, { layout: LAYOUTS.polecat, countries }), '\t');
  const agreed = rows.find((row) => row['Event Type'] === 'AGREE');
  assert.equal(agreed?.['Quad Code'], 'VERBAL COOPERATION');
});

test('a second row of hashtags where HXL is asked for', () => {
  const [first] = table(toCsv(reports, { hxl: true }));
  assert.deepEqual([first?.latitude, first?.killed_best, first?.mode], ['#geo+lat', '#affected+killed', '']);
});

test('a cell that a spreadsheet would run is defused; a number below zero is none', () => {
  const text = 'Gunmen attacked a village on Sunday.';
  const sketch = { id: 'x', title: '=HYPERLINK("http://evil.example")', text, publishedAt: '2024-03-20' };
  const place = ['a village', -12.5, -60.25, 'PE'] as const;
  const [row] = table(toCsv([reportOf({ ...sketch, events: [{ trigger: 'attacked', acled: null, place }] })]));
  assert.match(row!.title!, /^'=HYPERLINK/);
  assert.deepEqual([row!.latitude, row!.longitude], ['-12.5', '-60.25']);
});

test('GeoJSON: longitude first, precision told, no geometry where no place is known', () => {
  const { features } = toGeoJson(reports);
  assert.equal(features.length, 10);
  const anbar = features.find(({ properties }) => properties.place === 'Anbar');
  assert.deepEqual(anbar?.geometry, { type: 'Point', coordinates: [41.5, 32.9] });
  assert.equal(anbar?.properties.geoPrecision, 3);
  assert.equal(features.filter(({ geometry }) => geometry === null).length, 2);
});

const TEXT =
  'Farid Haddad, 9, was killed when shells hit Aleppo on Monday, his uncle Samir Haddad said. Haddad was a pupil.';

function withPrivatePersons(): Report {
  const report = reportOf({
    id: 'p',
    title: 'Farid Haddad killed in Aleppo',
    text: TEXT,
    publishedAt: '2024-03-19',
    events: [
      {
        trigger: 'killed',
        acled: ['Explosions/Remote violence', 'Shelling/artillery/missile attack'],
        roles: { affected: ['Farid Haddad'] },
        place: ['Aleppo', 36.2, 37.16, 'SY'],
        source: ['his uncle Samir Haddad', 'said', 'witness'],
      },
    ],
  });
  const named = (name: string, ...texts: string[]): ReportActor => ({
    ...report.actors![0]!,
    id: `x:${name.toLowerCase().replace(' ', '-')}`,
    name,
    privatePerson: true,
    mentions: texts.map((text) => ({
      start: TEXT.indexOf(text),
      end: TEXT.indexOf(text) + text.length,
      text,
      form: 'name',
    })),
  });
  const farid = named('Farid Haddad', 'Farid Haddad', 'Haddad');
  const [event] = report.events!;
  const affected = event!.roles.affected!.map((filler) => ({ ...filler, actor: farid.id }));
  return {
    ...report,
    actors: [farid, named('Samir Haddad', 'Samir Haddad')],
    events: [{ ...event!, roles: { affected } }],
  };
}

const discretions: { options: CsvOptions; names: boolean }[] = [
  { options: {}, names: false },
  { options: { layout: LAYOUTS.acled }, names: false },
  { options: { layout: LAYOUTS.polecat }, names: false },
  { options: { privateNames: true }, names: true },
];
for (const { options, names } of discretions) {
  test(`private persons are ${names ? 'named where asked for' : 'not named'}: ${options.layout?.name ?? 'flat'}`, () => {
    assert.equal(/Haddad|haddad|Farid|Samir/.test(toCsv([withPrivatePersons()], options)), names);
  });
}

test('GeoJSON names no private person either', () => {
  assert.doesNotMatch(JSON.stringify(toGeoJson([withPrivatePersons()])), /Haddad|haddad|Farid|Samir/);
});

test('what did not happen is no denial, and a pronoun is no name', () => {
  const text = 'They did not bomb the bridge, he said.';
  const report = reportOf({
    id: 'n',
    title: 'Bridge stands',
    text,
    publishedAt: '2024-03-20',
    events: [{ trigger: 'bomb', acled: null, roles: { actor: ['They'], recipient: ['the bridge'] } }],
  });
  const span = { start: 0, end: 4 };
  const he = { start: text.indexOf('he said'), end: text.indexOf('he said') + 2 };
  const events = report.events!.map((event) => ({
    ...event,
    roles: { ...event.roles, actor: [{ ...span, head: span }] },
    factuality: { polarity: 'negative', modality: 'actual' } as const,
    attribution: [{ source: he, cue: [], content: [], standing: 'unnamed' } as const],
  }));
  const [row] = table(toCsv([{ ...report, events }]));
  assert.deepEqual([row!.status, row!.actor, row!.recipient], ['negated', '', 'bridge']);
  const [feature] = toGeoJson([{ ...report, events }]).features;
  assert.deepEqual(feature!.properties.actor, []);
  assert.deepEqual(feature!.properties.attribution, [{ source: null, standing: 'unnamed', via: null }]);
});

test('places can be told no finer than the country', () => {
  const [feature] = toGeoJson([withPrivatePersons()], { places: 'country' }).features;
  assert.deepEqual([feature?.geometry, feature?.properties.place, feature?.properties.geoPrecision], [null, 'SY', 3]);
});
