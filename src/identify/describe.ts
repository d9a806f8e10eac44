import { foldName, type HeldRole, type Registry, type RoleWord } from '../codebook/index.ts';
import type { ActorKind, Sector } from '../model/index.ts';
import { cameoOf, compose, type Identity, identityOf, rankNames, type Setting, stateOf } from './entry.ts';
import type { Segment } from './segments.ts';
import type { Tokens } from './tokens.ts';

/** A noun phrase laid out for reading: its known stretches and the one its head lies in. */
export interface Phrase {
  readonly tokens: Tokens;
  readonly segments: readonly Segment[];
  /** Index in `segments` of the one that holds the head word. */
  readonly head: number;
  /** First and last word of the phrase. */
  readonly first: number;
  readonly last: number;
  /** Country (ISO 3166-1 alpha-2) of the place named by words `i`…, where there is one. */
  placeCountry(i: number): string | undefined;
}

/** An identity and how it was told: by name, or by description. */
export interface Described extends Identity {
  readonly form: 'name' | 'nominal';
  /** One person, not several or a body. */
  readonly single: boolean;
  readonly role?: RoleWord;
  /** Other entries with the same name. */
  readonly others: readonly Identity[];
}

/** After a name and a hyphen: the named one stands behind the group, and is not the group. */
const BACKED = new Set(
  'backed supported allied aligned funded financed trained armed sponsored linked affiliated held controlled occupied owned born run friendly bound made inspired leaning speaking imposed brokered mediated equipped loyal'.split(
    ' ',
  ),
);
/** Those also written without the hyphen; "Iraqi armed forces" are Iraq's own. */
const OPEN_BACKED = new Set(['backed', 'supported', 'allied', 'aligned', 'sponsored', 'funded', 'led']);
const AGAINST = new Set(['pro', 'anti', 'counter', 'non', 'post', 'ex', 'former']);
const FORMER = new Set([
  'former',
  'ex',
  'ousted',
  'disgraced',
  'deposed',
  'retired',
  'fugitive',
  'exiled',
  'erstwhile',
  'toppled',
  'onetime',
]);
/** Sectors whose people are the elite once they have left office. */
const OFFICES: ReadonlySet<Sector> = new Set<Sector>(['GOV', 'MIL', 'SPY', 'LEG', 'JUD', 'COP']);
/** Heads that name all of a group, or any of its people, after its name: "ISIS fighters", "the FDLR force". */
const MEMBER = new Set(
  'fighter member militant insurgent rebel guerrilla guerilla terrorist extremist jihadist jihadi combatant gunman militiaman force forces troop troops soldier group militia cell network movement organization organisation army faction coalition alliance regime government administration authorities authority party leadership element operative guerrillas partisan separatist paramilitary unit units column front cartel gang band separatists loyalist supporter brigade warplane jet aircraft'.split(
    ' ',
  ),
);
/** Nouns that are one in grammar and many in fact. */
const ARMED_HEADS = new Set(['force', 'forces', 'unit', 'column', 'fighter']);
const COLLECTIVE = new Set(
  'group movement organization organisation force opposition army unit column network alliance coalition insurgency rebellion cell faction cartel gang mafia family population crowd mob community public populace household party electorate caliphate band staff team press media agency bloc front militia police clan tribe minority clergy diaspora personnel leadership syndicate union outfit brigade wing workforce alliance youth society opposition crew squad'.split(
    ' ',
  ),
);
const POST = new Set([
  'of',
  'in',
  'from',
  'at',
  'across',
  'throughout',
  'for',
  'on',
  'near',
  'outside',
  'inside',
  'within',
  'to',
  'under',
  'around',
  'along',
  'southern',
]);
const CONTAINER = new Set([
  'group',
  'team',
  'number',
  'crowd',
  'unit',
  'band',
  'handful',
  'dozen',
  'hundred',
  'thousand',
  'score',
  'contingent',
  'several',
  'member',
  'leader',
  'head',
  'wing',
  'branch',
  'representative',
  'part',
  'section',
  'some',
  'many',
  'most',
  'chairman',
  'coalition',
  'family',
  'body',
  'series',
  'couple',
  'group',
]);

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
  const role = stated !== undefined ? registry.roles.byPhrase.get(foldName(text)) : undefined;
  // "Chile's Defense Department" is not the American one, whose name that also is.
  if (role && !ranked[0]!.countries.includes(stated!))
    return roleActor(phrase, { ...segment, type: 'role', role }, registry, setting);
  const [best, ...others] = ranked.map((entry) => identityOf(registry, entry, setting));
  const titled = titleSector(phrase, segment.first, ranked[0]!.roles, registry);
  const sector = hasFormer(phrase, segment.first) && best!.kind === 'person' ? 'ELI' : titled;
  const identity =
    sector === undefined ? best! : { ...best!, sector, cameo: cameoOf(registry, best!.country, sector, true) };
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
    name: textOf(phrase.tokens, segment.first, segment.last),
    kind: 'civilians',
    sector: 'CVL',
    country: iso2,
    cameo: cameoOf(registry, iso2, 'CVL'),
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
  const { role } = segment;
  const headFold = tokens.fold(segment.last);
  const lemma = tokens.lemma(segment.last);
  const single = COLLECTIVE.has(lemma)
    ? false
    : role.class === 'person'
      ? headFold === lemma && headFold !== 'people'
      : role.institution !== null && isPersonLemma(headFold) && headFold === lemma;
  const owner = ownerOf(phrase, segment, registry, setting);
  const because: string[] = [`"${textOf(tokens, segment.first, segment.last)}"`];
  const former = hasFormer(phrase, segment.first);
  const country = countryOf(phrase, segment, registry) ?? owner?.country ?? setting.country ?? null;
  const person = owner?.kind === 'person';
  if (owner && owner.id !== null && !person && !former && !single && MEMBER.has(lemma)) {
    return { ...owner, because: [...owner.because, ...because], form: 'name', single: false, role, others: [] };
  }
  let sector: Sector | null = role.sector;
  let kind: ActorKind = role.kind;
  if (role.inherit) {
    const lent = person
      ? { sector: ARMED_HEADS.has(lemma) ? ('MIL' as const) : null, kind }
      : (owner ?? modifierOf(phrase, segment, registry));
    if (lent) {
      sector = lent.sector ?? sector ?? (owner?.kind === 'state' ? 'GOV' : null);
      kind = lent.kind === 'state' ? 'government' : lent.kind === 'person' ? kind : lent.kind;
    }
  }
  if (former && sector !== null && OFFICES.has(sector)) sector = 'ELI';
  const institution = role.institution;
  // "Iraqi soldiers" speaks of the army, "an Iraqi soldier" of one man; the one president is an office.
  const office = institution === 'president' || institution === 'prime-minister';
  if (
    !former &&
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
        ? owner.cameo + (sector ?? '')
        : cameoOf(registry, country, sector),
    because,
    form: 'nominal',
    single,
    role,
    others: [],
  };
}

