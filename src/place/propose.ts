import type { Candidate, Gazetteer } from '../codebook/index.ts';
import type { Name } from '../model/index.ts';
import { CLEAR, caselessSight, countrySight, type Sight } from './sight.ts';
import type { PlaceResources, Words } from './words.ts';

/** A span that may be a place mention, with the places its words can name. */
export interface Proposal {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** Folded name: mentions with one key mean one place unless something parts them. */
  readonly key: string;
  readonly candidates: readonly Candidate[];
  /** Proposed for the words beside it alone: "the village of X". */
  readonly announced?: true;
}

/** Words inside names that are written small. */
const CONNECTORS = new Set(
  "of and the de la le les du del della der den di da do dos das al el ar ad as ash az an at es ez ed er ul ud e y en sur am auf bei und upon on in under by sub van von bin ibn abu d l s - – & ' ’ . /".split(
    ' ',
  ),
);
const ARTICLES = new Set('the al ar as ash ad az an at el'.split(' '));
const ARABIC_ARTICLES = new Set('al ar as ash ad az an at'.split(' '));
/** Countries where places are called with the Arabic article. */
const ARABIC = new Set(
  'AE AF BH DJ DZ EG EH ER IL IQ IR JO KM KW LB LY MA ML MR NE OM PK PS QA SA SD SO SS SY TD TN TR YE'.split(' '),
);
const HYPHENS = new Set(['-', '–', '‐']);
const FOLDED_FIRST: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['ft', 'fort'],
  ['mt', 'mount'],
]);
const MAX_TOKENS = 14;

/** All spans that may name places, in text order, none inside another. */
export function propose(words: Words, { gazetteer }: PlaceResources): Proposal[] {
  const proposals = scan(
    words,
    gazetteer,
    words.caseless ? caselessSight(words, gazetteer, countriesIn(words, gazetteer)) : CLEAR,
  );
  return words.caseless
    ? withNames(words, gazetteer, proposals)
    : withAnnounced(words, gazetteer, withNames(words, gazetteer, proposals));
}

function countriesIn(words: Words, gazetteer: Gazetteer): Set<string> {
  const proposals = scan(words, gazetteer, countrySight(gazetteer));
  return new Set(proposals.flatMap(({ candidates }) => candidates.map(({ place }) => gazetteer.country(place))));
}

function scan(words: Words, gazetteer: Gazetteer, sight: Sight): Proposal[] {
  const proposals: Proposal[] = [];
  for (let i = 0; i < words.length; ) {
    const found = proposeAt(words, gazetteer, i, sight);
    if (found) proposals.push(found);
    i = found ? found.last + 1 : i + 1;
  }
  return proposals;
}

function proposeAt(words: Words, gazetteer: Gazetteer, i: number, sight: Sight): Proposal | undefined {
  if (!mayBegin(words, i)) return undefined;
  const lower = words.lower(i);
  const isArticle = ARTICLES.has(lower);
  let second = i + 1;
  while (HYPHENS.has(words.lower(second)) && words.touches(i)) second++;
  const head = gazetteer.folding.exact(isArticle ? words.lower(second) : lower).split(' ', 1)[0]!;
  const longest = head === '' ? 0 : gazetteer.longest(FOLDED_FIRST.get(head) ?? head);
  if (longest === 0) return undefined;
  const ends = endsFrom(words, i, longest + (isArticle ? 1 : 0));
  for (let e = ends.length - 1; e >= 0; e--) {
    const last = ends[e]!;
    if (isArticle && last === i) return undefined;
    const proposal = proposalOf(words, gazetteer, i, last, sight);
    if (proposal) return proposal;
  }
  return undefined;
}

function mayBegin(words: Words, i: number): boolean {
  if (words.caseless) return words.isWord(i);
  if (!words.isCapital(i)) return ARTICLES.has(words.lower(i)) && HYPHENS.has(words.lower(i + 1)) && words.touches(i);
  const lower = words.lower(i);
  return lower !== 'at' && lower !== 'as' && lower !== 'an' && lower !== 'ad';
}

/** Where a name that begins at `i` may end: capitalised words, with small words only between them. */
function endsFrom(words: Words, i: number, longest: number): number[] {
  const { analysis } = words;
  const ends = [i];
  const sentence = analysis.sentenceOf(i);
  let count = 1;
  for (let j = i + 1; j < words.length && j < i + MAX_TOKENS; j++) {
    if (analysis.sentenceOf(j) !== sentence) break;
    const lower = words.lower(j);
    const isMark = HYPHENS.has(lower) || lower === '.' || lower === "'" || lower === '’' || lower === '/';
    if (!isMark && ++count > longest) break;
    const isNameWord = words.caseless ? words.isWord(j) : words.isCapital(j);
    if (isNameWord) ends.push(j);
    else if (!CONNECTORS.has(lower)) {
      if (words.isWord(j) && HYPHENS.has(words.lower(j - 1))) ends.push(j);
      else break;
    }
  }
  return ends;
}

