import { readFileSync } from 'node:fs';

/** One syntactic word of a treebank, as its line has it. */
interface TreeWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  /** 1-based, 0 for the root. */
  readonly head: number;
  readonly deprel: string;
  /** Is there no white space between this word and the next? */
  readonly glued: boolean;
}

/** A sentence of a treebank. */
export interface TreeSentence {
  readonly words: readonly TreeWord[];
  readonly document: string;
  /** Does a paragraph begin with this sentence? */
  readonly paragraph: boolean;
}

/** Reads a CoNLL-U file. Multiword lines only tell which words are written together; empty nodes are left out. */
export function readTreebank(path: string): TreeSentence[] {
  const sentences: TreeSentence[] = [];
  let document = '';
  let paragraph = true;
  let words: TreeWord[] = [];
  let multiword = { last: 0, glued: false };
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('# newdoc')) {
      document = line.slice(line.indexOf('=') + 1).trim();
      paragraph = true;
    } else if (line.startsWith('# newpar')) paragraph = true;
    else if (line.startsWith('#')) continue;
    else if (line.trim() === '') {
      if (words.length > 0) sentences.push({ words, document, paragraph });
      if (words.length > 0) paragraph = false;
      words = [];
      multiword = { last: 0, glued: false };
    } else {
      const cells = line.split('\t');
      const glued = cells[9]!.includes('SpaceAfter=No');
      if (cells[0]!.includes('-')) multiword = { last: Number(cells[0]!.split('-')[1]), glued };
      else if (!cells[0]!.includes('.')) words.push(wordOf(cells, glued, multiword));
    }
  }
  if (words.length > 0) sentences.push({ words, document, paragraph });
  return sentences;
}

function wordOf(cells: readonly string[], glued: boolean, multiword: { last: number; glued: boolean }): TreeWord {
  const id = Number(cells[0]);
  return {
    form: cells[1]!,
    lemma: cells[2]!,
    upos: cells[3]!,
    xpos: cells[4]!,
    feats: cells[5]!,
    head: Number(cells[6]),
    deprel: cells[7]!,
    glued: id < multiword.last || (id === multiword.last ? multiword.glued : glued),
  };
}

/** Words of name corpora in IOB2, one sentence an array, with the document each is in. */
export interface NameSentence {
  readonly forms: readonly string[];
  readonly tags: readonly string[];
  readonly document: string;
}

/** Sentences of a file with a word and an IOB2 tag a line; a blank line ends one. */
export function readIob2(path: string): NameSentence[] {
  const sentences: NameSentence[] = [];
  let document = '';
  let forms: string[] = [];
  let tags: string[] = [];
  const close = () => {
    if (forms.length > 0) sentences.push({ forms, tags, document });
    forms = [];
    tags = [];
  };
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [form, tag] = line.split('\t');
    if (tag === undefined) {
      close();
      if (line.startsWith('# newdoc id = ')) document = line.slice('# newdoc id = '.length).trim();
    } else {
      forms.push(form!);
      tags.push(tag.trim());
    }
  }
  close();
  return sentences;
}
