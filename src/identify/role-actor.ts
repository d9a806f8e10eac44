import type { Registry, RoleWord } from '../codebook/index.ts';
import type { ActorKind, Sector } from '../model/index.ts';
import type { Described } from './described.ts';
import { contentStart, hasFormer, isIndefinite } from './determiners.ts';
import { cameoOf, compose, type Identity, OFFICES, type Setting } from './entry.ts';
import { countryBefore, countryOf, isOfContinent, modifierOf, ownerOf, type Phrase, runnerOf, textOf } from './lend.ts';
import type { Segment } from './segments.ts';

type RoleSegment = Segment & { readonly type: 'role' };

interface Standing {
  readonly sector: Sector | null;
  readonly kind: ActorKind;
}

/** The noun of a role, and what the words before it make of it. */
interface Noun {
  readonly role: RoleWord;
  readonly lemma: string;
  /** One person, not several or a body. */
  readonly single: boolean;
  /** No longer in office. */
  readonly former: boolean;
}

/** Whom those of a role belong to. */
interface Ties {
  readonly owner: Identity | undefined;
  /** Who runs the body; it is then of no state. */
  readonly runner: Identity | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Of several countries. */
  readonly continental: boolean;
  /** Do they serve an organisation of states? Then they are of no state, though one stands beside them. */
  readonly serves: boolean;
}

/** Reads a phrase headed by a word for people of a role, or for a body: "Iraqi soldiers", "the police chief of Mosul". */
export function roleActor(phrase: Phrase, segment: RoleSegment, registry: Registry, setting: Setting): Described {
  const noun = nounOf(phrase, segment);
  const ties = tiesOf(phrase, segment, registry, setting);
  const because = [`"${textOf(phrase.tokens, segment.first, segment.last)}"`];
  const common = { role: noun.role, others: [] };
  const group = groupOf(phrase, noun, ties);
  if (group) return { ...group, ...common, because: [...group.because, ...because], form: 'name', single: false };
  const body = bodyOf(phrase, segment, registry, noun, ties);
  if (body) return { ...body, ...common, because: [...body.because, ...because], form: 'nominal' };
  const { sector, kind } = standingOf(phrase, segment, registry, noun, ties);
  const parent = ties.owner?.id ?? ties.runner?.id;
  const role = isOppositionMember(phrase, segment) ? 'OPP' : sector === noun.role.sector ? noun.role.cameo : undefined;
  return {
    ...common,
    id: null,
    name: textOf(phrase.tokens, contentStart(phrase), segment.last),
    kind,
    sector: sector ?? (noun.role.weak || noun.role.inherit ? 'UNK' : null),
    country: ties.country,
    cameo: codeInIgo(ties, sector) ?? cameoOf(registry, { country: ties.country, sector, role }),
    ...(parent && { parent }),
    because,
    form: 'nominal',
    single: noun.single,
    ...(ties.continental && { continental: true }),
  };
}

function nounOf(phrase: Phrase, segment: RoleSegment): Noun {
  const { tokens, words } = phrase;
  const headFold = tokens.fold(segment.last);
  const lemma = tokens.lemma(segment.last);
  const role = wholeOf(phrase, segment, lemma);
  const personal =
    role.class === 'person' ? headFold !== 'people' : role.institution !== null && isPerson(words, lemma);
  const single = personal && headFold === lemma && !words.collective.has(lemma);
  return { role, lemma, single, former: hasFormer(phrase, segment.first) };
}

/** "spokesman", "sergeant": does the word end as words for one person do? */
function isPerson(words: Phrase['words'], lemma: string): boolean {
  for (const ending of words['person-ending']) if (lemma.endsWith(ending)) return true;
  return false;
}

function tiesOf(phrase: Phrase, segment: RoleSegment, registry: Registry, setting: Setting): Ties {
  const owner = ownerOf(phrase, segment, registry, setting);
  const runner = runnerOf(phrase, segment, registry, setting);
  const serves = owner?.kind === 'igo' && countryBefore(phrase, segment.first) === undefined;
  const continental = isOfContinent(phrase, segment.first);
  const stated = serves ? null : (countryOf(phrase, segment, registry) ?? owner?.country ?? runner?.country);
  const country = stated === undefined && !continental ? (setting.country ?? null) : (stated ?? null);
  return { owner, runner, country, continental, serves };
}

/** Whose soldiers and ministers are not those of the state they broke away from. */
const BREAKAWAY: ReadonlySet<Sector> = new Set(['PRE', 'REB']);

