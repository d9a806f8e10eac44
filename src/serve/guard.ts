import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** Nothing from elsewhere, nothing inline: article text can never become code on the page. */
export const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  crossOriginEmbedderPolicy: true,
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
});

/**
 * Answers only requests that name this machine by its number or as localhost, so that a page elsewhere whose
 * name was bent to this address (DNS rebinding) is turned away; and takes changes only from our own pages.
 */
export function guard(allowedHosts: readonly string[]): MiddlewareHandler {
  const allowed = new Set(['localhost', ...allowedHosts.map((host) => host.toLowerCase())]);
  return async (context, next) => {
    const host = hostOf(context.req.header('host'));
    if (host === undefined || !(isIP(host) || allowed.has(host)))
      return refuse('unknown-host', 'this name is not served here');
    const origin = context.req.header('origin');
    const isChange = context.req.method !== 'GET' && context.req.method !== 'HEAD';
    if (isChange && origin !== undefined && originHost(origin) !== context.req.header('host')) {
      return refuse('foreign-origin', 'changes are taken from the desk itself only');
    }
    return await next();
  };
}

function refuse(code: string, message: string): Response {
  return Response.json({ error: { code, message } }, { status: 403 });
}

/** The name in a Host header, without port and brackets. */
function hostOf(header: string | undefined): string | undefined {
  const match = /^(?:\[([^\]]+)\]|([^:]+))(?::\d+)?$/.exec(header ?? '');
  return (match?.[1] ?? match?.[2])?.toLowerCase();
}

function originHost(origin: string): string | undefined {
  return URL.parse(origin)?.host;
}
