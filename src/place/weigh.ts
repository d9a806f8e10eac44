import { type Candidate, featureClassOf, type Gazetteer } from '../codebook/index.ts';
import type { Name, ToponymForm } from '../model/index.ts';
import { contains } from './contain.ts';
import { announcesPlace, followsPerson } from './context.ts';
import type { Proposal } from './proposal.ts';
import type { PlaceResources, Words } from './words.ts';

/** What the whole document says of single words. */
export interface Evidence {
  /** Words that follow a given name or a title somewhere: family names. */
  readonly surnames: ReadonlySet<string>;
  /** Words also seen in lower case. */
  readonly lowerSeen: ReadonlySet<string>;
  /** Keys the annotator called a place, or a person, somewhere. */
  readonly placeKeys: ReadonlyMap<string, number>;
  readonly personKeys: ReadonlyMap<string, number>;
  /** Countries named or meant by an adjective. */
  readonly countries: ReadonlySet<string>;
  /** How often words that announce a place stand beside a key. */
  readonly anchors: ReadonlyMap<string, number>;
}

/** Reads the document once for what it says of single words. */
export function gatherEvidence(
  words: Words,
  proposals: readonly Proposal[],
  contexts: readonly (readonly string[])[],
  gazetteer: Gazetteer,
): Evidence {
  const countries = new Set<string>();
  const surnames = new Set<string>();
  const lowerSeen = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    if (!words.isCapital(i)) lowerSeen.add(words.lower(i));
    else if (followsPerson(words, i)) surnames.add(words.lower(i));
  }
  const placeKeys = new Map<string, number>();
  const personKeys = new Map<string, number>();
  const anchors = new Map<string, number>();
  proposals.forEach(({ first, key, candidates }, p) => {
    if (announcesPlace(contexts[p]!)) count(anchors, key);
    const best = prominent(gazetteer, candidates);
    if (best && gazetteer.code(best.place).startsWith('PCL')) countries.add(gazetteer.country(best.place));
    const type = words.nameAt(first)?.type;
    if (type === 'LOC') count(placeKeys, key);
    if (type === 'PER') count(personKeys, key);
  });
  return { surnames, lowerSeen, placeKeys, personKeys, countries, anchors };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** A town in a country the text names, where that is not one whose towns are called like families. */
function isTownIn(gazetteer: Gazetteer, place: number, countries: ReadonlySet<string>): boolean {
  const country = gazetteer.country(place);
  return featureClassOf(gazetteer.code(place)) === 'P' && countries.has(country) && !ENGLISH.has(country);
}

/** What a span is mentioned as: decided by how its likeliest place is called so, and by what surrounds it. */
export function formOf(words: Words, proposal: Proposal, gazetteer: Gazetteer): ToponymForm {
  if (isEmbedded(words, proposal)) return 'embedded';
  const best = prominent(gazetteer, proposal.candidates);
  if (best?.kind !== 'adjective' && best?.kind !== 'people') return 'name';
  const kinds = new Set(proposal.candidates.filter(({ place }) => place === best.place).map(({ kind }) => kind));
  if (!kinds.has('people')) return isPlural(words, proposal) ? 'people' : 'adjective';
  if (!kinds.has('adjective')) return 'people';
  const { analysis } = words;
  const upos = analysis.upos(proposal.last);
  const next = proposal.last + 1 < words.length ? analysis.upos(proposal.last + 1) : 'PUNCT';
  return upos === 'ADJ' || next === 'NOUN' || next === 'ADJ' || next === 'PROPN' ? 'adjective' : 'people';
}

const isPlural = (words: Words, { last }: Proposal) => words.analysis.xpos(last) === 'NNPS';

/** Is the span part of a longer name of something that is no place? */
function isEmbedded(words: Words, { first, last, key }: Proposal): boolean {
  const name = words.nameAt(first);
  const wider = name && name.type !== 'LOC' && name.type !== 'NORP' && (name.first < first || name.last > last);
  const next = last + 1;
  // "the U.S.-led Coalition" is led by the place itself.
  if (words.lower(next) === '-' && words.touches(last) && !words.isCapital(next + 1)) return false;
  if (words.isCapital(next) && words.is(next, 'embed-head')) return true;
  if (key.startsWith('saint ') && (isPossessive(words, next) || isPatron(words, first) || isChurch(words, next)))
    return true;
  if (isOfName(words, first) || isOfName(words, joinedBefore(words, first))) return true;
  return wider === true && name.type !== 'PER';
}

