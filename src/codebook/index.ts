export { type CodebookFile, type CodebookSource, openCodebook } from './source.ts';
export { listOf, parseTable, type Row, readTable } from './table.ts';
export { type AgencyLexicon, loadAgencies } from './agencies.ts';
export { type FurnitureLexicon, foldedLetters, loadFurniture } from './furniture.ts';
export { loadReadLexicon, type ReadLexicon } from './read.ts';
