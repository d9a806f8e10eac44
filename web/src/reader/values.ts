import type { KeptEvent, KeptReport, TextSpan } from '../../../src/model/index.ts';
import type { EventView } from '../api.ts';
import {
  actorWords,
  CONSEQUENCE_WORDS,
  countryName,
  numberName,
  PRECISION_WORDS,
  placeName,
  timeName,
  typeName,
} from '../words.ts';

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
}

type Tone = 'type' | 'actor' | 'recipient' | 'thing' | 'place' | 'time' | 'number' | 'source';

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
    ...sourceValues(event, view),
    ...factuality(event),
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
  const text = [...new Set(viewed.map(actorWords))].join('; ');
  const known = viewed
    .filter(({ name, text }) => text !== undefined && bare(name) !== bare(text))
    .map(({ name }) => name);
  const detail = [...new Set(known)].join('; ') || undefined;
  return [{ property: `roles.${role}`, label, text, detail, spans: (event.roles[role] ?? []).filter(isSpan), tone }];
}

const bare = (words: string) => words.toLowerCase().replace(/^(?:the|an?) /, '');

function placeValue({ place }: KeptEvent, view: EventView): Value[] {
  if (!place || !view.place) return [];
  const { lat, lon, geoPrecision, admin1, country } = place;
  const where =
    lat !== undefined && lon !== undefined ? `${lat.toFixed(2)}, ${lon.toFixed(2)}` : 'not found in the gazetteer';
  const detail = [admin1, countryName(country), where, PRECISION_WORDS[geoPrecision]].filter(Boolean).join(' · ');
  const spans = isSpan(place) ? [place] : [];
  return [
    { property: 'place', label: 'Where', text: placeName(view.place) ?? place.text, detail, spans, tone: 'place' },
  ];
}

function timeValue({ time }: KeptEvent, view: EventView, { timexes }: KeptReport): Value[] {
  const text = timeName(view.time);
  if (!time || !text) return [];
  const timex = time.timex === undefined ? undefined : timexes?.[time.timex];
  const basis = timex ? undefined : 'inferred from the time of publication';
  const detail = [time.edtf, basis].filter(Boolean).join(' · ');
  return [{ property: 'time', label: 'When', text, detail, spans: timex ? [timex] : [], tone: 'time' }];
}

function numberValues({ consequences }: KeptEvent): Value[] {
  return Object.entries(consequences ?? {}).flatMap(([kind, groups]): Value[] => {
    if (!groups?.length) return [];
    const word = CONSEQUENCE_WORDS[kind] ?? kind;
    const text = groups.map((group) => [numberName(group), group.who].filter(Boolean).join(' ')).join('; ');
    const detail = groups.some(({ total }) => total) ? 'a running total' : undefined;
    const label = word[0]!.toUpperCase() + word.slice(1);
    return [{ property: `consequences.${kind}`, label, text, detail, spans: groups.filter(isSpan), tone: 'number' }];
  });
}

function sourceValues(event: KeptEvent, view: EventView): Value[] {
  return (event.attribution ?? []).map((attribution, index): Value => {
    const said = view.attribution[index];
    const spans = [...(attribution.source ? [attribution.source] : []), ...attribution.cue];
    const via = attribution.via ? `via ${attribution.via}` : undefined;
    const detail = [attribution.standing, via].filter(Boolean).join(' · ');
    return {
      property: `attribution.${index}`,
      label: 'According to',
      text: said?.name ?? said?.text ?? attribution.via ?? 'unnamed',
      detail,
      spans,
      tone: 'source',
    };
  });
}

function factuality({ factuality: { modality, polarity } }: KeptEvent): Value[] {
  if (modality === 'actual' && polarity === 'positive') return [];
  const text = [modality === 'actual' ? undefined : modality, polarity === 'positive' ? undefined : polarity];
  return [
    { property: 'factuality', label: 'Standing', text: text.filter(Boolean).join(', '), spans: [], tone: 'type' },
  ];
}

function isSpan<T extends Partial<TextSpan>>(value: T): value is T & TextSpan {
  return value.start !== undefined && value.end !== undefined;
}
