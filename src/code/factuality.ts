import type { FactualityCue } from '../codebook/index.ts';
import type { Factuality, Modality, Polarity } from '../model/index.ts';
import type { Arguments } from './arguments.ts';
import { endOf } from './participles.ts';
import type { Reader } from './reader.ts';
import { permissionOf } from './subjects.ts';
import { isNearMiss, isNeither, isSupposed, isToCome, isWhoever, isYetTo, ofNoReport } from './unreal.ts';

export interface Reality extends Factuality {
  /** The speech act of the nearest governor that performs one, and its word. */
  readonly act?: { readonly kind: NonNullable<FactualityCue['act']>; readonly token: number };
  /** Is it only spoken of as known: "to end the fighting", "an inquiry into the raid"? */
  readonly given?: boolean;
}

/** Later in the list outranks earlier: a planned attack that was foiled is attempted, not planned. */
const RANK: readonly Modality[] = [
  'actual',
  'ongoing',
  'habitual',
  'planned',
  'attempted',
  'demanded',
  'possible',
  'hypothetical',
  'denied',
];
const CONDITIONAL = new Set(['if', 'unless', 'should', 'whether', 'lest', 'otherwise']);
/** Governors looked at above an event. */
const MAX_UP = 6;
const ANYBODY = /^(anyone|anybody|whoever|someone|everyone)$/;
const AWAITING: ReadonlySet<string> = new Set(['after', 'when', 'once', 'until', 'till', 'before', 'as']);

interface State {
  modality: Modality;
  polarity: Polarity;
  act?: Reality['act'];
}

/** Did it happen, is it meant to, was it denied: read from the word's own clause and from what governs it. */
export function readFactuality(
  r: Reader,
  args: Arguments,
  token: number,
  noun: boolean,
  verb: number,
  voice: string | undefined,
): Reality {
  const state: State = { modality: 'actual', polarity: 'positive' };
  if (noun) ownPhrase(r, token, state);
  else ownClause(r, token, state);
  let node = token;
  // "The attack did not kill anybody", "six weeks of fighting are to end": there was one.
  if (noun && isGiven(r, wholeOf(r, token))) return { ...state, given: true };
  if (noun && ((voice === 'strike' && isDefinite(r, token)) || isFollowed(r, token))) return state;
  if (noun && voice !== undefined && verb !== -1) {
    ownClause(r, verb, state);
    governed(r, node, state);
    node = verb;
  }
  climb(r, args, node, state);
  return state.act ? { modality: state.modality, polarity: state.polarity, act: state.act } : state;
}

function climb(r: Reader, args: Arguments, from: number, state: State): void {
  const { a } = r;
  let node = from;
  for (let steps = 0; steps < MAX_UP; steps++) {
    const head = a.head(node);
    if (head === -1 || isGiven(r, node) || isReduced(r, node)) return;
    governed(r, node, state);
    const reported = ofNoReport(r, node);
    if (reported) raise(state, reported, reported === 'denied' ? 'negative' : 'uncertain');
    const deprel = a.deprel(node);
    if (deprel === 'acl:relcl' && (ofAnybody(r, head) || isWhoever(r, head, node)))
      raise(state, 'hypothetical', 'uncertain');
    if (deprel === 'acl:relcl' || deprel === 'parataxis' || startsAnew(r, node)) return;
    if (isCaused(r, node, head)) ownClause(r, head, state);
    else if (isPermitted(r, node)) raise(state, 'possible', null);
    else if (deprel === 'advcl' && isPurpose(r, node)) raise(state, 'planned', null);
    if (deprel === 'advcl' && (awaits(r, node) || accompanies(r, node))) likeMain(r, args, head, state);
    const ended = endOf(a, node);
    if (ended !== -1) likeMain(r, args, ended, state);
    if (
      (deprel === 'xcomp' ||
        deprel === 'ccomp' ||
        deprel === 'conj' ||
        deprel === 'acl' ||
        deprel === 'nmod' ||
        deprel === 'obj') &&
      a.upos(head) === 'VERB'
    ) {
      if (deprel !== 'obj' || args.lightVoice(head).get('obj') === 'active')
        inheritClause(r, node, head, deprel, state);
    }
    if (deprel === 'obl' || (deprel === 'advcl' && !isPurpose(r, node))) return;
    node = head;
  }
}

