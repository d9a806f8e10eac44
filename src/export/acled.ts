import { type EventView, isDayTold, type ViewedActor } from '../model/index.ts';
import {
  type Column,
  countryName,
  daysOf,
  empty,
  hasHappened,
  joined,
  type Layout,
  namesOf,
  publisherOf,
  tollOf,
} from './layout.ts';

const STATE: ReadonlySet<string> = new Set(['state', 'government', 'military', 'police', 'intelligence']);
const INTER: Readonly<Record<string, string>> = {
  rebel: 'Rebel group',
  militia: 'Political militia',
  criminal: 'Political militia',
  party: 'Political militia',
  movement: 'Political militia',
  ethnic: 'Identity militia',
  religious: 'Identity militia',
  civilians: 'Civilians',
  person: 'Civilians',
  media: 'Civilians',
  business: 'Civilians',
  ngo: 'Civilians',
  igo: 'External/Other forces',
  coalition: 'External/Other forces',
};
/** Kinds of event whose first actor is named after what it does. */
const CROWDS: Readonly<Record<string, string>> = { Protests: 'Protesters', Riots: 'Rioters' };

function inter(view: EventView, role: 'actor' | 'recipient'): string | null {
  const crowd = role === 'actor' && CROWDS[view.type.acled?.eventType ?? ''];
  if (crowd) return crowd;
  const [first] = view.roles[role] ?? [];
  return first ? interOf(first, view.place?.country) : null;
}

function interOf({ kind, country }: ViewedActor, where: string | undefined): string | null {
  if (!kind) return null;
  if (!STATE.has(kind)) return INTER[kind] ?? null;
  return country && where && country !== where ? 'External/Other forces' : 'State forces';
}

function interaction(view: EventView): string | null {
  const sides = [inter(view, 'actor'), inter(view, 'recipient')].filter(Boolean);
  return sides.length > 0 ? sides.join(' - ') : null;
}

function disorder({ type: { acled } }: EventView): string {
  if (acled?.subEventType === 'Excessive force against protesters') return 'Political violence; Demonstrations';
  if (acled?.eventType === 'Protests' || acled?.subEventType === 'Violent demonstration') return 'Demonstrations';
  return acled?.eventType === 'Strategic developments' ? 'Strategic developments' : 'Political violence';
}

function targetsCivilians(view: EventView): boolean {
  const { acled } = view.type;
  if (acled?.eventType === 'Violence against civilians') return true;
  return acled?.subEventType === 'Excessive force against protesters' || inter(view, 'recipient') === 'Civilians';
}

/** 1 the day, 2 the week or only the day of telling, 3 the month or vaguer. */
function timePrecision(view: EventView): number | null {
  const days = daysOf(view);
  if (days === undefined) return view.time ? 3 : null;
  if (isDayTold(view)) return 2;
  return days === 1 ? 1 : days <= 7 ? 2 : 3;
}

const columns: readonly Column[] = [
  { name: 'event_id_cnty', hxl: '#event+id', cell: ({ id }) => `DATELINE-${id}` },
  { name: 'event_date', hxl: '#date+occurred', cell: ({ time }) => time?.start ?? time?.end },
  { name: 'year', cell: ({ time }) => (time?.start ?? time?.end)?.slice(0, 4) },
  { name: 'time_precision', cell: timePrecision },
  { name: 'disorder_type', cell: disorder },
  { name: 'event_type', hxl: '#event+type', cell: ({ type }) => type.acled?.eventType },
  { name: 'sub_event_type', hxl: '#event+subtype', cell: ({ type }) => type.acled?.subEventType },
  { name: 'actor1', hxl: '#group+name+actor', cell: (view) => joined(namesOf(view, 'actor')) },
  { name: 'assoc_actor_1', cell: (view) => joined(namesOf(view, 'with')) },
  { name: 'inter1', cell: (view) => inter(view, 'actor') },
  { name: 'actor2', hxl: '#group+name+recipient', cell: (view) => joined(namesOf(view, 'recipient')) },
  empty('assoc_actor_2'),
  { name: 'inter2', cell: (view) => inter(view, 'recipient') },
  { name: 'interaction', cell: interaction },
  { name: 'civilian_targeting', cell: (view) => (targetsCivilians(view) ? 'Civilians targeted' : null) },
  empty('iso'),
  empty('region'),
  { name: 'country', hxl: '#country+name', cell: ({ place }, countries) => countryName(place?.country, countries) },
  { name: 'admin1', hxl: '#adm1+name', cell: ({ place }) => place?.admin1 },
  { name: 'admin2', hxl: '#adm2+name', cell: ({ place }) => place?.admin2 },
  empty('admin3'),
  { name: 'location', hxl: '#loc+name', cell: ({ place }) => place?.name ?? place?.text },
  { name: 'latitude', hxl: '#geo+lat', cell: ({ place }) => place?.lat },
  { name: 'longitude', hxl: '#geo+lon', cell: ({ place }) => place?.lon },
  { name: 'geo_precision', cell: ({ place }) => place?.geoPrecision },
  { name: 'source', hxl: '#meta+source', cell: publisherOf },
  empty('source_scale'),
  { name: 'notes', hxl: '#description', cell: ({ quote }) => quote },
  { name: 'fatalities', hxl: '#affected+killed', cell: (view) => tollOf(view, 'killed')?.best },
  { name: 'tags', cell: ({ status }) => (status === 'claimed' ? 'claimed' : null) },
  empty('timestamp'),
  { name: 'fatalities_known', cell: (view) => (typeof tollOf(view, 'killed')?.best === 'number' ? 'yes' : 'no') },
];

/**
 * The 31 columns of ACLED's files and a 32nd, `fatalities_known`: ACLED writes 0 both for none and for unknown, and
 * here what is unknown is blank. The layout is compatible with ACLED's; the data are not ACLED's.
 */
export const acled: Layout = {
  name: 'acled',
  isPerEvent: true,
  separator: ',',
  columns,
  holds: (view) => hasHappened(view) && view.type.acled !== null,
};
