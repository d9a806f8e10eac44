import type { CueUse } from '../codebook/index.ts';
import type { Analysis } from '../model/index.ts';
import { verbGroup } from './cue.ts';
import { type Finding, runs, spanOfRange, trimmed, wordsFrom } from './finding.ts';
import { type Reading, stretched } from './reading.ts';
import { phrase, sourceOf } from './source.ts';

const USE: CueUse = { take: 'in+of', class: 'judge', stance: 'wants' };
const SIDES = new Set(['favor', 'favour', 'support', 'opposition', 'praise', 'defense', 'defence']);
/** Verbs by which one takes a side in words or votes: not "troops moved in support of the militia". */
const TAKING = new Set(['argue', 'be', 'come', 'rally', 'remain', 'say', 'speak', 'testify', 'unite', 'vote', 'write']);

/** "voted in favor of the bill", "came out in support of the strike", "is in favor of talks". */
export function sidingFinding(reading: Reading, noun: number): Finding | null {
  const { a } = reading;
  const side = a.child(noun, 'case');
  if (!SIDES.has(a.lower(noun)) || side === -1 || a.lower(side) !== 'in') return null;
  const what = a.childrenBy(noun, 'nmod').find((dep) => dep > noun && /^(?:of|to)$/.test(markerOf(a, dep)));
  if (what === undefined) return null;
  const marker = a.child(what, 'case');
  const part = trimmed(a, [marker + 1, a.extent(what)[1]]);
  const verb = a.child(noun, 'cop') === -1 ? a.head(noun) : -1;
  if (!part || (verb !== -1 && !TAKING.has(a.lemma(verb)))) return null;
  const subject = a.child(noun, 'nsubj');
  const source = verb === -1 ? (subject === -1 ? null : phrase(a, subject, noun)) : sourceOf(a, verb);
  if (!source) return null;
  const group =
    verb === -1
      ? a.childrenBy(noun, 'cop', 'aux', 'advmod').filter((dep) => dep < noun)
      : verbGroup(reading, verb, a.child(verb, 'compound:prt'));
  // "came out in support of": what stands between goes along.
  const between = verb !== -1 && side - verb === 2 && a.upos(verb + 1) !== 'NOUN' ? [verb + 1] : [];
  const words = [...group, ...between, ...wordsFrom(side, noun), marker];
  return {
    head: noun,
    cue: runs(words),
    use: USE,
    source,
    content: [stretched(reading, spanOfRange(a, part))],
    via: -1,
  };
}

function markerOf(a: Analysis, dep: number): string {
  const marker = a.child(dep, 'case');
  return marker === -1 ? '' : a.lower(marker);
}
