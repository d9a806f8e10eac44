import type { Consequence, ConsequenceKind, Consequences, Quantity } from '../model/index.ts';
import type { Harm } from './draft.ts';
import { isNone } from './harm-kinds.ts';
import type { Reader } from './reader.ts';
import { saysMore } from './retold-harms.ts';

/** Writes the counts: by group, with the quantity that counts it; who is only named where no number stands. */
export function writeConsequences(r: Reader, harms: readonly Harm[]): Consequences {
  const out: Partial<Record<ConsequenceKind, Consequence[]>> = {};
  const seen = new Set<string>();
  const actors = new Set<string>();
  const told = new Map<ConsequenceKind, Set<number>>();
  for (const { kind, token } of harms) told.set(kind, (told.get(kind) ?? new Set()).add(token));
  for (const { kind, token } of harms) {
    const id = `${kind}:${token}`;
    if (seen.has(id) || isPart(r, token, told.get(kind)!)) continue;
    seen.add(id);
    const actor = r.actorAt(r.partOf(token))?.id;
    // "the mayor, his guard and a driver", with the guard read as another name of the mayor
    const named = actor && r.a.deprel(token) !== 'appos' && countAt(r, token) === undefined ? `${kind}:${actor}` : '';
    if (named !== '' && actors.has(named)) continue;
    if (actor) actors.add(`${kind}:${actor}`);
    const joint = isJoint(kind) && told.get(kind === 'killed' ? 'wounded' : 'killed')?.has(token) === true;
    const consequence = countOf(r, token, joint);
    const list = out[kind] ?? [];
    out[kind] = list;
    if (saysMore(r, token) || !list.some((known) => same(known, consequence))) list.push(consequence);
  }
  for (const list of Object.values(out)) dropUncounted(list);
  return out;
}

const isJoint = (kind: ConsequenceKind): boolean => kind === 'killed' || kind === 'wounded';

function same(a: Consequence, b: Consequence): boolean {
  return a.low === b.low && a.best === b.best && (a.who === b.who || !a.who || !b.who);
}

/** Beside a total, or the dead who are counted, "people" and "them" without a number say nothing. */
function dropUncounted(list: Consequence[]): void {
  const total = list.some((group) => group.total);
  if (!total) return;
  const kept = list.filter((group) => group.total || group.low !== null || group.high !== null);
  list.splice(0, list.length, ...kept);
}

/**
 * "74 people, including eight children", "14, three of them seriously": a part of a number told already; and
 * "200 lawyers and activists", counted together.
 */
function isPart(r: Reader, token: number, told: ReadonlySet<number>): boolean {
  const quantity = countAt(r, token);
  if (quantity) {
    const whole = quantity.partOf === undefined ? undefined : r.doc.quantities[quantity.partOf];
    return (
      whole !== undefined && (told.has(whole.token) || (whole.unitToken !== undefined && told.has(whole.unitToken)))
    );
  }
  const { a } = r;
  const head = a.head(token);
  return (
    a.deprel(token) === 'conj' &&
    told.has(head) &&
    a.xpos(token) === 'NNS' &&
    a.xpos(head) === 'NNS' &&
    r.quantityOf(head) !== undefined &&
    a.child(token, 'det', 'nmod:poss') === -1
  );
}

function countAt(r: Reader, token: number): Quantity | undefined {
  return r.quantityOf(token) ?? r.quantityOf(r.partOf(token)) ?? sizeOf(r, token);
}

/** "a family of six" */
function sizeOf(r: Reader, token: number): Quantity | undefined {
  if (!r.isListed(token, 'collective')) return undefined;
  const size = r.a.childrenBy(token, 'nmod').find((child) => r.a.upos(child) === 'NUM' && r.caseOf(child) === 'of');
  return size === undefined ? undefined : r.quantityOf(size);
}

/** @param joint "60 were killed and injured": the number bounds each and counts neither. */
function countOf(r: Reader, token: number, joint: boolean): Consequence {
  const span = r.filler(token);
  const quantity = countAt(r, token);
  const who = whoOf(r, token);
  const base = { start: span.start, end: span.end, ...(who ? { who } : {}) };
  if (isNone(r, token)) return { low: 0, best: 0, high: 0, ...base };
  if (quantity) {
    const { low, best, high } = quantity;
    return {
      ...(joint ? { low: null, best: null, high } : { low, best, high }),
      ...base,
      ...(quantity.total ? { total: true } : {}),
    };
  }
  return isSingular(r, token) ? { low: 1, best: 1, high: 1, ...base } : { low: null, best: null, high: null, ...base };
}

/** The noun for those counted, a name where it is one; nothing where only a number stands. */
function whoOf(r: Reader, token: number): string | undefined {
  const { a } = r;
  const head = r.partOf(token);
  const pos = a.upos(head);
  if (pos === 'NUM' || pos === 'PRON' || NOBODY.test(a.lower(head))) return undefined;
  // "a 17-year-old"
  if (r.isYearOld(head)) return a.text.slice(a.start(Math.max(0, head - 4)), a.end(head)).toLowerCase();
  if (pos !== 'PROPN') return a.lower(head);
  const last = a.childrenBy(head, 'det', 'nummod', 'nmod:poss').findLast((child) => child < head) ?? -1;
  const span = r.filler(head);
  return last === -1 || a.start(last) < span.start
    ? a.slice(span)
    : a.slice({ start: a.start(last + 1), end: span.end });
}
const NOBODY =
  /^(others?|more|dozens|hundreds|thousands|scores|tens|lives|deaths?|dead|injuries|injured|wounded|casualties|another)$/;

/** "a soldier", "the mayor", "his driver", "he", a name: one. */
function isSingular(r: Reader, token: number): boolean {
  const { a } = r;
  if (/^(he|she|him|her|one|another)$/.test(a.lower(token))) return true;
  if (r.nameType(token) === 'PER' || r.actorAt(token)?.kind === 'person') return true;
  const determiner = a.child(token, 'det');
  const number = a.child(token, 'nummod');
  const word = determiner !== -1 ? a.lower(determiner) : number === -1 ? '' : a.lower(number);
  if (r.isListed(token, 'collective')) return false;
  if (/^(a|an|one|another)$/.test(word)) return /^(NN|NNP|JJ)$/.test(a.xpos(token));
  if (a.xpos(token) !== 'NN' || r.actorAt(token)?.kind === 'group' || !r.isA(token, 'person')) return false;
  // "Policeman shot dead": headlines leave out the article.
  return word === 'the' || a.child(token, 'nmod:poss') !== -1 || (word === '' && a.start(token) < r.doc.bodyStart);
}
