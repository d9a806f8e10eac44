import { Parser } from 'htmlparser2';

/** A box of the page: a block-level element. Inline elements leave only text behind. */
export interface Box {
  readonly tag: string;
  /** Class and id, parted by a space. */
  readonly names: string;
  readonly parent: Box | null;
  readonly depth: number;
  /** Is it, or what it stands in, hidden from readers? */
  readonly hidden: boolean;
  /** Blocks `first` to `after - 1` stand inside it. */
  readonly first: number;
  after: number;
  readonly itemprop: string;
}

/** A run of text between two block borders. */
export interface Block {
  readonly text: string;
  /** Characters of `text` that stand inside links. */
  readonly linked: number;
  /** The innermost box around it. */
  readonly box: Box;
  /** Characters in bold or emphasis. */
  readonly strong: number;
}

/** What a page says of itself outside its text. */
export interface Head {
  /** `<meta>` contents by lower-cased name, property or itemprop; the first one counts. */
  readonly meta: ReadonlyMap<string, string>;
  /** The contents of `<script type="application/ld+json">`. */
  readonly jsonLd: readonly string[];
  readonly canonical?: string;
  readonly language?: string;
  readonly pageTitle?: string;
  /** `datetime` of the `<time>` elements, in order. */
  readonly times: readonly string[];
  /** Text of the elements with `rel=author` or `itemprop=author`, or of a byline class. */
  readonly authors: readonly string[];
}

/** A web page taken apart. */
export interface Page {
  readonly head: Head;
  readonly boxes: readonly Box[];
  readonly blocks: readonly Block[];
}

const BLOCK_TAGS = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form
   h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);
/** Elements whose text no reader sees as text. */
const MUTE_TAGS = new Set(
  `script style noscript template svg math iframe object embed canvas audio video map select option textarea button input
   label datalist progress meter head title`.split(/\s+/),
);
const STRONG_TAGS = new Set(['b', 'strong', 'em', 'i']);
const AUTHOR_NAMES = /(?:^|[\s_-])(?:byline|author)(?:$|[\s_-]|-?_?_?name)/i;
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Deepest box that is built; what is nested deeper joins it. Real pages stay under 100. */
const MAX_DEPTH = 250;
/** Open elements after which the parser starts afresh: its stack is searched on every closing tag. */
const MAX_OPEN = 1000;
/** Characters fed at a time, so that the count of open elements is looked at often enough. */
const CHUNK = 16_384;
/** JSON-LD scripts kept from one page. */
const MAX_SCRIPTS = 32;

/** Parses a page of any quality in time linear to its size. Never throws. */
export function parsePage(html: string): Page {
  const builder = new PageBuilder();
  let parser = new Parser(builder);
  for (let at = 0; at < html.length; at += CHUNK) {
    parser.write(html.slice(at, at + CHUNK));
    if (builder.open <= MAX_OPEN) continue;
    parser.end();
    builder.reset();
    parser = new Parser(builder);
  }
  parser.end();
  return builder.finish();
}

type Attributes = Readonly<Record<string, string>>;

class PageBuilder {
  /** Elements now open in the parser. */
  open = 0;
  readonly #boxes: Box[] = [];
  readonly #blocks: Block[] = [];
  readonly #meta = new Map<string, string>();
  readonly #jsonLd: string[] = [];
  readonly #times: string[] = [];
  readonly #authors: string[] = [];
  #canonical: string | undefined;
  #language: string | undefined;
  #pageTitle: string | undefined;
  #box: Box;
  #text = '';
  #linked = 0;
  #strong = 0;
  #links = 0;
  #strongs = 0;
  /** Mute elements now open. */
  #mute = 0;
  /** Open boxes beyond MAX_DEPTH. */
  #tooDeep = 0;
  /** Where text of a script, the title or an author goes while one is open. */
  #capture: { tag: string; text: string; done: (text: string) => void } | null = null;

  constructor() {
    this.#box = { tag: '#page', names: '', parent: null, depth: 0, hidden: false, first: 0, after: 0, itemprop: '' };
    this.#boxes.push(this.#box);
  }