/** "gave Turkey permission to bomb", "the right to strike": it may be done. */
function isPermitted(r: Reader, node: number): boolean {
  const { a } = r;
  const deprel = a.deprel(node);
  if ((deprel !== 'acl' && deprel !== 'advcl') || a.child(node, 'mark') === -1 || a.xpos(node) !== 'VB') return false;
  const head = a.head(node);
  const verb = deprel === 'acl' ? a.head(head) : head;
  const permission = verb === -1 ? -1 : permissionOf(r, verb);
  return permission !== -1 && (deprel === 'advcl' || permission === head);
}

/** "anyone who attacks" */
function ofAnybody(r: Reader, noun: number): boolean {
  return ANYBODY.test(r.a.lower(noun)) || determinerOf(r, noun) === 'any';
}

function determinerOf(r: Reader, noun: number): string {
  const determiner = r.a.child(noun, 'det');
  return determiner === -1 ? '' : r.a.lower(determiner);
}

/** "the hostages taken in May": a participle tells what was done to them, whatever is wanted or refused with them. */
function isReduced(r: Reader, node: number): boolean {
  const { a } = r;
  return a.deprel(node) === 'acl' && /^VB[NG]$/.test(a.xpos(node)) && a.child(node, 'mark', 'case') === -1;
}

/** "six weeks of fighting", "a series of attacks": the word that stands in the clause for the event. */
function wholeOf(r: Reader, noun: number): number {
  let node = noun;
  for (let steps = 0; steps < 3; steps++) {
    if (r.a.deprel(node) !== 'nmod' || r.caseOf(node) !== 'of' || isGiven(r, node)) break;
    node = r.a.head(node);
  }
  return node;
}

/** "to end the fighting", "condemn the attack": what is ended or condemned is there, though the ending may not come. */
function isGiven(r: Reader, node: number): boolean {
  const { a } = r;
  const deprel = a.deprel(node);
  if (!/^(obj|obl|nmod|nsubj:pass)$/.test(deprel) || !/^(NOUN|VERB)$/.test(a.upos(node))) return false;
  const slot = deprel === 'obj' || deprel === 'nsubj:pass' ? 'obj' : r.caseOf(node);
  const pos = a.upos(a.head(node)) === 'VERB' ? 'v' : 'n';
  const cues = r.book.factuality.get(`${pos}:${r.lemma(a.head(node))}`);
  return cues?.some((cue) => cue.act === 'given' && cue.slot === slot) ?? false;
}

/** "after taking the town", "when the army takes": not in the past, so no more certain than the clause it hangs on. */
function awaits(r: Reader, node: number): boolean {
  const { a } = r;
  const mark = a.child(node, 'mark', 'advmod');
  if (mark === -1 || !AWAITING.has(a.lower(mark))) return false;
  return a.xpos(node) !== 'VBD' && !a.childrenBy(node, 'aux', 'aux:pass').some((aux) => a.xpos(aux) === 'VBD');
}

/** "forced thousands to flee", "prompting the kingdom to close its ports": they did. */
function isCaused(r: Reader, node: number, head: number): boolean {
  return isPurpose(r, node) && r.isA(head, 'causing') && r.a.child(head, 'obj', 'nsubj:pass') !== -1;
}

/** "a plot to plan the bombing that killed 80": there was one, whatever it was meant to be. */
function isFollowed(r: Reader, noun: number): boolean {
  const { a } = r;
  return a.childrenBy(noun, 'acl:relcl').some((clause) => {
    const subject = a.child(clause, 'nsubj');
    const did = subject !== -1 && /^(that|which)$/.test(a.lower(subject)) && a.xpos(clause) === 'VBD';
    return did && a.child(clause, 'aux', 'advmod') === -1;
  });
}

