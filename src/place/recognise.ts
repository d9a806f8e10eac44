import { contextFeatures, placesIt } from './context.ts';
import type { Mention } from './mentions.ts';
import type { Proposal } from './proposal.ts';
import { propose } from './propose.ts';
import { featuresOf, formOf, gatherEvidence, probability } from './weigh.ts';
import type { PlaceResources, Words } from './words.ts';

/** Below this probability a span is no place mention: of 0.4, 0.45 and 0.5 the best F1 on the dev articles. */
const MENTION_THRESHOLD = 0.4;

/** The proposals that the evidence makes place mentions, in text order. */
export function recognise(words: Words, res: PlaceResources): Mention[] {
  return describe(words, res)
    .map(({ proposal, form, features }) => ({
      proposal,
      form,
      confidence: probability(features, res.lexicon.weights),
      isPlaced: placesIt(features),
      isTaken: form === 'embedded' || features.includes('ner:LOC:exact'),
      isFaint: isInitials(words, proposal) || isBearing(words, proposal),
    }))
    .filter(({ confidence }) => confidence >= MENTION_THRESHOLD);
}

/** Letters of the longest short form. */
const LONGEST_INITIALS = 4;

/** "the SWAT team", in a text that is written in small letters else. */
function isInitials(words: Words, { first, last }: Proposal): boolean {
  if (first !== last || words.caseless || !words.isAllCaps(first) || words.isSentenceStart(first)) return false;
  return words.lower(first).length <= LONGEST_INITIALS && !words.isAllCaps(first + 1) && !words.isAllCaps(first - 1);
}

/** "the Deep South", "North West". */
function isBearing(words: Words, { first, last }: Proposal): boolean {
  for (let i = words.lower(first) === 'deep' ? first + 1 : first; i <= last; i++)
    if (!words.is(i, 'direction') && words.isWord(i)) return false;
  return true;
}

/** Every proposal with its form and its features: what the weights are fitted on. */
export function describe(
  words: Words,
  res: PlaceResources,
): { proposal: Proposal; form: Mention['form']; features: string[] }[] {
  const proposals = propose(words, res);
  const contexts = proposals.map((proposal) => contextFeatures(words, proposal, res.gazetteer));
  const evidence = gatherEvidence(words, proposals, contexts, res.gazetteer);
  return proposals.map((proposal, p) => {
    const form = formOf(words, proposal, res.gazetteer);
    return {
      proposal,
      form,
      features: featuresOf(
        words,
        proposal,
        form,
        { evidence, context: contexts[p]!, following: proposals[p + 1] },
        res,
      ),
    };
  });
}
