import type { EventView } from '../model/index.ts';
import { type Column, joined, type Layout, namesOf, saidBy, tollOf } from './layout.ts';

/** Where the date is from: `stated` or `inferred` from the text, a person's (`corrected`), or only the day of `publication`. */
function dateBasis({ time, corrected }: EventView): string | undefined {
  if (corrected.includes('time')) return 'corrected';
  return time?.basis === 'default' ? 'publication' : time?.basis;
}

const columns: readonly Column[] = [
  { name: 'id', hxl: '#event+id', cell: ({ id }) => id },
  { name: 'event', hxl: '#event+id+linked', cell: ({ id, linked }) => linked?.event ?? id },
  { name: 'sources', hxl: '#meta+sources+num', cell: ({ linked }) => linked?.sources ?? 1 },
  { name: 'article', hxl: '#meta+id', cell: ({ source }) => source.givenId },
  { name: 'date', hxl: '#date+occurred', cell: ({ time }) => time?.edtf },
  { name: 'start', hxl: '#date+start', cell: ({ time }) => time?.start },
  { name: 'end', hxl: '#date+end', cell: ({ time }) => time?.end },
  { name: 'date_basis', cell: dateBasis },
  { name: 'event_type', hxl: '#event+type', cell: ({ type }) => type.acled?.eventType },
  { name: 'sub_event_type', hxl: '#event+subtype', cell: ({ type }) => type.acled?.subEventType },
  { name: 'plover', hxl: '#event+code+plover', cell: ({ type }) => type.plover?.event },
  { name: 'mode', cell: ({ type }) => type.plover?.mode },
  { name: 'status', hxl: '#status', cell: ({ status }) => status },
  { name: 'background', cell: ({ background }) => (background ? 'yes' : 'no') },
  { name: 'actor', hxl: '#group+name+actor', cell: (view) => joined(namesOf(view, 'actor')) },
  { name: 'recipient', hxl: '#group+name+recipient', cell: (view) => joined(namesOf(view, 'recipient')) },
  { name: 'with', cell: (view) => joined(namesOf(view, 'with')) },
  { name: 'instrument', cell: (view) => joined(namesOf(view, 'instrument')) },
  { name: 'affected', cell: (view) => joined(namesOf(view, 'affected')) },
  { name: 'place', hxl: '#loc+name', cell: ({ place }) => place?.name ?? place?.text },
  { name: 'relation', cell: ({ place }) => place?.relation },
  { name: 'admin1', hxl: '#adm1+name', cell: ({ place }) => place?.admin1 },
  { name: 'country', hxl: '#country+code', cell: ({ place }) => place?.country },
  { name: 'latitude', hxl: '#geo+lat', cell: ({ place }) => place?.lat },
  { name: 'longitude', hxl: '#geo+lon', cell: ({ place }) => place?.lon },
  { name: 'geo_precision', hxl: '#geo+precision', cell: ({ place }) => place?.geoPrecision },
  { name: 'killed_low', hxl: '#affected+killed+min', cell: (view) => tollOf(view, 'killed')?.low },
  { name: 'killed_best', hxl: '#affected+killed', cell: (view) => tollOf(view, 'killed')?.best },
  { name: 'killed_high', hxl: '#affected+killed+max', cell: (view) => tollOf(view, 'killed')?.high },
  { name: 'wounded_low', hxl: '#affected+injured+min', cell: (view) => tollOf(view, 'wounded')?.low },
  { name: 'wounded_best', hxl: '#affected+injured', cell: (view) => tollOf(view, 'wounded')?.best },
  { name: 'wounded_high', hxl: '#affected+injured+max', cell: (view) => tollOf(view, 'wounded')?.high },
  { name: 'detained_best', hxl: '#affected+detained', cell: (view) => tollOf(view, 'detained')?.best },
  { name: 'abducted_best', hxl: '#affected+abducted', cell: (view) => tollOf(view, 'abducted')?.best },
  { name: 'displaced_best', hxl: '#affected+displaced', cell: (view) => tollOf(view, 'displaced')?.best },
  { name: 'according_to', hxl: '#x_claim+source', cell: saidBy },
  { name: 'standing', cell: ({ attribution }) => joined(attribution.map(({ standing }) => standing)) },
  { name: 'quote', hxl: '#description', cell: ({ quote }) => quote },
  { name: 'title', hxl: '#meta+title', cell: ({ source }) => source.title },
  { name: 'outlet', hxl: '#meta+source', cell: ({ source }) => source.outlet },
  { name: 'agency', hxl: '#meta+source+agency', cell: ({ source }) => source.agency },
  { name: 'published', hxl: '#date+reported', cell: ({ source }) => source.publishedAt },
  { name: 'url', hxl: '#meta+url', cell: ({ source }) => source.url },
  { name: 'confidence', hxl: '#meta+confidence', cell: ({ confidence }) => confidence },
  { name: 'method', cell: ({ method }) => method },
];

/**
 * A plain table of every report: planned, claimed and denied events too, told apart by `status`. Reports of one event
 * share its `event`.
 */
export const flat: Layout = { name: 'flat', isPerEvent: false, separator: ',', columns, holds: ({ exists }) => exists };
