import { existsSync } from 'node:fs';
import { dataFolder, openStore, type Store, storeFile } from '../keep/index.ts';
import { relink } from '../link/index.ts';
import { InputError } from '../model/index.ts';

/** The data folder: `--data`, or the platform's. */
export function dataFolderOf(options: { readonly data?: string }): string {
  return options.data ?? dataFolder(process.env, process.platform);
}

/**
 * As `withStore`, for what only reads: a folder in which nothing was kept is more likely a slip than an answer.
 * @throws InputError `nothing-kept`
 */
export async function withKept<T>(options: { readonly data?: string }, use: (store: Store) => Promise<T>): Promise<T> {
  const folder = dataFolderOf(options);
  if (existsSync(storeFile(folder))) return withStore(options, use);
  throw new InputError({
    code: 'nothing-kept',
    what: 'nothing has been kept there',
    where: folder,
    mend: 'keep reports with dateline read --keep, import or gather, or name their folder with --data',
  });
}

/** Opens the store in the data folder for as long as `use` takes. */
export async function withStore<T>(options: { readonly data?: string }, use: (store: Store) => Promise<T>): Promise<T> {
  const store = openStore(dataFolderOf(options), () => new Date());
  try {
    if (store.isStale) await store.replay();
    return await use(store);
  } finally {
    await store.close();
  }
}

/** As `withStore`, for what keeps reports: their events are linked across articles at the end. */
export async function keeping<T>(options: { readonly data?: string }, use: (store: Store) => Promise<T>): Promise<T> {
  return withStore(options, async (store) => {
    const before = await store.version();
    const result = await use(store);
    if ((await store.version()) !== before) await relink(store);
    return result;
  });
}
