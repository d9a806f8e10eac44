import type { RoleName } from '../model/index.ts';
import { addressee, isOwn, isParty, isQuestion, speakerName } from './addressee.ts';
import { ASKED_MODE, announced } from './announced.ts';
import type { Arguments } from './arguments.ts';
import { type Draft, VERBAL, VIOLENT_FAMILIES } from './draft.ts';
import { askedOf, favoured } from './other-side.ts';
import type { Reader } from './reader.ts';

const THREAT_MODE: Readonly<Record<string, string>> = {
  ASSAULT: 'violence',
  SANCTION: 'relations',
  COERCE: 'restrict',
};
const SPEECH: ReadonlySet<string> = new Set(['AGREE', 'REQUEST', 'REJECT', 'THREATEN', 'ACCUSE', 'CONSULT']);

/**
 * "demanded that Israel ease the blockade" is a request about an easing, not an easing: the content's
 * event goes into the speech act, which takes its mode and the one it is asked of from it.
 */
export function foldSpeechActs(r: Reader, args: Arguments, drafts: readonly Draft[]): Draft[] {
  const byToken = new Map(drafts.map((draft) => [draft.token, draft]));
  const folded = new Set<Draft>();
  for (const draft of drafts) {
    const { act } = draft.factuality;
    const speech = act && byToken.get(act.token);
    if (!speech || speech === draft || !SPEECH.has(speech.frame.plover ?? '') || folded.has(speech)) continue;
    takeContent(r, speech, draft, act.kind);
    folded.add(draft);
  }
  for (const draft of drafts) if (ownsUp(r, draft, drafts)) folded.add(draft);
  for (const draft of drafts) {
    if (folded.has(draft)) continue;
    const told = [...draft.roles.recipient];
    addressed(r, args, draft, byToken);
    if (draft.frame.plover === 'PROTEST') demandedOf(r, args, draft, byToken);
    else if (!blamesDeed(draft, told)) askedOf(r, args, draft);
    if (draft.roles.recipient.length === 0) draft.roles.recipient.push(...told);
  }
  return drafts.filter((draft) => !folded.has(draft)).map((draft) => announced(r, draft));
}

/** "condemned the blasts which killed 20": the deed is blamed where its doer is not told, never whom it struck. */
function blamesDeed({ frame, slots }: Draft, told: readonly number[]): boolean {
  return frame.mode === 'disapprove' && slots.some(({ slot, token }) => slot === 'obj' && told.includes(token));
}

/** "claimed responsibility for the attack": no event of its own; it says who made the attack. */
function ownsUp(r: Reader, claim: Draft, drafts: readonly Draft[]): boolean {
  if (claim.frame.id !== CLAIM_OF_AUTHORSHIP) return false;
  if (claim.factuality.polarity === 'negative') return true;
  const deed = drafts.find(
    (draft) => VIOLENT_FAMILIES.has(draft.frame.family) && r.a.isUnder(draft.token, claim.token),
  );
  if (deed?.roles.actor.length === 0)
    deed.roles.actor.push(...claim.roles.actor.filter((token) => r.isA(token, 'actorlike')));
  return true;
}

function takeContent(r: Reader, speech: Draft, content: Draft, kind: string): void {
  const event = content.frame.plover ?? '';
  const table = kind === 'threat' ? THREAT_MODE : ASKED_MODE;
  if (
    !speech.frame.mode &&
    (kind === 'threat' || speech.frame.plover === 'REQUEST' || speech.frame.plover === 'REJECT')
  ) {
    const mode = table[event];
    if (mode) speech.contentMode = mode;
  }
  if (content.frame.cameo) speech.contentCode ??= content.frame.cameo;
  // "A and B agreed to share information": with each other; "agreed to investigate": whoever is investigated is promised nothing.
  if (
    speech.frame.plover === 'AGREE' &&
    (speech.roles.actor.length > 1 || event === 'ACCUSE' || isQuestion(r, content.token))
  )
    return;
  const from: RoleName = kind === 'ask' ? 'actor' : 'recipient';
  if (speech.roles.recipient.length === 0) {
    const parties = content.roles[from].filter((token) => !isOwn(r, token));
    // "offered to hand two men over to France": to whom, before whom.
    const given = parties.filter((token) => content.slots.some((slot) => slot.slot === 'to' && slot.token === token));
    for (const token of given.length > 0 ? given : parties) {
      const meant = r.isA(token, 'actorlike') || (kind === 'threat' && r.isA(token, 'building'));
      if (!speech.roles.actor.includes(token) && meant) speech.roles.recipient.push(token);
    }
  }
}

/** Frame that tells who made a deed and is none itself. */
const CLAIM_OF_AUTHORSHIP = 'claim-resp';

const OWNER = new Set(['poss', 'mod', 'by', 'from', 'of']);