function proposalOf(
  words: Words,
  gazetteer: Gazetteer,
  first: number,
  last: number,
  sight: Sight,
): Proposal | undefined {
  const { analysis } = words;
  const start = analysis.start(first);
  if (words.caseless && first === last && isPlainWord(words, first)) return undefined;
  const key = gazetteer.folding.exact(analysis.text.slice(start, analysis.end(last)));
  const found = key === '' ? [] : gazetteer.lookup(key).filter((candidate) => candidate.kind !== 'loose');
  const usables = usable(words, gazetteer, first, found);
  if (!usables.some((candidate) => sight.sees(candidate, first))) return undefined;
  const candidates = usables.filter(sight.holds);
  const stop = isAbbreviated(words, gazetteer, last, candidates) ? last + 1 : last;
  return { first, last: stop, start, end: analysis.end(stop), key, candidates };
}

/** Without case a short or common word is itself, not a place; "u.s." is none. */
function isPlainWord(words: Words, i: number): boolean {
  if (words.is(i, 'not-place')) return true;
  return (words.lower(i).length <= 3 && !words.lower(i).includes('.')) || words.analysis.upos(i) === 'VERB';
}

/** Postal codes count only after a comma: "Alexandria, LA". */
function usable(words: Words, gazetteer: Gazetteer, first: number, found: readonly Candidate[]): readonly Candidate[] {
  if (words.lower(first) === 'the' && !found.some(({ place }) => /^the /i.test(gazetteer.name(place)))) return [];
  if (ARABIC_ARTICLES.has(words.lower(first))) return found.filter(({ place }) => mayTakeArticle(gazetteer, place));
  if (!found.some(({ kind }) => kind === 'postal')) return found;
  return followsName(words, first) ? found : found.filter(({ kind }) => kind !== 'postal');
}

/** "Al Salem" is no Salem of Oregon. */
function mayTakeArticle(gazetteer: Gazetteer, place: number): boolean {
  return (
    ARABIC.has(gazetteer.country(place)) ||
    gazetteer.country(place) === '' ||
    /^a\p{L}{1,2}[ -]/iu.test(gazetteer.name(place))
  );
}

/** "Alexandria, La", "Walker County (Ga.)". */
const followsName = (words: Words, i: number) =>
  (words.lower(i - 1) === ',' || words.lower(i - 1) === '(') && words.isCapital(i - 2);

/** "Alexandria, La.": the stop belongs to the abbreviation. */
function isAbbreviated(words: Words, gazetteer: Gazetteer, last: number, candidates: readonly Candidate[]): boolean {
  if (words.lower(last + 1) !== '.' || !words.touches(last)) return false;
  const form = words.lower(last);
  if (form.length > 6 || form.endsWith('.')) return false;
  // "Paris, Mo." is no Mo of Norway.
  if (candidates.some(({ kind }) => kind === 'primary') && !followsName(words, last)) return false;
  return candidates.some(
    ({ place, kind }) =>
      (kind === 'postal' || kind === 'alternate') &&
      gazetteer.code(place) === 'ADM1' &&
      gazetteer.name(place).length > form.length,
  );
}

/** Adds the annotator's place names that no proposal touches, by the loose key where that finds one. */
function withNames(words: Words, gazetteer: Gazetteer, proposals: readonly Proposal[]): Proposal[] {
  const all = [...proposals];
  let next = 0;
  for (const name of words.analysis.names) {
    if (name.type !== 'LOC') continue;
    while (next < proposals.length && proposals[next]!.last < name.first) next++;
    const touching = proposals[next];
    if (touching && touching.first <= name.last) {
      const wider = isPartOnly(words, gazetteer, touching, name) ? namedProposal(words, gazetteer, name) : undefined;
      if (wider) all[next] = wider;
      continue;
    }
    const added = namedProposal(words, gazetteer, name);
    if (added) all.push(added);
  }
  let covered = -1;
  return all
    .sort((a, b) => a.first - b.first || b.last - a.last)
    .filter(({ last }) => {
      if (last <= covered) return false;
      covered = last;
      return true;
    });
}

/** A town whose name begins or ends a longer one: "Qunyo Barrow" is not Barrow, nor "San Luis de la Reina" San Luis; "East Aleppo" is in Aleppo. */
function isPartOnly(words: Words, gazetteer: Gazetteer, proposal: Proposal, name: Name): boolean {
  const { first, last, candidates } = proposal;
  if (first === name.first && last < name.last)
    return (first === last && NAME_STARTS.has(words.lower(first))) || isCutShort(words, gazetteer, proposal, name);
  if (first <= name.first || last !== name.last) return false;
  for (let i = name.first; i < first; i++)
    if (!words.isCapital(i) || !words.isWord(i) || words.is(i, 'direction')) return false;
  if (words.is(first - 1, 'title') || words.is(first - 1, 'locative')) return false;
  if (NAME_STARTS.has(words.lower(name.first))) return true;
  return candidates.every(
    ({ place }) => gazetteer.code(place).startsWith('PPL') && gazetteer.population(place) < WELL_KNOWN,
  );
}

