import { createCoder } from '../../pipeline/index.ts';
import { jsonHandler, type LineHandler, type WorkOptions } from '../handler.ts';

/** `dateline code`: an article a line in, a report a line out. */
export function codeHandler({ codebook, data, layers }: WorkOptions): LineHandler {
  const coder = createCoder({ codebook, data });
  const withLayers = layers !== undefined && layers.length > 0;
  return jsonHandler((record) => coder.code(record, { layers: withLayers }));
}
