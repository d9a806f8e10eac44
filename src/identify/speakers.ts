import type { ActorKind, Analysis, Deprel } from '../model/index.ts';
import { subjectOf } from './binding.ts';
import type { Cast } from './cast.ts';
import type { Scene } from './pieces.ts';
import type { Quotes } from './quotes.ts';

/** Tells who says "I" and "we", one word after the other in text order. */
export interface Speakers {
  /** The member a pronoun of the first person at word `i` stands for; -1 where the text does not tell. */
  at(i: number): number;
}

/** Sentences an address goes on without marks after its speaker was told. */
const GOES_ON = 2;

/** @param cast Everyone of the article, since a speaker may be told after what he says. */
export function speakersOf(scene: Scene, cast: Cast): Speakers {
  const { quotes } = scene;
  const byQuote: number[] = [];
  const introduced = introductions(scene, cast, quotes);
  let last = { sentence: Number.NEGATIVE_INFINITY, speaker: -1 };
  let read = 0;
  const ofQuote = (quote: number): number => {
    for (; read <= quote; read++) {
      const within = inSentences(scene, cast, quotes, read);
      const before = within === -1 && carriesOn(scene, quotes, read) ? byQuote[read - 1]! : within;
      byQuote[read] ??= before === -1 ? beside(scene, cast, quotes, read) : before;
    }
    return byQuote[quote]!;
  };
  const unmarked = (i: number): number => {
    const { analysis } = scene;
    const sentence = analysis.sentenceOf(i);
    const told = introduced[sentence]!;
    if (told !== -1) return told;
    const before = sentence > 0 ? speakerIn(scene, cast, sentence - 1, () => true) : -1;
    const stated = before === -1 ? stateBefore(scene, cast, sentence) : before;
    const speaker = stated === -1 && sentence - last.sentence <= GOES_ON ? last.speaker : stated;
    last = { sentence, speaker };
    return speaker;
  };
  return {
    at(i) {
      const quote = quotes.at(scene.tokens.start(i));
      const above = speakerAbove(
        scene,
        cast,
        i,
        (token) => quote === -1 || quotes.at(scene.tokens.start(token)) !== quote,
      );
      if (above !== -1 && quote !== -1) byQuote[quote] = above;
      if (above !== -1) return above;
      return quote === -1 ? unmarked(i) : ofQuote(quote);
    },
  };
}

/** "Minister Anna Holm said:" opens a statement without marks; the speaker of each sentence after it, -1 before. */
function introductions(scene: Scene, cast: Cast, quotes: Quotes): Int32Array {
  const { analysis, tokens } = scene;
  const speakers = new Int32Array(analysis.sentenceCount).fill(-1);
  let speaker = -1;
  for (let s = 0; s < analysis.sentenceCount; s++) {
    speakers[s] = speaker;
    const [, after] = analysis.sentence(s);
    const opens = tokens.form(after - 1) === ':' && quotes.at(tokens.end(after - 1) + 1) === -1;
    const told = opens ? speakerIn(scene, cast, s, () => true) : -1;
    if (told !== -1) speaker = told;
  }
  return speakers;
}

/** The speaker named in the sentences where a quotation ends and begins, outside of it. */
function inSentences(scene: Scene, cast: Cast, quotes: Quotes, quote: number): number {
  const { start, end } = quotes.stretches[quote]!;
  const outside = outsideOf(scene, quotes);
  const labelled = labelBefore(scene, cast, start);
  if (labelled !== -1) return labelled;
  const after = speakerIn(scene, cast, sentenceAt(scene, end - 3), outside, end);
  return after !== -1 ? after : speakerIn(scene, cast, sentenceAt(scene, start + 2), outside, 0, start);
}

/** The speaker named in the sentence after a quotation, or in the one that leads up to it with a colon. */
function beside(scene: Scene, cast: Cast, quotes: Quotes, quote: number): number {
  const { analysis, tokens } = scene;
  const { start, end } = quotes.stretches[quote]!;
  const outside = outsideOf(scene, quotes);
  const next = sentenceAt(scene, end - 3) + 1;
  const follows = next < analysis.sentenceCount && !tokens.text.slice(end, startOf(analysis, next)).includes('\n');
  const said = follows ? speakerIn(scene, cast, next, outside) : -1;
  if (said !== -1) return said;
  const before = sentenceAt(scene, start + 2) - 1;
  return before >= 0 && /[:,]$/.test(tokens.text.slice(0, start).trimEnd())
    ? speakerIn(scene, cast, before, outside, 0, start)
    : -1;
}

/** "(Rodriguez) “We know”", "Rodriguez: “We know”": the person whose name stands right before the marks. */
function labelBefore({ analysis, tokens }: Scene, cast: Cast, start: number): number {
  const mark = tokens.text.slice(0, start).trimEnd().at(-1);
  if (mark !== ')' && mark !== ':') return -1;
  let token = analysis.tokenAt(start) - 1;
  while (token > 0 && tokens.fold(token) === '') token--;
  const member = token < 0 ? -1 : cast.memberAt(token);
  return member !== -1 && cast.get(member).person && cast.get(member).named ? member : -1;
}

