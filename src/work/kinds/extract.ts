import { InputError } from '../../model/index.ts';
import { loadPageLexicon, MAX_HTML_LENGTH } from '../../pipeline/index.ts';
import { extract } from '../../read/index.ts';
import { jsonHandler, type LineHandler, type WorkOptions } from '../handler.ts';

/** `dateline extract --jsonl`: a page a line in, the article in it a line out. */
export function extractHandler({ codebook }: WorkOptions): LineHandler {
  const lexicon = loadPageLexicon({ codebook });
  return jsonHandler(({ id, html, url }) => {
    if (typeof html !== 'string') {
      throw new InputError({ code: 'no-html', what: 'no string "html"', mend: 'give the page as "html"' });
    }
    if (html.length > MAX_HTML_LENGTH) {
      throw new InputError({
        code: 'too-long',
        what: 'the page is longer than 20,000,000 characters',
        mend: 'cut it to the article',
      });
    }
    return { ...extract(html, lexicon, { url: typeof url === 'string' ? url : undefined }), id };
  });
}
