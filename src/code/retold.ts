import type { Draft } from './draft.ts';
import type { Reader } from './reader.ts';
import { compatibleTime, sameTown } from './same-setting.ts';
import { onlySays, rivalTolls } from './tolls.ts';

/** Families in which it is all one who is named first. */
const MUTUAL: ReadonlySet<string> = new Set(['consult']);
/** What happens to one person once, unless a day says otherwise. */
const ONCE: ReadonlySet<string> = new Set(['abduct', 'arrest', 'release']);
/** Stands taken on a thing. */
const STANDS: ReadonlySet<string> = new Set(['REJECT', 'ACCUSE', 'SUPPORT']);

/** "X met Y" and "the talks between Y and X": two of the same parties, whichever is named first. */
export function sameParties(r: Reader, first: Draft, again: Draft): boolean {
  if (!MUTUAL.has(first.frame.family) || first.frame.family !== again.frame.family) return false;
  const ids = new Set(partiesOf(first).map((token) => idOf(r, token)));
  const shared = new Set(partiesOf(again).map((token) => idOf(r, token)));
  return Array.from(shared).filter((id) => id !== undefined && ids.has(id)).length > 1;
}

function partiesOf({ roles }: Draft): number[] {
  return [...roles.actor, ...roles.recipient, ...roles.with];
}

function idOf(r: Reader, token: number): string | undefined {
  return (r.actorAt(r.partOf(token)) ?? r.actorAt(token))?.id;
}

/** The same one person abducted, arrested or freed, or those who are spoken of as known: "the girls" after 200 girls. */
export function sameCaptive(r: Reader, first: Draft, again: Draft): boolean {
  if (!ONCE.has(first.frame.family) && first.frame.plover !== 'RETREAT') return false;
  if (first.frame.family !== again.frame.family || isOnceMore(r, again)) return false;
  const taken = first.frame.family === 'abduct' ? first.roles.recipient.map((token) => r.lemma(token)) : [];
  return again.roles.recipient.some((token) => {
    const actor = r.actorAt(token);
    if (r.a.upos(token) === 'NOUN' && hasThe(r, token) && taken.includes(r.lemma(token))) return true;
    return actor?.kind === 'person' && first.roles.recipient.some((known) => r.actorAt(known)?.id === actor.id);
  });
}

/** "jailed for ten years": not the arrest that went before. */
export function isJailing(r: Reader, { token }: Draft): boolean {
  return /^(jail|imprison|incarcerate)$/.test(r.lemma(token));
}

/** "had been arrested", "the detained" after arrests without a number: how many, of whom nothing else is told. */
export function countsCaptives(r: Reader, first: Draft, again: Draft): boolean {
  if (first.frame.family !== 'arrest' || again.frame.family !== 'arrest') return false;
  if (again.roles.actor.length > 0 || again.place !== null) return false;
  if (isSameOneTaken(r, first, again)) return true;
  const count = (token: number) => r.quantityOf(token)?.best ?? null;
  const known = first.roles.recipient;
  if (known.length === 0 || known.some((token) => r.a.xpos(token) !== 'NNS' || count(token) !== null)) return false;
  return (
    again.roles.recipient.length > 0 &&
    again.roles.recipient.every((token) => onlySays(r, token) && count(token) !== null)
  );
}

/** "A man was arrested. … An individual was arrested": told once more, with no other day or place. */
export function isSameOneTaken(r: Reader, first: Draft, again: Draft): boolean {
  if (first.frame.family !== 'arrest' || again.frame.family !== 'arrest') return false;
  return again.time === null && again.place === null && isOneUnnamed(r, first) && isOneUnnamed(r, again);
}

/** "a man", "an individual", "a Tanzanian man": one person of whom no name is told. */
function isOneUnnamed(r: Reader, { roles }: Draft): boolean {
  const [one, ...others] = roles.recipient;
  if (one === undefined || others.length > 0 || !/^(man|woman|person|individual|suspect)$/.test(r.a.lower(one)))
    return false;
  const determiner = r.a.child(one, 'det');
  return determiner !== -1 && /^(a|an|another)$/.test(r.a.lower(determiner));
}

/** "was arrested again" */
function isOnceMore(r: Reader, { token }: Draft): boolean {
  return r.a.childrenBy(token, 'advmod').some((word) => r.a.lower(word) === 'again');
}

/** "rejected the proposal", twice by the same one. */
export function sameStand(r: Reader, first: Draft, again: Draft): boolean {
  if (!STANDS.has(first.frame.plover ?? '') || first.frame.family !== again.frame.family) return false;
  const things = objectsOf(r, first);
  if (objectsOf(r, again).some((thing) => things.includes(thing))) return true;
  return deplores(r, first, false) && deplores(r, again, true);
}

/** "deplored the blasts", and then "these senseless acts": words against a deed, once it is told only taken up again. */
function deplores(r: Reader, { slots, frame }: Draft, known: boolean): boolean {
  if (frame.mode !== 'disapprove') return false;
  return slots.some(
    ({ slot, token }) =>
      slot === 'obj' && (known ? hasThe(r, token) && ACT.test(r.lemma(token)) : r.isListed(token, 'deed')),
  );
}
const ACT = /^(act|action|attack|crime|violence|outrage|atrocity|killing|incident|bloodshed)$/;

