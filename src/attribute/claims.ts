import type { CueClass } from '../codebook/index.ts';
import {
  type Analysis,
  type Annotated,
  type Claim,
  type ClaimSource,
  type Coded,
  countBefore,
  covers,
  type Doc,
  type EventReport,
  type Identified,
  isAlternative,
  isLeftOpen,
  type Span,
  type Stance,
  type Standing,
} from '../model/index.ts';
import type { AttributeLexicon } from './find.ts';
import { type Finding, indexNames, type NameIndex, nameText } from './finding.ts';
import { REJECTIONS, SAID } from './referring.ts';
import { contentHead } from './settle.ts';
import { isPassive } from './source.ts';
import { SourceBook } from './standing.ts';
import { FAILING, isUnsaid, SAYING } from './unsaid.ts';

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
    const stance = stanceOf(doc, finding, lexicon);
    const told = aboutOf(tellings, finding);
    const isTold = isReport(finding, told) || (stance === 'denies' && told.length > 0);
    const about = stance !== 'withholds' && isTold ? told : [];
    const standing = known?.standing ?? 'unnamed';
    const shows = known && isDocument(doc.analysis, known.head, lexicon);
    if (
      !isClaim(doc, finding, shows ? 'document' : standing, deeds) ||
      (known && !canMean(doc, finding, known.head, lexicon))
    )
      continue;
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

