import type { EventView, ViewedActor } from '../model/index.ts';
import { type Column, countryName, empty, hasHappened, joined, type Layout, namesOf, publisherOf } from './layout.ts';

/** Quadrants of PLOVER's event types (PLOVER manual v0.8). */
const QUADS: readonly (readonly [quad: string, events: readonly string[]])[] = [
  ['VERBAL COOPERATION', ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE']],
  ['MATERIAL COOPERATION', ['COOPERATE', 'AID', 'RETREAT']],
  ['VERBAL CONFLICT', ['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']],
  ['MATERIAL CONFLICT', ['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT']],
];

const list = (actors: readonly ViewedActor[] | undefined, pick: (actor: ViewedActor) => string | undefined) =>
  joined((actors ?? []).map(pick).filter((value) => value !== undefined));

/** The seven columns about one side. */
function sideColumns(label: 'Actor' | 'Recipient'): Column[] {
  const of = (view: EventView) => view.roles[label === 'Actor' ? 'actor' : 'recipient'];
  return [
    { name: `${label} Name`, cell: (view) => joined(namesOf(view, label === 'Actor' ? 'actor' : 'recipient')) },
    {
      name: `${label} Country`,
      cell: (view, countries) => list(of(view), ({ country }) => country && (countries.get(country)?.iso3 ?? country)),
    },
    empty(`${label} COW`),
    { name: `Primary ${label} Sector`, cell: (view) => of(view)?.[0]?.sector },
    { name: `${label} Sectors`, cell: (view) => list(of(view), ({ sector }) => sector) },
    empty(`${label} Title`),
    { name: `${label} Name Raw`, cell: (view) => list(of(view), ({ text }) => text) },
    empty(`Wikipedia ${label} ID`),
  ];
}

const columns: readonly Column[] = [
  { name: 'Event ID', cell: ({ id }) => id },
  { name: 'Event Date', cell: ({ time }) => time?.start ?? time?.end },
  { name: 'Event Type', cell: ({ type }) => type.plover?.event },
  { name: 'Event Mode', cell: ({ type }) => type.plover?.mode },
  empty('Intensity'),
  { name: 'Quad Code', cell: ({ type }) => QUADS.find(([, events]) => events.includes(type.plover?.event ?? ''))?.[0] },
  { name: 'Contexts', cell: ({ type }) => joined(type.plover?.contexts ?? []) },
  ...sideColumns('Actor'),
  ...sideColumns('Recipient'),
  { name: 'Placename', cell: ({ place }) => place?.name ?? place?.text },
  { name: 'City', cell: ({ place }) => (place?.featureCode?.startsWith('PPL') ? place.name : null) },
  { name: 'District', cell: ({ place }) => place?.admin2 },
  { name: 'Province', cell: ({ place }) => place?.admin1 },
  { name: 'Country', cell: ({ place }, countries) => countryName(place?.country, countries) },
  { name: 'Latitude', cell: ({ place }) => place?.lat },
  { name: 'Longitude', cell: ({ place }) => place?.lon },
  { name: 'GeoNames ID', cell: ({ place }) => /^geonames:(\d+)$/.exec(place?.placeId ?? '')?.[1] },
  { name: 'Raw Placename', cell: ({ place }) => place?.text },
  { name: 'Feature Type', cell: ({ place }) => place?.featureCode },
  { name: 'Source', cell: publisherOf },
  { name: 'Publication Date', cell: ({ source }) => source.publishedAt?.slice(0, 10) },
  empty('Story People'),
  empty('Story Organizations'),
  empty('Story Locations'),
  empty('Language'),
  { name: 'Version', cell: ({ method }) => method },
];

/** The 40 columns of POLECAT's files. */
export const polecat: Layout = {
  name: 'polecat',
  isPerEvent: false,
  separator: '\t',
  columns,
  holds: (view) => hasHappened(view) && view.type.plover !== null,
};
