import { GAP, type QuantityLexicon, SHAPE, scanWords, type Words } from '../codebook/index.ts';
import {
  type Analysis,
  type Annotated,
  type Counted,
  countBefore,
  type Dated,
  type Doc,
  type Quantity,
  type Timex,
} from '../model/index.ts';
import type { Draft } from './draft.ts';
import { readRank, withKind } from './kind.ts';
import { proposeAt, readContest, scoreEnd } from './propose.ts';
import { isTotal, wholes } from './relate.ts';
import { numberToken, unitToken } from './unit.ts';
import { readZero } from './zero.ts';

/** Adds `quantities`, in text order. Nothing already on `doc` changes. */
export function count<D extends Doc & Annotated & Dated>(doc: D, lexicon: QuantityLexicon): D & Counted {
  const words = scanWords(doc.text);
  const drafts = findAll(words, doc.analysis, doc.timexes, lexicon);
  const quantities = drafts.map((draft) => quantityOf(words, doc, draft, lexicon));
  const firsts = drafts.map(({ first }) => first);
  const parts = wholes(words, doc.analysis, quantities, firsts);
  return {
    ...doc,
    quantities: quantities.map((quantity, i) =>
      parts[i] === undefined ? quantity : { ...quantity, partOf: parts[i] },
    ),
  };
}

function findAll(words: Words, analysis: Analysis, timexes: readonly Timex[], lexicon: QuantityLexicon): Draft[] {
  const drafts: Draft[] = [];
  let timex = 0;
  for (let i = 0; i < words.length; ) {
    while (timex < timexes.length && timexes[timex]!.end <= words.starts[i]!) timex++;
    if (timex < timexes.length && timexes[timex]!.start <= words.starts[i]!) {
      i++;
      continue;
    }
    const contest =
      words.shapes[i] === SHAPE.number || lexicon.opens.has(words.lower[i]!)
        ? readContest(words, i, lexicon)
        : undefined;
    if (contest) {
      if (contest.counts) drafts.push(contest.first, contest.second);
      i = contest.second.last + 1;
      continue;
    }
    const [draft, next] = readAt(words, i, analysis, lexicon);
    const inTime = draft && timex < timexes.length && words.ends[draft.last]! > timexes[timex]!.start;
    if (draft && !inTime) drafts.push(draft);
    i = next;
  }
  return drafts;
}

/** The quantity that begins at word `i`, and the word to go on from. */
function readAt(words: Words, i: number, analysis: Analysis, lexicon: QuantityLexicon): [Draft | undefined, number] {
  if (!opens(words, i, lexicon)) return [undefined, i + 1];
  // "040290", "0430": a serial or a clock.
  if (words.shapes[i] === SHAPE.number && /^0\d/.test(words.lower[i]!)) return [undefined, i + 1];
  const score = words.shapes[i] === SHAPE.number ? scoreEnd(words, i) : -1;
  if (score !== -1) return [undefined, score + 1];
  if (words.lower[i] === 'zero' && isName(words, i)) return [undefined, i + 1];
  const zero = readZero(words, i, analysis, lexicon);
  if (zero) return [zero, zero.last + 1];
  const draft = proposeAt(words, i, lexicon);
  if (draft) {
    const kept = isOne(words, draft)
      ? countsOne(words, analysis, draft)
      : isNumbered(words, analysis, draft)
        ? undefined
        : draft;
    return [kept && withKind(words, kept, lexicon), draft.last + 1];
  }
  const rank = readRank(words, i, lexicon);
  if (rank && ranks(words, analysis, rank)) return [rank, rank.last + 1];
  return [undefined, i + 1];
}

/** Most words open no quantity, and are passed over here. */
function opens(words: Words, i: number, lexicon: QuantityLexicon): boolean {
  if (words.shapes[i] === SHAPE.number) return true;
  const word = words.lower[i]!;
  if (!lexicon.opens.has(word)) return false;
  return (word !== 'a' && word !== 'an') || lexicon.opens.has(words.lower[i + 1] ?? '');
}

/** "Ground Zero". */
const isName = (words: Words, i: number) =>
  i > 0 && words.shapes[i] === SHAPE.capital && words.shapes[i - 1] === SHAPE.capital && words.gaps[i] === GAP.space;

const isOne = (words: Words, { first, last }: Draft) => first === last && words.lower[first] === 'one';

const BEFORE_PRONOUN = new Set([
  'the',
  'this',
  'that',
  'each',
  'every',
  'any',
  'which',
  'only',
  'no',
  'another',
  'a',
  'an',
  'some',
  'for',
  '-',
]);

