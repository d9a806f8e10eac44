import type { AgencyLexicon, CueLexicon, CueUse } from '../codebook/index.ts';
import { type Analysis, covers, overlaps, type Span } from '../model/index.ts';
import { adjectiveFinding } from './adjectives.ts';
import { setApart } from './apart.ts';
import { drawnFinding } from './drawn.ts';
import { type Finding, indexNames, merged, nameText, runs, wordsFrom } from './finding.ts';
import { idiomFinding } from './idioms.ts';
import { nounFinding } from './nouns.ts';
import { adverbFinding, colonFinding, introducedQuote, prepositionFinding, signatureFinding } from './others.ts';
import { findQuotes, type Quotations, type Quote, quotesOf, quotesOver } from './quotes.ts';
import type { Reading } from './reading.ts';
import { sidingFinding } from './siding.ts';
import { verbFinding } from './verbs.ts';

/** What `attribute` consults. */
export interface AttributeLexicon {
  readonly cues: CueLexicon;
  readonly agencies: AgencyLexicon;
}

const COLON: CueUse = { take: 'colon', class: 'speech', stance: 'asserts' };

/**
 * All attributions of a text in the order of their cues: what is said, shown, vowed, believed, wanted, by whom.
 * @param isMedia Does a word head the name of an outlet, as far as actors are known?
 */
export function findAttributions(
  a: Analysis,
  lexicon: AttributeLexicon,
  isMedia: (token: number) => boolean = () => false,
): Finding[] {
  const quotations = findQuotes(a.text);
  const names = indexNames(a);
  const isCarrier = (token: number) =>
    lexicon.agencies.find(nameText(a, names, token)) !== undefined || (a.upos(token) === 'PROPN' && isMedia(token));
  const reading: Reading = { a, quotations, lexicon: lexicon.cues, names, isCarrier };
  const found: Finding[] = [];
  for (let token = 0; token < a.length; token++) {
    const finding = findingAt(reading, token);
    if (finding && finding.content.length > 0 && !isOwnVoice(a, quotations, finding)) found.push(finding);
  }
  addIntroduced(reading, found);
  const findings = withoutParts(overTexts(a, found));
  setApart(reading, findings);
  continueQuotations(a, quotations, findings);
  for (const finding of findings) finding.content = merged(withoutOwnWords(a, finding), a.text);
  return findings.filter((finding) => finding.content.length > 0);
}

/**
 * "AFP quoted the minister as saying", "issued a warning that": a word inside another's cue is no cue by itself; of two
 * that hold each other the first stands.
 */
function withoutParts(findings: readonly Finding[]): Finding[] {
  const owners = new Map<number, Finding>();
  for (const finding of findings) {
    for (const [first, last] of finding.cue) {
      for (let i = first; i <= last; i++) if (i !== finding.head) owners.set(i, finding);
    }
  }
  return findings.filter((finding) => {
    const owner = owners.get(finding.head);
    return !owner || (finding.head < owner.head && owners.get(owner.head) === finding);
  });
}

/** "you know", "we know": nobody is reported; "I think" in a quotation is the view of the one who is quoted. */
function isOwnVoice(a: Analysis, quotations: Quotations, { source, use, head }: Finding): boolean {
  // "Let's say": a supposition.
  if (a.deprel(head) === 'xcomp' && a.lemma(a.head(head)) === 'let') return true;
  if (source === null) return false;
  const isThought = use.class === 'belief' || use.class === 'knowledge' || use.class === 'want';
  const who = a.lower(source.head);
  if (!isThought) return use.class === 'topic' && who === 'you';
  if (who === 'it') return use.class !== 'want';
  if (who !== 'i' && who !== 'we') return ANYBODY.has(who);
  return (who === 'we' && use.class === 'knowledge') || quotesOver(quotations, a.span(head)).length > 0;
}

/** Whom no statement of a thought belongs to: the reader and anybody. */
const ANYBODY = new Set(['you', 'one']);

function findingAt(reading: Reading, token: number): Finding | null {
  const { a } = reading;
  switch (a.upos(token)) {
    case 'VERB':
      if (a.lower(token) === 'according') return prepositionFinding(reading, token);
      return (
        idiomFinding(reading, token) ??
        drawnFinding(reading, token) ??
        verbFinding(reading, token) ??
        adjectiveFinding(reading, token)
      );
    case 'NOUN':
      return sidingFinding(reading, token) ?? nounFinding(reading, token);
    case 'ADJ':
      return adjectiveFinding(reading, token);
    case 'ADV':
      return adverbFinding(reading, token);
    case 'ADP':
    case 'SCONJ':
      return prepositionFinding(reading, token);
    case 'PUNCT':
      return colonFinding(reading, token, COLON) ?? signatureFinding(reading, token, COLON);
    default:
      return null;
  }
}

