import { absorb, HARM } from './absorb.ts';
import type { Arguments } from './arguments.ts';
import { type Draft, VIOLENT_FAMILIES } from './draft.ts';
import { endOf } from './participles.ts';
import type { Reader } from './reader.ts';
import { compatibleTime } from './same-setting.ts';
import { isBlocker } from './triggers.ts';
import { isToldOf } from './unreal.ts';

/** "marched to demand", "flew there to meet": a protest's demand and a visit's talks are what it is about, not events beside it. */
export function foldAims(r: Reader, aim: Draft, byToken: ReadonlyMap<number, Draft>, gone: Set<Draft>): void {
  const deprel = r.a.deprel(aim.token);
  if (aim.noun || !BELOW.has(deprel)) return;
  const above = r.a.head(aim.token);
  const far = isMarked(r, aim.token) || deprel === 'acl:relcl';
  const host = byToken.get(above) ?? (far ? byToken.get(r.a.head(above)) : undefined);
  if (!host || gone.has(host) || gone.has(aim)) return;
  const demand = (aim.frame.plover === 'REQUEST' || aim.frame.family === 'protest') && host.frame.plover === 'PROTEST';
  const gas = aim.frame.family === 'dispersal' && host.roles.instrument.some((token) => r.isA(token, 'crowdcontrol'));
  // "were fighting to retake the town"
  const retake = aim.frame.family === 'capture' && FOUGHT_FOR.has(host.frame.family) && isAheadOf(r, aim);
  const same = retake || gas || (aim.frame.family === host.frame.family && ONE_ACT.has(aim.frame.family));
  if (!demand && !same) return;
  if (demand)
    for (const token of aim.roles.recipient) if (host.roles.recipient.length === 0) host.roles.recipient.push(token);
  absorb(r, host, aim);
  gone.add(aim);
}

const FOUGHT_FOR: ReadonlySet<string> = new Set(['clash', 'violence']);

function isAheadOf(r: Reader, { token, factuality }: Draft): boolean {
  return r.a.child(token, 'mark') !== -1 && /^(planned|attempted)$/.test(factuality.modality);
}

/** Talks and crowd control: going there to talk, using gas to disperse are one act. */
const ONE_ACT: ReadonlySet<string> = new Set(['consult', 'dispersal']);
const BELOW: ReadonlySet<string> = new Set(['advcl', 'xcomp', 'acl', 'acl:relcl', 'advcl:relcl']);

/** "will choke off their supplies by destroying depots": the destroying is how the operation does it. */
export function foldMeans(r: Reader, means: Draft, byToken: ReadonlyMap<number, Draft>, gone: Set<Draft>): void {
  const end = means.noun || gone.has(means) || !VIOLENT_FAMILIES.has(means.frame.family) ? -1 : endOf(r.a, means.token);
  const host = end === -1 ? undefined : byToken.get(end);
  if (host?.frame.family !== 'operation' || gone.has(host)) return;
  absorb(r, host, means);
  gone.add(means);
}

/** "kept up attacks, targeting checkpoints", "a strike to target fighters", "bombings that targeted stations": what the attacks are aimed at, not more of them. */
export function foldTargeting(r: Reader, aim: Draft, drafts: readonly Draft[], gone: Set<Draft>): void {
  if (aim.noun || r.lemma(aim.token) !== 'target' || gone.has(aim) || !BELOW.has(r.a.deprel(aim.token))) return;
  const attack = drafts.findLast(
    (other) =>
      other.noun &&
      other.sentence === aim.sentence &&
      other.token < aim.token &&
      !gone.has(other) &&
      VIOLENT_FAMILIES.has(other.frame.family) &&
      (r.a.xpos(aim.token) === 'VBG' ? aimsAtNoOther(other, aim) : isAbove(r, other, aim)),
  );
  if (!attack) return;
  absorb(r, attack, aim);
  gone.add(aim);
}

