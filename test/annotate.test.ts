import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillConllu, givenText, readConllu, writeConllu } from '../src/annotate/index.ts';
import type { Analysis, Feature } from '../src/model/index.ts';
import { loadResources } from '../src/pipeline/index.ts';

const { annotator } = loadResources();

const ARTICLE = `Army retakes border town

QAMAR, June 3 (Example Wire) - The army said on Monday that its troops had retaken the border town of Qamar, which rebels seized in March. "They fled at dawn," Col. Adel Sami told reporters.

Two soldiers were killed and five wounded, the colonel said. U.S.-led coalition warplanes did not take part.`;

function assertWellFormed(analysis: Analysis): void {
  const { text } = analysis;
  let at = 0;
  for (let i = 0; i < analysis.length; i++) {
    assert.ok(analysis.start(i) >= at && analysis.end(i) > analysis.start(i), `word ${i} stands out of order`);
    at = analysis.end(i);
  }
  assert.ok(at <= text.length);
  let covered = 0;
  for (let s = 0; s < analysis.sentenceCount; s++) {
    const [first, after] = analysis.sentence(s);
    assert.equal(first, covered);
    assert.ok(after > first);
    assert.equal(analysis.roots(s).length, 1, `sentence ${s} has one root`);
    for (let i = first; i < after; i++) {
      let steps = 0;
      for (let node = i; node !== -1; node = analysis.head(node)) {
        assert.ok(node >= first && node < after && steps++ <= after - first, `word ${i} is in no tree`);
      }
    }
    covered = after;
  }
  assert.equal(covered, analysis.length);
  for (const name of analysis.names)
    assert.ok(name.first <= name.last && name.start < name.end && name.end <= text.length);
}

test('offsets rebuild the text and heads form a tree', () => {
  const analysis = annotator.analyse(ARTICLE);
  assertWellFormed(analysis);
  let rebuilt = '';
  let at = 0;
  for (let i = 0; i < analysis.length; i++) {
    const gap = ARTICLE.slice(at, analysis.start(i));
    assert.match(gap, /^\s*$/);
    rebuilt += gap + analysis.form(i);
    at = analysis.end(i);
  }
  assert.equal(rebuilt + ARTICLE.slice(at), ARTICLE);
});

test('the same text gives the same bytes', () => {
  const once = annotator.analyse(ARTICLE);
  annotator.analyse('Something else in between.');
  const again = annotator.analyse(ARTICLE);
  assert.deepEqual(again.columns, once.columns);
});

test('a sentence of a thousand words is one tree', () => {
  const analysis = annotator.analyse(`The army said ${'that rebels had attacked and '.repeat(250)}fled.`);
  assertWellFormed(analysis);
  assert.equal(analysis.sentenceCount, 1);
});

test('words that may each be the verb are not each tried as the root', () => {
  const before = performance.now();
  assertWellFormed(annotator.analyse('Paris '.repeat(2_000)));
  assertWellFormed(annotator.analyse(')'.repeat(10_000)));
  assert.ok(performance.now() - before < 20_000);
});

const ALPHABET = [
  ...'abcdeHIJ019 .,;:!?\'"“”’()[]{}<>-–—/\\@#$%&*_=+|~`^\n\r\t\u0000\u00a0\u00ad\u200b\u2028\ud800\udc00éßİñж中עم👍',
];
const PIECES = [
  'U.S.',
  "n't",
  "'s",
  'http://',
  'www.',
  '...',
  '--',
  'Mr.',
  '1,000',
  '10:30',
  '\n\n',
  'e.g.',
  ' the ',
  ' killed ',
];

test('10,000 random strings give well-formed analyses and no exception', () => {
  let state = 12345;
  const random = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  for (let round = 0; round < 10_000; round++) {
    let text = '';
    for (let left = random(14); left > 0; left--)
      text += random(5) === 0 ? PIECES[random(PIECES.length)]! : ALPHABET[random(ALPHABET.length)]!;
    assertWellFormed(annotator.analyse(text));
  }
});

test('text without words has no sentence', () => {
  for (const text of ['', ' ', '\n\n\n']) {
    const analysis = annotator.analyse(text);
    assert.equal(analysis.length, 0);
    assert.equal(analysis.sentenceCount, 0);
  }
});

