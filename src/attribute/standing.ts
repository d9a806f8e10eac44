import type { CueLexicon } from '../codebook/index.ts';
import type { Actor, ActorKind, Analysis, Identified, Name, Sector, Standing } from '../model/index.ts';
import { type FoundSource, indexNames, type NameIndex, type Range } from './finding.ts';

/** What is known of a source: its actor, and what it is to the matter. */
export interface Known {
  readonly actor: string | undefined;
  readonly standing: Standing;
  /** The word that heads its name, for a pronoun that of its antecedent. */
  readonly head: number;
}

const BY_KIND: Readonly<Partial<Record<ActorKind, Standing>>> = {
  state: 'official',
  government: 'official',
  military: 'official',
  police: 'official',
  intelligence: 'official',
  legislature: 'official',
  judiciary: 'official',
  rebel: 'party',
  militia: 'party',
  movement: 'party',
  party: 'party',
  criminal: 'party',
  coalition: 'party',
  group: 'party',
  igo: 'organisation',
  ngo: 'organisation',
  business: 'organisation',
  religious: 'organisation',
  media: 'media',
  civilians: 'witness',
};

const BY_SECTOR: Readonly<Partial<Record<Sector, Standing>>> = {
  GOV: 'official',
  MIL: 'official',
  COP: 'official',
  LEG: 'official',
  JUD: 'official',
  SPY: 'official',
  ELI: 'official',
  REB: 'party',
  PRM: 'party',
  UAF: 'party',
  CRM: 'party',
  OPP: 'party',
  PTY: 'party',
  MED: 'media',
  NGO: 'organisation',
  IGO: 'organisation',
  BUS: 'organisation',
  REL: 'organisation',
  HLH: 'organisation',
  LAB: 'organisation',
  EDU: 'analyst',
  CVL: 'witness',
  REF: 'witness',
};

/** What a person can be and a body cannot. */
const PERSONAL: ReadonlySet<Standing> = new Set(['analyst', 'witness', 'unnamed']);

/** Kinds that say less than the noun does: "health officials" are officials, civilians though they be. */
const VAGUE: ReadonlySet<ActorKind> = new Set(['civilians', 'group', 'person', 'unknown']);

/** Offices that any body has. */
const OFFICES: ReadonlySet<string> = new Set([
  'director',
  'head',
  'chief',
  'chairman',
  'chairwoman',
  'president',
  'secretary',
  'spokesman',
  'spokeswoman',
  'spokesperson',
]);
/** Bodies that are neither the state's nor a party's. */
const CIVIC =
  /^(?:charity|ngo|watchdog|observatory|foundation|association|federation|company|firm|hospital|clinic|university|church)\b|^(?:group|agency|organi[sz]ation) (?:.* )?(?:rights?|aid|relief|advocacy|monitoring)\b/;

const QUANTITY = new Set(['NUM', 'ADJ', 'DET']);

/** Tells who a source is, remembering those met before: by surname, by pronoun, by "the statement". */
export class SourceBook {
  readonly #a: Analysis;
  readonly #actors: Identified;
  readonly #lexicon: CueLexicon;
  readonly #names: NameIndex;
  readonly #bySurname = new Map<string, Known>();
  /** Standings by surname, from the roles that stand beside a person's name anywhere in the text. */
  readonly #roles = new Map<string, Standing>();
  readonly #byActor = new Map<string, Known>();
  readonly #byDocument = new Map<string, Known>();
  #lastPerson: Known | undefined;

  constructor(a: Analysis, actors: Identified, lexicon: CueLexicon) {
    this.#a = a;
    this.#names = indexNames(a);
    this.#actors = actors;
    this.#lexicon = lexicon;
    for (const name of a.names) if (name.type === 'PER') this.#noteRole(name);
  }

  #noteRole({ first, last }: Name): void {
    const a = this.#a;
    const surname = a.lower(last);
    if (this.#roles.has(surname)) return;
    const beside = [
      ...a.childrenBy(first, 'compound', 'nmod:desc', 'appos'),
      a.deprel(first) === 'appos' ? a.head(first) : -1,
    ];
    for (const token of beside) {
      const standing = token === -1 ? undefined : this.#byNoun(token);
      if (standing && standing !== 'unnamed' && standing !== 'document') this.#roles.set(surname, standing);
    }
  }

