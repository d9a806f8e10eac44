import type { Gazetteer } from '../codebook/index.ts';
import type { Name } from '../model/index.ts';
import { looseProposal, type Proposal } from './proposal.ts';
import type { Words } from './words.ts';

/** Adds the annotator's place names that no proposal touches, by the loose key where that finds one. */
export function withNames(words: Words, gazetteer: Gazetteer, proposals: readonly Proposal[]): Proposal[] {
  const all = [...proposals];
  let next = 0;
  for (const name of words.analysis.names) {
    if (name.type !== 'LOC') continue;
    while (next < proposals.length && proposals[next]!.last < name.first) next++;
    const touching = proposals[next];
    if (touching && touching.first <= name.last) {
      const wider = isPartOnly(words, gazetteer, touching, name) ? namedProposal(words, gazetteer, name) : undefined;
      if (wider) all[next] = wider;
      continue;
    }
    const added = namedProposal(words, gazetteer, name);
    if (added) all.push(added);
  }
  let covered = -1;
  return all
    .sort((a, b) => a.first - b.first || b.last - a.last)
    .filter(({ last }) => {
      if (last <= covered) return false;
      covered = last;
      return true;
    });
}

/** A town whose name begins or ends a longer one: "Qunyo Barrow" is not Barrow, nor "San Luis de la Reina" San Luis; "East Aleppo" is in Aleppo. */
function isPartOnly(words: Words, gazetteer: Gazetteer, proposal: Proposal, name: Name): boolean {
  const { first, last, candidates } = proposal;
  if (first === name.first && last < name.last)
    return (first === last && words.is(first, 'name-start')) || isCutShort(words, gazetteer, proposal, name);
  if (first <= name.first || last !== name.last) return false;
  for (let i = name.first; i < first; i++)
    if (!words.isCapital(i) || !words.isWord(i) || words.is(i, 'direction')) return false;
  if (words.is(first - 1, 'title') || words.is(first - 1, 'locative')) return false;
  if (words.is(name.first, 'name-start')) return true;
  return candidates.every(
    ({ place }) => gazetteer.code(place).startsWith('PPL') && gazetteer.population(place) < WELL_KNOWN,
  );
}

/** "San Luis de la Reina", of which "San Luis" is no part by itself. */
function isCutShort(words: Words, gazetteer: Gazetteer, { last, candidates }: Proposal, name: Name): boolean {
  if (!words.is(last + 1, 'name-link') || !(words.caseless || words.isCapital(name.last))) return false;
  return candidates.every(({ place }) => /^(PPL(?!C)|ADM)/.test(gazetteer.code(place)));
}

/** Towns of so many people are known by their name inside a longer one. */
const WELL_KNOWN = 100_000;

function namedProposal(words: Words, gazetteer: Gazetteer, name: Name): Proposal | undefined {
  let { first } = name;
  while (first < name.last && !words.isCapital(first) && !words.caseless) first++;
  return looseProposal(words, gazetteer, first, name.last);
}
