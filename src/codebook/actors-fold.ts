const MARKS = /\p{M}/gu;
const DROPPED = /['’‘ʼʻ`´.‎‏]/g;
const PARTED = /[^\p{L}\p{N}&+]+/gu;
/** Letters that NFKD leaves whole, and how news writes them in plain letters. */
const LETTERS: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae' };
const SPECIAL = /[ıłđøßæ]/g;
const PLAIN = /^[a-z0-9]*$/;

/** The form under which a name is looked up: lower case, no accents, apostrophes or full stops, one blank for a hyphen. */
export function foldName(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .replace(SPECIAL, (letter) => LETTERS[letter]!)
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(DROPPED, '')
    .replace(PARTED, ' ')
    .trim();
}

/** A readable id from a name: "Côte d'Ivoire" is `cote-divoire`. */
export function slugOf(name: string): string {
  return foldName(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