/** "the polls", "an average of polls". */
function isDocument(a: Analysis, head: number, { cues }: AttributeLexicon): boolean {
  return [head, a.child(head, 'nmod')].some(
    (noun) => noun !== -1 && cues.standing(a.lemma(noun).toLowerCase()) === 'document',
  );
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
function isClaim({ analysis }: Sourced, finding: Finding, standing: Standing, deeds: ReadonlySet<number>): boolean {
  const { source, use, head, content } = finding;
  if (source === null && !isUnnamed(analysis, finding)) return false;
  // "The army showed no mercy": only documents show things.
  if (use.class === 'show' && use.take === 'np' && standing !== 'document') return false;
  // "Forces were seeking to oust them": the event told as planned says so already.
  const isPlan = use.class === 'want' && use.take === 'inf' && deeds.has(contentHead(analysis, content));
  const isDeed = (deeds.has(head) && NO_REPORT.has(use.class)) || isPlan;
  return !isDeed && !isUnsaid(analysis, finding) && !isGerund(analysis, head) && !isAnonymity(analysis, content);
}

/** "The road leads", "the fall threatens": things vow and want nothing; only names, pronouns, actors and those who speak do. */
function canMean(
  { analysis: a, actorAt }: Sourced,
  { use, source, head: verb }: Finding,
  head: number,
  { cues }: AttributeLexicon,
): boolean {
  // "was supported by a helicopter", "planes supported the troops": help, no view.
  const isHelped = HELPING.has(a.lemma(verb)) && a.upos(verb) === 'VERB';
  const isMeant = use.class === 'commit' || use.class === 'want' || isHelped;
  if (!isMeant && !(use.class === 'speech' && BARE.has(use.take))) return true;
  if (a.upos(head) !== 'NOUN' || (actorAt[head] ?? -1) !== -1) return true;
  // "centrists who want": who is someone; "60 percent prefer": those asked.
  if (/^who(?:m|se)?$/.test(a.lower(source!.head)) || /^per ?cent$/.test(a.lower(head))) return true;
  // "dozens of papers", "a handful of residents": those who are counted.
  return [head, a.child(head, 'nmod')].some(
    (noun) => noun !== -1 && (cues.canSpeak(a.lemma(noun).toLowerCase()) || (actorAt[noun] ?? -1) !== -1),
  );
}

/** Takes of speech that things have in another sense: "the blast claimed its victims". */
const BARE = new Set(['np', 'about']);

/** Verbs of help that tell of a view only where someone holds it. */
const HELPING = new Set(['support', 'back']);

/** The verbs of what was done rather than said: "resisted the army", "released the pilots". */
function deedsOf(events: readonly EventReport[]): Set<number> {
  return new Set(events.filter(({ type }) => type.acled !== null).map(({ token }) => token));
}

/**
 * What may be given as said, found or thought by no one in particular: "it is feared that …", "seems to hold"; not
 * "anyone is asked to call" and "a group called the Falcons".
 */
function isUnnamed(a: Analysis, { use, head }: Finding): boolean {
  if (IMPERSONAL.has(use.take)) return true;
  // "has been criticised for": by someone.
  if (use.class === 'judge' && use.take === 'obj+for')
    return !a.childrenBy(head, 'aux').some((aux) => a.xpos(aux) === 'MD');
  if (
    use.take === 'oinf' ||
    (use.stance === 'asks' && use.take === 'inf') ||
    (use.take === 'small' && a.deprel(head) === 'acl')
  )
    return false;
  if (use.class === 'speech' || use.class === 'show' || use.class === 'belief') return true;
  // "was asked about the raid", "calls for talks": the passive and the noun leave out who, a verb without subject lost it.
  const isLeftOut = a.upos(head) === 'VERB' ? isPassive(a, head) : true;
  return isLeftOut && use.class !== 'knowledge' && !NAMED_ONLY.has(`${use.class} ${use.take}`);
}

/** Uses that say nothing without who does: "was refused", "was referred to a hospital". */
const NAMED_ONLY = new Set(['commit np', 'topic +to']);
/** Takes that never name who thinks so. */
const IMPERSONAL = new Set(['raise', 'expected', 'it+that']);

/** Classes of cue that report nothing: the article itself vouches for what is known, judged or spoken of. */
const NO_REPORT: ReadonlySet<CueClass> = new Set(['want', 'judge', 'knowledge', 'topic']);

/**
 * Does the article have the events in a claim from its source? From speech and findings it has; from bare objects
 * ("announced a plan") too; from vows and beliefs where they are stated in a clause.
 */
function isReport({ use, source }: Finding, about: readonly EventReport[]): boolean {
  if (NO_REPORT.has(use.class) || about.length === 0) return false;
  if (use.class === 'belief') return use.take === 'that';
  if (source === null && use.class !== 'speech') return false;
  return CLAUSES.has(use.take) || use.class !== 'commit';
}

/** "accused of ordering the raid", "kept from saying": a deed under a preposition, of which another verb tells. */
function isGerund(a: Analysis, head: number): boolean {
  if (a.xpos(head) !== 'VBG') return false;
  return a.childrenBy(head, 'mark', 'case').some((marker) => OBLIQUE.has(a.lower(marker)));
}

const OBLIQUE = new Set(['of', 'from', 'without', 'against', 'in']);

/** "who asked not to be named": the terms of the talk, not what was said. */
function isAnonymity(a: Analysis, content: readonly Span[]): boolean {
  return content.some((span) => span.end - span.start < 80 && ANONYMITY.test(a.slice(span)));
}

const ANONYMITY =
  /^(?:that (?:he|she|they) )?(?:not (?:to )?be|to (?:remain|stay)|(?:for|on condition of)) ?(?:named|identified|anonym|unnamed)/i;

/**
 * The stance with the negation of the cue taken in: who "did not say" or "declined to comment" withholds, who "does not
 * believe" doubts.
 */
function stanceOf(doc: Sourced, finding: Finding, lexicon: AttributeLexicon): Stance {
  const { use } = finding;
  const { analysis: a } = doc;
  if (ANSWERS.has(use.stance) && isEvaded(a, finding.head)) return 'withholds';
  if (!isNegated(a, finding)) {
    if (isRefusal(a, finding, lexicon)) return 'withholds';
    return isRejection(a, finding) ? 'denies' : use.stance;
  }
  if (use.stance === 'confirms' || use.stance === 'denies' || use.class === 'belief') return 'doubts';
  return use.stance === 'asserts' ? 'withholds' : use.stance;
}

/** "neither confirmed nor denied", "would not confirm or deny", "has not denied": nothing is said either way. */
function isEvaded(a: Analysis, head: number): boolean {
  const isPair = [head, ...a.childrenBy(head, 'conj')].some(
    (verb) => a.deprel(verb) === 'conj' && isAlternative(a, verb),
  );
  return (isPair || a.lemma(head) === 'deny') && isLeftOpen(a, head);
}

/** "has not said", "no group has claimed": by the cue or by who would say it. */
function isNegated(a: Analysis, { cue, source }: Finding): boolean {
  if (source && NOBODY.has(a.lower(source.range[0]))) return true;
  return cue.some(([first, last]) => {
    for (let i = first; i <= last; i++)
      if (a.has(i, 'Polarity=Neg') || a.lemma(i) === 'never' || isYetTo(a, i)) return true;
    return false;
  });
}

/** "has yet to confirm", "failed to mention". */
function isYetTo(a: Analysis, token: number): boolean {
  return (a.lower(token) === 'yet' || FAILING.has(a.lemma(token))) && a.lower(token + 1) === 'to';
}

/** "rejected the allegation": no offer is turned down, a statement is. */
function isRejection(a: Analysis, { head, content }: Finding): boolean {
  const said = REJECTIONS.has(a.lemma(head)) ? contentHead(a, content) : -1;
  return said !== -1 && SAID.has(a.lemma(said));
}

/** Stances of an answer to what was told. */
const ANSWERS: ReadonlySet<Stance> = new Set(['confirms', 'denies']);
const NOBODY = new Set(['no', 'nobody', 'none', 'neither']);
const REFUSALS = new Set(['decline', 'refuse']);

/** "declined to comment", "refused to say": what is refused is to speak. */
function isRefusal(a: Analysis, { head, content }: Finding, { cues }: AttributeLexicon): boolean {
  if (!REFUSALS.has(a.lemma(head))) return false;
  const verb = a.childrenBy(head, 'xcomp').find((dep) => content.some((span) => covers(span, a.span(dep))));
  return (
    verb !== undefined &&
    [...(cues.find(a.lemma(verb), 'v')?.values() ?? [])].some(({ class: kind }) => SAYING.has(kind))
  );
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
  return countBefore(tellings, ({ start }) => start < offset);
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

/** UTF-16 code units in all spans together. */
export function sizeOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}