/** The named actor a role belongs to: "CIA official", "a leader of Hamas", "the rebel FDLR force". */
function ownerOf(phrase: Phrase, head: Segment, registry: Registry, setting: Setting): Identity | undefined {
  const before = phrase.segments.filter(
    (segment) => segment.last < head.first && segment.type === 'actor' && !isBacker(phrase.tokens, segment),
  );
  const after = phrase.segments.find(
    (segment) =>
      segment.first > head.last && segment.type === 'actor' && isAfter(phrase.tokens, head.last, segment.first, OF),
  );
  const owner = before.at(-1) ?? after;
  if (owner?.type !== 'actor') return undefined;
  const country = countryBefore(phrase, owner.first);
  const ranked = rankNames(
    owner.names,
    textOf(phrase.tokens, owner.first, owner.last),
    country === undefined ? setting : { ...setting, country },
  );
  return identityOf(registry, ranked[0]!, setting);
}

const OF = new Set(['of', 'for', 'from', 'with', 'to', 'in', 'at']);

/** The sector a word before the head, or the noun after "of", lends it: "military officials", "a team of police". */
function modifierOf(
  phrase: Phrase,
  head: Segment,
  registry: Registry,
): { sector: Sector | null; kind: ActorKind } | undefined {
  const { tokens, segments } = phrase;
  const contained = segments.find(
    (segment) =>
      segment.type === 'role' &&
      segment.first > head.last &&
      isAfter(tokens, head.last, segment.first, OF) &&
      !segment.role.weak,
  );
  const isContainer = CONTAINER.has(tokens.lemma(head.last));
  if (isContainer && contained?.type === 'role' && contained.role.sector) return contained.role;
  for (let s = segments.length - 1; s >= 0; s--) {
    const segment = segments[s]!;
    if (
      segment.last < head.first &&
      segment.type === 'role' &&
      !segment.role.weak &&
      segment.role.sector &&
      segment.role.sector !== 'CVL' &&
      !segment.role.inherit
    )
      return segment.role;
  }
  for (let i = head.first - 1; i >= phrase.first; i--) {
    const fold = tokens.fold(i);
    const word =
      registry.roles.modifiers.get(fold) ??
      (i > phrase.first ? registry.roles.modifiers.get(`${tokens.fold(i - 1)} ${fold}`) : undefined);
    if (word && !BACKED.has(tokens.fold(i + 1) || tokens.fold(Math.min(i + 2, tokens.length - 1)))) return word;
  }
  const later = contained?.type === 'role' ? contained.role : undefined;
  return later?.sector ? later : undefined;
}

