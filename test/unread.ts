import { Analysis } from '../src/model/index.ts';

/** The analysis of a text in which no word was found. */
export const unread = (text: string) =>
  new Analysis(text, {
    starts: new Int32Array(0),
    ends: new Int32Array(0),
    heads: new Int32Array(0),
    sentences: new Int32Array(0),
    upos: new Uint8Array(0),
    xpos: new Uint8Array(0),
    deprels: new Uint8Array(0),
    feats: new Uint32Array(0),
    lemmas: [],
    names: [],
  });
