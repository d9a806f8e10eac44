export { type CodebookFile, type CodebookSource, openCodebook } from './source.ts';
export { listOf, parseTable, type Row, readTable } from './table.ts';
