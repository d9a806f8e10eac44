import { type EventView, isDayTold, type Toll } from '../model/index.ts';
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
  saidBy,
  tollOf,
} from './layout.ts';

const killed = (view: EventView): Toll | undefined => tollOf(view, 'killed');
const side = (view: EventView, role: 'actor' | 'recipient') => joined(namesOf(view, role)) || null;

function dyad(view: EventView): string | null {
  const sides = [side(view, 'actor'), side(view, 'recipient')].filter(Boolean);
  return sides.length === 2 ? sides.join(' - ') : null;
}

/** 1 exact, 2 near a place, 4 a first-order division, 6 a country. */
function wherePrecision({ place }: EventView): number | null {
  if (!place) return null;
  if (place.geoPrecision < 3) return place.geoPrecision;
  return place.featureCode?.startsWith('PCL') || !place.admin1 ? 6 : 4;
}

/** 1 the day, 2 up to six days or only the day of telling, 3 a week, 4 a month, 5 more. */
function datePrecision(view: EventView): number | null {
  const days = daysOf(view);
  if (days === undefined) return view.time ? 5 : null;
  if (days === 1) return isDayTold(view) ? 2 : 1;
  if (days <= 6) return 2;
  return days <= 7 ? 3 : days <= 31 ? 4 : 5;
}

/** 1 one event told clearly; 2 several told as one, or a running total. */
function clarity(view: EventView): number {
  const isTotal = view.consequences.killed?.some(({ total }) => total) ?? false;
  return isTotal || view.factuality.modality === 'habitual' ? 2 : 1;
}

/** Cell of the PRIO grid: half-degree rows from the south, 720 cells in each. */
function prioCell({ place }: EventView): number | null {
  if (place?.lat === undefined || place.lon === undefined) return null;
  return Math.floor((place.lat + 90) * 2) * 720 + Math.floor((place.lon + 180) * 2) + 1;
}

function point({ place }: EventView): string | null {
  return place?.lat === undefined || place.lon === undefined ? null : `POINT (${place.lon} ${place.lat})`;
}

function sourceArticle(view: EventView): string {
  const { publishedAt, title } = view.source;
  return [publisherOf(view), publishedAt?.slice(0, 10), title].filter(Boolean).join(', ');
}

const columns: readonly Column[] = [
  { name: 'id', hxl: '#event+id', cell: ({ id }) => id },
  empty('relid'),
  { name: 'year', cell: ({ time }) => time?.start?.slice(0, 4) },
  empty('active_year'),
  empty('code_status'),
  { name: 'type_of_violence', hxl: '#event+type', cell: ({ type }) => type.ucdp?.typeOfViolence },
  empty('conflict_dset_id'),
  empty('conflict_new_id'),
  empty('conflict_name'),
  empty('dyad_dset_id'),
  empty('dyad_new_id'),
  { name: 'dyad_name', cell: dyad },
  empty('side_a_dset_id'),
  empty('side_a_new_id'),
  { name: 'side_a', hxl: '#group+name+actor', cell: (view) => side(view, 'actor') },
  empty('side_b_dset_id'),
  empty('side_b_new_id'),
  { name: 'side_b', hxl: '#group+name+recipient', cell: (view) => side(view, 'recipient') },
  { name: 'number_of_sources', cell: ({ linked }) => linked?.sources ?? 1 },
  { name: 'source_article', cell: sourceArticle },
  { name: 'source_office', hxl: '#meta+source', cell: publisherOf },
  { name: 'source_date', hxl: '#date+reported', cell: ({ source }) => source.publishedAt?.slice(0, 10) },
  { name: 'source_headline', cell: ({ source }) => source.title },
  { name: 'source_original', hxl: '#x_claim+source', cell: saidBy },
  { name: 'where_prec', cell: wherePrecision },
  { name: 'where_coordinates', hxl: '#loc+name', cell: ({ place }) => place?.name ?? place?.text },
  { name: 'where_description', cell: ({ place }) => place && [place.relation, place.text].filter(Boolean).join(' ') },
  { name: 'adm_1', hxl: '#adm1+name', cell: ({ place }) => place?.admin1 },
  { name: 'adm_2', hxl: '#adm2+name', cell: ({ place }) => place?.admin2 },
  { name: 'latitude', hxl: '#geo+lat', cell: ({ place }) => place?.lat },
  { name: 'longitude', hxl: '#geo+lon', cell: ({ place }) => place?.lon },
  { name: 'geom_wkt', cell: point },
  { name: 'priogrid_gid', cell: prioCell },
  { name: 'country', hxl: '#country+name', cell: ({ place }, countries) => countryName(place?.country, countries) },
  empty('country_id'),
  empty('region'),
  { name: 'event_clarity', cell: clarity },
  { name: 'date_prec', cell: datePrecision },
  { name: 'date_start', hxl: '#date+start', cell: ({ time }) => time?.start },
  { name: 'date_end', hxl: '#date+end', cell: ({ time }) => time?.end },
  empty('deaths_a'),
  empty('deaths_b'),
  empty('deaths_civilians'),
  { name: 'deaths_unknown', cell: (view) => killed(view)?.best },
  { name: 'best', hxl: '#affected+killed', cell: (view) => killed(view)?.best },
  { name: 'high', hxl: '#affected+killed+max', cell: (view) => killed(view)?.high },
  { name: 'low', hxl: '#affected+killed+min', cell: (view) => killed(view)?.low },
  empty('gwnoa'),
  empty('gwnob'),
];

/** The 49 columns of UCDP's georeferenced events: only what killed someone belongs in it. */
export const ucdp: Layout = {
  name: 'ucdp',
  isPerEvent: true,
  separator: ',',
  columns,
  holds: (view) => {
    const { low, best, high } = killed(view) ?? {};
    return hasHappened(view) && (best ?? low ?? high ?? 0) > 0;
  },
};
