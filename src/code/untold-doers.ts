import type { Draft } from './draft.ts';
import type { Reader } from './reader.ts';

/** Sentences back in which more of the same was told. */
const REACH = 3;
/** Reports looked back over. */
const MOST_BACK = 6;
/** Longest chain from a deed to the verb that somebody says it with. */
const MAX_UP = 4;
const SAYING_UNDER: ReadonlySet<string> = new Set(['ccomp', 'conj', 'parataxis', 'nsubj', 'obj', 'obl']);
/** Families of deeds that go on with the same doers. */
const GOES_ON: ReadonlySet<string> = new Set([
  'violence',
  'aerial',
  'shelling',
  'arrest',
  'abduct',
  'harm',
  'destruction',
]);
const MORE = /^(another|other|others|second|further|more)$/;
/** Families told by a noun that the same doers may go on with: a strike follows a strike. */
const BY_NOUN: ReadonlySet<string> = new Set(['aerial', 'shelling']);

/** Who did what is told without a doer, where the words beside it leave no other. */
export function lendDoers(r: Reader, drafts: readonly Draft[]): void {
  drafts.forEach((draft, index) => {
    if (draft.roles.actor.length > 0 || !isNews(draft)) return;
    const doers = ownStrike(r, draft) ?? doersBefore(r, drafts, index);
    draft.roles.actor.push(...doers.filter((token) => !draft.roles.recipient.includes(token)));
  });
}

/** "The army said an airstrike killed 30 militants": its own. */
function ownStrike(r: Reader, { frame, token, roles }: Draft): number[] | undefined {
  const { a } = r;
  const foes = [...roles.recipient, ...roles.affected].map((victim) => r.partOf(victim));
  if (frame.family !== 'aerial' || !foes.some((foe) => r.isA(foe, 'fighter'))) return undefined;
  let node = token;
  for (let steps = 0; steps < MAX_UP && SAYING_UNDER.has(a.deprel(node)); steps++) {
    node = a.head(node);
    const speaker = r.isA(node, 'say') ? a.child(node, 'nsubj') : -1;
    if (speaker !== -1 && speaker !== token && r.actorAt(speaker)?.kind === 'military') return [speaker];
  }
  return undefined;
}

/** "Gunmen attacked a village. Another village was also attacked.": more of the same, by the same. */
function doersBefore(r: Reader, drafts: readonly Draft[], index: number): number[] {
  const draft = drafts[index]!;
  if (!GOES_ON.has(draft.frame.family) || !isMore(r, draft)) return [];
  for (let at = index - 1; at >= 0 && index - at <= MOST_BACK; at--) {
    const before = drafts[at]!;
    if (draft.sentence - before.sentence > REACH) return [];
    if (before.frame.plover !== draft.frame.plover || before.frame.mode === 'crowd-control') continue;
    return isNews(before) && isLike(before, draft) ? before.roles.actor : [];
  }
  return [];
}

/** Arrests after arrests, raids after raids: by land, or from the air. */
function isLike(before: Draft, draft: Draft): boolean {
  const aerial = draft.frame.family === 'aerial';
  return aerial === (before.frame.family === 'aerial') && draft.background === before.background;
}

/** "another jail", "two others", "a second strike", "were also arrested" */
function isMore(r: Reader, { token, frame, noun, verb, slots, roles }: Draft): boolean {
  const { a } = r;
  const isSaid = (word: number) =>
    MORE.test(a.lower(word)) ||
    Array.from(a.children(word)).some((child) => child < word && MORE.test(a.lower(child)) && a.upos(child) !== 'NOUN');
  if (noun)
    return (
      BY_NOUN.has(frame.family) &&
      (isSaid(token) || a.childrenBy(token, 'nummod').some((one) => a.lower(one) === 'one'))
    );
  const done = slots.filter(({ slot, token: word }) => slot === 'obj' && roles.recipient.includes(word));
  return done.some((slot) => isSaid(slot.token)) || hasAlso(r, verb === -1 ? token : verb);
}

const hasAlso = ({ a }: Reader, verb: number): boolean =>
  a.childrenBy(verb, 'advmod').some((word) => a.lower(word) === 'also') && a.child(verb, 'nsubj:pass') !== -1;

function isNews({ factuality }: Draft): boolean {
  return factuality.polarity === 'positive' && (factuality.modality === 'actual' || factuality.modality === 'ongoing');
}
