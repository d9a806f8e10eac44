import type { Analysis, Span } from '../model/index.ts';
import type { FoundSource, Range } from './finding.ts';
import { invertedSpeaker, MAX_GAP } from './quoted.ts';
import { type Content, pieces, type Reading, type Uses } from './reading.ts';
import { gapOf, isPassive, reducedBefore } from './source.ts';
import { apposedSpeaker, hasFiniteVerb, isRelative, speakerBefore } from './surface.ts';

/** A clause after the cue, before it, or around it: "said that …", "…, officials said", "As X reported, …". */
export function clause(reading: Reading, v: number, uses: Uses, source: FoundSource | null): Content | null {
  const { a } = reading;
  const use = uses.get('that');
  if (!use) return null;
  // "knew where to find it": a skill, nothing said.
  if (use.class === 'knowledge' && a.xpos(v + 1) === 'WRB' && a.lower(v + 2) === 'to') return null;
  const gapped = aroundGap(reading, v);
  if (gapped) return { use, spans: gapped };
  const own = complement(a, v);
  if (own) return { use, spans: pieces(reading, own, clauseOfCue(a, v, source)) };
  if (a.deprel(v) === 'parataxis' || isAsClause(a, v, uses)) {
    const head = a.head(v);
    // "…; neither country recognises the court": what is known has its own object.
    if (head === -1 || source === null || (use.class !== 'speech' && a.child(v, 'obj') > v)) return null;
    return { use, spans: pieces(reading, a.extent(head), a.extent(v)) };
  }
  const aside = a.childrenBy(v, 'parataxis').find((dep) => dep < v && hasFiniteVerb(a, ...a.extent(dep)));
  if (aside !== undefined && source !== null)
    return { use, spans: pieces(reading, a.extent(aside), clauseOfCue(a, v, source)) };
  return null;
}

/** "a convoy that officials said was carrying arms": the relative word, and the clause behind the cue that lacks it. */
function aroundGap(reading: Reading, v: number): Span[] | null {
  const { a } = reading;
  const gap = gapOf(a, v);
  if (gap === -1 || !/^(?:VBD|VBZ|VBP|MD)$/.test(a.xpos(v + 1))) return null;
  let top = v + 1;
  while (a.head(top) > v) top = a.head(top);
  if (a.head(top) !== v && !/^acl/.test(a.deprel(top))) return null;
  return [a.span(gap), ...pieces(reading, [v + 1, a.extent(top)[1]], [v, v])];
}

/** The cue with its speaker where both stand together, so that a clause around them is cut there. */
function clauseOfCue(a: Analysis, v: number, source: FoundSource | null): Range {
  const range = source?.range ?? [v, v];
  const near = range[1] < v ? v - range[1] <= MAX_APART : range[0] - v <= MAX_APART;
  return near && a.sentenceOf(range[0]) === a.sentenceOf(v) ? [Math.min(v, range[0]), Math.max(v, range[1])] : [v, v];
}

/** Words between a speaker and its verb at most for both to count as one group. */
const MAX_APART = 4;

/** The clausal complement of a verb: all behind it, since a tree in doubt makes several of one; else one before. */
function complement(a: Analysis, v: number): Range | null {
  const reduced = reducedBefore(a, v);
  const clauses = a.childrenBy(v, 'ccomp', 'csubj').filter((dep) => dep !== reduced);
  if (clauses.length === 0 && a.xpos(v + 1) === 'WRB') return questionBehind(a, v);
  const behind = clauses.filter((dep) => dep > v);
  const last = a.deprel(v) === 'acl:relcl' ? behind[0] : behind.at(-1);
  if (last !== undefined) return [a.extent(behind[0]!)[0], endOfSaid(a, v, a.extent(last)[1])];
  return clauses[0] === undefined ? null : a.extent(clauses[0]);
}

/** "did not say when talks would resume", "wondered why": a question right behind its verb, whatever the tree calls it. */
function questionBehind(a: Analysis, v: number): Range | null {
  const clause = Array.from(a.children(v)).find((dep) => dep > v && a.extent(dep)[0] === v + 1);
  const [first, last] = clause === undefined ? [0, 0] : a.extent(clause);
  return last > v + 1 ? [first, last] : null;
}

/** "said they were asleep when the shells fell": what follows the clause belongs to it, whatever the tree says. */
function endOfSaid(a: Analysis, v: number, end: number): number {
  let last = end;
  for (const dep of a.children(v)) {
    const [first, to] = a.extent(dep);
    if (first === last + 1 && (TRAILING.has(a.deprel(dep)) || isClauseMore(a, dep, first)) && a.xpos(dep) !== 'VBG')
      last = to;
  }
  return last;
}

