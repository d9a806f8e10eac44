import type { EventCodebook } from '../codebook/index.ts';
import type { Analysis } from '../model/index.ts';

/** A hyphen that is a token of its own. */
export const HYPHEN = /^[-‐‑]$/;

/** Lemmas as frames look them up: small letters, irregular forms from the codebook, nouns of two halves as one. */
export function lemmasOf(a: Analysis, book: EventCodebook): string[] {
  const fromAir = tellsOfAirstrikes(a);
  return a.columns.lemmas.map(
    (lemma, i) =>
      hyphenedNoun(a, book, i) ??
      make(a, i) ??
      shots(a, i) ??
      (fromAir && isBareStrike(a, i) ? 'airstrike' : undefined) ??
      lemmaOf(a, book, i) ??
      lemma.toLowerCase(),
  );
}

/** Are air strikes told of, and nobody who downs tools? */
function tellsOfAirstrikes(a: Analysis): boolean {
  let found = false;
  for (let i = 0; i < a.length; i++) {
    if (/^airstrikes?$/i.test(a.form(i))) found = true;
    else if (i > 0 && STRIKE.test(a.form(i)) && a.upos(i) === 'NOUN') {
      if (STRIKERS.test(a.form(i - 1))) return false;
      found ||= /^(air|aerial)$/i.test(a.form(i - 1));
    }
  }
  return found;
}
const STRIKE = /^strikes?$/i;
const STRIKERS = /^(on|hunger|general|labou?r|workers|union|teachers|transport|rail|day)$/i;

/** "Israeli strikes", "another strike": by nothing else than the aircraft told of. */
function isBareStrike(a: Analysis, i: number): boolean {
  return STRIKE.test(a.form(i)) && a.upos(i) === 'NOUN' && a.child(i, 'compound') === -1 && !hasHyphen(a, i);
}

const hasHyphen = (a: Analysis, i: number): boolean => i > 0 && HYPHEN.test(a.form(i - 1));

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

/** "F-16s", "MiG-29", "AK-47": what a make of aircraft or gun is called, at the letters that stand for all of it. */
function make(a: Analysis, i: number): string | undefined {
  if (i + 2 >= a.length || !MAKER.test(a.form(i)) || !HYPHEN.test(a.form(i + 1))) return undefined;
  const number = a.lower(i + 2).replace(/s$/, '');
  if (!MODEL.test(number) || a.end(i) !== a.start(i + 1) || a.end(i + 1) !== a.start(i + 2)) return undefined;
  return `${a.lower(i)}-${number}`;
}
const MAKER = /^(?:[A-Z]{1,2}|MiG|Mig|Su|Tu|Mi|Il|Ka)$/;
const MODEL = /^\d{1,3}$/;

/** "killed by Israeli fire", "under police fire": shots, where no article makes it a fire. */
function shots(a: Analysis, i: number): string | undefined {
  if (i === 0 || a.lower(i) !== 'fire' || a.upos(i) !== 'NOUN' || a.head(i - 1) !== i || a.child(i, 'det') !== -1)
    return undefined;
  if (HEAVY.test(a.form(i - 1))) return 'shellfire';
  return SHOOTERS.test(a.form(i - 1)) ? 'gunfire' : undefined;
}
const HEAVY = /^(mortar|artillery|tank|rocket|shell|howitzer|missile|cannon)$/i;
const SHOOTERS =
  /^([A-Z]\w*(i|an|ish|ese|ch)|army|police|rebel|militant|insurgent|militia|troops?|enemy|hostile|friendly|sniper|government|soldiers?)$/;

function lemmaOf(a: Analysis, book: EventCodebook, i: number): string | undefined {
  const upos = a.upos(i);
  if (upos === 'VERB') return book.forms.verbs.get(a.lower(i));
  return upos === 'NOUN' || upos === 'PROPN' ? book.forms.nouns.get(a.lower(i)) : undefined;
}
