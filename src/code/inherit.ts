import type { EventTime, Span } from '../model/index.ts';
import { hasPerfect, isOld } from './background.ts';
import { isOneOfSeveral } from './clause-places.ts';
import { changesTime, defaultTime } from './clause-times.ts';
import { dateCase } from './court-story.ts';
import type { Draft } from './draft.ts';
import { SCENE, STATEMENTS } from './draft.ts';
import { Headings } from './headings.ts';
import { dateStory } from './lead-day.ts';
import { isOnlyNamed } from './mentioned.ts';
import { overlap } from './overlap.ts';
import type { Reader } from './reader.ts';
import { StoryClock } from './story-clock.ts';
import { isAllOver, turnsElsewhere } from './story-country.ts';
import { inheritPlaces } from './story-place.ts';
import { dateTitle, shareDays } from './told-elsewhere.ts';

/** Sentences a telling goes on without saying again where or when. */
const REACH = 2;
/** Reports on either side among which those of the same sentence stand. */
const BESIDE = 8;
/** Reports looked back over for the day of the story. */
const SCENES_BACK = 20;

/**
 * Gives what names no time or place those of the scene it goes on with; then, for the news, the day of
 * publication and the ground of the story, marked as defaults or inferred. Background and plans inherit nothing.
 */
export function inheritSettings(r: Reader, drafts: readonly Draft[]): void {
  const clock = new StoryClock(r);
  const headings = new Headings(r);
  const named = drafts.filter((_, index) => isOnlyNamed(r, drafts, index));
  for (const draft of named) draft.undated = true;
  drafts.forEach((draft, index) => {
    // "In 1999 he offered talks following the invasion": as old as what was done about it.
    const main = drafts[index - 1];
    if (draft.noun && draft.undated && main?.background && main.sentence === draft.sentence) draft.background = true;
    if (!draft.background && isReal(draft)) goOn(r, drafts, index);
    if (draft.background || !isReal(draft)) return;
    if (SCENE.has(draft.frame.family)) draft.place ??= headings.placeOf(draft.sentence);
    if (!draft.undated) draft.time ??= headings.dayOf(draft.sentence);
    const before = SCENE.has(draft.frame.family) ? sceneBefore(r, clock, headings, drafts, index) : undefined;
    const elsewhere = draft.undated && draft.noun && draft.voice === undefined;
    if (
      !draft.place &&
      !elsewhere &&
      before?.place &&
      before.place.basis !== 'default' &&
      !isOneOfSeveral(r, before.place.area)
    )
      draft.place = { ...before.place, basis: 'inferred' };
    if (!draft.time && !draft.undated && before?.time && before.time.basis !== 'default')
      draft.time = { ...before.time, basis: 'inferred' };
    draft.time ??= sinceThen(r, drafts, index);
    if (!draft.time && !draft.undated) draft.time = timeOfStory(r, clock, draft);
    if (!draft.time && isOfOldStory(r, clock, draft)) {
      draft.background = true;
      draft.undated = true;
    }
    draft.background ||= draft.time !== null && isOld(r, draft);
    if (!draft.undated) draft.time ??= timeAbove(r, drafts, index) ?? defaultTime(r);
  });
  inheritPlaces(r, drafts);
  shareDays(r, drafts);
  dateStory(r, drafts, clock);
  dateCase(r, drafts);
  dateTitle(r, drafts);
}

/** "Clashes broke out after police blocked the road": on the day of the clause above, unless a length parts the two. */
function timeAbove(r: Reader, drafts: readonly Draft[], index: number): EventTime | null {
  const { token, noun, verb, sentence } = drafts[index]!;
  const clause = noun ? verb : token;
  if (clause === -1 || r.a.deprel(clause) !== 'advcl' || changesTime(r, clause)) return null;
  const above = r.a.head(clause);
  const main = beside(drafts, index, sentence, (other) => other.token === above || other.verb === above);
  return main?.time && main.time.basis !== 'default' && !main.background && isReal(main)
    ? { ...main.time, basis: 'inferred' }
    : null;
}

/** A report near by of the same sentence that fits. */
function beside(
  drafts: readonly Draft[],
  index: number,
  sentence: number,
  fits: (draft: Draft) => boolean,
): Draft | undefined {
  return drafts
    .slice(Math.max(0, index - BESIDE), index + BESIDE)
    .find((other) => other.sentence === sentence && fits(other));
}

/** The day on which the telling stands, for what is told in the plain past and goes on with it. */
function timeOfStory(r: Reader, clock: StoryClock, draft: Draft): EventTime | null {
  const day = clock.dayOf(draft.sentence);
  if (!day || !isPlainPast(r, draft)) return null;
  const old = isOld(r, { ...draft, time: day });
  const since = clock.since(draft.sentence);
  // The main clause has taken its day already, or left it to the deed that is answered for.
  if (since === 0) return old && r.a.head(draft.noun ? draft.verb : draft.token) !== -1 ? day : null;
  if (/relcl|^acl/.test(r.a.deprel(draft.token)) || STATEMENTS.has(draft.frame.plover ?? '')) return null;
  if (SCENE.has(draft.frame.family)) return old || since === 1 ? day : null;
  if (isToldBySomebody(r, draft)) return null;
  if (draft.frame.family === 'consult' && since === 1) return day;
  return (old || since === 1) && isSameParagraph(r, draft.sentence) ? day : null;
}

/** "The ministers met, officials said": news. */
function isToldBySomebody({ a }: Reader, { token }: Draft): boolean {
  return a.deprel(token) === 'ccomp' || a.child(token, 'parataxis') !== -1;
}

