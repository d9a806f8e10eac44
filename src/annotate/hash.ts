/** Integer hashing of words and features. All hashes are signed 32-bit integers. */
import { lowerCode } from './characters.ts';

const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** FNV-1a over the code units `from` to `to` of a text. */
export function hashExact(text: string, from: number, to: number): number {
  let hash = OFFSET;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash;
}

/** The same over the lower-cased text. */
export function hashLower(text: string, from: number, to: number): number {
  let hash = OFFSET;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ lowerCode(text.charCodeAt(i)), PRIME);
  return hash;
}
