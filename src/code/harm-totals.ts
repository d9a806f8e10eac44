import type { ConsequenceKind } from '../model/index.ts';
import type { Arguments } from './arguments.ts';
import type { HarmTelling } from './harm-telling.ts';
import type { Reader } from './reader.ts';

const TOTAL_OF: readonly (readonly [RegExp, ConsequenceKind])[] = [
  [/^(wound|wounded|injure|injured|injury|hurt)$/, 'wounded'],
  [/^(toll|kill|killed|death|dead|fatality|die)$/, 'killed'],
  [/^(missing|disappear)$/, 'missing'],
  [/^(displace|displaced)$/, 'displaced'],
  [/^(arrest|detain|detainee)$/, 'detained'],
];

/** "The number of people killed has risen to 103", "raising the death toll to 40". */
export function totals(r: Reader, args: Arguments, tellings: readonly HarmTelling[]): HarmTelling[] {
  const told = new Set(tellings.flatMap(({ harms }) => harms.map((harm) => r.quantityOf(harm.token))));
  return r.doc.quantities.flatMap((quantity) => {
    const token = quantity.unitToken ?? quantity.token;
    if (!quantity.total || token >= r.a.length || told.has(quantity) || isOfPeriod(r, quantity.token)) return [];
    const kind = totalOf(r, quantity.token);
    if (kind === undefined) return [];
    return [{ token: quantity.token, verb: args.governingVerb(quantity.token), harms: [{ kind, token }], total: true }];
  });
}

/** Words from the toll to its number among which it is told over what time it was counted. */
const PERIOD_REACH = 8;

/** "bringing the toll this month to 30", "the toll since June rose to 30": of many deeds. */
function isOfPeriod(r: Reader, number: number): boolean {
  const [first] = r.a.sentence(r.a.sentenceOf(number));
  for (let at = number - 1; at >= Math.max(first, number - PERIOD_REACH); at--) {
    if (r.lemma(at) === 'toll') return false;
    const since = r.a.lower(at) === 'since';
    const period = r.timexAt[at] !== -1 && /^(month|year|week|decade)$/.test(r.lemma(at));
    if ((since || period) && tollBefore(r, at, first)) return true;
  }
  return false;
}

function tollBefore(r: Reader, from: number, first: number): boolean {
  for (let at = from - 1; at >= Math.max(first, from - PERIOD_REACH); at--) if (r.lemma(at) === 'toll') return true;
  return false;
}

function totalOf(r: Reader, number: number): ConsequenceKind | undefined {
  const [first] = r.a.sentence(r.a.sentenceOf(number));
  for (let at = number - 1; at >= first; at--) {
    const kind = TOTAL_OF.find(([words]) => words.test(r.lemma(at)))?.[1];
    if (kind) return kind;
  }
  return isBeforeItsNoun(r, number) ? kindAfter(r, number) : undefined;
}

/** "brings to 21 the number of rebels killed" */
function isBeforeItsNoun({ a }: Reader, number: number): boolean {
  return number + 2 < a.length && a.lower(number + 1) === 'the' && a.lower(number + 2) === 'number';
}

/** Words after "the number of" among which it is told how they were hurt. */
const AFTER_REACH = 9;

function kindAfter(r: Reader, number: number): ConsequenceKind | undefined {
  const [, after] = r.a.sentence(r.a.sentenceOf(number));
  for (let at = number + 1; at < Math.min(after, number + AFTER_REACH); at++) {
    const kind = TOTAL_OF.find(([words]) => words.test(r.lemma(at)))?.[1];
    if (kind) return kind;
  }
  return undefined;
}
