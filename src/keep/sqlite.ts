import { mkdirSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { DatelineError } from '../model/index.ts';

const FILE_NAME = 'dateline.db';
/** How long a writer waits for another process, ms. */
const BUSY_TIMEOUT = 15_000;
const READS = /^\s*(?:select|with|values|explain|pragma)\b|\breturning\b/i;

/** Where the store lies for `target`: a database file, or a folder that holds (or will hold) `dateline.db`. */
export function storeFile(target: string): string {
  if (target === ':memory:' || extname(target) === '.db') return target;
  return join(target, FILE_NAME);
}

/**
 * Opens the file so that acknowledged work outlives the process and several processes may share it:
 * WAL, `synchronous = FULL`, foreign keys, and waiting instead of failing when another one writes.
 * @throws DatelineError `store-unusable` when the folder or file cannot be used.
 */
export function openSqlite(target: string): DatabaseSync {
  const file = storeFile(target);
  let db: DatabaseSync | undefined;
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    db = new DatabaseSync(file);
    db.exec(`pragma busy_timeout = ${BUSY_TIMEOUT}`);
    enterWal(db);
    db.exec(
      'pragma synchronous = full; pragma foreign_keys = on; pragma cache_size = -32000; pragma temp_store = memory',
    );
    return db;
  } catch (cause) {
    db?.close();
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DatelineError(
      {
        code: 'store-unusable',
        what: `the store cannot be opened (${why})`,
        where: file,
        mend: isFile(file)
          ? 'is this file a Dateline store? give another folder with --data'
          : 'give a folder you may write in with --data',
      },
      { cause },
    );
  }
}

/** The switch to WAL does not wait for other openers as later statements do, so it is tried again. */
function enterWal(db: DatabaseSync): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let attempt = 0; ; attempt++) {
    try {
      db.exec('pragma journal_mode = wal');
      return;
    } catch (error) {
      if (attempt === 100 || !String(error).includes('locked')) throw error;
      Atomics.wait(pause, 0, 0, 20);
    }
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Kysely over `node:sqlite`. */
export class NodeSqliteDialect implements Dialect {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  createDriver() {
    return new ImmediateDriver({ database: adapt(this.#db) });
  }

  createQueryCompiler() {
    return new SqliteQueryCompiler();
  }

  createAdapter() {
    return new SqliteAdapter();
  }

  createIntrospector(db: ConstructorParameters<typeof SqliteIntrospector>[0]) {
    return new SqliteIntrospector(db);
  }
}

/** A transaction that reads before it writes must take the write lock first, or it may fail instead of waiting. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

type SqlValue = Parameters<StatementSync['run']>[0] & (string | number | bigint | null | Uint8Array);

function adapt(db: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, StatementSync>();
  const prepare = (sql: string) => {
    let statement = prepared.get(sql);
    if (!statement) {
      statement = db.prepare(sql);
      if (prepared.size < 200) prepared.set(sql, statement);
    }
    return statement;
  };
  return {
    close: () => db.close(),
    prepare(sql) {
      const statement = prepare(sql);
      const values = (parameters: readonly unknown[]) => parameters as SqlValue[];
      return {
        reader: READS.test(sql),
        all: (parameters) => statement.all(...values(parameters)),
        run(parameters) {
          const { changes, lastInsertRowid } = statement.run(...values(parameters));
          return { changes, lastInsertRowid };
        },
        iterate: (parameters) => statement.iterate(...values(parameters)) as IterableIterator<unknown>,
      };
    },
  };
}
