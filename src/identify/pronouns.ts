import { type ActorKind, type Analysis, countBefore } from '../model/index.ts';
import { antecedentOfReflexive, isReflexive, rivalsOf, subjectOf } from './binding.ts';
import type { Cast } from './cast.ts';
import { isExpletive } from './expletive.ts';
import type { Member } from './member.ts';
import type { Scene } from './pieces.ts';
import type { Pronoun } from './pronoun-words.ts';
import { blocked, isSubject, pointsOf } from './salience.ts';
import { lastSpeaker, NEAR, stateThatSays, tellerOf } from './tellers.ts';

/** Points for one point each time a member was mentioned, at most. */
const OFTEN = 4;
/**
 * Sentences back: a person is kept in mind longest; what "it" and "they" mean two sentences on was wrong 30 times of 35 in
 * GUM's news, speeches and interviews.
 */
const REACH = { person: 6, group: 1 };
/** Points below which "it" and "they" are left open: there they were wrong 80 times of 98. */
const FLOOR = 0;

/** Points for the subject of a clause whose object is somebody's: "began their assault". */
const OWN_SUBJECT = 10;
/** Points for one known to be a woman, or a man. */
const KNOWN = 8;

/** Points a speaker loses who tells of violence: "witnesses said they opened fire". */
const TELLS_OF_OTHERS = 40;

/** Points for whoever spoke last, of whom "he added" goes on. */
const SPOKE = 12;
/** A noun that is no actor, which a pronoun may mean instead. */
export interface Thing {
  readonly token: number;
  readonly number: 'singular' | 'plural';
}

/** The member a third-person pronoun stands for; -1 where none fits, or where a thing fits better. */
export function referentOf(scene: Scene, cast: Cast, i: number, pronoun: Pronoun, things: readonly Thing[]): number {
  const { analysis } = scene;
  if (isExpletive(analysis, scene.registry.reference, i)) return -1;
  if (isReflexive(analysis, i)) {
    const self = antecedentOfReflexive(analysis, i);
    const member = self === -1 ? -1 : cast.memberAt(self);
    if (member !== -1) return member;
  }
  const rivals = pronoun.possessive ? [] : rivalsOf(analysis, i).map((token) => cast.memberAt(token));
  const teller = tellerOf(scene, cast, i, pronoun);
  const speaker = pronoun.gender === undefined ? -1 : lastSpeaker(scene, cast, i);
  const reach = pronoun.things ? REACH.group : REACH.person;
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  const sentence = analysis.sentenceOf(i);
  const againstUs = isAgainstUs(scene, i);
  for (const m of cast.recent()) {
    const member = cast.get(m);
    if (sentence - analysis.sentenceOf(member.mentions.at(-1)!.token) > reach) break;
    if (!agrees(analysis, member, pronoun) || rivals.includes(m)) continue;
    if (againstUs && !MAY_HARM.has(member.kind)) continue;
    const known = pronoun.gender !== undefined && member.gender === pronoun.gender ? KNOWN : 0;
    const told = (m === speaker ? SPOKE : 0) - (m === teller ? TELLS_OF_OTHERS : 0);
    const score = scoreOf(scene, member, i, pronoun, reach) + known + told;
    if (score > bestScore) [best, bestScore] = [m, score];
  }
  if (best === -1 || bestScore === Number.NEGATIVE_INFINITY) return stateThatSays(scene, cast, i, pronoun);
  if (pronoun.things && (bestScore < FLOOR || isLoose(scene, i, pronoun))) return -1;
  if (pronoun.number === 'plural' && pairScore(scene, cast, i, pronoun) > bestScore) return -1;
  if (pronoun.things && !isAgent(scene, i) && thingScore(analysis, i, pronoun, things) > bestScore) return -1;
  return best;
}

/** "They are killing us": whom those who speak so stand against. */
function isAgainstUs({ analysis, registry }: Scene, i: number): boolean {
  if (analysis.deprel(i) !== 'nsubj') return false;
  const verb = analysis.head(i);
  const object = analysis.child(verb, 'obj');
  return (
    object !== -1 &&
    /^(us|me)$/.test(analysis.lower(object)) &&
    registry.reference.violence.has(analysis.lemma(verb).toLowerCase())
  );
}

