import { readFile } from 'node:fs/promises';
import { prologueEnd } from '../gather/index.ts';
import { InputError } from '../model/index.ts';
import { checkFile } from './inputs.ts';

/** Files longer than this are no single article. */
const MAX_BYTES = 40 * 1024 * 1024;

/** What the bytes of an article are to be read as. */
export type DocumentKind = 'text' | 'markdown' | 'html';

/** All bytes of a file, or of standard input for `-`. */
export async function readBytes(name: string): Promise<Uint8Array> {
  if (name !== '-') await checkFile(name);
  const bytes = name === '-' ? await readStdin() : await readFile(name);
  if (bytes.length > MAX_BYTES) {
    throw new InputError({
      code: 'too-long',
      what: 'the input is larger than 40 MiB',
      where: name,
      mend: 'split it into its articles',
    });
  }
  return bytes;
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_BYTES) break;
  }
  return Buffer.concat(chunks);
}

/** What kind of document a name or its content speaks of. */
export function kindOf(name: string, head: string): DocumentKind {
  if (/\.x?html?$/i.test(name)) return 'html';
  if (/\.(md|markdown)$/i.test(name)) return 'markdown';
  // A page saved as .txt is a page all the same.
  return /^<(?:!doctype\s+html|html|head|body)\b/i.test(head.slice(prologueEnd(head))) ? 'html' : 'text';
}
