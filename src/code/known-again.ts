import { type Draft, VIOLENT_FAMILIES } from './draft.ts';
import { overlap } from './overlap.ts';
import type { Reader } from './reader.ts';
import { hasThe, lastTold } from './retold.ts';

/** Sentences within which "the man", "the officer" is the one told of. */
const CLOSE = 2;
/** Singular nouns that stand for many. */
const MANY = /^(group|couple|number|family|crew|gang|cell|crowd|dozen|hundred|score)$/;

const ANYONE = /^(people|person|man|woman|individual|suspect|other|group)$/;

const sufferers = ({ roles }: Draft) => [...roles.recipient, ...roles.affected];
const isClose = (r: Reader, first: Draft, again: Draft) => again.sentence - lastTold(r, first) <= CLOSE;
const isViolent = ({ frame }: Draft) => VIOLENT_FAMILIES.has(frame.family);

/** "Police detained the suspect", "the men detained", after an arrest of one, of several: those taken, neither more nor fewer. */
export function sameTaken(r: Reader, first: Draft, again: Draft): boolean {
  if (first.frame.family !== 'arrest' || again.frame.family !== 'arrest' || !isClose(r, first, again)) return false;
  const [known, retold] = [first.roles.recipient, again.roles.recipient];
  if (known.length === 0 || retold.length === 0 || !retold.every((token) => hasThe(r, token))) return false;
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
    const person = r.actorAt(token);
    if (person?.kind !== 'person') return false;
    return hit.some(
      (known) => r.actorAt(known)?.id === person.id && [known, token].some((name) => r.a.upos(name) === 'PROPN'),
    );
  });
}

/** "The officer was shot several times" after a colonel was shot: the same word, done to one person who is known by now. */
export function sameVictim(r: Reader, first: Draft, again: Draft): boolean {
  if (!isViolent(first) || r.lemma(first.token) !== r.lemma(again.token) || !isClose(r, first, again)) return false;
  const [[known, ...rest], [retold, ...others]] = [first.roles.recipient, again.roles.recipient];
  if (known === undefined || retold === undefined || rest.length + others.length > 0) return false;
  if (!hasThe(r, retold) || ![known, retold].every((token) => isOnePerson(r, token))) return false;
  return r.lemma(known) === r.lemma(retold) || BROADER.test(r.lemma(retold));
}
/** Nouns by which one who was named more closely is taken up. */
const BROADER = /^(officer|official|man|woman|victim|person|leader|politician|lawmaker|commander|militant)$/;

function isOnePerson(r: Reader, token: number): boolean {
  return /^NNP?$/.test(r.a.xpos(token)) && r.isA(token, 'person') && !MANY.test(r.lemma(token)) && !r.isPlace(token);
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
  if (mark === -1 || !/^(when|as)$/.test(a.lower(mark)) || !HAPPENS.test(r.lemma(happening))) return false;
  const subject = a.child(happening, 'nsubj');
  if (subject === -1 || !hasThe(r, subject)) return false;
  return INCIDENT.test(r.lemma(subject)) || first.token === subject || first.tellings.includes(subject);
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

/** "The minister resigned over threats": one person gives up one office. */
export function sameResignation(r: Reader, first: Draft, again: Draft): boolean {
  if (first.frame.family !== 'resign' || again.frame.family !== 'resign') return false;
  return overlap(r, first.roles.actor, again.roles.actor) === 'same' && again.roles.actor.length === 1;
}

/** "They opened fire and threw grenades" after they attacked: the same doers, in the next words, to nobody else. */
export function goesOn(r: Reader, first: Draft, again: Draft): boolean {
  if (!isViolent(first) || !isViolent(again) || again.noun || again.sentence - lastTold(r, first) > 1) return false;
  if (sufferers(again).length > 0 || again.time !== null || again.place !== null) return false;
  return again.factuality.modality === 'actual' && first.factuality.modality === 'actual' && !first.background;
}
