/**
 * Sets of allowed name tags per word, one bit a tag, so that corpora which annotate less than
 * others can train one model: what a corpus does not say stays open.
 */
import { readFileSync } from 'node:fs';
import { NAME_TYPES, type NameType } from '../../src/model/ud.ts';

/** Bit of the tag of a word in no name. */
export const OUTSIDE = 1;
/** Bit of the tag of a name's first word. */
export const begin = (type: NameType): number => 1 << (1 + 2 * NAME_TYPES.indexOf(type));
/** Bit of the tag of its further words. */
export const inside = (type: NameType): number => 1 << (2 + 2 * NAME_TYPES.indexOf(type));
/** Anything but a person, an organisation or a place; nationalities are told by their list. */
export const OTHER = OUTSIDE | begin('MISC') | inside('MISC');

const LABELS: Record<string, NameType | 'other'> = {
  PER: 'PER',
  ORG: 'ORG',
  LOC: 'LOC',
  MISC: 'MISC',
  OTH: 'other',
  person: 'PER',
  location: 'LOC',
  group: 'ORG',
  corporation: 'ORG',
  product: 'MISC',
  'creative-work': 'MISC',
  Person: 'PER',
  Location: 'LOC',
  Facility: 'LOC',
  Organization: 'ORG',
  Product: 'MISC',
  Misc: 'MISC',
  NORP: 'NORP',
};

const NORP = new Set(
  readFileSync(new URL('norp.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
);
/** Does the form begin with a capital? */
export const isCapitalised = (form: string): boolean => /^\p{Lu}/u.test(form);
const isNorp = (form: string): boolean => isCapitalised(form) && NORP.has(form.toLowerCase());

/** Allowed tags of a sentence of IOB2 tags. @param complete Does the corpus mark every kind of name? */
export function allowedOf(forms: readonly string[], tags: readonly string[], complete: boolean): Uint32Array {
  const allowed = new Uint32Array(forms.length);
  forms.forEach((form, i) => {
    const tag = tags[i]!;
    const type = tag === 'O' ? undefined : LABELS[tag.slice(2)];
    if (type === undefined || type === 'other') allowed[i] = complete || !isCapitalised(form) ? OUTSIDE : OTHER;
    else if (type === 'MISC') allowed[i] = tag[0] === 'B' ? begin('MISC') : inside('MISC');
    else allowed[i] = tag[0] === 'B' ? begin(type) : inside(type);
  });
  markNorps(forms, allowed);
  return allowed;
}

/** Nationalities and creeds, alone or after "North", "South" …, where no other name has the word. */
export function markNorps(forms: readonly string[], allowed: Uint32Array): void {
  const free = (i: number) => i >= 0 && i < forms.length && (allowed[i]! & OUTSIDE || allowed[i] === begin('MISC'));
  const next = (i: number) => allowed[i + 1] === inside('MISC');
  const leads = (i: number) =>
    /^(North|South|East|West|Central|Southeast|Latin|Saudi|Sri|New|Costa)$/i.test(forms[i]!) &&
    isCapitalised(forms[i]!);
  forms.forEach((form, i) => {
    // "South African" as one name of another kind: the whole is a nationality.
    if (allowed[i] === inside('MISC') && allowed[i - 1] === begin('MISC') && isNorp(form) && !next(i) && leads(i - 1)) {
      allowed[i - 1] = begin('NORP');
      allowed[i] = inside('NORP');
      return;
    }
    if (!free(i) || !isNorp(form) || next(i)) return;
    // "Islamic State", "Republican Party": perhaps the first word of a longer name that the corpus did not mark.
    if (
      allowed[i] === OTHER &&
      isCapitalised(forms[i + 1] ?? '') &&
      !isNorp(forms[i + 1]!) &&
      allowed[i + 1] === OTHER
    ) {
      allowed[i]! |= begin('NORP');
      return;
    }
    const pair = free(i - 1) && leads(i - 1);
    allowed[i] = pair ? inside('NORP') : begin('NORP');
    if (pair) allowed[i - 1] = begin('NORP');
  });
}

/** Words before a person's name that are not part of it. */
export const TITLES = new Set(
  `mr mrs ms miss dr prof professor sir lady lord president prime minister vice chancellor secretary senator sen rep
   representative congressman governor gov mayor judge justice king queen prince princess emperor pope bishop archbishop
   father sister brother general gen colonel col lieutenant lt captain capt major maj sergeant sgt admiral corporal
   private commander chief director chairman ambassador sheikh imam ayatollah mullah saint st uncle aunt`.split(/\s+/),
);
const TYPE_OF_ENTITY: Record<string, NameType> = { person: 'PER', place: 'LOC', organization: 'ORG' };
/** Links of a name over small words: "University of Oslo". */
const LINKS = new Set(['of', 'the', 'and', '&', '-', 'for', "'s", 'de', 'la']);

/** An entity of GUM: words `first` to `last`, head word `head`, its type. */
export interface Entity {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly type: string;
}

/**
 * Allowed tags from the entities of GUM, which marks whole noun phrases: the name is the run of
 * proper nouns around a proper head; titles and links at its edges are left open.
 */
export function allowedOfEntities(
  forms: readonly string[],
  upos: readonly string[],
  entities: readonly Entity[],
): Uint32Array {
  const proper = (i: number) => upos[i] === 'PROPN';
  const allowed = Uint32Array.from(forms, (_, i) =>
    proper(i) ? OTHER : isCapitalised(forms[i]!) && upos[i] === 'ADJ' ? OTHER : OUTSIDE,
  );
  const bySize = [...entities].sort((a, b) => a.last - a.first - (b.last - b.first));
  for (const { first, last, head, type } of bySize) {
    if (!proper(head)) continue;
    let from = head;
    let to = head;
    while (from > first && proper(from - 1)) from--;
    while (to < last && proper(to + 1)) to++;
    const kind = TYPE_OF_ENTITY[type];
    if (kind === undefined) continue;
    let openFrom = from;
    if (kind === 'PER') while (from < to && TITLES.has(forms[from]!.toLowerCase().replace('.', ''))) from++;
    if (kind === 'ORG' || kind === 'LOC') {
      let end = to;
      while (end < last && (proper(end + 1) || LINKS.has(forms[end + 1]!.toLowerCase()))) end++;
      while (!proper(end)) end--;
      for (let i = to + 1; i <= end; i++) allowed[i]! |= OUTSIDE | inside(kind);
    }
    for (; openFrom < from; openFrom++) allowed[openFrom] = OUTSIDE | begin(kind) | inside(kind);
    for (let i = from; i <= to; i++)
      allowed[i] = i === from ? begin(kind) | (from > first ? inside(kind) : 0) : inside(kind);
  }
  markNorps(forms, allowed);
  return allowed;
}
