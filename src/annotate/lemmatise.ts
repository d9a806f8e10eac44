import { lowerForm, Shape } from './words.ts';

/** Longest ending a lemma rule looks at. */
export const LONGEST_ENDING = 7;

/** Tags whose words have no other form. */
const AS_WRITTEN = new Set(['NNP', 'GW', 'ADD', 'FW', 'LS']);
/** Endings of adjectives made of names: Lebanese, Yemeni, Turkish. */
const NAME_ADJECTIVE = /(?:an|ese|ish|i|ite|ic|ch)$/;

/**
 * Lemmas: irregular words by form and tag, then the longest known ending's edit. An edit is how
 * many characters to cut and what to put on: `3y` makes "city" of "cities".
 */
export class Lemmatiser {
  readonly #words: ReadonlyMap<string, string>;
  readonly #endings: ReadonlyMap<string, string>;

  /** @param table Lines of `TAG ␉ word ␉ lemma`, and after a blank line `TAG ␉ ending ␉ edit`. */
  constructor(table: string) {
    const [words = '', endings = ''] = table.split('\n\n');
    this.#words = entries(words);
    this.#endings = entries(endings);
  }

  /**
   * @param xpos Penn tag. @param shape Bits of `Shape`.
   * @returns Lower case but for names, words made of names, acronyms and "I".
   */
  lemma(text: string, from: number, to: number, xpos: string, shape: number): string {
    const lower = lowerForm(text, from, to);
    const known = this.#words.get(`${xpos}\t${lower}`);
    if (known !== undefined) return xpos === 'NNP' || xpos === 'NNPS' ? recased(known, text.slice(from, to)) : known;
    if (AS_WRITTEN.has(xpos)) return text.slice(from, to);
    if (xpos === 'CD') return number(text.slice(from, to), lower);
    const cased = xpos === 'NNPS' || keepsCase(text.slice(from, to), xpos, shape);
    return this.#edited(cased ? text.slice(from, to) : lower, lower, xpos);
  }

  #edited(form: string, lower: string, xpos: string): string {
    for (let size = Math.min(LONGEST_ENDING, lower.length - 1); size >= 0; size--) {
      const edit = this.#endings.get(`${xpos}\t${lower.slice(lower.length - size)}`);
      if (edit !== undefined) return applyEdit(form, edit);
    }
    return form;
  }
}

function keepsCase(form: string, xpos: string, shape: number): boolean {
  if (shape & Shape.caseless) return false;
  if (xpos === 'NN' || xpos === 'NNS') return (shape & (Shape.capitals | Shape.inner)) !== 0;
  return xpos === 'JJ' && (shape & Shape.initial) !== 0 && !(shape & Shape.first) && NAME_ADJECTIVE.test(form);
}

/** 8,000 → 8000; roman numerals as written. */
function number(form: string, lower: string): string {
  if (/\d/.test(form)) return lower.replace(/,(?=\d{3})/g, '');
  return /^[IVXLCDM]+$/.test(form) ? form : lower;
}

function entries(lines: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const line of lines.split('\n')) {
    const cut = line.lastIndexOf('\t');
    if (cut > 0) map.set(line.slice(0, cut), line.slice(cut + 1));
  }
  return map;
}

function recased(lemma: string, form: string): string {
  return form.startsWith(lemma[0] ?? '') ? lemma : lemma[0]!.toUpperCase() + lemma.slice(1);
}

/** Edit that makes `lemma` of `form`. */
export function editOf(form: string, lemma: string): string {
  let same = 0;
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++;
  return `${form.length - same}${lemma.slice(same)}`;
}

/** The lemma that an edit of {@link editOf} makes of a form. */
export function applyEdit(form: string, edit: string): string {
  const cut = Number.parseInt(edit, 10);
  return form.slice(0, form.length - cut) + edit.slice(String(cut).length);
}
