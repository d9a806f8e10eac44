import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mendNounPhrases } from '../src/annotate/noun-phrases.ts';
import { mendParticiples } from '../src/annotate/participle-phrases.ts';
import type { Repair } from '../src/annotate/sound.ts';
import { DEPRELS } from '../src/model/index.ts';
import { written } from './written-tree.ts';

/** `deprel(head, word)` where the reading of a written tree changed. */
function changes(repair: Repair, tree: string): string[] {
  const { rows, words, layers } = written(tree);
  repair(words, layers);
  return rows.flatMap(([form, , head, deprel], i) => {
    const now = DEPRELS[layers.deprels[i]!];
    const above = layers.heads[i]!;
    return above === Number(head) - 1 && now === deprel ? [] : [`${now}(${rows[above]?.[0]}, ${form})`];
  });
}

const JOHN = 'held/VBD/0/root Jorge/NNP/1/obj ,/,/5/punct a/DT/5/det welder/NN/2/conj';
const PHRASES: Record<string, readonly string[]> = {
  // One man, by name, trade and age.
  [`${JOHN} ,/,/7/punct 28/CD/2/conj ././1/punct`]: ['appos(Jorge, welder)', 'appos(Jorge, 28)'],
  [`${JOHN} ././1/punct`]: ['appos(Jorge, welder)'],
  // A list.
  [`${JOHN} and/CC/8/cc a/DT/8/det cook/NN/2/conj ././1/punct`]: [],
  'held/VBD/0/root Jorge/NNP/1/obj and/CC/5/cc a/DT/5/det welder/NN/2/conj ././1/punct': [],
  // A title between the names of a list.
  'Lu/NNP/6/nsubj and/CC/3/cc Attorney/NNP/1/conj General/NNP/5/nmod:desc Ross/NNP/1/conj met/VBD/0/root': [
    'cc(Ross, and)',
    'nmod:desc(Ross, Attorney)',
  ],
  'the/DT/2/det attorney/NN/5/nmod:poss general/NN/5/nmod:poss ’s/POS/3/case office/NN/0/root closed/VBN/5/acl': [
    'compound(general, attorney)',
  ],
  'his/PRP$/4/nmod:poss wife/NN/4/nmod:poss ’s/POS/2/case car/NN/0/root burned/VBN/4/acl': [],
  // How often, and by whom.
  'was/VBD/2/aux:pass stabbed/VBN/0/root a/DT/4/det number/NN/2/obj of/IN/6/case times/NNS/4/nmod by/IN/8/case Lu/NNP/6/nmod ././2/punct':
    ['obl:unmarked(stabbed, number)', 'obl:agent(stabbed, Lu)'],
  'stabbed/VBD/0/root a/DT/3/det number/NN/1/obj of/IN/5/case guards/NNS/3/nmod by/IN/7/case Rome/NNP/5/nmod ././1/punct':
    [],
};

const PARTICIPLES: Record<string, readonly string[]> = {
  // The blast killed, not the lot.
  'exploded/VBD/0/root in/IN/4/case a/DT/4/det lot/NN/1/obl killing/VBG/4/acl six/CD/5/obj': [
    'advcl(exploded, killing)',
  ],
  'exploded/VBD/0/root near/IN/4/case a/DT/4/det school/NN/1/obl wounding/VBG/4/acl boys/NNS/5/obj': [
    'advcl(exploded, wounding)',
  ],
  'died/VBD/0/root in/IN/4/case a/DT/4/det raid/NN/1/obl killing/VBG/4/acl six/CD/5/obj': [],
  'lived/VBD/0/root with/IN/4/case a/DT/4/det man/NN/1/obl killing/VBG/4/acl boys/NNS/5/obj': [],
  'stood/VBD/0/root near/IN/4/case a/DT/4/det shop/NN/1/obl selling/VBG/4/acl bread/NN/5/obj': [],
  // Whose lead it is under.
  'US/NNP/3/obl:unmarked -/HYPH/1/punct led/VBN/5/amod coalition/NN/5/compound strikes/NNS/0/root': [
    'amod(coalition, led)',
  ],
  'US/NNP/3/obl:unmarked -/HYPH/1/punct led/VBN/5/amod deadly/JJ/5/amod strikes/NNS/0/root': [],
};

describe('nouns beside nouns', () => {
  for (const [tree, mended] of Object.entries(PHRASES))
    test(tree, () => assert.deepEqual(changes(mendNounPhrases, tree), mended));
});
describe('participles', () => {
  for (const [tree, mended] of Object.entries(PARTICIPLES))
    test(tree, () => assert.deepEqual(changes(mendParticiples, tree), mended));
});
