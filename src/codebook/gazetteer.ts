import { readFileSync } from 'node:fs';
import { countBefore, type FeatureClass, type Place } from '../model/index.ts';
import { checkKey, type Folding, foldLetters, hashKey } from './gazetteer-fold.ts';
import { decodeGazetteer, type GazetteerColumns, NAME_KINDS, type NameKind } from './gazetteer-format.ts';

/** A place found by a name: its number in the gazetteer, and how the name belongs to it. */
export interface Candidate {
  readonly place: number;
  readonly kind: NameKind;
}

/** Feature codes by class; populated places and terrain are told by their first letters. */
const CLASS_OF: Readonly<Record<string, FeatureClass>> = {
  CONT: 'L',
  RGN: 'L',
  AREA: 'L',
  CST: 'L',
  PRK: 'L',
  MILB: 'L',
  OCN: 'H',
  SEA: 'H',
  GULF: 'H',
  BAY: 'H',
  STRT: 'H',
  LK: 'H',
  STM: 'H',
  RSV: 'H',
  CNL: 'H',
  CHN: 'H',
  MT: 'T',
  MTS: 'T',
  HLL: 'T',
  VAL: 'T',
  DSRT: 'T',
  PLN: 'T',
  PLAT: 'T',
  ISL: 'T',
  ISLS: 'T',
  PEN: 'T',
  PASS: 'T',
  CAPE: 'T',
  RD: 'R',
  FRST: 'V',
};

/** The feature class of a feature code. */
export function featureClassOf(code: string): FeatureClass {
  const known = CLASS_OF[code];
  if (known) return known;
  if (code.startsWith('PPL') || code === 'STLMT') return 'P';
  if (code.startsWith('ADM') || code.startsWith('PCL') || code === 'TERR' || code === 'ZN') return 'A';
  return 'S';
}

/** The places of one or more gazetteer files, numbered through. Nothing is built until asked for. */
export class Gazetteer {
  readonly folding: Folding;
  readonly #parts: readonly GazetteerColumns[];
  readonly #starts: readonly number[];
  readonly #codes: readonly (readonly string[])[];
  #capitals: ReadonlyMap<string, number> | undefined;

