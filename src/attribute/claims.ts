import type { CueClass } from '../codebook/index.ts';
import {
  type Analysis,
  type Annotated,
  type Attribution,
  type Claim,
  type ClaimSource,
  type Coded,
  covers,
  type Doc,
  type EventReport,
  type Identified,
  type Span,
  type Stance,
  type Standing,
} from '../model/index.ts';
import type { AttributeLexicon } from './find.ts';
import { type Finding, indexNames, type NameIndex, nameText } from './finding.ts';
import { SourceBook } from './standing.ts';

type Sourced = Doc & Annotated & Identified & Coded;

/** Takes whose content is a clause or speech: a claim by itself, whatever it tells of. */
const CLAUSES = new Set(['that', 'quote', 'clause', 'colon', 'quoted-as', 'inf', 'oinf', 'on+inf']);

/** The claims of a document: attributions in which someone says, shows, vows or believes something of note. */
export function claimsOf(doc: Sourced, findings: readonly Finding[], lexicon: AttributeLexicon): Claim[] {
  const names = indexNames(doc.analysis);
  const book = new SourceBook(doc.analysis, doc, lexicon.cues);
  const events = [...doc.events].sort((one, other) => one.trigger.start - other.trigger.start);
  const deeds = deedsOf(events);
  const claims: Claim[] = [];
  for (const finding of findings) {
    const known = finding.source ? book.know(finding.source) : null;
    const stance = stanceOf(doc, finding);
    const told = aboutOf(events, finding);
    const about = isReport(finding, told) ? told : [];
    const standing = known?.standing ?? 'unnamed';
    if (stance === null || !isClaim(doc, finding, standing, deeds, lexicon)) continue;
    claims.push({
      id: `k${claims.length + 1}`,
      source: finding.source && known ? [sourceRecord(doc, finding, known.actor, known.head)] : [],
      via: carrier(doc, finding, names, lexicon),
      cue: finding.cue.map((range) => doc.analysis.spanOf(...range)),
      content: finding.content,
      standing,
      about: about.map((event) => event.id),
      stance,
    });
  }
  return claims;
}

function sourceRecord(
  { analysis }: Sourced,
  { source }: Finding,
  actor: string | undefined,
  head: number,
): ClaimSource {
  return { ...(actor ? { actor } : {}), ...analysis.spanOf(...source!.range), head: analysis.span(head) };
}

/** Is an attribution a claim: someone, named or not, says, thinks or wants something, and does so in fact? */
function isClaim(
  { analysis }: Sourced,
  { source, use, head, content }: Finding,
  standing: Standing,
  deeds: ReadonlySet<number>,
  lexicon: AttributeLexicon,
): boolean {
  if (source === null && !UNNAMED.has(use.class)) return false;
  // "The army showed no mercy": only documents show things.
  if (use.class === 'show' && use.take === 'np' && standing !== 'document') return false;
  if (use.take === 'inf' && isOnlySaying(analysis, head, content, lexicon)) return false;
  const isDeed = deeds.has(head) && NO_REPORT.has(use.class);
  return !isDeed && !isUnsaid(analysis, head) && !isAnonymity(analysis, content);
}

/** The verbs of what was done rather than said: "resisted the army", "released the pilots". */
function deedsOf(events: readonly EventReport[]): Set<number> {
  return new Set(events.filter(({ type }) => type.acled !== null).map(({ token }) => token));
}

/** What may be given as said, found or thought by no one in particular: "it is feared that …". */
const UNNAMED: ReadonlySet<CueClass> = new Set(['speech', 'show', 'belief']);

/** Classes of cue that report nothing: the article itself vouches for what is known, judged or spoken of. */
const NO_REPORT: ReadonlySet<CueClass> = new Set(['want', 'judge', 'knowledge', 'topic']);

/**
 * Does the article have the events in a claim from its source? From speech and findings it has; from bare objects
 * ("announced a plan") too; from vows and beliefs where they are stated in a clause.
 */
function isReport({ use, source }: Finding, about: readonly EventReport[]): boolean {
  if (NO_REPORT.has(use.class) || about.length === 0) return false;
  if (use.class === 'belief') return use.take === 'that' && source !== null;
  if (source === null && use.class !== 'speech') return false;
  return CLAUSES.has(use.take) || use.class !== 'commit';
}

/** "refused to say", "is expected to announce": a saying that has not taken place; "went on to say" has. */
function isUnsaid(a: Analysis, head: number): boolean {
  if (a.upos(head) !== 'VERB' || !a.childrenBy(head, 'mark').some((mark) => a.lower(mark) === 'to')) return false;
  const above = a.head(head);
  return above === -1 || !GOING_ON.has(a.lemma(above));
}

const GOING_ON = new Set(['go', 'continue', 'begin', 'start', 'proceed', 'come']);

