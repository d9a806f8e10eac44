import type { ActorKind, Sector } from '../model/index.ts';
import { isLawless } from './agreement.ts';
import { REACH } from './antecedent.ts';
import type { Cast } from './cast.ts';
import { compose, identityOf, isAlive, OFFICES } from './entry.ts';
import { type Member, statedCountry } from './member.ts';
import type { Scene } from './pieces.ts';
import type { Proposal } from './proposal.ts';
import { latest } from './seek.ts';
import { traits } from './unlisted.ts';

/** Sentences an institution stays in mind: longer than most articles. */
const INSTITUTION_REACH = 100;
/** Sentences back to a state's people whose government speaks next. */
const STATE_REACH = 3;
/** These need no "the": "police said", "troops fired". */
const BARE: ReadonlySet<string> = new Set(['military', 'police', 'government']);

/**
 * The institution a noun with no country speaks of: that last spoken of, else that of the state whose people the text
 * has as subjects just before, else that of the country the article is about.
 * @returns its member; -1 where nothing tells whose it is.
 */
export function institutionInFocus(scene: Scene, cast: Cast, proposal: Proposal, institution: string): number {
  const { country, continental } = proposal.described!;
  if (continental) return -1;
  const suffix = `.${institution}`;
  const spokenOf = (own: string | null) =>
    latest(
      scene,
      cast,
      proposal.token,
      INSTITUTION_REACH,
      (member) => member.id.endsWith(suffix) && member.registered && (own === null || own === member.country),
    );
  const isBare = country === null && !proposal.definite && FORCES.has(institution);
  const ground = isBare ? groundOf(scene, proposal.token) : undefined;
  const there = ground === undefined ? -1 : spokenOf(ground);
  const elsewhere = there === -1 && isBare ? openingGround(scene, proposal.token) : undefined;
  if (elsewhere !== undefined) return forcesOf(scene, cast, proposal, institution, elsewhere);
  const spoken = there !== -1 ? there : spokenOf(country);
  if (spoken !== -1) return spoken;
  if (!proposal.definite && !isProper(scene, proposal) && !BARE.has(institution)) return -1;
  const whose = countryInFocus(scene, cast, proposal, institution);
  const whole = whose && compose(scene.registry, whose.country, institution);
  if (!whole) return -1;
  const known = cast.byId(whole.id!);
  return known !== -1 ? known : cast.add({ ...whole, because: [...whole.because, whose.because] }, traits(proposal));
}

/** Institutions that act on the ground of their state rather than on that of another. */
const FORCES: ReadonlySet<string> = new Set(['military', 'police']);
const WITHIN: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'inside', 'around', 'across']);

/** "Troops killed two men in Shopian district": the country of the place that the clause of a subject names. */
function groundOf({ analysis: a, placeCountry }: Scene, subject: number): string | undefined {
  const verb = a.head(subject);
  if (verb === -1 || !a.deprel(subject).startsWith('nsubj')) return undefined;
  const phrases = [verb, ...a.childrenBy(verb, 'obj', 'xcomp', 'obl')].flatMap((word) =>
    a.childrenBy(word, 'obl', 'nmod'),
  );
  for (const phrase of phrases) {
    const marker = a.child(phrase, 'case');
    if (marker === -1 || !WITHIN.has(a.lower(marker))) continue;
    const [first, last] = a.extent(phrase);
    for (let i = first; i <= last; i++) {
      const country = placeCountry(i);
      if (country !== undefined) return country;
    }
  }
  return undefined;
}

/** "In neighbouring Niger, 34 soldiers were killed": the country that a clause opens with is another than that told of. */
function openingGround({ analysis: a, placeCountry }: Scene, subject: number): string | undefined {
  const verb = a.head(subject);
  if (verb === -1 || !a.deprel(subject).startsWith('nsubj')) return undefined;
  for (const phrase of a.childrenBy(verb, 'obl', 'advcl')) {
    const named = a.deprel(phrase) === 'obl' ? phrase : a.child(phrase, 'obj');
    if (named === -1 || named > subject || !/^neighbou?ring$/i.test(a.form(named - 1))) continue;
    return placeCountry(named);
  }
  return undefined;
}

