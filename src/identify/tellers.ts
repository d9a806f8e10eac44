import type { Cast } from './cast.ts';
import type { Scene } from './pieces.ts';
import type { Pronoun } from './pronoun-words.ts';

/** Sentences back to where he spoke. */
const SPOKE_REACH = 2;
/** Words looked back at most, however long the sentences. */
export const NEAR = 200;

/** "He added": the one whom the sentences before tell as speaking; -1 where the pronoun does not speak. */
export function lastSpeaker({ analysis, registry, quotes }: Scene, cast: Cast, i: number): number {
  const { quoting } = registry.reference;
  const says = (token: number) => {
    const head = analysis.head(token);
    return head !== -1 && analysis.deprel(token) === 'nsubj' && quoting.has(analysis.lemma(head).toLowerCase());
  };
  if (!says(i) || quotes.at(analysis.start(i)) !== -1) return -1;
  const earliest = Math.max(0, analysis.sentenceOf(i) - SPOKE_REACH);
  const [from] = analysis.sentence(earliest);
  for (let token = i - 1; token >= Math.max(from, i - NEAR); token--) {
    const member = cast.memberAt(token);
    if (member !== -1 && says(token) && quotes.at(analysis.start(token)) === -1) return member;
  }
  return -1;
}

/** "France claimed that they had won": of a state, only where nobody else can be meant and the state says it; -1 where none does. */
export function stateThatSays({ analysis, registry }: Scene, cast: Cast, i: number, pronoun: Pronoun): number {
  const act = analysis.head(i);
  if (act === -1 || pronoun.number !== 'plural' || analysis.deprel(i) !== 'nsubj') return -1;
  const says = analysis.deprel(act) === 'ccomp' ? analysis.head(act) : -1;
  if (says === -1 || !registry.reference.speech.has(analysis.lemma(says).toLowerCase())) return -1;
  const subject = analysis.child(says, 'nsubj');
  const speaker = subject === -1 ? -1 : cast.memberAt(subject);
  return speaker !== -1 && cast.get(speaker).kind === 'state' ? speaker : -1;
}

/** The witnesses who are said to tell of a violent act that "they" did, where they did not do it: -1 for none. */
export function tellerOf({ analysis, registry }: Scene, cast: Cast, i: number, pronoun: Pronoun): number {
  const act = analysis.head(i);
  if (act === -1 || pronoun.number !== 'plural' || analysis.deprel(i) !== 'nsubj') return -1;
  const { violence, witness, speech } = registry.reference;
  const says = analysis.head(act);
  if (says === -1 || analysis.deprel(act) !== 'ccomp' || !violence.has(analysis.lemma(act).toLowerCase())) return -1;
  if (!speech.has(analysis.lemma(says).toLowerCase())) return -1;
  const subject = analysis.child(says, 'nsubj');
  if (subject === -1 || !witness.has(analysis.lemma(subject).toLowerCase())) return -1;
  return cast.memberAt(subject);
}
