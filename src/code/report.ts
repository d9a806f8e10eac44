import type { EventReport, Filler, RoleName, Roles, Span } from '../model/index.ts';
import { aimsOfEvent } from './aims.ts';
import { writeConsequences } from './consequences.ts';
import { type Draft, VERBAL } from './draft.ts';
import type { Reader } from './reader.ts';
import { flownFor } from './weapon-owners.ts';

/** Each missing core part takes this much from the confidence. */
const MISSING_PART = 0.08;

/** Turns drafts into reports: words become spans, drafts get their ids in text order. */
export function writeReports(r: Reader, drafts: readonly Draft[]): EventReport[] {
  const ordered = [...drafts].sort((one, two) => one.token - two.token);
  const ids = new Map(ordered.map((draft, index) => [draft, `e${index + 1}`]));
  return ordered.map((draft) => writeReport(r, draft, ids));
}

function writeReport(r: Reader, draft: Draft, ids: ReadonlyMap<Draft, string>): EventReport {
  const span = r.a.span(draft.token);
  const roles = rolesOf(r, draft);
  const sentences = new Set([draft.token, ...draft.tellings].map((token) => r.a.sentenceOf(token)));
  const evidence: Span[] = [...sentences].map((sentence) => r.a.sentenceSpan(sentence));
  return {
    id: ids.get(draft)!,
    trigger: { ...span, text: r.a.slice(span) },
    token: draft.token,
    background: draft.background,
    type: draft.type,
    roles,
    place: draft.place,
    time: draft.time,
    consequences: writeConsequences(r, draft.harms),
    factuality: { polarity: draft.factuality.polarity, modality: draft.factuality.modality },
    links: draft.links.flatMap(({ rel, to }) => {
      const id = ids.get(to);
      return id ? [{ rel, to: id }] : [];
    }),
    ...aimsOf(r, draft),
    confidence: confidenceOf(draft, roles),
    evidence,
    method: draft.frame.method,
    leftOpen: leftOpen(r, draft, roles),
  };
}

/** What is said may be meant to bring something about; only what is done has an aim of its own. */
function aimsOf(r: Reader, { token, verb, noun, voice, frame }: Draft): { aims?: readonly Span[] } {
  if (VERBAL.has(frame.plover ?? '')) return {};
  const carries = noun && voice === 'active' && verb !== -1;
  const aims = aimsOfEvent(r, carries ? [token, verb] : [token]);
  return aims.length > 0 ? { aims } : {};
}

function rolesOf(r: Reader, draft: Draft): Roles {
  const of = (role: RoleName): Filler[] => {
    const found: Filler[] = [];
    for (const token of draft.roles[role]) {
      if (isEmpty(r, token, draft) || (role === 'actor' && (isNobody(r, token, draft) || isAnyone(r, token)))) continue;
      const owner = role === 'actor' ? flownFor(r, token) : undefined;
      const told = r.filler(namedAs(r, token));
      const filler = owner === undefined ? told : { ...told, actor: owner };
      if (!found.some((known) => isSame(known, filler))) found.push(filler);
    }
    return found;
  };
  return {
    actor: of('actor'),
    recipient: of('recipient'),
    with: of('with'),
    instrument: of('instrument'),
    affected: of('affected'),
  };
}

/** "Niger said it would withdraw": the word that names whom a pronoun stands for, where it is the subject that the clause hangs on. */
function namedAs(r: Reader, token: number): number {
  const { a } = r;
  const actor = a.upos(token) === 'PRON' ? r.actorAt(token) : undefined;
  if (!actor) return token;
  for (let verb = a.head(a.head(token)), steps = 0; verb !== -1 && steps < HIGHEST; verb = a.head(verb), steps++) {
    const subject = a.child(verb, 'nsubj');
    if (subject !== -1 && subject < token && a.upos(subject) !== 'PRON' && r.actorAt(subject)?.id === actor.id)
      return subject;
  }
  return token;
}

/** Clauses climbed from a pronoun to whom it stands for. */
const HIGHEST = 4;

/** Two parties may begin with the same word: "French and British soldiers". */
function isSame(one: Filler, other: Filler): boolean {
  if (one.actor !== undefined && other.actor !== undefined) return one.actor === other.actor;
  return one.start === other.start;
}

/** A deed, a building, a state of things does nothing by itself: "strikes that kill", "fire from inside the house". */
function isNobody(r: Reader, token: number, draft: Draft): boolean {
  if (r.actorAt(token) || r.isPlace(token) || r.a.upos(token) !== 'NOUN') return false;
  if (r.isA(token, 'unrest') || r.isA(token, 'building')) return true;
  const frames = r.book.frames.get(`n:${r.lemma(token)}`);
  // "The talks began.": nor do talks talk.
  const isDeed = frames?.some(
    ({ plover }) => plover === 'ASSAULT' || (plover === 'CONSULT' && draft.frame.plover === plover),
  );
  return isDeed === true && !r.isA(token, 'person');
}

/** "when one slaps a man": anybody. */
function isAnyone(r: Reader, token: number): boolean {
  return r.a.lower(token) === 'one' && !r.actorAt(token) && r.a.child(token, 'nmod') === -1;
}

/** "did not say which group was behind it" */
function isAskedFor(r: Reader, token: number): boolean {
  return r.a.childrenBy(token, 'det').some((det) => /^(which|what)(ever)?$/.test(r.a.lower(det)));
}

/** "it", "there", "who" that lead nowhere are no fillers, nor "you", nor how often, nor who is not known. */
function isEmpty(r: Reader, token: number, draft: Draft): boolean {
  if (isAskedFor(r, token)) return true;
  if (r.a.lower(token) === 'you' && !r.actorAt(token)) return true;
  if (r.a.lower(r.partOf(token)) === 'times' && r.a.upos(token) !== 'PROPN') return true;
  if (token === draft.token || r.a.deprel(token) === 'expl' || r.inDateline(token)) return true;
  return (
    r.a.upos(token) === 'PRON' &&
    !r.actorAt(token) &&
    /^(there|that|this|which|who|what|these|those|one)$/.test(r.a.lower(token))
  );
}

function confidenceOf(draft: Draft, roles: Roles): number {
  const missing = Number(roles.actor.length === 0) + Number(roles.recipient.length + roles.affected.length === 0);
  return Math.round(Math.max(0.05, draft.confidence - missing * MISSING_PART) * 100) / 100;
}

function leftOpen(r: Reader, draft: Draft, roles: Roles): { property: string; why: string }[] {
  const open: { property: string; why: string }[] = [];
  if (roles.actor.length === 0) open.push({ property: 'actor', why: 'the clause names no doer' });
  if (!draft.place) open.push({ property: 'place', why: 'neither the clause nor what it hangs on names a place' });
  if (!draft.time) open.push({ property: 'time', why: whyUndated(r, draft) });
  return open;
}

function whyUndated(r: Reader, draft: Draft): string {
  if (draft.background) return 'told as background without a date';
  return r.doc.published.day ? 'no date in the clause or above it' : 'no day of publication to count from';
}
