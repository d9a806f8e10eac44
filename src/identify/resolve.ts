import { foldName } from '../codebook/index.ts';
import type { ActorKind } from '../model/index.ts';
import { genderOf, isOpposed } from './agreement.ts';
import { antecedentOf, complementOf, isKin, isTitled, REACH } from './antecedent.ts';
import { coalitionInFocus, institutionInFocus } from './bodies.ts';
import { type Cast, mentionOf } from './cast.ts';
import type { Described } from './described.ts';
import { cameoOf, type Identity, stateOf } from './entry.ts';
import { takeOffice } from './offices.ts';
import { groupSpokenFor, noteRelation, ownedBy, possessorOf } from './owned.ts';
import type { Scene } from './pieces.ts';
import type { Proposal } from './proposal.ts';
import { latest } from './seek.ts';
import { inArticleCountry, organisationFor, personFor, traits } from './unlisted.ts';

/** Tells who each proposal is, left to right. Returns the member it belongs to, -1 where it is no actor after all. */
export function resolve(scene: Scene, cast: Cast, proposal: Proposal): number {
  const index = memberFor(scene, cast, proposal);
  if (index === -1) return index;
  note(scene, cast, index, proposal);
  if (proposal.form === 'name') takeOffice(scene, cast, index, proposal);
  noteRelation(scene, cast, index, proposal);
  return index;
}

function memberFor(scene: Scene, cast: Cast, proposal: Proposal): number {
  const { described, name } = proposal;
  if (name?.type === 'PER') return personFor(scene, cast, proposal);
  if (name) {
    const office = officeInFocus(scene, cast, proposal);
    return office !== -1 ? office : organisationFor(scene, cast, proposal);
  }
  if (!described) return addUnknown(scene, cast, proposal);
  if (described.id !== null) {
    const defined = proposal.form === 'name' ? asDefined(scene, cast, proposal) : -1;
    if (defined !== -1) return defined;
    const office = described.single && proposal.form === 'nominal' ? officeHolder(scene, cast, proposal) : -1;
    const known = office !== -1 ? office : metAs(cast, described);
    return known !== -1 ? known : cast.add(described, traits(proposal));
  }
  const state = peopleAsState(scene, proposal);
  if (state) {
    const known = cast.byId(state.id!);
    return known !== -1 ? known : cast.add(state, { number: 'plural', person: false, named: true });
  }
  return nominalFor(scene, cast, proposal);
}

/** Of those who share a name, the one met before, the most spoken of where several were; -1 where the name's first bearer is new. */
function metAs(cast: Cast, { id, others }: Described): number {
  let met = cast.byId(id!);
  for (const other of others) {
    const index = other.id === null ? -1 : cast.byId(other.id);
    if (index !== -1 && (met === -1 || cast.get(index).mentions.length > cast.get(met).mentions.length)) met = index;
  }
  return met;
}

/** "the Russians agreed": a whole people that speaks or decides is its state. */
function peopleAsState({ analysis, registry, tokens }: Scene, proposal: Proposal): Identity | undefined {
  const { token, first, described } = proposal;
  const word = registry.countries.byWord.get(tokens.fold(token));
  if (word?.form !== 'people' && word?.form !== 'adjective') return undefined;
  if (first !== token - 1 || tokens.fold(first) !== 'the' || proposal.number !== 'plural' || described?.role)
    return undefined;
  const head = analysis.head(token);
  if (analysis.deprel(token) !== 'nsubj' || head === -1) return undefined;
  if (analysis.child(token, 'acl:relcl', 'acl', 'nmod', 'conj') !== -1) return undefined;
  return registry.reference.speech.has(analysis.lemma(head).toLowerCase())
    ? stateOf(registry, word.country.iso2)
    : undefined;
}

/** "The Foreign Ministry": a name to the tagger, which every state has. */
function officeInFocus(scene: Scene, cast: Cast, proposal: Proposal): number {
  const { tokens, registry } = scene;
  const { described, name } = proposal;
  const institution = described?.role?.institution;
  if (!institution || described.role?.class === 'person' || described.id !== null || described.country !== null)
    return -1;
  const words = foldName(tokens.text.slice(tokens.start(name!.first), tokens.end(name!.last))).replace(/^the /, '');
  return registry.roles.byPhrase.has(words) ? institutionInFocus(scene, cast, proposal, institution) : -1;
}

/** "(OLA)", where the text gives these letters to a group of its own, not to the one the registry knows by them. */
function asDefined({ tokens, registry }: Scene, cast: Cast, { first, last, described }: Proposal): number {
  const letters = tokens.text.slice(tokens.start(last), tokens.end(last));
  if (last > first + 1 || !/^\p{Lu}{2,8}$/u.test(letters)) return -1;
  const called = cast.byName(letters);
  if (called === -1 || cast.get(called).registered) return -1;
  const own = cast
    .get(called)
    .folded.split(' ')
    .filter((word) => !registry.reference.naming.has(word));
  const names = registry.entries.get(described!.id!)?.names ?? [];
  const shared = names.some(({ text }) => own.some((word) => foldName(text).split(' ').includes(word)));
  return shared ? -1 : called;
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
  if (proposal.title) member.titles.add(proposal.title);
  const complement = complementOf(scene, proposal);
  if (complement !== undefined) member.complements.add(complement);
  const role = proposal.described?.role;
  if (role?.public) member.public = true;
  if (proposal.form === 'name') {
    member.named = true;
    const own = proposal.name ?? proposal;
    cast.call(index, tokens.text.slice(tokens.start(own.first), tokens.end(own.last)));
  }
  if (member.gender === 'unknown') member.gender = genderOf(scene, proposal);
  if (member.gender === 'unknown' && member.person && proposal.form === 'name')
    member.gender = registry.genders.get(member.folded.split(' ', 1)[0]!) ?? 'unknown';
}