const TRAILING = new Set(['advcl', 'obl', 'obl:unmarked', 'advmod']);

/** A clause with a subject of its own, joined without a comma: "… when the shells fell", "… and the road was shut". */
function isClauseMore(a: Analysis, dep: number, first: number): boolean {
  if (a.deprel(dep) !== 'conj' || a.child(dep, 'nsubj', 'nsubj:pass') === -1) return false;
  return a.xpos(first) === 'WRB' || a.upos(first) === 'SCONJ' || a.lower(first) === 'and';
}

/**
 * A speaker and verb set beside what is said by commas, read without the tree: "…, the ministry said.",
 * "The bridge, she added, was open."
 */
export function beside(reading: Reading, v: number, uses: Uses): Content | null {
  const { a } = reading;
  const use = uses.get('that');
  if (!use || !uses.has('quote') || use.class !== 'speech' || a.form(v + 1) === ':') return null;
  if (isPassive(a, v) && !isInverted(reading, v)) return null;
  const [first, after] = a.sentence(a.sentenceOf(v));
  const set = setBeside(a, first, v);
  if (!set) return null;
  const { source, comma } = set;
  const behind = Math.max(v, source.range[1]) + 1;
  const spansOf = (...parts: Range[]) => parts.flatMap((part) => pieces(reading, part, [v, v]));
  const isRest = hasFiniteVerb(a, behind, after - 1);
  const isAside = comma !== v - 1 || !hasFiniteVerb(a, first, comma);
  if (/^[,;]$/.test(a.form(behind)) && isAside && isRest)
    return { use, spans: spansOf([first, comma - 1], [behind + 1, after - 1]), source };
  // "the temple, which both countries claim": the temple, not what is told of it.
  if (isRelative(a, source.range[0] - 1) && !isRest) return null;
  const closes = (comma === v - 1 || !isRest) && comma - first >= 3 && hasFiniteVerb(a, first, comma);
  return closes && !isSubordinate(a, first) ? { use, spans: spansOf([first, comma - 1]), source } : null;
}

/** Who speaks beside the commas, and the comma that ends what is said before; undefined where the verb is not set apart. */
function setBeside(a: Analysis, first: number, v: number): { source: FoundSource; comma: number } | undefined {
  let comma = v - 1;
  while (comma > first && a.form(comma) !== ',' && v - comma < MAX_GAP) comma--;
  if (a.form(comma) !== ',' || comma === first) return undefined;
  if (a.deprel(v) === 'ccomp' && a.head(v) >= first && a.head(v) < comma) return undefined;
  if (comma < v - 1) {
    const source = speakerBefore(a, comma + 1, v);
    return source ? { source, comma } : undefined;
  }
  // "Ann Lee, who runs the camp, said food …": the speaker stands before.
  const own = a.child(v, 'nsubj');
  if (own !== -1 && own < v && a.upos(own) === 'PROPN') return undefined;
  const apposed = own === -1 ? apposedSpeaker(a, first, v) : null;
  const source = apposed ?? invertedSpeaker(a, v);
  const end = apposed ? apposed.range[0] - 1 : comma;
  if (!source || end < first || (end === v - 1 && isRelativeOnly(a, first, end))) return undefined;
  return { source, comma: end };
}

/** "…, predicted Ann Lee": a participle between a comma and a person's name is the verb of who speaks. */
function isInverted({ a, names }: Reading, v: number): boolean {
  return a.form(v - 1) === ',' && names.get(v + 1)?.type === 'PER' && a.child(v, 'aux', 'aux:pass') === -1;
}

/** "Her brother, who succeeded her, announced …": the only finite verb stands in a relative clause. */
function isRelativeOnly(a: Analysis, first: number, comma: number): boolean {
  for (let i = first + 1; i < comma; i++) {
    if (a.form(i - 1) === ',' && /^W/.test(a.xpos(i))) return !hasFiniteVerb(a, first, i - 2);
  }
  return false;
}

/** "When the shells fell, she cried": a clause that leads into the next is not what is said. */
function isSubordinate(a: Analysis, first: number): boolean {
  const word = a.upos(first) === 'CCONJ' ? first + 1 : first;
  return a.xpos(word) === 'WRB' || a.upos(word) === 'SCONJ';
}

