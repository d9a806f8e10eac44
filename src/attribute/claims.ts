import type { CueClass } from '../codebook/index.ts';
import {
  type Analysis,
  type Annotated,
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
  const tellings = tellingsOf(doc.events);
  const deeds = deedsOf(doc.events);
  const claims: Claim[] = [];
  for (const finding of findings) {
    const known = finding.source ? book.know(finding.source) : null;
    const stance = stanceOf(doc, finding);
    const told = aboutOf(tellings, finding);
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
  return {
    ...(actor ? { actor } : {}),
    ...analysis.spanOf(...source!.range),
    head: analysis.span(head),
  };
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

const GOING_ON = new Set(['go', 'continue', 'begin', 'start', 'proceed', 'come', 'appear', 'seem', 'choose', 'try']);

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

/** Words that tell of an event: its trigger, and each toll, since several sources may count one happening. */
interface Telling extends Span {
  readonly event: EventReport;
}

/** In text order. */
function tellingsOf(events: readonly EventReport[]): Telling[] {
  return events
    .flatMap((event) => [
      { start: event.trigger.start, end: event.trigger.end, event },
      ...Object.values(event.consequences).flatMap((tolls) => tolls.map(({ start, end }) => ({ start, end, event }))),
    ])
    .sort((one, other) => one.start - other.start);
}

/** Event reports told in what is said, in text order. */
function aboutOf(tellings: readonly Telling[], { content }: Finding): EventReport[] {
  const found = content.flatMap((span) => {
    const inside: EventReport[] = [];
    for (let i = firstFrom(tellings, span.start); i < tellings.length && tellings[i]!.start < span.end; i++) {
      if (covers(span, tellings[i]!)) inside.push(tellings[i]!.event);
    }
    return inside;
  });
  return [...new Set(found)];
}

function firstFrom(tellings: readonly Telling[], offset: number): number {
  let low = 0;
  let high = tellings.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (tellings[mid]!.start < offset) low = mid + 1;
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

export function sizeOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}