/** "Taliban fighters", "Abkhaz servicemen": a group's members stand for the group. */
function groupOf({ words }: Phrase, { role, lemma, single, former }: Noun, { owner }: Ties): Identity | undefined {
  if (!owner || owner.id === null || owner.kind === 'person' || former || single) return undefined;
  const serving = role.institution !== null && owner.sector !== null && BREAKAWAY.has(owner.sector);
  return serving || words.member.has(lemma) ? owner : undefined;
}

/** "Iraqi soldiers" speaks of the army, "an Iraqi soldier" of one man; the one president is an office. */
function bodyOf(
  phrase: Phrase,
  segment: RoleSegment,
  registry: Registry,
  { role, lemma, single, former }: Noun,
  { owner, runner, country }: Ties,
): (Identity & { readonly single: boolean }) | undefined {
  if (former || runner || country === null || isOppositionMember(phrase, segment)) return undefined;
  const institution = role.institution ?? forcesOf(phrase, segment, lemma, owner !== undefined);
  const office = institution === 'president' || institution === 'prime-minister';
  if (institution === null || (single && !office) || isIndefinite(phrase, segment.first)) return undefined;
  const whole = compose(registry, country, institution);
  return whole && { ...whole, single: office };
}

/** Sector and kind: of the noun, unless whose they are, what they bear or that they are out of office says otherwise. */
function standingOf(
  phrase: Phrase,
  segment: RoleSegment,
  registry: Registry,
  { role, lemma, former }: Noun,
  { owner, serves }: Ties,
): Standing {
  const own: Standing = { sector: role.sector, kind: role.kind };
  const { sector, kind } = role.inherit ? inherited(phrase, segment, registry, lemma, own, owner) : own;
  if (serves && sector !== null && STATE_OFFICES.has(sector)) return IGO_STAFF;
  return former && sector !== null && OFFICES.has(sector) ? { sector: 'ELI', kind } : { sector, kind };
}

function inherited(
  phrase: Phrase,
  segment: RoleSegment,
  registry: Registry,
  lemma: string,
  own: Standing,
  owner: Identity | undefined,
): Standing {
  const whose =
    owner?.kind === 'person'
      ? lentByPerson(phrase, owner, lemma, own.kind)
      : (owner ?? modifierOf(phrase, segment, registry));
  const lent = whose ? lentBy(whose, own, owner) : own;
  const armed = phrase.words.armed.has(lemma) && lent.sector !== null ? BEARING_ARMS[lent.sector] : undefined;
  return armed ?? lent;
}

function lentBy(whose: Standing, own: Standing, owner: Identity | undefined): Standing {
  return {
    sector: whose.sector ?? own.sector ?? (owner?.kind === 'state' ? 'GOV' : null),
    kind: whose.kind === 'state' ? 'government' : whose.kind === 'person' ? own.kind : whose.kind,
  };
}

/** What those of a sector are when they are told of as forces: "regional forces", "opposition fighters". */
const BEARING_ARMS: Readonly<Partial<Record<Sector, Standing>>> = {
  GOV: { sector: 'MIL', kind: 'military' },
  OPP: { sector: 'REB', kind: 'rebel' },
  SOC: { sector: 'REB', kind: 'rebel' },
};

/** "UN peacekeepers": the code of the organisation and of what they are in it; null where there is no such organisation. */
function codeInIgo({ owner, country }: Ties, sector: Sector | null): string | null {
  if (country !== null || owner?.country !== null || !owner.cameo?.startsWith('IGO')) return null;
  return owner.cameo + (sector === 'IGO' ? '' : (sector ?? ''));
}

/** "opposition lawmakers": some of a parliament, whom CAMEO codes by what they are against. */
function isOppositionMember({ tokens, first }: Phrase, { role, first: head }: Segment & { type: 'role' }): boolean {
  return role.sector === 'LEG' && role.class === 'person' && head > first && tokens.fold(head - 1) === 'opposition';
}

/** "UN inspectors": what would be an office of a state is one of the organisation. */
const STATE_OFFICES: ReadonlySet<Sector> = new Set(['GOV', 'COP', 'SPY', 'JUD', 'EDU']);
const IGO_STAFF: Standing = { sector: 'IGO', kind: 'igo' };

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

/** A leader's forces are armed, his spokesman speaks for his office, his supporters hold none. */
function lentByPerson({ words }: Phrase, owner: Identity, lemma: string, kind: ActorKind): Standing {
  if (words.armed.has(lemma)) return { sector: 'MIL', kind: 'military' };
  return { sector: words.staff.has(lemma) ? owner.sector : null, kind };
}
