import type { CueLexicon, CueUse } from '../codebook/index.ts';
import type { Analysis, Span } from '../model/index.ts';
import { type Finding, type FoundSource, minus, type NameIndex, type Range, spanOfRange, trimmed } from './finding.ts';
import { type QuotedAs, quotedAs } from './quoted-as.ts';
import type { Quotations, Quote } from './quotes.ts';
import { agentOf, isPassive, phrase, sourceOf } from './source.ts';
import { hasFiniteVerb, isNominal, speakerAfter, speakerBefore } from './surface.ts';

/** What the rules consult for one text. */
export interface Reading {
  readonly a: Analysis;
  readonly quotations: Quotations;
  readonly lexicon: CueLexicon;
  readonly names: NameIndex;
  /** Is the name headed by a word that of an agency or outlet? */
  isCarrier(token: number): boolean;
}

/** The content of a cue in one construction, with words of its own cue (a preposition) where it has any. */
interface Content {
  readonly use: CueUse;
  /** The speaker where the words around a quotation name one, whatever the tree says. */
  readonly source?: FoundSource;
  readonly spans: readonly Span[];
  readonly cueWords?: readonly number[];
}

type Uses = ReadonlyMap<string, CueUse>;

/** The attribution that verb `v` makes, or null. */
export function verbFinding(reading: Reading, v: number): Finding | null {
  const { a, lexicon } = reading;
  const particle = a.child(v, 'compound:prt');
  const phrasal = particle === -1 ? undefined : lexicon.find(`${a.lemma(v)} ${a.lower(particle)}`, 'v');
  const uses = phrasal ?? lexicon.find(a.lemma(v), 'v');
  if (!uses || a.deprel(v) === 'amod' || a.deprel(v) === 'compound' || a.has(v, 'Mood=Imp')) return null;
  const quoting = quotedAs(a, v);
  if (quoting) return quotedAsFinding(reading, v, uses, quoting);
  const source = sourceOf(a, v);
  const content = contentOf(reading, v, uses, source);
  if (!content || content.spans.length === 0) return null;
  const words = [...cueWords(a, v, particle), ...(content.cueWords ?? [])];
  return {
    head: v,
    cue: runs(words),
    use: content.use,
    source: content.source ?? source,
    content: [...content.spans],
    via: carrierOf(reading, v),
  };
}

function quotedAsFinding(
  reading: Reading,
  v: number,
  uses: Uses,
  { use, words, source, via }: QuotedAs,
): Finding | null {
  const { a } = reading;
  const spoken = quoted(reading, v, uses, null)?.spans;
  const rest: Range = [v + 1, a.sentence(a.sentenceOf(v))[1] - 1];
  return { head: v, cue: runs(words), use, source, content: [...(spoken ?? pieces(reading, rest, [v, v]))], via };
}

/** Tried in order: what is quoted, what is reported in a clause, then phrases. */
function contentOf(reading: Reading, v: number, uses: Uses, source: FoundSource | null): Content | null {
  return (
    quoted(reading, v, uses, source) ??
    beside(reading, v, uses) ??
    clause(reading, v, uses, source) ??
    surfaceClause(reading, v, uses, source) ??
    phrases(reading, v, uses) ??
    infinitive(reading, v, uses) ??
    object(reading, v, uses)
  );
}

// --- Quotations -----------------------------------------------------------------------------

/** A quotation right before or right after the cue and its source: `"…," he said`, `He said: "…"`. */
function quoted(reading: Reading, v: number, uses: Uses, source: FoundSource | null): Content | null {
  const { a, quotations } = reading;
  const use = uses.get('quote') ?? uses.get('that');
  if (!use) return null;
  const before = quoteBefore(reading, v);
  if (before) return { use, ...before };
  const after = quoteStartingAt(reading, lastOfGroup(a, v, source)) ?? quoteStartingAt(reading, lastNominal(a, v));
  if (after && (after.speech || endsAsSpeech(a, after)) && !isInside(a, v, quotations, after))
    return { use, spans: [after] };
  return null;
}

