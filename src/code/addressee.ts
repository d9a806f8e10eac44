import type { Arguments } from './arguments.ts';
import type { Slot } from './clauses.ts';
import { isQuestionWord } from './misread.ts';
import type { Reader } from './reader.ts';

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

/** How deep the content is searched. */
export const MAX_DEPTH = 4;

/**
 * Who in a content is the other side: the nearest party in a slot for one, however deep down.
 * @param names Names of those who speak themselves.
 * @param depth How deep the content stands already; it is searched down to {@link MAX_DEPTH}.
 * @returns Token of the party; -1 where there is none.
 */
export function addressee(
  r: Reader,
  args: Arguments,
  slots: readonly Slot[],
  names: ReadonlySet<string>,
  depth: number,
): number {
  // "to withdraw its troops from Lebanon": whence and to whom, before what.
  for (const { slot, token } of [...slots].sort((one, two) => rankOf(one) - rankOf(two))) {
    if (slot === 'obj' && r.isA(token, 'troopnoun') && isSent(r, token)) continue;
    // "vowed to avenge the children"
    if (slot === 'obj' && r.lemma(r.a.head(token)) === 'avenge') continue;
    if (isHow(r, slot, token) || (slot === 'mod' && isOnlyNamed(r, token))) continue;
    // "the return of land seized by the army": read as the doer of the seizing.
    const by = slot === 'subj' && depth > 0 && r.a.deprel(token) === 'obl:agent';
    if ((by || ADDRESSEE.has(slot)) && !isHyphened(r, token) && isParty(r, token) && !names.has(speakerName(r, token)))
      return token;
  }
  if (depth === MAX_DEPTH) return -1;
  for (const { slot, token } of slots) {
    if (slot === 'subj' || slot === 'prt' || slot === 'verb' || r.timexAt[token] !== -1 || isQuestion(r, token))
      continue;
    if (slot === 'advcl' && isAside(r, token)) continue;
    const inner = r.a.upos(token) === 'VERB' ? args.ofVerb(token) : args.ofNoun(token);
    const found = addressee(r, args, inner, names, depth + 1);
    if (found !== -1) return found;
  }
  return -1;
}

/** "with full force", "by force" */
export function isHow(r: Reader, slot: string, token: number): boolean {
  return (
    /^(with|by)$/.test(slot) && r.a.lower(token) === 'force' && r.a.child(token, 'det', 'nmod', 'nmod:poss') === -1
  );
}

/** "counter-rebel", "anti-ISIS": against whom, not by whom. */
export function isOpposed(r: Reader, token: number): boolean {
  return r.a.children(token).some((child) => child < token && /^(counter|anti)$/.test(r.a.lower(child)));
}

/** "anti-rebel raids", "artillery shelling", "the Geneva convention": of what kind or name it is. */
function isOnlyNamed(r: Reader, token: number): boolean {
  if (isOpposed(r, token) || r.isA(token, 'weapon')) return true;
  return r.isPlace(token) && !r.actorAt(token) && r.a.upos(token) !== 'ADJ' && r.isA(r.a.head(token), 'accord');
}

/** "resign without returning to Chile", "to leave after meeting the king": beside what is said. */
function isAside({ a }: Reader, clause: number): boolean {
  const mark = a.child(clause, 'mark');
  return mark !== -1 && /^(without|after|before|since|while|when)$/.test(a.lower(mark));
}

/** A name, a nationality, an actor: not just any noun. */
export function isParty(r: Reader, token: number): boolean {
  // "demanded that he be freed", of whom nothing is known.
  if (r.a.upos(token) === 'PRON' && r.actorAt(token) === undefined) return false;
  // "25,000 tons": a number of things is nobody.
  if (r.a.upos(token) === 'NUM' && r.partOf(token) === token) return false;
  // "a return to civilian rule"
  if (r.isA(token, 'grip') && !r.actorAt(token)) return false;
  // "a state of siege"
  if (r.lemma(token) === 'state' && r.innerOf(token) !== token) return false;
  return (
    r.actorAt(token) !== undefined ||
    r.isPlace(token) ||
    r.nameType(token) !== undefined ||
    (r.a.upos(token) !== 'ADJ' && r.isA(token, 'actorlike'))
  );
}

/** "agreed to withdraw its troops": one's own forces are not the other side. */
export function isOwn(r: Reader, token: number): boolean {
  const owner = r.a.child(token, 'nmod:poss');
  return owner !== -1 && r.a.upos(owner) === 'PRON' && r.isA(token, 'troopnoun');
}

/** "to contribute 4,000 troops to the force", "to deploy peacekeepers": they are what is given. */
function isSent(r: Reader, troops: number): boolean {
  return r.a.child(troops, 'nummod') !== -1 || isOwn(r, troops) || r.isListed(r.a.head(troops), 'sending');
}

const rankOf = ({ slot }: Slot): number => (FIRST.has(slot) ? 0 : 1);
const FIRST: ReadonlySet<string> = new Set(['to', 'with', 'from', 'iobj']);

/** "a seven-member panel": half a word is spoken to nobody. */
function isHyphened(r: Reader, token: number): boolean {
  return token > 0 && r.a.form(token - 1) === '-' && r.a.upos(token - 2) === 'NUM';
}

/** "investigate who killed the general": nobody in an open question is spoken to. */
export function isQuestion(r: Reader, verb: number): boolean {
  const subject = r.a.child(verb, 'nsubj', 'nsubj:pass');
  if (subject === -1) return false;
  return (
    isQuestionWord(r.a, subject) ||
    (r.a.deprel(verb) === 'ccomp' && /^(who|what|which|whoever)$/.test(r.a.lower(subject)))
  );
}

/** The actor a word names, or the word. */
export function speakerName(r: Reader, token: number): string {
  return r.actorAt(token)?.id ?? r.lemma(token);
}
