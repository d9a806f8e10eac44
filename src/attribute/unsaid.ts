import type { CueClass } from '../codebook/index.ts';
import type { Analysis } from '../model/index.ts';
import type { Finding } from './finding.ts';

/** Classes of cue that are speech. */
export const SAYING: ReadonlySet<CueClass> = new Set(['speech', 'topic']);

/**
 * "is expected to announce": a saying that has not taken place; "went on to say", "was forced to admit", "gathered to
 * demand", "was quick to condemn" have.
 */
export function isUnsaid(a: Analysis, { head, use }: Finding): boolean {
  if (a.upos(head) !== 'VERB' || !a.childrenBy(head, 'mark').some((mark) => a.lower(mark) === 'to')) return false;
  const above = a.head(head);
  if (above === -1) return true;
  if (isYet(a, above)) return !isSaying(a, head, use.class);
  if (GOING_ON.has(a.lemma(above))) return a.childrenBy(above, 'aux').some((aux) => a.xpos(aux) === 'MD');
  if (IMPLYING.has(a.lemma(above)) && a.upos(above) === 'ADJ') return !isFact(a, above);
  if (a.upos(above) !== 'VERB' || !isFact(a, above)) return true;
  return a.deprel(head) === 'advcl' ? !SAYING.has(use.class) : !FORCING.has(a.lemma(above));
}

/** "has yet to confirm", "failed to mention": what is told is that it is not said. */
function isYet(a: Analysis, above: number): boolean {
  return (a.lemma(above) === 'have' && a.lower(above + 1) === 'yet') || FAILING.has(a.lemma(above));
}

/** "failed to mention", not "failed to identify a body": verbs of speech and judgement, and of naming. */
function isSaying(a: Analysis, verb: number, kind: CueClass): boolean {
  return kind === 'speech' || kind === 'judge' || NAMING.has(a.lemma(verb));
}

const NAMING = new Set(['mention', 'discuss', 'cite', 'acknowledge']);
/** Verbs of leaving unsaid. */
export const FAILING: ReadonlySet<string> = new Set(['fail', 'neglect', 'omit']);

/** A finite verb, neither negated nor under a modal. */
function isFact(a: Analysis, verb: number): boolean {
  const auxiliaries = a.childrenBy(verb, 'aux', 'aux:pass');
  const finite = a.has(verb, 'VerbForm=Fin') || auxiliaries.length > 0 || a.child(verb, 'cop') !== -1;
  return (
    finite &&
    !auxiliaries.some((aux) => a.xpos(aux) === 'MD') &&
    !a.childrenBy(verb, 'advmod').some((adverb) => a.has(adverb, 'Polarity=Neg'))
  );
}

/** Verbs under which an infinitive of saying is said, and those of people who come together for it. */
const GOING_ON = new Set([
  'go',
  'continue',
  'begin',
  'start',
  'proceed',
  'come',
  'appear',
  'seem',
  'choose',
  'try',
  'attempt',
  'manage',
  'rush',
  'hasten',
  'dare',
  'happen',
  'gather',
  'meet',
  'rally',
  'march',
  'assemble',
]);
/** Verbs of making someone speak. */
const FORCING = new Set(['force', 'compel', 'lead', 'prompt', 'cause', 'drive', 'push', 'oblige', 'move']);
/** Adjectives whose infinitive took place: "was quick to blame", "was able to confirm". */
export const IMPLYING = new Set(['quick', 'swift', 'able', 'careful', 'prompt']);
