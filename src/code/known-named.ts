import { isViolent } from './close-by.ts';
import type { Draft } from './draft.ts';
import type { Reader } from './reader.ts';
import { hasThe, lastTold } from './retold.ts';
import { saysMore } from './retold-harms.ts';

/** Sentences within which one who was told of without a name gets it. */
const REACH = 8;
/** What is done to one person once in a report. */
const DONE_TO_ONE: ReadonlySet<string> = new Set(['arrest', 'abduct']);

/** "Moore, 62, was arrested at her home" after "a councillor was arrested": the name of the one who was told of without it. */
export function namesSufferer(r: Reader, first: Draft, again: Draft): boolean {
  const { family } = again.frame;
  if (!DONE_TO_ONE.has(family) && !(isViolent(first) && isViolent(again))) return false;
  if (again.sentence - lastTold(r, first) > REACH || again.sentence === first.sentence) return false;
  const [known, ...rest] = first.roles.recipient;
  const [named, ...others] = again.roles.recipient;
  if (known === undefined || named === undefined || rest.length + others.length > 0) return false;
  if (saysMore(r, named)) return false;
  return isUnnamed(r, known) && isNamed(r, named);
}

/** A name, or "he" in the sentence that has it. */
function isNamed(r: Reader, token: number): boolean {
  const { a } = r;
  if (a.upos(token) === 'PROPN') return r.nameType(token) === 'PER';
  const person = a.upos(token) === 'PRON' ? r.actorAt(token) : undefined;
  if (person?.kind !== 'person') return false;
  const [from] = a.sentence(a.sentenceOf(token));
  for (let at = from; at < token; at++) if (r.nameType(at) === 'PER' && r.actorAt(at)?.id === person.id) return true;
  return false;
}

/** "the time when Howes was captured" after he was abducted: a word of arrest for what armed men did. */
export function wasTaken(r: Reader, first: Draft, again: Draft): boolean {
  if (first.frame.family !== 'abduct' || again.frame.family !== 'arrest' || again.roles.actor.length > 0) return false;
  if (!/^(capture|seize|take|hold|detain)$/.test(r.lemma(again.token)) || first.factuality.modality !== 'actual')
    return false;
  const [person, ...others] = again.roles.recipient.map((token) => r.actorAt(token));
  if (person?.kind !== 'person' || others.length > 0 || again.factuality.modality !== 'actual') return false;
  return first.roles.recipient.some((token) => r.actorAt(token)?.id === person.id);
}

/** "a council member", "man" in a headline: one person, of whom no name is told. */
function isUnnamed(r: Reader, token: number): boolean {
  const { a } = r;
  if (a.xpos(token) !== 'NN' || !r.isA(token, 'person') || r.isListed(token, 'many') || r.isPlace(token)) return false;
  if (a.child(token, 'appos', 'flat', 'nmod:poss') !== -1) return false;
  const article = a.child(token, 'det');
  return article === -1 ? a.start(token) < r.doc.bodyStart : /^an?$/.test(a.lower(article));
}

/** Families in which what one report tells twice of the same is one deed, where no other comes into question. */
const ONCE: ReadonlySet<string> = new Set(['arrest', 'abduct', 'release', 'disrupt']);

/** "Police detained the suspect" after "the suspect was arrested", "a rifle was found", twice: the same word for one. */
export function sameOne(r: Reader, first: Draft, again: Draft): boolean {
  if (first.frame.family !== again.frame.family || !ONCE.has(again.frame.family)) return false;
  const [known, ...rest] = first.roles.recipient;
  const [told, ...others] = again.roles.recipient;
  if (known === undefined || told === undefined || rest.length + others.length > 0) return false;
  if (r.lemma(known) !== r.lemma(told) || !/^NNP?$/.test(r.a.xpos(known)) || r.a.xpos(told) !== r.a.xpos(known))
    return false;
  return hasThe(r, told) || again.frame.family === 'disrupt';
}
