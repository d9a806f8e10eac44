import type { FactualityCue } from '../codebook/index.ts';
import { type Factuality, isLeftOpen, type Modality, type Polarity, type Upos } from '../model/index.ts';
import type { Reader } from './reader.ts';
import {
  isContraryToFact,
  isNearMiss,
  isNeither,
  isNotOne,
  isSupposed,
  isToCome,
  isWeighed,
  isYetTo,
} from './unreal.ts';

/** How far an event is real, as its words say. */
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

const AWAITING: ReadonlySet<string> = new Set(['after', 'when', 'once', 'until', 'till', 'before', 'as']);

/** What the words read so far say; each may only make it less sure. */
export interface RealityState {
  modality: Modality;
  polarity: Polarity;
  act?: Reality['act'];
}

/** The clause's own words: not, will, might, if, often, is -ing. */
export function ownClause(r: Reader, v: number, state: RealityState): void {
  const { a } = r;
  if (isToCome(r, v)) raise(state, 'planned', null);
  if (isYetTo(r, v)) state.polarity = 'negative';
  if (isNearMiss(r, v)) raise(state, 'attempted', 'negative');
  if (isSupposed(r, v) || isContraryToFact(r, v) || isWeighed(r, v)) raise(state, 'hypothetical', 'uncertain');
  for (const child of a.children(v)) ownWord(r, v, child, state);
  if (isProgressive(r, v)) raise(state, 'ongoing', null);
  if (a.children(v).some((child) => r.timexOf(child)?.type === 'SET')) raise(state, 'habitual', null);
}

function ownWord(r: Reader, v: number, child: number, state: RealityState): void {
  const word = r.a.lower(child);
  switch (r.a.deprel(child)) {
    case 'aux':
      apply(r, `x:${word}`, 'aux', state);
      break;
    case 'advmod':
      apply(r, `r:${word}`, 'adv', state);
      break;
    case 'cc':
      if (word === 'nor') state.polarity = 'negative';
      break;
    case 'mark':
      if (CONDITIONAL.has(word)) raise(state, word === 'whether' ? 'possible' : 'hypothetical', 'uncertain');
      else if (word === 'without') state.polarity = 'negative';
      // "is due to hold", read like "due to rain".
      else if (word === 'due' || (word === 'until' && awaits(r, v))) raise(state, 'planned', null);
      break;
    case 'nsubj':
    case 'nsubj:pass':
    case 'obj':
      if (isNone(r, child)) state.polarity = 'negative';
      break;
    case 'advcl': {
      const mark = r.a.child(child, 'mark');
      const conditional = mark !== -1 && /^(if|unless)$/.test(r.a.lower(mark));
      if (conditional && state.modality === 'planned') raise(state, 'hypothetical', 'uncertain');
      break;
    }
  }
}

/** "is advancing", whose last auxiliary "be" is not in the past. */
function isProgressive({ a, lemmas }: Reader, v: number): boolean {
  const be = a.xpos(v) === 'VBG' ? a.childrenBy(v, 'aux').findLast((aux) => lemmas[aux] === 'be') : undefined;
  return be !== undefined && a.xpos(be) !== 'VBD';
}

function isNone(r: Reader, i: number): boolean {
  return (
    /^(nobody|none|nothing)$/.test(r.a.lower(i)) || isNeither(r, i) || isNotOne(r, i) || determinerOf(r, i) === 'no'
  );
}

