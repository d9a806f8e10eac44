import { foldName, type ReferenceClass } from '../codebook/index.ts';
import type { ActorKind } from '../model/index.ts';
import { type Cast, type Member, mentionOf } from './cast.ts';
import { cameoOf, compose, identityOf } from './entry.ts';
import type { Proposal } from './mentions.ts';
import type { Scene } from './pieces.ts';
import { inArticleCountry, organisationFor, personFor, traits } from './unlisted.ts';

const ARMED: ReadonlySet<ActorKind> = new Set<ActorKind>([
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
/** How many sentences back a definite description may reach. */
const REACH = 12;
const HUMAN_REACH = 3;

/** Tells who each proposal is, left to right. Returns the member it belongs to, -1 where it is no actor after all. */
export function resolve(scene: Scene, cast: Cast, proposal: Proposal): number {
  const index = memberFor(scene, cast, proposal);
  if (index !== -1) note(scene, cast, index, proposal);
  return index;
}

function memberFor(scene: Scene, cast: Cast, proposal: Proposal): number {
  const { described, name } = proposal;
  if (name) return name.type === 'PER' ? personFor(scene, cast, proposal) : organisationFor(scene, cast, proposal);
  if (!described) return addUnknown(scene, cast, proposal);
  if (described.id !== null) {
    const office = described.single && proposal.form === 'nominal' ? officeHolder(scene, cast, proposal) : -1;
    const known = office !== -1 ? office : cast.byId(described.id);
    return known !== -1 ? known : cast.add(described, traits(proposal));
  }
  return nominalFor(scene, cast, proposal);
}

function addUnknown(scene: Scene, cast: Cast, proposal: Proposal): number {
  const { tokens } = scene;
  const name = tokens.text.slice(tokens.start(proposal.first), tokens.end(proposal.last));
  return cast.add(
    { id: null, name, kind: 'unknown', sector: null, country: null, cameo: null, because: ['named in the text'] },
    traits(proposal),
  );
}

/** Written down with the mention: names, noun, gender, and what the text calls it. */
function note(scene: Scene, cast: Cast, index: number, proposal: Proposal): void {
  const { tokens, registry } = scene;
  const member = cast.get(cast.real(index));
  const start = tokens.start(proposal.first);
  const end = tokens.end(proposal.last);
  cast.mention(index, mentionOf(tokens.text, start, end, proposal.form, proposal.token));
  for (const token of proposal.also) cast.at[token] = index;
  if (proposal.lemma) member.lemmas.add(proposal.lemma);
  const role = proposal.described?.role;
  if (role?.public) member.public = true;
  if (proposal.form === 'name') {
    member.named = true;
    const own = proposal.name ?? proposal;
    cast.call(index, tokens.text.slice(tokens.start(own.first), tokens.end(own.last)));
  }
  if (member.gender === 'unknown') member.gender = genderOf(scene, proposal, registry.reference);
}

function genderOf({ tokens }: Scene, proposal: Proposal, words: Scene['registry']['reference']): Member['gender'] {
  for (let i = proposal.first; i <= proposal.last; i++) {
    const lemma = tokens.lemma(i);
    if (words.female.has(lemma)) return 'female';
    if (words.male.has(lemma)) return 'male';
  }
  return 'unknown';
}

/** "the prime minister" after "Prime Minister Haider al-Abadi". */
function officeHolder(scene: Scene, cast: Cast, proposal: Proposal): number {
  if (!proposal.definite || !proposal.lemma) return -1;
  return latest(
    scene,
    cast,
    proposal.token,
    REACH,
    (member) => member.person && member.named && member.lemmas.has(proposal.lemma!),
  );
}

function nominalFor(scene: Scene, cast: Cast, proposal: Proposal): number {
  const possessor = possessorOf(scene, cast, proposal);
  if (possessor !== -1) return ownedBy(scene, cast, proposal, cast.get(possessor), possessor);
  const described = proposal.described!;
  const found = proposal.definite ? antecedentOf(scene, cast, proposal) : -1;
  if (found !== -1) {
    cast.get(found).because.push(`"${described.name}" taken up`);
    return found;
  }
  const institution = described.role?.institution ?? null;
  if (institution !== null && !described.single) {
    const whole = institutionInFocus(scene, cast, proposal, institution);
    if (whole !== -1) return whole;
  }
  // "the department" of which nothing was said may be a place.
  if (described.role?.weak && described.role.class === 'body' && described.sector === 'UNK') return -1;
  const same = sameDescription(cast, proposal);
  return same !== -1 ? same : cast.add(inArticleCountry(scene, described), traits(proposal));
}

/** The member a possessive pronoun before the noun stands for: "its fighters". */
function possessorOf({ analysis }: Scene, cast: Cast, proposal: Proposal): number {
  const possessive = analysis.child(proposal.token, 'nmod:poss');
  return possessive !== -1 && analysis.upos(possessive) === 'PRON' ? cast.memberAt(possessive) : -1;
}

const FORCES: ReadonlySet<ActorKind> = new Set<ActorKind>([...ARMED, 'military', 'police']);

/** "his fighters", of a leader: the group he leads. */
function groupOf(scene: Scene, cast: Cast, id: string, proposal: Proposal): number {
  const known = cast.byId(id);
  if (known !== -1) return known;
  const entry = scene.registry.entries.get(id);
  return entry ? cast.add(identityOf(scene.registry, entry, scene.setting), traits(proposal)) : -1;
}

/** "its guerrillas" are the group's and the group; "its soldiers", of a state, its army; "its envoy" is of its country. */
function ownedBy(scene: Scene, cast: Cast, proposal: Proposal, owner: Member, index: number): number {
  const described = proposal.described!;
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
  const cameo = cameoOf(scene.registry, country, sector);
  return cast.add(
    { ...described, country, sector, cameo, because: [...described.because, `of ${owner.name}`] },
    traits(proposal),
  );
}

/** What a definite noun phrase points back to. */
function antecedentOf(scene: Scene, cast: Cast, proposal: Proposal): number {
  const { reference } = scene.registry;
  const lemma = proposal.lemma ?? '';
  const described = proposal.described!;
  const agrees = (member: Member) =>
    (described.country === null || member.country === null || member.country === described.country) &&
    (!member.person || described.single);
  const same = latest(
    scene,
    cast,
    proposal.token,
    REACH,
    (member) =>
      member.lemmas.has(lemma) &&
      member.number === proposal.number &&
      agrees(member) &&
      sameModifiers(member, described.name),
  );
  for (const key of ['group', 'coalition', 'party', 'state'] as const) {
    if (!reference[key].has(lemma) || described.single !== (key === 'state' ? described.single : false)) continue;
    if (hasOwner(scene, proposal)) continue;
    const kinds = KINDS_OF[key]!;
    const named = latest(
      scene,
      cast,
      proposal.token,
      REACH,
      (member) => member.named && !member.person && kinds.has(member.kind) && agrees(member),
    );
    const nearer = same !== -1 && named !== -1 ? laterOf(cast, same, named) : named;
    if (nearer !== -1) return nearer;
  }
  if (same !== -1) return same;
  if (!described.single) return -1;
  const titled = latest(
    scene,
    cast,
    proposal.token,
    REACH,
    (member) =>
      member.person &&
      agrees(member) &&
      described.sector !== null &&
      described.role?.inherit !== true &&
      member.named &&
      member.sector === described.sector &&
      described.sector !== 'CVL',
  );
  if (titled !== -1) return titled;
  if (!reference.human.has(lemma)) return -1;
  return latest(
    scene,
    cast,
    proposal.token,
    HUMAN_REACH,
    (member) => member.person && !member.registered && agrees(member),
  );
}

function laterOf(cast: Cast, a: number, b: number): number {
  return cast.get(a).mentions.at(-1)!.token > cast.get(b).mentions.at(-1)!.token ? a : b;
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

/** "the Kurdish fighters" is not "the jihadist fighters"; "the fighters" may be either. */
function sameModifiers(member: Member, name: string): boolean {
  const words = foldName(name).split(' ');
  if (words.length === 1) return true;
  const others = member.folded.split(' ');
  return others.length === 1 || words.some((word, i) => i < words.length - 1 && others.includes(word));
}

/** The member last spoken of that fits, within some sentences before a word. */
export function latest(
  { analysis }: Scene,
  cast: Cast,
  token: number,
  reach: number,
  fits: (member: Member) => boolean,
): number {
  const sentence = analysis.sentenceOf(token);
  let best = -1;
  let bestToken = -1;
  for (let index = 0; index < cast.members.length; index++) {
    const member = cast.get(index);
    if (member.sameAs !== -1 || member.mentions.length === 0) continue;
    const last = member.mentions.at(-1)!.token;
    if (last <= bestToken || last >= token || sentence - analysis.sentenceOf(last) > reach || !fits(member)) continue;
    best = index;
    bestToken = last;
  }
  return best;
}

/** "security forces" with no country: those last spoken of, else those of the country the article is about. */
function institutionInFocus(scene: Scene, cast: Cast, proposal: Proposal, institution: string): number {
  const suffix = `.${institution}`;
  const spoken = latest(
    scene,
    cast,
    proposal.token,
    Number.POSITIVE_INFINITY,
    (member) => member.id.endsWith(suffix) && member.registered,
  );
  if (spoken !== -1) return spoken;
  const country = scene.articleCountry;
  if (
    country === undefined ||
    (!proposal.definite && institution !== 'military' && institution !== 'police' && institution !== 'government')
  )
    return -1;
  const whole = compose(scene.registry, country, institution);
  if (!whole) return -1;
  return cast.add({ ...whole, because: [...whole.because, `country of the article: ${country}`] }, traits(proposal));
}

/** A bare plural said again: "civilians … civilians". */
function sameDescription(cast: Cast, proposal: Proposal): number {
  const described = proposal.described!;
  if (described.single || proposal.number === 'singular') return -1;
  const index = cast.byDescription(foldName(described.name));
  if (index === -1) return -1;
  const member = cast.get(index);
  return !member.registered && !member.named && member.number === proposal.number ? index : -1;
}