/** "rejected a Senegalese plan", "condemned the killing by the militia": the plan's owner, the killing's doer is meant. */
function addressed(r: Reader, args: Arguments, draft: Draft, byToken: ReadonlyMap<number, Draft>): void {
  if (!VERBAL.has(draft.frame.plover ?? '') && draft.frame.plover !== 'PROTEST') return;
  const meant = draft.roles.recipient.flatMap((token) => {
    // "Rioters attacked the Danish consulate.": what is stormed is the target, whosever it is.
    const stormed = draft.frame.family === 'riot' && r.isA(token, 'building');
    if (stormed || r.isA(token, 'actorlike')) return [token];
    const event = byToken.get(token);
    if (event && event.roles.actor.length > 0) return event.roles.actor;
    return ownersOf(r, args, token);
  });
  const fresh = meant.filter((token, index) => !draft.roles.actor.includes(token) && meant.indexOf(token) === index);
  draft.roles.recipient.splice(0, draft.roles.recipient.length, ...fresh);
}

function ownersOf(r: Reader, args: Arguments, noun: number): number[] {
  const slots = args
    .ofNoun(noun)
    .filter(({ slot, token }) => OWNER.has(slot) && isParty(r, token) && !isScene(r, token));
  const first = slots.find(({ slot }) => slot === 'by' || slot === 'from') ?? slots[0];
  return first ? r.conjuncts(first.token) : [];
}

const FELT_AT = /^(for|at|with|of|to|toward|towards|against|over)$/;

/** "blocked a road to protest against the bill of the ministry", "marched, demanding that the king resign": whom the demand is put to. */
function demandedOf(r: Reader, args: Arguments, draft: Draft, byToken: ReadonlyMap<number, Draft>): void {
  if (draft.roles.recipient.length > 0) return;
  const failing = failingIn(r, args, draft);
  if (failing.length > 0) {
    draft.roles.recipient.push(...failing);
    return;
  }
  // "blocked a road to demand", read as what the road is for.
  const objects = draft.slots.filter(({ slot }) => slot === 'obj').map(({ token }) => token);
  const own = namesOf(r, draft.roles.actor);
  for (const word of new Set([draft.token, draft.verb, ...objects])) {
    if (word === -1) continue;
    for (const clause of r.a.childrenBy(word, 'advcl', 'xcomp', 'acl')) {
      const target = feltAt(r, args, clause, own) ?? demandPutTo(r, args, byToken.get(clause), own);
      draft.roles.recipient.push(...target);
      if (target.length > 0) return;
    }
  }
}

/** "Authorities are failing refugees, the group protested.": they. */
function failingIn(r: Reader, args: Arguments, { token, slots, roles }: Draft): number[] {
  if (r.lemma(token) !== 'protest') return [];
  return slots
    .filter(({ slot, token: clause }) => slot === 'comp' && r.a.deprel(clause) === 'ccomp')
    .map((slot) => (args.isPassive(slot.token) ? -1 : args.surfaceSubject(slot.token)))
    .filter((subject) => subject !== -1 && isParty(r, subject) && !roles.actor.includes(subject));
}

const namesOf = (r: Reader, tokens: readonly number[]) => new Set(tokens.map((token) => speakerName(r, token)));

/** "to show their anger at the ministry": at whom; undefined where the clause voices no such feeling. */
function feltAt(r: Reader, args: Arguments, clause: number, own: ReadonlySet<string>): number[] | undefined {
  const feeling = r.isListed(clause, 'voicing') ? r.a.child(clause, 'obj') : -1;
  if (feeling === -1 || r.isListed(feeling, 'friendly-feeling')) return undefined;
  const at = [...args.ofNoun(feeling), ...args.ofVerb(clause)].filter(({ slot }) => FELT_AT.test(slot));
  const found = addressee(
    r,
    args,
    at.map(({ token }) => ({ slot: 'against', token })),
    own,
    0,
  );
  return found === -1 ? [] : r.conjuncts(found);
}

/** "demanding that the king resign": the other side of that demand. */
function demandPutTo(r: Reader, args: Arguments, demand: Draft | undefined, own: ReadonlySet<string>): number[] {
  if (demand?.frame.plover !== 'REQUEST' && demand?.frame.plover !== 'PROTEST') return [];
  if (demand.roles.recipient.length === 0) askedOf(r, args, demand);
  const target = demand.roles.recipient.filter((token) => isParty(r, token) && !own.has(speakerName(r, token)));
  if (target.length > 0) return target;
  const slots = demand.slots.filter(({ slot }) => slot !== 'subj');
  const found = addressee(r, args, slots, new Set([...own, ...namesOf(r, favoured(r, args, demand))]), 0);
  return found === -1 ? [] : r.conjuncts(found);
}

/** "the Mosul bombing": where it was. */
function isScene(r: Reader, token: number): boolean {
  return r.isPlace(token) && r.a.deprel(token) === 'compound' && r.a.upos(token) !== 'ADJ';
}
