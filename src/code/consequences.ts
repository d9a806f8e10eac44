import type { Consequence, ConsequenceKind, Consequences, RoleName } from '../model/index.ts';
import type { Arguments } from './arguments.ts';
import { type Draft, type Harm, VIOLENT_FAMILIES } from './draft.ts';
import type { Reader } from './reader.ts';

/** A telling of harm: the word that tells it and those it names. */
export interface HarmTelling {
  readonly token: number;
  readonly verb: number;
  readonly harms: readonly Harm[];
}

/** Finds what the text says of killed, wounded, detained … wherever it stands; who did it is settled by `attachHarms`. */
export function findHarms(r: Reader, args: Arguments): HarmTelling[] {
  const tellings: HarmTelling[] = [];
  for (let i = 0; i < r.a.length; i++) {
    const upos = r.a.upos(i);
    const pos = upos === 'VERB' ? 'v' : upos === 'NOUN' ? 'n' : upos === 'ADJ' ? 'a' : '';
    if (pos === '') continue;
    const harms: Harm[] = [];
    for (const cue of r.book.consequences.get(harmKey(r, pos, i)) ?? []) {
      for (const named of sufferers(r, args, i, cue.slot, pos)) {
        const token = livesOf(r, named);
        for (const one of r.conjuncts(token))
          if (fitsKind(r, cue.kind, one)) harms.push({ kind: cue.kind, token: one });
      }
    }
    if (pos === 'v' && harms.length === 0 && toDeath(r, args, i)) {
      for (const { slot, token } of args.ofVerb(i))
        if (slot === 'obj') for (const one of r.conjuncts(token)) harms.push({ kind: 'killed', token: one });
    }
    if (harms.length > 0) tellings.push({ token: i, verb: pos === 'v' ? i : args.governingVerb(i), harms });
  }
  return tellings;
}

/** "claimed the lives of 30 people": the people. */
function livesOf(r: Reader, token: number): number {
  if (r.lemma(token) !== 'life') return token;
  return r.a.childrenBy(token, 'nmod').find((child) => r.caseOf(child) === 'of') ?? token;
}

/** "hacked to death" */
function toDeath(r: Reader, args: Arguments, v: number): boolean {
  return args.ofVerb(v).some(({ slot, token }) => slot === 'to' && r.lemma(token) === 'death');
}

function harmKey(r: Reader, pos: string, i: number): string {
  const next = i + 1 < r.a.length ? `${pos}:${r.lemma(i)} ${r.lemma(i + 1)}` : '';
  return pos === 'v' && r.book.consequences.has(next) ? next : `${pos}:${r.lemma(i)}`;
}

function sufferers(r: Reader, args: Arguments, i: number, slot: string, pos: string): number[] {
  const { a } = r;
  if (slot === 'self') return r.quantityOf(i) ? [i] : [];
  if (slot === 'nmod') {
    return args
      .ofNoun(i)
      .filter((entry) => entry.slot === 'of' || entry.slot === 'poss')
      .map((entry) => entry.token);
  }
  // "twelve were killed and 30 wounded": the bare number is who.
  if (
    pos === 'v' &&
    i > 0 &&
    a.upos(i - 1) === 'NUM' &&
    a.deprel(i) === 'conj' &&
    a.child(i, 'nsubj:pass', 'aux:pass') === -1
  )
    return [i - 1];
  if (pos === 'v')
    return args
      .ofVerb(i)
      .filter((entry) => entry.slot === slot)
      .map((entry) => entry.token);
  // "leaving six dead", "six were dead", "found dead": the predicate's subject is the object of the verb above.
  const own = a.child(i, 'nsubj', 'nsubj:pass');
  if (own !== -1) return [own];
  const head = a.head(i);
  if (head === -1) return [];
  if (a.deprel(i) === 'xcomp') {
    const object = a.child(head, 'obj');
    if (object !== -1) return [object];
    const subject = args.surfaceSubject(head);
    return subject === -1 ? [] : [subject];
  }
  return a.deprel(i) === 'amod' && a.deprel(head) === 'obj' && r.lemma(a.head(head)) === 'leave' ? [head] : [];
}

