import type { CueUse } from '../codebook/index.ts';
import type { Analysis } from '../model/index.ts';
import { type Finding, minus, type Range, runs, spanOfRange, trimmed } from './finding.ts';
import { type Quote, quoteBefore } from './quotes.ts';
import { type Reading, stretched } from './reading.ts';
import { phrase } from './source.ts';
import { speakerOf } from './surface.ts';

/** "according to X", "in a poll": the source follows, the content is the clause around it. */
export function prepositionFinding(reading: Reading, token: number): Finding | null {
  const { a } = reading;
  const use = prepositionUse(reading, token);
  if (!use) return null;
  const words = a.lower(token) === 'according' ? [token, token + 1] : [token];
  const noun = nounAfter(a, token, words.at(-1)!);
  if (noun === -1) return null;
  const [first, last] = a.extent(noun);
  const from = Math.max(first, words.at(-1)! + 1);
  const range = trimmed(a, [from, endOfName(a, from, last)]);
  if (!range || range[0] > noun) return null;
  const around: Range = [Math.min(token, first), Math.max(last, range[1])];
  const content = clauseAround(reading, noun, around);
  return { head: token, cue: runs(words), use, source: { range, head: noun }, content, via: -1 };
}

function prepositionUse({ a, lexicon }: Reading, token: number): CueUse | undefined {
  const word = a.lower(token);
  if (word === 'according')
    return a.lower(token + 1) === 'to' ? lexicon.find('according to', 'p')?.get('clause') : undefined;
  const isFronted = word === 'in' && token === a.sentence(a.sentenceOf(token))[0];
  const noun = isFronted ? a.head(token) : -1;
  const inNoun = noun > token ? lexicon.find(`in ${a.lemma(noun)}`, 'p')?.get('clause') : undefined;
  return inNoun ?? lexicon.find(word, 'p')?.get('clause');
}

/** "According to police, overnight on Monday the men …": what follows the comma belongs to the clause. */
function endOfName(a: Analysis, from: number, last: number): number {
  for (let i = from + 1; i < last; i++)
    if (a.form(i) === ',' && (a.upos(i + 1) === 'ADV' || a.upos(i + 1) === 'SCONJ')) return i - 1;
  return last;
}

/** The noun a preposition marks: its head, or the first noun phrase after it where the tree has it otherwise. */
function nounAfter(a: Analysis, token: number, last: number): number {
  const head = a.head(token);
  if (head > last) return head;
  const below = Array.from(a.children(token)).find((dep) => dep > last && a.upos(dep) !== 'PUNCT');
  return below ?? -1;
}

/** The clause a phrase hangs on, without the phrase. */
export function clauseAround(reading: Reading, noun: number, phraseRange: Range) {
  const { a } = reading;
  let clause = a.head(noun);
  if (clause !== -1 && a.lower(clause) === 'according') clause = a.head(clause);
  while (clause !== -1 && !isClauseHead(a, clause)) clause = a.head(clause);
  if (clause === -1 || closesSentence(a, phraseRange)) clause = a.roots(a.sentenceOf(noun))[0]!;
  // "A did this and B did that, according to police": the phrase at the end covers both.
  while (a.deprel(clause) === 'conj' && phraseRange[1] >= a.extent(clause)[1]) clause = a.head(clause);
  const parts = minus(a.extent(clause), phraseRange).map((part) => trimmed(a, part));
  return parts.filter((part) => part !== null).map((part) => stretched(reading, spanOfRange(a, part)));
}

/** A phrase behind a comma that closes the sentence speaks of all of it. */
function closesSentence(a: Analysis, [first, last]: Range): boolean {
  const after = a.sentence(a.sentenceOf(first))[1];
  return (a.form(first) === ',' || (first > 0 && a.form(first - 1) === ',')) && last >= after - 2;
}

function isClauseHead(a: Analysis, token: number): boolean {
  return a.upos(token) === 'VERB' || a.deprel(token) === 'root' || a.child(token, 'cop', 'nsubj') !== -1;
}

/** "reportedly", "allegedly": the clause is given on the word of someone unnamed. */
export function adverbFinding(reading: Reading, adverb: number): Finding | null {
  const { a, lexicon } = reading;
  const use = lexicon.find(a.lower(adverb), 'r')?.get('clause');
  const head = a.head(adverb);
  if (!use || head === -1 || !isClauseHead(a, head)) return null;
  const content = minus(a.extent(head), [adverb, adverb])
    .map((part) => trimmed(a, part))
    .filter((part) => part !== null)
    .map((part) => spanOfRange(a, part));
  return { head: adverb, cue: [[adverb, adverb]], use, source: null, content, via: -1 };
}

