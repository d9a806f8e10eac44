/** Our own training sentences: each as written, and again with other names and numbers in the same places. */
import { readFileSync } from 'node:fs';
import { DEPRELS, NAME_TYPES, UPOS, XPOS } from '../../src/model/ud.ts';
import { Random } from '../random.ts';
import type { Tree } from './corpora.ts';

/** A sentence of our own with its tree and names. */
export interface OwnSentence {
  readonly forms: readonly string[];
  readonly tree: Tree;
  /** One bit each, by index of the tag: 0 outside, then begin and inside of each type. */
  readonly names: Uint32Array;
}

const lines = (name: string): string[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'));

function readFillers(): Map<string, string[]> {
  const fillers = new Map<string, string[]>();
  for (const line of lines('fillers.tsv').slice(1)) {
    const [kind, form] = line.split('\t');
    if (form) fillers.set(kind!, [...(fillers.get(kind!) ?? []), form]);
  }
  return fillers;
}

const bitOf = (tag: string): number =>
  tag === 'O' ? 1 : 1 << ((tag[0] === 'B' ? 1 : 2) + 2 * NAME_TYPES.indexOf(tag.slice(2) as never));

/** Forms with some names of one or two words, and numbers, changed for others of their kind. */
function vary(
  forms: readonly string[],
  tags: readonly string[],
  xpos: readonly string[],
  fillers: ReadonlyMap<string, string[]>,
  random: Random,
): string[] {
  const out = [...forms];
  const pick = (kind: string): string[] => {
    const list = fillers.get(kind)!;
    return list[Math.floor(random.next() * list.length)]!.split(' ');
  };
  tags.forEach((tag, i) => {
    const capitals = forms[i] === forms[i]!.toUpperCase() && forms[i]!.length > 4;
    if (xpos[i] === 'CD' && i > 0 && /^([a-z]+|\d+)$/.test(forms[i]!)) out[i] = pick('CD')[0]!;
    if (tag[0] !== 'B' || capitals) return;
    let last = i;
    while (tags[last + 1]?.[0] === 'I') last++;
    const kind = tag.slice(2) + (last === i ? '' : String(last - i + 1));
    if (!fillers.has(kind) || (last > i && xpos[last] !== 'NNP')) return;
    if (kind === 'NORP' && xpos[i] !== 'JJ') return;
    pick(kind).forEach((form, k) => {
      out[i + k] = form;
    });
  });
  return out;
}

/** @param copies How often each sentence is given, the first time as written. */
export function readOwn(copies: number): OwnSentence[] {
  const fillers = readFillers();
  const random = new Random(7);
  const sentences = lines('own.tsv').join('\n').trim().split('\n\n');
  return sentences.flatMap((block) => {
    const cells = block.split('\n').map((line) => line.split('\t'));
    const column = (k: number) => cells.map((row) => row[k]!);
    const tree = {
      xpos: column(1).map((label) => XPOS.indexOf(label as never)),
      upos: column(2).map((label) => UPOS.indexOf(label as never)),
      heads: column(3).map(Number),
      deprels: column(4).map((label) => DEPRELS.indexOf(label as never)),
    };
    const names = Uint32Array.from(column(5), bitOf);
    return Array.from({ length: copies }, (_, copy) => ({
      forms: copy === 0 ? column(0) : vary(column(0), column(5), column(1), fillers, random),
      tree,
      names,
    }));
  });
}
