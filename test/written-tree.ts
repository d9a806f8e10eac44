import { cut } from '../src/annotate/analyse.ts';
import { DEPRELS, type Deprel, UPOS, type Upos, XPOS, type Xpos } from '../src/model/index.ts';

type Row = readonly [form: string, xpos: Xpos, head: string, deprel: Deprel, upos?: Upos];

/**
 * A sentence as the parser read it.
 * @param tree `form/XPOS/head/deprel …`, heads counted from 1 as in CoNLL-U; UPOS is X where none stands behind.
 * @param names Labels of names, where there are any.
 */
export function written(tree: string, names?: readonly number[]) {
  const rows = tree.split(' ').map((row) => row.split('/') as unknown as Row);
  const layers = {
    upos: Uint8Array.from(rows, ([, , , , upos = 'X']) => UPOS.indexOf(upos)),
    xpos: Uint8Array.from(rows, ([, xpos]) => XPOS.indexOf(xpos)),
    heads: Int32Array.from(rows, ([, , head]) => Number(head) - 1),
    deprels: Uint8Array.from(rows, ([, , , deprel]) => DEPRELS.indexOf(deprel)),
    names: names ? Uint8Array.from(names) : new Uint8Array(rows.length),
  };
  return { rows, words: cut(rows.map(([form]) => form).join(' ')), layers };
}
