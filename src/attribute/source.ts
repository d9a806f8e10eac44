import type { Analysis } from '../model/index.ts';
import { type FoundSource, minus, type Range, trimmed } from './finding.ts';
import { apposedSpeaker, isRelative, speakerBefore } from './surface.ts';

const SUBJECTS = ['nsubj', 'nsubj:outer'] as const;
/** How far a subject is looked for above a verb that has none of its own. */
const MAX_CLIMB = 4;

const RELATIVES = new Set(['who', 'whom', 'which', 'that', 'what', 'whatever']);

/** The relative word that stands for a part of what is said: "what the army called a raid", "who police said …"; or -1. */
export function gapOf(a: Analysis, v: number): number {
  const subject = a.child(v, 'nsubj');
  if (subject === -1 || subject > v) return -1;
  const [first] = a.extent(subject);
  // "what officials believe was a raid", read like "what kind".
  const before = first < subject && RELATIVES.has(a.lower(first)) ? first : first - 1;
  const word = before < 0 ? '' : a.lower(before);
  const isRelative = /^acl/.test(a.deprel(v)) || /^what/.test(word);
  return isRelative && RELATIVES.has(word) && a.sentenceOf(before) === a.sentenceOf(v) ? before : -1;
}

/** Who does the saying of verb `v`: its subject or agent, or that of the verb it hangs on. */
export function sourceOf(a: Analysis, v: number): FoundSource | null {
  if (isPassive(a, v)) return agentOf(a, v);
  const own = a.child(v, ...SUBJECTS);
  // "saying his troops would stay": what follows a participle is said, not the speaker.
  // "as a poll showed Trump moving ahead": who stands right before a verb speaks, not who stands behind.
  const before = own > v && FINITE.test(a.xpos(v)) && NOMINAL.has(a.upos(v - 1)) ? clauseSubject(a, v) : null;
  if (before) return before;
  if (own !== -1 && (own < v || a.xpos(v) !== 'VBG')) return phrase(a, own, v);
  const reduced = reducedBefore(a, v);
  if (reduced !== -1)
    return { range: [a.extent(a.child(reduced, ...BEFORE))[0], v - 1], head: a.child(reduced, ...BEFORE) };
  const standsAlone = FINITE.test(a.xpos(v)) || a.childrenBy(v, 'aux').some((aux) => FINITE.test(a.xpos(aux)));
  return inherited(a, v) ?? (standsAlone ? clauseSubject(a, v) : null);
}

const FINITE = /^VB[DZP]$/;
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON']);
const BEFORE = ['nsubj', 'nsubj:pass'] as const;

/**
 * "Residents reached by telephone said …", "Video posted online showed …": the participle between a speaker and the
 * verb, where the tree makes a clause of both; or -1.
 */
export function reducedBefore(a: Analysis, v: number): number {
  if (!FINITE.test(a.xpos(v))) return -1;
  for (const dep of a.childrenBy(v, 'ccomp', 'advcl')) {
    const isNext = dep < v && (dep === v - 1 || a.isUnder(v - 1, dep));
    if (!isNext || !/^VB[DN]$/.test(a.xpos(dep)) || a.child(dep, 'aux', 'aux:pass', 'mark', 'advmod') === dep - 1)
      continue;
    const subject = a.child(dep, ...BEFORE);
    if (
      subject !== -1 &&
      a.upos(subject) !== 'PRON' &&
      subject < dep &&
      a.extent(dep)[0] === a.extent(subject)[0] &&
      a.form(v - 1) !== ','
    )
      return dep;
  }
  return -1;
}

/** The noun phrase between the border of a clause and its verb, where the tree gives the verb no subject. */
function clauseSubject(a: Analysis, v: number): FoundSource | null {
  const [start] = a.sentence(a.sentenceOf(v));
  if (a.form(v - 1) === ',') return apposedSpeaker(a, start, v);
  let first = v;
  while (first > start && a.upos(first - 1) !== 'SCONJ' && !BORDERS.has(a.form(first - 1)) && v - first < MAX_SUBJECT)
    first--;
  return first < v ? speakerBefore(a, first, v) : null;
}

