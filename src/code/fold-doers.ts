import { absorb } from './absorb.ts';
import { type Draft, VIOLENT_FAMILIES } from './draft.ts';
import { isMarked } from './fold.ts';
import type { Reader } from './reader.ts';
import { compatibleTime } from './same-setting.ts';
import { areOneSort } from './same-sort.ts';

/** "attacked by men who stabbed them", "a rampage by soldiers, who slaughtered farmers": what the doers of a deed did in it. */
export function foldDoersDeed(r: Reader, again: Draft, byToken: Map<number, Draft>, gone: Set<Draft>): void {
  if (again.noun || gone.has(again) || r.a.deprel(again.token) !== 'acl:relcl') return;
  if (!VIOLENT_FAMILIES.has(again.frame.family)) return;
  const doer = r.a.head(again.token);
  const host = byToken.get(r.a.head(doer));
  if (!host || host === again || gone.has(host) || !isBy(r, doer) || !host.roles.actor.includes(doer)) return;
  if (!again.roles.actor.includes(doer) || !VIOLENT_FAMILIES.has(host.frame.family)) return;
  if (!isOneScene(host, again) || !areTheSame(r, host, again)) return;
  const told = [...again.roles.recipient];
  absorb(r, host, again);
  // "them": those whom the deed was told to be done to.
  const others = host.roles.affected.filter((token) => !(told.includes(token) && r.a.upos(token) === 'PRON'));
  host.roles.affected.splice(0, host.roles.affected.length, ...others);
  gone.add(again);
  byToken.set(again.token, host);
}

function isBy({ a }: Reader, doer: number): boolean {
  if (a.deprel(doer) === 'obl:agent') return true;
  const marker = a.child(doer, 'case');
  return marker !== -1 && a.lower(marker) === 'by';
}

/** "troops who had bombed the town in March": another time, told as what went before. */
function isOneScene(host: Draft, again: Draft): boolean {
  return again.background === host.background && again.factuality.modality === host.factuality.modality;
}

/** Is it done to nobody else? */
function areTheSame(r: Reader, host: Draft, again: Draft): boolean {
  if (r.a.childrenBy(again.token, 'aux').some((aux) => r.lemma(aux) === 'have') || !compatibleTime(host, again))
    return false;
  if (host.roles.recipient.length === 0) return true;
  return again.roles.recipient.every((token) => r.a.upos(token) === 'PRON');
}

/** "bombing and strafing the village": two verbs of violence with one object and one doer. */
export function foldTwoVerbs(r: Reader, again: Draft, byToken: Map<number, Draft>, gone: Set<Draft>): void {
  const { a } = r;
  if (again.noun || gone.has(again) || a.deprel(again.token) !== 'conj') return;
  const host = byToken.get(a.head(again.token));
  if (!host || host.noun || gone.has(host)) return;
  if (![host, again].every(({ frame }) => VIOLENT_FAMILIES.has(frame.family))) return;
  if (a.child(again.token, 'nsubj', 'nsubj:pass', 'aux', 'aux:pass', 'mark') !== -1) return;
  const [known, told] = [host.roles.recipient, again.roles.recipient];
  if (known.length === 0 || known.length !== told.length || !told.every((token) => known.includes(token))) return;
  if (!isOneScene(host, again) || !compatibleTime(host, again) || again.harms.length > 0) return;
  // "beaten, shot or raped": in more than one way.
  if (!areOneSort(host.frame.mode, again.frame.mode) || again.roles.instrument.length > 0) return;
  absorb(r, host, again);
  gone.add(again);
  byToken.set(again.token, host);
}

/** "condemned the raid, calling it a crime": one stand, taken in two words. */
export function foldStands(r: Reader, again: Draft, byToken: ReadonlyMap<number, Draft>, gone: Set<Draft>): void {
  if (again.frame.family !== 'accuse' || gone.has(again) || r.a.xpos(again.token) !== 'VBG') return;
  const host = r.a.deprel(again.token) === 'advcl' ? byToken.get(r.a.head(again.token)) : undefined;
  if (host?.frame.family !== 'accuse' || gone.has(host) || host.frame.mode !== again.frame.mode) return;
  if (isMarked(r, again.token)) return;
  host.tellings.push(again.token, ...again.tellings);
  gone.add(again);
}
