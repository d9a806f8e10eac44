import type { CueUse } from '../codebook/index.ts';
import type { Analysis } from '../model/index.ts';
import { type Finding, type FoundSource, runs, spanOfRange, trimmed } from './finding.ts';
import { type Reading, stretched } from './reading.ts';
import { phrase, sourceOf } from './source.ts';

/** "X's claim that …", "their refusal to …", "the announcement by Y that …", "supporters of Z". */
export function nounFinding(reading: Reading, noun: number): Finding | null {
  const { a, lexicon } = reading;
  const uses = lexicon.find(a.lemma(noun), 'n');
  if (!uses) return null;
  const source = nounSource(a, noun);
  const found = nounContent(reading, noun, uses, source);
  if (!found || (!source && !UNSOURCED.has(found.use.take))) return null;
  return {
    head: noun,
    cue: runs(nounCue(a, noun, source, found.marker)),
    use: found.use,
    source,
    content: found.content,
    via: -1,
  };
}

/** Takes that are claims of no one in particular: "amid reports that …", "concern about …". */
const UNSOURCED = new Set(['that', 'about']);

/** "its controversial proposal to", "a call for": a noun with its article, adjectives and preposition. */
function nounCue(a: Analysis, noun: number, source: FoundSource | null, marker: number): number[] {
  const words = [noun];
  for (const dep of a.childrenBy(noun, 'det', 'amod')) if (dep < noun) words.push(dep);
  const verb = lightVerb(a, noun);
  if (verb !== -1 && source && !a.isUnder(source.head, noun)) {
    words.push(verb, ...a.childrenBy(verb, 'aux', 'advmod').filter((dep) => dep < verb));
  }
  if (marker !== -1) words.push(marker);
  return words;
}

function nounSource(a: Analysis, noun: number): FoundSource | null {
  const owner = a.child(noun, 'nmod:poss');
  if (owner !== -1) return withoutGenitive(a, phrase(a, owner, noun), owner);
  const author = a.childrenBy(noun, 'nmod').find((dep) => {
    const marker = a.child(dep, 'case');
    return marker !== -1 && /^(?:by|from|among)$/.test(a.lower(marker));
  });
  if (author !== undefined) return phrase(a, author, noun);
  const verb = lightVerb(a, noun);
  return verb === -1 ? null : sourceOf(a, verb);
}

/** "he made the claim that", "officials issued a statement on": the verb that has the noun for its object, or -1. */
function lightVerb(a: Analysis, noun: number): number {
  const isObject = a.deprel(noun) === 'obj' && a.upos(a.head(noun)) === 'VERB';
  return isObject && a.child(noun, 'case') === -1 ? a.head(noun) : -1;
}

function withoutGenitive(a: Analysis, found: FoundSource, owner: number): FoundSource {
  const [first, last] = found.range;
  return last > owner && /^['’]s?$/.test(a.form(last)) ? { range: [first, last - 1], head: owner } : found;
}

function nounContent(
  reading: Reading,
  noun: number,
  uses: ReadonlyMap<string, CueUse>,
  source: FoundSource | null,
): { use: CueUse; content: Finding['content']; marker: number } | null {
  const { a } = reading;
  for (const dep of a.children(noun)) {
    if (dep < noun || dep === source?.head) continue;
    const use = uses.get(nounTake(a, dep));
    if (!use) continue;
    const marker = a.deprel(dep) === 'nmod' ? a.child(dep, 'case') : -1;
    const [first, last] = a.extent(dep);
    const part = trimmed(a, [marker === -1 ? first : Math.max(first, marker + 1), last]);
    return part ? { use, content: [stretched(reading, spanOfRange(a, part))], marker } : null;
  }
  return null;
}

function nounTake(a: Analysis, dep: number): string {
  const deprel = a.deprel(dep);
  const marker = a.child(dep, 'mark', 'case');
  const word = marker === -1 ? '' : a.lower(marker);
  if (deprel === 'acl' || deprel === 'ccomp') {
    if (word === 'to') return 'inf';
    // "a statement saying …" has its own cue.
    return word === 'that' || a.xpos(dep) !== 'VBG' ? 'that' : '';
  }
  if (deprel === 'acl:relcl') return word === 'that' ? 'that' : '';
  return deprel === 'nmod' ? word : '';
}

/** "X is confident that …", "eager to …". */
export function adjectiveFinding(reading: Reading, adjective: number): Finding | null {
  const { a, lexicon } = reading;
  const uses = lexicon.find(a.lemma(adjective), 'a');
  if (!uses) return null;
  const making = makerOf(a, adjective);
  const subject = a.child(making === -1 ? adjective : making, 'nsubj');
  if (subject === -1 || a.lemma(subject) === 'it') return null;
  const below = [...a.children(adjective), ...(making === -1 ? [] : a.children(making))];
  for (const dep of below) {
    if (dep <= adjective) continue;
    const marker = a.child(dep, 'mark', 'case');
    const word = marker === -1 ? '' : a.lower(marker);
    const clause = /^(?:ccomp|advcl|xcomp)$/.test(a.deprel(dep));
    const use = uses.get(clause ? (word === 'to' ? 'inf' : 'that') : word);
    const [first, last] = a.extent(dep);
    const part = use && trimmed(a, [clause ? first : Math.max(first, marker + 1), last]);
    if (!use || !part) continue;
    const before = a.childrenBy(adjective, 'cop', 'aux', 'advmod').filter((word) => word < adjective);
    const made = making === -1 ? [] : makingWords(a, making, adjective);
    const cue = [...made, ...before, adjective, ...(clause || marker === -1 ? [] : [marker])];
    const content = [stretched(reading, spanOfRange(a, part))];
    return { head: adjective, cue: runs(cue), use, source: phrase(a, subject, adjective), content, via: -1 };
  }
  return null;
}

/** "made (it) clear that": the verb above the adjective, or -1. */
function makerOf(a: Analysis, adjective: number): number {
  const above = a.head(adjective);
  if (a.deprel(adjective) !== 'xcomp' || above === -1 || a.lemma(above) !== 'make') return -1;
  const object = a.child(above, 'obj');
  return object === -1 || a.lemma(object) === 'it' ? above : -1;
}

function makingWords(a: Analysis, verb: number, adjective: number): number[] {
  const parts = a.childrenBy(verb, 'aux', 'advmod', 'obj', 'expl').filter((word) => word < adjective);
  return [verb, ...parts.filter((word) => a.deprel(word) !== 'obj' || a.lemma(word) === 'it')];
}
