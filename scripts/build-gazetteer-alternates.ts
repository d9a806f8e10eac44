import { addNames, codebookTable, type Drafts } from './build-gazetteer-drafts.ts';

/** Names by GeoNames id or admin code: codebook/en/place-names.tsv. */
export function addAlternates(drafts: Drafts): void {
  for (const { key, name, language } of codebookTable('place-names.tsv', ['key', 'name', 'language'])) {
    const place = drafts.byCode(key) ?? drafts.byId(Number(key));
    if (!place) continue;
    addNames(place, [name], 'alternate');
    if (language === 'en') drafts.nameAs(place, name);
  }
}