/** The noun's own phrase: a planned, possible, failed attack; no attack. */
export function ownPhrase(r: Reader, n: number, state: RealityState): void {
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
export function governed(r: Reader, node: number, state: RealityState): void {
  const { a } = r;
  const head = a.head(node);
  const pos = head === -1 ? undefined : GOVERNOR[a.upos(head)];
  const slot = pos && slotUnder(r, node, head, pos);
  if (!slot) return;
  // "discussed plans to attack": the plans are what is above it, whatever it was read under.
  const object = pos === 'v' && isPurpose(r, node) ? a.child(head, 'obj') : -1;
  if (object !== -1 && endsAt(r, object, a.child(node, 'mark') - 1)) apply(r, `n:${r.lemma(object)}`, 'comp', state);
  if (pos === 'v' && isAccusedOf(r, node, head)) return;
  const word = `${pos}:${r.lemma(head)}`;
  if (slot === 'comp' && isPurpose(r, node)) apply(r, word, 'inf', state, head);
  const particle = a.child(head, 'compound:prt');
  if (particle !== -1 && apply(r, `${word} ${r.lemma(particle)}`, slot, state, head)) return;
  if (a.deprel(node) === 'advcl' && pos === 'v' && !r.book.factuality.has(word)) return;
  apply(r, word, slot, state, head);
}

/** "charged with ordering the bombing of a market": it was bombed; "with planning an attack" it may not have been attacked. */
function isAccusedOf(r: Reader, node: number, head: number): boolean {
  const { a } = r;
  if (a.deprel(node) !== 'obj' || a.xpos(head) !== 'VBG' || a.head(head) === -1) return false;
  return /^(the|this|that|these|those)$/.test(determinerOf(r, node)) && r.isA(a.head(head), 'blaming');
}

/** Word classes that govern, as the keys of the cues have them. */
const GOVERNOR: Readonly<Partial<Record<Upos, 'v' | 'a' | 'n'>>> = { VERB: 'v', ADJ: 'a', NOUN: 'n' };

/** The slot of its governor in which `node` stands: `comp`, `obj`, or its preposition; empty where none. */
function slotUnder(r: Reader, node: number, head: number, pos: 'v' | 'a' | 'n'): string {
  const { a } = r;
  switch (a.deprel(node)) {
    case 'xcomp':
    case 'ccomp':
    case 'acl':
      return 'comp';
    case 'obj':
    case 'nsubj:pass':
      return 'obj';
    case 'advcl':
      if (pos === 'a' || isPurpose(r, node)) return 'comp';
      break;
    case 'obl':
    case 'nmod':
      break;
    default:
      return '';
  }
  return markOrCase(r, node) || (a.xpos(node) === 'VBG' && a.child(head, 'compound:prt') !== -1 ? 'comp' : '');
}

function endsAt({ a }: Reader, noun: number, last: number): boolean {
  return last === noun || a.isUnder(last, noun);
}

function markOrCase(r: Reader, node: number): string {
  const mark = r.a.child(node, 'mark');
  return r.caseOf(node) || (mark === -1 ? '' : r.a.lower(mark));
}

function apply(r: Reader, key: string, slot: string, state: RealityState, governor?: number): boolean {
  const cue = r.book.factuality.get(key)?.find((entry) => entry.slot === slot);
  if (!cue) return false;
  // "has neither confirmed nor denied that": it may be so.
  if (cue.modality === 'denied' && governor !== undefined && isLeftOpen(r.a, governor)) raise(state, null, 'uncertain');
  else raise(state, cue.modality, cue.polarity);
  if (cue.act && governor !== undefined && !state.act) state.act = { kind: cue.act, token: governor };
  return true;
}

/** Makes the reality no surer than the word allows. */
export function raise(state: RealityState, modality: Modality | null, polarity: Polarity | null): void {
  if (modality && RANK.indexOf(modality) > RANK.indexOf(state.modality)) state.modality = modality;
  if (polarity && (state.polarity === 'positive' || polarity === 'negative')) state.polarity = polarity;
}

/** The determiner of a noun, in small letters; empty where none. */
export function determinerOf(r: Reader, noun: number): string {
  const determiner = r.a.child(noun, 'det');
  return determiner === -1 ? '' : r.a.lower(determiner);
}

/** "after taking the town", "when the army takes": not in the past, so no more certain than the clause it hangs on. */
export function awaits(r: Reader, node: number): boolean {
  const { a } = r;
  const mark = a.child(node, 'mark', 'advmod');
  if (mark === -1 || !AWAITING.has(a.lower(mark))) return false;
  return a.xpos(node) !== 'VBD' && !a.childrenBy(node, 'aux', 'aux:pass').some((aux) => a.xpos(aux) === 'VBD');
}

/** "to take the town" */
export function isPurpose(r: Reader, node: number): boolean {
  if (r.a.xpos(node) === 'VBG') return false;
  const mark = r.a.child(node, 'mark');
  return mark !== -1 && r.a.lower(mark) === 'to';
}