/** "St. Peter's Basilica". */
const isPossessive = (words: Words, i: number) =>
  (words.lower(i) === "'s" || words.lower(i) === '’s') && words.isCapital(i + 1);

/** Tokens looked over from a saint to the church called after him. */
const PATRONS_BACK = 7;

/** "the church of St. Peter and St. Paul". */
function isPatron(words: Words, first: number): boolean {
  for (let i = first - 1; i > first - PATRONS_BACK && i > 0; i--) {
    if (words.lower(i) === 'of') return words.is(i - 1, 'sacred');
    if (!words.isCapital(i) && words.isWord(i) && words.lower(i) !== 'and') return false;
  }
  return false;
}

/** "Saint Peter and Saint Paul Coptic Orthodox Church". */
function isChurch(words: Words, next: number): boolean {
  for (let i = next; i < next + PATRONS_BACK && (words.isCapital(i) || words.lower(i) === 'and'); i++)
    if (words.is(i, 'sacred')) return true;
  return false;
}

/** "University of X", "the Islamic State of X": what the words before call by the place. */
function isOfName(words: Words, first: number): boolean {
  if (words.lower(first - 1) === 'in' && words.is(first - 2, 'embed-head-in')) return true;
  const ofAt = words.lower(first - 1) === 'the' ? first - 2 : first - 1;
  if (words.lower(ofAt) !== 'of' || !words.isCapital(ofAt - 1)) return false;
  const pair = `${words.lower(ofAt - 2)} ${words.lower(ofAt - 1)}`;
  return words.is(ofAt - 1, 'embed-head-of') || words.lexicon.has(pair, 'embed-head-of');
}

/** The word that "and" joins a name to: "the Islamic State of Iraq and the Levant". */
function joinedBefore(words: Words, first: number): number {
  const and = words.lower(first - 1) === 'the' ? first - 2 : first - 1;
  return words.lower(and) === 'and' && words.isCapital(and - 1) ? and - 1 : -1;
}

/** Does the next name, after a comma or a preposition, hold one of the places: "Baghuz, Syria", "Hajin in Syria"? */
function isHeld(
  words: Words,
  { last, candidates }: Proposal,
  following: Proposal | undefined,
  gazetteer: Gazetteer,
): boolean {
  if (!following || following.first - last > 4 || following.first - last < 2) return false;
  const mark = words.lower(last + 1);
  if (mark !== ',' && mark !== '(' && mark !== 'in' && mark !== 'of') return false;
  return following.candidates.some((holder) =>
    candidates.some(({ place }) => contains(gazetteer, holder.place, place)),
  );
}

/** What a proposal is weighed with: the document, the words beside it, and the next proposal. */
interface Around {
  readonly evidence: Evidence;
  readonly context: readonly string[];
  readonly following: Proposal | undefined;
}

/** Names of the features a proposal shows; the weights are in codebook/en/place-weights.tsv. */
export function featuresOf(
  words: Words,
  proposal: Proposal,
  form: ToponymForm,
  { evidence, context, following }: Around,
  { gazetteer }: PlaceResources,
): string[] {
  const { first, last, key } = proposal;
  const features = ['bias', `form:${form}`];
  const best = prominent(gazetteer, proposal.candidates);
  features.push(...placeFeatures(gazetteer, best), ...nameFeatures(words, proposal, evidence));
  if (best && isForeignHamlet(gazetteer, best.place) && features.includes('ner:LOC:exact'))
    features.push('foreign-hamlet');
  const length = Math.min(3, last - first + 1);
  features.push(`words:${length}`);
  const single = words.lower(first);
  if (first === last) {
    if (words.lexicon.given.has(single)) features.push(...givenFeatures(words, last + 1));
    if (words.lexicon.surname.has(single)) features.push('family-name');
    if (evidence.surnames.has(single)) features.push('person-in-doc');
    if (evidence.lowerSeen.has(single) && !words.caseless) features.push('lower-in-doc');
    if (words.is(first, 'not-place') && !(words.isAllCaps(first) && !words.caseless)) features.push('common-word');
    features.push(`upos:${words.analysis.upos(first)}`);
  }
  if (words.isAllCaps(first) && !words.caseless)
    features.push(isInitials(words, proposal) ? 'all-caps-org' : 'all-caps');
  if (words.caseless) features.push('caseless');
  if (key.length <= 3) features.push('short');
  features.push(...context);
  if (isHeld(words, proposal, following, gazetteer)) features.push('held');
  if (proposal.announced) features.push('announced');
  const anchored = (evidence.anchors.get(key) ?? 0) - (announcesPlace(context) ? 1 : 0);
  if (anchored > 0) features.push('anchored-elsewhere');
  if (best && isTownIn(gazetteer, best.place, evidence.countries)) features.push('town-in-country');
  if (proposal.candidates.some(({ place }) => evidence.countries.has(gazetteer.country(place))))
    features.push('doc-country');
  return features;
}

