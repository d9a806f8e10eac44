import { countBefore, type Span } from '../model/index.ts';

/** A stretch in quotation marks, the marks included; it never leaves its paragraph. */
export interface Quote extends Span {
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** Is the closing mark there? A speech over several paragraphs closes in the last one only. */
  readonly closed: boolean;
  /** Does the paragraph begin with it? */
  readonly opens: boolean;
  /** Speech rather than a name or a word held at arm's length: a sentence, or several words. */
  readonly speech: boolean;
}

/** The quotations of a text, and its paragraphs. */
export interface Quotations {
  readonly quotes: readonly Quote[];
  readonly paragraphs: readonly Span[];
  /** Index of the paragraph that holds a character. */
  paragraphAt(offset: number): number;
}

/** Characters before a quotation that tell whether it stands in the run of a sentence. */
const LEAD = 40;
/** Fewer words in marks are a name or a borrowed word, unless they end as a sentence does. */
const SPEECH_WORDS = 5;
const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '”', '‘': '’' };

/** Finds the quotations of a text, paragraph by paragraph. */
export function findQuotes(text: string): Quotations {
  const paragraphs = paragraphsOf(text);
  const quotes = paragraphs.flatMap((paragraph, index) => quotesIn(text, paragraph, index));
  return { quotes, paragraphs, paragraphAt: (offset) => endedBefore(paragraphs, offset) };
}

function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    if (match[0].trim() !== '') paragraphs.push({ start: match.index, end: match.index + match[0].length });
  }
  return paragraphs;
}

function quotesIn(text: string, { start, end }: Span, paragraph: number): Quote[] {
  const quotes: Quote[] = [];
  const from = start + (/^\s*/.exec(text.slice(start, Math.min(end, start + 200)))?.[0].length ?? 0);
  const add = (open: number, close: number, closed: boolean) => {
    const said = text.slice(open, close);
    quotes.push({
      start: open,
      end: close,
      paragraph,
      closed,
      opens: open === from,
      speech: isSpeech(said, text.slice(Math.max(from, open - LEAD), open)),
    });
  };
  let open = -1;
  let closer = '';
  for (let i = start; i < end; i++) {
    const sign = signAt(text, i);
    if (sign === '') continue;
    if (open === -1) {
      closer = closerOf(text, i, sign, start);
      if (closer !== '') open = i;
    } else if (isSame(sign, closer) && closes(text, i, sign)) {
      add(open, i + sign.length, true);
      open = -1;
    }
    i += sign.length - 1;
  }
  if (open !== -1 && closer !== '’')
    add(open, open === from || end - open < 1000 ? trimEnd(text, end) : open + 1, false);
  return quotes.filter((quote) => quote.end - quote.start > 2);
}

function trimEnd(text: string, end: number): number {
  while (end > 0 && /\s/.test(text[end - 1]!)) end--;
  return end;
}

/** The quotation mark at `i`; two apostrophes or grave accents in a row are one mark, doubled straight marks too. */
function signAt(text: string, i: number): string {
  const c = text[i]!;
  if (c === '"' && text[i + 1] === '"') return text[i + 2] === '"' ? '"""' : '""';
  if (c === "'" && text[i + 1] === "'") return "''";
  if (c === '`' && text[i + 1] === '`') return '``';
  return '“”«»„‘’"'.includes(c) ? c : '';
}

/** The mark that closes the one at `i`, or '' where that one opens nothing. */
function closerOf(text: string, i: number, sign: string, start: number): string {
  const fixed = CLOSERS[sign];
  const free = i === start || /[\s([{—–-]/.test(text[i - 1]!);
  if (fixed) return sign === '‘' && !free ? '' : fixed;
  if (sign === '``') return "''";
  const joined = /\S/.test(text[i + sign.length] ?? ' ');
  // ”They came at night.”: a mark turned the wrong way at the start of a paragraph.
  if (sign === '”' && i === start && joined) return sign;
  return (sign.startsWith('"') || sign === "''") && free && joined ? sign : '';
}

/** Straight marks close one another however often they are doubled. */
function isSame(sign: string, closer: string): boolean {
  return sign === closer || (sign.startsWith('"') && closer.startsWith('"'));
}

/** ’ is an apostrophe too: it closes only where no letter follows. */
function closes(text: string, i: number, sign: string): boolean {
  return sign !== '’' || !/\p{L}/u.test(text[i + 1] ?? ' ');
}

/** A short quotation is speech where it ends as a sentence does and does not stand in the run of another: "dubbed “Will,” …". */
function isSpeech(said: string, before: string): boolean {
  if (said.split(/\s+/, SPEECH_WORDS).length >= SPEECH_WORDS) return true;
  return /[.!?,…]["'”’»]*$/u.test(said) && /(?:^|[.!?:,;”"’»])\s*$/u.test(before);
}

/** The quotations that overlap a stretch of characters, in text order. */
export function quotesOver({ quotes }: Quotations, { start, end }: Span): readonly Quote[] {
  const first = endedBefore(quotes, start);
  let after = first;
  while (after < quotes.length && quotes[after]!.start < end) after++;
  return quotes.slice(first, after);
}

/** The last quotation that ends at or before a character of the same paragraph. */
export function quoteBefore(quotations: Quotations, offset: number): Quote | undefined {
  const quote = quotations.quotes[endedBefore(quotations.quotes, offset) - 1];
  return quote?.paragraph === quotations.paragraphAt(offset) ? quote : undefined;
}

/** The first quotation that begins at or behind a character, in whatever paragraph. */
export function quoteFrom({ quotes }: Quotations, offset: number): Quote | undefined {
  const index = endedBefore(quotes, offset);
  return quotes[index] && quotes[index].start < offset ? quotes[index + 1] : quotes[index];
}

/** How many of them end at or before a character; they do not overlap, so their ends are in order too. */
function endedBefore(spans: readonly Span[], offset: number): number {
  return countBefore(spans, ({ end }) => end <= offset);
}

/** Quotes of one paragraph; they are in text order, so a search by halves finds the first. */
export function quotesOf({ quotes }: Quotations, paragraph: number): readonly Quote[] {
  const first = countBefore(quotes, (quote) => quote.paragraph < paragraph);
  return quotes.slice(
    first,
    countBefore(quotes, (quote) => quote.paragraph <= paragraph),
  );
}
