import { type AgencyLexicon, loadAgencies } from './agencies.ts';
import { type FurnitureLexicon, loadFurniture } from './furniture.ts';
import type { CodebookSource } from './source.ts';

/** What `read` consults. */
export interface ReadLexicon {
  readonly furniture: FurnitureLexicon;
  readonly agencies: AgencyLexicon;
}

/** Reads the tables that `read` consults. */
export function loadReadLexicon(source: CodebookSource): ReadLexicon {
  return { furniture: loadFurniture(source), agencies: loadAgencies(source) };
}
