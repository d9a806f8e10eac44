import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { listOf, loadCues, loadFurniture, openCodebook, readTable } from '../src/codebook/index.ts';
import { LexiconError } from '../src/model/index.ts';

const source = openCodebook([fileURLToPath(new URL('../codebook', import.meta.url))]);
/** Constructions the rules know (src/attribute): for nouns and adjectives, the preposition before the content. */
const TAKES =
  /^(?:none|that|quote|np|text|inf|oinf|small|raise(?:\+like)?|expected|it\+that|(?:by|in)\+clause|clause|on\+inf|of|for|about|on|over|at|in|to|into|against|drawn|towards?|with|by|is\+(?:of|for|in)|(?:obj)?\+\p{Ll}+|obj\+\p{Ll}+)$/u;

test('every use of a cue stands in one row, in a construction the rules know', () => {
  const rows = readTable(source, 'en/cues.tsv', ['lemma', 'pos', 'takes']);
  const uses = rows.flatMap(({ lemma, pos, takes }) =>
    listOf(takes).map((take) => ({ key: `${pos} ${lemma} ${take}`, take })),
  );
  assert.deepEqual(
    uses.filter(({ take }) => !TAKES.test(take)),
    [],
  );
  assert.equal(new Set(uses.map(({ key }) => key)).size, uses.length);
  assert.ok(rows.length >= 250);
});

test('no noun stands for two standings', () => {
  const rows = readTable(source, 'en/standing.tsv', ['standing', 'nouns']);
  const nouns = rows.flatMap((row) => [...new Set(listOf(row.nouns))]);
  assert.deepEqual(
    nouns.filter((noun, i) => nouns.indexOf(noun) !== i),
    [],
  );
});

test('a guessed lemma with the e of its past form is found', () => {
  const cues = loadCues(source);
  assert.ok(cues.find('applaude', 'v'));
  assert.equal(cues.find('bridge', 'v'), undefined);
});

const broken = (name: string, text: string) => ({
  ...source,
  files: (wanted: string) => (wanted === name ? [{ path: name, text }] : source.files(wanted)),
});

test('an unknown class, stance or kind is an error that names the cell and the mend', () => {
  const cues = 'lemma\tpos\tclass\tstance\ttakes\nsay\tv\tspeach\tasserts\tthat\n';
  assert.throws(
    () => loadCues(broken('en/cues.tsv', cues)),
    (error: unknown) => {
      assert.ok(error instanceof LexiconError);
      return /en\/cues\.tsv:2, column "class"/.test(error.message) && /use one of speech/.test(error.message);
    },
  );
  assert.throws(() => loadFurniture(broken('en/furniture.tsv', 'kind\tpattern\nlines\tx\n')), LexiconError);
  assert.throws(() => loadFurniture(broken('en/furniture.tsv', 'kind\tpattern\nline\t(x\n')), /regular expression/);
});
