import type { Gazetteer, PlaceLexicon, PlaceWordClass } from '../codebook/index.ts';
import type { Analysis, Name } from '../model/index.ts';

/** What `place` consults. */
export interface PlaceResources {
  readonly gazetteer: Gazetteer;
  readonly lexicon: PlaceLexicon;
}

/** A capital first, after a quote or an elided article at most: "d'Ivoire". */
const UPPER = /^(?:["'‘“(]|[dl]['’])?\p{Lu}/u;
const LETTER = /\p{L}/u;
/** A text with fewer lower-case letters than this among its first letters has no case to go by. */
const CASELESS_SHARE = 0.2;
const CASELESS_SAMPLE = 2000;

/** The words of one analysis as `place` looks at them: forms, case and names at each token. */
export class Words {
  readonly analysis: Analysis;
  readonly lexicon: PlaceLexicon;
  readonly length: number;
  /** Is the text written in one case throughout? */
  readonly caseless: boolean;
  readonly #lower: string[];
  readonly #capital: Uint8Array;
  readonly #nameAt: Int32Array;

  constructor(analysis: Analysis, lexicon: PlaceLexicon) {
    this.analysis = analysis;
    this.lexicon = lexicon;
    this.length = analysis.length;
    this.#lower = new Array(this.length);
    this.#capital = new Uint8Array(this.length);
    for (let i = 0; i < this.length; i++) {
      const form = analysis.form(i);
      this.#lower[i] = form.toLowerCase();
      const code = form.charCodeAt(0);
      const isPlain = code >= 97 && code <= 122 && !(code === 100 || code === 108);
      this.#capital[i] = !isPlain && UPPER.test(form) ? 1 : 0;
    }
    this.caseless = isCaseless(analysis.text);
    this.#nameAt = new Int32Array(this.length).fill(-1);
    analysis.names.forEach((name, n) => {
      this.#nameAt.fill(n, name.first, name.last + 1);
    });
  }

  /** Lower-case form; '' outside the text. */
  lower(i: number): string {
    return this.#lower[i] ?? '';
  }
  isCapital(i: number): boolean {
    return this.#capital[i] === 1;
  }
  isAllCaps(i: number): boolean {
    const form = this.analysis.form(i);
    return form.length > 1 && form === form.toUpperCase() && LETTER.test(form);
  }
  is(i: number, cls: PlaceWordClass): boolean {
    return this.lexicon.has(this.lower(i), cls);
  }
  isWord(i: number): boolean {
    return LETTER.test(this.lower(i));
  }
  /** The annotator's name at a token. */
  nameAt(i: number): Name | undefined {
    const n = this.#nameAt[i] ?? -1;
    return n === -1 ? undefined : this.analysis.names[n];
  }
  isSentenceStart(i: number): boolean {
    if (i === 0) return true;
    return this.analysis.sentenceOf(i) !== this.analysis.sentenceOf(i - 1) || /^["“‘'(:]+$/.test(this.lower(i - 1));
  }
  /** Do two neighbouring tokens stand without a gap? */
  touches(i: number): boolean {
    return i + 1 < this.length && this.analysis.end(i) === this.analysis.start(i + 1);
  }
}

function isCaseless(text: string): boolean {
  let lower = 0;
  let upper = 0;
  for (let i = 0; i < text.length && lower + upper < CASELESS_SAMPLE; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) lower++;
    else if (code >= 65 && code <= 90) upper++;
  }
  return lower + upper > 0 && (lower < CASELESS_SHARE * (lower + upper) || upper === 0);
}
