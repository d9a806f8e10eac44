import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repairTrees } from '../src/annotate/repair.ts';
import { DEPRELS, UPOS, XPOS } from '../src/model/index.ts';
import { written } from './written-tree.ts';

/** A written tree as it stands after repair. */
function repaired(tree: string): string[] {
  const { rows, words, layers } = written(tree);
  repairTrees(words, layers);
  return rows.map(
    ([form], i) => `${form}/${XPOS[layers.xpos[i]!]}/${layers.heads[i]! + 1}/${DEPRELS[layers.deprels[i]!]}`,
  );
}

const MENDED: Record<string, string> = {
  'They/PRP/3/nmod:poss trained/JJ/3/amod militias/NNS/0/root in/IN/5/case Gao/NNP/3/nmod ././3/punct':
    'They/PRP/2/nsubj trained/VBD/0/root militias/NNS/2/obj in/IN/5/case Gao/NNP/2/obl ././2/punct',
  'In/IN/2/case May/NNP/6/nmod we/PRP/6/nmod:poss also/RB/6/advmod armed/VBN/6/amod groups/NNS/0/root to/TO/8/mark fight/VB/6/acl':
    'In/IN/2/case May/NNP/5/obl we/PRP/5/nsubj also/RB/5/advmod armed/VBD/0/root groups/NNS/5/obj to/TO/8/mark fight/VB/5/advcl',
  'She/PRP/3/compound wounded/VBN/3/amod members/NNS/0/root of/IN/5/case parliament/NN/3/nmod':
    'She/PRP/2/nsubj wounded/VBD/0/root members/NNS/2/obj of/IN/5/case parliament/NN/3/nmod',
  // A name in quotation marks before what it names.
  "Mali/NNP/2/nsubj launches/VBZ/0/root ‘/``/4/punct Wall/NNP/2/obj of/IN/8/case Sand/NNP/8/nmod ’/''/4/punct offensive/NN/4/nmod against/IN/10/case rebels/NNS/8/nmod":
    "Mali/NNP/2/nsubj launches/VBZ/0/root ‘/``/4/punct Wall/NNP/8/compound of/IN/4/case Sand/NNP/4/nmod ’/''/4/punct offensive/NN/2/obj against/IN/10/case rebels/NNS/8/nmod",
  // A participle with a subject and no auxiliary.
  'Envoys/NNS/2/nsubj asked/VBN/0/root for/IN/4/case calm/NN/2/obl':
    'Envoys/NNS/2/nsubj asked/VBD/0/root for/IN/4/case calm/NN/2/obl',
  // A finite verb without a subject behind a noun phrase.
  'It/PRP/2/nsubj closed/VBD/0/root after/IN/4/case dozens/NNS/2/obl/NOUN of/IN/6/case raids/NNS/4/nmod/NOUN left/VBD/2/advcl/VERB nobody/NN/7/obj':
    'It/PRP/2/nsubj closed/VBD/0/root after/IN/7/mark dozens/NNS/7/nsubj of/IN/6/case raids/NNS/4/nmod left/VBD/2/advcl nobody/NN/7/obj',
  'Ahali/NNP/3/compound/PROPN also/RB/3/advmod/ADV backs/VBZ/0/root/VERB talks/NNS/3/obj':
    'Ahali/NNP/3/nsubj also/RB/3/advmod backs/VBZ/0/root talks/NNS/3/obj',
  // Two clauses read as one, the first as an attribute.
  'Clans/NNS/7/nsubj clashed/VBD/1/acl on/IN/4/case Friday/NNP/7/obl and/CC/6/cc troops/NNS/4/conj shot/VBD/9/ccomp two/CD/7/obj said/VBD/0/root':
    'Clans/NNS/2/nsubj clashed/VBD/9/ccomp on/IN/4/case Friday/NNP/2/obl and/CC/7/cc troops/NNS/7/nsubj shot/VBD/2/conj two/CD/7/obj said/VBD/0/root',
  // No month: that has a capital.
  'They/PRP/2/nsubj plan/VBP/0/root/VERB to/IN/4/case march/NNP/2/obl/PROPN':
    'They/PRP/2/nsubj plan/VBP/0/root to/TO/4/mark march/VB/2/xcomp',
  'Plans/NNS/0/root/NOUN to/IN/3/case march/NNP/1/nmod/PROPN': 'Plans/NNS/0/root to/TO/3/mark march/VB/1/acl',
  // A particle read as a preposition of the object.
  'Rebels/NNS/2/nsubj kept/VBD/0/root up/RP/4/case raids/NNS/2/obl':
    'Rebels/NNS/2/nsubj kept/VBD/0/root up/RP/2/compound:prt raids/NNS/2/obj',
};
for (const [tree, expected] of Object.entries(MENDED)) {
  test(`mended: ${tree}`, () => assert.deepEqual(repaired(tree), expected.split(' ')));
}

const LEFT = [
  'Men/NNS/7/nsubj held/VBN/1/acl on/IN/4/case Friday/NNP/2/obl and/CC/6/cc Sunday/NNP/4/conj left/VBD/0/root',
  'Men/NNS/5/nsubj I/PRP/3/nsubj know/VBP/1/acl well/RB/3/advmod left/VBD/0/root',
  'It/PRP/2/nsubj closed/VBD/0/root with/IN/4/case raids/NNS/2/obl/NOUN left/VBD/2/advcl/VERB',
  'On/IN/2/case Friday/NNP/3/obl/PROPN left/VBD/0/root/VERB',
  'Envoys/NNS/3/nsubj have/VBP/3/aux asked/VBN/0/root for/IN/5/case calm/NN/3/obl',
  'Men/NNS/2/nsubj:pass jailed/VBN/0/root ././2/punct',
  'Men/NNS/3/nsubj have/VBP/3/aux asked/VBN/0/root and/CC/6/cc women/NNS/6/nsubj begged/VBN/3/conj',
  'Their/PRP$/3/nmod:poss armed/JJ/3/amod forces/NNS/4/nsubj left/VBD/0/root',
  'They/PRP/2/nsubj armed/VBD/0/root groups/NNS/2/obj',
  'They/PRP/3/nmod:poss local/JJ/3/amod forces/NNS/0/root left/VBD/3/acl',
  "Mali/NNP/2/nsubj began/VBD/0/root “/``/4/punct Dawn/NNP/6/compound ”/''/4/punct operation/NN/2/obj",
  "He/PRP/2/nsubj called/VBD/0/root “/``/4/punct Wait/VB/2/ccomp ”/''/4/punct yesterday/NN/2/obl",
  'Rebels/NNS/2/nsubj walked/VBD/0/root up/IN/4/case hills/NNS/2/obl',
  'It/PRP/3/nmod:poss armed/JJ/3/amod forces/NNS/0/root',
];
for (const tree of LEFT)
  test(`left as read: ${tree}`, () =>
    assert.equal(repaired(tree).join(' '), tree.replaceAll(/\/(?:VERB|NOUN|PROPN)\b/g, '')));

test('a gerund with an object is a verb', () => {
  const { words, layers } = written(
    'troops/NNS/2/nsubj/NOUN began/VBD/0/root/VERB shelling/VBG/2/xcomp/NOUN towns/NNS/3/obj/NOUN',
  );
  repairTrees(words, layers);
  assert.deepEqual(
    Array.from(layers.upos, (tag) => UPOS[tag]),
    ['NOUN', 'VERB', 'VERB', 'NOUN'],
  );
});
