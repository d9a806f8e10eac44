import { parseFeed } from 'feedsmith';
import { InputError } from '../model/index.ts';

/** What a feed says of one article. */
export interface FeedItem {
  readonly url: string;
  readonly title?: string;
  /** As the feed writes it; the page's own date is preferred. */
  readonly publishedAt?: string;
}

/** An RSS, Atom, RDF or JSON feed. */
export interface Feed {
  readonly title?: string;
  readonly items: readonly FeedItem[];
}

/** What may stand before the first element of a document: the declaration, style sheets, comments. */
const PROLOGUE = /\s+|<\?[^>]*>|<!--[\s\S]*?-->/y;
const ROOT = /<(?:rss|feed|rdf:RDF)\b/iy;
/** Characters in which the first element is looked for. */
const HEAD = 2000;

/** Does a document look like RSS, Atom, RDF or JSON Feed? */
export function looksLikeFeed(contentType: string, text: string): boolean {
  if (/\b(?:rss|atom|rdf|feed\+json)\b/i.test(contentType)) return true;
  const head = text.slice(0, HEAD);
  if (/^\s*\{\s*"version"\s*:\s*"https:\/\/jsonfeed/.test(head)) return true;
  ROOT.lastIndex = prologueEnd(head);
  return ROOT.test(head);
}

/** Where the first element, or text, of a marked-up document begins. */
export function prologueEnd(text: string): number {
  // Piece by piece: a pattern for the whole of it tries every way to part a row of comments.
  let at = 0;
  for (PROLOGUE.lastIndex = 0; PROLOGUE.test(text); ) at = PROLOGUE.lastIndex;
  return at;
}

/**
 * The articles a feed lists, with addresses made whole.
 * @throws InputError where the document is no feed, or is cut short.
 */
export function readFeed(text: string, base: string): Feed {
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(text);
  } catch (error) {
    throw new InputError(
      {
        code: 'bad-feed',
        what: 'the feed cannot be read',
        where: base,
        mend: 'it may be cut short: try again, or check it in a feed validator',
      },
      { cause: error },
    );
  }
  const feed = parsed.feed as LooseFeed;
  const items = (feed.items ?? feed.entries ?? [])
    .map((item) => itemOf(item, base))
    .filter((item) => item !== undefined);
  return { title: textOf(feed.title), items };
}

interface LooseItem {
  readonly title?: unknown;
  readonly link?: unknown;
  readonly url?: unknown;
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[];
  readonly pubDate?: unknown;
  readonly published?: unknown;
  readonly updated?: unknown;
  readonly date_published?: unknown;
}

interface LooseFeed {
  readonly title?: unknown;
  readonly items?: readonly LooseItem[];
  readonly entries?: readonly LooseItem[];
}

function itemOf(item: LooseItem, base: string): FeedItem | undefined {
  const alternate = item.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
  const link = textOf(item.link) ?? textOf(item.url) ?? alternate;
  if (!link || !URL.canParse(link, base)) return undefined;
  const when = item.pubDate ?? item.published ?? item.date_published ?? item.updated;
  return { url: new URL(link, base).href, title: textOf(item.title), publishedAt: isoOf(when) };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const inner = (value as { value?: unknown } | undefined)?.value;
  return typeof inner === 'string' ? inner : undefined;
}

function isoOf(value: unknown): string | undefined {
  const text = value instanceof Date ? value.toISOString() : textOf(value);
  if (!text) return undefined;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
