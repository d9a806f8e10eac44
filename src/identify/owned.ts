import type { ActorKind, Sector } from '../model/index.ts';
import { ARMED } from './antecedent.ts';
import type { Cast } from './cast.ts';
import { cameoOf, compose, identityOf } from './entry.ts';
import type { Member } from './member.ts';
import type { Scene } from './pieces.ts';
import type { Proposal } from './proposal.ts';
import { latest } from './seek.ts';
import { traits } from './unlisted.ts';

const SERVICE_KIND: Readonly<Partial<Record<Sector, ActorKind>>> = { COP: 'police', MIL: 'military' };
const FORCES: ReadonlySet<ActorKind> = new Set<ActorKind>([...ARMED, 'military', 'police']);

/** Sentences back to one who speaks for a group. */
const REACH = 3;

/** "her father Sergei", "his wife": whose father, whose wife. */
export function noteRelation(scene: Scene, cast: Cast, index: number, { token, also, title, lemma }: Proposal): void {
  const noun = lemma ?? title;
  if (noun === undefined) return;
  for (const head of [token, ...also]) {
    const possessive = scene.analysis.child(head, 'nmod:poss');
    const owner = possessive === -1 ? -1 : cast.memberAt(possessive);
    if (owner !== -1) cast.relate(owner, noun, index);
  }
}

/** The member a possessive pronoun or noun before the noun stands for: "its fighters", "the cartel's gunmen". */
export function possessorOf({ analysis }: Scene, cast: Cast, proposal: Proposal): number {
  const possessive = analysis.child(proposal.token, 'nmod:poss');
  if (possessive === -1) return -1;
  const member = cast.memberAt(possessive);
  if (member === -1 || analysis.upos(possessive) === 'PRON') return member;
  return analysis.upos(possessive) === 'NOUN' && FORCES.has(cast.get(member).kind) ? member : -1;
}

/** "his fighters", of a leader: the group he leads. */
function groupOf(scene: Scene, cast: Cast, id: string, proposal: Proposal): number {
  const known = cast.byId(id);
  if (known !== -1) return known;
  const entry = scene.registry.entries.get(id);
  return entry ? cast.add(identityOf(scene.registry, entry, scene.setting), traits(proposal)) : -1;
}

/** "the group", after "an al-Shabaab spokesman": the one a person just met speaks for. */
export function groupSpokenFor(scene: Scene, cast: Cast, proposal: Proposal): number {
  const { reference, entries } = scene.registry;
  if (!reference.group.has(proposal.lemma ?? '') || proposal.described!.country !== null) return -1;
  const kindOf = (id: string | undefined) => (id === undefined ? undefined : entries.get(id)?.kind);
  const near = latest(scene, cast, proposal.token, REACH, ({ parent }) => ARMED.has(kindOf(parent) ?? 'unknown'));
  return near === -1 ? -1 : groupOf(scene, cast, cast.get(near).parent!, proposal);
}

const SIDES: ReadonlySet<ActorKind> = new Set<ActorKind>([...ARMED, 'party']);

/** "We struck the base", says a spokesman: the group he acts for did. "I" is the speaker, and so is "we" of one who acts for none. */
export function sideOf(scene: Scene, cast: Cast, speaker: number, i: number): number {
  const { analysis, registry, setting } = scene;
  const { person, parent } = cast.get(cast.real(speaker));
  if (!person || parent === undefined || !PLURAL_FIRST.has(analysis.lower(i))) return speaker;
  const known = cast.byId(parent);
  const entry = registry.entries.get(parent);
  if (!entry || !SIDES.has(entry.kind)) return speaker;
  return known !== -1
    ? known
    : cast.add(identityOf(registry, entry, setting), { number: 'singular', person: false, named: true });
}

const PLURAL_FIRST = new Set(['we', 'us', 'our', 'ourselves']);

/** "its guerrillas" are the group's and the group; "its soldiers", of a state, its army; "its envoy" is of its country. */
export function ownedBy(scene: Scene, cast: Cast, proposal: Proposal, owner: Member, index: number): number {
  const described = proposal.described!;
  const relation = proposal.number === 'singular' && proposal.lemma ? cast.related(index, proposal.lemma) : -1;
  if (relation !== -1) return relation;
  const members = !described.single && scene.registry.reference.member.has(proposal.lemma ?? '');
  if (members && !owner.person && FORCES.has(owner.kind)) return index;
  const group = members && owner.person && owner.parent ? groupOf(scene, cast, owner.parent, proposal) : -1;
  if (group !== -1) return group;
  const institution = described.role?.institution ?? null;
  const whole =
    !owner.person && owner.country !== null && institution !== null && !described.single
      ? compose(scene.registry, owner.country, institution)
      : undefined;
  if (whole) {
    const known = cast.byId(whole.id!);
    return known !== -1 ? known : cast.add(whole, traits(proposal));
  }
  const country = described.country ?? owner.country;
  const sector = described.role?.inherit && described.sector === 'UNK' ? owner.sector : described.sector;
  const cameo = cameoOf(scene.registry, { country, sector });
  const kind = (described.kind === 'unknown' && sector !== null && SERVICE_KIND[sector]) || described.kind;
  return cast.add(
    { ...described, kind, country, sector, cameo, because: [...described.because, `of ${owner.name}`] },
    traits(proposal),
  );
}