/** "would raid the town, arresting suspects": no surer than what it goes with. */
function accompanies({ a }: Reader, node: number): boolean {
  return a.xpos(node) === 'VBG' && a.child(node, 'mark', 'aux', 'nsubj') === -1;
}

/** A main clause that is to come, or only might, makes its time clauses so too. */
function likeMain(r: Reader, args: Arguments, main: number, state: State): void {
  const above: State = { modality: 'actual', polarity: 'positive' };
  if (r.a.upos(main) === 'VERB') ownClause(r, main, above);
  climb(r, args, main, above);
  if (above.modality === 'hypothetical' || above.modality === 'possible') raise(state, above.modality, 'uncertain');
  else if (above.modality === 'planned' || above.modality === 'demanded') raise(state, 'planned', null);
}

/** "denied that they had shelled the town and blamed the army": a plain past beside a perfect goes with what governs both. */
function startsAnew(r: Reader, node: number): boolean {
  const { a } = r;
  return (
    a.deprel(node) === 'conj' &&
    a.xpos(node) === 'VBD' &&
    a.xpos(a.head(node)) === 'VBN' &&
    a.child(a.head(node), 'aux') !== -1
  );
}

/** Negation and auxiliaries of a governor hold for what it shares a clause with. */
function inheritClause(r: Reader, node: number, head: number, deprel: string, state: State): void {
  if (deprel === 'conj' && r.a.child(node, 'nsubj', 'nsubj:pass', 'aux') !== -1) return;
  if (deprel === 'ccomp') return;
  ownClause(r, head, state);
}

export function isPurpose(r: Reader, node: number): boolean {
  if (r.a.xpos(node) === 'VBG') return false;
  const mark = r.a.child(node, 'mark');
  return mark !== -1 && r.a.lower(mark) === 'to';
}

/** The clause's own words: not, will, might, if, often, is -ing. */
function ownClause(r: Reader, v: number, state: State): void {
  const { a } = r;
  let progressive = false;
  if (isToCome(r, v)) raise(state, 'planned', null);
  if (isYetTo(r, v)) state.polarity = 'negative';
  if (isNearMiss(r, v)) raise(state, 'attempted', 'negative');
  if (isSupposed(r, v)) raise(state, 'hypothetical', 'uncertain');
  for (const child of a.children(v)) {
    const deprel = a.deprel(child);
    if (deprel === 'aux') {
      if (r.lemma(child) === 'be' && a.xpos(v) === 'VBG') progressive = a.xpos(child) !== 'VBD';
      apply(r, `x:${a.lower(child)}`, 'aux', state);
    } else if (deprel === 'advmod') {
      apply(r, `r:${a.lower(child)}`, 'adv', state);
    } else if (deprel === 'cc') {
      if (a.lower(child) === 'nor') state.polarity = 'negative';
    } else if (deprel === 'mark' && CONDITIONAL.has(a.lower(child))) {
      if (a.lower(child) === 'whether') raise(state, 'possible', 'uncertain');
      else raise(state, 'hypothetical', 'uncertain');
    } else if (deprel === 'mark' && a.lower(child) === 'until') {
      if (awaits(r, v)) raise(state, 'planned', null);
    } else if (deprel === 'mark' && a.lower(child) === 'without') {
      state.polarity = 'negative';
    } else if ((deprel === 'nsubj' || deprel === 'nsubj:pass' || deprel === 'obj') && isNone(r, child)) {
      state.polarity = 'negative';
    } else if (deprel === 'advcl') {
      const mark = a.child(child, 'mark');
      if (mark !== -1 && (a.lower(mark) === 'if' || a.lower(mark) === 'unless') && state.modality === 'planned')
        raise(state, 'hypothetical', 'uncertain');
    }
  }
  if (progressive) raise(state, 'ongoing', null);
  const timex = a.children(v).find((child) => r.timexOf(child)?.type === 'SET');
  if (timex !== undefined) raise(state, 'habitual', null);
}

function isNone(r: Reader, i: number): boolean {
  if (/^(nobody|none|nothing)$/.test(r.a.lower(i)) || isNeither(r, i)) return true;
  const determiner = r.a.child(i, 'det');
  return determiner !== -1 && r.a.lower(determiner) === 'no';
}