  /** What is known of a source, in the order of the text. */
  know(source: FoundSource): Known {
    const a = this.#a;
    const head = source.head;
    if (a.upos(head) === 'PRON') return this.#pronoun(source);
    const noun = a.lemma(head).toLowerCase();
    if (this.#lexicon.standing(noun) === 'document') return this.#document(source, noun);
    const actor = this.#actorAt(head);
    const known: Known = { actor: actor?.id, standing: this.#standing(source.range, head, actor), head };
    this.#remember(source, known);
    return known;
  }

  /** "who" stands for the noun before its clause, a personal pronoun for the person who spoke last. */
  #pronoun({ head }: FoundSource): Known {
    const a = this.#a;
    const actor = this.#actorAt(head);
    const clause = a.head(head);
    const relative = clause !== -1 && a.has(head, 'PronType=Rel') ? a.head(clause) : -1;
    if (relative !== -1 && a.upos(relative) !== 'VERB') {
      const own = this.#actorAt(relative);
      return { actor: own?.id, standing: this.#standing([relative, relative], relative, own), head: relative };
    }
    const met = actor ? this.#byActor.get(actor.id) : this.#lastPerson;
    if (met && a.has(head, 'PronType=Prs')) return { ...met, head };
    return { actor: actor?.id, standing: this.#ofActor(actor) ?? 'unnamed', head };
  }

  /** "a statement by the military": the author stands for it; "the statement" is the one met before. */
  #document({ range, head }: FoundSource, noun: string): Known {
    const a = this.#a;
    const author = a.childrenBy(head, 'nmod:poss', 'nmod', 'compound').find((dep) => this.#isAuthor(dep));
    if (author !== undefined) {
      const actor = this.#actorAt(author);
      const known = { actor: actor?.id, standing: this.#standing([author, author], author, actor), head };
      this.#byDocument.set(noun, known);
      return known;
    }
    const definite = range[0] < head && a.lower(range[0]) === 'the';
    const before = definite ? this.#byDocument.get(noun) : undefined;
    return before ? { ...before, head } : { actor: this.#actorAt(head)?.id, standing: 'document', head };
  }

  #isAuthor(dep: number): boolean {
    const marker = this.#a.child(dep, 'case');
    const word = marker === -1 ? '' : this.#a.lower(marker);
    if (!/^(?:by|from|of|['’]s?|)$/.test(word)) return false;
    const standing = this.#lexicon.standing(this.#a.lemma(dep).toLowerCase());
    return this.#actorAt(dep) !== undefined || (standing !== undefined && standing !== 'document');
  }

  #standing(range: Range, head: number, actor: Actor | undefined): Standing {
    const described = this.#described(range, head);
    if (described === 'unnamed') return described;
    const sure = actor && !VAGUE.has(actor.kind) ? this.#ofActor(actor) : undefined;
    return sure ?? described ?? this.#ofActor(actor) ?? this.#met(head)?.standing ?? this.#bare(head);
  }

  #ofActor(actor: Actor | undefined): Standing | undefined {
    return actor && (BY_KIND[actor.kind] ?? (actor.sector ? BY_SECTOR[actor.sector] : undefined));
  }

  /** The standing of the head noun, else of the first noun that describes it: "security analyst Hisham". */
  #described([first, last]: Range, head: number): Standing | undefined {
    const own = this.#byNoun(this.#counted(head));
    if (own) return own;
    for (let i = first; i <= last; i++) {
      const standing = this.#byNoun(i);
      if (standing && standing !== 'unnamed' && standing !== 'document') return standing;
    }
    return undefined;
  }

  /** "one of the residents": the noun that is counted. */
  #counted(head: number): number {
    const whole = this.#a.child(head, 'nmod');
    return whole !== -1 && QUANTITY.has(this.#a.upos(head)) ? whole : head;
  }

  /** What a noun says of who bears it; inside the name of a body ("Doctors Without Borders") only what bodies can be. */
  #byNoun(token: number): Standing | undefined {
    if (this.#a.upos(token) === 'VERB') return undefined;
    const standing = this.#lexicon.standing(this.#a.lemma(token).toLowerCase());
    const inBody = this.#names.get(token)?.type === 'ORG' && this.#a.upos(token) === 'PROPN';
    if (inBody && standing && PERSONAL.has(standing)) return undefined;
    return OFFICES.has(this.#a.lemma(token).toLowerCase()) ? (this.#bodyOf(token) ?? standing) : standing;
  }

  /** "the charity's director", "a spokesman for the rights group": an office of no public body. */
  #bodyOf(office: number): Standing | undefined {
    const a = this.#a;
    const bodies = a
      .childrenBy(office, 'compound', 'nmod:poss', 'nmod')
      .map((dep) => a.lemma(dep).toLowerCase() + this.#kindOf(dep));
    return bodies.some((body) => CIVIC.test(body)) ? 'organisation' : undefined;
  }

  #kindOf(noun: number): string {
    return this.#a
      .childrenBy(noun, 'compound', 'amod')
      .map((word) => ` ${this.#a.lower(word)}`)
      .join('');
  }

  #met(head: number): Known | undefined {
    return this.#bySurname.get(this.#a.lower(this.#lastOfName(head)));
  }

  /** A name without any description: a body of people, or a person of whom no role is known. */
  #bare(head: number): Standing {
    const name = this.#nameAt(head);
    if (name?.type === 'ORG') return 'organisation';
    if (name?.type === 'LOC' || name?.type === 'NORP') return 'official';
    if (name?.type !== 'PER') return 'unnamed';
    return this.#roles.get(this.#a.lower(name.last)) ?? 'unnamed';
  }

  #remember(source: FoundSource, known: Known): void {
    const name = this.#nameAt(source.head);
    if (name?.type === 'PER') {
      const surname = this.#a.lower(this.#lastOfName(source.head));
      const before = this.#bySurname.get(surname);
      if (!before || known.standing !== 'unnamed') this.#bySurname.set(surname, known);
    }
    if (known.actor !== undefined && !this.#byActor.has(known.actor)) this.#byActor.set(known.actor, known);
    this.#lastPerson = known;
  }

  #nameAt(token: number) {
    return this.#names.get(token);
  }

  #lastOfName(token: number): number {
    return this.#nameAt(token)?.last ?? token;
  }

  #actorAt(token: number): Actor | undefined {
    const index = this.#actors.actorAt[token] ?? -1;
    return index === -1 ? undefined : this.#actors.actors[index];
  }
}
