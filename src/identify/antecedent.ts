import { foldName, type ReferenceClass } from '../codebook/index.ts';
import type { ActorKind } from '../model/index.ts';
import { isLawless, isSetApart } from './agreement.ts';
import type { Cast } from './cast.ts';
import type { Member } from './member.ts';
import type { Scene } from './pieces.ts';
import type { Proposal } from './proposal.ts';
import { alone, laterOf, moreSpokenOf, type Seek, seeker } from './seek.ts';
import { isDoer, isSufferer } from './told-of.ts';

/** Kinds of armed actor that are no state's. */
export const ARMED: ReadonlySet<ActorKind> = new Set<ActorKind>([
  'rebel',
  'militia',
  'criminal',
  'movement',
  'group',
  'coalition',
]);
const KINDS_OF: Readonly<Partial<Record<ReferenceClass, ReadonlySet<ActorKind>>>> = {
  group: ARMED,
  coalition: new Set<ActorKind>(['coalition', 'igo']),
  party: new Set<ActorKind>(['party', 'movement', 'rebel']),
  state: new Set<ActorKind>(['state']),
};
const PARTIES: ReadonlySet<ActorKind> = new Set<ActorKind>(['party']);
/** How many sentences back a definite description may reach. */
export const REACH = 12;
const HUMAN_REACH = 3;
const KIN_REACH = 4;

/** What a definite noun phrase points back to. */
export function antecedentOf(scene: Scene, cast: Cast, proposal: Proposal): number {
  const lemma = proposal.lemma ?? '';
  const described = proposal.described!;
  if (isSetApart(scene, proposal, scene.registry.reference.body)) return -1;
  const seek = seeker(scene, cast, proposal);
  const complement = complementOf(scene, proposal);
  const toldBy = (reach: number, knows: (member: Member) => boolean) =>
    seek(
      reach,
      (member) =>
        knows(member) &&
        member.number === proposal.number &&
        sameModifiers(member, described.name) &&
        agreesOn(member, complement),
    );
  const same = toldBy(REACH, (member) => member.lemmas.has(lemma));
  const titled = described.single
    ? seek(REACH, (member) => isTitled(member, foldName(described.name)) && agreesOn(member, complement))
    : -1;
  if (titled !== -1) return same === -1 ? titled : moreSpokenOf(cast, same, titled);
  const named = hasOwner(scene, proposal) ? -1 : namedKind(scene, cast, proposal, seek, same);
  if (named !== -1) return named;
  if (same !== -1) return same;
  const body =
    described.role?.class === 'body' && proposal.number === 'singular' && !scene.registry.reference.state.has(lemma)
      ? seek(REACH, (member) => member.named && !member.person && isCalled(member, lemma))
      : -1;
  if (body !== -1) return body;
  const kin = alone(scene, cast, (fits) =>
    toldBy(KIN_REACH, (member) => !member.registered && isKin(scene, member, lemma) && fits(member)),
  );
  const other = described.single ? onePerson(scene, proposal, seek) : culprits(scene, cast, proposal, seek);
  return kin !== -1 && other !== -1 ? laterOf(cast, kin, other) : Math.max(kin, other);
}

/** "the group", "the alliance": the last named one of its kind, or what the noun was said of since. */
function namedKind(scene: Scene, cast: Cast, proposal: Proposal, seek: Seek, same: number): number {
  const { reference } = scene.registry;
  const { single, role } = proposal.described!;
  for (const key of ['group', 'coalition', 'party', 'state'] as const) {
    const meant =
      reference[key].has(proposal.lemma ?? '') ||
      (key === 'coalition' && role?.kind === 'coalition') ||
      (key === 'group' && role?.class === 'group' && isLawless(proposal.described!));
    if (!meant || (single && key !== 'state')) continue;
    const kinds = KINDS_OF[key]!;
    const ofKind = (fit: ReadonlySet<ActorKind>) =>
      seek(
        REACH,
        (member) => member.named && !member.person && fit.has(member.kind) && (key !== 'group' || !isAlliance(member)),
      );
    // "the country" is the one called so before, whatever others are named since.
    if (key === 'state' && same !== -1) return same;
    const party = key === 'party' ? ofKind(PARTIES) : -1;
    const named = party !== -1 ? party : ofKind(kinds);
    const nearer = same !== -1 && named !== -1 ? laterOf(cast, same, named) : named;
    if (nearer !== -1) return nearer;
  }
  return -1;
}

/** A coalition of states, which is no "group". */
function isAlliance({ kind, sector }: Member): boolean {
  return kind === 'coalition' && sector === 'MIL';
}

