import { checkKey, type Folding, hashKey } from './gazetteer-fold.ts';
import { encodeGazetteer, NAME_KINDS, type NameKind } from './gazetteer-format.ts';

/** A place on its way into a gazetteer file. */
export interface DraftPlace {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  /** GeoNames feature code. */
  readonly code: string;
  readonly country: string;
  readonly population?: number;
  /** GeoNames id. */
  readonly id?: number;
  /** Our own id, or the admin code (`IQ.15`). */
  readonly slug?: string;
  readonly radiusKm?: number;
  admin1?: DraftPlace;
  admin2?: DraftPlace;
  readonly names: { readonly name: string; readonly kind: NameKind }[];
}

/** Most words of a name that is looked up. */
const MAX_NAME_WORDS = 7;
/** Loose keys shorter than this hold too little to tell names apart. */
const MIN_LOOSE_KEY = 3;

interface Key {
  readonly hash: number;
  readonly check: number;
  readonly place: number;
  readonly kind: number;
}

/** Writes places as a gazetteer file. Order of the places is kept; equal input gives equal bytes. */
export function writeGazetteer(places: readonly DraftPlace[], folding: Folding): Uint8Array {
  const strings = new StringPool();
  strings.add('');
  for (const code of new Set(places.map((place) => place.code))) strings.add(code);
  for (const country of new Set(places.map((place) => place.country))) strings.add(country);
  const indexOf = new Map(places.map((place, index) => [place, index]));
  const unit = (place: DraftPlace | undefined) => (place ? indexOf.get(place)! : -1);
  const words = new Map<number, number>();
  const keys = places.flatMap((place, index) => keysOf(place, index, folding, words));
  keys.sort((a, b) => a.hash - b.hash || a.check - b.check || a.place - b.place || a.kind - b.kind);
  const firstWords = [...words].sort((a, b) => a[0] - b[0]);
  return encodeGazetteer({
    lat: Int32Array.from(places, (place) => Math.round(place.lat * 1e5)),
    lon: Int32Array.from(places, (place) => Math.round(place.lon * 1e5)),
    population: Uint32Array.from(places, (place) => place.population ?? 0),
    id: Uint32Array.from(places, (place) => place.id ?? 0),
    name: Uint32Array.from(places, (place) => strings.add(place.name)),
    slug: Uint32Array.from(places, (place) => strings.add(place.slug ?? '')),
    admin1: Int32Array.from(places, (place) => unit(place.admin1)),
    admin2: Int32Array.from(places, (place) => unit(place.admin2)),
    radiusKm: Uint16Array.from(places, (place) => Math.round(place.radiusKm ?? 0)),
    code: Uint16Array.from(places, (place) => strings.add(place.code)),
    country: Uint16Array.from(places, (place) => strings.add(place.country)),
    keyHash: Uint32Array.from(keys, (key) => key.hash),
    keyPlace: Uint32Array.from(keys, (key) => key.place),
    keyCheck: Uint16Array.from(keys, (key) => key.check),
    keyKind: Uint8Array.from(keys, (key) => key.kind),
    wordHash: Uint32Array.from(firstWords, ([hash]) => hash),
    wordMax: Uint8Array.from(firstWords, ([, most]) => most),
    ...strings.columns(),
  });
}

function keysOf(place: DraftPlace, index: number, folding: Folding, words: Map<number, number>): Key[] {
  const seen = new Map<string, number>();
  for (const { name, kind } of [{ name: place.name, kind: 'primary' as const }, ...place.names]) {
    const key = folding.exact(name);
    if (key === '') continue;
    const parts = key.split(' ');
    if (parts.length > MAX_NAME_WORDS) continue;
    const rank = NAME_KINDS.indexOf(kind);
    seen.set(key, Math.min(rank, seen.get(key) ?? rank));
    const first = hashKey(parts[0]!);
    words.set(first, Math.max(words.get(first) ?? 0, parts.length));
  }
  const keys = [...seen].map(([key, kind]) => keyOf(key, index, kind));
  if (!folding.isLoose(place.country)) return keys;
  const loose = new Set<string>();
  for (const [key, kind] of seen) if (kind <= 1) loose.add(folding.loose(key));
  const rank = NAME_KINDS.indexOf('loose');
  for (const key of loose) if (key.length >= MIN_LOOSE_KEY) keys.push(keyOf(`~${key}`, index, rank));
  return keys;
}

function keyOf(key: string, place: number, kind: number): Key {
  return { hash: hashKey(key), check: checkKey(key), place, kind };
}

/** Strings of a file, each once. */
class StringPool {
  readonly #index = new Map<string, number>();

  add(text: string): number {
    const known = this.#index.get(text);
    if (known !== undefined) return known;
    this.#index.set(text, this.#index.size);
    return this.#index.size - 1;
  }

  columns(): { stringAt: Uint32Array; stringBytes: Uint8Array } {
    const encoded = Array.from(this.#index.keys(), (text) => Buffer.from(text, 'utf8'));
    const stringAt = new Uint32Array(encoded.length + 1);
    encoded.forEach((bytes, i) => {
      stringAt[i + 1] = stringAt[i]! + bytes.length;
    });
    return { stringAt, stringBytes: Buffer.concat(encoded) };
  }
}
