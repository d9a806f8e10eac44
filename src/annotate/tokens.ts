import { isApostrophe, isHyphen, isUpper, Kind, kindOf } from './characters.ts';
import { keepsPeriod } from './periods.ts';
import { CLITICS, CONTRACTIONS, PREFIXES, STROKED, UNITS } from './word-lists.ts';

/** Where the words of a text stand: half-open UTF-16 offsets, in order, never overlapping. */
export interface Tokens {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const EXTENSIONS = new Set(
  'com org net gov edu mil int info uk us ca de fr ru ir iq sy tr il cn in au tv co io me eu doc docx xls pdf htm html txt jpg gif png exe zip ppt php asp'.split(
    ' ',
  ),
);
const APHAERESIS = new Set(['em', 'til', 'cause', 'tis', 'twas', 'n', 'bout']);
const APOSTROPHES = "'‘’";
const DOLLARS = new Set(['us', 'a', 'c', 'nz', 'hk', 'u', 'au', 'ca', 's']);
/** Web and mail addresses, files, news groups. */
const ADDRESS =
  /^(?:https?:\/\/|ftp:\/\/|www\.|mailto:)|^[\w.+-]+@[\w-]+\.[\w.-]+$|^\p{L}[\w.]*@\p{L}\w*$|^[\w#-]+\.(?:docx?|xlsx?|pdf|html?|pptx?|txt|jpe?g|zip)$|^[a-z]{2,}\.[a-z]{2,}(?:\.[a-z-]{2,})+$/iu;
/** UTF-16 code units; a longer run is cut like other text. */
const LONGEST_ADDRESS = 2000;
const NUMBER_GROUPS = /\d{1,12}(?:-\d{1,12}){1,7}/y;
/** Words longer than this are cut here: nobody's text, and lookups stay bounded. */
const LONGEST_WORD = 200;

/** Cuts a text into UD syntactic words. Every character is in one word or is white space between words. */
export function tokenise(text: string): Tokens {
  const scanner = new Scanner(text);
  scanner.run();
  return scanner.tokens();
}

class Scanner {
  readonly #text: string;
  #starts = new Int32Array(256);
  #ends = new Int32Array(256);
  #size = 0;

  constructor(text: string) {
    this.#text = text;
  }

  tokens(): Tokens {
    return { starts: this.#starts.slice(0, this.#size), ends: this.#ends.slice(0, this.#size) };
  }

  run(): void {
    const size = this.#text.length;
    let at = 0;
    while (at < size) {
      if (this.#kind(at) === Kind.space) {
        at++;
        continue;
      }
      let end = at + 1;
      while (end < size && this.#kind(end) !== Kind.space) end++;
      this.#chunk(at, end);
      at = end;
    }
  }

  #kind(at: number): number {
    return at < this.#text.length ? kindOf(this.#text.charCodeAt(at)) : Kind.space;
  }
  #alnum(at: number): boolean {
    const kind = this.#kind(at);
    return kind === Kind.letter || kind === Kind.digit;
  }
  #code(at: number): number {
    return this.#text.charCodeAt(at);
  }
  #lower(from: number, to: number): string {
    return this.#text.slice(from, to).toLowerCase();
  }

