import type {
  ConsequenceKind,
  GeoPrecision,
  Modality,
  Report,
  ReportActor,
  ReportEvent,
  RoleName,
  Standing,
  TextSpan,
} from '../src/model/index.ts';

/** What a hand-made report says, in words of its text: every span is looked up, so that each one is true. */
export interface Sketch {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly outlet?: string;
  readonly agency?: string;
  readonly url?: string;
  readonly publishedAt: string;
  readonly events: readonly EventSketch[];
  readonly version?: string;
}

export interface EventSketch {
  readonly trigger: string;
  readonly acled: readonly [string, string] | null;
  readonly plover?: string | null;
  readonly roles?: Readonly<Partial<Record<RoleName, readonly string[]>>>;
  readonly place?: readonly [words: string, lat: number, lon: number, country: string, precision?: GeoPrecision];
  readonly time?: readonly [words: string, day: string];
  readonly counts?: Readonly<Partial<Record<ConsequenceKind, readonly [words: string, number: number]>>>;
  readonly source?: readonly [words: string, cue: string, standing: Standing];
  readonly modality?: Modality;
  readonly background?: boolean;
}

export function reportOf(sketch: Sketch): Report {
  const { id, title, text, outlet, agency, url, publishedAt, version = '0.1.0' } = sketch;
  const find = (words: string): TextSpan => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in the text of ${id}`);
    return { start, end: start + words.length };
  };
  const actors = new Map<string, ReportActor>();
  const actorOf = (words: string): string => {
    const name = words.replace(/^(?:the|a|an) /i, '');
    const actor = name.toLowerCase().replace(/[^a-z]+/g, '-');
    const mentions = [{ ...find(words), text: words, form: 'name' as const }];
    actors.set(actor, { id: actor, name, kind: 'group', sector: null, country: null, cameo: null, mentions });
    return actor;
  };
  const timexes = sketch.events.flatMap(({ time }) =>
    time ? [{ ...find(time[0]), text: time[0], type: 'DATE' as const, value: time[1], edtf: time[1] }] : [],
  );
  const events = sketch.events.map((event, index) => eventOf(event, `${id}#e${index + 1}`, find, actorOf));
  return {
    formatVersion: 1,
    id,
    coder: { version, codebook: 'sha256:0', models: 'sha256:0' },
    article: { text, title, publishedAt, publishedAtBasis: 'given', outlet, agency, url, language: 'en' },
    sentences: [...text.matchAll(/[^.\n]+(?:\.\d+[^.\n]*)*[.”"]*/g)]
      .map(({ 0: words, index }) => ({ start: index + words.search(/\S|$/), end: index + words.length }))
      .filter(({ start, end }) => start < end),
    timexes,
    actors: [...actors.values()],
    events,
    claims: sketch.events.flatMap(({ source }, index) =>
      source
        ? [
            {
              id: `${id}#k${index + 1}`,
              source: [{ ...find(source[0]), actor: actorOf(source[0]) }],
              cue: [find(source[1])],
              content: [find(sketch.events[index]!.trigger)],
              standing: source[2],
              about: [`${id}#e${index + 1}`],
            },
          ]
        : [],
    ),
  };
}

function eventOf(
  event: EventSketch,
  id: string,
  find: (words: string) => TextSpan,
  actorOf: (words: string) => string,
): ReportEvent {
  const {
    trigger,
    acled,
    plover,
    roles = {},
    place,
    time,
    counts = {},
    source,
    modality = 'actual',
    background = false,
  } = event;
  return {
    id,
    trigger: { ...find(trigger), text: trigger },
    background,
    type: {
      plover: plover === null ? null : { event: plover ?? 'ASSAULT', mode: null, contexts: ['military'] },
      acled: acled && { eventType: acled[0], subEventType: acled[1] },
      cameo: '190',
      ucdp: null,
    },
    roles: Object.fromEntries(
      Object.entries(roles).map(([role, list]) => [
        role,
        list.map((words) => ({ ...find(words), head: find(words), actor: actorOf(words) })),
      ]),
    ),
    place: place && {
      ...find(place[0]),
      text: place[0],
      name: place[0],
      lat: place[1],
      lon: place[2],
      country: place[3],
      geoPrecision: place[4] ?? 1,
      relation: null,
      placeId: `dateline:${place[0].toLowerCase()}`,
    },
    time: time && { edtf: time[1], start: time[1], end: time[1], precision: 'day', timex: 0 },
    consequences: Object.fromEntries(
      Object.entries(counts).map(([kind, [words, number]]) => [
        kind,
        [{ ...find(words), low: number, best: number, high: number, who: words.replace(/^\S+ /, '') }],
      ]),
    ),
    factuality: { polarity: modality === 'denied' ? 'negative' : 'positive', modality },
    attribution: source
      ? [{ source: find(source[0]), cue: [find(source[1])], content: [find(trigger)], standing: source[2] }]
      : [],
    links: [],
    confidence: 0.8,
    evidence: [find(trigger)],
    method: 'frame:by-hand@1',
  };
}

/** A small world of invented reports in the manner of the wires, for the store, the service and the desk. */
export const SKETCHES: readonly Sketch[] = [
  {
    id: 'north',
    title: 'Shells hit Kharkiv market, officials say',
    outlet: 'Harbour Post',
    agency: 'reuters',
    url: 'https://harbour.example/kharkiv-market',
    publishedAt: '2024-03-14',
    text:
      'KHARKIV (Reuters) - Russian artillery shelled a market in Kharkiv on Wednesday, killing nine civilians, the regional governor said.\n\n' +
      'Ukrainian forces struck a fuel depot in Belgorod hours later, Russian officials said. Kyiv denied attacking residential areas.\n\n' +
      'The governor said rescuers were still searching the rubble.',
    events: [
      {
        trigger: 'shelled',
        acled: ['Explosions/Remote violence', 'Shelling/artillery/missile attack'],
        roles: { actor: ['Russian artillery'], recipient: ['a market'], affected: ['nine civilians'] },
        place: ['Kharkiv', 49.98, 36.25, 'UA'],
        time: ['on Wednesday', '2024-03-13'],
        counts: { killed: ['nine civilians', 9] },
        source: ['the regional governor', 'said', 'official'],
      },
      {
        trigger: 'struck',
        acled: ['Explosions/Remote violence', 'Air/drone strike'],
        roles: { actor: ['Ukrainian forces'], recipient: ['a fuel depot'] },
        place: ['Belgorod', 50.6, 36.59, 'RU'],
        time: ['on Wednesday', '2024-03-13'],
        source: ['Russian officials', 'said', 'party'],
      },
      {
        trigger: 'attacking',
        acled: ['Violence against civilians', 'Attack'],
        roles: { recipient: ['residential areas'] },
        modality: 'denied',
      },
    ],
  },
  {
    id: 'lake',
    title: 'Protesters and police clash over fuel prices',
    outlet: 'Lagoon Daily',
    url: 'https://lagoon.example/fuel',
    publishedAt: '2024-03-16',
    text:
      'Police fired tear gas at hundreds of protesters in Lagos on Friday and arrested 14 students, witnesses said.\n\n' +
      'The union plans to march again on Monday. Two weeks ago gunmen abducted six villagers near Kaduna.',
    events: [
      {
        trigger: 'fired tear gas',
        acled: ['Protests', 'Protest with intervention'],
        plover: 'COERCE',
        roles: { actor: ['Police'], recipient: ['hundreds of protesters'] },
        place: ['Lagos', 6.45, 3.39, 'NG'],
        time: ['on Friday', '2024-03-15'],
        counts: { detained: ['14 students', 14] },
        source: ['witnesses', 'said', 'witness'],
      },
      {
        trigger: 'march',
        acled: ['Protests', 'Peaceful protest'],
        plover: 'PROTEST',
        roles: { actor: ['The union'] },
        time: ['on Monday', '2024-03-18'],
        modality: 'planned',
      },
      {
        trigger: 'abducted',
        acled: ['Violence against civilians', 'Abduction/forced disappearance'],
        roles: { actor: ['gunmen'], recipient: ['six villagers'] },
        place: ['Kaduna', 10.52, 7.44, 'NG', 2],
        counts: { abducted: ['six villagers', 6] },
        time: ['Two weeks ago', '2024-03-02'],
        background: true,
      },
    ],
  },
  {
    id: 'desert',
    title: 'Army opens desert offensive against sleeper cells',
    outlet: 'Harbour Post',
    agency: 'afp',
    url: 'https://harbour.example/desert',
    publishedAt: '2024-03-10',
    text:
      'The army launched an operation in Anbar province on Sunday to clear the desert of Islamic State fighters, a military statement said.\n\n' +
      'Troops clashed with militants near Rutba and killed four fighters, the statement added. Two soldiers were wounded.',
    events: [
      {
        trigger: 'launched an operation',
        acled: ['Strategic developments', 'Other'],
        roles: { actor: ['The army'], recipient: ['Islamic State fighters'] },
        place: ['Anbar', 32.9, 41.5, 'IQ', 3],
        time: ['on Sunday', '2024-03-10'],
        source: ['a military statement', 'said', 'official'],
      },
      {
        trigger: 'clashed',
        acled: ['Battles', 'Armed clash'],
        roles: { actor: ['Troops'], recipient: ['militants'], affected: ['four fighters'] },
        place: ['Rutba', 33.03, 40.28, 'IQ', 2],
        time: ['on Sunday', '2024-03-10'],
        counts: { killed: ['four fighters', 4], wounded: ['Two soldiers', 2] },
        source: ['the statement', 'added', 'official'],
      },
    ],
  },
  {
    id: 'truce',
    title: 'Rivals sign truce after talks in Port Sudan',
    outlet: 'Nile Courier',
    url: 'https://courier.example/truce',
    publishedAt: '2024-03-12',
    text:
      'The two sides agreed a ceasefire in Port Sudan on Monday, mediators said.\n\n' +
      'An activist said fighters had looted a hospital in El Fasher the day before.',
    events: [
      {
        trigger: 'agreed',
        acled: ['Strategic developments', 'Agreement'],
        plover: 'AGREE',
        roles: { actor: ['The two sides'] },
        place: ['Port Sudan', 19.62, 37.22, 'SD'],
        time: ['on Monday', '2024-03-11'],
        source: ['mediators', 'said', 'organisation'],
      },
      {
        trigger: 'looted',
        acled: ['Strategic developments', 'Looting/property destruction'],
        roles: { actor: ['fighters'], recipient: ['a hospital'] },
        place: ['El Fasher', 13.63, 25.35, 'SD'],
        time: ['the day before', '2024-03-10'],
        source: ['An activist', 'said', 'unnamed'],
      },
    ],
  },
];
