import { DatelineError, type Fault } from '../model/index.ts';
import { loadCountries } from './countries.ts';
import { loadRegistry, type RegistryEntry, readEntries, readLeaders } from './registry.ts';
import { loadRoleTitles } from './roles.ts';
import type { CodebookSource } from './source.ts';

/**
 * What is wrong with the actor registry of a codebook: two rows with one id, a country, parent or role that is not
 * known, a period that ends before it begins. A row that cannot be read at all is the only fault reported.
 */
export function checkRegistry(source: CodebookSource): readonly Fault[] {
  try {
    loadRegistry(source);
  } catch (error) {
    if (error instanceof DatelineError) return [error.fault];
    throw error;
  }
  const titles = loadRoleTitles(source);
  const { byIso2, bySlug } = loadCountries(source);
  const seen = new Map<string, RegistryEntry>();
  const faults: Fault[] = [];
  const entries = [...readEntries(source), ...readLeaders(source, titles)];
  const ids = new Set(entries.map((entry) => entry.id));
  const knownParent = (id: string) => ids.has(id) || bySlug.has(id.split('.')[0]!);
  for (const entry of entries) {
    const report = (code: string, what: string, mend: string) => faults.push({ code, what, where: entry.at, mend });
    const twin = seen.get(entry.id);
    // A user's file may replace a shipped row: that is the same id in another root.
    if (twin && fileOf(twin) === fileOf(entry))
      report('registry-id-twice', `two rows have the id "${entry.id}"`, `the other is at ${twin.at}`);
    seen.set(entry.id, entry);
    if (entry.name === '') report('registry-no-name', `"${entry.id}" has no name`, 'fill the column "name"');
    for (const code of entry.countries)
      if (!byIso2.has(code))
        report('registry-country', `unknown country "${code}"`, 'use ISO 3166-1 alpha-2 codes, see countries.tsv');
    if (entry.parent && !knownParent(entry.parent))
      report(
        'registry-parent',
        `"${entry.id}" belongs to "${entry.parent}", which no row has`,
        'use the id of another row',
      );
    for (const { role, from, to } of entry.roles) {
      if (!titles.has(role)) report('registry-role', `unknown role "${role}"`, 'see en/role-titles.tsv');
      if (from && to && to < from.slice(0, to.length))
        report('registry-period', `"${role}" of ${entry.name} ends before it begins`, `${from}/${to}`);
    }
    if (entry.from && entry.to && entry.to < entry.from.slice(0, entry.to.length))
      report('registry-period', `"${entry.id}" ends before it begins`, `${entry.from}/${entry.to}`);
  }
  return faults;
}

function fileOf(entry: RegistryEntry): string {
  return entry.at.slice(0, entry.at.lastIndexOf(':'));
}
