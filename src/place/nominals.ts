import type { Gazetteer } from '../codebook/index.ts';
import type { Area, Span, Toponym } from '../model/index.ts';
import { Antecedents, placesOf } from './antecedents.ts';
import { placeOf, precisionOf, rounded } from './areas.ts';
import { bearingsIn } from './bearings.ts';
import { coordinatesIn } from './coordinates.ts';
import { discOf, locate } from './discs.ts';
import { type Nominal, nominalAt, SITE, sideOf } from './noun-phrases.ts';
import type { PlaceResources, Words } from './words.ts';

/** Where an area without a name of its own lies. */
export type Where = Pick<Area, 'toponyms' | 'place' | 'lat' | 'lon' | 'radiusKm' | 'geoPrecision' | 'relation'>;

/** Code of nouns for what stands in another state than the one whose it is. */
const ABROAD = 'ABROAD';

const NOWHERE: Where = { toponyms: [], geoPrecision: 3, relation: null };
/** Words between a noun and the place phrase that says where it is. */
const INNER_GAP = 4;

/**
 * Adds areas of common nouns ("the city", "a school in Hajin", "40 km to the south") to those of names.
 * @param home Index of the toponym of the dateline, -1 where there is none.
 */
export function withNominals(
  words: Words,
  toponyms: readonly Toponym[],
  named: readonly Area[],
  home: number,
  { gazetteer }: PlaceResources,
): Area[] {
  const told = new Antecedents(words, toponyms, home);
  const page = new Page(words, toponyms, named);
  const found: Area[] = [];
  const bare = new Set<number>();
  // From the end: what stands inside a phrase must be read before it, "a school in the capital".
  for (let token = words.length - 1; token >= 0; token--) {
    const nominal = page.isCovered(token) ? undefined : nominalAt(words, token, (i) => page.toponymAt(i) !== -1);
    if (!nominal) continue;
    const area = areaOf(words, nominal, page, told, gazetteer);
    found.push(area);
    page.cover(area);
    if (isBareSpot(words, nominal, area)) bare.add(token);
  }
  for (const area of bearingsIn(words, toponyms, told)) if (!page.isCovered(area.token)) found.push(area);
  found.push(...coordinatesIn(words));
  const all = [...named.filter(({ token }) => !page.isModifier(token)), ...found].sort((a, b) => a.start - b.start);
  return followSpots(words, all, bare);
}

/** "the hospital", with nothing that says where. */
const isBareSpot = (words: Words, { noun, definite, first, token }: Nominal, { end }: Area) =>
  noun.kind === 'spot' && definite && first === token - 1 && end === words.analysis.end(token);

/** A spot told of before lies where it lay: "the South Hospital in El Fasher … the hospital". */
function followSpots(words: Words, areas: readonly Area[], bare: ReadonlySet<number>): Area[] {
  const { analysis } = words;
  const last = new Map<string, Area>();
  return areas.map((area) => {
    const noun = analysis.lemma(area.token).toLowerCase();
    const before = bare.has(area.token) ? last.get(noun) : undefined;
    const followed = before ? { ...shapeOf(before), ...spanOf(area) } : area;
    if (followed.toponyms.length > 0) last.set(noun, followed);
    return followed;
  });
}

const spanOf = ({ start, end, text, token }: Area) => ({ start, end, text, token });

/** What stands at each token: areas that begin there or cover it, toponyms, words before a noun of place. */
class Page {
  readonly toponyms: readonly Toponym[];
  readonly #words: Words;
  readonly #starting = new Map<number, Area>();
  readonly #covered: Uint8Array;
  readonly #modifier: Uint8Array;
  readonly #toponymAt: Int32Array;

  constructor(words: Words, toponyms: readonly Toponym[], named: readonly Area[]) {
    this.#words = words;
    this.toponyms = toponyms;
    this.#covered = new Uint8Array(words.length);
    this.#modifier = new Uint8Array(words.length);
    this.#toponymAt = new Int32Array(words.length).fill(-1);
    toponyms.forEach(({ tokens: [first, last] }, t) => {
      this.#toponymAt.fill(t, first, last + 1);
    });
    for (const area of named) this.cover(area);
  }

