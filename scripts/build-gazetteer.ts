/** Makes models/gazetteer.bin from npm packages and the codebook. Run: node scripts/build-gazetteer.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readFolding } from '../src/codebook/gazetteer-fold.ts';
import { writeGazetteer } from '../src/codebook/gazetteer-write.ts';
import { addAlternates } from './build-gazetteer-alternates.ts';
import { addCities } from './build-gazetteer-cities.ts';
import { addCountries, addDivisions, placeDivisions } from './build-gazetteer-divisions.ts';
import { Drafts } from './build-gazetteer-drafts.ts';
import { addSupplement } from './build-gazetteer-supplement.ts';

const at = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const OUT = at('models/gazetteer.bin');

const folding = readFolding(readFileSync(at('codebook/en/place-folding.tsv'), 'utf8'));
const drafts = new Drafts(folding);
addCountries(drafts);
addDivisions(drafts);
addCities(drafts);
placeDivisions(drafts);
addAlternates(drafts);
addSupplement(drafts);
const bytes = writeGazetteer(drafts.list(), folding);
writeFileSync(OUT, bytes);
process.stdout.write(`${drafts.list().length} places, ${(bytes.length / 1e6).toFixed(1)} MB: ${OUT}\n`);