function onePerson(scene: Scene, proposal: Proposal, seek: Seek): number {
  const { reference } = scene.registry;
  const lemma = proposal.lemma ?? '';
  if (reference.attacker.has(lemma)) {
    const doer = seek(REACH, (member) => member.person && isDoer(scene, member));
    return doer !== -1 ? doer : seek(HUMAN_REACH, (member) => member.person && isLawless(member));
  }
  if (reference.victim.has(lemma)) return seek(REACH, (member) => member.person && isSufferer(scene, member));
  const titled = seek(REACH, (member) => member.person && member.named && holdsSuch(scene, member, proposal));
  if (titled !== -1 || !reference.human.has(lemma)) return titled;
  const ofOffice = reference.calling.has(lemma);
  return seek(
    HUMAN_REACH,
    (member) =>
      member.person && !member.registered && member.titles.size === 0 && !(ofOffice && member.lemmas.size > 0),
  );
}

/** "the mission", of "the U.N. mission in Mali". */
function isCalled({ names }: Member, noun: string): boolean {
  for (const name of names) if (name === noun || ` ${name} `.includes(` ${noun} `)) return true;
  return false;
}

/** "the lawmaker", of a senator; else the noun must be that of the title, where one was told: no lawyer is "the judge". */
function holdsSuch({ registry }: Scene, member: Member, { described, lemma = '' }: Proposal): boolean {
  const { sector, role } = described!;
  if (sector === null || sector === 'CVL' || role?.inherit || member.sector !== sector) return false;
  const untold = member.lemmas.size === 0 && member.titles.size === 0;
  return untold || registry.reference.generic.has(lemma) || member.lemmas.has(lemma);
}

/** "the minister", "the Peruvian interior minister", of "Interior Minister Ana Silva". */
export function isTitled({ titles }: Member, name: string): boolean {
  for (const title of titles) if (endsAlike(title, name)) return true;
  return false;
}

function endsAlike(a: string, b: string): boolean {
  const [long, short] = a.length < b.length ? [b, a] : [a, b];
  return long === short || long.endsWith(` ${short}`);
}

/** "the attackers": the armed ones last spoken of. */
function culprits(scene: Scene, cast: Cast, proposal: Proposal, seek: Seek): number {
  if (!scene.registry.reference.attacker.has(proposal.lemma ?? '') || hasOwner(scene, proposal)) return -1;
  const armed = (member: Member) => !member.person && isLawless(member) && ARMED.has(member.kind);
  const doer = alone(scene, cast, (fits) =>
    seek(KIN_REACH, (member) => armed(member) && isDoer(scene, member) && fits(member)),
  );
  return doer !== -1 ? doer : alone(scene, cast, (fits) => seek(REACH, (member) => armed(member) && fits(member)));
}

/** Is it told of by a noun that news uses of the same people? */
export function isKin({ registry }: Scene, member: Member, lemma: string): boolean {
  const kin = registry.kin.of.get(lemma);
  if (!kin) return false;
  for (const noun of member.lemmas) if (kin.has(noun)) return true;
  return false;
}

/** "Syria's rebels", "the groups in Idlib": told apart by what follows or precedes; not simply taken up. */
function hasOwner({ analysis }: Scene, { token }: Proposal): boolean {
  if (analysis.child(token, 'nmod:poss', 'acl:relcl') !== -1) return true;
  return analysis.childrenBy(token, 'nmod').some((noun) => {
    const preposition = analysis.child(noun, 'case');
    // "accuse the rebels of massacres": what is named must be a place or a people.
    return preposition !== -1 && analysis.upos(noun) === 'PROPN' && OWNING.has(analysis.lower(preposition));
  });
}

const OWNING = new Set(['of', 'in', 'under', 'led', 'called']);

/** What a noun says it is of: "forensics", in "the head of forensics"; undefined where it says nothing. */
export function complementOf({ analysis, tokens }: Scene, { token }: Proposal): string | undefined {
  for (const noun of analysis.childrenBy(token, 'nmod')) {
    const preposition = analysis.child(noun, 'case');
    if (noun > token && preposition !== -1 && analysis.lower(preposition) === 'of') return tokens.fold(noun);
  }
  return undefined;
}

/** "the head of the observatory" is not the head of forensics. */
function agreesOn({ complements, titles }: Member, complement: string | undefined): boolean {
  if (complement === undefined || complements.has(complement)) return true;
  return complements.size === 0 && titles.size > 0;
}

/** "the Kurdish fighters" is not "the jihadist fighters"; "the fighters" may be either. */
function sameModifiers(member: Member, name: string): boolean {
  const words = foldName(name).split(' ');
  if (words.length === 1) return true;
  const others = member.folded.split(' ');
  return others.length === 1 || words.some((word, i) => i < words.length - 1 && others.includes(word));
}
