import { absorb, HARM } from './absorb.ts';
import { isOld } from './background.ts';
import { isViolent } from './close-by.ts';
import { type Draft, STATEMENTS, VIOLENT_FAMILIES } from './draft.ts';
import { namesVictim, sameTaken } from './known-again.ts';
import { namesSufferer, wasTaken } from './known-named.ts';
import { identifiesDead, inSameSentence, saysWhom } from './known-words.ts';
import { overlap } from './overlap.ts';
import { depthOf, type Reader } from './reader.ts';
import { hasThe, isRanked, isSameOneTaken, isSummary, lastTold } from './retold.ts';
import { isAlleged, isAnother, sameHappening } from './same.ts';
import { compatiblePlace, compatibleTime, tellsCloser } from './same-setting.ts';
import { kin, sameSort } from './same-sort.ts';
import { callsIt } from './told-how.ts';

/** Sentences looked back over for the first telling. */
const LOOK_BACK = 20;
/** Sentences after a deed in which its effect may be told by itself. */
const EFFECT_REACH = 2;
/** Sentences of the body in which the title's event is looked for. */
const LEAD = 3;

/** Over the article: one happening told twice is one report with more evidence. */
export function mergeTellings(r: Reader, drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  const bodyStart = afterTitle(r);
  for (const draft of drafts) {
    if (titleAgain(r, kept, draft, bodyStart) || headline(r, kept, draft, bodyStart)) continue;
    const at = isRanked(r, draft) ? ranked(r, kept, draft) : firstTelling(r, kept, draft);
    if (at === -1) kept.push(draft);
    else kept[at] = joined(r, kept[at]!, draft);
  }
  return kept;
}

/** Where the deed stands that is ranked among its like, in the same sentence or the one before; -1 where none. */
function ranked(r: Reader, kept: readonly Draft[], draft: Draft): number {
  return kept.findLastIndex(
    (known) => draft.sentence - lastTold(r, known) <= 1 && kin(known, draft) && known.factuality.modality === 'actual',
  );
}

/** Where the nearest earlier report of the same happening stands, not too far back; -1 where none. */
function firstTelling(r: Reader, kept: readonly Draft[], draft: Draft): number {
  const near: number[] = [];
  for (let at = kept.length - 1; at >= 0; at--) {
    const known = kept[at]!;
    if (draft.sentence - known.sentence > LOOK_BACK) break;
    if (known.sentence < draft.sentence || isClauseBefore(r, known, draft)) near.push(at);
  }
  const only = near.filter((at) => isCandidate(r, kept[at]!, draft)).length === 1;
  // "the fighting" after fighting and a raid: what was called so goes before what is only nearer.
  const called = draft.noun ? near.filter((at) => isCalled(r, kept[at]!, r.lemma(draft.token))) : [];
  const found =
    [...called, ...near].find((at) => tellsEffect(r, kept[at]!, draft) || sameHappening(r, kept[at]!, draft, only)) ??
    -1;
  if (found === -1 || !tellsEffect(r, kept[found]!, draft)) return found;
  // "Officers fired tear gas at those who threw stones. Nine people were hurt.": of one sentence, its main event.
  const depth = (at: number) => depthOf(r, kept[at]!.token);
  return near
    .filter((at) => kept[at]!.sentence === kept[found]!.sentence && tellsEffect(r, kept[at]!, draft))
    .reduce((best, at) => (depth(at) < depth(best) ? at : best), found);
}

/** "Jets bombed the hideouts; the government said 46 people were killed": what a semicolon parts is told one after the other. */
function isClauseBefore(r: Reader, known: Draft, draft: Draft): boolean {
  if (draft.frame.family !== HARM || known.sentence !== draft.sentence) return false;
  for (let at = known.token + 1; at < draft.token; at++) if (r.a.form(at) === ';') return true;
  return false;
}

function isCalled(r: Reader, { token, tellings }: Draft, lemma: string): boolean {
  return [token, ...tellings].some((telling) => r.lemma(telling) === lemma);
}

