import {
  type Analysis,
  type Annotated,
  type Claim,
  type Coded,
  covers,
  type Doc,
  type EventReport,
  type Span,
} from '../model/index.ts';

type Sourced = Doc & Annotated & Coded;

/**
 * What is denied did not happen as far as its source goes; what is doubted, or denied by one and told by another, is
 * uncertain. Only what the denial is about: in "denied that it had carried out Monday's explosion, which killed two"
 * the explosion stands.
 */
export function settled({ analysis, events }: Sourced, claims: readonly Claim[]): EventReport[] {
  const tellers = new Map<string, Claim[]>();
  for (const claim of claims) {
    for (const id of claim.about) tellers.set(id, [...(tellers.get(id) ?? []), claim]);
  }
  return events.map((event) => {
    const own = tellers.get(event.id) ?? [];
    const disputes = own.filter((claim) => isDisputing(claim) && isAtStake(analysis, event, claim));
    if (disputes.length === 0) return event;
    const denial = disputes.find(({ stance }) => stance === 'denies');
    const isTold = own.some((claim) => !isDisputing(claim) && disputes.every((other) => isApart(claim, other)));
    const { modality } = event.factuality;
    if (!denial || isTold) return { ...event, factuality: { polarity: 'uncertain', modality } };
    return { ...event, factuality: { polarity: 'negative', modality: 'denied' } };
  });
}

function isDisputing({ stance }: Claim): boolean {
  return stance === 'denies' || stance === 'doubts';
}

/** Neither holds the other: in "the paper said the army denied it" the paper vouches for the denial only. */
function isApart(one: Claim, other: Claim): boolean {
  const holds = (outer: Claim, inner: Claim) => outer.content.some((span) => covers(span, inner.cue[0]!));
  return !holds(one, other) && !holds(other, one);
}

/** Does a dispute concern the event itself: as its main deed, or by a word for it ("denied the claim")? */
function isAtStake(a: Analysis, event: EventReport, { content }: Claim): boolean {
  const tellings = [event.trigger, ...Object.values(event.consequences).flat()];
  const isTold = tellings.some((telling) => content.some((span) => covers(span, telling)));
  return !isTold || isMainDeed(a, event.token, contentHead(a, content));
}

/** The first word of what is said whose head lies outside it; a relative word only stands for something. */
export function contentHead(a: Analysis, content: readonly Span[]): number {
  for (const span of content) {
    const [first, after] = [a.tokenAt(span.start), a.tokenAt(span.end)];
    for (let i = first; i < after; i++) {
      if (a.upos(i) !== 'PUNCT' && !a.has(i, 'PronType=Rel') && (a.head(i) < first || a.head(i) >= after)) return i;
    }
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
