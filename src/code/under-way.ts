import type { Arguments } from './arguments.ts';
import type { Named } from './campaigns.ts';
import type { Draft } from './draft.ts';
import { markNames } from './operations.ts';
import type { Reader } from './reader.ts';

const OPERATION: ReadonlySet<string> = new Set(['operation', 'offensive', 'campaign']);
const STANDS = /^(underway|ongoing|way)$/;
/** Sentences after an operation in which somebody who takes part takes part in it. */
const REACH = 2;

/**
 * An operation that has begun, and of which the article tells in the present or as to come that it goes on
 * ("the operation would push to clear", "will continue until", "were all taking part"), is under way.
 */
export function markUnderWay(r: Reader, args: Arguments, drafts: readonly Draft[], names: readonly Named[]): void {
  const begun = drafts.filter(isBegun);
  if (begun.length === 0) return;
  const named = markNames(r, names);
  const open = new Set<Draft>();
  const over = new Set<Draft>();
  for (let i = 0; i < r.a.length; i++) {
    const told = tellingOf(r, args, named, i);
    if (!told) continue;
    const draft = begun.findLast(({ sentence }) => sentence <= r.a.sentenceOf(i));
    if (!draft || (told === 'joined' && r.a.sentenceOf(i) - lastSentenceOf(r, draft) > REACH)) continue;
    (told === 'ended' ? over : open).add(draft);
  }
  for (const draft of open) if (!over.has(draft)) draft.factuality = { ...draft.factuality, modality: 'ongoing' };
}

function isBegun({ frame, noun, factuality, background }: Draft): boolean {
  return (
    frame.family === 'operation' &&
    noun &&
    !background &&
    factuality.modality === 'actual' &&
    factuality.polarity === 'positive'
  );
}

function lastSentenceOf(r: Reader, { sentence, tellings }: Draft): number {
  return Math.max(sentence, ...tellings.map((token) => r.a.sentenceOf(token)));
}

/** What a word tells of an operation: that it goes on, that somebody takes part in it, that it is over. */
function tellingOf(
  r: Reader,
  args: Arguments,
  named: Uint8Array,
  i: number,
): 'goes on' | 'joined' | 'ended' | undefined {
  const { a } = r;
  const lemma = r.lemma(i);
  if (lemma === 'part' || lemma === 'participate') return isTakenPart(r, i) ? 'joined' : undefined;
  const isVerb = a.upos(i) === 'VERB' && (r.isListed(i, 'going-on') || r.isListed(i, 'ending-deed'));
  if (!isVerb && !STANDS.test(lemma)) return undefined;
  const subject = isVerb ? args.surfaceSubject(i) : a.child(i, 'nsubj');
  if (subject === -1 || !(named[subject] === 1 || OPERATION.has(r.lemma(subject)))) return undefined;
  if (STANDS.test(lemma)) return a.child(i, 'cop') === -1 ? undefined : 'goes on';
  const past = /^VB[DN]$/.test(a.xpos(i)) && !a.childrenBy(i, 'aux').some((aux) => a.xpos(aux) === 'MD');
  if (r.isListed(i, 'ending-deed')) return past ? 'ended' : undefined;
  return past ? undefined : 'goes on';
}

/** "were all taking part", "are participating" */
function isTakenPart(r: Reader, i: number): boolean {
  const { a } = r;
  const verb = r.lemma(i) === 'part' ? a.head(i) : i;
  if (verb === -1 || a.xpos(verb) !== 'VBG' || (verb !== i && r.lemma(verb) !== 'take')) return false;
  return a.childrenBy(verb, 'aux').some((aux) => r.lemma(aux) === 'be');
}
