import { foldName, type HeldRole, type Registry, type RoleWord } from '../codebook/index.ts';
import type { ActorKind, Sector } from '../model/index.ts';
import { cameoOf, compose, type Identity, identityOf, OFFICES, rankNames, type Setting, stateOf } from './entry.ts';
import {
  countryAfter,
  countryBefore,
  countryOf,
  isOfContinent,
  modifierOf,
  ownerOf,
  type Phrase,
  runnerOf,
  textOf,
} from './lend.ts';
import type { Segment } from './segments.ts';

/** An identity and how it was told: by name, or by description. */
export interface Described extends Identity {
  readonly form: 'name' | 'nominal';
  /** One person, not several or a body. */
  readonly single: boolean;
  readonly role?: RoleWord;
  /** Of several countries: "West African troops". */
  readonly continental?: boolean;
  /** Other entries with the same name. */
  readonly others: readonly Identity[];
}

/** Nouns that are one in grammar and many in fact. */
const ARMED_HEADS = new Set(['force', 'forces', 'unit', 'column', 'fighter']);

/** What those of a sector are when they are told of as forces: "regional forces", "opposition fighters". */
const BEARING_ARMS: Readonly<Partial<Record<Sector, { sector: Sector; kind: ActorKind }>>> = {
  GOV: { sector: 'MIL', kind: 'military' },
  OPP: { sector: 'REB', kind: 'rebel' },
  SOC: { sector: 'REB', kind: 'rebel' },
};

/** Reads a phrase whose head is known; undefined where the head says nothing. */
export function describe(phrase: Phrase, registry: Registry, setting: Setting): Described | undefined {
  const segment = phrase.segments[phrase.head];
  if (!segment) return undefined;
  if (segment.type === 'actor') return namedActor(phrase, segment, registry, setting);
  if (segment.type === 'country') return countryActor(phrase, segment, registry);
  return roleActor(phrase, segment, registry, setting);
}

function namedActor(
  phrase: Phrase,
  segment: Segment & { type: 'actor' },
  registry: Registry,
  setting: Setting,
): Described {
  const text = textOf(phrase.tokens, segment.first, segment.last);
  const stated = countryBefore(phrase, segment.first);
  const country = stated ?? setting.country;
  const ranked = rankNames(segment.names, text, country === undefined ? setting : { ...setting, country });
  const one = segment.first === segment.last;
  const role =
    stated !== undefined
      ? (registry.roles.byPhrase.get(foldName(text)) ??
        (one ? registry.roles.byPhrase.get(phrase.tokens.lemma(segment.last)) : undefined))
      : undefined;
  // "Chile's Defense Department" is not the American one, whose name that also is.
  if (role && !ranked[0]!.countries.includes(stated!))
    return roleActor(phrase, { ...segment, type: 'role', role }, registry, setting);
  const [best, ...others] = ranked.map((entry) => identityOf(registry, entry, setting));
  const titled = titleSector(phrase, segment.first, ranked[0]!.roles, registry);
  const sector = hasFormer(phrase, segment.first) && best!.kind === 'person' ? 'ELI' : titled;
  const identity =
    sector === undefined
      ? best!
      : { ...best!, sector, cameo: cameoOf(registry, { country: best!.country, sector }, true) };
  return { ...identity, form: 'name', single: best!.kind === 'person', others };
}

/** "Foreign Minister Park Jin": the title says which of a person's offices is meant, whatever the date. */
function titleSector(
  phrase: Phrase,
  before: number,
  held: readonly HeldRole[],
  registry: Registry,
): Sector | undefined {
  if (held.length === 0 || hasFormer(phrase, before)) return undefined;
  const title = phrase.segments.findLast((segment) => segment.last < before && segment.type === 'role');
  const sector = title?.type === 'role' && !title.role.inherit ? title.role.sector : null;
  return sector !== null && held.some(({ role }) => registry.titles.get(role)?.sector === sector) ? sector : undefined;
}