function forcesOf(scene: Scene, cast: Cast, proposal: Proposal, institution: string, country: string): number {
  const whole = compose(scene.registry, country, institution);
  if (!whole) return -1;
  const known = cast.byId(whole.id!);
  const because = [...whole.because, `on the ground of ${country}`];
  return known !== -1 ? known : cast.add({ ...whole, because }, traits(proposal));
}

function countryInFocus(
  scene: Scene,
  cast: Cast,
  proposal: Proposal,
  institution: string,
): { country: string; because: string } | undefined {
  const { registry, articleCountry, homeCountry } = scene;
  const ofState = OF_MINISTRIES.has(proposal.lemma ?? '') ? stateSpeaking(scene, cast, proposal.token) : undefined;
  const country = ofState ?? articleCountry ?? (institution === 'parliament' ? homeCountry : undefined);
  // "Congress", asked for aid to Iran, is not Iran's, whose parliament is not called so.
  const named = proposal.lemma !== 'congress' || registry.reference.congress.has(country?.toLowerCase() ?? '');
  if (!named) return undefined;
  if (country === undefined || registry.institutions.get(institution)?.absent.includes(country)) return undefined;
  return {
    country,
    because: ofState
      ? `those of ${country} spoke just before`
      : `country of the ${articleCountry ? 'article' : 'dateline'}: ${country}`,
  };
}

/** Bodies whose home the text told when it told of their state: a defence ministry abroad is named with its country. */
const OF_MINISTRIES = new Set([
  'ministry',
  'department',
  'office',
  'mod',
  'cabinet',
  'parliament',
  'congress',
  'senate',
]);

/** The country whose officials or soldiers are the latest subject. */
function stateSpeaking({ analysis, ...scene }: Scene, cast: Cast, token: number): string | undefined {
  const found = latest({ analysis, ...scene }, cast, token, STATE_REACH, (member) => {
    if (statedCountry(member) === null || !(isOfState(member) || member.kind === 'state')) return false;
    const deprel = analysis.deprel(member.mentions.at(-1)!.token);
    return deprel === 'nsubj' || deprel === 'nsubj:pass';
  });
  return found === -1 ? undefined : statedCountry(cast.get(found))!;
}

function isOfState({ sector }: { readonly sector: Sector | null }): boolean {
  return sector !== null && OFFICES.has(sector);
}

/** "Congress", "Parliament": the one there is. */
function isProper({ analysis, tokens }: Scene, { token, first }: Proposal): boolean {
  return analysis.upos(token) === 'PROPN' && first === token && /^\p{Lu}/u.test(tokens.form(token));
}

const COALITIONS: ReadonlySet<ActorKind> = new Set<ActorKind>(['coalition']);

/** "coalition forces", "the coalition", "Coalition aircraft": one, as long as the text tells of one; else the one formed against whom the text names. */
export function coalitionInFocus(scene: Scene, cast: Cast, proposal: Proposal): number {
  const isOne = (member: Member) => COALITIONS.has(member.kind) && !isLawless(member) && member.sector === 'MIL';
  const known = latest(scene, cast, proposal.token, INSTITUTION_REACH, (member) => member.registered && isOne(member));
  const spoken = known !== -1 ? known : latest(scene, cast, proposal.token, REACH, isOne);
  if (spoken !== -1) return spoken;
  const { date } = scene.setting;
  if (date === undefined) return -1;
  for (const [foe, entries] of scene.registry.coalitions) {
    const [entry, ...others] = scene.foes.has(foe) ? entries.filter((one) => isAlive(one, date)) : [];
    if (!entry || others.length > 0) continue;
    const identity = identityOf(scene.registry, entry, scene.setting);
    const because = [...identity.because, `the coalition against ${foe}`];
    return cast.add({ ...identity, because }, { ...traits(proposal), named: true });
  }
  return -1;
}