  constructor(parts: readonly GazetteerColumns[], folding: Folding) {
    this.folding = folding;
    this.#parts = parts;
    this.#codes = parts.map(codesOf);
    let start = 0;
    this.#starts = parts.map((part) => {
      const own = start;
      start += part.lat.length;
      return own;
    });
  }

  /** This gazetteer with more places on top. */
  plus(part: GazetteerColumns): Gazetteer {
    return new Gazetteer([...this.#parts, part], this.folding);
  }

  /** Number of places over all files. */
  get size(): number {
    return this.#parts.reduce((sum, part) => sum + part.lat.length, 0);
  }

  /** Most words of a name that begins with this folded word; 0 where none does. */
  longest(word: string): number {
    const hash = hashKey(word);
    let most = 0;
    for (const { wordHash, wordMax } of this.#parts) {
      const at = countBefore(wordHash, (one) => one < hash);
      if (wordHash[at] === hash && wordMax[at]! > most) most = wordMax[at]!;
    }
    return most;
  }

  /** Places by an exact key (`folding.exact(name)`); one that two files hold counts once, the later file's. */
  lookup(key: string): Candidate[] {
    const found: Candidate[] = [];
    const hash = hashKey(key);
    const check = checkKey(key);
    this.#parts.forEach((part, p) => {
      const { keyHash, keyCheck, keyPlace, keyKind } = part;
      for (let at = countBefore(keyHash, (one) => one < hash); keyHash[at] === hash; at++) {
        if (keyCheck[at] !== check) continue;
        found.push({ place: this.#starts[p]! + keyPlace[at]!, kind: NAME_KINDS[keyKind[at]!]! });
      }
    });
    return this.#parts.length > 1 ? this.#withoutRepeats(found) : found;
  }

  /** Places by the loose key of an exact key: spellings of other transliterations. */
  lookupLoose(exact: string): Candidate[] {
    const key = this.folding.loose(exact);
    return key.length < 3 ? [] : this.lookup(`~${key}`);
  }

  lat(place: number): number {
    const [part, i] = this.#at(place);
    return part.lat[i]! / 1e5;
  }
  lon(place: number): number {
    const [part, i] = this.#at(place);
    return part.lon[i]! / 1e5;
  }
  population(place: number): number {
    const [part, i] = this.#at(place);
    return part.population[i]!;
  }
  /** Radius of a country, province or region, km; 0 for a point. */
  radiusKm(place: number): number {
    const [part, i] = this.#at(place);
    return part.radiusKm[i]!;
  }
  name(place: number): string {
    const [part, i] = this.#at(place);
    return string(part, part.name[i]!);
  }
  code(place: number): string {
    const p = this.#partOf(place);
    return this.#codes[p]![this.#parts[p]!.code[place - this.#starts[p]!]!]!;
  }
  /** ISO 3166-1 alpha-2; '' for what spans countries. */
  country(place: number): string {
    const p = this.#partOf(place);
    return this.#codes[p]![this.#parts[p]!.country[place - this.#starts[p]!]!]!;
  }
  /** The admin-1 unit a place lies in, -1 for none. */
  admin1(place: number): number {
    return this.#unit(place, 'admin1');
  }
  admin2(place: number): number {
    return this.#unit(place, 'admin2');
  }

  /** Are two numbers one admin unit, that two files hold? */
  isSameUnit(a: number, b: number): boolean {
    if (a === b) return true;
    if (a === -1 || b === -1) return false;
    const slug = this.#slug(a);
    return slug !== '' && slug === this.#slug(b);
  }

  /** `geonames:ID`, `dateline:SLUG`, or `dateline:` and country, name and point where neither is known. */
  placeId(place: number): string {
    const [part, i] = this.#at(place);
    if (part.id[i] !== 0) return `geonames:${part.id[i]}`;
    const slug = string(part, part.slug[i]!);
    if (slug !== '') return `dateline:${slug.toLowerCase()}`;
    const point = `${this.lat(place).toFixed(2)},${this.lon(place).toFixed(2)}`;
    const name = foldLetters(this.name(place)).replaceAll(' ', '-');
    return `dateline:${this.country(place).toLowerCase()}-${name}@${point}`;
  }

  /** The capital of a country by its ISO code, -1 where none is known; the shipped file's before a user's. */
  capital(country: string): number {
    this.#capitals ??= this.#findCapitals();
    return this.#capitals.get(country) ?? -1;
  }

  #findCapitals(): Map<string, number> {
    const capitals = new Map<string, number>();
    this.#parts.forEach(({ code }, p) => {
      const capital = this.#codes[p]!.indexOf('PPLC');
      for (let i = 0; i < code.length; i++) {
        if (code[i] !== capital) continue;
        const place = this.#starts[p]! + i;
        if (!capitals.has(this.country(place))) capitals.set(this.country(place), place);
      }
    });
    return capitals;
  }

  /** The record of a place. */
  place(place: number): Place {
    const code = this.code(place);
    const country = this.country(place);
    const admin1 = this.admin1(place);
    const admin2 = this.admin2(place);
    const population = this.population(place);
    const radiusKm = this.radiusKm(place);
    return {
      placeId: this.placeId(place),
      name: this.name(place),
      lat: this.lat(place),
      lon: this.lon(place),
      featureClass: featureClassOf(code),
      featureCode: code,
      ...(country === '' ? {} : { country }),
      ...(admin1 === -1 ? {} : { admin1: this.name(admin1) }),
      ...(admin2 === -1 ? {} : { admin2: this.name(admin2) }),
      ...(population === 0 ? {} : { population }),
      ...(radiusKm === 0 ? {} : { radiusKm }),
    };
  }

  #slug(place: number): string {
    const [part, i] = this.#at(place);
    return string(part, part.slug[i]!);
  }

  #partOf(place: number): number {
    let p = this.#parts.length - 1;
    while (this.#starts[p]! > place) p--;
    return p;
  }

  #at(place: number): readonly [GazetteerColumns, number] {
    const p = this.#partOf(place);
    return [this.#parts[p]!, place - this.#starts[p]!];
  }

  #unit(place: number, column: 'admin1' | 'admin2'): number {
    const [part, i] = this.#at(place);
    const unit = part[column][i]!;
    return unit === -1 ? -1 : unit + place - i;
  }

  /** The same place in two files: the same id or admin code, or towns of one name at one spot. */
  #withoutRepeats(found: readonly Candidate[]): Candidate[] {
    return found.filter(({ place }, c) => !found.slice(c + 1).some((later) => this.#isSame(place, later.place)));
  }

  #isSame(a: number, b: number): boolean {
    if (this.#partOf(a) === this.#partOf(b)) return false;
    if (this.isSameUnit(a, b) || this.placeId(a) === this.placeId(b)) return true;
    if (Math.abs(this.lat(a) - this.lat(b)) > SAME_SPOT || Math.abs(this.lon(a) - this.lon(b)) > SAME_SPOT)
      return false;
    return this.code(a).startsWith('PPL') && this.code(b).startsWith('PPL');
  }
}

/** Opens gazetteer files: the shipped one first, then the user's. @throws LexiconError on a damaged file. */
export function openGazetteer(paths: readonly string[], folding: Folding): Gazetteer {
  const parts = paths.map((path) => decodeGazetteer(readFileSync(path), path));
  return new Gazetteer(parts, folding);
}

const DECODER = new TextDecoder();

function string(part: GazetteerColumns, index: number): string {
  return DECODER.decode(part.stringBytes.subarray(part.stringAt[index]!, part.stringAt[index + 1]!));
}

/** The feature and country codes of a file: the strings of its first indexes, decoded once. */
function codesOf(part: GazetteerColumns): readonly string[] {
  const last = Math.max(largest(part.code), largest(part.country));
  return Array.from({ length: last + 1 }, (_, index) => string(part, index));
}

function largest(indexes: Uint16Array): number {
  let most = 0;
  for (const index of indexes) if (index > most) most = index;
  return most;
}

/** Towns of two files nearer than this, in degrees, are one. */
const SAME_SPOT = 0.03;
const EARTH_KM = 6371;
const RAD = Math.PI / 180;

/** Great-circle distance between two points in degrees, km. */
export function distanceKm(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const lat = Math.sin(((lat2 - lat1) * RAD) / 2);
  const lon = Math.sin(((lon2 - lon1) * RAD) / 2);
  const h = lat * lat + Math.cos(lat1 * RAD) * Math.cos(lat2 * RAD) * lon * lon;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
