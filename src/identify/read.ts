import { foldName, type Registry } from '../codebook/index.ts';
import type { Analysis, Annotated, Dated, Deprel, Doc, Identified, Placed } from '../model/index.ts';
import { callByBrackets, isAcronymFor, isAlias } from './aliases.ts';
import { Cast, mentionOf } from './cast.ts';
import type { Setting } from './entry.ts';
import { joinHeadline } from './headline.ts';
import { statedCountry } from './member.ts';
import { propose } from './mentions.ts';
import { sideOf } from './owned.ts';
import { rootOf, type Scene } from './pieces.ts';
import { pronounAt } from './pronoun-words.ts';
import { referentOf, type Thing } from './pronouns.ts';
import type { Proposal } from './proposal.ts';
import { quotesIn } from './quotes.ts';
import { resolve } from './resolve.ts';
import { nameAt } from './segments.ts';
import { speakersOf } from './speakers.ts';
import { type Tokens, tokensOf } from './tokens.ts';

/** Reads the actors of a document: proposes mentions, then tells who they are from left to right. */
export function read(doc: Doc & Annotated & Dated & Placed, registry: Registry): Identified {
  const scene = sceneOf(doc, registry);
  const { analysis } = doc;
  const cast = new Cast(analysis.length);
  const proposals = propose(scene);
  const things = thingsOf(analysis, proposals);
  const later: number[] = [];
  let next = 0;
  let before: Proposal | undefined;
  for (let i = 0; i < analysis.length; i++) {
    const pronoun = pronounAt(analysis, i);
    if (pronoun && pronoun.person === 1) later.push(i);
    else if (pronoun) take(scene, cast, i, referentOf(scene, cast, i, pronoun, things), pronoun.gender);
    for (; next < proposals.length && proposals[next]!.token <= i; next++) {
      const proposal = proposals[next]!;
      const member = resolve(scene, cast, proposal);
      if (member === -1) continue;
      link(scene, cast, member, proposal, before, proposals, next);
      before = proposal;
    }
  }
  // A speaker may stand after what is said: "We won," the general said.
  const speakers = speakersOf(scene, cast);
  for (const i of later) {
    const speaker = speakers.at(i);
    take(scene, cast, i, speaker === -1 ? unnamedSpeaker(scene, cast, i) : sideOf(scene, cast, speaker, i));
  }
  joinHeadline(scene, cast, doc.bodyStart);
  return cast.close();
}

/** The author or a speaker of whom the text says no more. */
function unnamedSpeaker({ analysis }: Scene, cast: Cast, i: number): number {
  const one = analysis.has(i, 'Number=Sing');
  const name = one ? 'speaker' : 'speakers';
  const known = cast.byId(`x:${name}`);
  if (known !== -1) return known;
  const identity = {
    id: null,
    name,
    kind: one ? ('person' as const) : ('group' as const),
    sector: null,
    country: null,
    cameo: null,
    because: ['first person, not told who'],
  };
  return cast.add(identity, { number: one ? 'singular' : 'plural', person: one, named: false });
}

function take(scene: Scene, cast: Cast, i: number, member: number, gender?: 'female' | 'male' | 'unknown'): void {
  if (member === -1) return;
  const { tokens } = scene;
  cast.mention(member, mentionOf(tokens.text, tokens.start(i), tokens.end(i), 'pronoun', i));
  const known = cast.get(cast.real(member));
  if (gender && known.gender === 'unknown') known.gender = gender;
}

/** Joins a mention with one the text says is the same: an apposition, another name in brackets, "also known as". */
function link(
  scene: Scene,
  cast: Cast,
  member: number,
  proposal: Proposal,
  before: Proposal | undefined,
  proposals: readonly Proposal[],
  at: number,
): void {
  const { analysis } = scene;
  callByBrackets(scene, cast, member, proposal);
  const named = subjectNamed(scene, cast, proposal);
  if (named !== -1 && mayBeOne(cast, named, member)) cast.unite(named, member, 'said to be so');
  if (!before) return;
  const earlier = cast.memberAt(before.token);
  if (earlier !== -1 && earlier !== cast.real(member) && proposal.form === 'name') {
    const because = isAlias(scene, before, proposal);
    if (because !== undefined && mayBeOne(cast, earlier, member)) {
      cast.unite(earlier, member, `same as ${because}`);
      return;
    }
    if (isAcronymFor(scene, proposal)) {
      const named = lastUnlisted(scene, proposals, at);
      if (named) cast.unite(cast.memberAt(named.token), member, 'an acronym for it, says the text');
      return;
    }
  }
  if (analysis.deprel(proposal.token) === 'appos') {
    const other = cast.memberAt(analysis.head(proposal.token));
    if (other !== -1 && mayBeOne(cast, other, member)) cast.unite(other, member, 'apposition');
  }
}

/** "Ansar al-Sunna is a militant group": the named subject of a noun it is said to be; -1 for none. */
function subjectNamed({ analysis }: Scene, cast: Cast, { token, form, number }: Proposal): number {
  if (form !== 'nominal' || number === 'plural' || analysis.child(token, 'cop') === -1) return -1;
  if (analysis.child(token, 'det') === -1 || analysis.child(token, 'advmod') !== -1) return -1;
  const subject = analysis.child(token, 'nsubj');
  const member = subject === -1 || analysis.upos(subject) !== 'PROPN' ? -1 : cast.memberAt(subject);
  return member !== -1 && cast.get(member).named ? member : -1;
}

