import type { Area, EventPlace, Place } from '../model/index.ts';
import { placeOfArea } from './area-places.ts';
import type { Reader } from './reader.ts';

/** Prepositions of place. */
export const LOCATIVE = /^(in|at|near|on|outside|inside|around|across|over|off)$/;

/**
 * The place of a clause: the first with a preposition of place, else the first; or what is told to lie in it.
 * @param afar Does the deed come from elsewhere? Then whence comes last.
 */
export function bestArea(r: Reader, indexes: readonly number[], afar = false): number | undefined {
  let best: number | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const index of indexes) {
    const area = r.doc.areas[index]!;
    const score = afar && isOrigin(r, area.token) ? -1 : LOCATIVE.test(r.caseOf(area.token)) ? located(area) : 0;
    if (score > bestScore) [best, bestScore] = [index, score];
  }
  return best === undefined ? undefined : (indexes.find((index) => isNarrower(r, index, best)) ?? best);
}

/** "near the Turkish border in northern Syria": in Syria. */
function located({ relation }: Area): number {
  return relation === 'border' ? 0.5 : 1;
}

/** "from two ships in the gulf": whence, not where. */
export function isOrigin(r: Reader, token: number): boolean {
  for (let node = token, steps = 0; node !== -1 && steps < 4; node = r.a.head(node), steps++) {
    if (r.a.upos(node) === 'VERB') return false;
    if (r.caseOf(node) === 'from') return true;
  }
  return false;
}

