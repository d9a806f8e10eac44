import { InputError } from '../../model/index.ts';
import { MAX_HTML_LENGTH } from '../../pipeline/index.ts';
import { extract } from '../../read/index.ts';
import { jsonHandler, type LineHandler } from '../handler.ts';

/** `dateline extract --jsonl`: a page a line in, the article in it a line out. */
export function extractHandler(): LineHandler {
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
    return { ...extract(html, { url: typeof url === 'string' ? url : undefined }), id };
  });
}
