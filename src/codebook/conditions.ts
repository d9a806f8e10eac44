import { LexiconError } from '../model/index.ts';
import { listOf } from './table.ts';

/** What stands in a slot: a lemma, a class of senses.tsv (`@weapon`), any place name (`place:*`), a kind of name (`name:ORG`), or anything (`*`). */
export interface Term {
  readonly kind: 'lemma' | 'class' | 'place' | 'name' | 'any';
  readonly name: string;
}

/** One condition: what the slot must hold, may not hold, or must hold if it is filled. */
export interface Condition {
  /** `subj`, `obj`, `mod`, `comp`, a preposition; in the refining rules a role or `text`; `any` for whatever stands around. */
  readonly slot: string;
  readonly need: 'must' | 'if' | 'not';
  readonly any: readonly Term[];
}

/** `obj=@weapon|rocket;subj!=@sport;with?=@armed` */
export function parseConditions(cell: string, at: string): Condition[] {
  return listOf(cell).map((part) => {
    const [, slot, sign, terms] = /^([a-z ]+)(=|\?=|!=)(.+)$/.exec(part) ?? [];
    if (!slot || !terms) {
      throw new LexiconError({
        code: 'codebook-condition',
        what: `bad condition "${part}"`,
        where: `${at}, column "when"`,
        mend: 'write slot=terms (must hold), slot?=terms (if filled) or slot!=terms (must not), terms parted by |',
      });
    }
    const need = sign === '=' ? 'must' : sign === '?=' ? 'if' : 'not';
    return { slot, need, any: terms.split('|').map(termOf) };
  });
}

function termOf(text: string): Term {
  if (text === '*') return { kind: 'any', name: text };
  if (text === 'place:*') return { kind: 'place', name: text };
  if (text.startsWith('name:')) return { kind: 'name', name: text.slice('name:'.length) };
  return text.startsWith('@') ? { kind: 'class', name: text.slice(1) } : { kind: 'lemma', name: text };
}
