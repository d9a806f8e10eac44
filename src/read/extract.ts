import type { ReadLexicon } from '../codebook/index.ts';
import { type Article, InputError } from '../model/index.ts';
import { bodyBlocks, shinglesOf } from './body.ts';
import { readMetadata } from './metadata.ts';
import { parsePage } from './page.ts';

/** The fields of an article that a page gives; `id` is the caller's to add. */
export type Extracted = Omit<Article, 'id'>;

/** Longest page read, in UTF-16 units. News pages of more than 5 million are unknown to us. */
const MAX_PAGE = 20_000_000;
/** Shorter bodies, in UTF-16 units, are captions and notices, not articles. */
const MIN_BODY = 80;
/** A body stated in metadata that is shorter than this is a teaser. */
const MIN_STATED = 400;

/**
 * The article in a page: its body alone, paragraphs parted by blank lines, and what the page says of it.
 * Linear in the size of the page, whatever its markup.
 * @throws InputError `no-article` where the page holds none, `too-long` past 20 million characters.
 */
export function extract(html: string, lexicon: ReadLexicon, page: { readonly url?: string } = {}): Extracted {
  if (html.length > MAX_PAGE) {
    throw new InputError({
      code: 'too-long',
      what: `the page has ${html.length} characters, more than ${MAX_PAGE}`,
      where: page.url,
      mend: 'give the page of one article',
    });
  }
  const parsed = parsePage(html);
  const { articleBody, ...metadata } = readMetadata(parsed.head, page.url);
  const known = articleBody && articleBody.length >= MIN_STATED ? shinglesOf(articleBody) : null;
  let blocks = bodyBlocks(parsed, lexicon.furniture, known);
  if (known && lengthOf(blocks) < articleBody!.length / 2) blocks = bodyBlocks(parsed, lexicon.furniture, null);
  if (lengthOf(blocks) < MIN_BODY) throw noArticle(page.url);
  const host = page.url && URL.canParse(page.url) ? new URL(page.url).hostname : undefined;
  return {
    text: blocks.map((block) => block.text).join('\n\n'),
    ...present({ ...metadata, url: page.url, agency: host && lexicon.agencies.atHost(host) }),
    ...(metadata.byline.length > 0 ? { byline: metadata.byline } : {}),
    ...(metadata.publishedAt ? { publishedAtBasis: 'stated' as const } : {}),
  };
}

function lengthOf(blocks: readonly { readonly text: string }[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

function noArticle(url: string | undefined): InputError {
  return new InputError({
    code: 'no-article',
    what: 'the page holds no article',
    where: url,
    mend: 'give the page of one article, or its text',
  });
}

/** The string fields that have a value. */
function present<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'string')) as Partial<T>;
}