/** Kinds that do violence to others than their own. */
const MAY_HARM: ReadonlySet<ActorKind> = new Set<ActorKind>([
  'military',
  'police',
  'government',
  'state',
  'rebel',
  'militia',
  'criminal',
  'intelligence',
  'coalition',
]);

/** "Li and a few supporters set off. They": two spoken of as one subject, of whom no one is "they". */
function pairScore({ analysis }: Scene, cast: Cast, i: number, pronoun: Pronoun): number {
  const sentence = analysis.sentenceOf(i);
  let best = Number.NEGATIVE_INFINITY;
  const [from] = analysis.sentence(Math.max(0, sentence - 1));
  for (let token = Math.max(from, i - NEAR); token < i; token++) {
    if (!isSubject(analysis.deprel(token)) || analysis.child(token, 'conj') === -1) continue;
    const member = cast.memberAt(token);
    if (member !== -1 && !cast.get(member).person) continue;
    const back = sentence - analysis.sentenceOf(token);
    if (back === 0 && blocked(analysis, token, i, pronoun)) continue;
    best = Math.max(best, pointsOf(analysis, token, i, back));
  }
  return best;
}

/** "it" that is no body: one that something is done to, or that is said to be what no body is ("it was a disaster"). */
function isLoose({ analysis, registry }: Scene, i: number, { number, possessive }: Pronoun): boolean {
  if (number === 'plural' || possessive) return false;
  const deprel = analysis.deprel(i);
  if (deprel !== 'nsubj' && deprel !== 'nsubj:pass') return true;
  const head = analysis.head(i);
  if (analysis.child(head, 'cop') === -1 || analysis.upos(head) === 'ADJ') return false;
  return !registry.roles.byPhrase.has(analysis.lemma(head).toLowerCase());
}

function agrees(analysis: Analysis, member: Member, pronoun: Pronoun): boolean {
  if (pronoun.gender) return member.person && (member.gender === 'unknown' || member.gender === pronoun.gender);
  if (member.person) return false;
  if (pronoun.number === 'plural')
    return member.number === 'plural' ? member.kind !== 'unknown' : COLLECTIVE.has(member.kind);
  return (member.number === 'singular' || isToldAsOne(analysis, member)) && member.kind !== 'civilians';
}

/** "Colombian troops attacked. The army said it": last told of by a noun in the singular. */
function isToldAsOne(analysis: Analysis, { registered, mentions }: Member): boolean {
  const last = registered ? mentions.findLast(({ form }) => form !== 'pronoun') : undefined;
  return last !== undefined && !analysis.has(last.token, 'Number=Plur');
}

/** Kinds of body that news calls "they" though it names them in the singular. */
const COLLECTIVE: ReadonlySet<ActorKind> = new Set<ActorKind>([
  'military',
  'police',
  'government',
  'rebel',
  'militia',
  'coalition',
  'party',
  'movement',
  'ngo',
  'business',
  'criminal',
  'intelligence',
  'ethnic',
  'civilians',
  'religious',
]);

function scoreOf(scene: Scene, member: Member, i: number, pronoun: Pronoun, reach: number): number {
  const { analysis } = scene;
  const sentence = analysis.sentenceOf(i);
  const clause = pronoun.possessive ? ownSubject(analysis, i) : -1;
  const suffers = isStruck(scene, i);
  let best = Number.NEGATIVE_INFINITY;
  for (let n = member.mentions.length - 1; n >= 0; n--) {
    const { token, form } = member.mentions[n]!;
    if (token >= i) continue;
    const back = sentence - analysis.sentenceOf(token);
    if (back > reach) break;
    if (back === 0 && blocked(analysis, token, i, pronoun)) continue;
    if (isAside(scene, token, i)) continue;
    // Of a group that is grammatically one, "they" is said more rarely than "it".
    const unlike = pronoun.number === 'plural' && member.number === 'singular' ? 5 : 0;
    const own = token === clause ? OWN_SUBJECT : 0;
    const victim = suffers ? victimPoints(analysis, token) : 0;
    const score = pointsOf(analysis, token, i, back) + own + victim + (form === 'pronoun' ? 2 : 0) - unlike;
    if (score > best) best = score;
  }
  return best + Math.min(OFTEN, member.mentions.length);
}