function outsideOf({ tokens }: Scene, quotes: Quotes): (token: number) => boolean {
  return (token) => quotes.at(tokens.start(token)) === -1;
}

function sentenceAt({ analysis }: Scene, offset: number): number {
  return analysis.sentenceOf(Math.min(analysis.length - 1, Math.max(0, analysis.tokenAt(offset))));
}

const STATES: ReadonlySet<ActorKind> = new Set<ActorKind>(['state', 'government', 'igo']);

/** "The United States condemns the attack. We extend our condolences": the state or body whose statement it is. */
function stateBefore(scene: Scene, cast: Cast, sentence: number): number {
  const { analysis, registry } = scene;
  for (let s = sentence - 1; s >= Math.max(0, sentence - GOES_ON); s--)
    for (const root of analysis.roots(s)) {
      if (!registry.reference.speech.has(analysis.lemma(root).toLowerCase())) continue;
      const subject = analysis.child(root, 'nsubj');
      const member = subject === -1 ? -1 : cast.memberAt(subject);
      if (member !== -1 && STATES.has(cast.get(member).kind)) return member;
    }
  return -1;
}

function startOf(analysis: Analysis, sentence: number): number {
  return analysis.start(analysis.sentence(sentence)[0]);
}

/** Does a quotation go on from the one before: in the same paragraph, or straight after it? */
function carriesOn({ tokens }: Scene, { stretches }: Quotes, quote: number): boolean {
  if (quote === 0) return false;
  const [before, { start, continues }] = [stretches[quote - 1]!, stretches[quote]!];
  return continues || !tokens.text.slice(before.end, start).includes('\n');
}

/** The subject of the verb of saying above a word, or beside it, that stands outside the words said. */
function speakerAbove(scene: Scene, cast: Cast, i: number, outside: (token: number) => boolean): number {
  const { analysis } = scene;
  for (let node = i, head = analysis.head(i); head !== -1; node = head, head = analysis.head(head)) {
    const deprel = analysis.deprel(node);
    const content = deprel === 'ccomp' || deprel === 'parataxis' || deprel === 'obj';
    const speaker = content && analysis.child(head, 'nsubj') !== i ? speakerBy(scene, cast, head, outside) : -1;
    if (speaker !== -1) return speaker;
    for (const child of analysis.children(head)) {
      const aside = analysis.deprel(child) === 'parataxis' ? speakerBy(scene, cast, child, outside) : -1;
      if (aside !== -1) return aside;
    }
  }
  return -1;
}

const TOP: ReadonlySet<Deprel> = new Set<Deprel>(['root', 'parataxis', 'conj', 'ccomp', 'dep']);

/** The speaker told by a verb of saying at or beside the top of a sentence, between two offsets. */
function speakerIn(
  scene: Scene,
  cast: Cast,
  sentence: number,
  outside: (token: number) => boolean,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): number {
  const { analysis, tokens } = scene;
  const [first, after] = analysis.sentence(sentence);
  // "condemned the raid, saying in part: “…”"
  const leadsUp = to < tokens.text.length && tokens.text.slice(0, to).trimEnd().endsWith(':');
  for (let i = first; i < after; i++) {
    const source = tokens.start(i) >= from && tokens.end(i) <= to && outside(i) ? accordingTo(analysis, cast, i) : -1;
    if (source !== -1) return source;
    if (analysis.upos(i) !== 'VERB' || tokens.start(i) < from || tokens.end(i) > to) continue;
    const speaker = leadsUp || TOP.has(analysis.deprel(i)) ? speakerBy(scene, cast, i, outside) : -1;
    if (speaker !== -1) return speaker;
  }
  return -1;
}

/** "According to him" */
function accordingTo(analysis: Analysis, cast: Cast, i: number): number {
  const head = analysis.lower(i) === 'according' ? analysis.head(i) : -1;
  return head === -1 ? -1 : cast.memberAt(head);
}

function speakerBy(
  { analysis, registry }: Scene,
  cast: Cast,
  verb: number,
  outside: (token: number) => boolean,
): number {
  if (!registry.reference.quoting.has(analysis.lemma(verb).toLowerCase()) || !outside(verb)) return -1;
  // The tree may hang a noun of the words said on the verb as a second subject.
  const own = analysis.childrenBy(verb, 'nsubj');
  for (const subject of own.length > 0 ? own : [subjectOf(analysis, verb)]) {
    const speaker = subject === -1 || !outside(subject) ? -1 : cast.memberAt(subject);
    if (speaker !== -1) return speaker;
  }
  return -1;
}
