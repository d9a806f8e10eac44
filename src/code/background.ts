import type { Draft } from './draft.ts';
import type { Reader } from './reader.ts';

/** Days before publication after which a dated event is no longer the news. */
const NEWS_DAYS = 10;
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
    if (
      a
        .children(node)
        .some((child) => a.deprel(child) === 'aux' && r.lemma(child) === 'have' && a.xpos(child) === 'VBD')
    )
      return true;
    const deprel = a.deprel(node);
    if (deprel !== 'conj' && deprel !== 'xcomp') return false;
    node = a.head(node);
  }
  return false;
}

function isOld(r: Reader, draft: Draft): boolean {
  const day = r.doc.published.day;
  const end = draft.time?.basis === 'stated' || draft.time?.basis === 'inferred' ? draft.time.end : undefined;
  if (!day || !end) return false;
  return (Date.parse(day) - Date.parse(end)) / DAY_MS > NEWS_DAYS;
}