function objectsOf(r: Reader, { slots }: Draft): string[] {
  return slots
    .filter(({ slot, token }) => slot === 'obj' && r.a.upos(token) === 'NOUN')
    .map(({ token }) => r.lemma(token));
}

/** One march told by those who marched: the same day in the same town, or in the words of the telling just before. */
export function sameGathering(r: Reader, first: Draft, again: Draft, near: boolean): boolean {
  if (first.frame.family !== 'protest' || again.frame.family !== 'protest') return false;
  if (first.frame.mode !== again.frame.mode && first.frame.mode && again.frame.mode) return false;
  if ([again.token, ...again.roles.actor, ...again.slots.map(({ token }) => token)].some((token) => isOther(r, token)))
    return false;
  if (sameTown(r, first, again)) return again.time === null || first.time !== null;
  if (!near || again.place !== null || again.time !== null) return false;
  // "Protesters chanted slogans": those who were told to protest.
  if (again.roles.actor.some((token) => r.isListed(token, 'marcher'))) return !again.noun;
  return (
    r.isListed(again.token, 'gathering') &&
    r.a.xpos(again.token) !== 'NNS' &&
    r.lemma(again.token) === r.lemma(first.token)
  );
}

function isOther(r: Reader, token: number): boolean {
  if (r.isListed(token, 'rival')) return true;
  return Array.from(r.a.children(token)).some((child) => r.isListed(child, 'rival'));
}

/** "The army said eight people were killed" after 20 dead were told: another count of the same dead. */
export function isRivalToll(r: Reader, first: Draft, again: Draft): boolean {
  if (again.frame.family !== 'harm' || again.roles.actor.length > 0 || again.place !== null || again.time !== null)
    return false;
  if (r.a.deprel(again.token) !== 'ccomp') return false;
  return again.harms.every((harm) => onlySays(r, harm.token)) && rivalTolls(r, first.harms, again.harms);
}

/** "the bombings", "both attacks": several deeds, all of them told before, and nothing new of them. */
export function isSummary(r: Reader, { noun, token, roles, harms, place }: Draft): boolean {
  if (!noun || r.a.xpos(token) !== 'NNS' || r.a.child(token, 'amod') !== -1) return false;
  const { actor, recipient, affected, instrument } = roles;
  if (actor.length + recipient.length + affected.length + instrument.length > 0) return false;
  const determiner = r.a.child(token, 'det');
  if (determiner === -1) return false;
  // "the toll of both bombings": a sum belongs to neither.
  if (r.a.lower(determiner) === 'both') return true;
  return harms.length === 0 && place === null && /^(the|these|those)$/.test(r.a.lower(determiner));
}

const RANKED =
  /^(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|deadliest|worst|bloodiest|biggest)$/;

/** "killed 20 in the fifth attack this month", "It was the second ambush on the road": what was told is only ranked. */
export function isRanked(r: Reader, { noun, token, voice, roles }: Draft): boolean {
  // "the country's deadliest attack": the country does nothing.
  const owner = r.a.child(token, 'nmod:poss');
  const owned = owner !== -1 && (r.isPlace(owner) || r.areaAt[owner] !== -1 || r.isListed(owner, 'realm'));
  if (!noun || voice !== undefined || !(owned || (roles.actor.length === 0 && hasThe(r, token)))) return false;
  if (!r.a.childrenBy(token, 'amod').some((word) => RANKED.test(r.a.lower(word)))) return false;
  const subject = r.a.child(token, 'cop') === -1 ? -1 : r.a.child(token, 'nsubj');
  if (subject !== -1) return /^(it|this|that)$/.test(r.a.lower(subject));
  // "seized the girls on Friday, the third mass abduction this year"
  return r.a.deprel(token) === 'appos' || (r.a.deprel(token) === 'obl' && r.caseOf(token) === 'in');
}

/** The sentence in which the deed was last told of. */
export function lastTold(r: Reader, { sentence, tellings }: Draft): number {
  return tellings.reduce((last, token) => Math.max(last, r.a.sentenceOf(token)), sentence);
}

/** Is the day told of the noun, and not only of the verb beside it? "evidence from the bombing arrived on Sunday" */
export function ownDay(r: Reader, draft: Draft): boolean {
  const timex = draft.time?.timex;
  if (timex === undefined || !draft.noun || draft.voice !== undefined) return true;
  const at = r.a.tokenAt(r.doc.timexes[timex]!.start);
  return r.a.isUnder(at, draft.token);
}

/** Are the days told of both deeds themselves such that they may be one? */
export function sameDays(r: Reader, first: Draft, again: Draft): boolean {
  if (compatibleTime(first, again)) return true;
  const { actor, recipient, affected } = again.roles;
  const bare = actor.length + recipient.length + affected.length + again.harms.length === 0;
  return bare && (!ownDay(r, again) || !ownDay(r, first));
}

/** "the attack", "Sunday's attack": is it spoken of as known? */
export function hasThe(r: Reader, token: number): boolean {
  const determiner = r.a.child(token, 'det');
  if (determiner !== -1) return /^(the|this|that|these|those)$/.test(r.a.lower(determiner));
  return r.a.childrenBy(token, 'nmod:poss').some((owner) => r.timexAt[owner] !== -1);
}
