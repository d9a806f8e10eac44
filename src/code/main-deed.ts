import { HARM } from './absorb.ts';
import type { Arguments } from './arguments.ts';
import { timeBefore } from './clause-times.ts';
import { deedOfRelative, deedOfThing } from './deed-of-relative.ts';
import { type Draft, VIOLENT_FAMILIES } from './draft.ts';
import { isMarked } from './fold.ts';
import type { Reader } from './reader.ts';
import { isBlocker } from './triggers.ts';

/** The tellings of an article, as they are looked up while those of one sentence are merged. */
export interface Tellings {
  readonly r: Reader;
  readonly args: Arguments;
  readonly byToken: ReadonlyMap<number, Draft>;
  /** Event nouns by the verb that carries them. */
  readonly byVerb: ReadonlyMap<number, readonly Draft[]>;
  /** Those already taken into another. */
  readonly gone: ReadonlySet<Draft>;
}

/**
 * The deed, told in the same sentence, that a telling of violence or of its harm is part of; undefined where it stands
 * for itself. A deed may be a blocker. Where the way to the deed leads over a relative clause, the telling loses its doers.
 */
export function mainDeedOf(tellings: Tellings, draft: Draft): Draft | undefined {
  const { family } = draft.frame;
  if (!VIOLENT_FAMILIES.has(family)) return undefined;
  const own =
    deedOfClause(tellings, draft) ??
    deedAsSubject(tellings, draft) ??
    fit(tellings, deedOfRelative(tellings.r, draft, tellings.byToken), draft);
  if (own) return own;
  if (family !== HARM) return draft.noun ? undefined : conjunctDeed(tellings, draft);
  const beside = deedOfConjuncts(tellings, draft) ?? deedRightBehind(tellings, draft) ?? deedBelow(tellings, draft);
  if (beside) return beside;
  const ofThing = deedOfThing(tellings.r, draft, tellings.byToken);
  if (!ofThing || tellings.gone.has(ofThing)) return deedAbove(tellings, draft);
  draft.roles.actor.length = 0;
  return fit(tellings, ofThing, draft);
}

/** The telling itself, if it can take in the other. */
function fit({ r, gone }: Tellings, host: Draft | undefined, guest: Draft): Draft | undefined {
  if (!host || host === guest || gone.has(host)) return undefined;
  return isBlocker(host.frame) || canHost(r, host, guest) ? host : undefined;
}

/** The deed told at a verb, or by an event noun that the verb carries. */
function deedAt(tellings: Tellings, verb: number, draft: Draft): Draft | undefined {
  const told = fit(tellings, tellings.byToken.get(verb), draft);
  return told ?? (tellings.byVerb.get(verb) ?? []).find((noun) => fit(tellings, noun, draft) !== undefined);
}

/** The verb's event noun: "the attack killed six", "carried out an attack", "were killed in an attack". */
function deedOfClause(tellings: Tellings, draft: Draft): Draft | undefined {
  const harm = draft.frame.family === HARM;
  return (tellings.byVerb.get(draft.token) ?? []).find(
    (noun) => sameClauseNoun(tellings.r, noun, draft.token, isBlocker(noun.frame), harm) && fit(tellings, noun, draft),
  );
}

function deedAsSubject(tellings: Tellings, draft: Draft): Draft | undefined {
  const subject = draft.noun ? -1 : tellings.args.surfaceSubject(draft.token);
  if (subject === -1) return undefined;
  const doing = tellings.byToken.get(subject);
  if (draft.frame.family !== HARM) return doing?.noun === false ? fit(tellings, doing, draft) : undefined;
  return fit(tellings, doing, draft);
}

/** "killed 60 and wounded 200 in air strikes": what both conjuncts happened in. */
function deedOfConjuncts(tellings: Tellings, draft: Draft): Draft | undefined {
  const { r, byToken, byVerb } = tellings;
  for (const child of conjuncts(r, draft.token)) {
    if (!sharesScene(r, draft, child)) continue;
    const shared =
      (byVerb.get(child) ?? []).find(
        (noun) => sameClauseNoun(r, noun, child, false, true) && fit(tellings, noun, draft),
      ) ??
      Array.from(r.a.childrenBy(child, 'advcl'), (clause) => byToken.get(clause)).find(
        (told) => told && told.token > child && r.a.child(told.token, 'advmod') !== -1 && fit(tellings, told, draft),
      );
    if (shared) return shared;
  }
  return undefined;
}

/** "the number of people killed when a bomber blew up": the clause right behind, whatever it was read under. */
function deedRightBehind(tellings: Tellings, draft: Draft): Draft | undefined {
  const after = clauseAfter(tellings.r, draft.token);
  if (after <= draft.token || draft.roles.actor.length > 0) return undefined;
  return fit(tellings, tellings.byToken.get(after), draft);
}

