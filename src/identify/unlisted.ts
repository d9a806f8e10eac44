import { foldName } from '../codebook/index.ts';
import type { Sector } from '../model/index.ts';
import { type Cast, isPerson } from './cast.ts';
import { cameoOf, type Identity } from './entry.ts';
import { untilNow } from './offices.ts';
import type { Scene } from './pieces.ts';
import type { Proposal } from './proposal.ts';

/** A person's name: known by a longer or shorter form of it, else new. */
export function personFor(scene: Scene, cast: Cast, proposal: Proposal): number {
  const { tokens } = scene;
  const { first, last } = proposal.name!;
  const text = tokens.text.slice(tokens.start(first), tokens.end(last));
  const known = findPerson(cast, foldName(text));
  const described = proposal.described;
  if (known !== -1) {
    if (described) cast.describe(known, described);
    return known;
  }
  const before = untilNow(scene, cast, proposal);
  if (before !== -1) return cast.name(before, text, described!);
  const identity = {
    id: null,
    name: text,
    kind: 'person' as const,
    sector: described?.sector ?? null,
    country: described?.country ?? null,
    cameo: described?.cameo ?? null,
    ...(described?.parent && { parent: described.parent }),
    because: described ? [`titled ${described.name}`] : ['a person named in the text'],
  };
  const honorific = scene.registry.reference.honorific.has(proposal.title ?? '');
  return cast.add(inArticleCountry(scene, cast, identity), { ...traits(proposal), honorific });
}

const PARTICLES = new Set(['al', 'el', 'bin', 'ibn', 'abu', 'de', 'la', 'von', 'van', 'jr', 'dr', 'mr', 'mrs', 'ms']);

/** A person already met of whom this is the whole name, the family name, or a part. */
function findPerson(cast: Cast, name: string): number {
  const exact = cast.byName(name);
  if (exact !== -1) return exact;
  const words = withoutParticles(name);
  if (words.length === 0) return -1;
  const people = new Set(words.flatMap((word) => cast.byNameWord(word)));
  for (const index of [...people].sort((a, b) => b - a)) {
    const member = cast.get(index);
    if (member.sameAs !== -1 || !(member.person && member.named)) continue;
    const names = [...member.names].map(withoutParticles);
    // "Li Heping" is not "Li", who is Li Wenzu.
    const whole = words.length > 1 ? names.filter(({ length }) => length > 1) : [];
    if ((whole.length > 0 ? whole : names).some((other) => sharesName(words, other))) return index;
  }
  return -1;
}

function withoutParticles(name: string): string[] {
  return name.split(' ').filter((word) => !PARTICLES.has(word));
}

function sharesName(words: readonly string[], others: readonly string[]): boolean {
  const [short, long] = words.length <= others.length ? [words, others] : [others, words];
  if (short.length === 0) return false;
  if (short.length === long.length) return short.every((word, i) => word === long[i]);
  if (short.length > 1) return short.every((word) => long.includes(word));
  // "Rodriguez", of Rene Rodriguez Hurtado
  return long.indexOf(short[0]!, 1) !== -1 || (short[0] === long[0] && long.length <= 2);
}

/** The member that the name of an organisation stands for, a new one where it was not met before. */
export function organisationFor(scene: Scene, cast: Cast, proposal: Proposal): number {
  const { tokens } = scene;
  const { first, last } = proposal.name!;
  const text = tokens.text.slice(tokens.start(first), tokens.end(last));
  const known = cast.byName(text);
  if (known !== -1) return known;
  const acronym = findByAcronym(cast, text);
  if (acronym !== -1) return acronym;
  const { described } = proposal;
  if (described && described.id !== null) {
    const composed = cast.byId(described.id);
    return composed !== -1 ? composed : cast.add(described, traits(proposal));
  }
  const identity = described
    ? inArticleCountry(scene, cast, { ...described, id: null, name: text })
    : {
        id: null,
        name: text,
        kind: 'group' as const,
        sector: null,
        country: null,
        cameo: null,
        because: ['an organisation named in the text'],
      };
  return cast.add(identity, traits(proposal));
}

const ACRONYM = /^\p{Lu}{2,7}$/u;

/** "PFA" for an organisation met as "Peoples Front of Arland". */
function findByAcronym(cast: Cast, text: string): number {
  if (!ACRONYM.test(text)) return -1;
  const letters = text.toLowerCase();
  for (let index = 0; index < cast.members.length; index++) {
    const member = cast.get(index);
    if (member.sameAs !== -1 || member.person || !member.named) continue;
    for (const name of member.names)
      if (initialsOf(name) === letters || initialsOf(name, true) === letters) return index;
  }
  return -1;
}

const SMALL = new Set(['of', 'the', 'for', 'and', 'in', 'to', 'a']);

function initialsOf(name: string, all = false): string {
  return name
    .split(' ')
    .filter((word) => all || !SMALL.has(word))
    .map((word) => word[0])
    .join('');
}

/** What a new member takes from its first mention. */
export function traits(proposal: Proposal) {
  const { described } = proposal;
  return {
    number: proposal.number,
    person: isPerson(proposal),
    named: proposal.form === 'name',
    ...(described?.role && { role: described.role }),
  };
}

const OF_STATE: ReadonlySet<Sector> = new Set<Sector>(['GOV', 'MIL', 'COP', 'SPY', 'LEG', 'JUD']);

/** Officials and forces of no told country are taken for those of the country the article is about, and it is said so. */
export function inArticleCountry(scene: Scene, cast: Cast, identity: Identity): Identity {
  const country = scene.articleCountry;
  if (country === undefined || identity.country !== null || identity.sector === null || !OF_STATE.has(identity.sector))
    return identity;
  if (identity.sector === 'MIL' && scene.registry.institutions.get('military')?.absent.includes(country))
    return identity;
  if (identity.kind === 'coalition' || (identity.sector === 'MIL' && hasForeignForces(cast, country))) return identity;
  const because = [...identity.because, `country of the article: ${country}`];
  return {
    ...identity,
    country,
    assumed: true,
    cameo: cameoOf(scene.registry, { country, sector: identity.sector }),
    because,
  };
}

/** Soldiers may be those of another country that fights there too. */
function hasForeignForces({ armies }: Cast, country: string): boolean {
  return armies.size > 1 || (armies.size === 1 && !armies.has(country));
}
