import { isLeftOpen } from '../model/index.ts';
import type { Arguments } from './arguments.ts';
import { endOf, permissionOf } from './participles.ts';
import type { Reader } from './reader.ts';
import {
  awaits,
  determinerOf,
  governed,
  isPurpose,
  ownClause,
  ownPhrase,
  type Reality,
  type RealityState,
  raise,
} from './reality.ts';
import { isCompared, isToldOf, isWhoever, ofNoReport } from './unreal.ts';

const ANYBODY = /^(anyone|anybody|whoever|someone|everyone)$/;
/** Governors looked at above an event. */
const MAX_UP = 6;
/** Did it happen, is it meant to, was it denied: read from the word's own clause and from what governs it. */
export function readFactuality(
  r: Reader,
  args: Arguments,
  token: number,
  noun: boolean,
  verb: number,
  voice: string | undefined,
): Reality {
  const state: RealityState = { modality: 'actual', polarity: 'positive' };
  if (noun) ownPhrase(r, token, state);
  else ownClause(r, token, state);
  let node = token;
  // "The attack did not kill anybody", "six weeks of fighting are to end": there was one.
  const whole = noun ? wholeOf(r, token) : token;
  if (noun && isThere(r, whole)) return { ...state, given: true };
  if (noun && ((voice === 'strike' && isDefinite(r, token)) || isFollowed(r, token))) return state;
  if (noun && voice !== undefined && verb !== -1) {
    ownClause(r, verb, state);
    governed(r, node, state);
    if (whole !== node) governed(r, whole, state);
    node = verb;
  }
  climb(r, args, node, state);
  return state.act ? { modality: state.modality, polarity: state.polarity, act: state.act } : state;
}

/** Is it a fact whatever is said of it? */
function isThere(r: Reader, noun: number): boolean {
  return isGiven(r, noun) || isCompared(r, noun) || isToldOf(r, noun);
}

/** Reads what stands above an event, up to where something is told for itself. */
function climb(r: Reader, args: Arguments, from: number, state: RealityState): void {
  const { a } = r;
  let node = from;
  for (let steps = 0; steps < MAX_UP; steps++) {
    const head = a.head(node);
    if (head === -1 || isGiven(r, node) || isReduced(r, node)) return;
    governed(r, node, state);
    const reported = ofNoReport(r, node);
    if (reported) raise(state, reported, reported === 'denied' ? 'negative' : 'uncertain');
    const deprel = a.deprel(node);
    if (deprel === 'acl:relcl') {
      if (ofAnybody(r, head) || isWhoever(r, head, node)) raise(state, 'hypothetical', 'uncertain');
      return;
    }
    // "would not confirm or deny that": what is denied to the confirming was said of no deed.
    if (steps > 0 && deprel === 'conj' && isLeftOpen(a, node)) return;
    if (deprel === 'parataxis' || startsAnew(r, node)) return;
    belowClause(r, args, node, state);
    if (sharesClause(r, args, node)) ownClause(r, head, state);
    if (deprel === 'obl' || (deprel === 'advcl' && !isPurpose(r, node))) return;
    node = head;
  }
}

/** What it means to hang on another clause: as its effect, its aim, its time, its means. */
function belowClause(r: Reader, args: Arguments, node: number, state: RealityState): void {
  const { a } = r;
  const head = a.head(node);
  const adverbial = a.deprel(node) === 'advcl';
  if (isCaused(r, node, head)) ownClause(r, head, state);
  else if (isPermitted(r, node)) raise(state, 'possible', null);
  else if (adverbial && isPurpose(r, node)) raise(state, 'planned', null);
  if (adverbial && (awaits(r, node) || accompanies(r, node) || isShiftedBack(r, node))) likeMain(r, args, head, state);
  if (adverbial && isTerm(r, node)) raise(state, 'demanded', null);
  const ended = endOf(a, node);
  if (ended !== -1) likeMain(r, args, ended, state);
}

/** Do negation and auxiliaries of the governing verb hold for `node` too? */
function sharesClause({ a }: Reader, args: Arguments, node: number): boolean {
  const head = a.head(node);
  if (a.upos(head) !== 'VERB') return false;
  switch (a.deprel(node)) {
    case 'xcomp':
    case 'acl':
    case 'nmod':
      return true;
    case 'conj':
      return a.child(node, 'nsubj', 'nsubj:pass', 'aux') === -1;
    case 'obj':
      return args.lightVoice(head).get('obj') === 'active';
    default:
      return false;
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
function likeMain(r: Reader, args: Arguments, main: number, state: RealityState): void {
  const above: RealityState = { modality: 'actual', polarity: 'positive' };
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

/** "would not meet the envoy until the prisoners were freed": past only because the main clause is. */
function isShiftedBack({ a }: Reader, node: number): boolean {
  const mark = a.child(node, 'mark');
  if (mark === -1 || !/^(until|till|unless|once|before)$/.test(a.lower(mark))) return false;
  return a
    .childrenBy(a.head(node), 'aux')
    .some((aux) => /^(would|should|could|might|will|'d|'ll|wo)$/.test(a.lower(aux)));
}

/** "refused to meet until the siege was lifted", "would not meet unless they were freed": what is asked for in return. */
function isTerm(r: Reader, node: number): boolean {
  const { a } = r;
  const mark = a.child(node, 'mark');
  if (mark === -1 || !/^(until|till)$/.test(a.lower(mark))) return false;
  const main = a.head(node);
  if (REFUSING.test(r.lemma(main)) || (a.deprel(main) === 'xcomp' && REFUSING.test(r.lemma(a.head(main))))) return true;
  return (
    a.childrenBy(main, 'advmod').some((child) => /^(not|n't|never)$/.test(a.lower(child))) &&
    a.childrenBy(main, 'aux').some((aux) => a.xpos(aux) === 'MD')
  );
}
const REFUSING = /^(refuse|decline)$/;

function isDefinite(r: Reader, noun: number): boolean {
  return /^(the|this|that|these|those)$/.test(determinerOf(r, noun));
}
