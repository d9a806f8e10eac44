import type { EventCodebook } from '../codebook/index.ts';
import type { Analysis } from '../model/index.ts';

/** A hyphen that is a token of its own. */
export const HYPHEN = /^[-‐‑]$/;

/** Lemmas as frames look them up: small letters, irregular forms from the codebook, nouns of two halves as one. */
export function lemmasOf(a: Analysis, book: EventCodebook): string[] {
  return a.columns.lemmas.map(
    (lemma, i) => hyphenedNoun(a, book, i) ?? shots(a, i) ?? lemmaOf(a, book, i) ?? lemma.toLowerCase(),
  );
}

/** "cartoonist", "saboteur", "technician": who does something, by the ending of the noun. */
export function isOccupation(lemma: string): boolean {
  return lemma.length > 6 && OCCUPATION.test(lemma) && !NO_OCCUPATION.test(lemma);
}
const OCCUPATION = /(?:[a-z](?:ist|eur|ician|woman)|[^u]man)$/;
const NO_OCCUPATION =
  /^(grandeur|liqueur|checklist|shortlist|blacklist|waitlist|playlist|wishlist|[a-z]*(?:twist|wrist|fist|mist)|talisman|german|ottoman)$/;

/** "a sit-in", "walk-outs": both halves, where a frame knows them as one noun; it stands at the second. */
function hyphenedNoun(a: Analysis, book: EventCodebook, i: number): string | undefined {
  if (i < 2 || !HYPHEN.test(a.form(i - 1)) || a.end(i - 2) !== a.start(i - 1) || a.end(i - 1) !== a.start(i))
    return undefined;
  const noun = `${a.lower(i - 2)}-${a.lower(i).replace(/s$/, '')}`;
  return book.frames.has(`n:${noun}`) ? noun : undefined;
}

/** "killed by Israeli fire", "under police fire": shots, where no article makes it a fire. */
function shots(a: Analysis, i: number): string | undefined {
  if (i === 0 || a.lower(i) !== 'fire' || a.upos(i) !== 'NOUN' || a.head(i - 1) !== i || a.child(i, 'det') !== -1)
    return undefined;
  return SHOOTERS.test(a.form(i - 1)) ? 'gunfire' : undefined;
}
const SHOOTERS =
  /^([A-Z]\w*(i|an|ish|ese|ch)|army|police|rebel|militant|insurgent|militia|troops?|enemy|hostile|friendly|sniper|government|insurgent|soldiers?)$/;

function lemmaOf(a: Analysis, book: EventCodebook, i: number): string | undefined {
  const upos = a.upos(i);
  if (upos === 'VERB') return book.forms.verbs.get(a.lower(i));
  return upos === 'NOUN' || upos === 'PROPN' ? book.forms.nouns.get(a.lower(i)) : undefined;
}
