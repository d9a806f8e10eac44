import type { Draft } from './draft.ts';
import type { Reader } from './reader.ts';

/** Days before publication after which a dated event is no longer the news. */
const NEWS_DAYS = 10;
/** Days after which what has gone on "since" then is background. */
const RUNNING_DAYS = 60;
const DAY_MS = 86_400_000;

/** Marks what is told as history: in the past perfect, or dated well before the news by its own words. */
export function readBackground(r: Reader, draft: Draft): void {
  draft.background = isPastPerfect(r, draft) || isOld(r, draft);
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

function isOld(r: Reader, draft: Draft): boolean {
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
  return end < day && daysBetween(start, day) > NEWS_DAYS;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}
