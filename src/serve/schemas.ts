import { z } from '@hono/zod-openapi';
import { correctionValues } from '../keep/index.ts';

/** What the service takes and gives, as zod schemas: they check requests and make the API description. */

const day = z.iso.date('a day, YYYY-MM-DD');
const list = (text: string) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
const STATUS = ['reported', 'claimed', 'attempted', 'planned', 'possible', 'denied', 'negated'] as const;

const bbox = z
  .string()
  .transform((text) => text.split(',').map((side) => (side.trim() === '' ? Number.NaN : Number(side))))
  .refine((sides) => sides.length === 4 && sides.every(Number.isFinite), 'four numbers: west,south,east,north')
  .transform((sides) => sides as [number, number, number, number])
  .openapi({ type: 'string', example: '40,30,48,38', description: 'West, south, east, north in degrees.' });

/** What narrows a list of events, as `EventFilter` of the store has it. */
export const filterQuery = z.object({
  bbox: bbox.optional(),
  from: day.optional().openapi({ example: '2024-03-01' }),
  to: day.optional(),
  type: z.string().max(1000).transform(list).optional().openapi({
    type: 'string',
    description:
      'ACLED event types or sub-event types, or PLOVER events, or "other" for what ACLED does not record; comma between.',
  }),
  status: z
    .string()
    .transform(list)
    .pipe(z.array(z.enum(STATUS)))
    .optional()
    .openapi({ type: 'string', example: 'reported,claimed' }),
  q: z.string().max(500).optional().openapi({ description: 'Words that the article has.' }),
  actor: z.string().max(300).optional().openapi({ description: 'Id of an actor, in any role.' }),
  article: z.string().max(80).optional().openapi({ description: 'Id of an article.' }),
  background: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .openapi({ type: 'string', enum: ['true', 'false'], description: 'false leaves out what is told as background.' }),
});

const limit = z.coerce.number().int().min(1).max(500).optional();
const cursor = z.string().max(200).optional().openapi({ description: '"next" of the page before.' });

/** A page of the events of a filter. */
export const eventQuery = filterQuery.extend({ limit, cursor });
/** A page of articles; `q` searches their text. */
export const articleQuery = z.object({ q: z.string().max(500).optional(), limit, cursor });
/** Actors whose names hold `q`. */
export const actorQuery = z.object({ q: z.string().max(500).optional(), limit });
/** How a record is to be seen: with the corrections there were at an instant. */
export const asOfQuery = z.object({
  asOf: z.iso.datetime().optional().openapi({ description: 'As it stood at this instant.' }),
});
/** Id of a record in the store. */
export const idParam = z.object({ id: z.string().max(200).openapi({ example: '3f2a9c01b2e4d5f60718#e120' }) });

/** A layout of the export. */
export const exportParam = z.object({ format: z.enum(['flat', 'acled', 'ucdp', 'polecat', 'geojson']) });

/** What went wrong, with a stable code and a way to mend it. */
export const errorBody = z
  .object({ error: z.object({ code: z.string(), message: z.string(), hint: z.string().optional() }) })
  .openapi('Error');

const bound = z.number().nullable();
const toll = z.object({ low: bound, best: bound, high: bound }).openapi('Toll');
const group = toll.extend({ who: z.string().optional(), total: z.boolean().optional() });
const actor = z
  .object({
    actor: z.string().optional(),
    name: z.string(),
    text: z.string().optional(),
    isPronoun: z.boolean().optional(),
    label: z.string().optional(),
    isNameless: z.boolean().optional(),
    kind: z.string().optional(),
    sector: z.string().optional(),
    country: z.string().optional(),
    cameo: z.string().optional(),
    privatePerson: z.boolean().optional(),
  })
  .openapi('Actor');

const place = z
  .looseObject({
    text: z.string(),
    placeId: z.string().optional(),
    name: z.string().optional(),
    lat: z.number().optional(),
    lon: z.number().optional(),
    country: z.string().optional(),
    admin1: z.string().optional(),
    geoPrecision: z.number(),
    relation: z.string().nullable(),
    radiusKm: z.number().optional(),
    isDoubtful: z.boolean().optional(),
  })
  .openapi('Place');

const time = z
  .looseObject({
    edtf: z.string().optional(),
    start: z.string().optional(),
    end: z.string().optional(),
    precision: z.string().optional(),
  })
  .openapi('Time');

