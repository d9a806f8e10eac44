import { type Draft, VIOLENT_FAMILIES } from './draft.ts';
import { overlap } from './overlap.ts';
import type { Reader } from './reader.ts';
import { hasThe, lastTold } from './retold.ts';
import { saysMore } from './retold-harms.ts';
import { countOf } from './tolls.ts';

/** Sentences within which "the man", "the officer" is the one told of. */
const CLOSE = 2;
/** Singular nouns that stand for many. */
const MANY = /^(group|couple|number|family|crew|gang|cell|crowd|dozen|hundred|score)$/;

const ANYONE = /^(people|person|man|woman|individual|suspect|other|group)$/;

const sufferers = ({ roles }: Draft) => [...roles.recipient, ...roles.affected];
const isClose = (r: Reader, first: Draft, again: Draft) => again.sentence - lastTold(r, first) <= CLOSE;
const isViolent = ({ frame }: Draft) => VIOLENT_FAMILIES.has(frame.family);

/** "Police detained the suspect", "the men detained", "sentenced him", after one or several were: those taken, neither more nor fewer. */
export function sameTaken(r: Reader, first: Draft, again: Draft): boolean {
  const { family } = first.frame;
  if ((family !== 'arrest' && family !== 'convict') || again.frame.family !== family) return false;
  if (!isClose(r, first, again)) return false;
  const [known, retold] = [first.roles.recipient, again.roles.recipient];
  if (known.length === 0 || retold.length === 0 || !retold.every((token) => isKnown(r, token))) return false;
  const anyone = [...known, ...retold].some((token) => ANYONE.test(r.lemma(r.partOf(token))));
  if (areMany(r, known) !== areMany(r, retold) || (!anyone && overlap(r, known, retold) === 'apart')) return false;
  return retold.every((token) => r.quantityOf(token) === undefined || known.some((one) => sameCount(r, one, token)));
}

function areMany(r: Reader, tokens: readonly number[]): boolean {
  return tokens.length > 1 || tokens.some((token) => r.a.xpos(token).endsWith('S') || MANY.test(r.lemma(token)));
}

function sameCount(r: Reader, one: number, two: number): boolean {
  return r.quantityOf(one)?.best === r.quantityOf(two)?.best;
}

/** "Torres was shot in the chest" after he was wounded in a shootout: nobody is shot twice in one report. */
export function samePersonHit(r: Reader, first: Draft, again: Draft): boolean {
  if (!isViolent(first) || !isViolent(again)) return false;
  const hit = [...sufferers(first), ...first.harms.map(({ token }) => token)];
  return sufferers(again).some((token) => {
    if (hit.some((known) => isSurnameOf(r, token, known))) return true;
    const person = r.actorAt(token);
    if (person?.kind !== 'person') return false;
    return hit.some(
      (known) => r.actorAt(known)?.id === person.id && [known, token].some((name) => r.a.upos(name) === 'PROPN'),
    );
  });
}

/** "Paris", after "Melton Lewis Paris". */
function isSurnameOf({ a }: Reader, token: number, known: number): boolean {
  if (a.upos(token) !== 'PROPN' || a.upos(known) !== 'PROPN' || a.child(token, 'flat') !== -1) return false;
  const last = a.childrenBy(known, 'flat').at(-1) ?? (a.childrenBy(known, 'compound').length > 0 ? known : -1);
  return last !== -1 && last !== token && a.form(last) === a.form(token);
}

/** "The officer was shot several times" after a colonel was shot: the same word, done to one person who is known by now. */
export function sameVictim(r: Reader, first: Draft, again: Draft): boolean {
  if (!isViolent(first) || again.sentence - lastTold(r, first) > 2 * CLOSE) return false;
  const [[known, ...rest], [retold, ...others]] = [first.roles.recipient, again.roles.recipient];
  if (known === undefined || retold === undefined || rest.length + others.length > 0) return false;
  // "a 17-year-old", then "the teenager", whatever the verb.
  if (r.isYearOld(known) && hasThe(r, retold)) return YOUNG.test(r.lemma(retold));
  if (!hasThe(r, retold) || ![known, retold].every((token) => isOnePerson(r, token))) return false;
  if (r.lemma(first.token) !== r.lemma(again.token) || !isClose(r, first, again)) return false;
  return r.lemma(known) === r.lemma(retold) || BROADER.test(r.lemma(retold));
}
const YOUNG = /^(teenager|teen|boy|girl|youth|child|student|pupil|man|woman)$/;
/** Nouns by which one who was named more closely is taken up. */
const BROADER = /^(officer|official|man|woman|victim|person|leader|politician|lawmaker|commander|militant)$/;