/** Words in a headline's speaker at most: "Graham: …", "Iraqi army spokesman: …". */
const MAX_SPEAKER = 8;

/** "Graham: …" at the start of a sentence, or a speaker before a colon and a quotation. */
export function colonFinding(reading: Reading, colon: number, use: CueUse): Finding | null {
  const { a } = reading;
  if (a.form(colon) !== ':') return null;
  const sentence = a.sentenceOf(colon);
  const [first, after] = a.sentence(sentence);
  if (colon === first || colon - first > MAX_SPEAKER || colon + 3 > after) return null;
  const range: Range = [first, colon - 1];
  const head = headOf(a, range);
  if (head === -1 || !isSpeaker(reading, head)) return null;
  const part: Range = [colon + 1, after - 1];
  const quoteMarks = /^["“‘']/.test(a.form(colon + 1));
  const said = quoteMarks ? part : trimmed(a, part);
  if (!said) return null;
  const content = [stretched(reading, spanOfRange(a, said))];
  return { head: colon, cue: [[colon, colon]], use, source: { range, head }, content, via: -1 };
}

const SIGNATURE = /^(?:―|—|–|--)$/;

/** `“…” ― Ann Lee`, `… — Ann Lee (@annlee)`: a quotation or a post signed behind a dash. */
export function signatureFinding(reading: Reading, dash: number, use: CueUse): Finding | null {
  const { a, quotations } = reading;
  if (!SIGNATURE.test(a.form(dash)) || dash + 1 >= a.length || a.upos(dash + 1) !== 'PROPN') return null;
  const at = a.start(dash);
  const quote = quoteBefore(quotations, at);
  const paragraph = quotations.paragraphs[quotations.paragraphAt(at)]!;
  const isPost = HANDLE.test(a.text.slice(at, Math.min(paragraph.end, at + 120)));
  const said = quote?.speech && a.text.slice(quote.end, at).trim() === '' ? quote : isPost ? paragraph : null;
  if (!said || dash === 0 || said.start >= a.start(dash - 1)) return null;
  let last = dash + 1;
  while (last + 1 < a.length && a.end(last + 1) <= paragraph.end && last - dash < MAX_SPEAKER) {
    if (isPost && a.form(last + 1) === '(') break;
    last++;
  }
  const source = speakerOf(a, [dash + 1, last]);
  const content = [{ start: said.start, end: Math.min(said.end, a.end(dash - 1)) }];
  return source ? { head: dash, cue: [[dash, dash]], use, source, content, via: -1 } : null;
}

/** "— Ann Lee (@annlee) May 3": how a post ends that is set into a text. */
const HANDLE = /^\S+\s*[\p{L}\p{M} .'’-]{2,60} \(@\w{1,30}\)/u;

/** `… surprised the pollster Omar Haddad: “…”`: a name, or the subject of the sentence, before a quotation. */
export function introducedQuote({ a, names }: Reading, quote: Quote, use: CueUse): Finding | null {
  const colon = a.tokenAt(quote.start) - 1;
  if (colon < 1 || a.form(colon) !== ':' || a.text.slice(a.end(colon), quote.start).trim() !== '') return null;
  const name = names.get(colon - 1);
  const subject = a.roots(a.sentenceOf(colon)).map((root) => a.child(root, 'nsubj'))[0] ?? -1;
  const head = name?.type === 'PER' ? name.last : subject;
  if (head === -1) return null;
  const source = name?.type === 'PER' ? { range: [name.first, name.last] as const, head } : phrase(a, head, colon);
  return { head: colon, cue: [[colon, colon]], use, source, content: [quote], via: -1 };
}

/** The one word of a range whose head lies outside; -1 where the range is no phrase or holds a verb. */
function headOf(a: Analysis, [first, last]: Range): number {
  let head = -1;
  for (let i = first; i <= last; i++) {
    if (a.upos(i) === 'VERB' || a.upos(i) === 'AUX' || a.upos(i) === 'PUNCT') return -1;
    if (a.head(i) >= first && a.head(i) <= last) continue;
    if (head !== -1) return -1;
    head = i;
  }
  return head;
}

function isSpeaker({ a, lexicon, names }: Reading, head: number): boolean {
  const type = names.get(head)?.type;
  return type === 'PER' || type === 'ORG' || lexicon.standing(a.lemma(head).toLowerCase()) !== undefined;
}
