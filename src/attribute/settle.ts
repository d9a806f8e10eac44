import type { Analysis, Annotated, Claim, Coded, Doc, EventReport, Span, Stance } from '../model/index.ts';
import { sizeOf } from './claims.ts';

type Sourced = Doc & Annotated & Coded;

/**
 * What is denied did not happen as far as the source goes; what is doubted is uncertain. Only what the denial is
 * about: in "denied that it had carried out Monday's explosion, which killed two" the explosion stands.
 */
export function settled(doc: Sourced, claims: readonly Claim[]): EventReport[] {
  const stances = new Map<string, Stance>();
  const byTightness = [...claims].sort((one, other) => sizeOf(other.content) - sizeOf(one.content));
  const events = new Map(doc.events.map((event) => [event.id, event]));
  for (const claim of byTightness) {
    const disputes = claim.stance === 'denies' || claim.stance === 'doubts';
    const head = disputes ? contentHead(doc.analysis, claim.content) : -1;
    for (const id of claim.about) {
      const isAtStake = !disputes || isMainDeed(doc.analysis, events.get(id)!.token, head);
      stances.set(id, isAtStake ? claim.stance : 'asserts');
    }
  }
  return doc.events.map((event) => {
    const stance = stances.get(event.id);
    const { modality } = event.factuality;
    if (stance === 'denies')
      return {
        ...event,
        factuality: { polarity: 'negative', modality: 'denied' },
      };
    return stance === 'doubts' ? { ...event, factuality: { polarity: 'uncertain', modality } } : event;
  });
}

/** The first word of what is said whose head lies outside it. */
export function contentHead(a: Analysis, [span]: readonly Span[]): number {
  if (!span) return -1;
  const [first, after] = [a.tokenAt(span.start), a.tokenAt(span.end)];
  for (let i = first; i < after; i++) {
    if (a.upos(i) !== 'PUNCT' && (a.head(i) < first || a.head(i) >= after)) return i;
  }
  return -1;
}

/** Is an event the head of what is said, joined to it, or its indefinite object ("carried out attacks")? */
function isMainDeed(a: Analysis, token: number, head: number): boolean {
  if (token === head) return true;
  if (a.head(token) !== head) return false;
  const given =
    a.child(token, 'nmod:poss') !== -1 || a.childrenBy(token, 'det').some((det) => /^th/i.test(a.form(det)));
  return a.deprel(token) === 'conj' || (a.deprel(token) === 'obj' && !given);
}