function isOnePerson(r: Reader, token: number): boolean {
  return /^NNP?$/.test(r.a.xpos(token)) && r.isA(token, 'person') && !MANY.test(r.lemma(token)) && !r.isPlace(token);
}

/** "The army said its forces had killed two gunmen" after two men were shot dead: the same number, told by another. */
export function sameNumberHit(r: Reader, first: Draft, again: Draft): boolean {
  if (!isViolent(first) || !isViolent(again) || !isClose(r, first, again) || r.a.deprel(again.token) !== 'ccomp')
    return false;
  if (again.time !== null || again.place !== null || again.harms.length !== 1) return false;
  const [told] = again.harms;
  const number = countOf(r, told!.token)?.best ?? null;
  if (number === null || number < 2 || saysMore(r, told!.token)) return false;
  return first.harms.some(({ kind, token }) => kind === told!.kind && countOf(r, token)?.best === number);
}

/** "Reed, 32, was killed outside his home" after a man was: the name of whom no more was told. */
export function namesVictim(r: Reader, first: Draft, again: Draft): boolean {
  const [victim, ...others] = first.harms;
  const [named, ...more] = again.harms;
  if (!victim || !named || others.length + more.length > 0 || victim.kind !== 'killed' || named.kind !== 'killed')
    return false;
  if (again.roles.actor.length > 0 || again.time !== null || again.place !== null) return false;
  const article = r.a.child(victim.token, 'det');
  if (article === -1 || !/^an?$/.test(r.a.lower(article)) || !isOnePerson(r, victim.token)) return false;
  return r.nameType(named.token) === 'PER' && again.sentence - lastTold(r, first) <= 2 * CLOSE;
}

/** "The troops attacked the rebels" after "the army attacked a rebel group": the same word, of two known sides. */
export function sameKnownSides(r: Reader, first: Draft, again: Draft): boolean {
  if (again.noun || !isViolent(first) || r.lemma(first.token) !== r.lemma(again.token) || !isClose(r, first, again))
    return false;
  const { actor, recipient } = again.roles;
  if ([actor, recipient, first.roles.actor, first.roles.recipient].some((side) => side.length === 0)) return false;
  if (![...actor, ...recipient].every((token) => isKnown(r, token))) return false;
  return overlap(r, first.roles.actor, actor) !== 'apart' && overlap(r, first.roles.recipient, recipient) !== 'apart';
}

/** "the troops", "them", "his home" */
function isKnown(r: Reader, token: number): boolean {
  return hasThe(r, token) || r.a.upos(token) === 'PRON' || r.a.child(token, 'nmod:poss') !== -1;
}

/** "the rebels who attacked the base" after rebels attacked: which rebels is known from the deed. */
export function saysWhich(r: Reader, first: Draft, again: Draft): boolean {
  if (again.noun || r.a.deprel(again.token) !== 'acl:relcl' || !isViolent(first) || !isViolent(again)) return false;
  const doer = r.a.head(again.token);
  const relative = r.a.child(again.token, 'nsubj');
  if (relative === -1 || !/^(who|that)$/.test(r.a.lower(relative)) || r.a.form(relative - 1) === ',') return false;
  return hasThe(r, doer) && again.roles.actor.includes(doer) && overlap(r, first.roles.actor, [doer]) === 'same';
}

const HAPPENS = /^(happen|occur|take)$/;
const INCIDENT = /^(incident|accident|event|crime|tragedy|violence)$/;

