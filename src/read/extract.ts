import type { ReadLexicon } from '../codebook/index.ts';
import { type Article, InputError } from '../model/index.ts';
import { bodyBlocks, shinglesOf } from './body.ts';
import { readMetadata } from './metadata.ts';
import { type Page, parsePage } from './page.ts';

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
  let paragraphs = bodyParagraphs(parsed, lexicon, known);
  if (known && lengthOf(paragraphs) < articleBody!.length / 2) paragraphs = bodyParagraphs(parsed, lexicon, null);
  // A page drawn by scripts may hold its text in the metadata alone.
  if (known && lengthOf(paragraphs) < MIN_BODY) paragraphs = articleBody!.split(/\s*\n\s*/);
  if (lengthOf(paragraphs) < MIN_BODY) throw noArticle(page.url);
  const host = page.url && URL.canParse(page.url) ? new URL(page.url).hostname : undefined;
  return {
    text: paragraphs.join('\n\n'),
    ...present({ ...metadata, url: page.url, agency: host && lexicon.agencies.atHost(host) }),
    ...(metadata.byline.length > 0 ? { byline: metadata.byline } : {}),
    ...(metadata.publishedAt ? { publishedAtBasis: 'stated' as const } : {}),
  };
}

function bodyParagraphs(page: Page, lexicon: ReadLexicon, known: ReadonlySet<string> | null): string[] {
  return bodyBlocks(page, lexicon.furniture, known).map((block) => block.text);
}

function lengthOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
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