/** Points for whom something was done to, where the pronoun stands for one who suffers; those who did it lose them. */
const VICTIM = 10;

/** Is violence done to what stands at word `i`? */
function isStruck({ analysis, registry }: Scene, i: number): boolean {
  const part = analysis.head(i);
  // "seven of them were freed"
  const some = analysis.deprel(i) === 'nmod' && part < i && analysis.upos(part) === 'NUM' ? part : i;
  const deprel = analysis.deprel(some);
  if (deprel !== 'nsubj:pass' && deprel !== 'obj') return false;
  const verb = analysis.lemma(analysis.head(some)).toLowerCase();
  const moved = some !== i && (registry.reference.freeing.has(verb) || TAKEN.test(verb));
  return registry.reference.violence.has(verb) || JUDGED.test(verb) || moved;
}

/** What is done to some of those told of: "three of them were taken to the cells". */
const TAKEN = /^(take|hold|detain|arrest|bring|rush|treat|admit|hospitali[sz]e)$/;

const JUDGED = /^(sentence|convict|jail|imprison|execute|hang|torture)$/;

/** "Militants tied six men to a truck. They were beaten.": the men. */
function victimPoints(analysis: Analysis, token: number): number {
  const deprel = analysis.deprel(token);
  if (deprel === 'obj' || deprel === 'nsubj:pass') return VICTIM;
  return deprel === 'nsubj' && analysis.child(analysis.head(token), 'obj') !== -1 ? -VICTIM : 0;
}

/** "pressed the army to end its siege": whose siege is told by who ends it. */
function ownSubject(analysis: Analysis, i: number): number {
  const noun = analysis.head(i);
  const verb = noun === -1 ? -1 : analysis.head(noun);
  if (verb === -1) return -1;
  const deprel = analysis.deprel(noun);
  // "who was driven from her home"
  const alone = deprel === 'obl' && analysis.child(verb, 'obj') === -1;
  return deprel === 'obj' || alone ? subjectOf(analysis, verb) : -1;
}

/** "“We want to see the judge,” she said": who is named only in the words said is not who says them. */
function isAside({ analysis, quotes, registry }: Scene, token: number, i: number): boolean {
  const head = analysis.head(i);
  if (analysis.deprel(i) !== 'nsubj' || !registry.reference.quoting.has(analysis.lemma(head).toLowerCase()))
    return false;
  return quotes.at(analysis.start(token)) !== -1 && quotes.at(analysis.start(i)) === -1;
}

function thingScore(analysis: Analysis, i: number, pronoun: Pronoun, things: readonly Thing[]): number {
  const sentence = analysis.sentenceOf(i);
  let best = Number.NEGATIVE_INFINITY;
  for (let n = lastBefore(things, i); n >= 0; n--) {
    const thing = things[n]!;
    const back = sentence - analysis.sentenceOf(thing.token);
    if (back > 1) break;
    if (thing.number !== pronoun.number || (back === 0 && blocked(analysis, thing.token, i, pronoun))) continue;
    best = Math.max(best, pointsOf(analysis, thing.token, i, back));
  }
  return best;
}

function lastBefore(things: readonly Thing[], token: number): number {
  return countBefore(things, (thing) => thing.token < token) - 1;
}

/** Does the pronoun do what only people do: say, vow, decide? */
function isAgent({ analysis, registry }: Scene, i: number): boolean {
  const head = analysis.head(i);
  return (
    analysis.deprel(i) === 'nsubj' && head !== -1 && registry.reference.speech.has(analysis.lemma(head).toLowerCase())
  );
}
