import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Folding } from '../src/codebook/gazetteer-fold.ts';
import type { NameKind } from '../src/codebook/gazetteer-format.ts';
import type { DraftPlace } from '../src/codebook/gazetteer-write.ts';
import { parseTable, type Row } from '../src/codebook/table.ts';

/** Places while the gazetteer is built, findable by id, by admin code and by country and name. */
export class Drafts {
  readonly folding: Folding;
  readonly #places: DraftPlace[] = [];
  readonly #byId = new Map<number, DraftPlace>();
  readonly #byCode = new Map<string, DraftPlace>();
  readonly #byName = new Map<string, DraftPlace[]>();

  constructor(folding: Folding) {
    this.folding = folding;
  }

  add(place: DraftPlace): DraftPlace {
    this.#places.push(place);
    if (place.id) this.#byId.set(place.id, place);
    this.nameAs(place, place.name);
    return place;
  }

  addUnit(code: string, place: DraftPlace): DraftPlace {
    this.#byCode.set(code, place);
    return this.add(place);
  }

  /** Makes `place` findable by a name. */
  nameAs(place: DraftPlace, name: string): void {
    const key = this.#key(place.country, name);
    const known = this.#byName.get(key);
    if (known) known.push(place);
    else this.#byName.set(key, [place]);
  }

  byId(id: number): DraftPlace | undefined {
    return this.#byId.get(id);
  }
  /** `IQ`, `IQ.15`, `IQ.15.90392`. */
  byCode(code: string): DraftPlace | undefined {
    return this.#byCode.get(code);
  }
  byName(country: string, name: string): readonly DraftPlace[] {
    return this.#byName.get(this.#key(country, name)) ?? [];
  }
  units(): Iterable<[string, DraftPlace]> {
    return this.#byCode;
  }
  list(): readonly DraftPlace[] {
    return this.#places.filter((place) => Number.isFinite(place.lat));
  }

  #key(country: string, name: string): string {
    return `${country} ${this.folding.exact(name)}`;
  }
}

/** Adds names of one kind. */
export function addNames(place: DraftPlace, names: readonly string[], kind: NameKind): void {
  for (const name of names) place.names.push({ name, kind });
}

const EARTH_KM = 6371;

/** Great-circle distance in km. */
export function distanceKm(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180;
  const lat = Math.sin(((b.lat - a.lat) * rad) / 2);
  const lon = Math.sin(((b.lon - a.lon) * rad) / 2);
  const h = lat * lat + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * lon * lon;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** A table of the shipped codebook. */
export function codebookTable<Column extends string>(name: string, columns: readonly Column[]): Row<Column>[] {
  const path = fileURLToPath(new URL(`../codebook/en/${name}`, import.meta.url));
  return parseTable({ path, text: readFileSync(path, 'utf8') }, columns);
}
