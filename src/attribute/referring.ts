import type { Analysis, Annotated, Claim, Doc, EventReport } from '../model/index.ts';
import { contentHead } from './settle.ts';

type Sourced = Doc & Annotated;

/** What a source may have said before, named by a noun: "denied the claim". */
export const SAID: ReadonlySet<string> = new Set([
  'claim',
  'report',
  'allegation',
  'accusation',
  'charge',
  'account',
  'assertion',
  'news',
]);
/** Verbs that deny where their object is a claim: "rejected the charge". */
export const REJECTIONS: ReadonlySet<string> = new Set(['reject', 'dismiss', 'rebuff']);
/** Claims looked back over at most. */
const REACH = 6;

/**
 * Claims that confirm, deny or doubt what was told before, "The army denied the claim", "The ministry confirmed the
 * attack", with the events of that earlier claim.
 */
export function referring(doc: Sourced, claims: readonly Claim[], events: readonly EventReport[]): Claim[] {
  const reports = new Map(events.map((event) => [event.id, event]));
  return claims.map((claim, index) => {
    if (claim.about.length > 0 || claim.stance === 'asserts' || claim.stance === 'asks' || claim.stance === 'wants')
      return claim;
    const head = contentHead(doc.analysis, claim.content);
    const apposed = isApposed(doc.analysis, head);
    if (head === -1 || !(apposed || isGiven(doc.analysis, head))) return claim;
    for (let i = index - 1; i >= Math.max(0, index - REACH); i--) {
      const { about, source } = claims[i]!;
      const isOwn = source[0]?.actor !== undefined && source[0].actor === claim.source[0]?.actor;
      // "…, a charge they denied": nobody denies what he has just said himself.
      if (isOwn && !(apposed && i === index - 1)) continue;
      const meant = about.filter((id) => isMeant(doc.analysis, head, reports.get(id)!));
      if (meant.length > 0) return { ...claim, about: meant };
    }
    return claim;
  });
}

/** "the claim", "that report", with nothing that tells it from others. */
function isGiven(a: Analysis, head: number): boolean {
  const plain = a.child(head, 'nmod', 'acl', 'acl:relcl', 'nmod:poss', 'amod', 'compound') === -1;
  return plain && a.childrenBy(head, 'det').some((det) => /^th/i.test(a.form(det)));
}

/** "Rebels fired first, the army said, a claim the rebels denied": what was said just before. */
export function isApposed(a: Analysis, head: number): boolean {
  if (head === -1) return false;
  const [first] = a.extent(head);
  const isSetOff = a.form(first) === ',' || a.form(first - 1) === ',';
  return isSetOff && SAID.has(a.lemma(head)) && a.child(head, 'acl:relcl') !== -1;
}

/** Is an event what "the claim" tells of, or "the attack" itself? */
function isMeant(a: Analysis, head: number, { token }: EventReport): boolean {
  const noun = a.lemma(head);
  return SAID.has(noun) || noun === a.lemma(token) || (noun.length > 4 && stem(noun) === stem(a.lemma(token)));
}

/** "killing" and "kill", "explosion" and "explode": the first letters tell. */
function stem(lemma: string): string {
  return lemma.slice(0, 4);
}
