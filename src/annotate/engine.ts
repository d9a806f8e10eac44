import { UPOS, XPOS } from '../model/index.ts';
import { linearModel, type ModelFile } from './linear.ts';
import { NameTagger } from './names.ts';
import { Parser } from './parser.ts';
import { Tagger } from './tagger.ts';
import type { Tokens } from './tokens.ts';
import type { Words } from './words.ts';

/** A text cut into words and sentences: all that an engine is given. */
export interface Cut {
  readonly text: string;
  readonly tokens: Tokens;
  /** First word of each sentence, then the number of words. */
  readonly sentences: Int32Array;
  readonly words: Words;
}

/** What an engine says of each word. */
export interface Layers {
  /** Indexes into UPOS, XPOS, DEPRELS. */
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly deprels: Uint8Array;
  /** Index of the head over the whole text, -1 for a root. Each sentence is a tree, or several. */
  readonly heads: Int32Array;
  /** 0 outside names; `1 + 2 × type` begins one and `2 + 2 × type` goes on, by index in NAME_TYPES. */
  readonly names: Uint8Array;
}

/** The models behind the analysis: words of sentences in, tags, tree and names out. */
export interface Engine {
  run(cut: Cut): Layers;
}

/** Model files of the linear engine. */
export interface LinearFiles {
  readonly tagger: ModelFile;
  readonly parser: ModelFile;
  readonly names: ModelFile;
}

/** Tagger, greedy parser and name tagger over hashed features. */
export function linearEngine(files: LinearFiles): Engine {
  const pairs = (files.tagger.header.tags as string[]).map((pair) => pair.split(' '));
  const xposOf = Uint8Array.from(pairs, ([xpos]) => XPOS.indexOf(xpos as never));
  const uposOf = Uint8Array.from(pairs, ([, upos]) => UPOS.indexOf(upos as never));
  const model = (file: ModelFile, part: string, classes: number) => linearModel(file.parts.get(part)!, classes);
  const tagger = new Tagger(model(files.tagger, 'weights', pairs.length));
  const parser = new Parser(
    model(files.parser, 'moves', files.parser.header.moves as number),
    model(files.parser, 'labels', files.parser.header.labels as number),
  );
  const names = new NameTagger(model(files.names, 'weights', files.names.header.classes as number));
  return { run: (cut) => runLinear(cut, tagger, parser, names, xposOf, uposOf) };
}

function runLinear(
  cut: Cut,
  tagger: Tagger,
  parser: Parser,
  names: NameTagger,
  xposOf: Uint8Array,
  uposOf: Uint8Array,
): Layers {
  const { words, sentences } = cut;
  const tags = new Uint8Array(words.length);
  const layers = {
    upos: new Uint8Array(words.length),
    xpos: new Uint8Array(words.length),
    deprels: new Uint8Array(words.length),
    heads: new Int32Array(words.length),
    names: new Uint8Array(words.length),
  };
  for (let s = 0; s + 1 < sentences.length; s++) {
    const from = sentences[s]!;
    const to = sentences[s + 1]!;
    tagger.tag(words, from, to, tags);
    parser.parse(words, tags, from, to, layers.heads, layers.deprels);
    names.label(words, tags, from, to, layers.names);
  }
  for (let i = 0; i < words.length; i++) {
    layers.xpos[i] = xposOf[tags[i]!]!;
    layers.upos[i] = uposOf[tags[i]!]!;
  }
  return layers;
}
