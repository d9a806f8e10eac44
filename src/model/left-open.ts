import type { Analysis } from './analysis.ts';

/** Verbs of a chain of conjuncts, and the verb above it, that are looked at. */
const MAX_UP = 3;
const JOINING = new Set(['or', 'nor']);
const DECLINING = new Set(['decline', 'refuse']);

/**
 * Is a verb of confirming or denying itself denied, with what it is joined to: "neither confirmed nor denied that",
 * "would not confirm or deny", "declined to confirm or deny", "has not denied"?
 */
export function isLeftOpen(a: Analysis, verb: number): boolean {
  let node = verb;
  for (let step = 0; step < MAX_UP; step++) {
    if (isNegated(a, node)) return true;
    const above = a.head(node);
    if (above === -1) return false;
    if (a.deprel(node) === 'xcomp') return DECLINING.has(a.lemma(above));
    if (a.deprel(node) !== 'conj' || !isAlternative(a, node)) return false;
    node = above;
  }
  return false;
}

/** "or denied", "nor denied": is a conjunct one of two that are open? */
export function isAlternative(a: Analysis, conjunct: number): boolean {
  return a.childrenBy(conjunct, 'cc').some((word) => JOINING.has(a.lower(word)));
}

function isNegated(a: Analysis, verb: number): boolean {
  if (a.childrenBy(verb, 'cc:preconj', 'cc').some((word) => /^n(?:either|or)$/.test(a.lower(word)))) return true;
  return a
    .childrenBy(verb, 'advmod')
    .some((word) => a.has(word, 'Polarity=Neg') || /^neither|^never/.test(a.lower(word)));
}
