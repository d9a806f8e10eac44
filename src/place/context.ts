import type { Gazetteer } from '../codebook/index.ts';
import type { Proposal } from './proposal.ts';
import type { Words } from './words.ts';

/** Context that announces a place. */
const ANCHORS: ReadonlySet<string> = new Set([
  'prev:unit-of',
  'prev:place-of',
  'prev:locative',
  'next:unit',
  'next:Unit',
  'next:comma-place',
]);

/** Do the words beside a span announce a place? */
export const announcesPlace = (context: readonly string[]) => context.some((feature) => ANCHORS.has(feature));

/** Do they, or do they say that something goes there or is done there? */
export const placesIt = (context: readonly string[]) =>
  announcesPlace(context) || context.includes('prev:weak-locative') || context.includes('prev:place-verb');

/** Does a given name, an initial or a title stand right before? */
export function followsPerson(words: Words, i: number): boolean {
  if (i === 0 || !words.isCapital(i - 1)) return false;
  let before = i - 1;
  if (words.lower(before) === '.' && before > 0) before--;
  const lower = words.lower(before).replace(/\.$/, '');
  if (words.analysis.sentenceOf(before) !== words.analysis.sentenceOf(i)) return false;
  if (/^\p{L}$/u.test(lower)) return words.isCapital(before - 1);
  return words.lexicon.given.has(lower) || words.lexicon.has(lower, 'title');
}

/** What the words before and after a span say of it: one feature for each side. */
export function contextFeatures(words: Words, { first, last, candidates }: Proposal, gazetteer: Gazetteer): string[] {
  const features: string[] = [];
  const before = first - 1;
  const lower = words.lower(before);
  if (words.isSentenceStart(first)) features.push('prev:start');
  else if (followsPerson(words, first))
    features.push(words.is(before, 'title') || lower === '.' ? 'prev:title' : 'prev:given');
  else if (words.is(before, 'kin')) features.push('prev:kin');
  else if (words.is(before, 'locative')) features.push('prev:locative');
  else if (lower === 'of') features.push(ofFeature(words, first - 2));
  else if (words.is(before, 'place-verb')) features.push('prev:place-verb');
  else if (words.is(before, 'weak-locative')) features.push('prev:weak-locative');
  else if (lower === ',' && words.isCapital(first - 2)) features.push('prev:comma');
  else if (words.analysis.upos(before) === 'DET') features.push('prev:det');
  else if (words.isCapital(before)) features.push('prev:capital');
  else if (lower === '-') features.push('prev:hyphen');
  else features.push('prev:other');
  const after = last + 1;
  const next = words.lower(after);
  if (after >= words.length) features.push('next:end');
  else if (words.is(after, 'person-verb')) features.push('next:person-verb');
  else if (words.is(after, 'thing-head') && !words.isCapital(after) && isNoState(candidates, gazetteer))
    features.push('next:thing');
  else if (words.is(after, 'unit-admin1') || words.is(after, 'unit-admin2') || words.is(after, 'unit-town'))
    features.push(words.isCapital(after) ? 'next:Unit' : 'next:unit');
  else if (words.isCapital(after) && words.is(after, 'embed-head')) features.push('next:embed');
  else if (words.isCapital(after) && !words.caseless)
    features.push(words.nameAt(after)?.type === 'PER' ? 'next:person-name' : 'next:capital');
  else if (next === ',' && words.isCapital(after + 1))
    features.push(isPlaceWord(words, gazetteer, after + 1) ? 'next:comma-place' : 'next:comma-capital');
  else if (next === "'s" || next === '’s') features.push('next:possessive');
  else if (next === '-') features.push('next:hyphen');
  else if (words.is(after, 'institution-noun')) features.push('next:institution');
  return features;
}

/** "Grad rockets" are no town's; "Turkish warplanes" are a country's. */
function isNoState(candidates: Proposal['candidates'], gazetteer: Gazetteer): boolean {
  return candidates.every(({ place, kind }) => kind !== 'adjective' && !gazetteer.code(place).startsWith('PCL'));
}

/** "the town of X", "the siege of X", "the Bank of X". */
function ofFeature(words: Words, noun: number): string {
  if (words.is(noun, 'of-unit')) return 'prev:unit-of';
  return words.is(noun, 'of-place') && !words.isCapital(noun) ? 'prev:place-of' : 'prev:of';
}

/** Does a word begin the name of a country or a first-order division? */
function isPlaceWord(words: Words, gazetteer: Gazetteer, i: number): boolean {
  const key = gazetteer.folding.exact(words.lower(i));
  if (key === '') return false;
  return (
    gazetteer.longest(key) > 1 || gazetteer.lookup(key).some(({ place }) => /^(PCL|ADM1)/.test(gazetteer.code(place)))
  );
}
