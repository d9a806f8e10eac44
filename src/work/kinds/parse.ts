import { type Annotator, fillConllu, givenText, readConllu, writeConllu } from '../../annotate/index.ts';
import { InputError } from '../../model/index.ts';
import { loadAnnotator } from '../../pipeline/index.ts';
import type { LineHandler, WorkOptions } from '../handler.ts';

/** `dateline parse`: a block of whole sentences in, the same with trees out. */
export function parseHandler({ from }: WorkOptions): LineHandler {
  const annotator = loadAnnotator();
  const parse = from === 'text' ? parseText : parseConllu;
  return (block) => {
    if ('fault' in block) {
      throw new InputError({
        code: block.fault,
        what: 'the input is not UTF-8, or has a line beyond measure',
        mend: 'convert it, for example with iconv -f latin1 -t utf-8',
      });
    }
    return { line: parse(block.text, annotator), failed: false };
  };
}

function parseConllu(block: string, annotator: Annotator): string {
  const sentences = [...readConllu(block.split('\n'))];
  return [...fillConllu(sentences, annotator.analyseGiven(givenText(sentences)))].join('');
}

function parseText(block: string, annotator: Annotator): string {
  return [...writeConllu(annotator.analyse(block))].join('');
}
