import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { CountryCodes } from '../export/index.ts';
import type { Store } from '../keep/index.ts';
import { DatelineError } from '../model/index.ts';
import { createApp } from './app.ts';

/** Where the desk is served, and what it may do. */
export interface DeskOptions {
  readonly store: Store;
  /** 0 takes any that is free. */
  readonly port: number;
  /** The built pages. */
  readonly webDir: string;
  /** Address to listen on; `127.0.0.1` where absent, so that nobody else on the network sees the desk. */
  readonly host?: string;
  readonly allowedHosts?: readonly string[];
  /** Refuses corrections; so where absent when others can reach the desk, for it knows no accounts. */
  readonly readOnly?: boolean;
  readonly version?: string;
  /** Names of countries for the files that are downloaded; the codebook's `byIso2`. */
  readonly countries?: CountryCodes;
}

/** A desk that is being served. */
export interface Desk {
  readonly url: string;
  /** Ends open streams and connections; the store stays open. */
  readonly close: () => Promise<void>;
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);
const YEAR = 31_536_000;

/**
 * Serves the store's API and the desk.
 * @throws DatelineError `port-unusable`
 */
export async function serveDesk(options: DeskOptions): Promise<Desk> {
  const { store, port, webDir, host = '127.0.0.1', allowedHosts, version = '0', countries } = options;
  const closing = new AbortController();
  const readOnly = options.readOnly ?? !LOOPBACK.has(host);
  const app = createApp({ store, allowedHosts, readOnly, version, countries, closing: closing.signal });
  pages(app, webDir);
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(portUnusable(port, cause)));
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        closing.abort();
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function pages(app: OpenAPIHono, webDir: string): void {
  if (!existsSync(join(webDir, 'index.html'))) {
    app.get('/', (context) =>
      context.text('The desk is not built: run `npm run build:web`. The API is at /api/openapi.json.', 503),
    );
    return;
  }
  app.use(async (context, next) => {
    await next();
    const isHashed = context.req.path.startsWith('/assets/') && context.res.status === 200;
    if (!context.req.path.startsWith('/api/')) {
      context.res.headers.set('cache-control', isHashed ? `public, max-age=${YEAR}, immutable` : 'no-cache');
    }
  });
  app.use(serveStatic({ root: webDir }));
}

function portUnusable(port: number, cause: Error): DatelineError {
  return new DatelineError(
    {
      code: 'port-unusable',
      what: `the desk cannot listen there (${cause.message})`,
      where: `port ${port}`,
      mend: 'give another with --port, or stop what uses it',
    },
    { cause },
  );
}