/** `"…," the minister said`, `"…," said the minister`: the speaker stands between quotation and verb, or behind. */
function quoteBefore(reading: Reading, v: number): Pick<Content, 'spans' | 'source'> | null {
  const { a, quotations } = reading;
  const paragraph = quotations.paragraphAt(a.start(v));
  const quote = quotesOf(quotations, paragraph).findLast((one) => one.end <= a.start(v));
  if (!quote?.speech) return null;
  const first = a.tokenAt(quote.end);
  if (v - first > MAX_GAP) return null;
  const opening = /^[,—–-]+$/.test(a.form(first)) ? first + 1 : first;
  const source = opening >= v ? invertedSpeaker(a, v) : speakerBefore(a, opening, v);
  return source ? { spans: withClause(reading, v, quote), source } : null;
}

/** The speaker behind its verb: the subject of the tree where it stands there, else the words. */
function invertedSpeaker(a: Analysis, v: number): FoundSource | null {
  const subject = a.child(v, 'nsubj');
  return subject > v && isNominal(a, v + 1) ? phrase(a, subject, v) : speakerAfter(a, v);
}

/** The last word of a run of nominal words behind the verb: "said of the minister: …". */
function lastNominal(a: Analysis, v: number): number {
  const end = Math.min(a.sentence(a.sentenceOf(v))[1], v + MAX_GAP);
  let last = v;
  while (last + 1 < end && isNominal(a, last + 1) && a.form(last + 1) !== ':') last++;
  return last;
}

/** Words between a quotation and its verb at most. */
const MAX_GAP = 30;

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

function quoteStartingAt({ a, quotations }: Reading, token: number): Quote | undefined {
  const at = a.end(token);
  const paragraph = quotations.paragraphAt(at - 1);
  const own = quotesOf(quotations, paragraph).find((quote) => quote.start >= at);
  if (own) return GAP.test(a.text.slice(at, own.start)) ? own : undefined;
  // `He continued:` with the quotation, or the words of a statement, in the paragraph below.
  const below = quotations.paragraphs[paragraph + 1];
  if (!below || !/^\s*:\s*$/.test(a.text.slice(at, below.start))) return undefined;
  const next = quotesOf(quotations, paragraph + 1)[0];
  return next?.opens ? next : { ...below, paragraph: paragraph + 1, closed: true, opens: true, speech: true };
}

/** Quotes of one paragraph; they are in text order, so a search by halves finds the first. */
export function quotesOf({ quotes }: Quotations, paragraph: number): readonly Quote[] {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (quotes[mid]!.paragraph < paragraph) low = mid + 1;
    else high = mid;
  }
  let end = low;
  while (end < quotes.length && quotes[end]!.paragraph === paragraph) end++;
  return quotes.slice(low, end);
}

function isInside(a: Analysis, v: number, quotations: Quotations, quote: Quote): boolean {
  const own = quotesOf(quotations, quotations.paragraphAt(a.start(v)));
  return own.some((other) => other !== quote && other.start < a.start(v) && a.end(v) < other.end);
}

/** A quotation before the cue, with unquoted words of the same sentence that lead into it. */
function withClause({ a }: Reading, v: number, quote: Quote): Span[] {
  const [first] = a.sentence(a.sentenceOf(v));
  const lead = a.start(first) < quote.start ? a.text.slice(a.start(first), quote.start).trim() : '';
  const isLead = lead !== '' && a.sentenceOf(a.tokenAt(quote.start)) === a.sentenceOf(v) && !/[.!?]/.test(lead);
  return [isLead ? { start: a.start(first), end: quote.end } : quote];
}

// --- Clauses --------------------------------------------------------------------------------

/** A clause after the cue, before it, or around it: "said that …", "…, officials said", "As X reported, …". */
function clause(reading: Reading, v: number, uses: Uses, source: FoundSource | null): Content | null {
  const { a } = reading;
  const use = uses.get('that');
  if (!use) return null;
  const own = complement(a, v);
  if (own) return { use, spans: pieces(reading, own, clauseOfCue(a, v, source)) };
  if (a.deprel(v) === 'parataxis' || isAsClause(a, v)) {
    const head = a.head(v);
    if (head === -1 || source === null) return null;
    return { use, spans: pieces(reading, a.extent(head), a.extent(v)) };
  }
  const aside = a.childrenBy(v, 'parataxis').find((dep) => dep < v);
  if (aside !== undefined && source !== null)
    return { use, spans: pieces(reading, a.extent(aside), clauseOfCue(a, v, source)) };
  return null;
}

