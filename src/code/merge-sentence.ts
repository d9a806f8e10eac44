import { absorb, HARM } from './absorb.ts';
import type { Arguments } from './arguments.ts';
import { timeBefore } from './clause-times.ts';
import { type Draft, VIOLENT_FAMILIES } from './draft.ts';
import {
  foldAims,
  foldConjoined,
  foldDisplaced,
  foldFighting,
  foldMeans,
  foldOwnNouns,
  foldTargeting,
  isMarked,
} from './fold.ts';
import type { Reader } from './reader.ts';
import { compatibleTime } from './same-setting.ts';
import { isBlocker } from './triggers.ts';

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

/**
 * Inside a sentence: killing told in the clause of an attack is the attack's effect, not another event;
 * words under a blocker code nothing.
 */
export function mergeInSentence(r: Reader, args: Arguments, drafts: readonly Draft[]): Draft[] {
  const byToken = new Map(drafts.map((draft) => [draft.token, draft]));
  const byVerb = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const fought = isOfLength(r, draft);
    if (fought) draft.roles.actor.length = 0;
    const verb = fought ? args.governingVerb(draft.token) : draft.verb;
    if ((!draft.noun && !fought) || verb === -1) continue;
    const list = byVerb.get(verb);
    if (list) list.push(draft);
    else byVerb.set(verb, [draft]);
  }
  const gone = new Set<Draft>();
  for (const draft of drafts) if (!draft.noun) foldOwnNouns(r, draft, byToken, gone);
  for (const draft of drafts) {
    foldAims(r, draft, byToken, gone);
    foldMeans(r, draft, byToken, gone);
    foldConjoined(r, draft, byToken, gone);
    foldTargeting(r, draft, drafts, gone);
    foldDisplaced(r, args, draft, byToken, gone);
    foldFighting(r, draft, byVerb.get(draft.token), gone);
  }
  for (const draft of drafts) {
    if (gone.has(draft) || isBlocker(draft.frame)) continue;
    const host = hostOf(r, args, draft, byToken, byVerb, gone);
    if (!host || host === draft || gone.has(host)) continue;
    if (isBlocker(host.frame)) gone.add(draft);
    else {
      // "denied that civilians were killed in the strike": the strike is not denied, nor is anybody killed by it.
      if (draft.factuality.modality === 'denied' && host.factuality.modality !== 'denied') continue;
      if (r.a.deprel(draft.token) === 'acl:relcl' && !compatibleTime(host, draft)) continue;
      absorb(r, host, draft);
      gone.add(draft);
    }
  }
  return drafts.filter((draft) => !gone.has(draft));
}

function hostOf(
  r: Reader,
  args: Arguments,
  draft: Draft,
  byToken: Map<number, Draft>,
  byVerb: Map<number, Draft[]>,
  gone: Set<Draft>,
): Draft | undefined {
  const { a } = r;
  const family = draft.frame.family;
  if (!VIOLENT_FAMILIES.has(family)) return undefined;
  const fit = (other: Draft | undefined) =>
    other && other !== draft && !gone.has(other) && (isBlocker(other.frame) || canHost(other, draft))
      ? other
      : undefined;
  // The verb's event noun: "the attack killed six", "carried out an attack", "were killed in an attack".
  for (const other of byVerb.get(draft.token) ?? []) {
    const host = sameClauseNoun(r, other, draft.token, isBlocker(other.frame), family === HARM)
      ? fit(other)
      : undefined;
    if (host) return host;
  }
  const subject = draft.noun ? -1 : args.surfaceSubject(draft.token);
  const doing = subject === -1 ? undefined : byToken.get(subject);
  if (doing?.noun === false || (doing && family === HARM)) {
    const host = fit(doing);
    if (host) return host;
  }
  if (family !== HARM) {
    return draft.noun ? undefined : conjunctHost(r, args, draft, byToken, fit);
  }
  // "killed 60 and wounded 200 in air strikes": what both conjuncts happened in.
  for (const child of conjuncts(r, draft.token)) {
    if (!sharesScene(r, draft, child)) continue;
    const shared =
      (byVerb.get(child) ?? []).find((other) => sameClauseNoun(r, other, child, false, true) && fit(other)) ??
      Array.from(a.childrenBy(child, 'advcl'), (clause) => byToken.get(clause)).find(
        (other) => other && other.token > child && r.a.child(other.token, 'advmod') !== -1 && fit(other),
      );
    if (shared) return shared;
  }
  // "the number of people killed when a bomber blew up": the clause right behind, whatever it was read under.
  const after = clauseAfter(r, draft.token);
  const right = after > draft.token && draft.roles.actor.length === 0 ? fit(byToken.get(after)) : undefined;
  if (right) return right;
  // "killed when a bomb exploded", "attacked a church, killing six", "stormed the base and killed ten"
  for (const child of a.children(draft.token)) {
    if (a.deprel(child) !== 'advcl') continue;
    const mark = a.child(child, 'mark', 'advmod');
    if (mark !== -1 && !/^(when|as|after|while)$/.test(a.lower(mark))) continue;
    const host = fit(byToken.get(child)) ?? (byVerb.get(child) ?? []).map(fit).find((found) => found !== undefined);
    if (host) return host;
  }
  let node = draft.noun && draft.verb !== -1 ? draft.verb : draft.token;
  let fromRelative = false;
  const loose = behind(r, draft.token);
  const ofThing = deedOfThing(r, draft, byToken);
  if (ofThing) {
    draft.roles.actor.length = 0;
    return fit(ofThing);
  }
  for (let steps = 0; steps < 7; steps++) {
    const deprel = a.deprel(node);
    const left = deprel === 'ccomp' && r.lemma(a.head(node)) === 'leave';
    // "left hundreds of people wounded"
    const counted = deprel === 'nmod' && r.partOf(a.head(node)) === node;
    if (
      !UPWARD.has(deprel) &&
      !left &&
      !counted &&
      !((fromRelative || loose) && (deprel === 'obj' || deprel === 'obl'))
    )
      return undefined;
    // "The attack came two weeks after gunmen killed nine": that was before it.
    if (deprel === 'advcl' && isEarlier(r, node)) return undefined;
    // "the worst attack since March, when a gunman killed six": another deed.
    if (BOUND.test(r.caseOf(timeBefore(r, node)))) return undefined;
    if (deprel === 'acl:relcl' || deprel === 'advcl:relcl') {
      // "attacked the militia that killed six": another deed; "shot at farmers who had blocked a road, killing six" is one.
      if (loose) draft.roles.actor.length = 0;
      else if (draft.roles.actor.includes(a.head(node))) return undefined;
      fromRelative = true;
    }
    node = a.head(node);
    if (node === -1) return undefined;
    const host = fit(byToken.get(node)) ?? (byVerb.get(node) ?? []).map(fit).find((found) => found !== undefined);
    if (host) {
      // "hit a hall where mourners had gathered, killing": the mourners of the relative clause did not kill.
      if (fromRelative) draft.roles.actor.length = 0;
      return host;
    }
  }
  return undefined;
}

