import type { ConsequenceKind, RoleName } from '../model/index.ts';
import type { Arguments } from './arguments.ts';
import { type Draft, VERBAL, VIOLENT_FAMILIES } from './draft.ts';
import { fitsKind, isNone } from './harm-kinds.ts';
import type { HarmTelling } from './harm-telling.ts';
import { depthOf, type Reader } from './reader.ts';
import { isElsewhere } from './same-setting.ts';

const HARMED: readonly RoleName[] = ['recipient', 'affected'];
/** Sentences after an event in which its dead and wounded may be told without a word of it. */
const AFTERMATH = 2;
/** … and in which a running total may be. */
const TOTAL_REACH = 10;

const LOOSE: ReadonlySet<string> = new Set(['killed', 'wounded', 'missing']);
const HURTING: ReadonlySet<string> = new Set([...VIOLENT_FAMILIES, 'riot', 'dispersal', 'capture']);

/** "Two days before the rally, 22 people died": not at the rally. */
const OTHER_TIME = /^(before|until|till|since|ahead of)$/;

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
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts) {
    if (draft.noun && draft.verb !== -1 && !byVerb.has(draft.verb) && !OTHER_TIME.test(r.caseOf(draft.token)))
      byVerb.set(draft.verb, draft);
    const here = bySentence.get(draft.sentence);
    if (here) here.push(draft);
    else bySentence.set(draft.sentence, [draft]);
  }
  for (const telling of tellings) {
    const here = bySentence.get(r.a.sentenceOf(telling.token)) ?? [];
    const draft = telling.total
      ? nearest(here, telling)
      : (ownDraft(r, byToken, telling) ??
        (happened(r, telling)
          ? (byVerb.get(telling.verb) ?? above(r, args, telling, byToken, byVerb) ?? beside(r, here, telling))
          : undefined));
    if (draft && !isOfSentence(draft, telling)) give(r, draft, telling);
    else if (telling.total || happened(r, telling)) loose.push(telling);
  }
  return loose;
}

const TAKEN: ReadonlyMap<string, ConsequenceKind> = new Map([
  ['abduct', 'abducted'],
  ['arrest', 'detained'],
]);

/** "took 11 people", "picked up twelve protesters": whom such a deed is done to is counted, whatever the verb. */
export function countTaken(r: Reader, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const kind = TAKEN.get(draft.frame.family);
    if (!kind || draft.noun || !happensIn(draft)) continue;
    // "took 120 people hostage", with the last word read as the object: no one more.
    for (const token of draft.roles.recipient)
      if (
        !/^(hostage|captive)$/.test(r.a.lower(token)) &&
        fitsKind(r, kind, token) &&
        !draft.harms.some((known) => known.token === token)
      )
        draft.harms.push({ kind, token });
  }
}

/** "jailed for the bombing": nobody is held by what they are held for. */
function isOfSentence(draft: Draft, { token, harms }: HarmTelling): boolean {
  // "agreed to end a war that has displaced millions", "investigating the deaths of two": words hurt nobody.
  if (VERBAL.has(draft.frame.plover ?? '') && draft.token !== token) return true;
  const held = harms.every(({ kind }) => kind === 'detained');
  return held && draft.token !== token && VIOLENT_FAMILIES.has(draft.frame.family);
}

/** The event the word of harm is itself; "could kill thousands" harms nobody, whatever it is merged with. */
function ownDraft(r: Reader, byToken: ReadonlyMap<number, Draft>, { token }: HarmTelling): Draft | undefined {
  const { a } = r;
  const modal = a.childrenBy(token, 'aux').some((aux) => a.xpos(aux) === 'MD');
  const asked = a.childrenBy(token, 'mark').some((mark) => /^(if|whether|unless)$/.test(a.lower(mark)));
  return modal || asked ? undefined : byToken.get(token);
}

function give(r: Reader, draft: Draft, telling: HarmTelling): void {
  const named = new Set(telling.harms.map((harm) => harm.token));
  // What the frame took for dead may be told to be hurt: the telling is nearer.
  const kept = draft.harms.filter(
    (known) => !named.has(known.token) || telling.harms.some(({ kind }) => kind === known.kind),
  );
  draft.harms.splice(0, draft.harms.length, ...kept);
  for (const harm of telling.harms) {
    // "placed the bomb and fled": who did it is not driven out.
    if (harm.kind === 'displaced' && draft.roles.actor.includes(harm.token)) continue;
    if (draft.harms.some((known) => known.kind === harm.kind && known.token === harm.token)) continue;
    draft.harms.push(harm);
    if (!telling.total && !isNone(r, harm.token) && !standsIn(r, draft, harm.token))
      draft.roles.affected.push(harm.token);
  }
}

