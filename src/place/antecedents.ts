import type { PlaceNoun } from '../codebook/index.ts';
import { countBefore, type Place, type Toponym } from '../model/index.ts';
import { placeOf } from './areas.ts';
import type { Words } from './words.ts';

/** Toponyms looked back over from one noun. */
const LOOK_BACK = 60;
/** A place not named for so many sentences is meant only where no other could be. */
const FORGOTTEN = 10;
/** What one sentence between takes from a place; one more mention adds about as much. */
const SENTENCE_COST = 0.35;
/** A spot without a place of its own lies in one named so many sentences before at most. */
const AROUND = 1;
/** A noun may come so many sentences before the name of what it means. */
const AHEAD = 2;
const DATELINE_COST = 1.5;
/** What a country gains by being named before in the sentence, in mentions. */
const SAME_SENTENCE = 3;

/** "the Egyptian ambassador", "the U.S. consulate": who or what is sent by a country is not in it. */
const SENT = /^(ambassador|embassy|consul|consulate|diplomat|envoy)s?$/;

/** What the common nouns of place of one document mean: "the town", "the capital", "there". */
export class Antecedents {
  readonly #words: Words;
  readonly #toponyms: readonly Toponym[];
  readonly #home: number;
  readonly #mentions = new Map<string, number>();
  readonly #countries = new Map<string, number>();
  /** Toponyms of countries, and of their capitals, by country. */
  readonly #states = new Map<string, number[]>();
  readonly #capitals = new Map<string, number[]>();

