import {
  CLASSES,
  GAP,
  type Read,
  SHAPE,
  type TimeElement,
  type TimeLexicon,
  type TimeRule,
  type Words,
} from '../codebook/index.ts';
import type { Core, Fields } from './fields.ts';

/** Reads the grammar's rules at each word; the longest match wins, and what it covers is not read again. */
export function propose(words: Words, lexicon: TimeLexicon): Core[] {
  const matcher = new Matcher(words, lexicon);
  const cores: Core[] = [];
  for (let i = 0; i < words.length; ) {
    const core = matcher.at(i);
    if (core) cores.push(core);
    i = core ? core.last + 1 : i + 1;
  }
  return cores;
}

class Matcher {
  readonly #words: Words;
  readonly #lexicon: TimeLexicon;
  /** What each class read where the rules open: lengths are asked for by many rules. */
  readonly #reads = new Map<string, Read | undefined>();
  #readAt = -1;

  constructor(words: Words, lexicon: TimeLexicon) {
    this.#words = words;
    this.#lexicon = lexicon;
  }

  at(i: number): Core | undefined {
    const words = this.#words;
    const word = words.lower[i]!;
    const rules = words.shapes[i] === SHAPE.number ? this.#lexicon.rulesByDigits : this.#lexicon.rulesByWord.get(word);
    if (!rules) return undefined;
    if ((word === 'the' || word === 'a' || word === 'an') && !this.#mayFollowArticle(i + 1)) return undefined;
    this.#reads.clear();
    this.#readAt = i;
    const reads = new Map<string, Read>();
    let best: { rule: TimeRule; next: number; reads: Map<string, Read> } | undefined;
    for (const rule of rules) {
      reads.clear();
      if (rule.before.length > 0 && !this.#before(rule.before, i, reads)) continue;
      const next = this.#run(rule.body, 0, i, reads, rule);
      if (next === undefined || next === i) continue;
      if (!best || next > best.next || (next === best.next && rule.rank < best.rule.rank))
        best = { rule, next, reads: new Map(reads) };
    }
    return best && core(best.rule, i, best.next - 1, best.reads);
  }

  #mayFollowArticle(i: number): boolean {
    if (i >= this.#words.length) return false;
    return (
      this.#words.shapes[i] === SHAPE.number ||
      this.#words.shapes[i] === SHAPE.mark ||
      this.#lexicon.second.has(this.#words.lower[i]!)
    );
  }

  /** Context before: one element per word, read backwards. */
  #before(elements: readonly TimeElement[], i: number, reads: Map<string, Read>): boolean {
    for (let e = elements.length - 1, at = i - 1; e >= 0; e--, at--) {
      if (at < 0 || this.#words.gaps[at + 1] === GAP.paragraph) return false;
      if (this.#read(elements[e]!, at, reads) === undefined) return false;
    }
    return true;
  }

  /** Word after the elements from `e` on, read from word `i`; then the rule's context is asked for. */
  #run(
    elements: readonly TimeElement[],
    e: number,
    i: number,
    reads: Map<string, Read>,
    rule: TimeRule | undefined,
  ): number | undefined {
    if (e === elements.length) {
      if (!rule || rule.after.length === 0) return i;
      return this.#run(rule.after, 0, i, reads, undefined) === undefined ? undefined : i;
    }
    const element = elements[e]!;
    const next = this.#fits(element, i === this.#readAt, i) ? this.#read(element, i, reads) : undefined;
    if (element.negated) return next === undefined ? i : undefined;
    if (next !== undefined) {
      const end = this.#run(elements, e + 1, next, reads, rule);
      if (end !== undefined) return end;
    }
    return element.optional ? this.#run(elements, e + 1, i, reads, rule) : undefined;
  }

  /** No expression runs over an empty line; a glued element leaves no space. */
  #fits(element: TimeElement, opens: boolean, i: number): boolean {
    if (i >= this.#words.length) return element.classes.includes('ENDMARK');
    if (opens) return true;
    const gap = this.#words.gaps[i]!;
    if (element.glued) return gap === GAP.none;
    return gap !== GAP.paragraph || element.classes.includes('ENDMARK');
  }

  #read(element: TimeElement, i: number, reads: Map<string, Read>): number | undefined {
    if (i < this.#words.length && element.words.has(this.#words.lower[i]!)) return i + 1;
    for (const name of element.classes) {
      const read = this.#classAt(name, i);
      if (!read) continue;
      reads.set(name, read);
      return read.next;
    }
    return undefined;
  }

  #classAt(name: string, i: number): Read | undefined {
    if (i !== this.#readAt) return CLASSES[name]!.read(this.#words, i, this.#lexicon);
    if (!this.#reads.has(name)) this.#reads.set(name, CLASSES[name]!.read(this.#words, i, this.#lexicon));
    return this.#reads.get(name);
  }
}

function core(rule: TimeRule, first: number, last: number, reads: ReadonlyMap<string, Read>): Core {
  const fields: Record<string, unknown> = {};
  for (const { field, from, value } of rule.sets) {
    // "MONTH|MONTHABBR": `$MONTH` is whichever of the two was read.
    const read = from === undefined ? undefined : (reads.get(from) ?? reads.get(`${from}ABBR`));
    fields[field] = read ? read.value : value;
    if (field === 'dur' && typeof read?.value === 'string') {
      fields.dur = from !== 'UNITS' ? { n: 1, unit: read.value } : { unit: read.value };
    }
  }
  const kind = kindOf(rule.kind, fields as Fields);
  return { first, last, kind, lastKind: kind, fields: fields as Fields, rules: [rule.id] };
}

const UNIT_KIND: Readonly<Record<string, string>> = {
  D: 'unitref-day',
  W: 'unitref-week',
  M: 'unitref-month',
  Y: 'unitref-year',
  WE: 'weekend',
};

function kindOf(kind: string, fields: Fields): string {
  return kind === 'unitref' ? (UNIT_KIND[fields.unit ?? ''] ?? 'unitref') : kind;
}
