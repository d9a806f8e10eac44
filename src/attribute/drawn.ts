import type { Analysis } from '../model/index.ts';
import { verbGroup } from './cue.ts';
import { type Finding, type Range, runs, spanOfRange, trimmed, wordsFrom } from './finding.ts';
import { type Reading, stretched } from './reading.ts';
import { isPassive, phrase } from './source.ts';

/** Verbs whose subject is what others judge or want in their object: "drew criticism from", "won the backing of". */
const DRAWING = new Set([
  'attract',
  'draw',
  'earn',
  'elicit',
  'encounter',
  'endure',
  'enjoy',
  'face',
  'garner',
  'generate',
  'get',
  'incur',
  'meet',
  'prompt',
  'provoke',
  'receive',
  'spark',
  'suffer',
  'trigger',
  'win',
]);
/** Whose judgement it is: "criticism from residents", "condemnation by the council", "the endorsement of the union". */
const FROM = /^(?:from|by|among|of)$/;
/** What it is for: "criticism for the raid". */
const FOR = /^(?:for|over|about|on|after)$/;

/** "The raid drew condemnation from the council": a view of the subject, held by whom the phrase behind names. */
export function drawnFinding(reading: Reading, v: number): Finding | null {
  const { a, lexicon } = reading;
  if (!DRAWING.has(a.lemma(v))) return null;
  const noun = isPassive(a, v) ? metWith(a, v) : a.child(v, 'obj');
  const use = noun > v ? lexicon.find(a.lemma(noun), 'n')?.get('drawn') : undefined;
  const subject = a.child(v, 'nsubj', 'nsubj:pass');
  if (!use || subject === -1 || subject > v) return null;
  const phrases = [...a.childrenBy(noun, 'nmod', 'acl'), ...a.childrenBy(v, 'obl', 'obl:agent', 'advcl')].filter(
    (dep) => dep > noun,
  );
  const whose = phrases.find((dep) => FROM.test(markerOf(a, dep)));
  const why = phrases.find((dep) => dep !== whose && FOR.test(markerOf(a, dep)));
  const source = whose === undefined ? null : phrase(a, whose, noun);
  if (!source) return null;
  const first = a.extent(noun)[0];
  const words = [...verbGroup(reading, v, -1), ...wordsFrom(first, noun)];
  const ranges: Range[] = [phrase(a, subject, v).range];
  if (why !== undefined) {
    const [from, last] = a.extent(why);
    const end = whose !== undefined && whose > why ? Math.min(last, a.extent(whose)[0] - 1) : last;
    if (from === noun + 1) words.push(from);
    ranges.push([from === noun + 1 ? from + 1 : from, end]);
  }
  const content = ranges.map((range) => trimmed(a, range)).filter((range) => range !== null);
  return {
    head: v,
    cue: runs(words),
    use,
    source,
    content: content.map((range) => stretched(reading, spanOfRange(a, range))),
    via: -1,
  };
}

/** "was met with criticism": the noun behind "with", or -1. */
function metWith(a: Analysis, v: number): number {
  if (a.lemma(v) !== 'meet' && a.lemma(v) !== 'greet') return -1;
  return a.childrenBy(v, 'obl').find((dep) => dep > v && markerOf(a, dep) === 'with') ?? -1;
}

function markerOf(a: Analysis, dep: number): string {
  const marker = a.child(dep, 'case', 'mark');
  return marker === -1 ? '' : a.lower(marker);
}