/** "killed when a bomb exploded", "attacked a church, killing six", "stormed the base and killed ten" */
function deedBelow(tellings: Tellings, draft: Draft): Draft | undefined {
  const { a } = tellings.r;
  for (const child of a.childrenBy(draft.token, 'advcl')) {
    const mark = a.child(child, 'mark', 'advmod');
    const since = mark !== -1 && a.lower(mark) === 'since';
    if (mark !== -1 && !since && !/^(when|as|after|while)$/.test(a.lower(mark))) continue;
    // "killed when a bullet bounced off and hit her"
    const clauses = [child, ...a.childrenBy(child, 'conj')];
    const deed = clauses.map((clause) => deedAt(tellings, clause, draft)).find((told) => told !== undefined);
    // "100 have died since a bomb went off": of it; who died since an offensive began died in many deeds.
    if (deed && (!since || AT_ONCE.has(deed.frame.family))) return deed;
  }
  return undefined;
}

const AT_ONCE: ReadonlySet<string> = new Set(['explosion', 'aerial', 'shelling']);

/** Governors looked at above a telling of harm. */
const MAX_UP = 7;
const RELATIVE = /^(acl|advcl):relcl$/;
/** "attacked sites popular with tourists, killing four": where a participle behind a comma is read under the object. */
const INSIDE: ReadonlySet<string> = new Set(['amod', 'nmod', 'appos']);

/** "attacked a church, killing six": the deed that a telling of harm hangs on. */
function deedAbove(tellings: Tellings, draft: Draft): Draft | undefined {
  const { r } = tellings;
  const { a } = r;
  // "what it said was a response to the killing of a commander": what is answered is another deed.
  if (a.deprel(draft.token) === 'nmod' && r.isListed(a.head(draft.token), 'retaliation')) return undefined;
  const loose = behind(r, draft.token);
  let node = draft.noun && draft.verb !== -1 ? draft.verb : draft.token;
  let fromRelative = false;
  for (let steps = 0; steps < MAX_UP; steps++) {
    const deprel = a.deprel(node);
    const inObject = (fromRelative || loose) && (deprel === 'obj' || deprel === 'obl' || (loose && INSIDE.has(deprel)));
    if ((!leadsUp(r, node) && !inObject) || isOfOtherDay(r, node)) return undefined;
    if (RELATIVE.test(deprel)) {
      // "attacked the militia that killed six": another deed; "shot at farmers who had blocked a road, killing six" is one.
      if (loose) draft.roles.actor.length = 0;
      else if (draft.roles.actor.includes(a.head(node))) return undefined;
      fromRelative = true;
    }
    node = a.head(node);
    if (node === -1) return undefined;
    const deed = deedAt(tellings, node, draft);
    if (!deed) continue;
    // "hit a hall where mourners had gathered, killing": the mourners of the relative clause did not kill.
    if (fromRelative) draft.roles.actor.length = 0;
    return deed;
  }
  return undefined;
}

/** Does what is told at `node` belong to its governor? */
function leadsUp(r: Reader, node: number): boolean {
  const { a } = r;
  const deprel = a.deprel(node);
  if (UPWARD.has(deprel)) return true;
  // "left hundreds of people wounded", "left four children injured"
  if (deprel === 'ccomp' || deprel === 'obj') return r.lemma(a.head(node)) === 'leave';
  // "leaving 20 dead, including six children, and 11 wounded"
  if (deprel === 'obl') return r.caseOf(node) === 'including';
  return deprel === 'nmod' && r.partOf(a.head(node)) === node;
}

/** "two weeks after gunmen killed nine", "the worst attack since March, when a gunman killed six": that was before it. */
function isOfOtherDay(r: Reader, node: number): boolean {
  return (r.a.deprel(node) === 'advcl' && isEarlier(r, node)) || BOUND.test(r.caseOf(timeBefore(r, node)));
}
const BOUND = /^(since|until|till|before|after)$/;

/** Relations by which a telling of harm hangs on what did it. */
const UPWARD: ReadonlySet<string> = new Set(['advcl', 'conj', 'acl:relcl', 'advcl:relcl', 'acl', 'xcomp', 'parataxis']);

function isEarlier({ a }: Reader, clause: number): boolean {
  const mark = a.child(clause, 'mark');
  return mark !== -1 && /^(after|before|since)$/.test(a.lower(mark));
}

/** Is it a participle behind a comma, or joined to one: "…, killing six and wounding ten"? */
function behind({ a }: Reader, harm: number): boolean {
  const token = a.deprel(harm) === 'conj' ? a.head(harm) : harm;
  return a.xpos(token) === 'VBG' && a.deprel(token) === 'advcl' && token > 0 && a.form(token - 1) === ',';
}

/** "wounded when", "wounded on Monday when": the clause that begins right behind, past the day; -1 where none does. */
function clauseAfter(r: Reader, verb: number): number {
  let at = verb + 1;
  while (at + 1 < r.a.length && (r.timexAt[at] !== -1 || (r.a.upos(at) === 'ADP' && r.timexAt[at + 1] !== -1))) at++;
  return at < r.a.length && /^(when|as|after)$/.test(r.a.lower(at)) ? r.a.head(at) : -1;
}