function isDefinite(r: Reader, noun: number): boolean {
  const determiner = r.a.child(noun, 'det');
  return determiner !== -1 && /^(the|this|that|these|those)$/.test(r.a.lower(determiner));
}

/** The noun's own phrase: a planned, possible, failed attack; no attack. */
function ownPhrase(r: Reader, n: number, state: State): void {
  const { a } = r;
  if (isNone(r, n)) state.polarity = 'negative';
  // "any attack will be answered", "reservations about any talks"
  if (determinerOf(r, n) === 'any') raise(state, 'hypothetical', 'uncertain');
  for (const child of a.children(n)) {
    // "talks to be held in May"
    if (a.deprel(child) === 'acl' && isPurpose(r, child) && a.child(child, 'aux:pass') !== -1)
      raise(state, 'planned', null);
    if (a.deprel(child) !== 'amod' && a.deprel(child) !== 'compound') continue;
    apply(r, `a:${r.lemma(child)}`, 'mod', state);
    apply(r, `a:${a.lower(child)}`, 'mod', state);
    apply(r, `v:${r.lemma(child)}`, 'mod', state);
  }
}

/** What the governing word makes of `node`. */
function governed(r: Reader, node: number, state: State): void {
  const { a } = r;
  const head = a.head(node);
  if (head === -1) return;
  const upos = a.upos(head);
  const pos = upos === 'VERB' ? 'v' : upos === 'ADJ' ? 'a' : upos === 'NOUN' ? 'n' : '';
  if (pos === '') return;
  const deprel = a.deprel(node);
  const slot =
    deprel === 'xcomp' ||
    deprel === 'ccomp' ||
    deprel === 'acl' ||
    (deprel === 'advcl' && (pos === 'a' || isPurpose(r, node)))
      ? 'comp'
      : deprel === 'obj' || deprel === 'nsubj:pass'
        ? 'obj'
        : deprel === 'obl' || deprel === 'nmod' || deprel === 'advcl'
          ? markOrCase(r, node) || (a.xpos(node) === 'VBG' && a.child(head, 'compound:prt') !== -1 ? 'comp' : '')
          : '';
  if (slot === '') return;
  // "discussed plans to attack": the plans are what is above it, whatever it was read under.
  const object = pos === 'v' && isPurpose(r, node) ? a.child(head, 'obj') : -1;
  if (object !== -1 && endsAt(r, object, a.child(node, 'mark') - 1)) apply(r, `n:${r.lemma(object)}`, 'comp', state);
  if (slot === 'comp' && isPurpose(r, node)) apply(r, `${pos}:${r.lemma(head)}`, 'inf', state, head);
  const particle = a.child(head, 'compound:prt');
  if (particle !== -1 && apply(r, `${pos}:${r.lemma(head)} ${r.lemma(particle)}`, slot, state, head)) return;
  if (deprel === 'advcl' && pos === 'v' && !r.book.factuality.has(`v:${r.lemma(head)}`)) return;
  apply(r, `${pos}:${r.lemma(head)}`, slot, state, head);
}

function endsAt({ a }: Reader, noun: number, last: number): boolean {
  return last === noun || a.isUnder(last, noun);
}

function markOrCase(r: Reader, node: number): string {
  const mark = r.a.child(node, 'mark');
  return r.caseOf(node) || (mark === -1 ? '' : r.a.lower(mark));
}

function apply(r: Reader, key: string, slot: string, state: State, governor?: number): boolean {
  const cue = r.book.factuality.get(key)?.find((entry) => entry.slot === slot);
  if (!cue) return false;
  raise(state, cue.modality, cue.polarity);
  if (cue.act && governor !== undefined && !state.act) state.act = { kind: cue.act, token: governor };
  return true;
}

function raise(state: State, modality: Modality | null, polarity: Polarity | null): void {
  if (modality && RANK.indexOf(modality) > RANK.indexOf(state.modality)) state.modality = modality;
  if (polarity && (state.polarity === 'positive' || polarity === 'negative')) state.polarity = polarity;
}
