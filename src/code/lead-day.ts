import type { EventTime } from '../model/index.ts';
import { hasPerfect, isOld } from './background.ts';
import { type Draft, SCENE, VIOLENT_FAMILIES } from './draft.ts';
import { overlap } from './overlap.ts';
import type { Reader } from './reader.ts';
import { hasThe } from './retold.ts';
import { isAnother } from './same.ts';
import { compatiblePlace } from './same-setting.ts';
import { kin } from './same-sort.ts';
import type { StoryClock } from './story-clock.ts';

/** Sentences of the body that lead the story. */
const LEAD = 2;
/** Sentences behind the lead in which its day is told. */
const TOLD_WITHIN = 4;
const ELSEWHERE = /^(elsewhere|separately|meanwhile)$/;

/**
 * "Gunmen killed ten people in Kano, police said on Monday. The attackers came on Saturday.": what the lead leaves open
 * the story tells soon after. Where no other day is told, what goes on in the story is of that day too.
 */
export function dateStory(r: Reader, drafts: readonly Draft[], clock: StoryClock): void {
  const days = daysTold(r, clock);
  if (days.length === 0) return;
  const lead = leadEnd(r);
  const one = days.every(({ time }) => time.edtf === days[0]!.time.edtf);
  for (const draft of drafts) {
    if (!isOpen(r, draft)) continue;
    const told =
      draft.sentence < lead
        ? days.find(({ sentence }) => isSoon(draft, sentence) && isDayOf(r, drafts, draft, sentence))
        : one && goesOnWithStory(r, draft)
          ? days.find(
              ({ sentence }) => sentence < draft.sentence && setsScene(r, drafts, sentence, isMainDeed(r, draft)),
            )
          : undefined;
    const begun =
      draft.sentence < lead
        ? days.find(({ sentence }) => isSoon(draft, sentence) && begins(r, draft, sentence))
        : undefined;
    if (begun) draft.time = from(begun.time);
    else if (told) draft.time = { ...told.time, basis: 'inferred' };
  }
  goOnWithDeed(r, drafts);
}

/** Where all that is told of violence is of one day, what goes on with it in the plain past is of that day, whatever else was on other days. */
function goOnWithDeed(r: Reader, drafts: readonly Draft[]): void {
  const dated = drafts.filter((draft) => tellsDay(r, draft));
  const [first] = dated;
  if (!first || dated.some(({ time }) => time!.edtf !== first.time!.edtf)) return;
  for (const draft of drafts) {
    if (!isOpen(r, draft) || !VIOLENT_FAMILIES.has(draft.frame.family) || !isPast(r, draft)) continue;
    const goesOn = dated.some(
      (deed) => compatiblePlace(r, deed, draft) && overlap(r, deed.roles.actor, draft.roles.actor) !== 'apart',
    );
    if (goesOn) draft.time = { ...first.time!, basis: 'inferred' };
  }
}

/** A deed of violence of the news whose own words give its day. */
function tellsDay(r: Reader, draft: Draft): boolean {
  const { time, frame, factuality } = draft;
  if (!VIOLENT_FAMILIES.has(frame.family) || factuality.modality !== 'actual' || draft.background) return false;
  return time?.basis === 'stated' && time.precision === 'day' && !isOld(r, draft);
}

/** "fired", "was shot", "trading gunfire" */
function isPast({ a }: Reader, { token, noun, verb, voice }: Draft): boolean {
  if (noun && voice === undefined) return false;
  const at = noun ? verb : token;
  const aux = a.childrenBy(at, 'aux', 'aux:pass')[0];
  if (aux === undefined && a.xpos(at) === 'VBG') return a.head(at) !== -1;
  return aux === undefined ? a.xpos(at) === 'VBD' : a.xpos(aux) === 'VBD' && a.lower(aux) !== 'had';
}

/** "The violence began on Sunday": from then on. */
function from({ start, timex, edtf }: EventTime): EventTime {
  return {
    edtf: `${edtf}/..`,
    ...(start !== undefined && { start }),
    precision: 'range',
    ...(timex !== undefined && { timex }),
    basis: 'inferred',
  };
}

/** Does the sentence tell when the unrest of the lead began? */
function begins(r: Reader, { frame }: Draft, sentence: number): boolean {
  const { a } = r;
  if (frame.family !== 'protest' && frame.family !== 'riot' && frame.family !== 'clash') return false;
  const [first, after] = a.sentence(sentence);
  for (let i = first; i < after; i++) {
    if (a.deprel(i) !== 'nsubj' || !r.isListed(i, 'unrest') || !hasThe(r, i)) continue;
    const verb = a.head(i);
    if (a.head(verb) === -1 && /^(begin|start|erupt|break)$/.test(r.lemma(verb))) return true;
  }
  return false;
}

