import { CLOSE, isClose, isKnown, isViolent } from './close-by.ts';
import type { Draft } from './draft.ts';
import { overlap, sufferers } from './overlap.ts';
import type { Reader } from './reader.ts';
import { hasThe, lastTold } from './retold.ts';
import { saysMore } from './retold-harms.ts';
import { countOf } from './tolls.ts';

/** "Police detained the suspect", "the men detained", "sentenced him", after one or several were: those taken, neither more nor fewer. */
export function sameTaken(r: Reader, first: Draft, again: Draft): boolean {
  const { family } = first.frame;
  if ((family !== 'arrest' && family !== 'convict') || again.frame.family !== family) return false;
  const [known, retold] = [first.roles.recipient, again.roles.recipient];
  // "The 48-year-old was jailed for ten years" after a man was, some sentences before.
  const aged = retold.some((token) => r.isYearOld(token));
  if (again.sentence - lastTold(r, first) > (aged ? 2 * CLOSE : CLOSE)) return false;
  if (known.length === 0 || retold.length === 0 || !retold.every((token) => isKnown(r, token))) return false;
  const anyone = aged || [...known, ...retold].some((token) => r.isListed(r.partOf(token), 'anyone'));
  if (areMany(r, known) !== areMany(r, retold) || (!anyone && overlap(r, known, retold) === 'apart')) return false;
  return retold.every((token) => r.quantityOf(token) === undefined || known.some((one) => sameCount(r, one, token)));
}

function areMany(r: Reader, tokens: readonly number[]): boolean {
  return tokens.length > 1 || tokens.some((token) => r.a.xpos(token).endsWith('S') || r.isListed(token, 'many'));
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
  if (r.isYearOld(known) && hasThe(r, retold)) return r.isListed(retold, 'young');
  if (!hasThe(r, retold) || ![known, retold].every((token) => isOnePerson(r, token))) return false;
  if (r.lemma(first.token) !== r.lemma(again.token) || !isClose(r, first, again)) return false;
  return r.lemma(known) === r.lemma(retold) || r.isListed(retold, 'epithet');
}

function isOnePerson(r: Reader, token: number): boolean {
  return /^NNP?$/.test(r.a.xpos(token)) && r.isA(token, 'person') && !r.isListed(token, 'many') && !r.isPlace(token);
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

/** "the rebels who attacked the base" after rebels attacked: which rebels is known from the deed. */
export function saysWhich(r: Reader, first: Draft, again: Draft): boolean {
  if (again.noun || r.a.deprel(again.token) !== 'acl:relcl' || !isViolent(first) || !isViolent(again)) return false;
  const doer = r.a.head(again.token);
  const relative = r.a.child(again.token, 'nsubj');
  if (relative === -1 || !/^(who|that)$/.test(r.a.lower(relative)) || r.a.form(relative - 1) === ',') return false;
  return hasThe(r, doer) && again.roles.actor.includes(doer) && overlap(r, first.roles.actor, [doer]) === 'same';
}

/** "the attackers", "the gunmen": those who did what was just told. */
export function areItsDoers(r: Reader, first: Draft, again: Draft): boolean {
  const { actor } = again.roles;
  if (actor.length === 0 || !isViolent(first) || !isClose(r, first, again)) return false;
  // "They shot at everything that moved": they who attacked those who did not fight.
  const unarmed = !sufferers(first).some((token) => r.isA(r.partOf(token), 'armed'));
  return actor.every((token) =>
    r.a.lower(token) === 'they' ? unarmed : r.isListed(token, 'attacker') && hasThe(r, token),
  );
}
