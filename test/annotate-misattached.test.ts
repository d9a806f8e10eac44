import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mendPhrases } from '../src/annotate/misattached.ts';
import { DEPRELS } from '../src/model/index.ts';
import { written } from './written-tree.ts';

/** `deprel(head, word)` where the reading of a written tree changed. */
function changes(tree: string): string[] {
  const { rows, words, layers } = written(tree);
  mendPhrases(words, layers);
  return rows.flatMap(([form, , head, deprel], i) => {
    const now = DEPRELS[layers.deprels[i]!];
    const above = layers.heads[i]!;
    return above === Number(head) - 1 && now === deprel ? [] : [`${now}(${rows[above]?.[0]}, ${form})`];
  });
}

const MENDED: Record<string, Record<string, readonly string[]>> = {
  '"of" right behind the object goes with it': {
    'Rebels/NNS/2/nsubj shot/VBD/0/root the/DT/4/det chief/NN/2/obj of/IN/7/case a/DT/7/det militia/NN/2/obl': [
      'nmod(chief, militia)',
    ],
    'Rebels/NNS/2/nsubj accused/VBD/0/root the/DT/4/det chief/NN/2/obj of/IN/6/case murder/NN/2/obl': [],
    'Rebels/NNS/2/nsubj robbed/VBD/0/root them/PRP/2/obj of/IN/5/case food/NN/2/obl': [],
    'Rebels/NNS/2/nsubj shot/VBD/0/root chiefs/NNS/2/obj today/NN/2/obl:unmarked of/IN/6/case revenge/NN/2/obl': [],
  },
  'what two sides do is done with the other': {
    'fled/VBD/0/root after/IN/3/case clashes/NNS/1/obl with/IN/5/case rebels/NNS/1/obl': ['nmod(clashes, rebels)'],
    'fled/VBD/0/root after/IN/3/case exchange/NN/1/obl of/IN/5/case fire/NN/3/nmod with/IN/7/case rebels/NNS/1/obl': [
      'nmod(exchange, rebels)',
    ],
    'fled/VBD/0/root after/IN/3/case sunset/NN/1/obl with/IN/5/case rebels/NNS/1/obl': [],
    'held/VBD/0/root talks/NNS/1/obj with/IN/4/case rebels/NNS/1/obl': [],
  },
  'what was done to the other was not done to their kin': {
    'wife/NN/0/root of/IN/3/case men/NNS/1/nmod fatally/RB/5/advmod shot/VBN/1/acl': ['acl(men, shot)'],
    'chief/NN/0/root of/IN/3/case men/NNS/1/nmod fatally/RB/5/advmod shot/VBN/1/acl': [],
    'wife/NN/0/root in/IN/3/case pain/NN/1/nmod badly/RB/5/advmod hurt/VBN/1/acl': [],
  },
  'an infinitive without a subject shares that of its verb': {
    'claimed/VBD/0/root today/NN/1/obl:unmarked to/TO/4/mark win/VB/1/ccomp': ['xcomp(claimed, win)'],
    'asked/VBD/0/root him/PRP/4/nsubj to/TO/4/mark win/VB/1/ccomp': [],
    'asked/VBD/0/root how/WRB/4/advmod to/TO/4/mark win/VB/1/ccomp': [],
  },
  'a preposition before an adjective with a hyphen is the whole phrase’s': {
    'aid/NN/0/root to/IN/3/case war/NN/5/compound -/HYPH/3/punct torn/VBN/6/amod Mali/NNP/1/appos': [
      'case(Mali, to)',
      'nmod(aid, Mali)',
    ],
    'aid/NN/0/root to/IN/6/case war/NN/5/compound -/HYPH/3/punct torn/VBN/6/amod Mali/NNP/1/nmod': [],
    'raids/NNS/0/root by/IN/3/case army/NN/1/nmod -/HYPH/3/punct men/NNS/3/conj': [],
  },
  'two nouns side by side at the end of a list are one': {
    'police/NNS/0/root and/CC/3/cc Hamas/NNP/1/conj gunmen/NNS/1/conj': ['cc(gunmen, and)', 'compound(gunmen, Hamas)'],
    'police/NNS/0/root ,/,/3/punct Hamas/NNP/1/conj and/CC/5/cc gunmen/NNS/1/conj': [],
    'police/NNS/0/root and/CC/3/cc men/NNS/1/conj women/NNS/1/conj': [],
  },
  'what has a subject is a verb, whatever noun stands behind it': {
    'said/VBD/0/root NATO/NNP/4/nsubj has/VBZ/4/aux voiced/VBN/5/amod concern/NN/1/ccomp': [
      'ccomp(said, voiced)',
      'obj(voiced, concern)',
    ],
    'asked/VBD/0/root that/IN/5/mark the/DT/6/det US/NNP/5/nsubj cancel/VB/6/compound plans/NNS/1/obj': [
      'det(US, the)',
      'ccomp(asked, cancel)',
      'obj(cancel, plans)',
    ],
    'asked/VBD/0/root for/IN/4/case cancel/VB/4/compound plans/NNS/1/obl': [],
  },
  'whoever is willing is somebody': {
    'it/PRP/3/expl is/VBZ/3/cop willing/JJ/0/root': ['nsubj(willing, it)'],
    'it/PRP/3/expl is/VBZ/3/cop likely/JJ/0/root': [],
    'there/EX/3/expl are/VBP/3/cop willing/JJ/0/root': [],
  },
  'adjectives that look like gerunds': {
    'left/VBD/0/root from/IN/3/mark neighboring/VBG/1/advcl Chad/NNP/3/obj': [
      'case(Chad, from)',
      'amod(Chad, neighboring)',
      'obl(left, Chad)',
    ],
    'talks/NNS/0/root amid/IN/3/mark growing/VBG/1/acl unrest/NN/3/obj in/IN/6/case Mali/NNP/3/obl': [
      'case(unrest, amid)',
      'amod(unrest, growing)',
      'nmod(talks, unrest)',
      'obl(talks, Mali)',
    ],
    'met/VBD/0/root our/PRP$/3/nmod:poss visiting/VBG/1/advcl king/NN/3/obj': [
      'nmod:poss(king, our)',
      'amod(king, visiting)',
      'obj(met, king)',
    ],
    'They/PRP/2/nsubj reject/VBP/0/root proposed/VBD/2/advcl changes/NNS/3/obj': [
      'amod(changes, proposed)',
      'obj(reject, changes)',
    ],
    'They/PRP/2/nsubj saw/VBD/0/root proposed/VBN/2/xcomp changes/NNS/3/obj': [],
    'They/PRP/2/nsubj left/VBD/0/root ,/,/4/punct burned/VBD/2/conj houses/NNS/4/obj': [],
    'live/VBP/0/root by/IN/3/mark growing/VBG/1/advcl wheat/NN/3/obj': [],
    'left/VBD/0/root after/IN/3/mark visiting/VBG/1/advcl Chad/NNP/3/obj': [],
    'spoke/VBD/0/root of/IN/3/mark growing/VBG/1/advcl the/DT/5/det economy/NN/3/obj': [],
  },
};
for (const [rule, trees] of Object.entries(MENDED)) {
  for (const [tree, expected] of Object.entries(trees))
    test(`${rule}: ${tree}`, () => assert.deepEqual(changes(tree), expected));
}

test('a phrase inside a name hangs on the name', () => {
  const relationOfLast = (names: readonly number[]) => {
    const tree = 'Police/NN/2/nsubj raided/VBD/0/root League/NNP/2/obj for/IN/5/case Democracy/NN/2/obl/NOUN';
    const { words, layers } = written(tree, names);
    mendPhrases(words, layers);
    return [layers.heads[4], DEPRELS[layers.deprels[4]!]];
  };
  assert.deepEqual(relationOfLast([0, 0, 3, 4, 4]), [2, 'nmod']);
  assert.deepEqual(relationOfLast([0, 0, 3, 0, 3]), [1, 'obl']);
});

test('a name whose first word hangs below its last stays as read', () => {
  const { words, layers } = written(
    'League/NNP/2/nsubj/PROPN told/VBD/3/acl/VERB Democracy/NN/4/obl/NOUN fell/VBD/0/root/VERB',
    [3, 4, 4, 0],
  );
  mendPhrases(words, layers);
  for (let i = 0; i < 4; i++) {
    let steps = 0;
    for (let at = i; at !== -1; at = layers.heads[at]!) assert.ok(steps++ < 5, 'the heads form a tree');
  }
});
