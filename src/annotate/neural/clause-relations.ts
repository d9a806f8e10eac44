import { DEPRELS, UPOS } from '../../model/ud.ts';

const relation = (name: (typeof DEPRELS)[number]): number => DEPRELS.indexOf(name);
const [NSUBJ, OBJ, OBL, NMOD, ACL] = [
  relation('nsubj'),
  relation('obj'),
  relation('obl'),
  relation('nmod'),
  relation('acl'),
];
const [ADVCL, CASE] = [relation('advcl'), relation('case')];
const SUBJECTS: ReadonlySet<number> = new Set([NSUBJ, relation('nsubj:pass')]);
/** Relations that words have within a noun phrase. */
const IN_NOUN: ReadonlySet<number> = new Set(
  (['compound', 'amod', 'flat', 'appos', 'nmod', 'conj', 'dep', 'nmod:desc', 'list', 'root'] as const).map(relation),
);
const NOMINAL = UPOS.map((name) => ['NOUN', 'PROPN', 'PRON', 'NUM'].includes(name));
const ADJ = UPOS.indexOf('ADJ');

/** What a tree's words are called, and what hangs where. Heads are rows, -1 for a root. */
export interface Labelled {
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
  readonly upos: Uint8Array;
}

/** Gives the words that hang on a verb read again the relations of a clause, where they still have those of a noun. */
export function clauseRelations({ heads, labels, upos }: Labelled, verb: number, from: number, to: number): void {
  const hasCase = new Set<number>();
  for (let i = from; i < to; i++) if (labels[i] === CASE) hasCase.add(heads[i]!);
  const own = [];
  for (let i = from; i < to; i++) if (heads[i] === verb) own.push(i);
  const free = own.filter((i) => IN_NOUN.has(labels[i]!) && (NOMINAL[upos[i]!] || upos[i] === ADJ));
  const subject = free.findLast((i) => i < verb && !hasCase.has(i));
  if (subject !== undefined && !own.some((i) => SUBJECTS.has(labels[i]!))) labels[subject] = NSUBJ;
  const object = free.find((i) => i > verb && !hasCase.has(i));
  if (object !== undefined && !own.some((i) => labels[i] === OBJ)) labels[object] = OBJ;
  for (const i of own) {
    if (labels[i] === NMOD && hasCase.has(i)) labels[i] = OBL;
    if (labels[i] === ACL) labels[i] = ADVCL;
  }
}