function isCandidate(r: Reader, known: Draft, draft: Draft): boolean {
  return kin(known, draft) && sameSort(r, known, draft) && known.factuality.modality === 'actual';
}

/** The first telling with what the second adds, but for who is only accused; a second that knows how it was done says what it was. */
function joined(r: Reader, first: Draft, again: Draft): Draft {
  if (identifiesDead(r, first, again)) again.harms.length = 0;
  if (
    isSummary(r, again) ||
    isRanked(r, again) ||
    identifiesDead(r, first, again) ||
    isSameOneTaken(r, first, again) ||
    callsIt(r, first, again)
  ) {
    first.tellings.push(again.token, ...again.tellings);
    if (isRanked(r, again)) first.harms.push(...again.harms.filter(({ token }) => r.quantityOf(token)));
    return first;
  }
  const surmised =
    isViolent(again) && first.factuality.modality === 'actual' && again.factuality.modality === 'planned';
  if (surmised || (isAlleged(r, again) && !isAlleged(r, first))) again.roles.actor.length = 0;
  if (tellsCloser(r, first, again)) first.place = again.place;
  const stand = STATEMENTS.has(again.frame.plover ?? '') && first.roles.recipient.length > 0;
  if (stand || saysWhom(r, first, again) || inSameSentence(r, first, again)) forget(again);
  // "the men": how many was told, or is not.
  if (sameTaken(r, first, again) || wasTaken(r, first, again)) again.harms.length = 0;
  if (namesVictim(r, first, again)) first.harms.length = 0;
  if (namesSufferer(r, first, again)) nameParties(r, first, again);
  for (const list of [again.roles.recipient, again.roles.affected])
    list.splice(0, list.length, ...list.filter((token) => !isOneOfThem(r, token)));
  again.harms.splice(0, again.harms.length, ...again.harms.filter(({ token }) => !isOneOfThem(r, token)));
  again.roles.actor.splice(0, again.roles.actor.length, ...again.roles.actor.filter((token) => !isDeed(r, token)));
  absorb(r, first, again);
  const plain = first.frame.family === HARM || first.frame.family === 'violence';
  const told = again.type.plover?.mode;
  const particular = plain && first.type.plover?.mode === null && told && HOW.has(told);
  return particular && first.frame.plover === again.frame.plover ? { ...first, frame: again.frame } : first;
}
/** "the two others", "dozens": of those told before. */
function forget({ roles, harms }: Draft): void {
  roles.recipient.length = 0;
  roles.affected.length = 0;
  harms.length = 0;
}

/** "Hickson stabbed Paterson" after "a man stabbed a man": who is named goes before who was not. */
function nameParties(r: Reader, first: Draft, again: Draft): void {
  first.roles.recipient.splice(0, 1, ...again.roles.recipient);
  const kinds = new Set(again.harms.map(({ kind }) => kind));
  first.harms.splice(0, first.harms.length, ...first.harms.filter(({ kind }) => !kinds.has(kind)));
  const [doer] = again.roles.actor;
  if (first.roles.actor.length === 1 && doer !== undefined && r.nameType(doer) === 'PER')
    first.roles.actor.splice(0, 1, doer);
}

/** "The third person injured in the blast": one of those who were counted. */
function isOneOfThem(r: Reader, token: number): boolean {
  return hasThe(r, token) && r.a.childrenBy(token, 'amod').some((word) => ORDINAL.test(r.a.lower(word)));
}
const ORDINAL = /^(first|second|third|fourth|fifth|sixth|seventh|last|youngest|oldest)$/;

const HOW: ReadonlySet<string> = new Set([
  'aerial',
  'drone',
  'explosives',
  'suicide-attack',
  'heavy-weapons',
  'firearms',
  'unconventional',
]);

/** Where the news begins: behind the title, and behind the title once more where the body begins with it. */
function afterTitle({ doc }: Reader): number {
  const { title } = doc.article;
  if (!title || !doc.text.startsWith(title, doc.bodyStart)) return doc.bodyStart;
  return doc.bodyStart + title.length;
}