/** One event report, as lists, map and exports show it. */
export const eventView = z
  .object({
    id: z.string(),
    article: z.string(),
    source: z.object({
      title: z.string().optional(),
      outlet: z.string().optional(),
      agency: z.string().optional(),
      publishedAt: z.string().optional(),
      url: z.string().optional(),
      givenId: z.string().optional().openapi({ description: 'What the article was called by whoever handed it in.' }),
    }),
    type: correctionValues.type,
    status: z.enum(STATUS),
    background: z.boolean(),
    trigger: z.string(),
    quote: z.string(),
    roles: z.record(z.string(), z.array(actor)),
    place: place.nullable(),
    time: time.nullable(),
    consequences: z.record(z.string(), z.array(group)),
    tolls: z.record(z.string(), toll),
    factuality: correctionValues.factuality,
    attribution: z.array(
      z.object({
        text: z.string().optional(),
        name: z.string().optional(),
        actor: z.string().optional(),
        standing: z.string(),
        via: z.string().optional(),
      }),
    ),
    links: z.array(z.object({ rel: z.string(), to: z.string() })),
    confidence: z.number(),
    method: z.string(),
    exists: z.boolean(),
    corrected: z.array(z.string()),
  })
  .openapi('EventReport');

const listedEvent = eventView
  .extend({ reports: z.number(), sources: z.number(), disputed: z.array(z.string()) })
  .openapi('ListedEvent');

const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().optional() });

/** A page of the list. */
export const eventPage = page(listedEvent).openapi('EventPage');

/** An event with all reports of it, its sources, and where they contradict each other. */
export const eventDetail = z
  .object({
    id: z.string(),
    reports: z.array(eventView),
    sources: z.array(z.string()),
    disagreements: z.array(
      z.object({
        property: z.string(),
        values: z.array(z.object({ value: z.unknown(), reports: z.array(z.string()), sources: z.array(z.string()) })),
      }),
    ),
    because: z.array(z.string()),
  })
  .openapi('Event');

/** A page of articles. */
export const articlePage = page(
  z
    .object({
      id: z.string(),
      title: z.string().nullable(),
      outlet: z.string().nullable(),
      agency: z.string().nullable(),
      url: z.string().nullable(),
      publishedAt: z.string().nullable(),
      retrievedAt: z.string(),
      events: z.number(),
    })
    .openapi('ListedArticle'),
).openapi('ArticlePage');

/** A report with what people said of it. */
export const report = z
  .looseObject({ formatVersion: z.literal(1), id: z.string(), article: z.looseObject({ text: z.string() }) })
  .openapi('Report', { description: 'One line of `dateline code`, corrections laid over its events.' });

/** Actors with the number of events they take part in. */
export const actorList = z.array(
  z
    .object({
      id: z.string(),
      name: z.string(),
      kind: z.string(),
      sector: z.string().nullable(),
      country: z.string().nullable(),
      events: z.number(),
    })
    .openapi('ListedActor'),
);

/** Counts of what a filter lets through. */
export const stats = z
  .object({
    articles: z.number(),
    events: z.number(),
    reports: z.number(),
    corrected: z.number(),
    types: z.array(z.object({ type: z.string(), events: z.number() })),
    statuses: z.array(z.object({ status: z.string(), events: z.number() })),
    days: z.array(z.object({ day: z.string(), events: z.number(), told: z.number() })),
  })
  .openapi('Stats');

/** The events that have a point, with what the map draws of them. */
export const mapPoints = z.array(
  z
    .object({
      id: z.string(),
      lat: z.number(),
      lon: z.number(),
      geoPrecision: z.number(),
      radiusKm: z.number().nullable(),
      type: z.string(),
      status: z.string(),
      killed: z.number().nullable(),
      reports: z.number(),
    })
    .openapi('MapPoint'),
);

/** What a person says of a property; without a value, earlier corrections are taken back. */
export const correction = z
  .object({
    subject: z.string().max(200).openapi({ description: 'Id of the event report.' }),
    property: z.string().max(40).openapi({ example: 'consequences.killed' }),
    value: z
      .unknown()
      .optional()
      .openapi({ description: 'As the property has it; left out to take earlier corrections back.' }),
    person: z.string().min(1).max(200).openapi({ description: 'Who says so.' }),
    note: z.string().max(2000).optional(),
  })
  .openapi('Correction');
