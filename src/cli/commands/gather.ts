import { type Command, InvalidArgumentError } from 'commander';
import {
  type FetchOptions,
  fetchPage,
  looksLikeFeed,
  type Page,
  Politeness,
  parseUrl,
  readFeed,
} from '../../gather/index.ts';
import type { Store } from '../../keep/index.ts';
import { relink } from '../../link/index.ts';
import { DatelineError } from '../../model/index.ts';
import { type Coder, createCoder } from '../../pipeline/index.ts';
import { userAgent } from '../article-input.ts';
import { decodeText } from '../decode.ts';
import { printError } from '../errors.ts';
import { dataFolderOf, withStore } from '../kept.ts';
import { addResourceOptions } from '../line-command.ts';

interface GatherOptions {
  readonly data?: string;
  readonly codebook?: readonly string[];
  readonly json?: boolean;
  readonly allowPrivate?: boolean;
  readonly every?: number;
}

interface Tally {
  kept: number;
  known: number;
  setAside: number;
}

/** An address that failed is tried again after a day: sites come back. */
const RETRY_MS = 24 * 60 * 60 * 1000;

/** `dateline gather` */
export function gatherCommand(program: Command): void {
  addResourceOptions(program.command('gather'))
    .description('Fetches feeds and pages politely (robots.txt, pauses), codes what is new, and keeps it.')
    .argument('<addresses...>', 'feeds (RSS, Atom, RDF, JSON Feed) or pages')
    .option('--every <minutes>', 'do it again and again, until interrupted', minutes)
    .option('--allow-private', 'let addresses, and what they list, be on a private network')
    .action((addresses: string[], options: GatherOptions) => {
      for (const address of addresses) parseUrl(address);
      return withStore(options, (store) => gather(store, addresses, options));
    });
}

async function gather(store: Store, addresses: readonly string[], options: GatherOptions): Promise<void> {
  const coder = createCoder({ codebook: options.codebook, data: dataFolderOf(options) });
  for (;;) {
    const tally = await round(new Gatherer(store, coder, options), addresses);
    if (tally.kept > 0) await relink(store);
    console.log(`${tally.kept} kept, ${tally.known} known before, ${tally.setAside} set aside`);
    if (options.every === undefined) {
      if (tally.setAside > 0 && tally.kept + tally.known === 0) process.exitCode = 1;
      return;
    }
    await pause(options.every * 60_000);
  }
}

async function round(gatherer: Gatherer, addresses: readonly string[]): Promise<Tally> {
  for (const address of addresses) await gatherer.gather(address);
  return gatherer.tally;
}

/** One round over some addresses: feeds are read for articles, pages are articles. */
class Gatherer {
  readonly tally: Tally = { kept: 0, known: 0, setAside: 0 };
  readonly #store: Store;
  readonly #coder: Coder;
  readonly #asJson: boolean;
  readonly #fetching: FetchOptions;
  readonly #politeness: Politeness;

  constructor(store: Store, coder: Coder, { json = false, allowPrivate = false }: GatherOptions) {
    this.#store = store;
    this.#coder = coder;
    this.#asJson = json;
    this.#fetching = { userAgent: userAgent(), allowPrivate };
    this.#politeness = new Politeness(this.#fetching);
  }

  /** What cannot be had is said, noted with its reason, and the rest goes on. */
  async gather(address: string): Promise<void> {
    try {
      const page = await this.#fetch(address);
      if (!page) return;
      const text = decodeText(page.bytes, address, 'html', page.contentType);
      if (looksLikeFeed(page.contentType, text)) await this.#gatherFeed(page, text);
      else await this.#keep(page, text, {});
    } catch (error) {
      await this.#setAside(address, error);
    }
  }

  async #gatherFeed(page: Page, text: string): Promise<void> {
    const feed = readFeed(text, page.finalUrl);
    const { etag, lastModified } = page;
    await this.#store.noteFetch({ url: page.url, outcome: 'listed', etag, lastModified });
    for (const { url, title, publishedAt } of feed.items) {
      if (await this.#isKnown(url)) {
        this.tally.known++;
        continue;
      }
      try {
        const article = await this.#fetch(url);
        if (article)
          await this.#keep(article, decodeText(article.bytes, url, 'html', article.contentType), {
            title,
            publishedAt,
            outlet: feed.title,
          });
      } catch (error) {
        await this.#setAside(url, error);
      }
    }
  }

  async #isKnown(url: string): Promise<boolean> {
    const note = await this.#store.fetched(url);
    if (!note) return false;
    return note.outcome === 'kept' || Date.now() - Date.parse(note.fetchedAt) < RETRY_MS;
  }

  /** Null where nothing has changed since the last time, or the site does not want to be asked. */
  async #fetch(url: string): Promise<Page | null> {
    if (!(await this.#politeness.allows(url))) {
      await this.#setAside(
        url,
        new DatelineError({
          code: 'robots',
          what: 'the site’s robots.txt asks not to fetch it, or cannot be had',
          where: url,
          mend: 'read it by hand',
        }),
      );
      return null;
    }
    await this.#politeness.waitFor(url);
    const note = await this.#store.fetched(url);
    const conditions = note && note.outcome !== 'set-aside' ? { etag: note.etag, lastModified: note.lastModified } : {};
    const page = await fetchPage(url, { ...this.#fetching, ...conditions });
    if (!page) this.tally.known++;
    return page;
  }

  /** What the page says of itself counts before what a feed says of it. */
  async #keep(
    page: Page,
    html: string,
    feed: { title?: string; publishedAt?: string; outlet?: string },
  ): Promise<void> {
    const read = this.#coder.code({ id: page.finalUrl, html, url: page.finalUrl });
    const missing = Object.entries(feed).filter(([field, value]) => value !== undefined && !said(read.article, field));
    const report =
      missing.length === 0
        ? read
        : this.#coder.code({ id: page.finalUrl, html, url: page.finalUrl, ...Object.fromEntries(missing) });
    await this.#store.keepReport(report, {
      bytes: page.bytes,
      mediaType: page.contentType || 'text/html',
      url: page.finalUrl,
    });
    await this.#store.noteFetch({ url: page.url, outcome: 'kept', etag: page.etag, lastModified: page.lastModified });
    this.tally.kept++;
  }

  async #setAside(url: string, error: unknown): Promise<void> {
    printError(error, this.#asJson);
    this.tally.setAside++;
    await this.#store.noteFetch({ url, outcome: 'set-aside', reason: (error as Error).message });
  }
}

/** A date that was only inferred gives way to one that a feed states. */
function said(article: { readonly publishedAtBasis?: string } & object, field: string): boolean {
  if (field === 'publishedAt' && article.publishedAtBasis === 'inferred') return false;
  return field in article;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function minutes(value: string): number {
  const number = Number(value);
  if (!(number >= 1)) throw new InvalidArgumentError('it takes minutes, at least 1');
  return number;
}
