import type { Analysis, Span } from '../model/index.ts';
import type { Reader } from './reader.ts';

/** Nouns of trying that carry what an operation is for: "in an attempt to", "as part of efforts to". */
const TRYING: ReadonlySet<string> = new Set([
  'attempt',
  'bid',
  'drive',
  'effort',
  'move',
  'push',
  'plan',
  'aim',
  'goal',
]);
/** Verbs that say what their subject is for. */
const AIMING: ReadonlySet<string> = new Set(['aim', 'design', 'intend', 'mean', 'plan', 'push', 'seek', 'hope', 'try']);

/**
 * What an operation is told to be for, as the words after "to" or "at": "an operation to retake the town", "announced an
 * operation in an attempt to secure the desert", "it would push to clear the valley", "was aimed at cutting supplies".
 * @param isIt Does the word stand for the operation?
 */
export function findAims(r: Reader, sentences: ReadonlySet<number>, isIt: (token: number) => boolean): Span[] {
  const { a } = r;
  const aims: Span[] = [];
  for (const sentence of [...sentences].sort((one, two) => one - two)) {
    const [first, after] = a.sentence(sentence);
    for (let i = first; i < after; i++) if (isAimOf(a, i, isIt)) aims.push(wordsOf(a, i));
  }
  return aims;
}

/**
 * What one event is told to be for: "armed villagers to enable them to defend themselves", "raided the camp in a bid
 * to free prisoners".
 * @param words The event's own word and the verb that carries it; what an event is for may be told of either.
 */
export function aimsOfEvent({ a }: Reader, words: readonly number[]): Span[] {
  return words
    .flatMap((word) => [
      ...a.childrenBy(word, 'advcl', 'acl'),
      ...a
        .childrenBy(word, 'obl', 'nmod')
        .flatMap((noun) => (TRYING.has(a.lemma(noun)) ? a.childrenBy(noun, 'acl') : [])),
    ])
    .filter((clause) => a.xpos(clause) === 'VB' && a.head(clause) < clause && introducedBy(a, clause, 'to'))
    .filter((clause) => !words.includes(clause))
    .map((clause) => wordsOf(a, clause));
}

/** Is verb `i` what the operation is for? */
function isAimOf(a: Analysis, i: number, isIt: (token: number) => boolean): boolean {
  const head = a.head(i);
  if (head === -1 || a.upos(i) !== 'VERB') return false;
  const infinitive = a.xpos(i) === 'VB' && introducedBy(a, i, 'to');
  if (!infinitive && !(a.xpos(i) === 'VBG' && introducedBy(a, i, 'at'))) return false;
  if (infinitive && a.deprel(i) === 'acl') return isIt(head) || (TRYING.has(a.lemma(head)) && belongsTo(a, head, isIt));
  return AIMING.has(a.lemma(head)) && isIt(subjectOf(a, head));
}

const introducedBy = (a: Analysis, i: number, word: string): boolean =>
  a.childrenBy(i, 'mark', 'case').some((child) => a.lower(child) === word);

/** Does the noun hang on the operation, or on a verb whose subject or object it is? */
function belongsTo(a: Analysis, noun: number, isIt: (token: number) => boolean): boolean {
  const head = a.head(noun);
  return head !== -1 && (isIt(head) || a.childrenBy(head, 'nsubj', 'nsubj:pass', 'obj').some(isIt));
}

/** The subject of a verb, or of the verb it is joined to; -1 where none is told. */
function subjectOf(a: Analysis, verb: number): number {
  for (let at = verb; at !== -1; at = a.deprel(at) === 'conj' ? a.head(at) : -1) {
    const subject = a.child(at, 'nsubj', 'nsubj:pass');
    if (subject !== -1) return subject;
  }
  return -1;
}

/** The verb with what belongs to it, up to a comma that opens another phrase or clause. */
function wordsOf(a: Analysis, verb: number): Span {
  const last = a.extent(verb)[1];
  for (let i = verb + 1; i < last; i++) {
    const next = a.upos(i + 1);
    if (a.form(i) === ',' && (next === 'ADP' || next === 'SCONJ' || next === 'VERB')) return a.spanOf(verb, i - 1);
  }
  return a.spanOf(verb, a.upos(last) === 'PUNCT' ? last - 1 : last);
}
