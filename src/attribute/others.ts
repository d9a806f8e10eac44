import type { CueUse } from '../codebook/index.ts';
import type { Analysis } from '../model/index.ts';
import { type Finding, type FoundSource, minus, type Range, runs, spanOfRange, trimmed } from './finding.ts';
import { type Quote, quoteBefore } from './quotes.ts';
import { type Reading, stretched } from './reading.ts';
import { phrase, sourceOf } from './source.ts';
import { speakerOf } from './surface.ts';

/** "according to X": the source follows, the content is the clause around it. */
export function prepositionFinding(reading: Reading, token: number): Finding | null {
  const { a, lexicon } = reading;
  const next = a.lower(token + 1);
  const use =
    a.lower(token) === 'according' && next === 'to'
      ? lexicon.find('according to', 'p')?.get('clause')
      : lexicon.find(a.lower(token), 'p')?.get('clause');
  if (!use) return null;
  const words = a.lower(token) === 'according' ? [token, token + 1] : [token];
  const noun = nounAfter(a, token, words.at(-1)!);
  if (noun === -1) return null;
  const [first, last] = a.extent(noun);
  const range = trimmed(a, [Math.max(first, words.at(-1)! + 1), last]);
  if (!range || range[0] > noun) return null;
  const around: Range = [Math.min(token, first), Math.max(last, range[1])];
  const content = clauseAround(reading, noun, around);
  return { head: token, cue: runs(words), use, source: { range, head: noun }, content, via: -1 };
}

/** The noun a preposition marks: its head, or the first noun phrase after it where the tree has it otherwise. */
function nounAfter(a: Analysis, token: number, last: number): number {
  const head = a.head(token);
  if (head > last) return head;
  const below = Array.from(a.children(token)).find((dep) => dep > last && a.upos(dep) !== 'PUNCT');
  return below ?? -1;
}

