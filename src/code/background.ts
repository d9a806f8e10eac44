import { DAY_MS } from '../model/index.ts';
import type { Draft } from './draft.ts';
import type { Reader } from './reader.ts';

/** Days before publication after which a dated event is no longer the news. */
const NEWS_DAYS = 10;
/** Days after which what has gone on "since" then is background. */
const RUNNING_DAYS = 60;
/** Sentences at the head of the body that tell the news. */
const NEWS_SENTENCES = 3;

/** Marks what is told as history: in the past perfect, or dated well before the news by its own words. */
export function readBackground(r: Reader, draft: Draft): void {
  draft.background ||= isPastPerfect(r, draft) || isOld(r, draft) || isSummary(r, draft);
}

/** Is the event told in the past perfect, whoever reports it? Such a clause says only that it was before. */
export function isPluperfect(r: Reader, draft: Draft): boolean {
  const verb = draft.noun ? draft.verb : draft.token;
  return verb !== -1 && (!draft.noun || draft.voice !== undefined) && hasHad(r, verb);
}

/** "Rebels have ambushed convoys", after the news is told: what has kept happening. */
function isSummary(r: Reader, draft: Draft): boolean {
  const { a } = r;
  if (draft.noun || draft.time?.basis === 'stated' || draft.factuality.modality !== 'actual') return false;
  if (draft.sentence - a.sentenceOf(a.tokenAt(r.doc.bodyStart)) < NEWS_SENTENCES) return false;
  const has = hasPerfect(r, draft);
  const above = a.deprel(draft.token) === 'conj' ? a.head(draft.token) : -1;
  const shared = above !== -1 && a.childrenBy(above, 'aux').some((child) => /^(has|have|'ve)$/.test(a.lower(child)));
  if (!has && !(shared && a.xpos(draft.token) === 'VBN')) return false;
  return draft.roles.recipient.length > 0 && draft.roles.recipient.every((token) => isUncounted(r, token));
}

/** "convoys", "several attempts", "thousands of opponents": how many is left open. */
function isUncounted(r: Reader, token: number): boolean {
  const { a } = r;
  const quantity = r.quantityOf(token) ?? r.quantityOf(r.partOf(token));
  if (quantity) return quantity.best === null;
  if (
    /^(several|many|numerous)$/.test(
      a.lower(a.child(token, 'amod', 'det') === -1 ? token : a.child(token, 'amod', 'det')),
    )
  )
    return true;
  return a.xpos(token) === 'NNS' && a.child(token, 'det', 'nummod', 'nmod:poss') === -1;
}

function isPastPerfect(r: Reader, draft: Draft): boolean {
  const { a } = r;
  const verb = draft.noun ? draft.verb : draft.token;
  if (verb === -1 || (draft.noun && draft.voice === undefined)) return false;
  for (let node = verb, steps = 0; node !== -1 && steps < 3; steps++) {
    if (a.deprel(node) === 'ccomp' && isPastTense(r, a.head(node))) return false;
    if (hasHad(r, node)) return true;
    const deprel = a.deprel(node);
    if (deprel !== 'conj' && deprel !== 'xcomp') return false;
    node = a.head(node);
  }
  return false;
}

function hasHad(r: Reader, verb: number): boolean {
  const { a } = r;
  return a.childrenBy(verb, 'aux').some((child) => r.lemma(child) === 'have' && a.xpos(child) === 'VBD');
}

/** "said they had targeted": the past of a report, not of the past. */
function isPastTense(r: Reader, verb: number): boolean {
  return verb !== -1 && r.a.xpos(verb) === 'VBD';
}

/** Is the day its words give well before the news? */
export function isOld(r: Reader, draft: Draft): boolean {
  const day = r.doc.published.day;
  const told = draft.time?.basis === 'stated' || draft.time?.basis === 'inferred' ? draft.time : null;
  if (!day || !told) return false;
  // "since 2019": a running total, unless it began with the news.
  if (!told.end)
    return (
      told.start !== undefined && draft.factuality.modality === 'actual' && daysBetween(told.start, day) > RUNNING_DAYS
    );
  const end = told.end;
  const start = draft.time?.start ?? end;
  // "have targeted the group in recent months": all the while, not now.
  const running = told.precision === 'range' && hasPerfect(r, draft);
  return (end < day || running) && daysBetween(start, day) > NEWS_DAYS;
}

/** Is the event told in the present perfect: "has attacked", "have kept up raids"? */
export function hasPerfect(r: Reader, draft: Draft): boolean {
  const verb = draft.noun ? draft.verb : draft.token;
  return verb !== -1 && r.a.childrenBy(verb, 'aux').some((aux) => /^(has|have|'ve|’ve)$/.test(r.a.lower(aux)));
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}
