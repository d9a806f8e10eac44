import { Agent, fetch as undiciFetch } from 'undici';
import { DatelineError, InputError } from '../model/index.ts';
import { Reach } from './guard.ts';

/** The world's bytes as they came, with where and when: the evidentiary copy. */
export interface Page {
  /** As asked for, and after redirects. */
  readonly url: string;
  readonly finalUrl: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** How a page is asked for. */
export interface FetchOptions {
  /** May the first address be on a private network? Redirects may lead there only if it was. */
  readonly allowPrivate?: boolean;
  readonly userAgent: string;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  /** For conditional requests. */
  readonly etag?: string;
  readonly lastModified?: string;
}

/** Redirects followed, and how long a server may take. */
const MAX_HOPS = 5;
const TIMEOUT_MS = 20_000;
const MAX_BYTES = 20 * 1024 * 1024;

/**
 * Fetches one address: redirects followed by hand, each hop checked; bounded in time and size.
 * @returns null where the server says that nothing has changed since (304).
 * @throws InputError where the address is unusable, dead, or does not answer with a document.
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<Page | null> {
  const reach = new Reach(options.allowPrivate ?? false);
  const dispatcher = new Agent({
    connect: { lookup: reach.lookup, timeout: options.timeoutMs ?? TIMEOUT_MS },
  });
  const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  try {
    let url = parseUrl(address);
    for (let hop = 0; hop <= MAX_HOPS; hop++) {
      reach.check(url);
      const response = await undiciFetch(url, { dispatcher, signal, redirect: 'manual', headers: headersOf(options) });
      const location = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && location) {
        await response.body?.cancel();
        url = new URL(location, url);
        reach.redirect();
        continue;
      }
      if (response.status === 304) return null;
      if (!response.ok) throw answered(address, response.status);
      return {
        url: address,
        finalUrl: url.href,
        contentType: response.headers.get('content-type') ?? '',
        bytes: await readBounded(response.body, options.maxBytes ?? MAX_BYTES, address),
        etag: response.headers.get('etag') ?? undefined,
        lastModified: response.headers.get('last-modified') ?? undefined,
      };
    }
    throw new InputError({
      code: 'too-many-redirects',
      what: `more than ${MAX_HOPS} redirects`,
      where: address,
      mend: 'use the address they end at',
    });
  } catch (error) {
    throw asFault(error, address);
  } finally {
    await dispatcher.destroy();
  }
}

/** Characters in an address; sitemaps.org allows fewer than 2,048. */
const MAX_ADDRESS = 2048;

/** @throws InputError `bad-address` */
export function parseUrl(address: string): URL {
  if (address.length > MAX_ADDRESS || !URL.canParse(address)) {
    throw new InputError({
      code: 'bad-address',
      what: 'this is no web address',
      where: address.slice(0, MAX_ADDRESS),
      mend: 'write it whole, with http:// or https://',
    });
  }
  return new URL(address);
}

function headersOf({ userAgent, etag, lastModified }: FetchOptions): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5',
    ...(etag ? { 'if-none-match': etag } : {}),
    ...(lastModified ? { 'if-modified-since': lastModified } : {}),
  };
}

async function readBounded(body: AsyncIterable<Uint8Array> | null, limit: number, where: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > limit) {
      throw new InputError({
        code: 'too-long',
        what: `the page is larger than ${limit} bytes`,
        where,
        mend: 'save the article itself to a file',
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function answered(where: string, status: number): InputError {
  return new InputError({
    code: status >= 500 ? 'server-failed' : 'http-status',
    what: `the server answered ${status}`,
    where,
    mend: 'open it in a browser: it may have moved or want a log-in',
  });
}

/** undici wraps what went wrong on the wire in a TypeError with the reason as its cause. */
function asFault(error: unknown, where: string): DatelineError {
  if (error instanceof DatelineError) return error;
  const cause = (error as { cause?: unknown }).cause;
  if (cause instanceof DatelineError) return cause;
  const timedOut = (error as Error).name === 'TimeoutError';
  const reason = timedOut ? 'no answer in time' : ((cause as NodeJS.ErrnoException)?.code ?? (error as Error).message);
  return new InputError(
    {
      code: 'dead-address',
      what: `the address cannot be reached (${reason})`,
      where,
      mend: 'check it and your connection',
    },
    { cause: error },
  );
}