/** "SANA", an agency, is no Sanaa. */
function isInitials(words: Words, { first, last }: Proposal): boolean {
  const name = words.nameAt(first);
  return name?.type === 'ORG' && name.first === first && name.last === last && first === last;
}

/** A given name with a capital behind it is mostly a person: "Israel Gomez". */
function givenFeatures(words: Words, after: number): string[] {
  const hasSurname = words.isCapital(after) && words.isWord(after) && !words.caseless;
  if (!hasSurname || words.is(after, 'unit-admin2')) return ['given-name'];
  const isPerson = words.lexicon.surname.has(words.lower(after)) || words.nameAt(after)?.type === 'PER';
  return ['given-name', isPerson ? 'given-and-surname' : 'given-and-capital'];
}

/** The candidate a reader thinks of first: countries, then provinces, then the largest. */
export function prominent(gazetteer: Gazetteer, candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const value = prominence(gazetteer, candidate);
    if (value > most) [most, best] = [value, candidate];
  }
  return best;
}

function prominence(gazetteer: Gazetteer, { place, kind }: Candidate): number {
  const code = gazetteer.code(place);
  const rank = code.startsWith('PCL')
    ? 10
    : code === 'ADM1' || code === 'PPLC'
      ? 7
      : featureClassOf(code) === 'P'
        ? 0
        : 4;
  return rank + Math.log10(gazetteer.population(place) + 1) - (kind === 'loose' ? 3 : 0);
}

/** Where towns are called like English words and families. */
const ENGLISH = new Set(['US', 'GB', 'CA', 'AU', 'NZ', 'IE', 'ZA', 'JM']);

/** A small town where names are not those of English families and streets. */
const isForeignHamlet = (gazetteer: Gazetteer, place: number) =>
  featureClassOf(gazetteer.code(place)) === 'P' &&
  gazetteer.population(place) < HAMLET_PEOPLE &&
  !ENGLISH.has(gazetteer.country(place));
/** A town of fewer people is small. */
const HAMLET_PEOPLE = 10_000;

function placeFeatures(gazetteer: Gazetteer, best: Candidate | undefined): string[] {
  if (!best) return ['place:none'];
  const code = gazetteer.code(best.place);
  const cls = featureClassOf(code);
  const type = code.startsWith('PCL') ? 'country' : code === 'ADM1' || code === 'ADM2' || code === 'PPLC' ? code : cls;
  const size = cls === 'P' ? [`size:${Math.floor(Math.log10(gazetteer.population(best.place) + 1))}`] : [];
  const english = cls === 'P' && ENGLISH.has(gazetteer.country(best.place)) ? ['english-town'] : [];
  return [`place:${type}`, `kind:${best.kind}`, ...size, ...english];
}

function nameFeatures(words: Words, { first, last, key }: Proposal, evidence: Evidence): string[] {
  const name = words.nameAt(first) ?? words.nameAt(last);
  const features: string[] = [];
  if (!name) features.push('ner:none');
  else {
    const [from, to] = coreOf(words, name, first);
    const fit = from === first && to === last ? 'exact' : from <= first && to >= last ? 'inside' : 'across';
    features.push(`ner:${name.type}:${fit}`);
  }
  const places = evidence.placeKeys.get(key) ?? 0;
  const persons = evidence.personKeys.get(key) ?? 0;
  if (places > persons) features.push('doc-ner:LOC');
  if (persons > places) features.push('doc-ner:PER');
  return features;
}

/** A name without the words that say what it names, or which part: "Bab al-Mandeb strait", "Mezzeh military airport", "East Mosul". */
function coreOf(words: Words, { first, last }: Name, begin: number): readonly [number, number] {
  let from = first;
  while (from < begin && words.is(from, 'direction')) from++;
  let to = last;
  while (to > first && !words.isCapital(to) && !words.caseless) to--;
  return [from, to];
}

/** Probability that a proposal is a place mention. */
export function probability(features: readonly string[], weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}
