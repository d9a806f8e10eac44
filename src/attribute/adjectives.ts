import type { CueUse } from '../codebook/index.ts';
import type { Analysis } from '../model/index.ts';
import { verbGroup } from './cue.ts';
import { type Finding, type FoundSource, runs, spanOfRange, trimmed } from './finding.ts';
import { type Reading, stretched, type Uses } from './reading.ts';
import { phrase, phraseBefore } from './source.ts';

/** "X is confident that …", "remained wary of …", "residents worried about …"; participles read as adjectives do. */
export function adjectiveFinding(reading: Reading, adjective: number): Finding | null {
  const { a, lexicon } = reading;
  const uses = lexicon.find(a.upos(adjective) === 'ADJ' ? a.lemma(adjective) : a.lower(adjective), 'a');
  if (!uses) return null;
  const above = verbAbove(a, adjective);
  const source = holderOf(a, adjective, above);
  if (!source || a.lemma(source.head) === 'it') return impersonal(reading, adjective, above, uses.get('it+that'));
  const found = complementOf(reading, adjective, above, uses);
  if (!found) return null;
  const { use, marker, content } = found;
  const group = [...groupWords(reading, adjective, above), adjective, ...(marker === -1 ? [] : [marker])];
  return { head: adjective, cue: runs(group), use, source, content, via: -1 };
}

/** "It is unclear whether …", "it became apparent that …": nobody is named to whom it is. */
function impersonal(reading: Reading, adjective: number, above: number, use: CueUse | undefined): Finding | null {
  const { a } = reading;
  const top = above === -1 ? adjective : above;
  const it = a.child(top, 'expl', 'nsubj');
  if (!use || it === -1 || a.lower(it) !== 'it') return null;
  const clause = [adjective, top]
    .flatMap((head) => a.childrenBy(head, 'ccomp', 'csubj'))
    .find((dep) => a.extent(dep)[0] === adjective + 1);
  const part = clause === undefined ? null : trimmed(a, a.extent(clause));
  if (!part) return null;
  const cue = runs([...groupWords(reading, adjective, above), adjective]);
  return { head: adjective, cue, use, source: null, content: [stretched(reading, spanOfRange(a, part))], via: -1 };
}

/** What the adjective is about: a clause, an infinitive, or the phrase of a preposition. */
function complementOf(
  reading: Reading,
  adjective: number,
  above: number,
  uses: Uses,
): { use: CueUse; marker: number; content: Finding['content'] } | null {
  const { a } = reading;
  const below = [...a.children(adjective), ...(above === -1 ? [] : a.children(above))];
  for (const dep of below) {
    if (dep <= adjective) continue;
    const marker = a.child(dep, 'mark', 'case');
    const word = marker === -1 ? '' : a.lower(marker);
    const isClause =
      marker === -1 ? a.deprel(dep) === 'ccomp' : /^(?:ccomp|advcl|xcomp)$/.test(a.deprel(dep)) && CLAUSAL.has(word);
    const use = uses.get(isClause ? (word === 'to' ? 'inf' : 'that') : word);
    const [first, last] = a.extent(dep);
    const part = use && trimmed(a, [isClause ? first : Math.max(first, marker + 1), last]);
    if (use && part)
      return { use, marker: isClause ? -1 : marker, content: [stretched(reading, spanOfRange(a, part))] };
  }
  return null;
}

const CLAUSAL = new Set(['that', 'to', 'whether', 'if']);
/** Verbs that only tie an adjective to its subject. */
const LINKING = new Set(['make', 'remain', 'become', 'grow', 'feel', 'seem', 'sound', 'appear', 'look', 'stay', 'get']);

/** "made (it) clear that", "remains wary of": the verb above the adjective, or -1. */
function verbAbove(a: Analysis, adjective: number): number {
  const above = a.head(adjective);
  if (a.deprel(adjective) !== 'xcomp' || above === -1 || !LINKING.has(a.lemma(above))) return -1;
  const object = a.child(above, 'obj');
  return object === -1 || (a.lemma(object) === 'it' && a.lemma(above) === 'make') ? above : -1;
}

function holderOf(a: Analysis, adjective: number, above: number): FoundSource | null {
  const subject = a.child(above === -1 ? adjective : above, 'nsubj', 'nsubj:pass');
  if (subject !== -1) return phrase(a, subject, adjective);
  const noun = a.head(adjective);
  const isReduced =
    (a.deprel(adjective) === 'acl' || a.deprel(adjective) === 'amod') && noun !== -1 && noun < adjective;
  return isReduced ? phraseBefore(a, noun, adjective) : null;
}

/** "is", "has made it", "remains": what stands with the adjective. */
function groupWords(reading: Reading, adjective: number, above: number): number[] {
  const { a } = reading;
  const own = a
    .childrenBy(adjective, 'cop', 'aux', 'aux:pass', 'advmod')
    .filter((word) => word < adjective && a.xpos(word) !== 'WRB');
  if (above === -1) return own;
  const object = a.child(above, 'obj', 'expl');
  return [...verbGroup(reading, above, -1), ...(object === -1 || object > adjective ? [] : [object]), ...own];
}