function isOfOldStory(r: Reader, clock: StoryClock, draft: Draft): boolean {
  const day = clock.leftBy(draft.sentence);
  return day !== null && isPlainPast(r, draft) && isOld(r, { ...draft, time: day });
}

/** "killed", "was killed", "were talking", but not "has killed", "had killed", "kills". */
function isPlainPast(r: Reader, draft: Draft): boolean {
  const { a } = r;
  const bare = draft.noun && draft.voice === undefined;
  // "Ten were killed in separate attacks": the attacks are told by what was done in them.
  const verb = bare ? verbOf(r, draft) : draft.noun ? draft.verb : draft.token;
  if (verb === -1) return false;
  const shared = a.deprel(verb) === 'conj' && a.child(verb, 'nsubj', 'nsubj:pass', 'aux', 'aux:pass') === -1;
  const aux = a.childrenBy(shared ? a.head(verb) : verb, 'aux', 'aux:pass')[0];
  return (
    a.xpos(verb) === 'VBD' ||
    (aux !== undefined ? a.lower(aux) !== 'had' && a.xpos(aux) === 'VBD' : a.xpos(verb) === 'VBN')
  );
}

/** The verb of the sentence that a bare noun was told with; -1 where there is none. */
function verbOf({ a }: Reader, { tellings, sentence }: Draft): number {
  return tellings.find((token) => a.upos(token) === 'VERB' && a.sentenceOf(token) === sentence) ?? -1;
}

function isSameParagraph({ a }: Reader, sentence: number): boolean {
  const [first] = a.sentence(sentence);
  return first > 0 && !a.text.slice(a.start(first - 1), a.start(first)).includes('\n');
}

/** "In 2012 rebels attacked the town. They killed ten soldiers.": the same doers go on in what was told as history. */
function goOn(r: Reader, drafts: readonly Draft[], index: number): void {
  const draft = drafts[index]!;
  const before = drafts[index - 1];
  if (!before?.background || !before.time || before.time.basis === 'default' || draft.time) return;
  if (
    draft.sentence - before.sentence !== 1 ||
    /relcl|^acl|^advcl/.test(r.a.deprel(before.token)) ||
    !SCENE.has(draft.frame.family) ||
    r.a.xpos(draft.token) !== 'VBD'
  )
    return;
  if (overlap(r, before.roles.actor, draft.roles.actor) !== 'same') return;
  draft.background = true;
  draft.time = { ...before.time, basis: 'inferred' };
}

/** "The group lost its last town in March. It has kept up attacks.": what has gone on after a deed of the past runs from then. */
function sinceThen(r: Reader, drafts: readonly Draft[], index: number): EventTime | null {
  const draft = drafts[index]!;
  const before = drafts[index - 1];
  if (draft.factuality.modality !== 'habitual' && draft.factuality.modality !== 'ongoing') return null;
  if (!before?.background || !before.time?.start || draft.sentence - before.sentence !== 1 || !hasPerfect(r, draft))
    return null;
  const { edtf, start, timex } = before.time;
  const from = edtf?.split('/')[0] ?? start;
  return { edtf: `${from}/..`, start, precision: 'range', ...(timex !== undefined && { timex }), basis: 'inferred' };
}

function sceneBefore(
  r: Reader,
  clock: StoryClock,
  headings: Headings,
  drafts: readonly Draft[],
  index: number,
): Pick<Draft, 'place' | 'time'> | undefined {
  const draft = drafts[index]!;
  for (let at = index - 1; at >= 0; at--) {
    const other = drafts[at]!;
    if (draft.sentence - other.sentence > REACH || headings.divide(other.sentence, draft.sentence)) return undefined;
    if (other.background || other.undated || !isReal(other) || !SCENE.has(other.frame.family) || isAside(drafts, at))
      continue;
    const isHere = !turnsElsewhere(r, other, draft) && !isAllOver(r, draft);
    const place = isHere && toldBy(r, other, draft, r.doc.areas[other.place?.area ?? -1]) ? other.place : null;
    // "They had taken it on Sunday. Troops regained it.": after a look back the telling comes back.
    const lookedBack = clock.looksBack(other.sentence) && !clock.looksBack(draft.sentence);
    const told = !lookedBack && toldBy(r, other, draft, r.doc.timexes[other.time?.timex ?? -1]);
    const time = told ? other.time : null;
    if (place || time) return { place, time };
  }
  return undefined;
}

/** "It was used to attacks: bombings on Dec. 10 killed 44", in a story of Dec. 19: what an older day is told of is not gone on with. */
function isAside(drafts: readonly Draft[], at: number): boolean {
  const day = drafts[at]!.time;
  if (day?.basis !== 'stated' || !day.end) return false;
  for (let before = at - 1; before >= 0 && at - before <= SCENES_BACK; before--) {
    const { time, background, frame } = drafts[before]!;
    if (!background && SCENE.has(frame.family) && time?.basis === 'stated' && (time.start ?? '') > day.end) return true;
  }
  return false;
}

/** Was it told before the draft, not brought by a later telling of the scene? */
function toldBy(r: Reader, scene: Draft, draft: Draft, words: Span | undefined): boolean {
  if (words === undefined || scene.tellings.length === 0) return true;
  return r.a.sentenceOf(Math.min(r.a.tokenAt(words.start), r.a.length - 1)) <= draft.sentence;
}

function isReal(draft: Draft): boolean {
  const { modality } = draft.factuality;
  return modality === 'actual' || modality === 'ongoing' || modality === 'attempted' || modality === 'habitual';
}