  #push(start: number, end: number): void {
    if (start >= end) return;
    if (this.#size === this.#starts.length) {
      this.#starts = grown(this.#starts);
      this.#ends = grown(this.#ends);
    }
    this.#starts[this.#size] = start;
    this.#ends[this.#size++] = end;
  }

  #chunk(from: number, to: number): void {
    let at = from;
    if (to - from > 4) at = this.#address(from, to);
    while (at < to) at = this.#kind(at) === Kind.mark ? this.#mark(at, to) : this.#word(at, to);
  }

  /** A web or mail address as one word, opening brackets before it and marks after it apart. */
  #address(from: number, to: number): number {
    let at = from;
    while (at < to && '<([{"\'“‘'.includes(this.#text[at]!)) at++;
    let end = to;
    while (end > at + 1 && '.,;:!?)]}>"\'”’…'.includes(this.#text[end - 1]!)) end--;
    if (end - at > LONGEST_ADDRESS || !ADDRESS.test(this.#text.slice(at, end))) return from;
    for (let i = from; i < at; i++) this.#push(i, i + 1);
    this.#push(at, end);
    return end;
  }

  #mark(at: number, to: number): number {
    const code = this.#code(at);
    const char = this.#text[at]!;
    const fresh = at === 0 || !this.#alnum(at - 1);
    if ((char === '.' || char === '+') && fresh && this.#kind(at + 1) === Kind.digit) return this.#word(at, to);
    if (isApostrophe(code) && fresh) {
      const end = this.#clipped(at, to);
      if (end > at) return end;
    }
    if ((char === '#' || char === '@') && fresh && this.#kind(at + 1) === Kind.letter) {
      let end = at + 1;
      while (end < to && (this.#alnum(end) || this.#text[end] === '_')) end++;
      this.#push(at, end);
      return end;
    }
    if ((char === ':' || char === ';') && fresh) {
      const end = this.#text[at + 1] === '-' ? at + 3 : at + 2;
      if (end <= to && '()DP'.includes(this.#text[end - 1]!) && !this.#alnum(end)) {
        this.#push(at, end);
        return end;
      }
    }
    const end = this.#run(at, to);
    this.#push(at, end);
    return end;
  }

  /** '60s, 'em: an apostrophe that belongs to the word after it. */
  #clipped(at: number, to: number): number {
    let end = at + 1;
    while (end < to && this.#alnum(end) && end - at < 8) end++;
    const rest = this.#lower(at + 1, end);
    if (!APHAERESIS.has(rest) && !/^\d\ds?$/.test(rest)) return at;
    this.#push(at, end);
    return end;
  }

  /** End of a run of marks that is one word: "...", "--", "?!", "''", "***". */
  #run(at: number, to: number): number {
    const char = this.#text[at]!;
    let end = at + 1;
    if (char === '!' || char === '?' || (char === '.' && this.#text[end] === '?')) {
      while (end < to && (this.#text[end] === '!' || this.#text[end] === '?')) end++;
      return end;
    }
    if ('.-*=_~+<>|`'.includes(char)) while (end < to && this.#text[end] === char) end++;
    else if (APOSTROPHES.includes(char) && APOSTROPHES.includes(this.#text[end] ?? ' ')) end++;
    return end;
  }

  #word(from: number, to: number): number {
    const limit = Math.min(to, from + LONGEST_WORD);
    let at = from;
    if (this.#text[at] === '.' || this.#text[at] === '+') at++;
    while (at < limit) {
      if (this.#alnum(at)) {
        at++;
        continue;
      }
      if (isApostrophe(this.#code(at)) && this.#kind(at - 1) === Kind.letter && this.#kind(at + 1) === Kind.letter) {
        const clitic = this.#clitic(from, at, limit);
        if (clitic > 0) return clitic;
        at++;
        continue;
      }
      const next = this.#connect(from, at, limit);
      if (next === at) break;
      at = next;
    }
    if (at === from) at++;
    at = unpaired(this.#text, at);
    if (this.#text[at] === '$' && DOLLARS.has(this.#lower(from, at))) at++;
    else if (this.#text[at] === '.' && this.#keepsPeriod(from, at)) at++;
    this.#pushWord(from, at);
    return at;
  }

  /** Splits `don't`, `Iraq's`; 0 where the apostrophe is part of a name (Ba'aj). */
  #clitic(from: number, at: number, to: number): number {
    let end = at + 1;
    while (end < to && this.#alnum(end) && end - at < 4) end++;
    if (end < to && this.#alnum(end)) return 0;
    const rest = this.#lower(at + 1, end);
    if (rest === 't' && (this.#code(at - 1) | 32) === 110) {
      this.#pushWord(from, at - 1);
      this.#push(at - 1, end);
      return end;
    }
    if (!CLITICS.has(rest)) return 0;
    this.#pushWord(from, at);
    this.#push(at, end);
    return end;
  }

  /** Position after a mark that joins what stands around it, or `at` where the word ends. */
  #connect(from: number, at: number, to: number): number {
    if (at + 1 >= to || !this.#alnum(at + 1)) return at;
    const before = this.#kind(at - 1);
    const after = this.#kind(at + 1);
    const digits = before === Kind.digit && after === Kind.digit;
    switch (this.#text[at]) {
      case '.':
        return digits || this.#joinsPeriod(from, at) ? at + 1 : at;
      case ',':
        return digits && this.#digitsFrom(at + 1) === 3 ? at + 1 : at;
      case '/':
        return digits || STROKED.has(this.#lower(from, at + 2)) ? at + 1 : at;
      case ':':
        return digits ? at + 1 : at;
      case '&':
        return isUpper(this.#code(at - 1)) && isUpper(this.#code(at + 1)) ? at + 1 : at;
      case '_':
      case '*':
        return at + 1;
      default:
        return isHyphen(this.#code(at)) ? this.#hyphen(from, at, digits) : at;
    }
  }

  #digitsFrom(at: number): number {
    let end = at;
    while (this.#kind(end) === Kind.digit && end - at < 5) end++;
    return end - at;
  }

  /** U.S., a.m., example.com join; "left.The" does not. */
  #joinsPeriod(from: number, at: number): boolean {
    if (this.#kind(at - 1) !== Kind.letter || this.#kind(at + 1) !== Kind.letter) return false;
    if (at - 1 === from || !this.#alnum(at - 2)) return true;
    if (this.#lower(from, at) === 'ph') return true;
    let end = at + 1;
    while (this.#kind(end) === Kind.letter && end - at < 8) end++;
    return !isUpper(this.#code(at + 1)) === !isUpper(this.#code(at - 1)) && EXTENSIONS.has(this.#lower(at + 1, end));
  }

  #hyphen(from: number, at: number, digits: boolean): number {
    if (digits) {
      NUMBER_GROUPS.lastIndex = from;
      const groups = NUMBER_GROUPS.exec(this.#text)?.[0].split('-') ?? [];
      const telephone = groups.length === 2 && groups[0]!.length % 2 === 1 && groups[1]!.length === 4;
      return groups.length > 2 || telephone ? at + 1 : at;
    }
    return at - from < 7 && PREFIXES.has(this.#lower(from, at)) ? at + 1 : at;
  }

  #keepsPeriod(from: number, at: number): boolean {
    const previous = this.#size === 0 ? from : this.#starts[this.#size - 1]!;
    return keepsPeriod(this.#text, from, at, this.#size === 0 || isUpper(this.#code(previous)));
  }

  #pushWord(from: number, to: number): void {
    const first = this.#kind(from);
    if (first === Kind.digit || this.#text[from] === '.') {
      const unit = this.#unit(from, to);
      this.#push(from, unit);
      this.#push(unit, to);
      return;
    }
    const cut = to - from <= 8 && to - from >= 2 ? CONTRACTIONS.get(this.#lower(from, to)) : undefined;
    if (cut) {
      this.#push(from, from + cut);
      this.#push(from + cut, to);
    } else this.#push(from, to);
  }

  /** Where the unit begins in `10km`, or `to`. */
  #unit(from: number, to: number): number {
    let at = from;
    while (at < to && this.#kind(at) !== Kind.letter) at++;
    return at < to && to - at <= 5 && UNITS.has(this.#lower(at, to)) ? at : to;
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const bigger = new Int32Array(array.length * 2);
  bigger.set(array);
  return bigger;
}

/** Moves a cut out of the middle of a surrogate pair. */
function unpaired(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000 ? at + 1 : at;
}
