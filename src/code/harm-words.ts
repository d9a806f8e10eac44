import type { ConsequenceKind, Quantity } from '../model/index.ts';
import type { Arguments } from './arguments.ts';
import { idioms } from './harm-idioms.ts';
import { fitsKind, isStated } from './harm-kinds.ts';
import { companions, firstOfList, listOf, livesOf } from './harm-lists.ts';
import { besideNumber } from './harm-number.ts';
import { type Found, type HarmTelling, harmKey, isHarmWord, POS } from './harm-telling.ts';
import { totals } from './harm-totals.ts';
import type { Reader } from './reader.ts';
import { countOf } from './tolls.ts';

/**
 * Finds what the text says of killed, wounded, detained … wherever it stands; who did it is settled by `attachHarms`.
 * A number beside its word ("30 injured", "wounding over 525") is surer than the tree, which often loses it.
 */
export function findHarms(r: Reader, args: Arguments): HarmTelling[] {
  const read: { token: number; pos: string; found: Found[] }[] = [];
  const sure = new Map<number | Quantity, ConsequenceKind>();
  const counted = (token: number) => countOf(r, token) ?? token;
  for (let i = 0; i < r.a.length; i++) {
    const pos = POS[r.a.upos(i)];
    if (pos === undefined) continue;
    const found = (r.book.consequences.get(harmKey(r, pos, i)) ?? []).flatMap((cue) =>
      sufferersOf(r, args, i, cue, pos),
    );
    if (pos === 'v' && found.length === 0) found.push(...idioms(r, args, i));
    for (const { kind, token, beside } of found) if (beside) sure.set(counted(token), kind);
    if (found.length > 0) read.push({ token: i, pos, found });
  }
  const tellings: HarmTelling[] = [];
  for (const { token, pos, found } of read) {
    // "killed 46 worshippers and wounded 143 others", read as one list: the others belong to their own word.
    const harms = found.filter(
      (harm) => harm.beside || (sure.get(counted(harm.token)) ?? harm.kind) === harm.kind || sharesNumber(r, token),
    );
    // "put the toll at 29 dead"
    const total = harms.length > 0 && harms.every((harm) => r.quantityOf(harm.token)?.total);
    const verb = pos === 'v' ? token : args.governingVerb(token);
    if (harms.length > 0) tellings.push({ token, verb, harms, ...(total && { total }) });
  }
  return [...tellings, ...totals(r, args, tellings)].sort((one, two) => one.token - two.token);
}

/** "were killed and injured", "killing and wounding scores": one number for both. */
function sharesNumber(r: Reader, i: number): boolean {
  const joined = (at: number, other: number) =>
    at > 0 &&
    at < r.a.length &&
    other >= 0 &&
    other < r.a.length &&
    /^(and|or)$/.test(r.a.lower(at)) &&
    isHarmWord(r, other);
  return joined(i - 1, i - 2) || joined(i + 1, i + 2);
}

/** "set the house on fire", "set up a base": only fire destroys. */
const ABLAZE = /^(fire|ablaze|alight|aflame)$/;
interface Cue {
  readonly kind: ConsequenceKind;
  readonly slot: string;
}

function sufferersOf(r: Reader, args: Arguments, i: number, { kind, slot }: Cue, pos: string): Found[] {
  // "His brother was among the dead": one of those who are counted.
  if (r.caseOf(i) === 'among') return [];
  // "feared dead" is not dead.
  if (pos === 'a' && r.a.head(i) !== -1 && r.lemma(r.a.head(i)) === 'fear') return [];
  if (pos === 'v' && r.lemma(i) === 'set' && !r.a.children(i).some((child) => ABLAZE.test(r.a.lower(child)))) return [];
  const counted = slot === 'nmod' || slot === 'self' || slot === 'none' ? -1 : besideNumber(r, i, slot);
  const tokens =
    counted === -1
      ? sufferers(r, args, i, slot, pos).flatMap((named) => listOf(r, livesOf(r, named)))
      : r.conjuncts(firstOfList(r, counted));
  if (tokens.length > 0 && pos === 'v' && slot === 'obj') tokens.push(...companions(r, i));
  return tokens
    .filter((token, at) => at === 0 || !isHarmWord(r, token))
    .filter((token) => fitsKind(r, kind, token) && isStated(r, i, token))
    .map((token) => ({ kind, token, beside: token === counted }));
}

function sufferers(r: Reader, args: Arguments, i: number, slot: string, pos: string): number[] {
  const { a } = r;
  if (slot === 'self') return r.quantityOf(i) ? [i] : [];
  if (slot === 'none') return r.quantityOf(i)?.high === 0 ? [i] : [];
  if (slot === 'nmod') {
    return args
      .ofNoun(i)
      .filter((entry) => entry.slot === 'of' || entry.slot === 'poss')
      .map((entry) => entry.token);
  }
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
  // "left ten dead soldiers", "resulted in one dead soldier"
  return a.deprel(i) === 'amod' && a.head(head) !== -1 && /^(leave|result|cause)$/.test(r.lemma(a.head(head)))
    ? [head]
    : [];
}