/** "its last territory in Syria – Baghuz, a hamlet –", "the village of Karima in Sudan": what stands in apposition right behind a wider place, or in it. */
function isNarrower(r: Reader, inner: number, outer: number): boolean {
  const [narrow, wide] = [r.doc.areas[inner]!, r.doc.areas[outer]!];
  // "the Damascus suburb of Douma"
  if (narrow.token === wide.token && r.lemma(narrow.token) === 'suburb') return narrow.start > wide.start;
  const [first, last, joint] =
    narrow.start > wide.start ? ([wide, narrow, DASH] as const) : ([narrow, wide, WITHIN] as const);
  const gap = last.start - first.end;
  if (gap < 0 || gap > LONGEST_JOINT || !joint.test(r.a.text.slice(first.end, last.start))) return false;
  return isInside(placeOfArea(r, narrow), placeOfArea(r, wide));
}
const DASH = /^\s*(–|—|-{1,2}|:|\()\s*$/;
const WITHIN = /^ in (the )?$/;
/** Characters of the longest of the two. */
const LONGEST_JOINT = 8;

/** Does a province or country hold a place? */
export function isInside(inner: Place | undefined, outer: Place | undefined): boolean {
  if (!inner || !outer || inner.country !== outer.country || inner.placeId === outer.placeId) return false;
  if (inner.featureCode.startsWith('PCL')) return false;
  return outer.featureCode.startsWith('PCL') || (outer.featureCode === 'ADM1' && inner.admin1 === outer.name);
}

/** "two engineers from Canada", "Sgt. Bell of Austin, Texas": where somebody comes from is not where it was. */
export function isHomeOf(r: Reader, area: Area): boolean {
  const { a } = r;
  const above = a.head(area.token);
  // "Williams, 21, of Pennsylvania"
  const someone = above !== -1 && a.upos(above) === 'NUM' ? a.head(above) : above;
  if (someone === -1) return false;
  // "a Louisiana man"
  if (a.deprel(area.token) === 'compound') return r.isListed(someone, 'dweller') && isWide(r, area);
  if (a.deprel(area.token) !== 'nmod' || !r.isA(someone, 'person')) return false;
  const prep = r.caseOf(area.token);
  // "the ambassador to Washington"
  if (prep === 'to') return true;
  if (prep === 'of') return r.nameType(someone) === 'PER';
  return prep === 'from' && isWide(r, area);
}

/** A country or a state of one. */
const isWide = (r: Reader, area: Area): boolean => /^(PCL|ADM1$)/.test(placeOfArea(r, area)?.featureCode ?? '');

/** The area told of inside the phrase of `token`: index in `areas`, -1 where none. */
export function areaInside(r: Reader, token: number): number {
  const [first, last] = r.a.extent(token);
  for (let i = first; i <= last && i - first < 25; i++) {
    const index = r.areaAt[i]!;
    if (index !== -1 && /^(in|at|near|of|outside|on)$/.test(r.caseOf(i)) && !isHomeOf(r, r.doc.areas[index]!))
      return index;
  }
  return -1;
}

/** "the American embassy in Nairobi": whose it is tells nothing of where; index of the area it stands in, -1 where none is named. */
export function groundOf(r: Reader, index: number): number {
  const area = r.doc.areas[index]!;
  const toponym = r.doc.toponyms[area.toponyms[0] ?? -1];
  if (area.toponyms.length !== 1 || toponym?.use !== 'associative' || area.relation !== 'in') return index;
  const inner = r.doc.areas.findIndex(
    ({ token, toponyms }) =>
      token > area.token && toponyms.length > 0 && r.a.isUnder(token, area.token) && LOCATIVE.test(r.caseOf(token)),
  );
  if (inner !== -1) return inner;
  return namesFaith(r, toponym.tokens[1]) || ABROAD.test(r.lemma(area.token)) ? -1 : index;
}
const ABROAD = /^(ambassador|mission|school)$/;

/** "a Greek Orthodox church": a faith, no ground. */
function namesFaith(r: Reader, word: number): boolean {
  return word + 1 < r.a.length && FAITH.test(r.a.lower(word + 1));
}
const FAITH = /^(orthodox|catholic|apostolic|uniate)$/;

/** Sentences back in which the area that "these areas" means must have been named. */
const BACK = 2;

/** "these areas", "the state" without a name: the area named last before them that can be meant; index in `areas`, -1 where none is near. */
export function areaMeant(r: Reader, index: number): number {
  const area = r.doc.areas[index]!;
  const determiner = r.a.child(area.token, 'det');
  if (determiner === -1) return -1;
  const kind = r.a.lower(determiner) === 'the' ? KINDS.get(r.lemma(area.token)) : ANY;
  if (!kind || !/^(the|this|that|these|those)$/.test(r.a.lower(determiner))) return -1;
  const sentence = r.a.sentenceOf(area.token);
  for (let at = index - 1; at >= 0; at--) {
    const before = r.doc.areas[at]!;
    if (before.token < 0 || sentence - r.a.sentenceOf(before.token) > BACK) return -1;
    if (before.toponyms.length === 0 || r.inDateline(before.token) || before.relation === 'border') continue;
    if (kind.test(placeOfArea(r, before)?.featureCode ?? '')) return at;
  }
  return -1;
}
const ANY = /^/;
/** GeoNames feature codes of what "the state", "the city" can mean. */
const KINDS: ReadonlyMap<string, RegExp> = new Map([
  ['state', /^ADM1$|^PPLA$/],
  ['province', /^ADM1$|^PPLA$/],
  ['city', /^PPL/],
  ['town', /^PPL/],
  ['village', /^PPL/],
]);

/** "A French court sentenced him", "Haiti's government imposed a curfew": at home. */
export function homeGround(r: Reader, fillers: readonly number[], isCoercion: boolean): EventPlace | null {
  const isAtHome = (token: number) => r.isListed(token, 'court') || (isCoercion && r.isListed(token, 'authority'));
  return territoryOf(r, fillers.filter(isAtHome));
}

/** A state's war is won on its own ground, and a country's leader ousted there: the country that the words name. */
export function territoryOf(r: Reader, fillers: readonly number[]): EventPlace | null {
  return namedWith(r, fillers, (code) => code.startsWith('PCL'), 3);
}

/** "the Geneva talks": the town they are called after. */
export function townOf(r: Reader, talks: readonly number[]): EventPlace | null {
  return namedWith(r, talks, (code) => code.startsWith('PPL'), 1);
}

function namedWith(
  r: Reader,
  fillers: readonly number[],
  isIt: (featureCode: string) => boolean,
  geoPrecision: EventPlace['geoPrecision'],
): EventPlace | null {
  const words = fillers.flatMap((token) => [token, ...r.a.childrenBy(token, 'nmod:poss', 'amod', 'compound')]);
  for (const word of words) {
    const { start, end } = r.a.span(word);
    const toponym = r.doc.toponyms.findIndex((one) => one.start <= start && end <= one.end);
    const resolution = r.doc.toponyms[toponym]?.resolution;
    if (resolution?.kind !== 'resolved' || !isIt(resolution.place.featureCode) || namesFaith(r, word)) continue;
    const { text, ...named } = r.doc.toponyms[toponym]!;
    return {
      start: named.start,
      end: named.end,
      text,
      area: -1,
      toponym,
      geoPrecision,
      relation: null,
      basis: 'inferred',
    };
  }
  return null;
}

/** "in several operations, including in the hills": one scene of many; the ground of all is the doer's country, where that holds it. */
export function wholeOf(r: Reader, part: EventPlace, fillers: readonly number[]): EventPlace {
  const whole = territoryOf(r, fillers);
  const ground = whole && r.doc.toponyms[whole.toponym ?? -1]?.resolution;
  const inner = placeOfArea(r, r.doc.areas[part.area]!);
  return ground?.kind === 'resolved' && inner && isInside(inner, ground.place) ? whole! : part;
}

/** The place of an event, told by the words of one area. */
export function placeFrom(area: Area, index: number, basis: EventPlace['basis']): EventPlace {
  const { start, end, text, geoPrecision, relation } = area;
  return { start, end, text, area: index, geoPrecision, relation, basis };
}

/** "soldiers from Mali, Chad and Niger", "the presidents of Mali and Chad": the name of a country for its people there. */
function isParty(r: Reader, token: number): boolean {
  const kind = r.a.deprel(token) === 'conj' ? r.actorAt(token)?.kind : undefined;
  return kind !== undefined && kind !== 'state';
}

/** A place that can be named; "U.S. strike" tells whose, "Kabul bombing" where: only towns and spots set the scene as modifiers. */
export function isSetting(r: Reader, area: Area): boolean {
  if (area.toponyms.length === 0 || isHomeOf(r, area) || isBlameOn(r, area.token) || isParty(r, area.token))
    return false;
  if (isBody(r, area)) return false;
  const deprel = r.a.deprel(area.token);
  if (deprel !== 'compound' && deprel !== 'amod' && deprel !== 'nmod:poss') return true;
  const resolution = r.doc.toponyms[area.toponyms[0] ?? -1]?.resolution;
  return resolution?.kind !== 'resolved' || !resolution.place.featureCode.startsWith('PCL');
}

/** "fought the Houthis": who is taken for a place that nobody knows. */
export function isBody(r: Reader, area: Area): boolean {
  const kind = r.actorAt(area.token)?.kind;
  return kind !== undefined && kind !== 'state' && placeOfArea(r, area) === undefined;
}

/** "in Batumi, Kutaisi and Zugdidi": one of several, which is not the ground of what is told next. */
export function isOneOfSeveral(r: Reader, index: number): boolean {
  const token = r.doc.areas[index]?.token ?? -1;
  if (token === -1) return false;
  const others = r.a.deprel(token) === 'conj' ? [r.a.head(token)] : r.a.childrenBy(token, 'conj');
  return others.some((other) => (r.areaAt[other] ?? -1) !== -1);
}

/** "blamed on Russia": who did it, not where. */
function isBlameOn(r: Reader, token: number): boolean {
  const head = r.a.head(token);
  if (head === -1 || r.caseOf(token) !== 'on') return false;
  const verb = r.a.deprel(head) === 'obj' ? r.a.head(head) : head;
  return /^(blame|pin)$/.test(r.lemma(verb));
}

/** The dateline's place, for what names no nearer one; none where it is told from two countries. */
export function datelinePlace(r: Reader): EventPlace | null {
  const inDateline = (area: Area) =>
    area.token >= 0 && area.token < r.a.length && r.inDateline(area.token) && area.end <= r.a.start(r.afterDateline);
  const index = r.doc.areas.findIndex(inDateline);
  const countries = new Set(r.doc.areas.filter(inDateline).map((area) => placeOfArea(r, area)?.country));
  return index === -1 || countries.size > 1 ? null : placeFrom(r.doc.areas[index]!, index, 'default');
}