interface Told {
  readonly sentence: number;
  readonly time: EventTime;
}

/** The sentences, up to where the story turns elsewhere, whose main clause is told in the past and gives its day. */
function daysTold(r: Reader, clock: StoryClock): Told[] {
  const days: Told[] = [];
  for (let sentence = 0; sentence < r.a.sentenceCount; sentence++) {
    const [first] = r.a.sentence(sentence);
    if (ELSEWHERE.test(r.a.lower(first))) break;
    const time = clock.since(sentence) === 0 ? clock.dayOf(sentence) : null;
    if (time?.precision === 'day' && !clock.looksBack(sentence)) days.push({ sentence, time });
  }
  return days;
}

/** Is a deed of violence told there, or (`orSet`) the scene set without any deed that is known? */
function setsScene(r: Reader, drafts: readonly Draft[], sentence: number, orSet: boolean): boolean {
  const here = drafts.filter(({ token, tellings }) =>
    [token, ...tellings].some((word) => r.a.sentenceOf(word) === sentence),
  );
  if (orSet && here.length === 0) return true;
  return here.some((draft) => draft.time && VIOLENT_FAMILIES.has(draft.frame.family));
}

/** A deed of the scene; not "the rhetoric leads to attacks", "would strike the town", "have lost control". */
function goesOnWithStory(r: Reader, draft: Draft): boolean {
  const { a } = r;
  const { token, noun, voice, frame } = draft;
  if (!SCENE.has(frame.family) || hasPerfect(r, draft)) return false;
  if (!noun) return a.xpos(token) !== 'VB';
  return voice !== undefined || a.xpos(token) !== 'NNS' || a.child(token, 'det', 'nummod') !== -1;
}

/** "fired", "was shot", in a clause that is not about somebody else's deed. */
function isMainDeed(r: Reader, draft: Draft): boolean {
  const at = draft.noun ? draft.verb : draft.token;
  // "The attack on the villagers left one dead."
  if (draft.noun && r.a.deprel(draft.token) === 'nsubj' && hasThe(r, draft.token)) return true;
  return isPast(r, draft) && r.a.xpos(at) !== 'VBG' && !r.a.deprel(at).startsWith('acl');
}

function leadEnd(r: Reader): number {
  const first = r.a.tokenAt(r.doc.bodyStart);
  return first >= r.a.length ? 0 : r.a.sentenceOf(first) + LEAD;
}

/** A deed of the news that has only the day of publication. */
function isOpen(r: Reader, draft: Draft): boolean {
  if (draft.background || draft.time?.basis !== 'default' || draft.factuality.modality !== 'actual') return false;
  return SCENE.has(draft.frame.family) && !isAnother(r, draft);
}

const isSoon = (draft: Draft, sentence: number) =>
  sentence > draft.sentence && sentence <= draft.sentence + TOLD_WITHIN;

/** Is the day of the sentence that of the deed: does it tell the like of it, or go on with those who were in it? */
function isDayOf(r: Reader, drafts: readonly Draft[], draft: Draft, sentence: number): boolean {
  const here = drafts.filter((other) => other.sentence === sentence && other.time !== null);
  const like = (other: Draft) =>
    kin(draft, other) &&
    !isAnother(r, other) &&
    !isOld(r, other) &&
    compatiblePlace(r, draft, other) &&
    overlap(r, draft.roles.actor, other.roles.actor) !== 'apart';
  return here.length > 0 ? here.some(like) : goesOn(r, draft, sentence);
}

/** "The attackers came", "hit the compound": is one of those told of before taken up? */
function goesOn(r: Reader, draft: Draft, sentence: number): boolean {
  const [first, after] = r.a.sentence(sentence);
  const known = new Set(Object.values(draft.roles).flatMap((list) => list.map((token) => r.lemma(r.partOf(token)))));
  for (let i = first; i < after; i++)
    if (r.a.upos(i) === 'NOUN' && hasThe(r, i) && (known.has(r.lemma(i)) || isOfAttack(r, i))) return true;
  return false;
}

/** "The attackers came on Saturday", "the bodies were found": those met in an attack that was told. */
function isOfAttack(r: Reader, token: number): boolean {
  return r.isListed(token, 'attacker') || r.isListed(token, 'attack-part');
}
