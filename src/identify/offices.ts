import type { Cast } from './cast.ts';
import { type Member, statedCountry } from './member.ts';
import type { Scene } from './pieces.ts';
import type { Proposal } from './proposal.ts';
import { latest } from './seek.ts';

/** Offices there is one of in a state, by the titles before the names of those who hold them. */
const OFFICES: ReadonlyMap<string, string> = new Map([
  ['president', 'president'],
  ['prime minister', 'prime-minister'],
  ['premier', 'prime-minister'],
]);

/** "the Turkish president" is President Recep Tayyip Erdogan, before and after he is named. */
export function takeOffice({ registry }: Scene, cast: Cast, index: number, { title, described }: Proposal): void {
  const institution = OFFICES.get(title ?? '');
  const member = cast.get(cast.real(index));
  if (institution === undefined || described?.sector !== 'GOV' || !member.person) return;
  const country = registry.countries.byIso2.get(statedCountry(member) ?? '');
  if (!country) return;
  const office = `${country.slug}.${institution}`;
  const holder = cast.byId(office);
  if (holder === -1) cast.callId(index, office);
  else if (!cast.get(holder).named) cast.unite(holder, index, `holds the office: ${office}`);
}

/** Sentences back to whom a title spoke of before the name was told. */
const REACH = 6;

/** "Russia's ambassador … Ambassador Andrei Karlov": the one spoken of by the title a new name has; -1 for none, or for several. */
export function untilNow(scene: Scene, cast: Cast, { token, title, described }: Proposal): number {
  const role = described?.role;
  if (!title || !role?.public || role.inherit || role.class !== 'person') return -1;
  const noun = title.split(' ').at(-1)!;
  if (scene.registry.reference.generic.has(noun)) return -1;
  const fits = (member: Member) =>
    member.person &&
    !member.named &&
    !member.registered &&
    member.lemmas.has(noun) &&
    member.sector === described!.sector &&
    (statedCountry(member) === null || described!.country === null || member.country === described!.country);
  const found = latest(scene, cast, token, REACH, fits);
  const another =
    found === -1 ? -1 : latest(scene, cast, token, REACH, (member, index) => index !== found && fits(member));
  return another === -1 ? found : -1;
}
