import type { CodebookSource } from './source.ts';
import { listOf, readTable } from './table.ts';

/** News agencies by the forms in which articles credit them (codebook/en/agencies.tsv). */
export interface AgencyLexicon {
  /** Registry id by an id or a name as credited, case and all: "AFP", "Agence France-Presse". */
  find(name: string): string | undefined;
  /** Registry id by the host of a page: `www.reuters.com`. */
  atHost(host: string): string | undefined;
  /** Registry id of the first agency named in a text. */
  firstIn(text: string): string | undefined;
}

/** Reads codebook/en/agencies.tsv. */
export function loadAgencies(source: CodebookSource): AgencyLexicon {
  const byName = new Map<string, string>();
  const byHost = new Map<string, string>();
  for (const row of readTable(source, 'en/agencies.tsv', ['id', 'names', 'hosts'])) {
    byName.set(row.id, row.id);
    for (const name of listOf(row.names)) byName.set(name, row.id);
    for (const host of listOf(row.hosts)) byHost.set(host, row.id);
  }
  const names = [...byName.keys()].filter((name) => /\p{Lu}/u.test(name));
  names.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const named = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'u');
  return {
    find: (name) => byName.get(name.trim()),
    atHost: (host) => byHost.get(host.replace(/^www\./, '')),
    firstIn: (text) => byName.get(named.exec(text)?.[0] ?? ''),
  };
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
