import type { Arguments } from './arguments.ts';
import type { Draft } from './draft.ts';
import type { Reader } from './reader.ts';

/** Sentences after an operation in which those who take part in it may be told. */
const REACH = 4;
const RUN: ReadonlySet<string> = new Set(['operation', 'aerial', 'shelling', 'clash']);

/** "Tribal groups and coalition aircraft were taking part": they act with those who run the operation told before. */
export function joinAllies(r: Reader, args: Arguments, drafts: readonly Draft[]): void {
  let at = 0;
  for (let v = 0; v < r.a.length; v++) {
    if (!takesPart(r, v)) continue;
    const sentence = r.a.sentenceOf(v);
    while (at < drafts.length && drafts[at]!.sentence <= sentence) at++;
    const operation = operationBefore(r, drafts, at, sentence);
    const subject = operation ? args.surfaceSubject(v) : -1;
    if (!operation || subject === -1 || !speaksOfIt(r, v) || isDenied(r, v)) continue;
    const known = new Set(operation.roles.actor.map((token) => r.actorAt(token)?.id));
    for (const ally of listOf(r, subject)) {
      if (!r.isA(ally, 'actorlike') && !r.isA(ally, 'aircraft') && !r.actorAt(ally)) continue;
      const id = r.actorAt(ally)?.id;
      if (operation.roles.actor.length === 0) operation.roles.actor.push(ally);
      else if ((id === undefined || !known.has(id)) && !isIn(operation, ally)) operation.roles.with.push(ally);
    }
    if (!operation.tellings.includes(v)) operation.tellings.push(v);
  }
}

/** A list, with what was read as an apposition in the middle of it: "the army, units of the militia and tribal groups". */
function listOf(r: Reader, subject: number): number[] {
  const last = r.a.childrenBy(subject, 'conj').at(-1) ?? -1;
  const between = r.a.childrenBy(subject, 'appos').filter((one) => one < last);
  return [...r.conjuncts(subject), ...between.flatMap((one) => r.conjuncts(one))].sort((one, two) => one - two);
}

function isIn({ roles }: Draft, token: number): boolean {
  return Object.values(roles).some((list) => list.includes(token));
}

/** "take part", "participate", "are involved" */
function takesPart(r: Reader, v: number): boolean {
  if (r.a.upos(v) !== 'VERB') return false;
  const lemma = r.lemma(v);
  if (lemma === 'participate') return true;
  return lemma === 'take' && v + 1 < r.a.length && r.a.lower(v + 1) === 'part';
}

/** In nothing said, or in "the operation". */
function speaksOfIt(r: Reader, v: number): boolean {
  const { a } = r;
  const part = a.childrenBy(v, 'obj');
  for (const node of [v, ...part])
    for (const phrase of a.childrenBy(node, 'obl', 'nmod')) {
      if (r.caseOf(phrase) !== 'in' || r.timexAt[phrase] !== -1 || r.isPlace(phrase)) continue;
      const determiner = a.child(phrase, 'det');
      const definite = determiner !== -1 && /^(the|this)$/.test(a.lower(determiner));
      if (a.upos(phrase) !== 'PRON' && !(definite && r.isListed(phrase, 'operation'))) return false;
    }
  return true;
}

function isDenied(r: Reader, v: number): boolean {
  return Array.from(r.a.children(v)).some(
    (child) => r.a.xpos(child) === 'MD' || /^(not|n't|n’t|never|if)$/.test(r.a.lower(child)),
  );
}

/** The last one under way and told with who runs it: what the operation would do comes after. */
function operationBefore(r: Reader, drafts: readonly Draft[], at: number, sentence: number): Draft | undefined {
  for (let back = at - 1; back >= 0 && sentence - drafts[back]!.sentence <= REACH; back--) {
    const draft = drafts[back]!;
    const { modality } = draft.factuality;
    const underWay = !draft.background && (modality === 'actual' || modality === 'ongoing');
    const run = draft.roles.actor.some((token) => r.actorAt(token) || !r.isListed(token, 'operation'));
    if (RUN.has(draft.frame.family) && underWay && run) return draft;
  }
  return undefined;
}
