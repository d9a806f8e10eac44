import type { CodeWordClass, EventCodebook } from '../codebook/index.ts';
import type {
  Actor,
  Analysis,
  Annotated,
  Counted,
  Dated,
  Doc,
  Identified,
  NameType,
  Placed,
  Quantity,
  Timex,
} from '../model/index.ts';
import { lemmasOf } from './lemmas.ts';

/** A document with all the layers that coding reads. */
export type Readable = Doc & Annotated & Dated & Counted & Placed & Identified;

/** What each word of a document is, or stands in. Built once for an article. */
export class Lookups {
  readonly doc: Readable;
  readonly a: Analysis;
  readonly book: EventCodebook;
  readonly lemmas: readonly string[];
  /** By token: index of the timex that begins with it or holds it, -1 where none. */
  readonly timexAt: Int32Array;
  /** By head token of a place phrase. */
  readonly areaAt: Int32Array;
  /** First word after the dateline; 0 where there is none. */
  readonly afterDateline: number;
  readonly #nameAt: Int32Array;
  readonly #placeAt: Uint8Array;
  readonly #quantityAt = new Map<number, Quantity>();

  constructor(doc: Readable, book: EventCodebook) {
    const a = doc.analysis;
    this.doc = doc;
    this.a = a;
    this.book = book;
    this.lemmas = lemmasOf(a, book);
    const dateline = doc.article.dateline?.text;
    this.afterDateline =
      dateline && doc.text.startsWith(dateline, doc.bodyStart) ? a.tokenAt(doc.bodyStart + dateline.length) : 0;
    this.timexAt = new Int32Array(a.length).fill(-1);
    this.areaAt = new Int32Array(a.length).fill(-1);
    this.#nameAt = new Int32Array(a.length).fill(-1);
    this.#placeAt = new Uint8Array(a.length);
    doc.timexes.forEach((timex, index) => {
      for (let i = a.tokenAt(timex.start); i < a.length && a.start(i) < timex.end; i++) this.timexAt[i] = index;
    });
    doc.areas.forEach((area, index) => {
      // "a church", "the camp": a scene, but no place that can be found on a map.
      if (area.token < 0 || area.token >= a.length || area.toponyms.length === 0) return;
      this.areaAt[area.token] = index;
      // The phrase may be headed by a relation ("outskirts of"); the toponyms inside lead to it too.
      for (const toponym of area.toponyms) {
        const last = doc.toponyms[toponym]?.tokens[1];
        if (last !== undefined && this.areaAt[last] === -1) this.areaAt[last] = index;
      }
    });
    a.names.forEach((name, index) => {
      this.#nameAt.fill(index, name.first, name.last + 1);
    });
    for (const toponym of doc.toponyms) this.#placeAt.fill(1, toponym.tokens[0], toponym.tokens[1] + 1);
    for (const quantity of doc.quantities) {
      if (quantity.kind !== 'count') continue;
      // By the noun it counts and by its own word: "12 dead" counts no noun.
      if (quantity.unitToken !== undefined) this.#quantityAt.set(quantity.unitToken, quantity);
      this.#quantityAt.set(quantity.token, quantity);
    }
  }

  /** Does the word stand in the dateline? */
  inDateline(i: number): boolean {
    return i < this.afterDateline && this.a.start(i) >= this.doc.bodyStart;
  }
  lemma(i: number): string {
    return this.lemmas[i]!;
  }
  actorAt(i: number): Actor | undefined {
    const index = this.doc.actorAt[i] ?? -1;
    return index < 0 ? undefined : this.doc.actors[index];
  }
  nameType(i: number): NameType | undefined {
    const index = this.#nameAt[i]!;
    return index < 0 ? undefined : this.a.names[index]!.type;
  }
  isPlace(i: number): boolean {
    return this.#placeAt[i] === 1 || this.nameType(i) === 'LOC';
  }
  quantityOf(i: number): Quantity | undefined {
    return this.#quantityAt.get(i);
  }
  timexOf(i: number): Timex | undefined {
    return this.doc.timexes[this.timexAt[i]!];
  }

  /** Is word `i`, whatever it names, one of the list? */
  isListed(i: number, list: CodeWordClass): boolean {
    return this.book.words[list].has(this.lemma(i));
  }

  /** The preposition of a phrase: "against", "because of"; '' where there is none. */
  caseOf(i: number): string {
    const marker = this.a.child(i, 'case');
    if (marker === -1) return '';
    const fixed = this.a.childrenBy(marker, 'fixed');
    return [marker, ...fixed].map((token) => this.a.lower(token)).join(' ');
  }
}
