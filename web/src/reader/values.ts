import {
  isDayTold,
  isSpan,
  type KeptEvent,
  type KeptReport,
  sayerName,
  type TextSpan,
} from '../../../src/model/index.ts';
import type { EventView } from '../api.ts';
import {
  CONSEQUENCE_WORDS,
  countryName,
  isNone,
  numberName,
  PRECISION_WORDS,
  placeName,
  timeName,
  typeName,
} from '../words.ts';
import { factualityWords } from './factualities.ts';

/** A coded value and the words it came from. */
export interface Value {
  /** Property of the statement: `place`, `roles.actor` … */
  readonly property: string;
  readonly label: string;
  readonly text: string;
  readonly detail?: string;
  readonly spans: readonly TextSpan[];
  /** Colour of its words in the article. */
  readonly tone: Tone;
  /** Rests on no words of its own. */
  readonly isFaint?: boolean;
}

type Tone = 'none' | 'type' | 'actor' | 'recipient' | 'thing' | 'place' | 'time' | 'number' | 'source';

const ROLES: readonly (readonly [keyof KeptEvent['roles'], string, Tone])[] = [
  ['actor', 'Who', 'actor'],
  ['with', 'Together with', 'actor'],
  ['recipient', 'To whom', 'recipient'],
  ['instrument', 'With what', 'thing'],
  ['affected', 'Affected', 'thing'],
];

/** What is coded of an event, in the order a reader asks: what, who, to whom, where, when, how many, who says so. */
export function valuesOf(event: KeptEvent, view: EventView, report: KeptReport): Value[] {
  return [
    typeValue(event, view),
    ...ROLES.flatMap(([role, label, tone]) => roleValue(event, view, role, label, tone)),
    ...placeValue(event, view),
    ...timeValue(event, view, report),
    ...numberValues(event),
    ...sourceValue(event, view),
    factuality(event),
  ];
}

function typeValue({ trigger, type }: KeptEvent, view: EventView): Value {
  const codes = [
    type.acled && `ACLED ${type.acled.eventType} / ${type.acled.subEventType}`,
    type.plover && `PLOVER ${[type.plover.event, type.plover.mode].filter(Boolean).join(' ')}`,
    type.cameo && `CAMEO ${type.cameo}`,
  ];
  const detail = codes.filter(Boolean).join(' · ');
  return { property: 'type', label: 'What', text: typeName(view.type), detail, spans: [trigger], tone: 'type' };
}

function roleValue(
  event: KeptEvent,
  view: EventView,
  role: keyof KeptEvent['roles'],
  label: string,
  tone: Tone,
): Value[] {
  const viewed = view.roles[role] ?? [];
  if (viewed.length === 0) return [];
  const text = [...new Set(viewed.map((one) => one.text ?? one.name))].join('; ');
  const known = viewed
    .filter(({ name, text }) => text !== undefined && bare(name) !== bare(text))
    .map(({ name }) => name);
  if (viewed.every(({ isNameless }) => isNameless)) known.push('not known who is meant');
  const detail = [...new Set(known)].join('; ') || undefined;
  return [{ property: `roles.${role}`, label, text, detail, spans: (event.roles[role] ?? []).filter(isSpan), tone }];
}

const bare = (words: string) => words.toLowerCase().replace(/^(?:the|an?) /, '');

function placeValue({ place }: KeptEvent, view: EventView): Value[] {
  if (!place || !view.place) return [];
  const { lat, lon, geoPrecision, admin1, country } = place;
  const spans = isSpan(place) ? [place] : [];
  if (view.place.isDoubtful) {
    const doubt = `place doubtful: the words do not agree with ${countryName(country)}`;
    return [
      { property: 'place', label: 'Where', text: place.text, detail: doubt, spans, tone: 'place', isFaint: true },
    ];
  }
  const where =
    lat !== undefined && lon !== undefined ? `${lat.toFixed(2)}, ${lon.toFixed(2)}` : 'not found in the gazetteer';
  const detail = [admin1, countryName(country), where, PRECISION_WORDS[geoPrecision]].filter(Boolean).join(' · ');
  return [
    { property: 'place', label: 'Where', text: placeName(view.place) ?? place.text, detail, spans, tone: 'place' },
  ];
}

function timeValue({ time, corrected }: KeptEvent, view: EventView, { timexes }: KeptReport): Value[] {
  const text = timeName(view.time);
  if (!time || !text) return [];
  const timex = time.timex === undefined ? undefined : timexes?.[time.timex];
  const isTold = isDayTold(view);
  const inferred = timex || corrected?.time ? undefined : 'inferred';
  const detail = isTold
    ? 'no day is told; this is the day of publication'
    : [time.edtf, inferred].filter(Boolean).join(' · ');
  return [
    { property: 'time', label: 'When', text, detail, spans: timex ? [timex] : [], tone: 'time', isFaint: isTold },
  ];
}

function numberValues({ consequences }: KeptEvent): Value[] {
  return Object.entries(consequences ?? {}).flatMap(([kind, groups]): Value[] => {
    if (!groups?.length) return [];
    const word = CONSEQUENCE_WORDS[kind] ?? kind;
    const text = groups
      .map((group) =>
        isNone(group) && group.who ? `no ${group.who}` : [numberName(group), group.who].filter(Boolean).join(' '),
      )
      .join('; ');
    const detail = groups.some(({ total }) => total) ? 'a running total' : undefined;
    const label = word[0]!.toUpperCase() + word.slice(1);
    return [{ property: `consequences.${kind}`, label, text, detail, spans: groups.filter(isSpan), tone: 'number' }];
  });
}

function sourceValue({ attribution = [] }: KeptEvent, view: EventView): Value[] {
  if (attribution.length === 0) return [];
  const text = [...new Set(view.attribution.map((said) => sayerName(said) ?? 'nobody named'))].join('; ');
  const details = view.attribution.map(({ standing, via }) =>
    [standing === 'unnamed' ? undefined : standing, via && `via ${via}`].filter(Boolean).join(', '),
  );
  const spans = attribution.flatMap(({ source, cue = [] }) => [...(source ? [source] : []), ...cue]);
  const detail = [...new Set(details)].filter(Boolean).join('; ') || undefined;
  return [{ property: 'attribution', label: 'According to', text, detail, spans, tone: 'source' }];
}

function factuality(event: KeptEvent): Value {
  return {
    property: 'factuality',
    label: 'Standing',
    text: factualityWords(event.factuality),
    spans: [],
    tone: 'none',
  };
}