/** "The incident took place when troops fired on them": what the incident is. */
export function tellsHow(r: Reader, first: Draft, again: Draft): boolean {
  const { a } = r;
  const clause = a.deprel(again.token) === 'conj' ? a.head(again.token) : again.token;
  if (again.noun || !isViolent(again) || a.deprel(clause) !== 'advcl' || !isClose(r, first, again)) return false;
  const happening = a.head(clause);
  const mark = a.child(clause, 'mark', 'advmod');
  if (mark === -1 || !/^(when|as)$/.test(a.lower(mark))) return false;
  const subject = a.child(happening, 'nsubj', 'nsubj:pass');
  if (subject === -1 || !hasThe(r, subject)) return false;
  // "The convoy was travelling when they opened fire"
  if (!HAPPENS.test(r.lemma(happening)))
    return sufferers(again).length === 0 && overlap(r, sufferers(first), [subject]) === 'same';
  return INCIDENT.test(r.lemma(subject)) || first.token === subject || first.tellings.includes(subject);
}

/** Prepositions of the spot where a bomb is. */
const SPOT: ReadonlySet<string> = new Set(['in', 'at', 'on', 'near', 'outside', 'inside', 'under', 'beside', 'by']);

const ANOTHER = /^(another|other|second|third|fourth|similar|separate|further)$/;

/** "A device went off", "somebody had placed a bomb on the roof of the car", after a blast: what blew up, at no other spot, to nobody else. */
export function tellsBomb(r: Reader, first: Draft, again: Draft): boolean {
  if (first.frame.family !== 'explosion' || again.frame.family !== 'explosion' || again.noun) return false;
  if (!isClose(r, first, again) || again.time !== null || again.place !== null || again.harms.length > 0) return false;
  return again.slots.every(({ slot, token }) => {
    if (r.timexAt[token] !== -1) return true;
    if (Array.from(r.a.children(token)).some((child) => ANOTHER.test(r.a.lower(child)))) return false;
    if (SPOT.has(slot)) return isKnown(r, token);
    return !/^(subj|obj)$/.test(slot) || (r.quantityOf(token) === undefined && r.a.xpos(token) !== 'NNS');
  });
}

/** "The device did not go off" after somebody tried to blow something up: how the attempt failed. */
export function isItsFailure(r: Reader, first: Draft, again: Draft): boolean {
  if (first.factuality.modality !== 'attempted' || !isViolent(first) || again.frame.family !== 'explosion')
    return false;
  const failed = again.factuality.polarity === 'negative' || again.factuality.modality === 'attempted';
  return failed && isClose(r, first, again) && overlap(r, first.roles.actor, again.roles.actor) !== 'apart';
}

const MASS = /^(fighting|combat|gunfire|shelling|bombing)$/;

/** "Fighting lasted for hours" after a clash: nothing new of who, whom or where. */
export function isMass(r: Reader, { noun, token, roles, place, time }: Draft): boolean {
  if (!noun || !MASS.test(r.lemma(token)) || place !== null || time !== null) return false;
  return roles.actor.length + roles.recipient.length + roles.affected.length === 0;
}

/** "The march was held after prayers": the verb says more of a deed that is known. */
export function isOfKnownNoun(r: Reader, first: Draft, again: Draft): boolean {
  if (again.noun || first.frame.family !== again.frame.family || first.frame.mode !== again.frame.mode) return false;
  if (again.background !== first.background) return false;
  if (again.roles.actor.length > 0 && overlap(r, first.roles.actor, again.roles.actor) !== 'same') return false;
  return again.slots.some(({ token }) => again.tellings.includes(token) && hasThe(r, token));
}

/** "the two sides", "both parties": those who were told to deal with each other. */
export function areBothSides(r: Reader, first: Draft, again: Draft): boolean {
  const [sides, ...others] = again.roles.actor;
  if (
    sides === undefined ||
    others.length > 0 ||
    !/^(side|party|country|nation|neighbour|leader)$/.test(r.lemma(sides))
  )
    return false;
  const two = Array.from(r.a.children(sides)).some((child) => /^(two|both)$/.test(r.a.lower(child)));
  const parties = [...first.roles.actor, ...first.roles.recipient, ...first.roles.with];
  return two && parties.length > 1 && isClose(r, first, again);
}

const DEAL = /^(deal|accord|agreement|pact|treaty|truce|ceasefire|cease-fire|memorandum)$/;
const ENVOY = /^(delegate|delegation|official|representative|leader|minister|negotiator|envoy|president|side|party)$/;

