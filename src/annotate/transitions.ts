/**
 * The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) over one sentence,
 * the artificial root standing after its last word. Words are numbered from 0; `root` is `size`,
 * and `none` (`size + 1`) stands for a missing word, so that no lookup needs a test.
 */
export const Move = { shift: 0, left: 1, right: 2 } as const;
export const MOVES = 3;

/** Sentences longer than this many words are parsed in pieces. */
export const LONGEST_SENTENCE = 250;
const CAPACITY = LONGEST_SENTENCE + 2;

const column = () => new Int32Array(CAPACITY);

export class ParseState {
  size = 0;
  root = 0;
  none = 1;
  /** First word of the buffer; `root` when all words are shifted. */
  front = 0;
  depth = 0;
  readonly stack = column();
  readonly words = column();
  readonly clusters = column();
  /** Tags plus one, 0 for none. */
  readonly tags = column();
  readonly heads = column();
  /** Labels plus one, 0 for none. */
  readonly labels = column();
  readonly left1 = column();
  readonly left2 = column();
  readonly right1 = column();
  readonly right2 = column();
  readonly leftCount = column();
  readonly rightCount = column();
  /** Hash of the labels on each side. */
  readonly leftLabels = column();
  readonly rightLabels = column();

  /** Empties the state for a sentence of `size` words; the caller fills `words` and `tags` up to `size`. */
  reset(size: number, edge: number): void {
    this.size = size;
    this.root = size;
    this.none = size + 1;
    this.front = 0;
    this.depth = 0;
    this.words[this.root] = edge ^ 1;
    this.words[this.none] = edge;
    for (const zeroed of [this.tags, this.clusters]) {
      zeroed[this.root] = 0;
      zeroed[this.none] = 0;
    }
    const end = size + 2;
    this.heads.fill(-1, 0, end);
    for (const zeroed of [this.labels, this.leftCount, this.rightCount, this.leftLabels, this.rightLabels])
      zeroed.fill(0, 0, end);
    for (const child of [this.left1, this.left2, this.right1, this.right2]) child.fill(this.none, 0, end);
  }

  get done(): boolean {
    return this.front === this.root && this.depth === 0;
  }
  /** The `k`-th word from the top of the stack, or `none`. */
  top(k: number): number {
    return k < this.depth ? this.stack[this.depth - 1 - k]! : this.none;
  }
  /** The `k`-th word of the buffer, or `none` past the root. */
  next(k: number): number {
    return this.front + k <= this.root ? this.front + k : this.none;
  }

  allows(move: number): boolean {
    if (move === Move.shift) return this.front < this.root;
    if (move === Move.left) return this.depth > 0 && (this.front < this.root || this.depth === 1);
    return this.depth > 1;
  }

  shift(): void {
    this.stack[this.depth++] = this.front++;
  }
  /** Takes the top of the stack as a dependent of the front of the buffer. */
  attachLeft(label: number): void {
    const child = this.stack[--this.depth]!;
    const head = this.front;
    this.#attach(child, head, label);
    this.left2[head] = this.left1[head]!;
    this.left1[head] = child;
    this.leftCount[head]!++;
    this.leftLabels[head] = Math.imul(this.leftLabels[head]! ^ (label + 1), 0x01000193);
  }
  /** Takes the top of the stack as a dependent of the word below it. */
  attachRight(label: number): void {
    const child = this.stack[--this.depth]!;
    const head = this.stack[this.depth - 1]!;
    this.#attach(child, head, label);
    this.right2[head] = this.right1[head]!;
    this.right1[head] = child;
    this.rightCount[head]!++;
    this.rightLabels[head] = Math.imul(this.rightLabels[head]! ^ (label + 1), 0x01000193);
  }
  #attach(child: number, head: number, label: number): void {
    this.heads[child] = head;
    this.labels[child] = label + 1;
  }
}