  /** @param home Index of the toponym of the dateline, -1 where there is none. */
  constructor(words: Words, toponyms: readonly Toponym[], home: number) {
    this.#words = words;
    this.#toponyms = toponyms;
    this.#home = home;
    toponyms.forEach((toponym, t) => {
      add(this.#mentions, keyOf(toponym));
      const { country, featureCode } = placeOf(toponym) ?? {};
      if (!country || (SENT.test(words.lower(toponym.tokens[1] + 1)) && featureCode?.startsWith('PCL'))) return;
      add(this.#countries, country);
      if (featureCode?.startsWith('PCL')) list(this.#states, country, t);
      if (featureCode === 'PPLC' && toponym.form !== 'embedded') list(this.#capitals, country, t);
    });
  }

  /** The toponym of the dateline, -1 where there is none. */
  get home(): number {
    return this.#home;
  }

  /** The toponym before `token` that the noun most likely means, -1 where none fits. */
  find(noun: PlaceNoun, form: string, token: number): number {
    const { analysis } = this.#words;
    const sentence = analysis.sentenceOf(token);
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    let others = 0;
    const from = this.#before(token);
    for (let t = from; t >= 0 && t > from - LOOK_BACK; t--) {
      if (!this.#fits(t, noun, form)) continue;
      const far = sentence - analysis.sentenceOf(this.#toponyms[t]!.tokens[0]);
      const value = this.#salience(t) - far * SENTENCE_COST - (t === this.#home ? DATELINE_COST : 0);
      if (best !== -1 && keyOf(this.#toponyms[t]!) !== keyOf(this.#toponyms[best]!)) others++;
      if (value > most) [most, best] = [value, t];
    }
    if (best === -1) return from === -1 ? this.#ahead(noun, form, token) : -1;
    const far = sentence - analysis.sentenceOf(this.#toponyms[best]!.tokens[0]);
    return far > FORGOTTEN && others > 0 ? -1 : best;
  }

  /** The first toponym a text that opens with the noun goes on to name: "Troops left the city. Mosul was quiet."; -1 where it is not soon. */
  #ahead(noun: PlaceNoun, form: string, token: number): number {
    const { analysis } = this.#words;
    const t = this.#toponyms.findIndex((_, index) => index !== this.#home && this.#fits(index, noun, form));
    const far = t === -1 ? 0 : analysis.sentenceOf(this.#toponyms[t]!.tokens[0]) - analysis.sentenceOf(token);
    return far > AHEAD ? -1 : t;
  }

  /** The town or province a spot told of here lies in: one named before in the sentence, or in the one before; -1 where there is none. */
  around(token: number): number {
    const { analysis } = this.#words;
    let best = -1;
    const from = this.#before(token);
    for (let t = from; t >= 0 && t > from - LOOK_BACK; t--) {
      if (analysis.sentenceOf(token) - analysis.sentenceOf(this.#toponyms[t]!.tokens[0]) > AROUND) break;
      if (t === this.#home || !this.#isGround(t)) continue;
      if (best === -1 || this.#salience(t) > this.#salience(best)) best = t;
    }
    return best;
  }

  /** A town or province itself, named: what lies in it may be told without it. */
  #isGround(t: number): boolean {
    const { form, use } = this.#toponyms[t]!;
    if (form !== 'name' || use === 'associative') return false;
    const place = placeOf(this.#toponyms[t]!);
    return place !== undefined && (place.featureClass === 'P' || place.featureCode.startsWith('ADM'));
  }

  /** More mentions more, but not in proportion. */
  #salience(t: number): number {
    return Math.log2(1 + this.#mentions.get(keyOf(this.#toponyms[t]!))!);
  }

  /** The toponym of a country's capital, -1 where it is not named; the nearest before `token`, else the first after. */
  capitalOf(country: string, token: number): number {
    return this.#nearest(this.#capitals.get(country), token);
  }

  /** The mention of a country nearest before `token`, else the first after. */
  mentionOf(country: string, token: number): number {
    return this.#nearest(this.#states.get(country), token);
  }

  #nearest(among: readonly number[] | undefined, token: number): number {
    if (!among) return -1;
    return among[countBefore(among, (t) => this.#toponyms[t]!.tokens[0] < token) - 1] ?? among[0]!;
  }

  /** The country the text is about at `token`: the one most spoken of, or named before in the sentence. */
  countryAt(token: number): string | undefined {
    const { analysis } = this.#words;
    const here = new Map(this.#countries);
    const from = this.#before(token);
    for (let t = from; t >= 0 && t > from - LOOK_BACK; t--) {
      if (analysis.sentenceOf(this.#toponyms[t]!.tokens[0]) !== analysis.sentenceOf(token)) break;
      const country = placeOf(this.#toponyms[t]!)?.country;
      if (country) here.set(country, here.get(country)! + SAME_SENTENCE);
    }
    let best: string | undefined;
    for (const [country, count] of here) if (best === undefined || count > here.get(best)!) best = country;
    return best;
  }

  /** Index of the last toponym before a token. */
  #before(token: number): number {
    return countBefore(this.#toponyms, ({ tokens }) => tokens[1] < token) - 1;
  }

  #fits(t: number, { codes, but }: PlaceNoun, form: string): boolean {
    const toponym = this.#toponyms[t]!;
    const place = placeOf(toponym);
    const isCountry = place?.featureCode.startsWith('PCL') ?? false;
    if (toponym.form !== 'name') return isCountry && codes.includes('PCL') && toponym.form !== 'embedded';
    if (toponym.use === 'associative' && place?.featureCode !== 'PPLC' && !(isCountry && codes.includes('PCL')))
      return false;
    const last = toponym.tokens[1];
    if (this.#words.lower(last + 1) === form || this.#words.lower(last) === form) return true;
    if (!place) return codes.includes('PPL') && toponym.resolution.kind === 'unresolved';
    return (
      codes.some((code) => place.featureCode.startsWith(code)) &&
      !but.some((code) => place.featureCode.startsWith(code))
    );
  }
}

const keyOf = (toponym: Toponym): string => placeOf(toponym)?.placeId ?? toponym.text;

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function list(lists: Map<string, number[]>, key: string, index: number): void {
  const own = lists.get(key);
  if (own) own.push(index);
  else lists.set(key, [index]);
}

/** The places of some toponyms, where all are known. */
export function placesOf(toponyms: readonly Toponym[], indexes: readonly number[]): Place[] | undefined {
  const places = indexes.map((index) => placeOf(toponyms[index]!)).filter((place) => place !== undefined);
  return places.length === indexes.length && places.length > 0 ? places : undefined;
}