/** "in two days of fighting": those of the clause fight, not whatever stands before the days. */
function isOfLength(r: Reader, { token, frame }: Draft): boolean {
  return frame.family === 'clash' && r.a.deprel(token) === 'acl' && r.timexOf(r.a.head(token))?.type === 'DURATION';
}

const BOUND = /^(since|until|till|before|after)$/;

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

/** "an attack on a convoy in the north that killed six": what killed is the attack, not the convoy nor the north. */
function deedOfThing(r: Reader, { token }: Draft, byToken: ReadonlyMap<number, Draft>): Draft | undefined {
  const { a } = r;
  const subject = a.deprel(token) === 'acl:relcl' ? a.child(token, 'nsubj') : -1;
  if (subject === -1 || !/^(that|which)$/.test(a.lower(subject))) return undefined;
  for (let node = a.head(token), steps = 0; steps < 3; steps++, node = a.head(node)) {
    const deed = byToken.get(node);
    if (deed) return steps > 0 && deed.noun && VIOLENT_FAMILIES.has(deed.frame.family) ? deed : undefined;
    const inert = r.isPlace(node) || r.areaAt[node] !== -1 || r.isA(node, 'target') || r.isA(node, 'territory');
    if (!inert || a.deprel(node) !== 'nmod') return undefined;
  }
  return undefined;
}

/** "killed 60 and wounded 200", "one was killed and five were wounded": both told of one scene. */
function sharesScene(r: Reader, { roles }: Draft, conjunct: number): boolean {
  const { a } = r;
  if (a.child(conjunct, 'nsubj') !== -1) return false;
  return a.child(conjunct, 'nsubj:pass') === -1 || (roles.actor.length === 0 && HURT.test(r.lemma(conjunct)));
}
const HURT = /^(wound|injure|hurt|kill|maim|burn)$/;

function isEarlier({ a }: Reader, clause: number): boolean {
  const mark = a.child(clause, 'mark');
  return mark !== -1 && /^(after|before|since)$/.test(a.lower(mark));
}

/** Relations by which a telling of harm hangs on what did it. */
const UPWARD: ReadonlySet<string> = new Set(['advcl', 'conj', 'acl:relcl', 'advcl:relcl', 'acl', 'xcomp', 'parataxis']);

/** A conjunct with the same doer, less particular: "opened fire and attacked". */
function conjunctHost(
  r: Reader,
  args: Arguments,
  draft: Draft,
  byToken: Map<number, Draft>,
  fit: (other: Draft | undefined) => Draft | undefined,
): Draft | undefined {
  const { a } = r;
  const deprel = a.deprel(draft.token);
  // "blown up by charges that detonated"
  if (deprel === 'acl:relcl' && draft.frame.family === 'explosion') {
    const caused = byToken.get(a.head(a.head(draft.token)));
    return caused?.frame.family === 'explosion' ? fit(caused) : undefined;
  }
  if (deprel !== 'advcl' && deprel !== 'xcomp') return undefined;
  const head = byToken.get(a.head(draft.token));
  if (!head || !VIOLENT_FAMILIES.has(head.frame.family)) return undefined;
  return args.surfaceSubject(draft.token) === args.surfaceSubject(head.token) && !isMarked(r, draft.token)
    ? fit(head)
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
    if (node !== noun.token && !r.isA(node, 'series') && r.timexOf(node)?.type !== 'DURATION') return false;
    if (head !== verb) continue;
    const deprel = r.a.deprel(node);
    if (deprel === 'nsubj' || deprel === 'obl:agent') return true;
    if (deprel === 'obj' || deprel === 'nsubj:pass') return !doing;
    if (deprel !== 'obl') return false;
    const preposition = r.caseOf(node);
    return /^(in|by|during|from|with)$/.test(preposition) || (harm && /^(after|following|amid)$/.test(preposition));
  }
  return false;
}

function canHost(host: Draft, guest: Draft): boolean {
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
  if (guest.frame.family === HARM && !compatibleActors(host, guest)) return false;
  return guest.frame.family === HARM || rank(host) <= rank(guest);
}

function compatibleActors(host: Draft, guest: Draft): boolean {
  const own = guest.roles.actor;
  if (own.length === 0 || host.roles.actor.length === 0) return true;
  return own.some((token) => host.roles.actor.includes(token) || token === host.token);
}