/** "who asked not to be named": the terms of the talk, not what was said. */
function isAnonymity(a: Analysis, content: readonly Span[]): boolean {
  return content.some((span) => span.end - span.start < 80 && ANONYMITY.test(a.slice(span)));
}

const ANONYMITY =
  /^(?:that (?:he|she|they) )?(?:not (?:to )?be|to (?:remain|stay)|(?:for|on condition of)) ?(?:named|identified|anonym|unnamed)/i;

/** "declined to comment": what is refused or promised is nothing but words. */
function isOnlySaying(a: Analysis, head: number, content: readonly Span[], { cues }: AttributeLexicon): boolean {
  const verb = a.childrenBy(head, 'xcomp').find((dep) => content.some((span) => covers(span, a.span(dep))));
  return (
    verb !== undefined && [...(cues.find(a.lemma(verb), 'v')?.values() ?? [])].some((use) => use.class === 'speech')
  );
}

/** The stance with the negation of the cue taken in; null where the source then says nothing: "did not say". */
function stanceOf({ analysis }: Sourced, { cue, use }: Finding): Stance | null {
  const negated = cue.some(([first, last]) => {
    for (let i = first; i <= last; i++)
      if (analysis.has(i, 'Polarity=Neg') || analysis.lemma(i) === 'never') return true;
    return false;
  });
  if (!negated) return use.stance;
  if (use.stance === 'confirms' || use.stance === 'denies') return 'doubts';
  return use.stance === 'asserts' ? null : use.stance;
}

/** Event reports, in the order of their triggers, whose trigger stands in what is said. */
function aboutOf(events: readonly EventReport[], { content }: Finding): EventReport[] {
  return content.flatMap((span) => {
    const found: EventReport[] = [];
    for (let i = firstFrom(events, span.start); i < events.length && events[i]!.trigger.start < span.end; i++) {
      if (covers(span, events[i]!.trigger)) found.push(events[i]!);
    }
    return found;
  });
}

function firstFrom(events: readonly EventReport[], offset: number): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (events[mid]!.trigger.start < offset) low = mid + 1;
    else high = mid;
  }
  return low;
}

function carrier(
  { analysis, actors, actorAt }: Sourced,
  { via }: Finding,
  names: NameIndex,
  lexicon: AttributeLexicon,
): string | null {
  if (via === -1) return null;
  const index = actorAt[via] ?? -1;
  return lexicon.agencies.find(nameText(analysis, names, via)) ?? actors[index]?.id ?? null;
}

/** Who says so for each event report, the claim closest around it first. */
export function attributionsOf(claims: readonly Claim[]): Map<string, Attribution[]> {
  const map = new Map<string, Attribution[]>();
  const byTightness = [...claims].sort((one, other) => sizeOf(one.content) - sizeOf(other.content));
  for (const { id, source, via, cue, content, standing, about } of byTightness) {
    if (!source[0]) continue;
    const attribution: Attribution = { claim: id, source: source[0], via, cue, content, standing };
    for (const event of about) map.set(event, [...(map.get(event) ?? []), attribution]);
  }
  return map;
}

function sizeOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}

/**
 * What is denied did not happen as far as the source goes; what is doubted is uncertain. Only what the denial is
 * about: in "denied that it had carried out Monday's explosion, which killed two" the explosion stands.
 */
export function settled(doc: Sourced, claims: readonly Claim[]): EventReport[] {
  const stances = new Map<string, Stance>();
  const byTightness = [...claims].sort((one, other) => sizeOf(other.content) - sizeOf(one.content));
  const events = new Map(doc.events.map((event) => [event.id, event]));
  for (const claim of byTightness) {
    const disputes = claim.stance === 'denies' || claim.stance === 'doubts';
    const head = disputes ? contentHead(doc.analysis, claim.content) : -1;
    for (const id of claim.about) {
      const isAtStake = !disputes || isMainDeed(doc.analysis, events.get(id)!.token, head);
      stances.set(id, isAtStake ? claim.stance : 'asserts');
    }
  }
  return doc.events.map((event) => {
    const stance = stances.get(event.id);
    const { modality } = event.factuality;
    if (stance === 'denies') return { ...event, factuality: { polarity: 'negative', modality: 'denied' } };
    return stance === 'doubts' ? { ...event, factuality: { polarity: 'uncertain', modality } } : event;
  });
}

/** The first word of what is said whose head lies outside it. */
function contentHead(a: Analysis, [span]: readonly Span[]): number {
  if (!span) return -1;
  const [first, after] = [a.tokenAt(span.start), a.tokenAt(span.end)];
  for (let i = first; i < after; i++) {
    if (a.upos(i) !== 'PUNCT' && (a.head(i) < first || a.head(i) >= after)) return i;
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