/** Is the word in a role already, or in the phrase of one ("more than 7,000")? */
function standsIn(r: Reader, draft: Draft, token: number): boolean {
  if (draft.roles.actor.includes(token)) return true;
  const at = r.a.start(token);
  return HARMED.some((role) =>
    draft.roles[role].some((known) => {
      if (known === token) return true;
      if (r.a.head(token) !== known) return false;
      const filler = r.filler(known);
      return filler.start <= at && at < filler.end;
    }),
  );
}

/** "could kill thousands", "to injure them", "did not wound anybody" tell of no harm done. */
function happened(r: Reader, { verb }: HarmTelling): boolean {
  if (verb === -1) return true;
  const { a } = r;
  for (const child of a.children(verb)) {
    const deprel = a.deprel(child);
    if (deprel === 'aux' && a.xpos(child) === 'MD') return false;
    if (deprel === 'advmod' && /^(not|n't|n’t|never)$/.test(a.lower(child))) return false;
    if (deprel === 'mark' && /^(to|if|unless|whether)$/.test(a.lower(child)) && r.lemma(verb) !== 'flee') return false;
  }
  return !isDenied(r, verb);
}

/** "deny that many were killed", "doubt that anybody was hurt" */
function isDenied(r: Reader, verb: number): boolean {
  const head = r.a.deprel(verb) === 'ccomp' ? r.a.head(verb) : -1;
  const cues = head === -1 ? undefined : r.book.factuality.get(`v:${r.lemma(head)}`);
  return (
    cues?.some(({ slot, modality }) => slot === 'comp' && (modality === 'denied' || modality === 'possible')) ?? false
  );
}

function mayHurt(draft: Draft): boolean {
  return HURTING.has(draft.frame.family);
}

/** The event of violence (or the arrests) before the number in its sentence, or else the one behind it. */
function nearest(here: readonly Draft[], { token, harms }: HarmTelling): Draft | undefined {
  const fit = totalFits(harms[0]!.kind);
  return here.findLast((draft) => draft.token < token && fit(draft)) ?? here.find(fit);
}

function totalFits(kind: string): (draft: Draft) => boolean {
  if (kind === 'detained') return (draft) => draft.frame.family === 'arrest';
  return (draft) => mayHurt(draft) && draft.frame.family !== 'harm';
}

/** Clauses whose harm may be done by what stands before them in the sentence. */
const BESIDE: ReadonlySet<string> = new Set(['root', 'conj', 'parataxis', 'advcl', 'acl:relcl', 'ccomp']);

/** "a bombing on May 4 that killed 12": read as said of the day, or of the place. */
function beside(r: Reader, here: readonly Draft[], { verb, token, harms }: HarmTelling): Draft | undefined {
  const { a } = r;
  const clause = verb === -1 ? token : verb;
  const deprel = a.deprel(clause);
  if (!BESIDE.has(deprel) || !harms.every((harm) => LOOSE.has(harm.kind))) return undefined;
  if (deprel === 'acl:relcl' && r.isA(a.head(clause), 'person') && r.timexAt[a.head(clause)] === -1) return undefined;
  return here.findLast(
    (draft) => draft.token < clause && mayHurt(draft) && draft.frame.family !== 'harm' && happensIn(draft),
  );
}

function happensIn(draft: Draft): boolean {
  return draft.factuality.modality === 'actual' && draft.factuality.polarity === 'positive';
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
      if (deprel !== 'obl' && deprel !== 'advcl' && deprel !== 'obl:agent') continue;
      if (deprel === 'obl' && OTHER_TIME.test(r.caseOf(child))) continue;
      const other = byToken.get(child) ?? byVerb.get(child);
      if (other && (byToken.has(child) || isUnrest(other))) return other;
    }
    const deprel = a.deprel(node);
    if (deprel !== 'conj' && deprel !== 'advcl' && deprel !== 'xcomp' && deprel !== 'acl:relcl' && deprel !== 'acl')
      return undefined;
    node = a.head(node);
    if (node === -1) return undefined;
  }
  return undefined;
}

