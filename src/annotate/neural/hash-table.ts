/** Slots for 32-bit hashes of words, found by open addressing. Hash 0 marks emptiness; a word that hashed to it would go unknown. */
export class HashTable {
  /** Number of slots, a power of two; slot numbers stay below. */
  readonly size: number;
  readonly #keys: Int32Array;

  /** @param count Most hashes the table will hold. */
  constructor(count: number) {
    let size = 1;
    while (size < 2 * count) size *= 2;
    this.size = size;
    this.#keys = new Int32Array(size);
  }

  /** Slot of a hash, or an empty slot. */
  slotOf(hash: number): number {
    const mask = this.size - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }
  /** Slot of a hash, taken if it was empty. */
  claim(hash: number): number {
    const slot = this.slotOf(hash);
    this.#keys[slot] = hash;
    return slot;
  }
}