/** "one soldier", "killing one": a number. "one of the", "the one who", "one another": a pronoun. */
function countsOne(words: Words, analysis: Analysis, draft: Draft): Draft | undefined {
  const before = draft.first > 0 && words.gaps[draft.first]! < GAP.line ? words.lower[draft.first - 1]! : '';
  const after = words.lower[draft.last + 1] ?? '';
  const token = analysis.tokenAt(words.starts[draft.first]!);
  // "reported that one soldier": not "that one".
  const clause = before === 'that' && token > 0 && token < analysis.length && analysis.upos(token - 1) === 'SCONJ';
  if (after === 'of' || after === 'another' || after === "'s" || after === '-') return undefined;
  if (BEFORE_PRONOUN.has(before) && !clause) return undefined;
  if (token >= analysis.length) return draft;
  const deprel = analysis.deprel(token);
  if (deprel === 'nummod') return draft;
  // "a self-serving one".
  if (token > 0 && analysis.upos(token - 1) === 'ADJ') return undefined;
  return deprel === 'obj' || deprel === 'nsubj:pass' || deprel === 'conj' ? draft : undefined;
}

/** "Apollo 11", "Operation 12": a number that hangs on the name before it, with no noun of its own. */
function isNumbered(words: Words, analysis: Analysis, draft: Draft): boolean {
  const { first } = draft;
  if (first === 0 || first !== draft.last || words.shapes[first] !== SHAPE.number || words.gaps[first] !== GAP.space)
    return false;
  const shape = words.shapes[first - 1];
  if (shape !== SHAPE.capital && shape !== SHAPE.upper) return false;
  const token = analysis.tokenAt(words.starts[first]!);
  if (token >= analysis.length || token === 0) return false;
  return analysis.head(token) === token - 1 && analysis.upos(token - 1) === 'PROPN';
}

function ranks(words: Words, analysis: Analysis, draft: Draft): boolean {
  const token = analysis.tokenAt(words.starts[draft.last]!);
  if (token >= analysis.length) return false;
  const head = analysis.head(token);
  return analysis.deprel(token) === 'amod' && head > token && analysis.upos(head) === 'NOUN';
}

function quantityOf(
  words: Words,
  { analysis, timexes }: Annotated & Dated,
  draft: Draft,
  lexicon: QuantityLexicon,
): Quantity {
  const [start, end] = [words.starts[draft.first]!, words.ends[draft.last]!];
  const token = numberToken(words, analysis, draft);
  const { low, best, high, approx, kind } = draft;
  const total = kind === 'count' && isTotal(words, draft.first, draft.last);
  return {
    start,
    end,
    text: words.text.slice(start, end),
    low,
    best,
    high,
    approx,
    kind,
    ...unitOf(words, analysis, timexes, draft, token, lexicon),
    token,
    ...(total ? { total } : {}),
  };
}

function unitOf(
  words: Words,
  analysis: Analysis,
  timexes: readonly Timex[],
  draft: Draft,
  token: number,
  lexicon: QuantityLexicon,
): Pick<Quantity, 'unit' | 'unitSpan' | 'unitToken'> {
  if (draft.unitWords) {
    const [first, last] = draft.unitWords;
    const span = { start: words.starts[first]!, end: words.ends[last]! };
    const unit = draft.unit === undefined ? {} : { unit: draft.unit };
    const at = analysis.tokenAt(words.starts[last]!);
    return { ...unit, unitSpan: span, ...(at < analysis.length ? { unitToken: at } : {}) };
  }
  if (draft.kind === 'age' || draft.unit !== undefined) return draft.unit === undefined ? {} : { unit: draft.unit };
  const at = unitToken(words, analysis, draft, token, lexicon);
  // "captured 12 Tuesday": a time is not counted.
  const isTime = at !== -1 && standsIn(timexes, analysis.start(at));
  if (at === -1 || isTime) return {};
  // "30 injured" counts the injured, whatever the tagger took the word for.
  const unit = analysis.upos(at) === 'VERB' ? analysis.lower(at) : analysis.lemma(at);
  return { unit, unitSpan: analysis.span(at), unitToken: at };
}

/** Does the character stand in one of the expressions, which are in text order? */
function standsIn(timexes: readonly Timex[], offset: number): boolean {
  const timex = timexes[countBefore(timexes, ({ end }) => end <= offset)];
  return timex !== undefined && timex.start <= offset;
}