/** "20 have died since protests began" */
function isUnrest(draft: Draft): boolean {
  return mayHurt(draft) || draft.frame.family === 'protest';
}

/** "Gunmen attacked a base. Twenty soldiers died." gives the dead to the attack, unless it has its own count. */
export function attachLoose(r: Reader, told: readonly Draft[], loose: readonly HarmTelling[]): void {
  let at = 0;
  for (const telling of loose) {
    const sentence = r.a.sentenceOf(telling.token);
    while (at < told.length && told[at]!.sentence <= sentence) at++;
    if (telling.total && !telling.harms.every((harm) => LOOSE.has(harm.kind))) continue;
    const draft =
      (telling.total
        ? (risenFrom(r, told.slice(0, at), telling, sentence - TOTAL_REACH) ?? lastCounted(told, at, telling))
        : undefined) ?? lastHurting(r, told, at, sentence - (telling.total ? TOTAL_REACH : AFTERMATH));
    if (!draft || (!telling.total && isOfOther(r, draft, telling))) continue;
    const fresh = telling.harms.filter(
      (harm) => telling.total || (LOOSE.has(harm.kind) && !draft.harms.some((known) => known.kind === harm.kind)),
    );
    if (fresh.length === 0) continue;
    give(r, draft, { ...telling, harms: fresh });
    draft.tellings.push(telling.token);
  }
}

/** "Two policemen died in Cerro Blanco on Friday" after a blast in Barranca on Monday: of another deed; who dies in hospital dies of this one. */
function isOfOther(r: Reader, draft: Draft, { verb }: HarmTelling): boolean {
  if (verb === -1) return false;
  const { time } = draft;
  return r.a.childrenBy(verb, 'obl', 'obl:unmarked').some((phrase) => {
    const range = r.timexOf(phrase)?.range;
    if (range && time?.start && time.basis !== 'default' && (range.end ?? '9999') < time.start) return true;
    const area = r.areaAt[phrase]!;
    return area !== -1 && !/^(hospital|clinic|surgery)$/.test(r.lemma(phrase)) && isElsewhere(r, draft, area);
  });
}

/** "The toll rose to 56" after a blast that killed 30 and a shot that killed two: of the deed with the most dead so far, if there are several. */
function risenFrom(r: Reader, told: readonly Draft[], { harms }: HarmTelling, from: number): Draft | undefined {
  const [toll] = harms;
  const total = toll && r.quantityOf(toll.token)?.low;
  if (!total) return undefined;
  const counts = told
    .filter((draft) => draft.sentence >= from && !draft.background && draft.factuality.modality === 'actual')
    .map((draft) => ({ draft, count: mostOf(r, draft, toll.kind) }))
    .filter(({ count }) => count > 0);
  const [most] = counts.sort((one, other) => other.count - one.count);
  return most && counts.length > 1 && most.count > 1 && most.count <= total ? most.draft : undefined;
}

/** The highest count of a kind of harm that a deed has; 0 where none is counted. */
function mostOf(r: Reader, { harms }: Draft, kind: ConsequenceKind): number {
  return Math.max(0, ...harms.filter((harm) => harm.kind === kind).map(({ token }) => r.quantityOf(token)?.low ?? 0));
}

/** "39 have been killed since June. The minister put the number of dead at 19.": what was counted just before, background or not. */
function lastCounted(told: readonly Draft[], at: number, { harms, token }: HarmTelling): Draft | undefined {
  const before = told[at - 1];
  const kind = harms[0]?.kind;
  return before && token > before.token && before.harms.some((known) => known.kind === kind) ? before : undefined;
}

/** The last violence told before place `at`, not before sentence `from`; of two in one sentence the one nearer its root. */
function lastHurting(r: Reader, told: readonly Draft[], at: number, from: number): Draft | undefined {
  let found: Draft | undefined;
  for (let back = at - 1; back >= 0 && told[back]!.sentence >= from; back--) {
    const draft = told[back]!;
    if (found && draft.sentence !== found.sentence) break;
    if (!mayHurt(draft)) continue;
    if (draft.background || draft.factuality.modality !== 'actual') break;
    if (!found || depthOf(r, draft.token) < depthOf(r, found.token)) found = draft;
  }
  return found;
}