/** People are killed, buildings destroyed: "killed the bill" tells of nobody. */
function fitsKind(r: Reader, kind: ConsequenceKind, token: number): boolean {
  if (kind === 'destroyed') return r.isA(token, 'target') || r.isA(token, 'armscache');
  return (
    r.isA(token, 'person') ||
    r.isA(token, 'belonging') ||
    r.quantityOf(token) !== undefined ||
    r.a.upos(token) === 'NUM' ||
    r.isA(r.partOf(token), 'person')
  );
}

/** Writes the counts: by group, with the quantity that counts it; who is only named where no number stands. */
export function writeConsequences(r: Reader, harms: readonly Harm[]): Consequences {
  const out: Partial<Record<ConsequenceKind, Consequence[]>> = {};
  const seen = new Set<string>();
  const actors = new Set<string>();
  for (const { kind, token } of harms) {
    const id = `${kind}:${token}`;
    if (seen.has(id)) continue;
    seen.add(id);
    const actor = r.actorAt(r.partOf(token))?.id;
    const named = actor && r.quantityOf(token) === undefined ? `${kind}:${actor}` : '';
    if (named !== '' && actors.has(named)) continue;
    if (actor) actors.add(`${kind}:${actor}`);
    const consequence = countOf(r, token);
    const list = out[kind] ?? [];
    out[kind] = list;
    if (!list.some((known) => same(known, consequence))) list.push(consequence);
  }
  return out;
}

function same(a: Consequence, b: Consequence): boolean {
  return a.low === b.low && a.best === b.best && (a.who === b.who || !a.who || !b.who);
}

function countOf(r: Reader, token: number): Consequence {
  const span = r.filler(token);
  const head = r.partOf(token);
  const quantity = r.quantityOf(token) ?? r.quantityOf(head);
  const pos = r.a.upos(head);
  const who = pos === 'NUM' || pos === 'PRON' ? undefined : pos === 'PROPN' ? r.a.slice(span) : r.a.lower(head);
  const none = /^(nobody|none|no-one)$/.test(r.a.lower(token)) || hasNo(r, token);
  const base = { start: span.start, end: span.end, ...(who ? { who } : {}) };
  if (none) return { low: 0, best: 0, high: 0, ...base };
  if (quantity) {
    const { low, best, high } = quantity;
    return { low, best, high, ...base, ...(quantity.total ? { total: true } : {}) };
  }
  const one = isSingular(r, token);
  return one ? { low: 1, best: 1, high: 1, ...base } : { low: null, best: null, high: null, ...base };
}

/** "no civilians": a stated zero. */
function hasNo(r: Reader, token: number): boolean {
  const determiner = r.a.child(token, 'det');
  return determiner !== -1 && r.a.lower(determiner) === 'no';
}

/** "a soldier", "the mayor", a name: one. */
function isSingular(r: Reader, token: number): boolean {
  const { a } = r;
  if (r.nameType(token) === 'PER' || r.actorAt(token)?.kind === 'person') return true;
  const determiner = a.child(token, 'det');
  if (a.xpos(token) !== 'NN' || determiner === -1 || COLLECTIVE.test(r.lemma(token))) return false;
  if (/^(a|an|one|another)$/.test(a.lower(determiner))) return true;
  return a.lower(determiner) === 'the' && r.isA(token, 'person') && r.actorAt(token)?.kind !== 'group';
}

/** Singular nouns that stand for many. */
const COLLECTIVE =
  /^(group|family|crew|community|population|convoy|patrol|army|force|military|police|unit|crowd|number|couple|dozen|hundred|thousand|team|staff|public|battalion|brigade|platoon|militia|garrison|troop)$/;

