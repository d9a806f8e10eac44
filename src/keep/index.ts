export { checkedReport } from './check-report.ts';
export { correctionValues } from './correction.ts';
export { dataFolder } from './data-folder.ts';
export type { EventFilter } from './filter.ts';
export { migrations } from './migrations.ts';
export { storeFile } from './sqlite.ts';
export { openStore, type Store } from './store.ts';