/** A clause found without the tree: from a "that" close behind the verb, or from the verb on, to the sentence's end. */
export function surfaceClause(reading: Reading, v: number, uses: Uses, found: FoundSource | null): Content | null {
  const { a } = reading;
  const use = uses.get('that');
  if (!use || isPassive(a, v)) return null;
  const [first, after] = a.sentence(a.sentenceOf(v));
  const source = found ?? (/^VB[DZP]$/.test(a.xpos(v)) ? speakerBefore(a, first, v) : null);
  if (!source) return null;
  const that = complementizer(a, v, uses, after);
  if (that !== -1) return { use, spans: pieces(reading, [that, after - 1], [v, v]), source };
  const end = a.deprel(v) === 'acl:relcl' ? a.extent(v)[1] : after - 1;
  const isSpoken = uses.has('quote') && use.class === 'speech';
  const isThought = (use.class === 'belief' || use.class === 'want') && !uses.has('np') && isMainNext(a, v, end);
  const open =
    (isSpoken || isThought) &&
    source.range[1] < v &&
    !hasPlainObject(a, v) &&
    CLAUSE_START.has(a.upos(v + 1)) &&
    hasFiniteVerb(a, v + 2, end);
  return open ? { use, spans: pieces(reading, [v + 1, end], [v, v]), source } : null;
}

/** "hopes his early backing will help": the next finite verb stands in no clause of another word. */
function isMainNext(a: Analysis, v: number, end: number): boolean {
  for (let i = v + 1; i <= end; i++) {
    if (a.upos(i) === 'SCONJ' || /^W/.test(a.xpos(i))) return false;
    if (hasFiniteVerb(a, i, i)) return true;
  }
  return false;
}

/** The "that" of the content, not of a relative clause: "claimed the attack that killed ten", "moved the post that was hit". */
function complementizer(a: Analysis, v: number, uses: Uses, after: number): number {
  const object = a.child(v, 'obj');
  if (uses.has('np') && object > v && a.child(object, 'acl:relcl') !== -1) return -1;
  const that = thatAfter(a, v, uses, after);
  const isRelative = that !== -1 && a.deprel(a.head(that)) === 'acl:relcl';
  return isRelative && !uses.has('quote') ? -1 : that;
}

/** "maintained their innocence and …": an object that is no clause's subject. */
function hasPlainObject(a: Analysis, v: number): boolean {
  const object = a.child(v, 'obj');
  if (object < v || a.lemma(v) === 'say') return false;
  const [first, last] = a.extent(object);
  return first === v + 1 && !hasFiniteVerb(a, first, last) && !/^(?:VB[DZP]|MD)$/.test(a.xpos(last + 1));
}

const CLAUSE_START = new Set(['DET', 'PRON', 'NOUN', 'PROPN', 'ADJ', 'NUM']);
/** Words between a cue and its "that" at most: "said in an interview with the paper last week that". */
const MAX_TO_THAT = 14;

function thatAfter(a: Analysis, v: number, uses: Uses, after: number): number {
  for (let i = v + 1; i < Math.min(after - 2, v + MAX_TO_THAT); i++) {
    if (a.lower(i) === 'that' && (a.xpos(i) === 'IN' || a.xpos(i) === 'WDT')) return i;
    // "reported to efe that": a name in small letters, read as an infinitive.
    const isName = !uses.has('inf') && i === v + 2 && a.lower(v + 1) === 'to' && a.lower(i + 1) === 'that';
    if ((a.upos(i) === 'VERB' && !isName) || a.upos(i) === 'SCONJ') return -1;
  }
  return -1;
}

/** "as officials said": an adverbial clause of a cue that has no content of its own. */
function isAsClause(a: Analysis, v: number, uses: Uses): boolean {
  if (a.deprel(v) !== 'advcl') return false;
  const mark = a.child(v, 'mark');
  const hasOwn = Array.from(a.children(v)).some((dep) => dep > v && (OWN.has(a.deprel(dep)) || isTaken(a, dep, uses)));
  return mark !== -1 && a.lower(mark) === 'as' && !hasOwn;
}

function isTaken(a: Analysis, dep: number, uses: Uses): boolean {
  const marker = a.child(dep, 'case', 'mark');
  return marker !== -1 && uses.has(`+${a.lower(marker)}`);
}

/** Dependents that are what a verb speaks of. */
const OWN: ReadonlySet<string> = new Set(['obj', 'ccomp', 'xcomp', 'advcl']);
