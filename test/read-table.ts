import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadReadLexicon, openCodebook } from '../src/codebook/index.ts';
import type { Article, ArticleInput } from '../src/model/index.ts';
import { read } from '../src/read/index.ts';

export const lexicon = loadReadLexicon(openCodebook([fileURLToPath(new URL('../codebook', import.meta.url))]));
export const BODY = 'Gunmen opened fire on a patrol near the river at dawn. Two soldiers were wounded, the army said.';
export const MORE = 'The patrol had left its base an hour earlier. No group has said it was behind the attack.';
export const TEXT = `${BODY}\n\n${MORE}`;

/** The article read in a text, beside what is given. */
export const readText = (text: string, given: Partial<ArticleInput> = {}): Article =>
  read({ id: 'a', text, ...given }, lexicon);

interface Case {
  readonly name: string;
  readonly text: string;
  readonly given?: Partial<ArticleInput>;
  readonly expect: Partial<Article>;
  /** Fields that must be absent. */
  readonly absent?: readonly (keyof Article)[];
}

/** Each text with fields that its article has, and those it must not have. */
export function table(cases: readonly Case[]): void {
  for (const { name, text, given, expect, absent = [] } of cases) {
    test(name, () => {
      const article = readText(text, given);
      for (const [field, value] of Object.entries(expect))
        assert.deepEqual(article[field as keyof Article], value, field);
      for (const field of absent) assert.equal(article[field], undefined, field);
    });
  }
}
