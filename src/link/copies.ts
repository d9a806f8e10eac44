/** An article as far as it is needed to see that another is a copy of it. */
export interface LinkedArticle {
  readonly id: string;
  readonly text: string;
  readonly outlet?: string;
  readonly agency?: string;
  /** Day or instant, ISO 8601. */
  readonly publishedAt?: string;
}

/** Words in a shingle: long enough that two writers seldom share one. */
const SHINGLE = 5;
/** Bands of rows: pairs with half their shingles in common meet in a band with a chance of 0.98. */
const BANDS = 32;
const ROWS = 3;
/** Share of the shorter article's shingles that the longer one must have; cut copies keep it high. */
const COPIED = 0.7;
/** Fewer shingles than this are too few to tell a copy by. */
const FEWEST = 8;

/**
 * Groups articles that are copies of one text, cut or lightly edited.
 * @param articles Originals before their copies, as far as that is known.
 * @returns For each article id the id of the first article of its group.
 * @see Broder 1997, On the resemblance and containment of documents.
 */
export function copyGroups(articles: readonly LinkedArticle[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const shingles = new Map<string, ReadonlySet<number>>();
  const buckets = new Map<string, string[]>();
  for (const { id, text } of articles) {
    const own = shinglesOf(text);
    shingles.set(id, own);
    first.set(id, id);
    if (own.size < FEWEST) continue;
    for (const key of bandsOf(own)) {
      const bucket = buckets.get(key);
      if (!bucket) {
        buckets.set(key, [id]);
        continue;
      }
      const original = bucket.find((other) => first.get(id) !== first.get(other) && isCopy(own, shingles.get(other)!));
      if (original && first.get(id) === id) first.set(id, first.get(original)!);
      if (first.get(id) === id) bucket.push(id);
    }
  }
  return first;
}

function isCopy(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  return shared >= COPIED * small.size;
}

/** Hashes of the overlapping runs of five words. */
function shinglesOf(text: string): Set<number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = words.map(hashOf);
  const found = new Set<number>();
  for (let at = 0; at + SHINGLE <= hashes.length; at++) {
    let hash = 0;
    for (let next = at; next < at + SHINGLE; next++) hash = Math.imul(hash, 31) + hashes[next]!;
    found.add(mix(hash));
  }
  return found;
}

/** The least hash of each of 96 orders of the shingles, three to a band. */
function bandsOf(shingles: ReadonlySet<number>): string[] {
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let row = 0; row < least.length; row++) {
      const hash = mix(shingle ^ Math.imul(row + 1, 0x9e3779b1));
      if (hash < least[row]!) least[row] = hash;
    }
  }
  return Array.from({ length: BANDS }, (_, band) => `${band}:${least.subarray(band * ROWS, (band + 1) * ROWS).join()}`);
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** Finaliser of MurmurHash3. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
