import type { Member } from './member.ts';
import type { Scene } from './pieces.ts';
import type { Proposal } from './proposal.ts';

/** Was a violent act told of the member? */
export function isDoer({ analysis, registry }: Scene, { mentions }: Member): boolean {
  return mentions.some(({ token }) => {
    const head = analysis.head(token);
    const deprel = analysis.deprel(token);
    return (
      head !== -1 &&
      (deprel === 'nsubj' || deprel === 'obl:agent') &&
      (registry.reference.violence.has(analysis.lemma(head).toLowerCase()) || carriesOut({ analysis, registry }, head))
    );
  });
}

/** "This man has been charged": no dead man. */
export function isCharged({ analysis, registry }: Scene, { token }: Proposal): boolean {
  const deprel = analysis.deprel(token);
  if (deprel !== 'nsubj:pass' && deprel !== 'obj') return false;
  return registry.reference.charging.has(analysis.lemma(analysis.head(token)).toLowerCase());
}

/** Was the member told to have died, or been killed? */
export function isKilled({ analysis, registry }: Scene, { mentions }: Member): boolean {
  return mentions.some(({ token }) => {
    const deprel = analysis.deprel(token);
    const verb = deprel === 'nsubj' || deprel === 'nsubj:pass' || deprel === 'obj' ? analysis.head(token) : -1;
    if (verb === -1) return false;
    const lemma = analysis.lemma(verb).toLowerCase();
    return deprel === 'nsubj' ? registry.reference.dying.has(lemma) : registry.reference.killing.has(lemma);
  });
}

/** Was the member told to have been hurt, or to have died? Nobody else is "the victim". */
export function isSufferer({ analysis, registry }: Scene, { mentions }: Member): boolean {
  return mentions.some(({ token }) => {
    const head = analysis.head(token);
    if (head === -1) return false;
    const deprel = analysis.deprel(token);
    const verb = analysis.lemma(head).toLowerCase();
    if (deprel === 'nsubj') return registry.reference.dying.has(verb);
    return (deprel === 'obj' || deprel === 'nsubj:pass') && registry.reference.violence.has(verb);
  });
}

/** "carried out a series of attacks" */
function carriesOut({ analysis, registry }: Pick<Scene, 'analysis' | 'registry'>, verb: number): boolean {
  const object = registry.reference.carrying.has(analysis.lemma(verb)) ? analysis.child(verb, 'obj') : -1;
  if (object === -1) return false;
  return [object, ...analysis.childrenBy(object, 'nmod')].some((noun) =>
    registry.reference.act.has(analysis.lemma(noun).toLowerCase()),
  );
}
