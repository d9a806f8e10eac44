import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { InputError } from '../model/index.ts';

/** May an address be asked? Anything but public unicast (loopback, private, link-local, metadata …) may not. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/**
 * How far one fetch may reach: what a page or a feed may not make us ask is refused on every hop. A first address on a
 * private network may be allowed; a redirect from the public one never leads there.
 */
export class Reach {
  #allowsPrivate: boolean;
  #isPrivate = false;

  constructor(allowsPrivate: boolean) {
    this.#allowsPrivate = allowsPrivate;
  }

  /**
   * Refuses other schemes than the web's, and hosts written as addresses that are out of reach: undici calls no `lookup`
   * for those.
   * @throws InputError `bad-scheme`, `private-address`
   */
  check(url: URL): void {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
      throw new InputError({
        code: 'bad-scheme',
        what: `"${url.protocol}" is no web address`,
        where: url.href,
        mend: 'use http or https',
      });
    }
    const literal = url.hostname.replace(/^\[|\]$/g, '');
    if (ipaddr.isValid(literal) && !this.#reaches(literal)) throw notPublic(url.hostname);
  }

  /** From here on only what is as far as the address that was asked. */
  redirect(): void {
    this.#allowsPrivate = this.#isPrivate;
  }

  /** A DNS lookup that refuses names standing for addresses out of reach. */
  readonly lookup: LookupFunction = (hostname, options, callback) => {
    systemLookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const reached = addresses.filter(({ address }) => this.#reaches(address));
      if (reached.length < addresses.length) return callback(notPublic(hostname) as Error, []);
      if (options.all) return callback(null, addresses);
      callback(null, addresses[0]!.address, addresses[0]!.family);
    });
  };

  #reaches(address: string): boolean {
    if (isPublicAddress(address)) return true;
    this.#isPrivate = true;
    return this.#allowsPrivate;
  }
}

function notPublic(host: string): InputError {
  return new InputError({
    code: 'private-address',
    what: 'the address is not on the public network',
    where: host,
    mend: 'add --allow-private if it is in a network of yours',
  });
}
