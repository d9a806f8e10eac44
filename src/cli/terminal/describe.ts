import {
  isBare,
  isDoubtfulPlace,
  type Report,
  type ReportAttribution,
  type ReportConsequence,
  type ReportEvent,
  type ReportEventPlace,
  type ReportEventTime,
  type ReportFiller,
  statusOf,
} from '../../model/index.ts';
import { oneLine, shorten, wordsAt } from './text.ts';

/** Columns; what is longer ends in an ellipsis. */
const MAX_PHRASE = 70;

/** `ASSAULT/explosives, terrorism · Suicide bomb`. */
export function describeType({ plover, acled }: ReportEvent['type']): string {
  const mode = plover?.mode ? `/${plover.mode}` : '';
  const parts = [plover && `${plover.event}${mode}`, acled && `${acled.eventType}: ${acled.subEventType}`];
  return parts.filter(Boolean).join(' · ');
}

/** What a reader must know before taking an event as done: planned, denied, habitual, told by one side only; nothing where it is plain fact. */
export function describeStatus(event: ReportEvent): string {
  const { background, attribution = [] } = event;
  const { polarity, modality } = event.factuality;
  const isOneSided = polarity === 'positive' && statusOf(event) === 'claimed';
  const parts = [
    polarity === 'negative' && modality !== 'denied' && 'did not happen',
    polarity === 'uncertain' && 'uncertain',
    modality !== 'actual' && modality,
    background && 'background',
    isOneSided && (attribution.some(({ source }) => source) ? 'claimed by one side' : 'alleged'),
  ];
  return parts.filter(Boolean).join(', ');
}

/** The phrase as written, with the actor it means. */
export function describeFiller(report: Report, filler: ReportFiller): string {
  const words = shorten(wordsAt(report, filler), MAX_PHRASE);
  const actor = report.actors?.find(({ id }) => id === filler.actor);
  if (!actor || isBare(actor.name)) return isBare(words) ? `${words} (not known who)` : words;
  return actor.name.toLowerCase() !== words.toLowerCase() ? `${words} (${actor.name})` : words;
}

/** `Mosul, Nineveh, IQ (near)  36.34, 43.13`: name, what it lies in, precision, point. */
export function describePlace(report: Report, place: ReportEventPlace): string {
  if (isDoubtfulPlace(place, report)) return `${oneLine(place.text)}  (doubtful)`;
  const area = [place.admin1, place.country].filter((part) => part && part !== place.name);
  const name = place.relation || !place.name ? place.text : place.name;
  const where = oneLine([name, ...area].join(', '));
  const precision = { 1: '', 2: ' (near)', 3: ' (wide area)' }[place.geoPrecision];
  const point =
    place.lat === undefined || place.lon === undefined ? '' : `  ${place.lat.toFixed(2)}, ${place.lon.toFixed(2)}`;
  return `${where}${precision}${point}${place.basis === 'default' ? '  (from the dateline)' : ''}`;
}

/** EDTF, with a note where it is only the day of telling. */
export function describeTime(time: ReportEventTime): string {
  const when = time.edtf ?? [time.start, time.end].filter(Boolean).join('/');
  return time.basis === 'default' ? `${when}  (from the publication day)` : when;
}

/** `killed 2–4 soldiers; wounded at least 12`. */
export function describeConsequences(event: ReportEvent): string {
  const parts = Object.entries(event.consequences ?? {}).flatMap(([kind, groups]) =>
    groups.map((group) =>
      `${kind} ${[describeNumber(group), group.high !== 0 && group.who].filter(Boolean).join(' ')}`.trim(),
    ),
  );
  return parts.join('; ');
}

function describeNumber({ low, best, high, total }: ReportConsequence): string {
  const suffix = total ? ' in all' : '';
  if (high === 0) return 'none';
  if (low !== null && low === high) return `${low}${suffix}`;
  if (low !== null && high !== null) return `${low}–${high}${suffix}`;
  if (low !== null) return `at least ${low}${suffix}`;
  if (high !== null) return `up to ${high}${suffix}`;
  return best === null ? '' : `about ${best}${suffix}`;
}

/** `police “said” [official]`: who, in which words, through whom, with which standing. */
export function describeAttribution(report: Report, { source, via, cue, standing }: ReportAttribution): string {
  const who = source ? shorten(wordsAt(report, source), MAX_PHRASE) : '';
  const words = cue.map((span) => wordsAt(report, span)).join(' … ');
  return [who, words && `“${words}”`, via && `via ${via}`, `[${standing}]`].filter(Boolean).join(' ');
}
