import { isUtf8 } from 'node:buffer';
import { InputError } from '../model/index.ts';
import type { DocumentKind } from './documents.ts';

/**
 * The text in a document's bytes: UTF-8, or UTF-16 by its mark. A page is in the charset that its server or itself
 * declares; where neither does, what is not UTF-8 is windows-1252, as browsers take it.
 * @param contentType What the server says of a page: `text/html; charset=iso-8859-1`.
 * @throws InputError where the bytes are no text, not UTF-8, or nothing.
 */
export function decodeText(bytes: Uint8Array, where: string, kind: DocumentKind, contentType = ''): string {
  if (bytes.length === 0) {
    throw new InputError({
      code: 'empty-input',
      what: 'the input is empty',
      where,
      mend: 'give a file with an article in it',
    });
  }
  const marked = markedCharset(bytes);
  if (marked === undefined && looksBinary(bytes)) {
    throw new InputError({
      code: 'binary-input',
      what: 'the input is binary, not text',
      where,
      mend: 'give text, Markdown or HTML; take the text out of PDF or Word files first',
    });
  }
  const text = kind === 'html' ? decodePage(bytes, marked, contentType) : decode(bytes, marked ?? 'utf-8', where);
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

function decode(bytes: Uint8Array, charset: string, where: string): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (error) {
    const fault = {
      code: 'broken-utf8',
      what: `the input is not ${charset.toUpperCase()}`,
      where,
      mend: 'save it as UTF-8, or convert it: iconv -f windows-1252 -t utf-8',
    };
    throw new InputError(fault, { cause: error });
  }
}

/** A page is never refused for its charset: a stray byte becomes U+FFFD, a charset there is not counts as undeclared. */
function decodePage(bytes: Uint8Array, marked: string | undefined, contentType: string): string {
  const declared = marked ?? charsetIn(contentType) ?? declaredCharset(bytes);
  try {
    return new TextDecoder(declared ?? 'utf-8', { fatal: declared === undefined }).decode(bytes);
  } catch {
    return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);
  }
}

function charsetIn(contentType: string): string | undefined {
  return /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1]?.toLowerCase();
}

/** The first words of a document, whatever it is: enough to tell a page from a text. */
export function headOf(bytes: Uint8Array): string {
  return new TextDecoder(markedCharset(bytes)).decode(bytes.subarray(0, 4096));
}

function markedCharset(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** HTML looks for the declaration in the first 1,024 bytes (WHATWG HTML, "prescan a byte stream"); feeds have XML's. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const xml = /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head);
  const charset = (xml ?? /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head))?.[1]?.toLowerCase();
  // Whoever could read the declaration was not reading UTF-16.
  return charset?.startsWith('utf-16') ? 'utf-8' : charset;
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