/** The same word in the title and in its copy at the head of the body. */
function titleAgain(r: Reader, kept: readonly Draft[], draft: Draft, bodyStart: number): boolean {
  const at = r.a.start(draft.token);
  if (at < r.doc.bodyStart || at >= bodyStart) return false;
  const known = kept.find((other) => r.a.start(other.token) === at - r.doc.bodyStart);
  known?.tellings.push(draft.token);
  return known !== undefined;
}

/** What the title tells the lead tells again, with better words: the title's report goes into the body's. */
function headline(r: Reader, kept: Draft[], draft: Draft, bodyStart: number): boolean {
  if (r.a.start(draft.token) < bodyStart || draft.sentence > 2 * LEAD) return false;
  const at = kept.findIndex(
    (known) =>
      r.a.start(known.token) < bodyStart &&
      draft.sentence - known.sentence <= LEAD &&
      kin(known, draft) &&
      sameSort(r, known, draft) &&
      known.factuality.polarity === draft.factuality.polarity &&
      (known.frame === draft.frame || known.factuality.modality === draft.factuality.modality) &&
      compatibleTime(known, draft) &&
      compatiblePlace(r, known, draft),
  );
  if (at === -1) return false;
  absorbHeadline(draft, kept[at]!);
  kept.splice(at, 1, draft);
  return true;
}

/** The lead's own words go first; the title adds only what they leave open. */
function absorbHeadline(lead: Draft, title: Draft): void {
  lead.tellings.push(title.token, ...title.tellings);
  for (const role of ['actor', 'recipient', 'instrument', 'with'] as const) {
    if (lead.roles[role].length === 0) lead.roles[role].push(...title.roles[role]);
  }
  const known = new Set(lead.harms.map((harm) => harm.kind));
  lead.harms.push(...title.harms.filter((harm) => !known.has(harm.kind)));
  lead.time ??= title.time;
  lead.place ??= title.place;
}

/** "Twenty people were hurt." after what hurt them. */
function tellsEffect(r: Reader, first: Draft, again: Draft): boolean {
  if (again.frame.family !== HARM || !TOLD.has(again.factuality.modality)) return false;
  // "The violence has killed thousands in ten years": not the attack of Monday.
  if (again.roles.actor.length > 0 && again.time !== null) return false;
  // "the 2021 assassination of the president" after attacks of this week.
  if (again.time?.basis === 'stated' && isOld(r, again) && !isOld(r, first)) return false;
  if (!again.roles.actor.every((token) => isDeed(r, token))) return false;
  const counted = again.harms.every((harm) => r.quantityOf(harm.token) !== undefined);
  // "chanting “stop the killing”": what a protest is about is not what it did.
  if (first.frame.plover === 'PROTEST' && again.noun && (again.harms.length === 0 || !counted)) return false;
  const told = counted ? lastTold(r, first) : first.sentence;
  if (again.sentence - told > EFFECT_REACH || isAnother(r, again)) return false;
  if (!VIOLENT_FAMILIES.has(first.frame.family) && !EFFECTIVE.has(first.frame.family)) return false;
  if (first.factuality.modality !== 'actual' || !sameSort(r, first, again)) return false;
  if (first.background && !again.background) return false;
  if (!compatibleTime(first, again) || !compatiblePlace(r, first, again) || countsFromBefore(first, again))
    return false;
  if (overlap(r, first.roles.actor, again.roles.recipient) === 'same' && first.frame.family !== 'clash') return false;
  return !again.harms.some((harm) => first.harms.some((known) => known.kind === harm.kind));
}
/** "The strike wounded 100 people" after a missile struck. */
function isDeed(r: Reader, token: number): boolean {
  return r.isListed(token, 'deed') && hasThe(r, token);
}

/** "39 people have been killed since June 18": not by what was done in July. */
function countsFromBefore({ time: first }: Draft, { time: again }: Draft): boolean {
  return Boolean(again?.edtf?.endsWith('/..') && again.start && (!first?.start || again.start < first.start));
}

const TOLD: ReadonlySet<string> = new Set(['actual', 'ongoing', 'habitual']);
const EFFECTIVE: ReadonlySet<string> = new Set(['riot', 'dispersal', 'protest', 'operation', 'capture']);
