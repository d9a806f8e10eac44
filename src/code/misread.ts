import type { Analysis } from '../model/index.ts';
import type { Reader } from './reader.ts';

/**
 * The noun right before a past tense that was read as a modifier of its own object ("The army bombarded
 * rebel positions" as one phrase, or as a list of two): the verb's subject; -1 where the reading stands.
 */
export function subjectBefore(a: Analysis, v: number): number {
  if (a.deprel(v) !== 'amod' || v === 0 || a.head(v) < v) return -1;
  const xpos = a.xpos(v);
  if (xpos !== 'VBD' && xpos !== 'VBN') return -1;
  const before = v - 1;
  const upos = a.upos(before);
  const noun = upos === 'NOUN' || upos === 'PROPN' || a.xpos(before) === 'NNP';
  if (noun && a.head(before) === a.head(v)) return before;
  // "Soldiers evicted families": two nouns side by side with nothing between but the verb.
  if (noun && a.head(a.head(v)) === before && a.deprel(a.head(v)) === 'conj' && a.child(a.head(v), 'cc') === -1)
    return before;
  return xpos === 'VBN' && upos === 'PROPN' && a.head(before) === v ? before : -1;
}

/**
 * The subject of a clause that was read as one phrase: "Soldiers called on the rebels to leave." as soldiers that were called
 * on; -1 where the participle is one. One with an object behind it is none. What harms, accuses, or has its doer behind it stays passive.
 */
export function subjectOfRoot(r: Reader, v: number): number {
  const { a } = r;
  const noun = a.head(v);
  if (!/^(acl|amod)$/.test(a.deprel(v)) || noun > v || !/^VB[DN]$/.test(a.xpos(v)) || a.form(v - 1) === ',') return -1;
  // A participle takes no object.
  const object = a.child(v, 'obj');
  if (object > v && a.child(v, 'aux', 'aux:pass', 'mark', 'iobj') === -1 && !r.isListed(v, 'giving'))
    return wholeOf(a, noun);
  const top = a.head(noun) !== -1 && a.deprel(noun) === 'nmod' ? a.head(noun) : noun;
  if (a.head(top) !== -1 || a.child(top, 'cop', 'nsubj', 'expl') !== -1) return -1;
  if (a.child(v, 'aux', 'aux:pass', 'mark', 'obl:agent') !== -1) return -1;
  const [, after] = a.sentence(a.sentenceOf(v));
  if (a.form(after - 1) !== '.') return -1;
  if (r.isA(v, 'harming') || r.isA(v, 'blaming')) return -1;
  return a.childrenBy(v, 'obl').some((child) => TOWARDS.test(r.caseOf(child))) ? top : -1;
}

/** "A blast that hit a bus carrying pilgrims killed four": where no verb heads the sentence, its noun is the subject. */
function wholeOf(a: Analysis, noun: number): number {
  let top = noun;
  for (let steps = 0; a.head(top) !== -1 && steps < 12; steps++) top = a.head(top);
  return a.upos(top) === 'NOUN' && a.child(top, 'cop', 'nsubj') === -1 ? top : noun;
}

const TOWARDS = /^(on|upon|into|with|over|against|toward|towards|to|across)$/;

/** "in the stabbing death of a trader", the stabbing read as a verb: one deed. */
export function isDeathBy(a: Analysis, death: number): boolean {
  return (
    /^deaths?$/.test(a.lower(death)) &&
    a.deprel(death) === 'obj' &&
    a.xpos(a.head(death)) === 'VBG' &&
    a.head(death) === death - 1
  );
}

/** "investigate who killed the general": a question, no clause about the noun before it. */
export function isQuestionWord(a: Analysis, token: number): boolean {
  return token > 0 && /^(who|what|which)$/.test(a.lower(token)) && a.upos(token - 1) === 'VERB';
}

/** The party after "between" or "among" that a conjunct of the event noun belongs with; -1 where none. */
export function joinedTo(r: Reader, noun: number, conjunct: number): number {
  const { a } = r;
  const first = a
    .childrenBy(noun, 'nmod')
    .find((child) => child < conjunct && /^(between|among)$/.test(r.caseOf(child)));
  return first !== undefined && a.child(first, 'conj') === -1 ? first : -1;
}

/** Is the clause such a question? */
export function asksWho(a: Analysis, v: number): boolean {
  const subject = a.child(v, 'nsubj', 'nsubj:pass');
  return subject !== -1 && isQuestionWord(a, subject);
}

/** "The attack, carried out by a militia, killed nine": a participle between commas right behind the subject, read under its verb. */
export function strayParticiples(a: Analysis, noun: number): readonly number[] {
  const verb = a.head(noun);
  if (verb === -1 || !/^nsubj/.test(a.deprel(noun))) return NONE;
  return a
    .childrenBy(verb, 'advcl')
    .filter(
      (child) =>
        child > noun &&
        child < verb &&
        /^VB[DN]$/.test(a.xpos(child)) &&
        a.form(child - 1) === ',' &&
        a.child(child, 'obl:agent') !== -1,
    );
}

const NONE: readonly number[] = [];