/** The cue with its speaker where both stand together, so that a clause around them is cut there. */
function clauseOfCue(a: Analysis, v: number, source: FoundSource | null): Range {
  const range = source?.range ?? [v, v];
  const near = range[1] < v ? v - range[1] <= MAX_APART : range[0] - v <= MAX_APART;
  return near && a.sentenceOf(range[0]) === a.sentenceOf(v) ? [Math.min(v, range[0]), Math.max(v, range[1])] : [v, v];
}

/** Words between a speaker and its verb at most for both to count as one group. */
const MAX_APART = 4;

/** The clausal complement of a verb: all behind it, since a tree in doubt makes several of one; else one before. */
function complement(a: Analysis, v: number): Range | null {
  const clauses = a.childrenBy(v, 'ccomp', 'csubj');
  const behind = clauses.filter((dep) => dep > v);
  const last = a.deprel(v) === 'acl:relcl' ? behind[0] : behind.at(-1);
  if (last !== undefined) return [a.extent(behind[0]!)[0], a.extent(last)[1]];
  return clauses[0] === undefined ? null : a.extent(clauses[0]);
}

/**
 * A speaker and verb set beside what is said by commas, read without the tree: "…, the ministry said.",
 * "The bridge, she added, was open."
 */
function beside(reading: Reading, v: number, uses: Uses): Content | null {
  const { a } = reading;
  const use = uses.get('that');
  if (!use || !uses.has('quote') || use.class !== 'speech' || isPassive(a, v) || a.form(v + 1) === ':') return null;
  const [first, after] = a.sentence(a.sentenceOf(v));
  let comma = v - 1;
  while (comma > first && a.form(comma) !== ',' && v - comma < MAX_GAP) comma--;
  if (a.form(comma) !== ',' || comma === first) return null;
  const source = comma === v - 1 ? invertedSpeaker(a, v) : speakerBefore(a, comma + 1, v);
  if (!source) return null;
  const behind = Math.max(v, source.range[1]) + 1;
  if (/^[,;]$/.test(a.form(behind)) && comma !== v - 1 && hasFiniteVerb(a, behind, after - 1)) {
    const parts: Range[] = [
      [first, comma - 1],
      [behind + 1, after - 1],
    ];
    return { use, spans: parts.flatMap((part) => pieces(reading, part, [v, v])), source };
  }
  const isLast = comma === v - 1 || !hasFiniteVerb(a, behind, after - 1);
  const closes = isLast && comma - first >= 3 && hasFiniteVerb(a, first, comma);
  return closes ? { use, spans: pieces(reading, [first, comma - 1], [v, v]), source } : null;
}

/** A clause found without the tree: from a "that" close behind the verb, or from the verb on, to the sentence's end. */
function surfaceClause(reading: Reading, v: number, uses: Uses, found: FoundSource | null): Content | null {
  const { a } = reading;
  const use = uses.get('that');
  if (!use || isPassive(a, v)) return null;
  const [first, after] = a.sentence(a.sentenceOf(v));
  const source = found ?? (/^VB[DZP]$/.test(a.xpos(v)) ? speakerBefore(a, first, v) : null);
  if (!source) return null;
  const that = thatAfter(a, v, after);
  if (that !== -1) return { use, spans: pieces(reading, [that, after - 1], [v, v]), source };
  const open =
    uses.has('quote') &&
    use.class === 'speech' &&
    source.range[1] < v &&
    CLAUSE_START.has(a.upos(v + 1)) &&
    hasFiniteVerb(a, v + 2, after - 1);
  return open ? { use, spans: pieces(reading, [v + 1, after - 1], [v, v]), source } : null;
}

const CLAUSE_START = new Set(['DET', 'PRON', 'NOUN', 'PROPN', 'ADJ', 'NUM']);
/** Words between a cue and its "that" at most: "said in an interview with the paper last week that". */
const MAX_TO_THAT = 14;

