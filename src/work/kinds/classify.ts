import { classify } from '../../code/index.ts';
import { createCoder } from '../../pipeline/index.ts';
import { jsonHandler, type LineHandler, type WorkOptions } from '../handler.ts';

/** `dateline classify`: one label a text, decided from its coded events. */
export function classifyHandler({ codebook, data, scheme = 'acled' }: WorkOptions): LineHandler {
  const coder = createCoder({ codebook, data });
  return jsonHandler((record) => ({ id: record.id, ...classify(coder.analyse(record), scheme as 'acled' | 'plover') }));
}
