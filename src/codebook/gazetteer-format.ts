import { crc32 } from 'node:zlib';
import { LexiconError } from '../model/index.ts';

/** How a name belongs to a place. */
export const NAME_KINDS = ['primary', 'alternate', 'adjective', 'people', 'postal', 'loose'] as const;
/** What sort of name a row of names holds. */
export type NameKind = (typeof NAME_KINDS)[number];

/** The columns of a gazetteer: one buffer, typed arrays over it, strings in one pool. */
export interface GazetteerColumns {
  /** Hundred-thousandths of a degree. */
  readonly lat: Int32Array;
  readonly lon: Int32Array;
  readonly population: Uint32Array;
  /** GeoNames id, 0 where there is none. */
  readonly id: Uint32Array;
  /** Index into `strings`: the name, and the slug or admin code (0: none). */
  readonly name: Uint32Array;
  readonly slug: Uint32Array;
  /** Index of the place that is the admin-1 or admin-2 unit, -1 for none. */
  readonly admin1: Int32Array;
  readonly admin2: Int32Array;
  readonly radiusKm: Uint16Array;
  /** Indexes into `strings` (feature codes and country codes stand first there). */
  readonly code: Uint16Array;
  readonly country: Uint16Array;
  /** One entry a name key, sorted by hash. */
  readonly keyHash: Uint32Array;
  readonly keyPlace: Uint32Array;
  readonly keyCheck: Uint16Array;
  readonly keyKind: Uint8Array;
  /** First words of names, sorted by hash, and the greatest number of words of a name that begins so. */
  readonly wordHash: Uint32Array;
  readonly wordMax: Uint8Array;
  readonly stringAt: Uint32Array;
  readonly stringBytes: Uint8Array;
}

const LAYOUT = [
  ['lat', Int32Array],
  ['lon', Int32Array],
  ['population', Uint32Array],
  ['id', Uint32Array],
  ['name', Uint32Array],
  ['slug', Uint32Array],
  ['admin1', Int32Array],
  ['admin2', Int32Array],
  ['radiusKm', Uint16Array],
  ['code', Uint16Array],
  ['country', Uint16Array],
  ['keyHash', Uint32Array],
  ['keyPlace', Uint32Array],
  ['keyCheck', Uint16Array],
  ['keyKind', Uint8Array],
  ['wordHash', Uint32Array],
  ['wordMax', Uint8Array],
  ['stringAt', Uint32Array],
  ['stringBytes', Uint8Array],
] as const;

const MAGIC = 0x5a474c44; // "DLGZ" in a little-endian file
const FORMAT_VERSION = 1;
/** Magic, version, length of the file, CRC-32 of what follows the header, then one length a column. */
const HEADER_WORDS = 4 + LAYOUT.length;
const HEADER_BYTES = HEADER_WORDS * 4;

const aligned = (bytes: number) => (bytes + 3) & ~3;

/** Writes the columns as one file; the same columns give the same bytes. */
export function encodeGazetteer(columns: GazetteerColumns): Uint8Array {
  const size = LAYOUT.reduce((sum, [field]) => sum + aligned(columns[field].byteLength), HEADER_BYTES);
  const bytes = new Uint8Array(size);
  const header = new Uint32Array(bytes.buffer, 0, HEADER_WORDS);
  let offset = HEADER_BYTES;
  LAYOUT.forEach(([field], index) => {
    const column = columns[field];
    header[4 + index] = column.length;
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), offset);
    offset += aligned(column.byteLength);
  });
  header.set([MAGIC, FORMAT_VERSION, size, crc32(bytes.subarray(HEADER_BYTES))]);
  return bytes;
}

/**
 * Lays typed arrays over the bytes of a gazetteer file.
 * @throws LexiconError when the file is no gazetteer, of another version, cut short or changed.
 */
export function decodeGazetteer(bytes: Uint8Array, path: string): GazetteerColumns {
  if (bytes.byteLength < HEADER_BYTES) throw refuse('the file is too short', path);
  const buffer = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const header = new Uint32Array(buffer.buffer, buffer.byteOffset, HEADER_WORDS);
  if (header[0] !== MAGIC) throw refuse('the file is no gazetteer', path);
  if (header[1] !== FORMAT_VERSION) throw refuse(`its version is ${header[1]}, not ${FORMAT_VERSION}`, path);
  if (header[2] !== buffer.byteLength) throw refuse(`it has ${buffer.byteLength} bytes, not ${header[2]}`, path);
  if (header[3] !== crc32(buffer.subarray(HEADER_BYTES))) throw refuse('its checksum does not match', path);
  let offset = buffer.byteOffset + HEADER_BYTES;
  const columns: Record<string, unknown> = {};
  LAYOUT.forEach(([field, Column], index) => {
    const length = header[4 + index]!;
    columns[field] = new Column(buffer.buffer as ArrayBuffer, offset, length);
    offset += aligned(length * Column.BYTES_PER_ELEMENT);
  });
  return columns as unknown as GazetteerColumns;
}

function refuse(what: string, where: string): LexiconError {
  const mend = 'restore the file, or make it again (npm run build:gazetteer; dateline gazetteer add)';
  return new LexiconError({ code: 'gazetteer-unreadable', what: `the gazetteer cannot be read: ${what}`, where, mend });
}
