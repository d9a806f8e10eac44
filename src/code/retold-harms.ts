import type { ConsequenceKind } from '../model/index.ts';
import type { Harm } from './draft.ts';
import type { Reader } from './reader.ts';
import { countOf, isPeople } from './tolls.ts';

/** Fewer than this many hurt are told again only in the same words: any two attacks kill two. */
const TELLING = 3;

/** Those hurt in one way that one sentence counts. */
interface Count {
  readonly kind: ConsequenceKind;
  readonly sentence: number;
  readonly harms: readonly Harm[];
  /** How many they are together, `>` before a lower bound; undefined where one of them is not counted. */
  readonly sum: string | undefined;
}

/** "Two soldiers and 16 gunmen" after "18 dead", "the five guards" after five soldiers: the same people counted once, in the fuller words. */
export function withoutRetold(r: Reader, harms: readonly Harm[]): Harm[] {
  if (harms.length < 2) return [...harms];
  const gone = new Set<Harm>();
  const counts = countsOf(r, harms);
  counts.forEach((again, at) => {
    const first = counts.slice(0, at).find((known) => !gone.has(known.harms[0]!) && isSame(r, known, again));
    if (first) for (const harm of isFuller(r, again, first) ? first.harms : again.harms) gone.add(harm);
  });
  return harms.filter((harm) => !gone.has(harm));
}

function countsOf(r: Reader, harms: readonly Harm[]): Count[] {
  const groups = new Map<string, Harm[]>();
  for (const harm of harms) {
    if (countOf(r, harm.token)?.total) continue;
    const key = `${harm.kind}:${r.a.sentenceOf(harm.token)}`;
    const group = groups.get(key);
    if (group) group.push(harm);
    else groups.set(key, [harm]);
  }
  return Array.from(groups.values(), (group) => ({
    kind: group[0]!.kind,
    sentence: r.a.sentenceOf(group[0]!.token),
    harms: group,
    sum: sumOf(r, group),
  }));
}

function sumOf(r: Reader, harms: readonly Harm[]): string | undefined {
  let sum = 0;
  let bound = false;
  for (const { token } of harms) {
    const count = countOf(r, token);
    if (count?.partOf !== undefined) continue;
    const number = count ? (count.best ?? (count.high === null ? count.low : null)) : isOne(r, token) ? 1 : null;
    if (number === null) return undefined;
    bound ||= count?.best === null;
    sum += number;
  }
  return sum < 2 ? undefined : `${bound ? '>' : ''}${sum}`;
}

/** "a soldier", a name */
function isOne({ a }: Reader, token: number): boolean {
  const determiner = a.child(token, 'det');
  return (determiner !== -1 && /^an?$/.test(a.lower(determiner))) || a.upos(token) === 'PROPN';
}

function isSame(r: Reader, first: Count, again: Count): boolean {
  if (first.kind !== again.kind || first.sum === undefined || first.sum !== again.sum) return false;
  if (again.harms.some(({ token }) => saysMore(r, token))) return false;
  const [one, two] = [first.harms, again.harms];
  const few = Number(first.sum.replace('>', '')) < TELLING;
  if (one.length > 1 || two.length > 1) return !few;
  return mayBeThey(r, one[0]!.token, two[0]!.token, few);
}

/** "soldiers" and "guards", "peasants" and "civilians"; of two or fewer, only "people" and the same word. */
function mayBeThey(r: Reader, one: number, two: number, few: boolean): boolean {
  const [a, b] = [r.partOf(one), r.partOf(two)];
  if (r.lemma(a) === r.lemma(b) || isPeople(r, a) || isPeople(r, b)) return true;
  return !few && CLASSES.every((name) => r.isA(a, name) === r.isA(b, name));
}
const CLASSES: readonly string[] = ['fighter', 'stateforce'];

/** "three others", "five more", "two children were also killed" */
export function saysMore({ a }: Reader, token: number): boolean {
  const words = [...a.children(token), ...(a.head(token) === -1 ? [] : a.childrenBy(a.head(token), 'advmod'))];
  return words.some((word) => /^(other|another|more|further|also|additional)$/.test(a.lower(word)));
}

/** Does the second say more of who they are? */
function isFuller(r: Reader, again: Count, first: Count): boolean {
  if (again.harms.length !== first.harms.length) return again.harms.length > first.harms.length;
  const vague = ({ harms }: Count) => harms.every(({ token }) => isPeople(r, r.partOf(token)));
  return vague(first) && !vague(again);
}
