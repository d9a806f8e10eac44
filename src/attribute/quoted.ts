import type { Analysis, Span } from '../model/index.ts';
import type { FoundSource } from './finding.ts';
import { type Quotations, type Quote, quoteBefore, quoteFrom, quotesOver } from './quotes.ts';
import type { Content, Reading, Uses } from './reading.ts';
import { phrase } from './source.ts';
import { hasFiniteVerb, isNominal, speakerAfter, speakerBefore } from './surface.ts';

/** A quotation right before or right after the cue and its source: `"…," he said`, `He said: "…"`. */
export function quoted(reading: Reading, v: number, uses: Uses, source: FoundSource | null): Content | null {
  const { a, quotations } = reading;
  const use = uses.get('quote') ?? uses.get('that');
  if (!use) return null;
  const before = saidBefore(reading, v);
  if (before) return { use, ...before };
  const after =
    quoteStartingAt(reading, v, GAP) ??
    quoteStartingAt(reading, lastOfGroup(a, v, source), BREAK) ??
    quoteStartingAt(reading, lastNominal(a, v), BREAK);
  if (after && (after.speech || endsAsSpeech(a, after)) && !isInside(a, v, quotations, after))
    return { use, spans: [after] };
  return null;
}

/** `"…," the minister said`, `"…," said the minister`: the speaker stands between quotation and verb, or behind. */
function saidBefore(reading: Reading, v: number): Pick<Content, 'spans' | 'source'> | null {
  const { a, quotations } = reading;
  const quote = quoteBefore(quotations, a.start(v));
  if (!quote?.speech) return null;
  const first = a.tokenAt(quote.end);
  if (v - first > MAX_GAP || a.form(first) === '.') return null;
  const opening = /^[,—–-]+$/.test(a.form(first)) ? first + 1 : first;
  if (isSentenceBefore(a, quote, v)) return null;
  const source = opening >= v ? invertedSpeaker(a, v) : speakerBefore(a, opening, v);
  return source ? { spans: withClause(reading, v, quote), source } : null;
}

/**
 * The speaker behind its finite verb, `said the minister`: the subject of the tree where it stands there, else the
 * words. Nobody where those begin what is said: `said he hoped`.
 */
export function invertedSpeaker(a: Analysis, v: number): FoundSource | null {
  // "…, told the Associated Press": who stands behind is told.
  if (TELLING.has(a.lemma(v))) return null;
  const subject = a.child(v, 'nsubj');
  const isBase = a.xpos(v) === 'VB' && a.child(v, 'mark', 'aux') === -1;
  if (!isBase && !/^VB[DZPN]$/.test(a.xpos(v))) return null;
  const found =
    subject > v && (isNominal(a, v + 1) || a.isUnder(v + 1, subject)) ? phrase(a, subject, v) : speakerAfter(a, v);
  return found && GOES_ON.has(a.upos(found.range[1] + 1)) ? null : found;
}

/** Verbs that have whom they speak to behind them. */
const TELLING: ReadonlySet<string> = new Set(['tell', 'inform', 'notify', 'assure', 'brief', 'remind']);

/** What follows the subject of a clause, and no speaker. */
const GOES_ON: ReadonlySet<string> = new Set(['VERB', 'AUX', 'PART']);

/** `“They came at night.” The mayor said the road was open.`: a whole sentence of its own, and a verb that says another. */
function isSentenceBefore(a: Analysis, quote: Quote, v: number): boolean {
  if (!/\.["'”’»]*$/u.test(a.text.slice(quote.start, quote.end))) return false;
  return hasFiniteVerb(a, v + 1, a.sentence(a.sentenceOf(v))[1] - 1);
}

/** The last word of a run of nominal words behind the verb: "said of the minister: …". */
function lastNominal(a: Analysis, v: number): number {
  const end = Math.min(a.sentence(a.sentenceOf(v))[1], v + MAX_GAP);
  let last = v;
  while (last + 1 < end && isNominal(a, last + 1) && a.form(last + 1) !== ':') last++;
  return last;
}

/** Words between a quotation and its verb at most. */
export const MAX_GAP = 30;

/** Short as it is, does a quotation end with the comma or stop of speech? */
function endsAsSpeech(a: Analysis, quote: Quote): boolean {
  return /[.,!?…]["'”’»]+$/u.test(a.text.slice(quote.start, quote.end));
}

/** Last word of the cue with its source and what else stands between it and its quotation. */
function lastOfGroup(a: Analysis, v: number, source: FoundSource | null): number {
  let last = Math.max(v, source?.range[1] ?? v);
  const [, end] = a.sentence(a.sentenceOf(v));
  for (const dep of a.children(v)) {
    const deprel = a.deprel(dep);
    if (dep > last && (deprel.startsWith('obl') || deprel === 'advmod' || deprel === 'obj' || deprel === 'iobj')) {
      const to = a.extent(dep)[1];
      if (to < end && !isMark(a, a.extent(dep)[0])) last = Math.max(last, to);
    }
  }
  return last;
}

function isMark(a: Analysis, token: number): boolean {
  return /^["“”«»]$|^''$|^``$/.test(a.form(token));
}

/** Characters that may stand between a cue and the quotation mark. */
const GAP = /^[\s,:;—–-]*(?:that\s+)?$/u;
/** What must stand there where other words come between: "said of the minister: “…”". */
const BREAK = /^\s*[,:]\s*$/u;

function quoteStartingAt({ a, quotations }: Reading, token: number, gap: RegExp): Quote | undefined {
  const at = a.end(token);
  const paragraph = quotations.paragraphAt(at - 1);
  const own = quoteFrom(quotations, at);
  if (own?.paragraph === paragraph) return gap.test(a.text.slice(at, own.start)) ? own : undefined;
  // `He continued:` with the quotation, or the words of a statement, in the paragraph below.
  const below = quotations.paragraphs[paragraph + 1];
  if (!below || !/^\s*:\s*$/.test(a.text.slice(at, below.start))) return undefined;
  return own?.paragraph === paragraph + 1 && own.opens
    ? own
    : { ...below, paragraph: paragraph + 1, closed: true, opens: true, speech: true };
}

function isInside(a: Analysis, v: number, quotations: Quotations, quote: Quote): boolean {
  return quotesOver(quotations, a.span(v)).some((other) => other !== quote);
}

/** A quotation before the cue, with unquoted words of the same sentence that lead into it. */
function withClause({ a }: Reading, v: number, quote: Quote): Span[] {
  const [first] = a.sentence(a.sentenceOf(v));
  const lead = a.start(first) < quote.start ? a.text.slice(a.start(first), quote.start).trim() : '';
  const isLead = lead !== '' && a.sentenceOf(a.tokenAt(quote.start)) === a.sentenceOf(v) && !/[.!?]/.test(lead);
  return [isLead ? { start: a.start(first), end: quote.end } : quote];
}
