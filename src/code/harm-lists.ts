import { isHarmWord } from './harm-telling.ts';
import type { Reader } from './reader.ts';

/** "5 soldiers and 12 rebels dead": the list the counted word ends. */
export function firstOfList(r: Reader, token: number): number {
  const { a } = r;
  let first = token;
  while (
    a.deprel(first) === 'conj' &&
    a.head(first) < first &&
    r.quantityOf(a.head(first)) &&
    !harmBetween(r, a.head(first), first)
  )
    first = a.head(first);
  return first;
}

function harmBetween(r: Reader, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (isHarmWord(r, at)) return true;
  return false;
}

/** "was killed along with two of his bodyguards": they were too. */
export function companions({ a }: Reader, v: number): number[] {
  return a.childrenBy(v, 'obl').filter((one) => {
    const marker = a.child(one, 'case');
    if (marker === -1) return false;
    const along = a.lower(marker) === 'with' ? marker - 1 : marker;
    return along > 0 && /^(along|together)$/.test(a.lower(along));
  });
}

/** "claimed the lives of 30 people": the people. */
export function livesOf(r: Reader, token: number): number {
  if (r.lemma(token) !== 'life') return token;
  return r.a.childrenBy(token, 'nmod').find((child) => r.caseOf(child) === 'of') ?? token;
}

/** The conjuncts, and what was read as an apposition in the middle of the list: "the mayor, his guard and a driver". */
export function listOf(r: Reader, token: number): number[] {
  const { a } = r;
  const found = r.conjuncts(token);
  if (isSpelledOut(r, token, found[1])) return [token];
  const last = found.length > 1 ? found.at(-1)! : -1;
  const between = a.childrenBy(token, 'appos').filter((one) => one < last && isListed(r, one));
  return [...found, ...between].sort((one, two) => one - two);
}

/** "two siblings, Mimi and Ahmed": who the two are. */
function isSpelledOut(r: Reader, token: number, next: number | undefined): boolean {
  const { a } = r;
  if (next === undefined || a.upos(next) !== 'PROPN' || a.upos(token) === 'PROPN') return false;
  const first = a.childrenBy(next, 'compound', 'nmod').reduce((least, child) => Math.min(least, child), next);
  return (r.quantityOf(token)?.best ?? 0) > 1 && a.form(first - 1) === ',';
}

/** "his guard and a driver", but not "a teacher, and a driver": whoever is somebody's is another, and so is who stands right before "and". */
function isListed({ a }: Reader, one: number): boolean {
  const own = a.child(one, 'nmod:poss');
  if (own !== -1 && /^(his|her|their)$/.test(a.lower(own))) return true;
  return one + 1 < a.length && a.lower(one + 1) === 'and';
}
