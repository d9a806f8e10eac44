/** Members in order of their last mention, as a linked list: moving one to the end costs the same however many there are. */
export class Recency {
  readonly #before: number[] = [];
  readonly #after: number[] = [];
  #latest = -1;

  /** The member is mentioned now. */
  touch(index: number): void {
    if (this.#latest === index) return;
    const [before, after] = [this.#before[index] ?? -1, this.#after[index] ?? -1];
    if (before !== -1) this.#after[before] = after;
    if (after !== -1) this.#before[after] = before;
    this.#before[index] = this.#latest;
    this.#after[index] = -1;
    if (this.#latest !== -1) this.#after[this.#latest] = index;
    this.#latest = index;
  }

  /** From the one last mentioned. */
  *backwards(): Generator<number> {
    for (let index = this.#latest; index !== -1; index = this.#before[index]!) yield index;
  }
}