/** Has the attack no target of its own, or the same? */
function aimsAtNoOther({ roles }: Draft, aim: Draft): boolean {
  return roles.recipient.length === 0 || roles.recipient.some((token) => aim.roles.recipient.includes(token));
}

/** Does the clause hang on the attack, or on the verb that carries it? */
function isAbove(r: Reader, attack: Draft, aim: Draft): boolean {
  const head = r.a.head(aim.token);
  return head === attack.token || (attack.voice !== undefined && head === attack.verb);
}

/** "held talks", "repelled an attack": the noun a verb's frame asks for is the verb's event, its parties the event's. */
export function foldOwnNouns(r: Reader, verb: Draft, byToken: ReadonlyMap<number, Draft>, gone: Set<Draft>): void {
  if (gone.has(verb) || isBlocker(verb.frame)) return;
  const asked = new Set(
    verb.frame.when.filter((condition) => condition.need === 'must').map((condition) => condition.slot),
  );
  for (const { slot, token } of verb.slots) {
    if (!asked.has(slot) || slot === 'subj') continue;
    for (const one of r.conjuncts(token)) {
      const noun = byToken.get(one);
      if (!noun?.noun || gone.has(noun)) continue;
      if (isBlocker(noun.frame)) continue;
      // "said the militia was behind the attack": the militia is accused, the attack is told.
      if (isToldOf(r, one)) {
        const accused = r.a.child(one, 'nsubj');
        if (accused !== -1) verb.roles.recipient.splice(0, Number.POSITIVE_INFINITY, ...r.conjuncts(accused));
        continue;
      }
      // "called the killing of four men a crime": the killing is told too.
      if (verb.frame.plover === 'ACCUSE' && VIOLENT_FAMILIES.has(noun.frame.family)) continue;
      const inRole = Object.values(verb.roles).find((list) => list.includes(one));
      absorb(r, verb, noun);
      if (inRole && noun.roles.actor.length > 0)
        inRole.splice(inRole.indexOf(one), 1, ...noun.roles.actor.filter((actor) => !verb.roles.actor.includes(actor)));
      gone.add(noun);
    }
  }
}

/** "kidnapped and held hostage", "blew up near the ministry and destroyed it": one deed told by two verbs of it. */
export function foldConjoined(r: Reader, again: Draft, byToken: Map<number, Draft>, gone: Set<Draft>): void {
  if (again.noun || r.a.deprel(again.token) !== 'conj' || !ONE_DEED.has(again.frame.family)) return;
  const host = byToken.get(r.a.head(again.token));
  if (!host || host.noun || gone.has(host) || gone.has(again) || host.frame.family !== again.frame.family) return;
  if (r.a.child(again.token, 'nsubj', 'nsubj:pass') !== -1 || !sameSetting(host, again)) return;
  const { recipient } = again.roles;
  const aimed = recipient.filter((token) => !HOSTAGE.test(r.lemma(token)));
  recipient.splice(0, recipient.length, ...aimed);
  const known = host.roles.recipient;
  if (known.length > 0 && aimed.length > 0 && !aimed.every((token) => known.includes(token))) return;
  absorb(r, host, again);
  gone.add(again);
  byToken.set(again.token, host);
}
const ONE_DEED: ReadonlySet<string> = new Set(['abduct', 'arrest', 'explosion', 'clash', 'disrupt']);
const HOSTAGE = /^(hostage|captive|prisoner)$/;