function thatAfter(a: Analysis, v: number, after: number): number {
  for (let i = v + 1; i < Math.min(after - 2, v + MAX_TO_THAT); i++) {
    if (a.lower(i) === 'that' && (a.xpos(i) === 'IN' || a.xpos(i) === 'WDT')) return i;
    if (a.upos(i) === 'VERB' || a.upos(i) === 'SCONJ') return -1;
  }
  return -1;
}

/** "as officials said": an adverbial clause of a cue that has no content of its own. */
function isAsClause(a: Analysis, v: number): boolean {
  if (a.deprel(v) !== 'advcl') return false;
  const mark = a.child(v, 'mark');
  return mark !== -1 && a.lower(mark) === 'as';
}

/** A subtree without a part, its edges trimmed, stretched over the quotations it breaks into. */
function pieces(reading: Reading, outer: Range, inner: Range): Span[] {
  return minus(outer, inner)
    .map((part) => trimmed(reading.a, part))
    .filter((part) => part !== null)
    .map((part) => stretched(reading, spanOfRange(reading.a, part)));
}

/** The span with the whole of a quotation whose first mark it holds or touches. */
export function stretched({ quotations }: Reading, span: Span): Span {
  let { start, end } = span;
  const from = quotations.paragraphAt(start);
  for (const quote of quotesOf(quotations, from)) {
    if (quote.start <= end && quote.start >= start && quote.end > end && quote.end - end <= 2) end = quote.end;
    else if (quote.start >= start && quote.start < end && quote.end > end && quote.speech) end = quote.end;
    if (quote.end > start && quote.end <= end + 1 && quote.start < start && start - quote.start <= 2)
      start = quote.start;
  }
  return { start, end };
}

// --- Phrases --------------------------------------------------------------------------------

/** "accused X of …", "described X as …", "called for …", "warned of …". */
function phrases(reading: Reading, v: number, uses: Uses): Content | null {
  const { a } = reading;
  const object = a.child(v, 'obj', 'nsubj:pass');
  for (const dep of a.children(v)) {
    if (dep < v || !/^(?:obl|advcl|nmod|xcomp|ccomp)/.test(a.deprel(dep))) continue;
    const marker = a.child(dep, 'case', 'mark');
    if (marker === -1) continue;
    const word = a.lower(marker);
    const ahead = uses.get(`+${word}`);
    if (ahead) {
      const range: Range = [Math.max(marker + 1, a.extent(dep)[0]), a.extent(dep)[1]];
      return { use: ahead, spans: pieces(reading, range, [v, v]), cueWords: marker === v + 1 ? [marker] : [] };
    }
    const around = uses.get(`obj+${word}`);
    if (around && object !== -1) {
      const whole: Range[] = [a.extent(object), a.extent(dep)];
      return { use: around, spans: whole.flatMap((range) => pieces(reading, range, [v, v])) };
    }
  }
  return onObject(reading, uses, object) ?? small(reading, v, uses, object);
}

/** "accused the rebels of burning …", where the tree hangs the phrase on the object. */
function onObject(reading: Reading, uses: Uses, object: number): Content | null {
  const { a } = reading;
  if (object === -1) return null;
  for (const dep of a.childrenBy(object, 'nmod', 'acl', 'advcl')) {
    const marker = a.child(dep, 'case', 'mark');
    const use = marker === -1 || dep < object ? undefined : uses.get(`obj+${a.lower(marker)}`);
    if (use) return { use, spans: pieces(reading, a.extent(object), [object + 1, object]) };
  }
  return null;
}

/** "called the vote a farce": object and predicate. */
function small(reading: Reading, v: number, uses: Uses, object: number): Content | null {
  const { a } = reading;
  const use = uses.get('small');
  if (!use) return null;
  const predicate = a.childrenBy(v, 'xcomp').find((dep) => a.child(dep, 'mark') === -1) ?? -1;
  const quoted = object === -1 ? null : objectAndQuote(reading, object);
  if (quoted) return { use, spans: [quoted] };
  const bare = a
    .childrenBy(v, 'obj', 'iobj', 'xcomp', 'obl', 'nmod:unmarked', 'obl:unmarked')
    .filter((dep) => dep > v && a.child(dep, 'case', 'mark') === -1);
  const parts =
    predicate !== -1 && object !== -1 && predicate !== object ? [object, predicate] : bare.length > 1 ? bare : [];
  return parts.length > 0 ? { use, spans: parts.flatMap((dep) => pieces(reading, a.extent(dep), [v, v])) } : null;
}

