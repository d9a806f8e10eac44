import { LexiconError } from '../model/index.ts';
import type { CodebookSource } from './source.ts';
import { listOf, readTable } from './table.ts';

/** Where an outlet is at home, as the tables say it; province and town of local papers alone. */
export interface OutletHome {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly province?: string;
  readonly town?: string;
}

/** The homes of outlets by their names and hosts (codebook/en/outlets.tsv, actors/media.tsv). */
export interface OutletTable {
  byHost(host: string): OutletHome | undefined;
  byName(name: string): OutletHome | undefined;
}

const COLUMNS = ['names', 'hosts', 'country', 'province', 'town'] as const;

/** @throws LexiconError where a host stands twice or a row has no country. */
export function readOutlets(source: CodebookSource): OutletTable {
  const hosts = new Map<string, OutletHome>();
  const names = new Map<string, OutletHome | undefined>();
  for (const { names: forms, hosts: domains, country, province, town, at } of readTable(
    source,
    'en/outlets.tsv',
    COLUMNS,
  )) {
    if (!/^[A-Z]{2}$/.test(country)) throw fault(`"${country}" is no country`, at, 'give its ISO 3166-1 alpha-2 code');
    const home = { country, ...(province === '' ? {} : { province }), ...(town === '' ? {} : { town }) };
    for (const form of listOf(forms)) addName(names, form, home);
    for (const host of listOf(domains)) {
      if (hosts.has(host)) throw fault(`"${host}" stands twice`, at, 'keep one row');
      hosts.set(host, home);
    }
  }
  for (const { name, aliases, country } of readTable(source, 'en/actors/media.tsv', ['name', 'aliases', 'country'])) {
    if (!/^[A-Z]{2}$/.test(country)) continue;
    for (const form of [name, ...listOf(aliases)]) if (!names.has(keyOf(form))) addName(names, form, { country });
  }
  return { byHost: (host) => hostHome(hosts, host), byName: (name) => names.get(keyOf(name)) };
}

/** A name that two outlets of different homes have is nobody's. */
function addName(names: Map<string, OutletHome | undefined>, form: string, home: OutletHome): void {
  const key = keyOf(form);
  const known = names.get(key);
  const isSame = !names.has(key) || (known?.country === home.country && known.town === home.town);
  names.set(key, isSame ? home : undefined);
}

/** The host itself, or the nearest domain above it. */
function hostHome(hosts: ReadonlyMap<string, OutletHome>, host: string): OutletHome | undefined {
  let domain = host.toLowerCase();
  while (domain.includes('.')) {
    const home = hosts.get(domain);
    if (home) return home;
    domain = domain.slice(domain.indexOf('.') + 1);
  }
  return undefined;
}

const keyOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function fault(what: string, where: string, mend: string): LexiconError {
  return new LexiconError({ code: 'outlets', what, where, mend });
}