const HARMED: readonly RoleName[] = ['recipient', 'affected'];

/** Sentences after an event in which its dead and wounded may be told without a word of it. */
const AFTERMATH = 2;

/** "Gunmen attacked a base. Twenty soldiers died." gives the dead to the attack, unless it has its own count. */
export function attachLoose(r: Reader, told: readonly Draft[], loose: readonly HarmTelling[]): void {
  let at = 0;
  for (const telling of loose) {
    const sentence = r.a.sentenceOf(telling.token);
    while (at < told.length && told[at]!.sentence <= sentence) at++;
    for (let back = at - 1; back >= 0 && sentence - told[back]!.sentence <= AFTERMATH; back--) {
      const draft = told[back]!;
      if (!mayHurt(draft)) continue;
      if (draft.background || draft.factuality.modality !== 'actual') break;
      const fresh = telling.harms.filter(
        (harm) => LOOSE.has(harm.kind) && !draft.harms.some((known) => known.kind === harm.kind),
      );
      draft.harms.push(...fresh);
      draft.roles.affected.push(
        ...fresh.map((harm) => harm.token).filter((token) => !draft.roles.recipient.includes(token)),
      );
      if (fresh.length > 0) draft.tellings.push(telling.token);
      break;
    }
  }
}

const LOOSE: ReadonlySet<string> = new Set(['killed', 'wounded', 'missing']);
const HURTING: ReadonlySet<string> = new Set([...VIOLENT_FAMILIES, 'riot', 'dispersal', 'capture']);

function mayHurt(draft: Draft): boolean {
  return HURTING.has(draft.frame.family);
}

/** Gives every harm to the event that did it: the trigger that tells it, or the one its clause hangs on. */
export function attachHarms(
  r: Reader,
  args: Arguments,
  drafts: readonly Draft[],
  tellings: readonly HarmTelling[],
): HarmTelling[] {
  const loose: HarmTelling[] = [];
  const byToken = new Map(drafts.map((draft) => [draft.token, draft]));
  const byVerb = new Map<number, Draft>();
  for (const draft of drafts)
    if (draft.noun && draft.verb !== -1 && !byVerb.has(draft.verb)) byVerb.set(draft.verb, draft);
  for (const telling of tellings) {
    const draft = byToken.get(telling.token) ?? byVerb.get(telling.verb) ?? above(r, args, telling, byToken, byVerb);
    if (!draft) {
      loose.push(telling);
      continue;
    }
    for (const harm of telling.harms) {
      if (draft.harms.some((known) => known.kind === harm.kind && known.token === harm.token)) continue;
      draft.harms.push(harm);
      if (!HARMED.some((role) => draft.roles[role].includes(harm.token)) && !draft.roles.actor.includes(harm.token))
        draft.roles.affected.push(harm.token);
    }
  }
  return loose;
}

function above(
  r: Reader,
  args: Arguments,
  telling: HarmTelling,
  byToken: Map<number, Draft>,
  byVerb: Map<number, Draft>,
): Draft | undefined {
  const { a } = r;
  let node = telling.verb === -1 ? telling.token : telling.verb;
  for (let steps = 0; steps < 4; steps++) {
    const subject = args.surfaceSubject(node);
    const found = byToken.get(node) ?? byVerb.get(node) ?? (subject === -1 ? undefined : byToken.get(subject));
    if (found) return found;
    for (const child of a.children(node)) {
      const deprel = a.deprel(child);
      if ((deprel === 'obl' || deprel === 'advcl' || deprel === 'obl:agent') && byToken.has(child))
        return byToken.get(child);
    }
    const deprel = a.deprel(node);
    if (deprel !== 'conj' && deprel !== 'advcl' && deprel !== 'xcomp' && deprel !== 'acl:relcl' && deprel !== 'acl')
      return undefined;
    node = a.head(node);
    if (node === -1) return undefined;
  }
  return undefined;
}
