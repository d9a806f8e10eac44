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
    if (!quantity.total || token >= r.a.length || told.has(quantity)) return [];
    const kind = totalOf(r, quantity.token);
    if (kind === undefined) return [];
    return [{ token: quantity.token, verb: args.governingVerb(quantity.token), harms: [{ kind, token }], total: true }];
  });
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
