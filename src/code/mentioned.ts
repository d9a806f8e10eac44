import { type Draft, VIOLENT_FAMILIES } from './draft.ts';
import { overlap } from './overlap.ts';
import type { Reader } from './reader.ts';
import { hasThe } from './retold.ts';
import { kin, sameSort } from './same-sort.ts';

/** Sentences at the head of the text in which what is named in passing may be the news. */
const LEAD = 3;
/** Reports looked through on either side for another telling. */
const FAR = 40;

/**
 * Is a deed of violence only named, in a phrase or clause about something else, and nowhere told: "records of attacks",
 * "towns besieged by the army", "the position on the bishop's murder"? Then neither the day of the story nor that of the news is its day.
 */
export function isOnlyNamed(r: Reader, drafts: readonly Draft[], index: number): boolean {
  const draft = drafts[index]!;
  if (draft.time || draft.tellings.length > 0 || r.a.start(draft.token) < r.doc.bodyStart) return false;
  if (!draft.noun && isBefore(r, draft)) return !isToldElsewhere(r, drafts, index);
  if (!NAMED.has(draft.frame.family)) return false;
  return (draft.noun ? isNounInPassing(r, draft) : isClauseInPassing(r, draft)) && !isToldElsewhere(r, drafts, index);
}
const NAMED: ReadonlySet<string> = new Set([
  ...VIOLENT_FAMILIES,
  'abduct',
  'capture',
  'siege',
  'occupy',
  'protest',
  'riot',
]);

/** "days of protests", "their offensive in the valley", "the failure of the raid": inside another phrase, or many of a kind, or somebody's. */
function isNounInPassing(r: Reader, { token, sentence, voice }: Draft): boolean {
  const { a } = r;
  const deprel = a.deprel(token);
  if (voice !== undefined && !(deprel === 'nmod' && r.isListed(a.head(token), 'part'))) return false;
  if (Array.from(a.children(token)).some((child) => OTHER.test(a.lower(child)))) return true;
  if (deprel === 'nmod' || deprel === 'compound')
    return !/^(in|during|amid)$/.test(r.caseOf(token)) && !(isInLead(r, sentence) && isNew(r, token));
  if (deprel !== 'obl' && deprel !== 'obj' && deprel !== 'conj') return false;
  if (a.child(token, 'nmod:poss') !== -1 && !hasThe(r, token)) return true;
  const many = a.xpos(token) === 'NNS' && a.child(token, 'det', 'nummod') === -1 && r.quantityOf(token) === undefined;
  if (!many || deprel !== 'obl') return false;
  const verb = a.head(token);
  // "has been arrested many times during protests"
  const often = a.childrenBy(verb, 'aux').some((aux) => /^(has|have)$/.test(a.lower(aux)));
  return often || !/^(in|during|by|with|amid)$/.test(r.caseOf(token));
}
const OTHER = /^(other|previous|earlier|past|similar)$/;

/** "the organisers of a rally" */
function isNew({ a }: Reader, token: number): boolean {
  return /^an?$/.test(a.lower(a.child(token, 'det')));
}

function isInLead({ a, doc }: Reader, sentence: number): boolean {
  return sentence < a.sentenceOf(a.tokenAt(doc.bodyStart)) + LEAD;
}

/** "the embargo the council has imposed", "soldiers who fought in Gao are being treated", "what do you feel after killing them?": past for what is told of in the present. */
function isBefore(r: Reader, { token }: Draft): boolean {
  const { a } = r;
  if (a.deprel(token) === 'advcl' && a.xpos(token) === 'VBG')
    return /^(after|since)$/.test(a.lower(a.child(token, 'mark', 'case'))) && isPresent(r, a.head(token));
  if (a.deprel(token) !== 'acl:relcl') return false;
  const aux = a.childrenBy(token, 'aux', 'aux:pass')[0];
  if (aux !== undefined && /^(has|have)$/.test(a.lower(aux))) return true;
  if (a.xpos(aux ?? token) !== 'VBD') return false;
  const subject = a.head(token);
  const main = a.head(subject);
  if (main === -1 || !a.deprel(subject).startsWith('nsubj') || SAYING.test(r.lemma(main))) return false;
  return isPresent(r, main);
}

function isPresent({ a }: Reader, verb: number): boolean {
  return /^VB[PZ]$/.test(a.xpos(a.childrenBy(verb, 'aux', 'aux:pass', 'cop')[0] ?? verb));
}
const SAYING = /^(say|tell|add|report|claim)$/;

/** "fighters taken hostage", "is accused of killing a guard" */
function isClauseInPassing(r: Reader, { token, sentence }: Draft): boolean {
  const { a } = r;
  const deprel = a.deprel(token);
  const head = a.head(token);
  if (deprel === 'advcl' && a.xpos(token) === 'VBG') return isAnsweredFor(r, token);
  if (deprel !== 'acl' || a.xpos(token) !== 'VBN' || isInLead(r, sentence)) return false;
  return (a.head(head) !== -1 || a.child(head, 'cop') !== -1) && !/^(those|all|ones|number)$/.test(a.lower(head));
}

/** "suspected of", "charged with", "serving ten years for" */
function isAnsweredFor({ a }: Reader, clause: number): boolean {
  const mark = a.child(clause, 'mark', 'case');
  if (mark === -1 || !/^(of|with|for)$/.test(a.lower(mark))) return false;
  const verb = a.head(clause);
  const passive = a.deprel(verb) === 'acl' || a.child(verb, 'aux:pass') !== -1;
  return passive && ANSWERING.test(a.lower(verb));
}
const ANSWERING = /^(accused|suspected|charged|convicted|jailed|sentenced|indicted|blamed|imprisoned|wanted|tried)$/;

/** Does the article tell of the like of it in a clause of its own? */
function isToldElsewhere(r: Reader, drafts: readonly Draft[], index: number): boolean {
  const draft = drafts[index]!;
  return drafts
    .slice(Math.max(0, index - FAR), index + FAR)
    .some(
      (other) =>
        other !== draft &&
        !other.background &&
        !other.undated &&
        other.factuality.modality === draft.factuality.modality &&
        (!other.noun || other.voice !== undefined || other.tellings.length > 0) &&
        kin(other, draft) &&
        sameSort(r, other, draft) &&
        overlap(r, other.roles.actor, draft.roles.actor) !== 'apart' &&
        overlap(r, sufferers(other), sufferers(draft)) === 'same',
    );
}

const sufferers = ({ roles }: Draft): number[] => [...roles.recipient, ...roles.affected];
