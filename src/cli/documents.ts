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

/**
 * The text in a document's bytes: UTF-8, or for a page the charset it declares, or UTF-16 by its mark.
 * @throws InputError where the bytes are no text, not UTF-8, or nothing.
 */
export function decodeText(bytes: Uint8Array, where: string, kind: DocumentKind): string {
  if (bytes.length === 0) {
    throw new InputError({
      code: 'empty-input',
      what: 'the input is empty',
      where,
      mend: 'give a file with an article in it',
    });
  }
  const charset = markedCharset(bytes) ?? (kind === 'html' ? declaredCharset(bytes) : undefined);
  if (charset === undefined && looksBinary(bytes)) {
    throw new InputError({
      code: 'binary-input',
      what: 'the input is binary, not text',
      where,
      mend: 'give text, Markdown or HTML; take the text out of PDF or Word files first',
    });
  }
  const text = decode(bytes, charset, where);
  if (text.trim() === '') {
    throw new InputError({
      code: 'empty-input',
      what: 'the input holds nothing but blanks',
      where,
      mend: 'give a file with an article in it',
    });
  }
  return text;
}

function decode(bytes: Uint8Array, charset: string | undefined, where: string): string {
  if (charset && charset !== 'utf-8') {
    try {
      return new TextDecoder(charset).decode(bytes);
    } catch {
      // A page may declare a charset that does not exist: UTF-8 is then the best reading.
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const fault = {
      code: 'broken-utf8',
      what: 'the input is not UTF-8',
      where,
      mend: 'convert it, for example with iconv -f latin1 -t utf-8',
    };
    throw new InputError(fault, { cause: error });
  }
}

function markedCharset(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** HTML looks for the declaration in the first 1,024 bytes (WHATWG HTML, "prescan a byte stream"). */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
}

/** A NUL, or more than one control character in twenty, is no text. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) controls++;
  }
  return controls * 20 > head.length;
}

/** What kind of document a name or its content speaks of. */
export function kindOf(name: string, head: string): DocumentKind {
  if (/\.x?html?$/i.test(name)) return 'html';
  if (/\.(md|markdown)$/i.test(name)) return 'markdown';
  if (/\.(txt|text)$/i.test(name)) return 'text';
  return /^<(?:!doctype\s+html|html|head|body)\b/i.test(head.slice(prologueEnd(head))) ? 'html' : 'text';
}
