import type { Harm } from './draft.ts';
import type { Reader } from './reader.ts';

/** A telling of harm: the word that tells it and those it names. */
export interface HarmTelling {
  readonly token: number;
  readonly verb: number;
  readonly harms: readonly Harm[];
  /** A running total ("raising the toll to 40"): it may stand far from its event. */
  readonly total?: boolean;
}

/** A harm as its words tell it. */
export interface Found extends Harm {
  /** The number stands beside the word of harm. */
  readonly beside: boolean;
}

/** Word classes that tell of harm, as the keys of the cues have them. */
export const POS: Readonly<Record<string, 'v' | 'n' | 'a'>> = { VERB: 'v', NOUN: 'n', ADJ: 'a' };

/** The word as the table has it: a verb with its particle; a participle taken for an adjective by its form. */
export function harmKey(r: Reader, pos: string, i: number): string {
  const known = r.book.consequences;
  const next = pos === 'v' && i + 1 < r.a.length ? `${pos}:${r.lemma(i)} ${r.lemma(i + 1)}` : '';
  if (known.has(next)) return next;
  const plain = `${pos}:${r.lemma(i)}`;
  return pos === 'a' && !known.has(plain) ? `${pos}:${r.a.lower(i)}` : plain;
}

/** Is it a word of harm? */
export function isHarmWord(r: Reader, i: number): boolean {
  const pos = POS[r.a.upos(i)];
  return pos !== undefined && r.book.consequences.has(harmKey(r, pos, i));
}