/** "Delegates signed the deal" after two sides agreed to one. */
export function signsIt(r: Reader, first: Draft, again: Draft): boolean {
  if (first.frame.plover !== 'AGREE' || again.noun || r.lemma(again.token) !== 'sign') return false;
  if (!isClose(r, first, again) || again.factuality.modality !== first.factuality.modality) return false;
  const { actor } = again.roles;
  if (!actor.every((token) => ENVOY.test(r.lemma(token))) && overlap(r, first.roles.actor, actor) === 'apart')
    return false;
  return again.slots.some(({ slot, token }) => slot === 'obj' && DEAL.test(r.lemma(token)) && hasThe(r, token));
}

/** "This was an attack on all of us": what the deed told just before is called. */
export function callsIt(r: Reader, first: Draft, again: Draft): boolean {
  const subject = again.noun && r.a.child(again.token, 'cop') !== -1 ? r.a.child(again.token, 'nsubj') : -1;
  if (subject === -1 || !/^(this|that|it)$/.test(r.a.lower(subject))) return false;
  return isViolent(first) && isViolent(again) && again.sentence - lastTold(r, first) === 1;
}

/** "his meeting with them", "the president's veto" after it was told who would meet or veto. */
export function isTheirs(r: Reader, first: Draft, again: Draft): boolean {
  if (!again.noun || isViolent(first) || first.frame.family !== again.frame.family) return false;
  // "their walkout": teachers walk out in many places.
  if (first.frame.plover === 'PROTEST') return false;
  const owner = r.a.child(again.token, 'nmod:poss');
  if (owner === -1 || !again.roles.actor.includes(owner)) return false;
  if (overlap(r, first.roles.actor, again.roles.actor) !== 'same') return false;
  return overlap(r, first.roles.recipient, again.roles.recipient) !== 'apart';
}

/** "Police are investigating" after they opened an inquiry: one report tells of one. */
export function sameInquiry(r: Reader, first: Draft, again: Draft): boolean {
  if ([first, again].some(({ type }) => type.plover?.mode !== 'investigate')) return false;
  if (r.a.childrenBy(again.token, 'advmod').some((word) => r.a.lower(word) === 'also')) return false;
  return !again.roles.recipient.some((token) => r.a.upos(token) === 'PROPN');
}

/** "The minister resigned over threats": one person gives up one office. */
export function sameResignation(r: Reader, first: Draft, again: Draft): boolean {
  if (first.frame.family !== 'resign' || again.frame.family !== 'resign') return false;
  return overlap(r, first.roles.actor, again.roles.actor) === 'same' && again.roles.actor.length === 1;
}

const PERPETRATOR =
  /^(attacker|assailant|gunman|bomber|shooter|raider|kidnapper|abductor|hijacker|assassin|killer|intruder)$/;

/** "the attackers", "the gunmen": those who did what was just told. */
export function areItsDoers(r: Reader, first: Draft, again: Draft): boolean {
  const { actor } = again.roles;
  if (actor.length === 0 || !isViolent(first) || !isClose(r, first, again)) return false;
  // "They shot at everything that moved": they who attacked those who did not fight.
  const unarmed = !sufferers(first).some((token) => r.isA(r.partOf(token), 'armed'));
  return actor.every((token) =>
    r.a.lower(token) === 'they' ? unarmed : PERPETRATOR.test(r.lemma(token)) && hasThe(r, token),
  );
}

/** Whoever was there. */
const ANYBODY =
  /^(people|person|resident|villager|civilian|worshipper|bystander|passer-by|crowd|everyone|everybody|everything|anyone|anybody|anything|shopper|passenger|local|guest|they)$/;

/** "The gunmen opened fire on residents and threw grenades" after they attacked: the same doers, in the next words, against nobody else. */
export function goesOn(r: Reader, first: Draft, again: Draft): boolean {
  if (!isViolent(first) || !isViolent(again) || again.noun || !isClose(r, first, again)) return false;
  if (again.frame.family === 'destruction' || first.background || again.harms.length > 0) return false;
  if (again.factuality.modality !== 'actual' || first.factuality.modality !== 'actual') return false;
  return sufferers(again).every((token) => ANYBODY.test(r.lemma(r.partOf(token))));
}
