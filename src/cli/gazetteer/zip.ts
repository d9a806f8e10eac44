import { crc32, inflateRawSync } from 'node:zlib';
import { InputError } from '../../model/index.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
/** A country file unpacks to less; more is no GeoNames file. */
const MAX_BYTES = 2_000_000_000;

/** A file in an archive, unpacked. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * The files in a zip archive, each checked against its size and checksum.
 * @throws InputError when the archive is cut short, damaged, or packed in a way GeoNames does not use.
 */
export function readZip(archive: Buffer, path: string): ZipEntry[] {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end === -1 || end + END_SIZE > archive.length || archive.readUInt32LE(end) !== END)
    throw refuse('it is cut short', path);
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let n = 0; n < count; n++) {
    if (at + ENTRY_SIZE > archive.length || archive.readUInt32LE(at) !== ENTRY)
      throw refuse('its list of files is damaged', path);
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength);
    entries.push({ name, bytes: unpack(archive, at, `${path}/${name}`) });
    at += ENTRY_SIZE + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(archive: Buffer, entry: number, path: string): Buffer {
  const method = archive.readUInt16LE(entry + 10);
  const checksum = archive.readUInt32LE(entry + 16);
  const packed = archive.readUInt32LE(entry + 20);
  const size = archive.readUInt32LE(entry + 24);
  const local = archive.readUInt32LE(entry + 42);
  if (local + LOCAL_SIZE > archive.length || size > MAX_BYTES) throw refuse('its list of files is damaged', path);
  const start = local + LOCAL_SIZE + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const data = archive.subarray(start, start + packed);
  if (method !== STORED && method !== DEFLATED) throw refuse(`packing method ${method}`, path);
  let bytes: Buffer;
  try {
    bytes = method === STORED ? data : inflateRawSync(data, { maxOutputLength: size || 1 });
  } catch (error) {
    throw refuse(`it does not unpack (${(error as Error).message})`, path);
  }
  if (bytes.length !== size || crc32(bytes) !== checksum) throw refuse('its size or checksum is wrong', path);
  return bytes;
}

function refuse(what: string, where: string): InputError {
  return new InputError({
    code: 'zip-unreadable',
    what: `the archive cannot be read: ${what}`,
    where,
    mend: 'fetch it again',
  });
}