/** "San Luis de la Reina", of which "San Luis" is no part by itself. */
function isCutShort(words: Words, gazetteer: Gazetteer, { last, candidates }: Proposal, name: Name): boolean {
  if (!LINKS.has(words.lower(last + 1)) || !(words.caseless || words.isCapital(name.last))) return false;
  return candidates.every(({ place }) => /^(PPL(?!C)|ADM)/.test(gazetteer.code(place)));
}

/** Words that join the parts of Romance names. */
const LINKS = new Set(['de', 'del', 'da', 'do', 'dos', 'das', 'du', 'des', 'la', 'el', 'sur', 'en']);

/** Words that begin names of places of their own: "Puerto Jordan" is no part of Jordan. */
const NAME_STARTS = new Set(
  'puerto porto port puerta fort fuerte villa vila ciudad cidade pueblo san santa santo saint nueva nuevo nova novo new monte mount rio cerro lago isla ilha sao bandar khan deir tel kafr'.split(
    ' ',
  ),
);

/** Towns of so many people are known by their name inside a longer one. */
const WELL_KNOWN = 100_000;

function namedProposal(words: Words, gazetteer: Gazetteer, name: Name): Proposal | undefined {
  let { first } = name;
  while (first < name.last && !words.isCapital(first) && !words.caseless) first++;
  return looseProposal(words, gazetteer, first, name.last);
}

function looseProposal(words: Words, gazetteer: Gazetteer, first: number, last: number): Proposal | undefined {
  const { analysis } = words;
  const start = analysis.start(first);
  const end = analysis.end(last);
  const key = gazetteer.folding.exact(analysis.text.slice(start, end));
  return key === '' ? undefined : { first, last, start, end, key, candidates: gazetteer.lookupLoose(key) };
}

/** Words of an unlisted name, at most. */
const LONGEST_UNLISTED = 4;
const SMALL_TOWNS = new Set(['town', 'village', 'hamlet', 'suburb', 'neighborhood', 'neighbourhood', 'settlement']);

/** Adds unlisted names that their words call a town: "the village of Let Yet Kone", "Baeti village". */
function withAnnounced(words: Words, gazetteer: Gazetteer, proposals: readonly Proposal[]): Proposal[] {
  const taken = new Uint8Array(words.length);
  for (const { first, last } of proposals) taken.fill(1, first, last + 1);
  const added = calledTowns(words, gazetteer, proposals);
  const swallowed = new Uint8Array(words.length);
  for (const { first, last } of added) {
    taken.fill(1, first, last + 1);
    swallowed.fill(1, first, last + 1);
  }
  for (let i = 1; i < words.length; i++) {
    if (!isFree(words, taken, i) || words.isCapital(i - 1)) continue;
    let last = i;
    while (last - i < LONGEST_UNLISTED && isFree(words, taken, last + 1)) last++;
    const found =
      isCalledTown(words, i, last) || isPlacedIn(words, taken, i, last)
        ? looseProposal(words, gazetteer, i, last)
        : undefined;
    if (found) added.push({ ...found, announced: true });
    i = last;
  }
  return [...proposals.filter(({ first }) => swallowed[first] === 0), ...added].sort((a, b) => a.first - b.first);
}

/** "the village of Let Yet Kone", though there is a Kone: what "of" follows is named whole. */
function calledTowns(words: Words, gazetteer: Gazetteer, proposals: readonly Proposal[]): Proposal[] {
  return proposals.flatMap(({ first, last }) => {
    const [begin] = words.analysis.sentence(words.analysis.sentenceOf(first));
    const least = Math.max(begin, first - LONGEST_UNLISTED);
    let start = first;
    while (start > least && words.isCapital(start - 1) && words.isWord(start - 1)) start--;
    const isCalled = start < first && words.lower(start - 1) === 'of' && SMALL_TOWNS.has(words.lower(start - 2));
    const found = isCalled ? looseProposal(words, gazetteer, start, last) : undefined;
    return found ? [{ ...found, announced: true as const }] : [];
  });
}

const isFree = (words: Words, taken: Uint8Array, i: number) =>
  i < words.length && taken[i] === 0 && words.isCapital(i) && words.isWord(i) && words.nameAt(i)?.type !== 'NORP';

function isCalledTown(words: Words, first: number, last: number): boolean {
  if (words.lower(first - 1) === 'of' && SMALL_TOWNS.has(words.lower(first - 2))) return true;
  return SMALL_TOWNS.has(words.lower(last + 1)) && !words.isSentenceStart(first) && !words.isCapital(last + 1);
}

/** "near Qunyo Barrow, in the Lower Shabelle region". */
function isPlacedIn(words: Words, taken: Uint8Array, first: number, last: number): boolean {
  if (!words.is(first - 1, 'locative') || words.lower(last + 1) !== ',') return false;
  let next = last + 2;
  if (words.lower(next) === 'in') next++;
  if (words.lower(next) === 'the') next++;
  while (words.is(next, 'direction')) next++;
  return taken[next] === 1;
}
