import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { InputError } from '../model/index.ts';

/** May an address be asked? Anything but public unicast (loopback, private, link-local, metadata …) may not. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/**
 * Refuses what a page or a feed may not make us ask: other schemes, and hosts written as addresses
 * that are not public. (undici never calls `lookup` for those, so they are checked on every hop.)
 * @throws InputError
 */
export function checkUrl(url: URL, allowPrivate: boolean): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new InputError({
      code: 'bad-scheme',
      what: `"${url.protocol}" is no web address`,
      where: url.href,
      mend: 'use http or https',
    });
  }
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && ipaddr.isValid(literal) && !isPublicAddress(literal)) throw notPublic(url.hostname);
}

/** A DNS lookup that refuses names standing for addresses that are not public. */
export function guardedLookup(allowPrivate: boolean): LookupFunction {
  return (hostname, options, callback) => {
    systemLookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const refused = !allowPrivate && addresses.some(({ address }) => !isPublicAddress(address));
      if (refused) return callback(notPublic(hostname) as Error, []);
      if (options.all) return callback(null, addresses);
      callback(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
}

function notPublic(host: string): InputError {
  return new InputError({
    code: 'private-address',
    what: 'the address is not on the public network',
    where: host,
    mend: 'name it yourself on the command line if you mean it; pages and feeds may not point there',
  });
}