  cover(area: Area): void {
    const { analysis } = this.#words;
    const first = analysis.tokenAt(area.start);
    this.#starting.set(first, area);
    for (let i = first; i < this.#words.length && analysis.start(i) < area.end; i++) this.#covered[i] = 1;
  }
  /** Marks the words before a noun as its own: what they name is no area beside it. */
  claim(first: number, noun: number): void {
    this.#modifier.fill(1, first, noun);
  }
  isCovered(i: number): boolean {
    return this.#covered[i] === 1;
  }
  isModifier(i: number): boolean {
    return this.#modifier[i] === 1;
  }
  startingAt(i: number): Area | undefined {
    return this.#starting.get(i);
  }
  toponymAt(i: number): number {
    return this.#toponymAt[i] ?? -1;
  }
}

function areaOf(words: Words, nominal: Nominal, page: Page, told: Antecedents, gazetteer: Gazetteer): Area {
  const { analysis } = words;
  const { first, token } = nominal;
  const inner = innerOf(words, token, page);
  const end = inner ? inner.end : analysis.end(token);
  page.claim(first, token);
  const where = whereOf(words, nominal, page, told, gazetteer, inner);
  const side = inner ? -1 : sideOf(words, token);
  const part = side === -1 ? undefined : partOf(words, side, where, page.toponyms);
  const start = analysis.start(part ? Math.max(0, analysis.lower(side - 1) === 'the' ? side - 1 : side) : first);
  const name = nameOf(words, nominal);
  return {
    start,
    end,
    text: analysis.text.slice(start, end),
    ...(part ?? where),
    ...(name && { name }),
    token: part ? side : token,
  };
}

/** "the Samarra Barrage": a structure or ground that capitals name whole; not "the Town Hall". */
function nameOf(words: Words, { noun, token }: Nominal): Span | undefined {
  if (!noun.codes.includes(SITE) || !words.isCapital(token) || words.caseless) return undefined;
  let first = token;
  while (words.isCapital(first - 1) && words.isWord(first - 1) && words.analysis.upos(first - 1) !== 'DET') first--;
  if (first === token || words.analysis.sentenceOf(first) !== words.analysis.sentenceOf(token)) return undefined;
  return { start: words.analysis.start(first), end: words.analysis.end(token) };
}

/** "the north of the city": where the whole is known. */
function partOf(words: Words, side: number, where: Where, toponyms: readonly Toponym[]): Where | undefined {
  const places = placesOf(toponyms, where.toponyms);
  const relation = words.lexicon.relationsAt.get(words.lower(side))?.find(({ kind }) => kind === 'part');
  if (!places || !relation || where.relation !== null) return undefined;
  const disc = locate(places, { relation, first: side, last: side, directions: [] });
  return {
    toponyms: where.toponyms,
    ...rounded(disc),
    geoPrecision: precisionOf(places, relation),
    relation: relation.id,
  };
}

function whereOf(
  words: Words,
  { noun, first, token, definite }: Nominal,
  page: Page,
  told: Antecedents,
  gazetteer: Gazetteer,
  inner: Area | undefined,
): Where {
  const { toponyms } = page;
  const owner = ownerOf(words, page, first, token);
  if (noun.kind === 'capital') {
    const owners = words.analysis.xpos(token) === 'NNS' ? ownersOf(page, first, token) : [];
    if (owners.length > 1) return capitals(owners, page, gazetteer);
    const country = owner === -1 ? told.countryAt(token) : placeOf(toponyms[owner]!)?.country;
    return (country === undefined ? undefined : capital(country, token, toponyms, told, gazetteer)) ?? NOWHERE;
  }
  const apposed = noun.kind === 'unit' && !definite ? apposedTo(words, first, page) : -1;
  if (apposed !== -1) return at(toponyms, apposed);
  const isSpot = noun.kind === 'spot';
  const isOfState = isSpot && owner !== -1 && (placeOf(toponyms[owner]!)?.featureCode.startsWith('PCL') ?? false);
  // "the U.S. embassies in Kenya": whose they are is not where.
  if (isOfState && inner && (inner.relation ?? 'in') === 'in') return within(shapeOf(inner));
  if (owner !== -1 && !(isOfState && noun.codes.includes(ABROAD)))
    return isSpot ? within(at(toponyms, owner)) : at(toponyms, owner);
  if (inner) return isSpot ? within(shapeOf(inner)) : shapeOf(inner);
  if (noun.kind === 'here' && words.lower(token) === 'here' && told.home !== -1) return at(toponyms, told.home);
  if (isSpot) {
    const around = wholeIn(words, first, token, told) ?? (isLocated(words, token) ? -1 : told.around(token));
    return around === -1 ? NOWHERE : within(at(toponyms, around));
  }
  const found = definite ? told.find(noun, words.lower(token), token) : -1;
  return found === -1 ? NOWHERE : at(toponyms, found);
}

/** "a school in Hof": its own words say where, though it be nowhere known. */
function isLocated(words: Words, token: number): boolean {
  const marker = token + 1;
  return words.is(marker, 'locative') && words.analysis.upos(words.analysis.head(marker)) === 'PROPN';
}

/** "the country's two biggest prisons": the toponym that the possessor means; nothing where none is or none is known. */
function wholeIn(words: Words, first: number, token: number, told: Antecedents): number | undefined {
  for (let i = first; i < token; i++) {
    const whole = words.analysis.deprel(i) === 'nmod:poss' ? words.lexicon.nouns.get(words.lower(i)) : undefined;
    if (whole?.kind !== 'unit') continue;
    const found = told.find(whole, words.lower(i), i);
    return found === -1 ? undefined : found;
  }
  return undefined;
}

/** A spot lies in the place that it is told with. */
const within = (where: Where): Where => ({ ...where, relation: where.relation ?? 'in' });

/** The place phrase right behind a noun: "a hospital in the town of Hajin". */
function innerOf(words: Words, token: number, page: Page): Area | undefined {
  const { analysis } = words;
  for (let i = token + 1; i <= token + 1 + INNER_GAP && i < words.length; i++) {
    if (analysis.sentenceOf(i) !== analysis.sentenceOf(token)) return undefined;
    const area = page.startingAt(i);
    if (area) return area;
    const upos = analysis.upos(i);
    const isPassing = upos === 'ADP' || upos === 'DET' || upos === 'ADJ' || words.lower(i) === ',';
    if (!isPassing && !isTitleOf(words, i)) return undefined;
  }
  return undefined;
}

/** "the Tanzanian capital Dar es Salaam": what a place is, right before its name. */
const isTitleOf = (words: Words, i: number) => words.is(i, 'of-unit') && words.isCapital(i + 1);

/** The place named among the words of a noun phrase before its noun: "Somalia's capital", "the Mezzeh airport"; -1 where none, or where two are the ends of "the Kaduna-Abuja road". */
function ownerOf(words: Words, page: Page, first: number, token: number): number {
  const [from, to] = [page.toponymAt(token - 3), page.toponymAt(token - 1)];
  if (words.lower(token - 2) === '-' && token - 3 >= first && from !== -1 && to !== -1 && from !== to) return -1;
  for (let i = token - 1; i >= first; i--) {
    const t = page.toponymAt(i);
    if (t !== -1) return t;
  }
  return -1;
}

/** All that are named there: "the Kenyan and Tanzanian capitals". */
function ownersOf(page: Page, first: number, token: number): number[] {
  const owners = new Set<number>();
  for (let i = first; i < token; i++) if (page.toponymAt(i) !== -1) owners.add(page.toponymAt(i));
  return [...owners];
}

/** Several capitals: one region that holds them, wide as it is. */
function capitals(owners: readonly number[], { toponyms }: Page, gazetteer: Gazetteer): Where {
  const known = owners.map((owner) => gazetteer.capital(placeOf(toponyms[owner]!)?.country ?? ''));
  if (known.includes(-1)) return NOWHERE;
  const disc = locate(
    known.map((place) => gazetteer.place(place)),
    undefined,
  );
  return { toponyms: owners, ...rounded(disc), geoPrecision: 3, relation: 'capital of' };
}

/** The name right before that a noun tells more of: "Baghuz, a small hamlet"; -1 where there is none. */
function apposedTo(words: Words, first: number, page: Page): number {
  const mark = words.lower(first - 1);
  if (mark !== ',' && mark !== '(' && mark !== '–' && mark !== '—' && mark !== '--') return -1;
  const named = page.toponymAt(first - 2);
  const place = named === -1 ? undefined : placeOf(page.toponyms[named]!);
  return place?.featureClass === 'P' && page.toponyms[named]!.form === 'name' ? named : -1;
}

/** The capital where it is named, else what the gazetteer knows as the country's. */
function capital(
  country: string,
  token: number,
  toponyms: readonly Toponym[],
  told: Antecedents,
  gazetteer: Gazetteer,
): Where | undefined {
  const named = told.capitalOf(country, token);
  if (named !== -1) return at(toponyms, named);
  const mention = told.mentionOf(country, token);
  const known = gazetteer.capital(country);
  if (mention === -1 || known === -1) return undefined;
  const place = gazetteer.place(known);
  return { toponyms: [mention], place, ...rounded(discOf(place)), geoPrecision: 1, relation: null };
}

/** A noun that stands for one toponym. */
function at(toponyms: readonly Toponym[], index: number): Where {
  const places = placesOf(toponyms, [index]);
  const disc = places ? rounded(discOf(places[0]!)) : {};
  return { toponyms: [index], ...disc, geoPrecision: precisionOf(places ?? [], undefined), relation: null };
}

function shapeOf({ toponyms, place, lat, lon, radiusKm, geoPrecision, relation }: Area): Where {
  const disc = lat === undefined ? {} : { lat, lon, radiusKm };
  return { toponyms, ...(place && { place }), ...disc, geoPrecision, relation };
}
