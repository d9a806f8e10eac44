import type { CueLexicon } from '../codebook/index.ts';
import { type Analysis, overlaps } from '../model/index.ts';
import { isInfinitive } from './phrases.ts';
import type { Content, Reading } from './reading.ts';
import { IMPLYING } from './unsaid.ts';

/** The verbal group: the verb with its particle and with the auxiliaries, negations and adverbs right before it. */
export function verbGroup(reading: Reading, v: number, particle: number): number[] {
  const { a } = reading;
  const words = [v];
  for (let i = v - 1; i >= 0 && GROUP.has(a.upos(i)) && isOfGroup(a, i, v); i--) words.push(i);
  while (words.length > 1 && isConnective(a, words.at(-1)!)) words.pop();
  if (particle !== -1) words.push(particle);
  const above = raising(reading, v);
  if (above === -1) return words;
  const yet = a.lower(above + 1) === 'yet' ? [above + 1] : [];
  return [...words, ...yet, ...verbGroup(reading, above, particleOf(a, above))];
}

const GROUP = new Set(['AUX', 'PART', 'ADV']);

function isOfGroup(a: Analysis, i: number, v: number): boolean {
  const head = a.head(i);
  return head === v || (head > i && head < v && GROUP.has(a.upos(head)));
}

/** "when", "however": what ties the clause to others. */
function isConnective(a: Analysis, i: number): boolean {
  return a.upos(i) === 'ADV' && (a.xpos(i) === 'WRB' || CONNECTIVES.has(a.lower(i)));
}

const CONNECTIVES = new Set([
  'however',
  'so',
  'though',
  'instead',
  'perhaps',
  'maybe',
  'meanwhile',
  'otherwise',
  'all',
]);

function particleOf(a: Analysis, v: number): number {
  const particle = a.child(v, 'compound:prt');
  return particle === -1 && a.lower(v + 1) === 'on' ? v + 1 : particle;
}

/** "continued to say", "went on to say": the word above that is read with the cue, or -1. */
function raising({ a, lexicon }: Reading, v: number): number {
  const above = a.head(v);
  if (above === -1 || above > v || v - above > MAX_RAISED) return -1;
  if (a.upos(above) === 'ADJ') return IMPLYING.has(a.lemma(above)) && isInfinitive(a, v) ? above : -1;
  const isJoined = a.deprel(v) === 'xcomp' || (a.deprel(v) === 'advcl' && a.lemma(above) === 'go');
  if (!isJoined || a.child(above, 'obj', 'iobj') !== -1 || isReported(lexicon, a, above)) return -1;
  // "refused to say" has a cue in "refused" already.
  return a.upos(above) === 'VERB' && !lexicon.find(a.lemma(above), 'v')?.has('inf') ? above : -1;
}

/** "are said to be urging": what is said of someone is no manner of saying. */
function isReported(lexicon: CueLexicon, a: Analysis, verb: number): boolean {
  const kind = lexicon.find(a.lemma(verb), 'v')?.get('that')?.class;
  return a.child(verb, 'aux:pass') !== -1 && (kind === 'speech' || kind === 'belief');
}

/** Words from "continued" to "say" at most, which also ends the climb. */
const MAX_RAISED = 4;

/**
 * What follows the verb and belongs to the cue: an adverb ("said sarcastically"), the form of the words ("said in a
 * statement"), and the colon before a quotation.
 */
export function behindVerb({ a, lexicon }: Reading, v: number, { use, spans }: Content): number[] {
  if (use.class !== 'speech' && use.class !== 'topic') return [];
  const words: number[] = [];
  const isFree = (token: number) => !spans.some((span) => overlaps(span, a.span(token)));
  let next = v + 1;
  while (next < a.length && a.head(next) === v && a.upos(next) === 'ADV' && a.extent(next)[1] === next && isFree(next))
    words.push(next++);
  const noun = a.childrenBy(v, 'obl').find((dep) => a.extent(dep)[0] === next);
  if (noun !== undefined && a.lower(next) === 'in' && noun - next <= MAX_FORM && isFree(noun)) {
    const form = a.lemma(noun).toLowerCase();
    if (lexicon.standing(form) === 'document' || OCCASIONS.has(form)) while (next <= noun) words.push(next++);
  }
  if (a.form(next) === ':' && spans.some(({ start }) => start >= a.end(next))) words.push(next);
  return words;
}

/** Occasions of speech that go with the verb as texts do. */
const OCCASIONS = new Set([
  'interview',
  'speech',
  'remark',
  'comment',
  'testimony',
  'address',
  'conversation',
  'briefing',
  'appearance',
]);
/** Words from "in" to "statement" at most. */
const MAX_FORM = 4;