const BORDERS = new Set([',', ';', ':', '—', '–', '--', '“', '”', '"', '``', "''"]);
/** Words of such a subject at most. */
const MAX_SUBJECT = 14;

/** Is a verb passive: a passive auxiliary or subject, or a bare past participle on a noun? */
export function isPassive(a: Analysis, v: number): boolean {
  if (a.child(v, 'aux:pass', 'nsubj:pass') !== -1) return true;
  // "Asked about it, she …": a past form without subject, whatever the tagger calls it.
  const isParticiple =
    a.xpos(v) === 'VBN' || (a.xpos(v) === 'VBD' && a.deprel(v) === 'advcl' && a.child(v, 'nsubj') === -1);
  return isParticiple && REDUCED.has(a.deprel(v)) && a.child(v, 'aux') === -1;
}

/** Where a bare past participle stands for a passive clause: "two teenagers, accused of …". */
const REDUCED: ReadonlySet<string> = new Set(['acl', 'advcl', 'parataxis']);

/** The by-phrase of a passive. */
export function agentOf(a: Analysis, v: number): FoundSource | null {
  const agent = a.childrenBy(v, 'obl:agent', 'obl').find((dep) => isBy(a, dep));
  return agent === undefined ? null : phrase(a, agent, v);
}

function isBy(a: Analysis, dep: number): boolean {
  const marker = a.child(dep, 'case');
  return marker !== -1 && a.lower(marker) === 'by';
}

/** "he smiled and said", "…, adding that", "refused to say", "a statement saying": the subject stands above. */
function inherited(a: Analysis, v: number): FoundSource | null {
  let node = v;
  for (let step = 0; step < MAX_CLIMB; step++) {
    const head = a.head(node);
    if (head === -1) return null;
    const deprel = a.deprel(node);
    if (deprel === 'acl' || deprel === 'acl:relcl') {
      return a.upos(head) === 'VERB' ? null : phraseBefore(a, head, node);
    }
    if (deprel !== 'conj' && deprel !== 'advcl' && deprel !== 'xcomp' && deprel !== 'parataxis') return null;
    if (deprel === 'advcl' && a.has(v, 'VerbForm=Fin')) return null;
    // "sentenced the general for ordering the raid": the general ordered it.
    const isBlame = deprel === 'advcl' && BLAMING.has(a.lemma(head)) && isFor(a, node);
    const blamed = isBlame ? a.child(head, 'obj', 'nsubj:pass') : -1;
    if (blamed !== -1) return phrase(a, blamed, blamed < head ? head : node);
    const control = deprel === 'xcomp' ? a.child(head, 'obj', 'iobj') : -1;
    if (control !== -1 && control < node && a.lemma(head) !== 'promise') return phrase(a, control, head);
    const subject = a.child(head, 'nsubj', 'nsubj:outer', 'nsubj:pass');
    if (subject !== -1) return phrase(a, subject, head);
    node = head;
  }
  return null;
}

/** Verbs that have for their object whoever did what follows "for". */
const BLAMING: ReadonlySet<string> = new Set([
  'arrest',
  'blame',
  'condemn',
  'convict',
  'criticise',
  'criticize',
  'denounce',
  'detain',
  'expel',
  'fine',
  'imprison',
  'jail',
  'praise',
  'punish',
  'rebuke',
  'sanction',
  'sentence',
  'slam',
  'thank',
]);

/** "for ordering" */
function isFor(a: Analysis, verb: number): boolean {
  return a.xpos(verb) === 'VBG' && a.childrenBy(verb, 'mark', 'case').some((word) => a.lower(word) === 'for');
}

/** The noun phrase a participle or relative clause hangs on, without that clause. */
export function phraseBefore(a: Analysis, head: number, clause: number): FoundSource {
  const rest = minus(a.extent(head), a.extent(clause)).find(([from, to]) => from <= head && head <= to);
  return { range: withoutCase(a, head, trimmed(a, rest ?? [head, head]) ?? [head, head]), head };
}