const named: readonly (readonly [say: string, names: string])[] = [
  ['Iraqi troops entered Mosul on Friday.', 'Iraqi/NORP Mosul/LOC'],
  [
    'German chancellor Angela Merkel met Vladimir Putin in Moscow.',
    'German/NORP Angela Merkel/PER Vladimir Putin/PER Moscow/LOC',
  ],
  ['The United Nations said Syria had agreed.', 'United Nations/ORG Syria/LOC'],
  ['Turkey and Greece signed an accord.', 'Turkey/LOC Greece/LOC'],
  ['The soldiers left at dawn.', ''],
  ['Boko Haram fighters attacked a village in Borno.', 'Boko Haram/ORG Borno/LOC'],
  ['Two Palestinian militants were shot near Hebron.', 'Palestinian/NORP Hebron/LOC'],
];
for (const [say, names] of named) {
  test(`names: ${say}`, () => {
    const analysis = annotator.analyse(say);
    assert.equal(analysis.names.map((name) => `${analysis.slice(name)}/${name.type}`).join(' '), names);
  });
}

test('lemmas', () => {
  const analysis = annotator.analyse(
    'Gunmen bombed two churches and fled; the Iraqi armies were raiding villages, and I have never seen worse fighting.',
  );
  const lemmas = Array.from({ length: analysis.length }, (_, i) => analysis.lemma(i)).join(' ');
  assert.equal(
    lemmas,
    'gunman bomb two church and flee ; the Iraqi army be raid village , and I have never see bad fighting .',
  );
});

const features: readonly (readonly [say: string, word: string, has: readonly Feature[], not: readonly Feature[]])[] = [
  ['Rebels killed two men.', 'killed', ['Tense=Past', 'VerbForm=Fin', 'Mood=Ind'], ['Voice=Pass']],
  ['Two men were killed.', 'killed', ['Tense=Past', 'VerbForm=Part', 'Voice=Pass'], ['VerbForm=Fin']],
  ['Two men were killed or wounded.', 'wounded', ['Voice=Pass'], []],
  ['Rebels had killed two men and wounded six.', 'killed', ['VerbForm=Part'], ['Voice=Pass']],
  ['It is over, they told her.', 'her', ['Case=Acc'], ['Case=Nom']],
  ['It was the first attack.', 'first', ['NumType=Ord'], []],
  ['The army attacks villages.', 'villages', ['Number=Plur'], ['Number=Sing']],
  ['The army attacks villages.', 'attacks', ['Tense=Pres', 'Number=Sing', 'Person=3'], []],
  ['They did not fire.', 'not', ['Polarity=Neg'], []],
  ['The man who fired fled.', 'who', ['PronType=Rel'], ['PronType=Int']],
  ['Who fired?', 'Who', ['PronType=Int'], ['PronType=Rel']],
  ['Six people died.', 'Six', ['NumType=Card'], []],
];
for (const [say, word, has, not] of features) {
  test(`features of "${word}" in: ${say}`, () => {
    const analysis = annotator.analyse(say);
    const i = Array.from({ length: analysis.length }, (_, k) => analysis.form(k)).indexOf(word);
    for (const feature of has) assert.ok(analysis.has(i, feature), feature);
    for (const feature of not) assert.ok(!analysis.has(i, feature), `not ${feature}`);
  });
}

const GIVEN = `# sent_id = 1
# text = They don't know.
1	They	_	_	_	_	_	_	_	_
2-3	don't	_	_	_	_	_	_	_	_
2	do	_	_	_	_	_	_	_	_
3	n't	_	_	_	_	_	_	_	_
4	know	_	_	_	_	_	_	_	SpaceAfter=No
5	.	_	_	_	_	_	_	_	_

# a comment alone

# sent_id = 2
1	New York	_	_	_	_	_	_	_	_
2	slept	_	_	_	_	_	_	_	_
2.1	ghost	_	_	_	_	_	_	_	_
`;

test('CoNLL-U in and out keeps sentences, forms, multiword lines and comments', () => {
  const sentences = [...readConllu(GIVEN.split('\n'))];
  const out = [...fillConllu(sentences, annotator.analyseGiven(givenText(sentences)))].join('');
  const shape = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => (line.startsWith('#') ? line : line.split('\t').slice(0, 2).join(' ')));
  assert.deepEqual(shape(out), shape(GIVEN));
  assert.match(out, /4\tknow\tknow\tVERB\tVB\t\S+\t0\troot\t_\tSpaceAfter=No/);
  assert.match(out, /2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_/);
  assert.match(out, /3\tn't\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod/);
});

test('text as CoNLL-U has the text, contractions on multiword lines, and spacing', () => {
  const out = [...writeConllu(annotator.analyse("They don't know.\n\nIraq's army left."))].join('');
  assert.match(out, /^# sent_id = 1\n# text = They don't know\.\n1\tThey\t/);
  assert.match(out, /\n2-3\tdon't\t(?:_\t){7}_\n2\tdo\t/);
  assert.match(out, /\n4\tknow\t.*\tSpaceAfter=No\n5\t\.\t.*\t_\n\n# sent_id = 2\n/);
  assert.match(out, /\n1-2\tIraq's\t(?:_\t){7}_\n1\tIraq\t/);
});