  reset(): void {
    this.open = 0;
    this.#mute = 0;
    this.#links = 0;
    this.#strongs = 0;
    this.#tooDeep = 0;
    this.#capture = null;
    this.#flush();
    while (this.#box.parent) this.#leave();
  }

  onopentag(tag: string, attributes: Attributes): void {
    this.open++;
    if (tag === 'a') this.#links++;
    else if (STRONG_TAGS.has(tag)) this.#strongs++;
    else if (tag === 'br') this.#text += '\n';
    else if (tag === 'meta') this.#readMeta(attributes);
    else if (tag === 'link') this.#readLink(attributes);
    else if (tag === 'html') this.#language ??= attributes.lang || undefined;
    else if (tag === 'time' && attributes.datetime) this.#times.push(attributes.datetime);
    if (MUTE_TAGS.has(tag)) this.#mute++;
    this.#startCapture(tag, attributes);
    if (BLOCK_TAGS.has(tag)) this.#enter(tag, attributes);
  }

  onclosetag(tag: string): void {
    this.open--;
    if (tag === 'a') this.#links--;
    else if (STRONG_TAGS.has(tag)) this.#strongs--;
    if (MUTE_TAGS.has(tag)) this.#mute--;
    if (this.#capture?.tag === tag) this.#endCapture();
    if (BLOCK_TAGS.has(tag)) this.#close();
  }

  ontext(data: string): void {
    if (this.#capture) this.#capture.text += data;
    if (this.#mute > 0) return;
    // Text and borders of a paragraph are told apart by an element; a source line break is a space.
    const text = data.replace(/\s+/g, ' ');
    this.#text += text;
    if (this.#links > 0) this.#linked += text.length;
    if (this.#strongs > 0) this.#strong += text.length;
  }

  finish(): Page {
    this.#flush();
    while (this.#box.parent) this.#leave();
    this.#box.after = this.#blocks.length;
    return {
      head: {
        meta: this.#meta,
        jsonLd: this.#jsonLd,
        canonical: this.#canonical,
        language: this.#language,
        pageTitle: this.#pageTitle,
        times: this.#times,
        authors: this.#authors,
      },
      boxes: this.#boxes,
      blocks: this.#blocks,
    };
  }

  #enter(tag: string, attributes: Attributes): void {
    this.#flush();
    if (this.#box.depth >= MAX_DEPTH) {
      this.#tooDeep++;
      return;
    }
    const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`.trim();
    const hidden =
      this.#box.hidden ||
      'hidden' in attributes ||
      attributes['aria-hidden'] === 'true' ||
      HIDDEN_STYLE.test(attributes.style ?? '');
    this.#box = {
      tag,
      names,
      parent: this.#box,
      depth: this.#box.depth + 1,
      hidden,
      first: this.#blocks.length,
      after: 0,
      itemprop: attributes.itemprop ?? '',
    };
    this.#boxes.push(this.#box);
  }

  #close(): void {
    this.#flush();
    if (this.#tooDeep > 0) this.#tooDeep--;
    else if (this.#box.parent) this.#leave();
  }

  #leave(): void {
    this.#box.after = this.#blocks.length;
    this.#box = this.#box.parent!;
  }

  #flush(): void {
    const parts = this.#text.split(/\n[ \t]*(?:\n[ \t]*)+/);
    const share = this.#text.length === 0 ? 0 : 1 / this.#text.length;
    for (const part of parts) {
      const text = tidy(part);
      if (text === '') continue;
      const scale = parts.length === 1 ? 1 : part.length * share;
      this.#blocks.push({ text, linked: this.#linked * scale, strong: this.#strong * scale, box: this.#box });
    }
    this.#text = '';
    this.#linked = 0;
    this.#strong = 0;
  }

  #readMeta(attributes: Attributes): void {
    const name = (attributes.property ?? attributes.name ?? attributes.itemprop)?.toLowerCase();
    if (name && attributes.content && !this.#meta.has(name)) this.#meta.set(name, attributes.content.trim());
  }

  #readLink(attributes: Attributes): void {
    if (attributes.rel?.toLowerCase() === 'canonical' && attributes.href) this.#canonical ??= attributes.href;
  }

  #startCapture(tag: string, attributes: Attributes): void {
    if (this.#capture) return;
    if (tag === 'script') {
      if (!attributes.type?.toLowerCase().includes('ld+json') || this.#jsonLd.length >= MAX_SCRIPTS) return;
      this.#capture = { tag, text: '', done: (text) => this.#jsonLd.push(text) };
    } else if (tag === 'title') {
      this.#capture = { tag, text: '', done: (text) => this.#keepTitle(text) };
    } else if (isAuthor(tag, attributes)) {
      this.#capture = { tag, text: '', done: (text) => this.#authors.push(tidy(text)) };
    }
  }

  #keepTitle(text: string): void {
    this.#pageTitle ??= tidy(text);
  }

  #endCapture(): void {
    const capture = this.#capture!;
    this.#capture = null;
    capture.done(capture.text);
  }
}

function isAuthor(tag: string, attributes: Attributes): boolean {
  if (attributes.rel === 'author' || attributes.itemprop === 'author') return true;
  return (tag === 'span' || tag === 'a' || tag === 'p') && AUTHOR_NAMES.test(attributes.class ?? '');
}

/** Runs of white space become one space, or one line break where there was one. */
function tidy(text: string): string {
  return text.replace(/\s+/g, (run) => (run.includes('\n') ? '\n' : ' ')).trim();
}
