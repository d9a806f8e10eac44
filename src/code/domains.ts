import { type Draft, VIOLENT_FAMILIES } from './draft.ts';
import type { Reader } from './reader.ts';

/** Walks of life whose reports are full of shots, strikes and battles. */
const BORROWERS: ReadonlySet<string> = new Set(['sport', 'film', 'finance']);
/** Domain words a sentence needs before its violence is doubted, where it names no armed side or victim. */
const MIN_WORDS = 2;

/**
 * Says of a draft whether it is war only in borrowed words: "the Broncos' attack" in a sentence on a league.
 * Sentences that name armed people, protesters or weapons are never doubted.
 */
export function dominantDomains(r: Reader): (draft: Draft) => boolean {
  const { a } = r;
  const borrowed = new Uint8Array(a.sentenceCount);
  let doubtful = 0;
  let warlike = 0;
  for (let s = 0; s < a.sentenceCount; s++) {
    const [first, after] = a.sentence(s);
    const words = new Set<string>();
    let armed = 0;
    for (let i = first; i < after; i++) {
      const domain = r.book.domains.get(r.lemma(i));
      if (domain && BORROWERS.has(domain)) words.add(r.lemma(i));
      if (isWarlike(r, i)) armed++;
    }
    if (armed > 0) warlike++;
    if ((words.size >= MIN_WORDS && armed === 0) || isFiction(r, s)) borrowed[s] = 1;
    if (words.size > 0 && armed === 0) doubtful++;
  }
  const whole = doubtful > 3 * warlike && doubtful >= 2;
  return (draft) => {
    const violent =
      VIOLENT_FAMILIES.has(draft.frame.family) ||
      draft.frame.plover === 'ASSAULT' ||
      draft.frame.family === 'protest' ||
      draft.frame.family === 'group-change';
    return violent && (borrowed[draft.sentence] === 1 || (whole && draft.harms.length === 0));
  };
}

/** "The novel is about a soldier who deserts": what a work tells happened nowhere. */
function isFiction(r: Reader, s: number): boolean {
  return r.a.roots(s).some((root) => {
    const subject = r.a.child(root, 'nsubj');
    return subject !== -1 && (r.book.senses.get('fiction')?.lemmas.has(r.lemma(subject)) ?? false);
  });
}

function isWarlike(r: Reader, i: number): boolean {
  return r.isA(i, 'armed') || r.isA(i, 'protester') || r.isA(i, 'explosive') || r.isA(i, 'gun');
}