/** "called the plan “a disgrace”": from the object to the end of the quotation right behind it. */
function objectAndQuote({ a, quotations }: Reading, object: number): Span | null {
  const [first, last] = a.extent(object);
  const start = a.start(first);
  const quotes = quotesOf(quotations, quotations.paragraphAt(start));
  const quote = quotes.find((one) => one.start > start && one.start <= a.end(last) + 1);
  return quote ? { start, end: Math.max(quote.end, a.end(last)) } : null;
}

/** "vowed to …", "urged them to …". */
function infinitive(reading: Reading, v: number, uses: Uses): Content | null {
  const { a } = reading;
  const complement = a.childrenBy(v, 'xcomp', 'ccomp', 'advcl').find((dep) => dep > v && isInfinitive(a, dep));
  const object = a.child(v, 'obj', 'iobj');
  if (complement === undefined) return objectWithInfinitive(reading, v, uses, object);
  const withObject = object !== -1 && object > v ? uses.get('oinf') : undefined;
  const use = withObject ?? uses.get('inf') ?? uses.get('oinf');
  if (!use) return null;
  const parts = withObject ? [object, complement] : [complement];
  return { use, spans: parts.flatMap((dep) => pieces(reading, a.extent(dep), [v, v])) };
}

/** "urged both sides to stop", where the tree hangs the infinitive on the object. */
function objectWithInfinitive(reading: Reading, v: number, uses: Uses, object: number): Content | null {
  const { a } = reading;
  const use = uses.get('oinf');
  if (!use || object === -1 || !a.childrenBy(object, 'acl').some((dep) => isInfinitive(a, dep))) return null;
  return { use, spans: pieces(reading, a.extent(object), [v, v]) };
}

function isInfinitive(a: Analysis, dep: number): boolean {
  return a.childrenBy(dep, 'mark').some((mark) => a.lower(mark) === 'to');
}

/** "announced a plan", "denied the charges". */
function object(reading: Reading, v: number, uses: Uses): Content | null {
  const { a } = reading;
  const use = uses.get('np');
  if (!use) return null;
  const dep = isPassive(a, v) && agentOf(a, v) ? a.child(v, 'nsubj:pass') : a.child(v, 'obj');
  if (dep === -1 || a.upos(dep) === 'PRON') return null;
  return { use, spans: pieces(reading, a.extent(dep), [v, v]) };
}

// --- Cue words ------------------------------------------------------------------------------

/** The verb with its auxiliaries, negation, particle and the adverb between them. */
function cueWords(a: Analysis, v: number, particle: number): number[] {
  const words = [v];
  for (const dep of a.children(v)) {
    const deprel = a.deprel(dep);
    if (dep < v && (deprel === 'aux' || deprel === 'aux:pass')) words.push(dep);
    else if (dep < v && deprel === 'mark' && a.lower(dep) === 'to') words.push(dep);
    else if (dep < v && deprel === 'advmod' && (v - dep <= 2 || a.has(dep, 'Polarity=Neg'))) words.push(dep);
  }
  if (particle !== -1) words.push(particle);
  return words;
}

/** Words as ranges of neighbours. */
export function runs(words: readonly number[]): Range[] {
  const ranges: [number, number][] = [];
  for (const word of [...new Set(words)].sort((x, y) => x - y)) {
    const last = ranges.at(-1);
    if (last && last[1] === word - 1) last[1] = word;
    else ranges.push([word, word]);
  }
  return ranges;
}

/** "told AFP": the agency or outlet spoken to, or -1. */
function carrierOf({ a, isCarrier }: Reading, v: number): number {
  for (const dep of a.children(v)) {
    if (dep > v && /^(?:obj|iobj|obl)/.test(a.deprel(dep)) && isCarrier(dep)) return dep;
  }
  return -1;
}
