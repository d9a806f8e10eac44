import type { Filler } from '../model/index.ts';
import { subjectBefore } from './misread.ts';
import type { Reader } from './reader.ts';

const NOBODY: readonly number[] = [];
const TO = /^to$/;
const OF = /^of$/;
const AT = /^(at|into|toward|towards)$/;
/** What hangs on a noun and is no part of its phrase as a filler. */
const CUT: ReadonlySet<string> = new Set([
  'acl',
  'acl:relcl',
  'parataxis',
  'advcl',
  'appos',
  'cop',
  'nsubj',
  'aux',
  'mark',
]);
const DASH = /^(-|–|—|--)$/;

/** The noun phrase `i` heads, without its conjuncts, relative clauses and appositions. */
export function fillerOf(r: Reader, i: number): Filler {
  const { a } = r;
  const kept = new Set<number>();
  const keep = (node: number) => {
    kept.add(node);
    for (const child of a.children(node)) if (!cutFrom(r, node, child, i)) keep(child);
  };
  keep(i);
  let first = i;
  let last = i;
  while (kept.has(first - 1) && first > r.afterDateline && !isAiryDash(r, first - 1)) first--;
  while (kept.has(last + 1)) last++;
  // "leaders of the Azadliq (Freedom) coalition": a preposition has its noun, whatever stands between.
  while (a.deprel(last) === 'case' && a.head(last) > last && kept.has(a.head(last))) {
    last = a.head(last);
    while (kept.has(last + 1)) last++;
  }
  // "President Bill Clinton Saturday vowed"
  while (last > i && (a.upos(last) === 'PUNCT' || isAdverb(r, last) || isDayOfName(r, last))) last--;
  while (first < i && isLeadIn(r, first, i)) first++;
  [first, last] = quotedWhole(r, first, i, last);
  const head = r.partOf(i);
  const actor = r.actorAt(head) ?? r.actorAt(i);
  const span = a.spanOf(first, last);
  return actor ? { ...span, actor: actor.id, head: a.span(head) } : { ...span, head: a.span(head) };
}

/** 'an "informant"': with both its quotation marks, or with neither. */
function quotedWhole({ a }: Reader, first: number, noun: number, last: number): [number, number] {
  let open = -1;
  for (let i = first; i <= last; i++) if (QUOTE.test(a.form(i))) open = open === -1 ? i : -1;
  if (open === -1) return [first, last];
  let close = last + 1;
  while (close < a.length && close - last <= 2 && /^[.,]$/.test(a.form(close))) close++;
  if (open > first && close < a.length && QUOTE.test(a.form(close))) return [first, close === last + 1 ? close : last];
  return open === first && first < noun ? [first + 1, last] : [first, last];
}