/** The clause a phrase hangs on, without the phrase. */
function clauseAround(reading: Reading, noun: number, phraseRange: Range) {
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

/** "X's claim that …", "their refusal to …", "the announcement by Y that …", "supporters of Z". */
export function nounFinding(reading: Reading, noun: number): Finding | null {
  const { a, lexicon } = reading;
  const uses = lexicon.find(a.lemma(noun), 'n');
  if (!uses) return null;
  const source = nounSource(a, noun);
  const found = nounContent(reading, noun, uses, source);
  if (!found || (!source && !UNSOURCED.has(found.use.take))) return null;
  return {
    head: noun,
    cue: runs(nounCue(a, noun, source, found.marker)),
    use: found.use,
    source,
    content: found.content,
    via: -1,
  };
}

/** Takes that are claims of no one in particular: "amid reports that …", "concern about …". */
const UNSOURCED = new Set(['that', 'about']);

/** "its controversial proposal to", "a call for": a noun with its article, adjectives and preposition. */
function nounCue(a: Analysis, noun: number, source: FoundSource | null, marker: number): number[] {
  const words = [noun];
  for (const dep of a.childrenBy(noun, 'det', 'amod')) if (dep < noun) words.push(dep);
  const verb = lightVerb(a, noun);
  if (verb !== -1 && source && !a.isUnder(source.head, noun)) {
    words.push(verb, ...a.childrenBy(verb, 'aux', 'advmod').filter((dep) => dep < verb));
  }
  if (marker !== -1) words.push(marker);
  return words;
}

function nounSource(a: Analysis, noun: number): FoundSource | null {
  const owner = a.child(noun, 'nmod:poss');
  if (owner !== -1) return withoutGenitive(a, phrase(a, owner, noun), owner);
  const author = a.childrenBy(noun, 'nmod').find((dep) => {
    const marker = a.child(dep, 'case');
    return marker !== -1 && /^(?:by|from|among)$/.test(a.lower(marker));
  });
  if (author !== undefined) return phrase(a, author, noun);
  const verb = lightVerb(a, noun);
  return verb === -1 ? null : sourceOf(a, verb);
}

/** "he made the claim that", "officials issued a statement on": the verb that has the noun for its object, or -1. */
function lightVerb(a: Analysis, noun: number): number {
  const isObject = a.deprel(noun) === 'obj' && a.upos(a.head(noun)) === 'VERB';
  return isObject && a.child(noun, 'case') === -1 ? a.head(noun) : -1;
}

function withoutGenitive(a: Analysis, found: FoundSource, owner: number): FoundSource {
  const [first, last] = found.range;
  return last > owner && /^['’]s?$/.test(a.form(last)) ? { range: [first, last - 1], head: owner } : found;
}

function nounContent(
  reading: Reading,
  noun: number,
  uses: ReadonlyMap<string, CueUse>,
  source: FoundSource | null,
): { use: CueUse; content: Finding['content']; marker: number } | null {
  const { a } = reading;
  for (const dep of a.children(noun)) {
    if (dep < noun || dep === source?.head) continue;
    const use = uses.get(nounTake(a, dep));
    if (!use) continue;
    const marker = a.deprel(dep) === 'nmod' ? a.child(dep, 'case') : -1;
    const [first, last] = a.extent(dep);
    const part = trimmed(a, [marker === -1 ? first : Math.max(first, marker + 1), last]);
    return part ? { use, content: [stretched(reading, spanOfRange(a, part))], marker } : null;
  }
  return null;
}

function nounTake(a: Analysis, dep: number): string {
  const deprel = a.deprel(dep);
  const marker = a.child(dep, 'mark', 'case');
  const word = marker === -1 ? '' : a.lower(marker);
  if (deprel === 'acl' || deprel === 'ccomp') {
    if (word === 'to') return 'inf';
    // "a statement saying …" has its own cue.
    return word === 'that' || a.xpos(dep) !== 'VBG' ? 'that' : '';
  }
  if (deprel === 'acl:relcl') return word === 'that' ? 'that' : '';
  return deprel === 'nmod' ? word : '';
}

/** "X is confident that …", "eager to …". */
export function adjectiveFinding(reading: Reading, adjective: number): Finding | null {
  const { a, lexicon } = reading;
  const uses = lexicon.find(a.lemma(adjective), 'a');
  const subject = a.child(adjective, 'nsubj');
  if (!uses || subject === -1 || a.lemma(subject) === 'it') return null;
  for (const dep of a.children(adjective)) {
    if (dep < adjective) continue;
    const marker = a.child(dep, 'mark', 'case');
    const word = marker === -1 ? '' : a.lower(marker);
    const clause = /^(?:ccomp|advcl|xcomp)$/.test(a.deprel(dep));
    const use = uses.get(clause ? (word === 'to' ? 'inf' : 'that') : word);
    const [first, last] = a.extent(dep);
    const part = use && trimmed(a, [clause ? first : Math.max(first, marker + 1), last]);
    if (!use || !part) continue;
    const before = a.childrenBy(adjective, 'cop', 'aux', 'advmod').filter((word) => word < adjective);
    const cue = [...before, adjective, ...(clause || marker === -1 ? [] : [marker])];
    const content = [stretched(reading, spanOfRange(a, part))];
    return { head: adjective, cue: runs(cue), use, source: phrase(a, subject, adjective), content, via: -1 };
  }
  return null;
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

/** `“…” ― Ann Lee`: a quotation signed behind a dash. */
export function signatureFinding(reading: Reading, dash: number, use: CueUse): Finding | null {
  const { a, quotations } = reading;
  if (!SIGNATURE.test(a.form(dash)) || dash + 1 >= a.length || a.upos(dash + 1) !== 'PROPN') return null;
  const at = a.start(dash);
  const quote = quoteBefore(quotations, at);
  if (!quote?.speech || a.text.slice(quote.end, at).trim() !== '') return null;
  const paragraph = quotations.paragraphs[quotations.paragraphAt(at)]!;
  let last = dash + 1;
  while (last + 1 < a.length && a.end(last + 1) <= paragraph.end && last - dash < MAX_SPEAKER) last++;
  const source = speakerOf(a, [dash + 1, last]);
  return source ? { head: dash, cue: [[dash, dash]], use, source, content: [quote], via: -1 } : null;
}

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