/** "the prime minister" after "Prime Minister Haider al-Abadi". */
function officeHolder(scene: Scene, cast: Cast, proposal: Proposal): number {
  if (!proposal.definite || !proposal.lemma) return -1;
  return latest(
    scene,
    cast,
    proposal.token,
    REACH,
    (member) =>
      member.person &&
      member.named &&
      member.country === proposal.described!.country &&
      (member.lemmas.has(proposal.lemma!) || isTitled(member, proposal.lemma!)),
  );
}

function nominalFor(scene: Scene, cast: Cast, proposal: Proposal): number {
  const { registry } = scene;
  const possessor = possessorOf(scene, cast, proposal);
  if (possessor !== -1) return ownedBy(scene, cast, proposal, cast.get(possessor), possessor);
  const described = proposal.described!;
  const coalition =
    isCoalition(described) && !isOpposed(scene, proposal) ? coalitionInFocus(scene, cast, proposal) : -1;
  if (coalition !== -1) return coalition;
  const found = proposal.definite ? antecedentOf(scene, cast, proposal) : -1;
  if (found !== -1) {
    cast.get(found).because.push(`"${described.name}" taken up`);
    return found;
  }
  const led = proposal.definite && !described.single ? groupSpokenFor(scene, cast, proposal) : -1;
  if (led !== -1) return led;
  const institution = described.role?.institution ?? null;
  // "ministers of member states" are of no one state.
  const complement = complementOf(scene, proposal);
  const told = complement !== undefined && !registry.reference.state.has(complement) && described.country === null;
  if (institution !== null && !described.single && described.parent === undefined && !told) {
    const focus = institutionInFocus(scene, cast, proposal, institution);
    if (focus !== -1) return focus;
  }
  // "the department" of which nothing was said may be a place.
  if (described.role?.weak && described.role.class === 'body' && described.sector === 'UNK') return -1;
  const same = sameDescription(scene, cast, proposal);
  if (same !== -1) return same;
  const identity = inService(scene, cast, proposal);
  const elsewhere = told && institution !== null;
  return cast.add(elsewhere ? identity : inArticleCountry(scene, cast, identity), traits(proposal));
}

/** A coalition of states, not of parties. */
function isCoalition({ role, sector, country }: Described): boolean {
  return role?.kind === 'coalition' && sector === 'MIL' && country === null;
}

const SERVICES: ReadonlySet<ActorKind> = new Set<ActorKind>(['police', 'military']);

/** "five officers were hurt", where the police were spoken of just before. */
function inService(scene: Scene, cast: Cast, proposal: Proposal): Identity {
  const described = proposal.described!;
  const unknown = described.sector === 'UNK' && described.role?.inherit;
  if (!unknown || !scene.registry.reference.serving.has(proposal.lemma ?? '')) return described;
  const near = latest(
    scene,
    cast,
    proposal.token,
    SERVICE_REACH,
    ({ registered, kind }) => registered && SERVICES.has(kind),
  );
  if (near === -1) return described;
  const { id, name, kind, sector, country } = cast.get(near);
  const cameo = cameoOf(scene.registry, { country, sector });
  return { ...described, kind, sector, country, cameo, parent: id, because: [...described.because, `near ${name}`] };
}

/** Sentences back to the service an officer is of. */
const SERVICE_REACH = 3;
const AMOUNTS = new Set('other others another various'.split(' '));

/** "at least 76 people", "many people": so many of them, not those told of before. */
function isCounted({ analysis, registry }: Scene, { definite, token, also }: Proposal): boolean {
  if (definite) return false;
  return [token, ...also].some(
    (word) =>
      analysis.child(word, 'nummod') !== -1 ||
      registry.reference.quantity.has(analysis.lemma(word).toLowerCase()) ||
      analysis.childrenBy(word, 'amod', 'det').some((child) => AMOUNTS.has(analysis.lower(child))),
  );
}

/** A bare plural said again: "civilians … civilians", "protesters … demonstrators". */
function sameDescription(scene: Scene, cast: Cast, proposal: Proposal): number {
  const described = proposal.described!;
  if (described.single || proposal.number === 'singular' || isCounted(scene, proposal)) return -1;
  const folded = foldName(described.name);
  const again = (index: number) => {
    const member = cast.get(index);
    return !member.registered && !member.named && member.number === proposal.number;
  };
  const index = cast.byDescription(folded);
  if (index !== -1) return again(index) ? index : -1;
  if (folded.includes(' ') || !scene.registry.kin.loose.has(proposal.lemma ?? '')) return -1;
  const sentence = scene.analysis.sentenceOf(proposal.token);
  return latest(
    scene,
    cast,
    proposal.token,
    REACH,
    (member, kin) =>
      again(kin) &&
      !member.folded.includes(' ') &&
      isKin(scene, member, proposal.lemma ?? '') &&
      scene.analysis.sentenceOf(member.mentions.at(-1)!.token) !== sentence,
  );
}
