import { isDay } from './dates.ts';
import type { Head } from './page.ts';

/** What a page says of its article in metadata; absent where it does not say. */
export interface Metadata {
  readonly title?: string;
  readonly byline: readonly string[];
  readonly publishedAt?: string;
  readonly outlet?: string;
  readonly section?: string;
  readonly language?: string;
  readonly canonicalUrl?: string;
  /** The body as stated in JSON-LD: often cut or run together, so it only helps to find the body in the page. */
  readonly articleBody?: string;
}

type Json = Readonly<Record<string, unknown>>;

/** schema.org types that are articles. */
const ARTICLE_TYPES = new Set(
  `Article NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle ReviewNewsArticle
   AskPublicNewsArticle BlogPosting LiveBlogPosting Report ScholarlyArticle SocialMediaPosting TechArticle`.split(
    /\s+/,
  ),
);
/** Longest title or byline read, in UTF-16 units. */
const MAX_FIELD = 500;
/** How deep and wide JSON-LD is walked. */
const MAX_NODES = 2000;

/** Reads JSON-LD first, then OpenGraph and its kin, then `<meta>`, then elements of the page. */
export function readMetadata(head: Head, url: string | undefined): Metadata {
  const article = articleNode(head.jsonLd);
  const meta = (...names: string[]) => first(names.map((name) => head.meta.get(name)));
  const outlet = text(nameOf(article?.publisher)) ?? meta('og:site_name', 'application-name', 'al:android:app_name');
  return {
    title: titleOf(text(article?.headline) ?? meta('og:title', 'twitter:title', 'dc.title') ?? head.pageTitle, outlet),
    byline: bylineOf(article, meta, head),
    publishedAt: publishedOf(article, meta, head),
    outlet: outlet ?? hostOf(url),
    section: text(firstOf(article?.articleSection)) ?? meta('article:section', 'parsely-section', 'section'),
    language: languageOf(text(article?.inLanguage) ?? head.language ?? meta('og:locale', 'language', 'dc.language')),
    canonicalUrl: onSite(absolute(head.canonical ?? meta('og:url') ?? text(article?.url), url), url),
    articleBody: text(article?.articleBody),
  };
}

function bylineOf(article: Json | undefined, meta: (...names: string[]) => string | undefined, head: Head): string[] {
  const stated = listOf(article?.author).flatMap((author) => text(nameOf(author)) ?? []);
  if (stated.length > 0) return names(stated);
  const tagged = meta('author', 'article:author', 'parsely-author', 'dc.creator', 'byl', 'sailthru.author');
  if (tagged && !/^https?:/.test(tagged)) return names([tagged]);
  return names(head.authors.slice(0, 4));
}

/** Names in a byline: "By Ann Lee and Bo Kim" is two. */
export function names(bylines: readonly string[]): string[] {
  const found = bylines
    .flatMap((byline) =>
      byline
        .slice(0, MAX_FIELD)
        .replace(/^\s*(?:written\s+)?by[:\s]+/i, '')
        .split(/\s*(?:,|;|\||\band\b|&|\n)\s*/),
    )
    .map((name) => name.trim())
    .filter((name) => name.length > 1 && name.length <= 60 && /\p{L}/u.test(name) && !/https?:|@/.test(name));
  return [...new Set(found)];
}

function publishedOf(article: Json | undefined, meta: (...names: string[]) => string | undefined, head: Head) {
  const stated = [
    text(article?.datePublished),
    meta('article:published_time', 'og:article:published_time', 'datepublished', 'date', 'pubdate', 'publishdate'),
    meta('parsely-pub-date', 'sailthru.date', 'dc.date', 'dc.date.issued', 'dcterms.created', 'publication_date'),
    ...head.times,
    text(article?.dateCreated),
  ];
  return first(stated.map(isoTime));
}

/** An ISO 8601 day or instant as found in metadata, or undefined. "2021-05-03 10:22:00 +0000" is mended. */
function isoTime(stated: string | undefined): string | undefined {
  const match = stated
    ?.trim()
    .match(/^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i);
  if (match) {
    const [, year, month, day, clock, seconds = ':00', zone = ''] = match;
    const written = `${year}-${month}-${day}`;
    if (!isDay(written)) return undefined;
    const offset = zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2').toUpperCase();
    const instant = `${written}T${clock}${seconds}${offset}`;
    return clock && Number.isFinite(Date.parse(instant)) ? instant : written;
  }
  return undefined;
}

/** "Headline | The Outlet" and "Headline - The Outlet" lose the outlet. */
function titleOf(stated: string | undefined, outlet: string | undefined): string | undefined {
  const title = stated?.slice(0, MAX_FIELD).replace(/\s+/g, ' ').trim();
  const cut = title?.match(/^(.{15,}?)\s+[|–—»·-]\s+([^|–—»·]{2,40})$/u);
  if (!title || !cut) return title;
  const [, headline, tail] = cut;
  const isOutlet = outlet !== undefined && tail!.toLowerCase().includes(outlet.toLowerCase());
  return isOutlet || title.includes('|') ? headline : title;
}

function languageOf(stated: string | undefined): string | undefined {
  const match = stated?.trim().match(/^([a-z]{2,3})(?:[-_]([a-z]{2}|\d{3})(?![a-z]))?/i);
  if (!match) return undefined;
  return match[2] ? `${match[1]!.toLowerCase()}-${match[2].toUpperCase()}` : match[1]!.toLowerCase();
}

function hostOf(url: string | undefined): string | undefined {
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') || undefined : undefined;
}

function absolute(address: string | undefined, base: string | undefined): string | undefined {
  if (!address) return undefined;
  if (URL.canParse(address)) return /^https?:/i.test(address) ? address : undefined;
  return base && URL.canParse(address, base) ? new URL(address, base).href : undefined;
}

/** The address, unless the page that names it is on another site: what a page says it is must not stand for others. */
function onSite(address: string | undefined, page: string | undefined): string | undefined {
  const [named, own] = [siteOf(address), siteOf(page)];
  if (named === undefined || own === undefined) return address;
  return named === own || named.endsWith(`.${own}`) || own.endsWith(`.${named}`) ? address : undefined;
}

function siteOf(url: string | undefined): string | undefined {
  return hostOf(url)?.replace(/^(?:m|amp|mobile)\./, '');
}

function articleNode(scripts: readonly string[]): Json | undefined {
  let left = MAX_NODES;
  const queue: unknown[] = scripts.map(parsed);
  for (let at = 0; at < queue.length && left > 0; at++) {
    left--;
    const node = queue[at];
    if (Array.isArray(node)) queue.push(...node.slice(0, left));
    else if (isObject(node)) {
      if (listOf(node['@type']).some((type) => typeof type === 'string' && ARTICLE_TYPES.has(type))) return node;
      queue.push(node['@graph'], node.mainEntity, node.mainEntityOfPage);
    }
  }
  return undefined;
}

/** JSON of unknown quality: raw line breaks inside strings are common in the wild, so they are mended. */
function parsed(script: string): unknown {
  for (const attempt of [script, script.replace(/[\u0000-\u001f]+/g, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

function firstOf(value: unknown): unknown {
  return listOf(value)[0];
}

function nameOf(value: unknown): unknown {
  const node = firstOf(value);
  return isObject(node) ? firstOf(node.name) : node;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function first(values: readonly (string | undefined)[]): string | undefined {
  return values.find((value) => value !== undefined && value !== '');
}
