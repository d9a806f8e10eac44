import type { LinkRule } from '../codebook/index.ts';
import type { RoleName } from '../model/index.ts';
import { isHow, isOpposed } from './addressee.ts';
import type { Slot } from './clauses.ts';
import type { Harm } from './draft.ts';
import type { Reader } from './reader.ts';
import type { Trigger } from './triggers.ts';
import { lendByWeapons } from './weapon-owners.ts';

/** What a word before an event noun must be to take part in it. */
const MODIFYING: readonly string[] = ['actorlike', 'weapon', 'aircraft', 'suicide', 'target'];

/** Head words of those who fill each role. */
export type RoleTokens = Record<RoleName, number[]>;

/** Sends every slot to a role: by the frame's own links first, then by its construction. */
export function linkRoles(r: Reader, trigger: Trigger): { roles: RoleTokens; harms: Harm[] } {
  const roles: RoleTokens = { actor: [], recipient: [], with: [], instrument: [], affected: [] };
  const harms: Harm[] = [];
  const explicitObject = trigger.slots.some(({ slot }) => slot === 'of' || slot === 'obj');
  for (const slot of trigger.slots) {
    const { token } = slot;
    if (isByHands(r, slot)) {
      roles.actor.push(...r.conjuncts(r.innerOf(token)));
      continue;
    }
    if (isNoPart(r, trigger, slot, explicitObject)) continue;
    if (isEntrance(r, trigger, slot)) {
      roles.recipient.push(...r.conjuncts(r.innerOf(token)));
      continue;
    }
    const own = slot.slot === 'mod' && isOpposed(r, token) ? 'recipient' : trigger.frame.link.get(slot.slot);
    if (own === null) {
      if (trigger.noun) continue;
      // "charged with the murder of a nun": she is not accused.
      if (slot.slot !== 'with' || !r.isA(trigger.token, 'blaming')) linkInside(r, trigger, token, roles);
      addBackers(r, token, roles);
      continue;
    }
    if (slot.slot === 'obj' && isOwnWar(r, trigger, token)) {
      roles.recipient.push(...foesIn(r, token));
      continue;
    }
    const first = victimIn(r, token);
    for (const filler of r.conjuncts(first)) {
      if (filler !== first && isDeedBeside(r, first, filler)) continue;
      if (r.timexAt[filler] !== -1 && !r.isPlace(filler)) continue;
      const told = own ? demotedPossessor(own, slot.slot, explicitObject) : roleBySlot(r, trigger, slot.slot, filler);
      const role = isInvader(r, trigger, slot) ? 'actor' : told;
      if (role === 'killed') {
        roles.affected.push(filler);
        harms.push({ kind: 'killed', token: filler });
      } else if (role && !roles[role].includes(filler)) roles[role].push(filler);
    }
  }
  if (trigger.noun && trigger.voice === 'strike') demoteStruck(r, trigger, roles);
  if (trigger.frame.family === 'capture') loserOf(r, trigger, roles);
  if (!trigger.noun) lendByWeapons(r, trigger, roles);
  for (const token of roles.actor) addAllies(r, token, roles);
  return { roles, harms };
}

/** "claimed 100 lives", "crimes against humanity" */
const NOT_SOMEBODY = /^(life|humanity)$/;

