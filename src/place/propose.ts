import type { Candidate, Gazetteer } from '../codebook/index.ts';
import { withAnnounced } from './announced.ts';
import { withNames } from './named.ts';
import type { Proposal } from './proposal.ts';
import { CLEAR, caselessSight, countrySight, type Sight } from './sight.ts';
import type { PlaceResources, Words } from './words.ts';

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
/** Tokens of a place name, marks counted. */
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