function countryActor(phrase: Phrase, segment: Segment & { type: 'country' }, registry: Registry): Described {
  const { country, form } = segment.word;
  const state = stateOf(registry, country.iso2);
  if (form === 'name') return { ...state, form: 'name', single: false, others: [] };
  if (form === 'capital') {
    const government = compose(registry, country.iso2, 'government')!;
    return {
      ...government,
      because: [`${country.capital}: capital of ${country.name}`],
      form: 'name',
      single: false,
      others: [],
    };
  }
  const single = form === 'people' ? !phrase.tokens.fold(segment.last).endsWith('s') : false;
  // "ethnic Turks in Bulgaria" are no people of Turkey.
  const ethnic = segment.first > phrase.first && phrase.tokens.fold(segment.first - 1) === 'ethnic';
  const iso2 = ethnic ? (countryAfter(phrase, segment.last, registry) ?? null) : country.iso2;
  return {
    id: null,
    name: textOf(phrase.tokens, ethnic ? segment.first - 1 : segment.first, segment.last),
    kind: 'civilians',
    sector: 'CVL',
    country: iso2,
    cameo: cameoOf(registry, { country: iso2, sector: 'CVL' }),
    because: [ethnic ? `ethnic ${country.adjective}` : `people of ${country.name}`],
    form: 'nominal',
    single,
    others: [],
  };
}

function roleActor(
  phrase: Phrase,
  segment: Segment & { type: 'role' },
  registry: Registry,
  setting: Setting,
): Described {
  const { tokens } = phrase;
  const headFold = tokens.fold(segment.last);
  const lemma = tokens.lemma(segment.last);
  const role = wholeOf(phrase, segment, lemma);
  const single = phrase.words.collective.has(lemma)
    ? false
    : role.class === 'person'
      ? headFold === lemma && headFold !== 'people'
      : role.institution !== null && isPersonLemma(headFold) && headFold === lemma;
  const owner = ownerOf(phrase, segment, registry, setting);
  const runner = runnerOf(phrase, segment, registry, setting);
  const because: string[] = [`"${textOf(tokens, segment.first, segment.last)}"`];
  const former = hasFormer(phrase, segment.first);
  // Those of the United Nations are of no state, though one stands beside them.
  const serves = owner?.kind === 'igo' && countryBefore(phrase, segment.first) === undefined;
  const continental = isOfContinent(phrase, segment.first);
  const country = serves
    ? null
    : (countryOf(phrase, segment, registry) ??
      owner?.country ??
      runner?.country ??
      (continental ? null : (setting.country ?? null)));
  const person = owner?.kind === 'person';
  if (owner && owner.id !== null && !person && !former && !single && phrase.words.member.has(lemma)) {
    return { ...owner, because: [...owner.because, ...because], form: 'name', single: false, role, others: [] };
  }
  let sector: Sector | null = role.sector;
  let kind: ActorKind = role.kind;
  if (role.inherit) {
    const whose = person ? lentByPerson(owner, lemma, kind) : (owner ?? modifierOf(phrase, segment, registry));
    if (whose) {
      sector = whose.sector ?? sector ?? (owner?.kind === 'state' ? 'GOV' : null);
      kind = whose.kind === 'state' ? 'government' : whose.kind === 'person' ? kind : whose.kind;
    }
    const armed = ARMED_HEADS.has(lemma) && sector !== null ? BEARING_ARMS[sector] : undefined;
    if (armed) ({ sector, kind } = armed);
  }
  if (serves && sector !== null && STATE_OFFICES.has(sector)) ({ sector, kind } = IGO_STAFF);
  if (former && sector !== null && OFFICES.has(sector)) sector = 'ELI';
  const opposed = isOppositionMember(phrase, segment);
  const institution = opposed ? null : (role.institution ?? forcesOf(phrase, segment, lemma, owner !== undefined));
  // "Iraqi soldiers" speaks of the army, "an Iraqi soldier" of one man; the one president is an office.
  const office = institution === 'president' || institution === 'prime-minister';
  if (
    !former &&
    !runner &&
    institution !== null &&
    country !== null &&
    (office || !single) &&
    !isIndefinite(phrase, segment.first)
  ) {
    const whole = compose(registry, country, institution);
    if (whole)
      return { ...whole, because: [...whole.because, ...because], form: 'nominal', single: office, role, others: [] };
  }
  return {
    id: null,
    name: textOf(tokens, contentStart(phrase), segment.last),
    kind,
    sector: sector ?? (role.weak || role.inherit ? 'UNK' : null),
    country,
    cameo:
      owner?.country === null && owner.cameo?.startsWith('IGO') && country === null
        ? owner.cameo + (sector === 'IGO' ? '' : (sector ?? ''))
        : cameoOf(registry, {
            country,
            sector,
            role: opposed ? 'OPP' : sector === role.sector ? role.cameo : undefined,
          }),
    ...((owner?.id ?? runner?.id) && { parent: (owner?.id ?? runner?.id)! }),
    because,
    form: 'nominal',
    single,
    role,
    ...(continental && { continental }),
    others: [],
  };
}

