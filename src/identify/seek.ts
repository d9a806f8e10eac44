import { genderOf, kindsAgree } from './agreement.ts';
import { commandersOf, rivalsOf } from './binding.ts';
import type { Cast } from './cast.ts';
import { type Member, statedCountry } from './member.ts';
import type { Scene } from './pieces.ts';
import type { Proposal } from './proposal.ts';
import { isCharged, isKilled } from './told-of.ts';

/** What a search finds, unless it finds another in the sentence where that one stands last: two sides are not told apart. */
export function alone({ analysis }: Scene, cast: Cast, find: (fits: (member: Member) => boolean) => number): number {
  const found = find(() => true);
  if (found === -1) return -1;
  const one = cast.get(found);
  const sentenceOf = (member: Member) => analysis.sentenceOf(member.mentions.at(-1)!.token);
  const other = find((member) => member !== one && sentenceOf(member) === sentenceOf(one));
  return other === -1 ? found : -1;
}

/** Looks `reach` sentences back for one who fits; -1 where there is none. */
export type Seek = (reach: number, fits: (member: Member, index: number) => boolean) => number;

/** Looks back among those who agree with a noun phrase and do not stand beside it: "the president shot the man". */
export function seeker(scene: Scene, cast: Cast, proposal: Proposal): Seek {
  const described = proposal.described!;
  const { country, single } = described;
  const { analysis } = scene;
  const others = single ? commandersOf(analysis, proposal.token) : [];
  const rivals = [...rivalsOf(analysis, proposal.token), ...others].map((token) => cast.memberAt(token));
  const gender = single ? genderOf(scene, proposal) : 'unknown';
  const charged = single && isCharged(scene, proposal);
  return (reach, fits) =>
    latest(
      scene,
      cast,
      proposal.token,
      reach,
      (member, index) =>
        (country === null || statedCountry(member) === null || member.country === country) &&
        member.person === single &&
        kindsAgree(described, member) &&
        (gender === 'unknown' || member.gender === 'unknown' || member.gender === gender) &&
        !rivals.includes(index) &&
        !(charged && isKilled(scene, member)) &&
        fits(member, index),
    );
}

/** Of two who hold such an office, the one the text speaks of more. */
export function moreSpokenOf(cast: Cast, a: number, b: number): number {
  const [one, other] = [cast.get(a).mentions.length, cast.get(b).mentions.length];
  if (one === other) return laterOf(cast, a, b);
  return one > other ? a : b;
}

/** Of two, the one spoken of last. */
export function laterOf(cast: Cast, a: number, b: number): number {
  return cast.get(a).mentions.at(-1)!.token > cast.get(b).mentions.at(-1)!.token ? a : b;
}

/** The member last spoken of that fits, within some sentences before a word. */
export function latest(
  { analysis }: Scene,
  cast: Cast,
  token: number,
  reach: number,
  fits: (member: Member, index: number) => boolean,
): number {
  const sentence = analysis.sentenceOf(token);
  for (const index of cast.recent()) {
    const member = cast.get(index);
    const last = member.mentions.at(-1)!.token;
    if (sentence - analysis.sentenceOf(last) > reach) return -1;
    if (last < token && fits(member, index)) return index;
  }
  return -1;
}
