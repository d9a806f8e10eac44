import type { ReadLexicon } from '../codebook/index.ts';
import { type Article, type ArticleInput, InputError, type Warning } from '../model/index.ts';
import type { Credit } from './credits.ts';
import { type Extracted, extract } from './extract.ts';
import { isEnglish } from './language.ts';
import { names } from './metadata.ts';
import { readText, type TextReading } from './text.ts';

export { type Extracted, extract } from './extract.ts';
export { markdownInput } from './markdown.ts';

/**
 * The article in what a caller hands over. What the caller gives stands; what is not given is taken
 * from the page, else from the first and last lines of the text.
 * @throws InputError `empty-text` where there is no text, `no-article` where the page holds none.
 */
export function read(input: ArticleInput, lexicon: ReadLexicon): Article {
  const page = pageOf(input, lexicon);
  const text = page?.text ?? input.text ?? '';
  if (text.trim() === '') throw emptyText(input);
  const title = input.title ?? page?.title;
  const reading = readText(text, { title, section: input.section ?? page?.section }, lexicon);
  return {
    id: input.id,
    text: reading.text,
    ...present({
      title: title ?? reading.title,
      ...publication(input, page, reading),
      url: input.url,
      canonicalUrl: page?.canonicalUrl,
      outlet: input.outlet ?? page?.outlet,
      agency: agencyOf(input, page, reading, lexicon),
      byline: bylineOf(input, page, reading.credits),
      section: input.section ?? page?.section ?? reading.section,
      language: input.language ?? page?.language ?? (isEnglish(reading.text, lexicon.furniture) ? 'en' : undefined),
      furniture: reading.furniture.length > 0 ? reading.furniture : undefined,
      dateline: reading.dateline && withoutAgency(reading.dateline),
    }),
  };
}

/** What a reader of the report should know of the text: a language other than English. */
export function readWarnings(article: Article, lexicon: ReadLexicon): Warning[] {
  const english = isEnglish(article.text, lexicon.furniture);
  const stated = article.language?.toLowerCase();
  if (english === true || (english === undefined && (stated === undefined || /^en\b/.test(stated)))) return [];
  const name = stated && !/^en\b/.test(stated) ? `"${article.language}"` : 'not English';
  return [{ code: 'language', message: `the language of the text seems to be ${name}; only English is coded` }];
}

function pageOf(input: ArticleInput, lexicon: ReadLexicon): Extracted | undefined {
  if (input.html === undefined || (input.text !== undefined && input.text.trim() !== '')) return undefined;
  return extract(input.html, lexicon, { url: input.url });
}

function publication(
  input: ArticleInput,
  page: Extracted | undefined,
  reading: TextReading,
): Pick<Article, 'publishedAt' | 'publishedAtBasis'> {
  if (input.publishedAt) return { publishedAt: input.publishedAt, publishedAtBasis: 'given' };
  const inDateline = /^\d{4}-/.test(reading.dateline?.date ?? '') ? reading.dateline!.date : undefined;
  const stated = page?.publishedAt ?? reading.credits.find((credit) => credit.day)?.day ?? inDateline;
  return stated ? { publishedAt: stated, publishedAtBasis: 'stated' } : {};
}

function agencyOf(
  input: ArticleInput,
  page: Extracted | undefined,
  reading: TextReading,
  lexicon: ReadLexicon,
): string | undefined {
  if (input.agency) return lexicon.agencies.find(input.agency) ?? input.agency;
  const credited = reading.credits.find((credit) => credit.agency)?.agency;
  return reading.dateline?.agency ?? credited ?? signedBy(reading.text, lexicon) ?? page?.agency;
}

/** The agency in brackets that ends the last paragraph: "… officials said. (AFP)" */
function signedBy(text: string, lexicon: ReadLexicon): string | undefined {
  const signature = /[.”"’]\s*(?:\(([^()\n]{2,40})\)|[-–—]\s?([^\n–—-]{2,40}))\s*$/u.exec(text.slice(-80));
  return signature ? lexicon.agencies.find((signature[1] ?? signature[2])!) : undefined;
}

function bylineOf(
  input: ArticleInput,
  page: Extracted | undefined,
  credits: readonly Credit[],
): readonly string[] | undefined {
  if (typeof input.byline === 'string') return names([input.byline]);
  return input.byline ?? page?.byline ?? credits.find((credit) => credit.byline)?.byline;
}

function withoutAgency({ text, place, date }: NonNullable<TextReading['dateline']>): Article['dateline'] {
  return { text, ...(place ? { place } : {}), ...(date ? { date } : {}) };
}

function emptyText(input: ArticleInput): InputError {
  return new InputError({
    code: 'empty-text',
    what: 'the text is empty',
    where: `article ${JSON.stringify(input.id)}`,
    mend: 'give the article\'s text in "text", or its page in "html"',
  });
}

/** The fields that have a value. */
function present<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}
