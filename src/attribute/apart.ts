import { type Analysis, covers, type Stance } from '../model/index.ts';
import type { Finding } from './finding.ts';
import { quotesOver } from './quotes.ts';
import type { Reading } from './reading.ts';
import { isApposed, REJECTIONS } from './referring.ts';
import { contentHead } from './settle.ts';

/** Cues behind one cue that are looked at. */
const REACH = 8;

/**
 * Ends what is said where the next attribution of the same sentence begins beside it, not in it: "A said …, while B
 * said …", "he said …, adding that …". Findings are in the order of their cues.
 */
export function setApart(reading: Reading, findings: Finding[]): void {
  const { a, quotations } = reading;
  findings.forEach((outer, index) => {
    if (a.upos(outer.head) !== 'VERB' && a.upos(outer.head) !== 'ADJ') return;
    for (let next = index + 1; next < Math.min(findings.length, index + 1 + REACH); next++) {
      const inner = findings[next]!;
      if (a.sentenceOf(inner.head) !== a.sentenceOf(outer.head)) return;
      const cue = a.span(inner.head);
      const said = outer.content.find((span) => covers(span, cue));
      if (!said || quotesOver(quotations, cue).length > 0 || !isBeside(reading, outer, inner)) continue;
      const end = a.end(lastBefore(a, outer, inner));
      if (end <= said.start && outer.content.length === 1) continue;
      if (isParticiple(a, inner) || goesOn(reading, outer, inner)) findings[next] = { ...inner, source: outer.source };
      outer.content = outer.content.flatMap((span) =>
        span !== said ? [span] : end > said.start ? [{ start: span.start, end }] : [],
      );
      return;
    }
  });
}

/** Does a cue stand beside another, joined to its clause, rather than in what that one says? */
function isBeside(reading: Reading, outer: Finding, inner: Finding): boolean {
  const { a } = reading;
  const v = inner.head;
  let below = v;
  while (below !== -1 && a.head(below) !== outer.head) below = a.head(below);
  const isJoined = below !== -1 && JOINED.has(a.deprel(below));
  if (isApposed(a, contentHead(a, inner.content))) return true;
  const isReply = REPLYING.has(inner.use.stance) || REJECTIONS.has(a.lemma(v));
  if (isParticiple(a, inner)) return true;
  if (inner.use.class !== 'speech' && !isReply) return false;
  return isJoined || below === -1 || goesOn(reading, outer, inner) || isContrasted(a, inner);
}

const REPLYING: ReadonlySet<Stance> = new Set(['denies', 'confirms', 'doubts']);

/**
 * Who denies a thing goes on to speak, whatever the tree says: "denied that its men had fired and blamed the rebels". So
 * does whoever told of a thing that cannot: "said hits were identified and said there were no wounded".
 */
function goesOn({ a, lexicon, names }: Reading, outer: Finding, inner: Finding): boolean {
  const v = inner.head;
  if (!isSameForm(a, outer.head, v) || a.child(v, 'aux', 'aux:pass') !== -1 || hasSubject(a, inner)) return false;
  if (a.upos(v - 1) !== 'CCONJ') return false;
  if (outer.use.stance === 'denies') return true;
  const thing = a.deprel(v) === 'conj' && a.xpos(v) !== 'VBN' ? a.child(a.head(v), 'nsubj:pass') : -1;
  return thing !== -1 && a.upos(thing) === 'NOUN' && !names.has(thing) && !lexicon.canSpeak(a.lemma(thing));
}

function isSameForm(a: Analysis, outer: number, inner: number): boolean {
  return a.xpos(inner) === a.xpos(outer) || (a.xpos(inner) === 'VBN' && a.xpos(outer) === 'VBD');
}

const JOINED = new Set(['conj', 'advcl', 'parataxis']);

/** "…, adding that": the participle of the one who speaks. */
function isParticiple(a: Analysis, inner: Finding): boolean {
  const before = a.upos(inner.head - 1) === 'ADV' ? inner.head - 2 : inner.head - 1;
  return inner.use.take !== 'clause' && a.xpos(inner.head) === 'VBG' && a.form(before) === ',' && !hasSubject(a, inner);
}

/** "…, while residents said": another speaker set against the first. */
function isContrasted(a: Analysis, inner: Finding): boolean {
  if (!hasSubject(a, inner) || !inner.source || a.upos(inner.source.head) === 'PRON') return false;
  const before = inner.source.range[0] - 1;
  return before > 0 && CONTRAST.has(a.lower(before)) && a.form(before - 1) === ',';
}

const CONTRAST = new Set(['while', 'whereas', 'but', 'although', 'though']);

function hasSubject(a: Analysis, { head }: Finding): boolean {
  return a.child(head, 'nsubj', 'nsubj:pass') !== -1;
}

/** The last word that is still said: before the subject or cue of the other, the comma and the conjunction. */
function lastBefore(a: Analysis, outer: Finding, inner: Finding): number {
  const own = inner.source && hasSubject(a, inner) && inner.source.range[0] > outer.head;
  let last = Math.min(own ? inner.source!.range[0] : inner.head, ...inner.cue.map(([first]) => first)) - 1;
  while (last > outer.head && (BETWEEN.has(a.upos(last)) || a.form(last) === ',')) last--;
  return last;
}

const BETWEEN = new Set(['CCONJ', 'SCONJ']);