/** Fillers that only say of what kind, where or how it was done. */
function isNoPart(r: Reader, trigger: Trigger, { slot, token }: Slot, explicitObject: boolean): boolean {
  if (isHow(r, slot, token) || NOT_SOMEBODY.test(r.lemma(token))) return true;
  switch (slot) {
    case 'mod':
      // "wartime killings", "revenge attacks": of what kind, nobody's.
      return (
        !isNominal(r, token) ||
        (trigger.noun && !(isParticipant(r, token) && MODIFYING.some((name) => r.isA(token, name))))
      );
    case 'obj':
      // "blamed it on the rebels"
      return /^(blame|pin)$/.test(r.lemma(trigger.token)) && trigger.slots.some((other) => other.slot === 'on');
    case 'against':
      // "condemned the campaign against his country": who suffers it is not blamed.
      return trigger.frame.mode === 'disapprove' && !trigger.noun && explicitObject;
    case 'with':
      // "ended with no agreement", "with the exception of the Greens": not with them.
      if (r.a.lower(r.a.child(token, 'det') === -1 ? token : r.a.child(token, 'det')) === 'no') return true;
      return [token, r.a.head(token)].some((word) => word !== -1 && r.lemma(word) === 'exception');
    case 'at':
      // "killed two men at an airport": the airport is only where.
      return (explicitObject && isOnlyWhere(trigger)) || r.isA(token, 'manner') || isScene(r, trigger, token);
    case 'on':
      // "ambushed a convoy on a road", "exploded on two streets": only where.
      return (
        !trigger.noun &&
        (explicitObject || trigger.frame.family === 'explosion') &&
        r.isListed(token, 'way') &&
        !trigger.frame.link.has('on')
      );
    default:
      return false;
  }
}

/** "fired into a crowd at a bar", "signed a treaty at the library": a building that nothing is aimed at. */
function isScene(r: Reader, { noun, frame, slots }: Trigger, token: number): boolean {
  if (noun || !r.isA(token, 'building') || r.actorAt(token)?.registered) return false;
  if (NO_AIM.has(frame.plover ?? '')) return true;
  return slots.some(({ slot, token: other }) => /^(into|on|upon)$/.test(slot) && r.isA(other, 'person'));
}

/** Types whose other side is never the house they happen at. */
const NO_AIM: ReadonlySet<string> = new Set(['CONSULT', 'SUPPORT', 'AGREE', 'MOBILIZE', 'RETREAT']);

/** The role of a filler whose slot the frame says nothing of. */
function roleBySlot(r: Reader, trigger: Trigger, slot: string, filler: number): RoleName | undefined {
  // "air force bombing": those who fly, not what they fly in
  if (slot === 'mod' && (isNation(r, filler) || isForce(r, filler))) return 'actor';
  if (isStruck(r, trigger, slot, filler)) return 'recipient';
  return ruleFor(r, r.book.linking[trigger.noun ? 'noun' : 'verb'].get(slot), filler);
}

function isForce(r: Reader, token: number): boolean {
  return /^(force|army|navy|corps)$/.test(r.lemma(token)) && r.actorAt(token)?.kind === 'military';
}

/** "fought a war with Israel": the war is the fight itself. */
function isOwnWar(r: Reader, { token: verb }: Trigger, token: number): boolean {
  return /^(fight|wage)$/.test(r.lemma(verb)) && r.isListed(token, 'war');
}

function foesIn(r: Reader, war: number): number[] {
  return r.a
    .childrenBy(war, 'nmod')
    .filter((child) => /^(with|against)$/.test(r.caseOf(child)) && r.timexAt[child] === -1)
    .flatMap((child) => r.conjuncts(child));
}

const BESIDE = /^(in|inside|outside|in front of|at the gates of)$/;

/** "blew himself up in a mosque", "went off outside a police station": who sets off a bomb aims at what stands there. */
function isStruck(r: Reader, { frame, noun }: Trigger, slot: string, token: number): boolean {
  if (noun || frame.family !== 'explosion' || !BESIDE.test(slot)) return false;
  return r.isListed(token, 'seat') || (r.isA(token, 'building') && !r.isListed(token, 'target-area'));
}

/** "charged in the stabbing death of a trader", the stabbing read as a verb: the trader. */
function victimIn(r: Reader, token: number): number {
  return r.lemma(token) === 'death' && r.a.deprel(token) === 'obj' ? r.innerOf(token) : token;
}

/** "the murder of four men and the torture of others", "from the rebels and other issues": no more of the men or rebels. */
function isDeedBeside(r: Reader, i: number, conjunct: number): boolean {
  if (r.a.upos(conjunct) !== 'NOUN' || r.actorAt(conjunct)) return false;
  if (!r.isA(i, 'person') && !r.actorAt(i)) return false;
  if (r.isA(conjunct, 'actorlike') || r.isA(conjunct, 'target')) return false;
  if (r.isA(conjunct, 'abstract')) return true;
  const frames = r.book.frames.get(`n:${r.lemma(conjunct)}`);
  return frames?.some(({ plover }) => plover === 'ASSAULT' || plover === 'THREATEN' || plover === 'COERCE') ?? false;
}