/** "killed by a bomb placed by guerrillas", "rockets fired by rebels hit a market": whoever fired or laid it did what it does. */
export function foldLaid(r: Reader, laid: Draft, byToken: ReadonlyMap<number, Draft>, gone: Set<Draft>): void {
  const sets = laid.frame.family === 'explosion' || /^(fire|launch)$/.test(r.lemma(laid.token));
  if (laid.noun || gone.has(laid) || !sets || r.a.deprel(laid.token) !== 'acl') return;
  const bomb = r.a.head(laid.token);
  const host = byToken.get(r.a.head(bomb));
  if (!host || gone.has(host) || !VIOLENT_FAMILIES.has(host.frame.family)) return;
  if (!host.roles.instrument.includes(bomb) && !/^(nsubj|obl:agent)$/.test(r.a.deprel(bomb))) return;
  const own = new Set(laid.roles.actor);
  const kept = host.roles.actor.filter((token) => token !== bomb && !own.has(token));
  host.roles.actor.splice(0, host.roles.actor.length, ...kept);
  laid.roles.recipient.length = 0;
  absorb(r, host, laid);
  gone.add(laid);
}

/** "The murder is the latest assault on the clergy": what a deed is called is no other deed. */
export function foldNamed(r: Reader, named: Draft, byToken: ReadonlyMap<number, Draft>, gone: Set<Draft>): void {
  if (!named.noun || gone.has(named) || r.a.child(named.token, 'cop') === -1) return;
  const subject = r.a.child(named.token, 'nsubj');
  const host = subject === -1 ? undefined : byToken.get(subject);
  if (!host?.noun || gone.has(host) || !VIOLENT_FAMILIES.has(host.frame.family)) return;
  if (!VIOLENT_FAMILIES.has(named.frame.family)) return;
  host.tellings.push(named.token, ...named.tellings);
  gone.add(named);
}

/** "took the village during clashes", "after a five-day assault": the fighting is how it was taken. */
export function foldFighting(r: Reader, capture: Draft, nouns: readonly Draft[] | undefined, gone: Set<Draft>): void {
  if (capture.noun || capture.frame.family !== 'capture' || gone.has(capture)) return;
  for (const fight of nouns ?? []) {
    const mark = r.a.child(fight.token, 'case', 'mark');
    const within = mark !== -1 && /^(in|during|after|following|amid)$/.test(r.a.lower(mark));
    const assault = fight.frame.family === 'violence' && fight.roles.actor.length === 0;
    if (gone.has(fight) || (fight.frame.family !== 'clash' && !assault) || !within) continue;
    if (r.a.head(fight.token) !== capture.token) continue;
    absorb(r, capture, fight);
    gone.add(fight);
  }
}

/** "Fighting has displaced 10,000", "fighting that displaced 10,000": who had to leave is the effect of the fighting. */
export function foldDisplaced(
  r: Reader,
  args: Arguments,
  { token, noun, frame, harms }: Draft,
  byToken: ReadonlyMap<number, Draft>,
  gone: Set<Draft>,
): void {
  const again = byToken.get(token)!;
  if (noun || frame.family !== 'displace' || r.lemma(token) === 'flee' || gone.has(again)) return;
  const subject = args.surfaceSubject(token);
  // "The violence has killed thousands and displaced two million."
  const joined = r.a.deprel(token) === 'conj' && r.a.child(token, 'nsubj', 'nsubj:pass') === -1;
  const cause = byToken.get(
    joined || /^(that|which)$/.test(subject === -1 ? '' : r.a.lower(subject)) ? r.a.head(token) : subject,
  );
  if (!cause || gone.has(cause) || !VIOLENT_FAMILIES.has(cause.frame.family)) return;
  if (!cause.noun && !(joined && cause.frame.family === HARM)) return;
  cause.harms.push(...harms.filter((harm) => !cause.harms.some((known) => known.token === harm.token)));
  cause.tellings.push(token);
  gone.add(again);
}

/** No other day and no other place? */
function sameSetting(host: Draft, again: Draft): boolean {
  const place = again.place === null || host.place === null || again.place.area === host.place?.area;
  return place && compatibleTime(host, again);
}

/** Has the clause a mark of its own: "to", "after"? */
export function isMarked(r: Reader, token: number): boolean {
  const mark = r.a.child(token, 'mark');
  return mark !== -1;
}
