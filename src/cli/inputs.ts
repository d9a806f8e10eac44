import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { InputError } from '../model/index.ts';

/** The bytes of all named files one after the other (`-` or none: standard input); `.gz` files are unpacked. */
export async function* inputBytes(names: readonly string[]): AsyncGenerator<Uint8Array> {
  if (names.length === 0) yield* process.stdin;
  for (const name of names) {
    if (name === '-') yield* process.stdin;
    else yield* fileBytes(name);
  }
}

async function* fileBytes(name: string): AsyncGenerator<Uint8Array> {
  await checkFile(name);
  const file = createReadStream(name);
  try {
    // An error of the file reaches the reader through the last stream; the callback has nothing to add.
    yield* name.endsWith('.gz') ? pipeline(file, createGunzip(), () => {}) : file;
  } catch (error) {
    throw unreadable(name, error as Error);
  }
}

/** @throws InputError where `name` is no file that can be read. */
export async function checkFile(name: string): Promise<void> {
  const info = await stat(name).catch((error) => {
    throw unreadable(name, error);
  });
  if (info.isDirectory()) {
    throw new InputError({
      code: 'is-a-folder',
      what: 'the input is a folder',
      where: name,
      mend: 'name the files in it',
    });
  }
}

function unreadable(name: string, error: NodeJS.ErrnoException): InputError {
  if (error.code === 'ENOENT') {
    return new InputError({ code: 'no-such-file', what: 'no such file', where: name, mend: 'check the path' });
  }
  const fault = {
    code: 'unreadable',
    what: `the file cannot be read (${error.message})`,
    where: name,
    mend: 'check that it is whole and that you may read it',
  };
  return new InputError(fault, { cause: error });
}