/** "the invasion of Russia in Ukraine": Russia's. */
function isInvader(r: Reader, { token: deed, noun, slots }: Trigger, { slot, token }: Slot): boolean {
  if (!noun || slot !== 'of' || !INVASION.test(r.lemma(deed)) || !r.isPlace(token)) return false;
  const invaded = [
    ...slots.filter(({ slot: other }) => INTO.test(other)).map((other) => other.token),
    ...r.a.childrenBy(token, 'nmod').filter((child) => INTO.test(r.caseOf(child))),
  ];
  return invaded.some((at) => at !== token && r.isPlace(at));
}
const INTO = /^(in|into|against)$/;
const INVASION = /^(invasion|incursion|intervention|aggression|interference)$/;

/** "killed at the hands of the rebels": by them. */
const isByHands = (r: Reader, { slot, token }: Slot): boolean =>
  slot === 'at' && r.a.lower(token) === 'hands' && r.innerOf(token) !== token;

/** "went off at the gates of a bank": at the bank. */
function isEntrance(r: Reader, { frame, noun }: Trigger, { slot, token }: Slot): boolean {
  if (noun || frame.family !== 'explosion' || !/^(at|outside|near|in front of)$/.test(slot)) return false;
  const inner = r.innerOf(token);
  return ENTRANCE.test(r.lemma(token)) && inner !== token && !r.isPlace(inner);
}
const ENTRANCE = /^(door|gate|entrance|doorstep)$/;

function isOnlyWhere({ frame, noun }: Trigger): boolean {
  return frame.family === 'harm' || (!noun && !frame.link.has('at') && !frame.link.has('obj'));
}

/** "An attack on a station wounded two officers": aimed at the station; the officers were hurt by it. */
function demoteStruck(r: Reader, trigger: Trigger, roles: RoleTokens): void {
  const struck = trigger.slots
    .filter(({ slot, far }) => slot === 'obj' && far)
    .flatMap(({ token }) => r.conjuncts(token));
  // "A strike killed the commander at the airport": he was aimed at, the airport is where.
  const named =
    struck.length === 1 &&
    r.quantityOf(struck[0]!) === undefined &&
    (r.nameType(struck[0]!) === 'PER' || r.isA(struck[0]!, 'leading'));
  const where = new Set(trigger.slots.filter(({ slot, far }) => far && slot === 'at').map(({ token }) => token));
  if (named) roles.recipient.splice(0, roles.recipient.length, ...roles.recipient.filter((token) => !where.has(token)));
  const aimed = roles.recipient.filter((token) => !struck.includes(token));
  if (aimed.length === 0 || aimed.length === roles.recipient.length) return;
  roles.affected.push(...roles.recipient.filter((token) => struck.includes(token)));
  roles.recipient.splice(0, roles.recipient.length, ...aimed);
}

/** "retook the city from the rebels": they lost it; the city is where. */
function loserOf(r: Reader, trigger: Trigger, roles: RoleTokens): void {
  const losers = trigger.slots
    .filter(
      ({ slot, token }) => slot === 'from' && !r.isPlace(token) && (r.isA(token, 'actorlike') || r.isA(token, 'grip')),
    )
    .flatMap(({ token }) => (r.isA(token, 'grip') ? holdersOf(r, token) : r.conjuncts(token)));
  if (losers.length > 0) roles.recipient.splice(0, roles.recipient.length, ...losers);
}

/** "from ISIL control", "from the hands of the rebels": whose hold it was. */
function holdersOf(r: Reader, grip: number): number[] {
  return r.a
    .childrenBy(grip, 'nmod:poss', 'compound', 'amod', 'nmod')
    .filter((token) => r.isA(token, 'actorlike') && !r.isPlace(token));
}