const QUOTE = /^(["“”]|``|'')$/;

/** "accused Serbia of training", "extradited two men to Chile", "tossed grenades at a post": what was read under the object of a verb and belongs to the verb. */
export function strayOf(r: Reader, verb: number, object: number): readonly number[] {
  const giving = r.isA(verb, 'giving');
  const throwing = r.isA(verb, 'throwing') && r.isA(object, 'weapon');
  if (!giving && !throwing && !r.isA(verb, 'charging')) return NOBODY;
  const prep = giving ? TO : throwing ? AT : OF;
  const things = giving ? r.conjuncts(object) : [object];
  return things
    .flatMap((thing) => r.a.childrenBy(thing, 'nmod'))
    .filter((child) => child > Math.max(verb, object) && prep.test(r.caseOf(child)));
}

function isStray(r: Reader, top: number, child: number): boolean {
  const verb = r.a.head(top);
  const deprel = r.a.deprel(top);
  if (verb === -1 || (deprel !== 'obj' && deprel !== 'nsubj:pass')) return false;
  return strayOf(r, verb, top).includes(child);
}

/** "to oust fighters from the valley": whence belongs to the verb. */
function isRemoval(r: Reader, top: number, child: number): boolean {
  if (r.a.deprel(top) !== 'obj' || r.caseOf(child) !== 'from' || !r.isA(child, 'territory')) return false;
  const frames = r.book.frames.get(`v:${r.lemma(r.a.head(top))}`);
  return frames?.some(({ family, link }) => family === 'capture' && link.get('from') === null) ?? false;
}

/** "last night militants attacked", "a day later gunmen came"; not "last night's militants". */
function isWhen({ a, timexAt }: Reader, token: number, noun: number): boolean {
  const timex = timexAt[token]!;
  if (timex === -1 || timexAt[noun] === timex || !/^[a-z]/i.test(a.form(token)) || a.lower(token) === 'the')
    return false;
  let after = token + 1;
  while (after < noun && timexAt[after] === timex) after++;
  return a.xpos(after) !== 'POS' && a.xpos(after) !== 'HYPH' && a.upos(after) !== 'ADP';
}

const isDayOfName = ({ a, timexAt }: Reader, token: number): boolean =>
  timexAt[token] !== -1 && a.deprel(token) === 'flat';

/** "so far nine people", "the minister here": said of the clause. */
const isAdverb = ({ a }: Reader, token: number): boolean =>
  a.upos(token) === 'ADV' &&
  (/^(far|here|today|yesterday|meanwhile|also|later)$/.test(a.lower(token)) ||
    (a.lower(token) === 'so' && a.lower(token + 1) === 'far'));

/** Punctuation, the phrase's own preposition, and a day that was read into it. */
function isLeadIn(r: Reader, token: number, noun: number): boolean {
  const { a } = r;
  if (a.upos(token) === 'PUNCT' || isDayOf(r, noun, token) || isAdverb(r, token) || isWhen(r, token, noun)) return true;
  // "In Isfahan 12 others were arrested": where, and then who.
  if (r.isPlace(token) && a.upos(token + 1) === 'NUM') return true;
  const place = a.head(token);
  if (a.deprel(token) !== 'case') return false;
  return place === noun || isDayOf(r, noun, place) || (r.isPlace(place) && a.upos(place + 1) === 'NUM');
}

/** "On Tuesday supporters attacked": the day was read as a part of the noun behind it. */
export function isDayOf(r: Reader, noun: number, token: number): boolean {
  const { a } = r;
  return r.timexAt[token] !== -1 && r.timexAt[noun] === -1 && a.head(token) === noun && a.deprel(token) === 'compound';
}

/** A dash with a blank before or behind it, as after a dateline; not the hyphen of "U.S.-led". */
function isAiryDash(r: Reader, i: number): boolean {
  const { a } = r;
  return DASH.test(a.form(i)) && (a.start(i) > a.end(i - 1) || a.start(i + 1) > a.end(i));
}

function cutFrom(r: Reader, node: number, child: number, top: number): boolean {
  const deprel = r.a.deprel(child);
  if (CUT.has(deprel)) return true;
  // "The army bombarded rebel positions" read as one phrase: the verb and its subject are no part of the positions.
  if (subjectBefore(r.a, child) !== -1) return true;
  if (child + 1 < node && subjectBefore(r.a, child + 1) === child) return true;
  if (deprel === 'conj' || deprel === 'cc' || deprel === 'cc:preconj') return node === top;
  if (deprel === 'case') return node === top;
  if (deprel !== 'nmod' || child <= node) return false;
  if (node === top && isStray(r, top, child)) return true;
  if (node === top && isRemoval(r, top, child)) return true;
  // "the city from the rebels": they lost it, they are no part of it.
  if (r.caseOf(child) === 'from' && r.isA(top, 'territory') && (r.isA(child, 'actorlike') || r.isA(child, 'grip')))
    return true;
  return isSetting(r, child);
}

/** "during the attack", "on Wednesday", "in the village": when and where, not who or what. */
function isSetting(r: Reader, phrase: number): boolean {
  const prep = r.caseOf(phrase);
  if (r.timexAt[phrase] !== -1) return true;
  if (/^(during|after|before|since|amid|following|despite|over|until|while|by|against|as|through|via)$/.test(prep))
    return true;
  return (
    /^(in|at|near|around|outside|inside|across)$/.test(prep) &&
    (r.isPlace(phrase) || r.areaAt[phrase] !== -1 || r.isA(phrase, 'territory'))
  );
}
