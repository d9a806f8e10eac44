import { BODY, MORE, TEXT, table } from './read-table.ts';

table([
  {
    name: 'a dateline with agency',
    text: `MOSUL, Iraq (Reuters) - ${BODY}`,
    expect: {
      text: `MOSUL, Iraq (Reuters) - ${BODY}`,
      agency: 'reuters',
      dateline: { text: 'MOSUL, Iraq (Reuters)', place: 'MOSUL, Iraq' },
    },
  },
  {
    name: 'a dateline with day and agency',
    text: `KABUL, May 3 (AFP) — ${BODY}`,
    expect: { agency: 'afp', dateline: { text: 'KABUL, May 3 (AFP)', place: 'KABUL', date: 'May 3' } },
    absent: ['publishedAt'],
  },
  {
    name: 'a dateline with a full date gives the publication day',
    text: `JUBA, 3 May 2021 (UN News) – ${BODY}`,
    expect: {
      publishedAt: '2021-05-03',
      publishedAtBasis: 'stated',
      agency: 'un-news',
      dateline: { text: 'JUBA, 3 May 2021 (UN News)', place: 'JUBA', date: '2021-05-03' },
    },
  },
  {
    name: 'a dateline in capitals alone',
    text: `SANAA — ${BODY}`,
    expect: { dateline: { text: 'SANAA', place: 'SANAA' } },
    absent: ['agency'],
  },
  {
    name: 'a dateline with its country before a colon',
    text: `HAMA, Syria: ${BODY}`,
    expect: { dateline: { text: 'HAMA, Syria', place: 'HAMA, Syria' } },
  },
  {
    name: 'a dateline in brackets without a dash',
    text: `BAGHDAD (AP) ${BODY}`,
    expect: { agency: 'ap', dateline: { text: 'BAGHDAD (AP)', place: 'BAGHDAD' } },
  },
  {
    name: 'a mixed-case dateline with an agency',
    text: `Goma (AFP) – ${BODY}`,
    expect: { agency: 'afp', dateline: { text: 'Goma (AFP)', place: 'Goma' } },
  },
  {
    name: 'a dash after a country is no dateline',
    text: `Mali – a country of deserts – has seen more attacks. ${BODY}`,
    expect: {},
    absent: ['dateline'],
  },
  { name: 'a label in capitals is no dateline', text: `EXCLUSIVE: ${BODY}`, expect: {}, absent: ['dateline'] },
  {
    name: 'a sentence with a colon is no dateline',
    text: `The minister had one answer: ${BODY}`,
    expect: {},
    absent: ['dateline'],
  },
  {
    name: 'a dateline below a headline',
    text: `Patrol attacked near the river\n\nGAO, Mali (AFP) - ${BODY}`,
    expect: { title: 'Patrol attacked near the river', dateline: { text: 'GAO, Mali (AFP)', place: 'GAO, Mali' } },
  },
  {
    name: 'a byline is read and stays',
    text: `Patrol attacked near the river\n\nBy Ann Lee and Omar Haddad\n\n${TEXT}`,
    expect: { byline: ['Ann Lee', 'Omar Haddad'], text: `By Ann Lee and Omar Haddad\n\n${TEXT}` },
  },
  {
    name: 'a byline with its agency',
    text: `By Ann Lee, Reuters\n\n${TEXT}`,
    expect: { byline: ['Ann Lee'], agency: 'reuters' },
  },
  {
    name: 'a sentence that begins with By is no byline',
    text: `By the river, two soldiers were hurt.\n\n${MORE}`,
    expect: {},
    absent: ['byline'],
  },
  {
    name: 'a date line',
    text: `Patrol attacked near the river\n\nPublished: 3 May 2021 10:22\n\n${TEXT}`,
    expect: { publishedAt: '2021-05-03', publishedAtBasis: 'stated' },
  },
  {
    name: 'a date line with the month first',
    text: `Patrol attacked near the river\n\nUpdated May 3rd, 2021 at 10:22 AM\n\n${TEXT}`,
    expect: { publishedAt: '2021-05-03' },
  },
  {
    name: 'a bare date line',
    text: `Patrol attacked near the river\n\nMonday, 3 May 2021\n\n${TEXT}`,
    expect: { publishedAt: '2021-05-03' },
  },
  {
    name: 'a date in a sentence is no date line',
    text: `On 3 May 2021 the river patrol was attacked.\n\n${TEXT}`,
    expect: {},
    absent: ['publishedAt'],
  },
  {
    name: 'an impossible date is not read',
    text: `Patrol attacked near the river\n\nPublished: 31 February 2021\n\n${TEXT}`,
    expect: {},
    absent: ['publishedAt'],
  },
  {
    name: 'a given publication time stands',
    text: `Published: 3 May 2021\n\n${TEXT}`,
    given: { publishedAt: '2021-05-04' },
    expect: { publishedAt: '2021-05-04', publishedAtBasis: 'given' },
  },
  {
    name: 'a credit below the body',
    text: `${TEXT}\n\nWith reporting from AFP`,
    expect: { agency: 'afp', text: `${TEXT}\n\nWith reporting from AFP` },
  },
  { name: 'an agency alone in brackets', text: `${TEXT}\n\n(AP)`, expect: { agency: 'ap' } },
  { name: 'a source line', text: `${TEXT}\n\nSource: Xinhua`, expect: { agency: 'xinhua' } },
  { name: 'an agency that signs the last paragraph', text: `${BODY} ${MORE} (IANS)`, expect: { agency: 'ians' } },
  {
    name: 'agencies are not found in ordinary words',
    text: `${TEXT}\n\nThe map was drawn by a petra of masons.`,
    expect: {},
    absent: ['agency'],
  },
  {
    name: 'a given agency gets its id',
    text: TEXT,
    given: { agency: 'Agence France-Presse' },
    expect: { agency: 'afp' },
  },
  {
    name: 'a given agency we do not know stays as written',
    text: TEXT,
    given: { agency: 'Riverland Wire' },
    expect: { agency: 'Riverland Wire' },
  },
]);
