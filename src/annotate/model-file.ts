import { InputError } from '../model/index.ts';

/** A model file taken apart: what its header says, and one stretch of bytes for each part. */
export interface ModelFile {
  readonly header: Readonly<Record<string, unknown>>;
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

const MAGIC = 'DLM1';

/**
 * Reads a model file: `DLM1`, the length of the header (32 bits, little endian), the header as
 * JSON, then its parts one after another. `header.parts` is `[[name, bytes], …]`.
 * @throws InputError if the bytes are not a model file.
 */
export function readModelFile(bytes: Uint8Array): ModelFile {
  const magic = String.fromCharCode(...bytes.subarray(0, 4));
  if (magic !== MAGIC) {
    throw new InputError({
      code: 'model-unreadable',
      what: 'not a model file',
      where: `begins with ${JSON.stringify(magic)}`,
      mend: 'reinstall dateline, or train the model again',
    });
  }
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + size)));
  const parts = new Map<string, Uint8Array>();
  let at = 8 + size;
  for (const [name, length] of header.parts as [string, number][]) {
    parts.set(name, bytes.subarray(at, at + length));
    at += length;
  }
  return { header, parts };
}

/** The inverse of `readModelFile`. */
export function writeModelFile(
  header: Readonly<Record<string, unknown>>,
  parts: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const sizes = [...parts].map(([name, bytes]) => [name, bytes.length] as const);
  const head = new TextEncoder().encode(JSON.stringify({ ...header, parts: sizes }));
  const bytes = new Uint8Array(8 + head.length + sizes.reduce((sum, [, size]) => sum + size, 0));
  bytes.set(new TextEncoder().encode(MAGIC));
  new DataView(bytes.buffer).setUint32(4, head.length, true);
  bytes.set(head, 8);
  let at = 8 + head.length;
  for (const part of parts.values()) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
