import type { Analysis } from '../model/index.ts';
import type { Gender } from './member.ts';

/** What a pronoun says of whom it stands for. */
export interface Pronoun {
  readonly person: 1 | 3;
  readonly number: 'singular' | 'plural';
  readonly gender?: Gender;
  /** Does it stand for people and groups only ("he"), or for things too ("it", "they")? */
  readonly things: boolean;
  readonly possessive: boolean;
}

const he = (possessive = false): Pronoun => ({
  person: 3,
  number: 'singular',
  gender: 'male',
  things: false,
  possessive,
});
const she = (possessive = false): Pronoun => ({
  person: 3,
  number: 'singular',
  gender: 'female',
  things: false,
  possessive,
});
const they = (possessive = false): Pronoun => ({ person: 3, number: 'plural', things: true, possessive });
const it = (possessive = false): Pronoun => ({ person: 3, number: 'singular', things: true, possessive });
const first = (number: Pronoun['number'], possessive = false): Pronoun => ({
  person: 1,
  number,
  things: false,
  possessive,
});

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map([
  ['he', he()],
  ['him', he()],
  ['his', he(true)],
  ['himself', he()],
  ['she', she()],
  ['her', she()],
  ['hers', she(true)],
  ['herself', she()],
  ['they', they()],
  ['them', they()],
  ['their', they(true)],
  ['themselves', they()],
  ['it', it()],
  ['its', it(true)],
  ['itself', it()],
  ['i', first('singular')],
  ['me', first('singular')],
  ['my', first('singular', true)],
  ['we', first('plural')],
  ['us', first('plural')],
  ['our', first('plural', true)],
  ['ourselves', first('plural')],
]);

/** The pronoun at a word; undefined where it is none that stands for an actor. */
export function pronounAt(analysis: Analysis, i: number): Pronoun | undefined {
  if (analysis.upos(i) !== 'PRON' || analysis.form(i) === 'US') return undefined;
  const pronoun = PRONOUNS.get(analysis.lower(i));
  if (!pronoun) return undefined;
  // "her brother", "saw her": one form for both.
  const possessive = analysis.deprel(i) === 'nmod:poss' || isHers(analysis, i);
  return possessive ? { ...pronoun, possessive } : pronoun;
}

/** "lost her home": right before a noun, whatever the tree says of it. */
function isHers(analysis: Analysis, i: number): boolean {
  return analysis.lower(i) === 'her' && i + 1 < analysis.length && analysis.upos(i + 1) === 'NOUN';
}