/** What is joined to the verb, or to what governs it though it goes on with the verb: "said one was killed and five were wounded". */
function conjuncts({ a }: Reader, verb: number): number[] {
  const own = a.childrenBy(verb, 'conj');
  if (a.deprel(verb) !== 'ccomp') return own;
  return [...own, ...a.childrenBy(a.head(verb), 'conj').filter((other) => other > verb)];
}

/** "killed 60 and wounded 200", "one was killed and five were wounded": both told of one scene. */
function sharesScene(r: Reader, { roles }: Draft, conjunct: number): boolean {
  const { a } = r;
  if (a.child(conjunct, 'nsubj') !== -1) return false;
  return a.child(conjunct, 'nsubj:pass') === -1 || (roles.actor.length === 0 && HURT.test(r.lemma(conjunct)));
}
const HURT = /^(wound|injure|hurt|kill|maim|burn)$/;

/** A conjunct with the same doer, less particular: "opened fire and attacked". */
function conjunctDeed(tellings: Tellings, draft: Draft): Draft | undefined {
  const { r, args, byToken } = tellings;
  const { a } = r;
  const deprel = a.deprel(draft.token);
  // "blown up by charges that detonated"
  if (deprel === 'acl:relcl' && draft.frame.family === 'explosion') {
    const caused = byToken.get(a.head(a.head(draft.token)));
    return caused?.frame.family === 'explosion' ? fit(tellings, caused, draft) : undefined;
  }
  if (deprel !== 'advcl' && deprel !== 'xcomp') return undefined;
  const head = byToken.get(a.head(draft.token));
  if (!head || !VIOLENT_FAMILIES.has(head.frame.family)) return undefined;
  return args.surfaceSubject(draft.token) === args.surfaceSubject(head.token) && !isMarked(r, draft.token)
    ? fit(tellings, head, draft)
    : undefined;
}

/**
 * @param doing Must the noun be what did it? "opened fire" is not a fire.
 * @param harm Is the verb one of harm? People die after an attack; who fires after an attack does something else.
 */
function sameClauseNoun(r: Reader, noun: Draft, verb: number, doing: boolean, harm: boolean): boolean {
  for (let node = noun.token, steps = 0; node !== -1 && steps < 6; node = r.a.head(node), steps++) {
    const head = r.a.head(node);
    // "in retaliation for an attack": not the noun itself stands in the clause, but "in two days of fighting" it does.
    const result = harm && /^(result|consequence)$/.test(r.lemma(node));
    if (node !== noun.token && !result && !r.isA(node, 'series') && r.timexOf(node)?.type !== 'DURATION') return false;
    if (head !== verb) continue;
    const deprel = r.a.deprel(node);
    if (deprel === 'nsubj' || deprel === 'obl:agent') return true;
    if (deprel === 'obj' || deprel === 'nsubj:pass') return !doing;
    if (deprel !== 'obl') return false;
    const preposition = r.caseOf(node);
    if (result) return preposition === 'as' || preposition === 'in';
    return /^(in|by|during|from|with)$/.test(preposition) || (harm && /^(after|following|amid)$/.test(preposition));
  }
  return false;
}

/** Families from the most to the least particular. */
const SPECIFIC: readonly string[] = [
  'aerial',
  'shelling',
  'explosion',
  'clash',
  'abduct',
  'capture',
  'violence',
  'destruction',
  'harm',
];

function canHost(r: Reader, host: Draft, guest: Draft): boolean {
  const rank = (draft: Draft) => SPECIFIC.indexOf(draft.frame.family);
  if (
    !VIOLENT_FAMILIES.has(host.frame.family) &&
    host.frame.family !== 'dispersal' &&
    host.frame.family !== 'abduct' &&
    host.frame.family !== 'operation' &&
    host.frame.family !== 'capture' &&
    host.frame.family !== 'riot'
  )
    return false;
  if (host.frame.family === HARM && guest.frame.family !== HARM) return false;
  // "killed 14 militants in the operation": who kills is the event, not the frame it happened in.
  if (host.frame.family === 'operation' && guest.roles.actor.length > 0 && !guest.roles.actor.includes(host.token))
    return false;
  if (host.frame.family === HARM && host.roles.actor.length === 0 && guest.roles.actor.length > 0) return false;
  if (guest.frame.family === HARM && !compatibleActors(r, host, guest)) return false;
  return guest.frame.family === HARM || rank(host) <= rank(guest);
}

function compatibleActors(r: Reader, host: Draft, guest: Draft): boolean {
  const own = guest.roles.actor;
  if (own.length === 0 || host.roles.actor.length === 0) return true;
  // "bombed a factory, where it killed three"
  return own.some((token) => host.roles.actor.includes(token) || token === host.token || isIt(r, token));
}

function isIt(r: Reader, token: number): boolean {
  return r.a.upos(token) === 'PRON' && /^(it|they)$/.test(r.a.lower(token));
}
