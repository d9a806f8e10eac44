import type { EventPlace } from '../model/index.ts';
import type { Arguments } from './arguments.ts';
import type { Named } from './campaigns.ts';
import type { Draft } from './draft.ts';
import type { Reader } from './reader.ts';

const OPERATION: ReadonlySet<string> = new Set(['operation', 'offensive', 'campaign', 'attack', 'raid', 'assault']);
/** Sentences after an operation in which a deed without a doer may be its doers'. */
const REACH = 2;
/** Reports looked back over for the operation that is meant. */
const MOST_BACK = 20;
/** What an operation is for: the families whose deeds may be told without their doer. */
const AIMS: ReadonlySet<string> = new Set(['operation', 'capture', 'destruction']);

/**
 * Whoever runs an operation does what it does: "the operation would clear the valley", "it will destroy their bases",
 * "the operations will go on until the rebels are driven out".
 */
export function resolveOperations(r: Reader, args: Arguments, drafts: readonly Draft[], names: readonly Named[]): void {
  const named = markNames(r, names);
  const isOperation = (token: number) =>
    named[token] === 1 || (OPERATION.has(r.lemma(token)) && !r.actorAt(token)) || standsForOne(r, named, token);
  drafts.forEach((draft, index) => {
    const { actor } = draft.roles;
    const at = actor.findIndex(isOperation);
    const under = actor.length === 0 && AIMS.has(draft.frame.family) && isOperation(subjectAbove(r, args, draft));
    const orphan = actor.length === 0 && draft.frame.family === 'operation';
    if (at === -1 && !under && !orphan) return;
    const run = running(drafts, index);
    if (at === -1 && !under && (!run || draft.sentence - run.sentence > REACH)) return;
    actor.splice(Math.max(at, 0), 1, ...(run?.roles.actor ?? []));
    const { recipient } = draft.roles;
    // "would push to clear the valley": of those whom the operation is against.
    if (at !== -1 && recipient.every((token) => r.isA(token, 'territory')))
      recipient.push(...(run?.roles.recipient.filter((token) => !recipient.includes(token)) ?? []));
    if (draft.roles.with.length === 0) draft.roles.with.push(...(run?.roles.with ?? []));
    if (run && at !== -1 && detailOf(r, draft.place) > detailOf(r, run.place)) run.place = draft.place;
  });
}

/** How closely the words tell where: "between the provinces of A, B and C" before "A" before "the border of A". */
export function detailOf(r: Reader, place: EventPlace | null): number {
  if (place === null || place.basis === 'default') return 0;
  if (place.relation === 'border') return 0.5;
  return r.doc.areas[place.area]?.toponyms.length ?? 0;
}

/** The subject of the clause that the deed is the end or aim of; -1 where it is in none. */
function subjectAbove(r: Reader, args: Arguments, draft: Draft): number {
  const { a } = r;
  const deprel = a.deprel(draft.token);
  // "announced an operation to retake the city": who runs the operation is to retake it.
  if (!draft.noun && deprel === 'acl' && a.xpos(draft.token) === 'VB') return a.head(draft.token);
  if (draft.noun || (deprel !== 'advcl' && deprel !== 'xcomp')) return -1;
  const above = a.head(draft.token);
  return above === -1 ? -1 : args.surfaceSubject(above);
}

/** By word: 1 inside the name of an operation, wherever it is said again. */
export function markNames(r: Reader, names: readonly Named[]): Uint8Array {
  const { a } = r;
  const marks = new Uint8Array(a.length);
  const byFirst = new Map<string, string[][]>();
  for (const name of new Set(names.map((entry) => entry.name.toLowerCase()))) {
    const words = name.split(' ');
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), words]);
  }
  if (byFirst.size === 0) return marks;
  for (let i = 0; i < a.length; i++) {
    for (const words of byFirst.get(a.lower(i)) ?? [])
      if (i + words.length <= a.length && words.every((word, k) => a.lower(i + k) === word))
        marks.fill(1, i, i + words.length);
  }
  return marks;
}

/** "It" after a sentence whose subject is the operation. */
function standsForOne(r: Reader, named: Uint8Array, token: number): boolean {
  const { a } = r;
  if (token < 0 || !/^(it|this)$/.test(a.lower(token)) || r.actorAt(token)) return false;
  const before = a.sentenceOf(token) - 1;
  if (before < 0) return false;
  const [first, after] = a.sentence(before);
  for (let i = after - 1; i >= first; i--) {
    const deprel = a.deprel(i);
    if ((deprel === 'nsubj' || deprel === 'nsubj:pass') && (named[i] === 1 || OPERATION.has(r.lemma(i)))) return true;
  }
  return false;
}

/** The last operation before the draft that names who runs it, at most so many reports back. */
function running(drafts: readonly Draft[], index: number): Draft | undefined {
  for (let at = index - 1; at >= 0 && index - at <= MOST_BACK; at--) {
    const other = drafts[at]!;
    if (other.frame.family === 'operation' && other.roles.actor.length > 0) return other;
  }
  return undefined;
}
