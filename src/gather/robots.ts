import robotsParser from 'robots-parser';
import { InputError } from '../model/index.ts';
import { type FetchOptions, fetchPage, parseUrl } from './fetch.ts';

/** The package is CommonJS: at run time its default import is the function itself, against its types. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** RFC 9309 wants at least 500 KiB read. */
const MAX_BYTES = 512 * 1024;

type Robots = ReturnType<typeof parseRobots>;

/** What sites allow (RFC 9309), asked once a site; and the pause between two requests to one site. */
export class Politeness {
  readonly #rules = new Map<string, Promise<Robots | null>>();
  readonly #next = new Map<string, number>();
  readonly #options: FetchOptions;
  readonly #pauseMs: number;

  constructor(options: FetchOptions, pauseMs = 1000) {
    this.#options = options;
    this.#pauseMs = pauseMs;
  }

  /** A site without robots.txt forbids nothing, one whose server fails on it forbids all (RFC 9309, 2.3.1). */
  async allows(address: string): Promise<boolean> {
    const { origin } = parseUrl(address);
    if (!this.#rules.has(origin)) this.#rules.set(origin, this.#fetchRules(origin));
    const rules = await this.#rules.get(origin);
    return rules?.isAllowed(address, this.#options.userAgent) ?? true;
  }

  /** Waits until the site may be asked again. */
  async waitFor(address: string): Promise<void> {
    const { origin } = parseUrl(address);
    const now = Date.now();
    const at = Math.max(now, this.#next.get(origin) ?? 0);
    this.#next.set(origin, at + this.#pauseMs);
    if (at > now) await new Promise((resolve) => setTimeout(resolve, at - now));
  }

  async #fetchRules(origin: string): Promise<Robots | null> {
    const address = `${origin}/robots.txt`;
    try {
      const page = await fetchPage(address, { ...this.#options, maxBytes: MAX_BYTES });
      return page && parseRobots(address, new TextDecoder().decode(page.bytes));
    } catch (error) {
      const isFailing = error instanceof InputError && error.code === 'server-failed';
      return isFailing ? parseRobots(address, 'User-agent: *\nDisallow: /') : null;
    }
  }
}