/** "issued a statement calling …", "sent a letter that says …": who gives out a text says what it says. */
function overTexts(a: Analysis, findings: readonly Finding[]): Finding[] {
  const givers = new Map(findings.filter(({ use }) => use.take === 'text').map((finding) => [finding.head, finding]));
  const given = new Map<Finding, Finding>();
  const used = new Set<Finding>();
  for (const finding of findings) {
    const text = a.head(finding.head);
    const giver = givers.get(text === -1 ? -1 : a.head(text));
    if (!giver || !/^acl/.test(a.deprel(finding.head)) || giver.source === null || text < giver.head) continue;
    if (finding.source && !a.isUnder(finding.source.head, text)) continue;
    const words = [...giver.cue, [giver.head + 1, text] as const, ...finding.cue].flatMap(([first, last]) =>
      wordsFrom(first, last),
    );
    given.set(finding, { ...finding, source: giver.source, cue: runs(words) });
    used.add(giver);
  }
  return findings.filter((finding) => !used.has(finding)).map((finding) => given.get(finding) ?? finding);
}

/** Quotations behind a colon that no cue has claimed. */
function addIntroduced(reading: Reading, findings: Finding[]): void {
  const { a, quotations } = reading;
  const claimed = new Set<number>();
  const said = new Uint8Array(a.length);
  for (const { content } of findings) {
    for (const { start, end } of content) {
      claimed.add(start);
      said.fill(1, a.tokenAt(start), a.tokenAt(end));
    }
  }
  const added = quotations.quotes
    .filter((quote) => quote.speech && !claimed.has(quote.start))
    .map((quote) => introducedQuote(reading, quote, COLON))
    .filter((finding) => finding !== null)
    .filter(({ head }) => said[head] === 0);
  if (added.length === 0) return;
  findings.push(...added);
  findings.sort((one, other) => one.head - other.head);
}

/** Content never holds the cue or the source of its own attribution. */
function withoutOwnWords(a: Analysis, { cue, source, content }: Finding): Span[] {
  const own = [...cue, ...(source ? [source.range] : [])].map((range) => a.spanOf(...range));
  return content.flatMap((span) =>
    own.reduce<Span[]>((rest, hole) => rest.flatMap((part) => cutOut(part, hole)), [span]),
  );
}

/** A span without the characters of another. */
export function cutOut(part: Span, hole: Span): Span[] {
  if (!overlaps(part, hole) || covers(hole, part)) return covers(hole, part) ? [] : [part];
  return [
    { start: part.start, end: hole.start },
    { start: hole.end, end: part.end },
  ].filter(({ start, end }) => start < end);
}

/**
 * Gives quotations without a cue of their own to the one who speaks before: in the same paragraph
 * (`"…," he said. "…"`), or in the paragraph above, where this one begins with a quotation.
 */
function continueQuotations(a: Analysis, quotations: Quotations, findings: Finding[]): void {
  const taken = new Set<Quote>();
  const speakers = new Map<number, Finding[]>();
  for (const finding of findings) {
    const cue = a.span(finding.head);
    for (const span of finding.content) {
      // A cue inside the quotation speaks of a part of it only; someone else may say the whole.
      for (const quote of quotesOver(quotations, span)) if (!covers(quote, cue)) taken.add(quote);
    }
    if (!isSpoken(finding) || quotesOver(quotations, cue).some(({ speech }) => speech)) continue;
    const paragraph = quotations.paragraphAt(cue.start);
    const own = speakers.get(paragraph);
    if (own) own.push(finding);
    else speakers.set(paragraph, [finding]);
  }
  let above: Finding | undefined;
  for (let paragraph = 0; paragraph < quotations.paragraphs.length; paragraph++) {
    const own: readonly Finding[] = speakers.get(paragraph) ?? [];
    let last: Finding | undefined;
    let next = 0;
    for (const quote of quotesOf(quotations, paragraph)) {
      while (next < own.length && a.start(own[next]!.head) < quote.start) next++;
      const before = own[next - 1] ?? own[0];
      const isContinued = !before && quote.opens && above && mayContinue(quotations, paragraph, above, a);
      const speaker = before ?? last ?? (isContinued ? above : undefined);
      if (speaker && quote.speech && !taken.has(quote)) {
        speaker.content.push(quote);
        taken.add(quote);
        last = speaker;
      }
    }
    above = own.at(-1) ?? last ?? (leadsIn(a, quotations, paragraph) ? above : undefined);
  }
}

const SPEAKING = new Set(['quote', 'that', 'clause', 'colon', 'quoted-as']);

function isSpoken({ use, source }: Finding): boolean {
  return use.class === 'speech' && source !== null && SPEAKING.has(use.take);
}

/** "The transcript follows:" */
function leadsIn(a: Analysis, { paragraphs }: Quotations, paragraph: number): boolean {
  const { start, end } = paragraphs[paragraph]!;
  return /:\s*$/.test(a.text.slice(Math.max(start, end - 4), end));
}

/** A speech runs on below where the paragraph above ends with it, or it never closed. */
function mayContinue(quotations: Quotations, paragraph: number, above: Finding, a: Analysis): boolean {
  const last = quotesOf(quotations, paragraph - 1).at(-1);
  if ((last && !last.closed) || leadsIn(a, quotations, paragraph - 1)) return true;
  const end = quotations.paragraphs[paragraph - 1]!.end;
  const sentence = a.sentenceSpan(a.sentenceOf(above.head));
  return sentence.end >= end - 2 || above.content.some((span) => span.end >= end - 2);
}
