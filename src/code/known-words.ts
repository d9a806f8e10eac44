import { isViolent } from './close-by.ts';
import type { Draft } from './draft.ts';
import { overlap } from './overlap.ts';
import type { Reader } from './reader.ts';
import { hasThe, lastTold } from './retold.ts';
import { compatibleTime } from './same-setting.ts';

/** "refused to sign the paper", twice, "the army's siege of the town" after it: the same doers, in the same word, about the same thing. */
export function inSameWords(r: Reader, first: Draft, again: Draft): boolean {
  if (first.frame !== again.frame || first.factuality.polarity !== again.factuality.polarity) return false;
  const known = thingsOf(r, first);
  return known.length > 0 && thingsOf(r, again).some((thing) => known.includes(thing));
}

/** What is done, and to what: "sign paper"; a word alone says too little where a clause tells more. */
function thingsOf(r: Reader, { token, slots }: Draft): string[] {
  const { a } = r;
  const clause = a.child(token, 'xcomp', 'ccomp');
  const acl = clause === -1 ? a.child(token, 'acl') : clause;
  if (acl !== -1) {
    const object = a.child(acl, 'obj', 'nsubj:pass');
    return object === -1 ? [] : [`${r.lemma(acl)} ${r.lemma(object)}`];
  }
  return slots
    .filter((slot) => slot.slot === 'obj' && a.upos(slot.token) === 'NOUN' && r.quantityOf(slot.token) === undefined)
    .map((slot) => r.lemma(slot.token));
}

/** "the Armenian genocide", twice: the same great deed of the same doers. */
export function sameGreatDeed(r: Reader, first: Draft, again: Draft): boolean {
  if (!first.noun || !again.noun || r.lemma(first.token) !== r.lemma(again.token)) return false;
  return r.isListed(again.token, 'great-deed') && r.a.xpos(again.token) === 'NN';
}

/** Words two sentences must share, and their share of the longer one, for both to be one sentence told twice. */
const FEWEST_WORDS = 6;
const SHARE = 0.6;

/** "At least 50 lawmakers were detained after a march in the capital", and some way on "Dozens of lawmakers were detained after a march in the capital". */
export function inSameSentence(r: Reader, first: Draft, again: Draft): boolean {
  if (first.frame !== again.frame || r.lemma(first.token) !== r.lemma(again.token)) return false;
  const [one, two] = [wordsOf(r, first.sentence), wordsOf(r, again.sentence)];
  let shared = 0;
  for (const word of two) if (one.has(word)) shared++;
  return shared >= FEWEST_WORDS && shared >= SHARE * Math.max(one.size, two.size);
}

function wordsOf(r: Reader, sentence: number): Set<string> {
  const [from, to] = r.a.sentence(sentence);
  const words = new Set<string>();
  for (let at = from; at < to; at++) if (/^(NOUN|PROPN|VERB|ADJ|NUM)$/.test(r.a.upos(at))) words.add(r.lemma(at));
  return words;
}

/** Verbs and nouns by which it is told who the dead are. */
const IDENTIFY = /^(identify|name)$/;
const DEAD = /^(dead|victim|deceased|body|casualty)$/;
/** Governors looked at above what is told of one of the dead. */
const MAX_UP = 6;

/** "identified the dead as Ali, who was killed by a bullet, and Omar, who was shot": each is one of those told dead. */
export function identifiesDead(r: Reader, first: Draft, again: Draft): boolean {
  if (!isViolent(first) || !isViolent(again) || !first.harms.some(({ kind }) => kind === 'killed')) return false;
  for (let node = r.a.head(again.token), steps = 0; node !== -1 && steps < MAX_UP; node = r.a.head(node), steps++)
    if (IDENTIFY.test(r.lemma(node)))
      return r.a.childrenBy(node, 'obj', 'nsubj:pass').some((token) => DEAD.test(r.lemma(token)));
  return false;
}

/** "the four who were killed", "the areas that were attacked", "those arrested". */
export function saysWhom(r: Reader, first: Draft, again: Draft): boolean {
  const { a } = r;
  if (again.noun || !/^VB[ND]$/.test(a.xpos(again.token))) return false;
  const sameKind = first.frame.family === again.frame.family || (isViolent(first) && isViolent(again));
  if (!sameKind || again.roles.actor.length > 0 || again.time !== null || again.place !== null) return false;
  if (again.token > 0 && a.lower(again.token - 1) === 'those') return first.roles.recipient.length > 0;
  if (!/^acl(:relcl)?$/.test(a.deprel(again.token))) return false;
  const whom = a.head(again.token);
  if (a.form(again.token - 1) === ',' || a.child(again.token, 'nsubj') !== -1) return false;
  const passive = a.child(again.token, 'nsubj:pass');
  if (passive !== -1 && (!/^(who|that|which)$/.test(a.lower(passive)) || a.form(passive - 1) === ',')) return false;
  if (a.lower(whom) === 'those') return first.roles.recipient.length > 0;
  // "The two others executed were Aung and Zaw."
  if (hasThe(r, whom) && r.lemma(whom) === 'other') return r.lemma(first.token) === r.lemma(again.token);
  return hasThe(r, whom) && overlap(r, [...first.roles.recipient, ...first.roles.affected], [whom]) === 'same';
}

/** "There was an explosion. A bomb went off at the market.": the sentence before only says that something blew up. */
export function tellsMore(r: Reader, first: Draft, again: Draft): boolean {
  if (first.frame.family !== 'explosion' || again.frame.family !== 'explosion') return false;
  if (again.sentence - lastTold(r, first) !== 1 || first.background) return false;
  const { actor, recipient } = first.roles;
  if (actor.length + recipient.length + first.harms.length > 0 || isPlural(r, first) || isPlural(r, again))
    return false;
  return first.noun && r.a.xpos(first.token) === 'NN' && compatibleTime(first, again);
}

function isPlural(r: Reader, { token, roles, slots }: Draft): boolean {
  const words = [token, ...roles.instrument, ...slots.filter(({ slot }) => slot === 'subj').map((slot) => slot.token)];
  return words.some((word) => r.a.xpos(word) === 'NNS');
}

/** "her visit to Spain" and "her visit to Madrid": one traveller, whichever is said of where. */
export function sameJourney(first: Draft, again: Draft): boolean {
  return [first, again].every(({ type }) => type.plover?.mode === 'visit') && again.noun;
}

/** "He met the governor on Thursday", told twice: with one who is known by now, on the same day. */
export function sameMeeting(r: Reader, first: Draft, again: Draft): boolean {
  if (first.frame.family !== 'consult' || again.frame.family !== 'consult') return false;
  const [one, two] = [first.time, again.time];
  if (one?.basis !== 'stated' || two?.basis !== 'stated' || one.precision !== 'day' || one.edtf !== two.edtf)
    return false;
  const { recipient } = again.roles;
  return recipient.length === 1 && hasThe(r, recipient[0]!) && r.a.xpos(recipient[0]!) === 'NN';
}