/** "opposition lawmakers": some of a parliament, whom CAMEO codes by what they are against. */
function isOppositionMember({ tokens, first }: Phrase, { role, first: head }: Segment & { type: 'role' }): boolean {
  return role.sector === 'LEG' && role.class === 'person' && head > first && tokens.fold(head - 1) === 'opposition';
}

/** "UN inspectors": what would be an office of a state is one of the organisation. */
const STATE_OFFICES: ReadonlySet<Sector> = new Set(['GOV', 'COP', 'SPY', 'JUD', 'EDU']);
const IGO_STAFF: { sector: Sector; kind: ActorKind } = { sector: 'IGO', kind: 'igo' };

/** "Iraqi forces" with no other word between: the country's armed forces. */
function forcesOf(phrase: Phrase, segment: Segment, lemma: string, owned: boolean): string | null {
  if (owned || lemma !== 'force' || segment.first !== segment.last || phrase.tokens.fold(segment.last) !== 'forces')
    return null;
  const before = phrase.segments.find(({ last }) => last === segment.first - 1);
  return before?.type === 'country' && countryBefore(phrase, segment.first) === before.word.country.iso2
    ? 'military'
    : null;
}

/** "army units", "the police command": the institution named right before a noun for its parts; else what the noun says. */
function wholeOf({ segments, words }: Phrase, segment: Segment & { type: 'role' }, lemma: string): RoleWord {
  if (!segment.role.inherit || !words.member.has(lemma)) return segment.role;
  const before = segments.find(({ last }) => last === segment.first - 1);
  return before?.type === 'role' && before.role.institution !== null ? before.role : segment.role;
}

function hasFormer(phrase: Phrase, before: number): boolean {
  for (let i = phrase.first; i < before; i++) if (phrase.words.former.has(phrase.tokens.fold(i))) return true;
  return false;
}

/** A leader's forces are armed, his spokesman speaks for his office, his supporters hold none. */
function lentByPerson(owner: Identity, lemma: string, kind: ActorKind): { sector: Sector | null; kind: ActorKind } {
  if (ARMED_HEADS.has(lemma)) return { sector: 'MIL', kind: 'military' };
  return { sector: STAFF.has(lemma) ? owner.sector : null, kind };
}

const STAFF = new Set(
  'spokesman spokeswoman spokesperson aide adviser advisor deputy office representative official'.split(' '),
);

const INDEFINITE = new Set(['a', 'an', 'another', 'one']);

/** "an army", "a president": one of several. */
function isIndefinite(phrase: Phrase, before: number): boolean {
  for (let i = phrase.first; i < before; i++) if (INDEFINITE.has(phrase.tokens.fold(i))) return true;
  return false;
}

const DETERMINERS = new Set(
  'the a an this these those that some several its his her their our my your all any other another many few both two three four five six seven eight nine ten eleven twelve dozens dozen hundreds thousands scores more least most no every each such about around nearly almost at than estimated to one up hundred thousand million over'.split(
    ' ',
  ),
);

/** First word of the phrase that is no determiner or number. */
function contentStart(phrase: Phrase): number {
  const { tokens, segments, head } = phrase;
  let i = phrase.first;
  while (i < segments[head]!.first && (DETERMINERS.has(tokens.fold(i)) || tokens.fold(i) === '' || isCount(tokens, i)))
    i++;
  return i;
}

/** A number, but not the one of "12-year-old". */
function isCount(tokens: Phrase['tokens'], i: number): boolean {
  return /^\d/.test(tokens.form(i)) && !/^[-–]$/.test(tokens.form(i + 1));
}

function isPersonLemma(fold: string): boolean {
  return /(?:man|woman|er|or|ist|agent|ian|chief|general|constable|cop|spy|mp|official|detective|gendarme|deputy|commando|marine|minister|insurgent|militant|sergeant|colonel|captain|lieutenant|corporal|admiral|marshal|sheriff|cadet|conscript|recruit)$/.test(
    fold,
  );
}