/** The country a phrase gives: by a word before the head, else by "of", "in", "from" and a place. */
function countryOf(phrase: Phrase, head: Segment, registry: Registry): string | undefined {
  return countryBefore(phrase, head.first) ?? countryAfter(phrase, head.last, registry);
}

function countryBefore(phrase: Phrase, before: number): string | undefined {
  for (let s = phrase.segments.length - 1; s >= 0; s--) {
    const segment = phrase.segments[s]!;
    if (segment.last >= before || segment.type !== 'country' || isBacker(phrase.tokens, segment)) continue;
    return segment.word.country.iso2;
  }
  for (let i = before - 1; i >= phrase.first; i--) {
    const country = phrase.placeCountry(i);
    if (country !== undefined && !isBackerAt(phrase.tokens, i, i)) return country;
  }
  return undefined;
}

function countryAfter(phrase: Phrase, after: number, registry: Registry): string | undefined {
  const { tokens } = phrase;
  for (let i = after + 1; i <= phrase.last; i++) {
    const segment = phrase.segments.find(({ first }) => first === i);
    const close = isAfter(tokens, after, i, POST);
    if (segment?.type === 'country' && close) return segment.word.country.iso2;
    if (segment?.type === 'actor' && close) {
      const [country] = segment.names[0]!.entry.countries;
      if (country && registry.countries.byIso2.has(country)) return country;
    }
    const place = close ? phrase.placeCountry(i) : undefined;
    if (place !== undefined) return place;
  }
  return undefined;
}

const NEAR = 9;

/** Does word `at` stand in a prepositional phrase after word `from`? */
function isAfter(tokens: Tokens, from: number, at: number, prepositions: ReadonlySet<string>): boolean {
  for (let i = from + 1; i < at && i - from < NEAR; i++) if (prepositions.has(tokens.fold(i))) return true;
  return false;
}

function isBacker(tokens: Tokens, segment: Segment): boolean {
  return isBackerAt(tokens, segment.first, segment.last);
}

/** "Turkish-backed", "pro-Iranian", "U.S.-led": said of others than those named. */
function isBackerAt(tokens: Tokens, first: number, last: number): boolean {
  const hyphen = last + 1 < tokens.length && /^[-–]$/.test(tokens.form(last + 1)) && last + 2 < tokens.length;
  const after = hyphen ? tokens.fold(last + 2) : '';
  if (BACKED.has(after) || after === 'led') return true;
  if (last + 1 < tokens.length && OPEN_BACKED.has(tokens.fold(last + 1))) return true;
  const prefixed = first >= 2 && /^[-–]$/.test(tokens.form(first - 1));
  return prefixed && AGAINST.has(tokens.fold(first - 2)) && tokens.fold(first - 2) !== 'ex';
}

function hasFormer(phrase: Phrase, before: number): boolean {
  for (let i = phrase.first; i < before; i++) if (FORMER.has(phrase.tokens.fold(i))) return true;
  return false;
}

const INDEFINITE = new Set(['a', 'an', 'another', 'one']);

/** "an army", "a president": one of several. */
function isIndefinite(phrase: Phrase, before: number): boolean {
  for (let i = phrase.first; i < before; i++) if (INDEFINITE.has(phrase.tokens.fold(i))) return true;
  return false;
}

const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'this',
  'these',
  'those',
  'that',
  'some',
  'several',
  'its',
  'his',
  'her',
  'their',
  'our',
  'my',
  'your',
  'all',
  'any',
  'other',
  'another',
  'many',
  'few',
  'both',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'dozens',
  'dozen',
  'hundreds',
  'thousands',
  'scores',
  'more',
  'least',
  'most',
  'no',
  'every',
  'each',
  'such',
  'about',
  'around',
  'nearly',
  'almost',
  'over',
]);

/** First word of the phrase that is no determiner or number. */
function contentStart(phrase: Phrase): number {
  const { tokens, segments, head } = phrase;
  let i = phrase.first;
  while (
    i < segments[head]!.first &&
    (DETERMINERS.has(tokens.fold(i)) || tokens.fold(i) === '' || /^\d/.test(tokens.form(i)))
  )
    i++;
  return i;
}

function isPersonLemma(fold: string): boolean {
  return /(?:man|woman|er|or|ist|agent|ian|chief|general|constable|cop|spy|mp|official|detective|gendarme|deputy|commando|marine|minister|insurgent|militant)$/.test(
    fold,
  );
}

export function textOf(tokens: Tokens, first: number, last: number): string {
  return tokens.text.slice(tokens.start(first), tokens.end(last));
}
