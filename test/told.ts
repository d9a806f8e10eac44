import type { EventView } from '../src/model/index.ts';

export type Changes = Partial<EventView> & { readonly toll?: number };

/** A report of shelling in Kharkiv on 13 March, changed as a case wants it. */
export function told(id: string, { toll, ...changes }: Changes = {}): EventView {
  return {
    id: `${id}#e10`,
    article: id,
    source: {},
    type: {
      plover: { event: 'ASSAULT', mode: null, contexts: [] },
      acled: { eventType: 'Explosions/Remote violence', subEventType: 'Shelling/artillery/missile attack' },
      cameo: null,
      ucdp: null,
    },
    status: 'reported',
    background: false,
    trigger: 'shelled',
    quote: '',
    roles: {},
    place: {
      text: 'Kharkiv',
      name: 'Kharkiv',
      placeId: 'geonames:706483',
      lat: 49.98,
      lon: 36.25,
      geoPrecision: 1,
      relation: null,
    },
    time: { edtf: '2024-03-13', start: '2024-03-13', end: '2024-03-13', precision: 'day', timex: 0 },
    consequences: {},
    tolls: toll === undefined ? {} : { killed: { low: toll, best: toll, high: toll } },
    factuality: { polarity: 'positive', modality: 'actual' },
    attribution: [],
    links: [],
    confidence: 0.8,
    method: 'by-hand',
    exists: true,
    corrected: [],
    ...changes,
  };
}

/** Changes of a report in one part. */
export const actor = (id: string) => ({ actor: [{ actor: id, name: id }] });
export const on = (day: string, timex?: number) => ({
  time: { edtf: day, start: day, end: day, precision: 'day' as const, timex },
});
export const place = (changes: object) => ({ place: { ...told('x').place!, ...changes } });
export const type = (eventType: string, subEventType: string) => ({
  type: { plover: null, acled: { eventType, subEventType }, cameo: null, ucdp: null },
});