/** "took control of two villages": what hangs on a noun that is only part of the verb goes where the frame says. */
function linkInside(r: Reader, trigger: Trigger, noun: number, roles: RoleTokens): void {
  for (const child of r.a.childrenBy(noun, 'nmod', 'obl', 'nmod:poss')) {
    const owner = r.a.deprel(child) === 'nmod:poss';
    const role = trigger.frame.link.get(owner ? 'poss' : r.caseOf(child));
    if (!role || role === 'killed' || r.timexAt[child] !== -1) continue;
    // "called for a return to civilian rule"
    if (r.isA(child, 'grip') && !r.actorAt(child)) continue;
    for (const filler of r.conjuncts(child)) if (!roles[role].includes(filler)) roles[role].push(filler);
  }
}

/** "targeted the group in coalition-backed operations": the coalition is with the doer. */
function addBackers(r: Reader, noun: number, roles: RoleTokens): void {
  const { a } = r;
  for (const participle of a.childrenBy(noun, 'amod')) {
    if (!/^(back|support|assist|lead)$/.test(r.lemma(participle)) || a.xpos(participle) !== 'VBN') continue;
    const backer = participle - 2;
    if (backer >= 0 && /^[-‐‑]$/.test(a.form(participle - 1)) && r.isA(backer, 'actorlike')) roles.with.push(backer);
  }
}

/** "forces backed by artillery", "troops supported by militiamen": who and what helps the doer. */
function addAllies(r: Reader, actor: number, roles: RoleTokens): void {
  const { a } = r;
  for (const clause of a.childrenBy(actor, 'acl')) {
    if (a.xpos(clause) !== 'VBN' || !/^(back|support|accompany|join|assist)$/.test(r.lemma(clause))) continue;
    for (const ally of a.childrenBy(clause, 'obl:agent', 'obl')) {
      for (const one of r.conjuncts(ally)) {
        if (r.isA(one, 'weapon') || r.isA(one, 'artillery') || r.isA(one, 'aircraft')) roles.instrument.push(one);
        else if (r.isA(one, 'actorlike')) roles.with.push(one);
      }
    }
  }
}

/** "the army's killing of a priest": with an of-phrase the possessor is the doer, whatever the frame says. */
function demotedPossessor(role: RoleName | 'killed', slot: string, explicitObject: boolean): RoleName | 'killed' {
  return (slot === 'poss' || slot === 'mod') && explicitObject && role === 'recipient' ? 'actor' : role;
}

/** "an Israeli strike": a people's adjective, not one of its people. */
function isNation(r: Reader, token: number): boolean {
  return r.a.upos(token) === 'ADJ' && r.nameType(token) === 'NORP';
}

const DEMONYM_LIKE = /^(u\.?s\.?a?\.?|u\.?k\.?|e\.?u\.?|u\.?n\.?|u\.?a\.?e\.?)$/i;

/** "the Syria strike", "the Mosul offensive": where it was or whom it is about; only a nation's adjective says whose it is. */
function isParticipant(r: Reader, token: number): boolean {
  const { a } = r;
  // "a terrorist attack" calls the deed a name; it names nobody.
  // "a cross-border raid"
  if (token > 1 && a.lower(token - 2) === 'cross' && a.form(token - 1) === '-') return false;
  if (a.deprel(token) !== 'nmod' && /^(terrorist|terror|criminal)$/.test(a.lower(token))) return false;
  if (!r.isPlace(token) || a.upos(token) === 'ADJ' || DEMONYM_LIKE.test(a.form(token))) return true;
  const kind = r.actorAt(token)?.kind;
  return a.deprel(token) !== 'compound' || (kind !== undefined && kind !== 'state');
}

function isNominal(r: Reader, token: number): boolean {
  const upos = r.a.upos(token);
  return (
    upos === 'NOUN' ||
    upos === 'PROPN' ||
    r.nameType(token) !== undefined ||
    r.isPlace(token) ||
    r.actorAt(token) !== undefined
  );
}

function ruleFor(r: Reader, rules: readonly LinkRule[] | undefined, token: number): RoleName | undefined {
  return rules?.find((rule) => rule.class === null || r.isA(token, rule.class))?.role;
}
