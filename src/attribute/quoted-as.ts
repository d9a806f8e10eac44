import type { CueUse } from '../codebook/index.ts';
import type { Analysis } from '../model/index.ts';
import type { FoundSource } from './finding.ts';
import { agentOf, isPassive, phrase } from './source.ts';
import { speakerBefore, speakerOf } from './surface.ts';

/** Who is quoted, by whom, and the cue words. */
export interface QuotedAs {
  readonly use: CueUse;
  readonly words: readonly number[];
  readonly source: FoundSource;
  /** The word that heads the name of who quotes, or -1. */
  readonly via: number;
}

const USE: CueUse = { take: 'quoted-as', class: 'speech', stance: 'asserts' };
const QUOTING = new Set(['quote', 'cite', 'report']);
/** Words between "quoted" and "as saying" at most. */
const MAX_BETWEEN = 14;

/** "AFP quoted the minister as saying", "the minister was quoted by AFP as warning"; `v` is "saying", "warning". */
export function quotedAs(a: Analysis, v: number): QuotedAs | null {
  if (a.xpos(v) !== 'VBG' || v < 2 || a.lower(v - 1) !== 'as') return null;
  const quoting = quotingVerb(a, v);
  if (quoting === -1) return null;
  const words = [quoting, v - 1, v];
  if (isPassive(a, quoting) || v - 1 === quoting + 1) return passive(a, quoting, words);
  const source = speakerOf(a, [quoting + 1, v - 2]);
  if (!source) return null;
  const outlet = a.child(quoting, 'nsubj');
  return { use: USE, words, source, via: outlet };
}

function passive(a: Analysis, quoting: number, words: readonly number[]): QuotedAs | null {
  const subject = a.child(quoting, 'nsubj:pass', 'nsubj');
  const [first] = a.sentence(a.sentenceOf(quoting));
  const source = subject === -1 ? speakerBefore(a, first, quoting) : phrase(a, subject, quoting);
  if (!source) return null;
  const auxiliaries = a.childrenBy(quoting, 'aux', 'aux:pass').filter((word) => word > source.range[1]);
  return { use: USE, words: [...auxiliaries, ...words], source, via: agentOf(a, quoting)?.head ?? -1 };
}

function quotingVerb(a: Analysis, v: number): number {
  for (let i = v - 2; i >= Math.max(0, v - MAX_BETWEEN); i--) {
    if (a.sentenceOf(i) !== a.sentenceOf(v)) return -1;
    if (QUOTING.has(a.lemma(i)) && a.upos(i) === 'VERB') return i;
  }
  return -1;
}
