import { createRoute, OpenAPIHono, type z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { stream } from 'hono/streaming';
import type { CountryCodes } from '../export/index.ts';
import type { Store } from '../keep/index.ts';
import { DatelineError } from '../model/index.ts';
import { exportFile } from './export-file.ts';
import { guard, headers } from './guard.ts';
import * as shape from './schemas.ts';
import { changes } from './stream.ts';

/** What the service serves, and to whom. */
export interface AppOptions {
  readonly store: Store;
  /** Names, besides addresses and localhost, under which the desk is reached. */
  readonly allowedHosts?: readonly string[];
  /** Refuses corrections. */
  readonly readOnly?: boolean;
  /** Version shown in the API description. */
  readonly version: string;
  /** Names of countries for the files that are downloaded. */
  readonly countries?: CountryCodes;
  /** Ends open streams. */
  readonly closing: AbortSignal;
}

/** Bytes of a correction, at most. */
const LARGEST_BODY = 64 * 1024;
const NOT_FOUND: ReadonlySet<string> = new Set(['unknown-subject', 'not-found']);

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
const bad = json(shape.errorBody, 'The request is unusable.');
const missing = json(shape.errorBody, 'No such thing in the store.');

/** The HTTP interface over a store. */
export function createApp({
  store,
  allowedHosts = [],
  readOnly = false,
  version,
  countries,
  closing,
}: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return undefined;
      const [issue] = result.error.issues;
      const where = issue?.path.join('.');
      return Response.json(
        { error: { code: 'bad-request', message: `${issue?.message}: ${where}`, hint: 'see /api/openapi.json' } },
        { status: 400 },
      );
    },
  });
  app.use(headers);
  app.use(guard(allowedHosts));
  app.use('/api/*', bodyLimit({ maxSize: LARGEST_BODY }));
  app.use('/api/*', async (context, next) => {
    await next();
    context.res.headers.set('cache-control', 'no-store');
  });
  app.onError((error) => {
    if (error instanceof DatelineError) {
      return Response.json({ error: error.toRecord() }, { status: NOT_FOUND.has(error.code) ? 404 : 400 });
    }
    if (error instanceof HTTPException) {
      return Response.json({ error: { code: 'bad-request', message: error.message } }, { status: error.status });
    }
    console.error(error);
    return Response.json({ error: { code: 'internal', message: 'the desk failed on this request' } }, { status: 500 });
  });

  listRoutes(app, store);
  detailRoutes(app, store);
  correctionRoute(app, store, readOnly);
  exportRoute(app, store, countries);
  app.get('/api/stream', (context) => changes(context, store, closing));
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Dateline', version, description: 'Events coded from news, each with the words it rests on.' },
  });
  app.all('/api/*', () => notFound('no such address'));
  return app;
}

function listRoutes(app: OpenAPIHono, store: Store): void {
  const get = <P extends string, Q extends z.ZodObject, R extends z.ZodType>(
    path: P,
    summary: string,
    query: Q,
    schema: R,
  ) =>
    createRoute({
      method: 'get',
      path,
      summary,
      request: { query },
      responses: { 200: json(schema, summary), 400: bad },
    });

  app.openapi(get('/api/events', 'Events, latest first.', shape.eventQuery, shape.eventPage), async (context) => {
    const { limit, cursor, ...filter } = context.req.valid('query');
    return context.json((await store.events(filter, { limit, cursor })) as never, 200);
  });
  app.openapi(
    get('/api/map', 'Events that have a place, as points.', shape.filterQuery, shape.mapPoints),
    async (context) => {
      return context.json(await store.map(context.req.valid('query')), 200);
    },
  );
  app.openapi(get('/api/stats', 'Counts by type, status and day.', shape.filterQuery, shape.stats), async (context) => {
    return context.json((await store.stats(context.req.valid('query'))) as never, 200);
  });
  app.openapi(
    get('/api/articles', 'Articles, latest first.', shape.articleQuery, shape.articlePage),
    async (context) => {
      const { q, ...page } = context.req.valid('query');
      return context.json((await store.articles({ q }, page)) as never, 200);
    },
  );
  app.openapi(get('/api/actors', 'Actors by number of events.', shape.actorQuery, shape.actorList), async (context) => {
    return context.json(await store.actors(context.req.valid('query')), 200);
  });
}

function detailRoutes(app: OpenAPIHono, store: Store): void {
  const eventRoute = createRoute({
    method: 'get',
    path: '/api/events/{id}',
    summary: 'An event with every report of it.',
    request: { params: shape.idParam },
    responses: { 200: json(shape.eventDetail, 'The event.'), 404: missing },
  });
  app.openapi(eventRoute, async (context) => {
    const detail = await store.event(context.req.valid('param').id);
    return detail ? context.json(detail as never, 200) : (notFound('no such event') as never);
  });
  const articleRoute = createRoute({
    method: 'get',
    path: '/api/articles/{id}',
    summary: 'The full report on an article.',
    request: { params: shape.idParam, query: shape.asOfQuery },
    responses: { 200: json(shape.report, 'The report.'), 404: missing },
  });
  app.openapi(articleRoute, async (context) => {
    const report = await store.article(context.req.valid('param').id, context.req.valid('query').asOf);
    return report ? context.json(report as never, 200) : (notFound('no such article') as never);
  });
}

function correctionRoute(app: OpenAPIHono, store: Store, readOnly: boolean): void {
  const route = createRoute({
    method: 'post',
    path: '/api/corrections',
    summary: 'A person states what an event is. It outranks the machine, now and after re-coding.',
    request: { body: { required: true, content: { 'application/json': { schema: shape.correction } } } },
    responses: {
      201: json(shape.eventView, 'The event report as it stands now.'),
      400: bad,
      403: json(shape.errorBody, 'Not here.'),
      404: missing,
    },
  });
  app.openapi(route, async (context) => {
    if (readOnly) {
      const error = { code: 'read-only', message: 'this desk takes no corrections' };
      return context.json({ error }, 403);
    }
    const { value, ...rest } = context.req.valid('json');
    const view = value === undefined ? await store.withdraw(rest) : await store.correct({ ...rest, value });
    return context.json(view as never, 201);
  });
}

function exportRoute(app: OpenAPIHono, store: Store, countries: CountryCodes | undefined): void {
  const route = createRoute({
    method: 'get',
    path: '/api/export/{format}',
    summary: 'Events as a file: a table in one of several layouts, or GeoJSON. Private persons are not named.',
    request: { params: shape.exportParam, query: shape.filterQuery },
    responses: { 200: { description: 'The file.' }, 400: bad },
  });
  app.openapi(route, (context) => {
    const { format } = context.req.valid('param');
    const { type, extension, pieces } = exportFile(format, store.views(context.req.valid('query')), countries);
    context.header('content-type', `${type}; charset=utf-8`);
    context.header('content-disposition', `attachment; filename="dateline-${format}.${extension}"`);
    return stream(context, async (out) => {
      for await (const piece of pieces) {
        if (out.aborted) return;
        await out.write(piece);
      }
    }) as never;
  });
}

function notFound(message: string): Response {
  return Response.json({ error: { code: 'not-found', message } }, { status: 404 });
}
