import type { RoleName } from '../model/index.ts';
import { ASKED_MODE, announced } from './announced.ts';
import type { Arguments } from './arguments.ts';
import type { Slot } from './clauses.ts';
import { type Draft, VERBAL, VIOLENT_FAMILIES } from './draft.ts';
import { isQuestionWord } from './misread.ts';
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
    const { act } = draft.factuality as { act?: { kind: string; token: number } };
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
      if (!speech.roles.actor.includes(token) && r.isA(token, 'actorlike')) speech.roles.recipient.push(token);
    }
  }
}

/** "agreed to withdraw its troops": one's own forces are not the other side. */
function isOwn(r: Reader, token: number): boolean {
  const owner = r.a.child(token, 'nmod:poss');
  return owner !== -1 && r.a.upos(owner) === 'PRON' && r.isA(token, 'troopnoun');
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

/** "the Mosul bombing": where it was. */
function isScene(r: Reader, token: number): boolean {
  return r.isPlace(token) && r.a.deprel(token) === 'compound' && r.a.upos(token) !== 'ADJ';
}

/** A name, a nationality, an actor: not just any noun. */
function isParty(r: Reader, token: number): boolean {
  // "demanded that he be freed", of whom nothing is known.
  if (r.a.upos(token) === 'PRON' && r.actorAt(token) === undefined) return false;
  // "25,000 tons": a number of things is nobody.
  if (r.a.upos(token) === 'NUM' && r.partOf(token) === token) return false;
  // "a state of siege"
  if (r.lemma(token) === 'state' && r.innerOf(token) !== token) return false;
  return (
    r.actorAt(token) !== undefined ||
    r.isPlace(token) ||
    r.nameType(token) !== undefined ||
    (r.a.upos(token) !== 'ADJ' && r.isA(token, 'actorlike'))
  );
}

/** Slots in which the other side of a promise, threat, gift or refusal stands, however deep in its content. */
const ADDRESSEE: ReadonlySet<string> = new Set([
  'obj',
  'iobj',
  'to',
  'with',
  'against',
  'from',
  'on',
  'for',
  'by',
  'toward',
  'towards',
  'poss',
  'of',
  'mod',
]);
/** Types whose other side may stand inside what they are about. */
const NESTED: ReadonlySet<string> = new Set([...VERBAL, 'AID', 'SANCTION']);
/** Types whose other side stands right beside what they are about, or nowhere. */
const SHALLOW: ReadonlySet<string> = new Set(['ACCUSE', 'SUPPORT', 'CONSULT']);
/** How deep the content is searched. */
const MAX_DEPTH = 4;

/** "demanded that Israel stop", "agreed to lift embargoes on sales to Iran": who is to act is asked, whom the content names is the other side. */
function askedOf(r: Reader, args: Arguments, draft: Draft): void {
  if (
    !NESTED.has(draft.frame.plover ?? '') ||
    draft.roles.recipient.length > 0 ||
    draft.frame.family === 'responsibility' ||
    draft.frame.plover === 'CONSULT'
  )
    return;
  if ((draft.frame.plover === 'AGREE' || draft.frame.plover === 'CONSULT') && draft.roles.actor.length > 1) return;
  if (draft.frame.plover === 'REQUEST') {
    if (toWhomActs(r, args, draft, [...draft.slots, ...demandsOf(r, args, draft)])) return;
  }
  if (draft.frame.plover === 'THREATEN' && toWhomActs(r, args, draft, conditionsOf(r, draft))) return;
  const outer = draft.slots.filter(
    ({ slot, token }) =>
      (slot !== 'advcl' || r.a.xpos(token) === 'VB' || isAim(r, token)) &&
      !draft.roles.actor.includes(token) &&
      slot !== 'subj' &&
      slot !== 'by' &&
      slot !== 'poss' &&
      slot !== 'mod' &&
      // "sent experts to help Somalia": the frame says that the experts are no party.
      !(draft.frame.plover !== 'REQUEST' && draft.frame.link.get(slot) === null && r.actorAt(token)),
  );
  const found = addressee(
    r,
    args,
    outer,
    new Set([...draft.roles.actor, ...favoured(r, args, draft)].map((token) => nameOf(r, token))),
    SHALLOW.has(draft.frame.plover ?? '') ? MAX_DEPTH - 1 : 0,
  );
  if (found !== -1) draft.roles.recipient.push(...r.conjuncts(found));
  else if (draft.frame.mode === 'investigate') draft.roles.recipient.push(...sitesOf(r, args, draft));
}

const FAVOUR =
  /^(free|release|reinstate|restore|pardon|pay|compensate|protect|rehouse|resettle|reopen|payment|reinstatement|protection)$/;

/** "demanded that the soldiers be freed", "the release of the prisoners": for whom something is asked, not of whom. */
function favoured(r: Reader, args: Arguments, { frame, slots }: Draft): number[] {
  if (frame.plover !== 'REQUEST' && frame.plover !== 'PROTEST') return [];
  return slots
    .filter(({ slot, token }) => slot !== 'subj' && FAVOUR.test(r.lemma(token)))
    .flatMap(({ token }) => (r.a.upos(token) === 'VERB' ? args.ofVerb(token) : args.ofNoun(token)))
    .filter(({ slot }) => slot === 'obj' || slot === 'of')
    .map(({ token }) => token);
}

/** "inspected the refineries in Iran": a plant that is nobody's by name is its country's. */
function sitesOf(r: Reader, args: Arguments, { slots }: Draft): number[] {
  return slots
    .filter(({ slot, token }) => slot === 'obj' && r.isA(token, 'building'))
    .flatMap(({ token }) => args.ofNoun(token))
    .filter(({ slot, token }) => slot === 'in' && r.isPlace(token))
    .map(({ token }) => token);
}

/** "a formula for ending its dispute with the union": read as a clause of the verb, said of the formula. */
function isAim({ a }: Reader, clause: number): boolean {
  const mark = a.xpos(clause) === 'VBG' ? a.child(clause, 'mark') : -1;
  return mark > 0 && a.lower(mark) === 'for' && a.deprel(mark - 1) === 'obj' && a.head(mark - 1) === a.head(clause);
}

/** Takes for the other side whoever is to act in a clause of the content; false where nobody is. */
function toWhomActs(r: Reader, args: Arguments, draft: Draft, slots: readonly Slot[]): boolean {
  const actors = new Set(draft.roles.actor.map((token) => nameOf(r, token)));
  for (const { slot, token } of slots) {
    // "demanded that he be freed": he is not the one to act.
    const subject = slot === 'comp' && !args.isPassive(token) ? args.surfaceSubject(token) : -1;
    if (subject === -1 || actors.has(nameOf(r, subject)) || !r.isA(subject, 'actorlike')) continue;
    draft.roles.recipient.push(...r.conjuncts(subject));
    return true;
  }
  return false;
}

/** "insisted on its demands that the king resign": the clause of the noun. */
function demandsOf(r: Reader, args: Arguments, { slots }: Draft): Slot[] {
  return slots
    .filter(
      ({ slot, token }) =>
        (slot === 'obj' || slot === 'on') && /^(demand|call|request|appeal|plea)$/.test(r.lemma(token)),
    )
    .flatMap(({ token }) => args.ofNoun(token).filter(({ slot }) => slot === 'comp'));
}

/** "threatened to strike unless Israel yields": whoever is to yield is threatened. */
function conditionsOf({ a }: Reader, { token, slots }: Draft): Slot[] {
  const clauses = [token, ...slots.filter(({ slot }) => slot === 'comp').map((slot) => slot.token)];
  return clauses
    .flatMap((clause) => a.childrenBy(clause, 'advcl'))
    .filter((clause) => {
      const mark = a.child(clause, 'mark');
      return mark !== -1 && /^(unless|if|until)$/.test(a.lower(mark)) && a.child(clause, 'nsubj') !== -1;
    })
    .map((clause) => ({ slot: 'comp', token: clause }));
}

/** "marched to show their anger at the ministry"; whoever is cheered is protested against by nobody. */
const VOICING = /^(show|express|voice|vent|signal|demonstrate|underline)$/;
const FRIENDLY = /^(support|solidarity|sympathy|gratitude|loyalty|respect|appreciation|love|thanks|grief)$/;
const FELT_AT = /^(for|at|with|of|to|toward|towards|against|over)$/;

/** "blocked a road to protest against the bill of the ministry", "marched, demanding that the king resign": whom the demand is put to. */
function demandedOf(r: Reader, args: Arguments, draft: Draft, byToken: ReadonlyMap<number, Draft>): void {
  if (draft.roles.recipient.length > 0) return;
  const { a } = r;
  // "blocked a road to demand", read as what the road is for.
  const objects = draft.slots.filter(({ slot }) => slot === 'obj').map(({ token }) => token);
  for (const word of new Set([draft.token, draft.verb, ...objects])) {
    if (word === -1) continue;
    for (const clause of a.childrenBy(word, 'advcl', 'xcomp', 'acl')) {
      const demand = byToken.get(clause);
      const feeling = VOICING.test(r.lemma(clause)) ? a.child(clause, 'obj') : -1;
      if (feeling !== -1 && !FRIENDLY.test(r.lemma(feeling))) {
        const at = [...args.ofNoun(feeling), ...args.ofVerb(clause)].filter(({ slot }) => FELT_AT.test(slot));
        const meant = at.map(({ token }) => ({ slot: 'against', token }));
        const found = addressee(r, args, meant, new Set(draft.roles.actor.map((token) => nameOf(r, token))), 0);
        if (found === -1) continue;
        draft.roles.recipient.push(...r.conjuncts(found));
        return;
      }
      if (demand?.frame.plover !== 'REQUEST' && demand?.frame.plover !== 'PROTEST') continue;
      if (demand.roles.recipient.length === 0) askedOf(r, args, demand);
      const actors = new Set(draft.roles.actor.map((token) => nameOf(r, token)));
      const target = demand.roles.recipient.filter((token) => isParty(r, token) && !actors.has(nameOf(r, token)));
      const found =
        target.length > 0
          ? -1
          : addressee(
              r,
              args,
              demand.slots.filter(({ slot }) => slot !== 'subj'),
              new Set([...actors, ...favoured(r, args, demand).map((token) => nameOf(r, token))]),
              0,
            );
      draft.roles.recipient.push(...target, ...(found === -1 ? [] : r.conjuncts(found)));
      if (draft.roles.recipient.length > 0) return;
    }
  }
}

function addressee(
  r: Reader,
  args: Arguments,
  slots: readonly Slot[],
  actors: ReadonlySet<string>,
  depth: number,
): number {
  // "to withdraw its troops from Lebanon": whence and to whom, before what.
  for (const { slot, token } of [...slots].sort((one, two) => rankOf(one) - rankOf(two))) {
    if (slot === 'obj' && r.isA(token, 'troopnoun') && isSent(r, token)) continue;
    if (ADDRESSEE.has(slot) && !isHyphened(r, token) && isParty(r, token) && !actors.has(nameOf(r, token)))
      return token;
  }
  if (depth === MAX_DEPTH) return -1;
  for (const { slot, token } of slots) {
    if (slot === 'subj' || slot === 'prt' || slot === 'verb' || r.timexAt[token] !== -1 || isQuestion(r, token))
      continue;
    const inner = r.a.upos(token) === 'VERB' ? args.ofVerb(token) : args.ofNoun(token);
    const found = addressee(r, args, inner, actors, depth + 1);
    if (found !== -1) return found;
  }
  return -1;
}

/** "to contribute 4,000 troops to the force", "to deploy peacekeepers": they are what is given. */
function isSent(r: Reader, troops: number): boolean {
  return r.a.child(troops, 'nummod') !== -1 || isOwn(r, troops) || SENDING.test(r.lemma(r.a.head(troops)));
}
const SENDING = /^(send|deploy|dispatch|contribute|provide|commit|supply|withdraw|lend)$/;

const rankOf = ({ slot }: Slot): number => (FIRST.has(slot) ? 0 : 1);
const FIRST: ReadonlySet<string> = new Set(['to', 'with', 'from', 'iobj']);

/** "a seven-member panel": half a word is spoken to nobody. */
function isHyphened(r: Reader, token: number): boolean {
  return token > 0 && r.a.form(token - 1) === '-' && r.a.upos(token - 2) === 'NUM';
}

/** "investigate who killed the general": nobody in an open question is spoken to. */
function isQuestion(r: Reader, verb: number): boolean {
  const subject = r.a.child(verb, 'nsubj', 'nsubj:pass');
  if (subject === -1) return false;
  return (
    isQuestionWord(r.a, subject) ||
    (r.a.deprel(verb) === 'ccomp' && /^(who|what|which|whoever)$/.test(r.a.lower(subject)))
  );
}

function nameOf(r: Reader, token: number): string {
  return r.actorAt(token)?.id ?? r.lemma(token);
}