/** The last name in the sentence before a proposal that no registry has. */
function lastUnlisted({ analysis }: Scene, proposals: readonly Proposal[], at: number): Proposal | undefined {
  const sentence = analysis.sentenceOf(proposals[at]!.token);
  for (let p = at - 1; p >= 0 && analysis.sentenceOf(proposals[p]!.token) === sentence; p--)
    if (proposals[p]!.name && proposals[p]!.name!.type !== 'PER') return proposals[p];
  return undefined;
}

/** Two registry entries are never one; a person is no group, one country's army not another's. */
function mayBeOne(cast: Cast, a: number, b: number): boolean {
  const [first, second] = [cast.get(cast.real(a)), cast.get(cast.real(b))];
  if (first.registered && second.registered) return false;
  if (first.person !== second.person) return false;
  if (first.named && second.named && !first.registered && !second.registered && first.person) return false;
  const [one, other] = [statedCountry(first), statedCountry(second)];
  return one === null || other === null || one === other;
}

const ARGUMENTS: ReadonlySet<Deprel> = new Set<Deprel>([
  'nsubj',
  'nsubj:pass',
  'obj',
  'obl',
  'nmod',
  'conj',
  'root',
  'appos',
]);

/** Nouns that are no actors, in text order. */
function thingsOf(analysis: Analysis, proposals: readonly Proposal[]): Thing[] {
  const actors = new Uint8Array(analysis.length);
  for (const { token, also } of proposals) for (const i of [token, ...also]) actors[i] = 1;
  const things: Thing[] = [];
  for (let token = 0; token < analysis.length; token++) {
    const upos = analysis.upos(token);
    if ((upos !== 'NOUN' && upos !== 'PROPN') || actors[token] || !ARGUMENTS.has(analysis.deprel(token))) continue;
    things.push({ token, number: analysis.has(token, 'Number=Plur') ? 'plural' : 'singular' });
  }
  return things;
}

function sceneOf(doc: Doc & Annotated & Dated & Placed, registry: Registry): Scene {
  const countryAt = new Map<number, string>();
  const counts = new Map<string, number>();
  const grounds = new Set<string>();
  let total = 0;
  for (const { tokens, resolution, use } of doc.toponyms) {
    const country = resolution.kind === 'resolved' ? resolution.place.country : undefined;
    if (country === undefined) continue;
    counts.set(country, (counts.get(country) ?? 0) + 1);
    if ((use === 'literal' && !isParty(doc.analysis, registry, tokens)) || doc.analysis.upos(tokens[1]) === 'ADJ')
      grounds.add(country);
    total++;
    for (let i = tokens[0]; i <= tokens[1]; i++) countryAt.set(i, country);
  }
  const places = new Map(
    doc.toponyms.map(({ tokens, resolution }) => [
      tokens[0],
      { last: tokens[1], known: resolution.kind === 'resolved' },
    ]),
  );
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const homeCountry = countryOfDateline(doc);
  const setting: Setting = { ...(doc.published?.day && { date: doc.published.day }) };
  const tokens = tokensOf(doc.analysis);
  return {
    analysis: doc.analysis,
    tokens,
    foes: foesOf(tokens, registry),
    quotes: quotesIn(doc.analysis.text),
    registry,
    setting,
    placeCountry: (i) => countryAt.get(i),
    isPlace: (first, last) => {
      const place = places.get(first);
      return place?.known === true && place.last >= last;
    },
    isTime: timeWords(doc),
    // "The government thanked China for its help": a party named once is not whose government that is.
    ...(most && most[1] / total >= MOST && (most[1] > 1 || grounds.has(most[0])) && { articleCountry: most[0] }),
    ...(homeCountry && { homeCountry }),
  };
}

function countryOfDateline({ article, analysis, bodyStart, toponyms }: Doc & Annotated & Placed): string | undefined {
  const first = toponyms.find(({ tokens }) => analysis.start(tokens[0]) >= bodyStart);
  if (first?.resolution.kind !== 'resolved' || !article.dateline?.place) return undefined;
  return article.dateline.place.startsWith(analysis.form(first.tokens[0])) ? first.resolution.place.country : undefined;
}

function foesOf(tokens: Tokens, registry: Registry): Set<string> {
  const foes = new Set<string>();
  for (let i = 0; i < tokens.length; i++) {
    const segment = nameAt(tokens, registry, i, Math.min(tokens.length - 1, i + FOE_WORDS));
    if (segment?.type !== 'actor') continue;
    for (const { entry } of segment.names) if (registry.coalitions.has(entry.id)) foes.add(entry.id);
    i = segment.last;
  }
  return foes;
}

/** Words of the longest name of such a group. */
const FOE_WORDS = 8;

function timeWords({ analysis, timexes }: Annotated & Dated): Scene['isTime'] {
  const time = new Uint8Array(analysis.length);
  for (const { type, start, end } of timexes)
    if (type === 'DATE' || type === 'TIME')
      for (let i = analysis.tokenAt(start); i !== -1 && i < analysis.length && analysis.start(i) < end; i++)
        time[i] = 1;
  return (i) => time[i] === 1;
}

const WITHIN = new Set('in inside across throughout within near into around'.split(' '));

/** "aid to Iran": a state that is dealt with, no ground on which things happen. */
function isParty(analysis: Analysis, { countries }: Registry, [first, last]: readonly [number, number]): boolean {
  if (countries.byWord.get(foldName(analysis.form(last)))?.form !== 'name') return false;
  const preposition = analysis.child(rootOf(analysis, { first, last }), 'case');
  return preposition === -1 || !WITHIN.has(analysis.lower(preposition));
}

/** Share of the places that must lie in one country for it to be the article's. */
const MOST = 0.6;
