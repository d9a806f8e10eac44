import type { Draft } from './draft.ts';
import { VIOLENT_FAMILIES } from './draft.ts';
import { overlap } from './overlap.ts';
import type { Reader } from './reader.ts';
import { hasThe } from './retold.ts';
import { isAnother } from './same.ts';
import { compatiblePlace } from './same-setting.ts';
import { kin, sameSort } from './same-sort.ts';

/** Reports looked through on either side for the day of the deed. */
const FAR = 40;

/** Sentences at the head of the body in which the deed of the title is told. */
const LEAD = 6;

/** What the title tells was on the day that the lead tells of the like of it. */
export function dateTitle(r: Reader, drafts: readonly Draft[]): void {
  const isTitle = ({ token }: Draft) => r.a.start(token) < r.doc.bodyStart;
  const body = drafts.findIndex((draft) => !isTitle(draft));
  if (body < 1) return;
  for (const draft of drafts.slice(0, body)) {
    if (draft.time?.basis !== 'default' || draft.factuality.modality !== 'actual') continue;
    const told = drafts
      .slice(body)
      .find((other) => other.sentence <= draft.sentence + LEAD && isLike(r, draft, other) && !isAnother(r, other));
    if (told?.time && !told.background) draft.time = { ...told.time, basis: 'inferred' };
  }
}

/** The same sort of deed, by and to those who may be the same. */
function isLike(r: Reader, one: Draft, other: Draft): boolean {
  return (
    one.frame.family === other.frame.family &&
    one.frame.plover === other.frame.plover &&
    one.factuality.modality === other.factuality.modality &&
    overlap(r, one.roles.actor, other.roles.actor) !== 'apart' &&
    overlap(r, one.roles.recipient, other.roles.recipient) !== 'apart'
  );
}

/** "the blast", "the Nairobi bombing": a deed that is spoken of as known has the day that the article tells of it elsewhere. */
export function shareDays(r: Reader, drafts: readonly Draft[]): void {
  const shared = drafts.map((draft, index) => (isKnownDeed(r, draft) ? dayToldOf(r, drafts, index) : undefined));
  shared.forEach((known, index) => {
    if (!known?.time) return;
    const draft = drafts[index]!;
    draft.time = { ...known.time, basis: 'inferred' };
    if (known.background) draft.background = true;
  });
}

function isKnownDeed(r: Reader, draft: Draft): boolean {
  if (draft.time && draft.time.basis !== 'default') return false;
  if (!VIOLENT_FAMILIES.has(draft.frame.family) || draft.factuality.modality !== 'actual' || isAnother(r, draft))
    return false;
  return isDefinite(r, draft) || isOfOne(r, draft);
}

function isDefinite(r: Reader, draft: Draft): boolean {
  if (!draft.noun) return draft.roles.instrument.some((token) => hasThe(r, token));
  return (
    hasThe(r, draft.token) ||
    // "their murder", but not "their attacks"
    (draft.frame.family === 'harm' && r.a.childrenBy(draft.token, 'nmod:poss').some((i) => r.a.upos(i) === 'PRON')) ||
    r.a.childrenBy(draft.token, 'compound').some((i) => r.isPlace(i))
  );
}

/** "killed Smith", "shot the boy": what is done to one person is not done on two days. */
function isOfOne(r: Reader, { roles }: Draft): boolean {
  return roles.recipient.some(
    (token) =>
      r.actorAt(token)?.kind === 'person' || (hasThe(r, token) && r.a.xpos(token) === 'NN' && r.isA(token, 'person')),
  );
}

/** The report of the deed that gives its day; none where two that could be meant have different days. */
function dayToldOf(r: Reader, drafts: readonly Draft[], index: number): Draft | undefined {
  const draft = drafts[index]!;
  const definite = isDefinite(r, draft);
  let found: Draft | undefined;
  for (let at = Math.max(0, index - FAR); at < Math.min(drafts.length, index + FAR); at++) {
    const other = drafts[at]!;
    if (other.sentence === draft.sentence || !other.time || other.time.basis === 'default') continue;
    // "In March 1987, during another attack": told later, it goes back to nothing.
    if (other.sentence > draft.sentence && isAnother(r, other)) continue;
    if (!VIOLENT_FAMILIES.has(other.frame.family) || !kin(other, draft) || !sameSort(r, other, draft)) continue;
    if (other.factuality.modality !== 'actual' || other.factuality.polarity !== draft.factuality.polarity) continue;
    if (!definite && overlap(r, other.roles.recipient, draft.roles.recipient) !== 'same') continue;
    if (!compatiblePlace(r, other, draft) || overlap(r, other.roles.actor, draft.roles.actor) === 'apart') continue;
    if (found && (found.time?.start !== other.time.start || found.time?.end !== other.time.end)) return undefined;
    found ??= other;
  }
  return found;
}