/** The phrase of `head`, without its preposition and without anything from the clause of `clause` on. */
export function phrase(a: Analysis, head: number, clause: number): FoundSource {
  const [start, end] = a.extent(head);
  // "what officials believe": read like "what kind".
  const isFree = start < head && head - start <= 2 && isRelative(a, start) && a.child(head, 'nmod') === -1;
  const first = isFree ? start + 1 : start;
  let last = head;
  while (last < end && a.isUnder(last + 1, head)) last++;
  const cut: Range = clause > head ? [first, Math.min(last, clause - 1)] : [Math.max(first, clause + 1), last];
  const range = withoutDay(
    a,
    head,
    withoutCase(a, head, trimmed(a, balanced(a, head, withoutForm(a, head, cut))) ?? [head, head]),
  );
  return named(a, { range, head }, clause);
}

/** "The ministry in a statement on its website said": the form of the words belongs to the verb. */
function withoutForm(a: Analysis, head: number, [first, last]: Range): Range {
  for (let i = head + 1; i + 2 <= last; i++) {
    const isForm = a.lower(i) === 'in' && a.upos(i + 1) === 'DET' && FORMS.has(a.lower(i + 2));
    if (isForm && !(a.head(i + 2) > head && a.head(i + 2) < i)) return [first, i - 1];
  }
  return [first, last];
}

const FORMS = new Set([
  'statement',
  'interview',
  'report',
  'letter',
  'tweet',
  'post',
  'note',
  'message',
  'speech',
  'briefing',
]);

/** "FBI officials on Saturday played down …": the day belongs to the verb. */
function withoutDay(a: Analysis, head: number, [first, last]: Range): Range {
  if (last === head || !DAY.test(a.form(last))) return [first, last];
  const before = DAY_MARKS.has(a.lower(last - 1)) ? last - 2 : last - 1;
  return before < head ? [first, last] : [first, before];
}

const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday)$/i;
const DAY_MARKS = new Set(['on', 'last', 'late', 'early']);

/** "security analyst Ann Lee said": a name between description and verb belongs to it, whatever the tree says. */
function named(a: Analysis, { range, head }: FoundSource, clause: number): FoundSource {
  const [first, last] = range;
  let to = last;
  while (to + 1 < clause && (a.upos(to + 1) === 'PROPN' || NAME_PARTICLE.test(a.form(to + 1)))) to++;
  return to > last && to + 1 === clause ? { range: [first, to], head: last + 1 } : { range, head };
}

/** A phrase ends where a quotation begins: a mark inside it means that the tree ran on. */
function balanced(a: Analysis, head: number, [first, last]: Range): Range {
  for (let i = head + 1; i <= last; i++) if (OPENERS.has(a.form(i))) return [first, beforeRelative(a, head, i - 1)];
  for (let i = head - 1; i >= first; i--) if (CLOSERS.has(a.form(i))) return [i + 1, last];
  // "Ann Lee, who said it was …, left": the tree lost the end of the relative clause.
  const isOpen = a.deprel(last) === 'acl:relcl' && a.form(last + 1) !== ',' && a.has(last, 'VerbForm=Fin');
  return [first, isOpen && last > head ? beforeRelative(a, head, last) : last];
}

/** "Ann Lee, who called it “vain”, left": a clause cut by a quotation goes as a whole. */
function beforeRelative(a: Analysis, head: number, last: number): number {
  for (let i = head + 2; i <= last; i++) if (a.form(i - 1) === ',' && /^W/.test(a.xpos(i))) return i - 2;
  return last;
}

const OPENERS = new Set(['“', '``', '«']);
const CLOSERS = new Set(['”', '»']);

function withoutCase(a: Analysis, head: number, [first, last]: Range): Range {
  let from = first;
  while (from < head && a.deprel(from) === 'case' && a.head(from) === head) from++;
  return [from, last];
}

const NAME_PARTICLE = /^(?:-|al|el|bin|ibn|abu|de|van|von)$/i;
