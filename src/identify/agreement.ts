import type { ActorKind, Sector } from '../model/index.ts';
import type { Gender, Member } from './member.ts';
import type { Scene } from './pieces.ts';
import type { Proposal } from './proposal.ts';

const LAWLESS: ReadonlySet<Sector> = new Set<Sector>(['REB', 'PRM', 'UAF', 'CRM']);
/** "the militants", "the gang" are no bearers of a state's arms. */
const OUTLAWS: ReadonlySet<Sector> = new Set<Sector>(['REB', 'UAF', 'CRM']);
const OF_STATE: ReadonlySet<ActorKind> = new Set<ActorKind>([
  'state',
  'government',
  'military',
  'police',
  'intelligence',
  'legislature',
  'judiciary',
  'igo',
]);
const STATE_FORCES: ReadonlySet<ActorKind> = new Set<ActorKind>(['military', 'police', 'government', 'intelligence']);

/** Is it armed, and of no state? */
export function isLawless({ sector }: { readonly sector: Sector | null }): boolean {
  return sector !== null && LAWLESS.has(sector);
}

/** May a noun of one kind speak of a member of another: "the militants" of no army, "the troops" of no rebels? */
export function kindsAgree(
  described: { readonly kind: ActorKind; readonly sector: Sector | null },
  member: Member,
): boolean {
  const outlaw = described.sector !== null && OUTLAWS.has(described.sector);
  if (outlaw && !member.person) return !isStateSide(member);
  return !(STATE_FORCES.has(described.kind) && isLawless(member));
}

function isStateSide({ kind, sector }: Member): boolean {
  return OF_STATE.has(kind) || (kind === 'coalition' && sector === 'MIL');
}

const OPPOSING = new Set(['anti', 'pro', 'counter', 'non']);

/** "the remaining parties", "the anti-abortion movement", "the Together Party": told apart from those spoken of before. */
export function isSetApart(
  { analysis, tokens, registry }: Scene,
  { token, first, lemma = '', described }: Proposal,
  group: ReadonlySet<string>,
): boolean {
  if (group.has(lemma) && analysis.has(token, 'Number=Plur')) return true;
  for (let i = first; i < token; i++) if (registry.reference.apart.has(tokens.fold(i))) return true;
  if (isOpposed({ tokens }, { first, token })) return true;
  return !described?.single && isProperName(analysis.upos(token), tokens, first, token);
}

/** "anti-coalition forces", "the anti-abortion movement" */
export function isOpposed(
  { tokens }: Pick<Scene, 'tokens'>,
  { first, token }: Pick<Proposal, 'first' | 'token'>,
): boolean {
  for (let i = first; i < token; i++)
    if (OPPOSING.has(tokens.fold(i)) && /^[-–]$/.test(tokens.form(i + 1))) return true;
  return false;
}

/** "the Together Party", not "The Party" nor "the Islamist group". */
function isProperName(upos: string, tokens: Scene['tokens'], first: number, token: number): boolean {
  if (upos !== 'PROPN' || tokens.caseFree || !/^\p{Lu}/u.test(tokens.form(token))) return false;
  return token - 1 > first && /^\p{Lu}\p{Ll}/u.test(tokens.form(token - 1));
}

/** What a noun phrase tells of a person's gender: "the widow", "Mr. Sato". */
export function genderOf({ tokens, registry }: Scene, { first, last }: Pick<Proposal, 'first' | 'last'>): Gender {
  const { female, male } = registry.reference;
  for (let i = first; i <= last; i++) {
    const lemma = tokens.lemma(i);
    if (female.has(lemma)) return 'female';
    if (male.has(lemma)) return 'male';
  }
  return 'unknown';
}
