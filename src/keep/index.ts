export { correctionValues } from './correction.ts';
export { dataFolder } from './data-folder.ts';
export type { EventFilter } from './filter.ts';
export { type MigrationState, migrations } from './migrations.ts';
export type { PageOf } from './read.ts';
export { storeFile } from './sqlite.ts';
export { CORRECTABLE, type Correctable, type RecordedStatement, type Statement } from './statements.ts';
export { type Clock, type CorrectionInput, openStore, type Store } from './store.ts';
export type { EvidentiaryCopy, Kept } from './write.ts';
